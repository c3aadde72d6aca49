// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What was said and done in a conversation before a proposal: what facts, lineage and a customer's
/// yes are read from.
public struct Dialogue: Sendable, Hashable {
    public private(set) var turns: [Turn]

    public enum Turn: Sendable, Hashable {
        /// The words of one party.
        case said(Party, String)
        /// The AI called a tool.
        case called(ToolUse)
        /// A tool answered.
        case returned(ToolResult)
    }

    /// A call that the AI made.
    public struct ToolUse: Sendable, Hashable {
        /// What its result is known by.
        public let id: String
        public let tool: String
        /// JSON text, as the model wrote it.
        public let arguments: String

        public init(id: String, tool: String, arguments: String) {
            self.id = id
            self.tool = tool
            self.arguments = arguments
        }
    }

    /// What a tool answered.
    public struct ToolResult: Sendable, Hashable {
        public let id: String
        /// JSON text where the tool speaks JSON.
        public let text: String

        public init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    public init(_ turns: [Turn] = []) { self.turns = turns }

    public mutating func append(_ turn: Turn) { turns.append(turn) }

    /// Leaves out what comes after the first `count` turns.
    public mutating func truncate(to count: Int) {
        if count < turns.count { turns.removeLast(turns.count - max(0, count)) }
    }

    public mutating func append(contentsOf other: Dialogue) { turns += other.turns }

    /// What came since the customer or a tool had spoken the time before: the AI's last words and
    /// calls, and what answered them.
    ///
    /// The newest parts of one conversation's inputs, one after the other, are its whole dialogue.
    public var newest: Dialogue {
        let answered = turns.lastIndex(where: \.isAgent) ?? -1
        let before = turns[..<max(0, answered)].lastIndex { !$0.isAgent } ?? -1
        return Dialogue(Array(turns[(answered < 0 ? 0 : before + 1)...]))
    }
}

extension Dialogue.Turn {
    /// Whether the AI said or did it.
    public var isAgent: Bool {
        switch self {
        case .said(let party, _): party == .agent
        case .called: true
        case .returned: false
        }
    }
}

extension Dialogue {
    /// The form in sealed content: one object for each turn.
    public var json: JSON {
        .array(
            turns.map { turn in
                switch turn {
                case .said(let party, let text):
                    ["said": .string(party.rawValue), "text": .string(text)]
                case .called(let use):
                    [
                        "arguments": .string(use.arguments), "call": .string(use.id),
                        "tool": .string(use.tool),
                    ]
                case .returned(let result):
                    ["result": .string(result.id), "text": .string(result.text)]
                }
            })
    }

    /// What ``json`` wrote; what can't be read of it is left out.
    public init(_ json: JSON) {
        guard case .array(let items) = json else {
            self.init()
            return
        }
        self.init(
            items.compactMap { item in
                if let call = item["call"]?.string, let tool = item["tool"]?.string {
                    return .called(
                        ToolUse(
                            id: call, tool: tool, arguments: item["arguments"]?.string ?? ""))
                }
                guard let text = item["text"]?.string else { return nil }
                if let id = item["result"]?.string {
                    return .returned(ToolResult(id: id, text: text))
                }
                return item["said"]?.string.flatMap { Party(rawValue: $0) }.map {
                    .said($0, text)
                }
            })
    }
}
