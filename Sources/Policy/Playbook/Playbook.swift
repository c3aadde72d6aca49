// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What people do when the AI hands over or something goes wrong: Markdown, by the owner of the use case.
///
/// A section whose heading is a reason code is for that reason; everything before the first such heading is for all.
public struct Playbook: Sendable, Hashable {
    /// The whole text.
    public let text: String
    private let general: String
    private let sections: [ReasonCode: String]

    public init(_ text: String) {
        self.text = text
        var general: [Substring] = []
        var sections: [ReasonCode: [Substring]] = [:]
        var current: ReasonCode?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let heading = Self.heading(of: line) {
                // A heading that is no reason ends the section before it.
                current = ReasonCode.allCases.first { Self.folded($0.rawValue) == heading }
                if current != nil { continue }
            }
            if let current {
                sections[current, default: []].append(line)
            } else {
                general.append(line)
            }
        }
        func joined(_ lines: [Substring]) -> String {
            lines.joined(separator: "\n").trimmed
        }
        self.general = joined(general)
        self.sections = sections.mapValues(joined)
    }

    /// The section for a reason; `nil` where there is none.
    public func section(for reason: ReasonCode?) -> String? { reason.flatMap { sections[$0] } }

    /// What holds whatever the reason is.
    public var always: String { general }

    /// The steps of a section: its list items, or its paragraphs where it has none.
    public func steps(for reason: ReasonCode?) -> [String] {
        guard let section = section(for: reason) else { return [] }
        var items: [String] = []
        var paragraph: [Substring] = []
        func close() {
            if !paragraph.isEmpty { items.append(paragraph.joined(separator: " ")) }
            paragraph = []
        }
        for line in section.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.drop { $0 == " " }
            if text.isEmpty {
                close()
            } else if let item = Self.item(text) {
                close()
                paragraph = [item]
            } else {
                paragraph.append(text)
            }
        }
        close()
        return items
    }

    private static func item(_ line: Substring) -> Substring? {
        if line.hasPrefix("- ") || line.hasPrefix("* ") { return line.dropFirst(2) }
        let number = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(number.count)
        return !number.isEmpty && rest.hasPrefix(". ") ? rest.dropFirst(2) : nil
    }

    private static func heading(of line: Substring) -> String? {
        let marks = line.prefix { $0 == "#" }
        guard marks.count >= 2, marks.count <= 4 else { return nil }
        return folded(line.dropFirst(marks.count))
    }

    /// `Legal or complaint` and `legal_or_complaint` are one heading.
    private static func folded(_ text: some StringProtocol) -> String {
        String(text.lowercased().map { $0.isLetter ? $0 : " " })
            .split(separator: " ").joined(separator: " ")
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
