// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What stands behind the door of the Model Context Protocol: the tools of one agent, and the calling of them.
public struct MCPTools: Sendable {
    /// The agent's own tools, and no others.
    public let list: @Sendable () async throws -> [MCPTool]
    /// Calls one of them, by a name that may be any, with the JSON text of the arguments, under the identifier
    /// that the client gave the call.
    public let call:
        @Sendable (_ name: String, _ arguments: String, _ callID: String?) async throws -> MCPResult

    public init(
        list: @escaping @Sendable () async throws -> [MCPTool],
        call:
            @escaping @Sendable (_ name: String, _ arguments: String, _ callID: String?)
            async throws
            -> MCPResult
    ) {
        self.list = list
        self.call = call
    }
}

/// What a message says of where it belongs, besides what it asks.
public struct MCPContext: Sendable, Hashable {
    /// The conversation that was named, in the header or in `_meta`; `nil` for none.
    public let conversation: String?
    /// What a conversation is derived from where none was named: the session, else the key.
    public let derivedFrom: [String]
    /// Who the customer is, as the channel says.
    public let customer: String?
    /// What makes two calls the same, as the client says.
    public let idempotencyKey: String?
}

/// A tool as an agent sees it.
public struct MCPTool: Sendable, Hashable {
    public let name: String
    public let title: String?
    public let description: String
    /// JSON Schema.
    public let inputSchema: JSON
    public let isReadOnly: Bool
    public let isDestructive: Bool

    public init(
        name: String, title: String? = nil, description: String, inputSchema: JSON,
        isReadOnly: Bool, isDestructive: Bool
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.inputSchema = inputSchema
        self.isReadOnly = isReadOnly
        self.isDestructive = isDestructive
    }

    func json(in version: MCPVersion) -> JSON {
        var tool: JSON = ["name": .string(name)]
        if version.knowsTitles, let title { tool["title"] = .string(title) }
        tool["description"] = .string(description)
        tool["inputSchema"] = inputSchema
        tool["annotations"] = [
            "readOnlyHint": .bool(isReadOnly), "destructiveHint": .bool(isDestructive),
        ]
        return tool
    }
}

/// What became of a call, for the model to read.
public struct MCPResult: Sendable, Hashable {
    public let text: String
    /// Whether it was refused or failed. What is held is not: the model waits, and does not try again.
    public let isError: Bool
    public let decision: ID<Decision>?
    /// Where the action stands: `executed`, `confirming`, `pending`, `blocked`, …
    public let status: String?

    /// - Parameter text: What the system answered, or what Belay says.
    public init(_ text: String, isError: Bool, decision: ID<Decision>?, status: String?) {
        self.text = text
        self.isError = isError
        self.decision = decision
        self.status = status
    }

    func bytes(in version: MCPVersion) -> [UInt8] {
        var bytes = Array(#"{"content":[{"type":"text","text":"#.utf8) + JSON.quoted(text)
        bytes += "}]".utf8
        if let structured = structured(in: version) {
            bytes += #","structuredContent":"#.utf8
            bytes += structured
        }
        bytes += #","isError":"#.utf8
        bytes += (isError ? "true" : "false").utf8
        var meta = JSON.object([])
        if let decision { meta[MCPMeta.decision] = .string(decision.description) }
        if let status { meta[MCPMeta.status] = .string(status) }
        if !version.hasSessions {
            bytes += #","resultType":"complete""#.utf8
            meta[MCPMeta.server] = MCPServer.identity
        }
        bytes += #","_meta":"#.utf8
        bytes += meta.serialized
        bytes += "}".utf8
        return bytes
    }

    /// The result as it was written, where it is an object: what programs read.
    private func structured(in version: MCPVersion) -> [UInt8]? {
        guard version.knowsStructuredContent, !isError, text.utf8.first == UInt8(ascii: "{"),
            // Losing the error is the intention: a text that is no JSON has no structure.
            let document = try? JSONDocument(parsing: Array(text.utf8))
        else { return nil }
        return document.bytes
    }
}
