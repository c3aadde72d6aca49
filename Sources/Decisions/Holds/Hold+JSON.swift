// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension Hold {
    /// The form in the views.
    var json: JSON {
        var members: [JSON.Member] = [
            .init("conversation", .string(conversation.description)),
            .init("decision", .string(decision.description)),
            .init("kind", .string(kind.rawValue)),
            .init("maker", .string(maker)),
            .init("phase", .string(phase.rawValue)),
        ]
        func add(_ name: String, _ value: JSON?) {
            if let value { members.append(.init(name, value)) }
        }
        add("use-case", useCase.map { .string($0) })
        add("tool", tool.map { .string($0) })
        add("fingerprint", fingerprint.map { .string($0) })
        add("until", until.map { .string($0.description) })
        add("uses", uses.isEmpty ? nil : .array(uses.map(\.json)))
        add(
            "due", due.isEmpty ? nil : .array(due.map { Obligation.staffApproval($0).json }))
        add("given", given.isEmpty ? nil : .array(given.map(\.json)))
        add("asks-customer", asksCustomer ? true : nil)
        add("confirmed", isConfirmed ? true : nil)
        add("asks-proof", asksProof ? true : nil)
        add("proof", proof?.json)
        add("proven", isProven ? true : nil)
        add("needs-review", needsReview ? true : nil)
        add("undoes", undoes.map { .string($0.description) })
        add("successor", successor.map { .string($0.description) })
        add("cause", cause.map { .string($0) })
        add("told", told.map { .string($0.rawValue) })
        add("left-at", leftAt.map { .string($0.description) })
        add("executed-at", executedAt.map { .string($0.description) })
        return .object(members)
    }

    /// Reads what ``json`` wrote; `nil` where it is something else.
    init?(_ json: JSON) {
        let body = Fields(json)
        guard let decision = body.id("decision", of: Decision.self),
            let conversation = body.id("conversation", of: Conversation.self),
            let kind = body.word("kind", Proposal.Kind.self),
            let phase = body.word("phase", Phase.self), let maker = body.string("maker")
        else { return nil }
        var due: [Obligation.StaffApproval] = []
        if case .array(let items)? = body["due"] {
            for case .staffApproval(let approval)? in items.map(Obligation.init) {
                due.append(approval)
            }
        }
        self.init(
            decision: decision, conversation: conversation, useCase: body.string("use-case"),
            tool: body.string("tool"), kind: kind, fingerprint: body.string("fingerprint"),
            phase: phase, until: body.moment("until"),
            uses: (body.list("uses") ?? []).compactMap { LimitUse($0) }, maker: maker, due: due)
        given = (body.list("given") ?? []).compactMap { Approval($0) }
        isConfirmed = body.bool("confirmed") ?? false
        asksProof = body.bool("asks-proof") ?? false
        // What was written before there were proofs waited for a yes and nothing else.
        asksCustomer = body.bool("asks-customer") ?? (phase == .confirming && !asksProof)
        proof = body.fields("proof").flatMap { Proof($0) }
        isProven = body.bool("proven") ?? false
        needsReview = body.bool("needs-review") ?? false
        undoes = body.id("undoes")
        successor = body.id("successor")
        cause = body.string("cause")
        told = body.word("told", Phase.self)
        leftAt = body.moment("left-at")
        executedAt = body.moment("executed-at")
    }
}

extension Hold.Proof {
    fileprivate var json: JSON {
        [
            "code": .string(code), "id": .string(id.description),
            "until": .string(until.description), "wrong": .integer(Int64(wrong)),
        ]
    }

    fileprivate init?(_ body: Fields) {
        guard let id = body.id("id", of: ProofAsked.self), let code = body.string("code"),
            let until = body.moment("until")
        else { return nil }
        self.init(id: id, code: code, until: until)
        wrong = body.int("wrong") ?? 0
    }
}

extension Hold.Approval {
    fileprivate var json: JSON {
        var members: [JSON.Member] = [.init("by", .string(by))]
        if let role { members.append(.init("role", .string(role))) }
        if breaksGlass { members.append(.init("break-glass", true)) }
        if let at { members.append(.init("at", .string(at.description))) }
        return .object(members)
    }

    fileprivate init?(_ body: Fields) {
        guard let by = body.string("by") else { return nil }
        self.init(
            by: by, role: body.string("role"), breaksGlass: body.bool("break-glass") ?? false,
            at: body.moment("at"))
    }
}
