// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the words before a number say that it is.
///
/// «My passport number is 123456789» leads to a passport, «my passport, and the order 123456789» does
/// not: words that lead somewhere count as `adjacent` as long as only fillers («number», «is», «my»)
/// stand between them and the number, and as `near` anywhere within reach.
struct Lead {
    struct Kind: OptionSet {
        let rawValue: UInt32
        static let card = Kind(rawValue: 1)
        static let cardCode = Kind(rawValue: 1 << 1)
        static let pin = Kind(rawValue: 1 << 2)
        static let oneTimeCode = Kind(rawValue: 1 << 3)
        static let password = Kind(rawValue: 1 << 4)
        static let apiKey = Kind(rawValue: 1 << 5)
        static let bearer = Kind(rawValue: 1 << 6)
        static let iban = Kind(rawValue: 1 << 7)
        static let sortCode = Kind(rawValue: 1 << 8)
        static let routing = Kind(rawValue: 1 << 9)
        static let account = Kind(rawValue: 1 << 10)
        /// «phone», «mobile», «fax»: a number that follows is one.
        static let phone = Kind(rawValue: 1 << 11)
        /// «call», «text», «reach me»: a number that follows may be one.
        static let call = Kind(rawValue: 1 << 12)
        static let socialSecurity = Kind(rawValue: 1 << 13)
        /// Any number that a state gives.
        static let national = Kind(rawValue: 1 << 14)
        static let passport = Kind(rawValue: 1 << 15)
        static let licence = Kind(rawValue: 1 << 16)
        static let medical = Kind(rawValue: 1 << 17)
        static let plate = Kind(rawValue: 1 << 18)
        static let vehicle = Kind(rawValue: 1 << 19)
        static let birth = Kind(rawValue: 1 << 20)
        static let address = Kind(rawValue: 1 << 21)
        /// «version», «release»: four numbers with full stops are no address.
        static let version = Kind(rawValue: 1 << 22)
        /// «order», «tracking», «invoice»: what follows names a thing.
        static let thing = Kind(rawValue: 1 << 23)
        /// «in», «since», «founded»: four digits that follow may be a year.
        static let year = Kind(rawValue: 1 << 24)
        /// What only stands between: «number», «is», «my».
        static let filler = Kind(rawValue: 1 << 25)
    }

    private(set) var near: Kind = []
    private(set) var adjacent: Kind = []
    /// The same for the forms of national identifiers, by their places in `NationalIdentifier.all`.
    private(set) var nearForms: UInt64 = 0
    private(set) var adjacentForms: UInt64 = 0
    /// What the very last word said.
    private(set) var last: Kind = []

    /// Reads the words before `start`, none of them further away than `NumberSurroundings.reach`.
    ///
    /// - Parameter matchEnd: where the last finding ended; it is not read again.
    init(of start: Int, in text: Span<UInt8>, matchEnd: Int) {
        let furthest = start - NumberSurroundings.reach
        let floor = max(0, matchEnd, furthest)
        var index = floor
        var back = start
        while back > floor {
            if text[back - 1] == UInt8(ascii: "]"), Placeholder.ends(before: back, in: text) {
                index = back
                break
            }
            back -= 1
        }
        // A word that the reach cuts is not read.
        if index == furthest { while index < start, text[index].isOfWord { index += 1 } }
        let lexicon = LeadLexicon.shared
        while index < start {
            let byte = text[index]
            guard byte.isOfWord, !LeadLexicon.isSpace(at: index, in: text) else {
                if byte == UInt8(ascii: "."), index + 1 < start, text[index + 1] <= 0x20,
                    !last.contains(.filler)
                {
                    endSentence()
                } else if byte == UInt8(ascii: ";") || byte == 0x0A {
                    adjacent.remove(.thing)
                }
                index += 1
                continue
            }
            if let (entry, end) = lexicon.longest(at: index, in: text, limit: start) {
                take(entry)
                index = end
            } else {
                while index < start, text[index].isOfWord { index += 1 }
                endSentence()
            }
        }
    }

    private mutating func take(_ entry: LeadLexicon.Entry) {
        last = entry.kinds
        guard entry.kinds != .filler else { return }
        if entry.kinds.isEmpty, entry.forms == 0 {
            endSentence()
            return
        }
        near.formUnion(entry.kinds)
        nearForms |= entry.forms
        adjacent.formUnion(entry.kinds)
        adjacentForms |= entry.forms
    }

    private mutating func endSentence() {
        adjacent = []
        adjacentForms = 0
        last = []
    }

    /// Whether the text says that the number names a thing and not a person.
    var namesThing: Bool {
        adjacent.contains(.thing) && adjacent.isSubset(of: [.thing, .year, .filler])
            && adjacentForms == 0
    }
}
