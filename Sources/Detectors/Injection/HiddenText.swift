// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Text that a person does not see and a model reads: characters without a shape, an order that is turned round,
/// letters of one script in place of another's.
///
/// What scripts and emoji need is none: one joiner between letters that join, the tags of a flag, one variation
/// selector after a character.
struct HiddenText {
    struct Finding: Equatable {
        let bytes: Range<Int>
        let score: Float
        /// What it says, where it can be read.
        let text: String?
    }

    /// What is read of a hidden text.
    static let textLimit = 1024

    private enum Kind { case tag, selector, zeroWidth, filler }

    private var findings: [Finding] = []
    private var run: (kind: Kind, start: Int, count: Int, payload: [UInt8])?
    /// Words with something invisible between two letters, and words of mixed scripts.
    private var parted: [Range<Int>] = []
    private var mixed: [(bytes: Range<Int>, isKnown: Bool)] = []
    private var overrideStart: Int?
    private var previous: UInt32 = 0

    static func findings(in text: String) -> [Finding] {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
            var hidden = HiddenText()
            hidden.read(bytes)
            return hidden.findings
        }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var word = MixedWord()
        var index = 0
        while index < bytes.count {
            let (scalar, length) = UTF8Scalar.at(index, in: bytes)
            readInvisible(scalar, at: index, bytes, length)
            if let finished = word.read(scalar, at: index, length) { mixed.append(finished) }
            switch scalar {
            case 0x202D, 0x202E: overrideStart = overrideStart ?? index
            case 0x202C, 0x0A: endOverride(at: index + length)
            default: break
            }
            if kind(of: scalar) == nil { previous = scalar }
            index += length
        }
        if let finished = word.end(at: bytes.count) { mixed.append(finished) }
        endRun(at: bytes.count)
        endOverride(at: bytes.count)
        // One such word is a slip of the keyboard or a name; several are not.
        if parted.count >= 3 {
            findings += parted.map { Finding(bytes: $0, score: 0.7, text: nil) }
        }
        if mixed.count >= 2 || mixed.contains(where: \.isKnown) {
            findings += mixed.map {
                Finding(bytes: $0.bytes, score: $0.isKnown ? 0.9 : 0.7, text: nil)
            }
        }
    }

    private func kind(of scalar: UInt32) -> Kind? {
        switch scalar {
        case 0xE0020...0xE007E: .tag
        case 0xE0100...0xE01EF, 0xFE00...0xFE0F: .selector
        case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0x180E: .zeroWidth
        case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: .filler
        default: nil
        }
    }

    private mutating func readInvisible(
        _ scalar: UInt32, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ length: Int
    ) {
        let kind = kind(of: scalar)
        if run?.kind != kind { endRun(at: index) }
        guard let kind else { return }
        if run == nil {
            // The flags of countries' parts are spelled in tags.
            if kind == .tag, previous == 0x1F3F4 { return }
            run = (kind, index, 0, [])
            let next = index + length
            if kind == .zeroWidth, Self.isLetter(previous), next < bytes.count, bytes[next].isLetter
            {
                parted.append(index..<next)
            }
        }
        run?.count += 1
        guard run?.payload.count ?? 0 < Self.textLimit else { return }
        switch scalar {
        case 0xE0020...0xE007E: run?.payload.append(UInt8(scalar - 0xE0000))
        case 0xE0100...0xE01EF: run?.payload.append(UInt8(scalar - 0xE0100 + 16))
        case 0xFE00...0xFE0F: run?.payload.append(UInt8(scalar - 0xFE00))
        default: break
        }
    }

    private mutating func endRun(at end: Int) {
        guard let run else { return }
        self.run = nil
        let text = run.payload.isEmpty ? nil : String(decoding: run.payload, as: UTF8.self)
        switch run.kind {
        case .tag where run.count >= 2:
            findings.append(Finding(bytes: run.start..<end, score: 1, text: text))
        case .selector where run.count >= 3:
            findings.append(Finding(bytes: run.start..<end, score: 1, text: text))
        case .zeroWidth where run.count >= 4, .filler where run.count >= 4:
            findings.append(Finding(bytes: run.start..<end, score: 0.9, text: nil))
        default: break
        }
    }

    private mutating func endOverride(at end: Int) {
        guard let start = overrideStart else { return }
        overrideStart = nil
        findings.append(Finding(bytes: start..<end, score: 0.9, text: nil))
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        scalar < 0x80 && UInt8(scalar).isLetter
    }
}

/// A word of Latin letters and of others that look like them.
private struct MixedWord {
    private var start = 0
    private var end = 0
    private var latin = 0
    private var lookalikes = 0
    private var others = 0
    private var letters: [UInt8] = []

    /// Takes in a character; gives the word that ends before it, where its scripts are mixed.
    mutating func read(_ scalar: UInt32, at index: Int, _ length: Int) -> (Range<Int>, Bool)? {
        if scalar < 0x80 {
            guard UInt8(scalar).isLetter else { return finish() }
            begin(at: index)
            latin += 1
            letters.append(UInt8(scalar) | 0x20)
        } else if let letter = Self.lookalikes[scalar] {
            begin(at: index)
            lookalikes += 1
            letters.append(letter)
        } else if (0xC0...0x52F).contains(scalar) {
            begin(at: index)
            others += 1
        } else {
            return finish()
        }
        end = index + length
        return nil
    }

    mutating func end(at end: Int) -> (Range<Int>, Bool)? { finish() }

    private mutating func begin(at index: Int) {
        if latin + lookalikes + others == 0 { start = index }
    }

    private mutating func finish() -> (Range<Int>, Bool)? {
        defer {
            (latin, lookalikes, others) = (0, 0, 0)
            letters.removeAll(keepingCapacity: true)
        }
        guard latin >= 2, lookalikes >= 1, others == 0 else { return nil }
        let hash = InstructionText.hash(of: String(decoding: letters, as: UTF8.self))
        return (start..<end, InstructionLexicon.standard.classes(of: hash) != 0)
    }

    private static let lookalikes: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        for (marked, plain) in [
            ("аеорсухіјѕһԁԛԝкм", "aeopcyxijshdqwkm"), ("АВЕКМНОРСТУХІЅЈ", "abekmhopctyxisj"),
            ("οανρικτυ", "oavpiktu"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"),
        ] {
            for (one, other) in zip(marked.unicodeScalars, plain.utf8) { table[one.value] = other }
        }
        return table
    }()
}
