// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The words and phrases of claims in all languages, as one tree that is looked up word by word.
struct ClaimLexicon: Sendable {
    /// Where one is in the tree; 0 is its root.
    typealias Node = Int32

    private var keys: [UInt64] = []
    private var nexts: [Node] = []
    private var mask = 0
    /// For each node what it means in which language, one after the other.
    private var places: [Range<Int>] = []
    private var meanings: [(language: ClaimLanguage, sense: ClaimSense)] = []
    private var languages: [UInt16] = []

    static let everyLanguage = ClaimLexicon(ClaimLanguage.allCases.map { ($0, $0.pages) })

    /// - Parameter pages: Of each language, lines as ``ClaimPage`` reads them.
    init(_ pages: [(language: ClaimLanguage, pages: [String])]) {
        var tree: [[UInt64: Node]] = [[:]]
        var senses: [[ClaimLanguage: ClaimSense]] = [[:]]
        for (language, texts) in pages {
            for text in texts {
                ClaimPage.read(text, language) { phrase, sense in
                    var node: Node = 0
                    for word in ClaimWords(phrase).words {
                        if let next = tree[Int(node)][word.hash] {
                            node = next
                        } else {
                            tree.append([:])
                            senses.append([:])
                            let next = Node(tree.count - 1)
                            tree[Int(node)][word.hash] = next
                            node = next
                        }
                    }
                    guard node > 0 else { return }
                    senses[Int(node)][language, default: ClaimSense()].add(sense)
                }
            }
        }
        lay(tree, senses)
    }

    private mutating func lay(
        _ tree: [[UInt64: Node]], _ senses: [[ClaimLanguage: ClaimSense]]
    ) {
        var size = 64
        while size < tree.count * 3 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        nexts = Array(repeating: -1, count: size)
        mask = size - 1
        for (node, branches) in tree.enumerated() {
            for (word, next) in branches {
                let key = Self.key(Node(node), word)
                var slot = Int(truncatingIfNeeded: key) & mask
                while nexts[slot] >= 0 { slot = (slot + 1) & mask }
                keys[slot] = key
                nexts[slot] = next
            }
        }
        for sense in senses {
            let start = meanings.count
            var bits: UInt16 = 0
            for language in ClaimLanguage.allCases {
                guard let meaning = sense[language] else { continue }
                meanings.append((language, meaning))
                bits |= language.bit
            }
            places.append(start..<meanings.count)
            languages.append(bits)
        }
    }

    @inline(__always) private static func key(_ node: Node, _ word: UInt64) -> UInt64 {
        let mixed = (word ^ (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15))
        return mixed ^ (mixed >> 29)
    }

    /// Where a word leads; `nil` where no phrase goes on with it.
    @inline(__always) func next(_ node: Node, _ word: UInt64) -> Node? {
        let key = Self.key(node, word)
        var slot = Int(truncatingIfNeeded: key) & mask
        while nexts[slot] >= 0 {
            if keys[slot] == key { return nexts[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// What the phrase that ends at a node means in a language.
    func sense(_ node: Node, _ language: ClaimLanguage) -> ClaimSense? {
        guard languages[Int(node)] & language.bit != 0 else { return nil }
        for place in places[Int(node)] where meanings[place].language == language {
            return meanings[place].sense
        }
        return nil
    }

    /// What it may mean in any of them.
    func senses(_ node: Node) -> ClaimSense {
        var all = ClaimSense()
        for place in places[Int(node)] { all.add(meanings[place].sense) }
        return all
    }

    /// The languages in which the phrase that ends at a node means something, as bits.
    @inline(__always) func languageBits(_ node: Node) -> UInt16 { languages[Int(node)] }
}

/// The languages that claims are read in.
enum ClaimLanguage: UInt8, CaseIterable, Sendable {
    case english, german, french, spanish, italian, dutch, portuguese, polish

    var bit: UInt16 { 1 << UInt16(rawValue) }

    /// Whether the participle stands at the end, far from its auxiliary: «habe … storniert».
    var hasVerbBracket: Bool { self == .german || self == .dutch }

    var pages: [String] {
        switch self {
        case .english:
            [
                EnglishClaims.grammar, EnglishClaims.verbs, EnglishClaims.things,
                EnglishClaims.promises,
            ]
        case .german: [GermanClaims.grammar, GermanClaims.verbs, GermanClaims.promises]
        case .french: [FrenchClaims.grammar, FrenchClaims.verbs, FrenchClaims.promises]
        case .spanish: [SpanishClaims.grammar, SpanishClaims.verbs, SpanishClaims.promises]
        case .italian: [ItalianClaims.grammar, ItalianClaims.verbs, ItalianClaims.promises]
        case .dutch: [DutchClaims.grammar, DutchClaims.verbs, DutchClaims.promises]
        case .portuguese:
            [PortugueseClaims.grammar, PortugueseClaims.verbs, PortugueseClaims.promises]
        case .polish: [PolishClaims.grammar, PolishClaims.verbs, PolishClaims.promises]
        }
    }
}
