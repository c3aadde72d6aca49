// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite(.serialized) struct DurabilityTests {
    static let childFolder = ProcessInfo.processInfo.environment["BELAY_KILL_CHILD"]
    static let isExhaustive = ProcessInfo.processInfo.environment["BELAY_EXHAUSTIVE"] == "1"
    static let seed: UInt64 = 20_261_121

    /// What the child process does: appends for as long as it is let, and says what was
    /// acknowledged.
    @Test(.enabled(if: childFolder != nil))
    func `the child appends until it is killed`() async throws {
        let path = try #require(Self.childFolder)
        let ledger = try Ledger.open(in: path, options: .init(views: [Turns.self]))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<8 {
                group.addTask {
                    var turn = 0
                    while true {
                        turn += 1
                        let named = try await ledger.conversation(
                            named: "\(caller)-\(turn / 10)", at: .sample)
                        let entries = try await ledger.append(
                            (0...(turn % 4)).map { _ in
                                .sample(
                                    conversation: named.id, subject: named.subject, turn: turn,
                                    content: [ContentField("reply", "\(turn)")])
                            })
                        if turn % 50 == 0 { _ = try await ledger.checkpoint() }
                        var lines = ""
                        for entry in entries { lines += "ack \(entry.position) \(entry.id)\n" }
                        // One write, so that lines of callers do not mix.
                        try FileHandle.standardError.write(contentsOf: Data(lines.utf8))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test(.enabled(if: childFolder == nil))
    func `what was acknowledged is there after the process was killed at any moment`() async throws
    {
        var folder = try TemporaryFolder()
        var random = SeededGenerator(seed: Self.seed)
        var total = 0
        var acknowledged: [Int: String] = [:]
        let rounds = Self.isExhaustive ? 100 : 4
        for round in 0..<rounds {
            // A new one now and then, so that looking through all of it does not take ever longer.
            if round % 10 == 9 {
                folder = try TemporaryFolder()
                acknowledged = [:]
            }
            let lines = try Self.runChild(
                in: folder.path, for: Double.random(in: 0.05...0.4, using: &random))
            let before = acknowledged.count
            for line in lines {
                let parts = line.split(separator: " ")
                guard parts.count == 3, parts[0] == "ack", let position = Int(parts[1]),
                    parts[2].count == 30
                else { continue }
                #expect(acknowledged.updateValue(String(parts[2]), forKey: position) == nil)
            }
            total += acknowledged.count - before
            let ledger = try Ledger.open(in: folder.path, options: .init(views: [Turns.self]))
            defer { ledger.close() }
            #expect((acknowledged.keys.max() ?? -1) < ledger.size, "round \(round)")
            var turns: [String: JSON] = [:]
            var position = 0
            while position < ledger.size {
                for entry in try ledger.entries(from: position, limit: 1000) {
                    if let id = acknowledged[entry.position] {
                        #expect(entry.id.description == id, "seed \(Self.seed) round \(round)")
                    }
                    for key in Turns.keys(of: entry) {
                        turns[key] = Turns.fold(turns[key], entry, for: key)
                    }
                    position += 1
                }
            }
            #expect(try ledger.values(of: Turns.self) == turns)
            let report = try ledger.audit()
            #expect(report.findings.isEmpty, "seed \(Self.seed) round \(round)")
            #expect(report.contents == report.entries)
        }
        print("killed \(rounds) times, \(total) acknowledged entries, all there")
        #expect(total > 10)
    }

    private static func runChild(in path: String, for seconds: Double) throws -> [Substring] {
        let child = Process()
        child.executableURL = URL(
            fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/exe"))
        child.arguments =
            Array(CommandLine.arguments.dropFirst().filter { $0.hasSuffix(".xctest") })
            + ["--testing-library", "swift-testing", "--filter", "the child appends until"]
        child.environment = ProcessInfo.processInfo.environment.merging(
            ["BELAY_KILL_CHILD": path, "SWIFT_BACKTRACE": "enable=no"]) { $1 }
        let journal = path + "/journal"
        try Data().write(to: URL(fileURLWithPath: journal))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: journal))
        child.standardError = file
        child.standardOutput = FileHandle.nullDevice
        try child.run()
        Thread.sleep(forTimeInterval: seconds + 0.3)
        kill(child.processIdentifier, SIGKILL)
        child.waitUntilExit()
        try file.close()
        return try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n")
    }

    @Test func `a full disk refuses, keeps what was acknowledged, and goes on when there is room`()
        async throws
    {
        let folder = try TemporaryFolder()
        let disk = folder.file("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=24m,mode=0700", "tmpfs", disk)
        else {
            print("skipped: a small disk can only be mounted by root")
            return
        }
        defer { _ = Self.run("/bin/umount", disk) }
        // What is freed holds all that the log has and the file has not yet: else tidying up fills the disk again.
        try Data(count: 14 << 20).write(to: URL(fileURLWithPath: disk + "/ballast"))
        let ledger = try Ledger.open(in: disk + "/data", options: .init(views: [Turns.self]))
        let named = try await ledger.conversation(named: "a", at: .sample)
        let content = [ContentField("reply", [UInt8](repeating: 7, count: 3000))]
        func append() async throws -> [Entry] {
            try await ledger.append(
                (0..<20).map { _ in
                    .sample(conversation: named.id, subject: named.subject, content: content)
                })
        }
        var acknowledged: [Entry] = []
        var failures = 0
        while failures < 5 {
            do { acknowledged += try await append() } catch { failures += 1 }
        }
        #expect(!acknowledged.isEmpty)
        try FileManager.default.removeItem(atPath: disk + "/ballast")
        let more = try await append()
        #expect(more.count == 20)
        _ = try await ledger.checkpoint()
        for entry in acknowledged { #expect(try ledger.entry(at: entry.position) == entry) }
        #expect(ledger.size == acknowledged.count + 20)
        #expect(try ledger.audit().findings.isEmpty)
        ledger.close()
        let again = try Ledger.open(in: disk + "/data", options: .init(views: [Turns.self]))
        #expect(again.size == acknowledged.count + 20)
        again.close()
    }

    private static func run(_ program: String, _ arguments: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    @Test func `the bytes of an erased key are in no file any more`() async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger.open(in: folder.path)
        let named = try await ledger.conversation(named: "a", at: .sample)
        for index in 0..<50 { _ = try await ledger.conversation(named: "\(index)", at: .sample) }
        let storage = try SQLiteKeyStorage(path: folder.file("keys.sqlite"), isReadOnly: true)
        let wrapped = try #require(try storage.key(of: named.subject))
        storage.close()
        try await ledger.append(
            .sample(subject: named.subject, content: [ContentField("reply", "words")]))
        func files(holding bytes: [UInt8]) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
                let content = try Data(contentsOf: URL(fileURLWithPath: folder.file($0)))
                return content.range(of: Data(bytes)) != nil
            }
        }
        #expect(try !files(holding: wrapped).isEmpty)
        try await ledger.erase(named.subject, at: .sample, by: .system)
        #expect(try files(holding: wrapped).isEmpty)
        ledger.close()
        #expect(try files(holding: wrapped).isEmpty)
    }
}
