// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// Where every held proposal and every action that left stands, by decision.
///
/// Whoever moves one on appends against the value that they saw: of two who press at once one is first.
public enum HoldView: KeyedView {
    public static let name = "holds-3"

    public static func keys(of entry: Entry) -> [String] {
        if case .decided(let decision) = entry.event {
            return decision.heldUntil == nil ? [] : [decision.id.description]
        }
        return speaksOfHolds(entry.event) ? [entry.event.decision?.description ?? ""] : []
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        hold(value, entry)?.json
    }

    /// An action that passes is decided under a name of its own, and may be dispatched together with its decision.
    public static func newKeys(of entry: Entry) -> [String] {
        guard case .decided(let decision) = entry.event, decision.kind == .action,
            decision.effect.passes
        else { return [] }
        return [decision.id.description]
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
        hold.leftAt = entry.at
        return hold
    }

    /// Whether an event moves a hold.
    static func speaksOfHolds(_ event: Event) -> Bool {
        switch event {
        case .holdConfirmed, .holdApproved, .holdClosed, .actionReleased, .actionDispatched,
            .actionSettled, .actionCompensated, .approvalReviewed, .outcomeTold, .proofAsked,
            .proofGiven:
            true
        default: false
        }
    }
}

/// Those of them that are watched: they wait, are under way, are of unknown outcome, or must be reviewed.
public enum OpenHoldView: KeyedView {
    public static let name = "open-holds-2"

    public static func keys(of entry: Entry) -> [String] { HoldView.keys(of: entry) }

    public static func newKeys(of entry: Entry) -> [String] { HoldView.newKeys(of: entry) }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard let hold = HoldView.hold(value, entry), hold.phase.isOpen || hold.needsReview else {
            return nil
        }
        return hold.json
    }
}

/// The holds of a conversation: those that stand, and those that it is still to be told of.
///
/// A decision that holds or runs an action is appended against this value, so that the same call never stands twice. It
/// never is what it was before: what came and went meanwhile, such as an action that was carried out, is seen as well.
public enum ConversationHoldView: KeyedView {
    public static let name = "conversation-holds-2"
    /// Older ones that only wait to be told of are forgotten here; they stand in ``HoldView`` all the same.
    static let limit = 32

    /// One hold of a conversation.
    struct Item: Hashable {
        let decision: ID<Decision>
        let fingerprint: String
        /// Whether it waits, is under way, or nobody knows what came of it.
        var stands: Bool
        /// Whether the conversation is to be told how it ends.
        var isTold: Bool
    }

    public static func keys(of entry: Entry) -> [String] {
        guard let conversation = entry.conversation else { return [] }
        return HoldView.keys(of: entry).isEmpty ? [] : [conversation.description]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard let decision = entry.event.decision else { return value }
        var items = items(value)
        var after: JSON {
            [
                "items": .array(items.map(\.json)), "last": .integer(Int64(entry.position)),
            ]
        }
        func change(_ change: (inout Item) -> Void) {
            guard let index = items.firstIndex(where: { $0.decision == decision }) else { return }
            change(&items[index])
            if !items[index].stands, !items[index].isTold { items.remove(at: index) }
        }
        switch entry.event {
        case .decided(let decided):
            items.append(
                Item(
                    decision: decision, fingerprint: decided.fingerprint ?? "", stands: true,
                    isTold: true))
        case .actionDispatched(let sent) where !items.contains(where: { $0.decision == decision }):
            items.append(
                Item(
                    decision: decision, fingerprint: sent.fingerprint, stands: true, isTold: false))
        case .actionSettled(let settled): change { $0.stands = settled.outcome == .unknown }
        case .holdClosed: change { $0.stands = false }
        case .actionReleased:
            change {
                $0.stands = false
                $0.isTold = false
            }
        // Who was told that nobody knows yet is told again what came of it, however soon that was.
        case .outcomeTold(let told):
            let isOpen = Hold.Phase(rawValue: told.phase)?.isOpen ?? false
            change { $0.isTold = $0.stands || isOpen }
        default: return after
        }
        if items.count > limit, let oldest = items.firstIndex(where: { !$0.stands }) {
            items.remove(at: oldest)
        }
        return after
    }

    static func items(_ value: JSON?) -> [Item] {
        guard case .array(let list)? = value?["items"] else { return [] }
        return list.compactMap { Item(Fields($0)) }
    }
}

extension ConversationHoldView.Item {
    fileprivate var json: JSON {
        [
            "decision": .string(decision.description), "fingerprint": .string(fingerprint),
            "stands": .bool(stands), "told": .bool(isTold),
        ]
    }

    fileprivate init?(_ body: Fields) {
        guard let decision = body.id("decision", of: Decision.self),
            let fingerprint = body.string("fingerprint"), let stands = body.bool("stands"),
            let isTold = body.bool("told")
        else { return nil }
        self.init(decision: decision, fingerprint: fingerprint, stands: stands, isTold: isTold)
    }
}

/// The decision that a client's request led to, by the request's keyed name.
public enum RetryView: KeyedView {
    public static let name = "retries"

    public static func keys(of entry: Entry) -> [String] {
        guard case .decided(let decision) = entry.event, let retry = decision.retry,
            decision.effect.passes || decision.effect.holds
        else { return [] }
        return [retry]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        value ?? entry.event.decision.map { .string($0.description) }
    }
}
