// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
public import Vocabulary

extension Dialogue {
    /// Reads the messages of a chat completion request.
    ///
    /// - Parameter isWhole: All of them; else from the AI's newest words on, and those before them that
    ///   it answered are left out.
    /// - Returns: The dialogue, and how many turns before it were left out.
    static func read(_ messages: JSONDocument.Node, isWhole: Bool) -> (Dialogue, skipped: Int) {
        let all = Array(messages.elements)
        var first = 0
        if !isWhole {
            let isAgent = all.map { $0["role"]?.string == "assistant" }
            if let last = isAgent.lastIndex(of: true) {
                first = (isAgent[..<last].lastIndex(of: false) ?? -1) + 1
            }
        }
        var dialogue = Dialogue()
        for message in all[first...] { dialogue.append(contentsOf: Dialogue(message: message)) }
        return (dialogue, all[..<first].reduce(0) { $0 + $1.turns })
    }

    /// The turns that one message of a chat completion request is: what was said, then what was called.
    public init(message: JSONDocument.Node) {
        self.init()
        let text = message["content"]?.spokenText ?? ""
        switch message["role"]?.string {
        case "user" where !text.isEmpty: append(.said(.customer, text))
        case "assistant":
            if !text.isEmpty { append(.said(.agent, text)) }
            for call in message.calls { append(.called(call)) }
        case "tool", "function":
            let id = message["tool_call_id"]?.string ?? message["name"]?.string ?? ""
            append(.returned(ToolResult(id: id, text: text)))
        default: return
        }
    }
}

extension JSONDocument.Node {
    /// The text of a message's content: a string, or its parts one after the other.
    var spokenText: String? {
        kind == .array
            ? elements.compactMap { $0["text"]?.string }.joined(separator: "\n") : string
    }

    /// How many turns of a dialogue a message is.
    fileprivate var turns: Int {
        switch self["role"]?.string {
        case "user": isSpoken ? 1 : 0
        case "assistant": (isSpoken ? 1 : 0) + calls.count
        case "tool", "function": 1
        default: 0
        }
    }

    /// Whether its content has any text; a string is not read for that.
    private var isSpoken: Bool {
        guard let content = self["content"] else { return false }
        return content.kind == .string
            ? content.raw.count > 2 : content.spokenText?.isEmpty == false
    }

    /// The calls of an assistant's message.
    var calls: [Dialogue.ToolUse] {
        var calls: [Dialogue.ToolUse] = []
        if let list = self["tool_calls"] {
            for call in list.elements {
                let function = call["function"] ?? call["custom"]
                guard let name = function?["name"]?.string else { continue }
                let arguments = function?["arguments"] ?? function?["input"]
                calls.append(
                    Dialogue.ToolUse(
                        id: call["id"]?.string ?? "", tool: name,
                        arguments: arguments?.string ?? ""))
            }
        }
        if let call = self["function_call"], let name = call["name"]?.string {
            calls.append(
                Dialogue.ToolUse(
                    id: name, tool: name, arguments: call["arguments"]?.string ?? ""))
        }
        return calls
    }

    /// What a message is part of: the tool whose answer it is, or what its `name` says it was taken from,
    /// such as `knowledge:refund-policy`. `nil` for what is simply said.
    func origin(_ source: Passage.Source, tools: [String: String]) -> String? {
        switch source {
        case .tool:
            let id = self["tool_call_id"]?.string
            return "tool:" + (id.flatMap { tools[$0] } ?? self["name"]?.string ?? "")
        case .system, .customer:
            guard let name = self["name"]?.string,
                ["record:", "memory:", "knowledge:"].contains(where: name.hasPrefix)
            else { return nil }
            return name
        default: return nil
        }
    }
}

extension Customer {
    /// Reads `customer_id` and `customer_record` of a request's metadata. The record may be an object, or
    /// its JSON text where a client can send texts only.
    init?(_ metadata: JSONDocument.Node?) {
        guard let id = metadata?["customer_id"]?.string else { return nil }
        let record = metadata?["customer_record"]
        if record?.kind == .object {
            self.init(id: id, record: record?.json ?? [:])
        } else {
            // Losing the error is the intention: a record that can't be read says nothing.
            let read = record?.string.flatMap { try? JSON(parsing: Array($0.utf8)) }
            self.init(id: id, record: read ?? [:])
        }
    }
}
