// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Policy

/// What a workspace says of how conversations find a person.
@Suite struct HandoffRulesTests {
    private static func workspace(_ settings: String) throws -> Workspace {
        try SampleWorkspace.workspace(
            organisation: SampleWorkspace.organisation + "\n" + settings,
            card: SampleWorkspace.card())
    }

    private static func findings(_ settings: String) -> [String] {
        do {
            _ = try workspace(settings)
            return []
        } catch let refused as WorkspaceRefused {
            return refused.findings.map(\.message)
        } catch { return ["\(error)"] }
    }

    @Test func `what is not said is as it is for everybody`() throws {
        let rules = try Self.workspace("").handoffs
        #expect(rules == HandoffRules())
        #expect(rules.route(for: .legalOrComplaint) == .init(priority: 1))
        #expect(rules.route(for: .lowConfidence) == .init(priority: 3))
        #expect(rules.route(for: nil) == .init(priority: 3))
    }

    @Test func `what is said is read`() throws {
        let rules = try Self.workspace(
            """
            handoffs:
              wait: 5m
              offer: 30s
              answer: 2m
              follow-up: 1d
              wrap-ups: [done, call-again]
              targets: {first-answer: 2m, next-answer: 90s, resolution: 1d}
              reasons:
                legal_or_complaint: {skill: complaints, priority: 2}
                emotion: {skill: calm-hands}
            """
        ).handoffs
        #expect(
            rules
                == HandoffRules(
                    wait: .seconds(300), offer: .seconds(30), answer: .seconds(120),
                    followUp: .seconds(86_400), wrapUps: ["done", "call-again"],
                    reasons: [
                        .legalOrComplaint: .init(skill: "complaints", priority: 2),
                        .emotion: .init(skill: "calm-hands", priority: 2),
                    ],
                    targets: [
                        .firstAnswer: .seconds(120), .nextAnswer: .seconds(90),
                        .resolution: .seconds(86_400),
                    ]))
    }

    @Test(arguments: [
        ("handoffs: {wait: 200d}", "`wait` must be from `1s` to `90d`"),
        ("handoffs: {follow-up: 91d}", "`follow-up` must be from `1s` to `90d`"),
        (
            "handoffs: {offer: soon}",
            "`offer` must be a length of time such as `30s`, `15m` or `4h`"
        ),
        ("handoffs: {wrap-ups: []}", "nobody could end a conversation: name a word"),
        (
            "handoffs: {wrap-ups: [\"all done\"]}",
            "`all done` is not a name: use up to 64 letters, digits, `-`, `_` and `.`"
        ),
        (
            "handoffs: {reasons: {legal: {skill: x}}}", "unknown reason code `legal`"
        ),
        (
            "handoffs: {reasons: {emotion: {priority: 9}}}",
            "`priority` must be a whole number from 1 to 5"
        ),
        (
            "handoffs: {targets: {resolution: 100d}}", "`resolution` must be from `1s` to `90d`"
        ),
        ("messages: {place: In line.}", "`place` must have the place `{place}`, and no other"),
        (
            "messages: {expected-wait: \"{minutes} or {place}\"}",
            "`expected-wait` must have the place `{minutes}`, and no other"
        ),
        (
            "messages: {waiting: \"{place}\"}",
            "`waiting` has a place `{…}`, but nothing can be put there"
        ),
    ])
    func `what is wrong is told`(settings: String, message: String) {
        let found = Self.findings(settings)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test func `it is part of the digest, and a change of it is told`() throws {
        let before = try Self.workspace("")
        let after = try Self.workspace("handoffs: {wait: 5m, reasons: {emotion: {skill: calm}}}")
        #expect(before.digest != after.digest)
        #expect(try before.digest == Self.workspace("handoffs: {wait: 10m}").digest)
        #expect(
            before.differencesOfActions(to: after).map(\.text) == [
                "handoff rule `reasons.emotion` is new: `priority 2, skill calm`",
                "handoff rule `wait`: `10m` → `5m`",
            ])
    }

    @Test func `a text of the workspace says the place`() throws {
        let messages = try Self.workspace("messages: {place: \"Noch {place} vor Ihnen.\"}").messages
        #expect(messages.text(for: .place, saying: 4, in: "en") == "Noch 4 vor Ihnen.")
    }
}
