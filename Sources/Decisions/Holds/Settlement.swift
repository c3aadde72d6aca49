// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// What a system said of an action, not on record yet.
///
/// It is recorded together with the decision on what of it the AI may read: one wait for the disk in place of two. Until
/// then the action stands as under way, and a process that dies leaves it as `unknown`, as one does that dies a moment
/// earlier, before the answer.
public struct Settlement: Sendable {
    private(set) var hold: Hold
    let drafts: [Draft]
    /// What rules may rest on from then on; `nil` where nothing is known.
    let act: Act?

    /// - Parameters:
    ///   - hold: The action as it was seen when it left.
    ///   - drafts: What is recorded of its end.
    ///   - call: What ran.
    ///   - result: What the system answered, where it is kept.
    public init(
        of hold: Hold, recording drafts: [Draft], call: StoredCall, result: String?, at: Timestamp
    ) {
        self.hold = hold
        self.drafts = drafts
        let id = hold.decision.description
        act = result.map { text in
            Act(
                use: .init(id: id, tool: call.tool, arguments: call.arguments),
                result: .init(id: id, text: text), at: at)
        }
    }
}

extension DecisionPoint {
    /// Decides what the AI may read of a system's answer, and records that together with the end of the action.
    ///
    /// Where a restart or a person has ended the action meanwhile, what they recorded stands.
    public func decide(
        _ submission: Submission, settling settlement: Settlement,
        in conversation: Conversation, by principal: Principal
    ) async throws(LedgerError) -> Outcome {
        try await decide(
            [submission], opening: [], in: conversation, knowing: Background(), by: principal,
            settling: settlement
        ).0[0]
    }

    /// Whether what a use case's systems answer is decided without asking anybody outside, so that the end of an
    /// action may wait for it.
    public func decidesAlone(inputOf useCase: String) -> Bool {
        adopted(for: useCase).1?.scorer[.input] == nil
    }

    /// What must still be so for an end to be recorded.
    func expected(by settlement: Settlement?) -> [ExpectedValue] {
        guard let hold = settlement?.hold else { return [] }
        return [ExpectedValue(of: HoldView.self, for: hold.decision.description, hold.json)]
    }

    /// The end of an action, as long as nobody else has recorded one. That somebody was told of it meanwhile ends nothing.
    func standing(_ settlement: Settlement?) throws(LedgerError) -> Settlement? {
        guard let settlement, let latest = try hold(of: settlement.hold.decision),
            latest.phase == settlement.hold.phase
        else { return nil }
        return settlement.seen(as: latest)
    }
}

extension Settlement {
    fileprivate func seen(as hold: Hold) -> Settlement {
        var settlement = self
        settlement.hold = hold
        return settlement
    }
}
