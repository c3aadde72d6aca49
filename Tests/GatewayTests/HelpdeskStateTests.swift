// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Gateway

@Suite struct HelpdeskStateTests {
    private static let start = Timestamp(milliseconds: 1_795_277_400_000)
    private static let handoff = ID<HandedOver>(high: 1, low: 2)
    private static let conversation = ID<Conversation>(high: 3, low: 4)

    private static func fact(_ position: Int, _ event: Event, by principal: Principal = .system)
        -> HelpdeskFact
    {
        HelpdeskFact(
            position: position, event: event, conversation: conversation, useCase: "cards",
            by: principal)
    }

    private static func moved(_ phase: HandoffPhase, _ person: String? = nil) -> Event {
        .handoffMoved(HandoffMoved(handoff: handoff, phase: phase, person: person))
    }

    /// One whose handoff stands there.
    private static func opened() -> HelpdeskState {
        var state = HelpdeskState(position: 0)
        let decision = ID<Decision>(high: 1, low: 2)
        state.read(
            fact(0, .handedOver(HandedOver(decision: decision, reason: .emotion))), takes: true,
            prefix: "support:", at: start)
        tell(handoff, &state)
        return state
    }

    /// All that is told of a handoff when it begins, done.
    private static func tell(_ handoff: ID<HandedOver>, _ state: inout HelpdeskState) {
        for (task, outcome) in [
            (HelpdeskState.Task.open, HelpdeskState.Outcome.opened("17")), (.brief, .done),
            (.asked, .done),
        ] {
            _ = state.settle(task, of: handoff, outcome, at: start, chance: 0)
        }
    }

    @Test func `of a handoff one thing after the other is told`() {
        var state = HelpdeskState(position: 0)
        let decision = ID<Decision>(high: 1, low: 2)
        state.read(
            Self.fact(0, .handedOver(HandedOver(decision: decision, reason: .emotion))),
            takes: true, prefix: "support:", at: Self.start)
        #expect(state.due(at: Self.start, limit: 8).map(\.job.task) == [.open])
        let failure = HelpdeskFailure(cause: "timed-out", isUncertain: true)
        _ = state.settle(.open, of: Self.handoff, .failed(failure), at: Self.start, chance: 0)
        #expect(state.due(at: Self.start, limit: 8).isEmpty)
        #expect(state.next == Self.start + .seconds(2))
        let next = state.due(at: Self.start + .seconds(2), limit: 8)
        #expect(next.first?.job.isAgain == true)
        _ = state.settle(.open, of: Self.handoff, .opened("17"), at: Self.start, chance: 0)
        #expect(state.due(at: Self.start, limit: 8).map(\.job.task) == [.brief])
        #expect(state[Self.handoff]?.reference == "17")
    }

    @Test func `what is no concern of the helpdesk is not told`() {
        var state = HelpdeskState(position: 0)
        let own = HandedOver(taken: Self.handoff)
        state.read(
            Self.fact(0, .handedOver(own), by: .person("kim")), takes: true, prefix: "support:",
            at: Self.start)
        let decision = ID<Decision>(high: 1, low: 2)
        state.read(
            Self.fact(1, .handedOver(HandedOver(decision: decision, reason: .emotion))),
            takes: false, prefix: "support:", at: Self.start)
        state.read(Self.fact(2, Self.moved(.completed)), takes: true, prefix: "s:", at: Self.start)
        #expect(state.cases.isEmpty)
        #expect(state.position == 3)

        state = Self.opened()
        let person = PersonSpoke(handoff: Self.handoff, audience: .customer, source: "support/1")
        let whisper = PersonSpoke(handoff: Self.handoff, audience: .staff)
        for (event, principal) in [
            (Event.personSpoke(person), Principal.person("support:5")),
            (.personSpoke(whisper), .person("kim")),
            (Self.moved(.accepted, "support:5"), .person("support:5")),
            (Self.moved(.queued), .system), (.serviceStopped, .system),
        ] {
            state.read(
                Self.fact(5, event, by: principal), takes: true, prefix: "support:", at: Self.start)
        }
        #expect(state.pending == 0)
        // Who works there ended it: they know.
        state.read(
            Self.fact(6, Self.moved(.completed, "support:5"), by: .person("support:5")),
            takes: true, prefix: "support:", at: Self.start)
        #expect(state.cases.isEmpty)
    }

    @Test func `what ends elsewhere is told once`() {
        var state = Self.opened()
        for (position, event) in [(5, Self.moved(.expired)), (6, .handedBack)] {
            state.read(
                Self.fact(position, event), takes: true, prefix: "support:", at: Self.start)
        }
        #expect(state.due(at: Self.start, limit: 8).map(\.job.task) == [.close(5)])
        _ = state.settle(.close(5), of: Self.handoff, .done, at: Self.start, chance: 0)
        #expect(state.cases.isEmpty)
    }

