// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What asks to pass: to the model, to the customer, or to a system.
public struct Proposal: Sendable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case input, reply, action, suggestion
    }

    public enum Content: Sendable, Hashable {
        /// Texts on their way to the model.
        case input([Passage])
        /// A text on its way to the customer: what is said, and with it what else the model shows.
        case reply([Passage])
        /// A call on its way to a system.
        case action(ActionCall)
        /// A text on its way to a person of the staff: a draft, a summary, advice.
        case suggestion([Passage])
    }

    /// The use case as the caller named it; whether it exists is for the policy to say.
    public let useCase: String
    public let agent: String
    /// The release the caller insists on; `nil` for the one in force.
    public let release: String?
    public let content: Content
    /// Which turn of the conversation this belongs to, counted from 0 over everything said.
    public let turn: Int
    /// How sure the AI says it is, from 0 to 1; `nil` when it does not say.
    public let confidence: Double?
    /// Which passage of a reply the customer hears, counted from 0; the others are what the model shows
    /// besides.
    public let spoken: Int

    public init(
        useCase: String, agent: String, release: String? = nil, content: Content, turn: Int,
        confidence: Double? = nil, spoken: Int = 0
    ) {
        self.useCase = useCase
        self.agent = agent
        self.release = release
        self.content = content
        self.turn = turn
        self.confidence = confidence
        self.spoken = spoken
    }

    public var kind: Kind {
        switch content {
        case .input: .input
        case .reply: .reply
        case .action: .action
        case .suggestion: .suggestion
        }
    }

    /// The texts that detectors read, in the order that spans count them.
    public var passages: [Passage] {
        switch content {
        case .input(let passages), .reply(let passages), .suggestion(let passages): passages
        case .action(let call): call.texts.map { Passage(.agent, $0) }
        }
    }
}

/// A text and where it comes from.
public struct Passage: Sendable, Hashable {
    public enum Source: String, Sendable, Hashable, CaseIterable {
        case customer, agent, person, system, tool, knowledge, memory
    }

    public let source: Source
    public let text: String
    /// Whether it is new in this proposal, or history that was decided before.
    public let isNew: Bool
    /// What it is part of, such as `tool:get_order` or `knowledge:refund-policy`; `nil` where
    /// nobody said.
    public let origin: String?

    public init(_ source: Source, _ text: String, isNew: Bool = true, origin: String? = nil) {
        self.source = source
        self.text = text
        self.isNew = isNew
        self.origin = origin
    }
}

/// A call of a tool, as the model wrote it.
public struct ActionCall: Sendable, Hashable {
    public let tool: String
    /// The arguments as JSON text, byte for byte.
    public let arguments: String
    /// The texts within the arguments, decoded: what an escape in the JSON would hide from a detector.
    public let texts: [String]
    /// The name the model gave to the call; `nil` when it gave none.
    public let callID: String?

    public init(tool: String, arguments: String, texts: [String]? = nil, callID: String? = nil) {
        self.tool = tool
        self.arguments = arguments
        self.texts = texts ?? [arguments]
        self.callID = callID
    }
}
