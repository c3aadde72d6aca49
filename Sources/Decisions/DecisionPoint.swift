// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Detectors
public import Ledger
public import Policy
import Synchronization
public import Vocabulary

/// Where a proposal becomes a decision, and nowhere else.
public final class DecisionPoint: Sendable {
    private let adopted: Mutex<Adopted>
    let detectors: DetectorSet
    let scorer: ScorerLine?
    let ledger: Ledger
    let now: @Sendable () -> Timestamp
    let metrics = DecisionMetrics()
    /// Conversations whose first entries are on their way to the ledger.
    private let opening = Mutex<Set<ID<Conversation>>>([])
    let limits = LimitBook()
    let pauses: Pauses
    /// How long the detectors of one proposal may take together: far beyond what its texts need. Those whose
    /// turn comes later are late, which is a signal, and nothing passes that nobody looked at.
    static func detectionTime(for proposal: Proposal) -> Duration {
        let bytes = proposal.passages.reduce(0) { $0 + $1.text.utf8.count }
        return .seconds(5) + .microseconds(20 * bytes)
    }
    let dialogues = RecentDialogues()
    let recentActs = RecentActs()
    let disclosures = DisclosureMemory()
    /// Many ask for what waits each second.
    let latestHandoffs = LatestReading<[Handoff]>()
    let latestHolds = LatestReading<[Hold]>()

    /// The workspace in force, and where the ledger says so.
    private struct Adopted {
        var workspace: Workspace
        /// The detectors as the workspace wants them, and which of them each use case asks.
        var detectors: DetectorSet
        var plans: [String: DetectorPlan]
        var position: Int

        init(_ workspace: Workspace, _ detectors: DetectorSet, position: Int) {
            self.workspace = workspace
            self.detectors = detectors.reading(for: workspace)
            plans = self.detectors.plans(for: workspace)
            self.position = position
        }
    }

    /// The detectors in force, the plan of a use case, and the rules that both are of.
    func adopted(for useCase: String) -> (DetectorSet, DetectorPlan?, Digest) {
        adopted.withLock { ($0.detectors, $0.plans[useCase], $0.workspace.digest) }
    }

    /// The rules in force. Whoever asks twice may get two: a request asks once.
    public var workspace: Workspace { adopted.withLock { $0.workspace } }

    /// - Parameters:
    ///   - workspace: The rules in force.
    ///   - scorer: Reaches the scorer that the workspace declares; `nil` where it declares none.
    ///   - now: The time. The inner house has no clock of its own.
    public init(
        workspace: Workspace, detectors: DetectorSet, ledger: Ledger, scorer: ScorerLine? = nil,
        now: @escaping @Sendable () -> Timestamp
    ) {
        adopted = Mutex(Adopted(workspace, detectors, position: -1))
        self.detectors = detectors
        self.scorer = scorer
        self.ledger = ledger
        self.now = now
        pauses = Pauses(now: now) { Self.pauseName(of: $0, ledger) }
    }

    /// Decides whether proposals may pass, and records the decisions together.
    ///
    /// The decisions are in the ledger before they are returned: a proposal whose decision could not be
    /// recorded is never delivered. A detector that fails does not stop the decision; it contributes a
    /// signal, and the policy says what that means.
    ///
    /// - Returns: One outcome for each submission, in the same order.
    /// - Throws: ``LedgerError`` when the decisions could not be recorded, and nothing else.
    public func decide(
        _ submissions: [Submission], in conversation: Conversation,
        knowing background: Background = Background(), by principal: Principal
    ) async throws(LedgerError) -> [Outcome] {
        try await decide(
            submissions, opening: [], in: conversation, knowing: background, by: principal
        ).0
    }

