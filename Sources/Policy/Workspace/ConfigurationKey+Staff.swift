// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ConfigurationKey {
    /// The keys of `belay.yaml` on how the staff sign in.
    static let staffKeys: [ConfigurationKey] = {
        func must(_ path: String, _ meaning: String) -> ConfigurationKey {
            .must(path, meaning, in: .organisation)
        }
        func may(_ path: String, _ meaning: String) -> ConfigurationKey {
            .may(path, meaning, in: .organisation)
        }
        return [
            may("staff", "how the staff sign in to the console"),
            may(
                "staff.password",
                "`false` lets nobody in by a password that Belay keeps; `true` by default"),
            may(
                "staff.console",
                "where browsers reach the console, which links for the staff begin with: `https`, or `http` on this "
                    + "machine; `staff.provider.console` by default"),
            may("staff.provider", "the OpenID Connect provider that signs people in"),
            must("staff.provider.name", "what people call it"),
            must(
                "staff.provider.issuer",
                "its issuer identifier, exactly: `https`, or `http` on this machine"),
            must("staff.provider.client", "the client identifier that it gave Belay"),
            must("staff.provider.secret", "the client secret, by reference"),
            must(
                "staff.provider.secret.env", "the environment variable that holds the secret"),
            may(
                "staff.provider.console",
                "where browsers reach the console: `https`, or `http` on this machine, which is the default"
            ),
            may(
                "staff.provider.scopes",
                "what is asked for besides `openid`; `[profile, email]` by default"),
            may(
                "staff.provider.claim",
                "the claim of the ID token that lists somebody's groups; `groups` by default"),
            must("staff.provider.roles", "the groups that give each role"),
            may("staff.provider.roles.agent", "who is `agent`: groups"),
            may("staff.provider.roles.supervisor", "who is `supervisor`: groups"),
            may("staff.provider.roles.risk", "who is `risk`: groups"),
            may("staff.provider.roles.compliance", "who is `compliance`: groups"),
            may("staff.provider.roles.engineer", "who is `engineer`: groups"),
            may("staff.provider.roles.administrator", "who is `administrator`: groups"),
            may(
                "staff.provider.factor",
                "values of `acr` or `amr` of which the ID token must say one; none by default"),
        ]
    }()

    /// What their values may look like.
    static let staffForms: [String: Form] = {
        var forms: [String: Form] = [
            "staff.password": .flag, "staff.console": .pattern("^https?://"),
            "staff.provider.name": .text,
            "staff.provider.issuer": .pattern("^https?://"), "staff.provider.client": .text,
            "staff.provider.secret.env": .text, "staff.provider.console": .pattern("^https?://"),
            "staff.provider.scopes": texts, "staff.provider.claim": .text,
            "staff.provider.factor": texts,
        ]
        for key in staffKeys where key.path.hasPrefix("staff.provider.roles.") {
            forms[key.path] = texts
        }
        return forms
    }()
}
