// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A tool call in a whole chat completion.
struct ToolCall {
    let id: String?
    let name: String
    let arguments: ArgumentsText
    /// The members of a call's function that are decided with it.
    static let decided: Set<String> = ["name", "arguments", "input"]
    /// The members of a message or a delta that hold its calls.
    static let lists: Set<String> = ["tool_calls", "function_call"]
    private let place: JSONDocument.Node?

    /// Reads an element of `tool_calls`. One whose form is unknown names no tool, and so is granted to nobody.
    init(_ node: JSONDocument.Node) {
        let function = node["function"] ?? node["custom"]
        id = node["id"]?.string
        name = function?["name"]?.string ?? ""
        place = function?["arguments"] ?? function?["input"]
        arguments = ArgumentsText(
            place?.string ?? place.map { String(decoding: $0.raw, as: UTF8.self) } ?? "")
    }

    /// Reads a `function_call`, the form before there were several calls.
    init(legacy node: JSONDocument.Node) {
        id = nil
        name = node["name"]?.string ?? ""
        place = node["arguments"]
        arguments = ArgumentsText(
            place?.string ?? place.map { String(decoding: $0.raw, as: UTF8.self) } ?? "")
    }

    var action: ActionCall {
        ActionCall(tool: name, arguments: arguments.source, texts: arguments.texts, callID: id)
    }

    func edits(for passing: [Passage]) -> [JSONDocument.Edit] {
        let text = arguments.replacing(passing)
        guard text != arguments.source, let place else { return [] }
        return [.replace(place, with: JSON.quoted(text))]
    }
}

extension JSONDocument {
    /// A chat completion without the calls in it, but for those of some tools: for whoever could not carry the others out.
    func withoutCalls(except tools: Set<String>) -> JSONDocument {
        var edits: [Edit] = []
        for choice in root["choices"]?.elements.map({ $0 }) ?? [] {
            guard let message = choice["message"] else { continue }
            if message["function_call"] != nil {
                edits.append(.remove("function_call", from: message))
            }
            guard let calls = message["tool_calls"], calls.kind == .array else { continue }
            let left = calls.elements.filter { tools.contains(ToolCall($0).name) }
            if left.isEmpty {
                edits.append(.remove("tool_calls", from: message))
            } else {
                edits += calls.elements.enumerated()
                    .filter { !tools.contains(ToolCall($0.element).name) }
                    .map { .removeElement($0.offset, from: calls) }
            }
        }
        // INVARIANT: what is left of a document without some of its members is one.
        return edits.isEmpty ? self : (try? JSONDocument(parsing: replacing(edits))) ?? self
    }
}
