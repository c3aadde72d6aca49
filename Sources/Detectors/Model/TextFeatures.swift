// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the linear models see of a text: its words, pairs and triples of words, and stretches of three to
/// five bytes within words, each as a hash with the number of times it occurs.
///
/// Letters are folded to lower case and every digit to `0`; a mark of punctuation is a word. Made once for a
/// text, whatever the number of models that read it.
public struct TextFeatures: Sendable {
    /// What a feature is made of.
    public struct Kinds: OptionSet, Sendable, Hashable {
        public let rawValue: UInt16
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        public static let words = Kinds(rawValue: 1)
        public static let pairs = Kinds(rawValue: 2)
        public static let triples = Kinds(rawValue: 4)
        public static let threes = Kinds(rawValue: 8)
        public static let fours = Kinds(rawValue: 16)
        public static let fives = Kinds(rawValue: 32)
        /// What a rule found, by name.
        public static let named = Kinds(rawValue: 64)

        public static let all: Kinds = [.words, .pairs, .triples, .threes, .fours, .fives, .named]
    }

    public struct Feature: Sendable, Hashable {
        public let hash: UInt32
        public let kind: Kinds
        /// How often it occurs; for a named feature, its value.
        public var weight: Float
    }

    public private(set) var features: [Feature] = []
    /// How many words and marks the text has.
    public private(set) var wordCount = 0

    /// Nothing yet: for what only rules find.
    init() {}

    /// - Parameter limit: The most bytes that are read: what is longer is known by its beginning.
    public init(_ text: String, limit: Int = 16384) {
        var text = text
        text.withUTF8 { bytes in
            read(UnsafeBufferPointer(rebasing: bytes.prefix(limit)))
        }
    }

    /// Adds what a rule found.
    public mutating func add(_ name: String, _ value: Float = 1) {
        add(named: Self.hash(named: name), value)
    }

    /// Adds what a rule found, by the hash of its name.
    mutating func add(named hash: UInt32, _ value: Float = 1) {
        features.append(Feature(hash: hash, kind: .named, weight: value))
    }

    /// The hash of a name: what is added for every text is hashed once.
    static func hash(named name: String) -> UInt32 {
        var hash = FeatureHash(.named)
        for byte in name.utf8 { hash.add(byte) }
        return hash.value
    }

    /// Adds what a rule found, by a number of its own in place of a name.
    public mutating func add(_ number: UInt64, _ value: Float) {
        var mixed = number &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        features.append(
            Feature(hash: UInt32(truncatingIfNeeded: mixed >> 32), kind: .named, weight: value))
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var reading = FeatureReading(expecting: bytes.count * 4)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte < 0x80 {
                if byte.isLetter {
                    reading.add(byte | 0x20)
                } else if byte.isDigit {
                    reading.add(UInt8(ascii: "0"))
                } else if byte == UInt8(ascii: "'") {
                    // «don't» is one word.
                    if reading.isInWord { reading.add(byte) }
                } else {
                    reading.endWord()
                    guard byte > 0x20 else { continue }
                    reading.add(byte)
                    reading.endWord()
                }
                continue
            }
            var scalar = UInt32(byte)
            var length = 1
            if byte >= 0xF0 {
                (scalar, length) = (UInt32(byte & 0x07), 4)
            } else if byte >= 0xE0 {
                (scalar, length) = (UInt32(byte & 0x0F), 3)
            } else if byte >= 0xC0 {
                (scalar, length) = (UInt32(byte & 0x1F), 2)
            }
            for _ in 1..<max(length, 1) where index < bytes.count && bytes[index] & 0xC0 == 0x80 {
                scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
                index += 1
            }
            switch scalar {
            case 0x2018, 0x2019, 0x2BC: if reading.isInWord { reading.add(UInt8(ascii: "'")) }
            // What cannot be seen parts no word.
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
                continue
            case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: reading.endWord()
            case 0xA1...0xBF, 0x2010...0x206F, 0x3001...0x3011, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
                0x1F000...0x1FAFF,
                0x2190...0x2BFF:
                reading.endWord()
                reading.add(UInt8(truncatingIfNeeded: scalar >> 16))
                reading.add(UInt8(truncatingIfNeeded: scalar >> 8))
                reading.add(UInt8(truncatingIfNeeded: scalar))
                reading.endWord()
            default:
                // Lower case of Latin-1, Greek and Cyrillic; other scripts have none or are rare here.
                var folded = scalar
                switch scalar {
                case 0xC0...0xDE where scalar != 0xD7: folded = scalar + 0x20
                case 0x100...0x177 where scalar & 1 == 0: folded = scalar + 1
                case 0x391...0x3A9, 0x410...0x42F: folded = scalar + 0x20
                case 0x400...0x40F: folded = scalar + 0x50
                default: break
                }
                if folded >= 0x800 { reading.add(UInt8(truncatingIfNeeded: folded >> 12)) }
                reading.add(UInt8(truncatingIfNeeded: folded >> 6))
                reading.add(UInt8(truncatingIfNeeded: folded) | 0x80)
            }
        }
        reading.endWord()
        features = reading.counts.features
        wordCount = reading.wordCount
    }
}

