// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is known of words beforehand, by their hashes: made once, read by every support check.
struct SupportLexicon: Sendable {
    /// What a folded word does, or what its stem is known for.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt32

        static let stop = Traits(rawValue: 1)
        static let negation = Traits(rawValue: 2)
        static let restriction = Traits(rawValue: 4)
        static let modal = Traits(rawValue: 8)
        static let opinion = Traits(rawValue: 16)
        static let firstPerson = Traits(rawValue: 32)
        static let secondPerson = Traits(rawValue: 64)
        static let but = Traits(rawValue: 128)
        static let number = Traits(rawValue: 256)
        // Of stems.
        static let retelling = Traits(rawValue: 512)
        static let judging = Traits(rawValue: 1024)
        static let denying = Traits(rawValue: 2048)
        /// There are synonyms or opposites of it.
        static let listed = Traits(rawValue: 4096)
    }

    static let shared = SupportLexicon()

    private var words = WordTable(expecting: 2048)
    private var stems = WordTable(expecting: 4096)
    private var numbers = WordTable(expecting: 256)
    private var synonymPlaces = WordTable(expecting: 2048)
    private var synonymStems: [UInt32] = []
    private var oppositePlaces = WordTable(expecting: 1024)
    private var oppositeStems: [UInt32] = []

    @inline(__always)
    func traits(word: UInt32, stem: UInt32) -> Traits {
        Traits(rawValue: (words[word] ?? 0) | (stems[stem] ?? 0))
    }

    @inline(__always)
    func traits(stem: UInt32) -> Traits { Traits(rawValue: stems[stem] ?? 0) }

    /// What a number word says.
    func number(_ word: UInt32) -> Int? { numbers[word].map { Int($0) } }

    func synonyms(of stem: UInt32) -> ArraySlice<UInt32> {
        Self.list(synonymPlaces[stem], synonymStems)
    }

    func opposites(of stem: UInt32) -> ArraySlice<UInt32> {
        Self.list(oppositePlaces[stem], oppositeStems)
    }

    private static func list(_ place: UInt32?, _ stems: [UInt32]) -> ArraySlice<UInt32> {
        guard let place else { return [] }
        let start = Int(place >> 8)
        return stems[start..<(start + Int(place & 0xFF))]
    }

    private init() {
        let classes: [(String, Traits)] = [
            (StopWords.every, .stop), (StopWords.negations, [.negation, .stop]),
            (StopWords.restrictions, [.restriction, .stop]), (StopWords.modals, .modal),
            (StopWords.opinions, .opinion), (StopWords.firstPerson, [.firstPerson, .stop]),
            (StopWords.secondPerson, [.secondPerson, .stop]),
            ("but aber sondern mais pero sino ma maar mas ale", .but),
        ]
        for (text, trait) in classes {
            for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let hash = Self.hash(word)
                words.set(hash, (words[hash] ?? 0) | trait.rawValue)
            }
        }
        for pair in StopWords.numbers.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = pair.split(separator: "=")
            let hash = Self.hash(parts[0])
            numbers.set(hash, UInt32(parts[1]) ?? 0)
            words.set(hash, (words[hash] ?? 0) | Traits.number.rawValue)
        }
        let judging = Self.stems(SupportWords.judging)
        let retelling = Self.stems(SupportWords.retelling)
        for stem in judging where !retelling.contains(stem) { mark(stem, .judging) }
        for stem in retelling { mark(stem, .retelling) }
        for stem in Self.stems(StopWords.denyingVerbs) { mark(stem, .denying) }
        readSynonyms()
        readOpposites()
    }

    private mutating func mark(_ stem: UInt32, _ trait: Traits) {
        stems.set(stem, (stems[stem] ?? 0) | trait.rawValue)
    }

    private mutating func readSynonyms() {
        var all: [UInt32: Set<UInt32>] = [:]
        for group in Synonyms.groups.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let stems = Self.stems(group)
            for one in stems {
                for other in stems where other != one { all[one, default: []].insert(other) }
            }
        }
        (synonymPlaces, synonymStems) = Self.flat(all)
        for stem in all.keys { mark(stem, .listed) }
    }

    private mutating func readOpposites() {
        var all: [UInt32: Set<UInt32>] = [:]
        for line in Opposites.pairs.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let sides = line.split(separator: "|").map { Self.stems($0) }
            guard sides.count == 2 else { continue }
            for one in sides[0] {
                for other in sides[1] where other != one {
                    all[one, default: []].insert(other)
                    all[other, default: []].insert(one)
                }
            }
            for stem in sides.joined() { mark(stem, .listed) }
        }
        for kind in Opposites.kinds.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let stems = Self.stems(kind)
            for one in stems {
                for other in stems where other != one { all[one, default: []].insert(other) }
            }
        }
        (oppositePlaces, oppositeStems) = Self.flat(all)
    }

    private static func flat(_ all: [UInt32: Set<UInt32>]) -> (WordTable, [UInt32]) {
        var places = WordTable(expecting: all.count)
        var flat: [UInt32] = []
        for (stem, others) in all.sorted(by: { $0.key < $1.key }) {
            places.set(stem, UInt32(flat.count) << 8 | UInt32(min(255, others.count)))
            flat += others.sorted().prefix(255)
        }
        return (places, flat)
    }

    static func hash(_ word: some StringProtocol) -> UInt32 {
        var hash = WordHash()
        for byte in word.utf8 { hash.add(byte) }
        return hash.value
    }

    /// The stems of the words of a text, each once, in their order.
    static func stems(_ text: some StringProtocol) -> [UInt32] {
        var stems: [UInt32] = []
        GroundReader.read(String(text)) { word, folded in
            guard word.kind != .sentenceEnd else { return }
            let stem = WordStem.hash(of: folded)
            if !stems.contains(stem) { stems.append(stem) }
        }
        return stems
    }
}

extension WordStem {
    static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        WordHash.of(UnsafeBufferPointer(rebasing: word.prefix(length(of: word))))
    }
}
