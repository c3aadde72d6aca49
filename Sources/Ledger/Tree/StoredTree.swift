// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads hashes of the tree that storage keeps: `range` counts subtrees of `1 << level` entries,
/// and `level` is 0, 8, 16 and so on.
typealias HashReader = (_ level: Int, _ range: Range<Int>) throws(LedgerError) -> [TreeHash]

/// The whole tree as storage keeps it: what proofs are made from. Each proof reads a few hundred
/// hashes, however many entries there are.
struct StoredTree {
    let read: HashReader

    /// The right edge of the tree over the first `size` entries.
    func tree(size: Int) throws(LedgerError) -> MerkleTree {
        var roots = [TreeHash]()
        for subtree in Self.subtrees(of: 0..<size) {
            roots.append(try root(level: subtree.level, index: subtree.index))
        }
        guard let tree = MerkleTree(size: size, roots: roots) else {
            throw .damaged(position: size, "the stored tree is incomplete")
        }
        return tree
    }

    /// PATH(m, D[n]) of RFC 9162, section 2.1.3.1, without recursion.
    func inclusionPath(of position: Int, in size: Int) throws(LedgerError) -> [TreeHash] {
        var range = 0..<size
        var siblings = [Range<Int>]()
        while range.count > 1 {
            let split = range.lowerBound + Self.split(range.count)
            if position < split {
                siblings.append(split..<range.upperBound)
                range = range.lowerBound..<split
            } else {
                siblings.append(range.lowerBound..<split)
                range = split..<range.upperBound
            }
        }
        return try hashes(siblings.reversed())
    }

    /// PROOF(m, D[n]) of RFC 9162, section 2.1.4.1, without recursion.
    func consistencyPath(from old: Int, to new: Int) throws(LedgerError) -> [TreeHash] {
        guard old > 0, old < new else { return [] }
        var range = 0..<new
        var parts = [Range<Int>]()
        while range.upperBound != old {
            let split = range.lowerBound + Self.split(range.count)
            if old <= split {
                parts.append(split..<range.upperBound)
                range = range.lowerBound..<split
            } else {
                parts.append(range.lowerBound..<split)
                range = split..<range.upperBound
            }
        }
        // Where the old tree is itself a full subtree on the left, whoever verifies has its root.
        if range.lowerBound != 0 { parts.append(range) }
        return try hashes(parts.reversed())
    }

    private func hashes(_ ranges: [Range<Int>]) throws(LedgerError) -> [TreeHash] {
        var hashes = [TreeHash]()
        for range in ranges { hashes.append(try root(of: range)) }
        return hashes
    }

    /// The root over entries that begin at the left edge of a subtree, as every part of a proof
    /// does.
    private func root(of range: Range<Int>) throws(LedgerError) -> TreeHash {
        var hash: TreeHash?
        for subtree in Self.subtrees(of: range).reversed() {
            let left = try root(level: subtree.level, index: subtree.index)
            hash = hash.map { .node(left, $0) } ?? left
        }
        return hash ?? .empty
    }

    /// The root of one full subtree, folded from the stored level below it.
    private func root(level: Int, index: Int) throws(LedgerError) -> TreeHash {
        let stored = level - level % MerkleTree.storedLevels
        let width = 1 << (level - stored)
        var hashes = try read(stored, index * width..<(index + 1) * width)
        guard hashes.count == width else {
            throw .damaged(position: index << level, "the stored tree is incomplete")
        }
        while hashes.count > 1 {
            hashes = stride(from: 0, to: hashes.count, by: 2).map {
                .node(hashes[$0], hashes[$0 + 1])
            }
        }
        return hashes[0]
    }

    /// The full subtrees that make up `range`, from left to right.
    private static func subtrees(of range: Range<Int>) -> [(level: Int, index: Int)] {
        var subtrees = [(level: Int, index: Int)]()
        var start = range.lowerBound
        while start < range.upperBound {
            let left = range.upperBound - start
            var level = Int.bitWidth - 1 - left.leadingZeroBitCount
            if start > 0 { level = min(level, start.trailingZeroBitCount) }
            subtrees.append((level, start >> level))
            start += 1 << level
        }
        return subtrees
    }

    /// The largest power of two that is less than `count`, which is at least 2.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
