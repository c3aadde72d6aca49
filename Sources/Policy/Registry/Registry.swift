// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Every use case of a workspace with its card of accountability, in the order of their names.
///
/// The registry is a view of the workspace: what it shows is what runs.
public struct Registry: Sendable {
    public let cards: [AccountabilityCard]

    public init(_ workspace: Workspace) {
        cards = workspace.useCases.values.sorted { $0.name < $1.name }.map {
            AccountabilityCard($0, gate: workspace.gate)
        }
    }

    /// The card of a use case; `nil` where nobody registered one of that name.
    public func card(named name: String) -> AccountabilityCard? {
        cards.first { $0.name == name }
    }

    /// `: did you mean …?` for a name that is not registered.
    public func hint(for name: String) -> String {
        NearestWord.hint(for: name, among: cards.map(\.name))
    }
}
