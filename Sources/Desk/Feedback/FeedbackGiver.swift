// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Who says something of the AI.
public enum FeedbackGiver: Sendable, Hashable {
    /// A person of the staff.
    case staff(Approver)
    /// The customers of a channel, by the name of its API key; `nil` for all use cases.
    case customers(key: String, useCases: Set<String>?)

    var principal: Principal {
        switch self {
        case .staff(let approver): approver.principal
        case .customers(let key, _): .key(key)
        }
    }

    var source: FeedbackGiven.Source {
        switch self {
        case .staff: .staff
        case .customers: .customer
        }
    }

    func sees(_ useCase: String?) -> Bool {
        switch self {
        case .staff(let approver): approver.sees(useCase)
        case .customers(_, let useCases): useCases?.contains(useCase ?? "") ?? true
        }
    }
}
