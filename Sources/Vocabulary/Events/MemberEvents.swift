// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Who works here, or how they sign in, is another from here on. Who changed it is the entry's principal.
public struct StaffChanged: Sendable, Hashable {
    /// What changed.
    public enum Change: String, Sendable, Hashable, CaseIterable {
        case invited, joined, roles, tasks, disabled, enabled
        case passwordChanged = "password-changed"
        case passwordReset = "password-reset"
        case secondFactorReset = "second-factor-reset"
        case sessionsEnded = "sessions-ended"
    }

    /// The name that the member signs in with.
    public let member: String
    public let change: Change
    /// The roles from here on, in alphabetical order.
    public let roles: [String]
    /// The skills from here on, in alphabetical order: a card may ask for one to approve.
    public let skills: [String]
    /// The use cases that they see from here on, in alphabetical order; `nil` for all.
    public let useCases: [String]?

    public init(
        member: String, change: Change, roles: [String], skills: Set<String> = [],
        useCases: Set<String>? = nil
    ) {
        self.member = member
        self.change = change
        self.roles = roles.sorted()
        self.skills = skills.sorted()
        self.useCases = useCases?.sorted()
    }
}

/// Somebody of the staff signed in.
public struct SignedIn: Sendable, Hashable {
    public let member: String
    /// The identity provider that vouched for them; `nil` where they came with a password and a code.
    public let provider: String?

    public init(member: String, provider: String? = nil) {
        self.member = member
        self.provider = provider
    }
}

/// Somebody was not let in.
public struct SignInRefused: Sendable, Hashable {
    /// What was wrong. The page tells none of it.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        case unknown, password, code, disabled
        case codeUsed = "code-used"
        case notJoined = "not-joined"
        case tooMany = "too-many"
        /// The identity provider can't be reached, or can't be believed.
        case providerDown = "provider-down"
        case providerUnfit = "provider-unfit"
        /// It said no.
        case providerRefused = "provider-refused"
        /// Nobody began this sign-in in this browser, or it was finished, or it took too long.
        case notBegun = "not-begun"
        /// The ID token does not hold.
        case token
        /// It does not say that a second factor was shown.
        case factor
        case noRole = "no-role"
        case rolesConflict = "roles-conflict"
    }

    /// `nil` where there is no member of the name that was given: what strangers type into a form is not kept.
    public let member: String?
    public let cause: Cause
    /// A word on what of it, where there is one to say: what is wrong with a token, the provider's error code.
    public let detail: String?

    public init(member: String?, cause: Cause, detail: String? = nil) {
        self.member = member
        self.cause = cause
        self.detail = detail
    }
}

// MARK: The form in the ledger

extension StaffChanged {
    var json: JSON {
        facts(
            ("change", .string(change.rawValue)), ("member", .string(member)),
            ("roles", .array(roles.map(JSON.string))),
            ("skills", skills.isEmpty ? nil : .array(skills.map(JSON.string))),
            ("use-cases", useCases.map { .array($0.map(JSON.string)) }))
    }

    init?(_ body: Fields) {
        guard let member = body.string("member"), let change = body.word("change", Change.self),
            let roles = body.strings("roles")
        else { return nil }
        self.init(
            member: member, change: change, roles: roles,
            skills: Set(body.strings("skills") ?? []),
            useCases: body.strings("use-cases").map { Set($0) })
    }
}

extension SignedIn {
    var json: JSON {
        facts(("member", .string(member)), ("provider", provider.map(JSON.string)))
    }

    init?(_ body: Fields) {
        guard let member = body.string("member") else { return nil }
        self.init(member: member, provider: body.string("provider"))
    }
}

extension SignInRefused {
    var json: JSON {
        facts(
            ("cause", .string(cause.rawValue)), ("detail", detail.map(JSON.string)),
            ("member", member.map(JSON.string)))
    }

    init?(_ body: Fields) {
        guard let cause = body.word("cause", Cause.self) else { return nil }
        self.init(
            member: body.string("member"), cause: cause, detail: body.string("detail"))
    }
}
