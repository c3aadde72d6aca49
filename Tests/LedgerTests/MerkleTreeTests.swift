// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Ledger

@Suite struct MerkleTreeTests {
    @Test func `hashes are those of RFC 6962`() {
        // The constants of the certificate transparency test suites.
        #expect(
            TreeHash.empty.hexadecimal
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            TreeHash.leaf([]).hexadecimal
                == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
        #expect(
            TreeHash.leaf(Array("L123456".utf8)).hexadecimal
                == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
    }

    @Test func `the classic eight leaves have the classic roots`() {
        let leaves: [[UInt8]] = [
            [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
            Array(0x50...0x57), Array(0x60...0x6F),
        ]
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        var tree = MerkleTree()
        for (leaf, root) in zip(leaves, roots) {
            tree.append(.leaf(leaf))
            #expect(tree.root.hexadecimal == root)
        }
    }

    @Test func `the right edge gives the root that the definition gives`() {
        var tree = MerkleTree()
        for size in 0...300 {
            #expect(tree.root == NaiveTree.root(NaiveTree.leaves[..<size]))
            tree.append(NaiveTree.leaves[size])
        }
    }

    @Test func `a tree goes on from its stored parts as if it had never stopped`() throws {
        let forest = Forest(count: 1500)
        for size in [0, 1, 2, 3, 255, 256, 257, 511, 512, 700, 1024, 1499, 1500] {
            var tree = try forest.stored.tree(size: size)
            #expect(tree == forest.trees[size])
            for leaf in forest.leaves[size...] { tree.append(leaf) }
            #expect(tree == forest.trees[1500])
        }
    }

    @Test func `full subtrees are told of at levels eight and sixteen`() {
        var nodes: [MerkleTree.Node] = []
        var tree = MerkleTree()
        for index in 0..<65_536 { tree.append(.leaf([UInt8(index & 255)])) { nodes.append($0) } }
        #expect(nodes.filter { $0.level == 8 }.map(\.index) == Array(0..<256))
        #expect(nodes.filter { $0.level == 16 }.map(\.index) == [0])
        #expect(nodes.last?.hash == tree.root)
    }

    @Test func `roots that do not fit a size are no tree`() {
        #expect(MerkleTree(size: 3, roots: [.empty]) == nil)
        #expect(MerkleTree(size: -1, roots: []) == nil)
        #expect(MerkleTree(size: 0, roots: [.empty]) == nil)
    }
}

extension TreeHash {
    var hexadecimal: String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

/// A tree whose hashes are all at hand, as storage would have them.
struct Forest {
    let leaves: [TreeHash]
    /// The tree of each size.
    let trees: [MerkleTree]
    let nodes: [Int: [TreeHash]]

    init(count: Int) {
        leaves = (0..<count).map { .leaf(Array("leaf \($0)".utf8)) }
        var tree = MerkleTree()
        var trees = [tree]
        var nodes = [0: leaves]
        for leaf in leaves {
            tree.append(leaf) { nodes[$0.level, default: []].append($0.hash) }
            trees.append(tree)
        }
        self.trees = trees
        self.nodes = nodes
    }

    var stored: StoredTree {
        let nodes = nodes
        return StoredTree { (level, range) throws(LedgerError) in
            let hashes = nodes[level] ?? []
            return Array(hashes[range.clamped(to: 0..<hashes.count)])
        }
    }
}

/// RFC 9162, section 2.1, written down as it stands there: slow, and plainly right.
enum NaiveTree {
    static let leaves: [TreeHash] = (0..<400).map { .leaf(Array("leaf \($0)".utf8)) }

    static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
        switch leaves.count {
        case 0: return .empty
        case 1: return leaves[leaves.startIndex]
        default:
            let middle = leaves.startIndex + split(leaves.count)
            return .node(root(leaves[..<middle]), root(leaves[middle...]))
        }
    }

    static func path(_ position: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        guard leaves.count > 1 else { return [] }
        let width = split(leaves.count)
        let middle = leaves.startIndex + width
        return position < width
            ? path(position, leaves[..<middle]) + [root(leaves[middle...])]
            : path(position - width, leaves[middle...]) + [root(leaves[..<middle])]
    }

    static func consistency(_ old: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        old == 0 || old == leaves.count ? [] : subproof(old, leaves, true)
    }

    private static func subproof(
        _ old: Int, _ leaves: ArraySlice<TreeHash>, _ isWhole: Bool
    ) -> [TreeHash] {
        if old == leaves.count { return isWhole ? [] : [root(leaves)] }
        let width = split(leaves.count)
        let middle = leaves.startIndex + width
        return old <= width
            ? subproof(old, leaves[..<middle], isWhole) + [root(leaves[middle...])]
            : subproof(old - width, leaves[middle...], false) + [root(leaves[..<middle])]
    }

    private static func split(_ count: Int) -> Int {
        var width = 1
        while width * 2 < count { width *= 2 }
        return width
    }
}