/// One word after the other, and the features of each. A struct of its own rather than functions over captured
/// variables: those would be checked at each use.
private struct FeatureReading {
    /// A word of more bytes is none; its beginning will do for its stretches.
    private static let stretchLimit = 40

    var counts: FeatureCounts
    private(set) var wordCount = 0
    /// A space, the beginning of the word, and a space if there is room for it.
    private var word = InlineArray<40, UInt8>(repeating: 0x20)
    /// How many bytes the word has so far, without the spaces.
    private var length = 0
    private var whole = FeatureHash(.words)
    private var last: UInt32 = 1
    private var beforeLast: UInt32 = 1

    init(expecting count: Int) { counts = FeatureCounts(expecting: count) }

    var isInWord: Bool { length > 0 }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        whole.add(byte)
        length += 1
        if length < Self.stretchLimit { word[length] = byte }
    }

    mutating func endWord() {
        guard length > 0 else { return }
        if length + 1 < Self.stretchLimit { word[length + 1] = 0x20 }
        let value = whole.value
        let pair = FeatureHash.joined(last, value, .pairs)
        counts.add(value, .words)
        counts.add(pair, .pairs)
        counts.add(FeatureHash.joined(beforeLast, pair, .triples), .triples)
        beforeLast = last
        last = value
        let end = min(length + 2, Self.stretchLimit)
        var start = 0
        while start + 3 <= end {
            var stretch = FeatureHash(.threes)
            stretch.add(word[start])
            stretch.add(word[start + 1])
            stretch.add(word[start + 2])
            counts.add(stretch.value, .threes)
            if start + 4 <= end {
                stretch.add(word[start + 3])
                counts.add(stretch.value, .fours)
                if start + 5 <= end {
                    stretch.add(word[start + 4])
                    counts.add(stretch.value, .fives)
                }
            }
            start += 1
        }
        wordCount += 1
        length = 0
        whole = FeatureHash(.words)
    }
}

/// FNV-1a with the mixing of MurmurHash3 at the end: table sizes are powers of two, so every bit counts.
struct FeatureHash {
    private var state: UInt32

    @inline(__always)
    init(_ kind: TextFeatures.Kinds) {
        state = 0x811C_9DC5 ^ UInt32(kind.rawValue) &* 0x9E37_79B1
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt32(byte)) &* 0x0100_0193
    }

    @inline(__always)
    var value: UInt32 { Self.mixed(state) }

    @inline(__always)
    static func joined(_ first: UInt32, _ second: UInt32, _ kind: TextFeatures.Kinds) -> UInt32 {
        mixed(first &* 0x85EB_CA6B ^ second &+ UInt32(kind.rawValue) &* 0x9E37_79B1)
    }

    @inline(__always)
    private static func mixed(_ state: UInt32) -> UInt32 {
        var mixed = state
        mixed ^= mixed >> 16
        mixed = mixed &* 0x85EB_CA6B
        mixed ^= mixed >> 13
        mixed = mixed &* 0xC2B2_AE35
        mixed ^= mixed >> 16
        return mixed
    }
}

/// How often each hash occurs: an open table, in the order of first occurrence.
private struct FeatureCounts {
    private(set) var features: [TextFeatures.Feature] = []
    /// The place in `features` plus 1; 0 for none.
    private var slots: [UInt32]
    private let mask: Int

    init(expecting count: Int) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
        features.reserveCapacity(count)
    }

    @inline(__always)
    mutating func add(_ hash: UInt32, _ kind: TextFeatures.Kinds) {
        var slot = Int(truncatingIfNeeded: hash ^ UInt32(kind.rawValue) &* 0x9E37_79B1) & mask
        while slots[slot] != 0 {
            let place = Int(slots[slot]) &- 1
            if features[place].hash == hash, features[place].kind == kind {
                features[place].weight += 1
                return
            }
            slot = (slot &+ 1) & mask
        }
        features.append(TextFeatures.Feature(hash: hash, kind: kind, weight: 1))
        slots[slot] = UInt32(truncatingIfNeeded: features.count)
    }
}
