// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Policy
import TestSupport
import Testing
import Vocabulary

@Suite struct FeedbackTests {
    private static let ana = HandoffBench.ana
    private static let bob = HandoffBench.bob
    private static let chat = FeedbackGiver.customers(key: "bot", useCases: nil)

    private func bench() async throws -> (HandoffBench, ID<Decision>) {
        let bench = try HandoffBench()
        try await bench.customer("Is there a fee for my card?")
        let reply = try await bench.reply("There is none.")
        return (bench, reply.decision.id)
    }

    @Test func `one click is tied to the decision, its release and its prompt`() async throws {
        let (bench, reply) = try await bench()
        let given = try await bench.desk.giveFeedback(
            .wrong(.outdated, better: "It is 5 EUR a month.", note: "since May"), on: reply,
            by: Self.ana)
        let release = try #require(bench.desk.decisions.workspace.useCases["cards"]).release.digest
        #expect(given.decision == reply)
        #expect(given.giver == .person("ana"))
        #expect(given.release == release)
        #expect(given.prompt == Digest(of: "Be kind.".utf8))
        #expect(!given.needsReview)
        #expect(try bench.desk.feedback(on: reply, for: Self.bob) == [given])
    }

    @Test func `a case holds the conversation up to the reply, and the better answer`()
        async throws
    {
        let (bench, reply) = try await bench()
        try await bench.customer("And for the second one?")
        let given = try await bench.desk.giveFeedback(
            .wrong(.incorrect, better: "It is 5 EUR a month."), on: reply, by: Self.ana)
        let kept = try bench.desk.feedbackCase(of: given)
        #expect(kept.dialogue.map(\.text) == ["Is there a fee for my card?"])
        #expect(kept.reply == "There is none.")
        #expect(kept.better == "It is 5 EUR a month.")
        #expect(kept.agent == "execution")
        #expect(kept.policy == bench.desk.decisions.workspace.digest)
        #expect(!kept.isErased)
    }

    @Test func `what the same person says later takes the place of what they said before`()
        async throws
    {
        let (bench, reply) = try await bench()
        let first = try await bench.desk.giveFeedback(.right, on: reply, by: Self.ana)
        #expect(try await bench.desk.giveFeedback(.right, on: reply, by: Self.ana) == first)
        let other = try await bench.desk.giveFeedback(.right, on: reply, by: Self.bob)
        let later = try await bench.desk.giveFeedback(
            .wrong(.incomplete, note: "x"), on: reply, by: Self.ana)
        #expect(later.id == first.id)
        #expect(later.verdict == .wrong)
        #expect(try bench.desk.feedback(on: reply, for: Self.ana) == [later, other])
        #expect(try bench.bench.kinds.count { $0 == "feedback.given" } == 3)
    }

