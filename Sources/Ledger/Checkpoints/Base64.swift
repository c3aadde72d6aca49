// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Base 64 with padding after RFC 4648, section 4: one spelling a value, everything else refused.
enum Base64 {
    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    static func encode(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: encoded(bytes), as: UTF8.self)
    }

    static func encoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let digits = digits
        var text = [UInt8]()
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var group: UInt32 = 0
        var count = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                text.append(digits[Int(group >> 18)])
                text.append(digits[Int(group >> 12) & 63])
                text.append(digits[Int(group >> 6) & 63])
                text.append(digits[Int(group) & 63])
                group = 0
                count = 0
            }
        }
        if count == 1 {
            text += [digits[Int(group >> 2)], digits[Int(group << 4) & 63], 61, 61]
        } else if count == 2 {
            text += [
                digits[Int(group >> 10)], digits[Int(group >> 4) & 63],
                digits[Int(group << 2) & 63], 61,
            ]
        }
        return text
    }

    /// `nil` for other characters, missing or surplus padding, and bits that say nothing but are
    /// set.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        let values = values
        var bytes = [UInt8]()
        bytes.reserveCapacity(text.count / 4 * 3)
        let padding = text.suffix(2).reversed().prefix { $0 == 61 }.count
        var group: UInt32 = 0
        var count = 0
        for digit in text.dropLast(padding) {
            let value = values[Int(digit)]
            guard value < 64 else { return nil }
            group = group << 6 | UInt32(value)
            count += 1
            if count == 4 {
                bytes.append(UInt8(truncatingIfNeeded: group >> 16))
                bytes.append(UInt8(truncatingIfNeeded: group >> 8))
                bytes.append(UInt8(truncatingIfNeeded: group))
                group = 0
                count = 0
            }
        }
        switch (padding, count) {
        case (0, 0):
            break
        case (1, 3) where group & 3 == 0:
            bytes.append(UInt8(truncatingIfNeeded: group >> 10))
            bytes.append(UInt8(truncatingIfNeeded: group >> 2))
        case (2, 2) where group & 15 == 0:
            bytes.append(UInt8(truncatingIfNeeded: group >> 4))
        default:
            return nil
        }
        return bytes
    }
}

/// Whole numbers from 0 on in decimal digits, without sign or leading zeros.
enum Decimal {
    static func read(_ text: some Collection<UInt8>) -> Int? {
        guard let first = text.first, text.count <= 18, first != 48 || text.count == 1 else {
            return nil
        }
        var value = 0
        for digit in text {
            guard digit >= 48, digit <= 57 else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value
    }
}
