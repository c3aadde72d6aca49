// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Policy
import Vocabulary

/// What a helpdesk tells.
extension Helpdesk {
    /// What came of it.
    enum Applied: String, Sendable {
        case spoken, taken, ended
        /// It was told before.
        case known
        /// It was not said to the customer; a note in the helpdesk says why.
        case refused
        /// It is about nothing of Belay's.
        case ignored
    }

    /// Does what somebody there has said or done: once, however often it is told.
    ///
    /// - Throws: ``HandoffError/ledger(_:)`` where it could not be recorded, and nothing else.
    func apply(_ call: HelpdeskCall) async throws(HandoffError) -> Applied {
        guard let handoff = try await handoff(of: call), declared.takes(handoff.useCase) else {
            return .ignored
        }
        let agent = call.agent?.id ?? "team"
        let approver = Approver(
            name: Desk.person(agent, in: name), roles: [], useCases: declared.useCases)
        let applied: Applied
        do throws(HandoffError) {
            applied = try await apply(call, to: handoff, by: approver)
        } catch {
            applied = try refuse(call, of: handoff, error)
        }
        metrics.heard(applied)
        return applied
    }

    private func apply(
        _ call: HelpdeskCall, to handoff: Handoff, by approver: Approver
    ) async throws(HandoffError) -> Applied {
        switch call.what {
        case .reply(let text, let id):
            let source = source(id)
            guard !current.refused.contains(source) else { return .known }
            return try await desk.relay(
                text, in: handoff.id, of: name, from: source, shownAs: Self.shown(call.agent?.name),
                by: approver) ? .spoken : .known
        case .taken:
            guard handoff.phase.isOpen else { return .known }
            try await desk.take(handoff.id, in: name, by: approver)
            return .taken
        case .ended(let end):
            guard handoff.phase.isOpen else { return .known }
            try await desk.conclude(handoff.id, end, in: name, by: approver)
            return .ended
        }
    }

    private func source(_ id: String) -> String { "\(name)/\(id)" }

    /// A name that can be shown to a customer; `nil` where there is none.
    private static func shown(_ name: String?) -> String? {
        guard let name, name.utf8.count <= 128, name.contains(where: \.isLetter),
            name.unicodeScalars.allSatisfy({
                !$0.properties.isNoncharacterCodePoint && $0.value >= 0x20
            })
        else { return nil }
        return name
    }

    /// The handoff that it is about; `nil` where it is about none of Belay's.
    private func handoff(of call: HelpdeskCall) async throws(HandoffError) -> Handoff? {
        do {
            if let known = try decisions.handoff(at: call.reference, in: name) {
                // Told late of the one before it.
                if let marker = call.marker, marker != known.id,
                    try decisions.handoff(marker)?.phase.isOpen == false
                {
                    return nil
                }
                return known
            }
            // Made a moment ago, and its name is not known yet. The helpdesk's word is taken where it was asked to make
            // it, and for nothing else.
            guard let marker = call.marker, let one = current[marker], one.reference == nil,
                let handoff = try decisions.handoff(marker)
            else { return nil }
            try await decisions.link(handoff, to: name, at: call.reference)
            change { $0.found(marker, at: call.reference) }
            keep()
            return handoff
        } catch { throw .ledger(error) }
    }

    /// Words that can't be said are answered by a note, so that whoever wrote them knows.
    private func refuse(
        _ call: HelpdeskCall, of handoff: Handoff, _ error: HandoffError
    ) throws(HandoffError) -> Applied {
        let why: String
        switch error {
        case .ledger, .unknown: throw error
        case .notNow(let latest): why = latest.phase.isOpen ? "moved" : "over"
        case .notTheirs: why = "elsewhere"
        case .offeredElsewhere: why = "offered"
        case .invalid: why = "text"
        case .full: why = "moved"
        }
        // That it could not be taken or ended needs a note as well: under a name of its own.
        let source =
            switch call.what {
            case .reply(_, let id): source(id)
            case .taken: "\(name)/\(handoff.id)-taken-\(why)"
            case .ended: "\(name)/\(handoff.id)-ended-\(why)"
            }
        change {
            $0.refuse(
                source, isTaken(error) ? "elsewhere" : why, of: handoff.id,
                in: handoff.conversation, at: call.reference, now: book.now())
        }
        keep()
        return .refused
    }

    /// Whether somebody else has it.
    private func isTaken(_ error: HandoffError) -> Bool {
        if case .notNow(let latest) = error { latest.phase.isTaken } else { false }
    }
}
