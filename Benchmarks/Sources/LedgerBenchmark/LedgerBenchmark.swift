// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import Storage
import Synchronization
import Vocabulary

/// How many durable entries a second the ledger takes, beside a bare loop of inserts into SQLite on
/// the same disk in the same run: the ratio says what the ledger costs, the figures what the disk
/// does.
@main
struct LedgerBenchmark {
    static let seed: UInt64 = 20_261_120
    static let seconds = Double(ProcessInfo.processInfo.environment["SECONDS_EACH"] ?? "") ?? 1.5

    static func main() async throws {
        print("# ledger benchmark, seed \(seed), \(Machine.description)")
        let folder =
            FileManager.default.temporaryDirectory.path + "/belay-bench-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }

        // For a profiler: one case and nothing else.
        if let only = ProcessInfo.processInfo.environment["ONLY"] {
            let rate = try await append(
                in: folder + "/only", batch: 64, callers: 2, sealed: only == "sealed")
            print("\(only), groups of 64, 2 callers: \(whole(rate))")
            return
        }
        let sample = try Samples(in: folder)
        print("leaf \(sample.leaf.count) B, content \(Samples.text.count) B\n")
        print("| durable entries/s | bare loop | append | ratio | append + content | ratio |")
        print("| --- | --- | --- | --- | --- | --- |")
        for batch in [1, 16, 64, 256] {
            // Bare, plain, sealed, and once more: the disk's mood is in both halves.
            var bare = 0.0
            var plain = 0.0
            var sealed = 0.0
            for round in 0..<2 {
                let name = "\(batch)-\(round)"
                bare += try BareLoop.run(in: folder + "/bare-\(name).db", batch: batch, sample) / 2
                plain +=
                    try await append(in: folder + "/p-\(name)", batch: batch, sealed: false) / 2
                sealed +=
                    try await append(in: folder + "/s-\(name)", batch: batch, sealed: true) / 2
            }
            print(
                "| groups of \(batch), 1 caller | \(whole(bare)) | \(whole(plain)) "
                    + "| \(ratio(plain, bare)) | \(whole(sealed)) | \(ratio(sealed, bare)) |")
        }
        for (callers, batch) in [(1, 1), (16, 1), (64, 1), (2, 64), (4, 64), (8, 64)] {
            let name = "\(callers)x\(batch)"
            let plain = try await append(
                in: folder + "/pc-\(name)", batch: batch, callers: callers, sealed: false)
            let sealed = try await append(
                in: folder + "/sc-\(name)", batch: batch, callers: callers, sealed: true)
            print(
                "| groups of \(batch), \(callers) callers | | \(whole(plain)) | "
                    + "| \(whole(sealed)) | |"
            )
        }
        try await verify(in: folder + "/verify")
    }

