// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What stretches of an accepted text mean. Only for entries that ``JSONParser`` made: it has checked
/// what is relied on here.
enum JSONText {
    /// The bytes that a string stands for, without quotes and escapes.
    static func unescaped(_ entry: JSONEntry, in text: Span<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entry.range.count)
        var position = Int(entry.start) + 1
        let end = Int(entry.end) - 1
        while true {
            let escape = backslash(in: text, position..<end) ?? end
            text.extracting(position..<escape).withUnsafeBufferPointer { bytes += $0 }
            guard escape < end else { return bytes }
            position = escape + 2
            switch text[escape + 1] {
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "u"):
                var scalar = codeUnit(at: position, in: text)
                position += 4
                if scalar & 0xF800 == 0xD800 {
                    // INVARIANT: the parser let a first half pass only with its second.
                    let low = codeUnit(at: position + 2, in: text)
                    position += 6
                    scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF
                }
                bytes.append(utf8Of: scalar)
            default: bytes.append(text[escape + 1])
            }
        }
    }

    static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
        default: nil
        }
    }

    static func double(in text: Span<UInt8>, _ range: Range<Int>) -> Double? {
        let number = text.extracting(range).withUnsafeBufferPointer {
            String(decoding: $0, as: UTF8.self)
        }
        return Double(number)
    }

    /// The integer in a stretch of digits with or without a sign; `nil` beyond 64 bits.
    static func integer(in text: Span<UInt8>, _ range: Range<Int>) -> Int64? {
        let isNegative = text[range.lowerBound] == UInt8(ascii: "-")
        var value: Int64 = 0
        for position in (range.lowerBound + (isNegative ? 1 : 0))..<range.upperBound {
            // Counted downwards: the least integer has no positive counterpart.
            let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, isBeyond) = tenfold.subtractingReportingOverflow(Int64(text[position] &- 48))
            if overflows || isBeyond { return nil }
            value = sum
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    private static func backslash(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = text.bytes
        var at = range.lowerBound
        while at + 8 <= range.upperBound {
            let word = UInt64(
                littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
            // The lowest bit that is set belongs to the first byte that is a backslash.
            let slashes = word ^ (ones &* 0x5C)
            let found = (slashes &- ones) & ~slashes & (ones &* 0x80)
            if found != 0 { return at + found.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < range.upperBound {
            if text[at] == UInt8(ascii: "\\") { return at }
            at += 1
        }
        return nil
    }

    private static func codeUnit(at position: Int, in text: Span<UInt8>) -> UInt32 {
        var unit: UInt32 = 0
        for offset in 0..<4 {
            unit = unit << 4 | UInt32(hexadecimal(text[position + offset]) ?? 0)
        }
        return unit
    }
}

extension [UInt8] {
    fileprivate mutating func append(utf8Of scalar: UInt32) {
        func trail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
        switch scalar {
        case 0..<0x80: append(UInt8(scalar))
        case 0x80..<0x800: self += [0xC0 | UInt8(scalar >> 6), trail(0)]
        case 0x800..<0x10000: self += [0xE0 | UInt8(scalar >> 12), trail(6), trail(0)]
        default: self += [0xF0 | UInt8(scalar >> 18 & 7), trail(12), trail(6), trail(0)]
        }
    }
}
