// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Characters as the letters that people type in a hurry: without case and marks.
struct Folding: Sendable {
    enum Outcome {
        /// It stands between words.
        case sign
        /// It is not seen: a soft hyphen, a joiner, a mark above a letter.
        case nothing
        /// One or two plain letters; 0 for no second one.
        case letters(UInt8, UInt8)
        /// A letter of another script, in lower case.
        case other(UInt32)
        /// A character of a script without gaps.
        case character
    }

    static let standard = Folding()

    /// The folded letter or digit; 0 for a sign, 1 for the first byte of a longer character.
    let ascii: [UInt8]
    /// U+00C0 to U+017F, two letters each.
    private let latin: [(UInt8, UInt8)]

    private init() {
        ascii = (0...255).map { byte in
            let byte = UInt8(byte)
            switch byte {
            case 48...57, 97...122: return byte
            case 65...90: return byte | 0x20
            case 0x80...: return 1
            default: return 0
            }
        }
        var latin = [(UInt8, UInt8)](repeating: (0, 0), count: 0x180 - 0xC0)
        let groups = [
            ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
            ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
            ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşš"),
            ("ss", "ß"), ("t", "ţťŧ"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
            ("z", "źżž"),
        ]
        for (plain, marked) in groups {
            let plain = Array(plain.utf8)
            for scalar in (marked + marked.uppercased()).unicodeScalars
            where scalar.value >= 0xC0 && scalar.value < 0x180 {
                latin[Int(scalar.value) - 0xC0] = (plain[0], plain.count > 1 ? plain[1] : 0)
            }
        }
        self.latin = latin
    }

    @inline(__always) func isWordByte(_ byte: UInt8) -> Bool { ascii[Int(byte)] > 0 }

    func fold(_ scalar: UInt32) -> Outcome {
        switch scalar {
        case 0xC0..<0x180:
            let (first, second) = latin[Int(scalar) - 0xC0]
            return first > 0 ? .letters(first, second) : .sign
        case 0x41...0x5A, 0x61...0x7A: return .letters(UInt8(scalar) | 0x20, 0)
        case 0x30...0x39: return .letters(UInt8(scalar), 0)
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: return .nothing
        case 0..<0xC0, 0x2000...0x2BFF, 0x3000...0x3020, 0xE000...0xF8FF, 0xFE10...0xFE6F:
            return .sign
        case 0xFF01...0xFF5E: return fold(scalar - 0xFEE0)
        case 0x391...0x3A9: return .other(scalar + 0x20)
        case 0x410...0x42F: return .other(scalar + 0x20)
        case 0x400...0x40F: return .other(scalar + 0x50)
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x3FFFF:
            return .character
        case 0x1F000...0x1FAFF: return .sign
        case 0x1E00...0x1EFF, 0x218...0x21B:
            // Rare Latin letters; Unicode knows what they are made of.
            guard let scalar = Unicode.Scalar(scalar) else { return .sign }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return .other(lower.value)
        default: return .other(scalar)
        }
    }

    @inline(__always) static func length(_ byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    @inline(__always) static func scalar(
        _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
    ) -> UInt32 {
        let first = UInt32(text[index])
        switch length {
        case 2: return (first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
        case 3:
            return (first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
                | UInt32(text[index + 2] & 0x3F)
        case 4:
            return (first & 0x07) << 18 | UInt32(text[index + 1] & 0x3F) << 12
                | UInt32(text[index + 2] & 0x3F) << 6 | UInt32(text[index + 3] & 0x3F)
        default: return first
        }
    }

    static func hexadecimal(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
        var value: UInt32 = 0
        for index in start..<(start + 4) {
            let byte = text[index]
            switch byte {
            case 48...57: value = value << 4 | UInt32(byte - 48)
            case 65...70, 97...102: value = value << 4 | UInt32((byte | 0x20) - 87)
            default: return nil
            }
        }
        return value
    }
}
