// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A text with places for values: `Refund {amount} for {order_id}?`
struct PlacedText: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case words(String)
        case place(String)
    }

    private let parts: [Part]

    /// `nil` where a brace is not part of a `{name}`. Names may have dots: `{customer.name}`.
    init?(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
                return nil
            }
            let name = String(rest[rest.index(after: open)..<close])
            guard name.isName else { return nil }
            parts.append(.words(String(rest[..<open])))
            parts.append(.place(name))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.words(String(rest)))
        self.parts = parts
    }

    /// What stands between the places, in its order.
    var words: [String] {
        parts.compactMap { if case .words(let words) = $0 { words } else { nil } }
    }

    /// The names of its places, in their order.
    var places: [String] {
        parts.compactMap { if case .place(let name) = $0 { name } else { nil } }
    }

    /// The text with a value in each of its places; `nil` where one is missing.
    func filled(_ value: (String) -> String?) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .words(let words): text += words
            case .place(let name):
                guard let value = value(name) else { return nil }
                text += value
            }
        }
        return text
    }
}
