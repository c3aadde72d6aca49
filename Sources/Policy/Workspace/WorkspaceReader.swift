// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Foundation
import Vocabulary

/// Reads `belay.yaml`, then the use cases with it at hand.
struct WorkspaceReader {
    let files: WorkspaceFiles
    let findings: FindingList

    private static let file = "belay.yaml"

    /// `nil` where the top of a file could not be read; what is wrong is in the findings.
    func workspace() -> Workspace? {
        let root = organisationSection()
        let upstreams = root.map(upstreams) ?? [:]
        let models = root.map { self.models($0, upstreams: upstreams) } ?? [:]
        let organisation = root?.section("organisation")
        let language = organisation.flatMap(language) ?? "en"
        let retention: RetentionClass = root?.choice("retention") ?? .aiAct
        let zone = organisation.flatMap(zone) ?? .gmt
        let gate = root.map(gate) ?? .standard
        let actions = root.map { actionSettings($0, language: language) } ?? ActionSettings()
        let context = UseCaseReader.Context(
            upstreams: upstreams, models: models, areModelsKnown: root != nil, language: language,
            retention: retention, zone: zone,
            policies: SharedPolicies(files, findings: findings), gate: gate, actions: actions)
        var useCases: [String: UseCase] = [:]
        for name in files.useCaseNames {
            let reader = UseCaseReader(
                folder: name, files: files, context: context, findings: findings)
            if let useCase = reader.useCase() { useCases[name] = useCase }
        }
        if files.useCaseNames.isEmpty {
            findings.add("no use case: add `use-cases/<name>/use-case.yaml`", file: "use-cases")
        }
        guard let root, let name = organisation?.text("name") else { return nil }
        let messages = messages(root, language: language)
        let keys = keys(root, useCases: files.useCaseNames)
        let limits = limits(root)
        let forms = PersonalDataForms(root.section("personal-data"))
        let scorer = DeclaredScorer(root)
        let webhooks = DeclaredWebhook.all(in: root, useCases: files.useCaseNames)
        let helpdesks = DeclaredHelpdesk.all(in: root, useCases: files.useCaseNames)
        let chat = ChatSettings(
            root, useCases: useCases, names: files.useCaseNames, language: language)
        let holdFor = root.section("hold")?.duration("expires") ?? .seconds(900)
        return Workspace(
            organisation: name, language: language, upstreams: upstreams, models: models,
            messages: messages, keys: keys, limits: limits, holdFor: holdFor, retention: retention,
            gate: gate, personalDataForms: forms, scorer: scorer, webhooks: webhooks,
            helpdesks: helpdesks, chat: chat, proxies: Proxies(root), staff: StaffSettings(root),
            actions: actions, zone: zone,
            useCases: useCases,
            digest: WorkspaceContent.digest(
                organisation: name, language: language, messages: messages, limits: limits,
                holdFor: holdFor, retention: retention, forms: forms, actions: actions,
                useCases: useCases),
            keysDigest: WorkspaceContent.digest(keys: keys))
    }

    private func organisationSection() -> Section? {
        guard files.contents[Self.file] != nil else {
            findings.add("is missing: a workspace begins with it", file: Self.file)
            return nil
        }
        guard let text = files.text(of: Self.file, findings: findings),
            let document = Document.reading(text, from: Self.file, findings: findings)
        else { return nil }
        return Section(document, file: Self.file, path: "", in: .organisation, findings: findings)
    }

    private func language(_ organisation: Section) -> String? {
        guard let language = organisation.text("language") else { return nil }
        guard language.isName, language.utf8.count <= 16 else {
            organisation.report("`language` must be a tag such as `en` or `de`", at: "language")
            return nil
        }
        return language
    }

    private func zone(_ organisation: Section) -> TimeZone? {
        guard let name = organisation.text("time-zone") else { return nil }
        guard let zone = TimeZone(identifier: name), name.contains("/") || name == "UTC" else {
            let hint = NearestWord.nearest(to: name, among: TimeZone.knownTimeZoneIdentifiers)
                .map { ": did you mean `\($0)`?" }
            organisation.report(
                "there is no time zone `\(name)`"
                    + (hint ?? ": use a name such as `Europe/Berlin`"),
                at: "time-zone")
            return nil
        }
        return zone
    }

    /// The default table, with the rows that the workspace gives in place of its own.
    private func gate(_ root: Section) -> RiskGate {
        guard let section = root.section("gate") else { return .standard }
        var table = RiskGate.standard.table
        for risk in Risk.allCases {
            guard let words = section.texts(risk.rawValue) else { continue }
            let demands = words.compactMap { demand($0, section, risk) }
            if !section.has("because"),
                !Set(demands.map(\.control)).isSuperset(of: (table[risk] ?? []).map(\.control))
            {
                section.report(
                    "`\(risk.rawValue)` asks for less than the default: say why under `because`",
                    at: risk.rawValue)
            }
            table[risk] = demands
        }
        return RiskGate(table: table)
    }

