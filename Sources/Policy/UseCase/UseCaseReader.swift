// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

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
        let title = card.text("title")
        let owner = card.text("owner")
        let accountable = card.section("accountable").flatMap(accountable)
        let signOff = card.texts("sign-off") ?? []
        let failureModes = card.sections("failure-modes").compactMap(failureMode)
        let touches = Set(card.choices("touches", of: UseCase.Touch.self) ?? [])
        let autonomy = card.choice("autonomy", of: Autonomy.self)
        let stage = card.choice("stage", of: Stage.self)
        let tools = tools(card)
        let agents = agents(card)
        let risk = risk(card, touches: touches, tools: tools)
        let escalation = escalation(card, risk: risk)
        let personalData = personalData(card)
        let retention: RetentionClass = card.choice("retention") ?? context.retention
        let fallback = fallback(card)
        if let playbook = card.text("playbook") {
            _ = path(playbook, named: "playbook", in: card)
        }
        guard let title, let owner, let accountable, let risk, let autonomy, let stage else {
            return nil
        }
        let content = ReleaseContent(card: document, folder: folder, files: files)
        return UseCase(
            name: name, title: title, owner: owner, accountable: accountable, signOff: signOff,
            risk: risk, touches: touches, failureModes: failureModes, autonomy: autonomy,
            stage: stage,
            agents: agents, tools: tools, escalation: escalation, personalData: personalData,
            fallback: fallback, retention: retention,
            release: Release(
                useCase: name,
                digest: content.digest(agents: agents, context: context, retention: retention)),
            sources: UseCase.Sources(
                card: "\(file):\(card.place.line)", autonomy: card.source(of: "autonomy"),
                personalData: card.source(of: "personal-data"),
                lowConfidence: source(of: "low_confidence", under: "escalate", in: card),
                customerRequest: source(of: "customer_request", under: "escalate", in: card),
                fallback: card.source(of: "default")))
    }

    private func source(of key: String, under parent: String, in card: Section) -> String {
        card.section(parent)?.source(of: key) ?? "\(file):\(card.place.line)"
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

    private func accountable(_ section: Section) -> UseCase.Accountable? {
        let testing = section.text("testing")
        let deployment = section.text("deployment")
        let monitoring = section.text("monitoring")
        let incidents = section.text("incidents")
        guard let testing, let deployment, let monitoring, let incidents else { return nil }
        return UseCase.Accountable(
            testing: testing, deployment: deployment, monitoring: monitoring, incidents: incidents)
    }

    private func failureMode(_ section: Section) -> UseCase.FailureMode? {
        let mode = section.text("mode")
        let isAcceptable = section.flag("acceptable")
        let control = section.text("control")
        guard let mode, let isAcceptable, let control else { return nil }
        return UseCase.FailureMode(mode: mode, isAcceptable: isAcceptable, control: control)
    }

    private func risk(_ card: Section, touches: Set<UseCase.Touch>, tools: [String: Tool]) -> Risk?
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

    private func escalation(_ card: Section, risk: Risk?) -> UseCase.Escalation {
        let section = card.section("escalate")
        let onRequest = section?.flag("customer_request") ?? true
        if !onRequest, risk == .high {
            section?.report(
                "a customer can always ask for a person where the risk is high: take "
                    + "`customer_request: false` out", at: "customer_request")
        }
        return UseCase.Escalation(
            lowConfidence: section?.number("low_confidence", in: 0...1),
            onCustomerRequest: onRequest)
    }

    private func personalData(_ card: Section) -> PersonalData {
        let section = card.section("personal-data")
        let model = section?.choices("keep-from-model", of: PersonalData.Class.self)
        let replies = section?.choices("redact-in-replies", of: PersonalData.Class.self)
        return PersonalData(
            keptFromModel: Set((model ?? PersonalData.Class.standard).map(\.signal)),
            redactedInReplies: Set((replies ?? PersonalData.Class.standard).map(\.signal)))
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
}

// MARK: - Agents, tools and files

extension UseCaseReader {
    private func agents(_ card: Section) -> [String: Agent] {
        let declared = card.named("tools").map(\.name)
        var agents: [String: Agent] = [:]
        let entries = card.named("agents")
        if card.has("agents"), entries.isEmpty {
            card.report("`agents` is empty: a use case has at least one", at: "agents")
        }
        for (name, place, section) in entries {
            let role = section.choice("role", of: Agent.Role.self)
            let model = section.text("model")
            if let model, context.areModelsKnown, context.models[model] == nil {
                let hint = NearestWord.hint(for: model, among: context.models.keys)
                section.report("unknown model `\(model)`\(hint)", at: "model")
            }
            let tools = section.texts("tools") ?? []
            for tool in tools where !declared.contains(tool) {
                let hint = NearestWord.hint(for: tool, among: declared)
                section.report("unknown tool `\(tool)`\(hint)", at: "tools")
            }
            let prompt = section.text("prompt")
                .flatMap { path($0, named: "prompt", in: section) }
                .flatMap { files.text(of: $0, findings: findings) }
            guard let role, let model, let prompt else { continue }
            agents[name] = Agent(
                name: name, role: role, model: model, prompt: prompt, tools: Set(tools),
                source: "\(file):\(place.line)")
        }
        return agents
    }

    private func tools(_ card: Section) -> [String: Tool] {
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
            let confirm = section.spoken("confirm", language: context.language) { text in
                QuestionTemplate(text) == nil
                    ? "has a `{` or `}` that is not part of `{argument}`" : nil
            }
            let approval = section.section("approve").flatMap { section in
                let within = section.duration("within")
                return section.text("by").map { Tool.Approval(by: $0, within: within) }
            }
            tools[name] = Tool(
                name: name, effect: effect, isReversible: effect == .read || isReversible ?? false,
                kind: kind ?? .other, confirm: confirm, approval: approval,
                source: "\(file):\(place.line)", confirmSource: section.source(of: "confirm"),
                approvalSource: section.source(of: "approve"))
        }
        return tools
    }

    /// The path of a file that the card names, inside the workspace; `nil` where it is not in the
    /// folder.
    private func path(_ written: String, named key: String, in section: Section) -> String? {
        let parts = written.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { [".", "..", ""].contains($0) }), !written.contains("\\")
        else {
            section.report("`\(written)` must be a path inside the folder of the use case", at: key)
            return nil
        }
        let path = "\(folder)/\(written)"
        guard files.contents[path] != nil else {
            let others = files.paths(under: folder).map {
                String($0.dropFirst(folder.utf8.count + 1))
            }
            let hint = NearestWord.nearest(to: written, among: others).map {
                ": did you mean `\($0)`?"
            }
            section.report("no file `\(written)`" + (hint ?? ""), at: key)
            return nil
        }
        return path
    }
}
