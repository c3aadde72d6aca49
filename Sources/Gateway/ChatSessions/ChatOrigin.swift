// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import Policy

/// The page that a browser sends a request from, and whether its site may.
///
/// Fetch standard, «CORS protocol». Nothing that comes with the browser by itself counts, so there are no credentials.
struct ChatOrigin {
    /// The site that the answer is for; `nil` where the page is Belay's own, or no browser asks.
    let granted: String?

    /// - Throws: a ``Problem`` where the site may not embed the chat.
    init(_ request: Request, _ settings: ChatSettings) throws(Problem) {
        guard let origin = request.headers[.origin] else {
            granted = nil
            return
        }
        if let host = request.head.authority,
            ["http://" + host, "https://" + host].contains(origin)
        {
            granted = nil
            return
        }
        guard settings.origins.contains(origin) else {
            throw Problem(
                status: .forbidden, type: "permission_error", code: "origin_not_permitted",
                message:
                    "pages of this site may not embed the chat: see `chat.origins` in `belay.yaml`")
        }
        granted = origin
    }

    func add(to response: inout Response) {
        response.headers[.vary] = "Origin"
        response.headers[.accessControlAllowOrigin] = granted
        if granted != nil { response.headers[.accessControlExposeHeaders] = "Retry-After" }
    }
}

extension Gateway {
    /// Answers a page, whichever site it is of, where that may embed the chat: problems too, so that the page can read them.
    func crossOrigin(
        _ request: Request, _ work: () async throws -> Response
    ) async throws -> Response {
        let origin = try ChatOrigin(request, decisions.workspace.chat)
        var response: Response
        do {
            response = try await work()
        } catch let problem as Problem {
            response = problem.response
        }
        origin.add(to: &response)
        return response
    }

    /// What a browser asks before it lets a page of another site ask.
    func chatPreflight(_ request: Request, _ context: GatewayContext) async throws -> Response {
        guard request.headers[.origin] != nil,
            request.headers[.accessControlRequestMethod] != nil
        else {
            throw Problem.wrongMethod(at: request.uri.path) ?? .notFound("there is no such route")
        }
        return try await crossOrigin(request) {
            Response(
                status: .noContent,
                headers: [
                    .accessControlAllowMethods: "GET, POST, DELETE",
                    .accessControlAllowHeaders:
                        "Authorization, Content-Type, Idempotency-Key, Last-Event-ID",
                    .accessControlMaxAge: "600",
                ])
        }
    }
}
