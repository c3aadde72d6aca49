// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Ledger

/// Everything that can be done to an export, done to it: each must be found.
///
/// `BELAY_EXHAUSTIVE=1` changes every byte to several values and cuts at every length; otherwise a
/// part of them is drawn, spread over all lines.
@Suite struct TamperTests {
    static let seed: UInt64 = 20_261_120
    static let isExhaustive = ProcessInfo.processInfo.environment["BELAY_EXHAUSTIVE"] == "1"

    @Test func `every change of an export is found`() async throws {
        let sample = try await TamperedExport(entries: 1000)
        var random = SeededGenerator(seed: Self.seed)
        var counts: [String: Int] = [:]
        var survivors: [String] = []
        func expectFound(_ kind: String, _ detail: @autoclosure () -> String, _ isFound: Bool) {
            counts[kind, default: 0] += 1
            if !isFound { survivors.append("\(kind) \(detail())") }
        }

        for (number, line) in sample.lines.enumerated() {
            for offset in line.indices {
                let isDrawn = Self.isExhaustive || Int.random(in: 0..<40, using: &random) == 0
                guard isDrawn || line.count < 100 else { continue }
                // A change of one bit, and two values drawn at random; all 255 for some.
                let old = line[offset]
                let values: [UInt8] =
                    Int.random(in: 0..<400, using: &random) == 0
                    ? (0...255).filter { $0 != old }
                    : [old ^ 1, old &+ UInt8.random(in: 1...255, using: &random), old ^ 0x20]
                for value in values {
                    var changed = line
                    changed[offset] = value
                    expectFound(
                        "changed byte", "line \(number) byte \(offset) \(old) to \(value)",
                        sample.isFound(at: number, replacing: 1, by: [changed]))
                }
            }
            for length in line.indices
            where Self.isExhaustive || length == 0 || Int.random(in: 0..<40, using: &random) == 0 {
                expectFound(
                    "cut", "line \(number) byte \(length)",
                    sample.isFound(
                        at: number, replacing: 1, by: [Array(line.prefix(length))], isCut: true))
            }
            let number = number
            func isFound(_ count: Int, _ new: [[UInt8]]) -> Bool {
                sample.isFound(at: number, replacing: count, by: new)
            }
            let other = sample.lines[Int.random(in: 0..<sample.lines.count, using: &random)]
            expectFound("deleted line", "\(number)", isFound(1, []))
            expectFound("doubled line", "\(number)", isFound(1, [line, line]))
            expectFound("inserted line", "\(number)", isFound(0, [other]))
            expectFound("inserted empty line", "\(number)", isFound(0, [[0x0A]]))
            expectFound("missing line end", "\(number)", isFound(1, [Array(line.dropLast())]))
            let far = Int.random(in: number..<sample.lines.count, using: &random)
            for (kind, end) in [("swapped neighbours", number + 1), ("swapped lines", far)] {
                guard end < sample.lines.count, sample.lines[end] != line else { continue }
                var swapped = Array(sample.lines[number...end])
                swapped.swapAt(0, swapped.count - 1)
                expectFound(kind, "\(number) \(end)", isFound(swapped.count, swapped))
            }
        }
        expectFound(
            "something behind the end", "",
            !ExportVerifier.findings(sample.bytes + [0x0A], sample.key).isEmpty)
        print(
            "tamper matrix, seed \(Self.seed), exhaustive: \(Self.isExhaustive):", terminator: " ")
        print(
            counts.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }.joined(
                separator: ", "))
        #expect(survivors.isEmpty, "seed \(Self.seed): \(survivors.prefix(20))")
        #expect(counts["deleted line"] == sample.lines.count)
    }

    @Test func `reading line by line is reading at once`() async throws {
        let sample = try await TamperedExport(entries: 60)
        #expect(ExportVerifier.findings(sample.bytes, sample.key).isEmpty)
        var random = SeededGenerator(seed: Self.seed)
        for _ in 0..<500 {
            let bytes = Mangled.bytes(of: sample.bytes, using: &random)
            let whole = ExportVerifier.findings(bytes, sample.key)
            var verifier = ExportVerifier(key: sample.key)
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...2000, using: &random))
                verifier.read(Array(piece))
                rest = rest.dropFirst(piece.count)
            }
            #expect(verifier.finish() == whole, "seed \(Self.seed)")
            #expect(whole.isEmpty == (bytes == sample.bytes), "seed \(Self.seed)")
        }
    }

    @Test func `findings name what was done, and where`() async throws {
        let sample = try await TamperedExport(entries: 60, checkpoints: 20)
        func findings(_ change: (inout [[UInt8]]) -> Void) -> [LedgerFinding] {
            var lines = sample.lines
            change(&lines)
            return ExportVerifier.findings(Array(lines.joined()), sample.key)
        }
        func line(of position: Int) -> Int { sample.line(of: position) }
        #expect(findings { _ in } == [])
        #expect(findings { $0[line(of: 7)][80] ^= 1 } == [.changed(position: 7)])
        // Another hash, and one that is written as a hash is: one bit on may be no base64 at all.
        let other = { (byte: UInt8) in
            byte == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        }
        #expect(
            findings { $0[line(of: 31)][3] = other($0[line(of: 31)][3]) }
                == [.changed(position: 31)])
        #expect(findings { $0.swapAt(line(of: 3), line(of: 4)) } == [.reordered(position: 3)])
        #expect(
            findings { $0.remove(at: line(of: 5)) }.contains(.missing(5..<6)))
        #expect(
            findings { $0.removeSubrange(line(of: 5)...line(of: 9)) }.contains(.missing(5..<10)))
        #expect(
            findings { $0.insert($0[line(of: 5)], at: line(of: 11)) } == [.inserted(position: 5)])
        #expect(findings { $0.removeSubrange((line(of: 50))...) }.contains(.cut(at: 50, of: 60)))
        #expect(findings { $0.removeLast() }.contains(.cut(at: 60, of: 60)))
        let stranger = try #require(NoteSigner(name: "belay.local/other")).publicKey
        #expect(
            ExportVerifier.findings(sample.bytes, stranger).contains(
                .otherKey(sample.key.description)))
    }

    @Test func `an entry that was rewritten with its hash is found between two checkpoints`()
        async throws
    {
        let sample = try await TamperedExport(entries: 60, checkpoints: 20)
        var lines = sample.lines
        let number = sample.line(of: 33)
        let text = String(decoding: lines[number], as: UTF8.self).dropLast()
        let leaf = Array(
            text.split(separator: " ", maxSplits: 2)[2].replacing("redact", with: "allow!").utf8)
        lines[number] =
            Array("33 \(Base64.encode(TreeHash.leaf(leaf).bytes)) ".utf8) + leaf + [0x0A]
        #expect(
            ExportVerifier.findings(Array(lines.joined()), sample.key)
                == [.rewritten(20..<40), .unchecked(20..<60)])
    }

    @Test func `a shorter export that is whole is found by whoever kept a checkpoint`() async throws
    {
        let long = try await TamperedExport(entries: 60, checkpoints: 20)
        let kept = try #require(long.checkpoints.last)
        var verifier = ExportVerifier(key: long.key, trusted: [kept])
        verifier.read(long.bytes)
        #expect(verifier.finish().isEmpty)
        // What the ledger itself would have exported earlier.
        let end = long.line(of: 40)
        var lines = Array(long.lines[..<end])
        lines[0] = Export.header(long.key, entries: 40)
        lines.append(Export.end(entries: 40, checkpoints: 2))
        #expect(ExportVerifier.findings(Array(lines.joined()), long.key).isEmpty)
        verifier = ExportVerifier(key: long.key, trusted: [kept])
        verifier.read(Array(lines.joined()))
        #expect(verifier.finish() == [.cut(at: 40, of: 60)])
    }

    @Test func `nothing, noise and endless lines are malformed, not accepted`() throws {
        let key = try #require(NoteSigner(name: "a")).publicKey
        #expect(!ExportVerifier.findings([], key).isEmpty)
        #expect(!ExportVerifier.findings([0x0A], key).isEmpty)
        #expect(!ExportVerifier.findings(Array("end 0 0\n".utf8), key).isEmpty)
        #expect(!ExportVerifier.findings([UInt8](repeating: 65, count: 3_000_000), key).isEmpty)
        let header = Export.header(key, entries: 0)
        #expect(
            !ExportVerifier.findings(header + Export.end(entries: 0, checkpoints: 0), key).isEmpty)
    }
}

