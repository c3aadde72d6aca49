// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Ledger {
    /// Signs all entries that are durable now, and keeps the checkpoint. Where nothing was added
    /// since the last one, that one is returned.
    public func checkpoint() async throws(LedgerError) -> Checkpoint {
        guard folder.isWritable else { throw .closed }
        let (checkpoint, isKept) = try signing.sign(writer.tip)
        if !isKept {
            var work = Writer.Work()
            work.checkpoint = KeptCheckpoint(size: checkpoint.size, note: checkpoint.note.bytes)
            _ = try await commit(work)
            signing.didKeep(checkpoint)
        }
        return checkpoint
    }

    /// The newest checkpoint; `nil` where none was signed yet.
    public var newestCheckpoint: Checkpoint? { signing.newest }

    /// That the entry at `position` is among the first `size`.
    public func inclusionProof(of position: Int, in size: Int) throws(LedgerError) -> InclusionProof
    {
        guard position >= 0, position < size, size <= self.size else { throw .noEntry(position) }
        let path = try StoredTree(read: storage.hashes).inclusionPath(of: position, in: size)
        return InclusionProof(position: position, size: size, path: path)
    }

    /// That the first `new` entries begin with the first `old`.
    public func consistencyProof(from old: Int, to new: Int) throws(LedgerError) -> ConsistencyProof
    {
        guard old >= 0, old <= new, new <= size else { throw .noEntry(new) }
        let path = try StoredTree(read: storage.hashes).consistencyPath(from: old, to: new)
        return ConsistencyProof(old: old, new: new, path: path)
    }

    /// A proof that anybody with the public key can check, from the newest checkpoint that covers
    /// it.
    public func proof(of position: Int) throws(LedgerError) -> LedgerProof {
        guard let checkpoint = signing.newest, position < checkpoint.size else {
            throw .noEntry(position)
        }
        return LedgerProof(
            inclusion: try inclusionProof(of: position, in: checkpoint.size), checkpoint: checkpoint
        )
    }
}
