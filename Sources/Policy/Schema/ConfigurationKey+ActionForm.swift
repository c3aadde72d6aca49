// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension ConfigurationKey {
    /// What the keys of `belay.yaml` that are about actions may look like.
    static let organisationActionForms: [String: Form] = [
        "connectors.*.kind": choice(Connector.Kind.self),
        "connectors.*.url": .pattern("^https?://"), "connectors.*.key.env": .text,
        "connectors.*.header": .pattern("^[A-Za-z0-9_-]{1,64}$"),
        "connectors.*.timeout": .duration,
        "connectors.*.answer-bytes": .integer(1024...16_777_216),
        "connectors.*.plain-http": .flag, "denials": .names(of: .spoken),
        "calendar.open": .mappingOf(
            BusinessCalendar.Weekday.allCases.map(\.rawValue),
            .list(.pattern("^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$"))),
        "calendar.closed": .list(.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        "break-glass.by": .text, "break-glass.review": .text, "break-glass.within": .duration,
        "keys.*.person": .text, "keys.*.roles": texts,
        "handoffs.wait": .duration, "handoffs.offer": .duration, "handoffs.answer": .duration,
        "handoffs.follow-up": .duration,
        "handoffs.wrap-ups": .list(.pattern("^[A-Za-z0-9._-]{1,64}$")),
        "handoffs.targets.first-answer": .duration, "handoffs.targets.next-answer": .duration,
        "handoffs.targets.resolution": .duration,
        "handoffs.reasons.*.skill": .text,
        "handoffs.reasons.*.priority": .integer(1...HandoffRules.leastUrgent),
    ]

    /// The same for those of a tool.
    static let toolActionForms: [String: Form] = {
        let path = Form.pattern("^/")
        var forms: [String: Form] = [
            "approve.counts": choice(Tool.Approval.Hours.self), "run.via": .text,
            "run.method": choice(Execution.Method.self), "run.path": path, "run.status": path,
            "run.tool": .text, "undo.tool": .text, "undo.within": .duration,
            "undo.arguments": .names(of: .pattern(#"^(result|args)\..+"#)),
            "step-up.via": .text, "step-up.path": path, "step-up.within": .duration,
            "step-up.attempts": people,
        ]
        for situation in Messages.Situation.ofHolds {
            forms["tell.\(situation.rawValue)"] = .spoken
        }
        return forms
    }()
}
