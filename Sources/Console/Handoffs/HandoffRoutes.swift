// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Hummingbird
import Ledger
import Staff
import Vocabulary

extension Console {
    /// `GET /handoffs/{id}`
    func handoff(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let done = request.uri.queryParameters["done"].flatMap { Self.handedOff[String($0)] }
        let view = try await handoffView(context, notice: done.map(Notice.done))
        return Self.answer(Self.handoffPage(view, in: context.frame))
    }

    private static let handedOff = [
        "claim": "It is yours. The AI is silent, and the customer waits for you.",
        "return": "The AI leads again.", "wrap-up": "Settled, and on record.",
        "transfer": "It is passed on.", "decline": "It waits for somebody else.",
        "whisper": "Your colleagues can read it.",
    ]

    /// `POST /handoffs/{id}/claim`
    func claim(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let capacity = try context.signedIn().capacity
        return try await command("claim", onHandoff: context) {
            try await self.desk.accept($0, capacity: capacity, by: $1)
        }
    }

    /// `POST /handoffs/{id}/messages`
    func speak(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let text = context.form["text"] ?? ""
        let isWhisper = context.form["to"] == "staff"
        return try await command(isWhisper ? "whisper" : nil, onHandoff: context) { id, approver in
            isWhisper
                ? try await self.desk.whisper(text, in: id, by: approver)
                : try await self.desk.speak(text, in: id, by: approver)
        }
    }

    /// `POST /handoffs/{id}/return`
    func giveBack(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await command("return", onHandoff: context) {
            try await self.desk.handBack($0, note: context.form["note"], by: $1)
        }
    }

    /// `POST /handoffs/{id}/wrap-up`
    func wrapUp(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await command("wrap-up", onHandoff: context) {
            try await self.desk.complete(
                $0, wrapUp: context.form["code"] ?? "", note: context.form["note"], by: $1)
        }
    }

    /// `POST /handoffs/{id}/transfer`
    func transfer(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let person = context.form["person"]
        return try await command("transfer", onHandoff: context) { id, approver in
            guard let person else { return try await self.desk.decline(id, by: approver) }
            return try await self.desk.offer(id, to: person, by: approver)
        }
    }

    /// `POST /conversations/{id}/takeover`
    func takeOver(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        guard let id = ID<Conversation>(try context.parameters.require("id")) else {
            throw Problem.notFound("conversation")
        }
        let entries = try await recorded { try ledger.allEntries(in: id) }
        let useCases = Set(entries.compactMap(\.useCase))
        guard !entries.isEmpty, viewer.may(.watch), viewer.sees(useCases) else {
            throw Problem.notFound("conversation")
        }
        let useCase = entries.last { $0.useCase != nil }?.useCase
        do {
            let handoff = try await desk.takeOver(
                id, useCase: useCase, capacity: viewer.capacity, by: viewer.approver)
            return Self.redirect("/handoffs/\(handoff.id)?done=claim")
        } catch { throw error.problem }
    }

    /// Carries a person's word out. Where it can't be, the page says why, and shows how it stands now.
    private func command(
        _ name: String?, onHandoff context: ConsoleContext,
        _ run: (ID<HandedOver>, Approver) async throws -> Handoff
    ) async throws -> Response {
        let viewer = try context.signedIn()
        guard let id = ID<HandedOver>(try context.parameters.require("id")) else {
            throw Problem.notFound("handoff")
        }
        do {
            _ = try await run(id, viewer.approver)
            return Self.redirect("/handoffs/\(id)\(name.map { "?done=\($0)" } ?? "#reply")")
        } catch let error as HandoffError {
            switch error {
            case .unknown, .ledger: throw error.problem
            default:
                var view = try await handoffView(context, notice: .refused(error.words))
                view.unsent = context.form["text"]
                return Self.answer(Self.handoffPage(view, in: context.frame), status: .conflict)
            }
        }
    }
}

extension HandoffError {
    /// Why a command was not carried out, for the person who gave it.
    var words: String {
        switch self {
        case .unknown: "There is no such handoff any more."
        case .notNow(let handoff):
            "Somebody was first, or it is over: it is «\(handoff.phase.words)»\(handoff.person.map { ", with \($0)" } ?? ""). Nothing of yours was done."
        case .notTheirs(let handoff):
            "\(handoff.person ?? "Somebody else") has this conversation: nothing of yours was sent."
        case .full(let count): "You have \(count) conversations already: settle one first."
        case .offeredElsewhere(let handoff):
            "It is offered to \(handoff.person ?? "somebody else")."
        case .invalid(let why): "That does not work: \(why)."
        case .ledger: Problem.unrecorded.words
        }
    }

    fileprivate var problem: Problem {
        switch self {
        case .unknown: .notFound("handoff")
        case .ledger: .unrecorded
        default: Problem(status: .conflict, title: "That was not done", words: words)
        }
    }
}
