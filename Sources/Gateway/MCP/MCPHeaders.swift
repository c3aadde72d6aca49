// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes

/// What the headers of a request say of the message in its body, for those who route without reading it.
struct MCPHeaders: Sendable, Hashable {
    var version: String?
    var method: String?
    /// As it came: see ``named``.
    var name: String?
    var session: String?
    /// One that came more than once. Of two, the one on the way may have read the first and Belay the last.
    var doubled: String?

    /// The tool that the header names; `nil` for none, or one that can't be read.
    var named: String? { name.flatMap { Self.decoded($0) } }

    /// A value as a header can carry it: text that is no visible ASCII goes as `=?base64?…?=`.
    static func encoded(_ value: String) -> String {
        let isPlain =
            value.utf8.allSatisfy { (0x20...0x7E).contains($0) } && value.first != " "
            && value.last != " " && !isMarked(value)
        return isPlain ? value : "=?base64?\(Data(value.utf8).base64EncodedString())?="
    }

    /// The text that a header carries; `nil` where its base64 is not what ``encoded(_:)`` writes, so that a
    /// broken header matches nothing.
    static func decoded(_ value: String) -> String? {
        guard isMarked(value) else { return value }
        let payload = String(value.dropFirst(9).dropLast(2))
        guard let data = Data(base64Encoded: payload), data.base64EncodedString() == payload else {
            return nil
        }
        return String(validating: data, as: UTF8.self)
    }

    private static func isMarked(_ value: String) -> Bool {
        value.utf8.count >= 11 && value.hasPrefix("=?base64?") && value.hasSuffix("?=")
    }
}

extension MCPHeaders {
    init(_ fields: HTTPFields) {
        self.init()
        for (name, place) in Self.routing {
            let values = fields[values: name]
            if values.count > 1 { doubled = name.canonicalName }
            self[keyPath: place] = values.first
        }
    }

    private static var routing: [(HTTPField.Name, WritableKeyPath<MCPHeaders, String?>)] {
        [
            (.mcpProtocolVersion, \.version), (.mcpMethod, \.method), (.mcpName, \.name),
            (.mcpSession, \.session),
        ]
    }
}

extension HTTPField.Name {
    static let mcpProtocolVersion = Self("MCP-Protocol-Version")!
    static let mcpMethod = Self("Mcp-Method")!
    static let mcpName = Self("Mcp-Name")!
    static let mcpSession = Self("Mcp-Session-Id")!
    static let belayAgent = Self("Belay-Agent")!
    static let belayCustomer = Self("Belay-Customer")!
    static let idempotencyKey = Self("Idempotency-Key")!
}
