// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Labels and what belongs to them: what a person reads before they say yes.
struct FieldList {
    private var fields: [(label: String, value: HTML)] = []

    mutating func add(_ label: String, _ value: HTML?) {
        guard let value, !value.isEmpty else { return }
        fields.append((label, value))
    }

    /// A text of others: on as many lines as it has.
    mutating func add(_ label: String, text: String?) {
        guard let text, !text.isEmpty else { return }
        fields.append((label, #"<span class="text">\#(text.plain)</span>"#))
    }

    var html: HTML {
        guard !fields.isEmpty else { return .nothing }
        let list: [HTML] = fields.map { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>\n" }
        return #"<dl class="fields">\#(list)</dl>"#
    }
}

extension JSON {
    /// The fields of a value with the path that each stands at, in their order: `address.city`, `items[0]`.
    func fields(_ path: String = "") -> [(path: String, value: JSON)] {
        switch self {
        case .object(let members) where !members.isEmpty:
            members.flatMap { member in
                member.value.fields(path.isEmpty ? member.key : "\(path).\(member.key)")
            }
        case .array(let items) where !items.isEmpty:
            items.enumerated().flatMap { $0.element.fields("\(path)[\($0.offset)]") }
        default: [(path, self)]
        }
    }

    /// A value as a person reads it: a text in quotes where it could be taken for something else.
    var reading: String {
        switch self {
        case .string(let text): text.isPlainValue ? text : "«\(text)»"
        case .null: "nothing"
        case .bool(let value): value ? "yes" : "no"
        case .array(let items) where items.isEmpty: "an empty list"
        case .object(let members) where members.isEmpty: "nothing within"
        default: String(decoding: serialized, as: UTF8.self)
        }
    }

    /// Labelled fields of a value that somebody gave.
    var fieldList: HTML {
        var list = FieldList()
        for field in fields() {
            list.add(field.path.isEmpty ? "value" : field.path.plain, text: field.value.reading)
        }
        return list.html
    }
}

extension String {
    /// As a page shows what others wrote: what can't be seen, or would move what stands around it, stands there as its
    /// number. What a person says yes to must not be able to change how it looks.
    var plain: String {
        guard unicodeScalars.contains(where: \.isHidden) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isHidden {
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Whether it is a text that nobody takes for a number, a list or nothing where it stands without quotes.
    fileprivate var isPlainValue: Bool {
        guard let first, let last, !first.isWhitespace, !last.isWhitespace else { return false }
        return Double(self) == nil
            && !["true", "false", "null", "yes", "no", "nothing"].contains(self)
            && !"[{«\"".contains(first)
    }
}

extension Unicode.Scalar {
    fileprivate var isHidden: Bool {
        switch properties.generalCategory {
        case .control: self != "\n" && self != "\t"
        case .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            true
        case .spaceSeparator: self != " "
        default: false
        }
    }
}
