// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
public import Ledger
import Policy
public import Vocabulary

/// What was said, decided and done in a conversation, in order: what a person reads before they take it over.
///
/// Made from the ledger alone: the same entries give the same timeline.
public struct Timeline: Sendable, Hashable {
    public let conversation: ID<Conversation>
    public internal(set) var channel = Channel.other
    public internal(set) var origin = Origin.live
    public internal(set) var items: [Item] = []
    /// The customer as the client named them; `nil` where nobody did.
    public internal(set) var customer: String?
    /// Whether texts are missing because their subject was erased.
    public internal(set) var isErased = false
    /// How many entries came before those that were read.
    public internal(set) var before = 0

    /// When something last happened in it. That somebody looked is nothing.
    public internal(set) var lastAt: Timestamp?

    /// The customers as the client named them, in order.
    public var customers: [String] { items.compactMap(\.customer) }

    /// What happened up to an item of it.
    public func through(_ index: Int) -> Timeline {
        var part = self
        part.items = Array(items.prefix(index + 1))
        return part
    }

    /// One thing that happened.
    public struct Item: Sendable, Hashable {
        /// Where it stands in the ledger.
        public let position: Int
        public let at: Timestamp
        public let by: Principal
        public let useCase: String?
        public let what: What
        /// The decision that it is; `nil` for all else.
        public let decision: Decision?
        /// The texts that signals point at, by the signal's name.
        public let found: [String: [String]]
        /// How sure the model was, from 0 to 1; `nil` where it did not say.
        public let confidence: Double?
        /// Whom it was decided for, as the client named them; `nil` where nobody did.
        public var customer: String?

        /// What it promises the customer, sentence by sentence, whether it was borne out or not.
        public var promises: [String] {
            guard case .said(.agent, let text) = what else { return [] }
            return Promise.all(in: text).map(\.sentence)
        }

        /// The sentences of a reply that promise the customer something and may have reached them, or may not.
        public var doubtfulPromises: [String] {
            guard isCut, case .kept(.agent, let text) = what else { return [] }
            return Promise.all(in: text).map(\.sentence)
        }

        /// Whether it is a reply that was streamed and did not end well: how much of it was delivered nobody knows.
        public var isCut: Bool {
            guard let ending = decision?.ending else { return false }
            switch what {
            case .said(.agent, _): return ending != .complete
            // What the rules refused at its end had left as far as it was guarded.
            case .kept(.agent, _): return true
            default: return false
            }
        }
    }

    public enum What: Sendable, Hashable {
        /// Words that reached whom they were for.
        case said(Party, String)
        /// Words that did not.
        case kept(Party, String)
        /// A streamed reply whose end and words nobody recorded. Part of it may have been delivered.
        case cutOff(ID<Decision>)
        /// The AI called a tool.
        case called(tool: String, arguments: String)
        /// What a system answered.
        case returned(tool: String, String)
        /// Knowledge that the AI was given, by where it came from.
        case read(origin: String, String, passes: Bool)
        /// What came of an action, or what somebody said of what was held.
        case moved(ID<Decision>, String)
        /// A colleague's words to the AI, or to a colleague.
        case noted(String)
        /// The conversation asks for a person.
        case handedOver(HandedOver)
        case handoff(HandoffMoved)
        /// Where the customer wants to be reached, and when.
        case callBack(contact: String, at: Timestamp)
        case handedBack
    }
}

extension DecisionPoint {
    /// The timeline of a conversation.
    ///
    /// Nothing is recorded of it: whoever shows it records that.
    ///
    /// - Parameter limit: So many entries are read, the newest; `nil` for all.
    public func timeline(
        of conversation: ID<Conversation>, newest limit: Int? = nil
    ) throws(LedgerError) -> Timeline {
        var timeline = Timeline(conversation: conversation)
        var vault = TimelineVault()
        let entries: [Entry]
        if let limit {
            (entries, timeline.before) = try ledger.newestEntries(in: conversation, limit: limit)
        } else {
            entries = try ledger.allEntries(in: conversation)
        }
        for entry in entries { try read(entry, into: &timeline, &vault) }
        timeline.lastAt = entries.lastMoment
        return timeline
    }

