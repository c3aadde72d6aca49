// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

/// However a provider cuts its stream, the customer hears what they would have heard of the whole.
@Suite struct ChunkInvarianceTests {
    private static let parts = [
        "Hello", "Grüße", "日本語", "👩‍👩‍👧", "\"quoted\"", "back\\slash", "4111 11", "49.90 €", "x@",
        "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00", "jörg@müller.de", "+49 171 1234567",
        "123-45-6789",
    ]
    private static let planted = parts.suffix(5)

    private static func reply(_ random: inout SeededGenerator) -> String {
        (0..<8).map { _ in parts.randomElement(using: &random) ?? "" }.joined(separator: ", ") + "."
    }

    /// The reply as the bytes of a stream of events, a few characters in each delta.
    private static func events(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var rest = text.unicodeScalars[...]
        var bytes: [UInt8] = []
        while !rest.isEmpty {
            let piece = String(
                String.UnicodeScalarView(rest.prefix(.random(in: 1...9, using: &random))))
            rest = rest.dropFirst(piece.unicodeScalars.count)
            guard case .send(let event) = ModelServer.Step.said(piece) else { continue }
            bytes += event
        }
        for step in [ModelServer.Step.chunk([:], finish: "stop"), .done] {
            if case .send(let event) = step { bytes += event }
        }
        return bytes
    }

    @Test(arguments: UInt64(0)..<30)
    func `a stream cut anywhere says what the whole answer says`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let text = Self.reply(&random)
        let bytes = Self.events(text, &random)
        var answers = [ModelServer.Answer.saying(text)]
        for longest in [1, 3, 17, 90, 400] {
            // One byte at a time is cut at every byte: within characters, and within `data:`.
            var rest = bytes[...]
            var steps: [ModelServer.Step] = []
            while !rest.isEmpty {
                let piece = rest.prefix(.random(in: 1...longest, using: &random))
                steps.append(.send(Array(piece)))
                rest = rest.dropFirst(piece.count)
            }
            answers.append(.events(steps))
        }
        let count = answers.count
        // Many houses are at work at once: it is not the provider that is slow.
        var sample = SampleWorkspace()
        sample.idle = "300s"
        try await TestHouse.open(sample, answers: answers) { house in
            let whole = try await house.chat()
            #expect(!whole.content().isEmpty)
            for _ in 1..<count {
                let stream = try await house.chat(isStream: true)
                #expect(stream.content() == whole.content(), "seed \(seed)")
                #expect(stream.isDone)
                for item in Self.planted {
                    #expect(!stream.text.contains(item), "seed \(seed): \(item) was delivered")
                }
            }
        }
    }
}
