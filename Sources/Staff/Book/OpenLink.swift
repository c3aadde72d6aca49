// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the page behind a link shows.
public struct OpenLink: Sendable, Hashable {
    public let purpose: KeptLink.Purpose
    /// Who it is for; `nil` for the first administrator, who chooses a name.
    public let member: Member?
    /// What to put into an authenticator app; `nil` where the one that is there stands.
    public let secondFactor: TOTP?
    /// The same as an app reads it.
    public let address: String?
}

/// What somebody fills in on it.
public struct Acceptance: Sendable {
    /// For the first administrator alone.
    public var name: String
    public var displayName: String
    /// The new password; the present one where only the second factor is another.
    public var password: String
    public var code: String

    public init(name: String = "", displayName: String = "", password: String, code: String) {
        self.name = name
        self.displayName = displayName
        self.password = password
        self.code = code
    }
}

/// What somebody has who came in by a link.
public struct Accepted: Sendable {
    public let session: NewSession
    /// Shown once; empty where the ones that are there stand.
    public let recoveryCodes: [RecoveryCode]
}
