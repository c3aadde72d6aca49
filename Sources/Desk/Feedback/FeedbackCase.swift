// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
public import Vocabulary

/// What is kept of feedback as a case for evaluation: what was said before, what the AI said, what was wrong with it.
///
/// Made from the ledger alone. It holds content: whoever shows it records that.
public struct FeedbackCase: Sendable, Hashable {
    public let feedback: Feedback
    public let channel: Channel
    /// The agent that said it; `nil` where it is about the conversation as a whole.
    public let agent: String?
    public let kind: Proposal.Kind?
    /// What the rules said of it.
    public let effect: Effect?
    /// The rules that spoke.
    public let policy: Digest?
    /// What was said and done before it, the oldest first: the last ``lineLimit`` of it.
    public let dialogue: [Line]
    /// What the AI said, as it reached the customer or would have; for an action the arguments of the call.
    public let reply: String?
    /// The tool that it called.
    public let tool: String?
    public let better: String?
    public let note: String?
    public let reviewNote: String?
    /// Whether texts are missing because their subject was erased.
    public let isErased: Bool

    /// One thing that was said or done.
    public struct Line: Sendable, Hashable {
        public let role: Role
        public let text: String
        /// The tool that was called or answered, or where knowledge came from.
        public let origin: String?

        public enum Role: String, Sendable, Hashable, CaseIterable {
            case customer, agent, person, system
            /// A call of a tool, with its arguments.
            case call
            /// What a tool answered.
            case result
            /// Knowledge that the AI was given.
            case knowledge
        }
    }

    public static let lineLimit = 1000
}

extension Desk {
    /// What is kept of feedback as a case for evaluation.
    public func feedbackCase(of feedback: Feedback) throws(LedgerError) -> FeedbackCase {
        let timeline = try decisions.timeline(of: feedback.conversation)
        let recorded = try feedback.decision.flatMap { id throws(LedgerError) in
            try decisions.recorded(id)
        }
        let said = try decisions.texts(at: feedback.position)
        let found = try decisions.texts(at: feedback.reviewPosition)
        return FeedbackCase(
            of: feedback, timeline: timeline, before: recorded?.background.dialogue, said: said,
            found: found)
    }

    /// Records that somebody was shown a case.
    public func disclosed(
        _ shown: FeedbackCase, to approver: Approver
    ) async throws(LedgerError) {
        try await decisions.disclosed(
            shown.feedback, entries: shown.dialogue.count + 1, to: approver.principal)
    }
}

extension FeedbackCase {
    /// - Parameters:
    ///   - timeline: What happened in the conversation.
    ///   - before: What the client said had happened before the decision.
    ///   - said: The texts of the feedback.
    ///   - found: The texts of its review.
    init(
        of feedback: Feedback, timeline: Timeline, before: Dialogue?, said: [String: String],
        found: [String: String]
    ) {
        let place = timeline.items.firstIndex {
            $0.decision?.id == feedback.decision && feedback.decision != nil
        }
        let item = place.map { timeline.items[$0] }
        let end = item?.position ?? feedback.position
        var lines = timeline.items.filter { $0.position < end }.compactMap { Line($0.what) }
        // A client that asks for replies alone tells in the proposal what was said before.
        if let before, !lines.contains(where: { $0.role == .customer }) {
            let told = Line.all(of: before)
            if !told.isEmpty { lines = told }
        }
        self.feedback = feedback
        channel = timeline.channel
        agent = item?.decision?.agent
        kind = item?.decision?.kind
        effect = item?.decision?.effect
        policy = item?.decision?.policy
        dialogue = Array(lines.suffix(Self.lineLimit))
        switch item?.what {
        case .said(_, let text), .kept(_, let text):
            (reply, tool) = (text.isEmpty && timeline.isErased ? nil : text, nil)
        case .called(let tool, let arguments):
            (reply, self.tool) = (arguments.isEmpty && timeline.isErased ? nil : arguments, tool)
        default: (reply, tool) = (nil, nil)
        }
        better = said[FeedbackGiven.better]
        note = said[FeedbackGiven.note]
        reviewNote = found[FeedbackGiven.note]
        isErased = timeline.isErased
    }
}

extension FeedbackCase.Line {
    /// What reached somebody; `nil` for all else.
    fileprivate init?(_ what: Timeline.What) {
        switch what {
        case .said(let party, let text): self.init(role: .init(party), text: text, origin: nil)
        case .called(let tool, let arguments):
            self.init(role: .call, text: arguments, origin: tool)
        case .returned(let tool, let text): self.init(role: .result, text: text, origin: tool)
        case .read(let origin, let text, let passes):
            guard passes else { return nil }
            self.init(role: .knowledge, text: text, origin: origin)
        case .kept, .cutOff, .moved, .noted, .handedOver, .handoff, .callBack, .handedBack:
            return nil
        }
    }

    fileprivate static func all(of dialogue: Dialogue) -> [Self] {
        var tools: [String: String] = [:]
        var lines: [Self] = []
        for turn in dialogue.turns {
            switch turn {
            case .said(let party, let text):
                lines.append(Self(role: .init(party), text: text, origin: nil))
            case .called(let use):
                tools[use.id] = use.tool
                lines.append(Self(role: .call, text: use.arguments, origin: use.tool))
            case .returned(let result):
                lines.append(Self(role: .result, text: result.text, origin: tools[result.id]))
            }
        }
        return lines
    }
}

extension FeedbackCase.Line.Role {
    fileprivate init(_ party: Party) {
        switch party {
        case .customer: self = .customer
        case .agent: self = .agent
        case .person: self = .person
        case .system: self = .system
        }
    }
}
