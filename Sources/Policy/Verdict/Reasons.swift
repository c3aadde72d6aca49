// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What has spoken so far.
struct Reasons {
    private(set) var list: [Reason] = []
    private var obliged: [Obligation] = []

    /// What is to be done so far.
    var obligations: [Obligation] { obliged }

    /// Which of `list` are obeyed, where not all are.
    private var isObeyed: [Bool] = []
    private let mode: Mode

    init(_ mode: Mode) {
        self.mode = mode
        list.reserveCapacity(8)
    }

    mutating func add(
        _ effect: Effect, _ code: ReasonCode?, _ clause: String, _ source: String,
        _ because: String, isAlwaysObeyed: Bool = false
    ) {
        list.append(Reason(effect, code, rule: clause, source: source, because: because))
        if mode != .enforce { isObeyed.append(isAlwaysObeyed || mode != .observe) }
    }

    /// Adds the word of one of the owner's rules.
    mutating func add(_ reason: Reason) {
        list.append(reason)
        if mode != .enforce { isObeyed.append(false) }
    }

    mutating func add(_ breach: Breach) {
        add(.block, breach.code, breach.clause, breach.source, breach.because)
    }

    mutating func oblige(_ obligation: Obligation) {
        if mode == .enforce, !obliged.contains(obligation) { obliged.append(obligation) }
    }

    var verdict: Verdict {
        guard mode != .enforce else {
            guard !obliged.isEmpty else { return Verdict(list) }
            let strictest = list.reduce(Effect.allow) { max($0, $1.effect) }
            return Verdict(list, obligations: obligations(of: strictest))
        }
        let obeyed = zip(list, isObeyed).filter(\.1).map(\.0.effect).max() ?? .allow
        return Verdict(list, obligations: obligations(of: obeyed), enforcing: obeyed)
    }

    /// The customer first, then people; those of what passes only where it passes.
    private func obligations(of effect: Effect) -> [Obligation] {
        obliged.sorted { $0.rank < $1.rank }.filter { obligation in
            switch obligation {
            case .customerConfirmation, .customerProof, .staffApproval: effect.holds
            case .redact, .disclose, .say: effect.passes
            }
        }
    }
}

extension Obligation {
    fileprivate var rank: Int {
        switch self {
        case .customerConfirmation: 0
        case .customerProof: 1
        case .staffApproval: 2
        case .redact: 3
        case .say: 4
        case .disclose: 5
        }
    }
}
