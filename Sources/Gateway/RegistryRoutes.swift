// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Foundation
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `GET /v1/use-cases`: who answers for what, as far as this key opens it.
    func useCases(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .decide, .chat)
        let cards = Registry(decisions.workspace).cards.filter { caller.key.opens($0.name) }
        return answer(Registry.json(of: cards), to: caller)
    }

    /// `GET /v1/use-cases/{name}`: one use case in full.
    func useCase(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .decide, .chat)
        let name = try context.parameters.require("name").removingPercentEncoding ?? ""
        // Whoever may not see it is not told that it exists.
        guard caller.key.opens(name), let card = Registry(decisions.workspace).card(named: name)
        else { throw Problem.notFound("there is no use case of that name") }
        return answer(card.json, to: caller)
    }
}
