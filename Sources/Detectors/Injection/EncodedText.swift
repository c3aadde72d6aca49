// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Texts that are written in a code which a model reads as easily as plain words: base64, hexadecimal digits,
/// percent signs, letters moved by thirteen, digits for letters, letters spaced out, words turned round.
///
/// What is decoded is looked at once, not decoded again.
struct EncodedText {
    struct Candidate: Equatable {
        let bytes: Range<Int>
        let text: String
        /// Whether the way it is written leaves no doubt, so that no model need be asked.
        var isCertain = false
    }

    /// How many stretches of a text are decoded, and how much of each.
    static let countLimit = 16
    static let lengthLimit = 4096

    static func candidates(in text: String) -> [Candidate] {
        var text = text
        return text.withUTF8 { bytes in
            var candidates = runs(in: bytes)
            candidates += SpacedLetters.candidates(in: bytes)
            candidates += disguised(bytes)
            return candidates
        }
    }

    /// Stretches without a space that are too long for a word.
    private static func runs(in bytes: UnsafeBufferPointer<UInt8>) -> [Candidate] {
        var candidates: [Candidate] = []
        var start = 0
        var percents = 0
        for index in 0...bytes.count {
            let byte = index < bytes.count ? bytes[index] : 0x20
            if byte == UInt8(ascii: "%") { percents += 1 }
            guard byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else {
                continue
            }
            if index - start >= 20, candidates.count < countLimit {
                let range = start..<min(index, start + lengthLimit)
                let run = UnsafeBufferPointer(rebasing: bytes[range])
                if percents >= 6, let text = decodedPercents(run) {
                    candidates.append(Candidate(bytes: start..<index, text: text))
                } else if let (text, part) = decodedHexadecimal(run) ?? decodedBase64(run) {
                    candidates.append(
                        Candidate(
                            bytes: (start + part.lowerBound)..<(start + part.upperBound), text: text
                        ))
                }
            }
            start = index + 1
            percents = 0
        }
        return candidates
    }

    private static func decodedPercents(_ run: UnsafeBufferPointer<UInt8>) -> String? {
        var decoded: [UInt8] = []
        var index = 0
        while index < run.count {
            if run[index] == UInt8(ascii: "%"), index + 2 < run.count,
                let high = run[index + 1].hexadecimal, let low = run[index + 2].hexadecimal
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(run[index] == UInt8(ascii: "+") ? 0x20 : run[index])
                index += 1
            }
        }
        return prose(decoded)
    }

    private static func decodedHexadecimal(
        _ run: UnsafeBufferPointer<UInt8>
    ) -> (String, Range<Int>)? {
        guard let part = longest(in: run, where: { $0.hexadecimal != nil }), part.count >= 24,
            part.count % 2 == 0
        else { return nil }
        var decoded: [UInt8] = []
        for index in stride(from: part.lowerBound, to: part.upperBound, by: 2) {
            decoded.append((run[index].hexadecimal ?? 0) << 4 | (run[index + 1].hexadecimal ?? 0))
        }
        return prose(decoded).map { ($0, part) }
    }

    private static func decodedBase64(
        _ run: UnsafeBufferPointer<UInt8>
    ) -> (String, Range<Int>)? {
        guard let part = longest(in: run, where: { $0.sextet != nil }), part.count >= 20 else {
            return nil
        }
        var decoded: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for index in part {
            bits = bits << 6 | UInt32(run[index].sextet ?? 0)
            count += 6
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return prose(decoded).map { ($0, part) }
    }

    private static func longest(
        in run: UnsafeBufferPointer<UInt8>, where fits: (UInt8) -> Bool
    ) -> Range<Int>? {
        var best = 0..<0
        var start = 0
        for index in 0...run.count where index == run.count || !fits(run[index]) {
            if index - start > best.count { best = start..<index }
            start = index + 1
        }
        return best.isEmpty ? nil : best
    }

    /// The text where it is one: letters and spaces, and little else.
    private static func prose(_ bytes: [UInt8]) -> String? {
        var letters = 0
        var spaces = 0
        for byte in bytes {
            if byte.isLetter || byte >= 0x80 { letters += 1 }
            if byte.isBlank { spaces += 1 }
            guard byte >= 0x20 || byte.isBlank else { return nil }
        }
        guard spaces >= 1, (letters + spaces) * 10 >= bytes.count * 8 else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension EncodedText {
    /// A short text with its letters moved by thirteen, turned round, or with letters for digits:
    /// where that has the words of instructions, and the text as it stands has not.
    private static func disguised(_ bytes: UnsafeBufferPointer<UInt8>) -> [Candidate] {
        // In a longer text the words that are plain outweigh the others.
        let start = bytes
        guard (12...1024).contains(start.count) else { return [] }
        let plain = Familiarity(start)
        var candidates: [Candidate] = []
        let hasLeet = start.contains {
            $0.isDigit || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "$")
        }
        if hasLeet {
            let read = start.map(\.withoutLeet)
            if Familiarity(read).telling >= plain.telling + 2 {
                candidates.append(
                    Candidate(bytes: 0..<bytes.count, text: String(decoding: read, as: UTF8.self)))
            }
        }
        guard plain.words >= 3, plain.known * 6 <= plain.words else { return candidates }
        for read in [start.map(\.movedByThirteen), Array(start.reversed())] {
            let familiarity = Familiarity(read)
            if familiarity.known * 5 >= familiarity.words * 2, familiarity.telling >= 1 {
                candidates.append(
                    Candidate(bytes: 0..<bytes.count, text: String(decoding: read, as: UTF8.self)))
            }
        }
        return candidates
    }

    /// How many words of a text are known, and how many tell of instructions.
    private struct Familiarity {
        var words = 0
        var known = 0
        var telling = 0

        private static let classes = InstructionLexicon.standard.classes(named: [
            "override", "instruction", "prompt", "system", "beginning", "outverb", "prior",
        ])

        init(_ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { Familiarity($0) } }

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            for word in InstructionText(bytes).words {
                words += 1
                if word.classes != 0 { known += 1 }
                if word.classes & Self.classes != 0 { telling += 1 }
            }
        }
    }
}

extension UInt8 {
    fileprivate var hexadecimal: UInt8? {
        if isDigit { return self - 0x30 }
        let letter = self | 0x20
        return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : nil
    }

    /// The six bits of a character of base64, in either alphabet.
    fileprivate var sextet: UInt8? {
        switch self {
        case 0x41...0x5A: self - 0x41
        case 0x61...0x7A: self - 0x61 + 26
        case 0x30...0x39: self - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    fileprivate var movedByThirteen: UInt8 {
        guard isLetter else { return self }
        let base: UInt8 = self & 0x20 == 0 ? 0x41 : 0x61
        return (self - base + 13) % 26 + base
    }

    fileprivate var withoutLeet: UInt8 {
        switch self {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "!"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
        case UInt8(ascii: "7"): UInt8(ascii: "t")
        default: self
        }
    }
}
