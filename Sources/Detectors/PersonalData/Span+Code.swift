// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
    /// The byte at `index` if it is ASCII; otherwise what is known of it.
    @inline(__always)
    func code(at index: Int, isFinal: Bool) -> UInt8 {
        guard index < count else { return isFinal ? FoldedCharacter.end : FoldedCharacter.unknown }
        let byte = self[index]
        return byte < 0x80 ? byte : FoldedCharacter.other
    }

    /// The ASCII byte before `index`, or `FoldedCharacter.end` at the floor.
    @inline(__always)
    func code(before index: Int, floor: Int) -> UInt8 {
        guard index > floor else { return FoldedCharacter.end }
        let byte = self[index - 1]
        return byte < 0x80 ? byte : FoldedCharacter.other
    }
}

extension UInt8 {
    @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
    @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }
    @inline(__always) var isHex: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
    /// A letter or a digit, or a byte of a character beyond ASCII.
    @inline(__always) var isOfWord: Bool { isAlphanumeric || self >= 0x80 }
}