extension ExportVerifier {
    fileprivate static func findings(_ bytes: [UInt8], _ key: NoteKey) -> [LedgerFinding] {
        var verifier = ExportVerifier(key: key)
        verifier.read(bytes)
        return verifier.finish()
    }
}

/// A sound export, cut into lines, with the verifier as it is before each of them: a change in a
/// line is then looked at from there on, and not from the beginning.
struct TamperedExport {
    let bytes: [UInt8]
    let lines: [[UInt8]]
    let key: NoteKey
    let checkpoints: [Checkpoint]
    private let before: [ExportVerifier]
    private let first: [Int: Int]

    init(entries: Int, checkpoints step: Int = 300) async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(
            in: .forWriting(folder.path), storage: MemoryStorage(), keys: MemoryKeyStorage())
        defer { ledger.close() }
        var checkpoints: [Checkpoint] = []
        while ledger.size < entries {
            let count = min(step, entries - ledger.size)
            try await ledger.append((0..<count).map { .sample(turn: $0) })
            checkpoints.append(try await ledger.checkpoint())
        }
        self.checkpoints = checkpoints
        var bytes: [UInt8] = []
        try ledger.export { bytes += $0 }
        self.bytes = bytes
        key = ledger.publicKey
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
            .map { Array($0) + [0x0A] }
        var verifier = ExportVerifier(key: key)
        var before: [ExportVerifier] = []
        var first: [Int: Int] = [:]
        for (number, line) in lines.enumerated() {
            before.append(verifier)
            if let space = line.firstIndex(of: 0x20), let position = Decimal.read(line[..<space]) {
                first[position] = number
            }
            verifier.read(line)
        }
        #expect(verifier.finish().isEmpty)
        self.before = before
        self.first = first
    }

    func line(of position: Int) -> Int { first[position] ?? 0 }

    /// Whether it is found when `count` lines from one on are replaced by others, and the rest
    /// follows.
    func isFound(at number: Int, replacing count: Int, by new: [[UInt8]], isCut: Bool = false)
        -> Bool
    {
        var verifier = before[number]
        for line in new {
            verifier.read(line)
            if !verifier.isSound { return true }
        }
        if !isCut {
            for line in lines[(number + count)...] {
                verifier.read(line)
                if !verifier.isSound { return true }
            }
        }
        return !verifier.finish().isEmpty
    }
}
