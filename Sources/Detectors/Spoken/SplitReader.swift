// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A value that a customer tells in pieces, turn by turn: «4111», «1111», «1111», «1111».
public struct SplitReader: Sendable {
    private let lexicon = PersonLexicon.shared
    private let scanner: PersonalDataScanner

    /// The most turns that are put together.
    public static let longest = 8

    public init(scanner: PersonalDataScanner = PersonalDataScanner()) { self.scanner = scanner }

    /// What the newest turn completes.
    ///
    /// - Parameters:
    ///   - newest: What the customer says now.
    ///   - earlier: What the customer said before, oldest first.
    /// - Returns: The findings' parts in the newest turn.
    public func matches(in newest: String, after earlier: [String]) -> [PersonMatch] {
        guard !earlier.isEmpty, newest.utf8.count <= 160,
            let last = fragment(newest, isNewest: true)
        else { return [] }
        var pieces: [Fragment] = [last]
        for text in earlier.reversed() where pieces.count < Self.longest {
            guard text.utf8.count <= 160, let piece = fragment(text, isNewest: false) else { break }
            pieces.insert(piece, at: 0)
            if piece.beginsInWords { break }
        }
        guard pieces.count > 1 else { return [] }
        let digits = pieces.reduce(0) { $0 + $1.symbols.count }
        guard digits <= 64 else { return [] }
        // With what was said before the first digits, then plainly: the words may stand in the way of a group.
        var normal: [UInt8] = Array(pieces[0].context)
        let before = normal.count
        for piece in pieces { normal += piece.symbols }
        let newestStart = normal.count - last.symbols.count
        return scanner.matches(in: normal.span).compactMap { match in
            // What stands in one turn alone is found there.
            guard match.bytes.upperBound > newestStart, match.bytes.lowerBound < newestStart,
                match.bytes.lowerBound >= before
            else {
                return nil
            }
            let end = match.bytes.upperBound - newestStart
            return PersonMatch(
                match.kind.signalName,
                bytes: last.origins[0].lowerBound..<last.origins[end - 1].upperBound,
                score: match.kind.score * 0.9,
                value: String(decoding: normal[match.bytes], as: UTF8.self))
        }
    }

    private struct Fragment {
        var symbols: [UInt8] = []
        var origins: [Range<Int>] = []
        var context: [UInt8] = []
        /// Whether words stand before its digits: the value begins here.
        var beginsInWords = false
    }

    /// The digits of a turn that says little else; `nil` for any other turn.
    private func fragment(_ text: String, isNewest: Bool) -> Fragment? {
        var text = text
        return text.withUTF8 { bytes in
            let read = PersonText(bytes, lexicon: lexicon)
            var fragment = Fragment()
            var spoken: [Int: SpokenRun] = [:]
            for var run in SpokenRun.all(in: read) {
                run.fill(from: bytes)
                spoken[run.words.lowerBound] = run
            }
            var index = 0
            var others = 0
            while index < read.words.count {
                let word = read.words[index]
                if let run = spoken[index] {
                    fragment.symbols += run.symbols
                    fragment.origins += run.origins
                    index = run.words.upperBound
                    continue
                }
                if word.shape == .digits || word.shape == .code && word.count >= 4 {
                    for place in word.bytes where bytes[place].isDigit || bytes[place].isLetter {
                        fragment.symbols.append(
                            bytes[place].isLetter ? bytes[place] & 0xDF : bytes[place])
                        fragment.origins.append(place..<(place + 1))
                    }
                } else if fragment.symbols.isEmpty {
                    others += 1
                } else if !Self.small.contains(word.letters) {
                    return nil
                }
                index += 1
            }
            guard fragment.symbols.count >= 2, fragment.symbols.count <= 19,
                fragment.symbols.count(where: \.isDigit) >= 2
            else { return nil }
            let isLeading =
                others > 0
                && !read.words.prefix(others).allSatisfy { Self.small.contains($0.letters) }
            if isLeading {
                // Only the first piece may begin in words: «my card is 4111».
                guard !isNewest else { return nil }
                fragment.beginsInWords = true
                fragment.context = Array(
                    bytes[
                        max(0, fragment.origins[0].lowerBound - 48)..<fragment.origins[0].lowerBound
                    ])
                while let first = fragment.context.first, first & 0xC0 == 0x80 {
                    fragment.context.removeFirst()
                }
            }
            return fragment
        }
    }

    private static let small = Set(
        "and then next now the last ok okay yes so is it it's its comma und dann jetzt noch et puis ensuite y luego e poi en dan depois i potem uh um first four digits are ends with ending"
            .split(separator: " ")
            .map { PersonLexicon.letters(of: $0) })
}
