// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Vocabulary

/// The tool calls of a streamed choice: kept until they are whole, decided, and only then let go.
struct StreamedCalls {
    private struct Call {
        var id: String?
        var name = ""
        var arguments = ""
        let isCustom: Bool
        /// Whatever the provider adds to it.
        let additions: [JSON.Member]
    }

    private var calls: [(index: Int, call: Call)] = []
    /// What came of them, word for word, for calls that pass unchanged.
    private var events: [UInt8] = []
    private var latest: ChatChunk?
    private static let legacy = -1

    /// Takes the calls' part of a delta.
    mutating func receive(
        _ delta: JSONDocument.Node, in chunk: ChatChunk, choice: JSONDocument.Node,
        besides edits: [JSONDocument.Edit], isOdd: Bool
    ) throws(ProviderError) {
        latest = chunk
        if let list = delta["tool_calls"], !list.isNull {
            guard list.kind == .array else { throw .unreadable }
            for (position, node) in list.elements.enumerated() {
                let index = node["index"]?.integer.map { Int($0) } ?? position
                add(node, node["function"] ?? node["custom"], at: index, isOdd: isOdd)
            }
        }
        if let node = delta["function_call"], !node.isNull {
            add(node, node, at: Self.legacy, isOdd: isOdd)
        }
        var edits = edits
        for member in delta.members where !ToolCall.lists.contains(member.key) {
            edits.append(.remove(member.key, from: delta))
        }
        if let finish = choice["finish_reason"], !finish.isNull {
            edits.append(.replace(finish, with: Array("null".utf8)))
        }
        if let usage = chunk.usage { edits.append(.replace(usage, with: Array("null".utf8))) }
        events += chunk.event(edits)
    }

    private mutating func add(
        _ node: JSONDocument.Node, _ function: JSONDocument.Node?, at index: Int, isOdd: Bool
    ) {
        let position: Int
        if let known = calls.firstIndex(where: { $0.index == index }) {
            position = known
        } else {
            position = calls.count
            calls.append(
                (
                    index,
                    Call(
                        isCustom: node["custom"] != nil,
                        additions: isOdd ? [] : Self.additions(to: node))
                ))
        }
        if let id = node["id"]?.string, !id.isEmpty { calls[position].call.id = id }
        calls[position].call.name += function?["name"]?.string ?? ""
        calls[position].call.arguments += Self.text(
            of: function?["arguments"] ?? function?["input"])
    }

    /// The arguments' text; some providers send them as an object instead.
    private static func text(of arguments: JSONDocument.Node?) -> String {
        guard let arguments, !arguments.isNull else { return "" }
        return arguments.string ?? String(decoding: arguments.raw, as: UTF8.self)
    }

    private static func additions(to node: JSONDocument.Node) -> [JSON.Member] {
        guard case .object(let members) = node.json else { return [] }
        return members.filter { !["function", "custom", "index", "id"].contains($0.key) }
    }

    /// The parts of a delta's calls that are not decided with them, each with the names of those that are.
    static func nodes(
        in delta: JSONDocument.Node
    ) -> [(node: JSONDocument.Node, skipping: Set<String>)] {
        var nodes: [(node: JSONDocument.Node, skipping: Set<String>)] = []
        if let list = delta["tool_calls"], list.kind == .array {
            for call in list.elements {
                nodes.append((call, ["function", "custom"]))
                for name in ["function", "custom"] {
                    if let function = call[name] { nodes.append((function, ToolCall.decided)) }
                }
            }
        }
        if let call = delta["function_call"] { nodes.append((call, ToolCall.decided)) }
        return nodes
    }

    var actions: [ActionCall] {
        calls.map { _, call in
            ActionCall(
                tool: call.name, arguments: call.arguments,
                texts: ArgumentsText(call.arguments).texts,
                callID: call.id)
        }
    }

    /// The calls as they may pass.
    ///
    /// - Parameter outcomes: One for each of ``actions``, all of which let it pass.
    func events(after outcomes: [Outcome], choice: Int) -> [UInt8] {
        guard let latest, !calls.isEmpty else { return [] }
        let changed = zip(calls, outcomes).map { entry, outcome in
            ArgumentsText(entry.call.arguments).replacing(outcome.passing)
        }
        guard zip(calls, changed).contains(where: { $0.call.arguments != $1 }) else {
            return events
        }
        return zip(calls, changed).flatMap { entry, arguments in
            latest.event(
                choice: choice, delta: Self.delta(of: entry.call, at: entry.index, with: arguments))
        }
    }

    private static func delta(of call: Call, at index: Int, with arguments: String) -> JSON {
        let inner: JSON = [
            "name": .string(call.name),
            call.isCustom ? "input" : "arguments": .string(arguments),
        ]
        if index == legacy { return ["function_call": inner] }
        let id: [JSON.Member] = call.id.map { [.init("id", .string($0))] } ?? []
        return [
            "tool_calls": [
                .object(
                    [.init("index", .integer(Int64(index)))] + id + call.additions
                        + [.init(call.isCustom ? "custom" : "function", inner)])
            ]
        ]
    }
}
