// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Columns of text that line up.
struct Table {
    private var rows: [[String]]

    init(_ heads: [String]) {
        rows = [heads]
    }

    mutating func add(_ row: [String]) { rows.append(row) }

    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    /// Prints a list: for programs what it is a table of, for people the table, or a sentence where nothing is in it.
    func show(_ list: [JSON], asJSON: Bool, ifEmpty sentence: String) {
        if asJSON {
            print(JSON.array(list).line)
        } else {
            print(list.isEmpty ? sentence : text)
        }
    }
}

extension JSON {
    /// As programs read it from the standard output.
    var line: String { String(decoding: serialized, as: UTF8.self) }
}
