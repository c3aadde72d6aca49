// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import NIOHTTP1
import Policy
import Vocabulary

/// An order as a request of HTTP: the arguments that the path names are in the path, the others in the body or
/// the query.
struct ConnectorRequest: Equatable {
    let method: HTTPMethod
    /// Path and query, to be put behind the address of the connector as it is.
    let target: String
    /// `nil` where the arguments are the query.
    let body: [UInt8]?

    /// The longest path and query, in bytes: what servers commonly take.
    private static let targetLimit = 8000

    /// - Returns: What is wrong with the order where it can't be sent.
    static func reading(_ order: ActionOrder, method: Execution.Method, path: PathTemplate)
        -> Result<Self, Unsendable>
    {
        // Losing the error is the intention: what can't be read has no arguments to send.
        guard let document = try? JSONDocument(parsing: Array(order.arguments.utf8)),
            document.root.kind == .object,
            let filled = path.filled({ value(of: $0, in: order, document.root) })
        else { return .failure(Unsendable(fault: .missingArgument)) }
        let named = Set(path.places)
        let rest = document.root.members.filter { !named.contains($0.key) }
        var target = filled
        var body: [UInt8]?
        if method.hasBody {
            body = object(rest)
        } else {
            let query = rest.flatMap(pairs)
            if !query.isEmpty { target += "?" + query.joined(separator: "&") }
        }
        guard target.utf8.count <= targetLimit else {
            return .failure(Unsendable(fault: .tooLarge))
        }
        return .success(
            Self(method: HTTPMethod(rawValue: method.rawValue), target: target, body: body))
    }

    /// The order can't be sent, and nothing has happened.
    struct Unsendable: Error {
        let fault: ActionFault
    }

    /// The value for a place of the path.
    static func value(of place: String, in order: ActionOrder, _ arguments: JSONDocument.Node)
        -> String?
    {
        let isDeclared = order.tool.arguments.contains { $0.name == place }
        // A call may have arguments that its contract doesn't speak of: none of them can be the customer.
        if !isDeclared {
            switch place {
            case Execution.keyPlace: return order.decision.description
            case Execution.customerPlace: return order.customer
            default: return nil
            }
        }
        guard let node = arguments.node(at: place) else { return nil }
        return switch node.kind {
        case .string: node.string
        case .number, .bool: String(decoding: node.raw, as: UTF8.self)
        case .null, .array, .object: nil
        }
    }

    /// Values go as they were agreed to: `24.00` stays `24.00`.
    private static func object(_ members: [JSONDocument.Members.Element]) -> [UInt8] {
        var bytes: [UInt8] = Array("{".utf8)
        for member in members {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes += JSON.quoted(member.key)
            bytes.append(UInt8(ascii: ":"))
            bytes += member.value.raw
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// A member as it stands in a query: a list as several of one name, what has parts as JSON.
    private static func pairs(_ member: JSONDocument.Members.Element) -> [String] {
        let values: [JSONDocument.Node] =
            member.value.kind == .array ? Array(member.value.elements) : [member.value]
        return values.filter { !$0.isNull }.map { node in
            let text = node.string ?? String(decoding: node.raw, as: UTF8.self)
            return member.key.percentEncoded + "=" + text.percentEncoded
        }
    }
}
