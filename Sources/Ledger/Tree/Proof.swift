// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Why a proof proves nothing.
public enum ProofError: Error, Sendable, Hashable {
    /// The position is not below the size, or a size is negative.
    case outOfRange
    /// A proof of these sizes has exactly so many hashes, and this one has not.
    case wrongLength(Int, expected: Int)
    /// The hashes do not lead to the root.
    case wrongRoot
}

/// That one entry is in a tree: RFC 9162, section 2.1.3.
public struct InclusionProof: Sendable, Hashable {
    public let position: Int
    public let size: Int
    /// From the leaf's sibling up to the root's child.
    public let path: [TreeHash]

    public init(position: Int, size: Int, path: [TreeHash]) {
        self.position = position
        self.size = size
        self.path = path
    }

    /// Returns where `leaf` is at ``position`` of the tree of ``size`` entries that has this
    /// `root`.
    public func verify(leaf: TreeHash, root: TreeHash) throws(ProofError) {
        guard position >= 0, position < size else { throw .outOfRange }
        let inner = Walk.inner(position, size)
        let border = (position >> inner).nonzeroBitCount
        guard path.count == inner + border else {
            throw .wrongLength(path.count, expected: inner + border)
        }
        var hash = leaf
        for level in 0..<inner {
            hash = position >> level & 1 == 0 ? .node(hash, path[level]) : .node(path[level], hash)
        }
        for left in path[inner...] { hash = .node(left, hash) }
        guard hash == root else { throw .wrongRoot }
    }
}

/// That a tree begins with all entries of an older one, unchanged: RFC 9162, section 2.1.4.
public struct ConsistencyProof: Sendable, Hashable {
    public let old: Int
    public let new: Int
    public let path: [TreeHash]

    public init(old: Int, new: Int, path: [TreeHash]) {
        self.old = old
        self.new = new
        self.path = path
    }

    /// Returns where the tree with `newRoot` begins with the tree with `oldRoot`.
    public func verify(oldRoot: TreeHash, newRoot: TreeHash) throws(ProofError) {
        guard old >= 0, old <= new else { throw .outOfRange }
        if old == new {
            guard path.isEmpty else { throw .wrongLength(path.count, expected: 0) }
            guard oldRoot == newRoot else { throw .wrongRoot }
            return
        }
        if old == 0 {
            // Every tree begins with the tree without entries; there is nothing to show.
            guard path.isEmpty else { throw .wrongLength(path.count, expected: 0) }
            guard oldRoot == .empty else { throw .wrongRoot }
            return
        }
        let shift = old.trailingZeroBitCount
        let inner = Walk.inner(old - 1, new) - shift
        let border = ((old - 1) >> (inner + shift)).nonzeroBitCount
        // A full old tree is where the walk begins, so its root is not repeated in the proof.
        let seeded = old == 1 << shift
        let expected = inner + border + (seeded ? 0 : 1)
        guard path.count == expected else { throw .wrongLength(path.count, expected: expected) }
        var oldHash = seeded ? oldRoot : path[0]
        var newHash = oldHash
        let rest = path.dropFirst(seeded ? 0 : 1)
        for (level, hash) in rest.prefix(inner).enumerated() {
            if (old - 1) >> (shift + level) & 1 == 1 {
                oldHash = .node(hash, oldHash)
                newHash = .node(hash, newHash)
            } else {
                newHash = .node(newHash, hash)
            }
        }
        for hash in rest.dropFirst(inner) {
            oldHash = .node(hash, oldHash)
            newHash = .node(hash, newHash)
        }
        guard oldHash == oldRoot, newHash == newRoot else { throw .wrongRoot }
    }
}

private enum Walk {
    /// How many levels the way from a leaf goes up before it meets the right edge of the tree.
    static func inner(_ position: Int, _ size: Int) -> Int {
        Int.bitWidth - (position ^ (size - 1)).leadingZeroBitCount
    }
}
