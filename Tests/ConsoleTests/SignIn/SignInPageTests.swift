// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Policy
import Staff
import Testing
import Vocabulary

@testable import Console

@Suite struct SignInPageTests {
    private static let proxied: HTTPFields = [
        HTTPField.Name("Sec-Fetch-Site")!: "same-origin",
        HTTPField.Name("X-Forwarded-Proto")!: "https",
    ]

    @Test func `the first start: a link, a password, a phone, recovery codes, and one is in`()
        async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let link = try #require(try pages.book.firstStart(at: pages.now))
            let browser = visit.browser()
            let done = try await browser.join("/welcome/" + link.text, name: "ada")
            #expect(done.status == .ok)
            #expect(done.body.components(of: "<li><code>") == 10)
            #expect(try await browser.get("/people").status == .ok)
            #expect(try await browser.get("/welcome/" + link.text).status == .notFound)
        }
    }

    @Test func `the cookie is for this host, for no script and for no other site`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            pages.step(.seconds(30))
            let plain = try #require(try await browser.signIn("kim").cookie)
            #expect(plain.hasPrefix("belay="))
            #expect(!plain.contains("Secure"))
            pages.step(.seconds(30))
            let answer = try await browser.signIn("kim", headers: Self.proxied)
            let secure = try #require(answer.cookie)
            #expect(secure.hasPrefix("__Host-belay="))
            #expect(secure.contains("Secure"))
            #expect(!secure.contains("Domain"))
            for cookie in [plain, secure] {
                #expect(cookie.contains("HttpOnly"))
                #expect(cookie.contains("SameSite=Strict"))
                #expect(cookie.contains("Path=/"))
                #expect(!cookie.contains("Max-Age") && !cookie.contains("Expires"))
            }
        }
    }

    @Test func `whatever is wrong, the page is the same`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let stranger = visit.browser()
            let answers = [
                try await stranger.signIn("kim", password: "another password", code: browser.code),
                try await stranger.signIn("kim", code: "000000"),
                try await stranger.signIn("kib", code: "000000"),
            ]
            #expect(answers.map(\.status) == Array(repeating: .unauthorized, count: 3))
            let bodies = Set(answers.map { $0.body.replacing("kib", with: "kim") })
            #expect(bodies.count == 1)
            #expect(answers.allSatisfy { $0.cookie == nil })
            #expect(!answers[0].body.contains("another password"))
        }
    }

    @Test func `who tries too often waits, and is told how long`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let stranger = visit.browser()
            for _ in 0..<4 { _ = try await stranger.signIn("kim", code: "000000") }
            let answer = try await stranger.signIn("kim", code: browser.code)
            #expect(answer.status == .tooManyRequests)
            #expect(answer.headers[.retryAfter].flatMap { Int($0) }.map { $0 >= 1 } == true)
            pages.step(.seconds(30))
            #expect(try await browser.signIn("kim").status == .seeOther)
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)",
        "/%0d%0aLocation: https://evil.example\r\n", "", "evil.example", "/\t/evil.example",
    ])
    func `nobody is sent elsewhere after signing in`(_ next: String) async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let answer = try await browser.signIn("kim", next: next)
            #expect(answer.status == .seeOther)
            let location = answer.headers[.location] ?? ""
            #expect(location.hasPrefix("/") && !location.hasPrefix("//"), "\(location)")
            #expect(!location.contains("\\") && !location.contains("\n"))
        }
    }

    @Test func `one comes back to the page that one wanted`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            browser.cookie = nil
            let sent = try await browser.get("/account")
            #expect(sent.status == .seeOther)
            let page = try await browser.get(sent.headers[.location] ?? "")
            #expect(page.value(after: #"name="next" value=""#) == "/account")
            #expect(
                try await browser.signIn("kim", next: "/account").headers[.location] == "/account")
        }
    }

    @Test func `a cookie that was stolen opens nothing after the sign-out`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let thief = visit.browser()
            thief.cookie = browser.cookie
            #expect(try await thief.get("/account").status == .ok)
            let out = try await browser.post("/sign-out")
            #expect(out.cookie?.contains("Max-Age=0") == true)
            #expect(try await thief.get("/account").status == .seeOther)
        }
    }

    @Test func `a cookie that was planted before the sign-in is worth nothing after it`()
        async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let planted = SecretToken()
            browser.cookie = "belay=" + planted.text
            _ = try await browser.signIn("kim")
            #expect(browser.cookie != "belay=" + planted.text)
            let thief = visit.browser()
            thief.cookie = "belay=" + planted.text
            #expect(try await thief.get("/account").status == .seeOther)
        }
    }

    @Test func `a form from another site, or from nowhere, changes nothing`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let site = HTTPField.Name("Sec-Fetch-Site")!
            for headers: HTTPFields in [
                [site: "cross-site"], [site: "same-site"], [site: "none"], [:],
                [.origin: "null"], [.origin: "https://evil.example"],
                [.origin: "http://localhost.evil.example"],
                [site: "cross-site", .origin: "http://localhost"],
            ] {
                #expect(
                    try await browser.post("/sign-out", headers: headers).status == .forbidden,
                    "\(headers)")
                #expect(
                    try await browser.signIn("kim", headers: headers).status == .forbidden,
                    "\(headers)")
            }
            #expect(try await browser.get("/account").status == .ok)
            #expect(
                try await browser.post("/sign-out", headers: [.origin: "http://localhost"]).status
                    == .seeOther)
        }
    }

    @Test
    func `a form without the token, with another session's, or from before a sign-in is refused`()
        async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let other = try await visit.staff("eve", [.agent])
            let old = try #require(browser.token)
            #expect(try await browser.post("/sign-out", token: false).status == .forbidden)
            for token in ["", "x", other.token ?? "", old + "a"] {
                let answer = try await browser.post(
                    "/sign-out", [("form-token", token)], token: false)
                #expect(answer.status == .forbidden, "\(token)")
            }
            _ = try await browser.signIn("kim")
            #expect(
                try await browser.post("/sign-out", [("form-token", old)], token: false).status
                    == .forbidden)
            #expect(try await browser.get("/account").status == .ok)
        }
    }

    @Test func `another password: the present one, a code, and everybody else is out`() async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let thief = visit.browser()
            thief.cookie = browser.cookie
            func change(_ present: String) async throws -> Browser.Answer {
                try await browser.post(
                    "/account/password",
                    [
                        ("present", present), ("password", "eleven dull umbrellas"),
                        ("code", browser.code),
                    ])
            }
            #expect(try await change("not the password").status == .unauthorized)
            #expect(try await change(StaffPages.password).status == .seeOther)
            #expect(try await browser.get("/account").status == .ok)
            #expect(try await thief.get("/account").status == .seeOther)
        }
    }

    @Test func `a session ends with its time, whatever the browser keeps`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            pages.step(.seconds(1801))
            let answer = try await browser.get("/account")
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location] == "/sign-in?next=%2Faccount")
        }
    }

    @Test func `fields hide passwords, take what is pasted, and tell browsers what they are for`()
        async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let browser = try await visit.staff("kim", [.agent])
            let link = try await pages.book.invite(
                Member(name: "new", displayName: "New", roles: [.agent]), by: .system, at: pages.now
            )
            for (path, words) in [
                ("/sign-in", ["username", "current-password", "one-time-code"]),
                ("/welcome/" + link.text, ["new-password", "one-time-code"]),
                ("/account", ["current-password", "new-password", "one-time-code"]),
            ] {
                let visitor = path == "/account" ? browser : visit.browser()
                let page = try await visitor.get(path)
                #expect(page.status == .ok)
                for word in words {
                    #expect(page.body.contains("autocomplete=\"\(word)\""), "\(path) \(word)")
                }
                let fields = page.body.split(separator: "<input").dropFirst().filter {
                    $0.prefix { $0 != ">" }.contains("password\"")
                        && $0.contains("name=\"p")
                }
                #expect(!fields.isEmpty)
                #expect(fields.allSatisfy { $0.contains("type=\"password\"") }, "\(path)")
                #expect(
                    !page.body.contains("onpaste") && !page.body.contains("autocomplete=\"off\""))
            }
        }
    }

    @Test
    func `what is said of an address is believed of a proxy that is named, and of nobody else`()
        async throws
    {
        let named = Proxies(
            addresses: [try #require(NetworkRange("127.0.0.1"))], header: .xForwardedFor)
        func tries(_ pages: StaffPages, from address: String) async throws -> HTTPResponse.Status {
            var status = HTTPResponse.Status.ok
            try await pages.visit { visit in
                _ = try await visit.staff("kim", [.agent])
                for number in 0..<4 {
                    var headers = Browser.fromHere
                    headers[HTTPField.Name("X-Forwarded-For")!] = "1.2.3.4, 198.51.100.\(number)"
                    _ = try await visit.browser(at: address).signIn(
                        "\(address)-\(number)", code: "1", headers: headers)
                }
                status = try await visit.browser(at: address).signIn("kim", code: "1").status
            }
            return status
        }
        #expect(try await tries(StaffPages(), from: "127.0.0.1") == .tooManyRequests)
        #expect(
            try await tries(StaffPages(proxies: named), from: "203.0.113.9") == .tooManyRequests)
        #expect(try await tries(StaffPages(proxies: named), from: "127.0.0.1") == .unauthorized)
    }

    @Test
    func `behind a proxy each address has its own tries, and what it writes itself is not read`()
        async throws
    {
        let named = Proxies(
            addresses: [try #require(NetworkRange("127.0.0.1"))], header: .forwarded)
        let pages = try StaffPages(proxies: named)
        try await pages.visit { visit in
            _ = try await visit.staff("kim", [.agent])
            func sign(_ name: String, _ said: String) async throws -> HTTPResponse.Status {
                var headers = Browser.fromHere
                headers[HTTPField.Name("Forwarded")!] = said
                return try await visit.browser(at: "127.0.0.1").signIn(
                    name, code: "1", headers: headers
                ).status
            }
            for number in 0..<4 {
                _ = try await sign(
                    "n\(number)", "for=203.0.113.\(number), for=\"[2001:db8::\(number)]:4711\"")
            }
            #expect(try await sign("kim", "for=\"[2001:db8::9]\"") == .tooManyRequests)
            #expect(try await sign("kim", "for=\"[2001:db8:0:1::9]\"") == .unauthorized)
        }
    }
}

extension String {
    fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }
}
