// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

extension UseCaseReader {
    func tools(_ card: Section, rules: RuleReader) -> [String: Tool] {
        var tools: [String: Tool] = [:]
        for (name, place, section) in card.named("tools") {
            guard let effect = section.choice("effect", of: Tool.Effect.self) else { continue }
            let isReversible = section.flag("reversible")
            let kind = section.choice("kind", of: Tool.Kind.self)
            for key in ["reversible", "kind"] where section.has(key) != (effect == .write) {
                if effect == .write {
                    section.report("`\(key)` is missing: a write says what it changes", at: place)
                } else {
                    section.report("`\(key)` is for writes: a read changes nothing", at: key)
                }
            }
            let arguments = section.named("arguments").compactMap {
                argument($0.name, $0.section, rules: rules)
            }
            let requires = section.texts("requires") ?? []
            for fact in requires where !rules.facts.contains(where: { $0.name == fact }) {
                let hint =
                    rules.facts.isEmpty
                    ? ": name it under `facts`"
                    : NearestWord.hint(for: fact, among: rules.facts.map(\.name))
                section.report("unknown fact `\(fact)`\(hint)", at: "requires")
            }
            let isUndoable = effect == .read || isReversible ?? false
            tools[name] = Tool(
                name: name, effect: effect, isReversible: isUndoable,
                reversibleUntil: section.text("until"), kind: kind ?? .other,
                returnsOthersWords: section.choice("returns", of: Tool.Returns.self) == .thirdParty,
                arguments: arguments, takesOthers: section.flag("others") ?? true,
                requires: requires, askedBy: section.texts("asked-by") ?? [],
                once: section.texts("once"),
                limits: limits(section, arguments: arguments),
                confirm: question(section, rules: rules),
                approvals: section.oneOrMore("approve").compactMap {
                    approval($0, rules: rules)
                },
                run: execution(section, of: name, effect: effect, arguments),
                undo: undo(section, isReversible: isUndoable, effect: effect),
                stepUp: stepUp(section, effect: effect), tell: tell(section, arguments),
                source: "\(file):\(place.line)", granted: "`\(name)` is one of this agent's tools")
        }
        checkUndos(tools, card)
        return tools
    }

    private func argument(_ name: String, _ section: Section, rules: RuleReader)
        -> ArgumentContract?
    {
        guard let type = section.choice("type", of: ArgumentContract.Form.self) else { return nil }
        let choices = section.list("one-of")?.compactMap { item -> String? in
            guard case .scalar(let text, _) = item.content else {
                section.report("`one-of` is a list of values", at: "one-of")
                return nil
            }
            return text
        }
        let isNumeric = [.money, .number, .integer].contains(type)
        for key in ["min", "max"] where section.has(key) && !isNumeric {
            section.report(
                "`\(key)` is for numbers and amounts, and this is \(type.rawValue)", at: key)
        }
        if section.has("unit"), type != .money {
            section.report("`unit` is the currency of an amount: make the type `money`", at: "unit")
        }
        let sources = section.choices("from", of: LineageSource.self) ?? []
        if sources.contains(.agent) {
            section.report("what the AI said itself proves nothing: take `agent` out", at: "from")
        }
        return ArgumentContract(
            name: name, type: type, isOptional: section.flag("optional") ?? false,
            pattern: section.text("pattern").flatMap { pattern($0, section) },
            patternText: section.text("pattern"),
            choices: choices ?? [], least: section.number("min", in: -1e12...1e12),
            most: section.number("max", in: -1e12...1e12), unit: section.text("unit"),
            sources: Set(sources),
            owner: section.text("is").flatMap { text in
                rules.program(text, named: "is", in: section).map { (text, $0) }
            },
            knownAs: section.texts("known-as") ?? [],
            source: section.source(of: "type"))
    }

    private func pattern(_ text: String, _ section: Section) -> Program? {
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        do throws(CompileError) {
            let source = "text.matches(\"^(?:\(quoted))$\")"
            return try Program(
                Expression(parsing: source), source: source,
                in: Environment(variables: [("text", .string)]))
        } catch {
            section.report("`pattern` is no regular expression: \(error.message)", at: "pattern")
            return nil
        }
    }

    private func limits(_ tool: Section, arguments: [ArgumentContract]) -> [UsageLimit] {
        guard let section = tool.section("limits") else { return [] }
        let written = section.text("of")
        let summed = written ?? arguments.filter { $0.type == .money }.onlyOne?.name
        var limits: [UsageLimit] = []
        for span in UsageLimit.Span.allCases {
            if let most = section.number(span.rawValue, in: 0...1e12) {
                if summed == nil {
                    section.report(
                        "`\(span.rawValue)` sums amounts: name the argument with `of`",
                        at: span.rawValue)
                }
                limits.append(
                    UsageLimit(
                        span: span, countsCalls: false, argument: summed, most: most,
                        source: section.source(of: span.rawValue)))
            }
            let counted = "calls-" + span.rawValue
            if span != .call, let most = section.integer(counted, in: 0...1_000_000_000) {
                limits.append(
                    UsageLimit(
                        span: span, countsCalls: true, argument: nil, most: Double(most),
                        source: section.source(of: counted)))
            }
        }
        if let written, !arguments.contains(where: { $0.name == written }) {
            let hint = NearestWord.hint(for: written, among: arguments.map(\.name))
            section.report("unknown argument `\(written)`\(hint)", at: "of")
        }
        return limits
    }

    private func question(_ tool: Section, rules: RuleReader) -> Tool.Question? {
        guard let value = tool.document("confirm") else { return nil }
        func problem(_ text: String) -> String? {
            QuestionTemplate(text) == nil
                ? "has a `{` or `}` that is not part of `{argument}`" : nil
        }
        var ask: Texts?
        var names: [String]?
        var when: Condition?
        if case .mapping(let members) = value.content, members.contains(where: { $0.key == "ask" })
        {
            let section = tool.section("confirm")
            ask = section?.spoken("ask", language: context.language, problem: problem)
            names = section?.texts("names")
            when = section.flatMap { section in
                section.text("when").flatMap { rules.condition($0, named: "when", in: section) }
            }
        } else {
            ask = tool.spoken("confirm", language: context.language, problem: problem)
        }
        return ask.map {
            Tool.Question(ask: $0, when: when, names: names, source: tool.source(of: "confirm"))
        }
    }

    private func approval(_ section: Section, rules: RuleReader) -> Tool.Approval? {
        let when = section.text("when").flatMap { rules.condition($0, named: "when", in: section) }
        let people = section.integer("people", in: 1...10) ?? 1
        let within = section.duration("within")
        let counts = section.choice("counts", of: Tool.Approval.Hours.self) ?? .all
        if counts == .open {
            if context.actions.calendar == nil, context.areModelsKnown {
                section.report(
                    "there are no open hours: say them under `calendar` of `belay.yaml`",
                    at: "counts")
            }
            if !section.has("within") {
                section.report(
                    "`counts` says which hours of `within` count: say it, too", at: "counts")
            }
        }
        return section.text("by").map {
            Tool.Approval(
                when: when, by: $0, people: people, within: within, counts: counts,
                source: section.source(of: "by"))
        }
    }
}

extension Array {
    /// The element of a list of one.
    fileprivate var onlyOne: Element? { count == 1 ? self[0] : nil }
}
