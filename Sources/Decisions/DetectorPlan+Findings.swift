// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Detectors
public import Policy

extension Workspace {
    /// What its owners should know of how their streamed replies flow: a stream that waits for all of a reply
    /// is a choice, and somebody should have made it.
    public func streamFindings(under detectors: DetectorSet) -> [Finding] {
        useCases.values.sorted { $0.name < $1.name }.compactMap { useCase in
            guard case .whole(let reasons) = DetectorPlan(of: useCase, detectors).flow else {
                return nil
            }
            return Finding(
                file: "use-cases/\(useCase.name)/use-case.yaml",
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
