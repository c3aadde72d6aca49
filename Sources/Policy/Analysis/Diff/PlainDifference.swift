// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Something that differs between two cards, whatever it does.
public struct PlainDifference: Sendable, Hashable {
    /// `nil` for the workspace itself.
    public let useCase: String?
    public let text: String
}

extension PlainDifference {
    static func all(from old: Workspace, to new: Workspace) -> [PlainDifference] {
        var list = old.differencesOfActions(to: new)
        for name in Set(old.useCases.keys).union(new.useCases.keys).sorted() {
            switch (old.useCases[name], new.useCases[name]) {
            case (let first?, let second?):
                list += first.differences(to: second).map {
                    PlainDifference(useCase: name, text: $0)
                }
            case (nil, _?):
                list.append(
                    PlainDifference(useCase: name, text: "is new: nothing of it could run before"))
            case (_?, nil):
                list.append(PlainDifference(useCase: name, text: "is gone: nothing of it can run"))
            case (nil, nil): continue
            }
        }
        return list
    }
}

extension UseCase {
    /// What the new card says otherwise, in words.
    fileprivate func differences(to new: UseCase) -> [String] {
        var list: [String] = []
        func changed(_ name: String, _ old: String, _ new: String) {
            if old != new { list.append("\(name): `\(old)` → `\(new)`") }
        }
        changed("owner", governance.owner, new.governance.owner)
        changed("risk", risk.rawValue, new.risk.rawValue)
        changed("autonomy", autonomy.rawValue, new.autonomy.rawValue)
        changed("stage", stage.rawValue, new.stage.rawValue)
        changed("mode", mode.rawValue, new.mode.rawValue)
        changed("default", fallback.rawValue, new.fallback.rawValue)
        changed("retention", "\(retention)", "\(new.retention)")
        changed(
            "languages that are served", competence.languages.sorted().joined(separator: ", "),
            new.competence.languages.sorted().joined(separator: ", "))
        changed(
            "topics that are served", competence.topics.keys.sorted().joined(separator: ", "),
            new.competence.topics.keys.sorted().joined(separator: ", "))
        changed(
            "what may be promised", competence.commitments.sorted().joined(separator: "; "),
            new.competence.commitments.sorted().joined(separator: "; "))
        changed(
            "kept from the model", personalData.keptFromModel.words,
            new.personalData.keptFromModel.words)
        changed(
            "taken out of replies", personalData.redactedInReplies.words,
            new.personalData.redactedInReplies.words)
        list += named(
            "token", (personalData.tokens ?? [:]).mapValues(\.words),
            (new.personalData.tokens ?? [:]).mapValues(\.words))
        list += named(
            "agent", agents.mapValues(\.words), new.agents.mapValues(\.words))
        list += named("tool", tools.mapValues(\.words), new.tools.mapValues(\.words))
        list += named(
            "fact", facts.keyed { ($0.name, $0.words) }, new.facts.keyed { ($0.name, $0.words) })
        list += named(
            "value", values.keyed { ($0.name, $0.text) }, new.values.keyed { ($0.name, $0.text) })
        list += named(
            "trigger", escalation.words, new.escalation.words)
        list += named(
            "rule", allRules.keyed { ($0.name, $0.words) },
            new.allRules.keyed { ($0.name, $0.words) })
        return list
    }

    private func named(
        _ noun: String, _ old: [String: String], _ new: [String: String]
    ) -> [String] {
        Set(old.keys).union(new.keys).sorted().compactMap { name in
            switch (old[name], new[name]) {
            case (let first?, let second?):
                first == second ? nil : "\(noun) `\(name)` changed: \(Self.change(first, second))"
            case (nil, _): "\(noun) `\(name)` is new"
            default: "\(noun) `\(name)` is gone"
            }
        }
    }

    /// Only the parts that differ.
    private static func change(_ old: String, _ new: String) -> String {
        let first = old.split(separator: "; ").map(String.init)
        let second = new.split(separator: "; ").map(String.init)
        let gone = first.filter { !second.contains($0) }
        let added = second.filter { !first.contains($0) }
        return (gone.map { "without `\($0)`" } + added.map { "with `\($0)`" }).joined(
            separator: ", ")
    }
}

// MARK: - What a thing says, in parts

extension Array {
    fileprivate func keyed(_ pair: (Element) -> (String, String)) -> [String: String] {
        Dictionary(map(pair), uniquingKeysWith: { first, _ in first })
    }
}

extension Set<String> {
    fileprivate var words: String { sorted().joined(separator: ", ") }
}

extension PersonalData.TokenReach {
    fileprivate var words: String {
        "to the customer: \(customer); to the staff: \(staff); into: \(into.sorted().joined(separator: ", "))"
    }
}

extension Agent {
    fileprivate var words: String {
        ([
            "role: \(role.rawValue)", "model: \(model)",
            "context: \(context?.joined(separator: ", ") ?? "not chosen")",
        ] + tools.sorted().map { "tool \($0)" }).joined(separator: "; ")
    }
}

extension Fact {
    fileprivate var words: String {
        "from: \(tools.joined(separator: ", ")); key: \(key ?? "none"); all: \(isList); "
            + "fresh: \(fresh.map { "\($0)" } ?? "any age")"
    }
}

extension Escalation {
    fileprivate var words: [String: String] {
        Dictionary(
            triggers.map { code, trigger in
                (
                    code.rawValue,
                    "threshold: \(trigger.threshold?.short ?? "none"); "
                        + "after: \(trigger.after.map(String.init) ?? "none")"
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Rule {
    fileprivate var words: String {
        "on: \(kinds.map(\.rawValue).sorted().joined(separator: ", ")); "
            + "when: \(condition?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? "always"); "
            + "effect: \(effect.rawValue); obligations: \(obligations)"
    }
}

extension Tool {
    fileprivate var words: String {
        var parts = [
            "effect: \(effect.rawValue)", "reversible: \(isReversible)", "kind: \(kind.rawValue)",
            "returns others' words: \(returnsOthersWords)",
            "others: \(takesOthers)", "requires: \(requires.sorted().joined(separator: ", "))",
            "once: \(once?.joined(separator: ", ") ?? "no")",
        ]
        parts += arguments.map(\.words)
        parts += limits.map { "limit \($0.name): \($0.most.short)" }
        if let confirm { parts.append("confirm when \(confirm.when?.text ?? "always")") }
        parts += approvals.map { approval in
            "approve by \(approval.by), people \(approval.people), when \(approval.when?.text ?? "always")"
                + (approval.within.map { ", within \($0.short) of \(approval.counts.rawValue)" }
                    ?? "")
        }
        parts += actionWords
        return parts.joined(separator: "; ")
    }
}

extension ArgumentContract {
    fileprivate var words: String {
        var words = "argument \(name): \(type.rawValue)"
        if isOptional { words += ", optional" }
        if !choices.isEmpty { words += ", one of \(choices.joined(separator: ", "))" }
        if let least { words += ", min \(least.short)" }
        if let most { words += ", max \(most.short)" }
        if let unit { words += ", in \(unit)" }
        if let patternText { words += ", like \(patternText)" }
        if !sources.isEmpty {
            words += ", from \(sources.map(\.rawValue).sorted().joined(separator: ", "))"
        }
        if let owner { words += ", is \(owner.text)" }
        return words
    }
}
