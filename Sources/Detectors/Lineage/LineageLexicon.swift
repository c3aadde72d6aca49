// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What single words mean wherever values are compared: numbers, months, days, verbs of doing.
struct LineageLexicon: Sendable {
    struct Meaning: Sendable {
        /// The value of a number word; -1 for none.
        var number: Int16 = -1
        /// 1 to 12; 0 for none.
        var month: UInt8 = 0
        /// 1 (Monday) to 7; 0 for none.
        var weekday: UInt8 = 0
        /// How many days from today; 127 for none.
        var daysFromToday: Int8 = 127
        var verb: ActionKinds = []
        var role: Roles = []
        /// The key that stands for it, where it is an abbreviation; 0 for its own.
        var canonical: UInt64 = 0
    }

    struct Roles: OptionSet, Sendable {
        let rawValue: UInt32
        /// «please», «now», «first»: what may stand before an order.
        static let lead = Roles(rawValue: 1)
        /// «must», «should», «have»: with «you» it makes an order of the verb after it.
        static let modal = Roles(rawValue: 2)
        /// «you», in its forms.
        static let you = Roles(rawValue: 4)
        /// The end of a host's name.
        static let domain = Roles(rawValue: 8)
        static let beforeNoon = Roles(rawValue: 16)
        static let afterNoon = Roles(rawValue: 32)
        /// «o'clock», «Uhr».
        static let hour = Roles(rawValue: 64)
        /// A word that says nothing by itself.
        static let stop = Roles(rawValue: 128)
        static let day = Roles(rawValue: 256)
        static let week = Roles(rawValue: 512)
        /// A field whose value is somebody's words, however short: «body», «subject».
        static let prose = Roles(rawValue: 1024)
        /// A tool that hands over what others wrote: «webpage», «inbox», «reviews».
        static let content = Roles(rawValue: 2048)
        /// «not», «don't»: what follows is no order.
        static let negation = Roles(rawValue: 4096)
        /// «be», before a participle: what is to be done.
        static let passive = Roles(rawValue: 8192)
        /// «please», wherever it stands.
        static let please = Roles(rawValue: 65536)
        /// «before», «if»: the order comes behind the comma.
        static let condition = Roles(rawValue: 32768)
        /// «instructions», «tasks»: the customer hands on what a text says.
        static let delegation = Roles(rawValue: 16384)
    }

    static let standard = LineageLexicon()

    private var meanings: [Meaning] = [Meaning()]
    private var keys: [UInt64]
    private var places: [UInt16]
    private static let capacity = 4096

    subscript(meaning: UInt16) -> Meaning {
        @inline(__always) get { meanings[Int(meaning)] }
    }

    /// The index of a word's meaning; 0 where it has none.
    @inline(__always) func meaning(of key: UInt64) -> UInt16 {
        var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & (Self.capacity - 1)
        while places[slot] != 0 {
            if keys[slot] == key { return places[slot] }
            slot = (slot + 1) & (Self.capacity - 1)
        }
        return 0
    }

    private init() {
        keys = Array(repeating: 0, count: Self.capacity)
        places = Array(repeating: 0, count: Self.capacity)
        for (value, words) in LineageWords.numbers { add(words) { $0.number = value } }
        for (index, words) in LineageWords.months.enumerated() {
            add(words) { $0.month = UInt8(index + 1) }
        }
        for (index, words) in LineageWords.weekdays.enumerated() {
            add(words) { $0.weekday = UInt8(index + 1) }
        }
        for (days, words) in LineageWords.relativeDays { add(words) { $0.daysFromToday = days } }
        for (kinds, words) in ActionWords.verbs { add(words) { $0.verb.formUnion(kinds) } }
        for (role, words) in LineageWords.roles { add(words) { $0.role.formUnion(role) } }
        for words in LineageWords.sameWords {
            let all = words.split(separator: " ")
            let canonical = WordKey.of(all[0])
            add(words) { $0.canonical = canonical }
        }
    }

    private mutating func add(_ words: String, _ change: (inout Meaning) -> Void) {
        for word in words.split(separator: " ") {
            let key = WordKey.of(word)
            var place = Int(meaning(of: key))
            if place == 0 {
                place = meanings.count
                meanings.append(Meaning())
                var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & (Self.capacity - 1)
                while places[slot] != 0 { slot = (slot + 1) & (Self.capacity - 1) }
                keys[slot] = key
                places[slot] = UInt16(place)
            }
            change(&meanings[place])
        }
    }
}
