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
        let viewer = Viewer(
            name: "lea", displayName: "Lea", roles: [.supervisor], useCases: ["loans"],
            formToken: "t")
        #expect(!viewer.approver.sees("cards"))
        #expect(!viewer.sees(.useCase("cards")))
        #expect(!viewer.sees(.all))
        #expect(!viewer.sees(["cards"]))
        let view = DeskView(
            try bench.desk.decisions.openHolds(), for: viewer, at: bench.now)
        #expect(view.mine.isEmpty && view.others.isEmpty)
        _ = filled
    }
}
