// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Reason {
    /// As clients and programs are told it: every member is there, `null` where there is nothing to say.
    public var told: JSON {
        [
            "effect": .string(effect.rawValue),
            "code": code.map { .string($0.rawValue) } ?? .null,
            "rule": .string(rule), "source": .string(source), "because": .string(because),
            "clauses": .array(clauses.map { .string($0) }),
            "evidence": .array(evidence.map(\.json)),
        ]
    }
}
