// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// One message of JSON-RPC 2.0, as the Model Context Protocol allows them.
struct MCPMessage {
    enum Kind: Hashable {
        /// Wants an answer under this identifier, kept as it was written.
        case request(id: [UInt8])
        /// Wants none.
        case notification
        /// Is an answer. Belay asks clients nothing, so it is to nobody.
        case answer
    }

    let kind: Kind
    let method: String
    /// An object, where there is one.
    let params: JSONDocument.Node?

    /// How long an identifier may be: it is sent back, and kept in records.
    static let longestIdentifier = 256

    /// - Throws: ``MCPFault`` for what is no message.
    init(_ node: JSONDocument.Node) throws(MCPFault) {
        guard node.kind == .object, node["jsonrpc"]?.string == "2.0" else {
            throw .invalidRequest("a message is an object with `jsonrpc` \"2.0\"")
        }
        let params = node["params"]
        guard params.map({ $0.kind == .object }) ?? true else {
            throw .invalidParams("`params` must be an object")
        }
        self.params = params
        guard let method = node["method"] else {
            guard (node["result"] == nil) != (node["error"] == nil), Self.id(of: node) != nil else {
                throw .invalidRequest("`method` is missing")
            }
            kind = .answer
            self.method = ""
            return
        }
        guard let name = method.string, !name.isEmpty, name.utf8.count <= 128 else {
            throw .invalidRequest("`method` must be a text")
        }
        self.method = name
        // Whether there is a member `id` decides what it is, not whether it can be read: a request whose
        // identifier is wrong is owed an error (JSON-RPC 2.0, section 4.1).
        guard node["id"] != nil else {
            kind = .notification
            return
        }
        guard let id = Self.id(of: node) else {
            throw .invalidRequest("`id` must be a text or an integer")
        }
        kind = .request(id: id)
    }

    /// The identifier of a message as it was written; `nil` where there is none that counts.
    static func id(of node: JSONDocument.Node) -> [UInt8]? {
        guard let id = node["id"], id.string != nil || id.integer != nil,
            id.range.count <= longestIdentifier
        else { return nil }
        return Array(id.raw)
    }

    /// A result as a message.
    static func result(_ result: [UInt8], answering id: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(result.count + id.count + 36)
        bytes += #"{"jsonrpc":"2.0","id":"#.utf8
        bytes += id
        bytes += #","result":"#.utf8
        bytes += result
        bytes += "}".utf8
        return bytes
    }
}
