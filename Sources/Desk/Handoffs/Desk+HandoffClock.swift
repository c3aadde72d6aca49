// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
public import Ledger
import Policy
import Synchronization
import Vocabulary

extension Desk {
    /// Moves on the handoffs whose time is over, puts new ones into the queue, and asks whoever is on duty.
    ///
    /// - Returns: How many were moved.
    public func tickHandoffs() async throws(LedgerError) -> Int {
        let open = try decisions.openHandoffs()
        guard !open.isEmpty else { return 0 }
        let now = now()
        let attendants = open.contains(where: \.phase.isWaiting) ? attendance.present(now) : []
        var routing = Routing(
            attendants, open: open, lastAsked: lastAsked.withLock { $0 }, rules: rules, now: now)
        var count = 0
        var failed: LedgerError?
        for handoff in open {
            do throws(HandoffError) {
                let moved = try await moveOn(handoff, isAnybodyThere: !attendants.isEmpty)
                let asked = try await ask(moved ?? handoff, &routing)
                if moved != nil || asked { count += 1 }
            } catch {
                // Somebody else was first: the next round sees what they left. What can't be recorded or read of one
                // conversation keeps no other from being moved on.
                if case .ledger(let error) = error { failed = failed ?? error }
            }
        }
        lastAsked.withLock { $0 = routing.lastAsked }
        if let failed { throw failed }
        return count
    }

    /// - Returns: How it stands then; `nil` where its time is not over.
    private func moveOn(
        _ handoff: Handoff, isAnybodyThere: Bool
    ) async throws(HandoffError) -> Handoff? {
        let isOver = handoff.until.map { $0 <= now() } ?? false
        if handoff.phase.isTaken || handoff.phase == .offered, let cause = leaving(handoff) {
            return try await go(
                handoff, to: .queued, until: deadline(of: handoff), cause: cause, by: nil)
        }
        switch handoff.phase {
        case .requested: return try await enqueue(handoff, isAnybodyThere: isAnybodyThere)
        case .rejected:
            return try await go(handoff, to: .queued, until: deadline(of: handoff), by: nil)
        case .offered where isOver:
            let queued = try await go(
                handoff, to: .queued, until: deadline(of: handoff), cause: "unanswered", by: nil)
            // Whom a colleague asked may not even have been on duty.
            if handoff.cause == Self.routed, let person = handoff.person {
                attendance.missed(person)
            }
            return queued
        case .queued where isOver: return try await leave(handoff, cause: "waited")
        case .accepted where isOver:
            // Whoever took it has not said a word: the customer must not wait for a closed laptop.
            return try await go(
                handoff, to: .queued, until: deadline(of: handoff), cause: "absent", by: nil)
        case .nobodyAvailable where isCallDue(handoff):
            return try await go(
                handoff, to: .queued,
                until: decisions.workspace.openTime(after: rules.wait, from: now()),
                cause: Self.callBack, by: nil)
        case .nobodyAvailable where isOver:
            return try await end(handoff, .expired, cause: "follow-up", by: nil)
        default: return nil
        }
    }

    /// Whether the customer is to be called now. Whoever was to call and did not come is not waited for again.
    private func isCallDue(_ handoff: Handoff) -> Bool {
        handoff.cause == Self.callBack && handoff.callBackAt.map { $0 <= now() } ?? false
    }

    /// Why whoever has it, or is asked for it, can't be waited for; `nil` where they can.
    ///
    /// Somebody who is signed in keeps what they have spoken in. Who is not, and has done nothing with it for as long as a
    /// first word may take, has gone.
    private func leaving(_ handoff: Handoff) -> String? {
        guard let person = handoff.person else { return nil }
        switch attendance.presence(person, now()) {
        case .here: return nil
        case .gone: return "dismissed"
        case .away:
            let since = handoff.touchedAt ?? handoff.requestedAt
            return handoff.phase == .active && since + rules.answer <= now() ? "absent" : nil
        }
    }

    /// Why somebody is asked: routing chose them.
    static let routed = "routed"

    /// Into the queue, with what routing goes by; outside of the hours, where nobody is on duty, nobody is waited for.
    private func enqueue(
        _ handoff: Handoff, isAnybodyThere: Bool
    ) async throws(HandoffError) -> Handoff {
        let isClosed = decisions.workspace.opening(at: now()) > now()
        if isClosed, !isAnybodyThere { return try await leave(handoff, cause: "closed") }
        let route = rules.route(for: handoff.reason)
        // Losing the error is the intention: who can't be read is still passed on.
        let language = try? customersLanguage(in: handoff.conversation)
        return try await go(
            handoff, to: .queued, skill: route.skill, priority: route.priority,
            until: isClosed ? now() + rules.wait : deadline(of: handoff), language: language,
            by: nil)
    }

    /// Nobody comes: it is left for a call back.
    private func leave(_ handoff: Handoff, cause: String) async throws(HandoffError) -> Handoff {
        try await go(
            handoff, to: .nobodyAvailable,
            until: decisions.workspace.opening(at: now()) + rules.followUp, cause: cause, by: nil)
    }

    /// Asks somebody who is on duty for what waits; `false` where nobody can be asked.
    private func ask(
        _ handoff: Handoff, _ routing: inout Routing
    ) async throws(HandoffError) -> Bool {
        guard handoff.phase == .queued, let attendant = routing.choice(for: handoff) else {
            return false
        }
        _ = try await go(
            handoff, to: .offered, person: attendant.name, until: now() + rules.offer,
            cause: Self.routed, by: nil)
        routing.asked(attendant)
        return true
    }

    /// The language that the customer writes in, as far as it is clear.
    private func customersLanguage(
        in conversation: ID<Conversation>
    ) throws(LedgerError) -> String? {
        let words = try decisions.timeline(of: conversation).items.compactMap {
            item -> Dialogue.Turn? in
            guard case .said(.customer, let text) = item.what else { return nil }
            return .said(.customer, text)
        }
        return DecisionPoint.language(of: Dialogue(words))
    }
}
