// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Vocabulary

extension Gateway {
    /// `POST /v1/feedback`: how a reply, a suggestion, an action or a conversation was.
    func giveFeedback(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .feedback)
        let document = try await document(of: request)
        guard document.root.kind == .object else {
            throw Problem.badRequest("the body must be a JSON object")
        }
        let body = document.root
        let opinion = try Self.opinion(body)
        let giver = caller.feedbackGiver
        let decision = try Self.text("decision", of: body)
        let name = try Self.text("conversation", of: body)
        switch (decision, name) {
        case (let decision?, nil):
            guard let id = ID<Decision>(decision) else {
                throw Problem.badRequest("a decision's identifier begins with `dec_`")
            }
            return try await said { () async throws(FeedbackError) in
                try await desk.giveFeedback(opinion, on: id, by: giver)
            }
        case (nil, let name?):
            guard let id = try await recorded({ try decisions.conversation(known: name) }) else {
                throw Problem.feedback(.unknown)
            }
            return try await said { () async throws(FeedbackError) in
                try await desk.giveFeedback(opinion, onConversation: id, by: giver)
            }
        default:
            throw Problem.badRequest(
                "say what it is about: with `decision` or, for all of it, with `conversation`")
        }
    }

    /// `GET /v1/feedback`: what was said, the newest first; with `open`, what waits for a review, the oldest first.
    func feedback(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .feedback)
        let person = try caller.approver()
        let query = request.uri.queryParameters
        let useCase = query["use_case"].map(String.init)
        let verdict = try Self.word("verdict", query["verdict"], FeedbackGiven.Verdict.self)
        guard let limit = query["limit"].map({ Int($0) }) ?? 100, (1...1000).contains(limit) else {
            throw Problem.badRequest("`limit` must be a number from 1 to 1000")
        }
        let before = try query["before"].map { try Self.feedbackID(String($0)) }
        let isWanted: (Feedback) -> Bool = { feedback in
            person.sees(feedback.useCase) && (useCase.map { $0 == feedback.useCase } ?? true)
                && (verdict.map { $0 == feedback.verdict } ?? true)
        }
        let shown: [Feedback]
        var next: ID<FeedbackGiven>?
        switch query["open"].map(String.init) {
        case "true":
            let open = try await recorded { try decisions.feedbackToReview() }
            shown = Array(open.filter(isWanted).prefix(limit))
        case nil, "false":
            let page = try await recorded {
                try decisions.feedback(before: before, limit: limit, where: isWanted)
            }
            (shown, next) = (page.feedback, page.next)
        default: throw Problem.badRequest("`open` must be `true` or `false`")
        }
        return feedbackJSON([
            "object": "list", "data": .array(shown.map(\.summary)),
            "next": next.map { .string($0.description) } ?? .null,
        ])
    }

    /// `GET /v1/feedback/{id}`: with the case for evaluation. That it was shown is recorded.
    func oneFeedback(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .feedback)
        let person = try caller.approver()
        let id = try Self.feedbackID(try context.parameters.require("id"))
        let feedback = try await feedbackAnswer { () async throws(FeedbackError) in
            try desk.feedback(id, for: person)
        }
        let shown = try await recorded { try desk.feedbackCase(of: feedback) }
        try await recorded { try await desk.disclosed(shown, to: person) }
        return feedbackJSON(shown.json)
    }

    /// `POST /v1/feedback/{id}/review`: whether it is as its giver said.
    func reviewFeedback(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .feedback)
        let person = try caller.approver()
        let id = try Self.feedbackID(try context.parameters.require("id"))
        let document = try await document(of: request)
        guard document.root.kind == .object else {
            throw Problem.badRequest("the body must be a JSON object")
        }
        let finding = try Self.word(
            "finding", try Self.text("finding", of: document.root),
            FeedbackReviewed.Finding.self)
        guard let finding else {
            throw Problem.badRequest("`finding` must be `justified` or `unjustified`")
        }
        let note = try Self.text("note", of: document.root)
        return try await said { () async throws(FeedbackError) in
            try await desk.review(feedback: id, finding, note: note, by: person)
        }
    }

    // MARK: Reading what was asked

    private static func opinion(_ body: JSONDocument.Node) throws -> Opinion {
        let verdict = try word(
            "verdict", try text("verdict", of: body), FeedbackGiven.Verdict.self)
        guard let verdict else {
            throw Problem.badRequest(
                "`verdict` is missing: `right`, `wrong`, `complaint` or `survey`")
        }
        var score: Int?
        if let given = body["score"], !given.isNull {
            guard let number = given.integer, (1...5).contains(number) else {
                throw Problem.badRequest("`score` must be a whole number from 1 to 5")
            }
            score = Int(number)
        }
        return Opinion(
            verdict,
            fault: try word("fault", try text("fault", of: body), FeedbackGiven.Fault.self),
            score: score, better: try text("better", of: body), note: try text("note", of: body))
    }

    /// A text of the body; `nil` where it is not there or is null.
    private static func text(_ name: String, of body: JSONDocument.Node) throws -> String? {
        guard let node = body[name], !node.isNull else { return nil }
        guard let text = node.string else { throw Problem.badRequest("`\(name)` must be a text") }
        return text
    }

    private static func word<Word: CaseIterable & RawRepresentable>(
        _ name: String, _ text: (some StringProtocol)?, _: Word.Type
    ) throws -> Word? where Word.RawValue == String {
        guard let text else { return nil }
        guard let word = Word(rawValue: String(text)) else {
            let words = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw Problem.badRequest("`\(name)` must be one of \(words)")
        }
        return word
    }

    private static func feedbackID(_ text: String) throws -> ID<FeedbackGiven> {
        guard let id = ID<FeedbackGiven>(text) else {
            throw Problem.badRequest(
                "an identifier of feedback begins with `fbk_`: see `GET /v1/feedback`")
        }
        return id
    }

    // MARK: Answering

    private func said(
        isolation: isolated (any Actor)? = #isolation,
        _ work: () async throws(FeedbackError) -> Feedback
    ) async throws -> Response {
        feedbackJSON(try await feedbackAnswer(work).summary)
    }

    private func feedbackAnswer<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ work: () async throws(FeedbackError) -> Value
    ) async throws -> Value {
        do { return try await work() } catch { throw Problem.feedback(error) }
    }

    private func feedbackJSON(_ body: JSON) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: body.serialized)))
    }
}

