// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

extension StaffBook {
    /// Whose session a token is; `nil` where it is over, or never was.
    ///
    /// Who somebody is and what they may do is read anew each time: what an administrator changed holds from the next request on.
    ///
    /// - Parameter isUse: Whether somebody asks, and not a page by itself: only that keeps it alive.
    public func session(
        _ token: SecretToken, at now: Timestamp, isUse: Bool = true
    ) throws -> Session? {
        let found = try storage.read { tables -> Found? in
            guard let session = try tables.session(token.digest), lives(session, at: now),
                let kept = try tables.member(named: session.member), !kept.member.isDisabled,
                ways.admit(kept)
            else { return nil }
            return Found(session: session, member: kept.member)
        }
        guard let found else { return nil }
        if isUse, now - found.session.lastUsed >= Session.Limits.grain {
            try storage.write { tables in
                // Somebody may have ended it meanwhile: it is not brought back.
                guard var there = try tables.session(found.session.id) else { return }
                there.lastUsed = max(there.lastUsed, now)
                try tables.save(there)
            }
        }
        return Session(
            id: found.session.id, member: found.member, formToken: token.formToken,
            begun: found.session.begun, duty: found.session.duty)
    }

    private struct Found: Sendable {
        let session: KeptSession
        let member: Member
    }

    func lives(_ session: KeptSession, at now: Timestamp) -> Bool {
        now - session.lastUsed < limits.idle && now - session.begun < limits.absolute
    }

    /// Ends a session; its token opens nothing any more.
    public func signOut(_ token: SecretToken) throws {
        try storage.write { try $0.endSession(token.digest) }
    }

    /// The live sessions of somebody, the newest first: for themselves to look at.
    public func sessions(of name: String, at now: Timestamp) throws -> [KeptSession] {
        try storage.read { tables in
            try tables.sessions(of: name).filter { lives($0, at: now) }
        }
    }

    /// Ends all sessions of somebody but the one they ask from.
    public func signOutElsewhere(_ session: Session) throws {
        try storage.write { try $0.endSessions(of: session.member.name, except: session.id) }
    }

    /// Chooses another password: the present one and a code are asked for, and all sessions end but a new one.
    public func changePassword(
        in session: Session, from present: String, to password: String, code: String,
        address: String, at now: Timestamp
    ) async throws -> NewSession {
        let name = session.member.name
        if let problem = rules.problem(with: password, of: session.member) {
            throw StaffError.password(problem)
        }
        if case .wait(let time) = brake.withLock({ $0.take(name: name, address: address, at: now) })
        {
            throw StaffError.wait(time)
        }
        guard let before = try storage.read({ try $0.required(name).password }),
            try await bench.work({ try before.opens(with: present) })
        else {
            try await record(
                .signInRefused(SignInRefused(member: name, cause: .password)), .person(name))
            throw StaffError.refused
        }
        let hash = try await bench.work { [cost] in try PasswordHash(of: password, cost: cost) }
        let next: @Sendable (any StaffTables) throws -> KeptMember = { tables in
            var kept = try tables.required(name)
            guard try tables.session(session.id) != nil, !kept.member.isDisabled,
                kept.password == before, kept.take(code, at: now) == nil
            else { throw StaffError.refused }
            kept.password = hash
            return kept
        }
        let after: KeptMember
        do { after = try storage.read(next) } catch StaffError.refused {
            try await record(
                .signInRefused(SignInRefused(member: name, cause: .code)), .person(name))
            throw StaffError.refused
        }
        try await record(
            .staffChanged(
                StaffChanged(
                    member: name, change: .passwordChanged,
                    roles: after.member.roles.map(\.rawValue))),
            .person(name))
        let token = SecretToken()
        try storage.write { tables in
            try tables.save(next(tables))
            try tables.endSessions(of: name, except: nil)
            try tables.dropLinks(for: name)
            try tables.save(
                KeptSession(
                    id: token.digest, member: name, begun: now, lastUsed: now, address: address))
        }
        brake.withLock { $0.succeeded(name: name, address: address) }
        return NewSession(token: token, member: after.member)
    }
}
