// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore
import Synchronization
import TestSupport
import Vocabulary

/// What a helpdesk of the tests' own answers: how its API is documented, and what it keeps.
protocol RecordedHelpdesk: Sendable {
    /// Does what is asked, and answers as the documents have it.
    mutating func answer(_ request: HelpdeskRequestSeen) -> HelpdeskAnswer
}

/// A helpdesk on loopback, which can be made to fail.
final class HelpdeskServer<Recorded: RecordedHelpdesk>: Sendable {
    private struct State {
        var recorded: Recorded
        var troubles: [HelpdeskTrouble] = []
        var requests: [HelpdeskRequestSeen] = []
    }

    private let state: Mutex<State>

    private init(_ recorded: Recorded) { state = Mutex(State(recorded: recorded)) }

    var recorded: Recorded { state.withLock { $0.recorded } }
    var requests: [HelpdeskRequestSeen] { state.withLock { $0.requests } }

    /// What it goes on with: somebody who works there does something.
    func change<Value>(_ work: (inout Recorded) -> Value) -> Value {
        state.withLock { work(&$0.recorded) }
    }

    /// What goes wrong with the next requests, one after the other.
    func trouble(_ troubles: HelpdeskTrouble...) { state.withLock { $0.troubles += troubles } }

    static func running<Value: Sendable>(
        _ recorded: Recorded,
        _ work: @Sendable @escaping (HelpdeskServer, String) async throws -> Value
    ) async throws -> Value {
        let server = HelpdeskServer(recorded)
        return try await LoopbackServer.running({ await server.serve($0) }) { address in
            try await work(server, address)
        }
    }

    private func serve(_ connection: LoopbackServer.Connection) async {
        // A connection that ends within an answer is what many tests are about.
        try? await connection.executeThenClose { inbound, outbound in
            var pieces = inbound.makeAsyncIterator()
            var buffered: [UInt8] = []
            while let raw = try await LoopbackRequest.next(from: &pieces, &buffered) {
                let request = HelpdeskRequestSeen(raw)
                let (answer, trouble) = state.withLock { state in
                    state.requests.append(request)
                    var trouble: HelpdeskTrouble?
                    if let next = state.troubles.first, next.fits(request) {
                        trouble = state.troubles.removeFirst()
                    }
                    if let said = trouble?.answer { return (said, trouble) }
                    return (state.recorded.answer(request), trouble)
                }
                switch trouble?.fate {
                case .lost: return
                case .hang:
                    // It says nothing until the client leaves.
                    _ = try await pieces.next()
                    return
                default: try await outbound.write(ByteBuffer(bytes: answer.bytes))
                }
            }
        }
    }
}

/// A request as it came to a helpdesk.
struct HelpdeskRequestSeen: Sendable {
    let method: String
    let path: String
    let query: String
    let body: JSON?
    let raw: LoopbackRequest

    init(_ raw: LoopbackRequest) {
        self.raw = raw
        let words = raw.head.prefix { $0 != "\r\n" }.split(separator: " ")
        method = String(words.first ?? "")
        let target = words.dropFirst().first?.split(separator: "?", maxSplits: 1) ?? []
        path = String(target.first ?? "")
        query = String(target.dropFirst().first ?? "")
        body = raw.json
    }

    /// The parts of the path.
    var parts: [String] { path.split(separator: "/").map(String.init) }
    var line: String { "\(method) \(path)" }
}

struct HelpdeskAnswer: Sendable {
    var status = 200
    var headers = ""
    var body: [UInt8]

    static func json(_ json: JSON, status: Int = 200) -> Self {
        Self(status: status, body: json.serialized)
    }

    var bytes: [UInt8] {
        let head =
            "HTTP/1.1 \(status) Said\r\ncontent-type: application/json; charset=utf-8\r\n"
            + "content-length: \(body.count)\r\n\(headers)\r\n"
        return Array(head.utf8) + body
    }
}

/// Something that goes wrong with one request.
struct HelpdeskTrouble: Sendable {
    enum Fate: Sendable {
        /// It is answered otherwise, and nothing is done.
        case refused
        /// It is done, and the connection breaks before anybody is told.
        case lost
        /// It is done, and nobody is ever told.
        case hang
    }

    let fate: Fate
    var answer: HelpdeskAnswer?
    /// What the method and the path end with, for the request that it is about; empty for any.
    var line = ""

    func fits(_ request: HelpdeskRequestSeen) -> Bool {
        let words = line.split(separator: " ")
        guard words.count == 2 else { return true }
        return request.method == words[0] && request.path.hasSuffix(words[1])
    }

    static func refusing(
        _ status: Int, _ body: String = #"{"error": "no"}"#, headers: String = "",
        on line: String = ""
    ) -> Self {
        Self(
            fate: .refused,
            answer: HelpdeskAnswer(status: status, headers: headers, body: Array(body.utf8)),
            line: line)
    }
    static func losing(_ line: String) -> Self { Self(fate: .lost, line: line) }
    static func hanging(_ line: String) -> Self { Self(fate: .hang, line: line) }
}
