// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

@testable import Staff

/// The way to the provider and back.
@Suite struct IdentityWayTests {
    @Test func `what comes back counts once`() async throws {
        let house = try IdentityHouse()
        let fields = try await house.way()
        _ = try await house.back(fields)
        await #expect(throws: StaffError.notBegun) { try await house.back(fields) }
        #expect(house.refusal == SignInRefused(member: nil, cause: .notBegun))
        #expect(house.there.calls(.token) == 1, "no code is shown twice")
    }

    @Test func `of two who bring the same back at once one comes in`() async throws {
        let house = try IdentityHouse()
        let fields = try await house.way()
        let came = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask {
                    // Losing the error is the intention: who was refused is counted by who was not.
                    (try? await house.back(fields, from: "192.0.2.\(number)")) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(came == 1)
    }

    @Test func `what another browser began is finished in none`() async throws {
        let house = try IdentityHouse()
        let theirs = try await house.way()
        let kept = house.kept
        let own = try await house.way()
        // An attacker's answer in a victim's browser: it would sign them in as the attacker.
        await #expect(throws: StaffError.notBegun) { try await house.back(theirs) }
        await #expect(throws: StaffError.notBegun) { try await house.back(theirs, browser: kept) }
        await #expect(throws: Never.self) { try await house.back(own) }
    }

    @Test func `nothing comes of what nobody began`() async throws {
        let house = try IdentityHouse()
        let fields = try await house.way()
        for (number, state) in ["", "x", SecretToken().text, String(repeating: "a", count: 5000)]
            .enumerated()
        {
            var other = fields
            other["state"] = state
            await #expect(throws: StaffError.notBegun) {
                try await house.back(other, from: "192.0.2.\(number)")
            }
        }
        await #expect(throws: StaffError.notBegun) {
            try await house.back(["code": fields["code"] ?? ""], from: "192.0.2.9")
        }
        #expect(house.there.calls(.token) == 0)
    }

    @Test func `who takes longer than ten minutes begins anew`() async throws {
        let house = try IdentityHouse()
        let fields = try await house.way()
        house.staff.step(.seconds(600))
        await #expect(throws: StaffError.notBegun) { try await house.back(fields) }
        let other = try await house.way()
        house.staff.step(.seconds(599))
        await #expect(throws: Never.self) { try await house.back(other) }
    }

    @Test func `an answer that names another issuer, or none where one is announced, is no answer`()
        async throws
    {
        for issuer in ["https://attacker.test", "https://provider.test/", ""] {
            let house = try IdentityHouse()
            house.there.change { $0.namesIssuer = issuer }
            await #expect(throws: StaffError.untrusted("Harbour ID")) { try await house.signIn() }
            #expect(house.refusal?.detail == "issuer")
            #expect(house.there.calls(.token) == 0, "the code goes nowhere")
        }
        let house = try IdentityHouse()
        house.there.change {
            $0.namesIssuer = ""
            $0.metadata = [("authorization_response_iss_parameter_supported", .null)]
        }
        await #expect(throws: Never.self) { try await house.signIn() }
    }

    @Test(arguments: [
        ("access_denied", "access_denied"), ("login_required", "login_required"),
        ("<script>", "other"), ("Kim's secret", "other"),
    ])
    func `where the provider says no nobody comes in, and only known words are kept`(
        error: String, kept: String
    ) async throws {
        let house = try IdentityHouse()
        house.there.change { $0.error = error }
        await #expect(throws: StaffError.providerRefused("Harbour ID")) { try await house.signIn() }
        #expect(
            house.refusal == SignInRefused(member: nil, cause: .providerRefused, detail: kept))
    }

    @Test func `a code of somebody else's sign-in is worth nothing`() async throws {
        let house = try IdentityHouse()
        let first = try await house.way()
        var second = try await house.way()
        second["code"] = first["code"]
        // The provider finds that the verifier is another's.
        await #expect(throws: StaffError.providerRefused("Harbour ID")) {
            try await house.back(second)
        }
        #expect(house.refusal?.detail == "invalid_grant")
    }

    @Test func `so many may fail in a minute, and neither others nor passwords wait for it`()
        async throws
    {
        let house = try IdentityHouse()
        // Who comes in is not counted, nor that the provider is down.
        for _ in 0..<FailureMeter.limit { try await house.signIn() }
        house.there.change { $0.faults[.token] = .status(503) }
        for _ in 0..<FailureMeter.limit {
            await #expect(throws: StaffError.providerDown("Harbour ID")) {
                try await house.signIn()
            }
        }
        house.there.change { $0.faults = [:] }
        let recorded = house.staff.refusals.count
        for _ in 0..<FailureMeter.limit {
            await #expect(throws: StaffError.notBegun) {
                try await house.back(["state": SecretToken().text])
            }
        }
        house.staff.step(.seconds(20))
        let way = try await house.way()
        await #expect(throws: StaffError.wait(.seconds(40))) { try await house.back(way) }
        #expect(
            house.staff.refusals.count == recorded + FailureMeter.limit,
            "who waits is not written down")
        await #expect(throws: StaffError.notBegun) {
            try await house.back(["state": SecretToken().text], from: "192.0.2.2")
        }
        await #expect(throws: StaffError.refused) { try await house.staff.signIn("nobody") }
        house.staff.step(.seconds(40))
        // And what waited was not used up.
        await #expect(throws: Never.self) { try await house.back(way) }
    }

    @Test func `addresses without end take no memory without end`() {
        var meter = FailureMeter()
        for number in 0..<(3 * FailureMeter.room) {
            _ = meter.take("192.0.2.\(number)", at: Timestamp(milliseconds: Int64(number)))
        }
        #expect(meter.size <= FailureMeter.room)
    }

    @Test
    func `as many as there is room for are on the way, and who begins many takes their own place`()
    {
        var pending = PendingSignIns()
        let browser = SecretToken()
        let first = SecretToken()
        func one(_ address: String, at second: Int64) -> PendingSignIns.Pending {
            .init(
                browser: browser.digest, nonce: "", verifier: "", callback: "", next: nil,
                session: nil, address: address, begun: Timestamp(milliseconds: second * 1000))
        }
        pending.add(one("192.0.2.1", at: 0), state: first)
        for number in 0..<2000 {
            pending.add(one("192.0.2.2", at: Int64(number / 100)), state: SecretToken())
        }
        #expect(pending.count == PendingSignIns.roomOfAnAddress + 1)
        #expect(
            pending.take(state: first.text, browser: browser, at: Timestamp(milliseconds: 30_000))
                != nil)
    }
}
