// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Decision {
    /// The facts of a decision, without what the head of its entry says already.
    var json: JSON {
        facts(
            ("agent", agent.map(JSON.string)),
            ("call", call?.json),
            ("effect", .string(effect.rawValue)),
            ("ending", ending.map { .string($0.rawValue) }),
            ("findings", findings.isEmpty ? nil : .array(findings.map(\.json))),
            ("fingerprint", fingerprint.map(JSON.string)),
            ("held-until", heldUntil.map(JSON.text)),
            ("id", .text(id)),
            (
                "obligations",
                verdict.obligations.isEmpty
                    ? nil : .array(verdict.obligations.map(\.json))
            ),
            ("policy", .text(policy)),
            ("proposal", .string(kind.rawValue)),
            ("reasons", .array(verdict.reasons.map(\.json))),
            ("retry", retry.map(JSON.string)),
            ("tool", tool.map(JSON.string)),
            ("turn", .count(turn)),
            ("undoes", undoes.map(JSON.text)),
            ("uses", uses.isEmpty ? nil : .array(uses.map(\.json))),
            ("would", verdict.would.map { .string($0.rawValue) }))
    }

    /// `nil` where a fact is missing or says what this version does not know.
    init?(_ body: Fields, context: EventContext) {
        guard let conversation = context.conversation, let id = body.id("id", of: Decision.self),
            let turn = body.int("turn"), let kind = body.word("proposal", Proposal.Kind.self),
            let policy = body.digest("policy"), let verdict = Verdict(body)
        else { return nil }
        var findings = [Finding]()
        for item in body.list("findings") ?? [] {
            guard let finding = Finding(item) else { return nil }
            findings.append(finding)
        }
        guard let uses = body.uses else { return nil }
        // What is there but cannot be read comes out as `nil`, is then not written again, and so
        // makes the event unrecognized.
        self.init(
            id: id, at: context.at, conversation: conversation, turn: turn, kind: kind,
            useCase: context.useCase, agent: body.string("agent"), tool: body.string("tool"),
            verdict: verdict, findings: findings, policy: policy, release: context.release,
            heldUntil: body.moment("held-until"),
            call: body.fields("call").flatMap(ModelCall.init),
            ending: body.word("ending", Ending.self), uses: uses,
            fingerprint: body.string("fingerprint"), retry: body.string("retry"),
            undoes: body.id("undoes"))
    }
}

extension Verdict {
    fileprivate init?(_ body: Fields) {
        var reasons = [Reason]()
        for item in body.list("reasons") ?? [] {
            guard let reason = Reason(item) else { return nil }
            reasons.append(reason)
        }
        guard !reasons.isEmpty else { return nil }
        var obligations = [Obligation]()
        if case .array(let items)? = body["obligations"] {
            for item in items {
                guard let obligation = Obligation(item) else { return nil }
                obligations.append(obligation)
            }
        }
        let isHeldBack = body.string("would") != nil
        self.init(
            reasons, obligations: obligations,
            enforcing: isHeldBack ? body.word("effect", Effect.self) : nil)
    }
}

extension Reason {
    fileprivate var json: JSON {
        facts(
            ("because", .string(because)),
            ("clauses", clauses.isEmpty ? nil : .array(clauses.map { .string($0) })),
            ("code", code.map { .string($0.rawValue) }),
            ("effect", .string(effect.rawValue)),
            ("evidence", evidence.isEmpty ? nil : .array(evidence.map(\.json))),
            ("rule", .string(rule)),
            ("source", source.isEmpty ? nil : .string(source)))
    }

    fileprivate init?(_ body: Fields) {
        guard let effect = body.word("effect", Effect.self), let rule = body.string("rule"),
            let because = body.string("because")
        else { return nil }
        var evidence: [Evidence] = []
        for item in body.list("evidence") ?? [] {
            guard let one = Evidence(item) else { return nil }
            evidence.append(one)
        }
        self.init(
            effect, body.word("code", ReasonCode.self), rule: rule,
            source: body.string("source") ?? "", because: because,
            clauses: body.strings("clauses") ?? [], evidence: evidence)
    }
}

extension Evidence {
    public var json: JSON {
        facts(
            ("age-ms", age.map { .count($0.microseconds / 1000) }),
            ("fact", .string(fact)),
            ("from", source.map { .string($0) }))
    }

    fileprivate init?(_ body: Fields) {
        guard let fact = body.string("fact") else { return nil }
        self.init(
            fact: fact, source: body.string("from"),
            age: body.int("age-ms").map { .milliseconds($0) })
    }
}

extension Decision.Finding {
    fileprivate var json: JSON {
        facts(
            ("count", .count(count)), ("detector", .string(detector)),
            ("name", .string(name)), ("score", .score(score)))
    }

    fileprivate init?(_ body: Fields) {
        guard let name = body.string("name"), let score = body.number("score"),
            let count = body.int("count"), let detector = body.string("detector")
        else { return nil }
        self.init(name: name, score: score, count: count, detector: detector)
    }
}

extension ModelCall {
    fileprivate var json: JSON {
        facts(
            ("attempts", .count(attempts)),
            ("completion-tokens", completionTokens.map { .count($0) }),
            ("first-byte-us", .count(firstByte.microseconds)),
            ("model", .string(model)),
            ("prompt-tokens", promptTokens.map { .count($0) }),
            ("upstream", .string(upstream)))
    }

    fileprivate init?(_ body: Fields) {
        guard let upstream = body.string("upstream"), let model = body.string("model"),
            let attempts = body.int("attempts"), let firstByte = body.int("first-byte-us")
        else { return nil }
        self.init(
            upstream: upstream, model: model, attempts: attempts,
            firstByte: .microseconds(firstByte), promptTokens: body.int("prompt-tokens"),
            completionTokens: body.int("completion-tokens"))
    }
}

extension Duration {
    /// Whole microseconds, towards zero.
    fileprivate var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