    /// Decides whether an input may pass and, if it does, opens the streamed replies to it: that their text
    /// may begin to leave under guard is on record before any of it does.
    ///
    /// - Returns: No open replies where the input does not pass, or where one of them can't pass piece by
    ///   piece: then all must be decided whole.
    public func decide(
        _ submission: Submission, in conversation: Conversation,
        knowing background: Background = Background(),
        by principal: Principal, opening: [Proposal]
    ) async throws(LedgerError) -> (Outcome, [OpenReply]) {
        let (outcomes, opened) = try await decide(
            [submission], opening: opening, in: conversation, knowing: background, by: principal)
        return (outcomes[0], opened)
    }

    func decide(
        _ submissions: [Submission], opening: [Proposal], in conversation: Conversation,
        knowing background: Background, by principal: Principal, settling: Settlement? = nil
    ) async throws(LedgerError) -> ([Outcome], [OpenReply]) {
        let (workspace, detectors, plans) = adopted.withLock {
            ($0.workspace, $0.detectors, $0.plans)
        }
        // Before anything else is looked at: what it takes long to ask must not make the rest old.
        let places = submissions.map {
            PausePlace($0.proposal, in: conversation, of: background.customer, workspace)
        }
        let submissions = await scored(
            submissions, at: places, knowing: background, workspace, detectors, plans)
        let memory = dialogues[conversation.id]
        // What was found under other rules may have been looked for in other ways.
        var read = memory?.readUnder == workspace.digest ? memory?.read ?? .init() : .init()
        var settings =
            dialogues.settings(of: conversation.id, under: workspace.digest) ?? Settings()
        var vault = memory?.vault
        if let policy = submissions.lazy.compactMap({ plans[$0.proposal.useCase]?.vault }).first {
            // Rules that became stricter hold for what was kept under others.
            if memory?.readUnder != workspace.digest {
                vault = vault.flatMap { self.vault($0.json, of: conversation.id, under: policy) }
            }
            if vault == nil { vault = try self.vault(of: conversation.id, under: policy) }
        } else {
            vault = nil
        }
        var seen = memory?.seen ?? [:]
        var settlement = settling
        // INVARIANT: before the circumstances, which may be newer then and never older: what is recorded where this still
        // stands was judged by what stood there.
        var standing = try standing(in: conversation.id)
        var circumstances = try circumstances(
            of: submissions.map(\.proposal), in: conversation, knowing: background, workspace,
            adding: settlement?.act, seen: &seen)
        let (part, dialogue) = RecordedDialogue.comparing(background, with: memory?.record)
        var place = 0
        var closing: [Draft] = []
        while true {
            var rulings: [Ruling] = []
            // What one took is given back where another can't be judged, too.
            defer {
                for ruling in rulings {
                    limits.land(ruling.outcome.decision.uses, of: ruling.twins)
                }
            }
            for (submission, spot) in zip(submissions, places) {
                circumstances.pause = pauses.first(covering: spot)
                rulings.append(
                    try judge(
                        submission, in: conversation, circumstances, knowing: background, workspace,
                        detectors, plans[submission.proposal.useCase], in: &settings,
                        remembering: &read, keeping: &vault, sealing: place == 0 ? part : nil,
                        place: place))
                place += 1
            }
            let passes = rulings.allSatisfy(\.outcome.effect.passes)
            let opened =
                passes
                ? open(
                    opening, circumstances, knowing: background, workspace, detectors, plans,
                    &settings, vault)
                : []
            var drafts = (settlement?.drafts ?? []) + closing
            var replaces = false
            for ruling in rulings {
                // First what it takes the place of: so its limits are free for whoever reads the book again.
                let replaced = superseded(ruling)
                replaces = replaces || !replaced.isEmpty
                drafts += replaced
                drafts += ruling.drafts(in: conversation, by: principal)
            }
            for reply in opened {
                drafts.append(draft(opening: reply, in: conversation, by: principal, workspace))
            }
            let entries: [Entry]
            do throws(LedgerError) {
                entries = try await record(
                    drafts, in: conversation, of: background.customer, by: principal, workspace,
                    // What asks for a person is one, however many ask at once; and what the AI says stands in the book only
                    // where it led when that was written: pages of customers show what stands there.
                    expecting: (replaces
                        || rulings.contains {
                            $0.standsOrRuns || $0.outcome.effect == .escalate || $0.speaks
                        } ? standing : [])
                        + expected(by: settlement),
                    asLongAs: unpaused(zip(rulings, places)))
            } catch .overtaken {
                // Another request held or ran something here, or handed over, or a pause began since we looked: look again.
                settlement = try self.standing(settlement)
                standing = try self.standing(in: conversation.id)
                circumstances = try self.circumstances(
                    of: submissions.map(\.proposal), in: conversation, knowing: background,
                    workspace, adding: settlement?.act, seen: &seen)
                place = 0
                continue
            }
            if let settled = settlement {
                if let act = settled.act { recentActs.remember(act, of: settled.hold.decision) }
                settlement = nil
            }
            // INVARIANT: nothing of the AI passes after a pause began, wherever its decision stood then.
            var isOvertaken = zip(rulings, places).contains { ruling, spot in
                ruling.outcome.effect.passes && pauses.first(covering: spot) != nil
            }
            // INVARIANT: nothing of the AI passes that comes after a handover in the ledger. Another request
            // may have handed the conversation over between our look and our entry: then decide again.
            if !circumstances.isHandedOver, let handedOver = try leads(conversation.id),
                let first = entries.first,
                handedOver < first.position, rulings.contains(where: \.outcome.effect.passes)
            {
                isOvertaken = true
            }
            if isOvertaken {
                closing = opened.map { reply in
                    Draft(
                        .replyInterrupted(ReplyInterrupted(decision: reply.id, isUnsent: true)),
                        at: now(), by: .system,
                        conversation: conversation.id,
                        retention: workspace.retention(of: reply.proposal))
                }
                // What was about to leave does not.
                closing += rulings.compactMap { $0.calledOff(at: now()) }
                standing = try self.standing(in: conversation.id)
                circumstances = try self.circumstances(
                    of: submissions.map(\.proposal), in: conversation, knowing: background,
                    workspace, seen: &seen)
                continue
            }
            dialogues.remember(
                dialogue, seen: seen, read: read, in: settings, under: workspace.digest,
                vault: vault, of: conversation.id)
            for ruling in rulings { metrics.count(ruling.outcome.decision) }
            return (rulings.map(\.outcome), opened)
        }
    }

