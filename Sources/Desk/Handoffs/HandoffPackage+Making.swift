// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
public import Policy
public import Vocabulary

extension Desk {
    /// The package of a handoff.
    ///
    /// It holds content: whoever shows it records that.
    public func package(of handoff: Handoff) throws(LedgerError) -> HandoffPackage {
        var timeline = try decisions.timeline(of: handoff.conversation)
        // What the AI and the customer said afterwards is another matter.
        if let over = timeline.end(of: handoff) { timeline = timeline.through(over) }
        return HandoffPackage(
            of: handoff, timeline: timeline, holds: try holds(in: timeline),
            in: decisions.workspace, at: now())
    }

    /// The package of a handoff, with what somebody sees of the customer's other conversations. Those are there to serve the customer:
    /// once it is over only whoever gives conversations to others reads them.
    ///
    /// It holds content of several conversations: whoever shows it records that for each.
    public func package(
        of handoff: Handoff, for approver: Approver
    ) throws(LedgerError) -> HandoffPackage {
        var package = try package(of: handoff)
        guard handoff.phase.isOpen || approver.mayAssign else { return package }
        package.earlier = try earlier(
            than: handoff.conversation, named: package.timeline.customers,
            until: handoff.requestedAt, isRead: true, for: approver)
        return package
    }
}

extension Timeline {
    /// Where a handoff is over; `nil` where it is not.
    fileprivate func end(of handoff: Handoff) -> Int? {
        guard !handoff.phase.isOpen,
            let begin = items.firstIndex(where: { item in
                guard case .handedOver(let handover) = item.what else { return false }
                return handover.handoff == handoff.id
            })
        else { return nil }
        return items[begin...].firstIndex { $0.what == .handedBack }
    }
}

extension HandoffPackage {
    /// - Parameters:
    ///   - timeline: What happened in the conversation.
    ///   - holds: Where its decisions stand, by decision.
    ///   - now: For what can still be taken back.
    public init(
        of handoff: Handoff, timeline: Timeline, holds: [ID<Decision>: Hold],
        in workspace: Workspace, at now: Timestamp
    ) {
        // What the person says later is no part of what they were handed.
        let end = timeline.items.firstIndex { item in
            guard case .handedOver(let handover) = item.what else { return false }
            return handover.handoff == handoff.id
        }
        let until = Array(timeline.items[..<(end ?? timeline.items.endIndex)])
        let reading = PackageReading(
            items: until, holds: holds, workspace: workspace, now: now,
            isAsked: handoff.decision != nil)
        let useCase = handoff.useCase.flatMap { workspace.useCase(named: $0) }
        let asking = until.last { $0.decision?.id == handoff.decision && handoff.decision != nil }
        self.handoff = handoff
        intent = Intent(
            useCase: handoff.useCase, title: useCase?.governance.title,
            confidence: until.last { $0.confidence != nil }?.confidence)
        reason = WhyHandedOver(
            code: handoff.reason,
            because: asking?.decision?.verdict.reasons.filter { $0.effect >= .block }.map(\.because)
                ?? [],
            evidence: asking.map(PackageReading.evidence) ?? [])
        sentiment = reading.sentiment
        language = reading.language
        // Whoever is named last is who it is about; a code proves whom it was sent to, and nobody else.
        let named = until.last { $0.customer != nil }?.customer
        let proven = reading.proven.flatMap { $0.customer == named ? $0 : nil }
        customer = KnownCustomer(
            id: named,
            verification: proven != nil ? .oneTimeCode : named == nil ? .none : .namedByChannel,
            provenAt: proven?.at)
        actions = reading.actions
        summary = Summary(
            asked: reading.asked, tried: reading.tried, blockedBy: reading.blockedBy,
            promised: reading.promised, mayHavePromised: reading.mayHavePromised)
        pending = holds.values.filter(\.phase.isWaiting).sorted { $0.decision < $1.decision }
        knowledge = reading.knowledge
        openQuestions = reading.openQuestions
        policies = reading.policies
        playbook = useCase?.governance.procedure
        nextSteps = useCase?.governance.procedure?.steps(for: handoff.reason) ?? []
        withheld = reading.withheld
        // They may have asked for it after they were handed over, and have thought better of it since.
        let begin = end ?? timeline.items.startIndex
        callBack = timeline.items[begin...].reduce(nil) { last, item in
            guard case .callBack(let contact, let moment) = item.what else { return last }
            return CallBack(contact: contact, at: moment)
        }
        self.timeline = timeline
    }
}
