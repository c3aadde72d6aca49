// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import TestSupport
import Testing
import Vocabulary

/// What transcripts test of a policy: coverage, and the mutants that they notice.
@Suite struct ExaminationTests {
    private static let ceiling = """
        - name: within-order
          when: >-
            action.name == "refund" && (action.args.amount > facts.order.total
            || facts.order.status != "paid")
          effect: block
          reason: boundary
          because: a refund never exceeds what was paid
        """

    /// - Parameter expected: The decision on a refund of `amount`.
    private static func refund(
        _ amount: Int, of status: String = "paid", _ expected: String
    ) -> String {
        """
        customer      Refund order 7, please.
        agent
          call        look {"order_id":"7"}
          action      allow
        tool          look {"order_id":"7","total":20,"status":"\(status)"}
        agent
          call        refund {"order_id":"7","amount":\(amount)}
          action      \(expected)
        """
    }

    @Test func `a rule is covered where it spoke, a clause where it was seen both ways`() throws {
        let trial = try TrialWorkspace(Self.ceiling)
        let first = try trial.examination(Self.refund(10, "allow"))
        let rule = first.coverage[0]
        #expect(rule.boundary.name == "within-order")
        #expect(!rule.isCovered)
        #expect(rule.answers.no == 1)
        #expect(
            rule.clauses.map(\.text) == [
                #"action.name == "refund""#, "action.args.amount > facts.order.total",
                #"facts.order.status != "paid""#,
            ])
        // The look at the order is another tool, and so an answer of the first clause alone.
        #expect(rule.clauses.map(\.isCovered) == [true, false, false])
        #expect(rule.clauses.map(\.answers.no) == [1, 1, 1])

        let both = try trial.examination(
            Self.refund(10, "allow"), Self.refund(21, "block"), Self.refund(10, of: "open", "block")
        )
        #expect(both.coverage[0].isCovered)
        #expect(both.coverage[0].clauses.allSatisfy { $0.isCovered })
    }

    @Test func `what could not be answered covers nothing, and is counted apart`() throws {
        let trial = try TrialWorkspace(Self.ceiling)
        let blind = try trial.examination(
            """
            customer      Refund order 7, please.
            agent
              call        refund {"order_id":"7","amount":1}
              action      block     within-order
            """)
        #expect(!blind.coverage[0].isCovered)
        #expect(blind.coverage[0].answers.unknown == 1)
        #expect(blind.coverage[0].clauses.map(\.answers.unknown) == [0, 1, 1])
        // Where it can't be answered one way, it can't be answered the other way.
        #expect(blind.survivors.contains { $0.contains("action.args.amount") })
    }

    @Test func `mutants that nobody notices survive, and say which`() throws {
        let trial = try TrialWorkspace(Self.ceiling)
        let survivors = try trial.examination(Self.refund(21, "block     within-order")).survivors
        #expect(
            survivors == [
                #"within-order: if `facts.order.status != "paid"` were the other way round"#
            ])
        let none = try trial.examination(
            Self.refund(21, "block     within-order"),
            Self.refund(10, of: "open", "block     within-order"))
        #expect(none.survivors == [])
        #expect(none.mutants.count == 5)
    }

    @Test func `without expectations nothing is noticed`() throws {
        let trial = try TrialWorkspace(Self.ceiling)
        let silent = Self.refund(21, "block").replacing("\n  action      block", with: "")
            .replacing("\n  action      allow", with: "")
        let examination = try trial.examination(silent)
        #expect(examination.coverage[0].isCovered)
        #expect(examination.mutants.allSatisfy { !$0.isKilled })
    }

    @Test func `an expectation that is wrong already notices nothing`() throws {
        let trial = try TrialWorkspace(Self.ceiling)
        let wrong = Self.refund(21, "allow").replacing(
            "\n  action      allow\ntool", with: "\ntool")
        let examination = try trial.examination(wrong)
        #expect(examination.coverage[0].isCovered)
        #expect(examination.mutants.allSatisfy { !$0.isKilled })
    }

    @Test func `a weaker effect is noticed only where no other rule is as strict`() throws {
        let trial = try TrialWorkspace(
            Self.ceiling + """

                - {name: never, when: action.name == "refund", effect: block, reason: boundary, because: never}
                """)
        let survivors = try trial.examination(Self.refund(21, "block     within-order never"))
            .survivors
        #expect(survivors.contains("within-order: if the effect were `approve`, not `block`"))
        #expect(survivors.contains("never: if the effect were `approve`, not `block`"))
        #expect(!survivors.contains("never: if this rule were not there"))
    }

    @Test func `a rule that names its tools speaks of the others once it is turned round`() throws {
        let trial = try TrialWorkspace(
            """
            - {name: no-notes, when: action.name == "note", effect: block, reason: boundary, because: full}
            """)
        // No transcript writes a note: only what it would do to other tools can be noticed.
        let examination = try trial.examination(Self.refund(1, "allow"))
        #expect(
            examination.survivors == [
                "no-notes: if this rule were not there",
                "no-notes: if the effect were `approve`, not `block`",
            ])
        #expect(!examination.coverage[0].isCovered)
    }

    @Test func `when a contract asks for a yes is a boundary, too`() throws {
        let trial = try TrialWorkspace(
            refund: """
                confirm: {ask: "Refund {amount}?", when: 'consent != "yes"'}
                approve:
                  - {by: boss, when: action.args.amount > 10.0}
                  - {by: board, when: action.args.amount > 100.0}
                """)
        let call = "agent\n  call        refund {\"amount\":20}\n"
        let examination = try trial.examination(
            "customer      Yes.\n" + call + "  action      approve",
            "customer      Who are you?\n" + call + "  action      approve   confirm")
        let names = examination.coverage.map(\.boundary.name)
        #expect(
            names.prefix(3) == [
                "refund.confirm.when", "refund.approve.when", "refund.approve.when",
            ])
        #expect(examination.coverage.prefix(3).map(\.isCovered) == [true, true, false])
        // What two approvals ask for is one effect: only the stricter reason would tell them apart.
        #expect(
            examination.survivors == [
                "refund.approve.when: if `action.args.amount > 100.0` were the other way round"
            ])
    }

    @Test func `a rule that use cases share is one, and one transcript is enough for it`() throws {
        let trial = try TrialWorkspace(shared: Self.ceiling)
        let examination = try trial.examination(
            Self.refund(21, "block     within-order"),
            Self.refund(10, of: "open", "block     within-order"), useCase: "returns")
        let shared = examination.coverage.filter { $0.boundary.name == "within-order" }
        #expect(shared.count == 1)
        #expect(shared[0].boundary.file == "policies/shared.yaml")
        #expect(shared[0].isCovered)
        #expect(!examination.survivors.contains { $0.hasPrefix("within-order") })
    }

    @Test func `the clauses of Belay that spoke are counted`() throws {
        let examination = try TrialWorkspace(Self.ceiling).examination(Self.refund(1, "allow"))
        #expect(examination.spoken[Clause.grant] == 2)
        #expect(examination.spoken[Clause.speak] == 2)
        #expect(examination.spoken["within-order"] == nil)
        #expect(examination.spoken[Clause.limit] == nil)
    }

    @Test func `a handover for another reason is noticed`() throws {
        let trial = try TrialWorkspace(
            """
            - {name: to-the-desk, when: action.name == "note", effect: escalate, reason: interpretation, because: ask}
            """)
        let survivors = try trial.examination(
            "customer      Hello.\nagent\n  call        note {}\n  handed over interpretation"
        ).survivors
        #expect(survivors == [])
    }
}
