// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy

/// The routes for those who run Belay.
extension OpenAPI {
    static let operationRoutes = [
        RouteDescription(
            "GET /healthz", "Whether the process answers", answers: [.text("It does")]),
        RouteDescription(
            "GET /readyz", "Whether decisions can be recorded",
            answers: [
                .text("They can"), .text("One could not, less than five seconds ago", status: 503),
            ]),
        RouteDescription(
            "GET /metrics", "The measures in the Prometheus text format", rights: [.metrics],
            answers: [.text("The measures")]),
        RouteDescription(
            "GET /openapi.json", "This description",
            answers: [.json(.members, "OpenAPI 3.1", headers: [])]),
    ]
}
