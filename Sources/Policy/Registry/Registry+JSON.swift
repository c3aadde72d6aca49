// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension Registry {
    /// What `GET /v1/use-cases` and `belay registry --json` say.
    public static func json(of cards: [AccountabilityCard]) -> JSON {
        ["object": "list", "data": .array(cards.map(\.summary))]
    }
}

extension AccountabilityCard {
    /// The lines of the table.
    public var summary: JSON {
        var members: [JSON.Member] = [
            .init("id", .string(name)), .init("object", "use_case"),
            .init("title", .string(governance.title)),
            .init("owner", .string(governance.owner)),
        ]
        members += standing
        return .object(members)
    }

    /// What `GET /v1/use-cases/{name}` and `belay registry --json` with a name say.
    public var json: JSON {
        var members: [JSON.Member] = [
            .init("id", .string(name)), .init("object", "use_case"),
            .init("title", .string(governance.title)),
            .init("owner", .string(governance.owner)),
            .init(
                "accountable",
                [
                    "testing": .string(governance.accountable.testing),
                    "deployment": .string(governance.accountable.deployment),
                    "monitoring": .string(governance.accountable.monitoring),
                    "incidents": .string(governance.accountable.incidents),
                ]),
            .init("sign_off", .words(governance.signOff)),
        ]
        members += standing
        members += [
            .init("retention", .string(useCase.retention.rawValue)),
            .init("default", .string(useCase.fallback.rawValue)),
            .init("agents", .array(agents.map(\.json))),
            .init("impact", impact.json),
            .init(
                "values",
                .object(useCase.values.map { JSON.Member($0.name, .string($0.text)) })),
            .init("rules", .array(useCase.allRules.map(\.json))),
            .init("escalation", .array(triggers.map(\.json))),
            .init(
                "failure_modes",
                .array(
                    governance.failureModes.map { mode in
                        [
                            "mode": .string(mode.mode), "acceptable": .bool(mode.isAcceptable),
                            "control": .string(mode.control),
                        ]
                    })),
            .init("data_handling", .words(governance.dataHandling)),
            .init(
                "personal_data",
                [
                    "kept_from_model": .words(useCase.personalData.keptFromModel.sorted()),
                    "redacted_in_replies": .words(
                        useCase.personalData.redactedInReplies.sorted()),
                ]),
            .init("evaluation", governance.evaluation?.json ?? .null),
            .init("rollout", governance.rollout?.json ?? .null),
            .init("monitor", .words(governance.monitor)),
            .init("review", governance.review?.json ?? .null),
            .init("playbook", governance.playbook.map { .string($0) } ?? .null),
        ]
        return .object(members)
    }

    /// Where it stands: risk and reach, and what holds them.
    private var standing: [JSON.Member] {
        [
            .init("risk", .string(useCase.risk.rawValue)),
            .init(
                "risk_floor",
                ["risk": .string(floor.risk.rawValue), "because": .string(floor.because)]),
            .init("autonomy", .string(useCase.autonomy.rawValue)),
            .init("stage", .string(useCase.stage.rawValue)),
            .init("mode", .string(useCase.mode.rawValue)),
            .init("gate", .array(controls.map(\.json))),
            .init(
                "suitability",
                [
                    "score": .integer(Int64(suitability.score)),
                    "of": .integer(Int64(Suitability.most)),
                    "reasons": .words(suitability.reasons),
                    "suggests": .string(suitability.suggestion.rawValue),
                    "goes_further": .bool(goesFurtherThanSuggested),
                ]),
            .init("maturity", maturity.json),
            .init("release", .string(useCase.release.digest.description)),
        ]
    }
}

extension ControlStanding {
    fileprivate var json: JSON {
        var members: [JSON.Member] = [
            .init("control", .string(control.rawValue)), .init("met", .bool(isMet)),
        ]
        if !isMet { members.append(.init("remedy", .string(remedy))) }
        return .object(members)
    }
}

extension Maturity {
    fileprivate var json: JSON {
        [
            "next_stage": next.map { .string($0.rawValue) } ?? .null,
            "met": .integer(Int64(met)), "of": .integer(Int64(controls.count)),
            "share": .number((share * 100).rounded() / 100), "missing": .array(missing.map(\.json)),
        ]
    }
}

extension Agent {
    fileprivate var json: JSON {
        [
            "name": .string(name), "role": .string(role.rawValue), "model": .string(model),
            "tools": .words(tools.sorted()),
            "context": context.map { .words($0) } ?? .null,
            "speaks_to_customers": .bool(role.speaksToCustomers),
        ]
    }
}

extension ImpactMap {
    fileprivate var json: JSON {
        [
            "touches": .array(
                touches.map { touched in
                    [
                        "touch": .string(touched.touch.rawValue),
                        "declared": .bool(touched.isDeclared), "tools": .words(touched.tools),
                    ]
                }),
            "harms": .words(harms), "worst": worst.map { .string($0) } ?? .null,
            "tools": .array(tools.map(\.json)),
        ]
    }
}

extension ToolImpact {
    fileprivate var json: JSON {
        [
            "name": .string(name), "effect": .string(effect.rawValue),
            "kind": .string(kind.rawValue), "money": .bool(movesMoney),
            "reversible": .bool(isReversible),
            "until": reversibleUntil.map { .string($0) } ?? .null,
            "recorded": true, "agents": .words(agents),
            "consents": .array(consents.map(\.json)),
            "limits": .array(
                limits.map { limit in
                    [
                        "limit": .string(limit.name), "most": .number(limit.most),
                        "argument": limit.argument.map { .string($0) } ?? .null,
                        "unit": limit.unit.map { .string($0) } ?? .null,
                    ]
                }),
            "requires": .words(requires), "rules": .words(rules),
            "connector": connector.map { .string($0) } ?? .null,
            "undo": undo.map { .string($0) } ?? .null, "step_up": .bool(needsProof),
        ]
    }
}

extension ToolImpact.Consent {
    fileprivate var json: JSON {
        let obligation: Obligation =
            switch self.of {
            case .customer: .customerConfirmation
            case .staff(let approval): .staffApproval(approval)
            }
        return [
            "obligation": obligation.json, "when": when.map { .string($0) } ?? .null,
            "clause": .string(clause),
        ]
    }
}

extension Rule {
    fileprivate var json: JSON {
        [
            "name": .string(name),
            "on": .words(Proposal.Kind.allCases.filter(kinds.contains).map(\.rawValue)),
            "when": condition.map { .string($0.text) } ?? .null,
            "effect": .string(effect.rawValue),
            "reason": code.map { .string($0.rawValue) } ?? .null,
            "because": .string(because), "obligations": .array(obligations.map(\.json)),
            "source": .string(source),
        ]
    }
}

extension Trigger {
    fileprivate var json: JSON {
        [
            "reason": .string(code.rawValue), "threshold": threshold.map { .number($0) } ?? .null,
            "after": after.map { .integer(Int64($0)) } ?? .null,
        ]
    }
}

extension Governance.Evaluation {
    fileprivate var json: JSON {
        ["suite": .string(suite), "pass": .number(pass), "never": .words(never)]
    }
}

extension Governance.Rollout {
    fileprivate var json: JSON {
        [
            "steps": .array(steps.map { .integer(Int64($0)) }), "guard": .words(self.guard),
            "alpha": .number(alpha), "rollback": .string(rollback.rawValue),
        ]
    }
}

extension Governance.Review {
    fileprivate var json: JSON { ["sample": .number(sample), "always": .words(always)] }
}

extension JSON {
    fileprivate static func words(_ words: [String]) -> JSON { .array(words.map { .string($0) }) }
}