    /// Processor time of this process, in seconds.
    static var processorTime: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// Appends for a while from so many callers, and returns entries a second.
    static func append(
        in path: String, batch: Int, callers: Int = 1, sealed: Bool
    ) async throws -> Double {
        let ledger = try Ledger.open(in: path)
        defer {
            ledger.close()
            try? FileManager.default.removeItem(atPath: path)
        }
        let clock = ContinuousClock()
        let start = clock.now
        let used = processorTime
        let end = start + .seconds(seconds)
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    var random = Seeded(state: seed &+ UInt64(caller))
                    var count = 0
                    var turn = 0
                    var known = try await ledger.conversation(
                        named: "c\(caller)-\(count)", at: .now)
                    while clock.now < end {
                        turn += 1
                        if turn % 64 == 0 {
                            known = try await ledger.conversation(
                                named: "c\(caller)-\(turn)", at: .now)
                        }
                        let drafts = (0..<batch).map { _ in
                            Samples.draft(known, turn: turn, sealed: sealed, &random)
                        }
                        count += try await ledger.append(drafts).count
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        if ProcessInfo.processInfo.environment["CPU"] == "1" {
            print(
                "\(path.split(separator: "/").last ?? ""): "
                    + String(format: "%.1f us/entry", (processorTime - used) / Double(count) * 1e6))
        }
        return Double(count) / (clock.now - start).inSeconds
    }

    /// Reads and hashes everything, up to the root.
    static func verify(in path: String) async throws {
        let ledger = try Ledger.open(in: path)
        defer { ledger.close() }
        let known = try await ledger.conversation(named: "one", at: .now)
        var random = Seeded(state: seed)
        while ledger.size < 200_000 {
            try await ledger.append(
                (0..<256).map { _ in Samples.draft(known, turn: 1, sealed: true, &random) })
        }
        let checkpoint = try await ledger.checkpoint()
        let size = checkpoint.size
        let reader = try SQLiteStorage(path: path + "/ledger.db", isReadOnly: true)
        defer { reader.close() }
        let took = try ContinuousClock().measure {
            var tree = MerkleTree()
            while tree.size < size {
                for row in try reader.rows(tree.size..<min(tree.size + 1024, size)) {
                    tree.append(.leaf(row.leaf))
                }
            }
            guard tree.root == checkpoint.root else { throw LedgerError.storage("other root") }
        }
        print("\nverify: \(whole(Double(size) / took.inSeconds)) entries/s of \(size)")
    }

    static func whole(_ value: Double) -> String { String(Int(value)) }
    static func ratio(_ value: Double, _ base: Double) -> String {
        String(format: "%.2f", value / base)
    }
}

/// Entries as a busy house writes them.
struct Samples {
    static let text = [UInt8](repeating: UInt8(ascii: "x"), count: 200)
    let leaf: [UInt8]

    init(in folder: String) throws {
        let con = ID<Conversation>(at: .now)
        var random = Seeded(state: LedgerBenchmark.seed)
        let known = Known(id: con, subject: ID(at: .now))
        let draft = Self.draft(known, turn: 1, &random)
        let storage = MemoryStorage()
        let path = folder + "/sample"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let ledger = try Ledger(
            in: .forWriting(path), storage: storage, keys: MemoryKeyStorage())
        defer { ledger.close() }
        try ledger.enqueue([draft])
        while ledger.size == 0 { Thread.sleep(forTimeInterval: 0.001) }
        leaf = try ledger.entry(at: 0).leaf
    }

    struct Known {
        let id: ID<Conversation>
        let subject: ID<Subject>
    }

    static func draft(
        _ known: NamedConversation, turn: Int, sealed: Bool, _ random: inout Seeded
    ) -> Draft {
        draft(
            Known(id: known.id, subject: known.subject), turn: turn,
            content: sealed ? [ContentField("reply", text)] : [], &random)
    }

    static func draft(
        _ known: Known, turn: Int, content: [ContentField] = [], _ random: inout Seeded
    ) -> Draft {
        let now = Timestamp.now
        let decision = Decision(
            id: ID(at: now, using: &random), at: now, conversation: known.id, turn: turn,
            kind: .reply,
            useCase: "refunds", agent: "execution",
            verdict: Verdict([Reason(.allow, nil, rule: "default", because: "nothing was found")]),
            findings: [
                Decision.Finding(
                    name: "emotion.anger", score: 0.35, count: 1, detector: "emotion/1")
            ],
            policy: policy, release: release, ending: .complete)
        return Draft(
            .decided(decision), at: now, by: .key("chat"), subject: known.subject, content: content)
    }

    private static let policy = Digest(of: Array("policy".utf8))
    private static let release = Digest(of: Array("release".utf8))
}

extension Timestamp {
    static var now: Timestamp {
        Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
}

extension Duration {
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

enum Machine {
    static var description: String {
        let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model =
            info.split(separator: "\n").first { $0.hasPrefix("model name") }
            .flatMap { $0.split(separator: ":").last } ?? " unknown processor"
        let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return "\(ProcessInfo.processInfo.activeProcessorCount) cores of\(model), load "
            + (load.split(separator: " ").first.map(String.init) ?? "unknown")
    }
}
