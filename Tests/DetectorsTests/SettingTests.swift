// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Detectors

/// What was read of a conversation is kept while it goes on, and never changes what is found.
@Suite struct SettingTests {
    private static let turns: [Dialogue.Turn] = [
        .said(.customer, "I want my money back for order W1234567, it was 49.90 euros."),
        .said(.agent, "Let me look."),
        .called(.init(id: "1", tool: "get_order", arguments: #"{"order_id":"W1234567"}"#)),
        .returned(
            .init(
                id: "1",
                text:
                    #"{"order_id":"W1234567","customer_id":"c-1","total":"49.90","email":"ada@example.org"}"#
            )),
        .called(.init(id: "2", tool: "find_customer", arguments: #"{"id":"c-2"}"#)),
        .returned(
            .init(
                id: "2",
                text: #"{"customer_id":"c-2","name":"Grace Moss","email":"grace@example.net"}"#)),
        .said(.customer, "My mail is ada@example.org. And my name is Ada Byron."),
        .called(.init(id: "3", tool: "refund_order", arguments: #"{"order_id":"W1234567"}"#)),
        .returned(.init(id: "3", text: #"{"status":"refunded","amount":"49.90"}"#)),
        .said(.person, "I have cancelled the other booking."),
    ]
    private static let evidence = [
        "Refunds take 5 to 7 business days. Opened items can't be returned.",
        #"{"policy":"refunds","days":30}"#,
    ]
    private static let replies = [
        "I have refunded 49.90 euros for order W1234567. It takes 5 to 7 business days.",
        "Your refund of 59.90 is on its way, and we have cancelled your booking.",
        "Grace Moss at grace@example.net has the other order. Hello Ada Byron!",
        "I've sent a replacement. You'll get 20 euros extra within 30 days.",
    ]

    private static func setting(
        _ count: Int, evidence: [String] = Self.evidence, record: JSON = ["id": "c-1"],
        now: String = "2026-11-21T10:00:00Z"
    ) -> Setting {
        Setting(
            dialogue: Dialogue(Array(turns.prefix(count))), evidence: evidence, record: record,
            now: Timestamp(now))
    }

    private static func found(_ setting: Setting) -> [[Signal]] {
        let spoken = replies.map {
            Proposal(
                useCase: "u", agent: "a", content: .reply([Passage(.agent, $0)]), turn: 9)
        }
        let arguments = #"{"order_id":"W1234567","to":"grace@example.net","amount":"59.90"}"#
        let call = Proposal(
            useCase: "u", agent: "a",
            content: .action(
                ActionCall(
                    tool: "refund_order", arguments: arguments,
                    texts: ArgumentsText(arguments).texts)), turn: 9)
        return (spoken + [call]).map { DetectorSet.standard.signals(for: Scene($0, in: setting)) }
    }

    @Test func `however a conversation grew, the same is found in it`() {
        for evidence in [Self.evidence, []] {
            var grown = Self.setting(0, evidence: evidence)
            _ = Self.found(grown)
            for count in 1...Self.turns.count {
                grown = Self.setting(count, evidence: evidence).following(grown)
                #expect(
                    Self.found(grown) == Self.found(Self.setting(count, evidence: evidence)),
                    "after \(count) turns")
            }
        }
    }

    @Test func `where nothing was added, the setting is the one that was read`() {
        let first = Self.setting(4)
        #expect(Self.setting(4).following(first) === first)
        #expect(Self.setting(4, now: "2026-11-21T23:59:59Z").following(first) === first)
    }

    @Test func `what was read of another conversation is never taken over`() {
        let first = Self.setting(6)
        _ = Self.found(first)
        for other in [
            Self.setting(4), Self.setting(6, evidence: []), Self.setting(7, record: ["id": "c-2"]),
            Self.setting(7, now: "2026-11-22T00:00:00Z"),
            Setting(dialogue: Dialogue(Array(Self.turns[1...6]))),
        ] {
            let plain = Setting(
                dialogue: other.dialogue, evidence: other.evidence, record: other.record,
                now: other.now)
            #expect(Self.found(other.following(first)) == Self.found(plain))
        }
    }

    @Test func `what is read ahead is what would be read`() {
        let ahead = Self.setting(8)
        for detector in DetectorSet.standard.detectors { detector.prepare(ahead) }
        #expect(Self.found(ahead) == Self.found(Self.setting(8)))
    }
}