    private func read(
        _ entry: Entry, into timeline: inout Timeline, _ vault: inout TimelineVault
    ) throws(LedgerError) {
        func add(
            _ what: Timeline.What, _ decision: Decision? = nil, found: [String: [String]] = [:],
            confidence: Double? = nil, of customer: String? = nil
        ) {
            timeline.items.append(
                .init(
                    position: entry.position, at: entry.at, by: entry.principal,
                    useCase: entry.useCase, what: what, decision: decision, found: found,
                    confidence: confidence, customer: customer))
        }
        func text(_ name: String) throws(LedgerError) -> String? {
            try content(of: entry, &timeline).first { $0.name == name }
                .map { String(decoding: $0.bytes, as: UTF8.self) }
        }
        switch entry.event {
        case .conversationOpened(let opened):
            (timeline.channel, timeline.origin) = (opened.channel, opened.origin)
        case .decided(let decision):
            let fields = try content(of: entry, &timeline)
            // Losing the error is the intention: what was written as JSON and is not is as good as erased.
            guard
                let sealed = fields.first(where: { $0.name == "proposal" })
                    .flatMap({ try? JSON(parsing: $0.bytes) })
                    .flatMap({ SealedProposal($0, of: decision) })
            else { return add(decision.kind.unread(decision), decision) }
            if let customer = sealed.customer?.id { timeline.customer = customer }
            let words = try words(of: sealed, decision, &vault)
            let found = sealed.found
            for what in words {
                add(
                    what, decision, found: found, confidence: sealed.proposal.confidence,
                    of: sealed.customer?.id)
            }
        case .replyInterrupted(let interrupted):
            if !interrupted.isUnsent { add(.cutOff(interrupted.decision)) }
        case .actionSettled(let settled):
            add(.moved(settled.decision, settled.outcome.rawValue))
        case .actionCompensated(let body): add(.moved(body.decision, "compensated"))
        case .actionReleased(let body): add(.moved(body.decision, "released"))
        case .holdConfirmed(let body): add(.moved(body.decision, "confirmed"))
        case .holdApproved(let body): add(.moved(body.decision, "approved"))
        case .holdClosed(let body): add(.moved(body.decision, body.end.rawValue))
        case .proofGiven(let body):
            add(.moved(body.decision, body.isRight ? "proven" : "wrong-code"))
        case .adviceGiven: add(.noted(try text(Advice.field) ?? ""))
        case .personSpoke(let spoke):
            let words = try text(PersonSpoke.field) ?? ""
            add(spoke.audience == .customer ? .said(.person, words) : .noted(words))
        case .chatAnswered: add(.said(.system, try text(ChatAnswered.field) ?? ""))
        case .handedOver(let handover): add(.handedOver(handover))
        case .handoffMoved(let moved):
            add(.handoff(moved))
            if let moment = moved.callBackAt {
                add(.callBack(contact: try text(HandoffMoved.contact) ?? "", at: moment))
            }
            if let note = try text(HandoffMoved.note) { add(.noted(note)) }
        case .handedBack: add(.handedBack)
        default: return
        }
    }

    private func content(
        of entry: Entry, _ timeline: inout Timeline
    ) throws(LedgerError) -> [ContentField] {
        do { return try ledger.content(of: entry) } catch .erased {
            timeline.isErased = true
            return []
        }
    }

    /// What a decided proposal put before whom.
    private func words(
        of sealed: SealedProposal, _ decision: Decision, _ vault: inout TimelineVault
    ) throws(LedgerError) -> [Timeline.What] {
        let passes = decision.effect.passes
        let proposal = sealed.proposal
        switch proposal.content {
        case .input(let passages):
            return passages.filter { $0.isNew && !$0.text.isEmpty }.compactMap { passage in
                switch passage.source {
                // What the customer said they have said, whether the AI read it or not.
                case .customer: .said(.customer, passage.text)
                case .tool:
                    .returned(
                        tool: passage.origin.map(Self.tool) ?? "", passage.text)
                case .knowledge:
                    .read(origin: passage.origin ?? "", passage.text, passes: passes)
                case .person: nil
                case .agent, .system, .memory: nil
                }
            }
        case .reply, .suggestion:
            let workspace = workspace
            let useCase = workspace.useCase(named: proposal.useCase)
            var texts = proposal.passages
            if passes {
                var kept = try vault.vault(of: decision.conversation, of: proposal.useCase, self)
                var tokens = TokenUse(restores: [])
                texts = proposal.passing(
                    under: decision.verdict, sealed.signals, useCase,
                    useCase?.agents[proposal.agent], &kept, &tokens)
            }
            let text = texts.filter(\.isNew).map(\.text).joined()
            guard !text.isEmpty else { return [] }
            return [passes ? .said(.agent, text) : .kept(.agent, text)]
        case .action(let call):
            return [.called(tool: call.tool, arguments: call.arguments)]
        }
    }

    private static func tool(_ origin: String) -> String {
        origin.hasPrefix("tool:") ? String(origin.dropFirst(5)) : origin
    }
}

extension [Entry] {
    /// When something last happened; `nil` where nothing but looks did.
    var lastMoment: Timestamp? {
        last { entry in
            if case .contentDisclosed = entry.event { false } else { true }
        }?.at
    }
}

/// The vault of a conversation, read once.
private struct TimelineVault {
    private var vaults: [String: Vault?] = [:]

    mutating func vault(
        of conversation: ID<Conversation>, of useCase: String, _ decisions: DecisionPoint
    ) throws(LedgerError) -> Vault? {
        if let known = vaults[useCase] { return known }
        let vault = try decisions.vaultPolicy(of: useCase).map { policy throws(LedgerError) in
            try decisions.vault(of: conversation, under: policy)
        }
        vaults[useCase] = .some(vault)
        return vault
    }
}

extension Proposal.Kind {
    /// What is left of a decision whose texts are gone.
    fileprivate func unread(_ decision: Decision) -> Timeline.What {
        switch self {
        case .input: .said(.customer, "")
        case .reply, .suggestion:
            decision.effect.passes ? .said(.agent, "") : .kept(.agent, "")
        case .action: .called(tool: decision.tool ?? "", arguments: "")
        }
    }
}

extension SealedProposal {
    /// The texts that signals point at.
    fileprivate var found: [String: [String]] {
        var found: [String: [String]] = [:]
        let passages = proposal.passages
        for signal in signals {
            for span in signal.spans where passages.indices.contains(span.passage) {
                let bytes = Array(passages[span.passage].text.utf8)
                guard span.bytes.upperBound <= bytes.count, !span.bytes.isEmpty else { continue }
                found[signal.name, default: []].append(
                    String(decoding: bytes[span.bytes], as: UTF8.self))
            }
        }
        return found
    }
}
