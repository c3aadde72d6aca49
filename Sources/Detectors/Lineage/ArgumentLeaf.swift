// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// One value among the arguments of a call, and where detectors tell of it.
struct ArgumentLeaf {
    let name: String
    let text: String
    let isNumber: Bool
    /// Which passage of the proposal holds it; `nil` where none does.
    let passage: Int?
    /// Where it begins in its passage, in UTF-8 bytes.
    let start: Int

    /// How many values of one call are traced.
    static let limit = 256

    static func all(of call: ActionCall) -> [ArgumentLeaf] {
        guard let document = try? JSONDocument(parsing: Array(call.arguments.utf8)) else {
            // What is no JSON is one value; losing the error is the intention.
            return [
                ArgumentLeaf(name: "", text: call.arguments, isNumber: false, passage: 0, start: 0)
            ]
        }
        var collector = Collector(
            isWhole: call.texts.count == 1 && call.texts[0] == call.arguments)
        collector.visit(document.root, "")
        return collector.leaves
    }

    private struct Collector {
        /// Whether the arguments are one passage, as they were written.
        let isWhole: Bool
        var leaves: [ArgumentLeaf] = []
        var texts = 0

        mutating func visit(_ node: JSONDocument.Node, _ name: String) {
            guard leaves.count < ArgumentLeaf.limit else { return }
            switch node.kind {
            case .string:
                add(node.string ?? "", false, node, name)
                texts += 1
            case .number:
                let hasText = node.range.count >= ArgumentsText.shortest
                add(String(decoding: node.raw, as: UTF8.self), true, node, name, hasText)
                if hasText { texts += 1 }
            case .array: for element in node.elements { visit(element, name) }
            case .object:
                for member in node.members {
                    if member.name.range.count >= ArgumentsText.shortest { texts += 1 }
                    visit(member.value, member.key)
                }
            case .null, .bool: return
            }
        }

        mutating func add(
            _ text: String, _ isNumber: Bool, _ node: JSONDocument.Node, _ name: String,
            _ hasText: Bool = true
        ) {
            leaves.append(
                ArgumentLeaf(
                    name: name, text: text, isNumber: isNumber,
                    passage: isWhole ? 0 : hasText ? texts : nil,
                    start: isWhole ? node.range.lowerBound + (isNumber ? 0 : 1) : 0))
        }
    }
}
