// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// Something that keeps a proposal from passing, as logic: a rule, a clause of a contract, a threshold.
struct Safeguard: Hashable {
    /// As it is named in verdicts.
    let name: String
    /// What of it, where several have one name: an argument, a limit.
    let detail: String
    let effect: Effect
    /// Yes where it speaks.
    let formula: Formula
    let source: String

    func isSame(as other: Safeguard) -> Bool { effect == other.effect && formula == other.formula }

    /// Whether it is the same thing of the card, changed or not.
    func isCounterpart(of other: Safeguard) -> Bool {
        name == other.name && detail == other.detail
    }
}

/// Reads what a card has against a proposal.
struct SafeguardReader {
    let useCase: UseCase
    let reader: FormulaReader
    private var space: Space { reader.space }

    init(_ useCase: UseCase, _ reader: FormulaReader) {
        self.useCase = useCase
        self.reader = reader
    }

    /// Everything that may keep what is proposed here from passing.
    func safeguards(in here: Surroundings) -> [Safeguard] {
        guard useCase.mode != .observe else { return [] }
        var list = escalation(here)
        switch here.kind {
        case .action: list += contract(here)
        case .reply: list += reply(here)
        case .input, .suggestion: break
        }
        if useCase.mode == .enforce { list += rules(here) }
        return list
    }

    private func rules(_ here: Surroundings) -> [Safeguard] {
        useCase.allRules.filter { $0.kinds.contains(here.kind) && $0.effect > .redact }.map {
            rule in
            var speaks = Formula.whether(
                reader.formula(rule.condition), rule.speaksInDoubt ? [.yes, .unknown] : .yes)
            if rule.effect == .confirm, here.tool != nil { speaks = .and(speaks, .not(confirmed)) }
            return Safeguard(
                name: rule.name, detail: "", effect: rule.effect, formula: speaks,
                source: rule.source)
        }
    }

    private func reply(_ here: Surroundings) -> [Safeguard] {
        guard here.agent?.role.speaksToCustomers ?? true else {
            // Where no rule speaks of what it says, the default does.
            let spoken = useCase.allRules.filter { $0.kinds.contains(.reply) }.map { rule in
                Formula.whether(
                    reader.formula(rule.condition), rule.speaksInDoubt ? [.yes, .unknown] : .yes)
            }
            return [
                Safeguard(
                    name: Clause.fallback, detail: "", effect: useCase.fallback,
                    formula: .not(spoken.reduce(.constant(.no)) { .or($0, $1) }),
                    source: useCase.sources.fallback)
            ]
        }
        return useCase.autonomy == .assist
            ? [always(Clause.autonomy, .approve, useCase.sources.autonomy)] : []
    }

    private func always(_ name: String, _ effect: Effect, _ source: String) -> Safeguard {
        Safeguard(
            name: name, detail: "", effect: effect, formula: .constant(.yes), source: source)
    }

    private var confirmed: Formula { reader.formula(text: "confirmed") }

    // MARK: Escalation

    private func escalation(_ here: Surroundings) -> [Safeguard] {
        useCase.escalation.triggers.values.sorted { $0.code.rawValue < $1.code.rawValue }.flatMap {
            trigger in
            var list: [Formula] = []
            if let threshold = trigger.threshold, let formula = reached(trigger, threshold, here) {
                list.append(formula)
            }
            if let after = trigger.after {
                list.append(
                    reached(["refusals", trigger.code.rawValue], after, type: .int))
            }
            return list.map {
                Safeguard(
                    name: trigger.code == .lowConfidence ? Clause.lowConfidence : Clause.trigger,
                    detail: trigger.code.rawValue, effect: .escalate, formula: $0,
                    source: trigger.source)
            }
        }
    }

    /// Whether something that is counted is as much as that.
    private func reached(_ path: [String], _ number: some CustomStringConvertible, type: ValueType)
        -> Formula
    {
        .whether(
            reader.question(
                "x >= \(number)",
                to: Term(path: path, words: path.joined(separator: " "), type: type)),
            .yes)
    }

    private func reached(_ trigger: Trigger, _ threshold: Double, _ here: Surroundings) -> Formula?
    {
        switch trigger.code {
        case .lowConfidence:
            guard here.kind != .input else { return nil }
            return .whether(reader.formula(text: "proposal.confidence >= \(threshold)"), .no)
        case .materialImpact:
            guard let tool = here.tool, tool.effect == .write else { return nil }
            return tool.arguments.filter { $0.type == .money }.map { argument in
                check(argument.name, "impact \(threshold)", [.double(threshold)]) { cell in
                    if case .value(let value) = cell {
                        value.amount ?? 0 >= threshold
                    } else {
                        false
                    }
                }
            }.reduce(.constant(.no)) { .or($0, $1) }
        default:
            return .whether(
                reader.formula(text: "signals[\"\(trigger.signal)\"] >= \(threshold)"), .yes)
        }
    }

    // MARK: Contracts

