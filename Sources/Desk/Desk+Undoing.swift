// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// Takes back what was carried out. That is an action itself, of the tool that the contract names: it is decided,
    /// and may wait for somebody's yes.
    public func undo(
        _ decision: ID<Decision>, by approver: Approver
    ) async throws(DeskError) -> ActionResult {
        let hold = try hold(decision)
        guard approver.sees(hold.useCase) else { throw .unknown(decision) }
        guard hold.phase == .executed else { throw .notNow(hold) }
        let workspace = decisions.workspace
        guard let useCase = hold.useCase.flatMap({ workspace.useCase(named: $0) }),
            let undo = hold.tool.flatMap({ useCase.tools[$0] })?.undo
        else { throw .notUndoable("its contract names nothing that takes it back") }
        if let within = undo.within, let done = hold.executedAt, done + within <= now() {
            throw .notUndoable("its time was over on \(done + within)")
        }
        let recorded = try await ledgered { () throws(LedgerError) in
            try decisions.recorded(decision)
        }
        let call = try await ledgered { () throws(LedgerError) in
            try decisions.storedCall(of: decision)
        }
        let result = try await ledgered { () throws(LedgerError) in
            try decisions.actResult(of: decision, in: hold.conversation)
        }
        guard let recorded, let call, let result else { throw .erased(decision) }
        guard let arguments = undo.filled(arguments: call.arguments, result: result) else {
            throw .notUndoable("the system's answer has not what `\(undo.tool)` needs")
        }
        let text = ArgumentsText(arguments)
        let proposal = recorded.proposal.with(
            .action(
                ActionCall(tool: undo.tool, arguments: text.source, texts: text.texts)))
        return try await ledgered { () async throws(LedgerError) in
            try await act(
                proposal, in: recorded.conversation, knowing: recorded.background,
                request: "undo \(decision)", undoes: decision, by: approver.principal)
        }
    }
}
