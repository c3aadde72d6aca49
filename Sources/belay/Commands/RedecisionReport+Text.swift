// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Vocabulary

extension RedecisionReport {
    /// The report for people.
    func text(policy: Digest, data: String, milliseconds: Int64) -> String {
        var lines: [String] = []
        lines.append(
            "policy \(policy.short): \(Self.count(read, "decision")) of "
                + "\(Self.count(conversations, "conversation")) read, \(redecided) asked again in "
                + "\(Self.seconds(milliseconds)) s")
        for (obstacle, count) in obstacles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines.append("\(Self.count(count, "decision")) can't be asked again: \(obstacle.words)")
        }
        lines.append(flipped == 0 ? "nothing flips" : Self.count(flipped, "flip"))
        for (name, counts) in useCases.sorted(by: { $0.key < $1.key }) where counts.flips > 0 {
            lines.append("")
            lines.append("\(name): \(counts.flips) of \(Self.count(counts.redecided, "decision"))")
            var changes = Table(["from", "to", "flips"])
            for (change, count) in counts.sortedChanges {
                changes.add([change.from.rawValue, change.to.rawValue, "\(count)"])
            }
            lines.append(changes.text)
            var causes = Table(["rule", "", "flips", "where"])
            for (cause, count) in counts.sortedCauses {
                causes.add([
                    cause.rule, cause.speaks ? "speaks now" : "speaks no longer", "\(count)",
                    cause.source,
                ])
            }
            lines.append(causes.text)
            lines.append(table(of: name))
        }
        if !flips.isEmpty {
            lines.append("")
            lines.append("look into one with: belay explain DECISION --data \(data)")
        }
        return lines.joined(separator: "\n")
    }

    private func table(of useCase: String) -> String {
        var table = Table(["decision", "conversation", "turn", "proposed", "from", "to", "rule"])
        var count = 0
        for flip in flips where flip.useCase == useCase {
            count += 1
            table.add([
                flip.decision.description, flip.conversation.description, "\(flip.turn)",
                flip.tool ?? flip.kind.rawValue, flip.change.from.rawValue,
                flip.change.to.rawValue, flip.cause.rule,
            ])
        }
        let all = useCases[useCase]?.flips ?? 0
        return table.text + (count < all ? "\nand \(all - count) before these" : "")
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        "\(milliseconds / 1000).\(milliseconds % 1000 / 100)"
    }

    /// The report for programs.
    func json(policy: Digest, milliseconds: Int64) -> JSON {
        [
            "policy": .string(policy.description),
            "conversations": .integer(Int64(conversations)), "read": .integer(Int64(read)),
            "redecided": .integer(Int64(redecided)),
            "not-redecided": .object(
                obstacles.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                    .init($0.key.rawValue, .integer(Int64($0.value)))
                }),
            "flipped": .integer(Int64(flipped)),
            "milliseconds": .integer(milliseconds),
            "use-cases": .array(
                useCases.sorted { $0.key < $1.key }.map { name, counts in counts.json(name) }),
            "flips": .array(flips.map(\.json)),
        ]
    }
}

extension RedecisionReport.Obstacle {
    var words: String {
        switch self {
        case .erased: "the content was erased"
        case .damaged: "the content is not what was sealed: run `belay ledger verify`"
        case .unreadable: "the content has not what is needed"
        case .unknownUseCase: "the workspace has no such use case"
        }
    }
}

extension RedecisionReport.OfUseCase {
    /// The most frequent first.
    var sortedChanges: [(RedecisionReport.Change, Int)] {
        changes.sorted { left, right in
            (right.value, left.key.from, left.key.to) < (left.value, right.key.from, right.key.to)
        }
    }

    var sortedCauses: [(RedecisionReport.Cause, Int)] {
        causes.sorted { left, right in
            (right.value, left.key.rule, left.key.source)
                < (left.value, right.key.rule, right.key.source)
        }
    }

    fileprivate func json(_ name: String) -> JSON {
        [
            "name": .string(name), "redecided": .integer(Int64(redecided)),
            "flips": .integer(Int64(flips)),
            "changes": .array(
                sortedChanges.map { change, count in
                    [
                        "from": .string(change.from.rawValue), "to": .string(change.to.rawValue),
                        "count": .integer(Int64(count)),
                    ]
                }),
            "rules": .array(
                sortedCauses.map { cause, count in
                    [
                        "rule": .string(cause.rule), "source": .string(cause.source),
                        "speaks": .bool(cause.speaks), "count": .integer(Int64(count)),
                    ]
                }),
        ]
    }
}

extension RedecisionReport.Flip {
    fileprivate var json: JSON {
        [
            "decision": .string(decision.description),
            "conversation": .string(conversation.description),
            "position": .integer(Int64(position)), "at": .string(at.description),
            "use-case": .string(useCase), "agent": .string(agent),
            "kind": .string(kind.rawValue), "tool": tool.map { .string($0) } ?? .null,
            "turn": .integer(Int64(turn)), "from": .string(change.from.rawValue),
            "to": .string(change.to.rawValue), "rule": .string(cause.rule),
            "source": .string(cause.source), "speaks": .bool(cause.speaks),
            "because": .string(because),
            "explain": .string("belay explain \(decision)"),
        ]
    }
}
