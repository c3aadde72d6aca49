// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

@Suite struct PathTemplateTests {
    @Test(arguments: [
        "", "payments", "//evil.example/x", "/a//b", "/a/../b", "/./a", "/a?b=c", "/a#b", "/a b",
        "/a{",
        "/a}", "/{}", "/{a b}", "/%2e%2e/a", "http://evil.example/", "/a\\b", "/ä", "/{{a}}",
        "/a/..",
    ])
    func `a text that is no path is refused`(text: String) {
        #expect(PathTemplate(text) == nil)
    }

    @Test func `values are put into their places`() throws {
        let path = try #require(PathTemplate("/a/{one}-{two.x}/b;v=1/{one}"))
        #expect(path.places == ["one", "two.x", "one"])
        #expect(path.filled { $0 == "one" ? "1 2" : "ß" } == "/a/1%202-%C3%9F/b;v=1/1%202")
        #expect(path.filled { $0 == "one" ? "1" : nil } == nil)
    }

    @Test(arguments: ["", ".", "..", String(repeating: "x", count: 513)])
    func `a value that would lead elsewhere is none`(value: String) throws {
        #expect(try #require(PathTemplate("/a/{x}/b")).filled { _ in value } == nil)
    }

    @Test func `two values can't lead upwards together`() throws {
        let path = try #require(PathTemplate("/a/{x}{y}/b"))
        #expect(path.filled { _ in "." } == nil)
        #expect(path.filled { $0 == "x" ? "." : "a" } == "/a/.a/b")
    }

    /// Whatever is put in, the number of segments stays the same and nothing but unreserved bytes is new.
    @Test func `no value ends its segment`() throws {
        let path = try #require(PathTemplate("/a/{x}/b"))
        for scalar in (0..<0x3000).compactMap(Unicode.Scalar.init) {
            guard let filled = path.filled({ _ in "v\(scalar)w" }) else { continue }
            #expect(filled.split(separator: "/").count == 3)
            #expect(!filled.contains { "?#\\ \r\n@:".contains($0) })
        }
    }
}
