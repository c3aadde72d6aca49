// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Some personal data in a text.
public struct PersonalDataMatch: Sendable, Hashable {
    public let kind: PersonalDataClass
    /// Where it is, in UTF-8 bytes of the whole text.
    public let bytes: Range<Int>
    /// Which of the forms of its class it has: `de-tax`, `github`, or the name of a custom pattern.
    public let form: String?
    /// How sure it is, from 0 to 1.
    public let score: Double
    /// Whether it goes on directly where the match before it ended: a key may be longer than what a
    /// stream holds back, and then comes in several matches, of which one placeholder is left.
    public let isContinuation: Bool

    public init(
        _ kind: PersonalDataClass, bytes: Range<Int>, form: String? = nil, score: Double? = nil,
        isContinuation: Bool = false
    ) {
        self.kind = kind
        self.bytes = bytes
        self.form = form
        self.score = score ?? kind.score
        self.isContinuation = isContinuation
    }

    /// What stands in its place; nothing for what only goes on.
    public var placeholder: String { isContinuation ? "" : kind.placeholder }

    /// The same, counted from an earlier byte.
    func moved(by count: Int) -> PersonalDataMatch {
        PersonalDataMatch(
            kind, bytes: bytes.lowerBound + count..<bytes.upperBound + count, form: form,
            score: score, isContinuation: isContinuation)
    }

    /// What stands there in its normal form: without gaps and disguise, letters in one case. Where
    /// the class has forms, the form comes first: `de-tax:86095742719`.
    public func value(in text: Span<UInt8>) -> String {
        let end = min(bytes.upperBound, text.count)
        var index = min(bytes.lowerBound, end)
        var value: [UInt8] = []
        while index < end {
            let character = FoldedCharacter.at(index, in: text, isFinal: true)
            let next = index + max(character.length, 1)
            if keeps(character.code) {
                value.append(
                    character.code.isLetter && folds ? upperOrLower(character.code) : character.code
                )
            } else if character.code == FoldedCharacter.letter {
                for place in index..<min(next, end) { value.append(text[place]) }
            }
            index = next
        }
        let normal = String(decoding: value, as: UTF8.self)
        return form.map { $0 + ":" + normal } ?? normal
    }

    /// Whether case tells nothing.
    private var folds: Bool {
        switch kind {
        case .url, .apiKey, .token, .privateKey, .password, .date, .dateOfBirth: false
        default: true
        }
    }

    private func upperOrLower(_ code: UInt8) -> UInt8 {
        kind == .email || kind == .internetAddress || kind == .hardwareAddress
            ? code | 0x20 : code & 0xDF
    }

    private func keeps(_ code: UInt8) -> Bool {
        guard code < 0x80 else { return false }
        switch kind {
        case .email, .url, .internetAddress, .apiKey, .token, .privateKey, .password, .date,
            .dateOfBirth:
            return true
        case .phone: return code.isDigit || code == UInt8(ascii: "+")
        default: return code.isDigit || code.isLetter
        }
    }
}
