// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Policy
import Vocabulary

/// One conversation, asked again from its first entry on.
///
/// What others did to it stands as it is recorded: what was said, what tools returned, when a person led.
/// What follows from decisions follows from the new ones: how often something was refused before, and what is
/// used up of limits.
struct ConversationRedecision {
    let ledger: Ledger
    let workspace: Workspace
    /// What is used up of shared limits, where that is known; else what this conversation itself took.
    let used: UsedAmounts?
    private(set) var report = RedecisionReport()
    private(set) var takings: [LimitTaking] = []

    /// What is on record of the dialogue.
    private var record = Dialogue()
    private var seen: [String: Timestamp] = [:]
    private var refusals: [ReasonCode: Int] = [:]
    /// The dialogue, and the refusals before, of what is decided together.
    private var dialogue = Dialogue()
    /// The calls of it, as they were read last.
    private var known: (tools: Set<String>?, seen: [String: Timestamp], history: CallHistory)?
    private var refusalsBefore: [ReasonCode: Int] = [:]
    private var isHandedOver = false
    /// Whether a new decision called a person, on record or not.
    private var isPersonCalled = false
    private var origin = Origin.live
    /// The input before: whether it passed, whether it passes now, and whether anything was answered since.
    private var newestInput: (turn: Int, passed: Bool, passes: Bool, isAnswered: Bool)?
    private var taken: [String: Double] = [:]
    private var held: [ID<Decision>: Int] = [:]
    /// The actions that were decided, and what Belay carried out of them.
    private var calls: [ID<Decision>: ActionCall] = [:]
    private var acts: [Dialogue.Turn] = []
    /// Is told every verdict, for tests.
    var isWatched: ((Decision, Verdict) -> Void)?

    init(_ ledger: Ledger, under workspace: Workspace, used: UsedAmounts? = nil) {
        self.ledger = ledger
        self.workspace = workspace
        self.used = used
        report.conversations = 1
    }

    /// Reads a conversation's entries, those before `end` only.
    mutating func read(_ conversation: ID<Conversation>, before end: Int) throws(LedgerError) {
        var position = 0
        while position < end {
            let entries = try ledger.entries(in: conversation, from: position, limit: Self.page)
            for entry in entries where entry.position < end { try read(entry) }
            guard entries.count == Self.page, let last = entries.last else { return }
            position = last.position + 1
        }
    }

    /// So many entries are held at once.
    private static let page = 128

    private mutating func read(_ entry: Entry) throws(LedgerError) {
        switch entry.event {
        case .decided(let decision): try redecide(decision, of: entry)
        case .conversationOpened(let opened): origin = opened.origin
        case .handedOver: isHandedOver = true
        case .handedBack: isHandedOver = false
        case .holdClosed(let closed): giveBack(closed.decision, at: entry.position)
        case .actionSettled(let settled):
            if !settled.uses.isEmpty { giveBack(settled.decision, at: entry.position) }
            if settled.outcome != .unknown { try learn(settled.decision, from: entry) }
        default: return
        }
    }

    /// What Belay carried out is known from then on.
    private mutating func learn(
        _ decision: ID<Decision>, from entry: Entry
    ) throws(LedgerError) {
        guard let call = calls[decision] else { return }
        let fields: [ContentField]
        do { fields = try ledger.content(of: entry) } catch .erased { return }
        guard let result = fields.first(where: { $0.name == Act.resultField }) else { return }
        let id = decision.description
        acts.append(.called(.init(id: id, tool: call.tool, arguments: call.arguments)))
        acts.append(
            .returned(.init(id: id, text: String(decoding: result.bytes, as: UTF8.self))))
        seen[id] = entry.at
        known = nil
    }

    private mutating func giveBack(_ decision: ID<Decision>, at position: Int) {
        guard let index = held.removeValue(forKey: decision) else { return }
        takings[index].returnedAt = position
        for claim in takings[index].claims {
            taken[claim.account] = max(0, (taken[claim.account] ?? 0) - claim.amount)
        }
    }

