// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Judges the arguments of one call, one after the other.
struct Tracing {
    struct Finding {
        private(set) var score = 0.0
        private(set) var spans: [SignalSpan] = []

        mutating func add(
            _ score: Double, _ leaf: ArgumentLeaf, _ bytes: Range<Int>, _ value: String
        ) {
            guard score >= LineageDetector.leastScore else { return }
            self.score = max(self.score, score)
            guard let passage = leaf.passage else { return }
            spans.append(
                SignalSpan(
                    passage: passage,
                    bytes: (leaf.start + bytes.lowerBound)..<(leaf.start + bytes.upperBound),
                    value: value))
        }
    }

    private(set) var invented = Finding()
    private(set) var untrusted = Finding()
    private let index: ValueIndex
    private let isAskedFor: Bool
    private let isReading: Bool
    private var reader: ValueReader
    private var arithmetic: Derivation?

    init(_ index: ValueIndex, _ floor: TrustFloor) {
        self.index = index
        isAskedFor = floor.isAskedFor
        isReading = floor.isReading
        reader = ValueReader(today: index.today)
    }

    mutating func trace(_ leaf: ArgumentLeaf, _ floor: inout TrustFloor) {
        let reading = ArgumentReading(leaf, in: index, reader: &reader)
        for part in reading.parts {
            floor.add(part.sources, weight: part.weight)
            if part.sources.isDisjoint(with: .outside) {
                add(invented: part, reading, leaf)
            } else if part.sources.isDisjoint(with: .trusted) {
                add(untrusted: part, reading, leaf)
            }
        }
        if reading.parts.isEmpty { traceWords(reading, leaf, &floor) }
    }

    // MARK: Made up

    private mutating func add(
        invented part: ArgumentReading.Part, _ reading: ArgumentReading, _ leaf: ArgumentLeaf
    ) {
        var score: Double
        switch part.weight {
        case .destination, .identifier: score = 0.9
        case .day:
            if index.namesRelativeDay || derives({ $0.explains(day: part.magnitude) }) { return }
            score = 0.6
        case .amount:
            // Small whole numbers are counts, and counting is the AI's work.
            if part.magnitude % 10_000 == 0, part.magnitude <= 310_000 { return }
            if derives({ $0.explains(amount: part.magnitude) }) { return }
            score = 0.6
        }
        // Texts for people are judged by other detectors; here only what could be sent somewhere.
        if reading.isProse { score *= 0.5 }
        invented.add(score, leaf, part.bytes, value(leaf, part.bytes))
    }

    private mutating func derives(_ explains: (Derivation) -> Bool) -> Bool {
        if arithmetic == nil { arithmetic = Derivation(index) }
        return arithmetic.map(explains) ?? false
    }

    // MARK: Somebody else's

    private mutating func add(
        untrusted part: ArgumentReading.Part, _ reading: ArgumentReading, _ leaf: ArgumentLeaf
    ) {
        guard part.weight == .destination || part.weight == .identifier else { return }
        var score = score(of: part.sources)
        // In a text for people it may be no more than quoted.
        if reading.isProse, !part.sources.contains(.suspect) { score *= 0.6 }
        // Looking something up goes nowhere, unless the address itself is where it goes.
        if isReading, !part.leavesHouse { score *= 0.5 }
        untrusted.add(
            part.weight == .destination ? score : score - 0.1, leaf, part.bytes,
            value(leaf, part.bytes))
    }

    private func score(of sources: ValueSources) -> Double {
        if sources.contains(.suspect) { return 0.95 }
        if sources.contains(.order) { return isAskedFor ? 0.75 : 0.9 }
        // What merely tells an address: as good as the customer's pointing to it.
        if sources.contains(.pointed) { return isAskedFor ? 0.5 : 0.7 }
        return isAskedFor ? 0.7 : 0.75
    }

    /// A name or another short text without a value in it.
    private mutating func traceWords(
        _ reading: ArgumentReading, _ leaf: ArgumentLeaf, _ floor: inout TrustFloor
    ) {
        let words = reading.words[...]
        guard !words.isEmpty, !reading.isProse, !leaf.isNumber else { return }
        var sources = index.sources(of: words)
        if sources.isDisjoint(with: .outside) { sources.formUnion(index.commonSources(of: words)) }
        let bytes = 0..<leaf.text.utf8.count
        if !sources.isDisjoint(with: .outside) {
            floor.add(sources, weight: nil)
            guard sources.isDisjoint(with: .trusted), words.contains(where: \.isCapital) else {
                return
            }
            untrusted.add(
                sources.contains(.suspect) ? 0.8 : sources.contains(.order) ? 0.4 : 0, leaf, bytes,
                leaf.text)
        } else if words.allSatisfy({ $0.isCapital && $0.letters > 2 }),
            index.coverage(of: words) == 0, !PlaceNames.contains(words)
        {
            invented.add(0.5, leaf, bytes, leaf.text)
        }
    }

    private func value(_ leaf: ArgumentLeaf, _ bytes: Range<Int>) -> String {
        let utf8 = leaf.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        return String(leaf.text[start..<utf8.index(start, offsetBy: bytes.count)]).lowercased()
    }
}
