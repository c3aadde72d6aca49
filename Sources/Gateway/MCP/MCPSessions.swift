// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A session of the Model Context Protocol: what was agreed on when it was opened.
struct MCPSession: Sendable, Hashable {
    let version: MCPVersion
    /// Who opened it. Nobody else can go on with it, whatever they know.
    let owner: Owner
    fileprivate(set) var lastUsed: ContinuousClock.Instant

    struct Owner: Sendable, Hashable {
        let key: String
        /// `use-case/agent`.
        let agent: String
    }
}

/// The sessions that are open. They are kept in memory only: after a restart clients open new ones, as the
/// protocol has them do.
final class MCPSessions: Sendable {
    struct Limits: Sendable {
        var all = 10_000
        /// One key can't take the room of the others.
        var perKey = 1_000
        var idle = Duration.seconds(3600)
    }

    private let limits: Limits
    private let open = Mutex<[String: MCPSession]>([:])

    init(limits: Limits = Limits()) {
        self.limits = limits
    }

    var count: Int { open.withLock { $0.count } }

    /// Opens a session. Where its key has as many as it may, the one that was idle longest ends.
    ///
    /// - Returns: Its identifier; `nil` where there is no room.
    func open(
        for owner: MCPSession.Owner, version: MCPVersion, at now: ContinuousClock.Instant
    ) -> String? {
        open.withLock { open in
            if open.count >= limits.all { open = open.filter { !hasEnded($0.value, at: now) } }
            let own = open.filter { $0.value.owner.key == owner.key }
            if own.count >= limits.perKey {
                let oldest = own.min { $0.value.lastUsed < $1.value.lastUsed }
                if let oldest { open[oldest.key] = nil }
            }
            guard open.count < limits.all else { return nil }
            let id = Self.identifier()
            open[id] = MCPSession(version: version, owner: owner, lastUsed: now)
            return id
        }
    }

    /// The session of that identifier, which it keeps open; `nil` where it ended or is another's: who asks is
    /// not told which.
    func session(
        _ id: String, of owner: MCPSession.Owner, at now: ContinuousClock.Instant
    ) -> MCPSession? {
        open.withLock { open in
            guard let session = open[id], session.owner == owner else { return nil }
            guard !hasEnded(session, at: now) else {
                open[id] = nil
                return nil
            }
            open[id]?.lastUsed = now
            return session
        }
    }

    /// Ends a session.
    ///
    /// - Returns: Whether there was one of that identifier and owner.
    func end(_ id: String, of owner: MCPSession.Owner) -> Bool {
        open.withLock { open in
            guard open[id]?.owner == owner else { return false }
            open[id] = nil
            return true
        }
    }

    private func hasEnded(_ session: MCPSession, at now: ContinuousClock.Instant) -> Bool {
        now - session.lastUsed >= limits.idle
    }

    /// Too many bits to guess, in visible ASCII.
    private static func identifier() -> String {
        var random = SystemRandomNumberGenerator()
        return "mcp_" + String(random.next(), radix: 36) + String(random.next(), radix: 36)
            + String(random.next(), radix: 36)
    }
}
