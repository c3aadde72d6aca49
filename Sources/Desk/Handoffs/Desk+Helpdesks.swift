// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// How somebody in a helpdesk says that it is over.
    public enum HelpdeskEnd: Sendable, Hashable {
        /// They have settled it.
        case settled
        /// The AI goes on.
        case givenBack
        /// Nobody there can take it.
        case failed
    }

    /// The name that a person of a helpdesk goes by in the ledger. Nobody who signs in has a colon in theirs.
    public static func person(_ agent: String, in helpdesk: String) -> String {
        "\(helpdesk):\(agent)"
    }

    /// Says to the customer what somebody wrote in a helpdesk. Who answers first there takes it; who answers
    /// after a colleague of the same helpdesk takes it from them.
    ///
    /// - Parameters:
    ///   - source: What the helpdesk calls these words.
    ///   - name: The name by which they are shown.
    /// - Returns: False where they were said before: then nothing was changed.
    public func relay(
        _ text: String, in id: ID<HandedOver>, of helpdesk: String, from source: String,
        shownAs name: String?, by approver: Approver
    ) async throws(HandoffError) -> Bool {
        if try hasHeard(source) { return false }
        // Nobody takes a conversation with words that can't be said.
        try check(text)
        do throws(HandoffError) {
            try await amongColleagues(of: helpdesk) { () async throws(HandoffError) in
                _ = try await takeOnce(id, in: helpdesk, by: approver)
                _ = try await speak(text, in: id, from: source, shownAs: name, by: approver)
            }
            return true
        } catch {
            // Told twice at once, one of the two is first.
            if case .notNow = error, try hasHeard(source) { return false }
            throw error
        }
    }

    private func hasHeard(_ source: String) throws(HandoffError) -> Bool {
        try read { () throws(LedgerError) in try decisions.hasHeard(source) }
    }

    /// Takes a handoff for somebody in a helpdesk. Who is only asked for it in Belay has not taken it.
    public func take(
        _ id: ID<HandedOver>, in helpdesk: String, by approver: Approver
    ) async throws(HandoffError) {
        try await amongColleagues(of: helpdesk) { () async throws(HandoffError) in
            _ = try await takeOnce(id, in: helpdesk, by: approver)
        }
    }

    /// Does it, and again where the clock offered it to somebody, or a colleague in the helpdesk had it, in the same moment.
    private func amongColleagues(
        of helpdesk: String, _ work: () async throws(HandoffError) -> Void
    ) async throws(HandoffError) {
        try await again { () async throws(HandoffError) in
            do throws(HandoffError) { try await work() } catch {
                switch error {
                case .offeredElsewhere(let latest): throw .notNow(latest)
                case .notTheirs(let latest) where isOf(helpdesk, latest): throw .notNow(latest)
                default: throw error
                }
            }
        }
    }

    private func takeOnce(
        _ id: ID<HandedOver>, in helpdesk: String, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        let handoff = try handoff(id, for: approver)
        let isColleagues = handoff.phase.isTaken && isOf(helpdesk, handoff)
        if handoff.person != approver.name, isColleagues || handoff.phase == .offered {
            _ = try await go(
                handoff, to: .queued, until: deadline(of: handoff), cause: Self.cause, by: approver)
        }
        return try await accept(id, by: approver)
    }

    /// Ends what a helpdesk has, as somebody there said. What is over stays as it is.
    public func conclude(
        _ id: ID<HandedOver>, _ end: HelpdeskEnd, in helpdesk: String, by approver: Approver
    ) async throws(HandoffError) {
        try await amongColleagues(of: helpdesk) { () async throws(HandoffError) in
            try await concludeOnce(id, end, in: helpdesk, by: approver)
        }
    }

    private func concludeOnce(
        _ id: ID<HandedOver>, _ end: HelpdeskEnd, in helpdesk: String, by approver: Approver
    ) async throws(HandoffError) {
        let handoff = try handoff(id, for: approver)
        guard handoff.phase.isOpen else { return }
        guard end != .failed else {
            return try await leave(handoff, in: helpdesk, by: approver)
        }
        var person = approver
        if handoff.phase.isTaken, isOf(helpdesk, handoff), let holder = handoff.person {
            person = Approver(name: holder, roles: [], useCases: approver.useCases)
        } else {
            _ = try await takeOnce(id, in: helpdesk, by: approver)
        }
        if end == .givenBack {
            _ = try await handBack(id, by: person)
        } else {
            let code = rules.wrapUps.first { $0 == "resolved" } ?? rules.wrapUps.first ?? ""
            _ = try await complete(id, wrapUp: code, by: person)
        }
    }

    /// Nobody in a helpdesk can take it: it waits for others. Where nobody else is there either it is left for a call back.
    private func leave(
        _ handoff: Handoff, in helpdesk: String, by approver: Approver
    ) async throws(HandoffError) {
        if handoff.phase.isTaken {
            guard isOf(helpdesk, handoff) else { throw .notTheirs(handoff) }
            _ = try await go(
                handoff, to: .queued, until: deadline(of: handoff), cause: Self.cause,
                by: approver)
        } else if handoff.phase == .requested || handoff.phase == .queued,
            attendance.present(now()).isEmpty
        {
            _ = try await go(
                handoff, to: .nobodyAvailable,
                until: decisions.workspace.opening(at: now()) + rules.followUp, cause: Self.cause,
                by: approver)
        }
    }

    private func isOf(_ helpdesk: String, _ handoff: Handoff) -> Bool {
        handoff.person?.hasPrefix(Self.person("", in: helpdesk)) ?? false
    }

    /// Why something waits again: a helpdesk said so.
    private static let cause = "helpdesk"
}
