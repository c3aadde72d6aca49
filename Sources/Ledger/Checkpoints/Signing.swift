// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Signs checkpoints, and never two that disagree.
///
/// What was signed last is durable in its own file before anybody sees it, and in each anchor.
/// Before it signs more, the tree must still begin with all of them.
final class Signing: Sendable {
    private let folder: DataFolder
    private let anchors: [String]
    private let storage: any LedgerStorage
    private let state = Mutex(State())

    private struct State {
        var last: Checkpoint?
        // What is in its own file, but perhaps not yet everywhere else.
        var isAnchored = false
        var isKept = false
    }

    init(folder: DataFolder, anchors: [String], storage: any LedgerStorage) {
        self.folder = folder
        self.anchors = anchors
        self.storage = storage
    }

    /// The newest checkpoint that was signed here, or before.
    var newest: Checkpoint? { state.withLock { $0.last } }

    /// What was signed before, as far as it is known, and where it stands.
    func signed() throws(LedgerError) -> [(path: String, checkpoint: Checkpoint)] {
        let key = folder.signer.publicKey
        var signed: [(path: String, checkpoint: Checkpoint)] = []
        for path in [folder.checkpointPath] + anchors {
            guard let bytes = try DataFolder.read(path) else { continue }
            let checkpoint: Checkpoint
            do { checkpoint = try Checkpoint(parsing: bytes, signedBy: key) } catch {
                throw .folder(path: path, "not a checkpoint of `\(key.name)`: \(error)")
            }
            signed.append((path, checkpoint))
        }
        return signed
    }

    /// Compares the tree with all that was signed before.
    func check(
        _ tree: MerkleTree, against signed: [(path: String, checkpoint: Checkpoint)]
    ) throws(LedgerError) {
        for (path, checkpoint) in signed {
            try compare(checkpoint, with: tree, called: "the checkpoint in `\(path)`")
        }
        let newest = signed.map(\.checkpoint).max { $0.size < $1.size }
        let kept = try storage.checkpoints(from: 0, limit: 1)
        guard newest != nil || kept.isEmpty else {
            throw .folder(
                path: folder.checkpointPath,
                "it is missing: put the newest checkpoint that anybody holds in its place")
        }
        // An anchor may be newer than what lies in the folder, which counts from now on.
        if folder.isWritable, let newest,
            !signed.contains(where: { $0.path == folder.checkpointPath && $0.checkpoint == newest })
        {
            try DataFolder.replace(folder.checkpointPath, with: newest.note.bytes)
        }
        state.withLock { $0.last = newest }
    }

    /// Signs `tree`; where it was signed before, that checkpoint is returned.
    ///
    /// - Returns: the checkpoint, and whether storage is known to keep it.
    func sign(_ tree: MerkleTree) throws(LedgerError) -> (checkpoint: Checkpoint, isKept: Bool) {
        let result = state.withLock { state in
            Result { () throws(LedgerError) in
                let checkpoint = try sign(tree, &state)
                if !state.isAnchored {
                    for path in anchors {
                        try DataFolder.replace(path, with: checkpoint.note.bytes)
                    }
                    state.isAnchored = true
                }
                return (checkpoint, state.isKept)
            }
        }
        return try result.get()
    }

    /// Storage keeps this checkpoint from now on.
    func didKeep(_ checkpoint: Checkpoint) {
        state.withLock { if $0.last == checkpoint { $0.isKept = true } }
    }

    private func sign(
        _ tree: MerkleTree, _ state: inout State
    ) throws(LedgerError) -> Checkpoint {
        if let last = state.last {
            // Somebody may have put other files in place since.
            guard try DataFolder.read(folder.checkpointPath) == last.note.bytes else {
                throw .folder(
                    path: folder.checkpointPath, "it is not the checkpoint that was signed last")
            }
            if last.size == tree.size, last.root == tree.root { return last }
            try compare(last, with: tree, called: "the last checkpoint")
        }
        let checkpoint: Checkpoint
        do { checkpoint = try Checkpoint(tree: tree, signedBy: folder.signer) } catch {
            throw .storage("signing: \(error)")
        }
        try DataFolder.replace(folder.checkpointPath, with: checkpoint.note.bytes)
        state = State(last: checkpoint)
        return checkpoint
    }

    private func compare(
        _ checkpoint: Checkpoint, with tree: MerkleTree, called name: String
    ) throws(LedgerError) {
        guard checkpoint.size <= tree.size,
            try StoredTree(read: storage.hashes).tree(size: checkpoint.size).root == checkpoint.root
        else {
            throw .disagreement(signed: checkpoint.size, entries: tree.size, against: name)
        }
    }
}
