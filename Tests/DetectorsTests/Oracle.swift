// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The rules for personal data once more, slowly and so that one can see that they are right.
///
/// Each function knows one class and the forms of it that need no context.
enum Oracle {
    static func hasCheckDigit(_ digits: some StringProtocol) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, place in
            let digit = place.element.wholeNumberValue ?? 0
            guard place.offset % 2 == 1 else { return sum + digit }
            return sum + (digit * 2).quotientAndRemainder(dividingBy: 10).quotient
                + (digit * 2) % 10
        }
        return sum % 10 == 0
    }

    static func issuerAllows(_ digits: String) -> Bool {
        let rules: [(pattern: String, lengths: [Int])] = [
            ("4", [13, 16, 19]), ("5[1-5]", [16]), ("2(22[1-9]|2[3-9]|[3-6]|7[01]|720)", [16]),
            ("3[47]", [15]), ("30[0-5]|3095|36|38|39", [14, 16, 17, 18, 19]),
            ("35", [16, 17, 18, 19]), ("1800|2131", [15]),
            ("220[0-4]|9792", [16, 17, 18, 19]),
            ("5018|5020|5038|5612|5893|6304|6759|676[123]", Array(12...19)),
            ("6011|64[4-9]|65|62|81|82|60|5019|50[6-9]|636[23]", Array(16...19)),
        ]
        return rules.contains { rule in
            rule.lengths.contains(digits.count)
                && digits.range(of: "^(\(rule.pattern))", options: .regularExpression) != nil
        }
    }

    static func isCard(_ text: String) -> Bool {
        let digits = text.filter(\.isNumber)
        return hasCheckDigit(digits) && issuerAllows(digits)
    }

    /// Cards in one group, or grouped as they are embossed.
    static func cards(in text: String) -> [Range<Int>] {
        let gap = "[ .-]{1,3}"
        let forms = [
            "\\d{12,19}(?!\\d|$NEVER)",
            ["\\d{4}", "\\d{4}", "\\d{4}", "\\d{4}", "\\d{3}(?!\\d)"].joined(separator: gap),
            ["\\d{4}", "\\d{4}", "\\d{4}", "\\d{4}(?!\\d)"].joined(separator: gap),
            ["\\d{4}", "\\d{6}", "\\d{5}(?!\\d)"].joined(separator: gap),
            ["\\d{4}", "\\d{6}", "\\d{4}(?!\\d)"].joined(separator: gap),
            ["\\d{4}", "\\d{3}", "\\d{3}", "\\d{3}(?!\\d)"].joined(separator: gap),
        ].map { $0.replacingOccurrences(of: "|$NEVER", with: "") }
        var found: [Range<Int>] = []
        for start in starts(of: "(?<![0-9A-Za-z_])\\d", in: text)
        where start >= found.last?.upperBound ?? 0 {
            for (index, form) in forms.enumerated() {
                guard let end = match(form, at: start, in: text) else { continue }
                let isFraction =
                    index == 0 && start > 1 && match("\\d[.,]", at: start - 2, in: text) != nil
                guard !isFraction, isCard(slice(text, start..<end)) else { continue }
                found.append(start..<end)
                break
            }
        }
        return found
    }

    static func ibans(in text: String) -> [Range<Int>] {
        let lengths = [
            "DE": 22, "GB": 22, "FR": 27, "NL": 18, "NO": 15, "ES": 24, "IT": 27, "PL": 28,
            "BE": 16,
            "MT": 31, "LC": 32,
        ]
        var found: [Range<Int>] = []
        for start in starts(of: "(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}", in: text)
        where start >= found.last?.upperBound ?? 0 {
            let country = slice(text, start..<start + 2).uppercased()
            guard let length = lengths[country] else { continue }
            let form = "[A-Za-z]{2}\\d(?:[ .-]?[A-Za-z0-9]){\(length - 3)}(?![A-Za-z0-9])"
            guard let end = match(form, at: start, in: text) else { continue }
            let code = slice(text, start..<end).uppercased().filter { $0.isLetter || $0.isNumber }
            let turned = code.dropFirst(4) + code.prefix(4)
            let remainder = turned.reduce(0) { remainder, character in
                let value = character.hexDigitValue.map { $0 < 10 ? $0 : nil } ?? nil
                let number = value ?? Int(character.asciiValue ?? 65) - 55
                return (remainder * (number < 10 ? 10 : 100) + number) % 97
            }
            if code.dropFirst(2).prefix(2).allSatisfy(\.isNumber), remainder == 1 {
                found.append(start..<end)
            }
        }
        return found
    }

    static func emails(in text: String) -> [Range<Int>] {
        ranges(
            of: "[A-Za-z0-9][A-Za-z0-9._%+'-]*@(?:[A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z]{2,}",
            in: text)
    }

    /// With hyphens; with spaces more has to be known.
    static func socialSecurityNumbers(in text: String) -> [Range<Int>] {
        ranges(
            of: "(?<![0-9A-Za-z_#$/+@%])(?<![0-9][.,:-])(?<![A-Za-z]-)"
                + "(?!000|666|9)\\d{3}-{1,3}(?!00)\\d{2}-{1,3}(?!0000)\\d{4}"
                + "(?![0-9A-Za-z@]|-{1,3}\\d)",
            in: text)
    }

    // MARK: Regular expressions, in UTF-8 offsets of ASCII text

    static func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    private static func ranges(of pattern: String, in text: String) -> [Range<Int>] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        let whole = NSRange(location: 0, length: text.utf16.count)
        return expression.matches(in: text, range: whole).compactMap { Range($0.range) }
    }

    private static func starts(of pattern: String, in text: String) -> [Int] {
        ranges(of: "(?=\(pattern))", in: text).map(\.lowerBound)
    }

    private static func match(_ pattern: String, at start: Int, in text: String) -> Int? {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return nil }
        let rest = NSRange(location: start, length: text.utf16.count - start)
        return expression.firstMatch(in: text, options: .anchored, range: rest)
            .flatMap { Range($0.range)?.upperBound }
    }
}
