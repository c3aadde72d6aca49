// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension String {
    /// The text on one line, as a terminal shows it: what can't be seen, or would move or turn what stands around it,
    /// stands there as its number.
    ///
    /// What a person says yes to must not be able to change how it looks.
    var shown: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
                .unassigned:
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            case .spaceSeparator where scalar != " ":
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension JSON {
    /// The fields of a value with the path that each stands at, in their order: `address.city`, `items[0]`.
    func fields(_ path: String = "") -> [(path: String, text: String)] {
        switch self {
        case .object(let members) where !members.isEmpty:
            members.flatMap { member in
                member.value.fields(path.isEmpty ? member.key : "\(path).\(member.key)")
            }
        case .array(let items) where !items.isEmpty:
            items.enumerated().flatMap { $0.element.fields("\(path)[\($0.offset)]") }
        case .string(let text): [(path, text.isPlainValue ? text : Self.inQuotes(text))]
        default: [(path, line)]
        }
    }

    private static func inQuotes(_ text: String) -> String { "«\(text)»" }
}

extension String {
    /// Whether it is a text that nobody takes for a number, a list or nothing where it stands without quotes.
    fileprivate var isPlainValue: Bool {
        guard let first, let last, !first.isWhitespace, !last.isWhitespace else { return false }
        return Double(self) == nil && !["true", "false", "null"].contains(self)
            && !"[{«\"".contains(first)
    }
}

extension Timestamp {
    /// How far off it is: `in 12 min`, `in 3 h`, `over`.
    func distance(from now: Timestamp) -> String {
        let seconds = (milliseconds - now.milliseconds) / 1000
        return switch seconds {
        case ..<1: "over"
        case ..<90: "in \(seconds) s"
        case ..<5400: "in \((seconds + 30) / 60) min"
        case ..<129_600: "in \((seconds + 1800) / 3600) h"
        default: "in \((seconds + 43_200) / 86_400) d"
        }
    }
}
