// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Synchronization
import Testing
import Vocabulary

@testable import Console

@Suite struct ConnectionsPageTests {
    /// What was done, and by whom.
    private final class Done: Sendable {
        private let kept = Mutex<[String]>([])
        var all: [String] { kept.withLock { $0 } }
        func add(_ text: String) { kept.withLock { $0.append(text) } }
    }

    private static func connections(_ done: Done, text: String = "crm") -> Connections {
        Connections(
            keys: {
                [
                    .init(
                        name: text, person: "kim", useCases: ["cards"], rights: ["chat"],
                        perSecond: 5)
                ]
            },
            receivers: {
                [
                    .init(
                        name: text, kind: "webhook", url: "https://crm.example/hooks",
                        stopped: "gone", behind: 0, waiting: 2, nextTry: nil, givenUp: 3,
                        commands: [.test, .resume, .resend]),
                    .init(
                        name: "desk", kind: "helpdesk", url: "https://chat.example", behind: 0,
                        waiting: 0, nextTry: nil),
                ]
            },
            systems: {
                [
                    .init(
                        name: "depot", kind: "mcp", url: "https://depot.example",
                        tools: ["track": "adopted", "send_back": "changed"]),
                    .init(name: "bank", kind: "http", url: "https://bank.example"),
                ]
            },
            run: { command, name, principal in
                done.add("\(command.rawValue) \(name) \(principal)")
                return name == "nobody" ? .unknown : command == .adopt ? .failed : .done
            })
    }

    @Test func `it says who is told, what is given up, and which tools have changed`() async throws
    {
        let bench = try ConsoleBench(connections: Self.connections(Done()))
        let page = try await bench.get("/connections", as: "engineer").body
        for words in [
            "stopped: gone", "up to date", "https://crm.example/hooks", "changed", "send_back",
            "value=\"resend\"", "value=\"adopt\"", "kim", "cards", "bank",
        ] { #expect(page.contains(words), "\(words)") }
    }

    @Test func `what is empty says what it would show`() async throws {
        let page = try await ConsoleBench().get("/connections", as: "engineer").body
        for words in ["Nobody is told", "No system carries", "Nobody has an API key"] {
            #expect(page.contains(words))
        }
    }

    @Test func `a command is carried out in the name of whoever gives it, and told of`()
        async throws
    {
        let done = Done()
        let bench = try ConsoleBench(connections: Self.connections(done))
        for (name, command, told) in [
            ("crm", "test", "test-done"), ("crm", "resend", "resend-done"),
            ("depot", "adopt", "adopt-failed"),
        ] {
            let answer = try await bench.post(
                "/connections/\(name)", [("do", command)], as: "engineer")
            #expect(answer.headers[.location] == "/connections?done=\(told)")
            let page = try await bench.get("/connections?done=\(told)", as: "engineer").body
            #expect(page.contains("class=\"notice"))
        }
        #expect(
            done.all == [
                "test crm person:mira", "resend crm person:mira", "adopt depot person:mira",
            ])
        #expect(
            try await bench.post("/connections/nobody", [("do", "test")], as: "engineer").status
                == .notFound)
        #expect(
            try await bench.post("/connections/crm", [("do", "drop")], as: "engineer").status
                == .badRequest)
    }

    @Test(arguments: HostileTests.texts)
    func `what others wrote stays text`(_ text: String) async throws {
        let bench = try ConsoleBench(connections: Self.connections(Done(), text: text))
        let page = try PageReader(try await bench.get("/connections", as: "engineer").body)
        #expect(
            page.tags.allSatisfy {
                !["script", "img", "x-hostile"].contains($0.name)
                    || $0.attributes["src"]?.hasPrefix("/assets/") == true
            })
    }
}
