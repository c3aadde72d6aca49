// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Decisions
@testable import Gateway

/// A streamed answer whose bytes arrive in other pieces says the same.
@Suite struct ChatStreamTests {
    private static let redacting = StreamRules(
        Dictionary(
            uniqueKeysWithValues: PersonalDataClass.allCases.map { ($0.signalName, Effect.redact) })
    )

    private static func open(_ choices: Int = 1) -> [OpenReply] {
        (0..<choices).map { _ in
            OpenReply(
                id: ID(at: .sample),
                proposal: Proposal(useCase: "cards", agent: "a", content: .reply([]), turn: 1),
                rules: redacting)
        }
    }

    /// What is said in each choice of the events that left, in the order of the choices.
    private static func said(_ bytes: [UInt8], _ field: String = "content") throws -> [String] {
        var texts: [Int64: String] = [:]
        for event in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n\n") {
            let data = event.split(separator: "\n").filter { $0.hasPrefix("data: ") }
                .map { $0.dropFirst(6) }.joined(separator: "\n")
            guard data.hasPrefix("{") else { continue }
            let chunk = try JSON(parsing: Array(data.utf8))
            guard case .array(let choices)? = chunk["choices"] else { continue }
            for choice in choices {
                guard case .integer(let index)? = choice["index"] else { continue }
                texts[index, default: ""] += choice["delta"]?[field]?.string ?? ""
            }
        }
        return texts.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func deliver(
        _ pieces: [ArraySlice<UInt8>], choices: Int = 1
    ) throws -> (bytes: [UInt8], stream: ChatStream) {
        var stream = ChatStream(open(choices), eventLimit: 1 << 20)
        var bytes: [UInt8] = []
        for piece in pieces { bytes += try stream.receive(piece) }
        bytes += try stream.finish()
        return (bytes, stream)
    }

    private static let events = Array(
        (#"data: {"id":"é","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}"#
            + "\r\n\r\n"
            + #"data:{"choices":[{"index":0,"delta":{"content":"Grüße, 日本 4111 11"}}]}"# + "\n\n"
            + ": keep-alive\n\n"
            + #"data: {"choices":[{"index":0,"delta":{"content":"11 1111 \u0031111 👩‍👩‍👧 a@b"},"finish_reason":null}]}"#
            + "\n\n"
            + "data: {\"choices\":\ndata: [{\"index\":0,\"delta\":{\"content\":\".example ok\"},\"finish_reason\":\"stop\"}]}\r\r"
            + "data: [DONE]\n\n").utf8)
    private static let expected = "Grüße, 日本 [payment card] 👩‍👩‍👧 [e-mail address] ok"

    @Test func `a stream cut in two at every byte says the same`() throws {
        for cut in 0...Self.events.count {
            let (bytes, stream) = try Self.deliver([Self.events[..<cut], Self.events[cut...]])
            #expect(try Self.said(bytes) == [Self.expected], "cut at \(cut)")
            #expect(stream.isDone)
        }
    }

    @Test func `a stream that comes byte by byte says the same`() throws {
        let (bytes, _) = try Self.deliver(Self.events.indices.map { Self.events[$0...$0] })
        #expect(try Self.said(bytes) == [Self.expected])
    }

