// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// Where every held proposal and every action that left stands, by decision.
///
/// Whoever moves one on appends against the value that they saw: of two who press at once one is first.
public enum HoldView: KeyedView {
    public static let name = "holds-2"

    public static func keys(of entry: Entry) -> [String] {
        if case .decided(let decision) = entry.event {
            return decision.heldUntil == nil ? [] : [decision.id.description]
        }
        return speaksOfHolds(entry.event) ? [entry.event.decision?.description ?? ""] : []
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        hold(value, entry)?.json
    }

    static func hold(_ value: JSON?, _ entry: Entry) -> Hold? {
        if case .decided(let decision) = entry.event {
            return Hold(decision, by: entry.principal)
        }
        if let hold = value.flatMap({ Hold($0) }) {
            return hold.after(entry.event, by: entry.principal, at: entry.at)
        }
        // An action that nobody had to agree to is watched from where it leaves.
        guard case .actionDispatched(let body) = entry.event, let conversation = entry.conversation
        else { return nil }
        var hold = Hold(
            decision: body.decision, conversation: conversation, useCase: entry.useCase,
            tool: body.tool, kind: .action, fingerprint: body.fingerprint, phase: .executing,
            until: nil, uses: [], maker: entry.principal.description, due: [])
        hold.undoes = body.undoes
        return hold
    }

    /// Whether an event moves a hold.
    static func speaksOfHolds(_ event: Event) -> Bool {
        switch event {
        case .holdConfirmed, .holdApproved, .holdClosed, .actionReleased, .actionDispatched,
            .actionSettled, .actionCompensated, .approvalReviewed, .outcomeTold:
            true
        default: false
        }
    }
}

/// Those of them that are watched: they wait, are under way, are of unknown outcome, or must be reviewed.
public enum OpenHoldView: KeyedView {
    public static let name = "open-holds"

    public static func keys(of entry: Entry) -> [String] { HoldView.keys(of: entry) }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard let hold = HoldView.hold(value, entry), hold.phase.isOpen || hold.needsReview else {
            return nil
        }
        return hold.json
    }
}

/// What a conversation is still to be told of, or asked about: the decisions of its holds, oldest first.
public enum ConversationHoldView: KeyedView {
    public static let name = "conversation-holds"
    /// Older ones are forgotten here; they stand in ``HoldView`` all the same.
    static let limit = 32

    public static func keys(of entry: Entry) -> [String] {
        guard let conversation = entry.conversation else { return [] }
        return HoldView.keys(of: entry).isEmpty ? [] : [conversation.description]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard let decision = entry.event.decision?.description else { return value }
        var list: [JSON] = []
        if case .array(let known)? = value { list = known }
        switch entry.event {
        case .decided: list.append(.string(decision))
        case .outcomeTold, .actionReleased: list.removeAll { $0.string == decision }
        default: return value
        }
        return list.isEmpty ? nil : .array(Array(list.suffix(limit)))
    }
}
