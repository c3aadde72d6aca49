// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Vocabulary

/// What every back end of the ledger does. One that breaks a rule is not a back end.
public enum LedgerContract: String, CaseIterable, Sendable, CustomStringConvertible {
    case `keeps batches in order, and all that is in them`
    case `refuses a batch that does not begin where the entries end, and keeps nothing of it`
    case `gives what is there of a range that reaches too far`
    case `gives stored subtrees by level`
    case `finds entries by decision and by conversation, in order`
    case `keeps content until its subject is erased`
    case `keeps checkpoints by size, the last one of a size`
    case `keeps the last value of each key of a view, and drops all at once`
    case `still has everything after it was opened anew`

    public var description: String { rawValue }

    /// - Throws: ``RuleViolation`` with the line that was not true.
    public func check(_ storage: any LedgerStorage) throws {
        defer { storage.close() }
        switch self {
        case .`keeps batches in order, and all that is in them`:
            try commit(rows(0..<3), to: storage)
            try commit(rows(3..<300), to: storage)
            try require(storage.size() == 300)
            let kept = try storage.rows(0..<300)
            try require(kept.map(\.position) == Array(0..<300))
            try require(kept.map(\.leaf) == rows(0..<300).map(\.leaf))
            try require(kept.map(\.hash) == rows(0..<300).map(\.hash))
        case .`refuses a batch that does not begin where the entries end, and keeps nothing of it`:
            try commit(rows(0..<2), to: storage)
            for start in [0, 1, 3] {
                var batch = LedgerBatch(start: start)
                batch.rows = rows(start..<start + 1)
                batch.checkpoints = [KeptCheckpoint(size: 9, note: [1])]
                batch.views = [ViewChange(view: "v", key: "k", value: [1])]
                try requireError { try storage.commit(batch) }
            }
            try require(storage.size() == 2)
            try require(storage.checkpoints(from: 0, limit: 9).isEmpty)
            try require(storage.value(of: "v", for: "k") == nil)
        case .`gives what is there of a range that reaches too far`:
            try require(storage.rows(0..<10).isEmpty)
            try commit(rows(0..<5), to: storage)
            try require(storage.rows(3..<100).map(\.position) == [3, 4])
            try require(storage.rows(7..<9).isEmpty)
            try require(storage.hashes(level: 0, 4..<9).count == 1)
            try require(storage.hashes(level: 8, 0..<9).isEmpty)
            try require(storage.content(at: 77).isEmpty)
        case .`gives stored subtrees by level`:
            var batch = LedgerBatch(start: 0)
            batch.nodes = (0..<4).map {
                MerkleTree.Node(level: 8, index: $0, hash: .leaf([UInt8($0)]))
            }
            batch.nodes.append(MerkleTree.Node(level: 16, index: 0, hash: .leaf([99])))
            try storage.commit(batch)
            try require(storage.hashes(level: 8, 1..<3) == [.leaf([1]), .leaf([2])])
            try require(storage.hashes(level: 16, 0..<1) == [.leaf([99])])
        case .`finds entries by decision and by conversation, in order`:
            try checkLookups(storage)
        case .`keeps content until its subject is erased`:
            try checkContent(storage)
        case .`keeps checkpoints by size, the last one of a size`:
            for (size, note) in [(5, 1), (9, 2), (9, 3), (12, 4)] {
                var batch = LedgerBatch(start: 0)
                batch.checkpoints = [KeptCheckpoint(size: size, note: [UInt8(note)])]
                try storage.commit(batch)
            }
            try require(storage.checkpoints(from: 0, limit: 9).map(\.note) == [[1], [3], [4]])
            try require(storage.checkpoints(from: 6, limit: 1).map(\.size) == [9])
        case .`keeps the last value of each key of a view, and drops all at once`:
            try checkViews(storage)
        case .`still has everything after it was opened anew`:
            var batch = LedgerBatch(start: 0)
            batch.rows = rows(0..<4)
            batch.views = [ViewChange(view: "v", key: "k", value: [1])]
            batch.newViews = ["v"]
            try storage.commit(batch)
            try storage.reopen()
            try require(storage.size() == 4)
            try require(storage.rows(0..<4).map(\.leaf) == rows(0..<4).map(\.leaf))
            try require(storage.value(of: "v", for: "k") == [1])
            try require(storage.views() == ["v"])
            try commit(rows(4..<5), to: storage)
            try require(storage.size() == 5)
        }
    }

