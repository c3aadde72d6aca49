// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Signs checkpoints, and never two that disagree.
///
/// What was signed last is durable in its own file before anybody sees it, and in each anchor. Before it
/// signs more, the tree must still begin with all of them.
final class Signing: Sendable {
    private let folder: DataFolder
    private let anchors: [String]
    private let storage: any LedgerStorage
    private let last: Mutex<Checkpoint?>

    init(folder: DataFolder, anchors: [String], storage: any LedgerStorage) {
        self.folder = folder
        self.anchors = anchors
        self.storage = storage
        last = Mutex(nil)
    }

    /// The newest checkpoint that was signed here, or before.
    var newest: Checkpoint? { last.withLock { $0 } }

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
        last.withLock { $0 = newest }
    }

    /// Signs `tree`, and hands the checkpoint to `keep` once it is in its file.
    func sign(_ tree: MerkleTree) throws(LedgerError) -> Checkpoint {
        let result = last.withLock { last in
            Result { () throws(LedgerError) in try sign(tree, after: &last) }
        }
        return try result.get()
    }

    private func sign(
        _ tree: MerkleTree, after last: inout Checkpoint?
    ) throws(LedgerError) -> Checkpoint {
        if let last {
            // Somebody may have put other files in place since.
            guard try DataFolder.read(folder.checkpointPath) == last.note.bytes || tree.size == 0
            else {
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
        last = checkpoint
        for path in anchors { try DataFolder.replace(path, with: checkpoint.note.bytes) }
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
