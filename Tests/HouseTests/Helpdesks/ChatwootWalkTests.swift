// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// A handoff that people take in Chatwoot, from the customer's wish to the AI's next word.
@Suite struct ChatwootWalkTests {
    static let person = HandoverTests.person

    @Test(.timeLimit(.minutes(10)))
    func `a person answers in Chatwoot, and the customer hears them`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            try await TestHouse.open(.chatwoot(at: address), answers: [.saying("Hi.")]) { house in
                try await Self.walk(house, chatwoot)
            }
        }
    }

    private static func walk(
        _ house: TestHouse, _ chatwoot: HelpdeskServer<RecordedChatwoot>
    ) async throws {
        _ = try await house.chat("My order 4711 is late.", in: "c")
        let wish = try await house.chat(Self.person, in: "c")
        #expect(wish.content() == SampleWorkspace.handedOver)

        // It stands there: the package for colleagues, and what the customer said last.
        try await until { chatwoot.recorded.messages.count == 2 }
        let kept = chatwoot.recorded
        let conversation = try #require(kept.conversations.first)
        let id = try #require(conversation.attributes["belay_handoff"]?.string)
        #expect(id.hasPrefix("hnd_"))
        #expect(conversation.attributes["belay_reason"] == "customer_request")
        #expect(conversation.status == "open")
        #expect(kept.contacts.first?.identifier.contains("customer") == false)
        let brief = kept.messages[0]
        #expect(brief.isPrivate && brief.type == "outgoing")
        #expect(brief.content.contains("Why:"))
        #expect(brief.content.contains("customer_request"))
        #expect(brief.content.contains("Customer: My order 4711 is late."))
        #expect(brief.content.contains("AI: Hi."))
        #expect(!brief.content.contains("{"))
        #expect(kept.messages[1].type == "incoming" && !kept.messages[1].isPrivate)
        #expect(kept.messages[1].content == Self.person)

        // What colleagues say among themselves is for them.
        let note = chatwoot.change { $0.write("Who knows him?", in: 101, isPrivate: true) }
        #expect(try await house.callback(note).json?["results"] == [])
        #expect(try await house.heard(in: "c").isEmpty)
        let waiting = try await house.status(of: "c")
        #expect(waiting == "queued" || waiting == "requested")

        let words = chatwoot.change { $0.write("This is Ana. I look into it.", in: 101) }
        let told = try await house.callback(words)
        #expect(told.status == 200)
        #expect(told.json?["results"] == ["spoken"])
        let heard = try await house.heard(in: "c")
        #expect(heard.count == 1)
        #expect(heard.first?["text"] == "This is Ana. I look into it.")
        #expect(heard.first?["from"] == "Ana Sol")
        #expect(try await house.status(of: "c") == "active")

        // What the customer says meanwhile arrives there, and not at the AI.
        _ = try await house.chat("It was a lamp.", in: "c")
        try await until { chatwoot.recorded.messages.contains { $0.content == "It was a lamp." } }
        let lamp = chatwoot.recorded.messages.first { $0.content == "It was a lamp." }
        #expect(lamp?.type == "incoming")
        #expect(house.model.requests.count == 1)
        #expect(!chatwoot.recorded.messages.contains { $0.content == SampleWorkspace.handedOver })

        let settled = chatwoot.change { $0.set("resolved", of: 101) }
        #expect(try await house.callback(settled).json?["results"] == ["ended"])
        #expect(try await house.status(of: "c") == nil)
        #expect(try await house.chat("Thank you!", in: "c").content() == "Hi.")

        // On record: that they were shown it, who had it, how it ended.
        let events = try house.events()
        #expect(
            events.contains { event in
                guard case .contentDisclosed(let body) = event else { return false }
                return body.purpose == "helpdesk" && body.entries > 0
            })
        #expect(
            events.contains {
                guard case .handoffLinked(let body) = $0 else { return false }
                return body.helpdesk == "support" && body.reference == "101"
            })
        let ends = events.compactMap { event -> HandoffMoved? in
            guard case .handoffMoved(let moved) = event, !moved.phase.isOpen else { return nil }
            return moved
        }
        #expect(ends.map(\.phase) == [.completed])
        #expect(ends.first?.person == "support:5")
        #expect(ends.first?.wrapUp == "resolved")
        #expect(chatwoot.recorded.conversations.count == 1)
        let shown = try await house.get("/v1/helpdesks")
        #expect(shown.json?["data"]?[0]?["name"] == "support")
        #expect(!shown.text.contains(RecordedChatwoot.key))
        let measures = try await house.get("/metrics").text
        #expect(measures.contains("belay_helpdesk_pending{helpdesk=\"support\"}"))
        #expect(!house.log.text.contains("lamp"))
    }

    @Test(.timeLimit(.minutes(10)))
    func `a status of pending gives the conversation back to the AI`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            try await TestHouse.open(.chatwoot(at: address), answers: [.saying("Hi.")]) { house in
                _ = try await house.chat(Self.person, in: "c")
                try await until { chatwoot.recorded.messages.count == 2 }
                let words = chatwoot.change { $0.write("Done.", in: 101) }
                _ = try await house.callback(words)
                let back = chatwoot.change { $0.set("pending", of: 101) }
                #expect(try await house.callback(back).json?["results"] == ["ended"])
                #expect(try await house.chat("And now?", in: "c").content() == "Hi.")
                let phases = try house.events().compactMap { event -> HandoffPhase? in
                    guard case .handoffMoved(let moved) = event else { return nil }
                    return moved.phase
                }
                #expect(phases.last == .returned)
                // What was ended there needs no word from here.
                try await until {
                    try await house.get("/v1/helpdesks").json?["data"]?[0]?["open"] == 0
                }
                #expect(chatwoot.recorded.conversations.first?.status == "pending")
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `what ends in Belay is resolved in Chatwoot, with a note`() async throws {
        let keys: [APIKey] = [
            .sample("kim", "kim-key", rights: [.handoffs], person: "kim", roles: ["agent"])
        ]
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            try await TestHouse.open(
                .chatwoot(at: address), answers: [.saying("Hi.")], keys: keys
            ) { house in
                _ = try await house.chat(Self.person, in: "c")
                try await until { chatwoot.recorded.messages.count == 2 }
                let id = try #require(
                    chatwoot.recorded.conversations.first?.attributes["belay_handoff"]?.string)
                let path = "/v1/handoffs/\(id)"
                func act(_ body: JSON, _ what: String) async throws {
                    let reply = try await house.post(
                        body.serialized, key: "kim-key", to: path + what)
                    #expect(reply.status == 200, "\(what)")
                }
                try await act([:], "/acceptance")
                try await act(["text": "I am Kim."], "/messages")
                try await act(["wrap_up": "resolved"], "/completion")
                try await until { chatwoot.recorded.conversations.first?.status == "resolved" }
                let notes = chatwoot.recorded.messages.dropFirst(2)
                #expect(notes.allSatisfy { $0.isPrivate })
                #expect(notes.count == 3)
                #expect(notes.first?.content.contains("kim has taken this conversation") == true)
                #expect(notes.dropFirst().first?.content.contains("I am Kim.") == true)
                #expect(notes.last?.content.contains("was settled by kim") == true)
                // What it tells of that is its own doing, and changes nothing.
                let echo = chatwoot.change { $0.set("resolved", of: 101, by: nil) }
                #expect(try await house.callback(echo).json?["results"] == ["known"])
            }
        }
    }
}