    @Test func `what stands on disk is what was there`() throws {
        var state = Self.opened()
        state.refuse(
            "support/4", "over", of: Self.handoff, in: Self.conversation, at: "17",
            now: Self.start)
        state.refuse(
            "support/4", "over", of: Self.handoff, in: Self.conversation, at: "17",
            now: Self.start)
        #expect(state.pending == 1)
        let read = try #require(HelpdeskState(try JSON(parsing: state.json.serialized)))
        #expect(read.json == state.json)
        // Whoever wrote it may have died in the midst of it.
        #expect(read.cases.first?.jobs.first?.isAgain == true)
        for text in ["[]", "{}", #"{"position": -1, "cases": [], "refused": []}"#] {
            #expect(HelpdeskState(try JSON(parsing: Array(text.utf8))) == nil)
        }
    }

    @Test func `a ledger with fewer entries is read from its end`() {
        var state = Self.opened()
        state.confine(to: 0)
        #expect(state.position == 0)
    }

    @Test(arguments: [
        ("<p>One</p><p>Two</p>", "One\nTwo"), ("a<br>b<br/>c", "a\nb\nc"),
        ("<div>This is<br><br>Emma</div>", "This is\n\nEmma"),
        ("1 &lt; 2 &amp;&#38;&#x26;", "1 < 2 &&&"),
        ("<style>p{}</style>Hello<script>alert('<p>')</script>", "Hello"),
        ("<!-- <p>no</p> -->yes", "yes"), ("<a href=\"x>y\">link</a>", "link"), ("5 < 6", "5 < 6"),
        ("a\n  b\t c", "a b c"), ("&unknown; & &;", "&unknown; & &;"), ("<p>open", "open"),
        ("<", "<"), ("<p", ""), ("<!--", ""), ("&#xD800;", "&#xD800;"), ("", ""),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"), ("a&nbsp;b", "a b"),
    ])
    func `the text of an editor's HTML is what a person reads`(_ html: String, _ text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test func `somebody who writes without end takes no other's room, and the end is still told`()
    {
        var state = Self.opened()
        for position in 1...500 {
            state.read(
                Self.fact(
                    position,
                    .personSpoke(PersonSpoke(handoff: Self.handoff, audience: .customer)),
                    by: .person("kim")), takes: true, prefix: "support:", at: Self.start)
        }
        #expect(state.pending == HelpdeskState.wordLimit)
        #expect(state.hasRoom)
        state.read(
            Self.fact(501, Self.moved(.completed, "kim")), takes: true, prefix: "support:",
            at: Self.start)
        #expect(state.pending == HelpdeskState.wordLimit + 1)
        #expect(state[Self.handoff]?.isOver == true)
    }

    @Test func `however many stand open there, what comes next is told, and their end is read`() {
        var state = HelpdeskState(position: 0)
        func asks(_ number: Int, position: Int) -> HelpdeskFact {
            HelpdeskFact(
                position: position,
                event: .handedOver(
                    HandedOver(
                        decision: ID<Decision>(high: 9, low: UInt64(number)), reason: .emotion)),
                conversation: ID<Conversation>(high: 7, low: UInt64(number)), useCase: "cards",
                by: .system)
        }
        for number in 0..<HelpdeskState.caseLimit {
            state.read(asks(number, position: number), takes: true, prefix: "s:", at: Self.start)
        }
        // While nothing of them is told yet the rest waits in the ledger.
        #expect(!state.hasRoom)
        for one in state.cases { Self.tell(one.handoff, &state) }
        #expect(state.cases.count == HelpdeskState.caseLimit)
        #expect(state.hasRoom)
        state.read(
            asks(5000, position: HelpdeskState.caseLimit), takes: true, prefix: "s:",
            at: Self.start)
        #expect(state.pending == 3)
    }

    @Test func `what is refused for what it is is given up, and what stands behind it goes on`() {
        var state = Self.opened()
        for position in 1...2 {
            state.read(
                Self.fact(
                    position,
                    .personSpoke(PersonSpoke(handoff: Self.handoff, audience: .customer)),
                    by: .person("kim")), takes: true, prefix: "support:", at: Self.start)
        }
        func fail(_ status: Int, times: Int) -> Bool {
            var isGivenUp = false
            for _ in 0..<times {
                isGivenUp = state.settle(
                    .told(1), of: Self.handoff,
                    .failed(HelpdeskFailure(cause: "status-\(status)", status: status)),
                    at: Self.start, chance: 0)
            }
            return isGivenUp
        }
        // A helpdesk that is down, busy or has another key may take it later.
        for status in [500, 429, 401] { #expect(!fail(status, times: 20)) }
        #expect(fail(422, times: 1))
        #expect(state.due(at: Self.start, limit: 1).map(\.job.task) == [.told(2)])
    }

    @Test func `words for a helpdesk hold no control characters`() {
        let words = HelpdeskWords(id: "x", text: "a\u{0}b\u{1b}[31m\nc\td\u{85}")
        #expect(words.text == "ab[31m\nc\td")
    }
}
