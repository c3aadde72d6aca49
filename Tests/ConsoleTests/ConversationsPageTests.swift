// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing

@testable import Console

/// The list of conversations: what of it somebody asks for, and in which parts it comes.
@Suite struct ConversationsPageTests {
    /// The conversations that a page lists.
    private func listed(_ page: String) throws -> Int {
        let links = try PageReader(page).all("a").compactMap { $0.attributes["href"] }
        return links.count { $0.hasPrefix("/conversations/con_") }
    }

    @Test(arguments: [
        ("", 4), ("?leads=person", 2), ("?leads=ai", 2), ("?last=held", 2), ("?last=passed", 1),
        ("?last=blocked", 0), ("?use-case=cards", 4), ("?use-case=loans", 0),
        ("?leads=ai&last=held", 2), ("?leads=person&last=held", 0),
        // What is no word of ours asks for nothing.
        ("?leads=&last=&use-case=", 4), ("?leads=nobody&last=%22%3E%3Cb%3E", 4),
    ])
    func `a list has what was asked for, and nothing else`(_ query: String, _ count: Int)
        async throws
    {
        let bench = try ConsoleBench()
        _ = try await bench.fill()
        let page = try await bench.get("/conversations" + query)
        #expect(page.status == .ok)
        #expect(try listed(page.body) == count)
        #expect(page.body.contains("No conversation is like this.") == (count == 0))
    }

    @Test func `who sees one use case is asked about no other, and shown none`() async throws {
        let bench = try ConsoleBench()
        _ = try await bench.fill()
        let page = try await bench.get("/conversations?use-case=cards", as: "supervisor@loans")
        #expect(try listed(page.body) == 0)
        #expect(!page.body.contains(#"value="cards""#))
    }

    @Test func `a long list comes in parts, and each leads on to what was asked for`() async throws
    {
        let bench = try ConsoleBench()
        for number in 0..<130 { try await bench.say("Hello", in: "c-\(number)") }
        let first = try await bench.get("/conversations?last=passed").body
        #expect(try listed(first) == 100)
        #expect(first.contains("1 to 100 of 130"))
        #expect(first.contains(#"href="/conversations?last=passed&amp;list=100#list""#))
        let second = try await bench.get("/conversations?last=passed&list=100").body
        #expect(try listed(second) == 30)
    }
}
