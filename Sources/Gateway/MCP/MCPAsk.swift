// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Vocabulary

/// What is asked of a server, before it is known how it wants to be spoken to.
struct MCPAsk: Sendable {
    var method: String
    /// The members of `params`, each as JSON text: what was agreed to goes out as it was written.
    var params: [(name: String, text: [UInt8])] = []
    /// What is said in `_meta`.
    var meta: [JSON.Member] = []
    /// What `Mcp-Name` repeats.
    var name: String?
    var headers: [(name: String, value: String)] = []
    var isNotification = false

    /// The message.
    func body(id: Int, in manner: MCPClient.Manner?) -> [UInt8] {
        var meta = meta
        if let version = manner?.version, !version.hasSessions {
            meta += [
                .init(MCPMeta.version, .string(version.rawValue)),
                .init(MCPMeta.capabilities, [:]), .init(MCPMeta.client, MCPServer.identity),
            ]
        }
        var params = params
        if !meta.isEmpty { params.append(("_meta", JSON.object(meta).serialized)) }
        var bytes = Array(#"{"jsonrpc":"2.0","#.utf8)
        if !isNotification { bytes += #""id":\#(id),"#.utf8 }
        bytes += #""method":"#.utf8
        bytes += JSON.quoted(method)
        if !params.isEmpty {
            for (index, member) in params.enumerated() {
                bytes += (index == 0 ? #","params":{"# : ",").utf8
                bytes += JSON.quoted(member.name)
                bytes += ":".utf8
                bytes += member.text
            }
            bytes += "}".utf8
        }
        bytes += "}".utf8
        return bytes
    }

    /// What the headers say besides.
    func headers(in manner: MCPClient.Manner?) -> [(name: String, value: String)] {
        var headers = headers
        guard let manner else { return headers }
        headers.append(("mcp-protocol-version", manner.version.rawValue))
        if let session = manner.session { headers.append(("mcp-session-id", session)) }
        if !manner.version.hasSessions {
            headers.append(("mcp-method", method))
            if let name { headers.append(("mcp-name", MCPHeaders.encoded(name))) }
        }
        return headers
    }
}

/// What a server answered.
struct MCPExchange {
    enum Answer {
        case result(JSONDocument.Node)
        /// - Parameter isOurs: Whether it names the request; a server that turned it away unread can't.
        case error(code: Int, message: String, isOurs: Bool)
        /// Something else: a page of HTML, half an answer, nothing.
        case other
    }

    let status: Int
    var answer: Answer
    /// The session that the server names.
    let session: String?
}

/// Finds the answer to one request among what a server sends: the first that names the request.
struct MCPAnswerReader {
    let id: Int
    private(set) var answer: MCPExchange.Answer?
    /// What the server asked of Belay meanwhile, by identifier: it gets no answer to work with, but one.
    private(set) var requests: [(id: [UInt8], method: String)] = []
    private var events: ServerSentEventParser
    private var left: Int

    /// How many requests of a server are answered.
    static let mostRequests = 16

    init(id: Int, limit: Int) {
        self.id = id
        left = limit
        events = ServerSentEventParser(limit: limit)
    }

    /// Takes a piece of an event stream.
    ///
    /// - Throws: ``MCPClientError`` where there is more than may be read.
    mutating func receive(_ piece: some Collection<UInt8>) throws(MCPClientError) {
        left -= piece.count
        guard left >= 0 else { throw .failed(.tooLarge, hasLeft: true) }
        do throws(ServerSentEventError) {
            for event in try events.receive(piece) where answer == nil {
                guard event.event == nil || event.event == "message", !event.data.isEmpty else {
                    continue
                }
                read(event.data)
            }
        } catch {
            throw .failed(.tooLarge, hasLeft: true)
        }
    }

    /// Takes a whole message. What can't be read is passed over: an answer may still come.
    mutating func read(_ bytes: [UInt8]) {
        // Losing the error is the intention: what is no JSON is no answer.
        guard answer == nil, let root = (try? JSONDocument(parsing: bytes))?.root,
            root["jsonrpc"]?.string == "2.0"
        else { return }
        if let method = root["method"]?.string {
            if let id = MCPMessage.id(of: root), requests.count < Self.mostRequests {
                requests.append((id, method))
            }
            return
        }
        let isOurs = root["id"]?.integer == Int64(id)
        if let result = root["result"], result.kind == .object, isOurs {
            answer = .result(result)
        } else if let error = root["error"], let code = error["code"]?.integer {
            // Under another number it answers somebody else; under none, or a word, a request that could not be
            // read, and there is but this one.
            guard isOurs || root["id"]?.integer == nil else { return }
            answer = .error(
                code: Int(clamping: code), message: error["message"]?.string ?? "", isOurs: isOurs)
        }
    }

    /// What the server asked, which is thereby taken.
    mutating func takeRequests() -> [(id: [UInt8], method: String)] {
        defer { requests = [] }
        return requests
    }
}
