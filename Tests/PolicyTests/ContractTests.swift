// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// What a tool's contract makes of calls, right and wrong.
@Suite struct ContractTests {
    private static let free = "approve: {by: boss, when: \"false\"}\n"

    struct Form: Sendable, CustomTestStringConvertible {
        let contract: String
        let right: [String]
        let wrong: [String]
        var testDescription: String { contract }
    }

    @Test(arguments: [
        Form(contract: "type: string", right: ["\"a\""], wrong: ["1", "true", "[]", "null"]),
        Form(
            contract: "type: integer, min: 0, max: 5", right: ["0", "5"],
            wrong: ["-1", "6", "1.5", "\"1\""]),
        Form(contract: "type: number", right: ["1.5", "-2e3"], wrong: ["\"1.5\"", "{}"]),
        Form(contract: "type: boolean", right: ["true"], wrong: ["\"true\"", "0"]),
        Form(
            contract: "type: money, unit: EUR, min: 0.01, max: 200",
            right: ["12", "\"12.00 EUR\"", "\"200\""],
            wrong: ["0", "\"200.01 EUR\"", "\"12.00 USD\"", "\"a lot\"", "\"-5 EUR\""]),
        Form(
            contract: "type: date", right: ["\"2026-11-21\"", "\"2026-11-21T10:00:00Z\""],
            wrong: ["\"21.11.2026\"", "\"2026-13-01\"", "\"soon\""]),
        Form(
            contract: "type: list, one-of: [a, b]", right: ["[]", "[\"a\",\"b\"]"],
            wrong: ["[\"c\"]", "\"a\""]),
        Form(contract: "type: object", right: ["{}"], wrong: ["[]"]),
        Form(
            contract: "type: string, one-of: [full, part]", right: ["\"full\""],
            wrong: ["\"Full\"", "\"\""]),
        Form(
            contract: "type: string, pattern: \"#W[0-9]+\"", right: ["\"#W1\""],
            wrong: ["\"#W\"", "\"x#W1\"", "\"#W1\\n\"", "\"#w1\""]),
        Form(contract: "type: any, optional: true", right: ["1", "null", "\"x\""], wrong: []),
    ])
    func `an argument has the form and the range its contract says`(form: Form) throws {
        let boundary = try Boundary(
            refund: Self.free + "arguments: {value: {\(form.contract)}}")
        for value in form.right {
            #expect(boundary.refund("{\"value\":\(value)}").effect == .allow, "\(value)")
        }
        for value in form.wrong {
            let verdict = boundary.refund("{\"value\":\(value)}")
            #expect(verdict.effect == .block, "\(value)")
            #expect(verdict.rules == [Clause.argument])
        }
    }

    @Test
    func `a missing argument is missing information, a strange one is refused where none may be`()
        throws
    {
        let strict = try Boundary(
            refund: Self.free + "others: false\narguments: {order_id: {type: string}}")
        #expect(strict.refund("{}").reasons[0].code == .missingInformation)
        #expect(strict.refund("{\"order_id\":\"1\",\"to\":\"me\"}").rules == [Clause.argument])
        #expect(strict.refund("{\"order_id\":\"1\"}").effect == .allow)
        #expect(strict.refund("not json").effect == .block)
        #expect(strict.refund("").effect == .block)
    }

    @Test func `a name with dots leads through lists`() throws {
        let boundary = try Boundary(
            refund: Self.free + "arguments: {items.id: {type: string, pattern: \"[0-9]+\"}}")
        #expect(boundary.refund(#"{"items":[{"id":"1"},{"id":"2"}]}"#).effect == .allow)
        #expect(boundary.refund(#"{"items":[{"id":"1"},{"id":"x"}]}"#).effect == .block)
        #expect(boundary.refund(#"{"items":[{"name":"1"}]}"#).effect == .block)
    }

