// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// What of a dialogue is sealed: what is new, and nothing twice.
@Suite struct RecentDialoguesTests {
    private static let turns: [Dialogue.Turn] = [
        .said(.customer, "Hello"), .said(.agent, "Hi"),
        .called(.init(id: "1", tool: "look", arguments: "{}")),
        .returned(.init(id: "1", text: "é")), .said(.agent, "There."),
    ]

    private func compared(
        _ turns: some Sequence<Dialogue.Turn>, skipping skipped: Int = 0,
        after record: RecordedDialogue? = nil
    ) -> (part: DialoguePart?, after: RecordedDialogue) {
        RecordedDialogue.comparing(
            Background(dialogue: Dialogue(Array(turns)), skipping: skipped), with: record)
    }

    @Test func `what nobody remembers is sealed as a whole`() {
        let (part, after) = compared(Self.turns)
        #expect(part == DialoguePart(dialogue: Dialogue(Self.turns), isAnew: true))
        #expect(after.end == 5)
    }

    @Test func `of a dialogue that went on only what is new is sealed`() {
        let (_, record) = compared(Self.turns.prefix(2))
        let (part, after) = compared(Self.turns, after: record)
        #expect(part == DialoguePart(start: 2, dialogue: Dialogue(Array(Self.turns[2...]))))
        #expect(after == compared(Self.turns).after)
        #expect(compared(Self.turns, after: after).part == nil, "and nothing where nothing is new")
    }

    @Test func `a dialogue that was changed or cut is sealed as a whole`() {
        let (_, record) = compared(Self.turns)
        var changed = Self.turns
        changed[1] = .said(.agent, "Hi!")
        #expect(compared(changed, after: record).part == DialoguePart(dialogue: Dialogue(changed)))
        let cut = Array(Self.turns.prefix(3))
        #expect(compared(cut, after: record).part == DialoguePart(dialogue: Dialogue(cut)))
    }

    @Test func `texts are told apart by their bytes, and by who said them`() {
        let composed: [Dialogue.Turn] = [.said(.customer, "\u{E9}")]
        let (_, record) = compared(composed)
        for other in [Dialogue.Turn.said(.customer, "e\u{301}"), .said(.agent, "\u{E9}")] {
            #expect(compared([other], after: record).part?.dialogue == Dialogue([other]))
        }
    }

    @Test func `a part of a dialogue stands where the client says it stands`() {
        let (_, record) = compared(Self.turns.prefix(2))
        let (part, after) = compared(Self.turns[2...], skipping: 2, after: record)
        #expect(part == DialoguePart(start: 2, dialogue: Dialogue(Array(Self.turns[2...]))))
        #expect(after.end == 5)
        // Asked once more: it is on record.
        #expect(compared(Self.turns[2...], skipping: 2, after: after).part == nil)
    }

    @Test func `nothing told leaves the record as it is`() {
        let (_, record) = compared(Self.turns)
        let (part, after) = compared([], after: record)
        #expect(part == .nothing)
        #expect(after == record)
        let (_, empty) = compared([])
        #expect(compared([], after: empty).part == nil)
    }

    @Test func `a result is seen when it came in, and never again`() {
        var seen: [String: Timestamp] = [:]
        let dialogue = Dialogue(Array(Self.turns.prefix(4)))
        seen.note(newestOf: dialogue, at: .sample)
        seen.note(newestOf: dialogue, at: .sample + .seconds(9))
        #expect(seen == ["1": .sample])
        // What lies further back was not seen coming.
        var late: [String: Timestamp] = [:]
        late.note(
            newestOf: Dialogue(Self.turns + [.said(.customer, "And?"), .said(.agent, "Well")]),
            at: .sample)
        #expect(late.isEmpty)
    }
}
