// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Gateway
import Policy
import TestSupport
import Testing
import Vocabulary

/// The line to a back end over plain HTTP: what leaves, where it can get to, and what each answer means.
@Suite struct HTTPConnectorTests {
    private func open(
        _ answers: ModelServer.Answer..., timeout: String = "20s", more: String = "",
        secrets: [String: String] = [:],
        _ work: @Sendable @escaping (ConnectorHouse, ModelServer) async throws -> Void
    ) async throws {
        try await ModelServer.running(answers) { server, address in
            try await ConnectorHouse.open(address, timeout: timeout, more: more, secrets: secrets) {
                house in try await work(house, server)
            }
        }
    }

    private static let refunded = ModelServer.Answer.whole(#"{"refund_id": "R-1"}"#, status: 201)

    // MARK: What leaves

    @Test func `an order leaves with its arguments as they were agreed to, and with its key`()
        async throws
    {
        try await open(Self.refunded) { house, server in
            let answer = try await house.send(
                "refund", #"{"amount":24.00,"payment_id":"P-1","note":"für Ä"}"#)
            #expect(answer == .done(result: #"{"refund_id": "R-1"}"#, status: 201))
            let request = try #require(server.requests.first)
            #expect(request.head.hasPrefix("POST /v1/payments/P-1/refunds HTTP/1.1\r\n"))
            #expect(request.text == #"{"amount":24.00,"note":"für Ä"}"#)
            let head = request.head.lowercased()
            #expect(
                head.contains("\r\nidempotency-key: \(ConnectorHouse.id)".lowercased()))
            #expect(head.contains("\r\ncontent-type: application/json"))
            #expect(!head.contains("authorization"))
        }
    }

    @Test func `a read has no key, and its other arguments are the query`() async throws {
        try await open(.whole("[]")) { house, server in
            let answer = try await house.send(
                "history",
                #"{"payment_id":"P 1","days":30,"kind":["a&b","c"],"none":null,"deep":{"a":1}}"#)
            #expect(answer == .done(result: "[]", status: 200))
            let request = try #require(server.requests.first)
            #expect(
                request.head.hasPrefix(
                    "GET /v1/payments/P%201?days=30&kind=a%26b&kind=c&deep=%7B%22a%22%3A1%7D HTTP/1.1\r\n"
                ))
            #expect(!request.head.lowercased().contains("idempotency-key"))
        }
    }

    @Test func `the customer of a path is the one who was identified, whatever the call says`()
        async throws
    {
        try await open(.whole("")) { house, server in
            let answer = try await house.send("move", #"{"customer":"c-2","street":"x"}"#)
            #expect(answer == .done(result: "null", status: 200))
            #expect(server.requests[0].head.hasPrefix("PUT /v1/customers/c-1/address HTTP"))
            let nobody = try house.order("move", "{}", customer: nil)
            #expect(await house.connectors.lines.send(nobody) == .unsent(.missingArgument))
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: [
        ("../../admin", "..%2F..%2Fadmin"), ("/../x", "%2F..%2Fx"),
        ("//evil.example", "%2F%2Fevil.example"),
        ("a?b=c#d", "a%3Fb%3Dc%23d"), ("a%2Fb", "a%252Fb"), (#"a\\b"#, "a%5Cb"),
        (#"a\r\nHost: evil"#, "a%0D%0AHost%3A%20evil"), ("@evil.example", "%40evil.example"),
        ("ü", "%C3%BC"),
    ])
    func `whatever a value is, it stays in its place of the path`(value: String, sent: String)
        async throws
    {
        try await open(Self.refunded) { house, server in
            _ = try await house.send("refund", #"{"payment_id":"\#(value)"}"#)
            let line = try #require(server.requests.first?.head.split(separator: "\r\n").first)
            #expect(line == "POST /v1/payments/\(sent)/refunds HTTP/1.1")
        }
    }

    @Test(arguments: [
        #"{}"#, #"{"payment_id":""}"#, #"{"payment_id":null}"#, #"{"payment_id":".."}"#,
        #"{"payment_id":"."}"#, #"{"payment_id":["P-1"]}"#, #"{"payment_id":{"a":1}}"#, "[]", "",
        "{",
    ])
    func `an order without what its path needs never leaves`(arguments: String) async throws {
        try await open(Self.refunded) { house, server in
            let refund = try await house.send("refund", arguments)
            #expect(
                refund == .unsent(.missingArgument))
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `the key goes into its header, and a key that is not there stops the house`()
        async throws
    {
        try await open(Self.refunded, more: ", key: {env: K}", secrets: ["K": "s3cret"]) {
            house, server in
            _ = try await house.send("refund")
            #expect(
                server.requests[0].head.lowercased().contains("\r\nauthorization: bearer s3cret"))
        }
        try await open(
            Self.refunded, more: ", key: {env: K}, header: X-Api-Key", secrets: ["K": "s3cret"]
        ) { house, server in
            _ = try await house.send("refund")
            let head = server.requests[0].head.lowercased()
            #expect(head.contains("\r\nx-api-key: s3cret"))
            #expect(!head.contains("authorization"))
            #expect(!house.log.text.contains("s3cret"))
        }
        let missing = await #expect(throws: MissingSecret.self) {
            try await open(Self.refunded, more: ", key: {env: K}") { _, _ in }
        }
        #expect(
            missing?.description
                == "connector `bank`: its key is missing: set the environment variable `K`")
    }

    @Test func `a tool without a connector goes nowhere`() async throws {
        try await open(Self.refunded) { house, server in
            let own = try await house.send("own")
            #expect(
                own == .unsent(.missingConnector))
            let remote = try await house.send("remote")
            #expect(
                remote == .unsent(.missingConnector))
            let asked = try await house.ask("own")
            #expect(
                asked == nil)
            #expect(server.requests.isEmpty)
        }
    }

    // MARK: What an answer means

    /// Answers to a write, what they mean for it, and what they mean for a read.
    private static let answers: [(String, ModelServer.Answer, ActionAnswer, ActionAnswer)] = [
        (
            "is empty", .whole("", status: 204), .done(result: "null", status: 204),
            .done(result: "null", status: 204)
        ),
        (
            "is a page", .whole("<html>fine</html>", type: "text/html"),
            .unknown(.unreadable, status: 200), .unsent(.unreadable)
        ),
        (
            "is half of JSON", .whole(#"{"refund_id": "#), .unknown(.unreadable, status: 200),
            .unsent(.unreadable)
        ),
        (
            "is nested too deep", .whole(String(repeating: "[", count: 20_000)),
            .unknown(.unreadable, status: 200), .unsent(.unreadable)
        ),
        (
            "has 50 MB",
            .whole("\"" + String(repeating: "x", count: 50 << 20) + "\""),
            .unknown(.tooLarge, status: 200), .unsent(.tooLarge)
        ),
        (
            "redirects",
            .whole(#"{"refund_id": "R-1"}"#, status: 302, headers: "location: /v1/other\r\n"),
            .unknown(.unreadable, status: 302), .unsent(.unreadable)
        ),
        (
            "redirects to be sent again",
            .whole("{}", status: 307, headers: "location: http://127.0.0.1:1/other\r\n"),
            .unknown(.unreadable, status: 307), .unsent(.unreadable)
        ),
        (
            "refuses", .whole(#"{"error": "not owed"}"#, status: 422),
            .refused(result: #"{"error": "not owed"}"#, status: 422),
            .refused(result: #"{"error": "not owed"}"#, status: 422)
        ),
        (
            "has it already", .whole(#"{"error": "seen"}"#, status: 409),
            .refused(result: #"{"error": "seen"}"#, status: 409),
            .refused(result: #"{"error": "seen"}"#, status: 409)
        ),
        (
            "refuses with a page", .whole("<html>no</html>", status: 404, type: "text/html"),
            .refused(result: "null", status: 404), .refused(result: "null", status: 404)
        ),
        (
            "fails", .whole(#"{"error": "oops"}"#, status: 500), .unknown(.failed, status: 500),
            .refused(result: #"{"error": "oops"}"#, status: 500)
        ),
        (
            "fails behind a proxy", .whole("<html>bad gateway</html>", status: 502),
            .unknown(.failed, status: 502), .refused(result: "null", status: 502)
        ),
        (
            "breaks off at once", ModelServer.Answer(head: "", steps: [.breakOff]),
            .unknown(.brokenOff), .unsent(.brokenOff)
        ),
        (
            "breaks off in the middle",
            ModelServer.Answer(
                head: "HTTP/1.1 200 OK\r\ncontent-length: 17\r\n\r\n",
                steps: [.text(#"{"refund"#), .breakOff]),
            .unknown(.brokenOff, status: 200), .unsent(.brokenOff)
        ),
        (
            "is no HTTP", ModelServer.Answer(head: "hello\r\n\r\n", steps: [.breakOff]),
            .unknown(.brokenOff), .unsent(.brokenOff)
        ),
    ]

    @Test(arguments: answers.indices)
    func `doubt about a write stays doubt, and of a read nothing has happened`(index: Int)
        async throws
    {
        let (why, answer, ofWrite, ofRead) = Self.answers[index]
        try await open(answer) { house, server in
            let refund = try await house.send("refund")
            #expect(
                refund == ofWrite, "\(why)")
            let history = try await house.send("history")
            #expect(
                history == ofRead, "\(why)")
            #expect(server.requests.count == 2, "\(why): it is asked once for each")
        }
    }

    private static let late: [(String, ModelServer.Answer, Int?)] = [
        ("says nothing", ModelServer.Answer(head: "", steps: [.hang]), nil),
        (
            "stops in the middle",
            ModelServer.Answer(
                head: "HTTP/1.1 200 OK\r\ncontent-length: 17\r\n\r\n",
                steps: [.text(#"{"refund"#), .hang]), 200
        ),
    ]

    @Test(arguments: late.indices)
    func `an answer that never ends is waited for as long as the connector says`(index: Int)
        async throws
    {
        let (why, answer, status) = Self.late[index]
        try await open(answer, timeout: "2s") { house, server in
            let refund = try await house.send("refund")
            // On a busy machine its time may be over before the head of the answer is read.
            #expect(
                [.unknown(.timedOut, status: status), .unknown(.timedOut)].contains(refund),
                "\(why)")
            let history = try await house.send("history")
            #expect(
                history == .unsent(.timedOut), "\(why)")
            await server.left.wait()
            #expect(house.log.text.contains("a connector gave no answer that could be used"))
            #expect(house.log.text.contains("timed-out"))
            #expect(!house.log.text.contains("P-1"))
        }
    }

    @Test func `an answer that drips in is over in its time, however busy the line is`()
        async throws
    {
        let drip = Gate()
        let steps: [ModelServer.Step] = [.text(" "), .text(" "), .wait(drip), .text("{}")]
        try await open(.events(steps, type: "application/json"), timeout: "2s") { house, _ in
            let refund = try await house.send("refund")
            #expect([.unknown(.timedOut, status: 200), .unknown(.timedOut)].contains(refund))
            drip.open()
        }
    }

    @Test func `where nobody is there nothing has left`() async throws {
        try await ConnectorHouse.open("http://127.0.0.1:1") { house in
            let refund = try await house.send("refund")
            #expect(
                refund == .unsent(.unreachable))
            let cancel = try await house.send("cancel")
            #expect(
                cancel == .unsent(.unreachable))
            let history = try await house.send("history")
            #expect(
                history == .unsent(.unreachable))
            #expect(house.log.text.contains("unreachable"))
        }
    }

    @Test func `a second answer meets nobody`() async throws {
        let twice = #"{"refund_id": "R-1"}"#
        let head =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: \(twice.utf8.count)\r\n\r\n"
        try await open(
            ModelServer.Answer(head: head, steps: [.text(twice + head + twice)]),
            .whole(#"{"refund_id": "R-2"}"#)
        ) { house, server in
            let refund = try await house.send("refund")
            #expect(
                refund == .done(result: twice, status: 200))
            for _ in 0..<3 {
                let refund = try await house.send("refund")
                #expect(
                    refund == .done(result: #"{"refund_id": "R-2"}"#, status: 200))
            }
            #expect(server.requests.count == 4)
        }
    }

    @Test func `who stops waiting leaves doubt behind`() async throws {
        try await open(ModelServer.Answer(head: "", steps: [.hang])) { house, server in
            let task = Task { try await house.send("refund") }
            await server.asked.wait()
            task.cancel()
            let ended = try await task.value
            #expect(
                ended == .unknown(.interrupted))
        }
    }

    // MARK: Asking afterwards

    private static let statuses: [(ModelServer.Answer, ActionAnswer?)] = [
        (.whole(#"{"refund_id": "R-1"}"#), .done(result: #"{"refund_id": "R-1"}"#, status: 200)),
        (.whole(#"{"error": "no such key"}"#, status: 404), .unsent(.failed)),
        (.whole("<html>no</html>", status: 404, type: "text/html"), nil),
        (.whole("", status: 404), nil), (.whole("{}", status: 500), nil),
        (.whole("{}", status: 202), nil), (.whole("{}", status: 302), nil),
        (.whole("<html>fine</html>"), nil), (.whole("{}", status: 401), nil),
        (ModelServer.Answer(head: "", steps: [.breakOff]), nil),
    ]

    @Test(arguments: statuses.indices)
    func `what became of an order is believed where the system says it itself`(index: Int)
        async throws
    {
        let (answer, meaning) = Self.statuses[index]
        try await open(answer) { house, server in
            let asked = try await house.ask("refund")
            #expect(
                asked == meaning)
            #expect(
                server.requests[0].head.hasPrefix(
                    "GET /v1/refunds/by-key/\(ConnectorHouse.id) HTTP/1.1\r\n"))
            let askedOther = try await house.ask("cancel")
            #expect(
                askedOther == nil, "it has no `status`")
            #expect(server.requests.count == 1)
        }
    }

    // MARK: Codes

    @Test func `a one-time code goes to the customer who was identified`() async throws {
        try await open(.whole("{}", status: 202)) { house, server in
            let stepUp = try #require(
                house.workspace.useCase(named: "pay")?.tools["refund"]?.stepUp)
            let answer = await house.connectors.sendCode(
                "123456", of: stepUp, to: "c/../1", id: "code-1")
            #expect(answer == .done(result: "{}", status: 202))
            let request = server.requests[0]
            #expect(request.head.hasPrefix("POST /v1/customers/c%2F..%2F1/codes HTTP/1.1\r\n"))
            #expect(request.head.lowercased().contains("\r\nidempotency-key: code-1"))
            #expect(request.json == ["code": "123456", "valid_for": 600])
            #expect(!house.log.text.contains("123456"))
        }
    }
}
