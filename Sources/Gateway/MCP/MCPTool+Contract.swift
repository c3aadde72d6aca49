// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Policy
public import Vocabulary

extension MCPTool {
    /// What the system behind a tool says of it, as it was adopted.
    public struct Words: Sendable, Hashable {
        public let title: String?
        public let description: String?
        /// JSON Schema of its arguments.
        public let inputSchema: JSON?
    }

    /// A tool as its contract has it: what a model may send is what the contract lets through, no more.
    public init(_ tool: Tool, words: Words? = nil) {
        self.init(
            name: tool.name, title: words?.title,
            description: words?.description ?? Self.words(for: tool),
            inputSchema: ContractSchema(tool).json(over: words?.inputSchema),
            isReadOnly: tool.effect == .read,
            isDestructive: tool.effect == .write && !tool.isReversible)
    }

    /// What can be said of a tool whose system says nothing.
    private static func words(for tool: Tool) -> String {
        let name = tool.name.split { "_-.".contains($0) }.joined(separator: " ")
        switch (tool.effect, tool.isReversible) {
        case (.read, _): return "\(name): looks something up"
        case (.write, true): return "\(name): changes something, and can be undone"
        case (.write, false): return "\(name): changes something for good"
        }
    }
}

/// What a contract says of a call's arguments, as JSON Schema (draft 2020-12).
///
/// A name with dots is that of a member within a member, which may be one of a list: the contract does not say
/// which, unless it speaks of the outer one too.
struct ContractSchema {
    private struct Node {
        var contract: ArgumentContract?
        var members: [(name: String, node: Node)] = []

        mutating func add(_ contract: ArgumentContract, at path: ArraySlice<Substring>) {
            guard let first = path.first.map(String.init) else {
                self.contract = contract
                return
            }
            let index = members.firstIndex { $0.name == first } ?? members.endIndex
            if index == members.endIndex { members.append((first, Node())) }
            members[index].node.add(contract, at: path.dropFirst())
        }

        /// Whether a call may leave it out: where the contract speaks of its members only, each of those says.
        var isOptional: Bool {
            contract?.isOptional ?? members.allSatisfy { $0.node.isOptional }
        }
    }

    private var root = Node()
    private let takesOthers: Bool

    init(_ tool: Tool) {
        takesOthers = tool.takesOthers
        for argument in tool.arguments {
            root.add(argument, at: argument.name.split(separator: ".")[...])
        }
    }

    var json: JSON {
        var schema: JSON = ["type": "object"]
        Self.describe(root, in: &schema)
        if !takesOthers { schema["additionalProperties"] = false }
        return schema
    }

    /// The contract put over what the system says of its arguments: of those that the contract does not speak of,
    /// where it allows others, a model can know by the system alone.
    func json(over offered: JSON?) -> JSON {
        var schema = json
        guard takesOthers, let offered, case .object(let theirs)? = offered["properties"],
            case .object(let ours)? = schema["properties"]
        else { return schema }
        let others = theirs.filter { member in !ours.contains { $0.key == member.key } }
        schema["properties"] = .object(
            ours + others.map { .init($0.key, Self.withoutHeaders($0.value)) })
        var required: [JSON] = []
        if case .array(let own)? = schema["required"] { required = own }
        if case .array(let theirs)? = offered["required"] {
            required += theirs.filter { name in others.contains { $0.key == name.string } }
        }
        schema["required"] = required.isEmpty ? nil : .array(required)
        for key in ["$defs", "definitions"] { schema[key] = offered[key] }
        return schema
    }

    /// Which arguments a header repeats is between Belay and the system.
    private static func withoutHeaders(_ schema: JSON) -> JSON {
        switch schema {
        case .object(let members):
            .object(
                members.filter { $0.key != "x-mcp-header" }.map {
                    .init($0.key, withoutHeaders($0.value))
                })
        case .array(let elements): .array(elements.map(withoutHeaders))
        default: schema
        }
    }

    private static func describe(_ node: Node, in schema: inout JSON) {
        let required = node.members.filter { !$0.node.isOptional }
        schema["properties"] = .object(node.members.map { .init($0.name, json(of: $0.node)) })
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0.name) }) }
    }

    private static func json(of node: Node) -> JSON {
        guard !node.members.isEmpty else { return node.contract?.schema ?? [:] }
        var object: JSON = ["type": "object"]
        describe(node, in: &object)
        switch node.contract?.type {
        case .object: return object
        case .list: return ["type": "array", "items": object]
        default: return ["anyOf": [object, ["type": "array", "items": object]]]
        }
    }
}

extension ArgumentContract {
    fileprivate var schema: JSON {
        var item = JSON.object([])
        var words: String?
        switch type {
        case .string: item["type"] = "string"
        case .integer: item["type"] = "integer"
        case .number: item["type"] = "number"
        case .boolean: item["type"] = "boolean"
        case .object: item["type"] = "object"
        case .money:
            item["type"] = ["number", "string"]
            words = unit.map { "an amount in \($0)" } ?? "an amount, with its currency in a text"
        case .date:
            item["type"] = "string"
            words = "a date such as 2026-11-21"
        case .list, .any: break
        }
        if !choices.isEmpty { item["enum"] = .array(choices.map(choice)) }
        if let pattern = patternText, [.string, .date, .list].contains(type), Self.isShared(pattern)
        {
            item["pattern"] = .string("^(?:\(pattern))$")
        }
        if [.integer, .number, .money].contains(type) {
            if let least { item["minimum"] = .number(least) }
            if let most { item["maximum"] = .number(most) }
        }
        if let words { item["description"] = .string(words) }
        guard type == .list else { return item }
        return item == [:] ? ["type": "array"] : ["type": "array", "items": item]
    }

    /// A choice, which the contract writes as text, as the value that it is.
    private func choice(_ text: String) -> JSON {
        switch type {
        case .integer: Int64(text).map { .integer($0) } ?? .string(text)
        case .number: Double(text).map { .number($0) } ?? .string(text)
        case .boolean: text == "true" ? true : text == "false" ? false : .string(text)
        default: .string(text)
        }
    }

    /// Whether a pattern means the same in ECMAScript, which is what JSON Schema has. One that does not is left
    /// out: the contract holds all the same.
    private static func isShared(_ pattern: String) -> Bool {
        !["(?", "\\A", "\\z", "\\p", "\\P", "\\Q", "\\C", "[[:"].contains { pattern.contains($0) }
    }
}
