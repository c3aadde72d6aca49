// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

/// A provider that speaks the OpenAI wire format over HTTP or HTTPS.
struct HTTPProvider: Provider {
    let client: HTTPClient
    /// Such as `https://api.example.com/v1/chat/completions`.
    let address: String
    /// The provider's key; `nil` where it wants none.
    let key: String?
    /// How long a whole answer may take, whatever keeps coming.
    static let longest = TimeAmount.minutes(10)

    func send(_ request: ProviderRequest) async throws -> ProviderResponse {
        var outgoing = HTTPClientRequest(url: address)
        outgoing.method = .POST
        outgoing.headers.add(name: "content-type", value: "application/json")
        outgoing.headers.add(
            name: "accept", value: request.isStream ? "text/event-stream" : "application/json")
        if let key { outgoing.headers.add(name: "authorization", value: "Bearer " + key) }
        outgoing.body = .bytes(ByteBuffer(bytes: request.body))
        let response: HTTPClientResponse
        do {
            response = try await client.execute(outgoing, timeout: Self.longest)
        } catch {
            throw Self.translated(error, hasBegun: false)
        }
        return ProviderResponse(
            status: Int(response.status.code),
            isEventStream: response.headers.first(name: "content-type")?.hasPrefix(
                "text/event-stream") ?? false,
            body: .client(response.body))
    }

    /// What a failed exchange means. Whatever is not HTTP, or ends too early, is an answer that broke off.
    static func translated(_ error: any Error, hasBegun: Bool) -> any Error {
        switch error {
        case is CancellationError: error
        case let error as HTTPClientError: translated(error)
        case is NIOConnectionError where !hasBegun, is IOError where !hasBegun:
            ProviderError.unreachable
        default: ProviderError.brokenOff
        }
    }

    private static func translated(_ error: HTTPClientError) -> any Error {
        switch error {
        case .cancelled: CancellationError()
        case .readTimeout, .writeTimeout, .deadlineExceeded, .connectTimeout,
            .getConnectionFromPoolTimeout:
            ProviderError.timedOut
        default: ProviderError.brokenOff
        }
    }
}
