// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Desk
import Foundation
import Policy
import Synchronization
import Vocabulary

/// `belay replay`
struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Sends recorded conversations through the door, and writes what was decided of each turn and call.",
        discussion: """
            TRACES are files of JSON lines, compressed with gzip or not: each line a recording with `id` and \
            `messages`. Nothing else of a recording is read. A replay that was broken off goes on where it \
            was: run the same command again.
            """)

    @Argument(help: "Files of recordings.")
    var traces: [String]

    @Option(help: "The folder with belay.yaml and use-cases.")
    var workspace: String

    @Option(help: "The file for the decisions, one a line.")
    var out: String

    @Option(help: "The data folder for the ledger. OUT.data where none is given.")
    var data: String?

    @Option(help: "The use case to replay in. The recording's `domain` where none is given.")
    var useCase: String?

    @Option(help: "The agent to replay as. Needed where the use case has several.")
    var agent: String?

    @Option(help: "How many conversations are replayed at once.")
    var parallel = 8

    func validate() throws {
        guard parallel > 0 else { throw ValidationError("--parallel is at least 1") }
    }

    func run() async throws {
        let workspace = try Folders.load(self.workspace)
        let all = try Trace.all(in: traces)
        let output = try ReplayOutput(out, known: Set(all.map(\.id)))
        let left = all.filter { !output.done.contains($0.id) }
        var names: [String: (String, String)] = [:]
        for trace in left { names[trace.id] = try target(of: trace, in: workspace) }
        if left.count < all.count {
            report("\(all.count - left.count) of \(all.count) recordings were replayed before")
        }
        var plan = House.Plan(workspace: workspace, data: data ?? out + ".data")
        // A replay carries nothing out.
        plan.lines = ActionLines.none
        plan.recordings = left.map(\.recording)
        let started = ContinuousClock().now
        let targets = names
        let width = parallel
        try await House.temporary(plan) { address, key in
            try await withClient { client in
                let door = DoorClient(address: address, key: key, origin: .replay, client: client)
                try await withThrowingTaskGroup(of: (String, [JSON]).self) { group in
                    var waiting = left[...]
                    var decisions = 0
                    var finished = all.count - left.count
                    func next() {
                        guard let trace = waiting.popFirst(),
                            let (useCase, agent) = targets[trace.id]
                        else { return }
                        let replay = TraceReplay(
                            door: door, trace: trace, useCase: useCase, agent: agent)
                        group.addTask { (trace.id, try await replay.run()) }
                    }
                    for _ in 0..<width { next() }
                    while let (id, lines) = try await group.next() {
                        try output.write(lines, of: id)
                        decisions += lines.count
                        finished += 1
                        let seconds = Double((ContinuousClock().now - started).milliseconds) / 1000
                        report(
                            "\(finished)/\(all.count) recordings, \(decisions) decisions, \(Int(Double(decisions) / max(seconds, 0.001))) a second"
                        )
                        next()
                    }
                }
            }
        }
    }

    private func target(of trace: Trace, in workspace: Workspace) throws -> (String, String) {
        guard let name = useCase ?? trace.domain else {
            throw Failure("\(trace.id): names no use case: give --use-case")
        }
        guard let useCase = workspace.useCase(named: name) else {
            throw Failure(
                "`\(self.workspace)` has no use case `\(name)`: there are \(workspace.useCases.keys.sorted().joined(separator: ", "))"
            )
        }
        if let agent { return (name, agent) }
        guard useCase.agents.count == 1, let agent = useCase.agents.keys.first else {
            throw Failure(
                "`\(name)` has several agents: give --agent, one of \(useCase.agents.keys.sorted().joined(separator: ", "))"
            )
        }
        return (name, agent)
    }

    private func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

/// The file that a replay writes, and which recordings are complete in it.
final class ReplayOutput: Sendable {
    let done: Set<String>
    private let files: Mutex<Files>

    private struct Files {
        let lines: FileHandle
        let done: FileHandle
    }

    /// Opens or makes the file. Lines of recordings that were broken off are taken out of it.
    init(_ path: String, known: Set<String>) throws {
        let manager = FileManager.default
        let donePath = path + ".done"
        let names =
            manager.contents(atPath: donePath).map { String(decoding: $0, as: UTF8.self) } ?? ""
        // A name counts only with its line's end: it was written after the lines it speaks for.
        let complete = names.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
        done = Set(complete)
        if let foreign = done.subtracting(known).first {
            throw Failure("`\(path)` holds another replay (`\(foreign)`): take another file")
        }
        var kept = Data()
        if let old = manager.contents(atPath: path) {
            for line in old.split(separator: UInt8(ascii: "\n")) {
                // Losing the error is the intention: a line that was cut is taken out.
                guard let id = (try? JSON(parsing: Array(line)))?["id"]?.string, done.contains(id)
                else { continue }
                kept.append(contentsOf: line)
                kept.append(UInt8(ascii: "\n"))
            }
        }
        try kept.write(to: URL(fileURLWithPath: path), options: .atomic)
        try Data(complete.map { $0 + "\n" }.joined().utf8).write(
            to: URL(fileURLWithPath: donePath), options: .atomic)
        guard let file = FileHandle(forWritingAtPath: path),
            let doneFile = FileHandle(forWritingAtPath: donePath)
        else { throw Failure("`\(path)` can't be written") }
        try file.seekToEnd()
        try doneFile.seekToEnd()
        files = Mutex(Files(lines: file, done: doneFile))
    }

    func write(_ lines: [JSON], of id: String) throws {
        var bytes: [UInt8] = []
        for line in lines { bytes += line.serialized + [UInt8(ascii: "\n")] }
        try files.withLock { files in
            try files.lines.write(contentsOf: Data(bytes))
            try files.done.write(contentsOf: Data((id + "\n").utf8))
        }
    }
}
