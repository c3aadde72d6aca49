// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Compares entries, in the order in which they come, with each other and with what was signed.
///
/// Damage is named as exactly as it can be: where an entry and its stated hash differ, the next
/// checkpoint tells which of the two was changed, and the comparison goes on with the other.
struct TreeAudit: Sendable {
    private(set) var findings: [LedgerFinding] = []
    /// Entries that have not come although later ones have. They may still come, out of their
    /// place.
    private(set) var gaps: [Range<Int>] = []
    /// One more than the highest position so far.
    private(set) var next = 0
    /// The size of the newest checkpoint so far that agrees with the entries.
    private(set) var agreed = 0

    // The tree as the stated hashes have it, up to the first gap; `nil` once that can't be known.
    private var stated: MerkleTree? = MerkleTree()
    // The tree as the entries themselves have it; `nil` while both are the same.
    private var computed: MerkleTree?
    // What came after a gap, until the gap is filled.
    private var held: [Int: Pair] = [:]

    private struct Pair {
        let stated: TreeHash
        let computed: TreeHash
    }

    private static let heldLimit = 4096
    private static let findingLimit = 10_000

    /// Whether nothing is wrong so far, and nothing missing.
    var isSound: Bool { findings.isEmpty && gaps.isEmpty }

    /// So many entries are part of the tree; `nil` once that can't be known.
    var treeSize: Int? { stated?.size }
    var root: TreeHash? { stated?.root }

    mutating func add(_ finding: LedgerFinding) {
        // One finding says that it is damaged; ten thousand say where. More help nobody.
        if findings.count < Self.findingLimit { findings.append(finding) }
    }

    /// - Parameter stated: the hash that is written down beside the entry.
    mutating func entry(
        at position: Int, computed hash: TreeHash, stated: TreeHash,
        full: (MerkleTree.Node) -> Void = { _ in }
    ) {
        if hash != stated { add(.changed(position: position)) }
        if position == next {
            next += 1
        } else if position > next {
            gaps.append(next..<position)
            next = position + 1
        } else if let gap = gap(around: position) {
            add(.reordered(position: position))
            let range = gaps.remove(at: gap)
            let parts = [range.lowerBound..<position, (position + 1)..<range.upperBound]
            gaps.insert(contentsOf: parts.filter { !$0.isEmpty }, at: gap)
        } else {
            add(.inserted(position: position))
            return
        }
        grow(position, Pair(stated: stated, computed: hash), full)
    }

    /// Which gap the position is in. Gaps are in order, and there may be many.
    private func gap(around position: Int) -> Int? {
        var range = 0..<gaps.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if gaps[middle].contains(position) { return middle }
            range =
                position < gaps[middle].lowerBound
                ? range.lowerBound..<middle : (middle + 1)..<range.upperBound
        }
        return nil
    }

    private mutating func grow(
        _ position: Int, _ pair: Pair, _ full: (MerkleTree.Node) -> Void
    ) {
        guard let size = stated?.size else { return }
        guard position == size else {
            held[position] = pair
            if held.count > Self.heldLimit {
                stated = nil
                computed = nil
                held = [:]
            }
            return
        }
        append(pair, full)
        while !held.isEmpty, let size = stated?.size, let pair = held.removeValue(forKey: size) {
            append(pair, full)
        }
    }

    private mutating func append(_ pair: Pair, _ full: (MerkleTree.Node) -> Void) {
        if computed == nil, pair.stated != pair.computed { computed = stated }
        stated?.append(pair.stated, full: full)
        computed?.append(pair.computed)
    }

    /// A checkpoint whose signature is good, after the entries that it covers.
    mutating func checkpoint(_ checkpoint: Checkpoint) {
        guard let tree = stated, tree.size == checkpoint.size else { return }
        if tree.root == checkpoint.root {
            computed = nil
        } else if let other = computed, other.root == checkpoint.root {
            stated = other
            computed = nil
        } else {
            add(.rewritten(agreed..<checkpoint.size))
            stated = nil
            computed = nil
            held = [:]
            return
        }
        agreed = checkpoint.size
    }

    /// All has come; `size` entries should have.
    mutating func finish(size: Int) {
        for gap in gaps { add(.missing(gap)) }
        gaps = []
        if next < size { add(.cut(at: next, of: size)) }
        if next > size {
            for position in size..<min(next, size + 100) { add(.inserted(position: position)) }
        }
        if agreed < min(next, size), !findings.isEmpty { add(.unchecked(agreed..<min(next, size))) }
    }
}
