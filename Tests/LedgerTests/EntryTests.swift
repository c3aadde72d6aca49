// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import TestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct EntryTests {
    static let decision = ID<Decision>(high: 0x0199_0000_0000_0001, low: 2)
    static let conversation = ID<Conversation>(high: 0x0199_0000_0000_0003, low: 4)
    static let subject = ID<Subject>(high: 0x0199_0000_0000_0005, low: 6)
    static let digest = Digest(of: Array("x".utf8))

    /// One of each kind, with everything that may be absent both ways.
    static let events: [Event] = [
        .serviceStarted(ServiceStarted(version: "0.1.0", interruptedReplies: 3)),
        .serviceStopped,
        .workspaceAdopted(
            WorkspaceAdopted(
                policy: digest, releases: [Release(useCase: "refunds", digest: digest)])),
        .workspaceAdopted(WorkspaceAdopted(policy: digest, releases: [])),
        .keysAdopted(KeysAdopted(digest: digest, names: ["chat", "voice \"é\" \u{1F600}\n"])),
        .conversationOpened(
            ConversationOpened(channel: .backOffice, origin: .simulation, isDerived: true)),
        .replyOpened(ReplyOpened(decision: decision, turn: 4, policy: digest)),
        .decided(.sample(id: decision, conversation: conversation)),
        .decided(.sample(id: decision, conversation: conversation, effect: .escalate)),
        .decided(
            Decision(
                id: decision, at: .sample, conversation: conversation, turn: 0, kind: .action,
                useCase: nil, agent: nil, tool: "refund_order",
                verdict: Verdict(
                    [
                        Reason(.approve, .materialImpact, rule: "large", because: "more than 100"),
                        Reason(.allow, nil, rule: "grant", because: ""),
                    ],
                    obligations: [
                        .customerConfirmation, .staffApproval(.init(by: "boss", people: 2)),
                        .redact("personal-data.iban"), .disclose("Ask us."),
                    ]),
                findings: [], policy: digest, release: nil, heldUntil: .sample + .seconds(60),
                call: ModelCall(upstream: "u", model: "m", attempts: 2, firstByte: .zero))),
        .replyInterrupted(ReplyInterrupted(decision: decision)),
        .holdConfirmed(HoldConfirmed(decision: decision, fingerprint: "0a")),
        .holdApproved(
            HoldApproved(
                decision: decision, fingerprint: "0a", role: "boss", delegatedBy: "eve",
                breaksGlass: true)),
        .holdClosed(
            HoldClosed(
                decision: decision, end: .expired,
                uses: [LimitUse(limit: "refunds.refund.per-day", account: "0f", amount: 12.5)])),
        .holdClosed(
            HoldClosed(decision: decision, end: .denied, cause: "not-owed", successor: decision)),
        .adviceGiven(AdviceGiven(decision: decision)),
        .actionDispatched(
            ActionDispatched(
                decision: decision, tool: "refund", fingerprint: "0a", connector: "bank",
                undoes: decision)),
        .actionSettled(
            ActionSettled(
                decision: decision, outcome: .failed, status: 409, cause: "refused",
                uses: [LimitUse(limit: "refunds.refund.per-day", account: "0f", amount: 1)])),
        .actionCompensated(ActionCompensated(decision: decision, by: decision)),
        .actionReleased(ActionReleased(decision: decision, fingerprint: "0a")),
        .outcomeTold(OutcomeTold(decision: decision, phase: "executed")),
        .toolsAdopted(ToolsAdopted(connector: "bank", tools: ["refund": digest])),
        .paused(
            Paused(
                id: ID(high: 1, low: 2), scope: .agent("refunds/triage"), reason: "a test",
                until: .sample)),
        .resumed(Resumed(pause: ID(high: 1, low: 2))),
        .delegated(
            Delegated(
                id: ID(high: 1, low: 3), role: "boss", to: "bob", ceiling: 250, until: .sample)),
        .delegationEnded(DelegationEnded(delegation: ID(high: 1, low: 3))),
        .approvalReviewed(ApprovalReviewed(decision: decision, finding: .justified)),
        .proofAsked(
            ProofAsked(
                id: ID(high: 1, low: 4), decision: decision, connector: "bank", code: "0b",
                until: .sample, account: "0c")),
        .proofGiven(ProofGiven(proof: ID(high: 1, low: 4), decision: decision, isRight: false)),
        .webhookGivenUp(WebhookGivenUp(webhook: "crm", position: 7, attempts: 9)),
        .webhookDisabled(WebhookDisabled(webhook: "crm", cause: "gone")),
        .webhookOperated(WebhookOperated(webhook: "crm", command: .replay)),
        .staffChanged(StaffChanged(member: "kim", change: .roles, roles: ["risk", "agent"])),
        .signedIn(SignedIn(member: "kim")),
        .signedIn(SignedIn(member: "kim@id", provider: "Harbour ID")),
        .signInRefused(SignInRefused(member: nil, cause: .unknown)),
        .signInRefused(SignInRefused(member: nil, cause: .token, detail: "audience")),
        .handedOver(HandedOver(decision: decision, reason: .customerRequest)),
        .handedOver(HandedOver(taken: ID(at: .sample))),
        .handoffMoved(
            HandoffMoved(
                handoff: ID(at: .sample), phase: .completed, person: "ana", skill: "cards",
                priority: 1, until: .sample, cause: "settled", wrapUp: "resolved")),
        .handoffMoved(HandoffMoved(handoff: ID(at: .sample), phase: .queued)),
        .handoffLinked(
            HandoffLinked(handoff: ID(at: .sample), helpdesk: "support", reference: "17")),
        .personSpoke(PersonSpoke(handoff: ID(at: .sample), audience: .customer)),
        .personSpoke(
            PersonSpoke(handoff: ID(at: .sample), audience: .customer, source: "support/4711")),
        .personSpoke(PersonSpoke(handoff: nil, audience: .staff)),
        .feedbackGiven(
            FeedbackGiven(
                id: ID(at: .sample), decision: decision, source: .staff, verdict: .wrong,
                fault: .outdated, release: digest, prompt: digest)),
        .feedbackGiven(
            FeedbackGiven(
                id: ID(at: .sample), decision: nil, source: .customer, verdict: .survey, score: 4)),
        .feedbackReviewed(FeedbackReviewed(feedback: ID(at: .sample), finding: .justified)),
        .chatOpened(
            ChatOpened(
                session: digest, agent: "triage", key: "site", channel: .chat, origin: .live,
                language: "de", until: .sample)),
        .chatAnswered(ChatAnswered(session: digest)),
        .chatClosed(ChatClosed(session: digest)),
        .handedBack,
        .contentErased(ContentErased(subject: subject)),
        .contentDisclosed(ContentDisclosed(entries: 12, purpose: "export")),
        .unrecognized(kind: "agent.promoted", body: ["a": [1, 2.5, nil], "z": ["b": true]]),
    ]

    @Test func `the samples have every kind`() {
        #expect(Set(Self.events.map(\.kind)).isSuperset(of: Event.kinds))
    }

    @Test(arguments: events)
    func `an entry is read as it was written`(_ event: Event) throws {
        let draft = Draft(
            event, at: .sample, by: .person("ana"), conversation: Self.conversation,
            subject: Self.subject, useCase: "refunds", release: Self.digest, retention: .markets,
            content: [ContentField("reply", "text"), ContentField("arguments", "{}")])
        let key = SubjectKey([UInt8](repeating: 8, count: 32))
        let prepared = try PreparedDraft(draft) { (_) throws(LedgerError) in key }
        for position in [0, 7, 1_000_000_007] {
            let leaf = prepared.leaf.bytes(at: position)
            let written = Entry(prepared, position: position, leaf: leaf)
            let read = try Entry(leaf: leaf, at: position)
            #expect(read == written)
            #expect(read.commitments.map(\.field) == ["arguments", "reply"])
            #expect(throws: LedgerError.self) { try Entry(leaf: leaf, at: position + 1) }
        }
    }

    @Test func `a leaf holds nothing but names, numbers and random identifiers`() throws {
        let draft = Draft(
            .handedBack, at: .sample, by: .system, subject: Self.subject,
            content: [ContentField("reply", "my card is 4111 1111 1111 1111")])
        let key = SubjectKey([UInt8](repeating: 8, count: 32))
        let first = try PreparedDraft(draft) { (_) throws(LedgerError) in key }
        let second = try PreparedDraft(draft) { (_) throws(LedgerError) in key }
        #expect(!String(decoding: first.leaf.bytes(at: 0), as: UTF8.self).contains("4111"))
        // The same words give another commitment each time.
        #expect(first.commitments[0].digest != second.commitments[0].digest)
    }

    @Test(arguments: [
        (#""effect":"redact""#, #""effect":"quarantine""#),
        (#""proposal":"reply""#, #""proposal":"thought""#),
        (#""ending":"complete""#, #""ending":"elsewhere""#),
        (#""turn":3"#, #""turn":3,"zone":"north""#),
        (#""kind":"decided""#, #""kind":"decided.again""#),
        (#""attempts":1"#, #""attempts":"one""#),
        (#""score":0.35"#, #""reach":1,"score":0.35"#),
        (#""channel""#, #""channel""#),
    ])
    func `what a newer program wrote is carried through unchanged`(_ old: String, _ new: String)
        throws
    {
        let draft = Draft.sample()
        let prepared = try PreparedDraft(draft) { (subject) throws(LedgerError) in
            throw .erased(subject)
        }
        let text = String(decoding: prepared.leaf.bytes(at: 5), as: UTF8.self)
        guard text.contains(old) else { return }
        let leaf = Array(text.replacing(old, with: new).utf8)
        let entry = try Entry(leaf: leaf, at: 5)
        guard case .unrecognized(let kind, let body) = entry.event else {
            Issue.record("\(new) was understood")
            return
        }
        #expect(entry.leaf == leaf)
        // Written again it is the same, byte for byte.
        let again = Draft(
            .unrecognized(kind: kind, body: body), at: entry.at, by: entry.principal,
            conversation: entry.conversation, subject: entry.subject, useCase: entry.useCase,
            release: entry.release, retention: entry.retention)
        #expect(try Leaf(again, id: entry.id, commitments: entry.commitments).bytes(at: 5) == leaf)
    }

    @Test(arguments: [
        "", "{}", "null", "[]", #"{"v":1}"#, "{\"at\":\"2026-11-20T09:30:00.250Z\"}",
    ])
    func `what is no entry is refused`(_ text: String) {
        #expect(throws: LedgerError.self) { try Entry(leaf: Array(text.utf8), at: 0) }
    }

    @Test func `only one spelling of an entry is read`() throws {
        let prepared = try PreparedDraft(.sample()) { (subject) throws(LedgerError) in
            throw .erased(subject)
        }
        let leaf = prepared.leaf.bytes(at: 5)
        let text = String(decoding: leaf, as: UTF8.self)
        let others = [
            text + " ", " " + text, text.replacing(#""v":1"#, with: #""v":1.0"#),
            text.replacing(#""v":1"#, with: #""v":2"#), text.replacing("\"v\":1", with: "\"v\": 1"),
            text.replacing(#""v":1"#, with: #""v":1,"w":1"#),
            text.replacing(#""position":5"#, with: #""position":05"#),
            text.replacing(#""position":5"#, with: #""position":5e0"#),
            text.replacing("ai-act-6m", with: "ai-act-7m"),
            text.replacing("key:chat", with: "cat:chat"),
            text.replacing("decided", with: "d\\u0065cided"),
            text.replacing(#""kind":"decided","#, with: ""),
            text.replacing(#","kind""#, with: #","jind":1,"kind""#),
        ]
        for other in others {
            #expect(other != text)
            #expect(throws: LedgerError.self, "\(other)") {
                try Entry(leaf: Array(other.utf8), at: 5)
            }
        }
    }

    @Test func `mangled leaves never stop the parser`() throws {
        let seed: UInt64 = 11
        var random = SeededGenerator(seed: seed)
        let prepared = try PreparedDraft(.sample()) { (subject) throws(LedgerError) in
            throw .erased(subject)
        }
        let leaf = prepared.leaf.bytes(at: 5)
        for _ in 0..<3000 {
            let bytes = Mangled.bytes(of: leaf, using: &random)
            if let entry = try? Entry(leaf: bytes, at: 5) {
                // What is still an entry is written back as exactly these bytes.
                let draft = Draft(
                    entry.event, at: entry.at, by: entry.principal,
                    conversation: entry.conversation,
                    subject: entry.subject, useCase: entry.useCase, release: entry.release,
                    retention: entry.retention)
                let again = try Leaf(draft, id: entry.id, commitments: entry.commitments).bytes(
                    at: 5)
                #expect(again == bytes, "seed \(seed)")
            }
        }
    }

    @Test func `content without a subject, or under names that are none, is refused`() {
        func prepare(_ subject: ID<Subject>?, _ content: [ContentField]) throws {
            _ = try PreparedDraft(
                Draft(.handedBack, at: .sample, by: .system, subject: subject, content: content)
            ) { (_) throws(LedgerError) in SubjectKey([UInt8](repeating: 8, count: 32)) }
        }
        #expect(throws: LedgerError.contentWithoutSubject) {
            try prepare(nil, [ContentField("reply", "x")])
        }
        for names in [
            [""], ["Reply"], ["a\"b"], ["é"], ["a", "a"], [String(repeating: "a", count: 65)],
        ] {
            #expect(throws: LedgerError.self) {
                try prepare(Self.subject, names.map { ContentField($0, "x") })
            }
        }
        #expect(throws: LedgerError.self) {
            try prepare(nil, []); try Leaf.tooLarge()
        }
    }
}

extension Leaf {
    fileprivate static func tooLarge() throws {
        _ = try Leaf(
            Draft(
                .keysAdopted(
                    KeysAdopted(
                        digest: EntryTests.digest, names: [String(repeating: "n", count: 66_000)])),
                at: .sample, by: .system), id: ID(at: .sample), commitments: [])
    }
}
