// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What a tool's answer states: what is done, and what its record is about.
///
/// In JSON a word counts where it is the value of a `status` and its kin, or a key whose value is something;
/// a product called «travel set» states nothing. In other text every word counts.
struct ToolStatement {
    /// What is done.
    private(set) var done: ActionFamilies = []
    /// What is spoken of.
    private(set) var about: ActionFamilies = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let first = bytes.first { !$0.isBlank }
        // Losing the error is the intention: what is no JSON is text.
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            let document = try? JSONDocument(parsing: bytes)
        {
            read(document.root, under: [])
        } else {
            read(text)
        }
    }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(ClaimWords(words).words.map(\.hash))
    }
    private static let telling = hashes(
        "status state result outcome message condition stage phase event action estado statut stato stan resultado"
    )
    private static let typing = hashes("type kind category operation tipo typ")
    private static let denials = hashes(
        "not no un non pas kein nicht never cannot nie geen niet não in failed to be")
    private static let possibilities = hashes(
        "eligible eligibility policy possible available allowed able window until deadline method methods address options option limit terms if when after within requested request card"
    )
    private static let stamps = hashes("at on by date time amount id status reason")

    /// What a word or a phrase of an answer may mean.
    private struct Term {
        let sense: ClaimSense
        let words: Range<Int>
    }

    private static func terms(_ words: [ClaimWords.Word]) -> [Term] {
        var terms: [Term] = []
        var index = 0
        while index < words.count {
            let (sense, length) = ToolFamilies.sense(words, at: index, .everyLanguage)
            if !sense.families.isEmpty {
                terms.append(Term(sense: sense, words: index..<index + length))
            }
            index += length
        }
        return terms
    }

    /// Reads a value that stands under a key of some nouns.
    private mutating func read(
        _ node: JSONDocument.Node, under nouns: ActionFamilies, depth: Int = 0
    ) {
        guard depth < 12 else { return }
        if node.kind == .array {
            for element in node.elements { read(element, under: nouns, depth: depth + 1) }
            return
        }
        guard node.kind == .object else { return }
        var nouns = nouns
        var isFinished = false
        for member in node.members where !Self.isNothing(member.value) {
            let key = ClaimWords(member.key).words
            var own: ActionFamilies = []
            for term in Self.terms(key) {
                let next = term.words.upperBound
                if term.words.lowerBound > 0,
                    Self.denials.contains(key[term.words.lowerBound - 1].hash)
                {
                    continue
                }
                let isLast = next == key.count || Self.stamps.contains(key[next].hash)
                if term.sense.roles.contains(.participle), isLast,
                    !term.sense.roles.contains(.noun)
                {
                    done.formUnion(term.sense.families)
                    if term.sense.families.contains(.any) { isFinished = true }
                } else if term.sense.roles.contains(.noun),
                    next == key.count || !Self.possibilities.contains(key[next].hash)
                {
                    own.formUnion(term.sense.families)
                }
            }
            nouns.formUnion(own)
            about.formUnion(own)
            if let value = member.value.string {
                let isTelling = key.contains { Self.telling.contains($0.hash) }
                let isType = key.contains { Self.typing.contains($0.hash) }
                guard isTelling || isType else { continue }
                let words = ClaimWords(value, limit: 512).words
                for term in Self.terms(words) {
                    if term.words.lowerBound > 0,
                        Self.denials.contains(words[term.words.lowerBound - 1].hash)
                    {
                        continue
                    }
                    if isTelling, !term.sense.roles.isDisjoint(with: [.participle, .state]) {
                        done.formUnion(term.sense.families)
                        if term.sense.families.contains(.any) { isFinished = true }
                    } else if term.sense.roles.contains(.noun) {
                        nouns.formUnion(term.sense.families)
                        about.formUnion(term.sense.families)
                    }
                }
            } else {
                read(member.value, under: own, depth: depth + 1)
            }
        }
        if isFinished { done.formUnion(nouns) }
    }

    private static func isNothing(_ value: JSONDocument.Node) -> Bool {
        switch value.kind {
        case .null: true
        case .bool: value.bool == false
        case .number: value.double == 0
        case .string:
            ["", "no", "none", "false", "never", "n/a", "null", "0"].contains(
                (value.string ?? "").lowercased())
        case .array: value.count == 0
        case .object: false
        }
    }

    private mutating func read(_ text: String) {
        let words = ClaimWords(text).words
        var isFinished = false
        var nouns: ActionFamilies = []
        for term in Self.terms(words) {
            if term.words.lowerBound > 0,
                Self.denials.contains(words[term.words.lowerBound - 1].hash)
            {
                continue
            }
            let next = term.words.upperBound
            if !term.sense.roles.isDisjoint(with: [.participle, .state]) {
                done.formUnion(term.sense.families)
                if term.sense.families.contains(.any) { isFinished = true }
            } else if next == words.count || !Self.possibilities.contains(words[next].hash) {
                nouns.formUnion(term.sense.families)
            }
        }
        about.formUnion(nouns)
        if isFinished { done.formUnion(nouns) }
    }
}
