// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Policy
import Vocabulary

extension HandoffTarget {
    /// Whether it is still to be kept, or was not.
    var isOpen: Bool { state == .active || state == .paused || state == .missed }

    /// Whether it is kept, and until when it can be.
    func html(from now: Timestamp) -> HTML {
        switch state {
        case .active: "\(name.words) \(due.due(from: now))"
        case .paused: "\(name.words) \(due.due(from: now)) \(Badge("paused", .plain).html)"
        case .met: "\(name.words) \(Badge("kept", .good).html)"
        case .missed: "\(name.words) \(Badge("missed", .bad).html)"
        case .cancelled: "\(name.words) \(Badge("not needed", .plain).html)"
        }
    }
}

extension HandoffRules.Target {
    var words: String {
        switch self {
        case .firstAnswer: "first answer"
        case .nextAnswer: "next answer"
        case .resolution: "settled"
        }
    }
}
