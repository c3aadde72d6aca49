// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// What went wrong with a request, for the client: the only place where errors become HTTP.
///
/// The body is the error object of the OpenAI wire format, which its clients turn into their own errors. A
/// refusal by policy is not a problem: it is an answer.
struct Problem: Error, Sendable {
    let status: HTTPResponse.Status
    /// The kind of error, in OpenAI's words.
    let type: String
    /// What programs tell errors apart by.
    let code: String
    let message: String
    var retryAfter: Int?

    static func badRequest(_ message: String) -> Problem {
        Problem(
            status: .badRequest, type: "invalid_request_error", code: "invalid_request",
            message: message)
    }

    static let unauthorized = Problem(
        status: .unauthorized, type: "authentication_error", code: "invalid_api_key",
        message: "the API key is missing or unknown: send `Authorization: Bearer …`")

    static func forbidden(_ message: String) -> Problem {
        Problem(
            status: .forbidden, type: "permission_error", code: "not_permitted", message: message)
    }

    static func notFound(_ message: String) -> Problem {
        Problem(
            status: .notFound, type: "invalid_request_error", code: "not_found", message: message)
    }

    static func tooLarge(limit: Int) -> Problem {
        Problem(
            status: .contentTooLarge, type: "invalid_request_error", code: "body_too_large",
            message:
                "the body is larger than \(limit) bytes: see `limits.body-bytes` in `belay.yaml`")
    }

    static func tooMany(retryAfter: Int) -> Problem {
        Problem(
            status: .tooManyRequests, type: "rate_limit_error", code: "rate_limit_exceeded",
            message: "this key's rate is used up: try again in \(retryAfter) s",
            retryAfter: retryAfter)
    }

    static let busy = Problem(
        status: .serviceUnavailable, type: "server_error", code: "busy",
        message: "as many requests are under way as are allowed: try again in 1 s", retryAfter: 1)

    /// Nothing could be recorded, and so nothing decided.
    static let unrecorded = Problem(
        status: .serviceUnavailable, type: "server_error", code: "ledger_unavailable",
        message: "the decision could not be recorded, so nothing passes: try again in 1 s",
        retryAfter: 1)

    static func provider(_ error: ProviderError) -> Problem {
        switch error {
        case .timedOut:
            Problem(
                status: .gatewayTimeout, type: "upstream_error", code: "upstream_timed_out",
                message: "the model provider did not answer in time")
        case .failed(let status) where status == 429:
            Problem(
                status: .serviceUnavailable, type: "upstream_error", code: "upstream_busy",
                message: "the model provider is over its limit: try again in 1 s", retryAfter: 1)
        case .failed(let status):
            Problem(
                status: .badGateway, type: "upstream_error", code: "upstream_failed",
                message: "the model provider answered with status \(status)")
        case .unreachable:
            Problem(
                status: .badGateway, type: "upstream_error", code: "upstream_unreachable",
                message: "the model provider can't be reached")
        case .brokenOff:
            Problem(
                status: .badGateway, type: "upstream_error", code: "upstream_broke_off",
                message: "the model provider broke off within its answer")
        case .unreadable:
            Problem(
                status: .badGateway, type: "upstream_error", code: "upstream_unreadable",
                message: "the model provider answered something that is not a chat completion")
        case .refused(let status, let body):
            Problem(
                status: .init(code: status), type: "invalid_request_error",
                code: providerCode(in: body) ?? "upstream_refused",
                message: "the model provider refused the request with status \(status)")
        case .tooLarge:
            Problem(
                status: .badGateway, type: "upstream_error", code: "upstream_too_large",
                message: "the model provider's answer is larger than the limit")
        }
    }

    /// The word by which programs tell a provider's refusals apart, such as `context_length_exceeded`. Its
    /// sentence is not passed on: it may quote what was said, and nobody has decided it.
    private static func providerCode(in body: [UInt8]) -> String? {
        // Losing the error is the intention: a refusal that can't be read has no word.
        let code = (try? JSONDocument(parsing: body))?.root["error"]?["code"]?.string
        return code.flatMap { code in
            (1...64).contains(code.utf8.count)
                && code.utf8.allSatisfy {
                    $0 == UInt8(ascii: "_") || $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")
                }
                ? code : nil
        }
    }

    /// The error object of the OpenAI wire format.
    var body: [UInt8] {
        let object: JSON = [
            "error": [
                "message": .string(message), "type": .string(type), "param": .null,
                "code": .string(code),
            ]
        ]
        return object.serialized
    }

    var response: Response {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        // A client that is told it sends too much must not go on sending.
        if status == .contentTooLarge { headers[.connection] = "close" }
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
