// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Policy
public import Vocabulary

/// What was promised of a handoff, and whether it was kept.
public struct HandoffTarget: Sendable, Hashable {
    public let name: HandoffRules.Target
    /// When it must be kept. Hours in which nobody is there do not count, nor does the time until a call that the customer
    /// asked for.
    public let due: Timestamp
    public let state: State

    /// The words of service levels elsewhere.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It can still be kept.
        case active
        /// No time runs now: nobody is there at this hour, or the customer wants to be called later.
        case paused
        case met
        case missed
        /// It is over before it was due, and nobody had to keep it any more.
        case cancelled
    }
}

extension Desk {
    /// What was promised of a handoff, in the order in which it is due.
    public func targets(of handoff: Handoff) -> [HandoffTarget] {
        let workspace = decisions.workspace
        let now = now()
        return HandoffRules.Target.allCases.compactMap { name -> HandoffTarget? in
            guard let length = workspace.handoffs.targets[name] else { return nil }
            // Who is called later begins to wait then.
            let start = max(handoff.requestedAt, handoff.callBackAt ?? handoff.requestedAt)
            let due = workspace.openTime(after: length, from: start)
            let kept = name == .firstAnswer ? handoff.answeredAt : handoff.settledAt
            let state: HandoffTarget.State =
                if let kept {
                    kept <= due ? .met : .missed
                } else if let ended = handoff.endedAt {
                    ended < due ? .cancelled : .missed
                } else if due <= now {
                    .missed
                } else {
                    workspace.opening(at: max(now, start)) > now ? .paused : .active
                }
            return HandoffTarget(name: name, due: due, state: state)
        }.sorted { $0.due < $1.due }
    }
}

extension Handoff {
    /// When a person settled it, or gave it back; `nil` where nobody did.
    fileprivate var settledAt: Timestamp? {
        phase == .completed || phase == .returned ? endedAt : nil
    }
}
