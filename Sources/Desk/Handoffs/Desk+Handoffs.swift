// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
public import Policy
import Synchronization
public import Vocabulary

extension Desk {
    /// The handoffs that somebody sees: the most urgent first.
    public func handoffs(for approver: Approver) throws(HandoffError) -> [Handoff] {
        try read { () throws(LedgerError) in try decisions.openHandoffs() }
            .filter { approver.sees($0.useCase) }
    }

    /// A handoff as it stands, ended ones too.
    public func handoff(
        _ id: ID<HandedOver>, for approver: Approver
    ) throws(HandoffError) -> Handoff {
        let handoff = try read { () throws(LedgerError) in try decisions.handoff(id) }
        guard let handoff, approver.sees(handoff.useCase) else { throw .unknown }
        return handoff
    }

    /// How many wait before it, and so its place: 1 is the next. `nil` where it does not wait in line.
    public func place(of handoff: Handoff) throws(LedgerError) -> Int? {
        guard handoff.phase.isInLine else { return nil }
        // Counted, not copied: each of a thousand who wait asks for theirs at once.
        var place = 0
        for other in try decisions.openHandoffs()
        where other.phase.isInLine && other.useCase == handoff.useCase {
            place += 1
            if other.id == handoff.id { return place }
        }
        return nil
    }

