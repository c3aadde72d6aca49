// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The arguments that a tool wants repeated in headers (`x-mcp-header` in its schema, revision 2026-07-28).
struct MCPParameterHeaders {
    private let wanted: [(path: [String], header: String)]

    /// Only a member that is reached by `properties` alone can be meant.
    init(_ schema: JSON) {
        var wanted: [(path: [String], header: String)] = []
        Self.walk(schema, at: [], &wanted)
        self.wanted = wanted
    }

    private static func walk(
        _ schema: JSON, at path: [String], _ wanted: inout [(path: [String], header: String)]
    ) {
        if !path.isEmpty, let token = schema["x-mcp-header"]?.string, isToken(token),
            ["string", "integer", "boolean"].contains(schema["type"]?.string ?? "")
        {
            wanted.append((path, "mcp-param-" + token))
        }
        guard path.count < 16, case .object(let members)? = schema["properties"] else { return }
        for member in members { walk(member.value, at: path + [member.key], &wanted) }
    }

    func headers(for arguments: JSONDocument.Node) -> [(name: String, value: String)] {
        wanted.compactMap { path, header in
            var node: JSONDocument.Node? = arguments
            for step in path { node = node?[step] }
            guard let node, let text = Self.text(of: node) else { return nil }
            return (header, MCPHeaders.encoded(text))
        }
    }

    private static func text(of node: JSONDocument.Node) -> String? {
        switch node.kind {
        case .string: node.string
        case .bool: node.bool == true ? "true" : "false"
        case .number: String(decoding: node.raw, as: UTF8.self)
        case .null, .array, .object: nil
        }
    }

    /// What RFC 9110, section 5.6.2 lets into a header's name.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { byte in
                "!#$%&'*+-.^_`|~".utf8.contains(byte) || (48...57).contains(byte)
                    || (65...90).contains(byte) || (97...122).contains(byte)
            }
    }
}
