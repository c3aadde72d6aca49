// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Metrics
import Synchronization

/// What the door measures of itself. Routes, upstreams and statuses are the only labels.
final class GatewayMetrics: Sendable {
    private let overhead = Timer(label: "belay_overhead_seconds")
    private let requests = Mutex<[Answered: Counter]>([:])
    private let upstreams = Mutex<[String: (began: Timer, failed: Counter)]>([:])

    private struct Answered: Hashable {
        let route: String
        let status: Int
    }

    /// A request was answered.
    func answered(_ route: String, status: Int) {
        let answered = Answered(route: route, status: status)
        let counter = requests.withLock { requests in
            if let counter = requests[answered] { return counter }
            let counter = Counter(
                label: "belay_requests_total",
                dimensions: [("route", route), ("status", "\(status)")])
            requests[answered] = counter
            return counter
        }
        counter.increment()
    }

    /// Belay itself took so long before it began to answer.
    func took(_ duration: Duration) { overhead.recordNanoseconds(duration.nanoseconds) }

    /// A model provider began to answer after so long.
    func began(_ upstream: String, after duration: Duration) {
        measures(of: upstream).began.recordNanoseconds(duration.nanoseconds)
    }

    /// A try at a model provider failed.
    func failed(_ upstream: String) { measures(of: upstream).failed.increment() }

    private func measures(of upstream: String) -> (began: Timer, failed: Counter) {
        upstreams.withLock { upstreams in
            if let known = upstreams[upstream] { return known }
            let measures = (
                Timer(label: "belay_upstream_seconds", dimensions: [("upstream", upstream)]),
                Counter(
                    label: "belay_upstream_failures_total", dimensions: [("upstream", upstream)])
            )
            upstreams[upstream] = measures
            return measures
        }
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
