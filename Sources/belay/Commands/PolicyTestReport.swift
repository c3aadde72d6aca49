// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import Vocabulary

/// What `belay policy test` found, for people and for programs.
struct PolicyTestReport {
    let transcripts: Int
    let decisions: Int
    let expectations: Int
    let differences: [TranscriptTrial.Difference]
    private let examination: Examination
    /// By the file that the rules stand in.
    private let rows: [(name: String, score: Score)]

    /// So many of so many.
    struct Share {
        var part = 0
        var whole = 0

        /// Of nothing, all is there.
        var ratio: Double { whole == 0 ? 1 : Double(part) / Double(whole) }
        var text: String { "\(part)/\(whole)" }

        mutating func count(_ isPart: Bool) {
            whole += 1
            if isPart { part += 1 }
        }
    }

    struct Score {
        var rules = Share()
        var clauses = Share()
        var mutants = Share()
    }

    init(_ results: [TranscriptTrial.Result], _ examination: Examination) {
        transcripts = results.count
        let judgements = results.flatMap(\.judgements)
        decisions = judgements.count
        expectations = judgements.count { $0.expectation != nil }
        differences = results.flatMap(\.differences)
        self.examination = examination
        var scores: [String: Score] = [:]
        for covered in examination.coverage {
            scores[covered.boundary.file, default: Score()].rules.count(covered.isCovered)
            for clause in covered.clauses {
                scores[covered.boundary.file, default: Score()].clauses.count(clause.isCovered)
            }
        }
        for fate in examination.mutants {
            scores[fate.mutant.boundary.file, default: Score()].mutants.count(fate.isKilled)
        }
        rows = scores.sorted { $0.key < $1.key }.map { (Self.name(of: $0.key), $0.value) }
    }

    /// `refunds` for `use-cases/refunds/use-case.yaml`, and a shared policy's own path.
    private static func name(of file: String) -> String {
        let parts = file.split(separator: "/")
        return parts.count == 3 && parts[0] == "use-cases" ? String(parts[1]) : file
    }

    private var total: Score {
        rows.reduce(into: Score()) { total, row in
            for share in [\Score.rules, \.clauses, \.mutants] as [WritableKeyPath<Score, Share>] {
                total[keyPath: share].part += row.score[keyPath: share].part
                total[keyPath: share].whole += row.score[keyPath: share].whole
            }
        }
    }

    /// What is less than was asked for, one sentence each.
    func missed(rules: Double?, clauses: Double?, mutants: Double?) -> [String] {
        let total = total
        var missed: [String] = []
        for (what, wanted, share, unit) in [
            ("rules covered", rules, total.rules, 100.0),
            ("clauses covered", clauses, total.clauses, 100),
            ("mutants killed", mutants, total.mutants, 1),
        ] {
            guard let wanted, share.ratio * unit < wanted else { continue }
            missed.append(
                "\(share.text) \(what): less than \(wanted.formatted) of \(Int(unit)) were asked for"
            )
        }
        return missed
    }
}

// MARK: - For people

extension PolicyTestReport {
    var text: String {
        var lines: [String] = []
        for difference in differences { lines.append(difference.description) }
        var table = Table(["policy", "rules", "clauses", "mutants killed"])
        for (name, score) in rows + (rows.count > 1 ? [("all", total)] : []) {
            table.add([name, score.rules.text, score.clauses.text, score.mutants.text])
        }
        lines += differences.isEmpty ? [] : [""]
        lines.append(table.text)
        let gaps = gaps
        if !gaps.isEmpty { lines += ["", "not covered:"] + gaps }
        let survivors = examination.mutants.filter { !$0.isKilled }.map(\.mutant)
        if !survivors.isEmpty {
            lines += ["", "mutants that survive:"]
            lines += survivors.map {
                "\($0.boundary.source): `\($0.boundary.name)`: \($0.description), no transcript would notice"
            }
        }
        let silent = Clause.all.filter { examination.spoken[$0] == nil }
        lines += [
            "",
            "clauses of Belay that no transcript makes speak: \(silent.joined(separator: ", "))",
        ]
        lines.append(
            "\(transcripts) transcripts, \(decisions) decisions, \(expectations) of them expected, "
                + "\(differences.count) otherwise")
        return lines.joined(separator: "\n")
    }

    private var gaps: [String] {
        examination.coverage.flatMap { covered -> [String] in
            let place = "\(covered.boundary.source): `\(covered.boundary.name)`"
            let own = covered.isCovered ? [] : ["\(place) never spoke (\(covered.answers.text))"]
            return own
                + covered.clauses.filter { !$0.isCovered }.map { clause in
                    let never =
                        clause.answers.yes == 0
                        ? clause.answers.no == 0 ? "true or false" : "true" : "false"
                    return "\(place): `\(clause.text)` was never \(never) (\(clause.answers.text))"
                }
        }
    }
}

extension AnswerCount {
    fileprivate var text: String { "yes \(yes), no \(no), unknown \(unknown)" }

    fileprivate var json: JSON {
        ["yes": .whole(yes), "no": .whole(no), "unknown": .whole(unknown)]
    }
}

extension Double {
    fileprivate var formatted: String { Int64(exactly: self).map { String($0) } ?? String(self) }
}

// MARK: - For programs

extension PolicyTestReport {
    var json: JSON {
        let total = total
        return [
            "transcripts": .whole(transcripts), "decisions": .whole(decisions),
            "expectations": .whole(expectations),
            "differences": .array(
                differences.map {
                    ["source": .string($0.source), "message": .string($0.message)]
                }),
            "policies": .array(
                rows.map { .object([.init("name", .string($0.name))] + $0.score.json) }),
            "all": .object(total.json),
            "coverage": .array(
                examination.coverage.map { covered in
                    [
                        "name": .string(covered.boundary.name),
                        "source": .string(covered.boundary.source),
                        "answers": covered.answers.json,
                        "clauses": .array(
                            covered.clauses.map {
                                ["text": .string($0.text), "answers": $0.answers.json]
                            }),
                    ]
                }),
            "mutants": .array(
                examination.mutants.map { fate in
                    [
                        "name": .string(fate.mutant.boundary.name),
                        "source": .string(fate.mutant.boundary.source),
                        "change": .string(fate.mutant.description),
                        "killed": .bool(fate.isKilled),
                    ]
                }),
            "spoken": .object(
                Clause.all.map { .init($0, .whole(examination.spoken[$0] ?? 0)) }),
        ]
    }
}

extension PolicyTestReport.Score {
    fileprivate var json: [JSON.Member] {
        [("rules", rules), ("clauses", clauses), ("mutants", mutants)].map { name, share in
            .init(
                name,
                [
                    "part": .whole(share.part), "whole": .whole(share.whole),
                    "ratio": .number(share.ratio),
                ])
        }
    }
}

extension JSON {
    fileprivate static func whole(_ number: Int) -> JSON { .integer(Int64(number)) }
}
