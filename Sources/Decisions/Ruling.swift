// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Ledger
import Policy
import Vocabulary

/// One judged proposal: what is returned of it, and what goes into the ledger.
struct Ruling {
    let outcome: Outcome
    let retention: RetentionClass
    /// The texts and names of the proposal: sealed, never in a leaf.
    let content: JSON

    func drafts(in conversation: Conversation, by principal: Principal) -> [Draft] {
        let decision = outcome.decision
        var drafts = [
            Draft(
                .decided(decision), at: decision.at, by: principal, subject: conversation.subject,
                retention: retention, content: [ContentField("proposal", content.serialized)])
        ]
        if decision.effect == .escalate {
            drafts.append(
                Draft(
                    .handedOver(
                        HandedOver(
                            decision: decision.id,
                            reason: decision.verdict.reasons[0].code ?? .boundary)),
                    at: decision.at, by: principal, conversation: conversation.id,
                    useCase: decision.useCase, release: decision.release, retention: retention))
        }
        return drafts
    }
}

extension DecisionPoint {
    /// Detectors, then policy. Nothing is recorded here; what the proposal takes from limits is in flight
    /// from here on.
    func judge(
        _ submission: Submission, in conversation: Conversation, _ circumstances: Circumstances,
        knowing background: Background, _ workspace: Workspace
    ) throws(LedgerError) -> Ruling {
        let proposal = submission.proposal
        let at = now()
        let signals =
            (submission.signals ?? detectors.signals(for: proposal)) + submission.reported
        let (verdict, uses) = try verdict(
            on: proposal, signals, in: conversation, circumstances, workspace)
        let useCase = workspace.useCase(named: proposal.useCase)
        let agent = useCase?.agents[proposal.agent]
        var tool: String?
        if case .action(let call) = proposal.content, useCase?.tools[call.tool] != nil {
            tool = call.tool
        }
        let decision = Decision(
            id: submission.id ?? ID(at: at), at: at, conversation: conversation.id,
            turn: proposal.turn,
            kind: proposal.kind, useCase: useCase?.name, agent: agent == nil ? nil : proposal.agent,
            tool: tool, verdict: verdict, findings: signals.map(Decision.Finding.init),
            policy: workspace.digest, release: useCase?.release.digest,
            heldUntil: verdict.effect.holds ? at + workspace.holdFor(verdict) : nil,
            call: submission.call,
            ending: submission.ending, uses: uses)
        return Ruling(
            outcome: Outcome(
                decision: decision,
                passing: verdict.effect.passes
                    ? proposal.passing(under: verdict, signals, useCase, agent) : [],
                message: verdict.effect.passes ? "" : workspace.message(for: decision, on: proposal)
            ),
            retention: workspace.retention(of: proposal),
            content: content(
                of: proposal, signals: signals, circumstances, isFirst: !background.isKnown))
    }

    private func verdict(
        on proposal: Proposal, _ signals: [Signal], in conversation: Conversation,
        _ circumstances: Circumstances, _ workspace: Workspace
    ) throws(LedgerError) -> (Verdict, [LimitUse]) {
        let claims = workspace.claims(on: proposal, in: circumstances)
        guard !claims.isEmpty else {
            return (workspace.verdict(on: proposal, signals: signals, in: circumstances), [])
        }
        var plain: [String: String] = [:]
        let uses = claims.map { claim in
            // What is only played has accounts of its own, and takes nothing from a customer's.
            let name =
                conversation.origin == .live
                ? claim.account : "\(conversation.id) \(claim.account)"
            let account = claim.account.isEmpty ? "" : ledger.keyedName(of: name)
            plain[account] = claim.account
            return LimitUse(limit: claim.limit, account: account, amount: claim.amount)
        }
        return try limits.judging(
            uses,
            recorded: { account throws(LedgerError) in
                LimitView.amount(of: try ledger.value(of: LimitView.self, for: account))
            },
            { used in
                var circumstances = circumstances
                for (account, amount) in used {
                    if let name = plain[account] { circumstances.used[name] = amount }
                }
                let verdict = workspace.verdict(
                    on: proposal, signals: signals, in: circumstances)
                return (verdict, takes: verdict.effect.passes || verdict.effect.holds)
            })
    }

    /// What is sealed: the proposal, and of the dialogue what is new with it.
    private func content(
        of proposal: Proposal, signals: [Signal], _ circumstances: Circumstances, isFirst: Bool
    ) -> JSON {
        var members: [JSON.Member] = []
        members.append(.init("agent", .string(proposal.agent)))
        if case .action(let call) = proposal.content {
            members.append(.init("arguments", .string(call.arguments)))
            members.append(.init("tool", .string(call.tool)))
            if let id = call.callID { members.append(.init("call", .string(id))) }
        }
        if let customer = circumstances.customer {
            members.append(
                .init("customer", ["id": .string(customer.id), "record": customer.record]))
        }
        if let confidence = proposal.confidence {
            members.append(.init("confidence", .number(confidence)))
        }
        if proposal.kind == .input {
            let dialogue =
                isFirst ? circumstances.dialogue : circumstances.dialogue.newest
            members.append(.init("dialogue", dialogue.json))
        }
        members.append(
            .init(
                "passages",
                .array(
                    proposal.passages.enumerated().filter(\.element.isNew).map { index, passage in
                        [
                            "index": .integer(Int64(index)),
                            "origin": passage.origin.map { .string($0) } ?? .null,
                            "source": .string(passage.source.rawValue),
                            "text": .string(passage.text),
                        ]
                    })))
        let spans: [JSON] = signals.flatMap { signal in
            signal.spans.map { span in
                [
                    "passage": .integer(Int64(span.passage)),
                    "from": .integer(Int64(span.bytes.lowerBound)),
                    "to": .integer(Int64(span.bytes.upperBound)), "signal": .string(signal.name),
                ]
            }
        }
        if !spans.isEmpty { members.append(.init("spans", .array(spans))) }
        members.append(.init("use-case", .string(proposal.useCase)))
        return .object(members)
    }
}
