// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A page of the documentation, as far as the tests read it.
struct Page: Sendable {
    /// From the package's folder: `docs/reference/http.md`.
    let path: String
    let headings: [Heading]
    /// The cells of each row of each table, without the heads.
    let rows: [Row]
    /// What stands between the fences of shell commands, line by line.
    let commands: [String]
    let links: [String]
    let lineCount: Int

    struct Heading: Sendable, Hashable {
        let level: Int
        let text: String
    }

    struct Row: Sendable, Hashable {
        let cells: [String]
        /// The heading that the table stands under.
        let heading: String

        /// The words that the first cell has between backticks.
        var name: String { Page.code(in: cells[0]).first ?? "" }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static func reference(_ name: String) throws -> Page {
        try Page(path: "docs/reference/\(name).md")
    }

    init(path: String) throws {
        self.path = path
        let text = try String(contentsOfFile: "\(Self.root)/\(path)", encoding: .utf8)
        var headings: [Heading] = []
        var rows: [Row] = []
        var commands: [String] = []
        var links: [String] = []
        var fence: String?
        var tableLines = 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines {
            if line.hasPrefix("```") {
                fence = fence == nil ? String(line.dropFirst(3)) : nil
                continue
            }
            if let fence {
                if fence == "sh" { commands.append(String(line)) }
                continue
            }
            links += Self.links(in: line)
            tableLines = line.hasPrefix("|") ? tableLines + 1 : 0
            if line.hasPrefix("#") {
                let level = line.prefix { $0 == "#" }.count
                headings.append(
                    Heading(level: level, text: String(line.dropFirst(level + 1))))
            } else if tableLines > 2 {
                let cells = line.dropFirst().dropLast().split(
                    separator: " | ", omittingEmptySubsequences: false)
                rows.append(
                    Row(
                        cells: cells.map { $0.trimmingCharacters(in: .whitespaces) },
                        heading: headings.last?.text ?? ""))
            }
        }
        self.headings = headings
        self.rows = rows
        self.commands = commands
        self.links = links
        lineCount = lines.count - (lines.last == "" ? 1 : 0)
    }

    /// The words between backticks in the headings of a level.
    func names(ofLevel level: Int) -> [String] {
        headings.filter { $0.level == level }.compactMap { Self.code(in: $0.text).first }
    }

    /// The names of the rows under a heading.
    func rows(under heading: String) -> [Row] { rows.filter { $0.heading == heading } }

    static func code(in text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static func links(in line: Substring) -> [String] {
        var links: [String] = []
        var rest = line
        while let start = rest.range(of: "](") {
            rest = rest[start.upperBound...]
            guard let end = rest.firstIndex(of: ")") else { break }
            links.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return links
    }

    /// What a link to a heading ends with.
    static func anchor(of heading: String) -> String {
        String(
            heading.lowercased().compactMap { character in
                if character == " " { return "-" }
                return character.isLetter || character.isNumber || "-_".contains(character)
                    ? character : nil
            })
    }

    /// Every page of the project, dependencies and what was built left out.
    static let all: [Page] = {
        var paths: [String] = []
        let names = FileManager.default.enumerator(atPath: root)
        while let name = names?.nextObject() as? String {
            let last = name.split(separator: "/").last ?? ""
            if last.hasPrefix(".") || name == "data" {
                names?.skipDescendants()
            } else if name.hasSuffix(".md") {
                paths.append(name)
            }
        }
        // A page that can't be read has no headings, and the test that looks for them says so.
        return paths.sorted().compactMap { try? Page(path: $0) }
    }()
}
