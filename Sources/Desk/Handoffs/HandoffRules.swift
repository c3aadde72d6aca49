// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// How long a handoff may stand where it stands, and what is said of its end.
public struct HandoffRules: Sendable, Hashable {
    /// How long a customer waits for a person before they are told that nobody is there.
    public var wait: Duration
    /// How long one person is asked before all are asked again.
    public var offer: Duration
    /// How long somebody who has a conversation may do nothing before it waits again: they may have closed the laptop.
    public var touch: Duration
    /// How long a call back or a ticket stays open.
    public var followUp: Duration
    /// The words that tell how a conversation was settled.
    public var wrapUps: [String]

    public init(
        wait: Duration = .seconds(600), offer: Duration = .seconds(60),
        touch: Duration = .seconds(900), followUp: Duration = .seconds(86_400 * 3),
        wrapUps: [String] = [
            "resolved", "follow-up", "wrong-number", "complaint", "fraud", "no-answer",
        ]
    ) {
        self.wait = wait
        self.offer = offer
        self.touch = touch
        self.followUp = followUp
        self.wrapUps = wrapUps
    }
}
