// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Desk
import Logging
import NIOCore
import NIOHTTP1
import Policy
import Synchronization
import Vocabulary

/// The line to a system with a path for each action.
///
/// Every request has a connection of its own: what a system answers too late, or twice, meets nobody who could
/// take it for the answer to something else, and no connection that the system has just given up swallows an
/// order.
struct HTTPConnector: Sendable {
    let connector: Connector
    let client: HTTPClient
    /// The connector's key; `nil` where it wants none.
    let key: String?
    let logger: Logger

    /// Carries an order out.
    func send(_ order: ActionOrder) async -> ActionAnswer {
        guard case .http(let method, let path, _)? = order.tool.run?.call else {
            return .unsent(.missingConnector)
        }
        let isRead = order.tool.effect == .read
        switch ConnectorRequest.reading(order, method: method, path: path) {
        case .failure(let problem): return .unsent(problem.fault)
        case .success(let request):
            let outcome = await exchange(
                request, idempotencyKey: isRead ? nil : order.decision.description)
            tell(outcome, of: order.decision.description)
            return isRead ? outcome.answerOfRead : outcome.answerOfWrite
        }
    }

    /// Asks what became of an order; `nil` where the system can't be asked, or its answer tells nothing.
    func ask(_ order: ActionOrder) async -> ActionAnswer? {
        guard case .http(_, _, let status?)? = order.tool.run?.call else { return nil }
        let path = status.filled { place in
            place == Execution.keyPlace ? order.decision.description : order.customer
        }
        guard let path else { return nil }
        let outcome = await exchange(
            ConnectorRequest(method: .GET, target: path, body: nil), idempotencyKey: nil)
        tell(outcome, of: order.decision.description)
        guard case .answered(let status, .success(let text)) = outcome.end else { return nil }
        return switch status {
        case 200: .done(result: text, status: status)
        // Only in the system's own words: the page of a server that knows no such path says nothing of the order.
        case 404 where text != ConnectorOutcome.nothing: .unsent(.failed)
        default: nil
        }
    }

    /// Hands a one-time code in, to be sent to the customer's address on record.
    ///
    /// - Parameter id: What this code is known by: handed in twice, it is sent once.
    func hand(in code: String, of stepUp: StepUp, to customer: String, id: String) async
        -> ActionAnswer
    {
        let path = stepUp.path.filled { $0 == Execution.customerPlace ? customer : nil }
        guard let path else { return .unsent(.missingArgument) }
        let body: JSON = [
            "code": .string(code), "valid_for": .integer(stepUp.within.components.seconds),
        ]
        let outcome = await exchange(
            ConnectorRequest(method: .POST, target: path, body: body.serialized),
            idempotencyKey: id)
        tell(outcome, of: id)
        return outcome.answerOfWrite
    }

    // MARK: One exchange

    private func exchange(_ request: ConnectorRequest, idempotencyKey: String?) async
        -> ConnectorOutcome
    {
        let progress = ConnectorProgress(hasLeft: request.body == nil)
        let end = await withTaskGroup(of: ConnectorOutcome.End.self) { group in
            defer { group.cancelAll() }
            group.addImmediateTask { await attempt(request, idempotencyKey, progress) }
            // The client's own deadline ends with the head of an answer; this one holds for all of it.
            group.addTask {
                do {
                    try await Task.sleep(for: connector.timeout)
                    return .failed(.timedOut)
                } catch {
                    return .failed(.interrupted)
                }
            }
            return await group.next() ?? .failed(.interrupted)
        }
        return ConnectorOutcome(end: end, hasLeft: progress.hasLeft, status: progress.status)
    }

    private func attempt(
        _ request: ConnectorRequest, _ idempotencyKey: String?, _ progress: ConnectorProgress
    ) async -> ConnectorOutcome.End {
        var outgoing = HTTPClientRequest(url: connector.url + request.target)
        outgoing.method = request.method
        outgoing.headers.add(name: "accept", value: "application/json")
        outgoing.headers.add(name: "connection", value: "close")
        if let key {
            if let header = connector.header {
                outgoing.headers.add(name: header, value: key)
            } else {
                outgoing.headers.add(name: "authorization", value: "Bearer " + key)
            }
        }
        if let idempotencyKey {
            outgoing.headers.add(name: "idempotency-key", value: idempotencyKey)
        }
        if let body = request.body {
            outgoing.headers.add(name: "content-type", value: "application/json")
            outgoing.body = .bytes(
                DepartingBody(bytes: body) { progress.left() }, length: .known(Int64(body.count)))
        }
        let response: HTTPClientResponse
        do {
            response = try await client.execute(outgoing, timeout: TimeAmount(connector.timeout))
        } catch {
            if ConnectorOutcome.isBeforeSending(error) { progress.stayed() }
            return .failed(ConnectorOutcome.problem(error))
        }
        let status = Int(response.status.code)
        progress.answered(status)
        do {
            let body = try await ProviderBody.client(response.body).collect(
                upTo: connector.answerBytes)
            return .answered(status: status, ConnectorOutcome.text(of: body))
        } catch {
            return .answered(status: status, .failure(ConnectorOutcome.problem(error)))
        }
    }

    /// Says in the log that there was no answer that could be used, in words that tell nothing of the order.
    private func tell(_ outcome: ConnectorOutcome, of id: String) {
        guard let word = outcome.word else { return }
        logger.warning(
            "a connector gave no answer that could be used",
            metadata: ["connector": "\(connector.name)", "decision": "\(id)", "error": "\(word)"])
    }
}
