// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOHTTP1
import Staff
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// Signing in to the console through an identity provider, over HTTP from end to end.
@Suite struct ProviderSignInTests {
    private static func key(_ id: String = "one", _ kind: SigningKey.Kind = .es256) throws
        -> SigningKey
    { try SigningKey(id, kind) }

    private func open(
        keys: [SigningKey]? = nil, settings: String = "", staff: String = "",
        _ work: @Sendable @escaping (ConsoleHouse) async throws -> Void
    ) async throws {
        try await ConsoleHouse.open(
            keys: keys ?? [Self.key()], settings: settings, staff: staff
        ) { house in
            house.provider.change { $0.person["groups"] = ["agents"] }
            try await work(house)
        }
    }

    @Test(arguments: [SigningKey.Kind.rs256, .es256])
    func `a member of the provider comes in, works, and goes`(kind: SigningKey.Kind) async throws {
        try await open(keys: [Self.key("one", kind)]) { house in
            let browser = house.browser()
            #expect(try await browser.get("/sign-in").body.contains("Sign in with Harbour ID"))
            let page = try await browser.signIn(next: "/start")
            #expect(page.status == 200)
            #expect(page.onward == "/start")
            // The session's cookie is strict, and shown all the same: the page sent the browser on, not the provider.
            #expect(try await browser.get(page.onward ?? "").status == 200)
            #expect(try await browser.whoAmI() == "kim@harbour-id")
            let account = try await browser.get("/account")
            #expect(account.body.contains("You sign in with Harbour ID"))
            #expect(!account.body.contains("new-password"))
            #expect(
                try house.events.contains(
                    .signedIn(SignedIn(member: "kim@harbour-id", provider: "Harbour ID"))))
            let out = try await browser.post("/sign-out", "form-token=\(account.token ?? "")")
            #expect(out.status == 303)
            #expect(try await browser.whoAmI() == nil)
        }
    }

    @Test func `what the browser keeps on the way opens nothing, and is gone afterwards`()
        async throws
    {
        try await open { house in
            let browser = house.browser()
            let back = try await browser.way()
            #expect(browser.names == ["belay-sign-in"])
            #expect(try await browser.whoAmI() == nil)
            let page = try await browser.get(back, fromElsewhere: true)
            #expect(page.headers["set-cookie"].contains { $0.contains("SameSite=Strict") })
            #expect(page.headers["set-cookie"].allSatisfy { $0.contains("HttpOnly") })
            #expect(browser.names == ["belay"])
            // Neither page gives the address away, and neither is kept.
            #expect(page.headers.first(name: "referrer-policy") == "no-referrer")
            #expect(page.headers.first(name: "cache-control") == "no-store")
        }
    }

    @Test func `a link that was used, or belongs to another browser, signs nobody in`() async throws
    {
        try await open { house in
            let browser = house.browser()
            let back = try await browser.way()
            let other = house.browser()
            let stolen = try await other.get(back, fromElsewhere: true)
            #expect(stolen.status == 403)
            #expect(other.names.isEmpty)
            // Whoever tried it has used it up.
            #expect(try await browser.get(back, fromElsewhere: true).status == 403)
            try await browser.signIn()
            let again = try await browser.get(back, fromElsewhere: true)
            #expect(again.status == 403)
            #expect(again.body.contains("begin once more"))
            #expect(try house.refusals.map(\.cause) == [.notBegun, .notBegun, .notBegun])
        }
    }

    @Test func `a form of another site begins nothing`() async throws {
        try await open { house in
            let browser = house.browser()
            let page = try await browser.post("/sign-in/provider", fromElsewhere: true)
            #expect(page.status == 403)
            #expect(browser.names.isEmpty)
            #expect(house.provider.calls(.discovery) == 0)
        }
    }

    @Test func `nobody is sent elsewhere after signing in`() async throws {
        try await open { house in
            for next in ["//evil.example", "https:%2F%2Fevil.example", "/%0d%0aset-cookie:x=y"] {
                let page = try await house.browser().signIn(next: next)
                #expect(page.onward == "/", "\(next)")
            }
        }
    }

    @Test func `a forged token signs nobody in, and is on record without a word of it`()
        async throws
    {
        try await open(keys: [Self.key("one", .rs256)]) { house in
            for forgery in [
                OpenIDProvider.Forgery.unsigned, .publicKeyAsSecret, .otherKey, .tampered,
            ] {
                house.provider.change { $0.forgery = forgery }
                let browser = house.browser()
                let page = try await browser.signIn()
                #expect(page.status == 403, "\(forgery)")
                #expect(page.body.contains("can&#39;t be relied on"), "\(forgery)")
                #expect(try await browser.whoAmI() == nil, "\(forgery)")
            }
            #expect(
                try house.refusals.map(\.detail) == [
                    "algorithm", "algorithm", "signature", "signature",
                ])
            let log = house.log.text
            #expect(!log.contains("eyJ") && !log.contains(OpenIDProvider.secret))
        }
    }

    @Test func `the keys change while people sign in`() async throws {
        let old = try Self.key()
        let next = try Self.key("two", .eddsa)
        try await open(keys: [old]) { house in
            try await house.browser().signIn()
            house.provider.change {
                $0.keys = [next, old]
                $0.published = [next]
            }
            // So soon after the last look nobody looks again, whatever keys tokens name.
            #expect(try await house.browser().signIn().status == 403)
            #expect(try house.refusals.last?.detail == "key")
            house.step(.seconds(30))
            #expect(try await house.browser().signIn().status == 200)
            #expect(house.provider.calls(.keys) == 2)
            house.provider.change { $0.signsWith = "one" }
            #expect(try await house.browser().signIn().status == 403, "it was withdrawn")
            #expect(try house.refusals.last?.detail == "key")
        }
    }

    @Test
    func `while the provider does not answer nobody comes in by it, and a password still opens`()
        async throws
    {
        for endpoint in [OpenIDProvider.Endpoint.discovery, .keys, .token] {
            for fault in [
                OpenIDProvider.Fault.status(503), .oversized, .closes,
                .redirect("http://127.0.0.1:9/elsewhere"),
            ] {
                try await open { house in
                    house.provider.change { $0.faults[endpoint] = fault }
                    let browser = house.browser()
                    let begun = try await browser.post("/sign-in/provider")
                    let page: WebBrowser.Page
                    if endpoint == .token {
                        let answer = try await browser.get(begun.onward ?? "")
                        page = try await browser.get(
                            answer.headers.first(name: "location") ?? "", fromElsewhere: true)
                    } else {
                        page = begun
                    }
                    #expect(page.status == 503, "\(endpoint) \(fault)")
                    #expect(page.body.contains("does not answer"), "\(endpoint) \(fault)")
                    #expect(page.body.contains(#"name="password""#))
                    #expect(try await browser.whoAmI() == nil)
                    #expect(try house.refusals.map(\.cause) == [.providerDown])
                    house.provider.change { $0.faults = [:] }
                    #expect(try await browser.signIn().status == 200, "\(endpoint) \(fault)")
                }
            }
        }
    }

    @Test func `a provider that is not there is a page that says so`() async throws {
        try await ConsoleHouse.open(keys: [Self.key()], issuer: "http://127.0.0.1:9") { house in
            let page = try await house.browser().post("/sign-in/provider")
            #expect(page.status == 503)
            #expect(page.body.contains("Harbour ID does not answer"))
        }
    }

    @Test func `without a role, with two that exclude each other, or dismissed nobody comes in`()
        async throws
    {
        try await open { house in
            for (groups, words) in [
                ([], "none of your groups"), (["agents", "admins"], "nobody is both"),
            ] as [([String], String)] {
                house.provider.change { $0.person["groups"] = .array(groups.map(JSON.string)) }
                let page = try await house.browser().signIn()
                #expect(page.status == 403)
                #expect(page.body.lowercased().contains(words))
            }
            house.provider.change { $0.person["groups"] = ["agents"] }
            let kim = house.browser()
            try await kim.signIn()
            house.provider.change { $0.person = ["sub": "ada-1", "preferred_username": "ada"] }
            house.provider.change { $0.person["groups"] = ["admins"] }
            let ada = house.browser()
            try await ada.signIn()
            let people = try await ada.get("/people")
            #expect(people.body.contains("from Harbour ID"))
            #expect(!people.body.contains("reset-password"))
            let dismissed = try await ada.post(
                "/people/change",
                "name=kim%40harbour-id&change=disable&form-token=\(people.token ?? "")")
            #expect(dismissed.status == 303)
            #expect(try await kim.whoAmI() == nil)
            house.provider.change { $0.person = ["sub": "kim-1", "groups": ["agents"]] }
            let page = try await kim.signIn()
            #expect(page.status == 403)
            #expect(page.body.contains("let in no more"))
        }
    }

    @Test
    func `where nobody has a password the page offers none, and the first comes from the provider`()
        async throws
    {
        try await open(staff: "password: false") { house in
            #expect(house.link == nil)
            let browser = house.browser()
            let page = try await browser.get("/sign-in")
            #expect(!page.body.contains(#"name="password""#))
            #expect(try await browser.post("/sign-in", "name=a&password=b&code=c").status == 403)
            #expect(try await browser.signIn().status == 200)
        }
    }

    @Test func `browsers go back to the address that the workspace says`() async throws {
        try await open(settings: #"console: "https://console.harbour.example""#) { house in
            let back = try await house.browser().way()
            #expect(back.hasPrefix("https://console.harbour.example/sign-in/callback?"))
        }
    }

    @Test func `without its secret the house does not open`() async throws {
        let sample = """
            staff:
              provider: {name: ID, issuer: "https://id.example", client: c, secret: {env: BELAY_NO_SUCH}, roles: {agent: [a]}}
            """
        var workspace = SampleWorkspace()
        workspace.isRecorded = true
        workspace.settings = sample
        let folder = try TemporaryFolder()
        var plan = House.Plan(
            workspace: try workspace.load(model: "http://127.0.0.1:9/v1"),
            data: folder.file("data"))
        plan.console = ConsolePlan(port: 0)
        await #expect(throws: Failure.self) {
            try await House(
                plan, exposition: Exposition(), logger: LogBook().logger, signals: false)
        }
    }
}
