// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension ConfigurationKey {
    /// What the value of a key may look like, as far as one can tell without the rest of the workspace.
    ///
    /// Where a form has a list of words, a single word may stand in its place.
    indirect enum Form: Sendable {
        case text
        /// A text that looks like this regular expression.
        case pattern(String)
        case flag
        case number(ClosedRange<Double>)
        case integer(ClosedRange<Int>)
        case duration
        case choice([String])
        /// A text, a number or a flag.
        case scalar
        case list(Form)
        /// One text, or a mapping of language tags to texts, and of channels to the same.
        case spoken
        /// A mapping of the keys below it.
        case mapping
        /// A mapping of names that the author chooses to what stands under `*`.
        case named
        /// A mapping of these words to what stands under `*`, or to a value of another form.
        case words([String], or: Form)
        /// A mapping of these words to values of a form.
        case mappingOf([String], Form)
        /// A mapping of names that the author chooses to values of a form.
        case names(of: Form)
        /// A list of what stands under `*`.
        case mappings
        case either(Form, Form)
    }

    /// `nil` for a key that nobody said it of: then anything may stand there.
    var form: Form? {
        if let form = Self.forms[file]?[path] { return form }
        let below = Self.all.lazy.filter { $0.file == file && $0.path.hasPrefix(path + ".") }
        guard let first = below.first else { return nil }
        return first.path.dropFirst(path.count).hasPrefix(".*") ? .named : .mapping
    }

    static func choice<Words: RawRepresentable<String> & CaseIterable>(_: Words.Type)
        -> Form
    {
        .choice(Words.allCases.map(\.rawValue))
    }

    static func choices<Words: RawRepresentable<String> & CaseIterable>(_: Words.Type)
        -> Form
    {
        .list(choice(Words.self))
    }

    static let texts = Form.list(.text)
    private static let share = Form.number(0...1)
    private static let amount = Form.number(0...1e12)
    static let people = Form.integer(1...10)
    private static let condition = Form.text

    private static let forms: [File: [String: Form]] = [
        .organisation: organisationForms, .useCase: useCaseForms, .policy: policyForms,
    ]

    private static let organisationForms: [String: Form] = {
        var forms: [String: Form] = [
            "organisation.name": .text, "organisation.language": .pattern("^[A-Za-z0-9._-]{1,16}$"),
            "organisation.time-zone": .pattern("^(UTC|.+/.+)$"),
            "upstreams.*.kind": choice(WorkspaceReader.KindWord.self),
            "upstreams.*.url": .pattern("^https?://"), "upstreams.*.key.env": .text,
            "upstreams.*.timeouts.connect": .duration, "upstreams.*.timeouts.idle": .duration,
            "upstreams.*.at": .text, "upstreams.*.attempts": .integer(1...10),
            "models.*.upstream": .text, "models.*.model": .text, "models.*.fallback": texts,
            "keys": .mappings, "keys.*.name": .text,
            "keys.*.hash": .pattern("^sha256:[0-9a-f]{64}$"), "keys.*.use-cases": texts,
            "keys.*.rights": choices(APIKey.Right.self),
            "keys.*.rate.per-second": .number(0.001...1_000_000),
            "keys.*.rate.burst": .integer(1...1_000_000),
            "limits.body-bytes": .integer(1024...1_073_741_824),
            "limits.depth": .integer(8...512),
            "limits.concurrent-requests": .integer(1...1_000_000), "hold.expires": .duration,
            "personal-data.countries": .list(.pattern("^[a-z]{2}$")),
            "personal-data.patterns": .mappings, "personal-data.patterns.*.name": .text,
            "personal-data.patterns.*.pattern": .text, "personal-data.patterns.*.words": texts,
            "personal-data.patterns.*.check": .text,
            "personal-data.patterns.*.score": .number(0...1), "gate.because": .text,
            "webhooks.*.url": .pattern("^https?://"), "webhooks.*.secret.env": texts,
            "webhooks.*.events": .list(.choice(Event.kinds)), "webhooks.*.use-cases": texts,
            "helpdesks.*.kind": choice(DeclaredHelpdesk.Word.self),
            "helpdesks.*.url": .pattern("^https?://"), "helpdesks.*.key.env": .text,
            "helpdesks.*.callbacks.env": .text,
            "helpdesks.*.account": .integer(1...2_147_483_647),
            "helpdesks.*.inbox": .integer(1...2_147_483_647), "helpdesks.*.group": .text,
            "helpdesks.*.give-back": .text, "helpdesks.*.use-cases": texts,
            "helpdesks.*.timeout": .duration, "helpdesks.*.plain-http": .flag,
            "chat.origins": .list(.pattern("^https?://[^/]+$")), "chat.lasts": .duration,
            "chat.text": .integer(1...100_000), "chat.rate.per-second": .number(0.001...1_000_000),
            "chat.rate.burst": .integer(1...1_000_000),
            "chat.visitors.per-second": .number(0.001...1_000_000),
            "chat.visitors.burst": .integer(1...1_000_000),
            "chat.address.per-second": .number(0.001...1_000_000),
            "chat.address.burst": .integer(1...1_000_000), "chat.streams": .integer(1...10_000),
            "proxies.addresses": texts, "proxies.header": choice(Proxies.Header.self),
            "chat.use-cases.*.agent": .text,
            "chat.use-cases.*.greeting": .spoken, "chat.use-cases.*.suggestions": texts,
            "scorer.name": .pattern("^[^/]+/[^/]+$"), "scorer.url": .pattern("^https?://"),
            "scorer.key.env": .text, "scorer.timeout": .duration, "scorer.plain-http": .flag,
            "retention": choice(RetentionClass.self),
        ]
        forms.merge(organisationActionForms) { _, action in action }
        forms.merge(staffForms) { _, staff in staff }
        for situation in Messages.Situation.allCases {
            forms["messages.\(situation.rawValue)"] = .spoken
        }
        let demands = RiskGate.Control.allCases.map(\.rawValue).flatMap { control in
            [control] + Stage.allCases.map { "\(control) from \($0.rawValue)" }
        }
        for risk in Risk.allCases { forms["gate.\(risk.rawValue)"] = .list(.choice(demands)) }
        return forms
    }()

    private static let useCaseForms: [String: Form] = {
        var forms: [String: Form] = [
            "use-case": .text, "title": .text, "owner": .text, "accountable.testing": .text,
            "accountable.deployment": .text, "accountable.monitoring": .text,
            "accountable.incidents": .text, "sign-off": texts, "risk": choice(Risk.self),
            "touches": choices(Governance.Touch.self), "impact.harms": texts,
            "impact.worst": .text, "suits.repetitive": .flag, "suits.bounded": .flag,
            "suits.data-rich": .flag, "suits.volume": .flag, "data-handling": texts,
            "failure-modes": .mappings, "failure-modes.*.mode": .text,
            "failure-modes.*.acceptable": .flag, "failure-modes.*.control": .text,
            "autonomy": choice(Autonomy.self), "stage": choice(Stage.self),
            "mode": choice(Mode.self), "default": .choice(["block", "escalate"]),
            "retention": choice(RetentionClass.self), "playbook": .text, "policies": texts,
            "agents.*.role": choice(Agent.Role.self), "agents.*.model": .text,
            "agents.*.prompt": .text, "agents.*.tools": texts,
            "agents.*.context": .list(.pattern("^(record|memory|knowledge|tool):.+")),
            "facts.*.from": texts, "facts.*.key": .text, "facts.*.argument": .text,
            "facts.*.all": .flag, "facts.*.fresh": .duration, "customer.from": texts,
            "customer.id": .text, "values": .names(of: condition),
            "escalate": .words(
                ReasonCode.allCases.map(\.rawValue), or: .either(amount, .choice(["true"]))),
            "escalate.*.threshold": amount, "escalate.*.after": .integer(1...1000),
            "languages": .list(.pattern("^[a-z]{2,3}$")), "scope": .names(of: texts),
            "commitments": texts,
            "personal-data.keep-from-model": choices(PersonalDataClass.self),
            "personal-data.redact-in-replies": choices(PersonalDataClass.self),
            "personal-data.tokens.*.customer": .flag, "personal-data.tokens.*.staff": .flag,
            "personal-data.tokens.*.into": .list(.pattern(#"^[^.]+\..+"#)),
            "evaluate.suite": .text, "evaluate.pass": share,
            "evaluate.never": choices(ReasonCode.self),
            "rollout.steps": .list(.integer(1...100)), "rollout.guard": texts,
            "rollout.alpha": share, "rollout.rollback": choice(Governance.Rollout.Rollback.self),
            "monitor": texts, "review.sample": share, "review.always": .list(condition),
        ]
        forms.merge(toolForms) { _, tool in tool }
        forms.merge(ruleForms) { _, rule in rule }
        return forms
    }()

    private static let toolForms: [String: Form] = {
        let one = "tools.*.arguments.*."
        var forms: [String: Form] = [
            "effect": choice(Tool.Effect.self), "reversible": .flag, "until": .text,
            "returns": choice(Tool.Returns.self),
            "kind": choice(Tool.Kind.self), "others": .flag, "requires": texts, "asked-by": texts,
            "once": texts, "limits.of": .text, "confirm": .either(.spoken, .mapping),
            "confirm.ask": .spoken, "confirm.when": condition, "confirm.names": texts,
            "approve": .list(.mapping), "approve.when": condition, "approve.by": .text,
            "approve.people": people, "approve.within": .duration,
        ]
        forms.merge(toolActionForms) { _, action in action }
        for span in UsageLimit.Span.allCases {
            forms["limits.\(span.rawValue)"] = amount
            forms["limits.calls-\(span.rawValue)"] = .integer(0...1_000_000_000)
        }
        forms = Dictionary(uniqueKeysWithValues: forms.map { ("tools.*." + $0.key, $0.value) })
        let sources = LineageSource.allCases.filter { $0 != .agent }.map(\.rawValue)
        forms.merge(
            [
                one + "type": choice(ArgumentContract.Form.self), one + "optional": .flag,
                one + "pattern": .text, one + "one-of": .list(.scalar),
                one + "min": .number(-1e12...1e12), one + "max": .number(-1e12...1e12),
                one + "unit": .text, one + "from": .list(.choice(sources)),
                one + "known-as": texts, one + "is": condition,
            ]
        ) { _, argument in argument }
        return forms
    }()

    private static let policyForms: [String: Form] = ruleForms.merging([
        "policy": .text, "title": .text, "include": texts,
    ]) { rule, _ in rule }

    private static let ruleForms: [String: Form] = [
        "rules": .mappings, "rules.*.name": .text, "rules.*.on": choices(Proposal.Kind.self),
        "rules.*.when": condition, "rules.*.effect": choice(Effect.self),
        "rules.*.reason": choice(ReasonCode.self), "rules.*.because": .text,
        "rules.*.redact": choices(PersonalDataClass.self), "rules.*.disclose": .text,
        "rules.*.say": .text, "rules.*.by": .text, "rules.*.people": people,
        "rules.*.within": .duration,
    ]
}
