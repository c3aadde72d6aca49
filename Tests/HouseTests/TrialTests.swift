// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Console
import Decisions
import Desk
import Foundation
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// What is judged without a door is what the door decides.
@Suite struct TrialTests {
    private static func folder(_ example: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Examples/\(example)").path
    }

    @Test(arguments: ["airline", "harbour-bank", "retail"])
    func `the door decides every turn of an example as the trial does`(example: String) async throws
    {
        let workspace = try Workspace.load(folder: Self.folder(example))
        let trial = TranscriptTrial(of: workspace, at: .now())
        let transcripts = try NamedTranscript.all(in: Self.folder(example)).map { named in
            let result = trial.result(of: named.transcript, in: named.file)
            #expect(result.differences.map(\.description) == [])
            return NamedTranscript(
                name: named.name, file: named.file,
                transcript: named.transcript.expecting(result))
        }
        #expect(transcripts.count >= 10)
        // A trial asks the rules only: nobody answers there what is held.
        let heard = transcripts.filter { !$0.transcript.holds }
        #expect(heard.count >= 5)
        let house = PlayedHouse(workspace, heard)
        let differences = try await house.playing(isStream: false) { player in
            var differences: [String] = []
            for transcript in heard {
                differences += try await player.play(transcript).map(\.description)
            }
            return differences
        }
        #expect(differences == [])
    }

    @Test(arguments: ["airline", "harbour-bank", "retail"])
    func `an example tests all of its rules, and notices what would change`(example: String) throws
    {
        let workspace = try Workspace.load(folder: Self.folder(example))
        let trial = TranscriptTrial(of: workspace, at: .now())
        let results = try NamedTranscript.all(in: Self.folder(example)).map {
            trial.result(of: $0.transcript, in: $0.file)
        }
        let report = PolicyTestReport(
            results, Examination(of: workspace, by: results.flatMap(\.judgements)))
        #expect(report.differences.isEmpty)
        #expect(report.missed(rules: 100, clauses: 95, mutants: 0.9) == [])
        #expect(report.missed(rules: 100, clauses: 100, mutants: 1).count <= 2)
        #expect(report.text.contains("\(results.count) transcripts"))
        #expect(report.json["all"]?["rules"]?["ratio"] == .number(1))
    }

    @Test func `the console is told of an example what the command finds`() throws {
        let folder = Self.folder("retail")
        let workspace = try Workspace.load(folder: folder)
        let judge = try #require(PolicyExamination.judging(in: folder))
        guard case .done(let examined) = judge(workspace) else {
            Issue.record("the example can't be judged")
            return
        }
        let count = try NamedTranscript.all(in: folder).count
        #expect(examined.transcripts == count)
        #expect(examined.differences == 0)
        #expect(Set(examined.useCases.keys) == Set(workspace.useCases.keys))
        for (name, coverage) in examined.useCases {
            #expect(coverage.proposals > 0, "\(name)")
            #expect(coverage.times(Clause.speak) > 0, "\(name)")
            let rules = coverage.boundaries.filter { $0.boundary.tool == nil }.map(\.boundary.name)
            #expect(rules == workspace.useCases[name]?.allRules.map(\.name))
            // A rule that several use cases share may be tested in another one of them.
            let own = coverage.boundaries.filter { $0.boundary.file.hasPrefix("use-cases/") }
            #expect(own.allSatisfy { $0.isCovered }, "\(name)")
        }
    }

    @Test func `a folder whose examples can't be read is told of, and judges nothing`() throws {
        let workspace = try Workspace.load(folder: Self.folder("retail"))
        if PolicyExamination.judging(in: nil) != nil { Issue.record("there is no folder") }
        let folder = try TemporaryFolder()
        let nowhere = try #require(PolicyExamination.judging(in: folder.path + "/nowhere"))
        guard case .failed = nowhere(workspace) else {
            Issue.record("what is not there was judged")
            return
        }
        let place = folder.file("use-cases/returns/evaluations")
        try FileManager.default.createDirectory(
            atPath: place, withIntermediateDirectories: true)
        try Data("nothing that a transcript begins with\n".utf8).write(
            to: URL(fileURLWithPath: place + "/broken.transcript"))
        let broken = try #require(PolicyExamination.judging(in: folder.path))
        guard case .failed(let words) = broken(workspace) else {
            Issue.record("what is broken was judged")
            return
        }
        #expect(words.contains("broken.transcript"))
    }
}

extension Transcript {
    /// The same transcript, in which every decision is written that was made.
    fileprivate func expecting(_ result: TranscriptTrial.Result) -> Transcript {
        var decided: [String: [Expectation]] = [:]
        for (judgement, verdict) in zip(result.judgements, result.verdicts) {
            let line = judgement.source.split(separator: ":").last ?? ""
            decided["\(line) \(judgement.proposal.kind)", default: []].append(
                Expectation(verdict.effect, verdict.reasons.map(\.rule)))
        }
        var copy = self
        for index in copy.turns.indices {
            let line = copy.turns[index].line
            switch copy.turns[index].speech {
            case .customer, .tool: copy.turns[index].input = decided["\(line) input"]?[0]
            case .agent(let text, let confidence, let calls):
                copy.turns[index].reply = decided["\(line) reply"]?[0]
                let actions = decided["\(line) action"] ?? []
                let expecting = zip(calls, actions).map { call, action in
                    Call(tool: call.tool, arguments: call.arguments, action: action)
                }
                copy.turns[index].speech = .agent(text, confidence: confidence, calls: expecting)
            case .handsBack, .staff, .later: continue
            }
        }
        return copy
    }
}

extension Transcript {
    /// Whether a call of it waits for somebody's yes.
    fileprivate var holds: Bool {
        turns.contains { turn in
            guard case .agent(_, _, let calls) = turn.speech else { return false }
            return calls.contains { $0.action?.effect.holds == true }
        }
    }
}
