// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

/// How a workspace declares who signs the staff in. What is refused, the cases of ``FindingTests`` show.
@Suite struct StaffSettingsTests {
    private func staff(_ text: String) throws -> StaffSettings { try workspace(text).staff }

    private func workspace(_ text: String) throws -> Workspace {
        var files = SampleWorkspace.files()
        files["belay.yaml"]?.append(contentsOf: "\n\(text)\n".utf8)
        return try Workspace.load(files: files)
    }

    private static func provider(_ more: String, issuer: String = "https://id.example") -> String {
        "staff: {provider: {name: Harbour ID, issuer: \"\(issuer)\", client: belay, "
            + "secret: {env: S}, roles: {agent: agents}\(more)}}"
    }

    @Test func `a provider is read with all that is said of it`() throws {
        let staff = try staff(
            """
            staff:
              password: false
              provider:
                name: Harbour ID
                issuer: "https://id.harbour.example/realms/staff/"
                client: belay-console
                secret: {env: OIDC_SECRET}
                console: "https://console.harbour.example/"
                scopes: [openid, groups]
                claim: realm_access.roles
                roles: {agent: [cc, "desk 2"], administrator: it}
                factor: [mfa]
            """)
        let provider = try #require(staff.provider)
        #expect(!staff.takesPasswords)
        #expect(provider.issuer == "https://id.harbour.example/realms/staff/", "to the last sign")
        #expect(provider.secret.environmentVariable == "OIDC_SECRET")
        #expect(provider.console == "https://console.harbour.example")
        #expect(provider.scopes == ["openid", "groups"])
        #expect(provider.claim == "realm_access.roles")
        #expect(provider.roles == ["agent": ["cc", "desk 2"], "administrator": ["it"]])
        #expect(provider.factors == ["mfa"])
        #expect(staff.console == "https://console.harbour.example")
    }

    @Test func `the console's address stands by itself too, and counts before the provider's`()
        throws
    {
        #expect(try staff("").console == nil)
        #expect(
            try staff("staff: {console: \"https://desk.harbour.example/\"}").console
                == "https://desk.harbour.example")
        #expect(try staff("staff: {console: \"http://localhost:8081\"}").console != nil)
        for wrong in ["http://desk.example", "https://desk.example/console", "desk.example"] {
            #expect(throws: WorkspaceRefused.self) { try staff("staff: {console: \"\(wrong)\"}") }
        }
    }

    @Test func `what is not said is as the reference says`() throws {
        let provider = try #require(staff(Self.provider("")).provider)
        #expect(provider.console == nil)
        #expect(provider.scopes == ["openid", "profile", "email"])
        #expect(provider.claim == "groups")
        #expect(provider.factors.isEmpty)
        #expect(try staff("").provider == nil)
        #expect(try staff("").takesPasswords)
    }

    @Test(arguments: ["http://localhost:9000", "http://127.0.0.1", "http://[::1]:9/x"])
    func `plain http goes to this machine`(issuer: String) throws {
        #expect(throws: Never.self) { try staff(Self.provider("", issuer: issuer)) }
    }

    @Test(arguments: [
        "http://id.example", "http://127.0.0.1.example", "http://10.0.0.1", "ftp://id.example",
        "https://", "https://u:p@id.example", "https://id.example?a=b", "https://id.example#a",
    ])
    func `and to no other`(issuer: String) {
        #expect(throws: WorkspaceRefused.self) { try staff(Self.provider("", issuer: issuer)) }
    }

    @Test func `another provider takes a restart`() throws {
        let one = try workspace(Self.provider(""))
        #expect(one.needsRestart(for: try workspace("# moved\n" + Self.provider(""))) == nil)
        #expect(one.needsRestart(for: try workspace(Self.provider(", factor: [otp]"))) == "staff")
        #expect(one.needsRestart(for: try workspace("")) == "staff")
        #expect(one.digest == (try workspace("")).digest, "it is no rule")
    }
}
