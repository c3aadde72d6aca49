// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
public import Vocabulary

/// Where something of the AI is about to happen: what a pause may cover.
public struct PausePlace: Sendable, Hashable {
    public var useCase: String
    public var agent: String?
    /// For actions only.
    public var tool: String?
    /// Whether the tool calls a person in. The way to a person stays open in what is paused: such a tool stops
    /// only where everything does, or where it is named itself.
    public var callsPerson: Bool
    public var release: Digest?
    public var channel: Channel?
    /// The customer's identifier, as the channel gives it.
    public var customer: String?

    public init(
        useCase: String, agent: String? = nil, tool: String? = nil, callsPerson: Bool = false,
        release: Digest? = nil, channel: Channel? = nil, customer: String? = nil
    ) {
        self.useCase = useCase
        self.agent = agent
        self.tool = tool
        self.callsPerson = callsPerson
        self.release = release
        self.channel = channel
        self.customer = customer
    }

    init(
        _ proposal: Proposal, in conversation: Conversation, of customer: Customer?,
        _ workspace: Workspace
    ) {
        let useCase = workspace.useCase(named: proposal.useCase)
        var tool: String?
        if case .action(let call) = proposal.content { tool = call.tool }
        self.init(
            useCase: proposal.useCase, agent: proposal.agent, tool: tool,
            callsPerson: tool.flatMap { useCase?.tools[$0] }?.kind == .handover,
            release: useCase?.release.digest, channel: conversation.channel, customer: customer?.id)
    }

    /// - Parameter keyedName: Of the customer, as pauses name them.
    func isCovered(by scope: Paused.Scope, keyedName: () -> String?) -> Bool {
        switch scope {
        case .all: return true
        case .tool(let name): return tool.map { name == "\(useCase)/\($0)" } ?? false
        default: break
        }
        guard !callsPerson else { return false }
        return switch scope {
        case .all, .tool: false
        case .useCase(let name): name == useCase
        case .agent(let name): agent.map { name == "\(useCase)/\($0)" } ?? false
        case .release(let digest): digest == release
        case .channel(let name): name == channel
        case .customer(let name): customer != nil && name == keyedName()
        }
    }
}
