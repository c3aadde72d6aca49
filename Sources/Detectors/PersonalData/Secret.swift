// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Keys, tokens and passwords: told by the mark that their maker gives them, or by the words before.
enum Secret {
    /// The most bytes of one finding. A key that goes on is found again from there.
    static let pieceLimit = 96
    /// The most bytes of a password, and how far back a key is followed.
    static let reach = 64

    enum Outcome {
        case none
        case found(PersonalDataClass, Range<Int>, form: String?, goesOn: Continuation?)
        case unknown(Int)
    }

    /// What a finding that was too long goes on with.
    enum Continuation: Sendable {
        case token(PersonalDataClass)
        case privateKey
    }

    private struct Mark: Sendable {
        let letters: [UInt8]
        let least: Int
        let form: String
        let kind: PersonalDataClass
    }

    /// The beginnings of keys, with the fewest characters that they have in all.
    private static let marks: [Mark] =
        [
            ("AKIA", 20, "aws"), ("ASIA", 20, "aws"), ("ghp_", 36, "github"),
            ("gho_", 36, "github"),
            ("ghu_", 36, "github"), ("ghs_", 36, "github"), ("ghr_", 36, "github"),
            ("github_pat_", 40, "github"),
            ("glpat-", 26, "gitlab"), ("xoxb-", 24, "slack"), ("xoxp-", 24, "slack"),
            ("xoxa-", 24, "slack"),
            ("xoxr-", 24, "slack"), ("xoxs-", 24, "slack"), ("xapp-", 24, "slack"),
            ("sk_live_", 24, "stripe"),
            ("sk_test_", 24, "stripe"), ("pk_live_", 24, "stripe"), ("pk_test_", 24, "stripe"),
            ("rk_live_", 24, "stripe"), ("rk_test_", 24, "stripe"), ("whsec_", 24, "stripe"),
            ("AIza", 39, "google"),
            ("GOCSPX-", 30, "google"), ("sk-ant-", 30, "anthropic"), ("sk-", 24, "openai"),
            ("npm_", 36, "npm"),
            ("pypi-", 40, "pypi"), ("hf_", 30, "huggingface"), ("dop_v1_", 40, "digitalocean"),
            ("shpat_", 32, "shopify"), ("SK", 34, "twilio"),
        ].map { Mark(letters: Array($0.0.utf8), least: $0.1, form: $0.2, kind: .apiKey) } + [
            Mark(letters: Array("eyJ".utf8), least: 30, form: "jwt", kind: .token)
        ]

    // MARK: By the mark

