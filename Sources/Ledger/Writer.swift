// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Logging
import Synchronization
import Vocabulary

/// The only code that writes to a ledger: one thread, one transaction for all that waits.
final class Writer: Sendable {
    /// One request; what it asks for is done as a whole or not at all.
    struct Work: Sendable {
        var drafts: [PreparedDraft] = []
        /// What views must say for it to be done.
        var expected: [ExpectedValue] = []
        /// What must hold besides.
        var condition: StandingCondition?
        var erasing: ID<Subject>?
        var checkpoint: KeptCheckpoint?
        /// Makes all views anew from entry 0.
        var rebuildsViews = false

        var bytes: Int { drafts.reduce(0) { $0 + $1.weight } }
    }

    typealias Answer = Result<[Entry], LedgerError>

    private struct State {
        var tree: MerkleTree
        // After an error whose outcome is not known: what the tree may have become.
        var doubt: MerkleTree?
        // Content sealed under a key that was destroyed meanwhile is not kept.
        var erased: Set<ID<Subject>> = []
    }

    private let storage: any LedgerStorage
    private let values: ViewValues
    private let views: [any KeyedView.Type]
    private let logger: Logger
    // Held by the writer's thread for as long as a commit takes; readers ask `tip`.
    private let state: Mutex<State>
    private let published: Mutex<MerkleTree>

    init(
        storage: any LedgerStorage, tree: MerkleTree, values: ViewValues,
        views: [any KeyedView.Type], logger: Logger
    ) {
        self.storage = storage
        self.values = values
        self.views = views
        self.logger = logger
        state = Mutex(State(tree: tree))
        published = Mutex(tree)
    }

    /// The tree over all that is durable.
    var tip: MerkleTree { published.withLock { $0 } }

    func commit(_ group: [Work]) -> [Answer] {
        let result = state.withLock { state -> Result<[Answer], LedgerError> in
            Result { () throws(LedgerError) in try commit(group, &state) }
        }
        switch result {
        case .success(let answers):
            return answers
        case .failure(let error):
            logger.error("ledger commit failed", metadata: ["cause": "\(error)"])
            return group.map { _ in .failure(error) }
        }
    }

    private func commit(_ group: [Work], _ state: inout State) throws(LedgerError) -> [Answer] {
        if state.doubt != nil {
            try settle(&state)
            values.publish([:], isNew: true)
        }
        var batch = LedgerBatch(start: state.tree.size)
        var tree = state.tree
        var folded = FoldedViews(views: views, values: values)
        var answers: [Answer] = []
        answers.reserveCapacity(group.count)
        for work in group {
            if let overtaken = try folded.overtaken(work.expected) {
                answers.append(
                    .failure(.overtaken(view: overtaken.view, key: overtaken.key)))
                continue
            }
            if let condition = work.condition, !condition.holds() {
                answers.append(.failure(.overtaken(view: condition.name, key: "")))
                continue
            }
            if let subject = work.erasing {
                state.erased.insert(subject)
                batch.erased.append(subject)
            }
            if let checkpoint = work.checkpoint { batch.checkpoints.append(checkpoint) }
            var entries: [Entry] = []
            entries.reserveCapacity(work.drafts.count)
            for draft in work.drafts {
                let leaf = draft.leaf.bytes(at: tree.size)
                let entry = Entry(draft, position: tree.size, leaf: leaf)
                let hash = TreeHash.leaf(leaf)
                tree.append(hash) { batch.nodes.append($0) }
                batch.rows.append(draft.row(entry, hash: hash, erased: state.erased))
                try folded.fold(entry)
                entries.append(entry)
            }
            answers.append(.success(entries))
        }
        if group.contains(where: \.rebuildsViews) {
            folded = try refolded(batch.rows, from: batch.start)
            batch.newViews = Set(views.map { $0.name })
        }
        batch.views = folded.changes
        try keep(batch, as: tree, &state)
        values.publish(folded.values, isNew: batch.newViews != nil)
        return answers
    }

