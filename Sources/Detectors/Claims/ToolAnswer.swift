// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Whether a tool did what it was asked.
enum ToolAnswer {
    /// The word `error` at the front of a text, an `error` or `isError` member that is set, or a `success`,
    /// `ok` or `status` member that says it failed.
    static func isFailure(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.firstIndex(where: { !$0.isBlank }) else { return false }
            if bytes[first] != UInt8(ascii: "{") {
                return begins(bytes, first, "error") || begins(bytes, first, "\"error")
            }
            // Few answers speak of failure; only those are parsed.
            guard mentionsFailure(bytes) else { return false }
            guard let document = try? JSONDocument(parsing: Array(bytes)) else { return false }
            return document.root.members.contains { isFailure($0.key, $0.value) }
        }
    }

    private static func isFailure(_ key: String, _ value: JSONDocument.Node) -> Bool {
        switch key {
        case "error": return !(value.isNull || value.bool == false)
        case "isError", "is_error": return value.bool == true
        case "success", "ok", "succeeded": return value.bool == false
        case "status", "result", "outcome":
            guard let word = value.string?.utf8.map({ $0 | 0x20 }) else { return false }
            return ["error", "failed", "failure", "declined", "rejected", "denied", "refused"]
                .contains { word.elementsEqual($0.utf8) }
        default: return false
        }
    }

    private static func begins(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: StaticString
    ) -> Bool {
        word.withUTF8Buffer { word in
            guard start + word.count <= bytes.count else { return false }
            for index in 0..<word.count where bytes[start + index] | 0x20 != word[index] | 0x20 {
                return false
            }
            return true
        }
    }

    private static let marks: [StaticString] = [
        "\"error", "\"iserror", "\"is_error", "\"success", "\"ok", "\"succeeded", "\"status",
        "\"result", "\"outcome",
    ]

    private static func mentionsFailure(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\"") {
            guard index + 1 < bytes.count else { return false }
            switch bytes[index + 1] | 0x20 {
            case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "o"),
                UInt8(ascii: "r"):
                for mark in marks where begins(bytes, index, mark) { return true }
            default: continue
            }
        }
        return false
    }
}
