// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy

/// A route as its clients see it. A new one is a value beside the others of its resource:
///
/// ```swift
/// RouteDescription(
///     "GET /v1/actions/{id}", "What became of an action", rights: [.decide],
///     parameters: [.path("id", .decisionID, "The action's identifier")],
///     answers: [.json(.named("Action"), "The action")],
///     problems: [.badRequest, .notFound])
/// ```
///
/// What every route with a key may answer (401, 403, 429, 500, 503), and every route that reads a body (400,
/// 413), is added by itself, unless it is among the answers. Schemas that have a name are in a `schemas` table of the same file.
struct RouteDescription: Sendable {
    /// The method and the path, as in ``Gateway/routeList``.
    let name: String
    let summary: String
    /// One of these opens it; none where it answers without a key.
    let rights: [APIKey.Right]
    /// Who comes in besides, or in the place of a key.
    let entry: Entry
    let parameters: [Parameter]
    let body: Schema?
    let answers: [Answer]
    let problems: [ProblemAnswer]
    /// Whether problems are a sentence rather than an error object: OpenID AuthZEN has it so.
    let hasPlainProblems: Bool

    enum Entry {
        case key
        /// Anybody as well, where the workspace says so.
        case visitors
        /// The token of a chat session alone.
        case session
    }

    init(
        _ name: String, _ summary: String, rights: [APIKey.Right] = [], entry: Entry = .key,
        parameters: [Parameter] = [], body: Schema? = nil, answers: [Answer],
        problems: [ProblemAnswer] = [], hasPlainProblems: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.rights = rights
        self.entry = entry
        self.parameters = parameters
        self.body = body
        self.answers = answers
        self.hasPlainProblems = hasPlainProblems
        var all = Set(problems)
        if !rights.isEmpty || entry == .session {
            all.formUnion([.unauthorized, .forbidden, .tooMany, .failed, .unavailable])
        }
        if body != nil { all.formUnion([.badRequest, .tooLarge]) }
        // What a route says of a status itself goes before what all say.
        let own = Set(answers.map(\.status))
        self.problems = all.filter { !own.contains($0.rawValue) }
            .sorted { $0.rawValue < $1.rawValue }
    }

    var method: String { String(name.prefix { $0 != " " }) }
    var path: String { String(name.drop { $0 != " " }.dropFirst()) }

    /// A part of the path or a header that a client may send.
    struct Parameter: Sendable {
        let name: String
        /// Where it stands, in OpenAPI's word.
        let place: String
        let schema: Schema
        let meaning: String

        static func path(_ name: String, _ schema: Schema, _ meaning: String) -> Parameter {
            Parameter(name: name, place: "path", schema: schema, meaning: meaning)
        }

        static func query(_ name: String, _ schema: Schema, _ meaning: String) -> Parameter {
            Parameter(name: name, place: "query", schema: schema, meaning: meaning)
        }

        static func header(_ name: String, _ schema: Schema, _ meaning: String) -> Parameter {
            Parameter(name: name, place: "header", schema: schema, meaning: meaning)
        }

        /// What names the conversation that a request belongs to, and says what kind it is.
        static let conversation: [Parameter] = [
            .header(
                "Belay-Conversation", .text.of(1...256), "What the client calls the conversation"),
            .header(
                "Belay-Channel", .text,
                "`chat`, `voice`, `email`, `messaging`, `assist`, `back-office`; else `other`"),
            .header("Belay-Origin", .text, "`live`, `probe`, `simulation`, `replay`"),
        ]
    }

    /// An answer that is no problem.
    struct Answer: Sendable {
        var status = 200
        /// The forms it comes in, by media type; none where it has no body.
        var forms: [(type: String, schema: Schema)]
        let meaning: String
        /// Headers that it always has.
        var headers: [String] = []

        static func json(
            _ schema: Schema, _ meaning: String, status: Int = 200,
            headers: [String] = ["Belay-Overhead-Ms"]
        ) -> Answer {
            Answer(
                status: status, forms: [("application/json", schema)], meaning: meaning,
                headers: headers)
        }

        static func text(_ meaning: String, status: Int = 200) -> Answer {
            Answer(status: status, forms: [("text/plain", .text)], meaning: meaning)
        }

        static func empty(
            _ meaning: String, status: Int = 204, headers: [String] = []
        ) -> Answer {
            Answer(status: status, forms: [], meaning: meaning, headers: headers)
        }
    }
}

/// What goes wrong, by its status: the table of `docs/reference/http.md`.
enum ProblemAnswer: Int, Sendable, Hashable, CaseIterable {
    case badRequest = 400
    case unauthorized = 401
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case notAcceptable = 406
    case conflict = 409
    case gone = 410
    case tooLarge = 413
    case unsupportedType = 415
    case unprocessable = 422
    case tooMany = 429
    case failed = 500
    case badUpstream = 502
    case unavailable = 503
    case upstreamTimedOut = 504

    /// The name that all routes share.
    var name: String { "Problem\(rawValue)" }

    var meaning: String {
        switch self {
        case .badRequest: "The request can't be read, or a part of it is missing or wrong"
        case .unauthorized: "No key, or an unknown one"
        case .forbidden: "The key has not the right, or does not open the use case"
        case .notFound: "There is no such thing, or the key does not open it"
        case .methodNotAllowed: "The path takes other methods: `Allow` names them"
        case .notAcceptable: "The answer has another form than the client takes"
        case .conflict: "It does not go with what has happened meanwhile"
        case .gone: "It was there, and is over"
        case .tooLarge: "The body is longer than `limits.body-bytes`"
        case .unsupportedType: "The body is of another `Content-Type` than the route takes"
        case .unprocessable: "It can be read, and can't be done"
        case .tooMany: "The rate of the key, the session or the address is used up"
        case .failed: "Belay failed; nothing passed"
        case .badUpstream: "The model provider failed, after every try and fallback"
        case .unavailable: "Too much is under way, or nothing can be recorded; nothing passed"
        case .upstreamTimedOut: "The model provider did not answer in time"
        }
    }

    /// The headers that it always has.
    var headers: [String] {
        switch self {
        case .unauthorized: ["WWW-Authenticate"]
        case .methodNotAllowed: ["Allow"]
        case .tooMany, .unavailable: ["Retry-After"]
        default: []
        }
    }
}
