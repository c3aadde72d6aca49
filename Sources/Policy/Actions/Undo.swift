// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// The action that takes another one back.
public struct Undo: Sendable, Hashable {
    /// A tool of the same card: who may do it, and who must say yes, is that one's own contract.
    public let tool: String
    /// How long it can be done, from when it was carried out; `nil` for any time.
    public let within: Duration?
    /// Where the values of its arguments come from.
    public let arguments: [String: Source]

    public enum Source: Sendable, Hashable {
        /// A member of what the system answered, as a path.
        case result(String)
        /// A member of the arguments of the action, as a path.
        case argument(String)

        /// `result.refund_id` or `args.payment_id`.
        init?(_ text: String) {
            let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, String(parts[1]).isName, !parts[1].hasSuffix(".") else {
                return nil
            }
            switch parts[0] {
            case "result": self = .result(String(parts[1]))
            case "args": self = .argument(String(parts[1]))
            default: return nil
            }
        }

        var text: String {
            switch self {
            case .result(let path): "result." + path
            case .argument(let path): "args." + path
            }
        }
    }

    /// The arguments of the call that takes an action back, as JSON text.
    ///
    /// - Parameters:
    ///   - arguments: Those of the action, as JSON text.
    ///   - result: What the system answered, as JSON text.
    /// - Returns: `nil` where a value is not there.
    public func filled(arguments: String, result: String) -> String? {
        // Losing the error is the intention: what can't be read has no values.
        let said = try? JSONDocument(parsing: Array(arguments.utf8))
        let answered = try? JSONDocument(parsing: Array(result.utf8))
        var bytes: [UInt8] = Array("{".utf8)
        for (name, source) in self.arguments.sorted(by: { $0.key < $1.key }) {
            let node: JSONDocument.Node? =
                switch source {
                case .result(let path): answered?.root.node(at: path)
                case .argument(let path): said?.root.node(at: path)
                }
            guard let node, node.kind != .null else { return nil }
            if bytes.count > 1 { bytes += ",".utf8 }
            // Values as they were written: `24.00` stays `24.00`.
            bytes += JSON.quoted(name) + Array(":".utf8) + node.raw
        }
        return String(decoding: bytes + "}".utf8, as: UTF8.self)
    }
}

extension JSONDocument.Node {
    /// The member that a path with dots leads to; `nil` where there is none.
    public func node(at path: String) -> JSONDocument.Node? {
        var node = self
        for key in path.split(separator: ".") {
            guard let next = node[String(key)] else { return nil }
            node = next
        }
        return node
    }
}
