// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Policy
import Vocabulary

/// A customer with a chat open at the door of a test.
struct Chatter: Sendable {
    let house: TestHouse
    let token: String
    /// What the site of the page is called; `nil` where no browser asks.
    var origin: String?

    func ask(
        _ method: HTTPMethod, _ path: String, _ body: JSON? = nil,
        headers: [(String, String)] = []
    ) async throws -> Reply {
        try await Reply(
            house.send(
                method, "/v1/chat-sessions/current" + path,
                body.map { .bytes(ByteBuffer(bytes: $0.serialized)) }, key: token,
                headers: headers + (origin.map { [("origin", $0)] } ?? [])))
    }

    func say(_ text: String, as name: String? = nil) async throws -> Reply {
        try await ask(
            .POST, "/messages", ["text": .string(text)],
            headers: name.map { [("idempotency-key", $0)] } ?? [])
    }

    func messages(after id: Int = 0) async throws -> Reply {
        try await ask(.GET, "/messages?after=\(id)")
    }

    func events(after id: Int = 0) async throws -> LiveReply {
        LiveReply(
            try await house.send(
                .GET, "/v1/chat-sessions/current/events", key: token,
                headers: [("last-event-id", "\(id)")]))
    }
}

extension TestHouse {
    /// The sample, with a chat that visitors may open.
    static func chatting(
        _ chat: String =
            "{rate: {per-second: 100, burst: 100}, use-cases: {cards: {agent: triage}}}"
    ) -> SampleWorkspace {
        var sample = SampleWorkspace()
        sample.settings = "chat: " + chat
        return sample
    }

    func open(
        _ order: JSON = ["use_case": "cards"], key: String = "",
        headers: [(String, String)] = []
    ) async throws -> Reply {
        try await Reply(
            send(
                .POST, "/v1/chat-sessions", .bytes(ByteBuffer(bytes: order.serialized)), key: key,
                headers: headers))
    }

    /// Somebody who has just opened a chat: a visitor where there is no key.
    func chatter(
        _ order: JSON = ["use_case": "cards"], key: String = ""
    ) async throws -> Chatter {
        let reply = try await open(order, key: key)
        return Chatter(house: self, token: reply.json?["token"]?.string ?? "none")
    }
}

extension Reply {
    /// What was said, as `from: text`.
    var said: [String] {
        guard case .array(let messages)? = json?["data"] else { return [] }
        return messages.map { "\($0["from"]?.string ?? ""): \($0["text"]?.string ?? "")" }
    }
}
