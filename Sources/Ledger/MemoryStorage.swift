// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

/// A ledger that is gone when the process ends: for tests, simulations and evaluations.
public final class MemoryStorage: LedgerStorage {
    fileprivate struct State {
        var rows: [LedgerRow] = []
        var nodes: [Int: [TreeHash]] = [:]
        var decisions: [ID<Decision>: Int] = [:]
        var conversations: [ID<Conversation>: [Int]] = [:]
        var checkpoints: [KeptCheckpoint] = []
        var values: [String: [String: [UInt8]]] = [:]
        var views: Set<String> = []
    }

    private let state = Mutex(State())

    public init() {}

    public func size() -> Int { state.withLock { $0.rows.count } }

    public func commit(_ batch: LedgerBatch) throws(LedgerError) {
        let isInOrder = state.withLock { state in
            guard state.rows.count == batch.start else { return false }
            state.apply(batch)
            return true
        }
        guard isInOrder else { throw .storage("the entries do not end at \(batch.start)") }
    }

    public func rows(_ range: Range<Int>) -> [LedgerRow] {
        state.withLock { state in
            state.rows[range.clamped(to: 0..<state.rows.count)].map { row in
                LedgerRow(position: row.position, leaf: row.leaf, hash: row.hash)
            }
        }
    }

    public func hashes(level: Int, _ range: Range<Int>) -> [TreeHash] {
        state.withLock { state in
            if level == 0 {
                return state.rows[range.clamped(to: 0..<state.rows.count)].map(\.hash)
            }
            let nodes = state.nodes[level] ?? []
            return Array(nodes[range.clamped(to: 0..<nodes.count)])
        }
    }

    public func position(deciding decision: ID<Decision>) -> Int? {
        state.withLock { $0.decisions[decision] }
    }

    public func positions(
        in conversation: ID<Conversation>, from position: Int, limit: Int
    ) -> [Int] {
        state.withLock {
            Array(($0.conversations[conversation] ?? []).filter { $0 >= position }.prefix(limit))
        }
    }

    public func conversations(
        after last: ID<Conversation>?, limit: Int
    ) -> [ID<Conversation>] {
        state.withLock { state in
            let all = state.conversations.keys.filter { id in last.map { id > $0 } ?? true }
            return Array(all.sorted().prefix(limit))
        }
    }

    public func content(at position: Int) -> [SealedField] {
        state.withLock { $0.rows.indices.contains(position) ? $0.rows[position].content : [] }
    }

    public func checkpoints(from size: Int, limit: Int) -> [KeptCheckpoint] {
        state.withLock { Array($0.checkpoints.filter { $0.size >= size }.prefix(limit)) }
    }

    public func value(of view: String, for key: String) -> [UInt8]? {
        state.withLock { $0.values[view]?[key] }
    }

    public func values(of view: String) -> [String: [UInt8]] {
        state.withLock { $0.values[view] ?? [:] }
    }

    public func views() -> Set<String> { state.withLock { $0.views } }

    public func reopen() {}

    public func tidy(isIdle: Bool) -> Bool { false }

    public func close() {}
}

extension MemoryStorage.State {
    fileprivate mutating func apply(_ batch: LedgerBatch) {
        for row in batch.rows {
            if let decision = row.decision, decisions[decision] == nil {
                decisions[decision] = rows.count
            }
            if let conversation = row.conversation {
                conversations[conversation, default: []].append(rows.count)
            }
            rows.append(row)
        }
        for node in batch.nodes { nodes[node.level, default: []].append(node.hash) }
        if let newViews = batch.newViews {
            values = [:]
            views = newViews
        }
        for change in batch.views { values[change.view, default: [:]][change.key] = change.value }
        for subject in batch.erased {
            for index in rows.indices where rows[index].subject == subject {
                rows[index].content = []
            }
        }
        for checkpoint in batch.checkpoints {
            checkpoints.removeAll { $0.size == checkpoint.size }
            checkpoints.append(checkpoint)
        }
    }
}