    /// Reads the key around the digit at `digit`, if what stands before it is the beginning of one.
    static func marked(
        around digit: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Outcome {
        let floor = max(0, matchEnd, digit - reach)
        var start = digit
        while start > floor, isOfKey(text[start - 1]) { start -= 1 }
        guard start < digit else { return .none }
        for mark in marks where text[start] == mark.letters[0] {
            guard begins(mark.letters, at: start, in: text, isFinal: isFinal) else { continue }
            var end = start
            while end - start < pieceLimit,
                isOfKey(text.code(at: end, isFinal: isFinal))
                    || mark.kind == .token && text.code(at: end, isFinal: isFinal) == 0x2E
            {
                end += 1
            }
            let code = text.code(at: end, isFinal: isFinal)
            if end - start >= pieceLimit {
                return .found(mark.kind, start..<end, form: mark.form, goesOn: .token(mark.kind))
            }
            if code == FoldedCharacter.unknown { return .unknown(start) }
            while end > start, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
            guard end - start >= mark.least, mark.form != "twilio" || end - start == 34 else {
                continue
            }
            return .found(mark.kind, start..<end, form: mark.form, goesOn: nil)
        }
        return .none
    }

    private static func begins(
        _ letters: [UInt8], at start: Int, in text: Span<UInt8>, isFinal: Bool
    ) -> Bool {
        for offset in letters.indices
        where text.code(at: start + offset, isFinal: isFinal) != letters[offset] {
            return false
        }
        return true
    }

    @inline(__always)
    private static func isOfKey(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == 0x5F || byte == 0x2D
    }

    // MARK: By the words before

    /// Reads the password or the token around a digit, if the words before it lead to one.
    static func led(
        around digit: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Outcome {
        let floor = max(0, matchEnd, digit - reach)
        var start = digit
        while start > floor, isVisible(text[start - 1]) { start -= 1 }
        // A label may hang on the value: `api_key=…`.
        for index in start..<digit where text[index] == 0x3D || text[index] == 0x3A {
            start = index + 1
        }
        while start < digit, isOpening(text[start]) { start += 1 }
        let lead = Lead(of: start, in: text, matchEnd: matchEnd)
        return led(by: lead, from: start, in: text, isFinal: isFinal)
    }

    static func led(by lead: Lead, from start: Int, in text: Span<UInt8>, isFinal: Bool) -> Outcome
    {
        let isPassword = lead.adjacent.contains(.password)
        guard isPassword || !lead.adjacent.isDisjoint(with: [.apiKey, .bearer]),
            !lead.adjacent.contains(.thing)
        else { return .none }
        var end = start
        while end - start < pieceLimit, end < text.count, isVisible(text[end]) { end += 1 }
        let goesOn = end - start >= pieceLimit
        if !goesOn, end == text.count, !isFinal { return .unknown(start) }
        if !goesOn { while end > start, isClosing(text[end - 1]) { end -= 1 } }
        var digits = 0
        var others = 0
        for index in start..<end {
            if text[index].isDigit { digits += 1 } else if !text[index].isLetter { others += 1 }
        }
        let count = end - start
        if isPassword {
            guard 4...reach ~= count, digits > 0, !isYear(start..<end, in: text),
                !isMasked(start..<end, in: text)
            else { return .none }
            return .found(.password, start..<end, form: nil, goesOn: nil)
        }
        guard count >= 16, digits > 1, !isMasked(start..<end, in: text) else { return .none }
        let kind: PersonalDataClass = lead.adjacent.contains(.bearer) ? .token : .apiKey
        return .found(kind, start..<end, form: nil, goesOn: goesOn ? .token(kind) : nil)
    }

    /// Reads the password after the colon or the equals sign at `sign`, if a word for one stands before it.
    static func labelled(
        at sign: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Outcome {
        guard sign > max(0, matchEnd),
            text[sign - 1].isOfWord || text[sign - 1] == 0x22 || text[sign - 1] == 0x27
        else { return .none }
        let lead = Lead(of: sign, in: text, matchEnd: matchEnd)
        guard lead.last.contains(.password), lead.adjacent.contains(.password) else { return .none }
        var start = sign + 1
        while start - sign < 4 {
            let code = text.code(at: start, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return .unknown(sign) }
            guard code.isBlank || isOpening(code) else { break }
            start += 1
        }
        var end = start
        while end - start < reach, end < text.count, isVisible(text[end]) { end += 1 }
        guard end - start < reach else { return .none }
        if end == text.count, !isFinal { return .unknown(sign) }
        let stop = end
        while end > start, isClosing(text[end - 1]) { end -= 1 }
        guard end - start >= 4, !isMasked(start..<end, in: text) else { return .none }
        var isTelling = false
        for index in start..<end {
            let byte = text[index]
            if byte < 0x80, !byte.isLetter, byte != 0x27, byte != 0x2D { isTelling = true }
            if index > start, byte.isUpper, !text[index - 1].isUpper { isTelling = true }
        }
        // A plain word is a password only where nothing follows it in its line.
        if !isTelling {
            guard stop == end, stop == text.count || text[stop] == 0x0A || text[stop] == 0x0D else {
                return .none
            }
        }
        return .found(.password, start..<end, form: nil, goesOn: nil)
    }

    private static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }
    private static func isOpening(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x60 || byte == 0x3C || byte == 0x5B
    }
    private static func isClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"),
            UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: ">"), UInt8(ascii: "]"),
            UInt8(ascii: ":"), UInt8(ascii: "?"):
            true
        default: false
        }
    }

    private static func isYear(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        range.count == 4 && (text[range.lowerBound] == 0x31 || text[range.lowerBound] == 0x32)
            && (text[range.lowerBound + 1] == 0x39 || text[range.lowerBound + 1] == 0x30)
            && text[range.lowerBound + 2].isDigit && text[range.lowerBound + 3].isDigit
    }

    /// `****`, `xxxx`, or the placeholder of something else.
    private static func isMasked(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        var telling = 0
        for index in range {
            switch text[index] {
            case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "."),
                UInt8(ascii: "_"),
                UInt8(ascii: "-"), UInt8(ascii: "#"), 0xE2, 0x80...0xBF:
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): return true
            case UInt8(ascii: "]") where Placeholder.ends(before: index + 1, in: text): return true
            default: telling += 1
            }
        }
        return telling < 2
    }

    // MARK: Private keys

    private static let opening = Array("-----BEGIN ".utf8)

    /// Reads the beginning of a private key in PEM (RFC 7468) at the first of its hyphens.
    static func privateKey(at start: Int, in text: Span<UInt8>, isFinal: Bool) -> Outcome {
        for offset in opening.indices {
            let code = text.code(at: start + offset, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return .unknown(start) }
            guard code == opening[offset] else { return .none }
        }
        // «RSA PRIVATE KEY-----», «OPENSSH PRIVATE KEY-----»; not a certificate.
        var index = start + opening.count
        var isPrivate = false
        while index - start < 48 {
            let code = text.code(at: index, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return .unknown(start) }
            guard code.isUpper || code == 0x20 else { break }
            if code == UInt8(ascii: "P"),
                text.code(at: index + 1, isFinal: isFinal) == UInt8(ascii: "R"),
                text.code(at: index + 2, isFinal: isFinal) == UInt8(ascii: "I")
            {
                isPrivate = true
            }
            index += 1
        }
        guard isPrivate else { return .none }
        return .found(.privateKey, start..<index, form: nil, goesOn: .privateKey)
    }

    // MARK: Going on

    /// How far a finding goes on from `start`, at most one piece; `nil` if more text is needed to tell.
    static func end(
        of continuation: Continuation, from start: Int, in text: Span<UInt8>, isFinal: Bool
    ) -> (end: Int, goesOn: Bool)? {
        var end = start
        while end - start < pieceLimit {
            let code = text.code(at: end, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return nil }
            let isInside: Bool
            switch continuation {
            case .token:
                isInside =
                    isOfKey(code) || code == 0x2E || code == 0x2B || code == 0x2F || code == 0x3D
            case .privateKey:
                isInside =
                    code.isAlphanumeric || code == 0x2B || code == 0x2F || code == 0x3D
                    || code == 0x0A || code == 0x0D
                    || code == 0x5C || code == 0x2D || code == 0x3A || code == 0x2C || code == 0x20
            }
            guard isInside else { return (end, false) }
            // The end of the private key: the last of five hyphens that nothing of a key follows.
            if case .privateKey = continuation, code == 0x2D, end > start + 4,
                text[end - 1] == 0x2D,
                text[end - 2] == 0x2D, text[end - 3] == 0x2D, text[end - 4] == 0x2D,
                text[end - 5].isUpper
            {
                return (end + 1, false)
            }
            end += 1
        }
        return (end, true)
    }
}
