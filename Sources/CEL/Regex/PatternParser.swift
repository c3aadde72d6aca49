// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads a pattern.
struct PatternParser {
    private static let lengthLimit = 4096
    private static let depthLimit = 64
    private static let repetitionLimit = 1000

    struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
    }

    let scalars: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    private var depth = 0

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    mutating func whole() throws(PatternError) -> PatternTree {
        guard scalars.count <= PatternParser.lengthLimit else {
            throw PatternError("the pattern is longer than \(PatternParser.lengthLimit) characters")
        }
        let tree = try choice()
        guard position == scalars.count else {
            throw PatternError("the pattern has a `)` without a `(`: write `\\)` for the sign")
        }
        return tree
    }

    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    private mutating func choice() throws(PatternError) -> PatternTree {
        depth += 1
        defer { depth -= 1 }
        guard depth <= PatternParser.depthLimit else {
            throw PatternError(
                "the pattern is nested more than \(PatternParser.depthLimit) levels deep")
        }
        let outer = flags
        defer { flags = outer }
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence() throws(PatternError) -> PatternTree {
        var parts: [PatternTree] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            guard let part = try atom() else { continue }
            parts.append(try repeated(part))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func repeated(_ atom: PatternTree) throws(PatternError) -> PatternTree {
        var tree = atom
        var count = 0
        while let scalar = next {
            let start = position
            var least = 0
            var most: Int?
            switch scalar {
            case "*": position += 1
            case "+":
                position += 1
                least = 1
            case "?":
                position += 1
                most = 1
            case "{":
                guard let bounds = try bounds() else { return tree }
                (least, most) = bounds
            default: return tree
            }
            count += 1
            guard count == 1 else {
                let text = joined(start - 1..<position)
                throw PatternError("the pattern repeats a repetition at `\(text)`: use `(…)`")
            }
            // Whether as much or as little as possible is taken does not change whether it matches.
            _ = take("?")
            tree = .repetition(tree, least: least, most: most)
        }
        return tree
    }

    /// `{2}`, `{2,}`, `{2,5}`; anything else is the sign itself.
    private mutating func bounds() throws(PatternError) -> (least: Int, most: Int?)? {
        let start = position
        position += 1
        guard let least = number() else {
            position = start
            return nil
        }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}") else {
            position = start
            return nil
        }
        guard least <= PatternParser.repetitionLimit, most ?? 0 <= PatternParser.repetitionLimit
        else {
            throw PatternError(
                "the pattern repeats more than \(PatternParser.repetitionLimit) times: use `*` or `+`"
            )
        }
        guard most ?? least >= least else {
            throw PatternError("the pattern repeats at most fewer times than at least")
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let digit = next, ("0"..."9").contains(digit), digits.count < 6 {
            digits.unicodeScalars.append(digit)
            position += 1
        }
        return Int(digits)
    }

    func joined(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
    }

    // MARK: Atoms

    /// One character, class, group or position; nil for what stands for nothing, such as flags.
    private mutating func atom() throws(PatternError) -> PatternTree? {
        guard let scalar = next else { return nil }
        position += 1
        switch scalar {
        case "(": return try group()
        case "[": return .characters(try bracket())
        case ".": return .characters(flags.dotMatchesNewline ? .all : CharacterSet.newline.inverted)
        case "^": return .position(flags.isMultiline ? .lineStart : .textStart)
        case "$": return .position(flags.isMultiline ? .lineEnd : .textEnd)
        case "*", "+", "?":
            throw PatternError("the pattern has `\(scalar)` with nothing before it to repeat")
        case "\\": return try escape()
        case "{":
            position -= 1
            if try bounds() != nil {
                throw PatternError("the pattern has `{…}` with nothing before it to repeat")
            }
            position += 1
            return character(scalar)
        default: return character(scalar)
        }
    }

    func character(_ scalar: Unicode.Scalar) -> PatternTree {
        let set = CharacterSet([scalar.value...scalar.value])
        return .characters(flags.ignoresCase ? set.foldingCase : set)
    }

    private mutating func group() throws(PatternError) -> PatternTree? {
        let start = position - 1
        let outer = flags
        if take("?") {
            if take("P<") || take("<") {
                guard next != "=", next != "!" else { throw unsupported(start, "look-behind") }
                try groupName()
            } else if next == "=" || next == "!" {
                throw unsupported(start, "look-ahead")
            } else if try !flagGroup() {
                return nil
            }
        }
        let tree = try choice()
        guard take(")") else {
            throw PatternError("the pattern has a `(` without a `)`: write `\\(` for the sign")
        }
        flags = outer
        return tree
    }

    private mutating func groupName() throws(PatternError) {
        var length = 0
        while let letter = next, letter != ">" {
            guard letter.isASCII, UInt8(ascii: letter).isWordCharacter else { break }
            length += 1
            position += 1
        }
        guard length > 0, take(">") else {
            throw PatternError("the pattern has a group with a bad name: write `(?P<name>…)`")
        }
    }

    /// Reads `i`, `m`, `s`, `U` after `(?`.
    ///
    /// - Returns: Whether a group begins; otherwise the flags hold to the end of the group around.
    private mutating func flagGroup() throws(PatternError) -> Bool {
        var isOn = true
        while let letter = next {
            position += 1
            switch letter {
            case "i": flags.ignoresCase = isOn
            case "m": flags.isMultiline = isOn
            case "s": flags.dotMatchesNewline = isOn
            case "U": break
            case "-" where isOn: isOn = false
            case ":": return true
            case ")": return false
            default:
                throw PatternError(
                    "the pattern has an unknown flag `\(letter)`: there are i, m, s, U")
            }
        }
        throw PatternError("the pattern has a `(` without a `)`: write `\\(` for the sign")
    }

    private func unsupported(_ start: Int, _ what: String) -> PatternError {
        PatternError(
            "the pattern uses \(what) at `\(joined(start..<position + 2))`, which is not supported: "
                + "match both parts and join them with `&&`")
    }
}
