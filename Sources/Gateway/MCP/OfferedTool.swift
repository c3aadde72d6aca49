// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A tool as the server behind Belay offers it: somebody else's words.
struct OfferedTool: Sendable, Hashable {
    let name: String
    let title: String?
    let description: String?
    /// What the pin is of: all that a model or a person is shown of it, and nothing else.
    let words: JSON
    let digest: Digest

    static let pinned = [
        "name", "title", "description", "inputSchema", "outputSchema", "annotations",
    ]

    /// - Returns: `nil` for what is no tool.
    init?(_ node: JSONDocument.Node) {
        guard let name = node["name"]?.string, (1...128).contains(name.utf8.count) else {
            return nil
        }
        self.name = name
        title = node["title"]?.string
        description = node["description"]?.string
        words = .object(
            Self.pinned.compactMap { key in node[key].map { JSON.Member(key, $0.json) } })
        // An integer beyond what the canonical form can write is pinned as it was written: then other digits, or
        // another order, are another tool.
        // Losing the error is the intention: there is another way.
        digest = Digest(of: (try? words.canonical) ?? Array(node.raw))
    }

    var inputSchema: JSON? { words["inputSchema"] }

    /// Every text that a model would be shown, wherever it stands.
    var texts: [String] {
        var texts: [String] = []
        Self.collect(words, &texts)
        return texts
    }

    private static func collect(_ json: JSON, _ texts: inout [String]) {
        switch json {
        case .string(let text): texts.append(text)
        case .array(let elements): for element in elements { collect(element, &texts) }
        case .object(let members):
            for member in members {
                texts.append(member.key)
                collect(member.value, &texts)
            }
        case .null, .bool, .integer, .number: break
        }
    }
}

extension MCPClient {
    /// How many pages a list may have, and how many tools.
    static let mostPages = 50
    static let mostTools = 1000

    /// The tools that the server offers.
    ///
    /// - Throws: ``MCPClientError``, also for a list that never ends, says a page twice or a name twice.
    func offeredTools() async throws -> [OfferedTool] {
        let deadline = ContinuousClock.now + options.timeout
        var tools: [OfferedTool] = []
        var names: Set<String> = []
        var cursors: Set<String> = []
        var cursor: String?
        for _ in 1...Self.mostPages {
            let page = try await page(cursor, until: deadline)
            guard let list = page["tools"], list.kind == .array,
                tools.count + list.count <= Self.mostTools
            else { throw MCPClientError.unreadableList }
            for node in list.elements {
                guard let tool = OfferedTool(node), names.insert(tool.name).inserted else {
                    throw MCPClientError.unreadableList
                }
                tools.append(tool)
            }
            guard let next = page["nextCursor"], !next.isNull else { return tools }
            guard let text = next.string, cursors.insert(text).inserted else {
                throw MCPClientError.unreadableList
            }
            cursor = text
        }
        throw MCPClientError.unreadableList
    }

    private func page(
        _ cursor: String?, until deadline: ContinuousClock.Instant
    ) async throws -> JSONDocument.Node {
        var ask = MCPAsk(method: "tools/list")
        if let cursor { ask.params = [("cursor", JSON.quoted(cursor))] }
        // Asking again does nothing, whatever went wrong; once is enough for a session that was lost.
        for attempt in 1...2 {
            let manner = try await manner()
            let exchange = try await exchange(ask, in: manner, until: deadline)
            if case .result(let result) = exchange.answer { return result }
            guard attempt == 1, [400, 404].contains(exchange.status) else { break }
            forget(manner)
        }
        throw MCPClientError.unreadableList
    }
}
