// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// Takes what a person of the staff says of a reply, a suggestion or an action: one click.
    ///
    /// Said again, it takes the place of what they said before.
    @discardableResult
    public func giveFeedback(
        _ opinion: Opinion, on decision: ID<Decision>, by approver: Approver
    ) async throws(FeedbackError) -> Feedback {
        try await giveFeedback(opinion, on: decision, by: .staff(approver))
    }

    /// Takes what somebody says of a reply, a suggestion or an action.
    @discardableResult
    public func giveFeedback(
        _ opinion: Opinion, on decision: ID<Decision>, by giver: FeedbackGiver
    ) async throws(FeedbackError) -> Feedback {
        let target = try seen { () throws(LedgerError) in try decisions.feedbackTarget(decision) }
        guard let target, giver.sees(target.useCase) else { throw .unknown }
        guard target.decision?.kind != .input else {
            throw .invalid("feedback is about what the AI said or did: `\(decision)` is an input")
        }
        return try await give(opinion, on: target, by: giver)
    }

    /// Takes what somebody says of a conversation as a whole: a complaint, or the answer to a survey.
    @discardableResult
    public func giveFeedback(
        _ opinion: Opinion, onConversation conversation: ID<Conversation>, by giver: FeedbackGiver
    ) async throws(FeedbackError) -> Feedback {
        let target = try seen { () throws(LedgerError) in
            try decisions.feedbackTarget(conversation)
        }
        guard let target, giver.sees(target.useCase) else { throw .unknown }
        return try await give(opinion, on: target, by: giver)
    }

    /// What somebody said of a decision, as they see it: the oldest first.
    public func feedback(
        on decision: ID<Decision>, for approver: Approver
    ) throws(FeedbackError) -> [Feedback] {
        try seen { () throws(LedgerError) in try decisions.feedback(on: decision) }
            .filter { approver.sees($0.useCase) }
    }

    /// Feedback as it was said last.
    public func feedback(
        _ id: ID<FeedbackGiven>, for approver: Approver
    ) throws(FeedbackError) -> Feedback {
        let feedback = try seen { () throws(LedgerError) in try decisions.feedback(id) }
        guard let feedback, approver.sees(feedback.useCase) else { throw .unknown }
        return feedback
    }

    /// What says harm and waits for somebody to look at it: the oldest first.
    public func feedbackToReview(for approver: Approver) throws(FeedbackError) -> [Feedback] {
        try seen { () throws(LedgerError) in try decisions.feedbackToReview() }
            .filter { approver.sees($0.useCase) }
    }

    /// Says whether feedback that says harm is as its giver said. Never by who gave it.
    ///
    /// - Parameter note: Why. It is sealed with the conversation.
    public func review(
        feedback id: ID<FeedbackGiven>, _ finding: FeedbackReviewed.Finding, note: String? = nil,
        by approver: Approver
    ) async throws(FeedbackError) -> Feedback {
        let feedback = try feedback(id, for: approver)
        guard feedback.giver != approver.principal else { throw .giverIsReviewer }
        guard feedback.needsReview else { throw .notNow(feedback) }
        let note = note.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        guard note?.utf8.count ?? 0 <= Opinion.textLimit else {
            throw .invalid("a note has up to \(Opinion.textLimit) bytes")
        }
        do throws(LedgerError) {
            try await decisions.review(feedback, finding, by: approver.principal, note: note)
        } catch .overtaken {
            throw .notNow(try self.feedback(id, for: approver))
        } catch .erased { throw .erased } catch { throw .ledger(error) }
        return try self.feedback(id, for: approver)
    }
}

extension Desk {
    private func give(
        _ opinion: Opinion, on target: DecisionPoint.FeedbackTarget, by giver: FeedbackGiver
    ) async throws(FeedbackError) -> Feedback {
        let problem = opinion.problem(
            from: giver.source, aboutDecision: target.decision != nil)
        if let problem { throw .invalid(problem) }
        var content: [ContentField] = []
        if let better = opinion.better {
            content.append(ContentField(FeedbackGiven.better, better))
        }
        if let note = opinion.note { content.append(ContentField(FeedbackGiven.note, note)) }
        guard content.isEmpty || target.subject != nil else {
            throw .invalid("the conversation has no content yet, so no text can be added")
        }
        let key = GivenFeedbackView.key(
            of: target.name, by: giver.principal, giver.source, Feedback.Topic(opinion.verdict))
        // Only the same giver on the same topic is in the way: two windows, or a click that was sent twice.
        for _ in 0..<8 {
            let known = try seen { () throws(LedgerError) in try decisions.feedback(under: key) }
            if let known, try says(known, opinion) { return known }
            let given = FeedbackGiven(
                id: known?.id ?? ID(at: now()), decision: target.decision?.id,
                source: giver.source, verdict: opinion.verdict, fault: opinion.fault,
                score: opinion.score, release: target.decision?.release, prompt: target.prompt)
            // What says harm is never too much.
            if known == nil, !given.saysHarm,
                try seen({ () throws(LedgerError) in try decisions.isFeedbackFull(at: now()) })
            {
                throw .tooMuch
            }
            do throws(LedgerError) {
                try await decisions.give(
                    given, on: target, inPlaceOf: known, under: key, by: giver.principal,
                    content: content)
            } catch .overtaken { continue } catch .erased { throw .erased } catch {
                throw .ledger(error)
            }
            let feedback = try seen { () throws(LedgerError) in try decisions.feedback(given.id) }
            guard let feedback else { throw .unknown }
            return feedback
        }
        throw .ledger(.full)
    }

    /// Whether it says the same already, word for word: a second click changes nothing.
    private func says(_ known: Feedback, _ opinion: Opinion) throws(FeedbackError) -> Bool {
        guard known.verdict == opinion.verdict, known.fault == opinion.fault,
            known.score == opinion.score
        else { return false }
        let texts = try seen { () throws(LedgerError) in try decisions.texts(at: known.position) }
        return texts[FeedbackGiven.better] == opinion.better
            && texts[FeedbackGiven.note] == opinion.note
    }

    private func seen<Value>(
        _ work: () throws(LedgerError) -> Value
    ) throws(FeedbackError) -> Value {
        do { return try work() } catch { throw .ledger(error) }
    }
}
