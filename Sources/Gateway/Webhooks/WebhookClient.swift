// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Sends messages over HTTPS, and over HTTP on this machine.
struct WebhookClient: Sendable {
    /// It follows no redirects and knows no proxies.
    let client: HTTPClient
    /// How long a try may take, all of it.
    static let longest = Duration.seconds(15)
    /// The part of an answer that is read, in bytes: what it says means nothing.
    private static let answerLimit = 4096

    var line: WebhookLine {
        { delivery in
            await withTaskGroup(of: WebhookState.Outcome.self) { group in
                defer { group.cancelAll() }
                group.addTask { await self.exchange(delivery) }
                // The client's own deadline ends with the head of an answer; this one holds for all of it.
                group.addTask {
                    // Losing the error is the intention: cancelled, because the answer was there first.
                    try? await Task.sleep(for: Self.longest)
                    return .failed("timed-out", wait: nil)
                }
                return await group.next() ?? .failed("timed-out", wait: nil)
            }
        }
    }

    private func exchange(_ delivery: WebhookDelivery) async -> WebhookState.Outcome {
        var request = HTTPClientRequest(url: delivery.url)
        request.method = .POST
        for (name, value) in delivery.headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: delivery.body))
        do {
            let response = try await client.execute(request, timeout: TimeAmount(Self.longest))
            // So that the connection can be used again. Losing the error is the intention: the answer is its status.
            _ = try? await response.body.collect(upTo: Self.answerLimit)
            return Self.outcome(
                Int(response.status.code), retryAfter: response.headers.first(name: "retry-after"))
        } catch {
            return .failed(Self.word(for: error), wait: nil)
        }
    }

    /// What a status means. A redirect is no answer.
    static func outcome(_ status: Int, retryAfter: String?) -> WebhookState.Outcome {
        switch status {
        case 200..<300: .delivered
        case 410: .gone
        case 429, 502, 503, 504:
            .failed("status-\(status)", wait: retryAfter.flatMap(wait))
        default: .failed("status-\(status)", wait: nil)
        }
    }

    /// The seconds of a `Retry-After`, or the time until its moment (RFC 9110, 10.2.3).
    static func wait(_ text: String) -> Duration? {
        let text = text.trimmingCharacters(in: .whitespaces)
        if let seconds = Int64(text) {
            return seconds >= 0 ? .seconds(min(seconds, 31_536_000)) : nil
        }
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.timeZone = TimeZone(identifier: "GMT")
        form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return form.date(from: text).map { .seconds(max(0, Int64($0.timeIntervalSinceNow))) }
    }

    private static func word(for error: any Error) -> String {
        switch error {
        case let error as HTTPClientError
        where [.readTimeout, .deadlineExceeded, .connectTimeout].contains(error):
            "timed-out"
        case is CancellationError: "cancelled"
        default: "unreachable"
        }
    }
}
