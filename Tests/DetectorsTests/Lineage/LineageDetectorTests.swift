// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct LineageDetectorTests {
    /// A conversation: what the customer said, and what tools answered to which call.
    static func dialogue(
        _ customer: String, _ results: [(tool: String, arguments: String, text: String)] = []
    ) -> Dialogue {
        var dialogue = Dialogue([.said(.customer, customer)])
        for (number, result) in results.enumerated() {
            dialogue.append(
                .called(.init(id: "c\(number)", tool: result.tool, arguments: result.arguments)))
            dialogue.append(.returned(.init(id: "c\(number)", text: result.text)))
        }
        return dialogue
    }

    static func signals(
        _ tool: String, _ arguments: String, after dialogue: Dialogue, now: String? = nil,
        suspicion: @escaping ValueIndex.Suspicion = { _ in [] }
    ) -> [String: Signal] {
        let call = ActionCall(
            tool: tool, arguments: arguments, texts: ArgumentsText(arguments).texts)
        let scene = Scene(
            Proposal(useCase: "u", agent: "a", content: .action(call), turn: 3),
            dialogue: dialogue, now: now.flatMap { Timestamp($0) })
        let signals = LineageDetector(suspicion: suspicion).signals(for: scene)
        return Dictionary(uniqueKeysWithValues: signals.map { ($0.name, $0) })
    }

    @Test(arguments: [
        (#"{"amount": 1250}"#, "Please pay me back 1.250,00 euros"),
        (#"{"amount": 1250.00}"#, "It was $1,250.00"),
        (#"{"amount": "19.90"}"#, "Ich habe 19,90 EUR bezahlt"),
        (#"{"date": "2027-05-03"}"#, "on May 3rd, 2027"),
        (#"{"date": "2027-05-03"}"#, "am 3. Mai 2027"),
        (#"{"date": "2027-05-03"}"#, "le 3 mai 2027"),
        (#"{"date": "2027-05-03"}"#, "el 3 de mayo de 2027"),
        (#"{"date": "2027-05-03"}"#, "03/05/2027"),
        (#"{"date": "2027-05-03"}"#, "3.5.27 oder 03.05.27"),
        (#"{"date": "2026-11-22"}"#, "tomorrow, please"),
        (#"{"date": "2026-11-22"}"#, "morgen bitte"),
        (#"{"iban": "DE89370400440532013000"}"#, "DE89 3704 0044 0532 0130 00"),
        (#"{"iban": "DE89 3704 0044 0532 0130 00"}"#, "my iban is de89370400440532013000"),
        (#"{"phone": "+15551232002"}"#, "call (555) 123-2002"),
        (##"{"order": "#W482-0041"}"##, "order w4820041"),
        (#"{"email": "Ann.Lee@example.org"}"#, "it's ann.lee@EXAMPLE.org."),
        (#"{"url": "https://www.example.org/help/"}"#, "see example.org/help"),
        (#"{"street": "12 North Elm St."}"#, "I live at 12 N Elm Street"),
        (#"{"street": "Hauptstr. 5"}"#, "Hauptstraße 5"),
        (#"{"name": "Renée Müller"}"#, "Muller, Renee"),
        (#"{"street": "ul. Długa 7"}"#, "Dluga 7, ul."),
    ])
    func `a value that was said is found again however it is written`(
        arguments: String, said: String
    ) {
        let found = Self.signals(
            "change_order", arguments, after: Self.dialogue("Change it. \(said)"),
            now: "2026-11-21T09:00:00.000Z")
        #expect(found[LineageDetector.invented] == nil)
    }

    @Test(arguments: [
        #"{"order": "W4820041"}"#, #"{"amount": 137.5}"#, #"{"date": "2027-01-09"}"#,
        #"{"email": "ann.lee@example.org"}"#, #"{"iban": "DE89370400440532013000"}"#,
        #"{"a": [{"b": {"flight": "HX7731"}}]}"#,
    ])
    func `a value that was seen nowhere is made up`(arguments: String) {
        let found = Self.signals(
            "change_order", arguments, after: Self.dialogue("Change order W4820042 of 2027-03-01"))
        #expect(found[LineageDetector.invented] != nil)
    }

    @Test func `a made-up value is told with its place and its normal form`() throws {
        let found = Self.signals(
            "change_order", #"{"reason": "late", "email": "Ann@Example.org"}"#,
            after: Self.dialogue("It came late"))
        let span = try #require(found[LineageDetector.invented]?.spans.first)
        #expect(span.bytes == 0..<15)
        #expect(span.value == "ann@example.org")
    }

    @Test func `what the AI said itself is no source`() {
        var dialogue = Self.dialogue("Refund me")
        dialogue.append(.said(.agent, "I refund order W4820041 then."))
        #expect(
            Self.signals("refund_order", #"{"order": "W4820041"}"#, after: dialogue)[
                LineageDetector.invented] != nil)
    }

    @Test func `a sum of amounts that were talked about is not made up`() {
        var dialogue = Self.dialogue(
            "Refund both, the 120.40 and the 31.10",
            [("get_payments", "{}", #"[{"amount": 120.40}, {"amount": 31.10}, {"amount": 77.77}]"#)]
        )
        dialogue.append(.said(.agent, "120.40 and 31.10, certainly."))
        let refund = { (amount: String) in
            Self.signals("refund", #"{"amount": \#(amount)}"#, after: dialogue)
        }
        #expect(refund("151.50")[LineageDetector.invented] == nil)
        #expect(refund("302.99")[LineageDetector.invented] != nil)
    }

    @Test(arguments: [
        "", "[]", "{", "not json at all", "\u{0}", "{\"a\": null}", "12345678901234567890123",
    ])
    func `arguments that are no object are read all the same`(arguments: String) {
        _ = Self.signals("refund", arguments, after: Self.dialogue("x"))
    }

    @Test func `the untouched task keeps its values from fields`() {
        let found = Self.signals(
            "send_money", #"{"recipient": "GB33BUKB20201555555555", "amount": 20}"#,
            after: Self.dialogue(
                "Send my landlord 20 euros",
                [
                    (
                        "get_payees", "{}",
                        "- name: Landlord\n  iban: GB33BUKB20201555555555\n- name: Gym\n  iban: FR7630006000011234567890189"
                    )
                ]))
        #expect(found.isEmpty)
    }

    @Test func `numbers at the edge of what can be counted are read`() {
        let edge = "922337203685477.5807"
        for amount in [edge, "-" + edge, "922337203685477.5806", "461168601842738.7904"] {
            let found = Self.signals(
                "pay", #"{"amount": \#(amount)}"#,
                after: Dialogue([.said(.customer, "\(edge) and 922337203685477.58 and 1.00")]))
            #expect(found["detector.failed"] == nil)
        }
    }
}
