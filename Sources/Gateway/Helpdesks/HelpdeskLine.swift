// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Vocabulary

/// What a helpdesk is asked.
struct HelpdeskRequest: Sendable {
    let method: HTTPMethod
    /// Behind the helpdesk's address.
    let path: String
    var body: JSON?
}

/// Why a helpdesk did not do what it was asked.
struct HelpdeskFailure: Error, Sendable, Hashable {
    /// A word of the program: `status-…`, `timed-out`, `unreachable`, `broken-off`, `too-large`, `unreadable`.
    let cause: String
    var status: Int?
    /// How long to leave it alone.
    var wait: Duration?
    /// Whether it may have been done all the same.
    var isUncertain = false
    /// Whether it was refused for what it is: asked again it is refused again. A wrong key is not that, nor a helpdesk that
    /// is busy.
    var isRefusal: Bool {
        status.map { [400, 404, 409, 410, 411, 413, 414, 415, 422].contains($0) } ?? false
    }
    /// Whether it holds of whatever is asked: the helpdesk is over its limit.
    var isForAll: Bool { wait != nil && (status == 429 || status == 503) }
}

/// The line to a helpdesk: its address, its key, and how long it may take.
struct HelpdeskLine: Sendable {
    /// It follows no redirects and knows no proxies.
    let client: HTTPClient
    let url: String
    /// What goes with every request, the key among it.
    let headers: [(name: String, value: String)]
    let timeout: Duration
    /// The longest answer that is read, in bytes.
    static let answerLimit = 4 * 1_048_576

    /// - Returns: What it answered; `null` where that was nothing.
    func ask(_ request: HelpdeskRequest) async throws(HelpdeskFailure) -> JSON {
        let result = await withTaskGroup(of: Result<JSON, HelpdeskFailure>.self) { group in
            defer { group.cancelAll() }
            group.addTask { await exchange(request) }
            // The client's own deadline ends with the head of an answer; this one holds for all of it.
            group.addTask {
                // Losing the error is the intention: cancelled, because the answer was there first.
                try? await Task.sleep(for: timeout)
                return .failure(HelpdeskFailure(cause: "timed-out", isUncertain: true))
            }
            return await group.next() ?? .failure(HelpdeskFailure(cause: "interrupted"))
        }
        return try result.get()
    }

    private func exchange(_ request: HelpdeskRequest) async -> Result<JSON, HelpdeskFailure> {
        var outgoing = HTTPClientRequest(url: url + request.path)
        outgoing.method = request.method
        outgoing.headers.add(name: "accept", value: "application/json")
        for (name, value) in headers { outgoing.headers.add(name: name, value: value) }
        if let body = request.body {
            outgoing.headers.add(name: "content-type", value: "application/json")
            outgoing.body = .bytes(ByteBuffer(bytes: body.serialized))
        }
        let response: HTTPClientResponse
        do {
            response = try await client.execute(outgoing, timeout: TimeAmount(timeout))
        } catch {
            let isBefore = ConnectorOutcome.isBeforeSending(error)
            return .failure(
                HelpdeskFailure(
                    cause: isBefore ? "unreachable" : Self.word(for: error),
                    isUncertain: !isBefore))
        }
        let status = Int(response.status.code)
        var bytes: [UInt8] = []
        do {
            bytes = Array(
                try await response.body.collect(upTo: Self.answerLimit).readableBytesView)
        } catch is NIOTooManyBytesError {
            return .failure(HelpdeskFailure(cause: "too-large", status: status, isUncertain: true))
        } catch {
            return .failure(HelpdeskFailure(cause: "broken-off", status: status, isUncertain: true))
        }
        guard (200..<300).contains(status) else {
            return .failure(
                HelpdeskFailure(
                    cause: "status-\(status)", status: status,
                    wait: response.headers.first(name: "retry-after").flatMap(WebhookClient.wait),
                    // A server that fails may have done it before it failed.
                    isUncertain: status >= 500))
        }
        guard !bytes.isEmpty else { return .success(.null) }
        // Losing the error is the intention: that it can't be read is what is told.
        guard let json = try? JSON(parsing: bytes) else {
            return .failure(HelpdeskFailure(cause: "unreadable", status: status, isUncertain: true))
        }
        return .success(json)
    }

    private static func word(for error: any Error) -> String {
        switch error {
        case let error as HTTPClientError
        where [.readTimeout, .writeTimeout, .deadlineExceeded].contains(error):
            "timed-out"
        case is CancellationError: "interrupted"
        default: "broken-off"
        }
    }
}
