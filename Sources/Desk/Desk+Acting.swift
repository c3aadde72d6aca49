// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// Asks for an action, and carries it out where it may run.
    ///
    /// - Parameters:
    ///   - request: What the client calls its request: the same again gives what came of it, and runs nothing.
    ///   - undoes: The action that it takes back.
    /// - Throws: ``LedgerError`` where it could not be recorded: then nothing left.
    public func act(
        _ proposal: Proposal, in conversation: Conversation,
        knowing background: Background = Background(), reported: [Signal] = [],
        request: String? = nil, undoes: ID<Decision>? = nil, by principal: Principal
    ) async throws(LedgerError) -> ActionResult {
        let outcome = try await decisions.decide(
            [
                Submission(
                    proposal, reported: reported,
                    run: run(of: proposal, request: request, undoes: undoes, in: conversation))
            ],
            in: conversation, knowing: background, by: principal)[0]
        if let standing = outcome.standing {
            return try await repeated(standing, outcome, proposal, in: conversation)
        }
        guard outcome.effect.passes, let hold = try decisions.hold(of: outcome.decision.id) else {
            let hold = try await askProof(of: outcome.decision)
            var message = outcome.message
            if let hold, !hold.phase.isWaiting { message = try decisions.words(of: hold) }
            return ActionResult(
                decision: outcome.decision, hold: hold, result: nil, message: message,
                isRepeated: false)
        }
        // Whoever asked may leave: what has been dispatched is seen to its end.
        return try await seenThrough { [self] () async throws(LedgerError) in
            try await carryOut(hold, outcome, of: proposal, in: conversation, by: principal)
        }
    }

    /// So long an answer, in bytes, is looked at before the end of its action is on record; the end waits for no
    /// longer one.
    private static let promptResult = 65_536

    /// Sends an action that has just been dispatched, and tells what came of it.
    private func carryOut(
        _ hold: Hold, _ outcome: Outcome, of proposal: Proposal, in conversation: Conversation,
        by principal: Principal
    ) async throws(LedgerError) -> ActionResult {
        let subject = conversation.subject
        var call = outcome.call
        if call == nil { call = try decisions.storedCall(of: hold.decision) }
        guard let call, let order = order(for: hold, call) else {
            let settled = try await settle(
                hold, .unsent(.missingArgument), of: subject, by: principal)
            return try await told(
                settled, outcome.decision, proposal, in: conversation, by: principal)
        }
        let answer = await lines.send(order)
        let end = try end(of: hold, answer, of: subject, by: principal)
        guard let result = end.result, let tool = outcome.decision.tool,
            result.utf8.count <= Self.promptResult,
            decisions.decidesAlone(inputOf: proposal.useCase)
        else {
            let settled = try await settle(hold, end)
            return try await told(
                settled, outcome.decision, proposal, in: conversation, by: principal)
        }
        let input = try await decisions.decide(
            Submission(Self.input(result, of: tool, after: proposal)),
            settling: Settlement(
                of: hold, recording: end.drafts, call: call, result: result, at: end.at),
            in: conversation, by: principal)
        return ActionResult(
            outcome.decision, try decisions.hold(of: hold.decision) ?? hold, told: input)
    }

    /// Who carries an action out; `nil` where its tool has no `run`, so that whoever asked does.
    func run(
        of proposal: Proposal, request: String?, undoes: ID<Decision>?,
        in conversation: Conversation
    ) -> Submission.Run? {
        guard case .action(let call) = proposal.content,
            let tool = decisions.workspace.useCase(named: proposal.useCase)?.tools[call.tool],
            let connector = tool.run?.connector
        else { return nil }
        return Submission.Run(
            connector: connector,
            request: request.map { decisions.keyedName(of: "\(conversation.id) \($0)") },
            undoes: undoes)
    }

    /// What came of the same call before.
    private func repeated(
        _ standing: ID<Decision>, _ outcome: Outcome, _ proposal: Proposal,
        in conversation: Conversation
    ) async throws(LedgerError) -> ActionResult {
        guard let hold = try decisions.hold(of: standing),
            let decision = try decisions.decision(standing)
        else {
            return ActionResult(
                decision: outcome.decision, hold: nil, result: nil, message: outcome.message,
                isRepeated: true)
        }
        return ActionResult(
            decision: decision, hold: hold,
            result: hold.phase == .executed || hold.phase == .failed
                ? try decisions.actResult(of: standing, in: conversation.id) : nil,
            message: try decisions.words(of: hold), isRepeated: true)
    }

    /// What the AI is told of an action: what the system answered, decided as any other input.
    private func told(
        _ settled: Settled, _ decision: Decision, _ proposal: Proposal,
        in conversation: Conversation, by principal: Principal
    ) async throws(LedgerError) -> ActionResult {
        guard let result = settled.result, let tool = decision.tool else {
            return ActionResult(
                decision: decision, hold: settled.hold, result: nil,
                message: try decisions.words(of: settled.hold), isRepeated: false)
        }
        let outcome = try await decisions.decide(
            [Submission(Self.input(result, of: tool, after: proposal))], in: conversation,
            by: principal)[0]
        return ActionResult(decision, settled.hold, told: outcome)
    }

    /// What a system answered, as the AI is about to read it.
    private static func input(
        _ result: String, of tool: String, after proposal: Proposal
    ) -> Proposal {
        Proposal(
            useCase: proposal.useCase, agent: proposal.agent, release: proposal.release,
            content: .input([Passage(.tool, result, origin: "tool:" + tool)]),
            turn: proposal.turn)
    }

    /// Runs work to its end, whatever becomes of whoever waits for it.
    func seenThrough<Value: Sendable>(
        _ work: @escaping @Sendable () async throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value {
        let result: Result<Value, LedgerError> = await Task.immediate {
            do throws(LedgerError) { return .success(try await work()) } catch {
                return .failure(error)
            }
        }.value
        return try result.get()
    }
}

