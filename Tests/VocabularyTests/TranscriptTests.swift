// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Vocabulary

@Suite struct TranscriptTests {
    static let sample = """
        # What a supervisor reads.
        conversation  a card number typed into the chat
        use case      balances / triage
        channel       chat

        customer      My card 4111 1111 1111 1111 doesn't work
          input       redact    personal-data protected_data
          model sees  My card [payment card] doesn't work
        agent         I'll look it up.
                    | One moment.
                    |
                    | Thank you.
          confidence  0.75
          reply       allow
          call        get_card_status {"last_four":"1111"}
          action      allow
          call        get_balance {}
          action      block     ungranted
        tool          get_card_status {"status":"active"}
          input       allow
        agent         ""
        customer      I want a person
          input       escalate
          hears       A colleague takes over.
          handed over  customer_request

        # Some time later.
        person        hands back

        # The end.

        """

    @Test func `a transcript reads as its turns and what must follow`() throws {
        let transcript = try Transcript(parsing: Self.sample)
        #expect(transcript.title == "a card number typed into the chat")
        #expect(transcript.useCase == "balances")
        #expect(transcript.agent == "triage")
        #expect(transcript.channel == .chat)
        #expect(transcript.notes == ["What a supervisor reads."])
        #expect(transcript.closingNotes == ["The end."])
        #expect(transcript.turns.count == 6)
        let first = transcript.turns[0]
        #expect(first.speech == .customer("My card 4111 1111 1111 1111 doesn't work"))
        #expect(first.input == .init(.redact, ["personal-data", "protected_data"]))
        #expect(first.modelSees == "My card [payment card] doesn't work")
        #expect(first.line == 6)
        #expect(
            transcript.turns[1].speech
                == .agent(
                    "I'll look it up.\nOne moment.\n\nThank you.", confidence: 0.75,
                    calls: [
                        .init(
                            tool: "get_card_status", arguments: #"{"last_four":"1111"}"#,
                            action: .init(.allow)),
                        .init(
                            tool: "get_balance", arguments: "{}",
                            action: .init(.block, ["ungranted"])),
                    ]))
        #expect(
            transcript.turns[2].speech == .tool("get_card_status", result: #"{"status":"active"}"#))
        #expect(transcript.turns[3].speech == .agent("", confidence: nil, calls: []))
        #expect(transcript.turns[4].handedOver == .customerRequest)
        #expect(transcript.turns[5].speech == .handsBack)
        #expect(transcript.turns[5].notes == ["Some time later."])
    }

    @Test func `a transcript that was printed reads as it was`() throws {
        let transcript = try Transcript(parsing: Self.sample)
        #expect(try Transcript(parsing: transcript.text).text == transcript.text)
    }

