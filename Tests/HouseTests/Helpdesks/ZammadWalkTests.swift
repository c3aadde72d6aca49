// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// A handoff that people take in Zammad, from the customer's wish to the AI's next word.
@Suite struct ZammadWalkTests {
    @Test(.timeLimit(.minutes(10)))
    func `a person answers in Zammad, and the customer hears them`() async throws {
        try await HelpdeskServer.running(RecordedZammad()) { zammad, address in
            try await TestHouse.open(.zammad(at: address), answers: [.saying("Hi.")]) { house in
                try await Self.walk(house, zammad)
            }
        }
    }

    private static func walk(
        _ house: TestHouse, _ zammad: HelpdeskServer<RecordedZammad>
    ) async throws {
        _ = try await house.chat("My order 4711 is late.", in: "c")
        _ = try await house.chat(HandoverTests.person, in: "c")
        try await until { zammad.recorded.articles.count == 2 }
        let ticket = try #require(zammad.recorded.tickets.first)
        #expect(ticket.title.contains("[hnd_"))
        #expect(ticket.customer.hasSuffix("@customers.belay.invalid"))
        let first = zammad.recorded.articles[0]
        #expect(first.sender == "Customer" && !first.isInternal)
        #expect(first.body == HandoverTests.person)
        let brief = zammad.recorded.articles[1]
        #expect(brief.isInternal)
        #expect(brief.body.contains("Customer: My order 4711 is late."))

        let note = zammad.change { $0.write("Who knows him?", in: 81, isInternal: true) }
        #expect(try await house.zammadCallback(note).json?["results"] == [])
        let machine = zammad.change { $0.write("We got it.", in: 81, sender: "System") }
        #expect(try await house.zammadCallback(machine).json?["results"] == [])
        #expect(try await house.heard(in: "c").isEmpty)

        let words = zammad.change {
            $0.write("<div>This is Emma.<br>Was it &lt;a lamp&gt;?</div>", in: 81)
        }
        #expect(try await house.zammadCallback(words).json?["results"] == ["spoken"])
        let heard = try await house.heard(in: "c")
        #expect(heard.first?["text"] == "This is Emma.\nWas it <a lamp>?")
        #expect(heard.first?["from"] == "Emma Taylor")

        _ = try await house.chat("It was a lamp.", in: "c")
        try await until { zammad.recorded.articles.contains { $0.body == "It was a lamp." } }
        let lamp = zammad.recorded.articles.first { $0.body == "It was a lamp." }
        #expect(lamp?.sender == "Customer" && lamp?.isInternal == false)
        #expect(house.model.requests.count == 1)

        // Words and the end come in one.
        let last = zammad.change { $0.write("It is on its way.", in: 81, state: "closed") }
        #expect(try await house.zammadCallback(last).json?["results"] == ["spoken", "ended"])
        #expect(try await house.heard(in: "c").count == 2)
        #expect(try await house.status(of: "c") == nil)
        #expect(try await house.chat("Thank you!", in: "c").content() == "Hi.")
        #expect(zammad.recorded.tickets.count == 1)
    }

    @Test(.timeLimit(.minutes(10)))
    func `the state that was agreed gives the ticket back to the AI`() async throws {
        try await HelpdeskServer.running(RecordedZammad()) { zammad, address in
            let sample = SampleWorkspace.zammad(
                at: address, more: "    give-back: back to the bot\n")
            try await TestHouse.open(sample, answers: [.saying("Hi.")]) { house in
                _ = try await house.chat(HandoverTests.person, in: "c")
                try await until { zammad.recorded.articles.count == 2 }
                let other = zammad.change { $0.set("pending close", of: 81) }
                #expect(try await house.zammadCallback(other).json?["results"] == [])
                let back = zammad.change { $0.set("back to the bot", of: 81) }
                #expect(try await house.zammadCallback(back).json?["results"] == ["ended"])
                #expect(try await house.chat("And now?", in: "c").content() == "Hi.")
                // What comes later of the same ticket is about nothing that is open.
                let closed = zammad.change { $0.set("closed", of: 81) }
                #expect(try await house.zammadCallback(closed).json?["results"] == ["known"])
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `what ends in Belay is closed in Zammad, with a note`() async throws {
        try await HelpdeskServer.running(RecordedZammad()) { zammad, address in
            try await TestHouse.open(.zammad(at: address), answers: [.saying("Hi.")]) { house in
                _ = try await house.chat(HandoverTests.person, in: "c")
                try await until { zammad.recorded.articles.count == 2 }
                let back = try await house.delete("/v1/conversations/c/handover")
                #expect(back.status == 204)
                try await until { zammad.recorded.tickets.first?.state == "closed" }
                let last = zammad.recorded.articles.last
                #expect(last?.isInternal == true)
                #expect(last?.body.contains("was given back to the AI") == true)
            }
        }
    }
}
