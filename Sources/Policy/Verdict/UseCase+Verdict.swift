// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension UseCase {
    /// What the card says of a proposal. Every clause is asked; the strictest that speaks wins.
    public func verdict(
        on proposal: Proposal, signals: [Signal], isHandedOver: Bool
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
        var reasons = Reasons()
        if isHandedOver {
            reasons.add(
                .block, .boundary, Clause.handedOver, card, "a person leads this conversation")
        }
        add(detectorReasonsFrom: signals, to: &reasons)
        add(personalDataReasonsFrom: signals, on: proposal, to: &reasons)
        // A conversation that a person leads already is not handed over once more.
        let handover = isHandedOver ? Effect.block : .escalate
        add(escalationReasonsFrom: signals, on: proposal, by: handover, to: &reasons)
        let before = reasons.list.count
        switch proposal.content {
        case .action(let call): add(reasonsFor: call, by: agent, to: &reasons)
        case .input:
            reasons.add(
                .allow, nil, Clause.speak, agent.source, "the agent is part of this use case")
        case .reply: add(replyReasonsFor: agent, to: &reasons)
        }
        if reasons.list.count == before {
            reasons.add(
                isHandedOver ? .block : fallback, .outOfScope, Clause.fallback, sources.fallback,
                "no clause of the card speaks of this")
        }
        return Verdict(reasons.list, obligations: reasons.obligations)
    }

    private var card: String { sources.card }

    private func refused(_ clause: String, _ code: ReasonCode, _ because: String) -> Verdict {
        Verdict([Reason(.block, code, rule: clause, source: card, because: because)])
    }

    /// What would have been found is unknown, and unknown never passes. It is no reason to hand the
    /// conversation over: a detector that stumbles once must not send everybody to the desk.
    private func add(detectorReasonsFrom signals: [Signal], to reasons: inout Reasons) {
        let isFailed = signals.contains {
            $0.name == "detector.failed" || $0.name == "detector.late"
        }
        guard isFailed else { return }
        reasons.add(
            .block, .boundary, Clause.detectorFailed, card,
            "a detector gave no answer, so nobody looked")
    }

    private func add(
        personalDataReasonsFrom signals: [Signal], on proposal: Proposal, to reasons: inout Reasons
    ) {
        let isInput = proposal.kind == .input
        let kept = redactions(for: proposal.kind)
        for name in Set(signals.map(\.name)).intersection(kept).sorted() {
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

    private func add(
        escalationReasonsFrom signals: [Signal], on proposal: Proposal, by handover: Effect,
        to reasons: inout Reasons
    ) {
        if case .input(let passages) = proposal.content, escalation.onCustomerRequest {
            // What was said and decided before is history: it must not call the person again who
            // gave the conversation back.
            let isAsked = signals.contains { signal in
                signal.name == "customer-request.person"
                    && (signal.spans.isEmpty
                        || signal.spans.contains { span in
                            !passages.indices.contains(span.passage)
                                || passages[span.passage].source == .customer
                                    && passages[span.passage].isNew
                        })
            }
            if isAsked {
                reasons.add(
                    handover, .customerRequest, Clause.customerRequest, sources.customerRequest,
                    "the customer asks for a person")
            }
        }
        if proposal.kind != .input, let threshold = escalation.lowConfidence,
            let confidence = proposal.confidence, !(confidence >= threshold)
        {
            reasons.add(
                handover, .lowConfidence, Clause.lowConfidence, sources.lowConfidence,
                "the AI is less sure than \(threshold)")
        }
    }

    private func add(replyReasonsFor agent: Agent, to reasons: inout Reasons) {
        guard agent.role.speaksToCustomers else { return }
        reasons.add(.allow, nil, Clause.speak, agent.source, "the agent may speak to customers")
        if autonomy == .assist {
            reasons.add(
                .approve, .interpretation, Clause.autonomy, sources.autonomy,
                "a person leads here: what the AI prepares is sent by a person")
            reasons.oblige(.staffApproval)
        }
    }
}

// MARK: - Actions

extension UseCase {
    private func add(reasonsFor call: ActionCall, by agent: Agent, to reasons: inout Reasons) {
        guard let tool = tools[call.tool] else {
            return reasons.add(
                .block, .boundary, Clause.unknownTool, card, "the use case has no tool of that name"
            )
        }
        guard agent.tools.contains(tool.name) else {
            return reasons.add(
                .block, .boundary, Clause.ungranted, agent.source,
                "`\(tool.name)` is not one of this agent's tools")
        }
        reasons.add(
            .allow, nil, Clause.grant, agent.source, "`\(tool.name)` is one of this agent's tools")
        if tool.confirm != nil {
            reasons.add(
                .confirm, .materialImpact, Clause.confirm, tool.confirmSource,
                "the customer says yes to `\(tool.name)` first")
            reasons.oblige(.customerConfirmation)
        }
        if let approval = tool.approval {
            reasons.add(
                .approve, .materialImpact, Clause.approve, tool.approvalSource,
                "`\(approval.by)` approves `\(tool.name)`")
            reasons.oblige(.staffApproval)
        }
        guard tool.effect == .write, tool.kind != .handover else { return }
        let isContracted = tool.confirm != nil || tool.approval != nil
        switch autonomy {
        case .assist:
            reasons.add(
                .approve, .materialImpact, Clause.autonomy, sources.autonomy,
                "a person leads here: the AI changes nothing by itself")
            reasons.oblige(.staffApproval)
        case .confirm where !isContracted:
            reasons.add(
                .confirm, .materialImpact, Clause.autonomy, sources.autonomy,
                "each change needs the customer's yes here")
            reasons.oblige(.customerConfirmation)
        case .autonomous where !isContracted && tool.needsYes:
            reasons.add(
                .approve, .materialImpact, Clause.irreversible, tool.source,
                tool.isReversible
                    ? "a person approves what is of the kind `\(tool.kind.rawValue)`"
                    : "a person approves what can't be undone")
            reasons.oblige(.staffApproval)
        case .confirm, .autonomous:
            break
        }
    }
}

/// The clauses that have spoken so far.
private struct Reasons {
    private(set) var list: [Reason] = []
    private var obliged: Set<Obligation> = []

    mutating func add(
        _ effect: Effect, _ code: ReasonCode?, _ clause: String, _ source: String, _ because: String
    ) {
        list.append(Reason(effect, code, rule: clause, source: source, because: because))
    }

    mutating func oblige(_ obligation: Obligation) { obliged.insert(obligation) }

    /// The customer first, then a person; none where the proposal is not held.
    var obligations: [Obligation] {
        let strictest = list.map(\.effect).max()
        guard strictest == .confirm || strictest == .approve else { return [] }
        return [.customerConfirmation, .staffApproval].filter(obliged.contains)
    }
}