    private func contract(_ here: Surroundings) -> [Safeguard] {
        guard let tool = useCase.tools[here.toolName] else {
            return [always(Clause.unknownTool, .block, useCase.sources.card)]
        }
        guard here.agent?.tools.contains(tool.name) ?? true else {
            return [always(Clause.ungranted, .block, here.agent?.source ?? useCase.sources.card)]
        }
        func block(_ name: String, _ detail: String, _ formula: Formula, _ source: String)
            -> Safeguard
        {
            Safeguard(name: name, detail: detail, effect: .block, formula: formula, source: source)
        }
        var list = tool.arguments.flatMap(safeguards)
        if !tool.takesOthers {
            list.append(
                block(
                    Clause.argument, "others",
                    reader.opaque(words: "arguments besides \(tool.arguments.map(\.first))"),
                    tool.source))
        }
        for fact in tool.requires {
            list.append(
                block(
                    Clause.requires, fact, .not(reader.formula(text: "has(facts.\(fact))")),
                    tool.source))
        }
        if let once = tool.once {
            list.append(
                block(
                    Clause.once, "", reader.opaque(words: "the same call before by \(once)"),
                    tool.source))
        }
        for limit in tool.limits {
            if let argument = limit.argument {
                list.append(
                    block(
                        Clause.limit, limit.name,
                        check(argument, "limit \(limit.most)", [.double(limit.most)]) { cell in
                            if case .value(let value) = cell {
                                !(value.amount ?? .infinity <= limit.most)
                            } else {
                                true
                            }
                        }, limit.source))
            }
            if limit.span != .call {
                list.append(
                    block(
                        Clause.limit, limit.name,
                        limit.countsCalls
                            ? reached(["used", limit.name], Int(limit.most), type: .int)
                            : reached(["used", limit.name], limit.most.nextUp, type: .double),
                        limit.source))
            }
        }
        if tool.effect == .write, !tool.isReversible {
            list.append(
                Safeguard(
                    name: Clause.trustFloor, detail: "", effect: .approve,
                    formula: .whether(
                        reader.formula(text: "signals[\"\(Clause.trustFloorSignal)\"] >= 0.5"), .yes
                    ),
                    source: tool.source))
        }
        return list + consent(tool)
    }

    private func safeguards(of argument: ArgumentContract) -> [Safeguard] {
        var list: [Safeguard] = []
        func add(_ name: String, _ code: String, _ formula: Formula) {
            list.append(
                Safeguard(
                    name: name, detail: argument.name + code, effect: .block, formula: formula,
                    source: argument.source))
        }
        let form =
            "\(argument.type) \(argument.isOptional) \(argument.choices) "
            + "\(argument.least ?? -.infinity) \(argument.most ?? .infinity) \(argument.unit ?? "")"
        if argument.name == argument.first {
            add(
                Clause.argument, "",
                check(argument.name, form, argument.landmarks) { !argument.permits($0) })
        } else {
            add(
                Clause.argument, "", reader.opaque(words: "the form of `\(argument.name)`: \(form)")
            )
        }
        if let pattern = argument.patternText {
            add(
                Clause.argument, " pattern",
                reader.opaque(words: "`\(argument.name)` is not like `\(pattern)`"))
        }
        if !argument.sources.isEmpty {
            let sources = argument.sources.map(\.rawValue).sorted().joined(separator: ", ")
            add(
                Clause.lineage, "",
                reader.opaque(words: "`\(argument.name)` does not come from \(sources)"))
        }
        if let owner = argument.owner {
            add(
                Clause.ownership, "",
                reader.opaque(words: "`\(argument.name)` is not `\(owner.text)`"))
        }
        return list
    }

    /// A question to an argument that only the analysis asks.
    private func check(
        _ argument: String, _ key: String, _ landmarks: [Value],
        _ test: @escaping @Sendable (Cell) -> Bool
    ) -> Formula {
        let path = ["action", "args", argument]
        let axis = space.axis(
            of: Term(path: path, words: path.joined(separator: "."), type: .dyn))
        return space.atom(
            axis, .check(test), key: "check \(key)", words: "`\(argument)`: \(key)",
            landmarks: landmarks)
    }

    private func consent(_ tool: Tool) -> [Safeguard] {
        let isContracted = tool.confirm != nil || !tool.approvals.isEmpty
        var list: [Safeguard] = []
        if let confirm = tool.confirm {
            let isDue = Formula.whether(reader.formula(confirm.when), [.yes, .unknown])
            list.append(
                Safeguard(
                    name: Clause.confirm, detail: "", effect: .confirm,
                    formula: .and(isDue, .not(confirmed)), source: confirm.source))
        }
        if let stepUp = tool.stepUp {
            list.append(always(Clause.stepUp, .confirm, stepUp.source))
        }
        for approval in tool.approvals {
            list.append(
                Safeguard(
                    name: Clause.approve, detail: approval.by, effect: .approve,
                    formula: .whether(reader.formula(approval.when), [.yes, .unknown]),
                    source: approval.source))
        }
        guard tool.effect == .write, tool.kind != .handover else { return list }
        switch useCase.autonomy {
        case .assist: list.append(always(Clause.autonomy, .approve, useCase.sources.autonomy))
        case .confirm where !isContracted:
            list.append(
                Safeguard(
                    name: Clause.autonomy, detail: "", effect: .confirm, formula: .not(confirmed),
                    source: useCase.sources.autonomy))
        case .autonomous where !isContracted && tool.needsYes:
            list.append(always(Clause.irreversible, .approve, tool.source))
        case .confirm, .autonomous: break
        }
        return list
    }
}