    @Test(arguments: 0..<40)
    func `replies, however they are split into deltas and bytes, say what the whole would`(
        seed: Int
    ) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let texts = (0..<2).map { PlantedText(seed: UInt64(seed * 2 + $0)) }
        let expected = texts.map { PersonalDataScanner().redacted($0.text) }
        for splitting in 0..<20 {
            var rests = texts.map { Substring($0.text) }
            var events: [UInt8] = []
            while rests.contains(where: { !$0.isEmpty }) {
                let index =
                    rests[0].isEmpty
                    ? 1 : rests[1].isEmpty ? 0 : Int.random(in: 0...1, using: &random)
                let piece = String(
                    rests[index].unicodeScalars.prefix(Int.random(in: 1...9, using: &random)))
                rests[index] = Substring(
                    rests[index].unicodeScalars.dropFirst(piece.unicodeScalars.count))
                let chunk: JSON = [
                    "choices": [
                        ["index": .integer(Int64(index)), "delta": ["content": .string(piece)]]
                    ]
                ]
                events += ServerSentEvent.bytes(data: chunk.serialized)
            }
            events += Array("data: [DONE]\n\n".utf8)
            var rest = events[...]
            var pieces: [ArraySlice<UInt8>] = []
            while !rest.isEmpty {
                pieces.append(rest.prefix(Int.random(in: 1...50, using: &random)))
                rest = rest.dropFirst(pieces.last?.count ?? 0)
            }
            let (bytes, stream) = try Self.deliver(pieces, choices: 2)
            let said = try Self.said(bytes)
            #expect(
                said.filter { !$0.isEmpty } == expected.filter { !$0.isEmpty },
                "seed \(seed) splitting \(splitting)")
            #expect(stream.isOver)
            for text in texts {
                #expect(text.leak(into: said.joined(separator: "\n")) == nil, "seed \(seed)")
            }
        }
    }

    @Test(arguments: ["content", "reasoning_content", "refusal"])
    func `each text of a choice is guarded for itself`(field: String) throws {
        var events: [UInt8] = []
        for (name, piece) in [
            (field, "4111 11"), ("content", field == "content" ? "" : "5555 "),
            (field, "11 1111 1111 end"),
        ] {
            let chunk: JSON = [
                "choices": [["index": 0, "delta": .object([.init(name, .string(piece))])]]
            ]
            events += ServerSentEvent.bytes(data: chunk.serialized)
        }
        events += Array("data: [DONE]\n\n".utf8)
        let (bytes, _) = try Self.deliver([events[...]])
        #expect(try Self.said(bytes, field) == ["[payment card] end"])
        if field != "content" { #expect(try Self.said(bytes) == ["5555 "]) }
    }

    @Test func `nothing leaves of a choice that was stopped`() throws {
        var stream = ChatStream(Self.open(), eventLimit: 1 << 20)
        let event = ServerSentEvent.bytes(
            data: Array(#"{"choices":[{"index":0,"delta":{"content":"Hi. "}}]}"#.utf8))
        #expect(try Self.said(stream.receive(event)) == ["Hi. "])
        stream.stop()
        #expect(stream.isOver)
        #expect(try stream.receive(event).isEmpty)
        #expect(try stream.finish().isEmpty)
    }

    @Test func `a stream that ends before its end is broken off`() throws {
        for cut in [1, 60, 140, Self.events.count - 25] {
            var stream = ChatStream(Self.open(), eventLimit: 1 << 20)
            _ = try stream.receive(Self.events[..<cut])
            if stream.isOver { continue }
            #expect(throws: ProviderError.self) { try stream.finish() }
        }
    }

    @Test func `an event that is longer than the limit does not pass`() throws {
        var stream = ChatStream(Self.open(), eventLimit: 64)
        #expect(throws: ProviderError.self) {
            try stream.receive(Array(("data: " + String(repeating: "x", count: 100)).utf8))
        }
    }
}

/// A text with personal data at places that a seed decides.
private struct PlantedText {
    var text = ""
    var planted: [String] = []

    private static let data = [
        "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00", "jane.doe@mail.example",
        "jörg@müller.de",
        "+49 171 1234567", "123-45-6789",
    ]
    private static let prose = [
        "Hello", "größer", "日本語", "👩‍👩‍👧", "4111 11", "x@", "49.90 €", "\"", "\\", "\n",
    ]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<8 {
            if Int.random(in: 0..<3, using: &random) == 0 {
                planted.append(Self.data.randomElement(using: &random) ?? "")
                text += ", \(planted.last ?? ""); "
            } else {
                text += (Self.prose.randomElement(using: &random) ?? "") + " "
            }
        }
    }

    func leak(into text: String) -> String? { planted.first { text.contains($0) } }
}
