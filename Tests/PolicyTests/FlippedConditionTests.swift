// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

@testable import Policy

/// A condition with one clause turned round, which is how tests of policies are tested.
@Suite struct FlippedConditionTests {
    private static let environment = Environment(variables: [
        ("a", .bool), ("b", .bool), ("c", .bool),
    ])

    private static func condition(_ text: String) throws -> Condition {
        try Condition(text, in: environment, values: [])
    }

    private static let all: [[Value?]] = [true, false].flatMap { a in
        [true, false].flatMap { b in [true, false].map { c in [.bool(a), .bool(b), .bool(c)] } }
    }

    @Test(arguments: [
        "a && b || c", "!(a && !b) || c", "a ? b : c", "(a || b) && (b || c)", "a && (b ? !c : a)",
    ])
    func `it answers what the condition answers where that clause is the other way round`(
        text: String
    ) throws {
        let condition = try Self.condition(text)
        for (index, clause) in condition.clauses.enumerated() {
            let flipped = condition.flipping(index)
            for values in Self.all {
                var answers = condition.answers(values)
                answers[index] = answers[index] == .yes ? .no : .yes
                #expect(
                    flipped.answer(values) == condition.combined(answers),
                    "\(clause.text) in \(text)")
                #expect(flipped.answers(values) == answers)
            }
        }
    }

    @Test(arguments: ["a && b || c", "!(a && !b) || c", "a ? b : c", "(a || b) && (b || c)"])
    func `its tree answers what its program answers`(text: String) throws {
        let condition = try Self.condition(text)
        for values in Self.all {
            #expect(condition.answer(values) == condition.combined(condition.answers(values)))
        }
    }

    @Test func `what can't be answered can't be turned round`() throws {
        let flipped = try Self.condition("a && b").flipping(1)
        let unknown: [Value?] = [.bool(true), nil, nil]
        guard case .unknown = flipped.answer(unknown) else {
            Issue.record("\(flipped.answer(unknown))")
            return
        }
        // Nor does it matter where the other side decides.
        #expect(flipped.answer([.bool(false), nil, nil]) == .no)
    }
}
