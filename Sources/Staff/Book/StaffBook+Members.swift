// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension StaffBook {
    /// Adds somebody, and makes the link that they choose their password with.
    ///
    /// Somebody who was invited and has not joined is invited anew: the older link is dead from then on.
    public func invite(
        _ member: Member, by principal: Principal, at now: Timestamp
    ) async throws -> SecretToken {
        guard ways.takesPasswords else { throw StaffError.passwordsOff }
        try Self.check(member)
        return try await change(member.name, .invited, by: principal, link: .join, at: now) {
            tables in
            // INVARIANT: an invitation is for somebody new. Whoever has joined once keeps a factor that no administrator has.
            if let there = try tables.member(named: member.name),
                there.hasEverJoined || there.member.isDisabled
            {
                throw StaffError.nameTaken(member.name)
            }
            return KeptMember(member: member)
        }
    }

    /// Makes a new link for somebody who was invited and has not joined, as they are by now.
    public func inviteAgain(
        _ name: String, by principal: Principal, at now: Timestamp
    ) async throws -> SecretToken {
        guard ways.takesPasswords else { throw StaffError.passwordsOff }
        return try await change(name, .invited, by: principal, link: .join, at: now) { tables in
            let kept = try tables.required(name)
            guard !kept.hasEverJoined, !kept.member.isDisabled else {
                throw StaffError.nameTaken(name)
            }
            return kept
        }
    }

    /// Gives somebody other skills, languages, use cases or another capacity. Their sessions end, as with other roles.
    public func change(
        _ tasks: Member.Tasks, of name: String, by principal: Principal, at now: Timestamp
    ) async throws {
        try await change(name, .tasks, by: principal, link: nil, at: now) { tables in
            var kept = try tables.required(name)
            guard principal != .person(name) else { throw StaffError.yourself }
            kept.member.tasks = tasks
            try Self.check(kept.member)
            return kept
        }
    }

    /// Gives somebody other roles. Their sessions end: what they may do is looked at anew where they sign in.
    public func change(
        roles: Set<Role>, of name: String, by principal: Principal, at now: Timestamp
    ) async throws {
        try await change(name, .roles, by: principal, link: nil, at: now) { tables in
            var kept = try tables.required(name)
            guard principal != .person(name) else { throw StaffError.yourself }
            try kept.requireKeptHere()
            if kept.isActiveAdministrator, !roles.rights.contains(.manageStaff) {
                try tables.requireAnotherAdministrator(than: name)
            }
            kept.member.roles = roles
            try Self.check(kept.member)
            return kept
        }
    }

    /// Lets somebody in no more, from their next request on.
    public func disable(_ name: String, by principal: Principal, at now: Timestamp) async throws {
        try await change(name, .disabled, by: principal, link: nil, at: now) { tables in
            var kept = try tables.required(name)
            if kept.isActiveAdministrator { try tables.requireAnotherAdministrator(than: name) }
            kept.member.isDisabled = true
            return kept
        }
    }

    /// Lets somebody in again who was disabled.
    public func enable(_ name: String, by principal: Principal, at now: Timestamp) async throws {
        try await change(name, .enabled, by: principal, link: nil, at: now) { tables in
            var kept = try tables.required(name)
            guard principal != .person(name) else { throw StaffError.yourself }
            kept.member.isDisabled = false
            return kept
        }
    }

    /// Ends all sessions of somebody.
    public func endSessions(
        of name: String, by principal: Principal, at now: Timestamp
    ) async throws {
        try await change(name, .sessionsEnded, by: principal, link: nil, at: now) {
            try $0.required(name)
        }
    }

    /// Where a phone is gone: the second factor and the recovery codes count no more, and the link's page asks for the password.
    /// Whoever resets alone can't sign in in their place.
    public func resetSecondFactor(
        of name: String, by principal: Principal, at now: Timestamp
    ) async throws -> SecretToken {
        try await change(name, .secondFactorReset, by: principal, link: .secondFactor, at: now) {
            tables in
            var kept = try tables.required(name)
            guard principal != .person(name) else { throw StaffError.yourself }
            try kept.requireKeptHere()
            guard kept.hasJoined || kept.password != nil else { throw StaffError.notJoined(name) }
            if kept.isActiveAdministrator { try tables.requireAnotherAdministrator(than: name) }
            kept.secret = nil
            kept.recovery = []
            return kept
        }
    }

    /// Where a password is forgotten: it counts no more, and the link's page asks for a code.
    public func resetPassword(
        of name: String, by principal: Principal, at now: Timestamp
    ) async throws -> SecretToken {
        try await change(name, .passwordReset, by: principal, link: .password, at: now) { tables in
            var kept = try tables.required(name)
            guard principal != .person(name) else { throw StaffError.yourself }
            try kept.requireKeptHere()
            guard kept.secret != nil else { throw StaffError.notJoined(name) }
            if kept.isActiveAdministrator { try tables.requireAnotherAdministrator(than: name) }
            kept.password = nil
            return kept
        }
    }

    /// Where both are gone: whoever owns the machine, and nobody else, lets somebody begin anew.
    public func resetAll(of name: String, at now: Timestamp) async throws -> SecretToken {
        try await change(name, .secondFactorReset, by: .system, link: .join, at: now) { tables in
            let kept = try tables.required(name)
            try kept.requireKeptHere()
            return KeptMember(member: kept.member)
        }
    }

    // MARK: How something is changed

    static func check(_ member: Member) throws {
        if let problem = member.problem { throw StaffError.badMember(problem) }
        if let (one, other) = member.roles.conflict { throw StaffError.conflict(one, other) }
    }

    /// Looks, records, looks again and does. `next` says what somebody becomes, or why not.
    @discardableResult
    private func change(
        _ name: String, _ change: StaffChanged.Change, by principal: Principal,
        link: KeptLink.Purpose?, at now: Timestamp,
        _ next: @Sendable (any StaffTables) throws -> KeptMember
    ) async throws -> SecretToken {
        let after = try storage.read { tables in
            try tables.requireAdministrator(principal)
            return try next(tables)
        }
        try await record(
            .staffChanged(
                StaffChanged(
                    member: name, change: change, roles: after.member.roles.map(\.rawValue),
                    skills: after.member.skills, useCases: after.member.useCases)),
            principal)
        let token = SecretToken()
        try storage.write { tables in
            try tables.requireAdministrator(principal)
            try tables.save(next(tables))
            try tables.endSessions(of: name, except: nil)
            try tables.dropLinks(endedBefore: now)
            // Who is another from here on does not come in by an older link.
            if link != nil || change == .disabled { try tables.dropLinks(for: name) }
            if let link {
                try tables.save(
                    KeptLink(
                        id: token.digest, purpose: link, member: name,
                        until: now + Self.linkLife))
            }
        }
        return token
    }
}

extension KeptMember {
    fileprivate var isActiveAdministrator: Bool { hasJoined && member.may(.manageStaff) }

    /// What a provider answers for is not changed here.
    fileprivate func requireKeptHere() throws {
        if account != nil { throw StaffError.keptElsewhere(member.name) }
    }
}