    private func keep(
        _ batch: LedgerBatch, as tree: MerkleTree, _ state: inout State
    ) throws(LedgerError) {
        do {
            try storage.commit(batch)
            state.tree = tree
        } catch {
            // A failed commit may have reached the disk: ask the disk, not the error.
            state.doubt = tree
            let before = state.tree.size
            try settle(&state)
            guard state.tree.size == tree.size, tree.size > before else { throw error }
        }
        let tree = state.tree
        published.withLock { $0 = tree }
    }

    /// Opens storage anew and finds out which of the two trees it has.
    private func settle(_ state: inout State) throws(LedgerError) {
        let known: MerkleTree
        do {
            try storage.reopen()
            let size = try storage.size()
            known = try StoredTree(read: storage.hashes).tree(size: size)
        } catch {
            if case .storage(let cause) = error { throw .unknownOutcome(cause) }
            throw .unknownOutcome("\(error)")
        }
        guard known == state.tree || known == state.doubt else {
            throw .damaged(position: known.size, "storage holds other entries than were written")
        }
        state.tree = known
        state.doubt = nil
        published.withLock { $0 = known }
    }

    /// All views, from the first entry to the last one of this batch.
    private func refolded(
        _ rows: [LedgerRow], from start: Int
    ) throws(LedgerError) -> FoldedViews {
        var folded = FoldedViews(views: views, values: nil)
        var position = 0
        while position < start {
            let kept = try storage.rows(position..<min(position + 1024, start))
            guard !kept.isEmpty else { throw .damaged(position: position, "it is missing") }
            for row in kept {
                guard row.position == position else {
                    throw .damaged(position: position, "it is missing")
                }
                try folded.fold(Entry(leaf: row.leaf, at: position))
                position += 1
            }
        }
        for (offset, row) in rows.enumerated() {
            try folded.fold(Entry(leaf: row.leaf, at: start + offset))
        }
        return folded
    }
}

/// Views as they become while a batch is put together.
private struct FoldedViews {
    let views: [any KeyedView.Type]
    /// What was before; `nil` for nothing.
    let committed: ViewValues?
    var values: [String: [String: JSON?]] = [:]
    /// What nothing was said of before this batch.
    private var new: [String: Set<String>] = [:]

    init(views: [any KeyedView.Type], values: ViewValues?) {
        self.views = views
        committed = values
    }

    /// What a view says once everything before is committed.
    func value(of view: String, for key: String) throws(LedgerError) -> JSON? {
        if let pending = values[view]?[key] { return pending }
        if new[view]?.contains(key) == true { return nil }
        return try committed?.value(of: view, for: key)
    }

    /// The first of the values that a view no longer has.
    func overtaken(_ expected: [ExpectedValue]) throws(LedgerError) -> ExpectedValue? {
        for value in expected
        where try self.value(of: value.view, for: value.key) != value.value { return value }
        return nil
    }

    mutating func fold(_ entry: Entry) throws(LedgerError) {
        for view in views {
            for key in view.newKeys(of: entry) { new[view.name, default: []].insert(key) }
            for key in view.keys(of: entry) {
                let old = try value(of: view.name, for: key)
                values[view.name, default: [:]][key] = .some(view.fold(old, entry, for: key))
            }
        }
    }

    var changes: [ViewChange] {
        values.flatMap { view, values in
            values.map { ViewChange(view: view, key: $0, value: $1?.serialized) }
        }
    }
}

extension PreparedDraft {
    fileprivate func row(
        _ entry: Entry, hash: TreeHash, erased: Set<ID<Subject>>
    ) -> LedgerRow {
        var decision: ID<Decision>?
        if case .decided(let decided) = entry.event { decision = decided.id }
        let isErased = !erased.isEmpty && entry.subject.map(erased.contains) == true
        return LedgerRow(
            position: entry.position, leaf: entry.leaf, hash: hash, decision: decision,
            conversation: entry.conversation,
            subject: entry.subject, content: isErased ? [] : sealed)
    }
}
