// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Decisions
import Detectors
import Foundation
import Policy
import Vocabulary

/// `belay check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads a workspace and says what is wrong with it, the worst first.",
        discussion: """
            Besides what can't be used at all it finds rules that never or always fire, change nothing or contradict \
            each other, and risky actions that no rule speaks of. Exits with 1 where there is an error, and with 0 \
            otherwise.
            """)

    @Argument(help: "The folder with belay.yaml and use-cases.")
    var workspace = "."

    @Flag(help: "Exits with 1 for warnings, too.")
    var strict = false

    @Flag(help: "Also lists what could not be found out.")
    var all = false

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func run() throws {
        let worst: Finding.Severity?
        do {
            let workspace = try Workspace.load(folder: workspace).checkingDetectors()
            let transcripts = try NamedTranscript.all(in: self.workspace)
            let plans = DetectorSet.standard.plans(for: workspace)
            let findings =
                (workspace.findings + workspace.streamFindings(under: plans)
                + workspace.scorerFindings).filter { all || $0.severity != .doubt }.sorted()
            if json {
                printJSON(findings, workspace, plans)
            } else {
                printTable(findings, workspace, plans, transcripts: transcripts.count)
            }
            worst = findings.first?.severity
        } catch let refused as WorkspaceRefused {
            if json {
                printJSON(refused.findings, nil, [:])
            } else {
                for finding in refused.findings { print(finding) }
            }
            worst = .error
        }
        if worst == .error || strict && worst == .warning { throw ExitCode(1) }
    }

    private func printTable(
        _ findings: [Finding], _ workspace: Workspace, _ plans: [String: DetectorPlan],
        transcripts: Int
    ) {
        for finding in findings { print(finding) }
        var table = Table([
            "use case", "risk", "autonomy", "stage", "owner", "agents", "streams", "release",
        ])
        for useCase in workspace.useCases.values.sorted(by: { $0.name < $1.name }) {
            table.add([
                useCase.name, useCase.risk.rawValue, useCase.autonomy.rawValue,
                useCase.stage.rawValue,
                useCase.governance.owner, useCase.agents.keys.sorted().joined(separator: ", "),
                plans[useCase.name]?.flow.word ?? "", useCase.release.digest.short,
            ])
        }
        print(table.text)
        let counts = Finding.Severity.allCases.compactMap { severity in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        let said = counts.isEmpty ? "nothing is wrong" : counts.joined(separator: ", ")
        print("\(said): policy \(workspace.digest.short), \(transcripts) transcripts")
    }

    /// - Parameter workspace: `nil` where it was refused.
    private func printJSON(
        _ findings: [Finding], _ workspace: Workspace?, _ plans: [String: DetectorPlan]
    ) {
        var members: [JSON.Member] = []
        if let workspace {
            members.append(.init("policy", .string(workspace.digest.description)))
        }
        members.append(
            .init(
                "findings",
                .array(
                    findings.map {
                        [
                            "severity": .string($0.severity.rawValue), "file": .string($0.file),
                            "line": .integer(Int64($0.place.line)),
                            "column": .integer(Int64($0.place.column)),
                            "message": .string($0.message),
                        ]
                    })))
        if let workspace {
            let useCases: [JSON] = workspace.useCases.values.sorted { $0.name < $1.name }.map {
                [
                    "name": .string($0.name), "owner": .string($0.governance.owner),
                    "risk": .string($0.risk.rawValue),
                    "autonomy": .string($0.autonomy.rawValue),
                    "stage": .string($0.stage.rawValue),
                    "streams": .string(plans[$0.name]?.flow.word ?? ""),
                    "release": .string($0.release.digest.description),
                ]
            }
            members.append(.init("use-cases", .array(useCases)))
        }
        print(JSON.object(members).line)
    }
}
