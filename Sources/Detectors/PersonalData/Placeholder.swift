// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Recognises the placeholders that redaction leaves behind.
///
/// Where a scan asks what stands beside a number, a placeholder answers as the data would that it
/// stands for. So a redacted text is read as the text was, and redacting it again changes nothing.
enum Placeholder {
    static let all: [[UInt8]] = PersonalDataClass.allCases.map { Array($0.placeholder.utf8) }

    /// How many bytes the longest has.
    static let longest = all.map(\.count).max() ?? 0

    /// Whether one begins at `index`; `nil` if more text is needed to tell.
    static func begins(at index: Int, in text: Span<UInt8>, isFinal: Bool) -> Bool? {
        var isUnknown = false
        for placeholder in all {
            var length = 0
            while length < placeholder.count, index + length < text.count,
                text[index + length] == placeholder[length]
            {
                length += 1
            }
            if length == placeholder.count { return true }
            if index + length >= text.count, !isFinal { isUnknown = true }
        }
        return isUnknown ? nil : false
    }

    /// Whether one comes directly after `index`, or after one sign that joins it to what stands there;
    /// `nil` if more text is needed to tell.
    ///
    /// What stands before a placeholder was read once, together with the data that it stands for, and
    /// was none. It is none now.
    static func isNext(after index: Int, in text: Span<UInt8>, isFinal: Bool) -> Bool? {
        var index = index
        switch text.code(at: index, isFinal: isFinal) {
        case FoldedCharacter.unknown: return nil
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"),
            UInt8(ascii: "_"):
            index += 1
            if text.code(at: index, isFinal: isFinal) == FoldedCharacter.unknown { return nil }
        default: break
        }
        guard index < text.count, text[index] == UInt8(ascii: "[") else { return false }
        return begins(at: index, in: text, isFinal: isFinal)
    }

    /// Whether one ends before `index`.
    static func ends(before index: Int, in text: Span<UInt8>) -> Bool {
        for placeholder in all where placeholder.count <= index {
            var length = 0
            while length < placeholder.count,
                text[index - 1 - length] == placeholder[placeholder.count - 1 - length]
            {
                length += 1
            }
            if length == placeholder.count { return true }
        }
        return false
    }
}
