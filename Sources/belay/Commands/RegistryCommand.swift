// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Policy
import Vocabulary

/// `belay registry`
struct RegistryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry",
        abstract: "Shows who answers for each use case, what it can do, and what holds it.",
        discussion: """
            Without NAME a table of all use cases, with it one use case in full. Exits with 1 where the \
            workspace is refused or there is no use case of that name.
            """)

    @Argument(help: "The folder with belay.yaml and use-cases.")
    var workspace = "."

    @Argument(help: "The use case to show in full.")
    var name: String?

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func run() throws {
        let registry = Registry(try Folders.load(workspace))
        guard let name else {
            return print(json ? Registry.json(of: registry.cards).line : registry.table)
        }
        guard let card = registry.card(named: name) else {
            throw Failure("there is no use case `\(name)`\(registry.hint(for: name))")
        }
        print(json ? card.json.line : card.text)
    }
}

extension Registry {
    /// One line a use case. `fits` is the suitability with the autonomy that it suggests, `next` the share
    /// of the controls of the next stage that are met.
    fileprivate var table: String {
        var table = Table([
            "use case", "owner", "risk", "autonomy", "stage", "mode", "writes", "gate", "fits",
            "next", "release",
        ])
        for card in cards {
            let writes = card.impact.tools.count { $0.effect == .write && $0.kind != .handover }
            let fit = card.suitability
            table.add([
                card.name, card.governance.owner, card.useCase.risk.rawValue,
                card.useCase.autonomy.rawValue, card.useCase.stage.rawValue,
                card.useCase.mode.rawValue, String(writes),
                "\(card.controlsMet)/\(card.controls.count)",
                "\(fit.score)/\(Suitability.most) \(fit.suggestion.rawValue)"
                    + (card.goesFurtherThanSuggested ? " !" : ""),
                card.maturity.next.map {
                    "\(card.maturity.met)/\(card.maturity.controls.count) \($0.rawValue)"
                } ?? "–",
                card.useCase.release.digest.short,
            ])
        }
        let legend =
            cards.contains(where: \.goesFurtherThanSuggested)
            ? "\n! the AI goes further alone than the work suggests" : ""
        return table.text + legend
    }
}
