// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Vocabulary

extension Gateway {
    /// `GET /v1/models`: the agents this key may talk to.
    func models(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .chat)
        let models: [JSON] = decisions.workspace.useCases.values.sorted { $0.name < $1.name }
            .filter { caller.key.opens($0.name) }
            .flatMap { useCase in
                useCase.agents.keys.sorted().map { agent in
                    [
                        "id": .string(useCase.name + "/" + agent), "object": "model", "created": 0,
                        "owned_by": .string(useCase.governance.owner),
                    ]
                }
            }
        let list: JSON = ["object": "list", "data": .array(models)]
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.belayOverhead] = overhead(since: caller.arrived, waited: .zero)
        return Response(status: .ok, headers: headers, body: ResponseBody(list))
    }

    /// `GET /readyz`: whether decisions can be recorded.
    func ready(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let isReady = health.isGood(at: clock.now)
        return Response(
            status: isReady ? .ok : .serviceUnavailable,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(
                byteBuffer: ByteBuffer(
                    string: isReady ? "ready\n" : "the ledger takes no entries\n")))
    }

    /// `GET /metrics`: the measures in the Prometheus text format.
    func exposition(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .metrics)
        return withExtendedLifetime(caller) {
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: operations.metrics())))
        }
    }
}
