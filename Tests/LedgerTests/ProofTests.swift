// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Ledger

@Suite struct ProofTests {
    let forest = Forest(count: 400)

    @Test func `every inclusion proof up to 128 entries is the one of the definition, and holds`()
        throws
    {
        for size in 1...128 {
            let root = forest.trees[size].root
            for position in 0..<size {
                let path = try forest.stored.inclusionPath(of: position, in: size)
                #expect(path == NaiveTree.path(position, NaiveTree.leaves[..<size]))
                let proof = InclusionProof(position: position, size: size, path: path)
                try proof.verify(leaf: forest.leaves[position], root: root)
            }
        }
    }

    @Test func `every consistency proof up to 128 entries is the one of the definition, and holds`()
        throws
    {
        for new in 0...128 {
            for old in 0...new {
                let path = try forest.stored.consistencyPath(from: old, to: new)
                #expect(path == NaiveTree.consistency(old, NaiveTree.leaves[..<new]))
                try ConsistencyProof(old: old, new: new, path: path)
                    .verify(oldRoot: forest.trees[old].root, newRoot: forest.trees[new].root)
            }
        }
    }

    @Test func `proofs over stored subtrees hold`() throws {
        let forest = Forest(count: 70_000)
        var random = SeededGenerator(seed: 42)
        for _ in 0..<300 {
            let new = Int.random(in: 1...70_000, using: &random)
            let old = Int.random(in: 0..<new, using: &random)
            let path = try forest.stored.inclusionPath(of: old, in: new)
            try InclusionProof(position: old, size: new, path: path)
                .verify(leaf: forest.leaves[old], root: forest.trees[new].root)
            try ConsistencyProof(
                old: old, new: new, path: forest.stored.consistencyPath(from: old, to: new)
            ).verify(oldRoot: forest.trees[old].root, newRoot: forest.trees[new].root)
        }
    }

    @Test func `a proof over millions of entries reads a few hundred hashes`() throws {
        var count = 0
        let size = 1 << 40
        let stored = StoredTree { (_, range) throws(LedgerError) in
            count += range.count
            return Array(repeating: .empty, count: range.count)
        }
        _ = try stored.inclusionPath(of: size / 3, in: size - 1)
        #expect(count < 2600)
    }

    @Test func `an inclusion proof that was changed anywhere is refused`() throws {
        for (position, size) in [(0, 1), (0, 2), (5, 7), (6, 7), (99, 128), (127, 128), (200, 300)]
        {
            let leaf = forest.leaves[position]
            let root = forest.trees[size].root
            let path = try forest.stored.inclusionPath(of: position, in: size)
            func refuses(
                _ position: Int, _ size: Int, _ path: [TreeHash], _ leaf: TreeHash, _ root: TreeHash
            ) -> Bool {
                let proof = InclusionProof(position: position, size: size, path: path)
                return (try? proof.verify(leaf: leaf, root: root)) == nil
            }
            for index in path.indices {
                var other = path
                other[index] = other[index].flipped
                #expect(refuses(position, size, other, leaf, root))
                other = path
                other.remove(at: index)
                #expect(refuses(position, size, other, leaf, root))
                if index > 0 {
                    other = path
                    other.swapAt(index, index - 1)
                    #expect(refuses(position, size, other, leaf, root))
                }
            }
            #expect(refuses(position, size, path + [.empty], leaf, root))
            #expect(refuses(position, size, [.empty] + path, leaf, root))
            #expect(refuses(position, size, path, leaf.flipped, root))
            #expect(refuses(position, size, path, leaf, root.flipped))
            #expect(refuses(position + 1, size, path, leaf, root))
            #expect(refuses(position - 1, size, path, leaf, root))
            #expect(refuses(size, size, path, leaf, root))
            #expect(refuses(-1, size, path, leaf, root))
            #expect(refuses(position, 0, path, leaf, root))
            #expect(refuses(position, -5, path, leaf, root))
            #expect(refuses(Int.max - 1, Int.max, path, leaf, root))
        }
    }

    @Test func `a consistency proof that was changed anywhere is refused`() throws {
        for (old, new) in [
            (1, 2), (1, 8), (4, 8), (6, 8), (7, 8), (64, 128), (65, 127), (255, 300),
        ] {
            let oldRoot = forest.trees[old].root
            let newRoot = forest.trees[new].root
            let path = try forest.stored.consistencyPath(from: old, to: new)
            func refuses(
                _ old: Int, _ new: Int, _ path: [TreeHash], _ oldRoot: TreeHash, _ newRoot: TreeHash
            ) -> Bool {
                let proof = ConsistencyProof(old: old, new: new, path: path)
                return (try? proof.verify(oldRoot: oldRoot, newRoot: newRoot)) == nil
            }
            for index in path.indices {
                var other = path
                other[index] = other[index].flipped
                #expect(refuses(old, new, other, oldRoot, newRoot))
                other = path
                other.remove(at: index)
                #expect(refuses(old, new, other, oldRoot, newRoot))
            }
            #expect(refuses(old, new, path + [.empty], oldRoot, newRoot))
            #expect(refuses(old, new, [], oldRoot, newRoot))
            #expect(refuses(old, new, path, oldRoot.flipped, newRoot))
            #expect(refuses(old, new, path, oldRoot, newRoot.flipped))
            #expect(refuses(old, new, path, newRoot, oldRoot))
            #expect(refuses(new, old, path, oldRoot, newRoot))
            #expect(refuses(new, new, path, oldRoot, newRoot))
            #expect(refuses(0, new, path, oldRoot, newRoot))
            #expect(refuses(-1, new, path, oldRoot, newRoot))
        }
        // Nothing is not a proof that anything was kept.
        let empty = ConsistencyProof(old: 3, new: 5, path: [])
        #expect(throws: ProofError.wrongLength(0, expected: 4)) {
            try empty.verify(oldRoot: forest.trees[3].root, newRoot: forest.trees[5].root)
        }
        #expect(throws: ProofError.wrongRoot) {
            try ConsistencyProof(old: 0, new: 5, path: [])
                .verify(oldRoot: forest.trees[1].root, newRoot: forest.trees[5].root)
        }
    }
}

extension TreeHash {
    var flipped: TreeHash {
        var bytes = bytes
        bytes[7] ^= 1
        return TreeHash(bytes: bytes) ?? .empty
    }
}
