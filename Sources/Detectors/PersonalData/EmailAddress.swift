// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Addresses of electronic mail, in the part of RFC 5322 that people use.
///
/// The local part is what stands before the `@` without a break, at most 64 bytes of it (RFC 5321).
/// The domain has at least two labels, and is read up to the last label that begins with two
/// letters, at most 63 bytes.
enum EmailAddress {
    static let localLimit = 64
    static let domainLimit = 63

    enum Outcome {
        case none
        case found(Range<Int>)
        case unknown
    }

    /// Where the run of local-part characters begins that ends before `index`.
    @inline(__always)
    static func runStart(before index: Int, in text: Span<UInt8>, matchEnd: Int) -> Int {
        let floor = max(0, matchEnd, index - localLimit)
        var start = index
        while start > floor {
            let previous = FoldedCharacter.before(start, in: text, floor: floor)
            guard previous.code.isOfLocalPart else { break }
            start -= previous.length
        }
        return start
    }

    /// Reads the address around the `@` at `index`.
    static func read(
        around index: Int, signLength: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Outcome {
        var start = runStart(before: index, in: text, matchEnd: matchEnd)
        // Quotes and full stops before an address are not a part of it.
        while start < index {
            let first = FoldedCharacter.at(start, in: text, isFinal: true)
            if first.code.isLetter || first.code.isDigit || first.code == FoldedCharacter.letter {
                break
            }
            start += first.length
        }
        guard start < index else { return .none }
        switch domainEnd(at: index + signLength, in: text, isFinal: isFinal) {
        case .none: return .none
        case .unknown: return .unknown
        case .found(let range): return .found(start..<range.upperBound)
        }
    }

    private static func domainEnd(
        at start: Int, in text: Span<UInt8>, isFinal: Bool
    ) -> Outcome {
        let limit = start + domainLimit
        var index = start
        var labels = 0
        var end: Int?
        scan: while true {
            // One label: its first letters decide whether an address could end with it.
            var length = 0
            var letters = 0
            var lettersEnd = index
            while true {
                let next = FoldedCharacter.visible(at: index, in: text, isFinal: isFinal)
                guard next.start < limit else { break scan }
                if next.character.code == FoldedCharacter.unknown { return .unknown }
                let isLetter =
                    next.character.code.isLetter || next.character.code == FoldedCharacter.letter
                guard
                    isLetter || next.character.code.isDigit
                        || next.character.code == UInt8(ascii: "-") && length > 0
                else { break }
                index = next.start + next.character.length
                if isLetter, letters == length {
                    letters += 1
                    lettersEnd = index
                }
                length += 1
                if labels > 0, letters >= 2 { end = lettersEnd }
            }
            guard length > 0 else { break }
            labels += 1
            let next = FoldedCharacter.visible(at: index, in: text, isFinal: isFinal)
            guard next.start < limit, next.character.code == UInt8(ascii: ".") else { break }
            index = next.start + next.character.length
        }
        return end.map { .found(start..<$0) } ?? .none
    }
}