    /// The replies, ready to stream; none where one of them must be decided whole.
    private func open(
        _ proposals: [Proposal], _ circumstances: Circumstances, knowing background: Background,
        _ workspace: Workspace, _ detectors: DetectorSet, _ plans: [String: DetectorPlan],
        _ settings: inout Settings, _ vault: Vault?
    ) -> [OpenReply] {
        var opened: [OpenReply] = []
        for proposal in proposals {
            let plan = plans[proposal.useCase]
            let setting = settings.setting(
                of: proposal.useCase, circumstances, knowing: background, plan)
            let scene = Scene(proposal, in: setting, vault: vault)
            guard
                let rules = StreamRules(
                    for: proposal, in: workspace, circumstances, plan, detectors, in: scene)
            else { return [] }
            opened.append(OpenReply(id: ID(at: now()), proposal: proposal, rules: rules))
        }
        return opened
    }

    private func draft(
        opening reply: OpenReply, in conversation: Conversation, by principal: Principal,
        _ workspace: Workspace
    ) -> Draft {
        let useCase = workspace.useCase(named: reply.proposal.useCase)
        return Draft(
            .replyOpened(
                ReplyOpened(decision: reply.id, turn: reply.proposal.turn, policy: workspace.digest)
            ),
            at: now(), by: principal, conversation: conversation.id, useCase: useCase?.name,
            release: useCase?.release.digest, retention: workspace.retention(of: reply.proposal))
    }

