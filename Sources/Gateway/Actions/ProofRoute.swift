// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `POST /v1/actions/{id}/proof`: what the customer said when they were asked for the code, on a channel that Belay
    /// does not hear itself. It is compared, and kept nowhere.
    func prove(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .act)
        let body = try await document(of: request).root
        guard let said = body["said"]?.string, !said.isEmpty else {
            throw Problem.badRequest("`said` is missing: the customer's words")
        }
        let hold = try await hold(context, for: caller)
        let (answer, next) = try await desk.prove(said, of: hold, by: caller.principal)
        return try self.answer(
            next, adding: [.init("answer", .string(answer.rawValue))], for: caller)
    }
}
