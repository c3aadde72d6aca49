// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A Swift file of this package, as the tidy tests read it.
struct SourceFile: Sendable {
    /// From the package's folder: `Sources/Ledger/Entry.swift`.
    let path: String
    let lines: [String]
    /// The lines without what stands in comments and in literals of text.
    let code: [String]

    init(path: String, text: String) {
        self.path = path
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
        var reader = CodeReader()
        code = lines.map { reader.code(of: $0) }
    }

    /// The target that the file belongs to.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The file's name without its ending and its aspect: `Ledger` for `Ledger+Proofs.swift`.
    var noun: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "+" && $0 != "." })
    }

    /// `path:line: text` for each line of code that `isWrong` names.
    func places(_ isWrong: (String) -> Bool) -> [String] {
        code.indices.filter { isWrong(code[$0]) }.map { place($0) }
    }

    func place(_ index: Int) -> String {
        "\(path):\(index + 1): \(lines[index].trimmingCharacters(in: .whitespaces))"
    }

    static let sources = all(under: "Sources")
    static let tests = all(under: "Tests")

    private static func all(under folder: String) -> [SourceFile] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
        var files: [SourceFile] = []
        while let name = names?.nextObject() as? String {
            guard name.hasSuffix(".swift"),
                let data = FileManager.default.contents(atPath: "\(root)/\(folder)/\(name)")
            else { continue }
            files.append(
                SourceFile(path: "\(folder)/\(name)", text: String(decoding: data, as: UTF8.self)))
        }
        return files.sorted { $0.path < $1.path }
    }
}

/// Tells code from comments and from literals of text, line by line.
struct CodeReader {
    /// Whether the lines are inside a literal of several lines.
    private var isInText = false

    mutating func code(of line: String) -> String {
        // Most lines have neither.
        if !isInText, !line.utf8.contains(UInt8(ascii: "\"")), !line.contains("//") { return line }
        var code = ""
        var rest = line[...]
        while !rest.isEmpty {
            if isInText {
                guard let end = rest.range(of: "\"\"\"") else { return code }
                rest = rest[end.upperBound...]
                isInText = false
            } else if rest.hasPrefix("//") {
                return code
            } else if rest.hasPrefix("\"\"\"") {
                isInText = true
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("#\"") {
                guard let end = rest.dropFirst(2).range(of: "\"#") else { return code }
                code += "\"\""
                rest = rest[end.upperBound...]
            } else if rest.first == "\"" {
                code += "\"\""
                rest = Self.afterLiteral(rest.dropFirst())
            } else {
                code.append(rest.removeFirst())
            }
        }
        return code
    }

    /// What follows a literal of one line. Code that is put into it is not looked at.
    private static func afterLiteral(_ text: Substring) -> Substring {
        var rest = text
        var depth = 0
        while let character = rest.popFirst() {
            if character == "\\" {
                if rest.popFirst() == "(" { depth += 1 }
            } else if depth > 0 {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
            } else if character == "\"" {
                return rest
            }
        }
        return rest
    }
}
