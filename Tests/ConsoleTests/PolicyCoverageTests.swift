// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import Policy
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Console

/// The use-case page says of each rule and boundary what tests it.
@Suite struct PolicyCoverageTests {
    /// Judges one transcript as a house does; the test decides when it may.
    private final class Examiner: Sendable {
        let begun = Mutex(0)
        private let gate = DispatchSemaphore(value: 0)
        private let turns: String

        init(_ turns: String) { self.turns = turns }

        func open() { gate.signal() }

        func examine(_ workspace: Workspace) -> PolicyExamination {
            begun.withLock { $0 += 1 }
            gate.wait()
            let head =
                "conversation  a trial\nuse case      cards / execution\nchannel       chat\n\n"
            guard let transcript = try? Transcript(parsing: head + turns + "\n") else {
                return .failed("the test's transcript can't be read")
            }
            let result = TranscriptTrial(of: workspace, at: .sample).result(
                of: transcript, in: "trial")
            return .done(
                ExaminedPolicy(
                    useCases: workspace.useCases.mapValues {
                        UseCaseCoverage(of: $0, in: workspace, by: result.judgements)
                    }, transcripts: 1, differences: result.differences.count))
        }
    }

    private static let speaking = "customer      Good morning."
    private static let dropping = """
        customer      Drop it, please.
        agent
          call        drop {"amount":"3 EUR"}
          action      approve
        """

    /// The page once its examination is over: that it is, is announced to who follows.
    private static func page(_ turns: String) async throws -> String {
        let examiner = Examiner(turns)
        let bench = try ConsoleBench(examine: { examiner.examine($0) })
        let viewer = try #require(ConsoleBench.viewer("supervisor"))
        let changes = try #require(bench.console.follower.changes(for: viewer))
        #expect(try await bench.get("/use-cases/cards").body.contains("are being judged"))
        examiner.open()
        for await _ in tellings(bench.console.follower, changes) {
            if bench.console.follower.take(changes).contains(News(topic: .useCases, useCase: nil)) {
                break
            }
        }
        let first = try await bench.get("/use-cases/cards").body
        let second = try await bench.get("/use-cases/cards").body
        #expect(first == second)
        #expect(examiner.begun.withLock { $0 } == 1)
        return first
    }

    /// The wakes of a stream, with the follower told to tell for as long as somebody waits.
    private static func tellings(
        _ follower: Follower, _ changes: Follower.Changes
    ) -> AsyncStream<Void> {
        AsyncStream {
            if Task.isCancelled { return nil }
            follower.tell()
            await Task.yield()
            return ()
        }
    }

    /// The row of a table that begins with a name.
    private static func row(_ name: String, in page: String) throws -> String {
        let rows = page.split(separator: "<tr>").map(String.init)
        return try #require(rows.first { $0.contains("<code>\(name)</code>") }, "\(name)")
    }

    @Test func `a rule that no example reaches says so, and one that is reached how often`()
        async throws
    {
        let untested = try await Self.page(Self.speaking)
        #expect(try Self.row("never-late", in: untested).contains("nothing tests it"))
        let tested = try await Self.page(Self.dropping)
        let rule = try Self.row("never-late", in: tested)
        #expect(rule.contains("spoke once"))
        #expect(rule.contains("was never false"))
        #expect(!rule.contains("nothing tests it"))
    }

    @Test func `the yeses of tools are boundaries, too`() async throws {
        let page = try await Self.page(Self.dropping)
        let part = try #require(
            page.firstRange(of: #"id="boundaries""#).map { page[$0.lowerBound...] })
        let drop = try Self.row("drop", in: String(part))
        #expect(drop.contains("the yes of one of supervisor"))
        #expect(drop.contains("spoke once"))
        #expect(try Self.row("pay", in: String(part)).contains("nothing tests it"))
    }

    @Test func `examples that can't be judged, or are not to be had, are told of`() async throws {
        let none = try await ConsoleBench().get("/use-cases/cards").body
        #expect(none.contains("opened without the folder"))
        #expect(!none.contains("nothing tests it"))
        let text = "use-cases/<b>: no such line"
        let examiner = PolicyExaminer { _ in .failed(text) }
        let workspace = try ConsoleBench().desk.decisions.workspace
        await withCheckedContinuation { done in
            _ = examiner.standing(of: workspace) { done.resume() }
        }
        let standing = examiner.standing(of: workspace) {}
        let card = try #require(Registry(workspace).card(named: "cards"))
        let html = PolicySection(card: card, standing: standing).html.markup
        #expect(html.contains("can't be judged. use-cases/&lt;b&gt;: no such line"))
        #expect(!html.contains("nothing tests it"))
    }

    @Test func `a workspace that is adopted is examined anew`() throws {
        let seen = Mutex<[Digest]>([])
        let examiner = PolicyExaminer { workspace in
            seen.withLock { $0.append(workspace.digest) }
            return .failed("")
        }
        let one = try ConsoleBench().desk.decisions.workspace
        let other = try ConsoleBench(text: "Other").desk.decisions.workspace
        let done = DispatchSemaphore(value: 0)
        for workspace in [one, other, one] {
            _ = examiner.standing(of: workspace) { done.signal() }
            done.wait()
            _ = examiner.standing(of: workspace) {}
        }
        #expect(seen.withLock { $0 } == [one.digest, other.digest, one.digest])
    }
}
