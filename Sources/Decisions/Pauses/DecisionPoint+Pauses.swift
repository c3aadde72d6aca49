// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Policy
public import Vocabulary

extension DecisionPoint {
    /// Pauses the AI within a scope: from here on nothing of it passes there.
    ///
    /// It is in force before it is recorded, and also where it can't be recorded: then it holds as long as this
    /// process lives, and recording is tried again. Whoever asked is told.
    ///
    /// - Parameters:
    ///   - reason: Why, in a staff member's words.
    ///   - until: When it ends by itself; `nil` for never.
    /// - Returns: The pause, and why it is not on record where it is not.
    public func pause(
        _ scope: Paused.Scope, reason: String, until: Timestamp? = nil, by principal: Principal
    ) async -> (pause: PauseInForce, unrecorded: LedgerError?) {
        let at = now()
        let pause = PauseInForce(
            pause: Paused(id: ID(at: at), scope: scope, reason: reason, until: until), at: at,
            by: principal, isRecorded: false)
        pauses.begin(pause)
        let error = await recordPauses()
        return (pauses.pause(pause.pause.id) ?? pause, error)
    }

    /// Records the pauses that are in force and not on record.
    ///
    /// - Returns: Why they still are not; `nil` where nothing is left to be recorded.
    @discardableResult
    public func recordPauses() async -> LedgerError? {
        var failure: LedgerError?
        for pause in pauses.takeUnrecorded() {
            do {
                try await ledger.append(draft(of: pause))
                pauses.recorded(pause.pause.id, true)
            } catch {
                pauses.recorded(pause.pause.id, false)
                failure = error
            }
        }
        return failure
    }

    /// Ends a pause. It holds until that is on record.
    ///
    /// - Returns: Whether there was one.
    public func resume(
        _ id: ID<Paused>, by principal: Principal
    ) async throws(LedgerError) -> Bool {
        guard let pause = pauses.pause(id) else { return false }
        var drafts: [Draft] = pause.isRecorded ? [] : [draft(of: pause)]
        drafts.append(
            Draft(
                .resumed(Resumed(pause: id)), at: now(), by: principal,
                useCase: pause.pause.scope.useCase, retention: workspace.retention))
        try await ledger.append(drafts)
        pauses.end(id)
        return true
    }

    /// The time that decisions are made at.
    public var time: Timestamp { now() }

    /// The pauses in force, oldest first.
    public var pausesInForce: [PauseInForce] { pauses.inForce }

    /// The pause that covers a place; `nil` where the AI may go on.
    public func pause(at place: PausePlace) -> Paused? { pauses.first(covering: place) }

    /// Waits until a pause covers a place: for those who wait for others meanwhile.
    ///
    /// - Returns: `nil` where the task is cancelled.
    public func nextPause(at place: PausePlace) async -> Paused? {
        await pauses.next(covering: [place])
    }

    /// The pause that covers an action before it leaves; `nil` where it may leave.
    ///
    /// - Parameters:
    ///   - tool: What is called; whether it calls a person in is read from its contract.
    ///   - customer: The customer's identifier, as the channel gives it.
    public func isPaused(
        useCase: String, agent: String?, tool: String?, release: Digest? = nil,
        channel: Channel? = nil, customer: String? = nil
    ) -> Paused? {
        let card = workspace.useCase(named: useCase)
        return pauses.first(
            covering: PausePlace(
                useCase: useCase, agent: agent, tool: tool,
                callsPerson: tool.flatMap { card?.tools[$0] }?.kind == .handover,
                release: release ?? card?.release.digest, channel: channel, customer: customer))
    }

    /// The place of an agent's replies in a conversation.
    public func place(
        of useCase: String, agent: String, in conversation: Conversation, customer: String?
    ) -> PausePlace {
        PausePlace(
            useCase: useCase, agent: agent,
            release: workspace.useCase(named: useCase)?.release.digest,
            channel: conversation.channel, customer: customer)
    }

    /// What a pause calls a customer: a name that says nothing of who they are.
    public func pauseName(ofCustomer id: String) -> String { Self.pauseName(of: id, ledger) }

    static func pauseName(of customer: String, _ ledger: Ledger) -> String {
        ledger.keyedName(of: "customer " + customer)
    }

    /// Takes up the pauses that the ledger knows of.
    func takeUpPauses() throws(LedgerError) {
        for value in try ledger.values(of: PauseView.self).values {
            guard case .integer(let position)? = value["position"] else { continue }
            let entry = try ledger.entry(at: Int(position))
            guard case .paused(let pause) = entry.event else { continue }
            pauses.begin(
                PauseInForce(pause: pause, at: entry.at, by: entry.principal, isRecorded: true))
        }
    }

    private func draft(of pause: PauseInForce) -> Draft {
        Draft(
            .paused(pause.pause), at: pause.at, by: pause.by, useCase: pause.pause.scope.useCase,
            retention: workspace.retention)
    }
}

extension Paused.Scope {
    /// The use case that it is about; `nil` where it is about more than one.
    public var useCase: String? {
        switch self {
        case .useCase(let name): name
        case .agent(let name), .tool(let name): name.split(separator: "/").first.map(String.init)
        case .all, .release, .channel, .customer: nil
        }
    }
}
