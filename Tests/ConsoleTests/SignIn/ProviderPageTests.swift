// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Staff
import TestSupport
import Testing
import Vocabulary

@testable import Console

/// The pages on the way to an identity provider and back.
@Suite struct ProviderPageTests {
    private static let proxied: HTTPFields = [
        HTTPField.Name("Sec-Fetch-Site")!: "same-origin",
        HTTPField.Name("X-Forwarded-Proto")!: "https",
    ]
    private let there: OpenIDProvider

    init() throws {
        there = OpenIDProvider(keys: [try SigningKey("one", .es256)]) {
            Timestamp(milliseconds: 1_800_000_000_000)
        }
        there.change { $0.person["groups"] = ["agents"] }
    }

    private func pages(console: String? = nil) throws -> StaffPages {
        let issuer = there.issuer
        return try StaffPages(
            provider: IdentityProvider(
                IdentitySettings(
                    name: "Harbour & Sons", issuer: issuer, client: OpenIDProvider.client,
                    secret: OpenIDProvider.secret, console: console,
                    roles: [.agent: ["agents"], .administrator: ["admins"]])
            ) { [there] request in
                let answer = there.answer(
                    request.url.replacing(issuer, with: ""), form: request.form ?? "",
                    authorization: request.authorization)
                return IdentityAnswer(status: answer?.status ?? 500, body: answer?.body ?? [])
            })
    }

    /// Where the provider sends the browser back to, without the host.
    private func back(from page: Browser.Answer) throws -> String {
        let onward = try #require(page.headers[HTTPField.Name("Refresh")!])
        let target = onward.replacing("0; url=" + there.issuer, with: "")
        let location = there.answer(target, form: "", authorization: nil)?.location ?? ""
        return "/sign-in/callback" + location.drop { $0 != "?" }
    }

    @Test func `behind TLS the cookie of the way is for this host, and shown to who comes back`()
        async throws
    {
        let pages = try pages(console: "https://localhost")
        try await pages.visit { visit in
            let browser = visit.browser()
            let page = try await browser.post("/sign-in/provider", headers: Self.proxied)
            let cookie = try #require(page.cookie)
            #expect(cookie.hasPrefix("__Host-belay-sign-in="))
            for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"] {
                #expect(cookie.contains(part), "\(part)")
            }
            #expect(!cookie.contains("Domain"))
            var came = Self.proxied
            came[HTTPField.Name("Sec-Fetch-Site")!] = "cross-site"
            let done = try await browser.get(back(from: page), headers: came)
            #expect(done.status == .ok)
            #expect(done.cookie?.hasPrefix("__Host-belay=") == true)
            #expect(done.headers[HTTPField.Name("Refresh")!] == "0; url=/")
        }
    }

    @Test func `an address that a request makes up is not where people are sent back to`()
        async throws
    {
        let pages = try pages()
        try await pages.visit { visit in
            // Over TLS, or under a name of the network, nobody said where the console is.
            let page = try await visit.browser().post("/sign-in/provider", headers: Self.proxied)
            #expect(page.status == .unprocessableContent)
            #expect(page.body.contains("staff.provider.console"))
            #expect(there.calls(.authorization) == 0)
        }
    }

    @Test func `no page lets a form go anywhere but here`() async throws {
        let pages = try pages()
        try await pages.visit { visit in
            for page in [
                try await visit.browser().get("/sign-in"),
                try await visit.browser().post("/sign-in/provider"),
            ] {
                #expect(
                    page.headers[.contentSecurityPolicy]?.contains("form-action 'self';") == true)
                #expect(page.status == .ok)
            }
        }
    }

    @Test(arguments: HostileTests.texts)
    func `what comes back in the address, and what the provider calls people, stays text`(
        text: String
    )
        async throws
    {
        let pages = try pages()
        try await pages.visit { visit in
            for name in ["error", "state", "code", "iss", "error_description"] {
                let page = try await visit.browser(at: "192.0.2.\(name.count)").get(
                    "/sign-in/callback?\(name)=\(segment(text))")
                #expect(page.status == .forbidden || page.status == .tooManyRequests)
                #expect(!page.body.contains(text), "\(name)")
            }
            there.change {
                $0.person = ["sub": .string(text), "preferred_username": .string(text)]
                $0.person["name"] = .string(text)
                $0.person["groups"] = ["admins"]
            }
            let browser = visit.browser()
            let done = try await browser.get(back(from: browser.post("/sign-in/provider")))
            #expect(done.status == .ok)
            for path in ["/people", "/account", "/use-cases"] {
                let page = try await browser.get(path)
                #expect(page.status == .ok)
                #expect(
                    !page.body.contains("<x-hostile>") && !page.body.contains("onerror=alert(1)>"))
                #expect(!page.body.contains("<script>alert"))
                #expect(!page.body.unicodeScalars.contains("\u{202e}"))
            }
        }
    }

    @Test func `what an address says twice counts for nothing`() async throws {
        let pages = try pages()
        try await pages.visit { visit in
            let browser = visit.browser()
            let back = try await back(from: browser.post("/sign-in/provider"))
            for name in ["state", "code", "iss"] {
                let page = try await browser.get(back + "&\(name)=x")
                #expect(page.status == .forbidden, "\(name)")
            }
            #expect(there.calls(.token) == 0)
        }
    }

    @Test func `where nobody signs people in there is no such way`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let page = try await visit.browser().get("/sign-in")
            #expect(!page.body.contains("/sign-in/provider"))
            #expect(try await visit.browser().post("/sign-in/provider").status == .notFound)
            #expect(try await visit.browser().get("/sign-in/callback").status == .notFound)
        }
    }
}
