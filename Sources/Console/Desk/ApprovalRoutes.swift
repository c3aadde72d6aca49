// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Hummingbird
import Vocabulary

extension Console {
    /// `GET /approvals/{id}`
    func approval(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let done = request.uri.queryParameters["done"].flatMap { Self.done[String($0)] }
        let view = try await approvalView(context, notice: done.map(Notice.done))
        return Self.answer(Self.approvalPage(view, in: context.frame))
    }

    /// What is told after a command, by a word in the address: no words of others come from there.
    private static let done = [
        "approval": "Your yes is on record.", "denial": "Denied. Nothing runs.",
        "advice": "The AI goes on with your advice.",
        "edit": "This is what stands in its place. Another person must approve it.",
        "outcome": "It is on record what became of it.", "review": "Your review is on record.",
    ]

    /// `POST /approvals/{id}/approval`
    func approve(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await command("approval", context) { id, approver in
            try await self.desk.approve(
                id, fingerprint: context.form["fingerprint"] ?? "", by: approver,
                note: context.form["note"], breaksGlass: context.form["break-glass"] == "yes")
        }
    }

    /// `POST /approvals/{id}/denial`
    func deny(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await command("denial", context) { id, approver in
            try await self.desk.deny(
                id, cause: context.form["cause"] ?? "", note: context.form["note"], by: approver)
        }
    }

    /// `POST /approvals/{id}/advice`
    func advise(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await command("advice", context) { id, approver in
            try await self.desk.advise(id, context.form["advice"] ?? "", by: approver)
        }
    }

    /// `POST /approvals/{id}/outcome`
    func reconcile(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await command("outcome", context) { id, approver in
            guard
                let outcome = context.form["outcome"].flatMap(
                    ActionSettled.Outcome.init(rawValue:))
            else { throw DeskError.invalid("say whether the system carried it out") }
            return try await self.desk.reconcile(
                id, outcome, note: context.form["note"] ?? "", by: approver)
        }
    }

    /// `POST /approvals/{id}/review`
    func review(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await command("review", context) { id, approver in
            guard
                let finding = context.form["finding"].flatMap(
                    ApprovalReviewed.Finding.init(rawValue:))
            else { throw DeskError.invalid("say whether it was justified") }
            return try await self.desk.review(
                id, finding, note: context.form["note"] ?? "", by: approver)
        }
    }

    /// Carries a person's word out. Where it can't be, the page says why, and shows how it stands now.
    func command(
        _ name: String, _ context: ConsoleContext,
        _ run: (ID<Decision>, Approver) async throws -> Hold
    ) async throws -> Response {
        let viewer = try context.signedIn()
        guard let id = ID<Decision>(try context.parameters.require("id")) else {
            throw Problem.notFound("approval")
        }
        do {
            let hold = try await run(id, viewer.approver)
            let next = name == "edit" ? hold.decision : id
            return Self.redirect("/approvals/\(next)?done=\(name)")
        } catch let error as DeskError {
            if case .unknown = error { throw Problem.notFound("approval") }
            if case .ledger = error { throw Problem.unrecorded }
            let view = try await approvalView(context, notice: .refused(error.words))
            return Self.answer(
                Self.approvalPage(view, in: context.frame), status: error.status)
        }
    }
}

extension DeskError {
    /// The status of the page that says so.
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknown: .notFound
        case .notNow, .otherFingerprint, .approvedBefore, .erased, .notUndoable, .refused: .conflict
        case .makerIsChecker, .roleNotAsked, .notAPerson: .forbidden
        case .unknownCause, .missingNote, .invalid: .unprocessableContent
        case .ledger: .serviceUnavailable
        }
    }
}
