// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The arguments of a tool call: JSON text inside a string, as models write it.
public struct ArgumentsText: Sendable {
    public let source: String
    /// The decoded strings, the names of members and the long numbers in it; the whole text where it is
    /// not JSON at all.
    public let texts: [String]
    private let places: [JSONDocument.Node]
    private let document: JSONDocument?

    /// Shorter names and numbers can't hold an account, a card or an address.
    public static let shortest = 6

    public init(_ source: String) {
        self.source = source
        // Losing the error is the intention: what is not JSON is read as plain text.
        guard let document = try? JSONDocument(parsing: Array(source.utf8)) else {
            self.document = nil
            texts = [Self.unescaped(source)]
            places = []
            return
        }
        self.document = document
        var places: [JSONDocument.Node] = []
        Self.collect(document.root, into: &places)
        self.places = places
        texts = places.map { $0.string ?? String(decoding: $0.raw, as: UTF8.self) }
    }

    /// The text with its escaped characters written out: clients that mend cut JSON would see them.
    private static func unescaped(_ source: String) -> String {
        guard source.contains("\\u") else { return source }
        var parts = source.split(separator: "\\u", omittingEmptySubsequences: false)
        for index in parts.indices.dropFirst() {
            let digits = parts[index].prefix(4)
            if digits.utf8.count == 4, let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                parts[index] = Substring(String(Character(scalar)) + parts[index].dropFirst(4))
            } else {
                parts[index] = "\\u" + parts[index]
            }
        }
        return parts.joined()
    }

    private static func collect(_ node: JSONDocument.Node, into places: inout [JSONDocument.Node]) {
        switch node.kind {
        case .string:
            places.append(node)
        case .number where node.range.count >= shortest:
            places.append(node)
        case .array:
            for element in node.elements { collect(element, into: &places) }
        case .object:
            for member in node.members {
                if member.name.range.count >= shortest { places.append(member.name) }
                collect(member.value, into: &places)
            }
        case .number, .null, .bool:
            return
        }
    }

    /// The text with some of ``texts`` replaced.
    public func replacing(_ changed: [Int: String]) -> String {
        guard let document else { return changed[0] ?? source }
        let edits = changed.map {
            JSONDocument.Edit.replace(places[$0.key], with: JSON.quoted($0.value))
        }
        return String(decoding: document.replacing(edits), as: UTF8.self)
    }

    /// The text with its texts as they may pass; as it is where those are of another text.
    public func replacing(_ passing: [Passage]) -> String {
        guard passing.count == texts.count else { return source }
        var changed: [Int: String] = [:]
        for (index, passage) in passing.enumerated() where passage.text != texts[index] {
            changed[index] = passage.text
        }
        return changed.isEmpty ? source : replacing(changed)
    }
}
