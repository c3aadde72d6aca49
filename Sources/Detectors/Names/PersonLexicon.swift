// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What is known of words where names, addresses and numbers are told: hand-written, of many languages.
struct PersonLexicon: Sendable {
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt64
        init(rawValue: UInt64) { self.rawValue = rawValue }
        private init(bit: UInt64) { rawValue = 1 << bit }

        static let given = Marks(bit: 0)
        static let surname = Marks(bit: 1)
        /// A name that is a word too: «Will», «May», «Rose».
        static let wordy = Marks(bit: 2)
        /// A word that is no name by itself, however it is written.
        static let common = Marks(bit: 3)
        static let title = Marks(bit: 4)
        static let organisation = Marks(bit: 5)
        /// A country, a region, a large city.
        static let place = Marks(bit: 6)
        static let calendar = Marks(bit: 7)
        /// A product, a brand, a thing that is written with a capital.
        static let thing = Marks(bit: 8)
        static let greeting = Marks(bit: 9)
        /// «street», «avenue»: what ends a street's name and means little else.
        static let streetEnd = Marks(bit: 10)
        /// «drive», «way», «court»: what ends a street's name, and is a word too.
        static let streetEndWeak = Marks(bit: 11)
        /// «rue», «calle», «ulica»: what begins a street's name.
        static let streetStart = Marks(bit: 12)
        /// «Apt.», «Suite», «Floor»
        static let unit = Marks(bit: 13)
        static let state = Marks(bit: 14)
        /// «van», «de», «von», «bin»
        static let particle = Marks(bit: 15)
        /// «in», «from», «to», «near»: what stands before places.
        static let wherever = Marks(bit: 16)
        /// «with», «by», «for»: what stands before persons and things.
        static let with = Marks(bit: 17)
        static let saying = Marks(bit: 18)
        /// What persons do: «lives», «is», «will», «wrote».
        static let doing = Marks(bit: 19)
        static let relation = Marks(bit: 20)
        static let number = Marks(bit: 21)
        static let month = Marks(bit: 22)
        static let nationality = Marks(bit: 23)
        static let article = Marks(bit: 24)
        static let role = Marks(bit: 25)
        /// «Jr.», «PhD», «III»
        static let honour = Marks(bit: 26)
        /// «Alpha», «Bravo»
        static let alphabet = Marks(bit: 27)
        /// «dot», «at», «underscore»
        static let sign = Marks(bit: 28)
        static let address = Marks(bit: 29)
        static let postal = Marks(bit: 30)
        static let birth = Marks(bit: 31)
        static let pronoun = Marks(bit: 32)
        static let nameCue = Marks(bit: 33)
        static let ordinal = Marks(bit: 34)
        static let old = Marks(bit: 35)
        static let box = Marks(bit: 36)
        static let military = Marks(bit: 37)
        /// «double», «triple»
        static let times = Marks(bit: 38)
        static let spelling = Marks(bit: 39)
        /// A small word that only German has.
        static let german = Marks(bit: 40)

        /// What has a meaning beside that of a name.
        static let meaningful: Marks = [
            .common, .organisation, .place, .calendar, .thing, .greeting, .streetEnd, .unit, .state,
            .wherever, .with, .saying, .doing, .relation, .number, .month, .nationality, .article,
            .role, .pronoun, .nameCue, .address,
        ]
    }

    static let shared = PersonLexicon()

    private var slots: [(letters: UInt64, marks: Marks)]
    private var mask: Int
    private var count = 0
    /// What several words mean together, by the joined numbers of their letters.
    private(set) var phrases: [UInt64: Phrase] = [:]

    enum Phrase: UInt8, Sendable {
        /// «my name is»: what follows is a name.
        case nameFollows
        /// «I am»: what follows may be one.
        case mayBeName
        /// «kind regards»
        case regards
        /// «what's your name»
        case asksName
        /// «date of birth», «born on»
        case birth
    }

    private init() {
        slots = Array(repeating: (0, []), count: 1 << 14)
        mask = slots.count - 1
        for (marks, words) in Self.lists { add(words, marks) }
        for (phrase, lines) in Self.phraseLists {
            for line in lines.split(separator: "/") {
                guard line.contains(where: \.isLetter) else { continue }
                phrases[
                    Self.joined(
                        line.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
                            Self.letters(of: $0)
                        })] =
                    phrase
            }
        }
    }

    @inline(__always)
    func marks(of letters: UInt64) -> Marks {
        var slot = Int(truncatingIfNeeded: letters ^ letters >> 32) & mask
        return slots.withUnsafeBufferPointer { slots in
            while true {
                let entry = slots[slot]
                if entry.letters == letters { return entry.marks }
                if entry.letters == 0 { return [] }
                slot = (slot + 1) & mask
            }
        }
    }

    mutating func add(_ words: String, _ marks: Marks) {
        for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let letters = Self.letters(of: word)
            var slot = Int(truncatingIfNeeded: letters ^ letters >> 32) & mask
            while slots[slot].letters != 0, slots[slot].letters != letters {
                slot = (slot + 1) & mask
            }
            if slots[slot].letters == 0 {
                count += 1
                precondition(count * 3 < slots.count * 2, "the lexicon's table is full")
            }
            slots[slot] = (letters, slots[slot].marks.union(marks))
        }
    }

    /// The number of a word as ``PersonText`` makes it.
    static func letters(of word: some StringProtocol) -> UInt64 {
        var letters: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in word.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                let isUpper = (0x41...0x5A).contains(value)
                letters = (letters ^ UInt64(isUpper ? value | 0x20 : value)) &* 0x100_0000_01B3
                continue
            }
            let folded = LatinFold.fold(value)
            guard folded.kind == .letter || folded.kind == .digit else { continue }
            letters = (letters ^ UInt64(folded.first)) &* 0x100_0000_01B3
            if folded.second != 0 {
                letters = (letters ^ UInt64(folded.second)) &* 0x100_0000_01B3
            }
        }
        return letters
    }

    static func joined(_ words: some Sequence<UInt64>) -> UInt64 {
        var all: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in words { all = (all ^ word) &* 0x2545_F491_4F6C_DD1D ^ (all >> 29) }
        return all
    }

    /// What the words before `index` mean together, if anything: two to five of them.
    func phrase(before index: Int, in words: [PersonText.Word]) -> Phrase? {
        for length in 1...5 where index >= length {
            var all: UInt64 = 0x9E37_79B9_7F4A_7C15
            for place in (index - length)..<index {
                all = (all ^ words[place].letters) &* 0x2545_F491_4F6C_DD1D ^ (all >> 29)
            }
            if let phrase = phrases[all] { return phrase }
            if words[index - length].gap.endsSentence { return nil }
        }
        return nil
    }
}
