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

    @Flag(help: "Prints JSON.")
    var json = false

    /// What can be measured: a name, and the function that measures it.
    static let all: [(name: String, measure: @Sendable (DataSet) throws -> [Figure])] = [
        ("scope", ScopeScore.outOfScope)
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
        print("| what | data | measure | figure | asked | |\n| --- | --- | --- | --- | --- | --- |")
        for figure in figures {
            let asked =
                figure.atLeast.map { "≥ \($0)" } ?? figure.atMost.map { "≤ \($0)" } ?? "stated"
            let mark = figure.isMet.map { $0 ? "" : "**short**" } ?? ""
            print(
                "| \(figure.what) | \(figure.data) | \(figure.measure) | \(String(format: "%.4f", figure.value)) "
                    + "| \(asked) | \(mark) \(figure.how) |")
        }
    }
}
