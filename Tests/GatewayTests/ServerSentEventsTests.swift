// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Gateway

@Suite struct ServerSentEventParserTests {
    @Test func `an event ends at a blank line, whichever line ends are used`() throws {
        for end in ["\n", "\r", "\r\n"] {
            let text = "event: delta\(end)data: one\(end)data: two\(end)id: 7\(end)\(end)"
            let event = try #require(try events(in: text).first)
            #expect(event.data == Array("one\ntwo".utf8))
            #expect(event.event == "delta")
            #expect(event.id == "7")
            #expect(event.source == Array(text.utf8))
        }
    }

    /// The examples of WHATWG HTML, section 9.2.6, and the corners of its grammar.
    @Test(arguments: [
        ("data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10"]),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            ["first event", "second event", " third event"]
        ),
        ("data\n\ndata\ndata\n\ndata:\n\n", ["", "\n", ""]),
        ("data:test\n\ndata: test\n\n", ["test", "test"]),
        ("\u{FEFF}data: behind the mark\n\n", ["behind the mark"]),
        ("data: a\n\n\u{FEFF}data: b\n\n", ["a"]),
        ("DATA: a\ndata : b\n data: c\nother: d\n\n", []),
        ("event: lonely\n\nid: 1\n\nretry: 5\n\n: comment\n\n\n\n\n", []),
        ("data: a:b: c\n\n", ["a:b: c"]),
        ("data: a\r\rdata: b\n\rdata: c\r\n\r\n", ["a", "b", "c"]),
    ])
    func `data is what the standard says`(text: String, expected: [String]) throws {
        #expect(try events(in: text).map { String(decoding: $0.data, as: UTF8.self) } == expected)
    }

    @Test func `cutting the stream at any byte gives the same events`() throws {
        let texts = [
            "\u{FEFF}data: {\"a\":1}\n\n: ping\n\nevent: é\ndata: x\ndata: y\n\ndata: [DONE]\n\n",
            "data: a\r\n\r\ndata: b\r\n: c\r\ndata: d\r\n\r\nevent: e\r\n\r\ndata: f\r\n\r\n",
            "data: a\r\rdata: b\rdata: c\r\r\rdata: d\r\r",
            "data: mixed\r\n\ndata: ends\n\r\ndata: here\r\r\ndata: cut",
            "\u{FEFF}\u{FEFF}data: twice marked\n\n\n\ndata\n\n",
        ]
        for text in texts {
            let bytes = Array(text.utf8)
            let whole = try Reading(of: [bytes])
            let single = try Reading(of: bytes.map { [$0] })
            #expect(single == whole)
            for first in 0...bytes.count {
                for second in first...bytes.count {
                    let pieces = [
                        Array(bytes[..<first]), Array(bytes[first..<second]),
                        Array(bytes[second...]),
                    ]
                    #expect(try Reading(of: pieces) == whole, "cut at \(first) and \(second)")
                }
            }
        }
    }

    @Test func `the source of an event, read again, is the same event`() throws {
        let text =
            "\u{FEFF}: hello\r\n\r\nevent: a\r\n: inside\r\ndata: b\r\n\r\ndata: c\n\nid: 1\ndata\n\n"
        let first = try events(in: text)
        #expect(first.count == 3)
        for event in first {
            var parser = ServerSentEventParser()
            #expect(try parser.receive(event.source) == [event])
            #expect(try parser.finish() == .whole)
        }
    }

    @Test func `an event that the end of the stream cuts off is reported as cut`() throws {
        for (text, data) in [
            ("data: a\n\ndata: b", "b"), ("data: a\n\ndata: b\n", "b"), ("data: a\n\ndat", ""),
            ("data: a\n\nevent: b\n", ""), ("data: a\n\ndata: b\r", "b"),
        ] {
            var parser = ServerSentEventParser()
            #expect(try parser.receive(Array(text.utf8)).count == 1)
            guard case .cut(let event) = try parser.finish() else {
                Issue.record("not reported as cut: \(text)")
                continue
            }
            #expect(event.data == Array(data.utf8))
            #expect(event.source == Array(text.utf8.dropFirst(9)))
        }
    }

    @Test(arguments: ["", "data: a\n\n", "data: a\r\r", ": comment", ": comment\n", "\n"])
    func `a stream that ends between events is whole`(text: String) throws {
        var parser = ServerSentEventParser()
        _ = try parser.receive(Array(text.utf8))
        #expect(try parser.finish() == .whole)
    }

    @Test func `comments and blocks without data are counted, blank lines are not`() throws {
        var parser = ServerSentEventParser()
        #expect(try parser.receive(Array(": ping\n\n\n\nevent: x\n\n: a\n: b\n\n".utf8)).isEmpty)
        #expect(parser.silentBlocks == 3)
    }

    @Test func `an event that is too long stops the stream, however it is cut`() throws {
        let text = Array("data: 01\n\ndata: 0123456789\n\ndata: 2\n\n".utf8)
        for size in 1...text.count {
            var parser = ServerSentEventParser(limit: 16)
            var count = 0
            let error = #expect(throws: ServerSentEventError.self) {
                for start in stride(from: 0, to: text.count, by: size) {
                    let piece = text[start..<min(start + size, text.count)]
                    count += try parser.receive(piece).count
                }
                _ = try parser.finish()
            }
            #expect(error == .tooLong(limit: 16))
            #expect(count == 1)
            #expect(throws: ServerSentEventError.tooLong(limit: 16)) {
                try parser.receive(Array("data: 3\n\n".utf8))
            }
        }
    }

    @Test func `an event of exactly the limit passes, with any line ends`() throws {
        for text in ["data: 012345678\n\n", "data: 012345678\r\r", "data: 01234567\r\n\r\n"] {
            let bytes = Array(text.utf8)
            let whole = try Reading(of: [bytes], limit: 17)
            #expect(whole.events.count == 1)
            #expect(try Reading(of: bytes.map { [$0] }, limit: 17) == whole)
        }
    }

    @Test func `random bytes never stop the parser, and cuts change nothing`() throws {
        var random = SeededGenerator(seed: 20)
        let alphabet = Array("data: \r\n:event id\u{FEFF}".utf8)
        for round in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let cut = Int.random(in: 0...bytes.count, using: &random)
            let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
            #expect(try Reading(of: pieces) == Reading(of: [bytes]), "round \(round)")
        }
    }

    private func events(in text: String) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser()
        return try parser.receive(Array(text.utf8))
    }
}