    /// Takes a handoff: from then on this person leads the conversation.
    ///
    /// - Parameter capacity: How many conversations they have at most at once.
    public func accept(
        _ id: ID<HandedOver>, capacity: Int = .max, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try handoff(id, for: approver)
            if handoff.phase.isTaken, handoff.person == approver.name { return handoff }
            guard handoff.phase.isWaiting else { throw .notNow(handoff) }
            guard handoff.phase != .offered || handoff.person == approver.name else {
                throw .offeredElsewhere(handoff)
            }
            // Those on their way count as well: of two at once the second sees the first.
            let claimed = claims.withLock { claims in
                claims[approver.name, default: []].insert(id)
                return claims[approver.name] ?? []
            }
            defer {
                claims.withLock { claims in
                    claims[approver.name]?.remove(id)
                    if claims[approver.name]?.isEmpty ?? false { claims[approver.name] = nil }
                }
            }
            let taken = try read { () throws(LedgerError) in try decisions.openHandoffs() }
                .filter { $0.phase.isTaken && $0.person == approver.name }.map(\.id)
            guard claimed.union(taken).subtracting([id]).count < capacity else {
                throw .full(capacity)
            }
            let waited =
                handoff.acceptedAt == nil
                ? max(0, now().milliseconds - handoff.requestedAt.milliseconds) / 1000 : nil
            return try await go(
                handoff, to: .accepted, person: approver.name, until: now() + rules.answer,
                waited: waited.map { Int($0) }, by: approver)
        }
    }

    /// Asks one person for it: theirs to say yes or no for a while. Whoever has it may, and whoever may assign.
    public func offer(
        _ id: ID<HandedOver>, to person: String, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try handoff(id, for: approver)
            guard handoff.phase.next.contains(.offered) else { throw .notNow(handoff) }
            let isTheirs = handoff.phase.isTaken && handoff.person == approver.name
            guard isTheirs || approver.mayAssign else { throw .notTheirs(handoff) }
            guard !person.isEmpty, person.utf8.count <= 128 else {
                throw .invalid("name the person whom it is offered to")
            }
            guard attendance.canTake(person, handoff.useCase) else {
                throw .invalid(
                    "`\(person)` is nobody who can take it: see who takes such conversations")
            }
            return try await go(
                handoff, to: .offered, person: person, until: now() + rules.offer, by: approver)
        }
    }

    /// Says no to an offer, or gives a conversation back to the queue.
    public func decline(
        _ id: ID<HandedOver>, cause: String? = nil, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try handoff(id, for: approver)
            let cause = try word(cause)
            if handoff.phase == .offered {
                guard handoff.person == approver.name else { throw .offeredElsewhere(handoff) }
                return try await go(
                    handoff, to: .rejected, until: deadline(of: handoff), cause: cause, by: approver
                )
            }
            try theirs(handoff, approver)
            return try await go(
                handoff, to: .queued, until: deadline(of: handoff), cause: cause, by: approver)
        }
    }

    /// Says something to the customer as a person. Only who has the conversation may.
    ///
    /// - Parameters:
    ///   - source: What a helpdesk calls these words, where they were said in one: they are said once.
    ///   - name: The name by which they are shown to the customer, where it is not the one they sign in with.
    public func speak(
        _ text: String, in id: ID<HandedOver>, from source: String? = nil,
        shownAs name: String? = nil, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try handoff(id, for: approver)
            try theirs(handoff, approver)
            return try await say(
                text, to: .customer, in: handoff, from: source, shownAs: name, by: approver)
        }
    }

    /// Says something that only colleagues read: to whoever has the conversation.
    public func whisper(
        _ text: String, in id: ID<HandedOver>, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try handoff(id, for: approver)
            guard handoff.phase.isOpen else { throw .notNow(handoff) }
            return try await say(text, to: .staff, in: handoff, by: approver)
        }
    }

    /// Gives the conversation back to the AI.
    ///
    /// - Parameter note: What the person did, for colleagues. It is sealed with the conversation.
    public func handBack(
        _ id: ID<HandedOver>, note: String? = nil, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try handoff(id, for: approver)
            try theirs(handoff, approver)
            return try await end(handoff, .returned, note: note, by: approver)
        }
    }

    /// Ends it: the person has settled what it was about. The AI leads again when the customer comes back.
    ///
    /// - Parameter wrapUp: One of ``HandoffRules/wrapUps``.
    public func complete(
        _ id: ID<HandedOver>, wrapUp: String, note: String? = nil, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try handoff(id, for: approver)
            if handoff.phase != .nobodyAvailable { try theirs(handoff, approver) }
            guard rules.wrapUps.contains(wrapUp) else {
                throw .invalid(
                    "`\(wrapUp)` is none of the wrap-up codes: "
                        + rules.wrapUps.joined(separator: ", "))
            }
            return try await end(handoff, .completed, wrapUp: wrapUp, note: note, by: approver)
        }
    }

    /// The customer wants no person any more, or has left.
    public func cancel(
        _ id: ID<HandedOver>, cause: String = "customer", by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try handoff(id, for: approver)
            guard handoff.phase.isOpen else { throw .notNow(handoff) }
            if handoff.phase.isTaken { try theirs(handoff, approver) }
            return try await end(handoff, .cancelled, cause: try word(cause), by: approver)
        }
    }

    /// Takes a conversation over that nobody asked to be taken over, or that somebody else has not taken yet.
    public func takeOver(
        _ conversation: ID<Conversation>, useCase: String?, capacity: Int = .max,
        by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            guard approver.sees(useCase) else { throw .unknown }
            if let open = try read({ () throws(LedgerError) in
                try decisions.openHandoff(in: conversation)
            }) {
                return try await accept(open.id, capacity: capacity, by: approver)
            }
            let taken: Handoff?
            do throws(LedgerError) {
                taken = try await decisions.takeOver(
                    conversation, useCase: useCase, by: approver.principal)
            } catch .overtaken {
                let open = try read { () throws(LedgerError) in
                    try decisions.openHandoff(in: conversation)
                }
                if let open { throw .notNow(open) }
                throw .unknown
            } catch { throw .ledger(error) }
            guard let taken else { throw .unknown }
            return taken
        }
    }
}

extension Desk {
    /// In bytes: what a person writes at once.
    static let spokenLimit = 16_384

    private func say(
        _ text: String, to audience: PersonSpoke.Audience, in handoff: Handoff,
        from source: String? = nil, shownAs name: String? = nil, by approver: Approver
    ) async throws(HandoffError) -> Handoff {
        try check(text)
        let draft = try read { () throws(LedgerError) in
            try decisions.draft(
                .personSpoke(
                    PersonSpoke(handoff: handoff.id, audience: audience, source: source)),
                of: handoff, by: approver.principal,
                content: [ContentField(PersonSpoke.field, text)]
                    + (name.map { [ContentField(PersonSpoke.nameField, $0)] } ?? []))
        }
        guard draft.subject != nil else { throw .invalid("the conversation has no content yet") }
        return try await move(handoff, [draft], saying: source)
    }

    func check(_ text: String) throws(HandoffError) {
        guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= Self.spokenLimit else {
            throw .invalid("write a text of up to \(Self.spokenLimit) bytes")
        }
    }

