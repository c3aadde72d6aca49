// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

extension UseCase {
    /// What the tool's contract says of a call: who may make it, what it must look like, what must
    /// be known, how much is left, and who must say yes.
    func add(reasonsFor call: ActionCall, on inquiry: inout Inquiry, to reasons: inout Reasons) {
        let agent = inquiry.agent
        guard let tool = inquiry.tool else {
            return reasons.add(
                .block, .boundary, Clause.unknownTool, sources.card,
                "the use case has no tool of that name")
        }
        guard agent.tools.contains(tool.name) else {
            return reasons.add(
                .block, .boundary, Clause.ungranted, agent.source,
                "`\(tool.name)` is not one of this agent's tools")
        }
        reasons.add(
            .allow, nil, Clause.grant, agent.source, tool.granted)
        if inquiry.circumstances.standing != nil {
            reasons.add(
                .block, .workflowException, Clause.standing, tool.source,
                "the same call waits already, is under way, or nobody knows what came of it",
                isAlwaysObeyed: true)
        }
        add(argumentReasonsFor: tool, on: &inquiry, to: &reasons)
        add(knowledgeReasonsFor: tool, on: &inquiry, to: &reasons)
        add(limitReasonsFor: tool, on: &inquiry, to: &reasons)
        add(consentReasonsFor: tool, on: &inquiry, to: &reasons)
    }

    private func add(
        argumentReasonsFor tool: Tool, on inquiry: inout Inquiry, to reasons: inout Reasons
    ) {
        guard !tool.arguments.isEmpty || !tool.takesOthers else { return }
        guard case .map(let members) = inquiry.arguments else {
            return reasons.add(
                .block, .boundary, Clause.argument, tool.source, "its arguments are no JSON object")
        }
        for (argument, value) in tool.arguments.lazy.flatMap({ argument in
            argument.values(in: members).map { (argument, $0) }
        }) {
            if let breach = argument.breach(by: value) {
                reasons.add(breach)
                continue
            }
            guard value != .null else { continue }
            // A person answers for what they write themselves, and whoever approves it sees it.
            if !argument.sources.isEmpty, inquiry.circumstances.editor == nil,
                inquiry.sources(of: value).isDisjoint(with: argument.sources)
            {
                reasons.add(
                    argument.breach(
                        Clause.lineage, .ungrounded,
                        "nobody has seen the value of `\(argument.name)` where it must come from: "
                            + NearestWord.list(argument.sources.map(\.rawValue).sorted())))
            }
            if let owner = argument.owner {
                // Losing the error is the intention: an owner that nobody knows owns nothing.
                let expected = try? owner.program.evaluate(
                    inquiry.variables(owner.program.slotBits))
                if expected?.plain == nil || expected?.plain != value.plain {
                    reasons.add(
                        argument.breach(
                            Clause.ownership, .protectedData,
                            "`\(argument.name)` is not `\(owner.text)`"))
                }
            }
        }
        if !tool.takesOthers {
            for (name, _) in members
            where !tool.arguments.contains(where: { $0.first == name.written }) {
                reasons.add(
                    .block, .boundary, Clause.argument, tool.source,
                    "it has an argument that its contract does not know")
                break
            }
        }
    }

    private func add(
        knowledgeReasonsFor tool: Tool, on inquiry: inout Inquiry, to reasons: inout Reasons
    ) {
        if !tool.requires.isEmpty {
            for fact in tool.requires where inquiry.fact(named: fact) == nil {
                reasons.add(
                    .block, .missingInformation, Clause.requires, tool.source,
                    "`\(fact)` must be known before, and nobody has seen it or it is too old")
            }
        }
        guard let once = tool.once else { return }
        let arguments = inquiry.arguments
        let isDone = inquiry.circumstances.history.calls.contains { call in
            call.isOk && call.tool == tool.name
                && (once.isEmpty
                    ? call.arguments == arguments
                    : once.allSatisfy { call.arguments[path: $0] == arguments[path: $0] })
        }
        if isDone {
            reasons.add(
                .block, .workflowException, Clause.once, tool.source,
                "the same call was made before in this conversation")
        }
    }

    private func add(
        limitReasonsFor tool: Tool, on inquiry: inout Inquiry, to reasons: inout Reasons
    ) {
        guard !tool.limits.isEmpty else { return }
        for claim in claims(on: &inquiry) {
            let used = inquiry.circumstances.used[claim.account] ?? 0
            // A sum that is no number is never within a limit.
            guard !(used + claim.amount <= claim.most) else { continue }
            reasons.add(
                .block, .boundary, Clause.limit, claim.source,
                "more than \(claim.most.short) is not for the AI")
        }
    }

