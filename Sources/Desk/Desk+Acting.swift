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
        let settled = try await seenThrough { [self] () async throws(LedgerError) in
            try await carryOut(hold, of: conversation.subject, by: principal)
        }
        return try await told(settled, outcome.decision, proposal, in: conversation, by: principal)
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
        let input = Proposal(
            useCase: proposal.useCase, agent: proposal.agent, release: proposal.release,
            content: .input([Passage(.tool, result, origin: "tool:" + tool)]),
            turn: proposal.turn)
        let outcome = try await decisions.decide(
            [Submission(input)], in: conversation, by: principal)[0]
        return ActionResult(
            decision: decision, hold: settled.hold,
            result: outcome.effect.passes ? outcome.passing.map(\.text).joined() : nil,
            message: outcome.message, isRepeated: false)
    }

    /// Runs work to its end, whatever becomes of whoever waits for it.
    func seenThrough<Value: Sendable>(
        _ work: @escaping @Sendable () async throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value {
        let result: Result<Value, LedgerError> = await Task {
            do throws(LedgerError) { return .success(try await work()) } catch {
                return .failure(error)
            }
        }.value
        return try result.get()
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
        guard let call = try decisions.storedCall(of: hold.decision), let name = hold.useCase,
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
        do throws(LedgerError) {
            try await decisions.move(hold, drafts)
        } catch .overtaken {
            // A restart took it for lost, or a person reconciled it: what they recorded stands.
        }
        return Settled(hold: try decisions.hold(of: hold.decision) ?? hold, result: result)
    }
}
