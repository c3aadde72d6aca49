// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Finds personal data that is spoken: numbers as words, e-mail addresses as «jane dot doe at example dot com»,
/// names that are spelled.
public struct SpokenReader: Sendable {
    private let lexicon = PersonLexicon.shared
    private let scanner: PersonalDataScanner

    public init(scanner: PersonalDataScanner = PersonalDataScanner()) { self.scanner = scanner }

    /// Everything that is found, in order.
    public func matches(in text: String) -> [PersonMatch] {
        var text = text
        return text.withUTF8 { matches(in: $0) }
    }

    func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [PersonMatch] {
        matches(in: PersonText(bytes, lexicon: lexicon), bytes)
    }

    func matches(
        in text: PersonText, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [PersonMatch] {
        guard !text.marks.isDisjoint(with: [.number, .alphabet, .sign, .spelling, .nameCue]) else {
            return []
        }
        var found: [PersonMatch] = []
        for var run in SpokenRun.all(in: text) {
            run.fill(from: bytes)
            found += matches(in: run, of: text, bytes)
        }
        if text.marks.contains(.sign) { found += emails(in: text, bytes) }
        if !text.marks.isDisjoint(with: [.spelling, .nameCue]) { found += spelledNames(in: text) }
        return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    // MARK: Numbers

    /// How much of the text before a run is read with it, for words such as «card».
    private static let context = 96

    private func matches(
        in run: SpokenRun, of text: PersonText, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [PersonMatch] {
        guard run.symbols.count >= 6, let first = run.origins.first?.lowerBound else { return [] }
        var start = max(0, first - Self.context)
        while start < first, bytes[start] & 0xC0 == 0x80 { start += 1 }
        var normal = Array(bytes[start..<first])
        let offset = normal.count
        normal += run.symbols
        var found: [PersonMatch] = []
        for match in scanner.matches(in: normal.span) where match.bytes.upperBound > offset {
            let from = max(0, match.bytes.lowerBound - offset)
            let to = match.bytes.upperBound - offset
            found.append(
                PersonMatch(
                    match.kind.signalName,
                    bytes: run.origins[from].lowerBound..<run.origins[to - 1].upperBound,
                    score: match.kind.score,
                    value: String(decoding: run.symbols[from..<to], as: UTF8.self)))
        }
        guard found.isEmpty, run.spokenCount >= 4 else { return found }
        return loose(run, text).map { [$0] } ?? []
    }

    /// What is dictated after «my phone number is», though its form alone tells nothing; the same for a card with a
    /// digit misheard.
    private func loose(_ run: SpokenRun, _ text: PersonText) -> PersonMatch? {
        let digits = run.symbols.count(where: \.isDigit)
        guard digits == run.symbols.count, let last = run.origins.last else { return nil }
        let bytes = run.origins[0].lowerBound..<last.upperBound
        let value = String(decoding: run.symbols, as: UTF8.self)
        for place in stride(
            from: run.words.lowerBound - 1, through: max(0, run.words.lowerBound - 8), by: -1)
        {
            let letters = text.words[place].letters
            if Self.phones.contains(letters), (7...15).contains(digits) {
                return PersonMatch("personal-data.phone", bytes: bytes, score: 0.7, value: value)
            }
            if Self.cards.contains(letters), (12...19).contains(digits) {
                return PersonMatch(
                    "personal-data.payment-card", bytes: bytes, score: 0.6, value: value)
            }
        }
        // Ten or eleven digits one after the other are a telephone number more often than not.
        guard (10...11).contains(digits), run.spokenCount == digits else { return nil }
        return PersonMatch("personal-data.phone", bytes: bytes, score: 0.5, value: value)
    }

    private static func letters(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { PersonLexicon.letters(of: $0) })
    }

    private static let phones = letters(
        "phone telephone mobile cell call reach text telefon telefonnummer handy handynummer telephone portable telefono movil celular cellulare telefoon mobiel telefone telemovel telefonu numer"
    )
    private static let cards = letters(
        "card karte kreditkarte carte tarjeta carta kaart creditcard cartao karta karty visa mastercard"
    )

    // MARK: E-mail addresses

    private func emails(in text: PersonText, _ bytes: UnsafeBufferPointer<UInt8>) -> [PersonMatch] {
        let words = text.words
        var found: [PersonMatch] = []
        for index in words.indices where Self.ats.contains(words[index].letters) {
            guard index > 0, words[index].gap.isSpace || words[index].gap == [.space, .bracket]
            else { continue }
            var end = index + 1
            var labels = 0
            var value = "@"
            // «example dot com»
            while end < words.count, words[end].shape != .foreign, labels < 5 {
                value += String(decoding: bytes[words[end].bytes], as: UTF8.self)
                labels += 1
                end += 1
                guard end + 1 < words.count, Self.dots.contains(words[end].letters) else {
                    // «example.com» with a spoken «at»
                    if end < words.count, words[end].gap == .stop {
                        value += "."
                        continue
                    }
                    break
                }
                value += "."
                end += 1
            }
            guard labels >= 2, Self.tops.contains(words[end - 1].letters) else { continue }
            var start = index - 1
            var local = String(decoding: bytes[words[start].bytes], as: UTF8.self)
            while start > 1 {
                let before = words[start - 1]
                if let sign = Self.signs[before.letters], words[start].gap.isSpace {
                    local =
                        String(decoding: bytes[words[start - 2].bytes], as: UTF8.self) + sign
                        + local
                    start -= 2
                } else if words[start].gap == .stop || words[start].gap == .hyphen
                    || words[start].gap == .sign
                {
                    local =
                        String(decoding: bytes[words[start - 1].bytes], as: UTF8.self) + "." + local
                    start -= 1
                } else if words[start].count == 1 && before.count == 1
                    || words[start].shape == .digits && before.shape != .digits
                        && before.marks.isDisjoint(with: [.common, .doing])
                {
                    local = String(decoding: bytes[before.bytes], as: UTF8.self) + local
                    start -= 1
                } else {
                    break
                }
            }
            guard words[start].marks.isDisjoint(with: [.pronoun, .article]) || start < index - 1
            else { continue }
            found.append(
                PersonMatch(
                    "personal-data.email", bytes: Int(words[start].start)..<Int(words[end - 1].end),
                    score: 0.85, value: (local + value).lowercased()))
        }
        return found
    }

    private static let ats = letters("at arroba chiocciola malpa arobase apenstaartje klammeraffe")
    private static let dots = letters("dot point punkt punto ponto kropka punt")
    private static let tops = letters(
        "com org net edu gov io co uk de fr es it nl pl pt be at ch eu info biz us ca au se no dk fi ie me app dev br mx ar"
    )
    private static let signs: [UInt64: String] = {
        var signs: [UInt64: String] = [:]
        for (words, sign) in [
            ("dot point punkt punto ponto kropka punt", "."), ("underscore unterstrich", "_"),
            ("dash hyphen minus tiret guion trattino", "-"), ("plus", "+"),
        ] {
            for word in letters(words) { signs[word] = sign }
        }
        return signs
    }()

    // MARK: Spelled names

    /// «that's S-M-I-T-H», «spelled J O N E S», «S as in Sierra, M as in Mike»
    private func spelledNames(in text: PersonText) -> [PersonMatch] {
        let words = text.words
        var found: [PersonMatch] = []
        var index = 0
        while index < words.count {
            guard words[index].count == 1, words[index].shape != .digits else {
                index += 1
                continue
            }
            var end = index
            var value = ""
            var letters = 0
            while end < words.count, words[end].count == 1, words[end].shape != .digits,
                end == index || words[end].gap.isSubset(of: [.space, .hyphen, .stop, .comma])
            {
                let letter = UInt8(truncatingIfNeeded: words[end].ending)
                value += letter.isLetter ? String(UnicodeScalar(letter & 0xDF)) : "?"
                letters += 1
                end += 1
                // «S as in Sierra», «S for sugar», «S wie Siegfried»
                if end + 1 < words.count, Self.likes.contains(words[end].letters) {
                    let isLong = words[end].letters == Self.letterAs
                    let next = end + (isLong ? 2 : 1)
                    guard next < words.count else { break }
                    end = next + 1
                }
            }
            let isLoud =
                words[index].shape == .initial
                || words[index + (letters > 1 ? 1 : 0)].gap == .hyphen
            if letters >= 3, isLoud || isSpelling(before: index, words), isCued(index, words) {
                found.append(
                    PersonMatch(
                        PersonMatch.name, bytes: Int(words[index].start)..<Int(words[end - 1].end),
                        score: 0.7, value: value))
            }
            index = max(index + 1, end)
        }
        return found
    }

    private func isSpelling(before index: Int, _ words: [PersonText.Word]) -> Bool {
        words[max(0, index - 4)..<index].contains { $0.marks.contains(.spelling) }
    }

    private func isCued(_ index: Int, _ words: [PersonText.Word]) -> Bool {
        words[max(0, index - 10)..<index].contains {
            !$0.marks.isDisjoint(with: [.nameCue, .spelling])
        }
    }

    private static let letterAs = PersonLexicon.letters(of: "as")
    private static let likes = letters("as for wie comme como come zoals jak de")
}
