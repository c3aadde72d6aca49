// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// A part of a long list: as much as somebody looks through at once.
struct Pager: Sendable, Hashable {
    /// The name of the list in the page's address.
    let name: String
    /// The first one that is shown, from 0.
    let from: Int
    /// The page that it is on, and what else stands in its address.
    private var path = "/"
    private var kept: [String] = []

    static let rows = 100

    init(_ name: String, from: Int = 0) {
        self.name = name
        self.from = max(0, from / Self.rows * Self.rows)
    }

    /// What the page's address says; the beginning where it says nothing, or no number.
    init(_ name: String, _ request: Request) {
        let written = request.uri.queryParameters[name[...]].flatMap { Int($0) } ?? 0
        self.init(name, from: min(written, 1_000_000))
    }

    /// The same on another page than the desk.
    ///
    /// - Parameter query: What the address says besides.
    func at(_ path: String, _ query: [(name: String, value: String)] = []) -> Pager {
        var pager = self
        pager.path = path
        pager.kept = query.map { "\(segment($0.name))=\(segment($0.value))" }
        return pager
    }

    private func address(_ start: Int) -> String {
        path + "?" + (kept + ["\(name)=\(start)"]).joined(separator: "&") + "#\(name)"
    }

    /// Those that are shown. Where there are none so far on, the last page is.
    func shown<Item>(_ list: [Item]) -> ArraySlice<Item> {
        let begin = start(list.count)
        return list[begin..<min(list.count, begin + Self.rows)]
    }

    private func start(_ count: Int) -> Int {
        min(from, max(0, count - 1) / Self.rows * Self.rows)
    }

    /// Where the reader is, and the ways on; nothing where all is shown.
    func html(of count: Int) -> HTML {
        guard count > Self.rows else { return .nothing }
        let begin = start(count)
        let end = min(count, begin + Self.rows)
        let earlier: HTML =
            begin == 0
            ? .nothing
            : #"<a class="button" href="\#(address(begin - Self.rows))">Earlier ones</a>"#
        let later: HTML =
            end == count
            ? .nothing
            : #"<a class="button" href="\#(address(end))">Further ones</a>"#
        return """
            <nav class="row" aria-label="Pages"><span>\(String(begin + 1)) to \(String(end)) of \(String(count))</span>\(earlier)\(later)</nav>
            """
    }
}
