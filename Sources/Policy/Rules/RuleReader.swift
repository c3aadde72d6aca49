// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// Reads rules and conditions in the environment of one use case.
struct RuleReader {
    let facts: [Fact]
    let tools: [String]
    let findings: FindingList
    /// The file of the card whose environment it is.
    private let card: String
    private(set) var values: [NamedValue] = []
    private var environment: Environment

    /// - Parameter card: Its named values become part of the environment, in their order.
    init(facts: [Fact], tools: [String], values card: Section, findings: FindingList) {
        self.facts = facts
        self.tools = tools
        self.findings = findings
        self.card = card.file
        environment = RuleVariable.environment(facts: facts.map(\.name), values: [])
        for (name, place, text) in card.expressions("values") {
            guard let (expression, program) = compiled(text, named: name, in: card, at: place)
            else { continue }
            if values.count == Self.valueLimit {
                card.report("more than \(Self.valueLimit) named values", at: "values")
                break
            }
            values.append(NamedValue(name, text, expression, program, after: values))
            environment = RuleVariable.environment(facts: facts.map(\.name), values: values)
        }
    }

    /// One bit each.
    private static let valueLimit = 64 - RuleVariable.bySlot.count

    /// `nil` where it could not be read; what is wrong is in the findings.
    func rule(_ section: Section) -> Rule? {
        let name = section.text("name")
        let kinds = section.choices("on", of: Proposal.Kind.self) ?? [.action]
        let effect = section.choice("effect", of: Effect.self)
        let code: ReasonCode? = section.choice("reason")
        let because = section.text("because")
        let condition = section.text("when").flatMap {
            self.condition($0, named: "when", in: section)
        }
        let obligations = obligations(section, on: kinds, effect: effect)
        guard let name, let effect, let because, condition != nil || !section.has("when") else {
            return nil
        }
        if effect != .allow, code == nil, !section.has("reason") {
            section.report(
                "`reason` is missing: reports count what does not pass by reason code",
                at: section.place)
        }
        if Clause.all.contains(name) {
            section.report("`\(name)` is the name of a clause of Belay: choose another", at: "name")
        }
        return Rule(
            name: name, kinds: Set(kinds), condition: condition, effect: effect, code: code,
            because: because, obligations: obligations, source: section.source(of: "name"),
            tools: condition?.tools.map { $0.intersection(tools) })
    }

    private func obligations(
        _ section: Section, on kinds: [Proposal.Kind], effect: Effect?
    ) -> [Obligation] {
        var obligations: [Obligation] = []
        for name in section.choices("redact", of: PersonalDataClass.self) ?? [] {
            obligations.append(.redact(name.signalName))
        }
        for key in ["disclose", "say"] {
            guard let text = section.text(key) else { continue }
            obligations.append(key == "say" ? .say(text) : .disclose(text))
            if kinds.contains(where: { $0 != .reply }) {
                section.report("only a reply can be made to `\(key)` something", at: key)
            }
            if let effect, !effect.passes {
                section.report(
                    "`\(key)` is for what passes, but the effect is `\(effect.rawValue)`", at: key)
            }
        }
        if effect == .confirm { obligations.append(.customerConfirmation) }
        let isApproval = effect == .approve
        for key in ["by", "people", "within"] where section.has(key) && !isApproval {
            section.report("`\(key)` is for the effect `approve`", at: key)
        }
        if isApproval {
            obligations.append(
                .staffApproval(
                    .init(
                        by: section.text("by"), people: section.integer("people", in: 1...10) ?? 1,
                        within: section.duration("within"))))
        }
        return obligations
    }

    /// A condition; `nil`, with a finding, where it is none.
    func condition(_ text: String, named key: String, in section: Section) -> Condition? {
        do throws(CompileError) {
            return try Condition(text, in: environment, values: values)
        } catch {
            report(error, text, key, section)
            return nil
        }
    }

    /// An expression that gives any value.
    func program(_ text: String, named key: String, in section: Section) -> Program? {
        compiled(text, named: key, in: section)?.program
    }

    private func compiled(
        _ text: String, named key: String, in section: Section, at place: Place? = nil
    ) -> (expression: Expression, program: Program)? {
        do throws(CompileError) {
            let expression = try Expression(parsing: text)
            return (expression, try Program(expression, source: text, in: environment))
        } catch {
            report(error, text, key, section, at: place)
            return nil
        }
    }

    private func report(
        _ error: CompileError, _ text: String, _ key: String, _ section: Section,
        at place: Place? = nil
    ) {
        let bytes = Array(text.utf8)
        let range = error.range.clamped(to: 0..<bytes.count)
        let words = String(decoding: bytes[range], as: UTF8.self)
        let unknown = unknownValue(in: bytes[range.lowerBound...])
        let message = unknown ?? error.message
        let isTold =
            unknown != nil || words.isEmpty || words.utf8.count > 40
            || message.contains("`\(words)`")
        // What is wrong with a shared rule may be right for another card.
        let user = section.file == card ? "" : "; \(card) uses it"
        section.report(
            "`\(key)`\(isTold ? "" : ", at `\(words)`"): \(message)\(user)",
            at: place ?? section.place(of: key))
    }

    /// What is wrong where a named value is asked for that there is not, or not yet.
    private func unknownValue(in bytes: ArraySlice<UInt8>) -> String? {
        let words = String(decoding: bytes, as: UTF8.self)
        guard words.hasPrefix("values.") else { return nil }
        let name = String(
            words.dropFirst("values.".count).prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        let names = values.map(\.name)
        guard !names.contains(name) else { return nil }
        return "no value `\(name)` is named before"
            + (names.isEmpty ? "" : NearestWord.hint(for: name, among: names))
    }
}

extension Condition {
    /// The tools it can be true for, where it says so by the name of the action; `nil` for all.
    ///
    /// INVARIANT: for any other tool it answers no, never unknown, so that leaving it out changes
    /// nothing: a conjunct that is false decides.
    var tools: Set<String>? { tools(root) }

    private func tools(_ node: Node) -> Set<String>? {
        switch node {
        // Names of tools that are turned round are those of all the others.
        case .clause(let index): return index == flipped ? nil : clauses[index].tools
        case .and(let left, let right):
            let (left, right) = (tools(left), tools(right))
            guard let left, let right else { return left ?? right }
            return left.intersection(right)
        case .or(let left, let right):
            guard let left = tools(left), let right = tools(right) else { return nil }
            return left.union(right)
        case .not, .choice: return nil
        }
    }
}

extension RuleClause {
    /// The tools of `action.name == "…"` and `action.name in […]`.
    var tools: Set<String>? {
        guard case .call(let function, nil, let sides) = expression.kind, sides.count == 2 else {
            return nil
        }
        switch function {
        case "_==_":
            for (one, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
                if one.isActionName, let name = other.text { return [name] }
            }
            return nil
        case "_in_":
            guard sides[0].isActionName, let names = sides[1].texts else { return nil }
            return Set(names)
        default: return nil
        }
    }
}
