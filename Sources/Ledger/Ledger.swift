// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Logging
public import Vocabulary

/// The book: what was decided and done, in order, for good.
///
/// What ``append(_:)`` returned is durable. Entries hold no personal data; content is sealed beside
/// them and can be erased without touching an entry or a proof.
public final class Ledger: Sendable {
    /// The ledger's name: that of its key.
    public var origin: String { folder.signer.publicKey.name }
    /// What checkpoints are verified with.
    public var publicKey: NoteKey { folder.signer.publicKey }

    /// What a house decides about its ledger.
    public struct Options: Sendable {
        /// What is kept up to date with the entries, in the same transaction.
        public var views: [any KeyedView.Type]
        /// Further files that each checkpoint is written to, on other disks or shares, and that the
        /// entries are compared with on opening.
        public var anchors: [String]
        public var logger: Logger

        public init(
            views: [any KeyedView.Type] = [], anchors: [String] = [],
            logger: Logger = Logger(label: "belay.ledger")
        ) {
            self.views = views
            self.anchors = anchors
            self.logger = logger
        }
    }

    let folder: DataFolder
    let storage: any LedgerStorage
    let keys: SubjectKeys
    let values: ViewValues
    let writer: Writer
    let queue: GroupCommit<Writer.Work, Writer.Answer>
    let signing: Signing
    let logger: Logger

    /// Opens a ledger, and makes the views anew that were not kept up to date until now.
    ///
    /// - Throws: `disagreement` where the entries are not those that were signed.
    public init(
        in folder: DataFolder, storage: any LedgerStorage, keys: any KeyStorage,
        options: Options = Options()
    ) throws(LedgerError) {
        let views = options.views
        let logger = options.logger
        self.folder = folder
        self.storage = storage
        self.logger = logger
        self.keys = SubjectKeys(storage: keys, master: folder.master)
        let values = ViewValues(storage: storage)
        self.values = values
        // What was signed is read first: a server beside us may append and sign meanwhile.
        let signing = Signing(folder: folder, anchors: options.anchors, storage: storage)
        let signed = try signing.signed()
        let tree = try StoredTree(read: storage.hashes).tree(size: storage.size())
        try signing.check(tree, against: signed)
        try Self.checkTail(of: storage, size: tree.size)
        self.signing = signing
        let writer = Writer(
            storage: storage, tree: tree, values: values, views: views, logger: logger)
        self.writer = writer
        queue = GroupCommit(
            name: "belay-ledger", commit: { writer.commit($0) },
            rest: { storage.tidy(isIdle: $0) })
        if folder.isWritable, try storage.views() != Set(views.map { $0.name }) {
            var work = Writer.Work()
            work.rebuildsViews = true
            for answer in writer.commit([work]) { _ = try answer.get() }
        }
    }

    deinit { queue.beginClosing() }

    /// The last entries must fit their hashes: what a crash of the machine damages is at the end.
    private static func checkTail(
        of storage: any LedgerStorage, size: Int
    ) throws(LedgerError) {
        let start = max(0, size - 512)
        let rows = try storage.rows(start..<size)
        for (offset, row) in rows.enumerated() where TreeHash.leaf(row.leaf) != row.hash {
            throw .damaged(position: start + offset, "it does not fit its hash")
        }
        guard rows.map(\.position) == Array(start..<size) else {
            throw .damaged(position: start, "entries are missing behind it")
        }
    }

    /// Writes what waits, and lets go of storage and folder. Nothing can be appended afterwards.
    public func close() {
        queue.close()
        keys.close()
        storage.close()
        folder.unlock()
    }

    // MARK: Appending

    /// Appends all of `drafts` in one transaction, in order and next to each other.
    ///
    /// When it returns, they are durable: they survive the loss of the process and of power.
    ///
    /// - Throws: ``LedgerError/full`` where too much waits already; after any error but
    ///   `unknownOutcome` nothing of it was kept.
    @discardableResult
    public func append(_ drafts: [Draft]) async throws(LedgerError) -> [Entry] {
        guard !drafts.isEmpty else { return [] }
        return try await commit(Writer.Work(drafts: prepared(drafts)))
    }

    /// Appends all of `drafts` where a view still has the values that they were made for, and else nothing.
    ///
    /// Of several that were made for the same value one is first; the others are told.
    ///
    /// - Throws: ``LedgerError/overtaken(view:key:)`` where a value has changed meanwhile, or the condition does not hold.
    @discardableResult
    public func append(
        _ drafts: [Draft], expecting expected: [ExpectedValue],
        asLongAs condition: StandingCondition? = nil
    ) async throws(LedgerError) -> [Entry] {
        guard !drafts.isEmpty else { return [] }
        return try await commit(
            Writer.Work(drafts: prepared(drafts), expected: expected, condition: condition))
    }

    @discardableResult
    public func append(_ draft: Draft) async throws(LedgerError) -> Entry {
        guard let entry = try await append([draft]).first else { throw .closed }
        return entry
    }

