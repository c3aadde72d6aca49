// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import AsyncHTTPClient
import Desk
import Synchronization
import Vocabulary

/// The line to an MCP server behind Belay (Streamable HTTP).
///
/// The revision without sessions is tried first: finding out costs one exchange that can do nothing, and every
/// call from there on is one exchange as well. A server that does not know it is spoken to in sessions, whose
/// opening costs two exchanges once. A session that the server has lost is opened anew, and the call that was
/// turned away for it, which did nothing, is made again, once. No other call is ever made twice.
public final class MCPClient: Sendable {
    /// What a server is reached by, and what its answers may cost.
    public struct Options: Sendable {
        public var url: String
        /// Sent as `Authorization: Bearer …`; `nil` for a server that wants none.
        public var key: String?
        /// How long a call may take as a whole, whatever keeps coming.
        public var timeout: Duration
        /// The largest answer that is read, in bytes, its stream's comments and all included.
        public var answerBytes: Int

        public init(
            url: String, key: String? = nil, timeout: Duration = .seconds(30),
            answerBytes: Int = 4 * 1_048_576
        ) {
            self.url = url
            self.key = key
            self.timeout = timeout
            self.answerBytes = answerBytes
        }
    }

    /// How a server wants to be spoken to.
    struct Manner: Sendable, Hashable {
        var version: MCPVersion
        /// `nil` also for a server with sessions that names none.
        var session: String?
    }

    private enum State: Sendable {
        case unknown
        case asking(Task<Manner, any Error>)
        case known(Manner)
    }

    let options: Options
    let http: HTTPClient
    private let state = Mutex(State.unknown)
    private let lastID = Atomic<Int>(0)

    /// - Parameter http: Must follow no redirects: they would take a key and a customer's data elsewhere.
    public init(_ options: Options, http: HTTPClient) {
        self.options = options
        self.http = http
    }

    func nextID() -> Int { lastID.add(1, ordering: .relaxed).newValue }

    /// How the server wants to be spoken to, asked once for all who wait for it.
    func manner() async throws -> Manner {
        let step: (known: Manner?, task: Task<Manner, any Error>?) = state.withLock { state in
            switch state {
            case .known(let manner): return (manner, nil)
            case .asking(let task): return (nil, task)
            case .unknown:
                let task = Task { try await self.negotiate() }
                state = .asking(task)
                return (nil, task)
            }
        }
        guard let task = step.task else { return step.known ?? Manner(version: .july2026) }
        let outcome = await task.result
        state.withLock { state in
            guard case .asking(task) = state else { return }
            // Losing the error is the intention: it is thrown below, and the next to come asks again.
            state = (try? outcome.get()).map(State.known) ?? .unknown
        }
        return try outcome.get()
    }

    /// Forgets a manner that the server no longer knows, unless another was found since.
    func forget(_ manner: Manner) {
        state.withLock { state in
            if case .known(manner) = state { state = .unknown }
        }
    }

    private func negotiate() async throws -> Manner {
        let deadline = ContinuousClock.now + options.timeout
        let stateless = Manner(version: .july2026)
        let discovery = try await exchange(
            MCPAsk(method: "server/discover"), in: stateless, until: deadline)
        if case .result(let result) = discovery.answer,
            result["supportedVersions"]?.elements.contains(where: {
                $0.string == MCPVersion.july2026.rawValue
            }) == true
        {
            return stateless
        }
        return try await openSession(until: deadline)
    }

    private func openSession(until deadline: ContinuousClock.Instant) async throws -> Manner {
        let offer = MCPVersion.newestWithSessions.rawValue
        let opening = try await exchange(
            MCPAsk(
                method: "initialize",
                params: [
                    ("protocolVersion", JSON.quoted(offer)), ("capabilities", Array("{}".utf8)),
                    ("clientInfo", MCPServer.identity.serialized),
                ]), in: nil, until: deadline)
        guard case .result(let result) = opening.answer,
            let version = result["protocolVersion"]?.string.flatMap({ MCPVersion(rawValue: $0) }),
            version.hasSessions
        else { throw MCPClientError.noCommonVersion(status: opening.status) }
        if let session = opening.session {
            guard session.utf8.count <= 1024,
                session.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
            else { throw MCPClientError.noCommonVersion(status: opening.status) }
        }
        let manner = Manner(version: version, session: opening.session)
        _ = try await exchange(
            MCPAsk(method: "notifications/initialized", isNotification: true), in: manner,
            until: deadline)
        return manner
    }
}

/// Why nothing can be asked of a server.
enum MCPClientError: Error, Sendable, Hashable {
    /// It speaks none of the revisions that Belay speaks.
    case noCommonVersion(status: Int)
    /// Its list of tools can't be read, never ends, or names a tool twice.
    case unreadableList
    /// The exchange failed; whether the request left is in it.
    case failed(ActionFault, hasLeft: Bool, status: Int? = nil)
}
