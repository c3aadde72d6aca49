// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The words that lead to a number, found by their first two letters.
struct LeadLexicon: Sendable {
    struct Entry: Sendable {
        fileprivate var start = 0
        fileprivate var length = 0
        /// Whether a word may go on after it.
        fileprivate var isPrefix = false
        fileprivate(set) var kinds: Lead.Kind = []
        fileprivate(set) var forms: UInt64 = 0
    }

    static let shared = LeadLexicon()

    private var letters: [UInt8] = []
    /// Entries of one bucket stand together, the longest first.
    private var entries: [Entry] = []
    /// For each entry the first four bytes of its first word, and before them which of those count.
    private var keys: [UInt64] = []
    private var buckets = [Int32](repeating: 0, count: Self.bucketCount + 1)

    private static let bucketCount = 1024

    private init() {
        var phrases: [(phrase: [UInt8], isPrefix: Bool, kinds: Lead.Kind, forms: UInt64)] = []
        func add(_ list: String, _ kinds: Lead.Kind, _ forms: UInt64) {
            for item in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
                var phrase = Array(item.utf8)
                while phrase.first == 0x20 { phrase.removeFirst() }
                while phrase.last == 0x20 { phrase.removeLast() }
                guard !phrase.isEmpty else { continue }
                let isPrefix = phrase.last == UInt8(ascii: "*")
                if isPrefix { phrase.removeLast() }
                if let known = phrases.firstIndex(where: { $0.phrase == phrase }) {
                    phrases[known].kinds.formUnion(kinds)
                    phrases[known].forms |= forms
                    phrases[known].isPrefix = phrases[known].isPrefix || isPrefix
                } else {
                    phrases.append((phrase, isPrefix, kinds, forms))
                }
            }
        }
        for (kinds, list) in Self.words { add(list, kinds, 0) }
        for (form, bit) in zip(NationalIdentifier.all, NationalIdentifier.bits) {
            add(form.words, [], bit)
        }
        let sorted = phrases.map { (Self.bucket($0.phrase), $0) }
            .sorted { ($0.0, -$0.1.phrase.count) < ($1.0, -$1.1.phrase.count) }
        for (_, item) in sorted {
            let first = item.phrase.prefix { $0 != 0x20 }
            let isOpen = item.isPrefix && first.count == item.phrase.count
            entries.append(
                Entry(
                    start: letters.count, length: item.phrase.count, isPrefix: item.isPrefix,
                    kinds: item.kinds, forms: item.forms))
            let mask: UInt32 = isOpen && first.count < 4 ? ~0 << UInt32(8 * (4 - first.count)) : ~0
            keys.append(UInt64(mask) << 32 | UInt64(Self.key(first)))
            letters += item.phrase
        }
        var place = 0
        for bucket in 0...Self.bucketCount {
            while place < sorted.count, sorted[place].0 < bucket { place += 1 }
            buckets[bucket] = Int32(place)
        }
    }

    private static func bucket(_ phrase: [UInt8]) -> Int {
        let second = phrase.count > 1 && phrase[1] != 0x20 ? phrase[1] : 0
        return bucket(phrase[0], second)
    }

    /// The first four bytes of a word, and zeros after its end.
    private static func key(_ word: some Sequence<UInt8>) -> UInt32 {
        var key: UInt32 = 0
        var count = 0
        for byte in word.prefix(4) {
            key = key << 8 | UInt32(byte)
            count += 1
        }
        return key << UInt32(8 * (4 - count))
    }

    @inline(__always)
    private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
        (Int(first) &* 37 &+ Int(second) &* 5) & (bucketCount - 1)
    }

    /// The longest entry that begins at `index`, which is where a word begins, and where it ends.
    func longest(at index: Int, in text: Span<UInt8>, limit: Int) -> (Entry, Int)? {
        var key: UInt32 = 0
        var previous: UInt8 = 0
        var count = 0
        while count < 4 {
            let place = index + count
            guard place < limit, text[place].isOfWord, !Self.isSpace(at: place, in: text) else {
                break
            }
            key = key << 8 | UInt32(Self.folded(text[place], after: previous))
            previous = text[place]
            count += 1
        }
        key <<= UInt32(8 * (4 - count))
        let bucket = Self.bucket(
            UInt8(truncatingIfNeeded: key >> 24), UInt8(truncatingIfNeeded: key >> 16))
        let keys = self.keys.span
        for place in Int(buckets[bucket])..<Int(buckets[bucket + 1]) {
            guard key & UInt32(keys[place] >> 32) == UInt32(truncatingIfNeeded: keys[place]) else {
                continue
            }
            let entry = entries[place]
            if let end = end(of: entry, at: index, in: text, limit: limit) { return (entry, end) }
        }
        return nil
    }

    private func end(of entry: Entry, at index: Int, in text: Span<UInt8>, limit: Int) -> Int? {
        let letters = self.letters.span
        var place = index
        var previous: UInt8 = 0
        for offset in entry.start..<entry.start + entry.length {
            let letter = letters[offset]
            if letter == 0x20 {
                var gaps = 0
                while gaps < 4, place < limit,
                    !text[place].isOfWord || Self.isSpace(at: place, in: text)
                        || gaps > 0 && text[place] & 0xC0 == 0x80
                {
                    place += 1
                    gaps += 1
                }
                guard gaps > 0 else { return nil }
                previous = 0
                continue
            }
            guard place < limit, Self.folded(text[place], after: previous) == letter else {
                return nil
            }
            previous = text[place]
            place += 1
        }
        if entry.isPrefix {
            while place < limit, text[place].isOfWord, !Self.isSpace(at: place, in: text) {
                place += 1
            }
            return place
        }
        guard place < limit, text[place].isOfWord, !Self.isSpace(at: place, in: text) else {
            return place
        }
        return nil
    }

    /// Lower case, for ASCII and Latin-1.
    @inline(__always)
    private static func folded(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if byte.isUpper { return byte | 0x20 }
        if previous == 0xC3, 0x80...0x9E ~= byte { return byte | 0x20 }
        return byte
    }

    /// Whether a character of punctuation or a space beyond ASCII begins: `’`, a no-break space.
    @inline(__always)
    static func isSpace(at index: Int, in text: Span<UInt8>) -> Bool {
        let byte = text[index]
        guard byte == 0xE2 || byte == 0xC2, index + 1 < text.count else { return false }
        return byte == 0xE2 ? text[index + 1] == 0x80 : text[index + 1] == 0xA0
    }
}
