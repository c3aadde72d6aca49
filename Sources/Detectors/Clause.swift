// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A sentence or a line of a passage: what can be judged by itself.
public struct Clause: Sendable, Hashable {
    /// Which passage of the proposal, counted from 0.
    public let passage: Int
    /// Where it stands in the passage, in UTF-8 bytes.
    public let bytes: Range<Int>
    public let text: String

    public init(passage: Int, bytes: Range<Int>, text: String) {
        self.passage = passage
        self.bytes = bytes
        self.text = text
    }
}

extension Clause {
    /// The clauses of a text: they end with a line, or with `.`, `!`, `?`, `;` or their kin in other
    /// scripts where a space or the end follows. A full stop after a digit, a single letter or a common
    /// abbreviation ends none.
    public static func all(in text: String, passage: Int = 0) -> [Clause] {
        let bytes = Array(text.utf8)
        var clauses: [Clause] = []
        var start = 0
        while let end = end(in: bytes, from: start, isFinal: true) {
            if let clause = Clause(bytes, start..<end, passage: passage) { clauses.append(clause) }
            start = end
        }
        return clauses
    }

    /// The clause in a range of bytes without the blanks around it; `nil` where nothing else is there.
    public init?(_ bytes: [UInt8], _ range: Range<Int>, passage: Int) {
        var range = range
        while let first = range.first, bytes[first].isBlank {
            range = (first + 1)..<range.upperBound
        }
        while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
        guard !range.isEmpty else { return nil }
        self.init(
            passage: passage, bytes: range, text: String(decoding: bytes[range], as: UTF8.self))
    }

    /// Where the clause that begins at `start` ends; `nil` where that is not known yet, or nothing is left.
    ///
    /// - Parameters:
    ///   - from: Where to look from on: what stands before it is known to end no clause.
    ///   - isFinal: Whether all of the text is there.
    public static func end(
        in bytes: [UInt8], from start: Int, searching from: Int? = nil, isFinal: Bool
    ) -> Int? {
        var index = max(start, from ?? start)
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return index + 1
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
                guard index + 1 < bytes.count else { return isFinal ? bytes.count : nil }
                if bytes[index + 1].isBlank,
                    byte != UInt8(ascii: ".") || endsSentence(bytes, start, index)
                {
                    return index + 1
                }
            case 0xE3
            where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82:
                return index + 3
            case 0xEF
            where index + 2 < bytes.count && bytes[index + 1] == 0xBC
                && (bytes[index + 2] == 0x81 || bytes[index + 2] == 0x9F):
                return index + 3
            default: break
            }
            index += 1
        }
        return isFinal && start < bytes.count ? bytes.count : nil
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "st", "no", "nr", "approx", "inc", "ltd", "vs", "etc", "art", "jr",
        "sr", "prof",
        "bzw", "ca", "tel", "str", "hr", "fr", "sra", "dhr", "mevr",
    ]

    private static func endsSentence(_ bytes: [UInt8], _ start: Int, _ stop: Int) -> Bool {
        var first = stop
        while first > start, !bytes[first - 1].isBlank { first -= 1 }
        let word = bytes[first..<stop]
        guard let letter = word.first, word.count == 1, letter.isLetter else {
            return !isAbbreviation(word)
        }
        return letter == UInt8(ascii: "I")
    }

    private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
        abbreviations.contains(
            String(decoding: word.map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self))
    }
}

extension UInt8 {
    @inline(__always) var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }
}

extension ClauseDetector {
    /// What is found in the clauses of what the customer hears; nothing where no reply is proposed.
    public func signals(for scene: Scene) throws -> [Signal] {
        let proposal = scene.proposal
        guard proposal.kind == .reply || proposal.kind == .suggestion,
            proposal.passages.indices.contains(proposal.spoken)
        else { return [] }
        var found: [Signal] = []
        for clause in Clause.all(
            in: proposal.passages[proposal.spoken].text, passage: proposal.spoken)
        {
            found += try signals(in: clause, of: scene)
        }
        return found
    }
}
