// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// A write counts as confirmed only if the AI named its details and the customer's next turn agreed.
@Suite struct ConfirmationTests {
    private static let contract = #"confirm: "Refund {amount} for order {order_id}?""#
    private static let call = #"{"order_id":"W-77","amount":"12.50"}"#

    private func effect(after lines: [(Party, String)], call: String = call) throws -> Effect {
        var boundary = try Boundary(refund: Self.contract)
        for (party, text) in lines { boundary.said(party, text) }
        return boundary.refund(call).effect
    }

    @Test func `a yes to exactly this lets it pass`() throws {
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
        var boundary = try Boundary(refund: Self.contract + "\napprove: {by: boss}")
        #expect(
            boundary.refund(Self.call).obligations.map(\.kind) == [
                .customerConfirmation, .staffApproval,
            ])
        boundary.said(.agent, "12.50 for W-77?")
        boundary.said(.customer, "yes")
        #expect(boundary.refund(Self.call).obligations.map(\.kind) == [.staffApproval])
    }
}
