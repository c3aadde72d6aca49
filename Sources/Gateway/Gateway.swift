// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import AsyncHTTPClient
public import Decisions
public import Desk
import HTTPTypes
public import Hummingbird
public import Logging
public import NIOCore
public import Policy
import Synchronization
public import Vocabulary

/// The door: every route of it, and what all of them share.
public final class Gateway: Sendable {
    let decisions: DecisionPoint
    let desk: Desk
    let keys: KeyRing
    let routes: ProviderRoutes
    let limits: Limits
    let presence = ClientPresence()
    let places: Places
    /// The places of those who come without a key, customers' pages and helpdesks: however many come, bots keep theirs.
    let strangers: Places
    /// What each network has taken of what they share.
    let networks = Networks()
    /// How many of those places one network may have.
    let placesOfNetwork: Int
    let hasToldOfProxy = Atomic<Bool>(false)
    let health = Health()
    let metrics: GatewayMetrics
    let logger: Logger
    let clock = ContinuousClock()
    let operations: Operations
    let mcpDoor = MCPDoor(server: MCPServer(sessions: MCPSessions()))
    /// The MCP servers behind Belay, by the name of their connector.
    let connectors: [String: MCPConnector]
    /// Those of the customers' chats that are under way.
    let rooms = ChatRooms()
    let chatNews: ChatNews

    /// What the operations routes answer with: handed in, because the door knows neither ledger nor metrics.
    public struct Operations: Sendable {
        /// The measures in the Prometheus text format.
        let metrics: @Sendable () -> String
        /// Who is told what happens.
        let webhooks: Webhooks
        /// Where people work who take conversations over.
        let helpdesks: Helpdesks

        public init(
            metrics: @escaping @Sendable () -> String, webhooks: Webhooks = .none,
            helpdesks: Helpdesks = .none
        ) {
            self.metrics = metrics
            self.webhooks = webhooks
            self.helpdesks = helpdesks
        }
    }

    /// - Parameters:
    ///   - client: Gives the HTTP client for an upstream, with its time-outs.
    ///   - recordings: What the upstreams of the kind `recorded` play.
    ///   - observer: Is shown what reaches a recording: the conversation's name and the body.
    ///   - secret: Finds the value of an environment variable that holds a provider's key.
    /// - Throws: ``MissingSecret`` where a provider's key is not there.
    public init(
        decisions: DecisionPoint, desk: Desk, keys: KeyRing, client: (Upstream) -> HTTPClient,
        recordings: [Recording],
        observer: (@Sendable (String, JSONDocument) -> Void)? = nil,
        connectors: [String: MCPConnector] = [:], operations: Operations, logger: Logger,
        secret: (String) -> String?
    ) throws(MissingSecret) {
        self.decisions = decisions
        self.desk = desk
        self.keys = keys
        self.operations = operations
        self.connectors = connectors
        self.logger = logger
        chatNews = ChatNews(decisions, networks: networks, logger: logger)
        let metrics = GatewayMetrics()
        self.metrics = metrics
        limits = decisions.workspace.limits
        let limit = decisions.workspace.limits.concurrentRequests
        places = Places(limit)
        let shared = max(8, limit / 4)
        strangers = Places(shared)
        placesOfNetwork = shared / 4
        var providers: [String: any Provider] = [:]
        for upstream in decisions.workspace.upstreams.values {
            switch upstream.kind {
            case .recorded:
                providers[upstream.name] = RecordedProvider(recordings, observer: observer)
            case .openAI(let url, let reference):
                var key: String?
                if let reference {
                    guard let value = secret(reference.environmentVariable) else {
                        throw MissingSecret(
                            of: "upstream `\(upstream.name)`",
                            environmentVariable: reference.environmentVariable)
                    }
                    key = value
                }
                providers[upstream.name] = HTTPProvider(
                    client: client(upstream), address: url + "/chat/completions", key: key)
            }
        }
        routes = ProviderRoutes(providers: providers, metrics: metrics)
    }

