// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// A role that one person lends to another, up to an amount and until an end.
public struct Delegation: Sendable, Hashable {
    public let id: ID<Delegated>
    public let role: String
    /// The name of who lends it.
    public let from: String
    public let to: String
    /// The most that an action may be about; `nil` for any amount.
    public let ceiling: Double?
    public let until: Timestamp

    /// Whether it is enough for an approval. An action without an amount is under no ceiling.
    func covers(_ role: String, amount: Double?) -> Bool {
        guard role == self.role else { return false }
        guard let ceiling else { return true }
        return amount.map { $0 <= ceiling } ?? false
    }
}

/// The delegations in force or to come, by identifier.
public enum DelegationView: KeyedView {
    public static let name = "delegations"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .delegated(let body): [body.id.description]
        case .delegationEnded(let body): [body.delegation.description]
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .delegated(let body) = entry.event, case .person(let from) = entry.principal
        else { return nil }
        var members: [JSON.Member] = [
            .init("from", .string(from)), .init("role", .string(body.role)),
            .init("to", .string(body.to)), .init("until", .string(body.until.description)),
        ]
        if let ceiling = body.ceiling { members.append(.init("ceiling", .number(ceiling))) }
        return .object(members)
    }
}

extension Delegation {
    init?(_ id: String, _ value: JSON) {
        let body = Fields(value)
        guard let id = ID<Delegated>(id), let role = body.string("role"),
            let from = body.string("from"), let to = body.string("to"),
            let until = body.moment("until")
        else { return nil }
        self.init(
            id: id, role: role, from: from, to: to, ceiling: body.number("ceiling"), until: until)
    }
}
