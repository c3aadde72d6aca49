// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import Synchronization
import Vocabulary

/// A model provider on loopback whose answers a test writes byte for byte, and which keeps what it was
/// asked.
final class ModelServer: Sendable {
    /// What the server does with one request.
    struct Answer: Sendable {
        /// The head as it goes over the wire; empty where none is sent.
        var head: String
        /// Whether pieces are framed as HTTP chunks, and the answer is ended.
        var isChunked = false
        var steps: [Step]
    }

    enum Step: Sendable {
        /// Sends these bytes at once.
        case send([UInt8])
        /// Tells the test that the answer has come to here.
        case reach(Gate)
        /// Goes on when the test says so, or when the client has left.
        case wait(Gate)
        /// Sends nothing more, and waits until the client leaves.
        case hang
        /// Closes the connection in the middle.
        case breakOff
    }

    /// What was asked.
    struct Request: Sendable {
        let head: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
        var json: JSON? { try? JSON(parsing: body) }
    }

    private struct State {
        var answers: [Answer]
        var script: (@Sendable (Request) -> Answer)?
        var requests: [Request] = []
    }

    private let state: Mutex<State>
    /// Opens when a client closed the connection before its answer was over.
    let left = Gate()
    /// Opens when the first request is there.
    let asked = Gate()

    private init(_ answers: [Answer]) {
        state = Mutex(State(answers: answers))
    }

    var requests: [Request] { state.withLock { $0.requests } }

    /// Replaces the answers that are still to come; the last one is given again and again.
    func answer(_ answers: Answer...) { state.withLock { $0.answers = answers } }

    /// Answers each request by what it says, from here on. What is asked is not kept then.
    func answer(by script: @escaping @Sendable (Request) -> Answer) {
        state.withLock { $0.script = script }
    }

    /// Runs a server for the time of `work`, which is given it and its address.
    static func running<Value: Sendable>(
        _ answers: [Answer], _ work: @Sendable @escaping (ModelServer, String) async throws -> Value
    ) async throws -> Value {
        let server = ModelServer(answers)
        let listening = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel)
                }
            }
        let port = listening.channel.localAddress?.port ?? 0
        return try await listening.executeThenClose { connections in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await withThrowingDiscardingTaskGroup { group in
                        for try await connection in connections {
                            group.addTask { await server.serve(connection) }
                        }
                    }
                }
                defer { group.cancelAll() }
                return try await work(server, "http://127.0.0.1:\(port)/v1")
            }
        }
    }

    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
        let closed = Gate()
        connection.channel.closeFuture.whenComplete { _ in closed.open() }
        // A connection that ends within an answer is what many tests are about.
        try? await connection.executeThenClose { inbound, outbound in
            var pieces = inbound.makeAsyncIterator()
            var buffered: [UInt8] = []
            while let request = try await Self.read(from: &pieces, &buffered) {
                let answer = state.withLock { state in
                    if let script = state.script { return script(request) }
                    state.requests.append(request)
                    return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
                }
                asked.open()
                do {
                    guard try await give(answer, to: outbound, closed) else { return }
                } catch {
                    left.open()
                    throw error
                }
            }
        }
    }

    /// - Returns: Whether the connection can take another request.
    private func give(
        _ answer: Answer, to outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, _ closed: Gate
    ) async throws -> Bool {
        if !answer.head.isEmpty { try await outbound.write(ByteBuffer(string: answer.head)) }
        for step in answer.steps {
            switch step {
            case .send(let bytes):
                guard !bytes.isEmpty else { continue }
                var framed = ByteBuffer()
                if answer.isChunked { framed.writeString(String(bytes.count, radix: 16) + "\r\n") }
                framed.writeBytes(bytes)
                if answer.isChunked { framed.writeString("\r\n") }
                try await outbound.write(framed)
            case .reach(let gate): gate.open()
            case .wait(let gate):
                await Gate.first(of: gate, closed)
            case .hang:
                await closed.wait()
            case .breakOff: return false
            }
            if closed.isOpen {
                left.open()
                return false
            }
        }
        if answer.isChunked { try await outbound.write(ByteBuffer(string: "0\r\n\r\n")) }
        return true
    }

    static func read(
        from pieces: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        _ buffered: inout [UInt8]
    ) async throws -> Request? {
        let blank = Array("\r\n\r\n".utf8)
        while true {
            if let end = buffered.firstRange(of: blank) {
                let head = String(decoding: buffered[..<end.lowerBound], as: UTF8.self)
                let length = head.lowercased().split(separator: "\r\n")
                    .first { $0.hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst(15).drop { $0 == " " }) }
                let whole = end.upperBound + (length ?? 0)
                if buffered.count >= whole {
                    let body = Array(buffered[end.upperBound..<whole])
                    buffered.removeFirst(whole)
                    return Request(head: head, body: body)
                }
            }
            guard let piece = try await pieces.next() else { return nil }
            buffered += piece.readableBytesView
        }
    }
}
