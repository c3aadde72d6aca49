// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Phrases of many languages and what kinds they are of, found in folded words.
///
/// A page is lines of one or more kinds, a colon, and phrases between vertical bars; a line without a colon
/// goes on with the one before. `word+` stands for the word with each of the endings that the page's line
/// `endings:` names, with and without an `e` at its end.
struct PhraseLexicon: Sendable {
    /// A set of kinds: one bit for each, in the order of ``kinds``.
    typealias Kinds = UInt64

    struct Match: Sendable {
        let kinds: Kinds
        let words: Range<Int>
    }

    /// The names of all kinds.
    let kinds: [String]

    /// An open table of the steps from a node over a word to a node, for words that are only known by a
    /// number.
    private var keys: [UInt64] = Array(repeating: 0, count: 64)
    private var targets: [UInt32] = Array(repeating: 0, count: 64)
    private var stepCount = 0
    /// The kinds of the phrase that ends at a node.
    private var kindsOfNode: [Kinds] = [0]

    init(kinds: [String], pages: [String]) {
        precondition(kinds.count <= Kinds.bitWidth, "a lexicon has at most 64 kinds")
        self.kinds = kinds
        for page in pages { read(page) }
    }

    /// The bits of some kinds. A name that is none is a mistake in the program.
    func bits(_ names: String...) -> Kinds { names.reduce(0) { $0 | bit($1) } }

    private func bit(_ name: String) -> Kinds {
        guard let index = kinds.firstIndex(of: name) else {
            preconditionFailure("no kind of phrase is called `\(name)`")
        }
        return 1 << Kinds(index)
    }

    // MARK: Reading pages

    private mutating func read(_ page: String) {
        var kinds: Kinds = 0
        var endings: [Substring] = []
        for line in page.split(separator: "\n") {
            var phrases = line[...]
            if let colon = line.firstIndex(of: ":") {
                let names = line[..<colon].split(separator: " ")
                phrases = line[line.index(after: colon)...]
                if names == ["endings"] {
                    endings = phrases.split(separator: " ")
                    continue
                }
                kinds = names.reduce(0) { $0 | bit(String($1)) }
            }
            for phrase in phrases.split(separator: "|") {
                for form in Self.forms(of: phrase, endings) { add(form, kinds) }
            }
        }
    }

    private static func forms(of phrase: Substring, _ endings: [Substring]) -> [String] {
        guard let plus = phrase.firstIndex(of: "+") else { return [String(phrase)] }
        let stem = phrase[..<plus]
        let rest = phrase[phrase.index(after: plus)...]
        var forms = [stem + rest] + endings.map { stem + $0 + rest }
        if stem.last == "e" { forms += endings.map { stem.dropLast() + $0 + rest } }
        return forms.map { String($0) }
    }

    private mutating func add(_ phrase: String, _ kinds: Kinds) {
        guard let words = FoldedWords(phrase).sentences.first else { return }
        var node: UInt32 = 0
        for word in words {
            if let next = step(from: node, over: word.letters) {
                node = next
            } else {
                kindsOfNode.append(0)
                let next = UInt32(kindsOfNode.count - 1)
                addStep(from: node, over: word.letters, to: next)
                node = next
            }
        }
        kindsOfNode[Int(node)] |= kinds
    }

    // MARK: The table of steps

    @inline(__always)
    private static func key(_ node: UInt32, _ word: UInt64) -> UInt64 {
        var key = word ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15)
        key ^= key >> 32
        key = key &* 0xD6E8_FEB8_6659_FD93
        key ^= key >> 29
        // 0 marks an empty place.
        return key | 1
    }

    @inline(__always)
    private func step(from node: UInt32, over word: UInt64) -> UInt32? {
        let key = Self.key(node, word)
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[place] != 0 {
            if keys[place] == key { return targets[place] }
            place = (place + 1) & mask
        }
        return nil
    }

    private mutating func addStep(from node: UInt32, over word: UInt64, to next: UInt32) {
        if stepCount * 3 >= keys.count {
            let (oldKeys, oldTargets) = (keys, targets)
            keys = Array(repeating: 0, count: oldKeys.count * 2)
            targets = Array(repeating: 0, count: oldKeys.count * 2)
            for (key, target) in zip(oldKeys, oldTargets) where key != 0 { put(key, target) }
        }
        put(Self.key(node, word), next)
        stepCount += 1
    }

    private mutating func put(_ key: UInt64, _ target: UInt32) {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[place] != 0 { place = (place + 1) & mask }
        keys[place] = key
        targets[place] = target
    }

    // MARK: Finding

    /// The longest phrase at each place, from left to right; phrases that begin at different places may
    /// overlap. None goes over a comma where `acrossClauses` is false.
    func matches(
        in words: some RandomAccessCollection<FoldedWords.Word>, acrossClauses: Bool = false
    )
        -> [Match]
    {
        let words = Array(words)
        var matches: [Match] = []
        for start in words.indices {
            var node: UInt32 = 0
            var longest: Match?
            for index in start..<words.count {
                guard index == start || acrossClauses || !words[index].beginsClause,
                    let next = step(from: node, over: words[index].letters)
                else { break }
                node = next
                let kinds = kindsOfNode[Int(node)]
                if kinds != 0 { longest = Match(kinds: kinds, words: start..<index + 1) }
            }
            if let longest { matches.append(longest) }
        }
        return matches
    }
}
