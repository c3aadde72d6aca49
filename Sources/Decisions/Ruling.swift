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
    /// Detectors, then policy. Pure but for the clock: nothing is recorded here.
    func judge(_ submission: Submission, in conversation: Conversation, isHandedOver: Bool)
        -> Ruling
    {
        let proposal = submission.proposal
        let at = now()
        let signals = submission.signals ?? detectors.signals(for: proposal)
        let verdict = workspace.verdict(on: proposal, signals: signals, isHandedOver: isHandedOver)
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
            heldUntil: verdict.effect.holds ? at + workspace.holdFor(proposal) : nil,
            call: submission.call,
            ending: submission.ending)
        let redacted = useCase?.redactions(for: proposal.kind) ?? []
        let passing =
            verdict.effect.passes
            ? proposal.passages.redacted(where: signals.filter { redacted.contains($0.name) }) : []
        return Ruling(
            outcome: Outcome(
                decision: decision, passing: passing,
                message: verdict.effect.passes ? "" : workspace.message(for: decision, on: proposal)
            ),
            retention: retention(of: proposal), content: content(of: proposal, signals: signals))
    }

    private func content(of proposal: Proposal, signals: [Signal]) -> JSON {
        var members: [JSON.Member] = []
        members.append(.init("agent", .string(proposal.agent)))
        if case .action(let call) = proposal.content {
            members.append(.init("arguments", .string(call.arguments)))
            members.append(.init("tool", .string(call.tool)))
            if let id = call.callID { members.append(.init("call", .string(id))) }
        }
        members.append(
            .init(
                "passages",
                .array(
                    proposal.passages.enumerated().filter(\.element.isNew).map { index, passage in
                        [
                            "index": .integer(Int64(index)),
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
