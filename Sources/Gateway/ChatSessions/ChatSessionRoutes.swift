// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `POST /v1/chat-sessions`: a token for one conversation, for a site with its key, or for a visitor where the use case
    /// is open to them.
    func openChat(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await crossOrigin(request) {
            let isVisitor = request.headers[.authorization] == nil
            // Who brings a key is looked at first: a wrong one is never a visitor.
            let caller =
                isVisitor ? try admitVisitor(request, context) : try admit(request, right: .chat)
            let settings = decisions.workspace.chat
            if isVisitor {
                // Their own first: who floods takes nothing of what the others share.
                if let wait = networks.takeSession(
                    of: network(of: request, context), settings.address, at: clock.now)
                {
                    throw Problem.tooManyOfAddress("new sessions", retryAfter: wait)
                }
                try rooms.takeVisitor(settings.visitors, at: clock.now)
            }
            let order = try ChatOrder(await document(of: request).root)
            let agent: String
            let conversation: Conversation
            var name: String?
            if isVisitor {
                guard let opened = settings.useCases[order.useCase] else {
                    throw Problem.unauthorized
                }
                try order.mustBeVisitors()
                agent = opened.agent
                conversation = try await recorded {
                    try await decisions.conversation(
                        named: "chat-" + ChatToken.random(), channel: .chat, origin: .live,
                        isDerived: false)
                }
            } else {
                agent = try self.agent(for: order, caller)
                let given = order.conversation ?? "chat-" + ChatToken.random()
                try await mustBeTheirs(given, order, caller)
                (conversation, name) = try await self.conversation(
                    named: given, orDerivedFrom: [], of: order.customer?.id, request)
            }
            let token = ChatToken()
            let session = ChatSession(
                id: token.digest, conversation: conversation, useCase: order.useCase, agent: agent,
                key: isVisitor ? nil : caller.key.name, language: order.language,
                customer: order.customer, until: decisions.time + settings.lasts)
            try await recorded { try await decisions.open(session, by: caller.principal) }
            return answer(
                [
                    "object": "chat.session", "token": .string(token.text),
                    "expires_at": .string(session.until.description),
                    "conversation": name.map { .string($0) } ?? .null,
                    "model": .string("\(order.useCase)/\(agent)"),
                ], status: .created, to: caller)
        }
    }

    /// `DELETE /v1/chat-sessions/current`: the token opens nothing from here on.
    func closeChat(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await crossOrigin(request) {
            let (session, caller) = try await chatting(request, context)
            try await recorded {
                try await decisions.close(session, by: caller.principal)
                try await desk.customerLeft(session.conversation.id)
            }
            return Response(status: .noContent)
        }
    }

    /// `GET /v1/chat-sessions/current/messages`: what was said, for a page that begins again.
    func chatMessages(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await crossOrigin(request) {
            let (session, caller) = try await chatting(request, context)
            try rooms.takeLook(of: session.id, at: clock.now)
            return try await chatAnswer(session, after: try Self.after(request), to: caller)
        }
    }

    /// What was said behind a message, and who speaks now.
    func chatAnswer(
        _ session: ChatSession, after id: Int, to caller: Caller
    ) async throws -> Response {
        let transcript = try await chatTranscript(of: session.conversation.id)
        return answer(
            [
                "object": "list",
                "data": .array(transcript.messages(after: id).map(\.json)),
                "state": try await chatState(of: session.conversation.id).json,
            ], to: caller)
    }

    /// The `id` of the last message that the page has; 0 for none.
    static func after(_ request: Request) throws(Problem) -> Int {
        let text =
            request.headers[.lastEventID]
            ?? request.uri.queryParameters["after"].map(String.init)
        guard let text else { return 0 }
        guard let id = Int(text), id >= 0 else {
            throw .badRequest("`after` must be the `id` of a message")
        }
        return id
    }

    /// The session of a request's token, and the caller that it lets in.
    ///
    /// - Throws: a ``Problem`` where the token opens nothing: forged, over, closed, or of a key or a use case that is
    ///   gone.
    func chatting(
        _ request: Request, _ context: GatewayContext
    ) async throws -> (ChatSession, Caller) {
        guard let token = ChatToken(authorization: request.headers[.authorization]),
            let session = try await recorded({ try decisions.chatSession(token.digest) }),
            let key = key(of: session)
        else { throw Problem.chatOver }
        guard session.key != nil else {
            return (session, try admitStranger(request, context, as: key))
        }
        guard places.enter() else { throw Problem.busy }
        return (session, Caller(key, arrived: clock.now, in: places))
    }

    /// The key that a session lives by; `nil` where that, or the opening to visitors that it came by, is gone.
    func key(of session: ChatSession) -> APIKey? {
        guard let name = session.key else {
            return decisions.workspace.chat.useCases[session.useCase]?.agent == session.agent
                ? .visitor : nil
        }
        let key = keys.key(named: name)
        return key?.rights.contains(.chat) == true && key?.opens(session.useCase) == true
            ? key : nil
    }

    private func admitVisitor(
        _ request: Request, _ context: GatewayContext
    ) throws(Problem) -> Caller {
        guard !decisions.workspace.chat.useCases.isEmpty else { throw .unauthorized }
        return try admitStranger(request, context, as: .visitor)
    }

    /// The agent that answers a site's customers.
    private func agent(for order: ChatOrder, _ caller: Caller) throws(Problem) -> String {
        guard caller.key.opens(order.useCase) else {
            throw .forbidden("this key does not open that use case: see `use-cases` of the key")
        }
        guard let useCase = decisions.workspace.useCase(named: order.useCase) else {
            throw .notFound("there is no such use case: see `GET /v1/use-cases`")
        }
        guard
            let agent = order.agent
                ?? decisions.workspace.chat.useCases[order.useCase]?.agent,
            useCase.agents[agent]?.role.speaksToCustomers == true
        else {
            throw .badRequest("`agent` must be one of the use case that speaks to customers")
        }
        return agent
    }

    /// A conversation that was had before goes on only with the same customer, and with a key that opens all of it: the
    /// page is shown what was said in it.
    private func mustBeTheirs(
        _ name: String, _ order: ChatOrder, _ caller: Caller
    ) async throws {
        guard let known = try await recorded({ try decisions.conversation(known: name) }) else {
            return
        }
        let timeline = try await recorded { try decisions.timeline(of: known) }
        guard timeline.items.allSatisfy({ $0.useCase.map(caller.key.opens) ?? true }) else {
            throw Problem.forbidden(
                "this key does not open all use cases of that conversation")
        }
        guard timeline.customer == nil || timeline.customer == order.customer?.id else {
            throw Problem(
                status: .conflict, type: "invalid_request_error", code: "other_customer",
                message: "that conversation is another customer's: name a new one")
        }
    }
}