    /// How far tokens of a use case come back; `nil` where it has none.
    func vaultPolicy(of useCase: String?) -> VaultPolicy? {
        adopted.withLock { adopted in useCase.flatMap { adopted.plans[$0]?.vault } }
    }

    /// Whether what was said and done before matters to any proposal of a use case.
    public func needsDialogue(_ useCase: UseCase) -> Bool {
        useCase.needsDialogue
            || adopted.withLock { $0.plans[useCase.name]?.needsDialogue ?? false }
    }

    /// The position of the handover that put a person in charge of the conversation; `nil` when the AI leads.
    public func leads(_ conversation: ID<Conversation>) throws(LedgerError) -> Int? {
        guard
            let value = try ledger.value(of: ConversationView.self, for: conversation.description),
            case .integer(let position)? = value["handed-over"]?["position"]
        else { return nil }
        return Int(position)
    }

    private func record(
        _ drafts: [Draft], in conversation: Conversation, of customer: Customer?,
        by principal: Principal, _ workspace: Workspace, expecting expected: [ExpectedValue],
        asLongAs condition: StandingCondition?
    ) async throws(LedgerError) -> [Entry] {
        // Of two first requests the one that brings the opening may be the later one.
        let isKnown =
            try ledger.value(of: ConversationView.self, for: conversation.id.description)?[
                "channel"] != nil
        guard !isKnown, opening.withLock({ $0.insert(conversation.id).inserted }) else {
            return try await ledger.append(drafts, expecting: expected, asLongAs: condition)
        }
        defer { opening.withLock { _ = $0.remove(conversation.id) } }
        let first = Draft(
            .conversationOpened(
                ConversationOpened(
                    channel: conversation.channel, origin: conversation.origin,
                    isDerived: conversation.isDerived)),
            at: now(), by: principal, conversation: conversation.id,
            // Whose it is counts where somebody said who that is: see ``CustomerView``.
            subject: customer == nil || conversation.origin != .live ? nil : conversation.subject,
            useCase: drafts.lazy.compactMap(\.useCase).first, retention: workspace.retention)
        return Array(
            try await ledger.append([first] + drafts, expecting: expected, asLongAs: condition)
                .dropFirst())
    }

    /// That nothing which passes is recorded where a pause is in force already: the book would say that the AI went on.
    private func unpaused(
        _ rulings: some Sequence<(Ruling, PausePlace)>
    ) -> StandingCondition? {
        let passing = rulings.compactMap { $0.outcome.effect.passes ? $1 : nil }
        guard !passing.isEmpty else { return nil }
        return StandingCondition("pauses") { [pauses] in
            !passing.contains { pauses.first(covering: $0) != nil }
        }
    }

    /// Puts other rules in force: from the event in the ledger on, and for every decision that begins
    /// after it. Where two are adopted at once, the later in the ledger stays.
    ///
    /// - Returns: Whether they are others than those in force.
    @discardableResult
    public func adopt(_ workspace: Workspace) async throws(LedgerError) -> Bool {
        guard workspace.digest != self.workspace.digest else {
            // The keys are no part of the rules: whoever keeps the ring records what changed of them.
            adopted.withLock { adopted in
                if adopted.workspace.digest == workspace.digest { adopted.workspace = workspace }
            }
            return false
        }
        let entry = try await ledger.append(
            Draft(
                .workspaceAdopted(WorkspaceAdopted(workspace)), at: now(), by: .system,
                retention: workspace.retention))
        let next = Adopted(workspace, detectors, position: entry.position)
        adopted.withLock { adopted in
            guard entry.position > adopted.position else { return }
            adopted = next
        }
        return true
    }
}

extension WorkspaceAdopted {
    init(_ workspace: Workspace) {
        self.init(
            policy: workspace.digest,
            releases: workspace.useCases.values.map(\.release).sorted {
                $0.useCase < $1.useCase
            })
    }
}

extension Workspace {
    func retention(of proposal: Proposal) -> RetentionClass {
        useCase(named: proposal.useCase)?.retention ?? retention
    }
}
