// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Ledger
import Staff
import Testing
import Vocabulary

@testable import Console

@Suite struct AccessTests {
    private static let roles: [String?] = [nil] + Role.allCases.map(\.rawValue)

    @Test func `each route is reached by who has its right, and by nobody else`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        for route in Console.routes where route.path != "/events" {
            for roles in Self.roles {
                let viewer = roles.flatMap { ConsoleBench.viewer($0) }
                let path = filled.path(of: route.path)
                let answer =
                    route.method == .get
                    ? try await bench.get(path, as: roles)
                    : try await bench.post(path, as: roles)
                let what: Comment =
                    "\(route.method) \(path) as \(roles ?? "nobody"): \(answer.status)"
                if route.admits(viewer) {
                    #expect(!answer.body.contains("This is not yours to see"), what)
                    #expect(answer.headers[.location]?.hasPrefix("/sign-in") != true, what)
                    #expect(answer.status.code < 500, what)
                } else if viewer == nil {
                    #expect(answer.status == .seeOther, what)
                    #expect(answer.headers[.location]?.hasPrefix("/sign-in") == true, what)
                } else {
                    #expect(answer.status == .forbidden, what)
                    #expect(answer.body.contains("This is not yours to see"), what)
                }
            }
        }
    }

    @Test func `the table of rights is the one that was agreed on`() {
        func access(_ route: String) -> Route.Access? {
            Console.routes.first { "\($0.method) \($0.path)" == route }?.access
        }
        let anyone = Console.routes.filter { $0.access == .anyone }.map(\.path)
        #expect(
            Set(anyone) == [
                "/theme", "/assets/{name}", "/sign-in", "/sign-in/provider", "/sign-in/callback",
                "/welcome/{token}",
            ])
        #expect(access("GET /approvals/{id}") == .right(.approve))
        #expect(access("POST /approvals/{id}/approval") == .right(.approve))
        #expect(access("POST /handoffs/{id}/claim") == .right(.takeHandoffs))
        #expect(access("GET /conversations") == .right(.watch))
        #expect(access("GET /conversations/{id}/words") == .right(.readContent))
        #expect(access("GET /conversations/{id}/whole") == .right(.readContent))
        #expect(access("POST /pauses") == .right(.pause))
        #expect(access("GET /ledger/{position}") == .right(.readLedger))
        // What changes something is never for anybody who finds the address, but for signing in and the colours.
        let open: Set = ["/theme", "/sign-in", "/welcome"]
        for route in Console.routes where route.method == .post && route.access == .anyone {
            #expect(open.contains { route.path.hasPrefix($0) }, "\(route.path)")
        }
    }

    @Test func `a form that is not from a page of theirs changes nothing`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        let size = bench.ledger.size
        for route in Console.routes where route.method == .post && route.access != .anyone {
            for token in [nil, "", "another"] as [String?] {
                let answer = try await bench.post(filled.path(of: route.path), token: token)
                #expect(answer.status == .forbidden, "\(route.path)")
            }
        }
        #expect(bench.ledger.size == size)
    }

    @Test func `somebody else's use cases are not there`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill()
        let secrets = [
            filled.held.description, filled.other.description, filled.handoff.description,
            filled.conversation.description, filled.feedback.description, "/use-cases/cards",
        ]
        let viewer = "supervisor+compliance+risk+engineer@loans"
        for route in Console.routes
        where route.method == .get && !["/events", "/assets/{name}"].contains(route.path) {
            let path = filled.path(of: route.path)
            let answer = try await bench.get(path, as: viewer)
            guard answer.status == .ok else {
                let refusals: Set<HTTPResponse.Status> = [.notFound, .seeOther, .forbidden]
                #expect(refusals.contains(answer.status), "\(path)")
                continue
            }
            for secret in secrets {
                #expect(!answer.body.contains(secret), "\(path) tells of \(secret)")
            }
        }
        // Nor is it told whether a client's name is known.
        let known = try await bench.get("/conversations?name=c", as: viewer)
        let unknown = try await bench.get("/conversations?name=nobody", as: viewer)
        #expect(known.status == unknown.status)
        #expect(known.body.contains("No conversation is called"))
    }

    @Test func `what was said is read by whoever has it, and by nobody else`() async throws {
        let bench = try ConsoleBench()
        let filled = try await bench.fill("my secret words")
        let theirs = "/handoffs/\(filled.handoff)"
        #expect(try await bench.get(theirs, as: "agent").body.contains("my secret words"))
        let zoe = try #require(
            try bench.desk.decisions.openHandoffs().first { $0.person == "zoe" })
        _ = try await bench.say("another secret", in: "e")
        let others = "/handoffs/\(zoe.id)"
        #expect(!(try await bench.get(others, as: "agent").body.contains("another secret")))
        #expect(try await bench.get(others, as: "supervisor").body.contains("another secret"))
        // While it waits all who may take it read it; what is said after its end is no part of it.
        let approver = Approver(name: "zoe", roles: [])
        _ = try await bench.desk.speak("I am Zoe", in: zoe.id, by: approver)
        _ = try await bench.desk.decline(zoe.id, by: approver)
        #expect(try await bench.get(others, as: "agent").body.contains("another secret"))
        let mira = Approver(name: "mira", roles: [])
        _ = try await bench.desk.accept(zoe.id, by: mira)
        _ = try await bench.desk.handBack(zoe.id, by: mira)
        _ = try await bench.say("said to the AI later", in: "e")
        let after = try await bench.get(others, as: "agent").body
        #expect(after.contains("another secret"))
        #expect(!after.contains("said to the AI later"))
    }

    @Test func `who may not read content sees what they must say yes to, and nothing else`()
        async throws
    {
        let bench = try ConsoleBench()
        let filled = try await bench.fill("my secret words")
        let path = "/approvals/\(filled.held)"
        #expect(try await bench.get(path, as: "supervisor").body.contains("my secret words"))
        let risk = try await bench.get(path, as: "risk").body
        #expect(!risk.contains("my secret words"))
        #expect(risk.contains("your roles do not include reading it"))
    }
}

