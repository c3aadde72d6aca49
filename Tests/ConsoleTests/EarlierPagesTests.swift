// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Ledger
import TestSupport
import Testing
import Vocabulary

@testable import Console

/// What a person sees of the customer's other conversations, who may, and that it is on record.
@Suite struct EarlierPagesTests {
    /// A chat of yesterday, and a call that waits for a person or is with somebody.
    private struct Scene {
        let bench: ConsoleBench
        let chat: ID<Conversation>
        let call: ID<Conversation>
        let handoff: ID<HandedOver>

        var whole: String { "/conversations/\(call)/whole" }

        init(chat words: String = "Where is my gift?", about useCase: String = "cards") async throws
        {
            bench = try ConsoleBench()
            try await bench.say(words, in: "chat", of: "C-1", about: useCase)
            bench.step(by: .seconds(86_400))
            try await bench.say("It is me again.", in: "call", of: "C-1", on: .voice)
            chat = try await bench.conversation("chat").id
            call = try await bench.conversation("call").id
            handoff = try await bench.desk.takeOver(
                call, useCase: "cards", by: Approver(name: "mira", roles: [])
            ).id
        }

        /// Who was shown what, for what.
        var looks: [String] {
            get throws {
                try bench.ledger.entries(from: 0, limit: 10_000).compactMap { entry in
                    guard case .contentDisclosed(let shown) = entry.event else { return nil }
                    let which = entry.conversation == chat ? "chat" : "call"
                    return "\(which) \(shown.purpose) \(entry.principal)"
                }
            }
        }
    }

