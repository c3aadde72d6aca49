// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A handoff stands in a helpdesk too: who works there may take it.
public struct HandoffLinked: Sendable, Hashable {
    public let handoff: ID<HandedOver>
    /// The helpdesk's name in the workspace.
    public let helpdesk: String
    /// What the helpdesk calls it: the number of a conversation or a ticket.
    public let reference: String

    public init(handoff: ID<HandedOver>, helpdesk: String, reference: String) {
        self.handoff = handoff
        self.helpdesk = helpdesk
        self.reference = reference
    }
}

// MARK: The form in the ledger

extension HandoffLinked {
    var json: JSON {
        facts(
            ("handoff", .text(handoff)), ("helpdesk", .string(helpdesk)),
            ("reference", .string(reference)))
    }

    init?(_ body: Fields) {
        guard let handoff = body.id("handoff", of: HandedOver.self),
            let helpdesk = body.string("helpdesk"), let reference = body.string("reference")
        else { return nil }
        self.init(handoff: handoff, helpdesk: helpdesk, reference: reference)
    }
}
