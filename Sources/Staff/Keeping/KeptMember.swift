// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Somebody of the staff, with what they sign in with.
public struct KeptMember: Sendable, Hashable {
    public var member: Member
    /// `nil` until they chose one.
    public var password: PasswordHash?
    /// The secret of the second factor; `nil` until they enrolled one.
    public var secret: [UInt8]?
    /// The step of the last code that was used: none up to it counts again.
    public var lastStep: Int64
    /// Digests of the recovery codes that are left.
    public var recovery: [Digest]
    /// Who they are at the provider that they come from; `nil` for those whose password is kept here. It never changes.
    public let account: IdentityAccount?

    public init(
        member: Member, password: PasswordHash? = nil, secret: [UInt8]? = nil,
        lastStep: Int64 = -1, recovery: [Digest] = [], account: IdentityAccount? = nil
    ) {
        self.member = member
        self.password = password
        self.secret = secret
        self.lastStep = lastStep
        self.recovery = recovery
        self.account = account
    }

    /// Whether they can sign in at all.
    public var hasJoined: Bool { account != nil || (password != nil && secret != nil) }

    /// Whether they ever could: a reset takes one factor away and leaves traces of them.
    public var hasEverJoined: Bool {
        account != nil || password != nil || secret != nil || lastStep >= 0 || !recovery.isEmpty
    }

    /// Uses a code up; says what is wrong with it where it does not count.
    mutating func take(_ code: String, at now: Timestamp) -> SignInRefused.Cause? {
        guard let secret else { return .notJoined }
        if let step = TOTP(secret: secret).step(of: code, at: now) {
            guard step > lastStep else { return .codeUsed }
            lastStep = step
            return nil
        }
        guard let place = recovery.firstIndex(of: RecoveryCode.digest(of: code)) else {
            return .code
        }
        recovery.remove(at: place)
        return nil
    }
}

/// A sign-in that lasts.
public struct KeptSession: Sendable, Hashable {
    /// The digest of its token.
    public let id: Digest
    public let member: String
    public let begun: Timestamp
    public var lastUsed: Timestamp
    /// Where it was begun from.
    public let address: String
    /// Whether they take conversations while it lasts.
    public var duty: Duty

    public init(
        id: Digest, member: String, begun: Timestamp, lastUsed: Timestamp, address: String,
        duty: Duty = .off
    ) {
        self.duty = duty
        self.id = id
        self.member = member
        self.begun = begun
        self.lastUsed = lastUsed
        self.address = address
    }
}

/// A link that works once.
public struct KeptLink: Sendable, Hashable {
    /// What it is good for.
    public enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// The first administrator, where there is nobody yet.
        case firstStart = "first-start"
        /// Choose a password and enrol a second factor.
        case join
        /// Choose a new password; the second factor stands, and is asked for.
        case password
        /// Enrol a new second factor; the password stands, and is asked for.
        case secondFactor = "second-factor"
    }

    /// The digest of its token.
    public let id: Digest
    public let purpose: Purpose
    /// `nil` for the first start.
    public let member: String?
    public let until: Timestamp
    /// The secret that its page showed last; `nil` where it was not looked at.
    public var secret: [UInt8]?

    public init(
        id: Digest, purpose: Purpose, member: String?, until: Timestamp, secret: [UInt8]? = nil
    ) {
        self.id = id
        self.purpose = purpose
        self.member = member
        self.until = until
        self.secret = secret
    }
}