    private func checkLookups(_ storage: any LedgerStorage) throws {
        let conversations = (0..<2).map { _ in ID<Conversation>(at: .sample) }
        let decision = ID<Decision>(at: .sample)
        var batch = LedgerBatch(start: 0)
        batch.rows = rows(0..<6)
        for index in 0..<6 { batch.rows[index].conversation = conversations[index % 2] }
        batch.rows[3].decision = decision
        batch.rows[5].decision = decision
        try storage.commit(batch)
        try require(storage.position(deciding: decision) == 3)
        try require(storage.position(deciding: ID(at: .sample)) == nil)
        try require(storage.positions(in: conversations[1], from: 0, limit: 9) == [1, 3, 5])
        try require(storage.positions(in: conversations[0], from: 1, limit: 1) == [2])
        try require(storage.positions(in: ID(at: .sample), from: 0, limit: 9).isEmpty)
        let inOrder = conversations.sorted()
        try require(storage.conversations(after: nil, limit: 9) == inOrder)
        try require(storage.conversations(after: nil, limit: 1) == [inOrder[0]])
        try require(storage.conversations(after: inOrder[0], limit: 9) == [inOrder[1]])
        try require(storage.conversations(after: inOrder[1], limit: 9).isEmpty)
    }

    private func checkContent(_ storage: any LedgerStorage) throws {
        let subjects = (0..<2).map { _ in ID<Subject>(at: .sample) }
        var batch = LedgerBatch(start: 0)
        batch.rows = rows(0..<4)
        for index in 0..<4 {
            batch.rows[index].subject = subjects[index % 2]
            batch.rows[index].content = [
                SealedField(name: "arguments", bytes: [UInt8(index)]),
                SealedField(name: "reply", bytes: []),
            ]
        }
        let content = batch.rows.map(\.content)
        try storage.commit(batch)
        for index in 0..<4 { try require(storage.content(at: index) == content[index]) }

        var erasure = LedgerBatch(start: 4)
        erasure.rows = rows(4..<5)
        erasure.erased = [subjects[0]]
        try storage.commit(erasure)
        for index in 0..<4 {
            try require(storage.content(at: index) == (index % 2 == 0 ? [] : content[index]))
        }
        try require(storage.rows(0..<4).map(\.leaf) == rows(0..<4).map(\.leaf))
    }

    private func checkViews(_ storage: any LedgerStorage) throws {
        func commit(_ changes: [ViewChange], _ views: Set<String>? = nil) throws {
            var batch = LedgerBatch(start: 0)
            batch.views = changes
            batch.newViews = views
            try storage.commit(batch)
        }
        try commit([
            ViewChange(view: "a", key: "x", value: [1]),
            ViewChange(view: "b", key: "x", value: [2]),
        ])
        try commit([
            ViewChange(view: "a", key: "x", value: [3]),
            ViewChange(view: "a", key: "y", value: [4]),
        ])
        try require(storage.values(of: "a") == ["x": [3], "y": [4]])
        try commit([ViewChange(view: "a", key: "x", value: nil)])
        try require(storage.value(of: "a", for: "x") == nil)
        try require(storage.value(of: "b", for: "x") == [2])
        try commit([ViewChange(view: "c", key: "z", value: [5])], ["c"])
        try require(storage.values(of: "a").isEmpty && storage.values(of: "b").isEmpty)
        try require(storage.values(of: "c") == ["z": [5]])
        try require(storage.views() == ["c"])
    }

    private func require(
        _ holds: @autoclosure () throws -> Bool, line: UInt = #line
    ) throws {
        guard try holds() else { throw RuleViolation(description: "\(rawValue): line \(line)") }
    }

    private func requireError(_ body: () throws -> Void, line: UInt = #line) throws {
        do { try body() } catch { return }
        throw RuleViolation(description: "\(rawValue): line \(line): no error")
    }

    private func rows(_ positions: Range<Int>) -> [LedgerRow] {
        positions.map { position in
            let leaf = Array("{\"position\":\(position)}".utf8)
            return LedgerRow(position: position, leaf: leaf, hash: .leaf(leaf))
        }
    }

    private func commit(_ rows: [LedgerRow], to storage: any LedgerStorage) throws {
        var batch = LedgerBatch(start: rows.first?.position ?? 0)
        batch.rows = rows
        try storage.commit(batch)
    }
}
