// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Testing
import Vocabulary

/// A streamed reply that did not end well is told as what it is: nobody knows how much of it was heard.
@Suite struct CutReplyTests {
    private func package(_ bench: HandoffBench) async throws -> HandoffPackage {
        try await bench.customer("I want to speak to a person, please.")
        let handoff = try #require(try bench.desk.handoffs(for: HandoffBench.bob).first)
        return try bench.desk.package(of: handoff)
    }

    @Test func `a stream that the rules stopped may have reached the customer in part`()
        async throws
    {
        let bench = try HandoffBench()
        let words = "We will refund you 20 euros by Friday. The price is 5 euros."
        let stopped = try await bench.reply(words, ending: .stopped)
        #expect(!stopped.effect.passes)
        // What was decided whole before anything left reached nobody.
        _ = try await bench.reply("We will refund you 30 euros today. The price is 6 euros.")
        let package = try await package(bench)
        let kept = package.timeline.items.filter {
            if case .kept = $0.what { true } else { false }
        }
        #expect(kept.map(\.isCut) == [true, false])
        #expect(package.summary.promised == [])
        #expect(package.summary.mayHavePromised == ["We will refund you 20 euros by Friday."])
    }

    @Test(arguments: [(Decision.Ending.complete, false), (.abandoned, true), (.broken, true)])
    func `a stream that passed was delivered, to its end only where it came to one`(
        ending: Decision.Ending, isCut: Bool
    ) async throws {
        let bench = try HandoffBench()
        _ = try await bench.reply("We will refund you 20 euros by Friday.", ending: ending)
        let package = try await package(bench)
        let said = package.timeline.items.first { $0.what.isOfTheAI }
        #expect(said?.isCut == isCut)
        #expect(package.summary.promised == ["We will refund you 20 euros by Friday."])
        #expect(package.summary.mayHavePromised == [])
    }

    @Test func `a stream that a crash cut off is told of, and one that never left is not`()
        async throws
    {
        let bench = try HandoffBench()
        try await bench.customer("Hello.")
        let id = try await bench.conversation.id
        let lost = ID<Decision>(at: bench.now)
        for interrupted in [
            ReplyInterrupted(decision: lost),
            ReplyInterrupted(decision: ID(at: bench.now), isUnsent: true),
        ] {
            try await bench.ledger.append(
                Draft(.replyInterrupted(interrupted), at: bench.now, by: .system, conversation: id))
        }
        let package = try await package(bench)
        let cut = package.timeline.items.compactMap { item -> ID<Decision>? in
            if case .cutOff(let decision) = item.what { decision } else { nil }
        }
        #expect(cut == [lost])
    }
}

extension Timeline.What {
    fileprivate var isOfTheAI: Bool {
        if case .said(.agent, _) = self { true } else { false }
    }
}
