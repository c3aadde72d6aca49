// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Gateway
import TestSupport
import Testing
import Vocabulary

/// The external scorer from the door: what it says is obeyed, and what it does not say lets nothing pass.
@Suite struct ExternalScorerTests {
    private static let reply = "Hello! Parcels are sent by mule."

    /// Opens a house with a scorer that answers so.
    private func open(
        _ answers: ModelServer.Answer..., url: String? = nil, timeout: String = "20s",
        key: String = "",
        saying said: ModelServer.Answer = .saying(Self.reply),
        _ work: @Sendable @escaping (TestHouse, ModelServer) async throws -> Void
    ) async throws {
        try await ModelServer.running(answers) { scorer, address in
            var sample = SampleWorkspace()
            sample.scorer =
                "{name: encoder/3, url: \"\(url ?? address)\", timeout: \(timeout)\(key)}"
            try await TestHouse.open(sample, answer: said) { house in
                try await work(house, scorer)
            }
        }
    }

    private static func scores(_ scores: String) -> ModelServer.Answer {
        .whole(#"{"scores": [\#(scores)]}"#)
    }

    @Test(arguments: [false, true])
    func `a reply that the scorer doubts is handed over, streamed or not`(isStream: Bool)
        async throws
    {
        try await open(Self.scores("0.25")) { house, _ in
            let reply = try await house.chat("How?", to: "doubted/triage", isStream: isStream)
            #expect(reply.status == 200)
            #expect(reply.isStream == isStream)
            #expect(!reply.text.contains("mule"))
            #expect(reply.content() == SampleWorkspace.handedOver)
            let decision = try #require(try house.decisions().last)
            let finding = try #require(
                decision.findings.first { $0.name == "ungrounded.external" })
            #expect(finding.score == 0.75)
            #expect(finding.detector == "encoder/3")
            #expect(decision.effect == .escalate)
        }
    }

    @Test(arguments: [false, true])
    func `a reply that the scorer finds supported passes, streamed or not`(isStream: Bool)
        async throws
    {
        try await open(Self.scores("0.5")) { house, scorer in
            let reply = try await house.chat("How?", to: "doubted/triage", isStream: isStream)
            #expect(reply.content() == Self.reply)
            #expect(scorer.requests.count == 1)
            #expect(try house.decisions().allSatisfy { $0.findings.isEmpty })
        }
    }

