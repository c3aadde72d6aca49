// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Metrics

/// Counts what one receiver was told.
struct WebhookMetrics: Sendable {
    private let delivered: Counter
    private let failed: Counter

    init(of webhook: String) {
        delivered = Counter(
            label: "belay_webhook_delivered_total", dimensions: [("webhook", webhook)])
        failed = Counter(label: "belay_webhook_failed_total", dimensions: [("webhook", webhook)])
    }

    func count(_ outcome: WebhookState.Outcome) {
        if outcome == .delivered { delivered.increment() } else { failed.increment() }
    }
}
