// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Desk
import Policy
import Synchronization
import Vocabulary

/// An MCP server behind Belay, whose tools are called only as they were adopted.
///
/// What it offers is looked at when it is first spoken to, and again where the last look is older than
/// ``Guards/freshness``: a call in between is one exchange.
public final class MCPConnector: Sendable {
    /// What stands between a server's words and those who read them.
    public struct Guards: Sendable {
        /// A text of the server's, as a model may be shown it: scanned as any tool's words are.
        public let scan: @Sendable (String) async -> String
        /// Whether a text gives instructions, which no description of a tool may.
        public let instructs: @Sendable (String) async -> Bool
        public let freshness: Duration

        public init(
            scan: @escaping @Sendable (String) async -> String,
            instructs: @escaping @Sendable (String) async -> Bool,
            freshness: Duration = .seconds(60)
        ) {
            self.scan = scan
            self.instructs = instructs
            self.freshness = freshness
        }
    }

    /// What was offered at the last look, and what of it can't be adopted.
    struct Offer: Sendable {
        let tools: [String: OfferedTool]
        let instructing: Set<String>
        let at: ContinuousClock.Instant

        var pins: ToolPins {
            ToolPins(tools.filter { !instructing.contains($0.key) }.mapValues(\.digest))
        }
    }

    /// The last look, and the one that is under way.
    private struct Look {
        var last: Offer?
        var asking: Task<Offer, any Error>?
    }

    public let name: String
    let client: MCPClient
    let adoptions: ToolAdoptions
    private let guards: Guards
    private let look = Mutex(Look())

    public init(_ name: String, client: MCPClient, adoptions: ToolAdoptions, guards: Guards) {
        self.name = name
        self.client = client
        self.adoptions = adoptions
        self.guards = guards
    }

    /// Carries an order out by a tool of the server's. Never throws: what goes wrong is an answer.
    ///
    /// - Parameter tool: The server's own name for it.
    public func send(_ order: ActionOrder, tool: String) async -> ActionAnswer {
        let offer: Offer
        let pins: ToolPins
        do {
            (offer, pins) = try await self.offer(isFresh: false)
        } catch let error as MCPClientError {
            return .unsent(MCPClient.fault(in: error))
        } catch {
            // What was adopted can't be read, so nobody knows whether this was.
            return .unsent(.failed)
        }
        guard let offered = offer.tools[tool],
            pins.standing(of: tool, offered: offered.digest) == .adopted
        else { return .unsent(.changedTool) }
        let answer = await client.call(
            tool, arguments: order.arguments, key: order.decision.description,
            schema: offered.inputSchema)
        // Of a read nothing can have happened: whatever goes wrong, it has failed.
        if order.tool.effect == .read, case .unknown(let fault, _) = answer {
            return .unsent(fault)
        }
        return await scanned(answer)
    }

    /// An MCP server can't be asked what became of a call.
    public func ask(_ order: ActionOrder) async -> ActionAnswer? { nil }

    /// What the server says of a tool, scanned, as long as it says what was adopted.
    public func words(of tool: String) async throws -> MCPTool.Words? {
        let (offer, pins) = try await self.offer(isFresh: false)
        guard let offered = offer.tools[tool],
            pins.standing(of: tool, offered: offered.digest) == .adopted
        else { return nil }
        var title: String?
        var description: String?
        if let text = offered.title { title = await guards.scan(text) }
        if let text = offered.description { description = await guards.scan(text) }
        return .init(title: title, description: description, inputSchema: offered.inputSchema)
    }

    /// What is offered, and what of it was adopted.
    ///
    /// - Parameter isFresh: Whether it must be looked at now.
    func offer(isFresh: Bool) async throws -> (Offer, ToolPins) {
        let offer = try await looked(isFresh: isFresh)
        if let pins = try adoptions.pins(of: name) { return (offer, pins) }
        // First sight: nothing was said before that this could differ from.
        return (offer, try await adoptions.adoptFirst(offer.pins, of: name))
    }

    /// Adopts what is offered now, but for what instructs.
    func adopt(by principal: Principal) async throws -> (Offer, ToolPins) {
        let offer = try await looked(isFresh: true)
        try await adoptions.adopt(offer.pins, of: name, by: principal)
        return (offer, offer.pins)
    }

    /// What is offered. All who want to know at once ask once.
    private func looked(isFresh: Bool) async throws -> Offer {
        if !isFresh, let offer = look.withLock({ $0.last }),
            ContinuousClock.now - offer.at < guards.freshness
        {
            return offer
        }
        let task = look.withLock { look in
            if let asking = look.asking { return asking }
            let before = look.last
            let task = Task { try await self.newOffer(after: before) }
            look.asking = task
            return task
        }
        let outcome = await task.result
        look.withLock { look in
            guard look.asking == task else { return }
            look.asking = nil
            // Losing the error is the intention: it is thrown below; what was offered before stays known.
            look.last = (try? outcome.get()) ?? look.last
        }
        return try outcome.get()
    }

    private func newOffer(after before: Offer?) async throws -> Offer {
        let now = ContinuousClock.now
        let tools = try await client.offeredTools()
        var instructing: Set<String> = []
        for tool in tools {
            // What said the same before was judged before.
            if let known = before?.tools[tool.name], known.digest == tool.digest {
                if before?.instructing.contains(tool.name) == true { instructing.insert(tool.name) }
            } else if await guards.instructs(tool.texts.joined(separator: "\n")) {
                instructing.insert(tool.name)
            }
        }
        return Offer(
            tools: Dictionary(uniqueKeysWithValues: tools.map { ($0.name, $0) }),
            instructing: instructing, at: now)
    }

    private func scanned(_ answer: ActionAnswer) async -> ActionAnswer {
        switch answer {
        case .done(let result, let status):
            .done(result: await guards.scan(result), status: status)
        case .refused(let result, let status):
            .refused(result: await guards.scan(result), status: status)
        case .unsent, .unknown: answer
        }
    }
}
