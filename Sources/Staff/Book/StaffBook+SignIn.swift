// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

extension StaffBook {
    /// Lets somebody in who knows the password and has the second factor. A new session, whatever was there before.
    ///
    /// - Throws: ``StaffError/passwordsOff``; ``StaffError/refused`` for whatever is wrong, in about the same time: neither says whether the name exists.
    public func signIn(
        name: String, password: String, code: String, address: String,
        ending old: SecretToken? = nil, at now: Timestamp
    ) async throws -> NewSession {
        guard ways.takesPasswords else { throw StaffError.passwordsOff }
        let name = Member.folded(name)
        let known = try storage.read { try $0.member(named: name) }
        let answer = brake.withLock { $0.take(name: name, address: address, at: now) }
        if case .wait(let time) = answer { throw StaffError.wait(time) }

        let hash = known?.password ?? unopened
        // What is longer than any password of ours is not hashed, and not told apart.
        let tried = password.utf8.count <= 4 * PasswordRules.length.upperBound ? password : ""
        let isRight: Bool
        do { isRight = try await bench.work { try hash.opens(with: tried) } } catch {
            // It was not tried: that too many others do is not held against them.
            brake.withLock { $0.giveBack(name: name, address: address) }
            throw error
        }
        let token = SecretToken()
        let result = try storage.write { tables -> Result<Member, Refusal> in
            guard var kept = try tables.member(named: name) else {
                return .failure(Refusal(cause: .unknown))
            }
            // The code is looked at whatever the password is; it is used up only by who comes in.
            let wrongCode = kept.take(code, at: now)
            guard kept.hasJoined else { return .failure(Refusal(cause: .notJoined)) }
            guard isRight, kept.password == hash else {
                return .failure(Refusal(cause: .password))
            }
            if let wrongCode { return .failure(Refusal(cause: wrongCode)) }
            guard !kept.member.isDisabled else { return .failure(Refusal(cause: .disabled)) }
            try tables.save(kept)
            if let old { try tables.endSession(old.digest) }
            try tables.endSessions(
                begunBefore: now + (.zero - limits.absolute),
                unusedSince: now + (.zero - limits.idle))
            try tables.save(
                KeptSession(
                    id: token.digest, member: name, begun: now, lastUsed: now, address: address))
            return .success(kept.member)
        }
        switch result {
        case .success(let member):
            do {
                try await record(.signedIn(SignedIn(member: name)), .person(name))
            } catch {
                // Nobody works here unrecorded. Losing the error is the intention: the token was handed to nobody, and the first
                // one is told.
                try? storage.write { try $0.endSession(token.digest) }
                throw error
            }
            brake.withLock { $0.succeeded(name: name, address: address) }
            return NewSession(token: token, member: member)
        case .failure(let refusal):
            let member = known == nil ? nil : name
            try await record(
                .signInRefused(SignInRefused(member: member, cause: refusal.cause)), .system)
            if answer == .takenAsLast {
                try await record(
                    .signInRefused(SignInRefused(member: member, cause: .tooMany)), .system)
            }
            throw StaffError.refused
        }
    }

    private struct Refusal: Error {
        let cause: SignInRefused.Cause
    }
}
