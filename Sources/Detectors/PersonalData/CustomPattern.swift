// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A kind of number that a workspace describes itself, such as a membership number.
///
/// A pattern is written as the number looks: `A` stands for a letter, `9` for a digit, `X` for either,
/// `{6}` or `{6,8}` for how often, `?` for once or not at all. Other signs stand for themselves, and
/// letters and digits too between single quotes: `'KD'-9{6}`. It is read in time that grows with the
/// text alone, whatever the pattern.
public struct CustomPattern: Sendable, Hashable {
    /// What the digits of a match must satisfy.
    public enum Check: String, Sendable, Hashable, CaseIterable {
        case luhn, mod97, mod11, verhoeff
    }

    /// What a finding is called, in lower case with hyphens.
    public let name: String
    public let pattern: String
    /// Words of which one has to stand shortly before the number; none is needed where this is empty.
    public let words: [String]
    public let check: Check?
    /// How sure a finding is.
    public let score: Double

    let automaton: PatternAutomaton
    private let lowerWords: [[UInt8]]

    /// - Throws: ``CustomPatternError``, in the words of who wrote the pattern.
    public init(
        name: String, pattern: String, words: [String] = [], check: Check? = nil,
        score: Double = 0.8
    ) throws(CustomPatternError) {
        guard !name.isEmpty,
            name.utf8.allSatisfy({ $0.isDigit || $0.isLetter && !$0.isUpper || $0 == 0x2D })
        else { throw .badName(name) }
        guard 0...1 ~= score else { throw .badScore(name, score) }
        self.name = name
        self.pattern = pattern
        self.words = words
        self.check = check
        self.score = score
        lowerWords = words.map { Array($0.lowercased().utf8) }.filter { !$0.isEmpty }
        automaton = try PatternAutomaton(pattern, of: name)
    }

    /// Whether the words and the check allow a match.
    func allows(_ range: Range<Int>, in text: Span<UInt8>, matchEnd: Int) -> Bool {
        if let check {
            var digits = Digits()
            for index in range where text[index].isDigit { digits.append(text[index] - 0x30) }
            let isRight =
                switch check {
                case .luhn: digits.passesLuhn()
                case .mod97: digits.passesMod97
                case .mod11: digits.passesMod11
                case .verhoeff: digits.passesVerhoeff
                }
            guard isRight else { return false }
        }
        return lowerWords.isEmpty || isLed(to: range.lowerBound, in: text, matchEnd: matchEnd)
    }

    private func isLed(to start: Int, in text: Span<UInt8>, matchEnd: Int) -> Bool {
        let floor = max(0, matchEnd, start - NumberSurroundings.reach)
        var index = start
        while index > floor {
            index -= 1
            if text[index] == UInt8(ascii: "]"), Placeholder.ends(before: index + 1, in: text) {
                return false
            }
            guard index == floor || !text[index - 1].isOfWord else { continue }
            for word in lowerWords where stands(word, at: index, in: text, before: start) {
                return true
            }
        }
        return false
    }

    private func stands(_ word: [UInt8], at index: Int, in text: Span<UInt8>, before limit: Int)
        -> Bool
    {
        guard index + word.count <= limit else { return false }
        for offset in word.indices {
            let byte = text[index + offset]
            guard (byte.isUpper ? byte | 0x20 : byte) == word[offset] else { return false }
        }
        return true
    }
}

/// Why a pattern can't be read.
public enum CustomPatternError: Error, Equatable, CustomStringConvertible {
    case badName(String)
    case badScore(String, Double)
    /// The pattern's name, and what is wrong in it.
    case unreadable(String, String)

    public var description: String {
        switch self {
        case .badName(let name):
            "`\(name)` can't be the name of a pattern: use small letters, digits and hyphens"
        case .badScore(let name, let score):
            "the score of `\(name)` is \(score): it has to be from 0 to 1"
        case .unreadable(let name, let what): "the pattern of `\(name)` can't be read: \(what)"
        }
    }
}