    /// Every route of the door: each has its heading in `docs/reference/http.md`.
    public static let routeList = [
        "POST /v1/chat/completions", "GET /v1/models", "POST /v1/decisions",
        "GET /v1/decisions/{id}", "POST /v1/actions", "POST /v1/actions/{id}/confirmation",
        "POST /v1/actions/{id}/proof", "POST /v1/actions/{id}/release", "DELETE /v1/actions/{id}",
        "GET /v1/approvals",
        "GET /v1/approvals/{id}", "POST /v1/approvals/{id}/approval",
        "POST /v1/approvals/{id}/denial", "POST /v1/approvals/{id}/advice",
        "POST /v1/approvals/{id}/edit",
        "POST /v1/approvals/{id}/outcome", "POST /v1/approvals/{id}/review",
        "POST /v1/approvals/{id}/undo", "GET /v1/delegations", "POST /v1/delegations",
        "DELETE /v1/delegations/{id}", "GET /v1/use-cases", "GET /v1/use-cases/{name}",
        "POST /access/v1/evaluation", "POST /access/v1/evaluations",
        "GET /.well-known/authzen-configuration",
        "GET /v1/conversations/{name}/messages", "POST /v1/conversations/{name}/call-back",
        "DELETE /v1/conversations/{name}/handover",
        "GET /v1/handoffs", "GET /v1/handoffs/{id}", "POST /v1/handoffs/{id}/acceptance",
        "POST /v1/handoffs/{id}/offer", "POST /v1/handoffs/{id}/refusal",
        "POST /v1/handoffs/{id}/messages", "POST /v1/handoffs/{id}/return",
        "POST /v1/handoffs/{id}/completion", "DELETE /v1/handoffs/{id}", "POST /v1/chat-sessions",
        "GET /v1/chat-sessions/current/messages", "POST /v1/chat-sessions/current/messages",
        "GET /v1/chat-sessions/current/events", "POST /v1/chat-sessions/current/call-back",
        "DELETE /v1/chat-sessions/current",
        "GET /chat.js", "GET /chat/{use-case}", "POST /v1/feedback",
        "GET /v1/feedback", "GET /v1/feedback/{id}", "POST /v1/feedback/{id}/review",
        "POST /v1/pauses",
        "GET /v1/pauses",
        "DELETE /v1/pauses/{id}", "GET /v1/webhooks",
        "GET /v1/webhooks/{name}/dead-letters", "POST /v1/webhooks/{name}/dead-letters",
        "POST /v1/webhooks/{name}/enabled", "POST /v1/webhooks/{name}/tests",
        "GET /v1/helpdesks", "POST /v1/helpdesks/{name}/callbacks", "POST /mcp",
        "GET /mcp", "DELETE /mcp", "POST /mcp/{use-case}/{agent}",
        "GET /mcp/{use-case}/{agent}", "DELETE /mcp/{use-case}/{agent}",
        "GET /v1/connectors/{name}/tools",
        "POST /v1/connectors/{name}/tools", "GET /healthz", "GET /readyz", "GET /metrics",
        "GET /openapi.json",
    ]

