// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Who may let an action go without the approvals that it waits for, and who looks at it afterwards.
public struct BreakGlass: Sendable, Hashable {
    /// The staff role that may.
    public let by: String
    /// The staff role that must look at each use of it.
    public let review: String
    /// How soon it must have been looked at.
    public let within: Duration
}

extension BreakGlass {
    /// `nil` where there is none, or it can't be used: then that is in the findings.
    init?(_ root: Section) {
        guard let section = root.section("break-glass") else { return nil }
        let by = section.text("by")
        let review = section.text("review")
        let within = section.duration("within")
        guard let by, let review, let within else { return nil }
        if by == review {
            section.report("`\(by)` can't review itself: name another role", at: "review")
        }
        self.init(by: by, review: review, within: within)
    }
}
