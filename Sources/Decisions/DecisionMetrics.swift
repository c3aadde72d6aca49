// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Metrics
import Synchronization
import Vocabulary

/// Counts decisions. Names and effects only: nothing that a customer said is ever a label.
final class DecisionMetrics: Sendable {
    private let counters = Mutex<[Label: Counter]>([:])

    private struct Label: Hashable {
        let useCase: String
        let kind: Proposal.Kind
        let effect: Effect
    }

    /// The external scorer gave no answer that can be used.
    func countFailure(ofScorer name: String) {
        Counter(label: "belay_scorer_failures_total", dimensions: [("scorer", name)]).increment()
    }

    func count(_ decision: Decision) {
        let label = Label(
            useCase: decision.useCase ?? "unregistered", kind: decision.kind,
            effect: decision.effect)
        let counter = counters.withLock { counters in
            if let counter = counters[label] { return counter }
            let counter = Counter(
                label: "belay_decisions_total",
                dimensions: [
                    ("use_case", label.useCase), ("kind", label.kind.rawValue),
                    ("effect", label.effect.rawValue),
                ])
            counters[label] = counter
            return counter
        }
        counter.increment()
    }
}
