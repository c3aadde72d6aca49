// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Ledger
import Staff
import Testing
import Vocabulary

@testable import Console

@Suite struct PeoplePageTests {
    @Test func `an administrator invites somebody, who comes in by the link, once`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            try await ada.get("/people")
            let answer = try await ada.post(
                "/people",
                [
                    ("name", "kim"), ("display-name", "Kim"), ("role", "agent"), ("role", "risk"),
                    ("languages", "en, de"), ("capacity", "5"),
                ])
            #expect(answer.status == .ok)
            let address = try #require(answer.value(after: #"readonly value=""#))
            let path = try #require(address.firstRange(of: "/welcome/")).lowerBound
            let kim = visit.browser()
            #expect(try await kim.join(String(address[path...])).status == .ok)
            let member = try #require(try pages.book.member(named: "kim"))
            #expect(member.roles == [.agent, .risk])
            #expect(member.languages == ["en", "de"])
            #expect(member.capacity == 5)
            #expect(try await visit.browser().get(String(address[path...])).status == .notFound)
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .administrator })
    func `nobody else sees or changes people`(_ role: Role) async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let kim = try await visit.staff("kim", [role])
            #expect(try await kim.get("/people").status == .forbidden)
            let change = [("name", "kim"), ("change", "roles"), ("role", "administrator")]
            #expect(try await kim.post("/people/change", change).status == .forbidden)
            #expect(
                try await kim.post("/people", [("name", "eve"), ("role", "administrator")]).status
                    == .forbidden)
            #expect(try pages.book.member(named: "kim")?.roles == [role])
        }
    }

    @Test func `who is disabled is out at the next click`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            let kim = try await visit.staff("kim", [.agent])
            #expect(try await kim.get("/account").status == .ok)
            let answer = try await ada.post(
                "/people/change", [("name", "kim"), ("change", "disable")])
            #expect(answer.status == .seeOther)
            #expect(try await kim.get("/account").status == .seeOther)
            #expect(try await kim.signIn("kim").status == .unauthorized)
        }
    }

    @Test func `roles that must not meet are refused in words, and nothing changes`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            _ = try await visit.staff("kim", [.agent])
            let answer = try await ada.post(
                "/people/change",
                [
                    ("name", "kim"), ("change", "roles"), ("role", "agent"),
                    ("role", "administrator"),
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains(#"role="alert""#))
            #expect(try pages.book.member(named: "kim")?.roles == [.agent])
        }
    }

    @Test func `nobody changes their own roles, and the last administrator stays`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            let own = try await ada.post(
                "/people/change", [("name", "ada"), ("change", "roles"), ("role", "risk")])
            #expect(own.status == .forbidden)
            let last = try await ada.post(
                "/people/change", [("name", "ada"), ("change", "disable")])
            #expect(last.status == .unprocessableContent)
            #expect(try await ada.get("/people").status == .ok)
        }
    }

    @Test func `what is done to people is in the ledger, under the name of who did it`()
        async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            _ = try await visit.staff("kim", [.agent])
            for change in ["reset-second-factor", "end-sessions", "disable", "enable"] {
                _ = try await ada.post("/people/change", [("name", "kim"), ("change", change)])
            }
            let entries = try pages.ledger.entries(from: 0, limit: 100).filter {
                $0.principal == .person("ada")
            }
            let changes = entries.compactMap { entry -> StaffChanged.Change? in
                guard case .staffChanged(let changed) = entry.event, changed.member == "kim" else {
                    return nil
                }
                return changed.change
            }
            #expect(changes == [.secondFactorReset, .sessionsEnded, .disabled, .enabled])
        }
    }

    @Test func `hostile names are text on every page that shows them`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            let hostile = #""><script>alert('x')</script><img src=x onerror=alert(1)>"#
            let answer = try await ada.post(
                "/people",
                [("name", "kim"), ("display-name", hostile), ("role", "agent")])
            let welcome = try #require(answer.value(after: #"readonly value=""#))
            let path = try #require(welcome.firstRange(of: "/welcome/")).lowerBound
            let kim = visit.browser()
            let bodies = [
                answer.body, try await ada.get("/people").body,
                try await kim.join(String(welcome[path...])).body,
                try await kim.get("/account").body,
                try await visit.browser().signIn(hostile).body,
                try await visit.browser().get("/sign-in?next=%22%3E%3Cscript%3Ealert(1)").body,
            ]
            for body in bodies {
                #expect(!body.contains("<script>"))
                #expect(!body.contains("<img src=x"))
            }
        }
    }

    @Test(arguments: ["reset-password", "reset-second-factor"])
    func `who resets one factor can't come in by an invitation instead`(_ reset: String)
        async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            _ = try await visit.staff("bob", [.supervisor])
            let before = try await ada.get("/people")
            #expect(!before.body.contains("invite-again"))
            #expect(
                try await ada.post("/people/change", [("name", "bob"), ("change", reset)]).status
                    == .ok)
            #expect(!(try await ada.get("/people").body.contains("invite-again")))
            for form in [
                [("name", "bob"), ("change", "invite-again")]
            ] {
                let again = try await ada.post("/people/change", form)
                #expect(again.status != .ok || again.value(after: #"readonly value=""#) == nil)
            }
            let anew = try await ada.post(
                "/people", [("name", "bob"), ("display-name", "Bob"), ("role", "agent")])
            #expect(anew.value(after: #"readonly value=""#) == nil)
            #expect(try pages.book.member(named: "bob")?.roles == [.supervisor])
        }
    }

    @Test func `an administrator changes what somebody works on, and it is on record`() async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            _ = try await visit.staff("kim", [.agent])
            func change(_ skills: String) async throws -> Browser.Answer {
                try await ada.post(
                    "/people/change",
                    [
                        ("name", "kim"), ("change", "tasks"), ("languages", "de"),
                        ("skills", skills), ("use-cases", "cards"), ("capacity", "7"),
                    ])
            }
            #expect(try await change("complaints").status == .seeOther)
            let kim = try #require(try pages.book.member(named: "kim"))
            #expect(
                kim.tasks
                    == .init(
                        useCases: ["cards"], languages: ["de"], skills: ["complaints"], capacity: 7)
            )
            #expect(
                try pages.events.last
                    == .staffChanged(
                        StaffChanged(
                            member: "kim", change: .tasks, roles: ["agent"],
                            skills: ["complaints"], useCases: ["cards"])))
            // A skill answers approvals as a role does: it must be no way around the roles.
            #expect(try await change("supervisor").status != .seeOther)
            #expect(try pages.book.member(named: "kim")?.skills == ["complaints"])
        }
    }

    @Test func `a page that asks by itself keeps nobody signed in`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let kim = try await visit.staff("kim", [.agent])
            let live = HTTPField.Name("Belay-Live")!
            for _ in 0..<5 {
                pages.step(.seconds(299))
                #expect(try await kim.get("/account", headers: [live: "1"]).status == .ok)
            }
            pages.step(.seconds(299))
            #expect(try await kim.get("/account").status == .seeOther)
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a page that waits for news keeps nobody signed in, and ends with the session`()
        async throws
    {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let kim = try await visit.staff("kim", [.agent])
            let follower = pages.console.follower
            for _ in 0..<5 {
                pages.step(.seconds(299))
                let waiting = Task { try await kim.get("/events") }
                while follower.followers == 0 { try await Task.sleep(for: .milliseconds(5)) }
                follower.tell(isBeat: true)
                waiting.cancel()
                #expect(try await waiting.value.status == .ok)
                while follower.followers > 0 { try await Task.sleep(for: .milliseconds(5)) }
            }
            let waiting = Task { try await kim.get("/events") }
            while follower.followers == 0 { try await Task.sleep(for: .milliseconds(5)) }
            pages.step(.seconds(299))
            // It is told nothing more, and is not held open.
            follower.tell(isBeat: true)
            _ = try await withTaskCancellationHandler {
                try await waiting.value
            } onCancel: {
                waiting.cancel()
            }
            #expect(try await kim.get("/account").status == .seeOther)
        }
    }

    /// What an administrator is shown as the link of somebody new, and the page around it.
    private static func link(
        of pages: StaffPages, as host: String, headers: HTTPFields = [:]
    ) async throws -> (link: String, page: String) {
        var shown = ("", "")
        try await pages.visit { visit in
            let ada = try await visit.administrator()
            try await ada.get("/people")
            var all = Browser.fromHere
            all.append(contentsOf: headers)
            // As the browser's cookie is named for the host that it is sent to.
            if !["localhost:8081", "127.0.0.1", "[::1]:8081"].contains(host) {
                ada.cookie = ada.cookie?.replacing("belay=", with: "__Host-belay=")
            }
            let answer = try await ada.post(
                "/people", [("name", "kim"), ("display-name", "Kim"), ("role", "agent")],
                headers: all, host: host)
            #expect(answer.status == .ok, "\(host)")
            shown = (answer.value(after: #"readonly value=""#) ?? "", answer.body)
        }
        return shown
    }

    @Test(arguments: [
        "elsewhere.example", "elsewhere.example:8081", "localhost.elsewhere.example",
        "localhost:80@elsewhere.example", "127.0.0.1.elsewhere.example", "10.0.0.6:8081",
        "10.0.0.5:80@elsewhere.example", "[::1].elsewhere.example",
    ])
    func `a link never begins with a host that anybody could have sent`(host: String) async throws {
        let (link, page) = try await Self.link(of: StaffPages(host: "10.0.0.5"), as: host)
        #expect(link.hasPrefix("/welcome/"), "\(link)")
        #expect(page.contains("staff.console"))
        #expect(!page.contains("elsewhere.example"))
        let known = StaffPages.origin
        let (other, _) = try await Self.link(
            of: StaffPages(address: known, host: "10.0.0.5"), as: host)
        #expect(other.hasPrefix(known + "/welcome/"), "\(other)")
    }

    @Test
    func `a link begins with what is configured, with this machine, or with where it listens`()
        async throws
    {
        var forged: HTTPFields = [:]
        for (name, value) in [
            ("X-Forwarded-Host", "elsewhere.example"), ("Forwarded", "host=elsewhere.example"),
            ("X-Original-Host", "elsewhere.example"),
        ] { forged[try #require(HTTPField.Name(name))] = value }
        for (host, origin) in [
            ("localhost:8081", "http://localhost:8081"), ("127.0.0.1", "http://127.0.0.1"),
            ("[::1]:8081", "http://[::1]:8081"), ("10.0.0.5:8081", "https://10.0.0.5:8081"),
        ] {
            let (link, page) = try await Self.link(
                of: StaffPages(host: "10.0.0.5"), as: host, headers: forged)
            #expect(link.hasPrefix(origin + "/welcome/"), "\(link)")
            #expect(!page.contains("elsewhere.example"))
            let (other, _) = try await Self.link(
                of: StaffPages(address: StaffPages.origin), as: host, headers: forged)
            #expect(other.hasPrefix(StaffPages.origin + "/welcome/"), "\(other)")
        }
        // Where it listens at every address, none of them is known.
        let (link, _) = try await Self.link(of: StaffPages(host: "0.0.0.0"), as: "0.0.0.0:8081")
        #expect(link.hasPrefix("/welcome/"))
    }

    @Test func `a guess at one's own password or code is on record`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let kim = try await visit.staff("kim", [.agent])
            try await kim.get("/account")
            for (present, code) in [("wrong horse", kim.code), (StaffPages.password, "000000")] {
                _ = try await kim.post(
                    "/account/password",
                    [("present", present), ("password", "crane seagull dock two"), ("code", code)])
            }
            let refusals = try pages.events.filter {
                if case .signInRefused = $0 { true } else { false }
            }
            #expect(
                refusals == [
                    .signInRefused(SignInRefused(member: "kim", cause: .password)),
                    .signInRefused(SignInRefused(member: "kim", cause: .code)),
                ])
        }
    }

    @Test func `who takes conversations says on the desk whether they are there`() async throws {
        let pages = try StaffPages()
        try await pages.visit { visit in
            let kim = try await visit.staff("kim", [.agent])
            #expect(try await kim.get("/").body.contains("You are off duty"))
            #expect(try await kim.post("/duty", [("duty", "on")]).status == .seeOther)
            #expect(try await kim.get("/").body.contains("You are on duty"))
            #expect(try pages.book.onDuty(at: pages.now).map(\.name) == ["kim"])
            try pages.book.missed(by: "kim")
            try await kim.get("/")
            #expect(try await kim.post("/duty", [("duty", "off")]).status == .seeOther)
            #expect(try pages.book.onDuty(at: pages.now) == [])
            let rita = try await visit.staff("rita", [.risk])
            #expect(try await rita.get("/").body.contains("on duty") == false)
            #expect(try await rita.post("/duty", [("duty", "on")]).status == .forbidden)
        }
    }
}
