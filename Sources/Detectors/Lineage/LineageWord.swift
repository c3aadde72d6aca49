// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A word of a text without case, marks and abbreviation, as one number: words are only ever compared.
struct LineageWord {
    /// The folded letters (FNV-1a, 64 bits); the same for `St.` and `Street`.
    var key: UInt64
    /// Where it stands, in UTF-8 bytes.
    var start: UInt32
    var end: UInt32
    /// How many digits and letters it has, 255 at most.
    var digits: UInt8
    var letters: UInt8
    /// What it means by itself, as an index into the ``LineageLexicon``; 0 for nothing.
    var meaning: UInt16
    /// Whether a sentence, a line or a tag begins with it.
    var beginsClause: Bool
    /// Whether a comma or a colon stands before it.
    var followsComma: Bool
    /// Whether it begins with a capital letter.
    var isCapital: Bool

    var isNumber: Bool { digits > 0 && letters == 0 }
    var bytes: Range<Int> { Int(start)..<Int(end) }
}

/// FNV-1a over folded bytes.
struct WordKey {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always) mutating func append(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    static func of(_ text: some StringProtocol) -> UInt64 {
        var key = WordKey()
        for byte in text.utf8 { key.append(byte) }
        return key.value
    }
}

extension UInt64 {
    /// A key that tells numbers, dates and addresses from words and from each other.
    @inline(__always) func tagged(_ kind: LineageValue.Kind) -> UInt64 {
        var mixed = (self ^ (UInt64(kind.rawValue) &+ 1) &* 0x9E37_79B9_7F4A_7C15)
        mixed = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 32)
    }
}

/// Something in a text that has a normal form of its own.
struct LineageValue {
    enum Kind: UInt8 {
        /// An amount or any other number.
        case number
        /// A day with its year, as days since 1970.
        case day
        /// A day of every year, as month * 100 + day.
        case dayOfYear
        /// A time, as minutes since midnight.
        case time
        case email
        /// The name of a host, without `www.`.
        case host
        /// An address in the web with its path.
        case link
        /// Letters and digits without the gaps between them.
        case compact
        /// The last nine digits of a number that is long enough for a phone.
        case phone
    }

    let kind: Kind
    /// The normal form, tagged with its kind.
    let key: UInt64
    let start: UInt32
    let end: UInt32
    /// A number's value times 10,000, a day's number, a time's minutes, the key without gaps as a word has it.
    let magnitude: Int64

    var bytes: Range<Int> { Int(start)..<Int(end) }
}
