// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
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
    /// What was promised of a handoff, in the order in which it is due. A next answer is promised once the customer said
    /// something after a person had first spoken.
    public func targets(of handoff: Handoff) throws(LedgerError) -> [HandoffTarget] {
        let promised = decisions.workspace.handoffs.targets
        // Who is called later begins to wait then.
        let start = max(handoff.requestedAt, handoff.callBackAt ?? handoff.requestedAt)
        var targets: [HandoffTarget] = []
        for name in HandoffRules.Target.allCases {
            guard let length = promised[name] else { continue }
            switch name {
            case .firstAnswer:
                targets.append(target(name, length, of: handoff, start, handoff.answeredAt))
            case .nextAnswer:
                guard let awaited = try decisions.awaitedAnswer(in: handoff) else { continue }
                let start = max(awaited.askedAt, handoff.callBackAt ?? awaited.askedAt)
                targets.append(target(name, length, of: handoff, start, awaited.answeredAt))
            case .resolution:
                targets.append(target(name, length, of: handoff, start, handoff.settledAt))
            }
        }
        return targets.sorted { $0.due < $1.due }
    }

    /// - Parameters:
    ///   - start: From when on its time runs.
    ///   - kept: When it was kept; `nil` where it was not.
    private func target(
        _ name: HandoffRules.Target, _ length: Duration, of handoff: Handoff, _ start: Timestamp,
        _ kept: Timestamp?
    ) -> HandoffTarget {
        let workspace = decisions.workspace
        let now = now()
        let due = workspace.openTime(after: length, from: start)
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
    }
}

extension Handoff {
    /// When a person settled it, or gave it back; `nil` where nobody did.
    fileprivate var settledAt: Timestamp? {
        phase == .completed || phase == .returned ? endedAt : nil
    }
}
