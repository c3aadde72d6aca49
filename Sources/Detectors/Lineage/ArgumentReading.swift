// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// One argument, read in its parts, and what is known of them.
struct ArgumentReading {
    enum Weight {
        /// Where something goes: an address, an account.
        case destination
        /// What names one thing: an order, a flight.
        case identifier
        case day
        case amount
    }

    struct Part {
        let weight: Weight
        let bytes: Range<Int>
        let sources: ValueSources
        /// A number times 10,000, a day's number.
        let magnitude: Int64
        /// Whether it is an address that is gone to by looking.
        var leavesHouse = false
    }

    private(set) var parts: [Part] = []
    let words: [LineageWord]
    /// Whether it is a text to be read by people rather than a value.
    let isProse: Bool

    /// How many parts of one argument are traced.
    static let partLimit = 128
    /// From how many words on an argument is a text.
    static let proseWords = 9

    init(_ leaf: ArgumentLeaf, in index: ValueIndex, reader: inout ValueReader) {
        var text = leaf.text
        reader.removeAll()
        text.withUTF8 { bytes in
            // Models escape twice now and then.
            reader.reader.read(bytes, 0..<bytes.count, isWritten: true)
            reader.readValues(bytes, 0..<bytes.count, from: 0, sign: 0, point: 0)
        }
        reader.sortValues()
        words = reader.words
        isProse = words.count >= Self.proseWords
        let values = reader.values
        // Values that begin together are readings of the same place; what lies within another is a part of it.
        var position = 0
        while position < values.count, parts.count < Self.partLimit {
            var end = position + 1
            var stop = values[position].end
            while end < values.count,
                values[end].start == values[position].start
                    || values[end].end <= stop
            {
                stop = max(stop, values[end].end)
                end += 1
            }
            add(values[position..<end], index)
            position = end
        }
        addIdentifiers(index)
    }

    private mutating func add(_ readings: ArraySlice<LineageValue>, _ index: ValueIndex) {
        var best: (weight: Weight, value: LineageValue)?
        var sources: ValueSources = []
        for value in readings {
            let weight: Weight? =
                switch value.kind {
                case .email, .host, .link, .phone: .destination
                case .compact: nil
                case .day: .day
                case .number: .amount
                case .dayOfYear, .time: nil
                }
            sources.formUnion(index.sources(of: value))
            guard let weight else { continue }
            guard let known = best else {
                best = (weight, value)
                continue
            }
            if value.bytes.count > known.value.bytes.count { best = (weight, value) }
        }
        guard let best else { return }
        parts.append(
            Part(
                weight: best.weight, bytes: best.value.bytes, sources: sources,
                magnitude: best.value.magnitude,
                leavesHouse: best.value.kind == .host || best.value.kind == .link))
    }

    /// Words with digits that are no numbers, or long ones: they name something.
    private mutating func addIdentifiers(_ index: ValueIndex) {
        var position = 0
        while position < words.count, parts.count < Self.partLimit {
            let word = words[position]
            let length = Int(word.digits) + Int(word.letters)
            let isIdentifier =
                word.letters > 0 ? length >= 5 && word.digits >= 2 : word.digits >= 5
            if isIdentifier,
                !parts.contains(where: { $0.weight != .amount && $0.bytes.overlaps(word.bytes) })
            {
                let weight: Weight = length >= 9 && word.digits >= 6 ? .destination : .identifier
                parts.removeAll { $0.weight == .amount && $0.bytes.overlaps(word.bytes) }
                parts.append(
                    Part(
                        weight: weight, bytes: word.bytes, sources: index.sources(of: word),
                        magnitude: 0))
            }
            position += 1
        }
    }
}
