// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A character beyond ASCII as a reader of instructions takes it.
enum FoldedLetter {
    /// One or two letters of ASCII (0 for none) that people type for it.
    case letters(UInt8, UInt8, isUpper: Bool)
    /// A letter that has no such, in lower case.
    case other(UInt32)
    /// A character of a script that is written without spaces.
    case character
    case invisible
    /// It ends a sentence.
    case stop
    /// Any other mark, and unusual spaces.
    case mark

    @inline(__always)
    init(_ scalar: UInt32) {
        switch scalar {
        case 0xAD, 0x300...0x36F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF:
            self = .invisible
        case 0x3002, 0xFF01, 0xFF1F, 0x2026: self = .stop
        case 0xC0...0x17F where scalar != 0xD7 && scalar != 0xF7:
            let entry = Self.latin[Int(scalar) - 0xC0]
            guard entry.0 != 0 else {
                self = .other(scalar)
                return
            }
            self = .letters(entry.0, entry.1, isUpper: entry.2)
        case 0xFF21...0xFF3A:
            self = .letters(UInt8(scalar - 0xFF21 + 0x61), 0, isUpper: true)
        case 0xFF41...0xFF5A:
            self = .letters(UInt8(scalar - 0xFF41 + 0x61), 0, isUpper: false)
        // Letters of mathematics: bold, italic, script, in runs of 26 capitals and 26 small ones.
        case 0x1D400...0x1D6A3:
            let place = (scalar - 0x1D400) % 52
            self = .letters(UInt8(place % 26 + 0x61), 0, isUpper: place < 26)
        case 0x391...0x3A9, 0x410...0x42F: self = .other(scalar + 0x20)
        case 0x439, 0x419: self = .other(0x438)
        case 0x451, 0x401: self = .other(0x435)
        case 0x400...0x40F: self = .other(scalar + 0x50)
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x2FFFF: self = .character
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x303F, 0xFF00...0xFFFF,
            0xE000...0xF8FF, 0x1F000...0x1FAFF:
            self = .mark
        default: self = .other(scalar)
        }
    }

    /// The letters of Latin-1 and Latin Extended-A.
    private static let latin: [(UInt8, UInt8, Bool)] = {
        var table = [(UInt8, UInt8, Bool)](repeating: (0, 0, false), count: 0x180 - 0xC0)
        let groups = [
            ("a", "àáâãåāăąä"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
            ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"),
            ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõøōŏőö"), ("oe", "œ"), ("r", "ŕŗř"),
            ("s", "śŝşš"), ("ss", "ß"), ("t", "ţťŧ"), ("u", "ùúûũūŭůűųü"), ("w", "ŵ"),
            ("y", "ýÿŷ"), ("z", "źżž"),
        ]
        for (letters, marked) in groups {
            let bytes = Array(letters.utf8)
            for character in marked {
                for (isUpper, text) in [(false, String(character)), (true, character.uppercased())]
                {
                    guard let scalar = text.unicodeScalars.first?.value,
                        (0xC0..<0x180).contains(scalar)
                    else { continue }
                    table[Int(scalar) - 0xC0] = (bytes[0], bytes.count > 1 ? bytes[1] : 0, isUpper)
                }
            }
        }
        return table
    }()
}

/// One character of UTF-8 that is known to be well formed, as that of a `String` is.
enum UTF8Scalar {
    /// The character that begins at `index`, and how many bytes it takes.
    @inline(__always)
    static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt32, Int) {
        let lead = bytes[index]
        var scalar = UInt32(lead)
        var length = 1
        if lead >= 0xF0 {
            (scalar, length) = (UInt32(lead & 0x07), 4)
        } else if lead >= 0xE0 {
            (scalar, length) = (UInt32(lead & 0x0F), 3)
        } else if lead >= 0xC0 {
            (scalar, length) = (UInt32(lead & 0x1F), 2)
        }
        // What is cut off at the end of a piece is taken as far as it goes.
        guard index + length <= bytes.count else { return (0xFFFD, bytes.count - index) }
        for offset in 1..<max(1, length) {
            scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return (scalar, length)
    }
}
