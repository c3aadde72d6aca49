// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Ledger
import Staff
import Testing
import Vocabulary

@testable import Console

/// What staff and customers said, where the staff reads it.
@Suite struct FeedbackPageTests {
    private static let zoe = FeedbackGiver.staff(Approver(name: "zoe", roles: []))
    private static let channel = FeedbackGiver.customers(key: "shop", useCases: nil)

    /// A reply of the AI, and what somebody says of it.
    @discardableResult
    private static func say(
        _ opinion: Opinion, by giver: FeedbackGiver = zoe, in name: String = "c",
        of bench: ConsoleBench
    ) async throws -> Feedback {
        try await bench.say("Good morning", in: name)
        switch opinion.verdict {
        case .complaint, .survey:
            return try await bench.desk.giveFeedback(
                opinion, onConversation: bench.conversation(name).id, by: giver)
        case .right, .wrong:
            let reply = try await bench.answer("Good morning to you", in: name)
            return try await bench.desk.giveFeedback(opinion, on: reply.id, by: giver)
        }
    }

    private static func rows(_ page: String) -> [String] {
        page.split(separator: "<tr>").dropFirst(2).map(String.init)
    }

    @Test func `what the staff say, complaints and surveys are listed, the newest first`()
        async throws
    {
        let bench = try ConsoleBench()
        let wrong = try await Self.say(.wrong(.incorrect, note: "not so"), of: bench)
        bench.step(by: .seconds(60))
        try await Self.say(Opinion(.complaint, note: "rude"), by: Self.channel, of: bench)
        bench.step(by: .seconds(7200))
        try await Self.say(Opinion(.survey, score: 4), by: Self.channel, of: bench)
        let page = try await bench.get("/feedback", as: "supervisor").body
        let rows = Self.rows(page)
        #expect(rows.count == 3)
        #expect(rows[0].contains("4 of 5") && rows[0].contains("a customer"))
        #expect(rows[1].contains("complaint") && rows[1].contains("waits for a review"))
        #expect(rows[2].contains("wrong: incorrect") && rows[2].contains("person:zoe"))
        // To the exact decision, and where it stands in its conversation.
        let decision = try #require(wrong.decision)
        let place = "/conversations/\(wrong.conversation)#why-\(decision)"
        #expect(rows[2].contains(place))
        #expect(
            try await bench.get("/conversations/\(wrong.conversation)", as: "supervisor").body
                .contains(#"id="why-\#(decision)""#))
        // No list holds content, and a look at one is no entry.
        let size = bench.ledger.size
        #expect(!page.contains("not so") && !page.contains("rude"))
        _ = try await bench.get("/feedback", as: "supervisor")
        #expect(bench.ledger.size == size)
    }

    @Test func `filters take what is asked for, and nothing else`() async throws {
        let bench = try ConsoleBench()
        try await Self.say(.right, of: bench)
        try await Self.say(.wrong(.unsafe), in: "d", of: bench)
        try await Self.say(.wrong(.outdated), by: Self.channel, in: "e", of: bench)
        let complaint = try await Self.say(
            Opinion(.complaint), by: Self.channel, in: "f", of: bench)
        try await Self.say(Opinion(.survey, score: 1), by: Self.channel, in: "g", of: bench)
        _ = try await bench.desk.review(
            feedback: complaint.id, .justified, by: Approver(name: "mira", roles: []))
        for (query, count) in [
            ("", 5), ("kind=staff", 2), ("kind=customers", 1), ("kind=complaints", 1),
            ("kind=surveys", 1), ("verdict=wrong", 2), ("verdict=right&kind=staff", 1),
            ("harm=any", 2), ("harm=open", 1), ("harm=reviewed", 1), ("use-case=cards", 5),
            ("use-case=loans", 0), ("kind=staff&harm=reviewed", 0), ("kind=nothing&verdict=", 5),
        ] {
            let page = try await bench.get("/feedback?" + query, as: "compliance").body
            #expect(Self.rows(page).count == count, "\(query)")
            if count == 0 { #expect(page.contains("Nothing said is like this"), "\(query)") }
        }
        let page = try await bench.get("/feedback?kind=staff&harm=open", as: "risk").body
        #expect(page.contains(#"<option value="staff" selected>"#))
        #expect(page.contains(#"<option value="open" selected>"#))
    }

    @Test func `a long list has parts, and its links keep the filter`() async throws {
        let bench = try ConsoleBench()
        try await bench.say("Good morning")
        let reply = try await bench.answer("Good morning to you")
        for number in 0..<(Pager.rows + 1) {
            bench.step(by: .milliseconds(1))
            try await bench.desk.giveFeedback(
                .right, on: reply.id,
                by: .staff(Approver(name: "person-\(number)", roles: [])))
        }
        let first = try await bench.get("/feedback?kind=staff", as: "supervisor").body
        #expect(Self.rows(first).count == Pager.rows)
        #expect(first.contains("person:person-\(Pager.rows)<"))
        #expect(first.contains(#"href="/feedback?kind=staff&amp;said=100#said""#))
        let rest = try await bench.get("/feedback?kind=staff&said=100", as: "supervisor").body
        #expect(Self.rows(rest).count == 1)
        #expect(rest.contains("person:person-0<"))
        // Before one: only what is older.
        let all = try bench.desk.decisions.feedback(limit: 1000) { _ in true }.feedback
        let before = try await bench.get("/feedback?before=\(all[98].id)", as: "supervisor").body
        #expect(Self.rows(before).count == 2)
    }

    @Test func `texts are read by right, and on record before they are shown`() async throws {
        let bench = try ConsoleBench()
        let said = try await Self.say(
            .wrong(.incorrect, better: "It takes three days", note: "he knew better"), of: bench)
        let path = "/feedback/\(said.id)"
        func disclosures() throws -> Int {
            try bench.ledger.entries(from: 0, limit: 1000).count {
                guard case .contentDisclosed(let look) = $0.event else { return false }
                return look.purpose == "feedback" && $0.conversation == said.conversation
                    && $0.principal == .person("mira")
            }
        }
        for role in ["supervisor", "risk", "compliance"] {
            let page = try await bench.get(path, as: role).body
            #expect(page.contains("wrong: incorrect"), "\(role)")
            #expect(!page.contains("three days") && !page.contains("knew better"), "\(role)")
            #expect(page.contains("Show what was said") == (role != "risk"), "\(role)")
        }
        #expect(try disclosures() == 0)
        #expect(try await bench.get(path + "/words", as: "risk").status == .forbidden)
        // Whoever does not watch reads what is theirs where it is theirs.
        #expect(try await bench.get(path + "/words", as: "agent").status == .notFound)
        #expect(try await bench.get(path + "/words", as: "supervisor@loans").status == .notFound)
        #expect(try disclosures() == 0)
        let words = try await bench.get(path + "/words", as: "compliance").body
        for text in ["It takes three days", "he knew better", "Good morning to you"] {
            #expect(words.contains(text), "\(text)")
        }
        #expect(try disclosures() == 1)
        let subject = try #require(try bench.ledger.entry(at: said.position).subject)
        _ = try await bench.ledger.erase(
            subject, at: bench.now, by: .person("mira"))
        let erased = try await bench.get(path + "/words", as: "compliance").body
        #expect(!erased.contains("three days") && erased.contains("It was erased"))
        for id in ["fbk_01KAR7Q2V3W4X5Y6Z7A8B9C0DE", "nothing", said.conversation.description] {
            #expect(try await bench.get("/feedback/\(id)", as: "supervisor").status == .notFound)
        }
    }

    @Test func `a use case says what people said of it in the last days`() async throws {
        let bench = try ConsoleBench()
        let empty = try await bench.get("/use-cases/cards", as: "engineer").body
        #expect(empty.contains("Nobody said anything of it in these days."))
        for number in 0..<4 {
            try await Self.say(
                Opinion(.survey, score: 2 + number % 2), by: Self.channel, in: "old-\(number)",
                of: bench)
        }
        try await Self.say(.wrong(.outdated), in: "old", of: bench)
        bench.step(by: .seconds(86_400 * 10))
        try await Self.say(.right, in: "a", of: bench)
        let twice = try await Self.say(.wrong(.incorrect), in: "b", of: bench)
        try await bench.desk.giveFeedback(
            .wrong(.incomplete), on: #require(twice.decision), by: Self.channel)
        try await Self.say(.right, in: "d", of: bench)
        try await Self.say(Opinion(.complaint), by: Self.channel, in: "e", of: bench)
        let page = try await bench.get("/use-cases/cards", as: "supervisor").body
        let rows = page.split(separator: "<tr>").map(String.init)
        let week = try #require(rows.first { $0.contains(">7 days<") })
        #expect(week.contains(">3<") && week.contains("1 (33 %)"))
        #expect(week.contains("incorrect 1 (33 %)") && week.contains("incomplete 1 (33 %)"))
        #expect(week.contains(">1</td>"))
        let month = try #require(rows.first { $0.contains(">30 days<") })
        #expect(month.contains("2 (50 %)") && month.contains("outdated 1 (25 %)"))
        // Four answers are no mean, five are.
        #expect(month.contains("n = 4: too few for a mean"))
        #expect(!month.contains("of 5, n"))
        #expect(page.contains(#"href="/feedback?use-case=cards""#))
        try await Self.say(Opinion(.survey, score: 5), by: Self.channel, in: "f", of: bench)
        let then = try await bench.get("/use-cases/cards", as: "engineer").body
        #expect(then.contains("3.0 of 5, n = 5"))
        #expect(then.contains("n = 1: too few for a mean"))
        #expect(!then.contains(#"href="/feedback"#))
        bench.step(by: .seconds(86_400 * 31))
        #expect(
            try await bench.get("/use-cases/cards", as: "engineer").body
                .contains("Nobody said anything of it in these days."))
    }

    @Test func `more than can be counted is told of`() async throws {
        let bench = try ConsoleBench()
        for number in 0..<3 { try await Self.say(.right, in: "c\(number)", of: bench) }
        let decisions = bench.desk.decisions
        let start = Timestamp(milliseconds: bench.now.milliseconds - 60_000)
        let cut = try decisions.feedback(since: start, limit: 2)
        #expect(cut.feedback.count == 2 && cut.isCut)
        let whole = try decisions.feedback(since: start, limit: 3)
        #expect(whole.feedback.count == 3 && !whole.isCut)
        #expect(try decisions.feedback(since: bench.now + .seconds(60), limit: 3).feedback == [])
    }

    @Test func `that something was said is news to who may see it`() async throws {
        let bench = try ConsoleBench()
        let said = try await Self.say(.right, of: bench)
        let news = News.all(of: try bench.ledger.entry(at: said.position))
        let feedback = try #require(news.first { $0.topic == .feedback })
        for (role, isTold) in [
            ("supervisor", true), ("risk", true), ("engineer", true), ("agent", false),
        ] {
            #expect(feedback.isFor(try #require(ConsoleBench.viewer(role))) == isTold, "\(role)")
        }
        let elsewhere = Viewer(
            name: "kim", displayName: "Kim", roles: [.supervisor], useCases: ["loans"],
            formToken: "")
        #expect(!feedback.isFor(elsewhere))
    }
}
