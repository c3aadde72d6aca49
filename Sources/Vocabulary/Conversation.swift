// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The contact: what one customer and whoever serves them say to each other, across turns and agents.
public struct Conversation: Sendable, Identified {
    public static let idPrefix = "con"

    public let id: ID<Conversation>
    /// Whose content it is: the key that seals it.
    public let subject: ID<Subject>
    public let channel: Channel
    public let origin: Origin
    /// Whether the client gave it no name, so that it was derived from what was said.
    public let isDerived: Bool

    public init(
        id: ID<Conversation>, subject: ID<Subject>, channel: Channel, origin: Origin,
        isDerived: Bool
    ) {
        self.id = id
        self.subject = subject
        self.channel = channel
        self.origin = origin
        self.isDerived = isDerived
    }
}

/// Whoever the content of a conversation is about. Its key can be destroyed; nothing else is known of it here.
public enum Subject: Identified {
    public static let idPrefix = "sub"
}

/// The way a conversation is held. An unknown one is recorded as `other`.
public enum Channel: String, Sendable, Hashable, CaseIterable {
    case chat, voice, email, messaging, assist, backOffice = "back-office", other
}

/// Whether a customer is there at all: probes and simulations never count as customers.
public enum Origin: String, Sendable, Hashable, CaseIterable {
    case live, probe, simulation, replay
}

/// Who said something.
public enum Party: String, Sendable, Hashable, CaseIterable {
    case customer
    /// The AI.
    case agent
    /// A person of the staff.
    case person
    case system
}
