// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// The HTTP of the Model Context Protocol (Streamable HTTP): what headers must say, and in which form an answer
/// goes out.
struct MCPDoor: Sendable {
    let server: MCPServer
    /// Pages of the web that may ask besides those of this machine, such as `https://desk.example.com`.
    var origins: Set<String> = []

    /// How an answer can be sent.
    enum Form { case json, events }

    /// - Throws: ``Problem`` for what does not get as far as the protocol.
    func check(_ headers: HTTPFields) throws(Problem) -> Form {
        try checkOrigin(headers)
        guard Self.mediaType(headers[.contentType] ?? "") == "application/json" else {
            throw Problem(
                status: .unsupportedMediaType, type: "invalid_request_error",
                code: "unsupported_media_type", message: "send `Content-Type: application/json`")
        }
        guard let accept = headers[.accept] else { return .json }
        let types = accept.split(separator: ",").map(Self.mediaType)
        if !Set(types).isDisjoint(with: ["application/json", "application/*", "*/*"]) {
            return .json
        }
        guard !Set(types).isDisjoint(with: ["text/event-stream", "text/*"]) else {
            throw Problem(
                status: .notAcceptable, type: "invalid_request_error", code: "not_acceptable",
                message: "send `Accept: application/json, text/event-stream`")
        }
        return .events
    }

    /// A browser says which page asks. A page from elsewhere that has its own name lead to this machine (DNS
    /// rebinding) is told nothing.
    func checkOrigin(_ headers: HTTPFields) throws(Problem) {
        guard let origin = headers[.origin], !origins.contains(origin) else { return }
        let host = URLComponents(string: origin)?.host ?? ""
        guard ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host) else {
            throw .forbidden("this page may not ask here: see the header `Origin`")
        }
    }

    /// An answer as it goes out: one JSON text, or one event for a client that reads nothing else.
    func response(_ reply: MCPReply, as form: Form) -> Response {
        var headers: HTTPFields = [.cacheControl: "no-store"]
        headers[.mcpSession] = reply.session
        headers[.belayDecision] = reply.decision?.description
        headers[.retryAfter] = reply.retryAfter.map { String($0) }
        guard let body = reply.body else {
            return Response(status: .init(code: reply.status), headers: headers)
        }
        // An error of HTTP is JSON whatever the client reads, as the protocol has it.
        let isEvent = form == .events && reply.status == 200
        headers[.contentType] = isEvent ? "text/event-stream" : "application/json"
        let bytes = isEvent ? ServerSentEvent.bytes(data: body, event: "message") : body
        return Response(
            status: .init(code: reply.status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func mediaType(_ text: some StringProtocol) -> String {
        let blanks: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t")]
        var type = Substring(text).utf8.prefix { $0 != UInt8(ascii: ";") }.drop {
            blanks.contains($0)
        }
        while let last = type.last, blanks.contains(last) { type.removeLast() }
        return String(decoding: type, as: UTF8.self).lowercased()
    }
}
