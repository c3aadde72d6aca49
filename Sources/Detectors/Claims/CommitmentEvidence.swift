// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What promises may rest on: allowed wordings, knowledge, tools' answers, and what the staff said.
struct CommitmentEvidence: SettingReading {
    /// A sentence of knowledge or an answer of a tool.
    private struct Unit: Sendable {
        let words: Range<Int>
        let text: Int
    }

    private struct Text: Sendable {
        let words: [ClaimWords.Word]
        let isAnswer: Bool
    }

    private var texts: [Text] = []
    private var units: [Unit] = []
    private let templates: [CommitmentTemplate]

    /// The calls, as they count with their answers, by their identifiers.
    private var tools: [String: String] = [:]

    init(_ setting: Setting) {
        templates = setting.profile.commitments.map(CommitmentTemplate.init)
        for text in setting.evidence { add(text, isAnswer: false) }
        _ = grow(by: setting.dialogue.turns[...])
    }

    mutating func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool {
        for turn in turns {
            switch turn {
            case .called(let use): tools[use.id] = use.tool + " " + use.arguments
            case .returned(let result):
                guard !ToolAnswer.isFailure(result.text) else { continue }
                add((tools[result.id] ?? "") + " " + result.text, isAnswer: true)
            case .said(.system, let text), .said(.person, let text): add(text, isAnswer: false)
            case .said: break
            }
        }
        return true
    }

    private mutating func add(_ text: String, isAnswer: Bool) {
        let words = ClaimWords(text).words
        texts.append(Text(words: words, isAnswer: isAnswer))
        let first = text.utf8.first { !$0.isBlank }
        var start = 0
        if !isAnswer, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") {
            for index in words.indices
            where index > start && !words[index].gap.isDisjoint(with: [.stop, .question]) {
                units.append(Unit(words: start..<index, text: texts.count - 1))
                start = index
            }
        }
        if start < words.count {
            units.append(Unit(words: start..<words.count, text: texts.count - 1))
        }
    }

    /// Whether a promise rests on an allowed wording, on one sentence that says it, or on its figures where
    /// they and the kind of promise are known.
    func bears(_ promise: Commitment, in sentence: ClaimSentence) -> Bool {
        if templates.contains(where: { $0.fits(sentence.text.words) }) { return true }
        guard !units.isEmpty else { return false }
        let first = sentence.items[promise.items.lowerBound].words.lowerBound
        let last = sentence.items[promise.items.upperBound - 1].words.upperBound
        let stems = sentence.text.words[first..<last].filter(Self.isContent).map(\.stem)
        var missing = promise.figures
        var isKindKnown = promise.topics.isEmpty
        var before: Unit?
        for unit in units {
            let text = texts[unit.text]
            // A figure may stand one sentence behind what it is about.
            let wide =
                before?.text == unit.text
                ? (before?.words.lowerBound ?? 0)..<unit.words.upperBound : unit.words
            before = unit
            if promise.figures.isEmpty {
                if says(promise, stems, sentence, unit.words, text) { return true }
                continue
            }
            let figures =
                missing.isEmpty ? [] : ClaimFigure.all(in: text.words[unit.words])
            let borne = missing.filter { figure in figures.contains { figure.isBorne(by: $0) } }
            if borne.isEmpty, isKindKnown { continue }
            let topics = Self.senses(of: text.words[wide]).topics
            let isKind =
                !promise.topics.isDisjoint(with: topics)
                || Self.overlap(stems, text.words[wide]) >= 0.4
            isKindKnown = isKindKnown || isKind
            if isKind || promise.topics.isEmpty || text.isAnswer {
                missing.removeAll { borne.contains($0) }
            }
            if missing.isEmpty, isKindKnown { return true }
        }
        guard !promise.figures.isEmpty, isKindKnown else { return false }
        return missing.allSatisfy { isDifference($0) }
    }

    /// Whether an amount with cents is what two amounts of answers differ by: the price of an exchange.
    private func isDifference(_ figure: ClaimFigure) -> Bool {
        guard figure.unit == .money || figure.unit == .none, figure.value % 100 != 0 else {
            return false
        }
        var amounts: Set<Int> = []
        for text in texts where text.isAnswer {
            for word in text.words {
                if let number = word.number, number % 100 != 0, amounts.count < 4096 {
                    amounts.insert(number)
                }
            }
        }
        return amounts.contains { amounts.contains($0 + figure.value) }
    }

    /// Whether a sentence says what a promise without figures says.
    private func says(
        _ promise: Commitment, _ stems: [UInt64], _ sentence: ClaimSentence, _ range: Range<Int>,
        _ text: Text
    ) -> Bool {
        let overlap = Self.overlap(stems, text.words[range])
        if text.isAnswer { return overlap >= 0.6 && stems.count >= 3 }
        let senses = Self.senses(of: text.words[range])
        let isKind = !promise.topics.isEmpty && promise.topics.isSubset(of: senses.topics)
        guard overlap >= 0.5 || isKind && (overlap >= 0.3 || isForeign(sentence, text)) else {
            return false
        }
        let isDenied = sentence.items[promise.items].contains { $0.has(.not) && !$0.has(.free) }
        return isDenied == senses.isDenied || promise.kind == .waiver
    }

    private func isForeign(_ sentence: ClaimSentence, _ text: Text) -> Bool {
        ClaimSentence.language(of: text.words.prefix(40), .everyLanguage) != sentence.language
    }

    private static func isContent(_ word: ClaimWords.Word) -> Bool {
        word.end - word.start >= 4 && word.number == nil
    }

    private static func overlap(_ stems: [UInt64], _ words: ArraySlice<ClaimWords.Word>) -> Double {
        guard !stems.isEmpty else { return 0 }
        let known = stems.count { stem in words.contains { $0.stem == stem } }
        return Double(known) / Double(stems.count)
    }

    private static func senses(
        of words: ArraySlice<ClaimWords.Word>
    ) -> (topics: ClaimObjects, isDenied: Bool) {
        var topics: ClaimObjects = []
        var isDenied = false
        let lexicon = ClaimLexicon.everyLanguage
        var start = words.startIndex
        while start < words.endIndex {
            var node: ClaimLexicon.Node = 0
            var end = start + 1
            var sense = ClaimSense()
            for index in start..<words.endIndex {
                guard let next = lexicon.next(node, words[index].hash) else { break }
                node = next
                if lexicon.languageBits(node) != 0 {
                    sense = lexicon.senses(node)
                    end = index + 1
                }
            }
            topics.formUnion(sense.objects.intersection(.topics))
            if sense.families.contains(.refund) { topics.formUnion(.refund) }
            if sense.roles.contains(.not), !sense.roles.contains(.free) { isDenied = true }
            start = end
        }
        return (topics, isDenied)
    }
}
