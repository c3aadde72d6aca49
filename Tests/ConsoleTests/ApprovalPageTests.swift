// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Decisions
import Desk
import HTTPTypes
import Ledger
import Testing
import Vocabulary

@testable import Console

@Suite struct ApprovalPageTests {
    @Test func `an approval shows exactly what will run, and that it was shown is on record`()
        async throws
    {
        let bench = try ConsoleBench()
        let held = try await bench.act("give", #"{"amount":"12.50 EUR","note":"for the delay"}"#)
        let size = bench.ledger.size
        let answer = try await bench.get("/approvals/\(held.decision.id)", as: "supervisor")
        #expect(answer.body.contains("12.50 EUR"))
        #expect(answer.body.contains("for the delay"))
        #expect(answer.body.contains("C-1"))
        #expect(answer.body.contains("Approve exactly this"))
        let entry = try bench.ledger.entry(at: size)
        #expect(entry.event.kind == "content.disclosed")
        #expect(entry.principal == .person("mira"))
    }

    @Test func `a yes on the page runs it, once, and a second one is told who was first`()
        async throws
    {
        let bench = try ConsoleBench()
        let held = try await bench.act("give", #"{"amount":"12.50 EUR"}"#)
        let id = held.decision.id
        let mark = held.hold?.fingerprint ?? ""
        let yes = try await bench.post(
            "/approvals/\(id)/approval", [("fingerprint", mark)], as: "supervisor")
        #expect(yes.status == .seeOther)
        #expect(yes.headers[.location] == "/approvals/\(id)?done=approval")
        #expect(try bench.desk.decisions.hold(of: id)?.phase == .executed)
        let again = try await bench.post(
            "/approvals/\(id)/approval", [("fingerprint", mark)], as: "supervisor")
        #expect(again.status == .conflict)
        #expect(again.body.contains("carried out"))
    }

    @Test func `a yes to something else than what would run is refused`() async throws {
        let bench = try ConsoleBench()
        let held = try await bench.act("give", #"{"amount":"12.50 EUR"}"#)
        let answer = try await bench.post(
            "/approvals/\(held.decision.id)/approval", [("fingerprint", "another")],
            as: "supervisor")
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("not what you looked at"))
    }

    @Test func `who has not the role is told whose it is`() async throws {
        let bench = try ConsoleBench()
        let held = try await bench.act("give", #"{"amount":"12.50 EUR"}"#)
        let answer = try await bench.post(
            "/approvals/\(held.decision.id)/approval",
            [("fingerprint", held.hold?.fingerprint ?? "")], as: "risk")
        #expect(answer.status == .forbidden)
        #expect(answer.body.contains("supervisor"))
    }

    @Test func `an edit shows what changes, and puts it in the place of what waited`() async throws
    {
        let bench = try ConsoleBench()
        let held = try await bench.act("give", #"{"amount":"12.50 EUR"}"#)
        let path = "/approvals/\(held.decision.id)"
        let mark = ("fingerprint", held.hold?.fingerprint ?? "")
        let seen = try await bench.post(
            path + "/comparison", [mark, ("argument:amount", "10.00 EUR")], as: "supervisor")
        #expect(seen.status == .ok)
        #expect(seen.body.contains("<del>12.50 EUR</del>"))
        #expect(seen.body.contains("<ins>10.00 EUR</ins>"))
        #expect(try bench.desk.decisions.hold(of: held.decision.id)?.phase == .pending)
        let done = try await bench.post(
            path + "/edit", [mark, ("argument:amount", "10.00 EUR")], as: "supervisor")
        #expect(done.status == .seeOther)
        let hold = try bench.desk.decisions.hold(of: held.decision.id)
        #expect(hold?.phase == .approvedWithEdits)
        let next = try #require(hold?.successor)
        #expect(done.headers[.location] == "/approvals/\(next)?done=edit")
        let own = try await bench.post(
            "/approvals/\(next)/approval",
            [("fingerprint", try bench.desk.decisions.hold(of: next)?.fingerprint ?? "")],
            as: "supervisor")
        #expect(own.status == .forbidden, "whoever edits does not approve")
    }

    @Test func `a denial asks why, from the words of the workspace`() async throws {
        let bench = try ConsoleBench()
        let held = try await bench.act("give", #"{"amount":"12.50 EUR"}"#)
        let path = "/approvals/\(held.decision.id)"
        #expect(try await bench.get(path, as: "supervisor").body.contains("wrong-amount"))
        let none = try await bench.post(path + "/denial", as: "supervisor")
        #expect(none.status == .unprocessableContent)
        let no = try await bench.post(
            path + "/denial", [("cause", "not-owed"), ("note", "It was paid.")], as: "supervisor")
        #expect(no.status == .seeOther)
        #expect(try bench.desk.decisions.hold(of: held.decision.id)?.phase == .denied)
    }
}