    @Test
    func
        `it is asked for the claims, with all that was said, and not for what is kept from the model`()
        async throws
    {
        try await open(
            Self.scores("1, 1"), saying: .saying("Hello! We close at noon. Write to a@example.org.")
        ) { house, scorer in
            _ = try await house.chat(
                TestHouse.body(
                    to: "doubted/triage",
                    with: [
                        "messages": [
                            ["role": "user", "content": "I am b@example.org."],
                            ["role": "assistant", "content": "We never close."],
                            ["role": "user", "content": "When?"],
                        ]
                    ]))
            let request = try #require(scorer.requests.first)
            #expect(request.head.hasPrefix("POST /v1 "))
            #expect(
                request.json == [
                    "claims": ["We close at noon.", "Write to [e-mail address]."],
                    "evidence": ["I am [e-mail address].", "When?", "Be kind."],
                ])
        }
    }

    @Test func `where no card asks for it nobody is asked`() async throws {
        try await open(.whole("", status: 500)) { house, scorer in
            for isStream in [false, true] {
                let reply = try await house.chat(to: "wide/triage", isStream: isStream)
                #expect(reply.content() == Self.reply || isStream)
            }
            #expect(scorer.requests.isEmpty)
        }
    }

    @Test func `a reply that claims nothing is not worth a question`() async throws {
        try await open(Self.scores("0"), saying: .saying("Hello!")) { house, scorer in
            let reply = try await house.chat("Hi", to: "doubted/triage")
            #expect(reply.content() == "Hello!")
            #expect(scorer.requests.isEmpty)
        }
    }

    @Test func `each choice is judged by its own answer`() async throws {
        try await open(
            Self.scores("0.9"), Self.scores("0.9"),
            saying: .completion(
                .choice(["role": "assistant", "content": "We close at noon."]),
                .choice(["role": "assistant", "content": "Parcels go by mule."], index: 1))
        ) { house, scorer in
            let reply = try await house.chat(
                "How?", to: "doubted/triage", with: ["n": 2])
            #expect(reply.content(1) == "Parcels go by mule.")
            #expect(scorer.requests.count == 2)
        }
    }

    @Test
    func
        `the key that the workspace points at is sent, and a key that is not there stops the house`()
        async throws
    {
        // Set wherever tests run.
        try await open(Self.scores("1"), key: ", key: {env: PATH}") { house, scorer in
            _ = try await house.chat("How?", to: "doubted/triage")
            let head = try #require(scorer.requests.first).head.lowercased()
            #expect(head.contains("\r\nauthorization: bearer /"))
        }
        let missing = await #expect(throws: MissingSecret.self) {
            try await open(Self.scores("1"), key: ", key: {env: BELAY_NO_SUCH_KEY}") { _, _ in }
        }
        #expect(
            missing?.description
                == "scorer `encoder/3`: its key is missing: set the environment variable `BELAY_NO_SUCH_KEY`"
        )
    }

    @Test(arguments: [("0.25", false), ("1", true)])
    func `who only asks for a decision has the scorer as well`(
        score: String, passes: Bool
    ) async throws {
        try await open(Self.scores(score)) { house, scorer in
            let question: JSON = [
                "use_case": "doubted", "agent": "triage", "kind": "reply",
                "text": .string(Self.reply),
            ]
            let answer = try await house.post(question.serialized, to: "/v1/decisions")
            #expect(answer.status == 200, "\(answer.text)")
            #expect(scorer.requests.count == 1)
            #expect(try house.decisions().last?.effect.passes == passes)
        }
    }

    // MARK: No answer

    static let faults: [(String, ModelServer.Answer)] = [
        ("says nothing", ModelServer.Answer(head: "", steps: [.hang])),
        (
            "stops in the middle",
            ModelServer.Answer(
                head: "HTTP/1.1 200 OK\r\ncontent-length: 17\r\n\r\n",
                steps: [.text(#"{"scores": ["#), .hang])
        ),
        (
            "breaks off",
            ModelServer.Answer(
                head: "HTTP/1.1 200 OK\r\ncontent-length: 17\r\n\r\n",
                steps: [.text(#"{"scores": ["#), .breakOff])
        ),
        ("is no HTTP", ModelServer.Answer(head: "hello\r\n\r\n", steps: [.breakOff])),
        ("is a page", .whole("<html>fine</html>", type: "text/html")),
        ("counts wrong", scores("1, 1")),
        ("has no scores", .whole("{}")),
        ("is beyond the scale", scores("7")),
        ("is below the scale", scores("-0.1")),
        ("is no number", scores(#""1""#)),
        (
            "redirects",
            .whole(#"{"scores": [1]}"#, status: 302, headers: "location: /v1/other\r\n")
        ),
        ("fails", .whole(#"{"scores": [1]}"#, status: 500)),
        ("made something", .whole(#"{"scores": [1]}"#, status: 201)),
        (
            "is huge",
            .whole(#"{"scores": [1]}"# + String(repeating: " ", count: 2 << 20))
        ),
    ]

    private func passesNothing(
        _ house: TestHouse, isStream: Bool, _ why: String
    ) async throws {
        let reply = try await house.chat(
            "My name is Zebedee.", to: "doubted/triage", isStream: isStream)
        #expect(reply.status == 200, "\(why)")
        #expect(reply.content() == SampleWorkspace.blocked, "\(why)")
        let decision = try #require(try house.decisions().last)
        #expect(decision.effect == .block, "\(why)")
        #expect(
            decision.findings.contains {
                $0.name == "detector.failed" && $0.detector == "encoder/3"
            },
            "\(why)")
        #expect(!house.log.text.contains("Zebedee"), "\(why)")
    }

    @Test(arguments: faults.indices)
    func `an answer that is none lets nothing pass`(index: Int) async throws {
        let (why, answer) = Self.faults[index]
        let isLate = answer.steps.contains { if case .hang = $0 { true } else { false } }
        try await open(answer, timeout: isLate ? "3s" : "20s") { house, scorer in
            try await passesNothing(house, isStream: false, why)
            try await passesNothing(house, isStream: true, why)
            #expect(scorer.requests.count == 2, "\(why): it is asked once for each reply")
        }
    }

    @Test func `a scorer that nobody runs lets nothing pass, and the log says which`() async throws
    {
        try await open(Self.scores("1"), url: "http://127.0.0.1:1/score") { house, _ in
            try await passesNothing(house, isStream: false, "nobody is there")
            #expect(house.log.text.contains("the external scorer gave no answer"))
            #expect(house.log.text.contains("encoder/3"))
            #expect(house.log.text.contains("unreachable"))
        }
    }

    @Test func `once the scorer answers again replies pass again`() async throws {
        try await open(.whole("", status: 503), Self.scores("1")) { house, _ in
            try await passesNothing(house, isStream: false, "503")
            let reply = try await house.chat("How?", to: "doubted/triage")
            #expect(reply.content() == Self.reply)
        }
    }
}
