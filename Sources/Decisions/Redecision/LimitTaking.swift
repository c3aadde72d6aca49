// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What one decision that was asked again takes from limits, and what was left of them when it was asked.
struct LimitTaking: Sendable {
    let position: Int
    let claims: [Claim]
    /// Whether it takes: it passes, or it is held and may still pass.
    let takes: Bool
    /// Where it gave back what it took: nobody answered in time.
    var returnedAt: Int?

    struct Claim: Sendable {
        let account: String
        let amount: Double
        let most: Double
        /// Whether it was judged as more than there was left.
        let isBeyond: Bool

        /// Whether it is more than is left; a sum that is no number always is.
        static func isBeyond(_ amount: Double, most: Double, used: Double) -> Bool {
            !(used + amount <= most)
        }
    }
}

/// How much of each account is used up at a decision, by its position.
typealias UsedAmounts = [Int: [String: Double]]

/// The takings of all conversations in the order of the ledger: limits are shared between conversations, and
/// those are read one by one.
enum LimitTimeline {
    private enum Event { case takes(ID<Conversation>, Int), returns(ID<Conversation>, Int) }

    /// Which conversations were judged with other amounts than there were, and the amounts there were.
    ///
    /// What such a conversation takes is a guess until it is judged again. A guess is right up to the first
    /// mistake before it, so asking until nothing is left to mend comes to an end.
    static func corrections(
        _ takings: [ID<Conversation>: [LimitTaking]]
    ) -> [ID<Conversation>: UsedAmounts] {
        var events: [(position: Int, event: Event)] = []
        for (conversation, list) in takings {
            for (index, taking) in list.enumerated() {
                events.append((taking.position, .takes(conversation, index)))
                if let position = taking.returnedAt {
                    events.append((position, .returns(conversation, index)))
                }
            }
        }
        events.sort { $0.position < $1.position }
        var used: [String: Double] = [:]
        var amounts: [ID<Conversation>: UsedAmounts] = [:]
        var wrong: Set<ID<Conversation>> = []
        var taken: Set<Int> = []
        for (position, event) in events {
            switch event {
            case .takes(let conversation, let index):
                guard let taking = takings[conversation]?[index] else { continue }
                var takes = taking.takes
                for claim in taking.claims {
                    let now = used[claim.account] ?? 0
                    amounts[conversation, default: [:]][position, default: [:]][claim.account] = now
                    let isBeyond = LimitTaking.Claim.isBeyond(
                        claim.amount, most: claim.most, used: now)
                    guard isBeyond != claim.isBeyond else { continue }
                    wrong.insert(conversation)
                    takes = !isBeyond
                }
                guard takes else { continue }
                taken.insert(position)
                for claim in taking.claims { used[claim.account, default: 0] += claim.amount }
            case .returns(let conversation, let index):
                guard let taking = takings[conversation]?[index], taken.contains(taking.position)
                else { continue }
                for claim in taking.claims {
                    used[claim.account] = max(0, (used[claim.account] ?? 0) - claim.amount)
                }
            }
        }
        return amounts.filter { wrong.contains($0.key) }
    }
}
