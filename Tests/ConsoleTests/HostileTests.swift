// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing
import Vocabulary

@testable import Console

@Suite struct HostileTests {
    /// What somebody may write into a field so that it becomes something else.
    static let texts = [
        #"<script>alert(1)</script>"#, #""><img src=x onerror=alert(1)>"#,
        #"' onmouseover='alert(1)"#,
        "</textarea><x-hostile>", "</title><x-hostile>", "<!-- ", "{{7*7}}${7*7}",
        "javascript:alert(1)", "\u{202e}gpj.exe", "&lt;x-hostile&gt;",
    ]

    private static let elements: Set = [
        "html", "head", "meta", "title", "link", "script", "body", "a", "header", "img", "nav",
        "ul",
        "ol", "li", "div", "form", "input", "button", "span", "main", "h1", "h2", "h3", "p",
        "section",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "code", "small",
        "time", "aside", "details", "summary", "label", "select", "option", "textarea", "fieldset",
        "legend", "strong", "pre", "br", "del", "ins",
    ]
    private static let attributes: Set = [
        "lang", "charset", "name", "content", "rel", "href", "type", "src", "defer", "class", "id",
        "alt", "width", "height", "aria-label", "aria-current", "aria-hidden", "aria-labelledby",
        "aria-live", "method", "action", "value", "title", "tabindex", "role", "scope", "datetime",
        "for", "maxlength", "autocomplete", "placeholder", "required", "pattern", "rows",
        "inputmode",
        "checked", "selected", "open",
    ]

    /// - Returns: What a page has that none of ours does.
    private static func strangers(in page: PageReader) -> [String] {
        page.tags.flatMap { tag -> [String] in
            var wrong: [String] = elements.contains(tag.name) ? [] : ["<\(tag.name)>"]
            wrong += tag.attributes.keys.filter {
                !attributes.contains($0) && !$0.hasPrefix("data-")
            }
            for name in ["href", "src", "action"] {
                guard let value = tag.attributes[name] else { continue }
                if !value.hasPrefix("/") && !value.hasPrefix("#") {
                    wrong.append("\(name)=\(value)")
                }
                if value.hasPrefix("//") { wrong.append("\(name)=\(value)") }
            }
            return wrong
        }
    }

    @Test(arguments: texts)
    func `what others wrote stays text on every page`(text: String) async throws {
        let bench = try ConsoleBench(text: text)
        let filled = try await bench.fill(text)
        for route in Console.routes
        where route.method == .get && !["/events", "/assets/{name}"].contains(route.path) {
            let path = filled.path(of: route.path)
            for answer in [
                try await bench.get(path),
                try await bench.get(
                    path + "?"
                        + [
                            "done", "name", "position", "kind", "use-case", "harm", "before",
                            "said",
                        ]
                        .map { "\($0)=\(segment(text))" }.joined(separator: "&")),
            ] where answer.status != .seeOther {
                let page = try PageReader(answer.body)
                #expect(Self.strangers(in: page) == [], "\(path)")
                #expect(!answer.body.unicodeScalars.contains("\u{202e}"), "\(path)")
            }
        }
    }

    @Test(arguments: texts)
    func `what is sent back after a mistake stays text`(text: String) async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        let fields = [
            "cause", "note", "advice", "fingerprint", "outcome", "finding", "text", "to", "code",
            "person", "reason", "scope", "name", "argument:amount", "argument:note",
        ].map { ($0, text) }
        for route in Console.routes where route.method == .post && route.path != "/theme" {
            let answer = try await bench.post(filled.path(of: route.path), fields)
            guard answer.status != .seeOther else { continue }
            let page = try PageReader(answer.body)
            #expect(Self.strangers(in: page) == [], "\(route.path)")
        }
    }
}
