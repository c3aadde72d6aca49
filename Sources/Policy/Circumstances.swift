// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What is known beside a proposal when it is judged: nothing of it comes from the proposal itself.
public struct Circumstances: Sendable {
    /// Whether a person leads the conversation.
    public var isHandedOver: Bool
    /// What keeps everything of the AI from passing here until it is resumed; `nil` where nothing does.
    public var pause: Paused?
    /// What was said and done before.
    public var dialogue: Dialogue
    /// The calls of the dialogue.
    public var history: CallHistory
    /// Who the channel says the customer is, and what it knows of them; `nil` where it does not say.
    public var customer: Customer?
    /// How often a reason has kept proposals of this conversation from passing.
    public var refusals: [ReasonCode: Int]
    /// How much of each account is used up, by ``LimitUse/account``.
    public var used: [String: Double]
    /// The same call where it waits, is under way or of unknown outcome: its decision; `nil` where there is none.
    public var standing: String?
    /// The person of the staff who wrote the arguments of an action in the AI's place; `nil` where the AI did.
    public var editor: String?
    /// What tells the conversation apart from others.
    public var conversation: String
    /// The moment of the decision.
    public var now: Timestamp

    public init(
        conversation: String = "",
        dialogue: Dialogue = Dialogue(), history: CallHistory? = nil, customer: Customer? = nil,
        isHandedOver: Bool = false, pause: Paused? = nil, refusals: [ReasonCode: Int] = [:],
        used: [String: Double] = [:], editor: String? = nil, now: Timestamp
    ) {
        self.conversation = conversation
        self.isHandedOver = isHandedOver
        self.pause = pause
        self.dialogue = dialogue
        self.history = history ?? CallHistory(dialogue)
        self.customer = customer
        self.refusals = refusals
        self.used = used
        self.editor = editor
        self.now = now
    }
}

/// The customer as the channel has verified them.
public struct Customer: Sendable, Hashable {
    public let id: String
    /// What the verified record says, by field.
    public let record: JSON

    public init(id: String, record: JSON = [:]) {
        self.id = id
        self.record = record
    }
}
