// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Metrics

/// Counts what one helpdesk was told, and what it told.
struct HelpdeskMetrics: Sendable {
    private let name: String
    private let told: Counter
    private let failed: Counter
    private let givenUp: Counter

    init(of helpdesk: String) {
        name = helpdesk
        let dimensions = [("helpdesk", helpdesk)]
        told = Counter(label: "belay_helpdesk_told_total", dimensions: dimensions)
        failed = Counter(label: "belay_helpdesk_failed_total", dimensions: dimensions)
        givenUp = Counter(label: "belay_helpdesk_given_up_total", dimensions: dimensions)
    }

    func count(_ outcome: HelpdeskState.Outcome) {
        if case .failed = outcome { failed.increment() } else { told.increment() }
    }

    func giveUp() { givenUp.increment() }

    func heard(_ applied: Helpdesk.Applied) {
        Counter(
            label: "belay_helpdesk_callbacks_total",
            dimensions: [("helpdesk", name), ("result", applied.rawValue)]
        ).increment()
    }
}
