// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The language that a text is most likely written in.
///
/// A script that one language uses (Greek, Hebrew, Thai, Korean, kana) decides by itself. Otherwise the words that
/// every sentence needs are counted: articles, pronouns, prepositions, auxiliaries of each language, the rarer in
/// other languages the heavier. Nothing is said of texts that are too short to tell.
public struct LanguageGuess: Sendable, Hashable {
    /// A BCP 47 primary tag.
    public let language: String
    /// From 0.5 to 1: how far it is ahead of the next.
    public let score: Double

    /// - Returns: `nil` where too little speaks for any language.
    public init?(of text: String) {
        var counts = ScriptCounts()
        var words: [String] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars.prefix(2000) {
            counts.add(scalar.value)
            if scalar.properties.isAlphabetic || scalar == "'" || scalar == "’" {
                word += scalar.properties.lowercaseMapping.utf8
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word = []
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        if let script = counts.language {
            guard let language = script.contains(" ") ? Self.tell(script, words) : script else {
                return nil
            }
            self.init(language: language, score: 0.95)
            return
        }
        guard let (best, ahead) = Self.count(words, among: nil) else { return nil }
        self.init(language: best, score: ahead)
    }

    private init(language: String, score: Double) {
        self.language = language
        self.score = score
    }

    /// Which of some languages of one script it is: the first where its words do not tell.
    private static func tell(_ languages: String, _ words: [String]) -> String? {
        let names = languages.split(separator: " ").map(String.init)
        return count(words, among: Set(names))?.0 ?? names.first
    }

    private static func count(_ words: [String], among: Set<String>?) -> (String, Double)? {
        var points: [String: Double] = [:]
        var hits = 0
        for word in words {
            guard let languages = FunctionWords.languages[word] else { continue }
            hits += 1
            // A word of many languages says little of each.
            for language in languages where among?.contains(language) ?? true {
                points[language, default: 0] += 1 / Double(languages.count)
            }
        }
        let ranked = points.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, hits >= 2, first.value >= 1.5 else { return nil }
        let second = ranked.count > 1 ? ranked[1].value : 0
        guard first.value >= second * 1.5 else { return nil }
        return (
            first.key,
            min(1, 0.5 + 0.5 * (first.value - second) / first.value * min(1, first.value / 3))
        )
    }
}

/// How many letters of each script a text has.
private struct ScriptCounts {
    private var latin = 0
    private var others: [String: Int] = [:]

    mutating func add(_ value: UInt32) {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
        case 0x370...0x3FF: others["el", default: 0] += 1
        case 0x400...0x52F: others["ru uk bg sr", default: 0] += 1
        case 0x531...0x587: others["hy", default: 0] += 1
        case 0x591...0x5F4: others["he", default: 0] += 1
        case 0x600...0x6FF: others["ar fa ur", default: 0] += 1
        case 0x900...0x97F: others["hi", default: 0] += 1
        case 0x980...0x9FF: others["bn", default: 0] += 1
        case 0xB80...0xBFF: others["ta", default: 0] += 1
        case 0xE00...0xE7F: others["th", default: 0] += 1
        case 0x10A0...0x10FF: others["ka", default: 0] += 1
        case 0x3040...0x30FF: others["ja", default: 0] += 3
        case 0xAC00...0xD7A3: others["ko", default: 0] += 2
        // Han alone is Chinese; with kana it is Japanese, whose kana count for more.
        case 0x4E00...0x9FFF: others["zh", default: 0] += 1
        default: return
        }
    }

    /// The language, or the languages, of the script that most letters are of; `nil` for Latin and for too few.
    var language: String? {
        guard let most = others.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            most.value > latin, most.value >= 4
        else { return nil }
        return most.key
    }
}
