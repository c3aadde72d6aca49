// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
public import Vocabulary

/// The calls of a conversation with what came of them, ready to be asked about.
public struct CallHistory: Sendable {
    /// A call that has been answered.
    struct Call: Sendable {
        let id: String
        let tool: String
        let arguments: Value
        let result: Value
        /// Whether the tool did what it was asked.
        let isOk: Bool
    }

    /// In the order of the answers.
    let calls: [Call]
    /// When Belay saw each result first, by the call's name. What is not in it has no known age.
    let seen: [String: Timestamp]

    /// Reads the answers of `tools` out of a dialogue.
    ///
    /// - Parameters:
    ///   - tools: Whose answers matter; `nil` for all.
    ///   - seen: When Belay saw each result first.
    public init(
        _ dialogue: Dialogue, of tools: Set<String>? = nil, seen: [String: Timestamp] = [:]
    ) {
        var open: [String: Dialogue.ToolUse] = [:]
        var calls: [Call] = []
        for turn in dialogue.turns {
            switch turn {
            case .said: continue
            case .called(let use):
                if tools?.contains(use.tool) ?? true { open[use.id] = use }
            case .returned(let result):
                guard let use = open.removeValue(forKey: result.id) else { continue }
                let value = Value(text: result.text)
                calls.append(
                    Call(
                        id: use.id, tool: use.tool, arguments: Value(text: use.arguments),
                        result: value, isOk: !value.isFailure))
            }
        }
        self.calls = calls
        self.seen = seen
    }
}

extension Value {
    /// The JSON that a text is, else the text. Numbers are doubles, as CEL reads JSON.
    init(text: String) {
        // Losing the error is the intention: what is not JSON is text.
        guard let document = try? JSONDocument(parsing: Array(text.utf8)) else {
            self = .string(text)
            return
        }
        self.init(document.root)
    }

    init(_ node: JSONDocument.Node) {
        switch node.kind {
        case .null: self = .null
        case .bool: self = .bool(node.bool ?? false)
        case .number: self = .double(node.double ?? .nan)
        case .string: self = .string(node.string ?? "")
        case .array: self = .list(node.elements.map { Value($0) })
        case .object:
            self = .map(MapValue(strings: node.members.map { ($0.key, Value($0.value)) }))
        }
    }

    /// Whether a tool's answer says that it did not do what it was asked: the word `error` at the
    /// front of a text, or an `error` or `isError` member that is set.
    var isFailure: Bool {
        switch self {
        case .string(let text):
            return text.utf8.prefix(5).map { $0 | 0x20 }.elementsEqual("error".utf8)
        case .map(let members):
            if case .bool(true)? = members["isError"] { return true }
            switch members["error"] {
            case nil, .null?, .bool(false)?: return false
            default: return true
            }
        default: return false
        }
    }
}
