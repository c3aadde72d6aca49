// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Desk
import NIOCore
import NIOHTTP1
import Synchronization
import Vocabulary

extension MCPClient {
    /// Sends one message and reads the answer to it.
    ///
    /// - Throws: ``MCPClientError/failed(_:hasLeft:status:)`` where there is none.
    func exchange(
        _ ask: MCPAsk, in manner: Manner?, until deadline: ContinuousClock.Instant
    ) async throws -> MCPExchange {
        do {
            return try await attempt(ask, in: manner, until: deadline)
        } catch MCPClientError.failed(.brokenOff, hasLeft: false, _) {
            // The server closed a connection that was kept open, as the request was about to go: nothing of it
            // left, so a fresh connection may take it.
            return try await attempt(ask, in: manner, until: deadline)
        }
    }

    private func attempt(
        _ ask: MCPAsk, in manner: Manner?, until deadline: ContinuousClock.Instant
    ) async throws -> MCPExchange {
        let mark = DepartureMark()
        do {
            return try await withThrowingTaskGroup(of: MCPExchange.self) { group in
                defer { group.cancelAll() }
                group.addImmediateTask {
                    try await self.perform(ask, in: manner, until: deadline, mark)
                }
                // The client's own deadline ends with the head of an answer; this one holds for all of it.
                group.addTask {
                    try await Task.sleep(until: deadline, clock: .continuous)
                    throw MCPClientError.failed(.timedOut, hasLeft: mark.hasLeft)
                }
                guard let first = try await group.next() else { throw CancellationError() }
                return first
            }
        } catch {
            throw Self.failure(error, hasLeft: mark.hasLeft)
        }
    }

    private func perform(
        _ ask: MCPAsk, in manner: Manner?, until deadline: ContinuousClock.Instant,
        _ mark: DepartureMark
    ) async throws -> MCPExchange {
        let id = nextID()
        let request = request(ask.body(id: id, in: manner), ask.headers(in: manner), mark)
        let response = try await http.execute(
            request, timeout: TimeAmount(max(.zero, deadline - .now)))
        var exchange = MCPExchange(
            status: Int(response.status.code), answer: .other,
            session: response.headers.first(name: "mcp-session-id"))
        let type = response.headers.first(name: "content-type")?.lowercased() ?? ""
        if ask.isNotification {
            // Losing the error is the intention: a notification has no answer. What comes is read so that the
            // connection can take the next message.
            _ = try? await collect(response.body)
        } else if type.hasPrefix("application/json") {
            var reader = MCPAnswerReader(id: id, limit: options.answerBytes)
            reader.read(try await collect(response.body))
            exchange.answer = reader.answer ?? .other
        } else if type.hasPrefix("text/event-stream"), response.status == .ok {
            exchange.answer = try await firstAnswer(in: response.body, to: id, manner)
        }
        return exchange
    }

    private func request(
        _ body: [UInt8], _ headers: [(name: String, value: String)], _ mark: DepartureMark
    ) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: options.url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "accept", value: "application/json, text/event-stream")
        if let key = options.key {
            request.headers.add(name: "authorization", value: "Bearer " + key)
        }
        for header in headers { request.headers.add(name: header.name, value: header.value) }
        request.body = .bytes(
            DepartingBody(bytes: body) { mark.leave() }, length: .known(Int64(body.count)))
        return request
    }

    private func collect(_ body: HTTPClientResponse.Body) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await piece in body {
            guard bytes.count + piece.readableBytes <= options.answerBytes else {
                throw MCPClientError.failed(.tooLarge, hasLeft: true)
            }
            piece.withUnsafeReadableBytes { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// The first answer in an event stream.
    ///
    /// What comes behind it is read a while longer and forgotten: a stream that its server ends leaves the
    /// connection to the next call, one that is broken off costs it.
    private func firstAnswer(
        in body: HTTPClientResponse.Body, to id: Int, _ manner: Manner?
    ) async throws -> MCPExchange.Answer {
        let (answers, continuation) = AsyncThrowingStream<MCPExchange.Answer, any Error>.makeStream(
            bufferingPolicy: .bufferingOldest(1))
        let reading = Task {
            do {
                var reader = MCPAnswerReader(id: id, limit: options.answerBytes)
                for try await piece in body {
                    let isFirst = reader.answer == nil
                    try reader.receive(Array(piece.readableBytesView))
                    for request in reader.takeRequests() { await turnAway(request, in: manner) }
                    if isFirst, let answer = reader.answer { continuation.yield(answer) }
                }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        return try await withTaskCancellationHandler {
            for try await answer in answers {
                Task {
                    // Losing the error is the intention: nobody cancels this, and if, it is over sooner.
                    try? await Task.sleep(for: .seconds(1))
                    reading.cancel()
                }
                return answer
            }
            throw MCPClientError.failed(.brokenOff, hasLeft: true)
        } onCancel: {
            reading.cancel()
        }
    }

    /// Tells a server that asks something in the middle of a call that it gets no answer, so that it need not
    /// wait for one. That it is there, it may hear.
    private func turnAway(_ request: (id: [UInt8], method: String), in manner: Manner?) async {
        let body =
            request.method == "ping"
            ? MCPMessage.result(Array("{}".utf8), answering: request.id)
            : MCPFault(code: MCPFault.Code.methodNotFound, message: "Belay answers no requests")
                .body(answering: request.id)
        let headers = MCPAsk(method: "").headers(in: manner)
        guard manner?.version.hasSessions ?? true else { return }
        let outgoing = self.request(body, headers, DepartureMark())
        // Losing the error is the intention: the server has its own end for what is not answered.
        _ = try? await http.execute(outgoing, timeout: .seconds(5))
    }

    /// What a failed exchange means, and whether the request may have arrived.
    private static func failure(_ error: any Error, hasLeft: Bool) -> MCPClientError {
        switch error {
        case let error as MCPClientError: return error
        case is CancellationError: return .failed(.interrupted, hasLeft: hasLeft)
        case let error as HTTPClientError:
            switch error {
            case .cancelled: return .failed(.interrupted, hasLeft: hasLeft)
            case .readTimeout, .writeTimeout, .deadlineExceeded, .connectTimeout,
                .getConnectionFromPoolTimeout:
                return .failed(.timedOut, hasLeft: hasLeft)
            default: return .failed(.brokenOff, hasLeft: hasLeft)
            }
        default: break
        }
        return .failed(hasLeft ? .brokenOff : .unreachable, hasLeft: hasLeft)
    }
}

/// Whether any part of a request may have left.
private final class DepartureMark: Sendable {
    private let left = Atomic<Bool>(false)

    var hasLeft: Bool { left.load(ordering: .acquiring) }
    func leave() { left.store(true, ordering: .releasing) }
}
