// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// Several helpdesks, and a house that is opened anew.
@Suite struct HelpdeskHouseTests {
    @Test(.timeLimit(.minutes(10)))
    func `each use case goes to its own helpdesk, and each hears its own people`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            try await HelpdeskServer.running(RecordedZammad()) { zammad, other in
                let sample = SampleWorkspace.chatwoot(
                    at: address,
                    more: "    use-cases: [cards]\n"
                        + SampleWorkspace.zammadEntry(at: other, named: "back")
                        + "    use-cases: [bounded]\n")
                try await TestHouse.open(sample, answers: [.saying("Hi.")]) { house in
                    _ = try await house.chat(HandoverTests.person, in: "c")
                    _ = try await house.chat(HandoverTests.person, to: "bounded/triage", in: "d")
                    try await until {
                        chatwoot.recorded.messages.count == 2
                            && zammad.recorded.articles.count == 2
                    }
                    // What the one signs is not let in for the other.
                    let wrong = zammad.change { $0.write("I am Emma.", in: 81) }
                    #expect(try await house.zammadCallback(wrong, of: "support").status == 401)
                    let told = try await house.zammadCallback(wrong, of: "back")
                    #expect(told.json?["results"] == ["spoken"])
                    #expect(try await house.heard(in: "d").first?["from"] == "Emma Taylor")
                    #expect(try await house.heard(in: "c").isEmpty)
                    let names = try await house.get("/v1/helpdesks").json?["data"]
                    #expect(names?[0]?["kind"] == "chatwoot" && names?[1]?["kind"] == "zammad")
                    #expect(names?[0]?["use_cases"] == ["cards"])
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a house that is opened anew goes on where it was`() async throws {
        let folder = try TemporaryFolder()
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            let sample = SampleWorkspace.chatwoot(at: address)
            let data = folder.file("data")
            let words = try await TestHouse.open(
                sample, answers: [.saying("Hi.")], data: data
            ) { house in
                _ = try await house.chat(HandoverTests.person, in: "c")
                try await until { chatwoot.recorded.messages.count == 2 }
                let words = chatwoot.change { $0.write("This is Ana.", in: 101) }
                _ = try await house.callback(words)
                return words
            }
            try await TestHouse.open(sample, answers: [.saying("Hi.")], data: data) { house in
                // What was told before the restart, told again after it.
                #expect(try await house.callback(words).json?["results"] == ["known"])
                _ = try await house.chat("Are you there?", in: "c")
                try await until {
                    chatwoot.recorded.messages.contains { $0.content == "Are you there?" }
                }
                let more = chatwoot.change { $0.write("I am.", in: 101) }
                #expect(try await house.callback(more).json?["results"] == ["spoken"])
                let heard = try await house.heard(in: "c").compactMap { $0["text"]?.string }
                #expect(heard == ["This is Ana.", "I am."])
                _ = try await house.callback(chatwoot.change { $0.set("resolved", of: 101) })
                #expect(try await house.chat("Bye", in: "c").content() == "Hi.")
            }
            let kept = chatwoot.recorded
            #expect(kept.conversations.count == 1)
            #expect(
                kept.messages.map(\.content).dropFirst() == [
                    HandoverTests.person, "This is Ana.", "Are you there?", "I am.",
                ])
        }
        _ = folder.path
    }

    @Test func `a house does not open without the secrets of a helpdesk`() async throws {
        var sample = SampleWorkspace()
        sample.settings = """
            helpdesks:
              support: {kind: bot-framework, url: "http://127.0.0.1:1", key: {env: BELAY_TEST_MISSING},
                        callbacks: {env: BELAY_TEST_MISSING}}
            """
        await #expect(throws: (any Error).self) {
            try await TestHouse.open(sample, answer: .saying("Hi.")) { _ in }
        }
    }

    @Test func `the list of helpdesks is for keys that operate`() async throws {
        let keys: [APIKey] = [.sample("bot", "bot", rights: [.chat, .handoffs])]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            let none = try await house.get("/v1/helpdesks")
            #expect(none.json?["data"] == .array([]))
            let bot = try await house.get("/v1/helpdesks", key: "bot")
            #expect(bot.status == 403)
            let nobody = try await house.get("/v1/helpdesks", key: "")
            #expect(nobody.status == 401)
        }
    }
}
