// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

extension StaffBook {
    /// The link for the first administrator; `nil` where there is somebody already. One that was made before is dead from then on.
    public func firstStart(at now: Timestamp) throws -> SecretToken? {
        guard ways.takesPasswords else { return nil }
        let token = SecretToken()
        return try storage.write { tables in
            guard try !tables.hasAdministrator() else { return nil }
            try tables.dropLinks(for: nil)
            try tables.save(
                KeptLink(
                    id: token.digest, purpose: .firstStart, member: nil,
                    until: now + Self.linkLife))
            return token
        }
    }

    /// What a link's page shows. Each look at it makes a new secret, so that what somebody else saw before is worth nothing.
    public func open(_ token: SecretToken, at now: Timestamp) throws -> OpenLink {
        try storage.write { tables in
            var (link, kept) = try Self.live(token, tables, at: now)
            if link.purpose != .password {
                link.secret = Secret.bytes(20)
                try tables.save(link)
            }
            return page(link, kept)
        }
    }

    /// The same page once more, after something was wrong on it: the app has the secret already.
    public func reopen(_ token: SecretToken, at now: Timestamp) throws -> OpenLink {
        try storage.read { tables in
            let (link, kept) = try Self.live(token, tables, at: now)
            return page(link, kept)
        }
    }

    private func page(_ link: KeptLink, _ kept: KeptMember?) -> OpenLink {
        let factor = link.secret.map { TOTP(secret: $0) }
        return OpenLink(
            purpose: link.purpose, member: kept?.member, secondFactor: factor,
            address: factor?.address(of: kept?.member.name ?? "administrator", at: organisation))
    }

    /// Takes up what a link is for, and signs in.
    public func accept(
        _ token: SecretToken, _ given: Acceptance, address: String, at now: Timestamp
    ) async throws -> Accepted {
        guard ways.takesPasswords else { throw StaffError.passwordsOff }
        let (link, before) = try storage.read { try Self.live(token, $0, at: now) }
        let member = try before?.member ?? Self.first(given)
        // By whose link it is: a new one gives no new tries.
        let tried = link.member ?? "link " + token.digest.short
        if case .wait(let time) = brake.withLock({ $0.take(name: tried, address: address, at: now) }
        ) {
            throw StaffError.wait(time)
        }
        let password = try await password(for: link, before, member, given)
        let recovery = link.purpose == .password ? [] : RecoveryCode.fresh()
        let next: @Sendable (any StaffTables) throws -> KeptMember = { tables in
            try Self.next(token, password, recovery, given, tables, at: now)
        }
        let after: KeptMember
        do { after = try storage.read(next) } catch StaffError.refused {
            try await record(
                .signInRefused(SignInRefused(member: member.name, cause: .code)), .system)
            throw StaffError.refused
        }
        let change: StaffChanged.Change = link.purpose == .password ? .passwordChanged : .joined
        try await record(
            .staffChanged(
                StaffChanged(
                    member: after.member.name, change: change,
                    roles: after.member.roles.map(\.rawValue))),
            .person(after.member.name))
        try await record(.signedIn(SignedIn(member: after.member.name)), .person(after.member.name))
        let session = SecretToken()
        let kept = try storage.write { tables in
            let kept = try next(tables)
            try tables.save(kept)
            try tables.endSessions(of: kept.member.name, except: nil)
            try tables.dropLinks(for: link.member)
            try tables.dropLinks(for: kept.member.name)
            try tables.save(
                KeptSession(
                    id: session.digest, member: kept.member.name, begun: now, lastUsed: now,
                    address: address))
            return kept
        }
        brake.withLock { $0.succeeded(name: tried, address: address) }
        return Accepted(
            session: NewSession(token: session, member: kept.member), recoveryCodes: recovery)
    }

    /// The password from here on.
    private func password(
        for link: KeptLink, _ before: KeptMember?, _ member: Member, _ given: Acceptance
    ) async throws -> PasswordHash {
        if link.purpose == .secondFactor {
            guard let kept = before?.password else { throw StaffError.deadLink }
            guard try await bench.work({ try kept.opens(with: given.password) }) else {
                try await record(
                    .signInRefused(SignInRefused(member: member.name, cause: .password)), .system)
                throw StaffError.refused
            }
            return kept
        }
        if let problem = rules.problem(with: given.password, of: member) {
            throw StaffError.password(problem)
        }
        return try await bench.work { [cost] in try PasswordHash(of: given.password, cost: cost) }
    }

    /// What somebody becomes by a link. Whatever was true when the page was sent is looked at anew.
    private static func next(
        _ token: SecretToken, _ password: PasswordHash, _ recovery: [RecoveryCode],
        _ given: Acceptance, _ tables: any StaffTables, at now: Timestamp
    ) throws -> KeptMember {
        let (link, before) = try live(token, tables, at: now)
        var kept = try before ?? KeptMember(member: first(given))
        if before == nil {
            if try tables.hasAdministrator() { throw StaffError.notTheFirst }
            let name = kept.member.name
            if try tables.member(named: name)?.hasJoined == true {
                throw StaffError.nameTaken(name)
            }
        }
        if link.purpose == .secondFactor, kept.password != password { throw StaffError.deadLink }
        kept.password = password
        if link.purpose == .password {
            guard kept.take(given.code, at: now) == nil else { throw StaffError.refused }
            return kept
        }
        guard let secret = link.secret,
            let step = TOTP(secret: secret).step(of: given.code, at: now)
        else { throw StaffError.wrongCode }
        kept.secret = secret
        kept.lastStep = step
        kept.recovery = recovery.map(\.digest)
        return kept
    }

    private static func live(
        _ token: SecretToken, _ tables: any StaffTables, at now: Timestamp
    ) throws -> (KeptLink, KeptMember?) {
        guard let link = try tables.link(token.digest), now < link.until else {
            throw StaffError.deadLink
        }
        guard let name = link.member else { return (link, nil) }
        guard let kept = try tables.member(named: name), !kept.member.isDisabled else {
            throw StaffError.deadLink
        }
        return (link, kept)
    }

    private static func first(_ given: Acceptance) throws -> Member {
        let name = Member.folded(given.name)
        let member = Member(
            name: name, displayName: given.displayName.isEmpty ? name : given.displayName,
            roles: [.administrator])
        try check(member)
        return member
    }
}
