// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension GroundReader {
    /// The scalar that begins at `index`, and how many bytes it takes. The bytes are those of a `String`.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
        let lead = bytes[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index + length <= bytes.count else { return (0xFFFD, bytes.count - index) }
        var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (scalar, length)
    }

    /// A letter beyond ASCII in lower case and, where it is Latin, without its mark; 0 for a mark that is left
    /// out; `nil` for what is no letter.
    static func letter(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xC0...0x17F: return latin[Int(scalar - 0xC0)]
        case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFE00...0xFE0F: return 0
        case 0x391...0x3A9, 0x410...0x42F: return scalar + 0x20
        case 0x400...0x40F: return scalar + 0x50
        case 0x180...0x24F, 0x370...0x52F, 0x531...0x1FFF, 0x2E80...0x2FDF, 0x3040...0xA4CF,
            0xAC00...0xD7A3:
            return scalar
        case 0x20000...0x3FFFF: return scalar & 0xFFFF | 0x8000
        default: return nil
        }
    }

    /// U+00C0 to U+017F.
    private static let latin: [UInt32?] = {
        let plain =
            "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        return plain.unicodeScalars.map { $0 == " " ? nil : $0.value }
    }()
}
