// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
import Policy
import Synchronization
public import Vocabulary

extension Desk {
    /// Carries out what all have said yes to, once, where Belay does; else leaves it for the bot to fetch.
    ///
    /// It is checked again before it leaves: that its time is not over, that the rules it rested on are in force, and
    /// that nothing is paused.
    func goOn(_ hold: Hold) async throws(DeskError) -> Hold {
        guard hold.phase == .approved else { return hold }
        do throws(DeskError) { return try await run(hold) } catch .notNow(let now) {
            // Another process, or the clock, was first: what they did is what all have agreed to.
            return now
        }
    }

    private func run(_ hold: Hold) async throws(DeskError) -> Hold {
        if let until = hold.until, until <= now() {
            return try await close(hold, .expired, cause: nil, by: .system)
        }
        let decision: Decision?
        do { decision = try decisions.decision(hold.decision) } catch { throw .ledger(error) }
        guard let decision, let name = hold.useCase,
            let useCase = decisions.workspace.useCase(named: name),
            useCase.release.digest == decision.release
        else { return try await close(hold, .superseded, cause: "rules-changed", by: .system) }
        guard let tool = hold.tool.flatMap({ useCase.tools[$0] }), let run = tool.run,
            let fingerprint = hold.fingerprint, !isPaused(hold, decision, try customer(of: hold))
        else { return hold }
        let dispatched = ActionDispatched(
            decision: hold.decision, tool: tool.name, fingerprint: fingerprint,
            connector: run.connector,
            undoes: hold.undoes)
        let subject = try subject(of: hold)
        let next = try await move(
            hold, [decisions.draft(.actionDispatched(dispatched), of: hold, by: .system)],
            asLongAs: unpaused(hold, decision, try customer(of: hold)))
        do throws(LedgerError) {
            return try await seenThrough { [self] () async throws(LedgerError) in
                try await carryOut(next, of: subject, by: .system).hold
            }
        } catch { throw .ledger(error) }
    }

    private func customer(of hold: Hold) throws(DeskError) -> String? {
        do { return try decisions.storedCall(of: hold.decision)?.customer } catch {
            throw .ledger(error)
        }
    }

    /// Gives the bot the call that was agreed to, exactly and once.
    public func release(
        _ decision: ID<Decision>, by principal: Principal
    ) async throws(DeskError) -> StoredCall {
        let hold = try hold(decision)
        guard hold.phase == .approved, hold.until.map({ $0 > now() }) ?? true else {
            throw .notNow(hold)
        }
        // Where Belay carries it out itself, it does that now.
        let next = try await goOn(hold)
        guard next.phase == .approved, let fingerprint = hold.fingerprint else {
            throw .notNow(next)
        }
        let made: Decision?
        do { made = try decisions.decision(decision) } catch { throw .ledger(error) }
        guard let made, !isPaused(hold, made, try customer(of: hold)) else { throw .notNow(next) }
        let call: StoredCall?
        do { call = try decisions.storedCall(of: decision) } catch { throw .ledger(error) }
        guard let call else { throw .erased(decision) }
        _ = try await move(
            next,
            [
                decisions.draft(
                    .actionReleased(
                        ActionReleased(decision: decision, fingerprint: fingerprint)),
                    of: hold, by: principal)
            ], asLongAs: unpaused(hold, made, try customer(of: hold)))
        return call
    }

    private func isPaused(
        _ hold: Hold, _ decision: Decision, _ customer: String?
    ) -> Bool {
        decisions.isPaused(
            useCase: hold.useCase ?? "", agent: decision.agent, tool: hold.tool,
            release: decision.release, customer: customer) != nil
    }

    /// That nothing of it leaves once a pause is in force, however long the disk takes.
    private func unpaused(
        _ hold: Hold, _ decision: Decision, _ customer: String?
    ) -> StandingCondition {
        StandingCondition("pauses") { [self] in !isPaused(hold, decision, customer) }
    }

