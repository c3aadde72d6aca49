// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
public import Vocabulary

/// What somebody says of a reply, a suggestion, an action or a conversation.
public struct Opinion: Sendable, Hashable {
    public let verdict: FeedbackGiven.Verdict
    /// What is wrong: with ``FeedbackGiven/Verdict/wrong`` and nothing else.
    public let fault: FeedbackGiven.Fault?
    /// From 1 to 5: with ``FeedbackGiven/Verdict/survey`` and nothing else.
    public let score: Int?
    /// What should have been said or done in its place.
    public let better: String?
    public let note: String?

    /// In bytes: a better answer, and a note.
    static let textLimit = 16_384

    public init(
        _ verdict: FeedbackGiven.Verdict, fault: FeedbackGiven.Fault? = nil, score: Int? = nil,
        better: String? = nil, note: String? = nil
    ) {
        func words(_ text: String?) -> String? {
            text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        }
        self.verdict = verdict
        self.fault = fault
        self.score = score
        self.better = words(better)
        self.note = words(note)
    }

    /// It is as it should be.
    public static let right = Opinion(.right)

    /// It is not as it should be, and why.
    public static func wrong(
        _ fault: FeedbackGiven.Fault, better: String? = nil, note: String? = nil
    ) -> Opinion {
        Opinion(.wrong, fault: fault, better: better, note: note)
    }

    /// Why it can't be said so; `nil` where it can.
    ///
    /// - Parameter aboutDecision: Whether it is about one reply, and not about a conversation as a whole.
    func problem(from source: FeedbackGiven.Source, aboutDecision: Bool) -> String? {
        func words<Word: CaseIterable & RawRepresentable>(_: Word.Type) -> String
        where Word.RawValue == String {
            Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        }
        switch verdict {
        case .wrong where fault == nil:
            return "say with `fault` what is wrong: \(words(FeedbackGiven.Fault.self))"
        case .survey where !(1...5).contains(score ?? 0):
            return "say with `score` what the customer answered: 1 to 5"
        case .survey where source == .staff:
            return "a survey is answered by customers: use the key of a program"
        default: break
        }
        if verdict != .wrong, fault != nil || better != nil {
            return "`fault` and `better` go with the verdict `wrong` only"
        }
        if verdict != .survey, score != nil { return "`score` goes with the verdict `survey` only" }
        if !aboutDecision, Feedback.Topic(verdict) == .opinion {
            return "`\(verdict.rawValue)` is said of one decision: name it"
        }
        for text in [better, note] where text?.utf8.count ?? 0 > Self.textLimit {
            return "a text has up to \(Self.textLimit) bytes"
        }
        return nil
    }
}
