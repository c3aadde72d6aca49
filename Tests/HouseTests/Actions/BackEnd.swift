// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
import TestSupport
import Vocabulary

/// A system on loopback that carries orders out, and keeps what it was told to do.
final class BackEnd: Sendable {
    /// What it was asked, in the order of arrival.
    struct Order: Sendable {
        let method: String
        let path: String
        /// The header `Idempotency-Key`; `nil` for what only reads.
        let key: String?
        let body: JSON
    }

    /// What it does once it has carried an order out.
    enum Manner: Sendable {
        case answers(JSON, status: Int = 200)
        case late(Duration, JSON)
        /// Says nothing until the other side leaves.
        case hangs
        case breaksOff
    }

    private let kept = Mutex<[Order]>([])
    private let manner: @Sendable (Order) async -> Manner

    private init(_ manner: @escaping @Sendable (Order) async -> Manner) { self.manner = manner }

    var orders: [Order] { kept.withLock { $0 } }

    /// Runs a system for the time of `work`, which is given it and its address.
    static func running<Value: Sendable>(
        _ manner: @escaping @Sendable (Order) async -> Manner,
        _ work: @Sendable @escaping (BackEnd, String) async throws -> Value
    ) async throws -> Value {
        let system = BackEnd(manner)
        return try await LoopbackServer.running({ await system.serve($0) }) { address in
            try await work(system, address)
        }
    }

    private func serve(_ connection: LoopbackServer.Connection) async {
        let closed = Gate()
        connection.channel.closeFuture.whenComplete { _ in closed.open() }
        // Losing the error is the intention: that connections break is what the tests are about.
        try? await connection.executeThenClose { inbound, outbound in
            var pieces = inbound.makeAsyncIterator()
            var buffered: [UInt8] = []
            while let request = try await LoopbackRequest.next(from: &pieces, &buffered) {
                let order = Order(request)
                kept.withLock { $0.append(order) }
                switch await manner(order) {
                case .answers(let body, let status):
                    try await outbound.write(Self.answer(body, status))
                case .late(let duration, let body):
                    try await Task.sleep(for: duration)
                    try await outbound.write(Self.answer(body, 200))
                case .hangs: return await closed.wait()
                case .breaksOff: return
                }
            }
        }
    }

    private static func answer(_ body: JSON, _ status: Int) -> ByteBuffer {
        let text = body.text
        return ByteBuffer(
            string: "HTTP/1.1 \(status) X\r\ncontent-type: application/json\r\n"
                + "content-length: \(text.utf8.count)\r\n\r\n" + text)
    }
}

extension BackEnd.Order {
    fileprivate init(_ request: LoopbackRequest) {
        let words = (request.head.split(separator: "\r\n").first ?? "").split(separator: " ")
        method = words.first.map(String.init) ?? ""
        path = words.count > 1 ? String(words[1]) : ""
        key = request.header("idempotency-key")
        body = request.json ?? .null
    }
}
