// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A proposal with everything that is known beside it, on which two workspaces differ.
public struct SituationExample: Sendable {
    public let proposal: Proposal
    public let signals: [Signal]
    public let circumstances: Circumstances
    public let before: Effect
    public let after: Effect
    /// What matters of it, for people.
    public let words: String

    /// All of it, for programs.
    public var json: JSON {
        var members: [JSON.Member] = [
            .init("agent", .string(proposal.agent)), .init("kind", .string(proposal.kind.rawValue)),
            .init("turn", .integer(Int64(proposal.turn))),
            .init("now", .string(circumstances.now.description)),
            .init("dialogue", circumstances.dialogue.json),
            .init(
                "signals",
                .array(
                    signals.map { ["name": .string($0.name), "score": .number($0.score)] })),
        ]
        if case .action(let call) = proposal.content {
            members.append(.init("tool", .string(call.tool)))
            members.append(.init("arguments", .string(call.arguments)))
        }
        if let confidence = proposal.confidence {
            members.append(.init("confidence", .number(confidence)))
        }
        if let customer = circumstances.customer {
            members.append(
                .init("customer", ["id": .string(customer.id), "record": customer.record]))
        }
        if !circumstances.used.isEmpty {
            members.append(
                .init(
                    "used",
                    .object(
                        circumstances.used.sorted { $0.key < $1.key }.map {
                            .init($0.key, .number($0.value))
                        })))
        }
        if !circumstances.refusals.isEmpty {
            members.append(
                .init(
                    "refusals",
                    .object(
                        circumstances.refusals.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                            .init($0.key.rawValue, .integer(Int64($0.value)))
                        })))
        }
        return .object(members)
    }
}