    /// Appends without waiting, in order with all else, what nobody acts upon. A failure is logged.
    ///
    /// - Throws: where it is refused at once.
    public func enqueue(_ drafts: [Draft]) throws(LedgerError) {
        guard folder.isWritable else { throw .closed }
        let work = try Writer.Work(drafts: prepared(drafts))
        do {
            try queue.submitWithoutWaiting(work, count: drafts.count, bytes: work.bytes)
        } catch { throw LedgerError(error) }
    }

    private func prepared(_ drafts: [Draft]) throws(LedgerError) -> [PreparedDraft] {
        var prepared: [PreparedDraft] = []
        prepared.reserveCapacity(drafts.count)
        for draft in drafts { prepared.append(try PreparedDraft(draft, key: keys.key)) }
        return prepared
    }

    func commit(_ work: Writer.Work) async throws(LedgerError) -> [Entry] {
        guard folder.isWritable else { throw .closed }
        let answer: Writer.Answer
        do {
            answer = try await queue.submit(
                work, count: max(1, work.drafts.count), bytes: work.bytes)
        } catch { throw LedgerError(error) }
        return try answer.get()
    }

    // MARK: Reading

    /// How many entries are durable.
    public var size: Int { writer.tip.size }

    public func entry(at position: Int) throws(LedgerError) -> Entry {
        guard let entry = try entries(from: position, limit: 1).first else {
            throw .noEntry(position)
        }
        return entry
    }

    /// Entries in order, from a position on; fewer than `limit` only at the end.
    public func entries(from position: Int, limit: Int) throws(LedgerError) -> [Entry] {
        guard position >= 0, limit > 0 else { return [] }
        let (end, isBeyond) = position.addingReportingOverflow(limit)
        var entries: [Entry] = []
        let rows = try storage.rows(position..<(isBeyond ? Int.max : end))
        entries.reserveCapacity(rows.count)
        for (offset, row) in rows.enumerated() {
            guard row.position == position + offset else {
                throw .damaged(position: position + offset, "it is missing")
            }
            entries.append(try Entry(leaf: row.leaf, at: row.position))
        }
        return entries
    }

    /// The entry that records a decision; `nil` where nobody decided it here.
    public func entry(deciding decision: ID<Decision>) throws(LedgerError) -> Entry? {
        guard let position = try storage.position(deciding: decision) else { return nil }
        return try entry(at: position)
    }

    /// What was recorded of a conversation, in order, from a position on.
    public func entries(
        in conversation: ID<Conversation>, from position: Int = 0, limit: Int = 10_000
    ) throws(LedgerError) -> [Entry] {
        var entries: [Entry] = []
        for position in try storage.positions(in: conversation, from: position, limit: limit) {
            entries.append(try entry(at: position))
        }
        return entries
    }

    /// Everything that was recorded of a conversation, in order, from a position on.
    public func allEntries(
        in conversation: ID<Conversation>, from position: Int = 0
    ) throws(LedgerError) -> [Entry] {
        var all: [Entry] = []
        var next = position
        while true {
            let page = try entries(in: conversation, from: next, limit: 1000)
            all += page
            guard page.count == 1000, let last = page.last else { return all }
            next = last.position + 1
        }
    }

    /// The newest entries of a conversation, in order, and how many came before them.
    public func newestEntries(
        in conversation: ID<Conversation>, limit: Int
    ) throws(LedgerError) -> (entries: [Entry], before: Int) {
        var positions: [Int] = []
        while true {
            let page = try storage.positions(
                in: conversation, from: positions.last.map { $0 + 1 } ?? 0, limit: 10_000)
            positions += page
            if page.count < 10_000 { break }
        }
        var entries: [Entry] = []
        for position in positions.suffix(max(0, limit)) {
            entries.append(try entry(at: position))
        }
        return (entries, positions.count - entries.count)
    }

    /// The conversations that anything was recorded of, in the order of their identifiers, from the one behind
    /// `last` on.
    public func conversations(
        after last: ID<Conversation>? = nil, limit: Int
    ) throws(LedgerError) -> [ID<Conversation>] {
        try storage.conversations(after: last, limit: limit)
    }

    // MARK: Views

    /// A view's value as it stands after the last entry.
    public func value<View: KeyedView>(
        of view: View.Type, for key: String
    ) throws(LedgerError) -> JSON? {
        try values.value(of: view.name, for: key)
    }

    /// All values of a view by key.
    public func values<View: KeyedView>(of view: View.Type) throws(LedgerError) -> [String: JSON] {
        try values.values(of: view.name)
    }

    /// Drops all views and makes them anew from entry 0. Appending waits meanwhile.
    public func rebuild() async throws(LedgerError) {
        var work = Writer.Work()
        work.rebuildsViews = true
        _ = try await commit(work)
    }
}

extension LedgerError {
    fileprivate init(_ refusal: GroupCommitRefusal) {
        switch refusal {
        case .full: self = .full
        case .closed: self = .closed
        }
    }
}
