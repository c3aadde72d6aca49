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