    private mutating func redecide(_ decision: Decision, of entry: Entry) throws(LedgerError) {
        let sealed: SealedProposal
        switch try content(of: entry, decision) {
        case .success(let content): sealed = content
        case .failure(let failure): return skip(decision, at: entry.position, failure.obstacle)
        }
        if !isTogether(decision, sealed.place) {
            // The record goes on with the AI: whoever was called has given the conversation back.
            if isPersonCalled, !isHandedOver { refusals = [:] }
            isPersonCalled = isPersonCalled && isHandedOver
            refusalsBefore = refusals
        }
        if sealed.place == 0 || sealed.dialogue != nil { hear(sealed.dialogue) }
        let proposal = sealed.proposal
        if case .action(let call) = proposal.content { calls[decision.id] = call }
        let useCase = workspace.useCase(named: proposal.useCase)
        guard useCase != nil || decision.useCase == nil else {
            return skip(decision, at: entry.position, .unknownUseCase)
        }
        var circumstances = Circumstances(
            conversation: decision.conversation.description, dialogue: dialogue.with(acts),
            history: CallHistory(Dialogue()), customer: sealed.customer,
            isHandedOver: wasHandedOver(decision), pause: pause(of: decision),
            refusals: refusalsBefore,
            now: useCase?.agents[proposal.agent].flatMap(workspace.moment) ?? decision.at)
        circumstances.editor = sealed.editor
        // What stood then stands in the record.
        if decision.verdict.reasons.contains(where: { $0.rule == Clause.standing }) {
            circumstances.standing = "on record"
        }
        var needs = UseCase.Needs()
        useCase?.add(needsFor: proposal, to: &needs)
        if needs.calls {
            circumstances.history = history(for: needs, at: circumstances.now)
        }
        let verdict = verdict(on: sealed, in: circumstances, decision, at: entry.position)
        count(verdict)
        if decision.kind == .input {
            newestInput = (decision.turn, decision.effect.passes, verdict.effect.passes, false)
        }
        report.add(decision, at: entry.position, of: proposal, now: verdict)
        isWatched?(decision, verdict)
    }

    private mutating func verdict(
        on sealed: SealedProposal, in circumstances: Circumstances, _ decision: Decision,
        at position: Int
    ) -> Verdict {
        let proposal = sealed.proposal
        var circumstances = circumstances
        let claims =
            (circumstances.standing == nil
            ? workspace.claims(on: proposal, in: circumstances) : [])
            .filter { !$0.account.isEmpty }
        var accounts: [String] = []
        for claim in claims {
            // As it is when it is decided: what is only played takes nothing from a customer's account.
            let name =
                origin == .live ? claim.account : "\(decision.conversation) \(claim.account)"
            let account = ledger.keyedName(of: name)
            accounts.append(account)
            circumstances.used[claim.account] =
                used?[position]?[account] ?? taken[account] ?? 0
        }
        let verdict = workspace.verdict(on: proposal, signals: sealed.signals, in: circumstances)
        guard !claims.isEmpty else { return verdict }
        let taking = LimitTaking(
            position: position,
            claims: zip(claims, accounts).map { claim, account in
                let used = circumstances.used[claim.account] ?? 0
                return LimitTaking.Claim(
                    account: account, amount: claim.amount, most: claim.most,
                    isBeyond: LimitTaking.Claim.isBeyond(
                        claim.amount, most: claim.most, used: used))
            }, takes: verdict.effect.passes || verdict.effect.holds)
        take(taking, isHeld: verdict.effect.holds, by: decision)
        return verdict
    }

    /// Counts what does not pass, as ``ConversationView`` does.
    private mutating func count(_ verdict: Verdict) {
        isPersonCalled = isPersonCalled || verdict.effect == .escalate
        guard !verdict.effect.passes, let code = verdict.reasons[0].code else { return }
        refusals[code, default: 0] += 1
    }

    private mutating func take(_ taking: LimitTaking, isHeld: Bool, by decision: Decision) {
        if taking.takes {
            for claim in taking.claims { taken[claim.account, default: 0] += claim.amount }
            if isHeld { held[decision.id] = takings.count }
        }
        takings.append(taking)
    }

