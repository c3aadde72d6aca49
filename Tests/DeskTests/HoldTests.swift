// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Testing

@Suite struct HoldTests {
    @Test func `what has ended goes on no more, and what waits can always end`() {
        for phase in Hold.Phase.allCases {
            if phase.isWaiting {
                #expect(phase.next.isSuperset(of: [.expired, .withdrawn, .superseded]))
            } else if !phase.isOpen, phase != .executed {
                #expect(phase.next.isEmpty, "\(phase)")
            }
        }
        #expect(Hold.Phase.unknown.next == [.executed, .failed], "nothing unknown is repeated")
    }
}
