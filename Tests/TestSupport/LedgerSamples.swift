// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

extension Timestamp {
    /// A moment that tests agree on: 2026-11-20T09:30:00.250Z.
    public static let sample = Timestamp(milliseconds: 1_795_167_000_250)
}

extension Decision {
    /// A decision as they mostly are: a reply that passed, with one finding.
    public static func sample(
        id: ID<Decision> = ID(at: .sample), conversation: ID<Conversation>, turn: Int = 3,
        effect: Effect = .redact
    ) -> Decision {
        Decision(
            id: id, at: .sample, conversation: conversation, turn: turn, kind: .reply,
            useCase: "refunds", agent: "execution",
            verdict: Verdict([
                Reason(
                    effect, effect.passes ? nil : .boundary, rule: "personal-data",
                    source: "policies/privacy.yaml:12",
                    because: "a payment card is never shown")
            ]),
            findings: [
                Decision.Finding(
                    name: "personal-data.payment-card", score: 1, count: 1,
                    detector: "personal-data/1"),
                Decision.Finding(
                    name: "emotion.anger", score: 0.35, count: 1, detector: "emotion/1"),
            ],
            policy: Digest(of: Array("policy".utf8)), release: Digest(of: Array("release".utf8)),
            call: ModelCall(
                upstream: "main", model: "large-2", attempts: 1, firstByte: .microseconds(81_250),
                promptTokens: 812, completionTokens: 64),
            ending: .complete)
    }
}

extension Draft {
    /// A recorded decision, with content where there is a subject.
    public static func sample(
        conversation: ID<Conversation> = ID(at: .sample), subject: ID<Subject>? = nil,
        turn: Int = 3,
        content: [ContentField] = []
    ) -> Draft {
        Draft(
            .decided(.sample(conversation: conversation, turn: turn)), at: .sample,
            by: .key("chat-widget"), subject: subject, content: content)
    }
}