    @Test func `a value comes from where its contract says, however it is written`() throws {
        var boundary = try Boundary(
            refund: Self.free + """
                arguments:
                  amount: {type: money, from: tool}
                  order_id: {type: string, from: [customer, tool]}
                  day: {type: date, optional: true, from: customer}
                """)
        boundary.said(.customer, "Order #w 77, bought on November 3rd, 2026, it was 1,250 euros")
        boundary.called(
            "get_order", #"{"order_id":"W-77"}"#, #"{"order_id":"W-77","total":"1250.00"}"#)
        #expect(boundary.refund(##"{"order_id":"#W77","amount":1250}"##).rules == [Clause.lineage])
        #expect(boundary.refund(#"{"order_id":"w 77","amount":"1250.00"}"#).effect == .allow)
        #expect(
            boundary.refund(#"{"order_id":"W-77","amount":"1250.00","day":"2026-11-03"}"#).effect
                == .allow)
        #expect(
            boundary.refund(#"{"order_id":"W-77","amount":"1250.00","day":"2026-11-04"}"#).rules
                == [Clause.lineage])
        let invented = boundary.refund(#"{"order_id":"W-78","amount":"1250.00"}"#)
        #expect(invented.rules == [Clause.lineage])
        #expect(invented.reasons[0].code == .ungrounded)
        // What the model said itself, and what a failed tool said, proves nothing.
        boundary.said(.agent, "I found your order W-79")
        boundary.called("get_order", "{}", "Error: no order W-79")
        #expect(boundary.refund(#"{"order_id":"W-79","amount":"1250.00"}"#).effect == .block)
    }

    @Test func `what is the customer's own is nobody else's`() throws {
        var boundary = try Boundary(
            refund: Self.free + "arguments: {customer: {type: string, is: customer.id}}")
        #expect(boundary.refund(#"{"customer":"C-1"}"#).effect == .allow)
        let other = boundary.refund(#"{"customer":"C-2"}"#)
        #expect(other.rules == [Clause.ownership])
        #expect(other.reasons[0].code == .protectedData)
        boundary.customer = nil
        #expect(boundary.refund(#"{"customer":"C-1"}"#).effect == .block)
    }

    @Test func `who the customer is says the first tool that identified them, not the last`() throws
    {
        var boundary = try Boundary(
            refund: Self.free + "arguments: {customer: {type: string, is: customer.id}}",
            card: "customer: {from: get_customer, id: id}")
        boundary.customer = nil
        boundary.called("get_customer", "{}", #"{"error":"not found"}"#)
        boundary.called("get_customer", "{}", #"{"id":"C-5"}"#)
        boundary.called("get_customer", "{}", #"{"id":"C-6"}"#)
        #expect(boundary.refund(#"{"customer":"C-5"}"#).effect == .allow)
        #expect(boundary.refund(#"{"customer":"C-6"}"#).effect == .block)
    }

    @Test func `a fact that must be known before is known, of this thing, and fresh`() throws {
        var boundary = try Boundary(
            refund: Self.free + "requires: [recent]",
            card: "  recent: {from: get_order, key: order_id, fresh: 10m}")
        #expect(boundary.refund(#"{"order_id":"1"}"#).rules == [Clause.requires])
        boundary.called("get_order", #"{"order_id":"2"}"#, #"{"order_id":"2"}"#)
        #expect(boundary.refund(#"{"order_id":"1"}"#).effect == .block)
        boundary.called("get_order", #"{"order_id":"1"}"#, #"{"order_id":"1"}"#)
        #expect(boundary.refund(#"{"order_id":"1"}"#).effect == .allow)
        boundary.now = boundary.now + .seconds(601)
        #expect(boundary.refund(#"{"order_id":"1"}"#).reasons[0].code == .missingInformation)
        // Nobody knows how old it is.
        boundary.seen = [:]
        #expect(boundary.refund(#"{"order_id":"1"}"#).effect == .block)
    }

    @Test func `the same call is made once`() throws {
        var boundary = try Boundary(refund: Self.free + "once: [order_id]")
        boundary.called("refund", #"{"order_id":"1","amount":5}"#, "Error: try later")
        #expect(boundary.refund(#"{"order_id":"1","amount":5}"#).effect == .allow)
        boundary.called("refund", #"{"order_id":"1","amount":5}"#, "done")
        #expect(boundary.refund(#"{"order_id":"1","amount":6}"#).rules == [Clause.once])
        #expect(boundary.refund(#"{"order_id":"2","amount":6}"#).effect == .allow)
    }

    @Test func `approvals are due by their conditions, and in doubt`() throws {
        let boundary = try Boundary(
            refund: """
                approve:
                  - {by: supervisor, when: action.args.amount > 100}
                  - {by: director, when: action.args.amount > 1000, people: 2, within: 4h}
                """)
        #expect(boundary.refund(#"{"amount":100}"#).effect == .allow)
        #expect(
            boundary.refund(#"{"amount":101}"#).obligations
                == [.staffApproval(.init(by: "supervisor"))])
        #expect(
            boundary.refund(#"{"amount":1001}"#).obligations
                == [
                    .staffApproval(.init(by: "supervisor")),
                    .staffApproval(.init(by: "director", people: 2, within: .seconds(14_400))),
                ])
        #expect(boundary.refund("{}").effect == .approve)
    }
}
