// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

extension StaffBook {
    /// Begins a sign-in at a provider.
    ///
    /// - Throws: ``StaffError/providerDown(_:)`` or ``StaffError/providerUnfit(_:)``.
    public func begin(
        with provider: IdentityProvider, console: String, next: String?, session: SecretToken?,
        address: String, at now: Timestamp
    ) async throws -> IdentityProvider.Begun {
        do {
            return try await provider.begin(
                at: console, next: next, session: session,
                from: NetworkAddress.network(of: address), at: now)
        } catch let error as IdentityError {
            throw try await refused(error, provider, at: now)
        }
    }

    /// Lets somebody in whom a provider vouches for. At the first time they become a member; the roles are those that their groups
    /// there give, each time anew.
    ///
    /// - Returns: Their session, and where they wanted to go.
    /// - Throws: ``StaffError``.
    public func signIn(
        with provider: IdentityProvider, _ callback: IdentityProvider.Callback,
        browser: SecretToken?, address: String, at now: Timestamp
    ) async throws -> (session: NewSession, next: String?) {
        if let time = failures.withLock({ $0.take(NetworkAddress.network(of: address), at: now) }) {
            throw StaffError.wait(time)
        }
        let finished: IdentityProvider.Finished
        do {
            finished = try await provider.finish(callback, browser: browser, at: now)
        } catch let error as IdentityError {
            // A provider that is down is nobody's failed try.
            if error.isProviders {
                failures.withLock { $0.giveBack(NetworkAddress.network(of: address)) }
            }
            throw try await refused(error, provider, at: now)
        }
        let session = try await admit(
            finished.vouched, by: provider, address: address, ending: finished.session, at: now)
        failures.withLock { $0.giveBack(NetworkAddress.network(of: address)) }
        return (session, finished.next)
    }

    // MARK: Who it is

    /// What somebody becomes at a sign-in, and what of it is new.
    private struct Admission: Sendable {
        var kept: KeptMember
        var change: StaffChanged.Change?
    }

    private struct Refusal: Error {
        let member: String?
        let cause: SignInRefused.Cause
        let error: StaffError
    }

    private func admit(
        _ vouched: Vouched, by provider: IdentityProvider, address: String,
        ending old: SecretToken?, at now: Timestamp
    ) async throws -> NewSession {
        let settings = provider.settings
        let next: @Sendable (any StaffTables) throws -> Admission = { tables in
            try Self.admission(of: vouched, settings, tables)
        }
        let admission: Admission
        do {
            admission = try storage.read(next)
        } catch let refusal as Refusal {
            try await record(
                .signInRefused(SignInRefused(member: refusal.member, cause: refusal.cause)),
                .system)
            // What they had here rested on the roles that they have no more.
            if let member = refusal.member, [.noRole, .rolesConflict].contains(refusal.cause) {
                try storage.write { try $0.endSessions(of: member, except: nil) }
            }
            throw refusal.error
        }
        let member = admission.kept.member
        if let change = admission.change {
            try await record(
                .staffChanged(
                    StaffChanged(
                        member: member.name, change: change, roles: member.roles.map(\.rawValue),
                        skills: member.skills, useCases: member.useCases)),
                change == .joined ? .person(member.name) : .system)
        }
        try await record(
            .signedIn(SignedIn(member: member.name, provider: settings.name)),
            .person(member.name))
        let token = SecretToken()
        do {
            try storage.write { tables in
                // Somebody may have been quicker: another may have the name by now, or they are let in no more.
                let there = try next(tables)
                guard there.kept.member.name == member.name,
                    there.kept.member.roles == member.roles
                else { throw StaffError.busy }
                try tables.save(there.kept)
                if admission.change == .roles {
                    try tables.endSessions(of: member.name, except: nil)
                }
                if let old { try tables.endSession(old.digest) }
                try tables.endSessions(
                    begunBefore: now + (.zero - limits.absolute),
                    unusedSince: now + (.zero - limits.idle))
                try tables.save(
                    KeptSession(
                        id: token.digest, member: member.name, begun: now, lastUsed: now,
                        address: address))
            }
        } catch let refusal as Refusal { throw refusal.error }
        return NewSession(token: token, member: member)
    }

