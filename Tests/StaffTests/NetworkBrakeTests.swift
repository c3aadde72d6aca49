// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

/// Whoever has a network has as many tries as whoever has an address.
@Suite struct NetworkBrakeTests {
    private func isStopped(_ first: (Int) -> String, then other: String) -> Bool {
        var brake = SignInBrake()
        let now = Timestamp(milliseconds: 1_800_000_000_000)
        for number in 0..<8 {
            _ = brake.take(name: "n\(number)", address: first(number), at: now)
        }
        if case .wait = brake.take(name: "other", address: other, at: now) { return true }
        return false
    }

    @Test func `the addresses of one IPv6 network are one`() {
        #expect(isStopped({ "2001:db8:1:2::\($0)" }, then: "2001:db8:1:2:ffff::1"))
        #expect(!isStopped({ "2001:db8:1:2::\($0)" }, then: "2001:db8:1:3::1"))
    }

    @Test func `IPv4 addresses are each their own, however they are written`() {
        #expect(!isStopped({ "192.0.2.\($0)" }, then: "192.0.2.99"))
        #expect(!isStopped({ "::ffff:192.0.2.\($0)" }, then: "::ffff:192.0.2.99"))
        #expect(isStopped({ _ in "::ffff:192.0.2.1" }, then: "192.0.2.1"))
        #expect(isStopped({ _ in "unknown" }, then: "unknown"))
    }
}
