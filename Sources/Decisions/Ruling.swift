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
    /// The call of an action that waits or that Belay carries out, exactly as it runs: sealed as well.
    let run: StoredCall?
    /// Who carries it out at once where it passes.
    let runner: Submission.Run?
    /// The questions to the customer that it takes the place of.
    let replaced: [Hold]
    /// What tells calls that are the same from others, for as long as they are in flight.
    let twins: String

    /// Whether a call stands from here on, so that nothing may have come between our look and our entry.
    var standsOrRuns: Bool {
        outcome.effect.holds || outcome.effect.passes && runner != nil
    }

    /// Whether it lets the AI say something.
    var speaks: Bool { outcome.effect.passes && outcome.decision.kind == .reply }

    /// That an action which was to run at once never left; `nil` where none was.
    func calledOff(at now: Timestamp) -> Draft? {
        let decision = outcome.decision
        guard decision.effect.passes, runner != nil else { return nil }
        return Draft(
            .actionSettled(
                ActionSettled(
                    decision: decision.id, outcome: .failed, cause: "called-off",
                    uses: decision.uses)),
            at: now, by: .system, conversation: decision.conversation, useCase: decision.useCase,
            release: decision.release, retention: retention)
    }

    static let restoredField = "restored"
    static let vaultField = "vault"
    static let runField = "run"

    func drafts(in conversation: Conversation, by principal: Principal) -> [Draft] {
        let decision = outcome.decision
        var drafts = [
            Draft(
                .decided(decision), at: decision.at, by: principal, subject: conversation.subject,
                retention: retention,
                content: [ContentField("proposal", content.serialized)]
                    + (restored.map { [ContentField(Self.restoredField, Array($0.utf8))] } ?? [])
                    + (vault.map { [ContentField(Self.vaultField, $0.serialized)] } ?? [])
                    + (run.map { [ContentField(Self.runField, $0.sealed.serialized)] } ?? []))
        ]
        if decision.effect.passes, let runner, let tool = decision.tool,
            let fingerprint = decision.fingerprint
        {
            // The intent is durable together with the decision, and so before anything leaves.
            drafts.append(
                Draft(
                    .actionDispatched(
                        ActionDispatched(
                            decision: decision.id, tool: tool, fingerprint: fingerprint,
                            connector: runner.connector, undoes: runner.undoes)),
                    at: decision.at, by: principal, conversation: conversation.id,
                    useCase: decision.useCase, release: decision.release, retention: retention))
        }
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
        let judged = restoration?.proposal ?? proposal
        let standing = try standing(
            judged, of: submission, in: conversation, circumstances, workspace)
        var circumstances = circumstances
        // What it takes the place of gives back what it took.
        let replaced = try questions(replacedBy: judged, in: conversation)
        // Two of one request are both recorded, and so no twins.
        let twins = "\(conversation.id) \(standing.fingerprint ?? "") \(place)"
        let stands = submission.run != nil
        var (verdict, uses) = try verdict(
            on: judged, signals, in: conversation, circumstances, workspace, twins, stands,
            replacing: submission.replaces + replaced.flatMap(\.uses))
        let isSame = standing.same != nil && (standing.asked == nil || verdict.asksCustomer)
        if isSame || !replaced.isEmpty && !verdict.effect.passes && !verdict.effect.holds {
            limits.land(uses, of: twins)
            // The same call stands: this one is none of its own, and takes nothing.
            if isSame { circumstances.standing = standing.same?.description }
            (verdict, uses) = try self.verdict(
                on: judged, signals, in: conversation, circumstances, workspace, twins, stands,
                replacing: submission.replaces)
        }
        let same = circumstances.standing == nil ? nil : standing.same
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
        let run: StoredCall? =
            tool != nil && (verdict.effect.holds || verdict.effect.passes && submission.run != nil)
            ? runs(
                judged, under: verdict, passing, signals, circumstances, workspace, in: conversation
            )
            : nil
        let decision = Decision(
            id: submission.id ?? ID(at: at), at: at, conversation: conversation.id,
            turn: proposal.turn,
            kind: proposal.kind, useCase: useCase?.name, agent: agent == nil ? nil : proposal.agent,
            tool: tool, verdict: verdict,
            findings: signals.map(Decision.Finding.init) + tokens.findings,
            policy: workspace.digest, release: useCase?.release.digest,
            heldUntil: verdict.effect.holds ? workspace.heldUntil(verdict, from: at) : nil,
            call: submission.call,
            ending: submission.ending, uses: uses, fingerprint: standing.fingerprint,
            retry: submission.run?.request, undoes: submission.run?.undoes)
        let language = Self.language(of: circumstances.dialogue)
        let message: String
        if verdict.effect.passes {
            message = ""
        } else if let same, let hold = try hold(of: same) {
            message = try words(of: hold, in: language, on: conversation.channel)
        } else {
            message = try self.message(
                for: decision, on: proposal, workspace, vault, in: language,
                on: conversation.channel, of: conversation.id)
        }
        return Ruling(
            outcome: Outcome(
                decision: decision,
                passing: passing,
                message: message,
                standing: same,
                call: verdict.effect.passes ? run : nil
            ),
            retention: workspace.retention(of: proposal),
            content: SealedProposal(
                proposal: proposal, signals: signals, customer: circumstances.customer,
                dialogue: dialogue, editor: circumstances.editor, place: place
            ).json,
            restored: restoration?.arguments,
            vault: vault.map { [$0.count, $0.keptBytes] } == kept ? nil : vault?.json,
            run: run, runner: submission.run,
            replaced: tool != nil && (verdict.effect.holds || verdict.effect.passes)
                ? replaced : [],
            twins: twins)
    }

    /// What an action would do, keyed, the same action where it stands already, and that where the customer is asked.
    private func standing(
        _ proposal: Proposal, of submission: Submission, in conversation: Conversation,
        _ circumstances: Circumstances, _ workspace: Workspace
    ) throws(LedgerError) -> (fingerprint: String?, same: ID<Decision>?, asked: Hold?) {
        guard let text = workspace.actionText(on: proposal, in: circumstances) else {
            return (nil, nil, nil)
        }
        let fingerprint = ledger.keyedName(of: "action " + text)
        if let request = submission.run?.request, let before = try decision(ofRequest: request) {
            return (fingerprint, before, nil)
        }
        let items = ConversationHoldView.items(
            try ledger.value(of: ConversationHoldView.self, for: conversation.id.description))
        let same = items.first { $0.stands && $0.fingerprint == fingerprint }?.decision
        // What the customer was asked may be answered by now, in words that only the rules can read.
        var asked: Hold?
        if let same, let hold = try self.hold(of: same), hold.phase == .confirming,
            hold.asksCustomer, !hold.isConfirmed
        {
            asked = hold
        }
        return (fingerprint, same, asked)
    }

    /// The call exactly as it runs: with what tokens stand for, and without what is taken out.
    private func runs(
        _ proposal: Proposal, under verdict: Verdict, _ passing: [Passage], _ signals: [Signal],
        _ circumstances: Circumstances, _ workspace: Workspace, in conversation: Conversation
    ) -> StoredCall? {
        guard case .action(let call) = proposal.content else { return nil }
        let useCase = workspace.useCase(named: proposal.useCase)
        var texts = passing
        if !verdict.effect.passes {
            var none: Vault?
            var tokens = TokenUse(restores: [])
            texts = proposal.passing(
                under: verdict, signals, useCase, useCase?.agents[proposal.agent], &none, &tokens)
        }
        let arguments = ArgumentsText(call.arguments)
        // Whoever made the call read its texts in another way: then what is taken out has no place in it.
        guard arguments.texts.count == texts.count || texts.map(\.text) == call.texts else {
            return nil
        }
        return StoredCall(
            tool: call.tool, arguments: arguments.replacing(texts), callID: call.callID,
            customer: workspace.customer(of: proposal, in: circumstances), agent: proposal.agent,
            subject: conversation.subject)
    }

    /// What is said to the customer instead: in a question that names arguments nobody reads a token.
    private func message(
        for decision: Decision, on proposal: Proposal, _ workspace: Workspace, _ vault: Vault?,
        in language: String?, on channel: Channel, of conversation: ID<Conversation>
    ) throws(LedgerError) -> String {
        // Whoever writes while a person has the conversation, or is waited for, is told where that stands.
        if decision.kind == .input,
            decision.verdict.reasons.contains(where: { $0.rule == Clause.handedOver }),
            let situation = try openHandoff(in: conversation)?.phase.situation
        {
            return workspace.messages.text(
                for: situation, in: language ?? workspace.language, on: channel)
        }
        let message = workspace.message(
            for: decision, on: proposal, in: language, through: channel)
        return vault?.restore(message, to: .customerReply).text ?? message
    }

    private func verdict(
        on proposal: Proposal, _ signals: [Signal], in conversation: Conversation,
        _ circumstances: Circumstances, _ workspace: Workspace, _ twins: String, _ stands: Bool,
        replacing replaced: [LimitUse]
    ) throws(LedgerError) -> (Verdict, [LimitUse]) {
        // What stands already has taken its share.
        let claims =
            circumstances.standing == nil ? workspace.claims(on: proposal, in: circumstances) : []
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
            uses, of: twins,
            recorded: { account throws(LedgerError) in
                let used = LimitView.amount(
                    of: try ledger.value(of: LimitView.self, for: account))
                return replaced.reduce(used) { $1.account == account ? $0 - $1.amount : $0 }
            },
            { used in
                var circumstances = circumstances
                for (account, amount) in used {
                    if let name = plain[account] { circumstances.used[name] = amount }
                }
                let verdict = workspace.verdict(
                    on: proposal, signals: signals, in: circumstances)
                // What is held, and what Belay runs, is recorded against the holds as they were seen: of twins one.
                let effect = verdict.effect
                return (
                    verdict,
                    effect.holds || effect.passes && stands
                        ? .sharedByTwins : effect.passes ? .share : .nothing
                )
            })
    }
}

extension HandoffPhase {
    /// What a customer is told who writes meanwhile; `nil` where it is over.
    fileprivate var situation: Messages.Situation? {
        switch self {
        case .requested, .queued, .offered, .rejected: .waiting
        case .accepted, .active: .withPerson
        case .nobodyAvailable: .nobodyAvailable
        case .completed, .returned, .cancelled, .failed, .expired: nil
        }
    }
}

extension Verdict {
    /// Whether the customer must still say yes, or nothing of it passes anyway.
    fileprivate var asksCustomer: Bool {
        obligations.contains(.customerConfirmation) || !effect.passes && !effect.holds
    }
}