    /// The routes, to be served by whoever builds the house.
    public func responder() -> some HTTPResponder<GatewayContext> {
        let router = Router(context: GatewayContext.self)
        router.add(middleware: ProblemMiddleware(logger: logger, metrics: metrics))
        router.post("/v1/chat/completions", use: chatCompletions)
        router.get("/v1/models", use: models)
        router.post("/v1/decisions", use: decide)
        router.get("/v1/decisions/{id}", use: decision)
        router.post("/v1/actions", use: act)
        router.post("/v1/actions/{id}/confirmation", use: confirm)
        router.post("/v1/actions/{id}/proof", use: prove)
        router.post("/v1/actions/{id}/release", use: release)
        router.delete("/v1/actions/{id}", use: withdraw)
        router.get("/v1/approvals", use: approvals)
        router.get("/v1/approvals/{id}", use: approval)
        router.post("/v1/approvals/{id}/approval", use: approve)
        router.post("/v1/approvals/{id}/denial", use: deny)
        router.post("/v1/approvals/{id}/advice", use: advise)
        router.post("/v1/approvals/{id}/edit", use: edit)
        router.post("/v1/approvals/{id}/outcome", use: reconcile)
        router.post("/v1/approvals/{id}/review", use: review)
        router.post("/v1/approvals/{id}/undo", use: undo)
        router.get("/v1/delegations", use: delegations)
        router.post("/v1/delegations", use: delegate)
        router.delete("/v1/delegations/{id}", use: endDelegation)
        router.get("/v1/use-cases", use: useCases)
        router.get("/v1/use-cases/{name}", use: useCase)
        router.post("/access/v1/evaluation", use: evaluation)
        router.post("/access/v1/evaluations", use: evaluations)
        router.get("/.well-known/authzen-configuration", use: authZENConfiguration)
        router.get("/v1/conversations/{name}/messages", use: messages)
        router.post("/v1/conversations/{name}/call-back", use: callBack)
        router.delete("/v1/conversations/{name}/handover", use: handBack)
        router.get("/v1/handoffs", use: handoffs)
        router.get("/v1/handoffs/{id}", use: handoff)
        router.post("/v1/handoffs/{id}/acceptance", use: accept)
        router.post("/v1/handoffs/{id}/offer", use: offer)
        router.post("/v1/handoffs/{id}/refusal", use: declineHandoff)
        router.post("/v1/handoffs/{id}/messages", use: speak)
        router.post("/v1/handoffs/{id}/return", use: returnHandoff)
        router.post("/v1/handoffs/{id}/completion", use: complete)
        router.delete("/v1/handoffs/{id}", use: cancelHandoff)
        router.post("/v1/chat-sessions", use: openChat)
        router.get("/v1/chat-sessions/current/messages", use: chatMessages)
        router.post("/v1/chat-sessions/current/messages", use: sendChat)
        router.get("/v1/chat-sessions/current/events", use: chatEvents)
        router.post("/v1/chat-sessions/current/call-back", use: callBackFromChat)
        router.delete("/v1/chat-sessions/current", use: closeChat)
        for path in ["", "/current", "/current/messages", "/current/events", "/current/call-back"] {
            router.on(
                RouterPath("/v1/chat-sessions" + path), method: .options, use: chatPreflight)
        }
        router.get("/chat.js", use: chatScript)
        router.get("/chat/{use-case}", use: chatPage)
        router.post("/v1/feedback", use: giveFeedback)
        router.get("/v1/feedback", use: feedback)
        router.get("/v1/feedback/{id}", use: oneFeedback)
        router.post("/v1/feedback/{id}/review", use: reviewFeedback)
        router.post("/v1/pauses", use: pause)
        router.get("/v1/pauses", use: pauses)
        router.delete("/v1/pauses/{id}", use: resume)
        router.get("/v1/webhooks", use: webhooks)
        router.get("/v1/webhooks/{name}/dead-letters", use: deadLetters)
        router.post("/v1/webhooks/{name}/dead-letters", use: replayDeadLetters)
        router.post("/v1/webhooks/{name}/enabled", use: enableWebhook)
        router.post("/v1/webhooks/{name}/tests", use: testWebhook)
        router.get("/v1/helpdesks", use: helpdesks)
        router.post("/v1/helpdesks/{name}/callbacks", use: helpdeskCallback)
        router.get("/v1/connectors/{name}/tools", use: connectorTools)
        router.post("/v1/connectors/{name}/tools", use: adoptConnectorTools)
        for path: RouterPath in ["/mcp", "/mcp/{use-case}/{agent}"] {
            router.post(path, use: mcp)
            router.get(path, use: noMCPStream)
            router.delete(path, use: endMCPSession)
        }
        router.get("/healthz") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: "ok\n")))
        }
        router.get("/readyz", use: ready)
        router.get("/metrics", use: exposition)
        router.get("/openapi.json", use: openAPI)
        return router.buildResponder()
    }

    /// The largest answer of a provider that is read, in bytes.
    var answerLimit: Int { 16 * 1_048_576 }

    /// What every connection of the server is watched with.
    public var connectionHandlers: @Sendable () -> [any RemovableChannelHandler] {
        { [presence] in [ClientPresence.Watch(presence)] }
    }
}

/// The key of a provider or a scorer is not in the environment.
public struct MissingSecret: Error, CustomStringConvertible {
    let owner: String
    let environmentVariable: String

    /// - Parameter owner: Whose key it is, in words.
    init(of owner: String, environmentVariable: String) {
        self.owner = owner
        self.environmentVariable = environmentVariable
    }

    public var description: String {
        "\(owner): its key is missing: set the environment variable `\(environmentVariable)`"
    }
}

/// What a request carries through the router: the connection, so that a client that leaves is noticed.
public struct GatewayContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    let channel: any NIOCore.Channel

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}

/// Turns errors into answers in the client's dialect.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = GatewayContext
    let logger: Logger
    let metrics: GatewayMetrics

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = await answer(request, context: context, next: next)
        // Whatever the answer is, the client finds it by its own word for the request.
        if let id = request.headers[.requestID] { response.headers[.requestID] = id }
        metrics.answered(context.endpointPath ?? "none", status: response.status.code)
        return response
    }

    private func answer(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem {
            return problem.response
        } catch let error as DeskError {
            return Problem.desk(error).response
        } catch let error as HTTPError {
            if error.status == .notFound, let problem = Problem.wrongMethod(at: request.uri.path) {
                return problem.response
            }
            return Problem(
                status: error.status, type: "invalid_request_error", code: "invalid_request",
                message: error.body ?? "there is no such route: see `GET /v1/models`"
            ).response
        } catch is CancellationError {
            // Nobody is there to read it.
            return Response(status: .init(code: 499))
        } catch {
            logger.error("a request failed", metadata: ["error": "\(type(of: error))"])
            return Problem(
                status: .internalServerError, type: "server_error", code: "internal",
                message: "Belay failed on this request: nothing passed"
            ).response
        }
    }
}

extension HTTPField.Name {
    static let belayDecision = Self("Belay-Decision")!
    static let belayConversation = Self("Belay-Conversation")!
    static let belayOverhead = Self("Belay-Overhead-Ms")!
    static let belayChannel = Self("Belay-Channel")!
    static let belayOrigin = Self("Belay-Origin")!
    static let requestID = Self("X-Request-ID")!
}
