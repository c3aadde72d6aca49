// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Testing

@testable import belay

/// A command of the tree, with the names that its options and arguments are documented under.
struct CommandSummary: Sendable {
    /// `belay ledger verify`.
    let name: String
    /// `--key`, or `file` for an argument without a name.
    let parameters: Set<String>

    /// Every command that does something, or that others stand under.
    static let all = summaries(of: Belay.self, name: "belay")

    private static func summaries(
        of command: any ParsableCommand.Type, name: String
    ) -> [CommandSummary] {
        let configuration = command.configuration
        let help = command.helpMessage(columns: 400)
        let own = CommandSummary(name: name, parameters: parameters(in: help))
        return [own]
            + configuration.subcommands.flatMap { subcommand in
                summaries(of: subcommand, name: "\(name) \(subcommand._commandName)")
            }
    }

    /// Reads the help, as people do: a parameter stands two spaces from the left.
    private static func parameters(in help: String) -> Set<String> {
        var parameters: Set<String> = []
        var isList = false
        for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("ARGUMENTS:") || line.hasPrefix("OPTIONS:") {
                isList = true
            } else if !line.hasPrefix(" ") {
                isList = false
            } else if isList, line.hasPrefix("  "), !line.hasPrefix("   ") {
                for word in line.split(separator: " ").prefix(2) {
                    let word = word.hasSuffix(",") ? word.dropLast() : word
                    if word.hasPrefix("--") { parameters.insert(String(word)) }
                    if word.hasPrefix("<"), parameters.isEmpty || line.hasPrefix("  <") {
                        parameters.insert(word.trimmingAngles)
                    }
                }
            }
        }
        return parameters.subtracting(["--help", "--version"])
    }
}

extension Substring {
    /// `file` for `<file>`, also where dots for several follow it.
    fileprivate var trimmingAngles: String {
        String(dropFirst().prefix { $0 != ">" })
    }
}

/// The commands, and what the pages say of them.
@Suite struct CommandTests {
    @Test func `each command has its heading, and each heading its command`() throws {
        let page = try Page.reference("commands")
        #expect(page.names(ofLevel: 2) == CommandSummary.all.map(\.name))
    }

    @Test(arguments: CommandSummary.all.map(\.name))
    func `each parameter of a command has its row`(name: String) throws {
        let command = try #require(CommandSummary.all.first { $0.name == name })
        let rows = try Page.reference("commands").rows(under: "`\(name)`")
        #expect(Set(rows.map { Self.parameter($0.name) }) == command.parameters)
    }

    /// `--key` of `--key KEY`, `file` of `FILE`.
    private static func parameter(_ text: String) -> String {
        let word = String(text.split(separator: " ").first ?? "")
        return word.hasPrefix("--") ? word : word.lowercased()
    }

    @Test func `a command that a page shows is one that there is`() {
        var wrong: [String] = []
        for page in Page.all {
            for line in page.commands {
                guard let rest = Self.belayCommand(in: line) else { continue }
                let words = rest.split(separator: " ").map(String.init)
                let known = CommandSummary.all
                    .filter { words.starts(with: $0.name.split(separator: " ").map(String.init)) }
                    .max { $0.name.utf8.count < $1.name.utf8.count }
                let options = words.filter { $0.hasPrefix("--") && $0 != "--help" }
                if words.count < 2 || known == nil
                    || known?.name == "belay" && words.dropFirst().first?.hasPrefix("--") == false
                    || !options.allSatisfy({ known?.parameters.contains($0) ?? false })
                {
                    wrong.append("\(page.path): \(line)")
                }
            }
        }
        #expect(wrong == [])
    }

    /// The part of a line that calls Belay.
    private static func belayCommand(in line: String) -> String? {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard let start = words.firstIndex(where: { $0 == "belay" || $0.hasSuffix("/belay") })
        else { return nil }
        let rest = words[(start + 1)...].prefix { !["|", ">", "&&", "#"].contains($0) }
        return (["belay"] + rest).joined(separator: " ")
    }
}
