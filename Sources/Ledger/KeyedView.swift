// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A value a key, folded from the entries in the transaction that appends them: what several parts
/// of a house must agree on at once, such as who leads a conversation.
///
/// Pure: the same entries give the same values, so a view can be dropped and made anew. Where its
/// meaning changes, its name changes too.
public protocol KeyedView: Sendable {
    static var name: String { get }

    /// What the entry is about in this view; none for an entry that means nothing to it.
    static func keys(of entry: Entry) -> [String]

    /// The value under one of the entry's keys after it; `nil` for none any more.
    static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON?

    /// Keys that no entry before this one can have spoken of: what comes with it asks storage for none of them.
    static func newKeys(of entry: Entry) -> [String]
}

extension KeyedView {
    public static func newKeys(of entry: Entry) -> [String] { [] }
}

/// A value that a view must still have for an append to be made.
public struct ExpectedValue: Sendable, Hashable {
    public let view: String
    public let key: String
    /// `nil` for none.
    public let value: JSON?

    public init(of view: any KeyedView.Type, for key: String, _ value: JSON?) {
        self.view = view.name
        self.key = key
        self.value = value
    }
}

/// What must hold, besides what views say, for an append to be done: what is in force before it is on record.
public struct StandingCondition: Sendable {
    /// What ``LedgerError/overtaken(view:key:)`` calls it.
    public let name: String
    /// Asked on the writer's thread just before the entries are made: it answers at once and asks no ledger.
    public let holds: @Sendable () -> Bool

    public init(_ name: String, holds: @escaping @Sendable () -> Bool) {
        self.name = name
        self.holds = holds
    }
}
