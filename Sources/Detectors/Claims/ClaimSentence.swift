// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A clause as words and phrases of one language with what each can do in a claim.
struct ClaimSentence {
    struct Item {
        var sense: ClaimSense
        let words: Range<Int>
        let gap: ClaimWords.Gap

        func has(_ role: ClaimRoles) -> Bool { !sense.roles.isDisjoint(with: role) }
    }

    let text: ClaimWords
    let language: ClaimLanguage
    private(set) var items: [Item] = []

    var isQuestion: Bool { text.end.contains(.question) }

    init(_ text: ClaimWords, lexicon: ClaimLexicon = .everyLanguage) {
        self.text = text
        let candidates = Self.languages(of: text.words[...], lexicon)
        var best: (language: ClaimLanguage, items: [Item], weight: Int)?
        for language in candidates {
            let items = Self.items(text.words, language, lexicon)
            // Long phrases are of one language only.
            let weight =
                candidates.count == 1
                ? 0
                : items.reduce(0) {
                    $1.sense.roles.isEmpty ? $0 : $0 + $1.words.count * $1.words.count
                }
            if weight > best?.weight ?? -1 { best = (language, items, weight) }
        }
        language = best?.language ?? .english
        items = best?.items ?? []
    }

    /// The longest phrase at each place, from left to right, without overlap.
    private static func items(
        _ words: [ClaimWords.Word], _ language: ClaimLanguage, _ lexicon: ClaimLexicon
    ) -> [Item] {
        var items: [Item] = []
        items.reserveCapacity(words.count)
        var start = 0
        while start < words.count {
            var node: ClaimLexicon.Node = 0
            var end = start + 1
            var sense = ClaimSense()
            for index in start..<words.count {
                if index > start, !words[index].gap.isDisjoint(with: .parting) { break }
                guard let next = lexicon.next(node, words[index].hash) else { break }
                node = next
                if let found = lexicon.sense(node, language) {
                    sense = found
                    end = index + 1
                }
            }
            items.append(Item(sense: sense, words: start..<end, gap: words[start].gap))
            start = end
        }
        return items
    }

    static func language(
        of words: ArraySlice<ClaimWords.Word>, _ lexicon: ClaimLexicon
    ) -> ClaimLanguage {
        languages(of: words, lexicon).first ?? .english
    }

    /// The languages that most of the words belong to; English where nothing speaks for another.
    private static func languages(
        of words: ArraySlice<ClaimWords.Word>, _ lexicon: ClaimLexicon
    ) -> [ClaimLanguage] {
        var counts = (0, 0, 0, 0, 0, 0, 0, 0)
        return withUnsafeMutableBytes(of: &counts) { bytes in
            let counts = bytes.bindMemory(to: Int.self)
            for word in words.prefix(40) where word.number == nil {
                guard let node = lexicon.next(0, word.hash) else { continue }
                let bits = lexicon.languageBits(node)
                for language in 0..<counts.count where bits & (1 << UInt16(language)) != 0 {
                    counts[language] += 1
                }
            }
            let most = counts.max() ?? 0
            guard most > 0 else { return [.english] }
            // What is nearly as likely is looked at too, unless English leads.
            return ClaimLanguage.allCases.filter {
                counts[Int($0.rawValue)] == most
                    || (counts[0] < most && counts[Int($0.rawValue)] + 1 >= most && most > 1)
            }
        }
    }

    /// The stretches between commas and between sentences that a conjunction joins.
    var segments: [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = 0
        for index in items.indices where index > start {
            let item = items[index]
            let isParted = !item.gap.isDisjoint(with: .parting)
            let isJoined =
                item.has(.split)
                || (item.has(.and) && index + 1 < items.count
                    && items[index + 1].has([.me, .you, .definite, .noun, .condition]))
            guard isParted || isJoined else { continue }
            segments.append(start..<index)
            start = index
        }
        if start < items.count { segments.append(start..<items.count) }
        return segments
    }

    /// The bytes of some items.
    func bytes(of range: Range<Int>) -> Range<Int> {
        guard let first = items[range].first, let last = items[range].last else { return 0..<0 }
        return Int(
            text.words[first.words.lowerBound].start)..<Int(
                text.words[last.words.upperBound - 1].end)
    }
}
