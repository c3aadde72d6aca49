// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import Vocabulary

/// Who is asked for which conversation.
///
/// A skill that the workspace asks for is never waived: it is about what somebody may do. A language is, once the customer
/// has waited for half of the time: somebody who has to look words up is better than nobody.
struct Routing {
    let attendants: [Attendant]
    let rules: HandoffRules
    let now: Timestamp
    /// How many conversations each of them has, or is asked for.
    private(set) var load: [String: Int]
    /// When each of them was asked last.
    private(set) var lastAsked: [String: Timestamp]

    /// - Parameter open: Every handoff that is open.
    init(
        _ attendants: [Attendant], open: [Handoff], lastAsked: [String: Timestamp],
        rules: HandoffRules, now: Timestamp
    ) {
        self.attendants = attendants
        self.lastAsked = lastAsked
        self.rules = rules
        self.now = now
        load = open.reduce(into: [:]) { load, handoff in
            guard handoff.phase.isTaken || handoff.phase == .offered, let person = handoff.person
            else { return }
            load[person, default: 0] += 1
        }
    }

    /// Whoever is asked for it now: of those who can, the one with the most room, then the one who was asked longest ago.
    /// `nil` where nobody can.
    func choice(for handoff: Handoff) -> Attendant? {
        let isUrgent = now >= handoff.requestedAt + rules.wait / 2
        let able = attendants.filter { attendant in
            load[attendant.name, default: 0] < attendant.capacity
                && attendant.useCases?.contains(handoff.useCase ?? "") ?? true
                && handoff.skill.map(attendant.skills.contains) ?? true
                && !handoff.passedOver.contains(attendant.name)
                && (isUrgent || attendant.talks(handoff.language))
        }
        return able.min { order($0, for: handoff) < order($1, for: handoff) }
    }

    private func order(
        _ attendant: Attendant, for handoff: Handoff
    ) -> (Int, Double, Int64, String) {
        (
            attendant.talks(handoff.language) ? 0 : 1,
            Double(load[attendant.name, default: 0]) / Double(max(1, attendant.capacity)),
            lastAsked[attendant.name]?.milliseconds ?? .min, attendant.name
        )
    }

    /// They were asked for one more.
    mutating func asked(_ attendant: Attendant) {
        load[attendant.name, default: 0] += 1
        lastAsked[attendant.name] = now
    }
}
