// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// A write counts as confirmed only if the customer was asked about exactly it, and their next words were a plain yes.
@Suite struct ConfirmationTests {
    private static let asked =
        #"confirm: {ask: {en: "Refund {amount} for order {order_id}?", de: "{amount} für {order_id} erstatten?"}}"#
    private static let named =
        #"confirm: {ask: "Refund {amount} for order {order_id}?", names: [amount, order_id]}"#
    private static let call = #"{"order_id":"W-77","amount":"12.50"}"#

    private func effect(
        after lines: [(Party, String)], contract: String = named, call: String = call
    ) throws -> Effect {
        var boundary = try Boundary(refund: contract)
        for (party, text) in lines { boundary.said(party, text) }
        return boundary.refund(call).effect
    }

    @Test(arguments: [
        [(Party.agent, "Refund 12.50 for order W-77?"), (.customer, "Yes, please!")],
        [(.agent, "12.50 für W-77 erstatten?"), (.customer, "Ja, gerne.")],
        [(.agent, "I see. Refund 12.50 for order W-77? "), (.customer, "Yes")],
        [(.agent, "I see."), (.agent, "Refund 12.50 for order W-77?"), (.customer, "Yes")],
        [(.agent, "Refund 12.50 for order W-77?"), (.customer, "Yes"), (.customer, "Thank you")],
    ])
    func `a yes to the question lets it pass`(lines: [(Party, String)]) throws {
        #expect(try effect(after: lines, contract: Self.asked) == .allow)
    }

    @Test(arguments: [
        [(Party.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "Yes")],
        [(.agent, "Refund 12.50 for order W-77? Or shall I say our hours?"), (.customer, "Yes")],
        [
            (.agent, "Refund 12.50 for order W-77?"), (.agent, "Or shall I say our hours?"),
            (.customer, "Yes"),
        ],
        [
            (.agent, "For your records: 12.50, W-77. Do you want our opening hours?"),
            (.customer, "Yes please"),
        ],
    ])
    func `where the question is the contract's, the AI's own words ask for nothing`(
        lines: [(Party, String)]
    ) throws {
        #expect(try effect(after: lines, contract: Self.asked) == .confirm)
    }

    @Test(arguments: [asked, named])
    func `a yes is for one time`(contract: String) throws {
        var boundary = try Boundary(refund: contract)
        boundary.said(.agent, "Refund 12.50 for order W-77?")
        boundary.said(.customer, "Yes")
        #expect(boundary.refund(Self.call).effect == .allow)
        boundary.called("refund", Self.call, #"{"error":"try again"}"#)
        #expect(boundary.refund(Self.call).effect == .allow, "a call that failed gives it back")
        // Another reference is the same refund: it lives on the same yes.
        let other = #"{"order_id":"W-77","amount":"12.50","reference":"2"}"#
        boundary.called("refund", other, #"{"refunded":true}"#)
        #expect(boundary.refund(Self.call).effect == .confirm)
        #expect(boundary.refund(other).effect == .confirm)
        boundary.said(.agent, "Refund 12.50 for order W-77?")
        boundary.said(.customer, "Yes")
        #expect(boundary.refund(Self.call).effect == .allow)
    }

    @Test func `a call without an answer has used the yes up`() throws {
        var boundary = try Boundary(refund: Self.asked)
        boundary.said(.agent, "Refund 12.50 for order W-77?")
        boundary.said(.customer, "Yes")
        boundary.dialogue.append(
            .called(.init(id: "call", tool: "refund", arguments: Self.call)))
        #expect(boundary.refund(Self.call).effect == .confirm)
    }

    @Test func `a yes to what the AI named lets it pass`() throws {
        #expect(
            try effect(after: [
                (.customer, "I want my money back"),
                (.agent, "Shall I refund $12.50 for order w-77?"), (.customer, "Yes, please!"),
            ]) == .allow)
        #expect(
            try effect(after: [
                (.agent, "Soll ich 12,50 EUR für W-77 erstatten?"), (.customer, "Ja, gerne."),
            ]) == .allow)
        #expect(
            try effect(after: [
                (.agent, "Je rembourse 12.50 EUR pour W-77 ?"), (.customer, "Oui, d'accord."),
            ]) == .allow)
    }

    @Test(arguments: [
        [(Party.customer, "Yes, refund order W-77, 12.50")],
        [(.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "No, wait")],
        [(.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "How long does it take?")],
        [(.agent, "Shall I refund 12.50 for order W-77?")],
        [(.agent, "Shall I refund it?"), (.customer, "Yes")],
        [(.agent, "Shall I refund 12.50 for order W-78?"), (.customer, "Yes")],
        [(.agent, "Shall I refund 112.50 for order W-77?"), (.customer, "Yes")],
        [(.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "Yes, but 30 instead")],
        [(.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "Yes, 30 please")],
        [
            (.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "Yes"),
            (.customer, "but only if it is today"),
        ],
        [
            (.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "Yes"),
            (.agent, "Done soon."), (.customer, "I want the other one instead"),
        ],
        [
            (.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "Which card?"),
            (.agent, "The one that paid."), (.customer, "Yes"),
        ],
        [
            (.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "Yes"),
            (.agent, "One moment."), (.customer, "Stop, I changed my mind about that"),
        ],
    ])
    func `anything else does not`(lines: [(Party, String)]) throws {
        #expect(try effect(after: lines) == .confirm)
    }

    @Test func `other arguments need another yes`() throws {
        let lines: [(Party, String)] = [
            (.agent, "Shall I refund 12.50 for order W-77?"), (.customer, "Yes"),
        ]
        #expect(try effect(after: lines) == .allow)
        #expect(
            try effect(after: lines, call: #"{"order_id":"W-77","amount":"13.50"}"#) == .confirm)
    }

    @Test func `where every change needs a yes and no question is written, all of it is named`()
        throws
    {
        var boundary = try Boundary(refund: "once: []", autonomy: "confirm")
        #expect(boundary.refund(Self.call).effect == .confirm)
        boundary.said(.agent, "Refund for W-77?")
        boundary.said(.customer, "yes")
        #expect(boundary.refund(Self.call).effect == .confirm)
        boundary.said(.agent, "12.50 for W-77?")
        boundary.said(.customer, "yes")
        #expect(boundary.refund(Self.call).effect == .allow)
    }

    @Test func `the customer's yes comes first, then a person's`() throws {
        var boundary = try Boundary(refund: Self.named + "\napprove: {by: boss}")
        #expect(
            boundary.refund(Self.call).obligations.map(\.kind) == [
                .customerConfirmation, .staffApproval,
            ])
        boundary.said(.agent, "12.50 for W-77?")
        boundary.said(.customer, "yes")
        #expect(boundary.refund(Self.call).obligations.map(\.kind) == [.staffApproval])
    }
}
