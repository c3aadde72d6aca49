// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How the staff come into the console, as far as the workspace says: `staff`.
public struct StaffSettings: Sendable, Hashable {
    /// Whether people sign in with a password that Belay keeps.
    public let takesPasswords: Bool
    /// Who signs people in besides; `nil` for nobody.
    public let provider: DeclaredIdentityProvider?
    /// Where browsers reach the console, without a last `/`: links begin with it. `nil` where nobody said.
    public let console: String?
}

/// An OpenID Connect provider that signs the staff in.
public struct DeclaredIdentityProvider: Sendable, Hashable {
    /// What people call it: it stands on the button.
    public let name: String
    /// Its issuer identifier, exactly as its tokens say it.
    public let issuer: String
    /// The identifier that it gave Belay.
    public let client: String
    public let secret: SecretReference
    /// Where browsers reach the console, without a last `/`; `nil` for this machine alone.
    public let console: String?
    /// What is asked for, `openid` first.
    public let scopes: [String]
    /// The claim of the ID token that lists somebody's groups.
    public let claim: String
    /// The groups that give a role, by the role's word.
    public let roles: [String: Set<String>]
    /// What a token must say of how somebody signed in: one of these as `acr` or among `amr`. Empty for whatever the
    /// provider asks of them.
    public let factors: Set<String>
}

extension StaffSettings {
    /// Reads `staff`. What can't be used is in the findings.
    init(_ root: Section) {
        let section = root.section("staff")
        let provider = section?.section("provider")
        takesPasswords = section?.flag("password") ?? true
        self.provider = provider.flatMap(DeclaredIdentityProvider.init)
        console =
            section.flatMap(DeclaredIdentityProvider.console) ?? self.provider?.console
        if !takesPasswords, provider == nil {
            section?.report(
                "nobody could sign in: `password: false` takes a `provider`", at: "password")
        }
    }
}

extension DeclaredIdentityProvider {
    /// The words that ``ConfigurationKey`` has under `staff.provider.roles`.
    public static let roleWords = ConfigurationKey.all.filter {
        $0.path.hasPrefix("staff.provider.roles.")
    }.map(\.name)

    /// `nil` where it can't be used: then that is in the findings.
    init?(_ section: Section) {
        let name = Self.name(section)
        let issuer = Self.address("issuer", section)
        let client = Self.client(section)
        let secret = SecretReference(section, at: "secret", such: "OIDC_SECRET")
        let console = Self.console(section)
        let scopes = Self.scopes(section)
        let claim = section.text("claim") ?? "groups"
        let roles = Self.roles(section)
        let factors = Set(section.texts("factor") ?? [])
        guard let name, let issuer, let client, let secret else { return nil }
        self.init(
            name: name, issuer: issuer, client: client, secret: secret, console: console,
            scopes: scopes, claim: claim, roles: roles, factors: factors)
    }

    private static func name(_ section: Section) -> String? {
        guard let name = section.text("name") else { return nil }
        guard name.unicodeScalars.count <= 40, name.contains(where: { $0.isASCII && $0.isLetter }),
            name.allSatisfy({ $0.isLetter || $0.isNumber || " -_.&".contains($0) })
        else {
            section.report(
                "`name` stands on a button and behind people's names: up to 40 letters, digits, spaces and "
                    + "`-`, `_`, `.`, `&`, with a letter from a to z", at: "name")
            return nil
        }
        return name
    }

    /// What passes here is who somebody is, and a secret: encrypted, or on this machine.
    fileprivate static func address(_ key: String, _ section: Section) -> String? {
        guard let text = section.text(key) else { return nil }
        guard URLText.checked(text) != nil, text.utf8.count <= 255 else {
            section.report(
                "`\(key)` must begin with `https://` and name a host, without user, query or fragment",
                at: key)
            return nil
        }
        guard text.hasPrefix("https://") || URLText.isLoopback(text) else {
            section.report(
                "`\(key)` would carry who people are unencrypted: use `https://`", at: key)
            return nil
        }
        return text
    }

    /// The console's own pages begin at the root.
    fileprivate static func console(_ section: Section) -> String? {
        guard let console = address("console", section).flatMap(URLText.checked) else { return nil }
        guard URLComponents(string: console)?.path.isEmpty == true else {
            section.report(
                "`console` must end with its host or port: it has no path", at: "console")
            return nil
        }
        return console
    }

    private static func client(_ section: Section) -> String? {
        guard let client = section.text("client") else { return nil }
        guard client.utf8.count <= 255, client.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
        else {
            section.report(
                "`client` must be the identifier that the provider gave: up to 255 signs without spaces",
                at: "client")
            return nil
        }
        return client
    }

    /// RFC 6749, section 3.3, says what a scope is made of.
    private static func scopes(_ section: Section) -> [String] {
        let given = section.texts("scopes") ?? ["profile", "email"]
        for scope in given
        where !scope.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != 0x22 && $0 != 0x5c }) {
            section.report("`\(scope)` is not a scope", at: "scopes")
        }
        return ["openid"] + given.filter { $0 != "openid" }
    }

    private static func roles(_ section: Section) -> [String: Set<String>] {
        guard let section = section.section("roles") else { return [:] }
        var roles: [String: Set<String>] = [:]
        for word in roleWords {
            if let groups = section.texts(word), !groups.isEmpty { roles[word] = Set(groups) }
        }
        if roles.isEmpty {
            section.report(
                "nobody could come in: give at least one role the groups that have it, as in "
                    + "`agent: [contact-centre]`", at: section.place)
        }
        return roles
    }
}