    /// Ends a handoff: from here on the AI leads again.
    func end(
        _ handoff: Handoff, _ phase: HandoffPhase, wrapUp: String? = nil, cause: String? = nil,
        note: String? = nil, by approver: Approver?
    ) async throws(HandoffError) -> Handoff {
        guard handoff.phase.next.contains(phase) else { throw .notNow(handoff) }
        let moved = HandoffMoved(
            handoff: handoff.id, phase: phase, person: handoff.person, cause: cause, wrapUp: wrapUp)
        let note = note.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        guard note?.utf8.count ?? 0 <= Self.spokenLimit else {
            throw .invalid("a note has up to \(Self.spokenLimit) bytes")
        }
        let drafts = try read { () throws(LedgerError) in
            [
                try decisions.draft(
                    .handoffMoved(moved), of: handoff, by: approver?.principal ?? .system,
                    content: note.map { [ContentField(HandoffMoved.note, $0)] } ?? []),
                try decisions.draft(
                    .handedBack, of: handoff, by: approver?.principal ?? .system),
            ]
        }
        return try await move(handoff, drafts)
    }

    /// Moves a handoff to another phase.
    func go(
        _ handoff: Handoff, to phase: HandoffPhase, person: String? = nil, skill: String? = nil,
        priority: Int? = nil, until: Timestamp? = nil, cause: String? = nil,
        language: String? = nil, waited: Int? = nil, by approver: Approver?
    ) async throws(HandoffError) -> Handoff {
        let moved = HandoffMoved(
            handoff: handoff.id, phase: phase, person: person, skill: skill, priority: priority,
            until: until, cause: cause, language: language, waited: waited)
        let draft = try read { () throws(LedgerError) in
            try decisions.draft(
                .handoffMoved(moved), of: handoff, by: approver?.principal ?? .system)
        }
        return try await move(handoff, [draft])
    }

    func move(
        _ handoff: Handoff, _ drafts: [Draft], saying source: String? = nil
    ) async throws(HandoffError) -> Handoff {
        do throws(LedgerError) {
            try await decisions.move(handoff, drafts, saying: source)
        } catch .overtaken {
            throw .notNow(try latest(handoff))
        } catch { throw .ledger(error) }
        return try latest(handoff)
    }

    /// Does it, and again where it stood elsewhere by then and still may be done: the clock moves handoffs too, and nobody who
    /// reads one can know.
    ///
    /// - Parameter work: Reads where it stands, and moves it.
    func again<Value: Sendable>(
        _ work: () async throws(HandoffError) -> Value
    ) async throws(HandoffError) -> Value {
        var seen: Handoff?
        while true {
            do throws(HandoffError) {
                return try await work()
            } catch {
                // What was read where it stands, and is refused there, is refused.
                guard case .notNow(let latest) = error, latest.phase.isOpen, latest != seen else {
                    throw error
                }
                seen = latest
            }
        }
    }

    private func latest(_ handoff: Handoff) throws(HandoffError) -> Handoff {
        try read { () throws(LedgerError) in try decisions.handoff(handoff.id) } ?? handoff
    }

    private func theirs(_ handoff: Handoff, _ approver: Approver) throws(HandoffError) {
        guard handoff.phase.isTaken else { throw .notNow(handoff) }
        guard handoff.person == approver.name else { throw .notTheirs(handoff) }
    }

    private func word(_ cause: String?) throws(HandoffError) -> String? {
        guard let cause, !cause.isEmpty else { return nil }
        guard cause.utf8.count <= 64, cause.isWord else {
            throw .invalid("a cause is a word of up to 64 letters, digits and dashes")
        }
        return cause
    }

    func read<Value>(
        _ work: () throws(LedgerError) -> Value
    ) throws(HandoffError) -> Value {
        do { return try work() } catch { throw .ledger(error) }
    }

    /// How conversations find a person here.
    public var rules: HandoffRules { decisions.workspace.handoffs }

    /// Until when somebody must have come: from when the customer began to wait.
    func deadline(of handoff: Handoff) -> Timestamp {
        // What comes back to the queue waits anew: the time with a person is no waiting.
        // Who asked to be called waits from then on.
        let first = max(handoff.requestedAt, handoff.callBackAt ?? handoff.requestedAt)
        let start = handoff.acceptedAt == nil ? first : now()
        return decisions.workspace.openTime(after: rules.wait, from: start)
    }
}
