// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension Vault {
    /// The arguments of a tool call, with values back in the texts where this tool may have them.
    ///
    /// A value is escaped for where it stands, also in JSON inside a string: no quote in it opens another argument.
    /// Tokens in the names of members stay, and so do all where the arguments are no JSON. Everything else is
    /// passed on byte for byte. A record's bytes count in the decoded text that it stands in.
    public func restore(arguments: String, of tool: String) -> VaultRestoration {
        restore(arguments, of: tool, at: [], depth: 0)
    }

    /// How deep JSON in a string of JSON is read.
    private static let nesting = 3

    private func restore(
        _ source: String, of tool: String, at path: [String], depth: Int
    ) -> VaultRestoration {
        // Losing the error is the intention: what is not JSON has no arguments that could be named.
        guard let document = try? JSONDocument(parsing: Array(source.utf8)) else {
            return refuse(source, of: tool, at: path)
        }
        var walk = ArgumentWalk()
        visit(document.root, of: tool, at: path, depth: depth, &walk)
        let text =
            walk.edits.isEmpty
            ? source : String(decoding: document.replacing(walk.edits), as: UTF8.self)
        return VaultRestoration(text: text, restores: walk.restores)
    }

    private struct ArgumentWalk {
        var edits: [JSONDocument.Edit] = []
        var restores: [VaultRestore] = []
    }

    private func visit(
        _ node: JSONDocument.Node, of tool: String, at path: [String], depth: Int,
        _ walk: inout ArgumentWalk
    ) {
        switch node.kind {
        case .string:
            let text = node.string ?? ""
            let restored = restored(text, of: tool, at: path, depth: depth)
            walk.restores += restored.restores
            guard !restored.text.utf8.elementsEqual(text.utf8) else { return }
            walk.edits.append(.replace(node, with: JSON.quoted(restored.text)))
        case .array:
            for element in node.elements { visit(element, of: tool, at: path, depth: depth, &walk) }
        case .object:
            for member in node.members {
                walk.restores += refuse(member.key, of: tool, at: path).restores
                visit(member.value, of: tool, at: path + [member.key], depth: depth, &walk)
            }
        case .number, .bool, .null: return
        }
    }

    private func restored(
        _ text: String, of tool: String, at path: [String], depth: Int
    ) -> VaultRestoration {
        let first = text.utf8.first { $0 > 0x20 }
        // Losing the error is the intention: what is no JSON is a text.
        if depth < Self.nesting, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            (try? JSONDocument(parsing: Array(text.utf8))) != nil
        {
            return restore(text, of: tool, at: path, depth: depth + 1)
        }
        return restore(text, to: .toolArgument(tool: tool, path: path))
    }

    /// The text as it is, and a record for each token in it.
    private func refuse(_ text: String, of tool: String, at path: [String]) -> VaultRestoration {
        let bytes = Array(text.utf8)
        let sink = VaultSink.toolArgument(tool: tool, path: path)
        let restores = reader.readings(in: bytes.span).map { reading in
            let record = answer(reading, raw: bytes[reading.bytes], at: reading.bytes, to: sink)
                .restore
            guard record.outcome == .restored else { return record }
            return VaultRestore(
                token: record.token, signal: record.signal, sink: sink, outcome: .refused,
                bytes: record.bytes)
        }
        return VaultRestoration(text: text, restores: restores)
    }
}
