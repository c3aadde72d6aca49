// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A question for the customer with places for the arguments of a call: `Refund {amount} for
/// {order_id}?`
struct QuestionTemplate {
    private let placed: PlacedText

    /// `nil` where a brace is not part of a `{name}`.
    init?(_ text: String) {
        guard let placed = PlacedText(text) else { return nil }
        self.placed = placed
    }

    /// In characters; longer values are nothing that a customer could say yes to.
    private static let valueLimit = 200

    /// The question with the values of `arguments` in it; `nil` where one is missing or can't be
    /// said.
    func filled(from arguments: String) -> String? {
        // Losing the error is the intention: what can't be read has no values.
        guard let document = try? JSONDocument(parsing: Array(arguments.utf8)) else { return nil }
        return placed.filled { Self.value(of: $0, in: document.root) }
    }

    private static func value(of name: String, in root: JSONDocument.Node) -> String? {
        var node = root
        for key in name.split(separator: ".") {
            guard let next = node[String(key)] else { return nil }
            node = next
        }
        let text: String
        switch node.kind {
        case .string: text = node.string ?? ""
        // A number as it was written: `24.00` stays `24.00`.
        case .number: text = String(decoding: node.raw, as: UTF8.self)
        default: return nil
        }
        // Plain text on one line: nothing in a value may look like more than the value.
        guard !text.isEmpty, text.count <= valueLimit,
            !text.unicodeScalars.contains(where: isUnsayable)
        else { return nil }
        return text
    }

    private static func isUnsayable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: false
        }
    }
}
