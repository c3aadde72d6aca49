// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Vocabulary

extension Gateway {
    /// `POST /access/v1/evaluation`: asks for a decision about an action in the words of the OpenID AuthZEN
    /// Authorization API 1.0.
    func evaluation(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await evaluating(request) { caller, root in
            let decision = try await access(AccessEvaluation(root), by: caller, request)
            return response(decision.json, [decision], to: caller)
        }
    }

    /// `GET /.well-known/authzen-configuration`: where the two routes are, as this client reaches them.
    func authZENConfiguration(_ request: Request, _ context: GatewayContext) async throws
        -> Response
    {
        guard let authority = request.head.authority, !authority.isEmpty,
            authority.utf8.allSatisfy({ $0.isAuthority })
        else { throw Problem.badRequest("the `Host` of the request is no host") }
        // Belay itself speaks plain HTTP: whoever ends TLS before it says so.
        let isSecure = request.headers[.forwardedProto]?.lowercased() == "https"
        let base = (isSecure ? "https://" : "http://") + authority
        let metadata: JSON = [
            "policy_decision_point": .string(base),
            "access_evaluation_endpoint": .string(base + "/access/v1/evaluation"),
            "access_evaluations_endpoint": .string(base + "/access/v1/evaluations"),
        ]
        return Response(status: .ok, headers: .freshJSON, body: ResponseBody(metadata))
    }

    /// Lets the client in, and answers what goes wrong in its dialect.
    func evaluating(
        _ request: Request, _ work: (Caller, JSONDocument.Node) async throws -> Response
    ) async throws -> Response {
        do {
            let caller = try admit(request, right: .decide)
            let type = request.headers[.contentType]?.prefix { $0 != ";" && $0 != " " }
            guard type?.lowercased() == "application/json" else {
                throw Problem.badRequest("`Content-Type` must be `application/json`")
            }
            return try await work(caller, try await document(of: request).root)
        } catch let problem as Problem {
            return problem.accessResponse
        }
    }

    /// Decides one evaluation; it is recorded like any other decision.
    func access(
        _ evaluation: AccessEvaluation, by caller: Caller, _ request: Request
    ) async throws -> AccessDecision {
        AccessDecision(
            try await answer(to: evaluation.question, by: caller, request),
            to: evaluation.question)
    }

    func response(_ body: JSON, _ decisions: [AccessDecision], to caller: Caller) -> Response {
        var headers = HTTPFields.freshJSON
        let answers = decisions.compactMap(\.answer)
        if !answers.isEmpty {
            headers[.belayDecision] =
                answers.map(\.outcome.decision.id.description).joined(separator: ", ")
        }
        let names = Set(answers.map(\.conversation))
        if let name = names.first, names.count == 1 { headers[.belayConversation] = name }
        headers[.belayOverhead] = overhead(since: caller.arrived, waited: .zero)
        return Response(status: .ok, headers: headers, body: ResponseBody(body))
    }
}

/// May this subject do this to that? The subject is an agent, the action a tool that it would call.
struct AccessEvaluation {
    let question: DecisionQuestion

