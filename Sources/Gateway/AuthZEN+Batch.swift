// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `POST /access/v1/evaluations`: several evaluations at once, each decided and recorded by itself.
    func evaluations(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await evaluating(request) { caller, root in
            let batch = try AccessBatch(root)
            guard !batch.items.isEmpty else {
                // Without a list it is one evaluation, and is answered as one.
                let decision = try await access(AccessEvaluation(root), by: caller, request)
                return response(decision.json, [decision], to: caller)
            }
            var decisions: [AccessDecision] = []
            for item in batch.items {
                let isFirst = decisions.isEmpty
                let decision: AccessDecision
                do {
                    // A request takes one from the key's rate, so each after the first takes another.
                    if !isFirst, let seconds = keys.take(from: caller.key, at: clock.now) {
                        throw Problem.tooMany(retryAfter: seconds)
                    }
                    decision = try await access(
                        AccessEvaluation(item, defaults: root), by: caller, request)
                } catch let problem as Problem {
                    decision = AccessDecision(problem)
                }
                decisions.append(decision)
                if batch.semantic.isSettled(by: decision.isGranted) { break }
            }
            return response(
                ["evaluations": .array(decisions.map(\.json))], decisions, to: caller)
        }
    }
}

/// Several evaluations, and which of them are to be made.
private struct AccessBatch {
    /// Empty where the request is a single evaluation.
    let items: [JSONDocument.Node]
    let semantic: Semantic

    /// `options.evaluations_semantic` of AuthZEN.
    enum Semantic: String, CaseIterable {
        case executeAll = "execute_all"
        case denyOnFirstDeny = "deny_on_first_deny"
        case permitOnFirstPermit = "permit_on_first_permit"

        /// Whether nothing more need be asked after an answer.
        func isSettled(by isGranted: Bool) -> Bool {
            switch self {
            case .executeAll: false
            case .denyOnFirstDeny: !isGranted
            case .permitOnFirstPermit: isGranted
            }
        }
    }

    /// Each is an entry in the ledger that the client waits for.
    private static let limit = 256

    init(_ root: JSONDocument.Node) throws(Problem) {
        semantic = try Self.semantic(in: root)
        guard let list = root["evaluations"], !list.isNull else {
            items = []
            return
        }
        guard list.kind == .array else { throw .badRequest("`evaluations` must be an array") }
        items = Array(list.elements)
        guard items.count <= Self.limit else {
            throw .badRequest(
                "more than \(Self.limit) `evaluations`: send them in several requests")
        }
    }

    private static func semantic(in root: JSONDocument.Node) throws(Problem) -> Semantic {
        guard let options = root["options"], !options.isNull else { return .executeAll }
        guard options.kind == .object else { throw .badRequest("`options` must be an object") }
        guard let word = options["evaluations_semantic"] else { return .executeAll }
        guard let semantic = word.string.flatMap(Semantic.init) else {
            let words = Semantic.allCases.map { "`\($0.rawValue)`" }
            throw .badRequest(
                "`options.evaluations_semantic` must be one of " + words.joined(separator: ", "))
        }
        return semantic
    }
}
