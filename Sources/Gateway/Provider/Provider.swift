// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Whoever answers for a model: a provider over HTTP, or a recording.
protocol Provider: Sendable {
    /// Sends a chat completion request.
    ///
    /// - Throws: ``ProviderError``, or `CancellationError` when the client went away.
    func send(_ request: ProviderRequest) async throws -> ProviderResponse
}

/// A chat completion request on its way to a provider.
struct ProviderRequest: Sendable {
    /// The body, byte for byte as the provider gets it.
    let body: [UInt8]
    /// What the client calls the conversation; a recording is found by it.
    let conversation: String
    let isStream: Bool
}

/// The beginning of a provider's answer; its body is still to come.
struct ProviderResponse: Sendable {
    let status: Int
    let isEventStream: Bool
    let body: ProviderBody
}

/// Why a provider gave no answer that can be used.
enum ProviderError: Error, Sendable {
    /// No connection.
    case unreachable
    /// No answer, or no further piece of it, in time.
    case timedOut
    /// The connection ended within the answer.
    case brokenOff
    /// It answered something that is not a chat completion.
    case unreadable
    /// It answered with this status, which is a failure of the provider or of our credentials with it.
    case failed(status: Int)
    /// It refused the request itself: the client can mend it. The body is the provider's own.
    case refused(status: Int, body: [UInt8])
    /// Its answer is larger than the limit.
    case tooLarge

    /// Whether another try may go better.
    var mayPass: Bool {
        switch self {
        case .unreachable, .timedOut, .brokenOff, .unreadable: true
        case .failed(let status): status >= 500 || status == 429 || status == 408
        case .refused, .tooLarge: false
        }
    }
}
