// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import Policy
import Vocabulary

/// Finds an answer for a model: its own provider first, then those it falls back to.
struct ProviderRoutes: Sendable {
    /// By the upstream's name.
    let providers: [String: any Provider]
    let metrics: GatewayMetrics
    let clock = ContinuousClock()

    /// An answer that can be read, and what it took to get it.
    struct Answer: Sendable {
        let response: ProviderResponse
        let call: ModelCall
        /// How long the providers took, all tries together.
        let waited: Duration
    }

    /// Sends a request to the first of `routes` that answers.
    ///
    /// Only an answer that has not begun can be tried again: what has reached the client is said.
    ///
    /// - Parameter body: The body for one model; only the model's name differs.
    /// - Throws: ``ProviderError`` of the last try.
    func answer(
        on routes: [ModelRoute], to request: (Model) -> ProviderRequest
    ) async throws -> Answer {
        let started = clock.now
        var attempts = 0
        var failure = ProviderError.unreachable
        for route in routes {
            guard let provider = providers[route.upstream.name] else { continue }
            for attempt in 0..<max(1, route.upstream.attempts) {
                if attempt > 0 {
                    // Spread out, so that many that failed together do not come back together.
                    let pause = Duration.milliseconds(Int.random(in: 25...75) << min(attempt, 5))
                    try await Task.sleep(for: pause)
                }
                attempts += 1
                do {
                    let asked = clock.now
                    let response = try await Self.usable(provider.send(request(route.model)))
                    let firstByte = clock.now - asked
                    metrics.began(route.upstream.name, after: firstByte)
                    let call = ModelCall(
                        upstream: route.upstream.name, model: route.model.model, attempts: attempts,
                        firstByte: firstByte)
                    return Answer(response: response, call: call, waited: clock.now - started)
                } catch let error as ProviderError {
                    failure = error
                    metrics.failed(route.upstream.name)
                    if !error.mayPass { break }
                }
            }
            if case .refused = failure { throw failure }
        }
        throw failure
    }

    private static func usable(_ response: ProviderResponse) async throws -> ProviderResponse {
        switch response.status {
        case 200..<300: return response
        case 400, 404, 409, 413, 422:
            throw ProviderError.refused(
                status: response.status, body: try await response.body.collect(upTo: 65_536))
        default:
            // The body is read so that the connection can be used again; what it says is not passed on.
            _ = try? await response.body.collect(upTo: 65_536)
            throw ProviderError.failed(status: response.status)
        }
    }
}