    /// What the last process left under way when it died: it may have been carried out or not.
    ///
    /// - Returns: How many there were.
    public func recover() async throws(LedgerError) -> Int {
        var count = 0
        for hold in try decisions.openHolds() where hold.phase == .executing {
            _ = try await settle(
                hold, .unknown(.interrupted), of: decisions.subject(of: hold.decision), by: .system)
            count += 1
        }
        return count
    }

    /// What is due by the clock: holds, then handoffs.
    ///
    /// - Returns: How many holds expired, and handoffs were moved.
    public func tick() async throws(LedgerError) -> Int {
        let count = try await tickHolds()
        return try await count + tickHandoffs()
    }

    /// What expires, what may run by now, and what systems say of what nobody knew.
    ///
    /// - Returns: How many expired.
    /// - Throws: the first error of those that there were: what can't be recorded or read of one hold keeps no other from being
    ///   moved on.
    public func tickHolds() async throws(LedgerError) -> Int {
        let expired = try await decisions.expireHolds()
        var due: [Hold] = []
        var unknown: [Hold] = []
        for hold in try decisions.openHolds()
        where moving.withLock({ $0[hold.decision] == nil }) {
            switch hold.phase {
            case .confirming where hold.needsCode, .approved: due.append(hold)
            case .confirming where hold.proof.map({ $0.until <= now() }) ?? false: due.append(hold)
            case .unknown: unknown.append(hold)
            default: continue
            }
        }
        let failures =
            await each(of: due) { hold throws(LedgerError) in try await self.moveOn(hold) }
            + each(of: self.due(unknown)) { hold throws(LedgerError) in try await self.ask(hold) }
        if let first = failures.first { throw first }
        return expired
    }

    private func moveOn(_ hold: Hold) async throws(LedgerError) {
        do throws(DeskError) {
            switch hold.phase {
            case .approved: _ = try await goOn(hold)
            case .confirming where hold.needsCode: _ = try await sendCode(for: hold)
            default: _ = try await giveUp(hold, .overdue, by: .system)
            }
        } catch {
            // Somebody else was first; the next round sees what they left.
            if case .ledger(let error) = error { throw error }
        }
    }

    /// How long after it left an action may still arrive at its system: until then, that it is not there is no
    /// answer. Beyond every time-out of a connector.
    static let arrival = Duration.seconds(150)
    /// How many systems are asked at once: one that hangs keeps nobody else waiting.
    private static let askedAtOnce = 16

    /// Does something with each of many holds, so many at once.
    private func each(
        of holds: [Hold], _ work: @escaping @Sendable (Hold) async throws(LedgerError) -> Void
    ) async -> [LedgerError] {
        await withTaskGroup(of: LedgerError?.self) { group in
            var failures: [LedgerError] = []
            for (index, hold) in holds.enumerated() {
                if index >= Self.askedAtOnce, let ended = await group.next() {
                    failures.append(contentsOf: ended.map { [$0] } ?? [])
                }
                group.addTask {
                    do throws(LedgerError) { try await work(hold) } catch { return error }
                    return nil
                }
            }
            for await ended in group { failures.append(contentsOf: ended.map { [$0] } ?? []) }
            return failures
        }
    }

    /// Those whose system is to be asked again now: at once, and the seldomer the longer nobody knows.
    private func due(_ holds: [Hold]) -> [Hold] {
        let now = now()
        return asked.withLock { asked in
            let due = holds.filter { hold in
                guard let last = asked[hold.decision], let left = hold.leftAt else { return true }
                return now - last >= min((last - left) / 8, .seconds(300))
            }
            let open = Set(holds.map(\.decision))
            asked = asked.filter { open.contains($0.key) }
            for hold in due { asked[hold.decision] = now }
            return due
        }
    }

    /// Asks a system what became of an action; without effect where it does not know either.
    private func ask(_ hold: Hold) async throws(LedgerError) {
        guard let order = try order(for: hold), let answer = await lines.ask(order) else { return }
        switch answer {
        case .unknown: return
        case .done: break
        case .refused, .unsent:
            if let left = hold.leftAt, now() - left < Self.arrival { return }
        }
        _ = try await settle(hold, answer, of: decisions.subject(of: hold.decision), by: .system)
    }
}