/// What a site or a visitor asks for.
struct ChatOrder {
    let useCase: String
    let agent: String?
    let conversation: String?
    let customer: Customer?
    let language: String?

    /// - Throws: a ``Problem`` that tells what to mend.
    init(_ root: JSONDocument.Node) throws(Problem) {
        guard root.kind == .object else { throw .badRequest("the body must be a JSON object") }
        guard let useCase = root["use_case"]?.string else {
            throw .badRequest("`use_case` is missing: what the chat is about")
        }
        for name in ["agent", "conversation", "customer_id", "language"] {
            guard let node = root[name], !node.isNull else { continue }
            guard node.string != nil else { throw .badRequest("`\(name)` must be a text") }
        }
        self.useCase = useCase
        agent = root["agent"]?.string
        conversation = root["conversation"]?.string
        customer = Customer(root)
        language = root["language"]?.string
        if let language, language.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}/) == nil {
            throw .badRequest("`language` must be a tag such as `en` or `de`")
        }
    }

    /// - Throws: a ``Problem`` where it says what only a site may: who the customer is, and which conversation goes on.
    func mustBeVisitors() throws(Problem) {
        guard agent == nil, conversation == nil, customer == nil else {
            throw .badRequest(
                "a visitor gives `use_case` and `language` only: the rest is for a site with its API key"
            )
        }
    }
}

/// What a page shows to go on with its conversation: 256 random bits, handed out once.
struct ChatToken {
    let text: String

    init() { text = "cht_" + Self.random() + Self.random() }

    /// That of an `Authorization` header; `nil` where it can't be one.
    init?(authorization: String?) {
        guard let authorization, authorization.prefix(7).lowercased() == "bearer " else {
            return nil
        }
        let text = authorization.dropFirst(7)
        guard text.hasPrefix("cht_"), text.utf8.count == 68 else { return nil }
        self.text = String(text)
    }

    var digest: Digest { Digest(of: text.utf8) }

    /// 128 random bits in hexadecimal digits.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}

extension APIKey {
    /// Whoever comes without a key, where a use case is open to them.
    static let visitor = APIKey(
        name: "visitor", hash: Digest(of: [UInt8]()), scope: .all, rights: [], rate: nil)
}

extension HTTPField.Name {
    static let lastEventID = Self("Last-Event-ID")!
}
