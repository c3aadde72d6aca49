// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Where and how a tool's calls are carried out.
public struct Execution: Sendable, Hashable {
    /// A name of ``Workspace/connectors``.
    public let connector: String
    public let call: Call

    public enum Call: Sendable, Hashable {
        /// The arguments that the path names are put there; the rest is the body or the query.
        ///
        /// - Parameter status: The path that tells what became of an action, by its idempotency key;
        ///   `nil` where the system can't be asked.
        case http(method: Method, path: PathTemplate, status: PathTemplate?)
        /// The tool of that name.
        case mcp(tool: String)
    }

    public enum Method: String, Sendable, Hashable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"

        /// Whether the arguments that the path does not name are the body; else they are the query.
        public var hasBody: Bool { [.post, .put, .patch].contains(self) }
    }

    /// The place of a path where the decision's id is put.
    public static let keyPlace = "idempotency-key"
    /// The place of a path where the identified customer is put, where no argument has that name.
    public static let customerPlace = "customer"
}

/// The proof of a customer on a channel that was verified before: a one-time code to the address on record.
///
/// INVARIANT: its path has a place for the customer and none for an argument, so that no code goes to an
/// address that was named in the conversation.
public struct StepUp: Sendable, Hashable {
    /// A connector of the kind `http`.
    public let connector: String
    /// Where the code is handed in to be sent.
    public let path: PathTemplate
    /// How long a code is good for.
    public let within: Duration
    /// How many codes may be tried.
    public let attempts: Int
    /// Where it stands, as `file:line`.
    let source: String
}