    /// Found by issuer and subject alone: a name or an address that is the same says nothing.
    private static func admission(
        of vouched: Vouched, _ settings: IdentitySettings, _ tables: any StaffTables
    ) throws -> Admission {
        let there = try tables.member(of: vouched.account)
        let name = there?.member.name
        if there?.member.isDisabled == true {
            throw Refusal(member: name, cause: .disabled, error: .dismissed)
        }
        guard !vouched.roles.isEmpty else {
            throw Refusal(member: name, cause: .noRole, error: .noRole(settings.name))
        }
        if let (one, other) = vouched.roles.conflict {
            throw Refusal(
                member: name, cause: .rolesConflict,
                error: .providerConflict(settings.name, one, other))
        }
        guard var kept = there else {
            let member = try newMember(for: vouched, mark: settings.mark, tables)
            return Admission(
                kept: KeptMember(member: member, account: vouched.account), change: .joined)
        }
        let change: StaffChanged.Change? = kept.member.roles == vouched.roles ? nil : .roles
        kept.member.roles = vouched.roles
        kept.member.displayName = displayName(of: vouched, else: kept.member.displayName)
        return Admission(kept: kept, change: change)
    }

    /// The name says where somebody is from, and so is no name of somebody else's: `kim@harbour-id`, or `kim-2@harbour-id` where
    /// there is a Kim from there already.
    private static func newMember(
        for vouched: Vouched, mark: String, _ tables: any StaffTables
    ) throws -> Member {
        let signs = "abcdefghijklmnopqrstuvwxyz0123456789.-_+"
        let given = (vouched.username ?? "").prefix { $0 != "@" }.lowercased()
        let plain = String(given.filter(signs.contains).prefix(32))
        let base = plain.isEmpty ? "member" : plain
        var name = "\(base)@\(mark)"
        var number = 1
        while try tables.member(named: name) != nil {
            number += 1
            name = "\(base)-\(number)@\(mark)"
        }
        let member = Member(
            name: name, displayName: displayName(of: vouched, else: base), roles: vouched.roles)
        try check(member)
        return member
    }

    /// What others read, where it can be read.
    private static func displayName(of vouched: Vouched, else other: String) -> String {
        guard let given = vouched.displayName else { return other }
        let member = Member(name: "somebody", displayName: given, roles: [.agent])
        return member.problem == nil ? given : other
    }

    // MARK: Who is not let in

    /// Writes down why a provider's word let nobody in. That it is down is written once a minute, however many try.
    private func refused(
        _ error: IdentityError, _ provider: IdentityProvider, at now: Timestamp
    ) async throws -> StaffError {
        let name = provider.settings.name
        let told: (SignInRefused.Cause, String?, StaffError) =
            switch error {
            case .down: (.providerDown, nil, .providerDown(name))
            case .unfit(let misfit): (.providerUnfit, misfit.rawValue, .providerUnfit(name))
            case .refused(let code): (.providerRefused, code, .providerRefused(name))
            case .notBegun: (.notBegun, nil, .notBegun)
            case .token(let fault): (.token, fault.rawValue, .untrusted(name))
            case .factor: (.factor, nil, .missingFactor(name))
            }
        let isKnown =
            error.isProviders
            && outages.withLock { outages in
                let last = outages[told.0]
                if let last, now - last < .seconds(60) { return true }
                outages[told.0] = now
                return false
            }
        if !isKnown {
            try await record(
                .signInRefused(SignInRefused(member: nil, cause: told.0, detail: told.1)), .system)
        }
        return told.2
    }
}
