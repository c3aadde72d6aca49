// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What goes back to a client.
struct MCPReply: Sendable, Hashable {
    var status: Int
    /// JSON; `nil` for nothing.
    var body: [UInt8]?
    /// The session that was opened.
    var session: String?
    /// The decision of the call that was asked for.
    var decision: ID<Decision>?
    var retryAfter: Int?

    static let accepted = MCPReply(status: 202)
}

/// Who sent a body, and when.
struct MCPSender: Sendable {
    let owner: MCPSession.Owner
    /// What a conversation is derived from where neither it nor a session is named.
    let key: String
    /// What the headers of the request say.
    var conversation: String?
    var customer: String?
    var idempotencyKey: String?
    let arrived: ContinuousClock.Instant
}

extension MCPServer {
    /// Answers a body.
    ///
    /// - Parameter tools: Gives the tools for a message, by what it says of where it belongs.
    func answer(
        _ body: [UInt8], headers: MCPHeaders, from sender: MCPSender,
        limits: JSONDocument.Limits = .default, tools: (MCPContext) -> MCPTools
    ) async -> MCPReply {
        var id: [UInt8]?
        do throws(MCPFault) {
            if let doubled = headers.doubled { throw .headerMismatch(doubled) }
            let root = try Self.document(body, limits).root
            if root.kind == .object { id = MCPMessage.id(of: root) }
            if let version = headers.version, MCPVersion(rawValue: version) == nil {
                throw .unsupportedVersion(version)
            }
            if root.kind == .array {
                return try await answer(batch: root, headers, sender, tools)
            }
            let message = try MCPMessage(root)
            let turn = try turn(for: message, headers, sender)
            return await answer(message, in: turn, sender, tools) ?? .accepted
        } catch {
            let version = headers.version.flatMap { MCPVersion(rawValue: $0) }
            return MCPReply(
                status: error.status(in: version), body: error.body(answering: id),
                retryAfter: error.retryAfter)
        }
    }

    private static func document(
        _ body: [UInt8], _ limits: JSONDocument.Limits
    ) throws(MCPFault) -> JSONDocument {
        do {
            return try JSONDocument(parsing: body, limits: limits)
        } catch {
            throw .notJSON(error)
        }
    }

    /// Several messages in a body: answered one behind the other, in one array.
    private func answer(
        batch: JSONDocument.Node, _ headers: MCPHeaders, _ sender: MCPSender,
        _ tools: (MCPContext) -> MCPTools
    ) async throws(MCPFault) -> MCPReply {
        let isStateless = headers.version == MCPVersion.july2026.rawValue
        guard !isStateless, let session = try session(headers, sender),
            session.version.takesBatches, (1...Self.mostMessages).contains(batch.count)
        else {
            throw .invalidRequest("a body holds one message in this revision of the protocol")
        }
        let turn = Turn(headers: headers, version: session.version, session: session)
        var answers: [[UInt8]] = []
        for element in batch.elements {
            do throws(MCPFault) {
                let message = try MCPMessage(element)
                guard message.method != "initialize" else {
                    throw .invalidRequest("`initialize` stands alone")
                }
                if let body = await answer(message, in: turn, sender, tools)?.body {
                    answers.append(body)
                }
            } catch {
                answers.append(error.body(answering: MCPMessage.id(of: element)))
            }
        }
        guard !answers.isEmpty else { return .accepted }
        let joined = Array("[".utf8) + answers.joined(separator: ",".utf8) + Array("]".utf8)
        return MCPReply(status: 200, body: joined)
    }

    /// Which revision a message is of, and the session that it goes on with.
    private func turn(
        for message: MCPMessage, _ headers: MCPHeaders, _ sender: MCPSender
    ) throws(MCPFault) -> Turn {
        if let named = headers.version.flatMap({ MCPVersion(rawValue: $0) }), !named.hasSessions {
            return Turn(headers: headers, version: named, session: nil)
        }
        guard message.method != "initialize" else {
            return Turn(headers: headers, version: .newestWithSessions, session: nil)
        }
        // Said in the body alone, nobody on the way could have seen it.
        if message.params?["_meta"]?[MCPMeta.version] != nil, headers.version == nil {
            throw .headerMismatch("MCP-Protocol-Version")
        }
        guard let session = try session(headers, sender) else {
            throw .invalidRequest("the header `Mcp-Session-Id` is missing: send `initialize` first")
        }
        guard headers.version.map({ $0 == session.version.rawValue }) ?? true else {
            throw .invalidRequest("the session was opened with another protocol version")
        }
        return Turn(headers: headers, version: session.version, session: session)
    }

    private func session(
        _ headers: MCPHeaders, _ sender: MCPSender
    ) throws(MCPFault) -> MCPSession? {
        guard let id = headers.session else { return nil }
        guard let session = sessions.session(id, of: sender.owner, at: sender.arrived) else {
            throw .unknownSession
        }
        return session
    }

    /// - Returns: `nil` where nobody waits for an answer.
    private func answer(
        _ message: MCPMessage, in turn: Turn, _ sender: MCPSender,
        _ tools: (MCPContext) -> MCPTools
    ) async -> MCPReply? {
        var id: [UInt8]?
        if case .request(let own) = message.kind { id = own }
        do {
            let result: [UInt8]
            var opened: String?
            var decision: ID<Decision>?
            switch try step(message, in: turn) {
            case .accept: return nil
            case .answer(let bytes): result = bytes
            case .open(let version):
                opened = sessions.open(for: sender.owner, version: version, at: sender.arrived)
                guard opened != nil else { throw MCPFault.tooManySessions }
                result = Self.opened(version)
            case .list:
                let context = context(of: message, turn, sender)
                result = Self.listed(try await tools(context).list(), in: turn.version)
            case .call(let tool, let arguments):
                let context = context(of: message, turn, sender)
                let callID = id.map { String(decoding: $0, as: UTF8.self) }
                let answer = try await tools(context).call(tool, arguments, callID)
                result = answer.bytes(in: turn.version)
                decision = answer.decision
            }
            return MCPReply(
                status: 200, body: MCPMessage.result(result, answering: id ?? []), session: opened,
                decision: decision)
        } catch {
            let fault = MCPFault(error)
            return MCPReply(
                status: fault.status(in: turn.version), body: fault.body(answering: id),
                retryAfter: fault.retryAfter)
        }
    }

    private func context(
        of message: MCPMessage, _ turn: Turn, _ sender: MCPSender
    ) -> MCPContext {
        let meta = message.params?["_meta"]
        return MCPContext(
            conversation: sender.conversation ?? meta?[MCPMeta.conversation]?.string,
            derivedFrom: ["mcp", sender.key, sender.owner.agent]
                + (turn.session == nil ? [] : [turn.headers.session ?? ""]),
            customer: sender.customer ?? meta?[MCPMeta.customer]?.string,
            idempotencyKey: sender.idempotencyKey ?? meta?[MCPMeta.idempotencyKey]?.string)
    }
}
