// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Testing
import Vocabulary

@Suite struct ClaimsTests {
    private func scene(
        _ reply: String, _ turns: [Dialogue.Turn] = [], evidence: [String] = [],
        commitments: [String] = []
    ) -> Scene {
        Scene(
            Proposal(
                useCase: "orders", agent: "service", content: .reply([Passage(.agent, reply)]),
                turn: turns.count),
            dialogue: Dialogue(turns), evidence: evidence,
            profile: DetectorProfile(commitments: commitments))
    }

    private func names(_ scene: Scene) -> Set<String> {
        Set(Claims().signals(for: scene).map(\.name))
    }

    private func call(_ tool: String, _ arguments: String, _ result: String) -> [Dialogue.Turn] {
        [
            .called(.init(id: "1", tool: tool, arguments: arguments)),
            .returned(.init(id: "1", text: result)),
        ]
    }

    @Test func `every written case gives the signals that it expects, but for one in fifty`() throws
    {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases")
        let cases = try WrittenCase.all(in: folder)
        #expect(cases.count >= 200)
        #expect(cases.count { $0.expected.isEmpty } * 5 >= cases.count * 2)
        let wrong = cases.filter { names($0.scene) != $0.expected }
        #expect(
            wrong.count * 50 <= cases.count, "\(wrong.map { "\($0.title): \($0.reply)" })")
    }

    @Test func `every written announcement is held against the calls of its turn`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases")
        let cases = try WrittenCase.all(in: folder).filter {
            $0.title.hasPrefix("announcements.txt")
        }
        #expect(cases.count >= 25)
        for written in cases {
            #expect(names(written.scene) == written.expected, "\(written.title)")
        }
    }

    @Test func `a claim is found where it stands, with its kind`() throws {
        let text = "Thank you. I have cancelled your order."
        let signal = try #require(Claims().signals(for: scene(text)).first)
        #expect(signal.name == "ungrounded.action")
        #expect(signal.detector == "claims/1")
        let span = try #require(signal.spans.first)
        #expect(span.value == "cancel")
        let said = String(decoding: Array(text.utf8)[span.bytes], as: UTF8.self)
        #expect(said == "I have cancelled your order")
    }

    @Test func `a call that was not answered bears out no perfect, but what is under way`() {
        let open: [Dialogue.Turn] = [
            .called(.init(id: "1", tool: "cancel_order", arguments: "{}"))
        ]
        #expect(names(scene("I have cancelled your order.", open)) == ["ungrounded.action"])
        #expect(names(scene("I'm cancelling your order now.", open)).isEmpty)
    }

    @Test func `a call of the same turn bears out what announces it, and nothing told as done`() {
        func names(_ reply: String, calling calls: [ActionCall]?) -> Set<String> {
            var scene = scene(reply)
            scene.calls = calls
            return self.names(scene)
        }
        let refund = ActionCall(tool: "refund_order", arguments: #"{"amount":40}"#)
        for announcement in ["I'm refunding you now.", "I'll refund you the 40 euros now."] {
            #expect(names(announcement, calling: [refund]).isEmpty, "\(announcement)")
            #expect(!names(announcement, calling: []).isEmpty, "\(announcement)")
            // Where anything may still be called, nothing is said against it yet.
            #expect(names(announcement, calling: nil).isEmpty, "\(announcement)")
        }
        for calls in [[refund], nil] {
            let done = names("I have refunded your order.", calling: calls)
            #expect(done == ["ungrounded.action"])
        }
    }

    @Test(arguments: [
        "Error: not allowed", "error", #"{"error":"no such order"}"#, #"{"isError":true}"#,
        #"{"success": false}"#, #"{"status":"declined"}"#,
    ])
    func `a call that failed bears out nothing`(result: String) {
        let turns = call("cancel_order", "{}", result)
        #expect(names(scene("I have cancelled your order.", turns)) == ["ungrounded.action"])
    }

    @Test(arguments: [
        "cancel_order", "cancelOrder", "orders.cancel", "order_cancellation", "Order-Cancel",
        "stornieren", "annulla_ordine", "anuluj_zamowienie", "kuendigung_anlegen",
    ])
    func `a tool is known by its name however it is written`(tool: String) {
        let turns = call(tool, "{}", "{}")
        #expect(names(scene("I have cancelled it.", turns)).isEmpty, "\(tool)")
        #expect(names(scene("I have refunded it.", turns)) == ["ungrounded.action"], "\(tool)")
    }

    @Test func `an argument may tell what a tool does`() {
        let turns = call("update_order", #"{"id":1,"status":"cancelled"}"#, "{}")
        #expect(names(scene("I have cancelled your order.", turns)).isEmpty)
    }

    @Test func `what only reads bears out that it was looked up`() {
        let turns = call("get_order", "{}", #"{"status":"open"}"#)
        #expect(names(scene("I have looked up your order.", turns)).isEmpty)
        #expect(names(scene("I have changed your order.", turns)) == ["ungrounded.action"])
    }

    @Test func `a false or empty value in an answer says that nothing was done`() {
        for value in ["false", "null", "0", "\"\"", "\"no\""] {
            let turns = call("get_order", "{}", #"{"refunded": \#(value)}"#)
            #expect(
                names(scene("Your order has been refunded.", turns)) == ["ungrounded.action"],
                "\(value)")
        }
        let turns = call("get_order", "{}", #"{"refunded": true}"#)
        #expect(names(scene("Your order has been refunded.", turns)).isEmpty)
    }

    @Test func `a promise rests on its figure with its unit`() {
        let knowledge = ["Refunds arrive within 5 business days."]
        let days = "Your refund will arrive within 5 business days."
        let hours = "Your refund will arrive within 5 hours."
        #expect(names(scene(days, evidence: knowledge)).isEmpty)
        #expect(names(scene(hours, evidence: knowledge)) == ["ungrounded.commitment"])
    }

    @Test func `an allowed wording is a promise that may be made, and no more than it`() {
        let allowed = ["We will call you back within {hours} hours"]
        #expect(
            names(scene("We will call you back within 24 hours.", commitments: allowed)).isEmpty)
        #expect(
            names(scene("We will refund you within 24 hours.", commitments: allowed))
                == ["ungrounded.commitment"])
        #expect(
            names(scene("We will refund you within 24 hours.", commitments: ["", "{anything}"]))
                == ["ungrounded.commitment"])
    }

    @Test func `hedging spread over a long reply weighs less`() throws {
        let once = "I think the shop is open. "
        let short = try #require(Claims().signals(for: scene(once)).first)
        #expect(short.name == "low-confidence.hedging")
        let long = once + String(repeating: "The shop has a door. ", count: 40)
        #expect(names(scene(long)).isEmpty)
        let dense = try #require(
            Claims().signals(for: scene("I'm not sure, but I think it is perhaps open.")).first)
        #expect(dense.score > short.score)
    }

    @Test(arguments: [
        "", " ", "?", "....", "'", "’’’", "I", "I've", "has been", "cancelled ".repeated(5000),
        "I have ".repeated(5000), "\u{FEFF}\u{200B}", "e\u{301}te\u{301}", "\\n\\n\\", "1.2.3.4,5-",
        "🎉 Done 🎉", "I have cancelled 你好 your order", "{{{}}}", "if ".repeated(3000),
    ])
    func `odd texts are read without harm and soon`(text: String) {
        let found = Claims().signals(
            for: scene(text, call("x", text, text), evidence: [text], commitments: [text]))
        for span in found.flatMap(\.spans) {
            #expect(span.bytes.lowerBound >= 0 && span.bytes.upperBound <= text.utf8.count)
        }
    }

    @Test func `a clause by itself gives what it gives in the reply`() {
        let text = "Hello. I have refunded you. You will get 40 euros back by Friday. Bye!"
        let scene = scene(text)
        let whole = Claims().signals(for: scene)
        let pieces = Clause.all(in: text).flatMap { Claims().signals(in: $0, of: scene) }
        #expect(Set(whole) == Set(pieces))
        #expect(Set(whole.map(\.name)) == ["ungrounded.action", "ungrounded.commitment"])
    }

    @Test func `what the customer says is no claim of the AI`() {
        let input = Proposal(
            useCase: "orders", agent: "service",
            content: .input([
                Passage(.customer, "I cancelled it. I don't have my order number."),
                Passage(.customer, "I don't have my order number.", isNew: false),
            ]), turn: 0)
        let found = Claims().signals(for: Scene(input))
        #expect(found.map(\.name) == ["missing-information"])
        #expect(found.first?.spans.map(\.passage) == [0])
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