    @Test func `the same click sixteen times at once is one`() async throws {
        let (bench, reply) = try await bench()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    await #expect(throws: Never.self) {
                        try await bench.desk.giveFeedback(
                            .wrong(.other, note: "no"), on: reply, by: Self.ana)
                    }
                }
            }
        }
        #expect(try bench.bench.kinds.count { $0 == "feedback.given" } == 1)
    }

    @Test func `harm is open until somebody else has looked, whatever its giver says later`()
        async throws
    {
        let (bench, reply) = try await bench()
        let given = try await bench.desk.giveFeedback(.wrong(.unsafe), on: reply, by: Self.ana)
        #expect(given.needsReview)
        await #expect(throws: FeedbackError.giverIsReviewer) {
            try await bench.desk.review(feedback: given.id, .unjustified, by: Self.ana)
        }
        let later = try await bench.desk.giveFeedback(.right, on: reply, by: Self.ana)
        #expect(later.needsReview)
        #expect(try bench.desk.feedbackToReview(for: Self.bob) == [later])
        let found = try await bench.desk.review(
            feedback: given.id, .justified, note: "It could.", by: Self.bob)
        #expect(found.finding == .justified)
        #expect(found.reviewer == .person("bob"))
        #expect(try bench.desk.feedbackToReview(for: Self.bob) == [])
        #expect(try bench.desk.feedbackCase(of: found).reviewNote == "It could.")
        await #expect(throws: FeedbackError.notNow(found)) {
            try await bench.desk.review(feedback: given.id, .unjustified, by: Self.bob)
        }
        let again = try await bench.desk.giveFeedback(
            .wrong(.inappropriate), on: reply, by: Self.ana)
        #expect(again.needsReview)
        #expect(again.finding == nil)
    }

    @Test func `of eight who review at once one is first, and the others are told`() async throws {
        let (bench, reply) = try await bench()
        let given = try await bench.desk.giveFeedback(.wrong(.unsafe), on: reply, by: Self.ana)
        let wins = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let reviewer = Approver(name: "r\(number)", roles: [])
                    do {
                        _ = try await bench.desk.review(
                            feedback: given.id, number % 2 == 0 ? .justified : .unjustified,
                            by: reviewer)
                        return true
                    } catch FeedbackError.notNow {
                        return false
                    } catch {
                        Issue.record("\(error)")
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wins == 1)
        #expect(try bench.bench.kinds.count { $0 == "feedback.reviewed" } == 1)
    }

    @Test func `a customer's complaint and the answer to a survey stand beside each other`()
        async throws
    {
        let (bench, reply) = try await bench()
        let conversation = try await bench.conversation.id
        let complaint = try await bench.desk.giveFeedback(
            Opinion(.complaint, note: "Nobody helps me."), onConversation: conversation,
            by: Self.chat)
        let survey = try await bench.desk.giveFeedback(
            Opinion(.survey, score: 2), onConversation: conversation, by: Self.chat)
        let opinion = try await bench.desk.giveFeedback(.right, on: reply, by: Self.chat)
        #expect(complaint.needsReview && complaint.useCase == "cards")
        #expect(Set([complaint.id, survey.id, opinion.id]).count == 3)
        #expect(try bench.desk.feedbackToReview(for: Self.bob) == [complaint])
    }

    @Test func `what can't be said so is refused, and nothing is kept`() async throws {
        let (bench, reply) = try await bench()
        let conversation = try await bench.conversation.id
        let long = String(repeating: "ä", count: 8193)
        for opinion in [
            Opinion(.wrong), Opinion(.right, fault: .other), Opinion(.right, better: "x"),
            Opinion(.right, score: 3), Opinion(.survey, score: 3), Opinion(.survey),
            Opinion(.wrong, fault: .other, better: long), Opinion(.right, note: long),
        ] {
            await #expect(throws: FeedbackError.self, "\(opinion.verdict)") {
                try await bench.desk.giveFeedback(opinion, on: reply, by: Self.ana)
            }
        }
        for opinion in [Opinion(.survey, score: 0), Opinion(.survey, score: 6), .right] {
            await #expect(throws: FeedbackError.self) {
                try await bench.desk.giveFeedback(
                    opinion, onConversation: conversation, by: Self.chat)
            }
        }
        let input = try await bench.customer("Hello?")
        await #expect(throws: FeedbackError.self) {
            try await bench.desk.giveFeedback(.right, on: input.decision.id, by: Self.ana)
        }
        #expect(try !bench.bench.kinds.contains("feedback.given"))
    }

    @Test func `another use case's decision does not exist for a giver`() async throws {
        let (bench, reply) = try await bench()
        let other = Approver(name: "eve", roles: [], useCases: ["loans"])
        let given = try await bench.desk.giveFeedback(.wrong(.unsafe), on: reply, by: Self.ana)
        await #expect(throws: FeedbackError.unknown) {
            try await bench.desk.giveFeedback(.right, on: reply, by: other)
        }
        await #expect(throws: FeedbackError.unknown) {
            try await bench.desk.giveFeedback(
                .right, on: reply, by: .customers(key: "k", useCases: ["loans"]))
        }
        await #expect(throws: FeedbackError.unknown) {
            try await bench.desk.giveFeedback(.right, on: ID(at: .sample), by: Self.ana)
        }
        await #expect(throws: FeedbackError.unknown) {
            try await bench.desk.review(feedback: given.id, .justified, by: other)
        }
        #expect(try bench.desk.feedback(on: reply, for: other) == [])
        #expect(try bench.desk.feedbackToReview(for: other) == [])
    }

    @Test func `with the customer the texts go, and the verdict stays`() async throws {
        let (bench, reply) = try await bench()
        let given = try await bench.desk.giveFeedback(
            .wrong(.incorrect, better: "5 EUR"), on: reply, by: Self.ana)
        let subject = try #require(try bench.ledger.entry(deciding: reply)?.subject)
        try await bench.ledger.erase(subject, at: .sample, by: .system)
        let kept = try bench.desk.feedbackCase(of: given)
        #expect(kept.isErased && kept.better == nil && kept.reply == nil)
        #expect(kept.dialogue.allSatisfy { $0.text.isEmpty })
        #expect(try bench.desk.feedback(given.id, for: Self.ana) == given)
        await #expect(throws: FeedbackError.erased) {
            try await bench.desk.giveFeedback(
                .wrong(.incorrect, better: "6 EUR"), on: reply, by: Self.ana)
        }
        let later = try await bench.desk.giveFeedback(.right, on: reply, by: Self.ana)
        #expect(later.verdict == .right)
    }

    @Test func `pages go back to the first, and the views made anew are the same`() async throws {
        let bench = try HandoffBench()
        var given: [ID<FeedbackGiven>] = []
        for number in 0..<7 {
            let reply = try await bench.reply("There is none.", in: "c\(number)")
            given.append(
                try await bench.desk.giveFeedback(.right, on: reply.decision.id, by: Self.ana).id)
            bench.step(by: .seconds(3000))
        }
        func pages() throws -> [ID<FeedbackGiven>] {
            var all: [ID<FeedbackGiven>] = []
            var next: ID<FeedbackGiven>?
            repeat {
                let page = try bench.desk.decisions.feedback(before: next, limit: 3) { _ in true }
                all += page.feedback.map(\.id)
                next = page.next
            } while next != nil
            return all
        }
        #expect(try pages() == given.reversed())
        try await bench.ledger.rebuild()
        #expect(try pages() == given.reversed())
    }

    @Test func `hostile texts come back as they were said`() async throws {
        let (bench, reply) = try await bench()
        for text in [
            "</script><img src=x onerror=alert(1)>", "\u{0000}\u{202E}\u{FEFF}",
            "'; DROP TABLE x;--",
            "{\"verdict\":\"right\"}\n{}", "🧗🏽‍♀️ e\u{0301}",
        ] {
            let given = try await bench.desk.giveFeedback(
                .wrong(.other, better: text, note: text), on: reply, by: Self.ana)
            let kept = try bench.desk.feedbackCase(of: given)
            #expect(kept.better == text && kept.note == text)
        }
    }
}
