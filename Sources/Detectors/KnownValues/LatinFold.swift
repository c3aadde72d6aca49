// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Letters without case and diacritics: how names and addresses are compared.
///
/// Latin letters with marks become the letters that people type in a hurry («Šárka» is «sarka», «Straße» is
/// «strasse»); Greek and Cyrillic lose their case; other scripts stay as they are.
enum LatinFold {
    /// One scalar, folded: at most two scalars, 0 where there is no second.
    struct Folded {
        let first: UInt32
        let second: UInt32
        let isUpper: Bool
        let kind: Kind
    }

    enum Kind: UInt8 { case letter, digit, space, mark, invisible }

    /// Latin-1 and Latin Extended-A from U+00C0 to U+017F, in order. A capital stands for two letters: `E` for
    /// «ae», `O` for «oe», `S` for «ss», `T` for «th», `I` for «ij».
    private static let plain: [UInt8] = Array(
        ("aaaaaaEceeeeiiii" + "dnooooo*ouuuuyTS" + "aaaaaaEceeeeiiii" + "dnooooo*ouuuuyTy"
            + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "iiIIjjkkklllllll"
            + "lllnnnnnnnnnoooo" + "ooOOrrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs")
            .utf8)

    @inline(__always)
    static func fold(_ scalar: UInt32) -> Folded {
        switch scalar {
        case 0xC0...0x17F:
            let letter = plain[Int(scalar - 0xC0)]
            let isUpper =
                scalar < 0xE0
                ? scalar != 0xDF
                : scalar < 0x139 || scalar >= 0x14A && scalar < 0x178
                    ? scalar >= 0x100 && scalar & 1 == 0
                    : scalar == 0x178 || scalar & 1 == 1
            switch letter {
            case UInt8(ascii: "*"): return Folded(first: 0, second: 0, isUpper: false, kind: .mark)
            case UInt8(ascii: "E"): return two("a", "e", isUpper)
            case UInt8(ascii: "O"): return two("o", "e", isUpper)
            case UInt8(ascii: "S"): return two("s", "s", false)
            case UInt8(ascii: "T"): return two("t", "h", isUpper)
            case UInt8(ascii: "I"): return two("i", "j", isUpper)
            default:
                return Folded(first: UInt32(letter), second: 0, isUpper: isUpper, kind: .letter)
            }
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
            0xFE00...0xFE0F,
            0xFEFF:
            return Folded(first: 0, second: 0, isUpper: false, kind: .invisible)
        case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return Folded(first: 0, second: 0, isUpper: false, kind: .space)
        case 0xA1...0xBF where scalar != 0xAA && scalar != 0xB5 && scalar != 0xBA,
            0x2010...0x206F, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x3001...0x3011,
            0xFF01...0xFF0F, 0xFF1A...0xFF20, 0x1F000...0x1FAFF:
            return Folded(first: 0, second: 0, isUpper: false, kind: .mark)
        case 0x218...0x21B: return one(scalar < 0x21A ? 0x73 : 0x74, scalar & 1 == 0)
        case 0x1E00...0x1EFF:
            return Folded(first: latin(scalar), second: 0, isUpper: scalar & 1 == 0, kind: .letter)
        case 0x386: return one(0x3B1, true)
        case 0x388...0x38A: return one([0x3B5, 0x3B7, 0x3B9][Int(scalar - 0x388)], true)
        case 0x38C: return one(0x3BF, true)
        case 0x38E: return one(0x3C5, true)
        case 0x38F: return one(0x3C9, true)
        case 0x391...0x3A9: return one(scalar + 0x20, true)
        case 0x3AC: return one(0x3B1, false)
        case 0x3AD: return one(0x3B5, false)
        case 0x3AE: return one(0x3B7, false)
        case 0x3AF, 0x3CA, 0x390: return one(0x3B9, false)
        case 0x3C2: return one(0x3C3, false)
        case 0x3CC: return one(0x3BF, false)
        case 0x3CD, 0x3CB, 0x3B0: return one(0x3C5, false)
        case 0x3CE: return one(0x3C9, false)
        case 0x410...0x42F: return one(scalar + 0x20, true)
        case 0x401, 0x451: return one(0x435, scalar == 0x401)
        case 0x400...0x40F: return one(scalar + 0x50, true)
        case 0xFF10...0xFF19:
            return Folded(first: scalar - 0xFF10 + 0x30, second: 0, isUpper: false, kind: .digit)
        case 0x660...0x669:
            return Folded(first: scalar - 0x660 + 0x30, second: 0, isUpper: false, kind: .digit)
        default: return one(scalar, false)
        }
    }

    /// The letter below the marks of Vietnamese and other Latin Extended Additional letters.
    private static func latin(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x1EA0...0x1EB7: 0x61
        case 0x1EB8...0x1EC7: 0x65
        case 0x1EC8...0x1ECB: 0x69
        case 0x1ECC...0x1EE3: 0x6F
        case 0x1EE4...0x1EF1: 0x75
        case 0x1EF2...0x1EF9: 0x79
        default: scalar | 1
        }
    }

    @inline(__always)
    private static func one(_ scalar: UInt32, _ isUpper: Bool) -> Folded {
        Folded(first: scalar, second: 0, isUpper: isUpper, kind: .letter)
    }

    @inline(__always)
    private static func two(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ isUpper: Bool
    ) -> Folded {
        Folded(first: first.value, second: second.value, isUpper: isUpper, kind: .letter)
    }
}
