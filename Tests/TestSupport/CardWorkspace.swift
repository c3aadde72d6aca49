// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A workspace of one use case, `cards`, with one agent, `execution`: a test writes what it is about.
public enum CardWorkspace {
    /// The organisation, without anything that a test may want otherwise.
    public static let organisation = """
        organisation: {name: Sample}
        gate: {low: [], limited: [], high: [], because: the sample is about other things}
        upstreams: {recorded: {kind: recorded}}
        models: {small: {upstream: recorded, model: small}}
        """

    /// The use case's card: ten lines, and then the rest.
    ///
    /// - Parameter tools: The names of what the agent may call; `nil` where the card does not say.
    public static func card(
        title: String = "Cards", touches: String = "payments, personal-data", tools: String?,
        _ rest: String
    ) -> String {
        let tools = tools.map { ", tools: [\($0)]" } ?? ""
        return """
            use-case: cards
            title: \(title)
            owner: card-team
            accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
            risk: high
            touches: [\(touches)]
            autonomy: autonomous
            stage: pilot
            agents:
              execution: {role: execution, model: small, prompt: agent.md\(tools)}
            \(rest)
            """
    }

    /// - Parameter more: What stands in `belay.yaml` below the organisation.
    public static func files(card: String, more: String) -> [String: [UInt8]] {
        [
            "belay.yaml": Array((organisation + "\n" + more).utf8),
            "use-cases/cards/use-case.yaml": Array(card.utf8),
            "use-cases/cards/agent.md": Array("Be kind.".utf8),
        ]
    }
}
