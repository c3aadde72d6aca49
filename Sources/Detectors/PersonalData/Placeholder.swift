// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Recognises the placeholders that redaction leaves behind.
///
/// Where a scan asks what stands beside a number, a placeholder answers as the data would that it
/// stands for. So a redacted text is read as the text was, and redacting it again changes nothing.
enum Placeholder {
    static let all: [[UInt8]] = PersonalDataClass.allCases.map { Array($0.placeholder.utf8) }

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