/// The end of an action, as it is about to be recorded.
private struct ActionEnd {
    let drafts: [Draft]
    /// What the system answered; `nil` where nothing came back.
    let result: String?
    let at: Timestamp
}

extension ActionResult {
    /// An action that ran, and what of its system's answer the AI may read.
    fileprivate init(_ decision: Decision, _ hold: Hold, told: Outcome) {
        self.init(
            decision: decision, hold: hold,
            result: told.effect.passes ? told.passing.map(\.text).joined() : nil,
            message: told.message, isRepeated: false)
    }
}

/// An action that has an outcome.
struct Settled: Sendable {
    let hold: Hold
    /// What the system answered; `nil` where nothing came back.
    let result: String?
}

extension Desk {
    /// Sends an action that has been dispatched, and records what came of it.
    ///
    /// INVARIANT: it is called once for each `action.dispatched`, by whoever appended it.
    func carryOut(
        _ hold: Hold, of subject: ID<Subject>?, by principal: Principal
    ) async throws(LedgerError) -> Settled {
        guard let order = try order(for: hold) else {
            return try await settle(hold, .unsent(.missingArgument), of: subject, by: principal)
        }
        return try await settle(
            hold, await lines.send(order), of: subject, by: principal)
    }

    /// The order that a hold is; `nil` where its content was erased or its tool is gone.
    func order(for hold: Hold) throws(LedgerError) -> ActionOrder? {
        try decisions.storedCall(of: hold.decision).flatMap { order(for: hold, $0) }
    }

    /// The order for a call; `nil` where its tool is gone.
    private func order(for hold: Hold, _ call: StoredCall) -> ActionOrder? {
        guard let name = hold.useCase,
            let tool = decisions.workspace.useCase(named: name)?.tools[call.tool]
        else { return nil }
        return ActionOrder(
            decision: hold.decision, useCase: name, tool: tool, arguments: call.arguments,
            customer: call.customer, conversation: hold.conversation)
    }

    /// Records what a system said of an action.
    func settle(
        _ hold: Hold, _ answer: ActionAnswer, of subject: ID<Subject>?, by principal: Principal
    ) async throws(LedgerError) -> Settled {
        try await settle(hold, end(of: hold, answer, of: subject, by: principal))
    }

    /// Records the end of an action.
    private func settle(_ hold: Hold, _ end: ActionEnd) async throws(LedgerError) -> Settled {
        var seen = hold
        while true {
            do throws(LedgerError) {
                try await decisions.move(seen, end.drafts)
                break
            } catch {
                guard case .overtaken = error else { throw error }
                // A restart took it for lost, or a person reconciled it: what they recorded stands. That somebody was told of it, or
                // looked at it again, ends nothing.
                guard let latest = try decisions.hold(of: hold.decision),
                    latest.phase == hold.phase
                else { break }
                seen = latest
            }
        }
        return Settled(hold: try decisions.hold(of: hold.decision) ?? hold, result: end.result)
    }

    /// What is to be recorded of what a system said of an action.
    private func end(
        of hold: Hold, _ answer: ActionAnswer, of subject: ID<Subject>?, by principal: Principal
    ) throws(LedgerError) -> ActionEnd {
        let outcome: ActionSettled.Outcome
        var result: String?
        var status: Int?
        var cause: String?
        switch answer {
        case .done(let text, let code): (outcome, result, status) = (.executed, text, code)
        case .refused(let text, let code):
            (outcome, result, status, cause) = (.failed, text, code, "refused")
        case .unsent(let fault): (outcome, cause) = (.failed, fault.rawValue)
        case .unknown(let fault, let code):
            (outcome, status, cause) = (.unknown, code, fault.rawValue)
        }
        let uses = outcome == .failed ? try decisions.uses(of: hold.decision) : []
        let body = ActionSettled(
            decision: hold.decision, outcome: outcome, status: status, cause: cause, uses: uses)
        var drafts = [
            decisions.draft(
                .actionSettled(body), of: hold, by: principal, subject: subject,
                content: subject == nil
                    ? [] : result.map { [ContentField("result", $0)] } ?? [])
        ]
        if outcome == .executed, let undone = hold.undoes,
            let original = try decisions.hold(of: undone)
        {
            drafts.append(
                decisions.draft(
                    .actionCompensated(ActionCompensated(decision: undone, by: hold.decision)),
                    of: original, by: principal))
        }
        return ActionEnd(drafts: drafts, result: result, at: drafts[0].at)
    }
}
