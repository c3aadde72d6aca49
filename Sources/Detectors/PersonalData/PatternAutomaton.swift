// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A custom pattern as a set of places, each a bit: all of them move on with each character.
struct PatternAutomaton: Sendable, Hashable {
    /// The most characters that a match has.
    static let limit = 48
    /// The most characters that may stand before the first digit of a match.
    static let reach = 24

    /// Places that a letter or a digit moves on from.
    private var letters: UInt64 = 0
    private var digits: UInt64 = 0
    /// Places that a certain character moves on from, by the character in lower case.
    private var literals: [UInt8: UInt64] = [:]
    /// Places that may be left out.
    private var optional: UInt64 = 0
    private(set) var count = 0

    init(_ pattern: String, of name: String) throws(CustomPatternError) {
        let signs = Array(pattern.utf8)
        var index = 0
        var isQuoted = false
        var hasDigit = false
        func failure(_ what: String) -> CustomPatternError { .unreadable(name, what) }
        guard !signs.isEmpty else { throw failure("it is empty") }
        while index < signs.count {
            let sign = signs[index]
            index += 1
            if sign == UInt8(ascii: "'") {
                isQuoted.toggle()
                continue
            }
            guard sign >= 0x20, sign < 0x7F else {
                throw failure("only letters, digits and signs of ASCII can stand in `\(pattern)`")
            }
            var times = 1...1
            let isClass = !isQuoted && (sign == 0x41 || sign == 0x39 || sign == 0x58)
            if !isQuoted, sign.isAlphanumeric, !isClass {
                let text = String(UnicodeScalar(sign))
                throw failure(
                    "`\(text)` in `\(pattern)` is neither `A`, `9` nor `X`: write '\(text)' for itself"
                )
            }
            guard isQuoted || sign != UInt8(ascii: "{"), isQuoted || sign != UInt8(ascii: "}"),
                isQuoted || sign != UInt8(ascii: "?")
            else {
                throw failure(
                    "`\(String(UnicodeScalar(sign)))` in `\(pattern)` has nothing before it")
            }
            if !isQuoted, index < signs.count, signs[index] == UInt8(ascii: "?") {
                times = 0...1
                index += 1
            } else if !isQuoted, index < signs.count, signs[index] == UInt8(ascii: "{") {
                guard let close = signs[index...].firstIndex(of: UInt8(ascii: "}")) else {
                    throw failure("`{` in `\(pattern)` has no end: close it with `}`")
                }
                let inside = String(decoding: signs[index + 1..<close], as: UTF8.self)
                let bounds = inside.split(separator: ",", omittingEmptySubsequences: false).map {
                    Int($0)
                }
                guard bounds.count == 1 || bounds.count == 2, let least = bounds[0],
                    let most = bounds.last ?? nil,
                    0...Self.limit ~= least, least <= most, most <= Self.limit, most > 0
                else {
                    throw failure(
                        "`{\(inside)}` in `\(pattern)` is no count: write `{6}` or `{6,8}`, at most \(Self.limit)"
                    )
                }
                times = least...most
                index = close + 1
            }
            if !hasDigit, sign == 0x20 {
                throw failure("a space can't stand before the first digit of `\(pattern)`")
            }
            let isDigit = !isQuoted && sign == 0x39 || isQuoted && sign.isDigit
            if isDigit, times.lowerBound > 0 {
                guard hasDigit || count <= Self.reach else {
                    throw failure(
                        "the first digit of `\(pattern)` comes after more than \(Self.reach) characters"
                    )
                }
                hasDigit = true
            }
            for place in 0..<times.upperBound {
                guard count < Self.limit else {
                    throw failure("`\(pattern)` is longer than \(Self.limit) characters")
                }
                add(sign, isClass: isClass, isOptional: place >= times.lowerBound)
            }
        }
        guard !isQuoted else { throw failure("a quote in `\(pattern)` has no end") }
        guard hasDigit else {
            throw failure("`\(pattern)` needs a digit that is always there: `9`")
        }
    }

    private mutating func add(_ sign: UInt8, isClass: Bool, isOptional: Bool) {
        let bit: UInt64 = 1 << UInt64(count)
        if isClass {
            if sign != 0x39 { letters |= bit }
            if sign != 0x41 { digits |= bit }
        } else {
            literals[sign.isLetter ? sign | 0x20 : sign, default: 0] |= bit
        }
        if isOptional { optional |= bit }
        count += 1
    }

    /// The longest match from `start`; the end is negative if there is none, `nil` if that is not known yet.
    func end(from start: Int, in text: Span<UInt8>, isFinal: Bool) -> Int? {
        var places = closed(1)
        var end = -1
        var index = start
        let last: UInt64 = 1 << UInt64(count)
        while true {
            let code = text.code(at: index, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return nil }
            let isInside =
                index > start && text[index - 1].isAlphanumeric
                && (code.isAlphanumeric
                    || code == FoldedCharacter.other && index < text.count && text[index] >= 0xC3
                        && text[index] < 0xE2)
            if places & last != 0, !isInside { end = index }
            let moving: UInt64
            if code.isLetter {
                moving = letters | (literals[code | 0x20] ?? 0)
            } else if code.isDigit {
                moving = digits | (literals[code] ?? 0)
            } else {
                moving = literals[code] ?? 0
            }
            places = closed((places & moving) << 1)
            guard places != 0 else { return end }
            index += 1
        }
    }

    /// With all the places that are reached by leaving some out.
    private func closed(_ places: UInt64) -> UInt64 {
        var places = places
        while true {
            let more = places | (places & optional) << 1
            guard more != places else { return places }
            places = more
        }
    }
}
