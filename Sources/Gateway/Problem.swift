// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
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
    /// The methods that the path has, where it has not the one that was asked for.
    var allowed: [String] = []

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

    /// The path is a route's, with another method; `nil` where there is no such path at all.
    static func wrongMethod(at path: String) -> Problem? {
        let parts = path.split(separator: "/")
        let methods = Gateway.routeList.compactMap { route -> String? in
            let words = route.split(separator: " ")
            let pattern = words[1].split(separator: "/")
            let fits =
                pattern.count == parts.count
                && zip(pattern, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
            return fits ? String(words[0]) : nil
        }
        guard !methods.isEmpty else { return nil }
        return Problem(
            status: .methodNotAllowed, type: "invalid_request_error", code: "method_not_allowed",
            message: "this path takes \(methods.joined(separator: ", ")) only", allowed: methods)
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

    /// It was paused while it was under way, and is not any more.
    static let paused = Problem(
        status: .serviceUnavailable, type: "server_error", code: "paused",
        message: "the AI was paused while this was under way, and has been resumed: try again now",
        retryAfter: 1)

    /// Nothing could be recorded, and so nothing decided.
    static let unrecorded = Problem(
        status: .serviceUnavailable, type: "server_error", code: "ledger_unavailable",
        message: "the decision could not be recorded, so nothing passes: try again in 1 s",
        retryAfter: 1)

    /// A command on what waits that was not carried out.
    static func desk(_ error: DeskError) -> Problem {
        func conflict(_ code: String, _ message: String) -> Problem {
            Problem(
                status: .conflict, type: "invalid_request_error", code: code, message: message)
        }
        switch error {
        case .unknown:
            return notFound("nothing waits under that identifier: see `GET /v1/approvals`")
        case .notNow(let hold):
            return conflict(
                "not_now",
                "it is `\(hold.phase.rawValue)` by now, so nothing was changed: look at it again")
        case .otherFingerprint:
            return conflict(
                "other_fingerprint",
                "what would run is not what was looked at: fetch it again and send its `fingerprint`"
            )
        case .makerIsChecker:
            return forbidden("whoever asked for it does not approve it: somebody else must look")
        case .approvedBefore:
            return conflict("approved_before", "you have approved it: another person must as well")
        case .roleNotAsked(let roles):
            let words = roles.compactMap(\.self).map { "`\($0)`" }.joined(separator: ", ")
            return forbidden(
                words.isEmpty ? "no role of yours may do this" : "this is for the role \(words)")
        case .notAPerson:
            return forbidden(
                "only a person may do this: the key must name one, see `person` of the key")
        case .unknownCause(let cause, let known):
            let words = known.map { "`\($0)`" }.joined(separator: ", ")
            guard !cause.isEmpty else {
                return badRequest(
                    "`cause` is missing: "
                        + (known.isEmpty ? "say in a word why" : "use one of \(words)"))
            }
            return badRequest("there is no reason `\(cause)`: use one of \(words)")
        case .missingNote: return badRequest("`note` is missing: say why, in a sentence")
        case .erased:
            return conflict("erased", "its content was erased, so nobody can say what would run")
        case .notUndoable(let why):
            return conflict("not_undoable", "it can't be taken back: \(why)")
        case .invalid(let why): return badRequest(why)
        case .refused(let decision):
            let rule = decision.verdict.reasons[0]
            return conflict(
                "refused",
                "the rules refuse it (`\(rule.rule)`: \(rule.because)): see `\(decision.id)`")
        case .ledger: return unrecorded
        }
    }

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
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        if !allowed.isEmpty { headers[.allow] = allowed.joined(separator: ", ") }
        // A client that is told it sends too much must not go on sending.
        if status == .contentTooLarge { headers[.connection] = "close" }
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
