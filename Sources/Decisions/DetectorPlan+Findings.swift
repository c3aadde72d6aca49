// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
public import Policy

extension Workspace {
    /// What its owners should know of how their streamed replies flow: a stream that waits for all of a reply
    /// is a choice, and somebody should have made it.
    ///
    /// - Parameter plans: of the workspace's use cases, by name.
    public func streamFindings(under plans: [String: DetectorPlan]) -> [Finding] {
        plans.sorted { $0.key < $1.key }.compactMap { name, plan in
            guard case .whole(let reasons) = plan.flow else { return nil }
            return Finding(
                file: "use-cases/\(name)/use-case.yaml",
                message:
                    "a streamed reply is held until all of it was decided: \(reasons.joined(separator: "; "))",
                severity: .note)
        }
    }
}

extension DetectorPlan.Flow {
    /// In one word: `words`, `clauses` or `whole`.
    public var word: String {
        switch self {
        case .words: "words"
        case .clauses: "clauses"
        case .whole: "whole"
        }
    }
}