    /// `RECORD=1` brings the examples into the printed form.
    @Test func `the examples are in the form that is printed`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Examples")
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.hasSuffix(".transcript") }
        #expect(files.count >= 20)
        for file in files {
            let place = root.appending(path: file)
            let text = try String(contentsOf: place, encoding: .utf8)
            do {
                let transcript = try Transcript(parsing: text)
                if ProcessInfo.processInfo.environment["RECORD"] == "1" {
                    try transcript.text.write(to: place, atomically: true, encoding: .utf8)
                } else {
                    #expect(transcript.text == text, "\(file)")
                }
            } catch let error as TranscriptError {
                Issue.record("\(file):\(error)")
            }
        }
    }

    @Test func `any words of any party are read back as they were`() throws {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
        var numbers = Numbers(state: seed)
        let scalars: [Unicode.Scalar] = [
            "a", "b", " ", " ", "\n", "\t", "\r", "|", "#", "\"", "\\", "{", "}", "é", "\u{308}",
            "\u{200D}", "😀", "ß", "\u{0}", "\u{A0}", "\u{2028}", "1", "/", "\u{7F}",
        ]
        func words(_ least: Int = 0) -> String {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: least...12, using: &numbers) {
                text.append(scalars.randomElement(using: &numbers) ?? "a")
            }
            return String(text)
        }
        for _ in 0..<2000 {
            let transcript = Transcript(
                title: words(), useCase: "a", agent: "b", channel: .voice,
                turns: [
                    .init(
                        .customer(words()), input: .init(.block, ["x"]), modelSees: words(),
                        hears: words()),
                    .init(
                        .agent(
                            Bool.random(using: &numbers) ? nil : words(), confidence: 0.25,
                            calls: [.init(tool: "t", arguments: words(), action: .init(.confirm))]),
                        reply: .init(.redact), handedOver: .boundary),
                    .init(.tool("t", result: words())),
                ])
            var read = try Transcript(parsing: transcript.text)
            for index in read.turns.indices { read.turns[index].line = 0 }
            #expect(read == transcript, "seed \(seed)")
        }
    }

    static let wrong = [
        ("", 1, "`conversation` is missing"),
        ("conversation  x\nuse case  a\n", 1, "`use case` must be `name / agent`"),
        ("conversation  x\nuse case  a / b\nchannel  pigeon\n", 1, "unknown channel `pigeon`"),
        ("conversation  x\nuse case  a / b\nconversation  y\n", 3, "given twice"),
        ("conversation  x\nuse case  a / b\ncustmer  hello\n", 3, "this line has no label"),
        ("conversation  x\nuse case  a / b\n  input  allow\n", 3, "stands under a turn"),
        ("conversation  x\nuse case  a / b\ninput  allow\n", 3, "`input` can't stand here"),
        ("conversation  x\nuse case  a / b\ncustomer\n", 3, "has no text"),
        (
            "conversation  x\nuse case  a / b\ncustomer  hi\n  input  alow\n", 4,
            "must begin with an effect"
        ),
        (
            "conversation  x\nuse case  a / b\ncustomer  hi\n  reply  allow\n", 4,
            "can't stand under this turn"
        ),
        (
            "conversation  x\nuse case  a / b\nagent  hi\n  action  allow\n", 4,
            "stands under a `call`"
        ),
        ("conversation  x\nuse case  a / b\nagent  hi\n  confidence  2\n", 4, "from 0 to 1"),
        ("conversation  x\nuse case  a / b\nperson  says hi\n", 3, "`hands back`"),
        ("conversation  x\nuse case  a / b\ncustomer  \"hi\n", 3, "whole JSON string"),
        (
            "conversation  x\nuse case  a / b\ncustomer  hi\n# so\n  input  allow\n", 5,
            "above a turn"
        ),
        ("conversation  x\nuse case  a / b\n| more\n", 3, "there is none above"),
        ("conversation  x\nuse case  a / b\ncustomer  hi\n  handed over  soon\n", 4, "reason code"),
        ("conversation  x\nuse case  a / b\ncustomer  hi\nchannel  chat\n", 4, "at the top"),
    ]

    @Test(arguments: wrong)
    func `what is no transcript is refused with its line`(
        _ text: String, _ line: Int, _ part: String
    ) {
        let error = #expect(throws: TranscriptError.self) { try Transcript(parsing: text) }
        #expect(error?.line == line)
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
    }

    @Test func `a damaged transcript is read or refused and never more`() {
        var numbers = Numbers(state: 5)
        let sample = Array(Self.sample.utf8)
        let marks = Array("|#\"\n \t{}\u{0}é".utf8)
        for _ in 0..<1000 {
            var damaged = sample
            for _ in 0..<Int.random(in: 1...5, using: &numbers) {
                let place = Int.random(in: 0..<damaged.count, using: &numbers)
                if Bool.random(using: &numbers) {
                    damaged.insert(marks.randomElement(using: &numbers) ?? 0, at: place)
                } else {
                    damaged.removeSubrange(place..<min(damaged.count, place + 9))
                }
            }
            guard let read = try? Transcript(parsing: String(decoding: damaged, as: UTF8.self))
            else { continue }
            #expect((try? Transcript(parsing: read.text).text) == read.text)
        }
    }

    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }
}