    /// - Parameter defaults: Where the entities are taken from that the request itself does not name. An
    ///   entity of the request takes the place of the whole default, but for what it must have and has not.
    init(_ request: JSONDocument.Node, defaults: JSONDocument.Node? = nil) throws(Problem) {
        guard request.kind == .object else { throw .badRequest("an evaluation must be an object") }
        let subject = try Entity("subject", of: request, defaults)
        let action = try Entity("action", of: request, defaults)
        let resource = try Entity("resource", of: request, defaults)
        let subjectType = try subject.text("type")
        let subjectID = try subject.text("id")
        let resourceType = try resource.text("type")
        let resourceID = try resource.text("id")
        let tool = try action.text("name")
        _ = try subject.properties()
        _ = try resource.properties()
        let context = (request["context"] ?? defaults?["context"]).flatMap { $0.isNull ? nil : $0 }
        guard context.map({ $0.kind == .object }) ?? true else {
            throw .badRequest("`context` must be an object")
        }
        let properties = try action.properties()
        let arguments = try Self.arguments(in: properties)
        // INVARIANT: a colon is part of no name, so what is no agent is registered nowhere.
        var useCase = "\(subjectType):\(subjectID)"
        var agent = ""
        if subjectType == "agent" {
            let parts = subjectID.split(
                separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            useCase = String(parts[0])
            agent = parts.count > 1 ? String(parts[1]) : ""
        }
        if resourceType == "use-case", resourceID != useCase {
            // An agent of one use case is none of another, and no name has a slash.
            agent = "\(subjectType)/\(subjectID)"
            useCase = resourceID
        }
        question = DecisionQuestion(
            Proposal(
                useCase: useCase, agent: agent, release: context?["release"]?.string,
                content: .action(
                    ActionCall(
                        tool: tool, arguments: arguments.source, texts: arguments.texts,
                        callID: properties?["arguments"] == nil
                            ? nil : properties?["id"]?.string)),
                turn: Int(clamping: context?["turn"]?.integer ?? 0),
                confidence: try DecisionQuestion.confidence(in: context)),
            arguments: arguments, knowing: context)
    }

    /// The arguments of the call: those under `arguments`, else the properties themselves.
    private static func arguments(in properties: JSONDocument.Node?) throws(Problem)
        -> ArgumentsText
    {
        guard let properties else { return ArgumentsText("{}") }
        let given = properties["arguments"] ?? properties
        guard given.kind == .object || given.kind == .string else {
            throw .badRequest("`action.properties.arguments` must be an object")
        }
        return ArgumentsText(given.string ?? String(decoding: given.raw, as: UTF8.self))
    }

    /// A subject, an action or a resource.
    private struct Entity {
        let name: String
        let own: JSONDocument.Node
        let fallback: JSONDocument.Node?

        init(
            _ name: String, of request: JSONDocument.Node, _ defaults: JSONDocument.Node?
        ) throws(Problem) {
            guard let own = request[name] ?? defaults?[name] else {
                throw .badRequest("`\(name)` is missing")
            }
            guard own.kind == .object else { throw .badRequest("`\(name)` must be an object") }
            self.name = name
            self.own = own
            fallback = defaults?[name]
        }

        func text(_ key: String) throws(Problem) -> String {
            guard let value = own[key] ?? fallback?[key] else {
                throw .badRequest("`\(name).\(key)` is missing")
            }
            guard let text = value.string else {
                throw .badRequest("`\(name).\(key)` must be a string")
            }
            return text
        }

        func properties() throws(Problem) -> JSONDocument.Node? {
            guard let properties = own["properties"], !properties.isNull else { return nil }
            guard properties.kind == .object else {
                throw .badRequest("`\(name).properties` must be an object")
            }
            return properties
        }
    }
}

/// Yes or no, and all that is known of why.
struct AccessDecision {
    let isGranted: Bool
    let context: JSON
    /// `nil` where there was nothing that could be decided.
    let answer: DecisionAnswer?

    /// A client may look at the yes alone. So it is given only where exactly what was asked for may pass:
    /// not what is held, and not what passes without something that must be taken out of it.
    init(_ answer: DecisionAnswer, to question: DecisionQuestion) {
        isGranted = answer.outcome.effect.passes && question.isWhole(in: answer.outcome.passing)
        context = .object(answer.members)
        self.answer = answer
    }

    /// A request in a batch that could not be decided.
    init(_ problem: Problem) {
        isGranted = false
        context = [
            "error": [
                "status": .integer(Int64(problem.status.code)), "message": .string(problem.message),
            ]
        ]
        answer = nil
    }

    var json: JSON { ["decision": .bool(isGranted), "context": context] }
}

extension Problem {
    /// The message alone, as AuthZEN has it.
    fileprivate var accessResponse: Response {
        var headers: HTTPFields = [.contentType: "text/plain; charset=utf-8"]
        for name in [HTTPField.Name.retryAfter, .connection, .wwwAuthenticate] {
            headers[name] = response.headers[name]
        }
        return Response(
            status: status, headers: headers,
            body: .init(byteBuffer: ByteBuffer(string: message + "\n")))
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedProto = Self("X-Forwarded-Proto")!
}

extension UInt8 {
    /// Whether a host and its port may have this byte.
    fileprivate var isAuthority: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "-._:[]".utf8.contains(self)
        }
    }
}
