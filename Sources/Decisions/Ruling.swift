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
    /// The arguments as the rules read them, where tokens in them stand for something that may go there: sealed
    /// as well.
    let restored: String?
    /// What tokens stand for from here on, where that has changed: sealed as well.
    let vault: JSON?

    static let restoredField = "restored"
    static let vaultField = "vault"

    func drafts(in conversation: Conversation, by principal: Principal) -> [Draft] {
        let decision = outcome.decision
        var drafts = [
            Draft(
                .decided(decision), at: decision.at, by: principal, subject: conversation.subject,
                retention: retention,
                content: [ContentField("proposal", content.serialized)]
                    + (restored.map { [ContentField(Self.restoredField, Array($0.utf8))] } ?? [])
                    + (vault.map { [ContentField(Self.vaultField, $0.serialized)] } ?? []))
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
        knowing background: Background, _ workspace: Workspace, _ detectors: DetectorSet,
        _ plan: DetectorPlan?, in settings: inout Settings,
        remembering read: inout DetectorMemory, keeping vault: inout Vault?,
        sealing dialogue: DialoguePart?, place: Int
    ) throws(LedgerError) -> Ruling {
        let proposal = submission.proposal
        // The very moment that the rules are asked about: asked again, they find the same ages and days.
        let at = background.at == nil ? circumstances.now : now()
        let begun = now()
        let allowed = Self.detectionTime(for: proposal)
        let useCase = workspace.useCase(named: proposal.useCase)
        let restoration = vault.flatMap { RestoredAction(proposal, $0, useCase) }
        let found: [Signal]
        if let signals = submission.signals {
            found = signals
        } else {
            let setting = settings.setting(
                of: proposal.useCase, circumstances, knowing: background, plan)
            found = detectors.signals(
                for: proposal, restored: restoration?.proposal, vault,
                in: { Scene($0, in: setting, vault: vault, calls: submission.calls) }, under: plan,
                remembering: &read, isLate: { now() - begun > allowed })
        }
        let signals = found + submission.scored + submission.reported
        let (verdict, uses) = try verdict(
            on: restoration?.proposal ?? proposal, signals, in: conversation, circumstances,
            workspace)
        let agent = useCase?.agents[proposal.agent]
        var tool: String?
        if case .action(let call) = proposal.content, useCase?.tools[call.tool] != nil {
            tool = call.tool
        }
        let kept = vault.map { [$0.count, $0.keptBytes] }
        var tokens = TokenUse(restores: submission.restores)
        // What does not pass restores nothing. What the rules could not see as a value is told all the same.
        if !verdict.effect.passes {
            tokens.restores += restoration?.restores.filter { $0.outcome != .restored } ?? []
        }
        // What has streamed past has left already, with its values.
        var left: Vault?
        let passing =
            !verdict.effect.passes
            ? []
            : submission.signals == nil
                ? proposal.passing(under: verdict, signals, useCase, agent, &vault, &tokens)
                : proposal.passing(under: verdict, signals, useCase, agent, &left, &tokens)
        let decision = Decision(
            id: submission.id ?? ID(at: at), at: at, conversation: conversation.id,
            turn: proposal.turn,
            kind: proposal.kind, useCase: useCase?.name, agent: agent == nil ? nil : proposal.agent,
            tool: tool, verdict: verdict,
            findings: signals.map(Decision.Finding.init) + tokens.findings,
            policy: workspace.digest, release: useCase?.release.digest,
            heldUntil: verdict.effect.holds ? at + workspace.holdFor(verdict) : nil,
            call: submission.call,
            ending: submission.ending, uses: uses)
        return Ruling(
            outcome: Outcome(
                decision: decision,
                passing: passing,
                message: verdict.effect.passes
                    ? "" : message(for: decision, on: proposal, workspace, vault)
            ),
            retention: workspace.retention(of: proposal),
            content: SealedProposal(
                proposal: proposal, signals: signals, customer: circumstances.customer,
                dialogue: dialogue, place: place
            ).json,
            restored: restoration?.arguments,
            vault: vault.map { [$0.count, $0.keptBytes] } == kept ? nil : vault?.json)
    }

    /// What is said to the customer instead: in a question that names arguments nobody reads a token.
    private func message(
        for decision: Decision, on proposal: Proposal, _ workspace: Workspace, _ vault: Vault?
    ) -> String {
        let message = workspace.message(for: decision, on: proposal)
        return vault?.restore(message, to: .customerReply).text ?? message
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
}
