// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Policy
import Vocabulary

/// `belay check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads a workspace and says what is wrong with it.",
        discussion: "Exits with 0 where nothing is, and with 1 otherwise.")

    @Argument(help: "The folder with belay.yaml and use-cases.")
    var workspace = "."

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func run() throws {
        do {
            let workspace = try Workspace.load(folder: workspace)
            let transcripts = try NamedTranscript.all(in: self.workspace)
            if json {
                let useCases: [JSON] = workspace.useCases.values.sorted { $0.name < $1.name }.map {
                    [
                        "name": .string($0.name), "owner": .string($0.governance.owner),
                        "risk": .string($0.risk.rawValue),
                        "autonomy": .string($0.autonomy.rawValue),
                        "stage": .string($0.stage.rawValue),
                        "release": .string($0.release.digest.description),
                    ]
                }
                print(
                    String(
                        decoding: JSON.object([
                            .init("policy", .string(workspace.digest.description)),
                            .init("findings", []),
                            .init("use-cases", .array(useCases)),
                        ]).serialized, as: UTF8.self))
                return
            }
            var table = Table([
                "use case", "risk", "autonomy", "stage", "owner", "agents", "release",
            ])
            for useCase in workspace.useCases.values.sorted(by: { $0.name < $1.name }) {
                table.add([
                    useCase.name, useCase.risk.rawValue, useCase.autonomy.rawValue,
                    useCase.stage.rawValue,
                    useCase.governance.owner, useCase.agents.keys.sorted().joined(separator: ", "),
                    useCase.release.digest.short,
                ])
            }
            print(table.text)
            print(
                "nothing is wrong: policy \(workspace.digest.short), \(transcripts.count) transcripts"
            )
        } catch let refused as WorkspaceRefused {
            if json {
                let findings: [JSON] = refused.findings.map {
                    [
                        "file": .string($0.file), "line": .integer(Int64($0.place.line)),
                        "column": .integer(Int64($0.place.column)), "message": .string($0.message),
                    ]
                }
                print(
                    String(
                        decoding: JSON.object([.init("findings", .array(findings))]).serialized,
                        as: UTF8.self))
            } else {
                for finding in refused.findings { print(finding) }
            }
            throw ExitCode(1)
        }
    }
}

/// Columns of text that line up.
struct Table {
    private var rows: [[String]]

    init(_ heads: [String]) {
        rows = [heads]
    }

    mutating func add(_ row: [String]) { rows.append(row) }

    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
