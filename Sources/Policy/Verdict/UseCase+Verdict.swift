// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension UseCase {
    /// What the card says of a proposal. Every clause is asked; the strictest that speaks wins.
    public func verdict(
        on proposal: Proposal, signals: [Signal], in circumstances: Circumstances
    ) -> Verdict {
        guard proposal.useCase == name else {
            return refused(
                Clause.unregisteredUseCase, .outOfScope, "no use case of that name is registered")
        }
        guard let agent = agents[proposal.agent] else {
            return refused(
                Clause.unknownAgent, .outOfScope, "the use case has no agent of that name")
        }
        guard proposal.release == nil || proposal.release == release.digest.description else {
            return refused(
                Clause.unknownRelease, .boundary, "the release that was asked for is not in force")
        }
        var reasons = Reasons(mode)
        if circumstances.isHandedOver {
            reasons.add(
                .block, .boundary, Clause.handedOver, sources.card,
                "a person leads this conversation", isAlwaysObeyed: true)
        }
        if let pause = circumstances.pause {
            reasons.add(
                .block, .boundary, Clause.paused, "", pause.scope.because, isAlwaysObeyed: true)
        }
        var inquiry = Inquiry(
            proposal, by: agent, of: self, signals: signals, in: circumstances)
        add(detectorReasonsFrom: signals, to: &reasons)
        add(escalationReasonsOn: &inquiry, to: &reasons)
        let before = reasons.list.count
        switch proposal.content {
        case .action(let call): add(reasonsFor: call, on: &inquiry, to: &reasons)
        case .input(let passages):
            reasons.add(
                .allow, nil, Clause.speak, agent.source, "the agent is part of this use case")
            add(contextReasonsFor: passages, by: agent, to: &reasons)
        case .reply: add(replyReasonsFor: agent, to: &reasons)
        case .suggestion:
            reasons.add(
                .allow, nil, Clause.speak, agent.source, "the agent may speak to the staff")
        }
        add(ruleReasonsOn: &inquiry, to: &reasons)
        if reasons.list.count == before {
            reasons.add(
                circumstances.isHandedOver ? .block : fallback, .outOfScope, Clause.fallback,
                sources.fallback, "no clause of the card speaks of this")
        }
        // Taking something out is no word for the rest.
        add(personalDataReasonsFrom: signals, on: proposal, to: &reasons)
        return reasons.verdict
    }

    private func refused(_ clause: String, _ code: ReasonCode, _ because: String) -> Verdict {
        Verdict([Reason(.block, code, rule: clause, source: sources.card, because: because)])
    }

    /// What would have been found is unknown, and unknown never passes. It is no reason to hand the
    /// conversation over: a detector that stumbles once must not send everybody to the desk.
    private func add(detectorReasonsFrom signals: [Signal], to reasons: inout Reasons) {
        let isFailed = signals.contains {
            $0.name == "detector.failed" || $0.name == "detector.late"
        }
        guard isFailed else { return }
        reasons.add(
            .block, .boundary, Clause.detectorFailed, sources.card,
            "a detector gave no answer, so nobody looked")
    }

    /// What the card keeps out, and what rules that speak oblige to take out.
    private func add(
        personalDataReasonsFrom signals: [Signal], on proposal: Proposal, to reasons: inout Reasons
    ) {
        let isInput = proposal.kind == .input
        let kept = redactions(for: proposal.kind)
        var wanted = kept
        for obligation in reasons.obligations {
            if case .redact(let signal) = obligation { wanted.insert(signal) }
        }
        guard !signals.isEmpty, !wanted.isEmpty else { return }
        for name in Set(signals.map(\.name)).intersection(wanted).sorted() {
            // What has no place can't be taken out.
            let canRedact = signals.allSatisfy { $0.name != name || !$0.spans.isEmpty }
            let className = name.dropFirst("personal-data.".utf8.count)
            reasons.add(
                canRedact ? .redact : .block, .protectedData, Clause.personalData,
                sources.personalData,
                isInput
                    ? "`\(className)` is kept from the model"
                    : "`\(className)` is taken out of replies and actions")
        }
    }

    private func add(replyReasonsFor agent: Agent, to reasons: inout Reasons) {
        guard agent.role.speaksToCustomers else { return }
        reasons.add(.allow, nil, Clause.speak, agent.source, "the agent may speak to customers")
        if autonomy == .assist {
            reasons.add(
                .approve, .interpretation, Clause.autonomy, sources.autonomy,
                "a person leads here: what the AI prepares is sent by a person")
            reasons.oblige(.staffApproval(.init()))
        }
    }

    /// What an agent was not granted to see is kept from its model.
    private func add(
        contextReasonsFor passages: [Passage], by agent: Agent, to reasons: inout Reasons
    ) {
        var withheld: [String] = []
        for passage in passages {
            guard let origin = passage.origin, !agent.maySee(origin), !withheld.contains(origin)
            else { continue }
            withheld.append(origin)
        }
        for origin in withheld {
            reasons.add(
                .redact, .protectedData, Clause.context, agent.source,
                "`\(origin)` is not part of what this agent may see")
        }
    }

    private func add(ruleReasonsOn inquiry: inout Inquiry, to reasons: inout Reasons) {
        let selection = rules.rules(for: inquiry.proposal)
        guard !selection.rules.isEmpty else { return }
        let variables = inquiry.variables(selection.slots)
        for indexed in selection.rules where !indexed.isSilent(variables) {
            let reason = indexed.rule.reason(on: &inquiry, variables: variables)
            add(reason, of: indexed.rule, on: &inquiry, to: &reasons)
        }
    }

    private func add(
        _ reason: Reason, of rule: Rule, on inquiry: inout Inquiry, to reasons: inout Reasons
    ) {
        switch rule.effect {
        case .confirm where inquiry.tool != nil:
            guard !inquiry.isConfirmed() else {
                return reasons.add(
                    Reason(
                        .allow, nil, rule: rule.name, source: rule.source,
                        because: "the customer said yes to exactly this", clauses: reason.clauses,
                        evidence: reason.evidence))
            }
            reasons.oblige(.customerConfirmation)
        case .escalate where inquiry.circumstances.isHandedOver:
            // A conversation that a person leads already is not handed over once more.
            return reasons.add(
                Reason(
                    .block, reason.code, rule: rule.name, source: rule.source,
                    because: reason.because, clauses: reason.clauses, evidence: reason.evidence))
        default: break
        }
        reasons.add(reason)
        for obligation in rule.obligations { reasons.oblige(obligation) }
    }
}
