// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Testing
import Vocabulary

@Suite struct TextGuardTests {
    /// All segments of a text that arrives in these pieces, neighbouring texts put together.
    private func segments(_ pieces: [[UInt8]]) -> [TextGuard.Segment] {
        var guarded = TextGuard()
        var all: [TextGuard.Segment] = []
        for piece in pieces { all += guarded.receive(piece) }
        all += guarded.finish()
        var joined: [TextGuard.Segment] = []
        for segment in all {
            if case .text(let more) = segment, case .text(let earlier) = joined.last {
                joined[joined.count - 1] = .text(earlier + more)
            } else {
                joined.append(segment)
            }
        }
        return joined
    }

    private func cut(_ bytes: [UInt8], _ random: inout Seeded) -> [[UInt8]] {
        let longest = random.pick([1, 2, 5, 12, 40])
        var pieces: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = min(start + Int.random(in: 1...longest, using: &random), bytes.count)
            pieces.append(Array(bytes[start..<end]))
            start = end
        }
        return pieces
    }

    private func redacted(_ segments: [TextGuard.Segment]) -> String {
        let bytes = segments.flatMap { segment -> [UInt8] in
            switch segment {
            case .text(let bytes): bytes
            case .match(let match, _): Array(match.placeholder.utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func raw(_ segments: [TextGuard.Segment]) -> [UInt8] {
        segments.flatMap { segment -> [UInt8] in
            switch segment {
            case .text(let bytes): bytes
            case .match(_, let raw): raw
            }
        }
    }

    /// A thousand texts; with `BELAY_THOROUGH=1` each is cut in a hundred ways.
    private static let cuts =
        ProcessInfo.processInfo.environment["BELAY_THOROUGH"] == nil ? 15 : 100

    @Test(arguments: UInt64(1)...100)
    func `what comes out does not depend on how the text was cut`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<10 {
            let text = PlantedText(&random, parts: 6).text
            let bytes = Array(text.utf8)
            let whole = segments([bytes])
            #expect(raw(whole) == bytes)
            #expect(redacted(whole) == PersonalDataScanner().redacted(text))
            for _ in 0..<Self.cuts {
                let pieces = cut(bytes, &random)
                guard segments(pieces) != whole else { continue }
                Issue.record("seed \(seed): `\(text)` cut as \(pieces.map(\.count))")
                return
            }
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `no character of planted data leaves as text`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<20 {
            let text = PlantedText(&random, parts: 10, mixed: false)
            for _ in 0..<10 {
                let all = segments(cut(Array(text.text.utf8), &random))
                // Among the prose, too, stands what may be found.
                let found = all.compactMap { segment -> String? in
                    guard case .match(_, let raw) = segment else { return nil }
                    let data = String(decoding: raw, as: UTF8.self)
                    return text.planted.contains(data) ? data : nil
                }
                #expect(found == text.planted, "seed \(seed): `\(text.text)`")
            }
        }
    }

    @Test(arguments: UInt64(1)...50)
    func `bytes that are no UTF-8 come out as they came, however cut`(seed: UInt64) {
        var random = Seeded(seed)
        let bytes = (0..<200).map { _ in
            random.pick(
                [
                    0xC3, 0xA9, 0xE2, 0x80, 0x8B, 0xEF, 0xBC, 0x94, 0xF0, 0x9D, 0x9F, 0xFF, 0x34,
                    0x31,
                    0x31, 0x20, 0x40, 0x61, 0x2E, 0x2B, 0x28,
                ] as [UInt8])
        }
        let whole = segments([bytes])
        #expect(raw(whole) == bytes)
        for _ in 0..<Self.cuts {
            #expect(segments(cut(bytes, &random)) == whole, "seed \(seed)")
        }
    }

    @Test func `texts leave in whole characters`() {
        var guarded = TextGuard()
        for byte in "Größe 日本 👩‍👩‍👧 ４ é. ".utf8 {
            for case .text(let bytes) in guarded.receive([byte]) {
                #expect(String(validating: bytes, as: UTF8.self) != nil)
            }
        }
    }

    @Test func `prose waits for the end of its word`() {
        var guarded = TextGuard()
        #expect(guarded.receive("Good mor") == [.text(Array("Good ".utf8))])
        #expect(guarded.heldBytes == 3)
        #expect(guarded.receive("ning, ") == [.text(Array("morning, ".utf8))])
        #expect(guarded.heldBytes == 0)
    }

    @Test func `a match says where it is in the whole text`() {
        var guarded = TextGuard()
        let before = String(repeating: "Some words. ", count: 200)
        _ = guarded.receive(before)
        let segments = guarded.receive("4111 1111 1111 1111, ok")
        let start = before.utf8.count
        guard case .match(let match, let raw) = segments.first else {
            Issue.record("no match in \(segments)")
            return
        }
        #expect(match == PersonalDataMatch(.paymentCard, bytes: start..<start + 19))
        #expect(raw == Array("4111 1111 1111 1111".utf8))
    }

    @Test func `a finished guard begins anew`() {
        var guarded = TextGuard()
        _ = guarded.receive("ssn ")
        _ = guarded.finish()
        #expect(
            guarded.receive("123456789 ") + guarded.finish() == [.text(Array("123456789 ".utf8))])
        #expect(guarded.finish().isEmpty)
    }

    @Test(arguments: [
        "1", "@", "a", "1 ", "+", "(", "a@", "1-", "a1", "a.", "\u{200B}", "٤", "٤\u{200B}",
        "1\u{200B}",
        "[", "1 [", "DE89", "DE89 ", "a@a.", "(0", "𝟒", "é", "1\u{2003}", "4 \u{200B}\u{200B}",
        "a@a\u{200B}", "password: x!", "pw=", "A", "AB ", "May ", "12 May ", "1:", "::a", "a.b.",
        "www.a", "http://a/",
        "A1 ", "A1-", "AB12", "eyJ1", "sk-1", "-----BEGIN ", "-----BEGIN RSA PRIVATE KEY-----\nA",
        "1.1.1.", "passport A1 ",
        "12/", "2020-", "Bearer a1", "[pay", "1[pay",
        "𝟒\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}",
    ])
    func `no text makes a guard hold more than its limit`(piece: String) {
        var guarded = TextGuard()
        var most = 0
        let prefix = Array(piece.utf8)
        for index in 0..<5_000 {
            _ = guarded.receive([prefix[index % prefix.count]])
            most = max(most, guarded.heldBytes)
        }
        #expect(most <= TextGuard.heldLimit)
    }

    @Test(arguments: UInt64(1)...20)
    func `random pieces of data and disguise are held no longer than the limit`(seed: UInt64) {
        var random = Seeded(seed)
        var guarded = TextGuard()
        let parts = [
            "1", " ", "-", "\u{200B}", "(", ")", "𝟒", "@", "a", ".", "DE89", "[", "[pay", "é", ":",
            "=", "password", "A",
            "May", "eyJ", "://", "passport ", "+",
        ]
        for _ in 0..<5_000 {
            _ = guarded.receive(random.pick(parts))
            #expect(guarded.heldBytes <= TextGuard.heldLimit, "seed \(seed)")
        }
    }
}