/// Each page and command, and who reaches it, written out: the table in the code is what is tested.
@Suite struct AccessMatrixTests {
    private static let everybody = "agent supervisor risk compliance engineer administrator"
    private static let taking = "agent supervisor"
    private static let approving = "agent supervisor risk compliance"

    private static let matrix: [(String, String)] = [
        ("GET /", everybody), ("GET /approvals/{id}", approving),
        ("POST /approvals/{id}/approval", approving), ("POST /approvals/{id}/denial", approving),
        ("POST /approvals/{id}/advice", approving), ("GET /approvals/{id}/edit", approving),
        ("POST /approvals/{id}/comparison", approving), ("POST /approvals/{id}/edit", approving),
        ("POST /approvals/{id}/outcome", approving), ("POST /approvals/{id}/review", approving),
        ("GET /handoffs/{id}", taking), ("POST /handoffs/{id}/claim", taking),
        ("POST /handoffs/{id}/messages", taking), ("POST /handoffs/{id}/return", taking),
        ("POST /handoffs/{id}/wrap-up", taking), ("POST /handoffs/{id}/transfer", taking),
        ("GET /conversations", "supervisor risk compliance"),
        ("GET /conversations/{id}", everybody),
        ("GET /conversations/{id}/words", "agent supervisor compliance"),
        ("GET /conversations/{id}/whole", "agent supervisor compliance"),
        ("POST /duty", taking), ("POST /conversations/{id}/takeover", taking),
        ("POST /feedback/{id}", taking),
        ("GET /feedback", "supervisor risk compliance"),
        ("GET /feedback/{id}", "supervisor risk compliance"),
        ("GET /feedback/{id}/words", "agent supervisor compliance"),
        ("GET /use-cases", "supervisor risk compliance engineer administrator"),
        ("GET /use-cases/{name}", "supervisor risk compliance engineer administrator"),
        ("POST /pauses", "supervisor risk compliance"),
        ("POST /pauses/{id}/end", "supervisor risk compliance"),
        ("GET /ledger", "risk compliance engineer"),
        ("GET /ledger/{position}", "risk compliance engineer"),
        ("GET /connections", "engineer"), ("POST /connections/{name}", "engineer"),
        ("GET /start", everybody), ("GET /events", everybody),
        ("POST /theme", "anyone"), ("GET /assets/{name}", "anyone"),
        ("GET /sign-in", "anyone"), ("POST /sign-in", "anyone"),
        ("POST /sign-in/provider", "anyone"), ("GET /sign-in/callback", "anyone"),
        ("POST /sign-out", everybody), ("GET /welcome/{token}", "anyone"),
        ("POST /welcome/{token}", "anyone"), ("GET /account", everybody),
        ("POST /account/password", everybody), ("POST /account/sessions", everybody),
        ("GET /people", "administrator"), ("POST /people", "administrator"),
        ("POST /people/change", "administrator"),
    ]

    @Test func `each route is for the roles that are written down, and no route is left out`() {
        #expect(Set(Self.matrix.map(\.0)) == Set(Console.routeList))
        for (name, roles) in Self.matrix {
            guard let route = Console.routes.first(where: { "\($0.method) \($0.path)" == name })
            else { continue }
            #expect(route.admits(nil) == (roles == "anyone"), "\(name) for nobody")
            for role in Role.allCases {
                let viewer = ConsoleBench.viewer(role.rawValue)
                let isWritten =
                    roles == "anyone"
                    || roles.split(separator: " ").contains { $0 == role.rawValue }
                #expect(route.admits(viewer) == isWritten, "\(name) for \(role.rawValue)")
            }
        }
    }
}
