// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// Approves something else in the place of what waits: other arguments are another action, with a decision of its
    /// own. Whoever edits is its maker, so another person approves it; what the customer had said yes to is asked anew.
    ///
    /// - Parameters:
    ///   - fingerprint: Of what they saw.
    ///   - arguments: All of them, as JSON text.
    /// - Returns: Where the edited action stands; where the rules refuse it, nothing is changed.
    public func edit(
        _ decision: ID<Decision>, fingerprint: String, arguments: String, note: String?,
        by approver: Approver
    ) async throws(DeskError) -> Hold {
        let hold = try open(decision, for: approver, in: [.confirming, .pending])
        guard fingerprint == hold.fingerprint ?? "" else { throw .otherFingerprint(hold) }
        guard hold.maker != approver.principal.description else { throw .makerIsChecker }
        guard hold.kind == .action else { throw .invalid("only an action has arguments") }
        let asked = hold.askedRoles
        guard
            asked.contains(nil)
                || asked.contains(where: { $0.map(approver.roles.contains) ?? false })
        else { throw .roleNotAsked(asked) }
        let recorded = try await ledgered { () throws(LedgerError) in
            try decisions.recorded(decision)
        }
        guard let recorded, case .action(let call) = recorded.proposal.content else {
            throw .erased(decision)
        }
        let text = ArgumentsText(arguments)
        let edited = recorded.proposal.with(
            .action(
                ActionCall(
                    tool: call.tool, arguments: text.source, texts: text.texts,
                    callID: call.callID)))
        var background = recorded.background
        background.editor = approver.name
        // Facts are as fresh as they were when it was asked for: a person's time is not the AI's.
        let workspace = decisions.workspace
        let agent = workspace.useCase(named: edited.useCase)?.agents[edited.agent]
        let before = try await ledgered { () throws(LedgerError) in
            try decisions.decision(decision)
        }
        background.at = agent.flatMap(workspace.moment) ?? before?.at
        let submission = Submission(edited, replaces: hold.uses)
        let outcome = try await ledgered { [background] () async throws(LedgerError) in
            try await decisions.decide(
                [submission], in: recorded.conversation, knowing: background,
                by: approver.principal)[0]
        }
        // INVARIANT: what a person edited is held: the clause `edited` asks another person.
        guard outcome.standing == nil, outcome.effect.holds else {
            throw .refused(outcome.decision)
        }
        let new = outcome.decision.id
        do throws(DeskError) {
            _ = try await close(
                hold, .approvedWithEdits, cause: nil, note: note, successor: new,
                by: approver.principal)
        } catch {
            // Somebody else was first: then nothing takes its place.
            if let late = try? self.hold(new), late.phase.isWaiting {
                // Losing the error is the intention: the first one is told.
                _ = try? await close(late, .withdrawn, cause: "late-edit", by: .system)
            }
            throw error
        }
        return try await sendCode(for: try self.hold(new))
    }
}
