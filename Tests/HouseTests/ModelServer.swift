// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
import TestSupport
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

    typealias Request = LoopbackRequest

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
        return try await LoopbackServer.running({ await server.serve($0) }) { address in
            try await work(server, address + "/v1")
        }
    }

    private func serve(_ connection: LoopbackServer.Connection) async {
        let closed = Gate()
        connection.channel.closeFuture.whenComplete { _ in closed.open() }
        // A connection that ends within an answer is what many tests are about.
        try? await connection.executeThenClose { inbound, outbound in
            var pieces = inbound.makeAsyncIterator()
            var buffered: [UInt8] = []
            while let request = try await Request.next(from: &pieces, &buffered) {
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
}

extension LoopbackRequest {
    var text: String { String(decoding: body, as: UTF8.self) }
    // Losing the error is the intention: what is no JSON has none.
    var json: JSON? { try? JSON(parsing: body) }
}