extension Caller {
    /// For whom the key speaks: a person's for the staff, any other for customers.
    fileprivate var feedbackGiver: FeedbackGiver {
        let useCases: Set<String>? =
            switch key.scope {
            case .all: nil
            case .some(let names): names
            }
        guard let person = key.person else {
            return .customers(key: key.name, useCases: useCases)
        }
        return .staff(Approver(name: person, roles: key.roles, useCases: useCases))
    }
}

extension Problem {
    static func feedback(_ error: FeedbackError) -> Problem {
        func conflict(_ code: String, _ message: String) -> Problem {
            Problem(
                status: .conflict, type: "invalid_request_error", code: code, message: message)
        }
        switch error {
        case .unknown:
            return notFound("there is no such decision, conversation or feedback")
        case .notNow(let feedback):
            let who = feedback.reviewer.map { " by `\($0)`" } ?? ""
            return conflict(
                "not_now",
                feedback.finding.map { "it was found `\($0.rawValue)`\(who)" }.map {
                    $0 + " already, so nothing was changed"
                } ?? "it waits for no review as it stands: look at it again")
        case .giverIsReviewer:
            return Problem(
                status: .forbidden, type: "permission_error", code: "giver_is_reviewer",
                message: "who gave feedback does not review it: somebody else must")
        case .erased:
            return conflict(
                "erased", "the texts of this customer were erased: say it without any")
        case .invalid(let why): return badRequest(why)
        case .tooMuch: return tooMany(retryAfter: 3600)
        case .ledger: return unrecorded
        }
    }
}
