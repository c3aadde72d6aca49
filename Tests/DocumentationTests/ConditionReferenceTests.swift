// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Policy

/// What conditions may ask, and what the page about them says.
@Suite struct ConditionReferenceTests {
    @Test func `each variable of conditions has its row`() throws {
        let rows = try Page.reference("conditions").rows(under: "Variables")
        #expect(rows.map(\.name) == RuleVariable.allCases.map(\.rawValue))
    }

    @Test func `each function of conditions has its row`() throws {
        let rows = try Page.reference("conditions").rows(under: "Functions")
        #expect(rows.map(\.name) == RuleFunctions.names)
    }

    @Test func `each control of the risk gate has its row, and who must have it from when`() throws
    {
        let rows = try Page.reference("configuration").rows(under: "The risk gate")
        #expect(rows.map(\.name) == RiskGate.Control.allCases.map(\.rawValue))
        for (row, control) in zip(rows, RiskGate.Control.allCases) {
            let stages = Risk.allCases.map { risk in
                RiskGate.standard.table[risk]?.first { $0.control == control }?.from.rawValue
            }
            let cells = row.cells.dropFirst(2).map { Page.code(in: $0).first }
            #expect(Array(cells) == stages, "\(control)")
        }
    }

    @Test func `each mode has its row, from the mildest to the strictest`() throws {
        let rows = try Page.reference("configuration").rows(under: "Modes")
        #expect(rows.map(\.name) == Mode.allCases.map(\.rawValue))
    }
}
