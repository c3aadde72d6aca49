// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets
import Foundation

@main
struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Measures the detectors on labelled data.",
        discussion: "A data set that is not there is skipped, and said so.")

    @Option(help: "The folder of the data sets.")
    var data: String

    @Option(help: "Only these: \(Score.all.map(\.name).joined(separator: ", ")).")
    var only: [String] = []

    @Option(help: "The page whose table of figures is written anew.")
    var page: String?

    @Flag(help: "Prints JSON.")
    var json = false

    /// What can be measured: a name, and the function that measures it.
    static let all: [(name: String, measure: @Sendable (DataSet) throws -> [Figure])] = [
        ("scope", ScopeScore.outOfScope),
        ("injection", InjectionScore.measure),
        ("agentdojo-lineage", LineageScore.agentDojo),
        ("agentdojo-actions", ActionScore.agentDojo),
        ("tau-invented", InventedArgumentScore.tau),
        ("personal-data", PersonalDataScore.labelled),
        ("personal-data-alarms", PersonalDataScore.falseAlarms),
        ("personal-data-speed", PersonalDataSpeed.measured),
        ("groundedness", GroundednessScore.claims),
        ("groundedness-alarms", GroundednessAlarms.alarms),
        ("groundedness-speed", GroundednessSpeed.speed),
        ("person", ConversationScore.wantsPerson), ("emotion", ConversationScore.anger),
        ("complaint", ConversationScore.complaint), ("loops", ConversationScore.loops),
        ("cost", ConversationScore.cost),
        ("names", NamesScore.synthetic), ("names-alarms", NamesScore.falseAlarms),
        ("claims", ClaimsScore.written), ("claims-recorded", ClaimsScore.recorded),
        ("claims-cost", ClaimsScore.cost),
    ]

    func run() throws {
        let data = DataSet(folder: data)
        var figures: [Figure] = []
        for (name, measure) in Self.all where only.isEmpty || only.contains(name) {
            do {
                figures += try measure(data)
            } catch let failure as DataSet.Failure {
                print("skipped: \(name): \(failure)")
            }
        }
        if json {
            print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
            return
        }
        let table = Self.table(figures)
        print(table)
        // The page has what is asked for; everything else is printed.
        if let page { try write(Self.table(figures.filter { $0.isMet != nil }), into: page) }
    }

    private static func table(_ figures: [Figure]) -> String {
        var rows = [
            "| what | data | measure | figure | asked | |", "| --- | --- | --- | --- | --- | --- |",
        ]
        for figure in figures {
            let asked =
                figure.atLeast.map { "≥ \($0)" } ?? figure.atMost.map { "≤ \($0)" } ?? "stated"
            let mark = figure.isMet.map { $0 ? "" : "**short** " } ?? ""
            rows.append(
                "| \(figure.what) | \(figure.data) | \(figure.measure) | "
                    + "\(String(format: "%.4f", figure.value)) | \(asked) | \(mark)\(figure.how) |")
        }
        return rows.joined(separator: "\n")
    }

    /// The table stands between two comments of the page.
    private func write(_ table: String, into page: String) throws {
        let url = URL(filePath: page)
        let text = try String(contentsOf: url, encoding: .utf8)
        let marks = ("<!-- figures -->\n", "\n<!-- end of figures -->")
        guard let start = text.range(of: marks.0), let end = text.range(of: marks.1),
            start.upperBound <= end.lowerBound
        else { throw ValidationError("`\(page)` has no place for figures: \(marks.0)\(marks.1)") }
        let written = text[..<start.upperBound] + table + text[end.lowerBound...]
        try String(written).write(to: url, atomically: true, encoding: .utf8)
    }
}
