// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// The risk that a use case has at least, whatever its owner declares: from what it touches and
/// what its tools do.
public struct RiskFloor: Sendable, Hashable {
    public let risk: Risk
    /// Why, in words for the owner.
    public let because: String

    init(touches: Set<Governance.Touch>, tools: [String: Tool]) {
        let writes = tools.values.filter { $0.effect == .write && $0.kind != .handover }
            .sorted { $0.name < $1.name }
        func high(_ because: String) -> (Risk, String) { (.high, because) }
        let found: (Risk, String) =
            if touches.contains(.legalDecisions) {
                high("it touches legal decisions")
            } else if touches.contains(.irreversibleActions) {
                high("it touches irreversible actions")
            } else if let tool = writes.first(where: { !$0.isReversible }) {
                high("what `\(tool.name)` does can't be undone")
            } else if let tool = writes.first(where: \.needsYes) {
                high("`\(tool.name)` is of the kind `\(tool.kind.rawValue)`")
            } else if touches.contains(.payments), let tool = writes.first {
                high("it touches payments and `\(tool.name)` writes")
            } else if touches.contains(.personalData), let tool = writes.first {
                high("it touches personal data and `\(tool.name)` writes")
            } else if let tool = writes.first {
                (.limited, "`\(tool.name)` writes")
            } else if touches.contains(.payments) {
                (.limited, "it touches payments")
            } else if touches.contains(.personalData) {
                (.limited, "it touches personal data")
            } else {
                (.low, "it touches nothing")
            }
        (risk, because) = found
    }
}
