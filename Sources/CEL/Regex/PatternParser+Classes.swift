// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension PatternParser {
    /// What follows a backslash outside brackets.
    mutating func escape() throws(PatternError) -> PatternTree? {
        switch next {
        case "A": return skipping(.position(.textStart))
        case "z": return skipping(.position(.textEnd))
        case "b": return skipping(.position(.wordBoundary))
        case "B": return skipping(.position(.notWordBoundary))
        case "Q":
            position += 1
            var parts: [PatternTree] = []
            while let scalar = next, !take("\\E") {
                position += 1
                parts.append(character(scalar))
            }
            return parts.isEmpty ? nil : .sequence(parts)
        case "E": return skipping(nil)
        default: break
        }
        if let set = try escapedClass() { return .characters(set) }
        return character(try escapedCharacter())
    }

    private mutating func skipping(_ tree: PatternTree?) -> PatternTree? {
        position += 1
        return tree
    }

    /// `\d`, `\W`, `\pL`, `\P{Greek}`
    private mutating func escapedClass() throws(PatternError) -> CharacterSet? {
        let set: CharacterSet
        switch next {
        case "d": set = .digits
        case "D": set = CharacterSet.digits.inverted
        case "w": set = flags.ignoresCase ? CharacterSet.word.foldingCase : .word
        case "W": set = CharacterSet.word.inverted
        case "s": set = .space
        case "S": set = CharacterSet.space.inverted
        case "p", "P":
            var isNegated = next == "P"
            position += 1
            var name = ""
            if take("{") {
                if take("^") { isNegated.toggle() }
                while let scalar = next, scalar != "}" {
                    name.unicodeScalars.append(scalar)
                    position += 1
                }
                guard take("}") else {
                    throw PatternError("the pattern has a `\\p{` without a `}`")
                }
            } else if let scalar = next {
                name = String(scalar)
                position += 1
            }
            guard let found = CharacterSet.property(name) else {
                throw PatternError(
                    "the pattern has an unknown class `\\p{\(name)}`: there are categories such as "
                        + "`Lu` and scripts such as `Greek`")
            }
            let folded = flags.ignoresCase ? found.foldingCase : found
            return isNegated ? folded.inverted : folded
        default: return nil
        }
        position += 1
        return set
    }

    /// The character that an escape stands for.
    private mutating func escapedCharacter() throws(PatternError) -> Unicode.Scalar {
        guard let scalar = next else {
            throw PatternError("the pattern ends after a backslash: write `\\\\` for the sign")
        }
        position += 1
        switch scalar {
        case "a": return "\u{7}"
        case "f": return "\u{c}"
        case "t": return "\t"
        case "n": return "\n"
        case "r": return "\r"
        case "v": return "\u{b}"
        case "x": return try hexadecimal()
        case "0"..."7":
            // `\1` would be a back-reference; `\012` and `\0` are characters.
            guard scalar == "0" || (next.map { ("0"..."7").contains($0) } ?? false) else { break }
            var value = scalar.value - 48
            var count = 1
            while count < 3, let digit = next, ("0"..."7").contains(digit) {
                value = value * 8 + digit.value - 48
                position += 1
                count += 1
            }
            if let character = Unicode.Scalar(value) { return character }
        default:
            if scalar.isASCII, !UInt8(ascii: scalar).isDigit, !UInt8(ascii: scalar).isLetter {
                return scalar
            }
        }
        if ("1"..."9").contains(scalar) {
            throw PatternError("the pattern refers back with `\\\(scalar)`, which is not supported")
        }
        throw PatternError("the pattern has an unknown escape `\\\(scalar)`")
    }

    private mutating func hexadecimal() throws(PatternError) -> Unicode.Scalar {
        var value: UInt32 = 0
        var count = 0
        let isBraced = take("{")
        while let digit = next, digit.isASCII, let worth = UInt8(ascii: digit).hexadecimal,
            count < (isBraced ? 6 : 2)
        {
            value = value << 4 | UInt32(worth)
            position += 1
            count += 1
        }
        guard isBraced ? count > 0 && take("}") : count == 2, let scalar = Unicode.Scalar(value)
        else {
            throw PatternError("the pattern has a bad `\\x`: write `\\x41` or `\\x{1F600}`")
        }
        return scalar
    }

    /// `[a-z]`, after its first bracket.
    mutating func bracket() throws(PatternError) -> CharacterSet {
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        var isFirst = true
        while isFirst || next != "]" {
            guard let scalar = next else {
                throw PatternError("the pattern has a `[` without a `]`: write `\\[` for the sign")
            }
            isFirst = false
            if scalar == "[", let named = try namedClass() {
                ranges += named.ranges
                continue
            }
            if scalar == "\\" {
                position += 1
                if let set = try escapedClass() {
                    ranges += set.ranges
                    continue
                }
                position -= 1
            }
            let low = try bracketCharacter()
            var high = low
            if next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                position += 1
                high = try bracketCharacter()
            }
            guard low.value <= high.value else {
                throw PatternError("the pattern has a range from `\(low)` back to `\(high)`")
            }
            ranges.append(low.value...high.value)
        }
        position += 1
        let set = flags.ignoresCase ? CharacterSet(ranges).foldingCase : CharacterSet(ranges)
        return isNegated ? set.inverted : set
    }

    private mutating func bracketCharacter() throws(PatternError) -> Unicode.Scalar {
        guard let scalar = next else {
            throw PatternError("the pattern has a `[` without a `]`: write `\\[` for the sign")
        }
        position += 1
        return scalar == "\\" ? try escapedCharacter() : scalar
    }

    /// `[:alpha:]` and `[:^alpha:]`
    private mutating func namedClass() throws(PatternError) -> CharacterSet? {
        let start = position
        guard take("[:") else { return nil }
        let isNegated = take("^")
        var name = ""
        while let scalar = next, scalar != ":", scalar != "]" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take(":]") else {
            position = start
            return nil
        }
        guard let set = PatternParser.namedClasses[name] else {
            throw PatternError("the pattern has an unknown class `[:\(name):]`")
        }
        return isNegated ? set.inverted : set
    }

    private static let namedClasses: [String: CharacterSet] = [
        "alnum": CharacterSet([48...57, 65...90, 97...122]),
        "alpha": CharacterSet([65...90, 97...122]),
        "ascii": CharacterSet([0...127]),
        "blank": CharacterSet([9...9, 32...32]),
        "cntrl": CharacterSet([0...31, 127...127]),
        "digit": .digits,
        "graph": CharacterSet([33...126]),
        "lower": CharacterSet([97...122]),
        "print": CharacterSet([32...126]),
        "punct": CharacterSet([33...47, 58...64, 91...96, 123...126]),
        "space": CharacterSet([9...13, 32...32]),
        "upper": CharacterSet([65...90]),
        "word": .word,
        "xdigit": CharacterSet([48...57, 65...70, 97...102]),
    ]
}
