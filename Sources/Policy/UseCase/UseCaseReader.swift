// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vocabulary

/// Reads one use case's folder: its card, and the files that the card names.
struct UseCaseReader {
    /// What the organisation's file says, for the cards that use it.
    struct Context {
        let upstreams: [String: Upstream]
        let models: [String: Model]
        /// Whether `belay.yaml` could be read: else unknown models are not the card's fault.
        let areModelsKnown: Bool
        let language: String
        let retention: RetentionClass
        /// Where a day begins.
        let zone: TimeZone
        let policies: SharedPolicies
        let gate: RiskGate
        /// What carries actions out, and what else they need.
        let actions: WorkspaceReader.ActionSettings
    }

    let name: String
    let folder: String
    let file: String
    let files: WorkspaceFiles
    let context: Context
    let findings: FindingList

    init(folder name: String, files: WorkspaceFiles, context: Context, findings: FindingList) {
        self.name = name
        self.folder = "use-cases/" + name
        self.file = folder + "/use-case.yaml"
        self.files = files
        self.context = context
        self.findings = findings
    }

    /// `nil` where the card could not be read; what is wrong is in the findings.
    func useCase() -> UseCase? {
        guard files.contents[file] != nil else {
            findings.add("is missing: each folder under `use-cases` has a card", file: file)
            return nil
        }
        guard let text = files.text(of: file, findings: findings),
            let document = Document.reading(text, from: file, findings: findings),
            let card = Section(document, file: file, path: "", in: .useCase, findings: findings)
        else { return nil }
        checkName(card)
        let governance = governance(card)
        let autonomy = card.choice("autonomy", of: Autonomy.self)
        let stage = card.choice("stage", of: Stage.self)
        let facts = facts(card)
        let rules = RuleReader(
            facts: facts, tools: card.named("tools").map(\.name), values: card, findings: findings)
        let tools = tools(card, rules: rules)
        let agents = agents(card)
        let risk = risk(card, touches: governance?.touches ?? [], tools: tools)
        let escalation = escalation(card)
        let personalData = personalData(card)
        let retention: RetentionClass = card.choice("retention") ?? context.retention
        let fallback = fallback(card)
        let mode: Mode = card.choice("mode") ?? .enforce
        let customer = customer(card)
        let policies = card.texts("policies") ?? []
        let shared = context.policies.rules(
            named: policies, by: card, read: rules)
        let own = card.sections("rules").compactMap(rules.rule)
        guard let governance, let risk, let autonomy, let stage else { return nil }
        let content = ReleaseContent(
            card: document, folder: folder, files: files,
            policies: context.policies.contents(named: policies))
        let useCase = UseCase(
            name: name, governance: governance, risk: risk, autonomy: autonomy, stage: stage,
            mode: mode, agents: agents, tools: tools, facts: facts, customer: customer,
            values: rules.values, rules: own + shared, escalation: escalation,
            personalData: personalData, competence: competence(card), fallback: fallback,
            retention: retention,
            release: Release(
                useCase: name,
                digest: content.digest(
                    agents: agents, tools: tools, context: context, retention: retention)),
            zone: context.zone,
            sources: UseCase.Sources(
                card: "\(file):\(card.place.line)", autonomy: card.source(of: "autonomy"),
                personalData: card.source(of: "personal-data"),
                customerRequest: card.source(of: "escalate"),
                fallback: card.source(of: "default")))
        checkNames(of: useCase, card)
        context.gate.check(useCase, card)
        return useCase
    }

    /// A name in a reason must tell which rule spoke.
    private func checkNames(of useCase: UseCase, _ card: Section) {
        var names: Set<String> = []
        for rule in useCase.allRules where !names.insert(rule.name).inserted {
            card.report("two rules are called `\(rule.name)`: \(rule.source)", at: "rules")
        }
    }

    private func checkName(_ card: Section) {
        if !name.isName {
            findings.add(
                "`\(name)` is not a name: use up to 64 letters, digits, `-`, `_` and `.`",
                file: folder)
        }
        if let written = card.text("use-case"), written != name {
            card.report(
                "`use-case` is `\(written)`, but its folder is `\(name)`: give both one name",
                at: "use-case")
        }
    }

    private func risk(_ card: Section, touches: Set<Governance.Touch>, tools: [String: Tool])
        -> Risk?
    {
        guard let risk = card.choice("risk", of: Risk.self) else { return nil }
        let floor = RiskFloor(touches: touches, tools: tools)
        if risk < floor.risk {
            card.report(
                "`risk` is `\(risk.rawValue)`, but at least `\(floor.risk.rawValue)` is "
                    + "called for: \(floor.because)", at: "risk")
        }
        for tool in tools.values.sorted(by: { $0.name < $1.name })
        where tool.kind == .payment && !touches.contains(.payments) {
            card.report(
                "the tool `\(tool.name)` moves money: add `payments` to `touches`", at: "touches")
        }
        return risk
    }

