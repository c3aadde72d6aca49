// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy

/// The door of the Model Context Protocol. Its messages are JSON-RPC, which OpenAPI can't describe further.
extension OpenAPI {
    static let mcpRoutes = ["/mcp", "/mcp/{use-case}/{agent}"].flatMap { path in
        let parameters: [RouteDescription.Parameter] =
            path == "/mcp"
            ? [.header("Belay-Agent", .agent, "The agent, as `use-case/agent`")]
            : [
                .path("use-case", .text, "The use case"), .path("agent", .text, "The agent"),
            ]
        return [
            RouteDescription(
                "POST " + path, "Governed tools over the Model Context Protocol", rights: [.act],
                parameters: parameters + [mcpSession], body: .members, answers: mcpAnswers,
                problems: [.notAcceptable, .unsupportedType]),
            RouteDescription(
                "GET " + path, "There is no stream to open", parameters: parameters, answers: [],
                problems: [.methodNotAllowed]),
            RouteDescription(
                "DELETE " + path, "Ends a session", rights: [.act],
                parameters: parameters + [mcpSession],
                answers: [.empty("It is over")], problems: [.badRequest, .notFound]),
        ]
    }

    private static let mcpSession = RouteDescription.Parameter.header(
        "Mcp-Session-Id", .text.of(1...1024), "The session that goes on")

    /// What does not get as far as the protocol is a problem as elsewhere; from there on it is the protocol's error.
    private static let mcpAnswers: [RouteDescription.Answer] =
        [
            RouteDescription.Answer(
                forms: [
                    ("application/json", .members),
                    (
                        "text/event-stream",
                        .anything.described("The same in one event, for who takes nothing else")
                    ),
                ], meaning: "The answer, or an error of the protocol"),
            .empty("Taken in", status: 202),
        ]
        + [
            (ProblemAnswer.badRequest, []), (.notFound, []), (.failed, []),
            (.unavailable, ["Retry-After"]),
        ].map { problem, headers in
            .json(
                .either(.named("Problem"), .named("MCPError")), problem.meaning,
                status: problem.rawValue, headers: headers)
        }

    static let mcpSchemas: [(name: String, schema: Schema)] = [
        (
            "MCPError",
            .object([
                "jsonrpc": .word(["2.0"]), "id": .anything,
                "error": .object(
                    ["code": .integer, "message": .text], optional: ["data": .anything]),
            ])
        )
    ]
}
