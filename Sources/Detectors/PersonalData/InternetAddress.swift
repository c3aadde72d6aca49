// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Addresses of machines: IPv4 (RFC 791), IPv6 as RFC 5952 has it written, and MAC addresses.
enum InternetAddress {
    enum Outcome {
        case none
        case version6(Range<Int>)
        case hardware(Range<Int>)
        case unknown
    }

    /// Whether the first four groups of a chain are an IPv4 address.
    ///
    /// Four small numbers are a version or the number of a section too: then words have to lead there.
    static func isVersion4(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings, _ lead: Lead
    ) -> Bool {
        guard chain.groupCount >= 4 else { return false }
        var most = 0
        var index = 0
        for group in 0..<4 {
            let count = chain.count(group)
            guard count <= 3 else { return false }
            let value = chain.number(from: index, count: count)
            guard value <= 255, count == 1 || chain.digits[index] != 0 else { return false }
            if group > 0 {
                let gap = Int(chain.groups[group].start) - Int(chain.groups[group - 1].end)
                guard chain.groups[group].gapBefore == .dot, gap == 1 else { return false }
            }
            most = max(most, value)
            index += count
        }
        switch surroundings.before {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"):
            return false
        // `Chrome/120.0.0.0` is a version; `http://192.168.1.1` is none, nor is the second of two addresses.
        case UInt8(ascii: "/"): if surroundings.beforeThat.isLetter { return false }
        default:
            if surroundings.before.isLetter || surroundings.before == FoldedCharacter.letter {
                return false
            }
        }
        if let gap = chain.gap(after: 4) {
            guard gap.isDisjoint(with: [.dot, .hyphen]) else { return false }
        } else if chain.following.isLetter || chain.following == UInt8(ascii: "_") {
            return false
        }
        if lead.near.contains(.address) { return true }
        return most >= 32 && !lead.adjacent.contains(.version)
    }

    /// Reads the address around a colon: six pairs of hexadecimal digits, or IPv6.
    static func read(around colon: Int, in text: Span<UInt8>, isFinal: Bool, floor: Int) -> Outcome
    {
        var start = colon
        while start > floor, colon - start < 5, text[start - 1].isHex { start -= 1 }
        guard colon - start <= 4 else { return .none }
        if start > floor {
            let before = text[start - 1]
            if before.isOfWord || before == UInt8(ascii: ":") || before == UInt8(ascii: "_")
                || before == UInt8(ascii: ".") || before == UInt8(ascii: "-")
            {
                return .none
            }
        }
        var groups = 0
        var pairs = 0
        var hasGap = false
        var hasHexLetterOrLong = false
        var index = start
        var end = start
        while true {
            let first = index
            while index - first < 5, text.code(at: index, isFinal: isFinal).isHex {
                if text[index].isLetter { hasHexLetterOrLong = true }
                index += 1
            }
            let code = text.code(at: index, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return .unknown }
            let count = index - first
            guard count <= 4,
                !code.isOfWord || code == FoldedCharacter.end || code == FoldedCharacter.other
            else { return .none }
            if count > 0 {
                groups += 1
                if count == 2 { pairs += 1 }
                if count > 2 { hasHexLetterOrLong = true }
                end = index
            }
            guard code == UInt8(ascii: ":"), groups < 9 else { break }
            let next = text.code(at: index + 1, isFinal: isFinal)
            if next == FoldedCharacter.unknown { return .unknown }
            if next == UInt8(ascii: ":") {
                guard !hasGap else { return .none }
                hasGap = true
                index += 2
                end = index
            } else {
                guard next.isHex else { break }
                index += 1
            }
        }
        if groups == 6, pairs == 6, !hasGap { return .hardware(start..<end) }
        if groups == 8, !hasGap { return .version6(start..<end) }
        // `::` also stands between words; with less than two groups or no digit it is no address.
        if hasGap, groups >= 2, groups < 8, hasHexLetterOrLong, hasDigit(start..<end, in: text) {
            return .version6(start..<end)
        }
        return .none
    }

    private static func hasDigit(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        for index in range where text[index].isDigit { return true }
        return false
    }
}