    private func add(
        consentReasonsFor tool: Tool, on inquiry: inout Inquiry, to reasons: inout Reasons
    ) {
        let isContracted = tool.confirm != nil || !tool.approvals.isEmpty
        if let confirm = tool.confirm, confirm.when.isDue(&inquiry) {
            if inquiry.isConfirmed() {
                reasons.add(
                    .allow, nil, Clause.confirm, confirm.source,
                    "the customer said yes to exactly this")
            } else {
                reasons.add(
                    .confirm, .materialImpact, Clause.confirm, confirm.source,
                    "the customer says yes to `\(tool.name)` first")
                reasons.oblige(.customerConfirmation)
            }
        }
        add(proofReasonFor: tool, on: &inquiry, to: &reasons)
        for approval in tool.approvals {
            guard approval.when.isDue(&inquiry) else { continue }
            reasons.add(
                .approve, .materialImpact, Clause.approve, approval.source,
                "`\(approval.by)` approves `\(tool.name)`")
            reasons.oblige(
                .staffApproval(
                    .init(
                        by: approval.by, people: approval.people, within: approval.within,
                        countsOpenHours: approval.counts == .open)))
        }
        if let editor = inquiry.circumstances.editor {
            reasons.add(
                .approve, .materialImpact, Clause.edited, tool.source,
                "`\(editor)` wrote it, so somebody else approves it")
            reasons.oblige(.staffApproval(.init()))
        }
        guard tool.effect == .write, tool.kind != .handover else { return }
        if !tool.isReversible,
            inquiry.signals.contains(where: {
                $0.name == Clause.trustFloorSignal && $0.score >= 0.5
            })
        {
            reasons.add(
                .approve, .injection, Clause.trustFloor, tool.source,
                "what came in from outside may have asked for it, and it can't be undone")
            reasons.oblige(.staffApproval(.init()))
        }
        switch autonomy {
        case .assist:
            reasons.add(
                .approve, .materialImpact, Clause.autonomy, sources.autonomy,
                "a person leads here: the AI changes nothing by itself")
            reasons.oblige(.staffApproval(.init()))
        case .confirm where !isContracted:
            guard !inquiry.isConfirmed() else {
                return reasons.add(
                    .allow, nil, Clause.autonomy, sources.autonomy,
                    "the customer said yes to exactly this")
            }
            reasons.add(
                .confirm, .materialImpact, Clause.autonomy, sources.autonomy,
                "each change needs the customer's yes here")
            reasons.oblige(.customerConfirmation)
        case .autonomous where !isContracted && tool.needsYes:
            reasons.add(
                .approve, .materialImpact, Clause.irreversible, tool.source,
                tool.isReversible
                    ? "a person approves what is of the kind `\(tool.kind.rawValue)`"
                    : "a person approves what can't be undone")
            reasons.oblige(.staffApproval(.init()))
        case .confirm, .autonomous:
            break
        }
    }
}

extension UseCase {
    /// Whatever was said before: a proof is for one call, and only the code that was sent for it is one.
    private func add(
        proofReasonFor tool: Tool, on inquiry: inout Inquiry, to reasons: inout Reasons
    ) {
        guard let stepUp = tool.stepUp else { return }
        guard inquiry.customer() != nil else {
            return reasons.add(
                .block, .missingInformation, Clause.stepUp, stepUp.source,
                "nobody has said who the customer is, so that no code can be sent")
        }
        reasons.add(
            .confirm, .protectedData, Clause.stepUp, stepUp.source,
            "the customer proves who they are before `\(tool.name)`")
        reasons.oblige(.customerProof)
    }
}

extension Condition? {
    /// Whether somebody's yes is due. What can't be answered is due: doubt is never consent.
    fileprivate func isDue(_ inquiry: inout Inquiry) -> Bool {
        guard let self else { return true }
        return self.answer(inquiry.variables(self.slots)) != .no
    }
}

extension UseCase {
    /// What an action would take from the limits of its tool.
    func claims(on inquiry: inout Inquiry) -> [LimitClaim] {
        guard let tool = inquiry.tool, !tool.limits.isEmpty else { return [] }
        return claims(
            by: tool, arguments: inquiry.arguments, customer: inquiry.customer(),
            conversation: inquiry.circumstances.conversation, agent: inquiry.agent.name,
            at: inquiry.circumstances.now, in: zone)
    }
}
