// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Console

@Suite struct HTMLTests {
    @Test func `text stays text, in elements and in attributes`() throws {
        let text = #"<script>alert("x")</script>' onload='1' & `"#
        let html: HTML = #"<p title="\#(text)">\#(text)</p>"#
        let page = try PageReader(html.markup)
        #expect(page.tags.map(\.name) == ["p"])
        #expect(page.tags[0].attributes.keys.sorted() == ["title"])
        #expect(!html.markup.contains("<script"))
    }

    @Test func `only markup passes as markup`() {
        let inner: HTML = "<b>\("1 < 2")</b>"
        let list: [HTML] = [inner, inner]
        let outer: HTML = "<p>\(list)\(inner)</p>"
        #expect(outer.markup == "<p><b>1 &lt; 2</b><b>1 &lt; 2</b><b>1 &lt; 2</b></p>")
    }

    @Test(arguments: 0..<64)
    func `whatever the text is, a page has the elements that its source has`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "<", ">", "\"", "'", "`", "&", "=", "/", "script", "-->", "<!--", "]]>", "\u{0}", "\n",
            "\u{202e}", "onerror", " ", "javascript:", "&lt;", "ä", "🙂", "\\", "</p>",
        ]
        let text = (0..<24).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        let html: HTML = #"<p title="\#(text)" class="a">\#(text)</p><i>\#(text.plain)</i>"#
        let page = try PageReader(html.markup)
        #expect(page.tags.map(\.name) == ["p", "i"], "seed \(seed)")
        #expect(page.tags[0].attributes.keys.sorted() == ["class", "title"], "seed \(seed)")
        #expect(!html.markup.unicodeScalars.contains("\u{202e}"), "seed \(seed)")
    }

    @Test func `a part of an address stays one part`() {
        #expect(segment("a/b?c=d#e%&\"<") == "a%2Fb%3Fc%3Dd%23e%25%26%22%3C")
        #expect(segment("../x") == "%2E%2E%2Fx")
        #expect(segment("ä") == "%C3%A4")
    }

    @Test func `what can't be seen is shown as its number`() {
        #expect("a\u{200b}b\u{202e}c\u{00a0}d".plain == #"a\u{200b}b\u{202e}c\u{a0}d"#)
        #expect("two\nlines".plain == "two\nlines")
    }
}
