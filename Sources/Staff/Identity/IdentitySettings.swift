// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How the house and an OpenID Connect provider know each other.
public struct IdentitySettings: Sendable {
    /// What people call it.
    public let name: String
    /// Its issuer identifier: `iss` of its tokens, and where its metadata is.
    public let issuer: String
    public let client: String
    public let secret: String
    /// Where browsers reach the console, without a last `/`; `nil` for this machine alone.
    public let console: String?
    /// What is asked for, `openid` among it.
    public let scopes: [String]
    /// The claim with somebody's groups.
    public let claim: String
    /// The groups that give a role.
    public let roles: [Role: Set<String>]
    /// Of these the token must say one, as `acr` or among `amr`; empty for whatever the provider asks of people.
    public let factors: Set<String>

    public init(
        name: String, issuer: String, client: String, secret: String, console: String? = nil,
        scopes: [String] = ["openid", "profile", "email"], claim: String = "groups",
        roles: [Role: Set<String>], factors: Set<String> = []
    ) {
        self.name = name
        self.issuer = issuer
        self.client = client
        self.secret = secret
        self.console = console
        self.scopes = scopes
        self.claim = claim
        self.roles = roles
        self.factors = factors
    }

    func roles(of groups: Set<String>) -> Set<Role> {
        Set(roles.filter { !$0.value.isDisjoint(with: groups) }.keys)
    }

    /// The name in small letters and signs: what stands behind the names of those who come from there.
    var mark: String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return String(words.joined(separator: "-").prefix(24))
    }
}

/// Who somebody is at a provider. It is theirs for good: names and addresses are not.
public struct IdentityAccount: Sendable, Hashable {
    public let issuer: String
    /// `sub`.
    public let subject: String

    public init(issuer: String, subject: String) {
        self.issuer = issuer
        self.subject = subject
    }
}

/// Who a provider says that somebody is, after all of it was checked.
public struct Vouched: Sendable, Hashable {
    public let account: IdentityAccount
    /// What they are called there; not unique, and not to be relied on.
    public let username: String?
    public let displayName: String?
    public let roles: Set<Role>
}
