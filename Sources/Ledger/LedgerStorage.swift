// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Where a ledger is kept. Each back end passes one contract suite, or is not one.
///
/// ``commit(_:)`` and ``tidy(isIdle:)`` are only called from the one writer of a ledger, one after
/// the other; everything else from anywhere. All errors are ``LedgerError``, mostly `storage`.
public protocol LedgerStorage: Sendable {
    /// How many entries are kept.
    func size() throws(LedgerError) -> Int

    /// Keeps all of `batch`, or nothing of it, durably: what was committed survives loss of power.
    /// Refuses where the batch does not begin where the entries end.
    func commit(_ batch: LedgerBatch) throws(LedgerError)

    /// The leaves and leaf hashes of these entries, in order; those that are there.
    func rows(_ range: Range<Int>) throws(LedgerError) -> [LedgerRow]

    /// Roots of full subtrees of `1 << level` entries, counted in subtrees; those that are there.
    /// `level` is 0, 8, 16 and so on.
    func hashes(level: Int, _ range: Range<Int>) throws(LedgerError) -> [TreeHash]

    /// Where the decision was recorded first.
    func position(deciding decision: ID<Decision>) throws(LedgerError) -> Int?

    /// Entries of a conversation in order, from a position on.
    func positions(
        in conversation: ID<Conversation>, from position: Int, limit: Int
    ) throws(LedgerError) -> [Int]

    /// The conversations that have entries, in the order of their identifiers, from the one behind `last` on.
    func conversations(
        after last: ID<Conversation>?, limit: Int
    ) throws(LedgerError) -> [ID<Conversation>]

    /// The sealed content of an entry; empty where there is none, or none any more.
    func content(at position: Int) throws(LedgerError) -> [SealedField]

    /// Signed checkpoints over at least `size` entries, in order of their size.
    func checkpoints(from size: Int, limit: Int) throws(LedgerError) -> [KeptCheckpoint]

    /// A view's value under a key, as serialized JSON.
    func value(of view: String, for key: String) throws(LedgerError) -> [UInt8]?

    /// All of a view's values by key.
    func values(of view: String) throws(LedgerError) -> [String: [UInt8]]

    /// The views that were kept up to date until now.
    func views() throws(LedgerError) -> Set<String>

    /// After an error: forgets connections and opens anew, so that what was committed can be asked
    /// for.
    func reopen() throws(LedgerError)

    /// Housekeeping between commits. Returns whether there is more to do once nobody waits.
    func tidy(isIdle: Bool) -> Bool

    func close()
}

/// What is committed at once.
public struct LedgerBatch: Sendable {
    /// How many entries there were before.
    public var start: Int
    public var rows: [LedgerRow] = []
    /// Roots of the subtrees that these entries complete, at levels 8, 16 and so on.
    public var nodes: [MerkleTree.Node] = []
    /// `nil` removes.
    public var views: [ViewChange] = []
    /// The subjects whose content is deleted.
    public var erased: [ID<Subject>] = []
    public var checkpoints: [KeptCheckpoint] = []
    /// Drops all values of all views first, and keeps exactly these views from now on.
    public var newViews: Set<String>?

    public init(start: Int) { self.start = start }
}

/// An entry as it is kept.
public struct LedgerRow: Sendable, Hashable {
    public var position: Int
    public var leaf: [UInt8]
    public var hash: TreeHash
    /// The decision that the entry records.
    public var decision: ID<Decision>?
    public var conversation: ID<Conversation>?
    public var subject: ID<Subject>?
    public var content: [SealedField]

    public init(
        position: Int, leaf: [UInt8], hash: TreeHash, decision: ID<Decision>? = nil,
        conversation: ID<Conversation>? = nil, subject: ID<Subject>? = nil,
        content: [SealedField] = []
    ) {
        self.position = position
        self.leaf = leaf
        self.hash = hash
        self.decision = decision
        self.conversation = conversation
        self.subject = subject
        self.content = content
    }
}

/// A view's value after a batch: serialized JSON, or `nil` where there is none any more.
public struct ViewChange: Sendable, Hashable {
    public let view: String
    public let key: String
    public let value: [UInt8]?

    public init(view: String, key: String, value: [UInt8]?) {
        self.view = view
        self.key = key
        self.value = value
    }
}

/// A signed checkpoint, verbatim.
public struct KeptCheckpoint: Sendable, Hashable {
    public let size: Int
    public let note: [UInt8]

    public init(size: Int, note: [UInt8]) {
        self.size = size
        self.note = note
    }
}
