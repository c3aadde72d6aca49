// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Decisions
import Foundation
import Policy
import Vocabulary

/// `belay policy test`
struct PolicyTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Judges the transcripts of a workspace, and says what of its policy they test.",
        discussion: """
            No door is opened and nothing is recorded. A rule is covered where it spoke, a clause where it was \
            seen both ways, and a mutant (a clause turned round, a rule removed or weakened) is killed where a \
            transcript goes otherwise than it is written. Exits with 1 where a transcript does so without a \
            mutant, or where less is covered than was asked for.
            """)

    @Argument(help: "The folder with belay.yaml and use-cases.")
    var workspace = "."

    @Option(help: "How many of 100 rules must be covered.")
    var rules: Double?

    @Option(help: "How many of 100 clauses must be covered.")
    var clauses: Double?

    @Option(help: "Which part of the mutants must be killed, from 0 to 1.")
    var mutants: Double?

    @Option(
        help:
            "When everything is said, such as 2026-11-21T09:30:00.000Z; an upstream's `at` counts more."
    )
    var at = moment.description

    /// When everything is said where nobody says when: a Monday at noon.
    static let moment = Timestamp(milliseconds: 1_767_614_400_000)

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func validate() throws {
        for (name, share, most) in [
            ("rules", rules, 100.0), ("clauses", clauses, 100), ("mutants", mutants, 1),
        ] {
            guard let share, !(0...most).contains(share) else { continue }
            throw ValidationError("--\(name) is a number from 0 to \(Int(most))")
        }
        guard Timestamp(at) != nil else {
            throw ValidationError("--at is a moment such as 2026-11-21T09:30:00.000Z")
        }
    }

    func run() throws {
        let report = try report()
        print(json ? report.json.line : report.text)
        let missed = report.missed(rules: rules, clauses: clauses, mutants: mutants)
        for miss in missed { Self.tell(miss) }
        if !report.differences.isEmpty || !missed.isEmpty { throw ExitCode(1) }
    }

    private func report() throws -> PolicyTestReport {
        let workspace = try Folders.load(self.workspace)
        let transcripts = try NamedTranscript.all(in: self.workspace)
        let trial = TranscriptTrial(of: workspace, at: Timestamp(at) ?? .now())
        var progress = Progress()
        var results: [TranscriptTrial.Result] = []
        for named in transcripts {
            results.append(trial.result(of: named.transcript, in: named.file))
            progress.tell("\(results.count) of \(transcripts.count) transcripts")
        }
        let examination = Examination(of: workspace, by: results.flatMap(\.judgements)) {
            progress.tell("\($0) of \($1) mutants")
        }
        return PolicyTestReport(results, examination)
    }

    private static func tell(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Says how far long work is, once a second.
    private struct Progress {
        private var told = ContinuousClock.now

        mutating func tell(_ line: String) {
            guard ContinuousClock.now - told >= .seconds(1) else { return }
            told = .now
            PolicyTest.tell(line)
        }
    }
}