    @Test func `who has the call reads what was written in the chat, and that is on record`()
        async throws
    {
        let scene = try await Scene()
        let page = try await scene.bench.get("/handoffs/\(scene.handoff)", as: "agent").body
        #expect(page.contains("Earlier with this customer"))
        #expect(page.contains("Where is my gift?"))
        #expect(page.contains("That it was the same person is not proven"))
        #expect(page.contains("\(scene.whole)?with=\(scene.chat)#\(scene.chat)"))
        #expect(
            try scene.looks == ["call handoff person:mira", "chat earlier person:mira"])
        let whole = try await scene.bench.get(scene.whole, as: "agent")
        #expect(whole.status == .ok)
        let reader = try PageReader(whole.body)
        #expect(reader.all("h3").count == 2)
        #expect(whole.body.contains("Where is my gift?") && whole.body.contains("It is me again."))
        #expect(whole.body.contains("chat, Cards") && whole.body.contains("voice, Cards"))
        #expect(reader.tags.contains { $0.attributes["id"] == scene.chat.description })
        // The same person looks at the same for the same within minutes: that is one look.
        #expect(try scene.looks.count == 2)
    }

    @Test func `who has it no more, or never had it, reads nothing of the customer`() async throws {
        let scene = try await Scene()
        let zoe = Approver(name: "zoe", roles: [], mayAssign: true)
        let mira = Approver(name: "mira", roles: [])
        // Waiting it is read by all who may take it.
        _ = try await scene.bench.desk.decline(scene.handoff, by: mira)
        #expect(try await scene.bench.get(scene.whole, as: "agent").status == .ok)
        _ = try await scene.bench.desk.accept(scene.handoff, by: zoe)
        let size = scene.bench.ledger.size
        #expect(try await scene.bench.get(scene.whole, as: "agent").status == .notFound)
        let page = try await scene.bench.get("/handoffs/\(scene.handoff)", as: "agent").body
        #expect(!page.contains("Where is my gift?") && !page.contains("Earlier with"))
        #expect(scene.bench.ledger.size == size)
        // Over, it is read by nobody but who watches.
        _ = try await scene.bench.desk.decline(scene.handoff, by: zoe)
        _ = try await scene.bench.desk.accept(scene.handoff, by: mira)
        _ = try await scene.bench.desk.complete(
            scene.handoff, wrapUp: "resolved", note: nil, by: mira)
        #expect(try await scene.bench.get(scene.whole, as: "agent").status == .notFound)
        let over = try await scene.bench.get("/handoffs/\(scene.handoff)", as: "agent").body
        #expect(over.contains("It is me again.") && !over.contains("Where is my gift?"))
        for roles in ["supervisor", "compliance"] {
            #expect(try await scene.bench.get(scene.whole, as: roles).status == .ok, "\(roles)")
        }
        for roles in ["risk", "engineer", "administrator"] {
            #expect(
                try await scene.bench.get(scene.whole, as: roles).status == .forbidden, "\(roles)")
        }
    }

    @Test func `conversations of use cases that are not theirs are counted, and not shown`()
        async throws
    {
        let scene = try await Scene(chat: "my mortgage", about: "loans")
        for path in [
            "/handoffs/\(scene.handoff)", scene.whole, "\(scene.whole)?with=\(scene.chat)",
        ] {
            let page = try await scene.bench.get(path, as: "agent@cards").body
            #expect(page.contains("1 of use cases that are not yours is left out"), "\(path)")
            #expect(!page.contains("my mortgage"), "\(path)")
            #expect(!page.contains("\(scene.chat)\""), "\(path)")
        }
        #expect(try !scene.looks.contains { $0.hasPrefix("chat") })
        #expect(
            try await scene.bench.get(scene.whole, as: "agent@loans").status == .notFound)
        #expect(
            try await scene.bench.get(scene.whole, as: "supervisor@loans").status == .notFound)
        #expect(try await scene.bench.get(scene.whole, as: "agent").body.contains("my mortgage"))
    }

    @Test
    func `a conversation's page tells of the others, and of their words where words are shown`()
        async throws
    {
        let scene = try await Scene()
        let path = "/conversations/\(scene.call)"
        let plain = try await scene.bench.get(path, as: "risk").body
        #expect(plain.contains("Other conversations of this customer"))
        #expect(plain.contains("/conversations/\(scene.chat)"))
        #expect(!plain.contains("Where is my gift?") && !plain.contains("/whole"))
        #expect(try scene.looks.isEmpty)
        let words = try await scene.bench.get(path + "/words", as: "supervisor").body
        #expect(words.contains("Where is my gift?") && words.contains(scene.whole))
        #expect(
            try scene.looks == ["call console person:mira", "chat earlier person:mira"])
    }

    @Test func `what was erased is shown as erased on every page`() async throws {
        let scene = try await Scene(chat: "my secret words")
        let subject = try #require(try scene.bench.desk.decisions.subject(of: scene.call))
        try await scene.bench.ledger.erase(subject, at: scene.bench.now, by: .system)
        for path in [
            "/handoffs/\(scene.handoff)", scene.whole, "/conversations/\(scene.call)",
            "/conversations/\(scene.call)/words", "/conversations/\(scene.chat)/whole",
        ] {
            let answer = try await scene.bench.get(path)
            #expect(answer.status == .ok, "\(path)")
            #expect(!answer.body.contains("my secret words"), "\(path)")
            #expect(answer.body.contains("erased"), "\(path)")
        }
    }

    @Test func `who is a stranger has no other conversations`() async throws {
        let bench = try ConsoleBench()
        try await bench.say("Hello.", in: "a")
        try await bench.say("Hello.", in: "b")
        let id = try await bench.conversation("b").id
        let page = try await bench.get("/conversations/\(id)", as: "supervisor").body
        #expect(!page.contains("Other conversations"))
        let whole = try await bench.get("/conversations/\(id)/whole", as: "supervisor")
        #expect(whole.status == .ok)
        #expect(try PageReader(whole.body).all("h3").count == 1)
        for path in [
            "/conversations/what/whole", "/conversations/\(ID<Conversation>(at: .sample))/whole",
        ] {
            #expect(try await bench.get(path, as: "supervisor").status == .notFound)
        }
    }

    @Test func `many conversations are read page by page`() async throws {
        let bench = try ConsoleBench()
        for number in 0..<23 {
            try await bench.say("This is number \(number).", in: "n\(number)", of: "C-1")
        }
        let id = try await bench.conversation("n22").id
        let whole = "/conversations/\(id)/whole"
        let pages = try await [0, 1, 2, 99, -5].asyncMap {
            try await bench.get("\(whole)?page=\($0)", as: "supervisor").body
        }
        #expect(pages[0].contains("This is number 22.") && pages[0].contains("number 13."))
        #expect(!pages[0].contains("This is number 12."))
        #expect(pages[1].contains("This is number 12.") && pages[2].contains("number 0."))
        #expect(pages[0].contains("Page 1 of 3") && pages[3].contains("Page 3 of 3"))
        #expect(pages[4].contains("Page 1 of 3"))
        // What is listed is what can be read there.
        let first = try await bench.conversation("n3").id
        let found = try await bench.get("\(whole)?with=\(first)", as: "supervisor").body
        #expect(found.contains("This is number 3.") && found.contains("Page 2 of 3"))
    }
}

extension Array {
    fileprivate func asyncMap<Result>(
        _ work: (Element) async throws -> Result
    ) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await work(element)) }
        return results
    }
}
