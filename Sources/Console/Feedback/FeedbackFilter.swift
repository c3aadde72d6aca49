// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Hummingbird
import Vocabulary

/// What of all feedback somebody wants to see.
struct FeedbackFilter: Sendable, Hashable {
    var kind: Kind?
    var verdict: FeedbackGiven.Verdict?
    var useCase: String?
    var harm: Harm?

    /// Whose word it is, on what.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case staff, customers, complaints, surveys

        var words: String {
            switch self {
            case .staff: "the staff on the AI"
            case .customers: "customers on the AI"
            case .complaints: "complaints"
            case .surveys: "answers to surveys"
            }
        }

        init(_ feedback: Feedback) {
            self =
                switch Feedback.Topic(feedback.verdict) {
                case .complaint: .complaints
                case .survey: .surveys
                case .opinion: feedback.source == .staff ? .staff : .customers
                }
        }
    }

    enum Harm: String, Sendable, Hashable, CaseIterable {
        case any, open, reviewed

        var words: String {
            switch self {
            case .any: "says harm"
            case .open: "waits for a review"
            case .reviewed: "was reviewed"
            }
        }
    }

    /// What the page's address says. What is no word of ours asks for nothing.
    init(_ request: Request) {
        func word<Word: RawRepresentable>(_ name: Substring) -> Word?
        where Word.RawValue == String {
            request.uri.queryParameters[name].flatMap { Word(rawValue: String($0)) }
        }
        kind = word("kind")
        verdict = word("verdict")
        harm = word("harm")
        useCase = request.uri.queryParameters["use-case"].map(String.init).flatMap {
            $0.isEmpty ? nil : $0
        }
    }

    func takes(_ feedback: Feedback) -> Bool {
        (kind.map { $0 == Kind(feedback) } ?? true)
            && (verdict.map { $0 == feedback.verdict } ?? true)
            && (useCase.map { $0 == feedback.useCase } ?? true) && takesHarm(feedback)
    }

    private func takesHarm(_ feedback: Feedback) -> Bool {
        switch harm {
        case nil: true
        case .any: feedback.saysHarm
        case .open: feedback.needsReview
        case .reviewed: feedback.finding != nil
        }
    }

    /// The same in an address.
    var query: [(name: String, value: String)] {
        [
            ("kind", kind?.rawValue), ("verdict", verdict?.rawValue), ("use-case", useCase),
            ("harm", harm?.rawValue),
        ].compactMap { name, value in value.map { (name, $0) } }
    }
}

extension Feedback {
    /// Whether it says harm, as it was said last.
    var saysHarm: Bool {
        needsReview || finding != nil || verdict == .complaint || fault == .unsafe
            || fault == .inappropriate
    }
}
