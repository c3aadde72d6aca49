// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A page of text: sections of named lines that line up, folded where they are long.
struct CardText {
    private var pages: String
    private var heading: String?
    private var lines: [(name: String, what: String)] = []

    /// In characters.
    private static let width = 110

    init(_ title: String) { pages = title + "\n" }

    mutating func section(_ title: String) {
        close()
        heading = title
    }

    /// A line without anything to say is left out.
    mutating func line(_ name: String, _ what: String) {
        if !what.isEmpty { lines.append((name, what)) }
    }

    var text: String {
        var page = self
        page.close()
        return page.pages
    }

    private mutating func close() {
        guard let heading else { return }
        pages += "\n\(heading)\n"
        let column = (lines.map(\.name.count).max() ?? 0) + 2
        for (name, what) in lines {
            pages += "  " + name + String(repeating: " ", count: column - name.count)
            let indent = String(repeating: " ", count: column + 4)
            pages +=
                Self.folded(what, to: max(40, Self.width - column - 2))
                .joined(separator: "\n" + indent) + "\n"
        }
        lines = []
    }

    /// The words in lines of at most so many characters, a longer word alone.
    private static func folded(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }
}
