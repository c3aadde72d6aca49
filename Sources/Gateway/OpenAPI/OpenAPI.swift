// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import NIOCore
import Policy
import Vocabulary

/// The description of the door: OpenAPI 3.1, made from what stands beside each resource here.
enum OpenAPI {
    /// Every route of ``Gateway/routeList``.
    static let routes: [RouteDescription] =
        chatRoutes + decisionRoutes + handoffRoutes + actionRoutes + keepingRoutes + mcpRoutes
        + registryRoutes + chatSessionRoutes + feedbackRoutes
        + accessRoutes + operationRoutes

    /// The schemas that have a name.
    static let schemas: [(name: String, schema: Schema)] =
        chatSchemas + decisionSchemas + handoffSchemas + actionSchemas + keepingSchemas + mcpSchemas
        + registrySchemas + chatSessionSchemas + feedbackSchemas + accessSchemas + problemSchemas

    /// The whole description.
    static let document: JSON = {
        var paths: JSON = [:]
        for route in routes {
            var operations = paths[route.path] ?? [:]
            operations[route.method.lowercased()] = route.json
            paths[route.path] = operations
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Belay", "version": "1",
                "summary": "The safety rope of AI-led contact centres",
                "description":
                    "Each route takes `X-Request-ID`, the client's own word: it comes back.",
                "license": ["name": "Apache 2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]], "paths": paths,
            "components": [
                "schemas": .object(schemas.map { .init($0.name, $0.schema.json) }),
                "responses": problemResponses, "headers": headers,
                "securitySchemes": [
                    "key": [
                        "type": "http", "scheme": "bearer",
                        "description": "An API key; the roles are the rights that it must have",
                    ],
                    "session": [
                        "type": "http", "scheme": "bearer",
                        "description": "The token of a chat session",
                    ],
                ],
            ],
        ]
    }()

    fileprivate static let bytes = document.serialized
    fileprivate static let problemSchemas: [(name: String, schema: Schema)] = [
        (
            "Problem",
            .object([
                "error": .object([
                    "message": .text,
                    "type": .word([
                        "invalid_request_error", "authentication_error", "permission_error",
                        "rate_limit_error", "server_error", "upstream_error",
                    ]),
                    "param": Schema.text.orNull, "code": .text,
                ])
            ])
        )
    ]

    /// Each problem, as an error object and as a sentence, where a route has it so.
    private static let problemResponses: JSON = {
        var responses: JSON = [:]
        for problem in ProblemAnswer.allCases {
            for isPlain in [false, true] {
                guard
                    routes.contains(where: {
                        $0.isPlain(problem) == isPlain && $0.problems.contains(problem)
                    })
                else { continue }
                let content: JSON =
                    isPlain
                    ? ["text/plain": ["schema": Schema.text.json]]
                    : ["application/json": ["schema": Schema.named("Problem").json]]
                var response: JSON = ["description": .string(problem.meaning)]
                response["headers"] = references(to: problem.headers)
                response["content"] = content
                responses[problem.name(isPlain: isPlain)] = response
            }
        }
        return responses
    }()

    /// Those that some answer refers to.
    private static let headers: JSON = {
        let used = Set(
            routes.flatMap { route in
                route.answers.flatMap(\.headers) + route.problems.flatMap(\.headers)
            })
        guard case .object(let all) = allHeaders else { return [:] }
        return .object(all.filter { used.contains($0.key) })
    }()

    private static let allHeaders: JSON = [
        "Belay-Decision": header(.text, "The decisions of this request, the input's first"),
        "Belay-Conversation": header(
            .text, "The name of the conversation, also where it was derived"),
        "Belay-Overhead-Ms": header(
            Schema(json: ["type": "string", "pattern": "^[0-9]+\\.[0-9]{3}$"]),
            "Milliseconds that Belay itself took before it began to answer"),
        "Retry-After": header(.count, "In how many seconds to try again"),
        "Allow": header(.text, "The methods that the path takes"),
        "WWW-Authenticate": header(.text, "How to show who one is"),
    ]

    private static func header(_ schema: Schema, _ meaning: String) -> JSON {
        ["description": .string(meaning), "required": true, "schema": schema.json]
    }

    /// The headers of a response, by their names; `nil` where it has none.
    fileprivate static func references(to headers: [String]) -> JSON? {
        guard !headers.isEmpty else { return nil }
        return .object(
            headers.map { .init($0, ["$ref": .string("#/components/headers/" + $0)]) })
    }
}

extension ProblemAnswer {
    fileprivate func name(isPlain: Bool) -> String { isPlain ? "Plain" + name : name }
}

extension RouteDescription {
    /// What Belay itself fails at is told in one way everywhere.
    fileprivate func isPlain(_ problem: ProblemAnswer) -> Bool {
        hasPlainProblems && problem != .failed
    }

    /// The operation object.
    fileprivate var json: JSON {
        var operation: JSON = ["summary": .string(summary)]
        operation["security"] = .array(
            rights.map { ["key": [.string($0.rawValue)]] }
                + (entry == .session ? [["session": []]] : [])
                + (entry == .visitors ? [[:]] : []))
        if !parameters.isEmpty { operation["parameters"] = .array(parameters.map(\.json)) }
        if let body {
            operation["requestBody"] = [
                "required": true, "content": ["application/json": ["schema": body.json]],
            ]
        }
        var responses: [JSON.Member] = answers.map { .init("\($0.status)", $0.json) }
        for problem in problems {
            let name = problem.name(isPlain: isPlain(problem))
            responses.append(
                .init("\(problem.rawValue)", ["$ref": .string("#/components/responses/" + name)]))
        }
        operation["responses"] = .object(responses)
        return operation
    }
}

extension RouteDescription.Parameter {
    fileprivate var json: JSON {
        [
            "name": .string(name), "in": .string(place), "required": .bool(place == "path"),
            "description": .string(meaning), "schema": schema.json,
        ]
    }
}

extension RouteDescription.Answer {
    fileprivate var json: JSON {
        var response: JSON = ["description": .string(meaning)]
        response["headers"] = OpenAPI.references(to: headers)
        if !forms.isEmpty {
            response["content"] = .object(
                forms.map { .init($0.type, ["schema": $0.schema.json]) })
        }
        return response
    }
}

extension Gateway {
    /// `GET /openapi.json`: what the door has, for programs.
    func openAPI(_ request: Request, _ context: GatewayContext) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: OpenAPI.bytes)))
    }
}
