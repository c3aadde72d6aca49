// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

/// Who asks for tools, for which agent, and where it belongs.
struct MCPAsker {
    let caller: Caller
    let useCase: UseCase
    let agent: Agent
    let context: MCPContext
    let request: Request
}

extension Gateway {
    /// `POST /mcp`, `POST /mcp/{use-case}/{agent}`: governed tools over the Model Context Protocol.
    func mcp(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let form = try mcpDoor.check(request.headers)
        let caller = try admit(request, right: .act)
        let (useCase, agent) = try mcpAgent(of: request, context, caller)
        let body = try await body(of: request)
        let sender = MCPSender(
            owner: .init(key: caller.key.name, agent: useCase.name + "/" + agent.name),
            key: caller.key.hash.description, conversation: request.headers[.belayConversation],
            customer: request.headers[.belayCustomer],
            idempotencyKey: request.headers[.idempotencyKey], arrived: caller.arrived)
        let reply = await mcpDoor.server.answer(
            body, headers: MCPHeaders(request.headers), from: sender,
            limits: .init(depth: limits.depth)
        ) { context in
            tools(
                for: MCPAsker(
                    caller: caller, useCase: useCase, agent: agent, context: context,
                    request: request))
        }
        return mcpDoor.response(reply, as: form)
    }

    /// `DELETE /mcp`: ends a session.
    func endMCPSession(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try mcpDoor.checkOrigin(request.headers)
        let caller = try admit(request, right: .act)
        let (useCase, agent) = try mcpAgent(of: request, context, caller)
        guard let session = request.headers[.mcpSession] else {
            throw Problem.badRequest("the header `Mcp-Session-Id` is missing")
        }
        let owner = MCPSession.Owner(
            key: caller.key.name, agent: useCase.name + "/" + agent.name)
        guard mcpDoor.server.sessions.end(session, of: owner) else {
            throw Problem.notFound("there is no such session")
        }
        return Response(status: .noContent)
    }

    /// `GET /mcp`: Belay begins no streams of its own, so there is none to open.
    func noMCPStream(_ request: Request, _ context: GatewayContext) async throws -> Response {
        var response = Problem(
            status: .methodNotAllowed, type: "invalid_request_error", code: "method_not_allowed",
            message: "there is no stream to open here: send `POST`"
        ).response
        response.headers[.allow] = "POST, DELETE"
        return response
    }

    /// The agent that is asked for: in the path, or in the header `Belay-Agent`.
    private func mcpAgent(
        of request: Request, _ context: GatewayContext, _ caller: Caller
    ) throws(Problem) -> (UseCase, Agent) {
        let header = request.headers[.belayAgent]
        var path: String?
        if let useCase = context.parameters.get("use-case"),
            let agent = context.parameters.get("agent")
        {
            path = useCase + "/" + agent
        }
        guard let name = path ?? header else {
            throw .badRequest(
                "name the agent, in the path as `/mcp/use-case/agent` or in the header `Belay-Agent`"
            )
        }
        guard header == nil || header == name else {
            throw .badRequest("the path and the header `Belay-Agent` name different agents")
        }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            throw .badRequest("an agent is named as `use-case/agent`")
        }
        guard caller.key.opens(parts[0]) else {
            throw .forbidden("this key does not open that use case: see `use-cases` of the key")
        }
        guard let useCase = decisions.workspace.useCase(named: parts[0]),
            let agent = useCase.agents[parts[1]]
        else { throw .notFound("there is no agent of that name: see `GET /v1/models`") }
        return (useCase, agent)
    }
}
