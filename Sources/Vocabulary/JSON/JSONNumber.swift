// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Numbers as ECMAScript writes them, which is what RFC 8785 asks for.
enum JSONNumber {
    /// Appends a finite number in the form of `Number::toString` (ECMA-262, RFC 8785 section 3.2.2.3).
    static func append(_ value: Double, to bytes: inout [UInt8]) {
        guard value != 0 else { return bytes.append(UInt8(ascii: "0")) }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let (digits, point) = shortest(value.magnitude)
        let count = digits.count
        switch point {
        case count...21 where count <= 21:
            bytes += digits
            bytes += repeatElement(UInt8(ascii: "0"), count: point - count)
        case 1...21:
            bytes += digits[..<point]
            bytes.append(UInt8(ascii: "."))
            bytes += digits[point...]
        case -5...0:
            bytes += "0.".utf8
            bytes += repeatElement(UInt8(ascii: "0"), count: -point)
            bytes += digits
        default:
            bytes.append(digits[0])
            if count > 1 {
                bytes.append(UInt8(ascii: "."))
                bytes += digits[1...]
            }
            bytes += (point > 0 ? "e+" : "e-").utf8
            append(Int64((point - 1).magnitude), to: &bytes)
        }
    }

    static func append(_ value: Int64, to bytes: inout [UInt8]) {
        var text = String(value)
        text.withUTF8 { bytes += $0 }
    }

    /// The integer that a number is written as and therefore read back as; `nil` where it is none.
    ///
    /// Up to 2⁵³ that is the number itself. Above, ECMAScript fills up with zeros behind the shortest
    /// digits: 2⁶⁰ is written as 1152921504606847000.
    static func integer(writtenAs value: Double) -> Int64? {
        guard value.magnitude < 0x1p63, value == Double(Int64(value)) else { return nil }
        if value.magnitude <= 0x1p53 { return Int64(value) }
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return Int64(String(decoding: bytes, as: UTF8.self))
    }

    /// The fewest decimal digits that give the number back, closest to it where several do, and where
    /// the decimal point stands: the value is 0.digits × 10^point.
    ///
    /// `description` is documented to give these digits; only their layout differs from ECMAScript's.
    private static func shortest(_ value: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        digits.reserveCapacity(20)
        var point: Int?
        var exponent = 0
        let text = value.description
        scan: for (offset, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "."): point = digits.count
            case UInt8(ascii: "e"):
                exponent = Int(text.utf8.dropFirst(offset + 1).filter { $0 != UInt8(ascii: "+") })
                break scan
            default: digits.append(byte)
            }
        }
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        let place = (point ?? digits.count) - leading + exponent
        digits.removeFirst(leading)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (digits, place)
    }
}

extension Int {
    /// Reads what `description` writes behind the `e`; 0 for anything else.
    fileprivate init(_ digits: [UInt8]) {
        self = Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
}