    /// Reads `evaluation` or `evaluation from coordinated`.
    private func demand(_ text: String, _ section: Section, _ risk: Risk) -> RiskGate.Demand? {
        let parts = text.split(separator: " ").map(String.init)
        let controls = RiskGate.Control.allCases.map(\.rawValue)
        guard let control = parts.first.flatMap(RiskGate.Control.init) else {
            let hint = NearestWord.hint(for: parts.first ?? text, among: controls)
            section.report("unknown control `\(text)`\(hint)", at: risk.rawValue)
            return nil
        }
        if parts.count == 1 { return RiskGate.Demand(control: control, from: .pilot) }
        guard parts.count == 3, parts[1] == "from", let stage = Stage(rawValue: parts[2]) else {
            section.report(
                "`\(text)` must be a control, or a control `from` a stage", at: risk.rawValue)
            return nil
        }
        return RiskGate.Demand(control: control, from: stage)
    }

    private func upstreams(_ root: Section) -> [String: Upstream] {
        var upstreams: [String: Upstream] = [:]
        for (name, _, section) in root.named("upstreams") {
            let kind = upstreamKind(section)
            let at = moment(section, kind)
            let attempts = section.integer("attempts", in: 1...10) ?? 2
            var timeouts = Upstream.Timeouts()
            if let section = section.section("timeouts") {
                timeouts.connect = section.duration("connect") ?? timeouts.connect
                timeouts.idle = section.duration("idle") ?? timeouts.idle
            }
            if let kind {
                upstreams[name] = Upstream(
                    name: name, kind: kind, at: at, timeouts: timeouts, attempts: attempts)
            }
        }
        return upstreams
    }

    private func moment(_ section: Section, _ kind: Upstream.Kind?) -> Timestamp? {
        guard let text = section.text("at") else { return nil }
        if let kind, kind != .recorded {
            section.report("`at` has a meaning for a `recorded` upstream only", at: "at")
        }
        guard let moment = Value.Timestamp(text) else {
            section.report("`at` must be a moment such as `2026-11-21T09:30:00Z`", at: "at")
            return nil
        }
        return Timestamp(milliseconds: moment.seconds * 1000)
    }

    enum KindWord: String, CaseIterable { case openai, recorded }

    private func upstreamKind(_ section: Section) -> Upstream.Kind? {
        guard let word = section.choice("kind", of: KindWord.self) else { return nil }
        let key = SecretReference(section)
        switch word {
        case .recorded:
            for name in ["url", "key"] where section.has(name) {
                section.report(
                    "`\(name)` has no meaning for a `recorded` upstream: take it out", at: name)
            }
            return .recorded
        case .openai:
            if !section.has("url") {
                section.report("`url` is missing: where the upstream is", at: section.place)
            }
            return URLText.read(section).flatMap(URLText.checked).map { .openAI(url: $0, key: key) }
        }
    }

    private func models(_ root: Section, upstreams: [String: Upstream]) -> [String: Model] {
        let entries = root.named("models")
        let names = entries.map(\.name)
        let upstreamNames = root.named("upstreams").map(\.name)
        var models: [String: Model] = [:]
        for (name, _, section) in entries {
            let upstream = section.text("upstream")
            if let upstream, !upstreamNames.contains(upstream) {
                let hint = NearestWord.hint(for: upstream, among: upstreamNames)
                section.report("unknown upstream `\(upstream)`\(hint)", at: "upstream")
            }
            let fallback = section.texts("fallback") ?? []
            for other in fallback where !names.contains(other) {
                let hint = NearestWord.hint(for: other, among: names.filter { $0 != name })
                section.report("unknown model `\(other)`\(hint)", at: "fallback")
            }
            if fallback.contains(name) {
                section.report("`\(name)` can't be its own fallback", at: "fallback")
            }
            if let upstream, let model = section.text("model") {
                models[name] = Model(
                    name: name, upstream: upstream, model: model, fallback: fallback)
            }
        }
        return models
    }

    private func messages(_ root: Section, language: String) -> Messages {
        guard let section = root.section("messages") else { return Messages(texts: [:]) }
        var texts: [Messages.Situation: Texts] = [:]
        for situation in Messages.Situation.allCases {
            let read = section.spoken(situation.rawValue, language: language) { text in
                Self.problem(with: text, in: situation)
            }
            if let read { texts[situation] = read }
        }
        return Messages(texts: texts)
    }

    private static func problem(with text: String, in situation: Messages.Situation) -> String? {
        guard text.contains(where: { $0 == "{" || $0 == "}" }) || !situation.places.isEmpty else {
            return nil
        }
        let places = PlacedText(text)?.places
        if situation.places.isEmpty { return "has a place `{…}`, but nothing can be put there" }
        guard let places, Set(places) == Set(situation.places) else {
            return "must have the place `{\(situation.places[0])}`, and no other"
        }
        return nil
    }

    private func limits(_ root: Section) -> Limits {
        var limits = Limits()
        guard let section = root.section("limits") else { return limits }
        limits.bodyBytes =
            section.integer("body-bytes", in: 1024...1_073_741_824) ?? limits.bodyBytes
        limits.depth = section.integer("depth", in: 8...512) ?? limits.depth
        limits.concurrentRequests =
            section.integer("concurrent-requests", in: 1...1_000_000) ?? limits.concurrentRequests
        return limits
    }
}
