// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The words that tokens begin with, ready to be found before a hyphen and at the end of what has arrived.
struct VaultWords: Sendable {
    /// 26 next nodes for each node, 0 for none: words read forwards, and backwards.
    private var forwards = [UInt16](repeating: 0, count: 26)
    private var backwards = [UInt16](repeating: 0, count: 26)
    /// Which class a word belongs to, by the node at which it ends backwards; -1 for none.
    private var classes: [Int16] = [-1]
    /// Bytes of the longest word.
    private(set) var longest = 0

    /// No word is longer than this, and none has anything but the 26 letters: others are cut.
    static let limit = 16

    /// - Parameter words: those of each class. Of two that are alike the later counts.
    init(_ words: [[String]]) {
        for (index, words) in words.enumerated() {
            for word in words {
                let letters = word.utf8.compactMap { Self.letter($0) }.prefix(Self.limit)
                guard letters.count >= 2 else { continue }
                longest = max(longest, letters.count)
                _ = Self.insert(letters, into: &forwards)
                let end = Self.insert(letters.reversed(), into: &backwards)
                while classes.count < backwards.count / 26 { classes.append(-1) }
                classes[end] = Int16(index)
            }
        }
    }

    private static func insert(
        _ letters: some Sequence<Int>, into nodes: inout [UInt16]
    ) -> Int {
        var node = 0
        for letter in letters {
            if nodes[node * 26 + letter] == 0 {
                nodes[node * 26 + letter] = UInt16(nodes.count / 26)
                nodes += [UInt16](repeating: 0, count: 26)
            }
            node = Int(nodes[node * 26 + letter])
        }
        return node
    }

    /// 0 to 25 for a letter, capital or small.
    @inline(__always) private static func letter(_ byte: UInt8) -> Int? {
        let folded = Int(byte | 0x20) - 0x61
        return 0..<26 ~= folded ? folded : nil
    }

    /// The longest word that ends before `end`, and its class; `nil` if none does.
    func word(before end: Int, in text: Span<UInt8>, floor: Int) -> (start: Int, kind: Int)? {
        var found: (start: Int, kind: Int)?
        var node = 0
        var index = end
        while index > floor, let letter = Self.letter(text[index - 1]) {
            node = Int(backwards[node * 26 + letter])
            guard node != 0 else { break }
            index -= 1
            if classes[node] >= 0 { found = (index, Int(classes[node])) }
        }
        return found
    }

    /// Where the longest end of the text begins that may become a word, or is one; the end of the text if
    /// there is none.
    func beginning(in text: Span<UInt8>, floor: Int) -> Int {
        let end = text.count
        var start = end
        while start > floor, end - start < longest, Self.letter(text[start - 1]) != nil {
            start -= 1
        }
        while start < end {
            var node = 0
            var index = start
            while index < end, let letter = Self.letter(text[index]) {
                node = Int(forwards[node * 26 + letter])
                guard node != 0 else { break }
                index += 1
            }
            if index == end { return start }
            start += 1
        }
        return end
    }
}
