// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct ValueIndexTests {
    @Test func `each place tells its turn, its source and its bytes`() throws {
        var index = ValueIndex()
        index.append(.said(.customer, "Hello"))
        index.append(.called(.init(id: "1", tool: "get_order", arguments: "{}")))
        index.append(.returned(.init(id: "1", text: #"{"total": 42.50, "note": "x"}"#)))
        let place = try #require(index.places(of: "42.5").first)
        #expect(place.turn == 2)
        #expect(place.sources == .field)
        #expect(place.bytes == 10..<15)
    }

    @Test(arguments: [
        (
            #"{"body": "We told you that the code is AB12345 and nothing else matters here"}"#,
            ValueSources.prose
        ),
        ("- body: We told you that the code\n    is AB12345 and nothing else\n", .prose),
        ("{'code': 'AB12345', 'ok': True}", .field), ("code: AB12345\nstate: ok\nsum: 3", .field),
        ("AB12345", .field),
        ("Dear all, we told you that the code is AB12345 and no other.", .prose),
        (#"["AB12345"]"#, .field),
    ])
    func `a value in a field is the tool's, one in prose is the writer's`(
        text: String, source: ValueSources
    ) {
        var index = ValueIndex()
        index.append(.returned(.init(id: "1", text: text)))
        #expect(index.places(of: "ab12345").map(\.sources) == [source])
    }

    @Test func `a turn that is appended is found with the same index as a whole scene`() {
        let dialogue = LineageDetectorTests.dialogue(
            "I want order 48213377", [("get", "{}", #"{"id": 48213377}"#)])
        var index = ValueIndex()
        for turn in dialogue.turns { index.append(turn) }
        let whole = ValueIndex(Setting(dialogue: dialogue)) { _ in [] }
        #expect(index.places(of: "48213377") == whole.places(of: "48213377"))
        #expect(index.places(of: "48213377").count == 2)
    }

    @Test(arguments: [
        "", "'", "\"", "- ", ":", "{'a': 'b", "\\", "\\u", "\\u12", "@", "a@", "@b.c", "....",
        "www.", "1/2/3/4/5",
        "99/99/9999", "24:00:00", "1,2,3,4.5,6", "\u{1F600}\u{200B}é\u{301}", "Ⅻ", "一二三",
        "0".padded(400),
    ])
    func `odd text is read without harm`(text: String) {
        var index = ValueIndex()
        for turn in [
            Dialogue.Turn.said(.customer, text), .returned(.init(id: "", text: text)),
            .called(.init(id: "", tool: text, arguments: text)),
        ] {
            index.append(turn)
        }
        index.append(evidence: text)
        _ = index.places(of: text)
    }

    @Test(arguments: [
        "a@", "a.", "1-", "k: ", "'", "\\\"", "{", "a.com ", "12 ", "May 1 ", "x\n\n", "send ",
        "AB123456 ",
    ])
    func `enormous text of one kind takes no more than its length`(piece: String) {
        let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
        var index = ValueIndex()
        index.append(.returned(.init(id: "", text: text)))
        index.append(.returned(.init(id: "", text: "- " + text)))
        index.append(.said(.customer, text))
        let quoted = String(decoding: JSON.quoted(text), as: UTF8.self)
        _ = LineageDetectorTests.signals(
            "send", #"{"a": \#(quoted)}"#, after: Dialogue([.said(.customer, text)]))
    }

    @Test func `random bytes of literals are read without harm`() {
        var random = Seeded(7)
        let pieces = [
            "'", "\"", "{", "}", "[", ",", ": ", "\n", "  ", "- ", "\\n", "\\", "a", "12", ".", "@",
            "/", "é", "word",
            "2026-", "May ", "31", " pm", "to",
        ]
        for _ in 0..<400 {
            let text = (0..<60).map { _ in pieces.randomElement(using: &random)! }.joined()
            var index = ValueIndex()
            index.append(.returned(.init(id: "", text: text)))
            _ = LineageDetectorTests.signals(
                "send_x", text, after: Dialogue([.said(.customer, text)]))
        }
    }
}

extension String {
    fileprivate func padded(_ count: Int) -> String { String(repeating: self, count: count) }
}
