// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The states that the folded letters and digits of known values lead through.
///
/// Rows are as wide as there are different letters in the values, so that those of a conversation fit into the
/// processor's cache.
struct ValueAutomaton: Sendable {
    /// A way to write one value.
    struct Pattern: Sendable {
        let value: Int
        /// How many letters and digits.
        let count: Int
        let score: Double
        /// After which letters the value itself has a gap, from the first; bit 0 is the first.
        let gaps: [Bool]
        /// Whether it needs a capital in the middle of a sentence.
        let needsCapital: Bool
        /// Whether it needs a capital anywhere.
        let wantsCapital: Bool
    }

    /// Longer values are known by their beginning.
    static let longest = 96

    /// For each byte: 0 for what parts words, `foreign` for the first byte of a longer character, else the class.
    let classes: [UInt16]
    private(set) var width = 1
    /// The next state for each state and class.
    private(set) var next: [UInt16] = []
    /// The first pattern that ends in a state, by state; -1 for none.
    private(set) var firstEnd: [Int32] = []
    /// The longest proper suffix that ends a pattern too; 0 for none.
    private(set) var shorter: [UInt16] = []
    /// Whether a pattern ends in a state.
    private(set) var isEnd: [Bool] = []
    /// How many letters lead to a state.
    private(set) var depth: [UInt8] = []
    private(set) var patterns: [Pattern] = []
    /// The next pattern that ends in the same state; -1 for none.
    private(set) var sameEnd: [Int32] = []
    private(set) var scalarClasses: [UInt32: UInt16] = [:]

    static let foreign: UInt16 = 0xFFFF
    /// The class of letters and digits that are in no value.
    static let otherLetter: UInt16 = 1

    var isEmpty: Bool { patterns.isEmpty }

    init(_ values: [KnownValue]) {
        var symbols: [[UInt32]] = []
        var forms: [Pattern] = []
        for (index, value) in values.enumerated() {
            let read = Self.symbols(of: value.text)
            guard !read.symbols.isEmpty else { continue }
            let isName = value.signal == PersonMatch.name && !read.gaps.contains(true)
            let marks =
                isName ? PersonLexicon.shared.marks(of: PersonLexicon.letters(of: value.text)) : []
            let isWord =
                isName
                && !marks.isDisjoint(with: [.common, .wordy, .month, .calendar, .greeting, .thing])
            forms.append(
                Pattern(
                    value: index, count: read.symbols.count,
                    score: isWord ? value.score * 0.8 : value.score,
                    gaps: read.gaps, needsCapital: isWord || isName && read.symbols.count <= 2,
                    wantsCapital: isName && (isWord || read.symbols.count <= 3)))
            symbols.append(read.symbols)
        }
        // Letters of ASCII are found by place, because that is what nearly all are.
        var plain = [UInt16](repeating: 0, count: 128)
        var classOf: [UInt32: UInt16] = [:]
        var count: UInt16 = 2
        for list in symbols {
            for symbol in list {
                if symbol < 128 {
                    if plain[Int(symbol)] == 0 {
                        plain[Int(symbol)] = count
                        count += 1
                    }
                } else if classOf[symbol] == nil {
                    classOf[symbol] = count
                    count += 1
                }
            }
        }
        scalarClasses = classOf
        width = Int(count)
        var classes = [UInt16](repeating: 0, count: 256)
        for byte in 0..<256 {
            if byte >= 0x80 {
                classes[byte] = Self.foreign
            } else if UInt8(byte).isLetter || UInt8(byte).isDigit {
                let symbol = plain[UInt8(byte).isLetter ? byte | 0x20 : byte]
                classes[byte] = symbol == 0 ? Self.otherLetter : symbol
            }
        }
        self.classes = classes
        build(symbols, forms) { $0 < 128 ? plain[Int($0)] : classOf[$0] ?? Self.otherLetter }
    }

    /// A child in the tree of prefixes: siblings are linked.
    private struct Child {
        var state: UInt16
        var symbol: UInt16
        var sibling: Int32
    }

    private mutating func build(
        _ symbols: [[UInt32]], _ forms: [Pattern], _ classOf: (UInt32) -> UInt16
    ) {
        let most = min(60_000, symbols.reduce(1) { $0 + $1.count })
        let width = width
        var next = [UInt16](repeating: 0, count: most * width)
        var children: [Child] = []
        children.reserveCapacity(most)
        var firstChild = [Int32](repeating: -1, count: most)
        firstEnd = [Int32](repeating: -1, count: most)
        depth = [UInt8](repeating: 0, count: most)
        var states = 1
        for (form, list) in zip(forms, symbols) {
            guard states + list.count <= most else { break }
            var state = 0
            for symbol in list {
                let symbol = classOf(symbol)
                let place = state * width + Int(symbol)
                if next[place] == 0 {
                    next[place] = UInt16(states)
                    children.append(
                        Child(
                            state: UInt16(states), symbol: symbol, sibling: firstChild[state]))
                    firstChild[state] = Int32(children.count - 1)
                    depth[states] = depth[state] + 1
                    states += 1
                }
                state = Int(next[place])
            }
            sameEnd.append(firstEnd[state])
            firstEnd[state] = Int32(patterns.count)
            patterns.append(form)
        }
        shorter = [UInt16](repeating: 0, count: most)
        var fail = [UInt16](repeating: 0, count: most)
        var queue: [UInt16] = [0]
        queue.reserveCapacity(states)
        next.withUnsafeMutableBufferPointer { next in
            guard let rows = next.baseAddress else { return }
            var head = 0
            while head < queue.count {
                let state = Int(queue[head])
                head += 1
                let suffix = Int(fail[state])
                if state != 0 {
                    shorter[state] = firstEnd[suffix] >= 0 ? UInt16(suffix) : shorter[suffix]
                    // Where the tree does not lead on, what the suffix does is done.
                    (rows + state * width).update(from: rows + suffix * width, count: width)
                }
                var place = firstChild[state]
                while place >= 0 {
                    let child = children[Int(place)]
                    if state != 0 {
                        fail[Int(child.state)] = rows[suffix * width + Int(child.symbol)]
                    }
                    rows[state * width + Int(child.symbol)] = child.state
                    queue.append(child.state)
                    place = child.sibling
                }
            }
        }
        self.next = next
        isEnd = (0..<most).map { firstEnd[$0] >= 0 || shorter[$0] != 0 }
    }

    /// The folded letters and digits of a value, and after which of them it has a gap.
    static func symbols(of text: String) -> (symbols: [UInt32], gaps: [Bool]) {
        var symbols: [UInt32] = []
        var gaps: [Bool] = []
        for scalar in text.unicodeScalars {
            guard symbols.count < longest else { break }
            let value = scalar.value
            if value < 0x80 {
                let byte = UInt8(value)
                if byte.isLetter || byte.isDigit {
                    symbols.append(byte.isLetter ? UInt32(byte | 0x20) : value)
                    gaps.append(false)
                } else if !gaps.isEmpty {
                    gaps[gaps.count - 1] = true
                }
                continue
            }
            let folded = LatinFold.fold(value)
            switch folded.kind {
            case .letter, .digit:
                symbols.append(folded.first)
                gaps.append(false)
                if folded.second != 0 {
                    symbols.append(folded.second)
                    gaps.append(false)
                }
            case .space, .mark: if !gaps.isEmpty { gaps[gaps.count - 1] = true }
            case .invisible: break
            }
        }
        if !gaps.isEmpty { gaps[gaps.count - 1] = false }
        return (symbols, gaps)
    }
}
