// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Policy
import Vocabulary

extension Gateway {
    /// The tools of an agent that Belay carries out, and the calling of them.
    func tools(for asker: MCPAsker) -> MCPTools {
        MCPTools { [self] in
            var tools: [MCPTool] = []
            for tool in asker.useCase.tools.values.sorted(by: { $0.name < $1.name })
            where asker.agent.tools.contains(tool.name) && tool.run != nil {
                if let shown = try await shown(tool) { tools.append(shown) }
            }
            return tools
        } call: { [self] name, arguments, callID in
            try await call(name, arguments, callID, for: asker)
        }
    }

    /// A tool as a model sees it; `nil` where its server says something else of it than was adopted, or can't be asked.
    private func shown(_ tool: Tool) async throws -> MCPTool? {
        guard let run = tool.run, case .mcp(let name) = run.call,
            let connector = connectors[run.connector]
        else { return MCPTool(tool) }
        // Losing the error is the intention: a server that can't be asked offers nothing just now.
        guard let words = try? await connector.words(of: name) else { return nil }
        return MCPTool(tool, words: words)
    }

    private func call(
        _ name: String, _ arguments: String, _ callID: String?, for asker: MCPAsker
    ) async throws -> MCPResult {
        let text = ArgumentsText(arguments)
        let (conversation, _) = try await self.conversation(
            named: asker.context.conversation, orDerivedFrom: asker.context.derivedFrom,
            of: asker.context.customer, asker.request)
        let proposal = Proposal(
            useCase: asker.useCase.name, agent: asker.agent.name,
            content: .action(
                ActionCall(
                    tool: name, arguments: text.source, texts: text.texts, callID: callID)),
            turn: 0)
        let background = Background(
            customer: asker.context.customer.map { Customer(id: $0) },
            at: decisions.workspace.moment(for: asker.agent))
        let result = try await recorded {
            try await desk.act(
                proposal, in: conversation, knowing: background,
                request: asker.context.idempotencyKey, by: asker.caller.principal)
        }
        guard result.status != "allowed" else {
            return MCPResult(
                "no system carries this out: call it yourself", isError: true,
                decision: result.decision.id, status: result.status)
        }
        return MCPResult(
            result.result ?? result.message,
            isError: result.status == "refused" || result.hold?.phase == .failed,
            decision: result.hold?.decision ?? result.decision.id, status: result.status)
    }
}