    /// What can't be asked again counts as it was decided.
    private mutating func skip(
        _ decision: Decision, at position: Int, _ obstacle: RedecisionReport.Obstacle
    ) {
        report.skip(for: obstacle)
        count(decision.verdict)
        guard !decision.uses.isEmpty else { return }
        let claims = decision.uses.map { use in
            LimitTaking.Claim(
                account: use.account, amount: use.amount, most: .infinity, isBeyond: false)
        }
        take(
            LimitTaking(position: position, claims: claims, takes: true),
            isHeld: decision.effect.holds, by: decision)
    }

    /// Whether a decision is made together with the one before, so that nothing has come of that yet.
    ///
    /// What a model answers is decided together. Where the input was stopped no model was asked, and a replay
    /// asks for what was answered all the same one by one. So it is here, by the new verdict on the input.
    private mutating func isTogether(_ decision: Decision, _ place: Int) -> Bool {
        guard decision.kind != .input, let input = newestInput, decision.turn == input.turn + 1,
            input.passed != input.passes
        else { return place > 0 }
        defer { newestInput?.isAnswered = true }
        return input.passes && input.isAnswered
    }

    /// The calls of the dialogue; most dialogues are asked about more than once.
    private mutating func history(for needs: UseCase.Needs, at now: Timestamp) -> CallHistory {
        if needs.ages { seen.note(newestOf: dialogue, at: now) }
        if let known, known.tools == needs.tools, known.seen == seen { return known.history }
        let history = CallHistory(dialogue.with(acts), of: needs.tools, seen: seen)
        known = (needs.tools, seen, history)
        return history
    }

    /// The dialogue of a decision is what is on record, and what is new with it.
    private mutating func hear(_ part: DialoguePart?) {
        guard let part else {
            // Where nothing is new, nothing is to be changed but what was left out for a moment.
            if dialogue.turns.count != record.turns.count { known = nil }
            dialogue = record
            return
        }
        known = nil
        // Let go of first: what nobody else holds is changed in its place.
        dialogue = Dialogue()
        if part == .nothing { return }
        if part.isAnew { seen = [:] }
        record.truncate(to: part.start)
        record.append(contentsOf: part.dialogue)
        dialogue = record
    }

    /// Whether the decision was made while a person led. Its reasons say so for sure; where nobody registered
    /// what was named, nobody asked, and the entries before tell.
    private func wasHandedOver(_ decision: Decision) -> Bool {
        let rules = decision.verdict.reasons.map(\.rule)
        if rules.contains(Clause.handedOver) { return true }
        let unasked = [Clause.unregisteredUseCase, Clause.unknownAgent, Clause.unknownRelease]
        return isHandedOver && unasked.contains(rules[0])
    }

    /// A pause is an act of people, like a handover: what it stopped is stopped again.
    private func pause(of decision: Decision) -> Paused? {
        guard decision.verdict.reasons.contains(where: { $0.rule == Clause.paused }) else {
            return nil
        }
        return Paused(id: ID(at: decision.at), scope: .all, reason: "")
    }

    private struct Unread: Error { let obstacle: RedecisionReport.Obstacle }

    private mutating func content(
        of entry: Entry, _ decision: Decision
    ) throws(LedgerError) -> Result<SealedProposal, Unread> {
        do throws(LedgerError) {
            let fields = try ledger.content(of: entry)
            guard let field = fields.first(where: { $0.name == "proposal" }) else {
                return .failure(Unread(obstacle: .unreadable))
            }
            report.contents += 1
            // Losing the error is the intention: what was not written as JSON can't be asked again.
            guard let json = try? JSON(parsing: field.bytes),
                let sealed = SealedProposal(
                    json, of: decision,
                    restored: fields.first { $0.name == Ruling.restoredField }?.bytes)
            else { return .failure(Unread(obstacle: .unreadable)) }
            return .success(sealed)
        } catch {
            switch error {
            case .erased: return .failure(Unread(obstacle: .erased))
            case .damaged: return .failure(Unread(obstacle: .damaged))
            default: throw error
            }
        }
    }
}

extension Dialogue {
    /// The dialogue, and then what Belay carried out.
    fileprivate func with(_ acts: [Turn]) -> Dialogue {
        acts.isEmpty ? self : Dialogue(turns + acts)
    }
}
