// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Desk
import Foundation
import Ledger
import Logging
import NIOCore
import NIOHTTP1
import Policy
import ServiceLifecycle
import Synchronization
import TestSupport
import Vocabulary

@testable import belay

/// A whole house on loopback with a scripted model behind it, for one test.
struct TestHouse: Sendable {
    let house: House
    let address: String
    let key: String
    let client: HTTPClient
    let model: ModelServer
    let log: LogBook
    /// So many houses at once: time-outs mean something only where there is somebody to wait for.
    private static let turnstile = Turnstile(6)

    /// Opens a house for the time of `work`.
    ///
    /// - Parameters:
    ///   - answers: What the model answers, in order; the last one again and again.
    ///   - spare: What the provider answers that the first one falls back to.
    ///   - data: A data folder; one of its own where none is given.
    static func open<Value: Sendable>(
        _ sample: SampleWorkspace = SampleWorkspace(), answers: [ModelServer.Answer],
        spare: [ModelServer.Answer]? = nil, keys: [APIKey] = [], data: String? = nil,
        lines: ActionLines? = nil,
        _ work: @Sendable @escaping (TestHouse) async throws -> Value
    ) async throws -> Value {
        try await Self.turnstile.enter()
        defer { Self.turnstile.leave() }
        return try await ModelServer.running(answers) { model, address in
            guard let spare else {
                return try await serve(
                    sample.load(model: address), model, keys, data, lines, work)
            }
            return try await ModelServer.running(spare) { _, other in
                try await serve(
                    sample.load(model: address, spare: other), model, keys, data, lines, work)
            }
        }
    }

    static func open<Value: Sendable>(
        _ sample: SampleWorkspace = SampleWorkspace(), answer: ModelServer.Answer,
        _ work: @Sendable @escaping (TestHouse) async throws -> Value
    ) async throws -> Value {
        try await open(sample, answers: [answer], work)
    }

    private static func serve<Value: Sendable>(
        _ workspace: Workspace, _ model: ModelServer, _ keys: [APIKey], _ data: String?,
        _ lines: ActionLines?,
        _ work: @Sendable @escaping (TestHouse) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        var plan = House.Plan(workspace: workspace, data: data ?? folder.file("data"))
        plan.port = 0
        plan.lines = lines
        let key = "test-key"
        plan.keys = [.sample("test", key)] + keys
        let port = Mutex(0)
        let opened = Gate()
        plan.onReady = { bound in
            port.withLock { $0 = bound }
            opened.open()
        }
        let log = LogBook()
        let house = try await House(
            plan, exposition: Exposition(), logger: log.logger, signals: false)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { opened.open() }
                try await house.run()
            }
            await opened.wait()
            let result: Result<Value, any Error>
            do {
                let value = try await withClient { client in
                    try await work(
                        TestHouse(
                            house: house, address: "http://127.0.0.1:\(port.withLock { $0 })",
                            key: key, client: client, model: model, log: log))
                }
                result = .success(value)
            } catch {
                result = .failure(error)
            }
            await house.services.triggerGracefulShutdown()
            try await group.waitForAll()
            _ = folder.path
            return try result.get()
        }
    }

    // MARK: Asking

    /// The body of a chat completion request.
    static func body(
        _ text: String = "hello", to model: String = "cards/triage", isStream: Bool = false,
        with members: JSON = [:]
    ) -> JSON {
        var body: JSON = [
            "model": .string(model), "messages": [["role": "user", "content": .string(text)]],
        ]
        if isStream { body["stream"] = true }
        if case .object(let members) = members {
            for member in members { body[member.key] = member.value }
        }
        return body
    }

    func send(
        _ method: HTTPMethod, _ path: String, _ body: HTTPClientRequest.Body? = nil,
        key: String? = nil, headers: [(String, String)] = []
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: address + path)
        request.method = method
        let key = key ?? self.key
        if !key.isEmpty { request.headers.add(name: "authorization", value: "Bearer \(key)") }
        request.headers.add(name: "content-type", value: "application/json")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = body
        return try await client.execute(request, timeout: .seconds(60))
    }

    /// Sends a chat completion request, and reads the whole answer.
    func chat(
        _ text: String = "hello", to model: String = "cards/triage", isStream: Bool = false,
        in conversation: String? = nil, with members: JSON = [:]
    ) async throws -> Reply {
        try await chat(
            Self.body(text, to: model, isStream: isStream, with: members), in: conversation)
    }

    func chat(_ body: JSON, in conversation: String? = nil, key: String? = nil) async throws
        -> Reply
    {
        try await post(body.serialized, in: conversation, key: key)
    }

    func post(
        _ body: [UInt8], in conversation: String? = nil, key: String? = nil,
        to path: String = "/v1/chat/completions"
    ) async throws -> Reply {
        let headers = conversation.map { [("belay-conversation", $0)] } ?? []
        return try await Reply(
            send(.POST, path, .bytes(ByteBuffer(bytes: body)), key: key, headers: headers))
    }

    func get(_ path: String, key: String? = nil) async throws -> Reply {
        try await Reply(send(.GET, path, key: key))
    }

    func delete(_ path: String, key: String? = nil) async throws -> Reply {
        try await Reply(send(.DELETE, path, key: key))
    }

    /// Tells the house to close; it goes on with what is under way.
    func beginShutdown() async { await house.services.triggerGracefulShutdown() }

    /// From here on nothing can be recorded.
    func closeLedger() { house.ledger.close() }

    /// A decision as the door tells it.
    func decision(_ id: String) async throws -> JSON {
        try await get("/v1/decisions/" + id).json ?? .null
    }

    // MARK: Looking

    /// Every decision in the ledger.
    func decisions() throws -> [Decision] {
        try events().compactMap { if case .decided(let decision) = $0 { decision } else { nil } }
    }

    func events() throws -> [Event] { try entries().map(\.event) }

    func entries() throws -> [Entry] {
        try house.ledger.entries(from: 0, limit: 100_000)
    }
}

extension APIKey {
    /// A key for tests: it opens everything where nothing else is said.
    static func sample(
        _ name: String, _ secret: String, scope: Scope = .all,
        rights: Set<Right> = Set(Right.allCases), rate: Rate? = nil, person: String? = nil,
        roles: Set<String> = []
    ) -> APIKey {
        APIKey(
            name: name, hash: Digest(of: secret.utf8), scope: scope, rights: rights, rate: rate,
            person: person, roles: roles)
    }
}
