// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// What helpdesks and the ledger must agree on at once: which handoff a ticket is, and which of their words were said
/// already, so that a helpdesk that tells the same twice is heard once.
public enum HelpdeskView: KeyedView {
    public static let name = "helpdesks"

    static func key(of reference: String, in helpdesk: String) -> String {
        "at:\(helpdesk)/\(reference)"
    }
    static func key(of source: String) -> String { "said:\(source)" }

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .handoffLinked(let linked): [key(of: linked.reference, in: linked.helpdesk)]
        case .personSpoke(let spoke): spoke.source.map { [key(of: $0)] } ?? []
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        switch entry.event {
        // A helpdesk may go on in the ticket that it had: then it is about the handoff that came last.
        case .handoffLinked(let linked): .string(linked.handoff.description)
        case .personSpoke: value ?? .integer(Int64(entry.position))
        default: value
        }
    }
}

extension DecisionPoint {
    /// The handoff that a helpdesk has under a name of its own; `nil` where it has none there.
    public func handoff(
        at reference: String, in helpdesk: String
    ) throws(LedgerError) -> Handoff? {
        let key = HelpdeskView.key(of: reference, in: helpdesk)
        guard
            let id = try ledger.value(of: HelpdeskView.self, for: key)?.string
                .flatMap({ ID<HandedOver>($0) })
        else { return nil }
        return try handoff(id)
    }

    /// Whether words of a helpdesk were said already.
    public func hasHeard(_ source: String) throws(LedgerError) -> Bool {
        try ledger.value(of: HelpdeskView.self, for: HelpdeskView.key(of: source)) != nil
    }

    /// Records that a handoff stands in a helpdesk too.
    public func link(
        _ handoff: Handoff, to helpdesk: String, at reference: String
    ) async throws(LedgerError) {
        try await ledger.append(
            try draft(
                .handoffLinked(
                    HandoffLinked(
                        handoff: handoff.id, helpdesk: helpdesk, reference: reference)),
                of: handoff, by: .system))
    }
}