@Suite struct ServerSentEventWritingTests {
    @Test func `an event is written as a data line and a blank line`() {
        #expect(ServerSentEvent.bytes(data: "{}".utf8) == Array("data: {}\n\n".utf8))
        #expect(ServerSentEvent.bytes(data: "".utf8) == Array("data: \n\n".utf8))
        let named = ServerSentEvent.bytes(data: "x".utf8, event: "delta")
        #expect(named == Array("event: delta\ndata: x\n\n".utf8))
    }

    @Test func `line breaks in the data come back as line feeds`() throws {
        for (text, back) in [
            ("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("\n\n", "\n\n"),
            ("a\n\rb", "a\n\nb"), ("\r\r\n", "\n\n"), (" a", " a"), ("data: x\n\n", "data: x\n\n"),
        ] {
            var parser = ServerSentEventParser()
            let events = try parser.receive(ServerSentEvent.bytes(data: text.utf8))
            #expect(events.map(\.data) == [Array(back.utf8)])
        }
    }

    @Test func `a name cannot write lines`() throws {
        var parser = ServerSentEventParser()
        let bytes = ServerSentEvent.bytes(data: "x".utf8, event: "a\ndata: forged\n\n")
        let events = try parser.receive(bytes)
        #expect(events.map(\.data) == [Array("x".utf8)])
        #expect(events.map(\.event) == ["a"])
    }
}

/// All that a stream gave, apart from the one line feed that depends on the cut.
private struct Reading: Equatable {
    var events: [ServerSentEvent] = []
    var ending: ServerSentEventParser.Ending
    var silentBlocks: Int

    init(of pieces: [[UInt8]], limit: Int = 1000) throws {
        var parser = ServerSentEventParser(limit: limit)
        for piece in pieces { events += try parser.receive(piece) }
        silentBlocks = parser.silentBlocks
        ending = try parser.finish()
        for index in events.indices where events[index].source.suffix(2) == [13, 10] {
            events[index].source.removeLast()
        }
    }
}