    private func escalation(_ card: Section) -> Escalation {
        var triggers: [ReasonCode: Trigger] = [:]
        guard let value = card.document("escalate") else { return Escalation(triggers: [:]) }
        guard case .mapping(let members) = value.content else {
            card.report("`escalate` maps reason codes to thresholds", at: "escalate")
            return Escalation(triggers: [:])
        }
        for member in members {
            guard let code = ReasonCode(rawValue: member.key) else {
                let hint = NearestWord.hint(
                    for: member.key, among: ReasonCode.allCases.map(\.rawValue))
                card.report("unknown reason code `\(member.key)`\(hint)", at: member.place)
                continue
            }
            triggers[code] = trigger(code, member, card)
        }
        return Escalation(triggers: triggers)
    }

    private func trigger(_ code: ReasonCode, _ member: Document.Member, _ card: Section) -> Trigger?
    {
        let source = "\(file):\(member.place.line)"
        if code == .customerRequest {
            guard case .scalar("true", isPlain: true) = member.value.content else {
                card.report(
                    "a customer's wish for a person is always honoured: take "
                        + "`customer_request` out", at: member.place)
                return nil
            }
            return nil
        }
        let range: ClosedRange<Double> = code == .materialImpact ? 0...1e12 : 0...1
        if case .mapping = member.value.content {
            guard
                let section = Section(
                    member.value, file: file, path: "escalate.*", in: .useCase, findings: findings)
            else { return nil }
            let threshold = section.number("threshold", in: range)
            let after = section.integer("after", in: 1...1000)
            if threshold == nil, after == nil, !section.has("threshold"), !section.has("after") {
                card.report("`\(code.rawValue)` needs `threshold` or `after`", at: member.place)
            }
            return Trigger(code: code, threshold: threshold, after: after, source: source)
        }
        guard let threshold = card.number(of: member.value, named: code.rawValue, in: range) else {
            return nil
        }
        return Trigger(code: code, threshold: threshold, after: nil, source: source)
    }

    private func personalData(_ card: Section) -> PersonalData {
        let section = card.section("personal-data")
        let model = section?.choices("keep-from-model", of: PersonalDataClass.self)
        let replies = section?.choices("redact-in-replies", of: PersonalDataClass.self)
        let kept = model ?? PersonalDataClass.standard
        return PersonalData(
            keptFromModel: Set(kept.map(\.signalName)),
            redactedInReplies: Set((replies ?? PersonalDataClass.standard).map(\.signalName)),
            tokens: section.flatMap { $0.has("tokens") ? tokens($0, of: kept, card) : nil })
    }

    /// How far what a token stands for may come back.
    private func tokens(_ section: Section, of kept: [PersonalDataClass], _ card: Section)
        -> [String: PersonalData.TokenReach]
    {
        let tools = card.named("tools").map(\.name)
        var tokens: [String: PersonalData.TokenReach] = [:]
        for (name, place, token) in section.named("tokens") {
            guard let kind = PersonalDataClass(rawValue: name) else {
                let hint = NearestWord.hint(
                    for: name, among: PersonalDataClass.allCases.map(\.rawValue))
                section.report("unknown class `\(name)`\(hint)", at: place)
                continue
            }
            guard kept.contains(kind) else {
                section.report(
                    "`\(name)` is not kept from the model, so no token stands for it: name it in `keep-from-model`",
                    at: place)
                continue
            }
            let customer = token.flag("customer") ?? false
            if customer, kind.isNeverSpoken {
                token.report(
                    "`\(name)` never comes back into a conversation: name the arguments it may go `into`",
                    at: "customer")
            }
            let into = token.texts("into") ?? []
            for path in into
            where !tools.contains(String(path.prefix { $0 != "." })) || !path.contains(".") {
                token.report(
                    "`\(path)` is no argument of a tool: write `tool.argument`", at: "into")
            }
            tokens[kind.signalName] = PersonalData.TokenReach(
                customer: customer, staff: token.flag("staff") ?? false, into: into)
        }
        return tokens
    }

    private func fallback(_ card: Section) -> Effect {
        guard let effect = card.choice("default", of: Effect.self) else { return .block }
        guard effect == .block || effect == .escalate else {
            card.report(
                "`default` must be `block` or `escalate`: what no clause speaks of must not pass",
                at: "default")
            return .block
        }
        return effect
    }

    private func customer(_ card: Section) -> UseCase.CustomerSource? {
        card.section("customer").map { section in
            UseCase.CustomerSource(
                tools: toolNames("from", of: section, card), id: section.text("id") ?? "")
        }
    }

    private func toolNames(_ key: String, of section: Section, _ card: Section) -> [String] {
        let tools = card.named("tools").map(\.name)
        let names = section.texts(key) ?? []
        for name in names where !tools.contains(name) {
            let hint = NearestWord.hint(for: name, among: tools)
            section.report("unknown tool `\(name)`\(hint)", at: key)
        }
        return names
    }

    private func facts(_ card: Section) -> [Fact] {
        card.named("facts").map { name, place, section in
            Fact(
                name: name, tools: toolNames("from", of: section, card), key: section.text("key"),
                argument: section.text("argument"), isList: section.flag("all") ?? false,
                fresh: section.duration("fresh"), source: "\(file):\(place.line)")
        }
    }
}
