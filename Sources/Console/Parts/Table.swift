// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A list of things of one kind: one a row, named by its first cell.
struct Table {
    /// What it lists, for whoever hears the page.
    let caption: String
    let heads: [String]
    var rows: [[HTML]] = []

    init(_ caption: String, _ heads: String...) {
        self.caption = caption
        self.heads = heads
    }

    mutating func add(_ cells: HTML...) { rows.append(cells) }

    mutating func add(_ cells: [HTML]) { rows.append(cells) }

    /// - Parameter empty: What is shown where there are no rows.
    func html(empty: HTML) -> HTML {
        guard !rows.isEmpty else { return empty }
        let head: [HTML] = heads.map { #"<th scope="col">\#($0)</th>"# }
        let body: [HTML] = rows.map { row in
            let cells: [HTML] = row.enumerated().map { index, cell in
                let label = index < heads.count ? heads[index] : ""
                return index == 0
                    ? #"<th scope="row" data-label="\#(label)">\#(cell)</th>"#
                    : #"<td data-label="\#(label)">\#(cell)</td>"#
            }
            return "<tr>\(cells)</tr>\n"
        }
        return """
            <div class="table" role="region" aria-label="\(caption)" tabindex="0">
            <table><caption class="unseen">\(caption)</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body)</tbody></table></div>
            """
    }
}
