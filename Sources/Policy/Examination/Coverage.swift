// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What one boundary answered over all proposals that it was asked about.
public struct Coverage: Sendable {
    public let boundary: Boundary
    /// Of the whole condition; a rule without one always answers yes.
    public internal(set) var answers = AnswerCount()
    public internal(set) var clauses: [ClauseCoverage]

    /// Whether it ever spoke for a reason, and not in doubt.
    public var isCovered: Bool { answers.yes > 0 }

    init(_ boundary: Boundary, _ condition: Condition?) {
        self.boundary = boundary
        clauses = condition?.clauses.map { ClauseCoverage(text: $0.text) } ?? []
    }
}

/// What one clause of a condition answered.
public struct ClauseCoverage: Sendable, Hashable {
    /// The author's words.
    public let text: String
    public internal(set) var answers = AnswerCount()

    /// Whether it was seen both ways.
    public var isCovered: Bool { answers.yes > 0 && answers.no > 0 }
}

/// How often something was answered, and how.
public struct AnswerCount: Sendable, Hashable {
    public private(set) var yes = 0
    public private(set) var no = 0
    /// How often it could not be answered.
    public private(set) var unknown = 0

    mutating func count(_ answer: Condition.Answer) {
        switch answer {
        case .yes: yes += 1
        case .no: no += 1
        case .unknown: unknown += 1
        }
    }
}
