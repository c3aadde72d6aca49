// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Words whose letters are spaced out: «i g n o r e».
enum SpacedLetters {
    /// Runs of eight letters or more with one space, point, hyphen or the like between each two.
    static func candidates(in bytes: UnsafeBufferPointer<UInt8>) -> [EncodedText.Candidate] {
        var candidates: [EncodedText.Candidate] = []
        var index = 0
        while index + 2 < bytes.count, candidates.count < EncodedText.countLimit {
            guard bytes[index].isLetter, isGap(bytes[index + 1]), !isLetter(bytes, index - 1) else {
                index += 1
                continue
            }
            var letters: [UInt8] = []
            var end = index
            var next = index
            while next < bytes.count, letters.count < limit, bytes[next].isLetter,
                !isLetter(bytes, next + 1)
            {
                letters.append(bytes[next] | 0x20)
                end = next + 1
                next = end
                // A wider gap parts the words.
                while next < bytes.count, isGap(bytes[next]) { next += 1 }
                guard next > end, next - end <= 4 else { break }
            }
            if letters.count >= 8 {
                if phrases.contains(where: { letters.contains($0) }) {
                    candidates.append(
                        EncodedText.Candidate(
                            bytes: index..<end, text: String(decoding: letters, as: UTF8.self),
                            isCertain: true))
                }
            }
            index = max(end, index + 1)
        }
        return candidates
    }

    /// How much of a run is read at once.
    private static let limit = 200

    private static func isGap(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"),
            UInt8(ascii: "|"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index >= 0 && index < bytes.count && bytes[index].isLetter
    }

    /// What nobody spaces out but to hide it.
    private static let phrases = [
        "ignore", "disregard", "forgetall", "forgetevery", "instruction", "prompt", "youare",
        "sayth", "pretend", "system", "reveal", "override", "bypass", "jailbreak", "password",
        "ignorier", "vergiss", "anweisung", "ignorez", "consigne", "olvida", "instruccion",
        "istruzion", "negeer", "instruc", "zignoruj", "polecen",
    ].map { Array($0.utf8) }
}

extension [UInt8] {
    /// Whether these bytes stand somewhere in it.
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return (0...(count - part.count)).contains { start in
            part.indices.allSatisfy { self[start + $0] == part[$0] }
        }
    }
}
