// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Ledger
import Policy
import Staff
import Vocabulary

/// Exactly what will run, why it is held, and what people have said of it.
struct ApprovalView: Sendable {
    let hold: Hold
    let decision: Decision
    /// What would run; `nil` where it is no action, or its content was erased.
    let call: StoredCall?
    /// What a reply or a suggestion says; empty where it was erased.
    let passages: [String]
    /// What the customer is asked, or was.
    let question: String?
    /// What the customer is told of it now.
    let message: String?
    let advice: Advice?
    /// Until when an approval that broke the glass must be looked at.
    let reviewedUntil: Timestamp?
    /// Reasons for a denial to choose from, with their words; empty where any word will do.
    let denials: [(name: String, words: String)]
    let breakGlassRole: String?
    /// Whether what would run is shown: to who may read content, and to who must see what they say yes to.
    let isReadable: Bool
    let at: Timestamp
    var notice: Notice?

    /// What would run, field by field.
    var arguments: [(path: String, value: JSON)]? {
        // Losing the error is the intention: what is no JSON is shown as the text that it is.
        call.flatMap { try? JSON(parsing: Array($0.arguments.utf8)) }.map { $0.fields() }
    }
}

extension Console {
    /// What an approval's page shows. That its content is shown is on record before it is.
    ///
    /// - Throws: ``Problem`` where there is none, or none of theirs.
    func approvalView(
        _ context: ConsoleContext, notice: Notice? = nil
    ) async throws -> ApprovalView {
        let viewer = try context.signedIn()
        guard let id = ID<Decision>(try context.parameters.require("id")),
            let hold = try await recorded({ try decisions.hold(of: id) }),
            viewer.approver.sees(hold.useCase)
        else { throw Problem.notFound("approval") }
        let record = try await recorded {
            try await decisions.record(of: id, for: viewer.principal) { _ in true }
        }
        guard let record else { throw Problem.notFound("approval") }
        let isReadable =
            viewer.may(.readContent) || hold.phase == .pending && hold.asks(viewer.approver)
        let call = isReadable ? try await recorded { try decisions.storedCall(of: id) } : nil
        let question = isReadable ? try await recorded { try decisions.question(of: hold) } : nil
        let passages =
            hold.kind == .action || !isReadable
            ? [] : record.content.flatMap { Fields($0).list("passages") } ?? nil ?? []
        let workspace = decisions.workspace
        return ApprovalView(
            hold: hold, decision: record.decision, call: call,
            passages: passages.compactMap { $0.string("text") }, question: question,
            message: isReadable ? record.message : nil, advice: isReadable ? record.advice : nil,
            reviewedUntil: desk.reviewedUntil(hold),
            denials: workspace.denials.sorted { $0.key < $1.key }.map {
                ($0.key, $0.value.text(in: workspace.language) ?? "")
            },
            breakGlassRole: workspace.breakGlass?.by, isReadable: isReadable, at: decisions.time,
            notice: notice)
    }
}
