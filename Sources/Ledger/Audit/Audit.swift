// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Recomputes everything that a ledger's storage claims, and says what is wrong with it.
///
/// It needs no opened ``Ledger``: a ledger that refuses to open is what it is for. Beside a running
/// server it sees the ledger as it is at the start, and later entries not at all.
public struct Audit {
    /// What was looked at.
    public struct Report: Sendable, Hashable {
        public var findings: [LedgerFinding] = []
        public var entries = 0
        public var checkpoints = 0
        /// How many entries' content was opened and fits.
        public var contents = 0
        /// How many entries' content can't be opened because its key was destroyed. That is no
        /// damage.
        public var erased = 0
    }

    private let storage: any LedgerStorage
    private let keys: SubjectKeys?
    private let key: NoteKey
    private let newest: [Checkpoint]

    /// - Parameters:
    ///   - keys: opens content; `nil` leaves content alone.
    ///   - anchors: further files with checkpoints, as given to the ledger.
    public init(
        _ folder: DataFolder, storage: any LedgerStorage, keys: (any KeyStorage)?,
        anchors: [String] = []
    ) throws(LedgerError) {
        try self.init(
            signing: Signing(folder: folder, anchors: anchors, storage: storage),
            key: folder.signer.publicKey, storage: storage,
            keys: keys.map { SubjectKeys(storage: $0, master: folder.master) })
    }

    init(
        signing: Signing, key: NoteKey, storage: any LedgerStorage, keys: SubjectKeys?
    ) throws(LedgerError) {
        self.storage = storage
        self.keys = keys
        self.key = key
        newest = try signing.signed().map(\.checkpoint)
    }

    /// Looks at all of it. Entries after the newest checkpoint are compared with their hashes only.
    public func run() throws(LedgerError) -> Report {
        var report = Report()
        var tree = TreeAudit()
        var checkpoints = CheckpointReader(storage: storage, key: key, newest: newest)
        var keyless: Set<ID<Subject>> = []
        var erased: Set<ID<Subject>> = []
        let size = try storage.size()
        try checkpoints.compare(with: &tree, &report)
        while report.entries < size {
            let range = report.entries..<min(report.entries + 512, size)
            let rows = try storage.rows(range)
            var nodes: [MerkleTree.Node] = []
            for row in rows {
                tree.entry(at: row.position, computed: .leaf(row.leaf), stated: row.hash) {
                    nodes.append($0)
                }
                try checkpoints.compare(with: &tree, &report)
                // Losing the error is the intention: the finding says where, and the form is closed.
                guard let entry = try? Entry(leaf: row.leaf, at: row.position) else {
                    tree.add(.unreadable(position: row.position))
                    continue
                }
                if case .contentErased(let event) = entry.event { erased.insert(event.subject) }
                guard let keys, !entry.commitments.isEmpty, let subject = entry.subject
                else { continue }
                do {
                    try check(entry, key: keys.key(of: subject), &tree, &report)
                } catch .erased {
                    keyless.insert(subject)
                    report.erased += 1
                }
            }
            for node in nodes {
                let stored = try storage.hashes(level: node.level, node.index..<node.index + 1)
                if stored != [node.hash] {
                    tree.add(.wrongNode(level: node.level, index: node.index))
                }
            }
            report.entries = range.upperBound
        }
        for subject in keyless.subtracting(erased).sorted() { tree.add(.keyMissing(subject)) }
        // A server beside us may have signed more than there was at the start.
        let end = checkpoints.largest > size ? try storage.size() : size
        tree.finish(size: checkpoints.largest > end ? checkpoints.largest : size)
        report.findings = tree.findings
        return report
    }

    private func check(
        _ entry: Entry, key: SubjectKey, _ tree: inout TreeAudit, _ report: inout Report
    ) throws(LedgerError) {
        let seal = Seal(key: key, entry: entry.id)
        let stored = try storage.content(at: entry.position)
        var isWhole = true
        for commitment in entry.commitments {
            let finding: LedgerFinding? =
                if let sealed = stored.first(where: { $0.name == commitment.field }) {
                    seal.open(sealed, commitment: commitment.digest) == nil
                        ? .contentChanged(position: entry.position, field: commitment.field) : nil
                } else {
                    .contentMissing(position: entry.position, field: commitment.field)
                }
            if let finding {
                tree.add(finding)
                isWhole = false
            }
        }
        for field in stored where !entry.commitments.contains(where: { $0.field == field.name }) {
            tree.add(.contentInserted(position: entry.position, field: field.name))
        }
        if isWhole { report.contents += 1 }
    }
}

/// The checkpoints that are kept, in the order of what they cover, and the newest ones from their
/// files.
private struct CheckpointReader {
    let storage: any LedgerStorage
    let key: NoteKey
    let newest: [Checkpoint]
    private var kept: ArraySlice<KeptCheckpoint> = []
    private var next = 0
    private var isAtEnd = false
    private(set) var largest: Int

    init(storage: any LedgerStorage, key: NoteKey, newest: [Checkpoint]) {
        self.storage = storage
        self.key = key
        self.newest = newest
        largest = newest.map(\.size).max() ?? 0
    }

    /// Compares what covers exactly the entries that are in the tree now.
    mutating func compare(
        with tree: inout TreeAudit, _ report: inout Audit.Report
    ) throws(LedgerError) {
        try refill()
        while let checkpoint = kept.first, checkpoint.size <= tree.next {
            kept.removeFirst()
            report.checkpoints += 1
            // Losing the error is the intention: what is no checkpoint was not signed by the key.
            let signed = try? Checkpoint(parsing: checkpoint.note, signedBy: key)
            if let signed, signed.size == checkpoint.size {
                tree.checkpoint(signed)
            } else {
                tree.add(.badSignature(size: checkpoint.size))
            }
            try refill()
        }
        let size = tree.next
        for checkpoint in newest where checkpoint.size == size { tree.checkpoint(checkpoint) }
    }

    private mutating func refill() throws(LedgerError) {
        guard kept.isEmpty, !isAtEnd else { return }
        kept = try storage.checkpoints(from: next, limit: 256)[...]
        isAtEnd = kept.isEmpty
        if let last = kept.last {
            next = last.size + 1
            largest = max(largest, last.size)
        }
    }
}

extension Ledger {
    /// Recomputes everything that storage claims, and says what is wrong with it.
    public func audit() throws(LedgerError) -> Audit.Report {
        try Audit(signing: signing, key: publicKey, storage: storage, keys: keys).run()
    }
}
