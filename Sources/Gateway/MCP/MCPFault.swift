// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Vocabulary

/// Why a message of the Model Context Protocol is not answered with a result: a JSON-RPC error.
///
/// A refusal by policy is not one: that is a result, which the model reads.
struct MCPFault: Error, Sendable, Hashable {
    let code: Int
    let message: String
    var data: JSON?
    /// The status it goes out with; `nil` for that of its code.
    var status: Int?
    var retryAfter: Int?

    enum Code {
        static let parse = -32700
        static let invalidRequest = -32600
        static let methodNotFound = -32601
        static let invalidParams = -32602
        static let `internal` = -32603
        /// From here on, codes of the revision 2026-07-28.
        static let headerMismatch = -32020
        static let missingCapability = -32021
        static let unsupportedVersion = -32022

        /// What a server says that has looked at a request and done nothing.
        static let beforeExecution: Set<Int> = [
            parse, invalidRequest, methodNotFound, invalidParams, headerMismatch,
            missingCapability, unsupportedVersion,
        ]
    }

    static func notJSON(_ error: JSONError) -> MCPFault {
        MCPFault(code: Code.parse, message: "the body is not JSON that can be read: \(error)")
    }

    static func invalidRequest(_ message: String) -> MCPFault {
        MCPFault(code: Code.invalidRequest, message: message)
    }

    static func invalidParams(_ message: String) -> MCPFault {
        MCPFault(code: Code.invalidParams, message: message)
    }

    static let methodNotFound = MCPFault(
        code: Code.methodNotFound,
        message: "no such method here: Belay offers tools, see `tools/list`")

    static func headerMismatch(_ header: String) -> MCPFault {
        MCPFault(
            code: Code.headerMismatch,
            message: "the header `\(header)` is missing or says something else than the body")
    }

    static func unsupportedVersion(_ requested: String) -> MCPFault {
        MCPFault(
            code: Code.unsupportedVersion, message: "unsupported protocol version",
            data: [
                "supported": .array(MCPVersion.allCases.map { .string($0.rawValue) }),
                "requested": .string(requested),
            ])
    }

    /// The session ended or never was: the client is to open another (Streamable HTTP, «Session
    /// Management»).
    static let unknownSession = MCPFault(
        code: Code.invalidRequest, message: "there is no such session: initialize again",
        status: 404)

    static let tooManySessions = MCPFault(
        code: Code.internal, message: "as many sessions are open as are allowed: try again later",
        status: 503, retryAfter: 60)

    /// What a failure within Belay is to a client. Nothing of its own words gets out, except those of a
    /// ``Problem``, which are written for clients.
    init(_ error: any Error) {
        switch error {
        case let fault as MCPFault: self = fault
        case let problem as Problem:
            self.init(
                code: Code.internal, message: problem.message, status: problem.status.code,
                retryAfter: problem.retryAfter)
        default:
            self.init(
                code: Code.internal, message: "Belay failed on this request: nothing passed",
                status: 500)
        }
    }

    init(
        code: Int, message: String, data: JSON? = nil, status: Int? = nil, retryAfter: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.data = data
        self.status = status
        self.retryAfter = retryAfter
    }

    /// The status of HTTP that a request is answered with.
    ///
    /// With sessions, an error about what was asked is an answer like any other; without, the status tells
    /// those on the way what became of it.
    func status(in version: MCPVersion?) -> Int {
        if let status { return status }
        if let version, version.hasSessions {
            return [Code.methodNotFound, Code.invalidParams].contains(code) ? 200 : 400
        }
        return code == Code.methodNotFound ? 404 : 400
    }

    /// The error as a message.
    ///
    /// - Parameter id: The identifier as the client wrote it; `nil` where it could not be read.
    func body(answering id: [UInt8]?) -> [UInt8] {
        var error: JSON = ["code": .integer(Int64(code)), "message": .string(message)]
        if let data { error["data"] = data }
        return Array(#"{"jsonrpc":"2.0","id":"#.utf8) + (id ?? Array("null".utf8))
            + Array(#","error":"#.utf8) + error.serialized + Array("}".utf8)
    }
}
