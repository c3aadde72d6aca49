// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The right edge of a Merkle tree after RFC 9162, section 2.1: all that is needed to go on
/// appending.
///
/// It holds the root of each full subtree from left to right, at most one a level: a tree of a
/// thousand million entries is thirty hashes.
public struct MerkleTree: Sendable, Hashable {
    /// A full subtree: the entries from `index << level` on, `1 << level` of them.
    public struct Node: Sendable, Hashable {
        public let level: Int
        public let index: Int
        public let hash: TreeHash

        public init(level: Int, index: Int, hash: TreeHash) {
            self.level = level
            self.index = index
            self.hash = hash
        }
    }

    /// How many entries it holds.
    public private(set) var size: Int
    // INVARIANT: one root for each bit that is set in `size`, from the highest to the lowest.
    private var roots: [TreeHash]

    /// The tree without entries.
    public init() {
        size = 0
        roots = []
    }

    /// The tree whose full subtrees have these `roots`, the largest first; `nil` where their number
    /// does not fit the size.
    public init?(size: Int, roots: [TreeHash]) {
        guard size >= 0, roots.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.roots = roots
    }

    /// The hash over all entries.
    public var root: TreeHash {
        guard var hash = roots.last else { return .empty }
        for left in roots.dropLast().reversed() { hash = .node(left, hash) }
        return hash
    }

    /// Adds an entry, and tells `full` of each subtree of 256 entries, or of 256 such subtrees,
    /// that this completes: what storage keeps so that proofs read little.
    public mutating func append(_ leaf: TreeHash, full: (Node) -> Void = { _ in }) {
        var hash = leaf
        var level = 0
        var index = size
        // A bit that is set on the right is a full subtree that now finds its sibling.
        while index & 1 == 1 {
            hash = .node(roots.removeLast(), hash)
            level += 1
            index >>= 1
            if level % Self.storedLevels == 0 {
                full(Node(level: level, index: index, hash: hash))
            }
        }
        roots.append(hash)
        size += 1
    }

    /// Every how many levels the roots of full subtrees are stored.
    static let storedLevels = 8
}
