// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing
import Vocabulary

@testable import Console

@Suite struct PageTests {
    /// What the staff's own pages need is a door, and their tests are beside them.
    private static let staff = Set(Console.staffRoutes.map(\.path))

    /// Every page that is got, with something in its parameters' place.
    private static func pages(_ filled: ConsoleBench.Filled) -> [String] {
        Console.routes.filter {
            $0.method == .get && !["/events", "/assets/{name}"].contains($0.path)
                && !staff.contains($0.path)
        }.map { filled.path(of: $0.path) }
    }

    @Test func `every page renders, and says what it is`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        for path in Self.pages(filled) {
            let answer = try await bench.get(path)
            #expect(answer.status == .ok || answer.status == .seeOther, "\(path)")
            guard answer.status == .ok else { continue }
            let page = try PageReader(answer.body)
            #expect(page.all("main").count == 1, "\(path)")
            #expect(page.all("h1").count == 1, "\(path)")
            #expect(page.all("html").first?.attributes["lang"] == "en", "\(path)")
            #expect(page.all("title").count == 1, "\(path)")
            #expect(answer.body.contains("Skip to the content"), "\(path)")
        }
    }

    @Test(arguments: ["/", "/conversations", "/feedback", "/use-cases", "/ledger", "/start"])
    func `a list with nothing in it says what it would show`(path: String) async throws {
        let bench = try ConsoleBench()
        let answer = try await bench.get(path)
        #expect(answer.status == .ok)
        if !["/use-cases", "/start"].contains(path) {
            #expect(answer.body.contains(#"class="empty""#), "\(path)")
        }
    }

    @Test func `every field has a label, and every form carries its token`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        for path in Self.pages(filled) {
            let answer = try await bench.get(path)
            guard answer.status == .ok else { continue }
            let page = try PageReader(answer.body)
            let labelled = Set(page.all("label").compactMap { $0.attributes["for"] })
            for field in page.all("input") + page.all("select") + page.all("textarea")
            where field.attributes["type"] != "hidden" {
                let id = field.attributes["id"] ?? ""
                #expect(labelled.contains(id), "\(path): \(field)")
            }
            let ids = page.tags.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count, "\(path): an id stands there twice")
            let forms = answer.body.components(of: "<form").dropFirst()
            for form in forms where form.contains(#"method="post""#) {
                #expect(
                    form.contains(#"name="form-token" value="token-of-mira""#),
                    "\(path): \(form.prefix(80))")
            }
        }
    }

    @Test func `a first load is at most 100 kB`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        var shared = 0
        for name in Assets.all.keys {
            shared += try await bench.get("/assets/\(name)", as: nil).body.utf8.count
        }
        for path in Self.pages(filled) {
            let size = try await bench.get(path).body.utf8.count
            #expect(size + shared <= 100_000, "\(path): \(size + shared) bytes")
        }
    }

    @Test func `every answer has the headers that keep a browser in bounds`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        let paths =
            Self.pages(filled) + ["/assets/belay.css", "/assets/none", "/nowhere", "/ledger/99999"]
        for roles in [nil, "agent", ConsoleBench.everything] as [String?] {
            for path in paths {
                let answer = try await bench.get(path, as: roles)
                for (name, value) in SafetyMiddleware.headers where name != .cacheControl {
                    #expect(answer.headers[name] == value, "\(path): \(name)")
                }
                if !path.hasPrefix("/assets/belay") {
                    #expect(answer.headers[.cacheControl] == "no-store", "\(path)")
                }
            }
        }
        let policy = SafetyMiddleware.headers[0].1
        #expect(!policy.contains("unsafe") && !policy.contains("*"))
    }

    @Test func `nothing on a page needs script or style within it`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        for path in Self.pages(filled) {
            let page = try PageReader(try await bench.get(path).body)
            for tag in page.tags {
                #expect(tag.attributes["style"] == nil, "\(path): \(tag)")
                #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(path): \(tag)")
                if tag.name == "script" { #expect(tag.attributes["src"] != nil, "\(path)") }
                #expect(tag.name != "style", "\(path)")
            }
        }
    }

    @Test func `colours follow the switch, and the way back stays in the console`() async throws {
        let bench = try ConsoleBench()
        let answer = try await bench.post(
            "/theme", [("theme", "dark"), ("back", "/ledger")], as: nil)
        #expect(answer.headers[.location] == "/ledger")
        #expect(answer.headers[.setCookie]?.contains("belay-theme=dark") == true)
        for away in ["//elsewhere", "https://elsewhere", "/\\elsewhere", "javascript:1", "/a b"] {
            let answer = try await bench.post(
                "/theme", [("theme", "dark"), ("back", away)], as: nil)
            #expect(answer.headers[.location] == "/", "\(away)")
        }
    }
}

extension String {
    fileprivate func components(of mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
