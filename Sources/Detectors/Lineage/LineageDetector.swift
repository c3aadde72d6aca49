// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Traces every argument of a proposed action to where its value entered the conversation.
///
/// A value that was seen nowhere is made up: `lineage.invented`. One that only stands in somebody else's
/// words, in a mail or a page that a tool handed over, is theirs: `lineage.untrusted`. An action that such words
/// rather than the customer's account for needs a person: `trust-floor.lowered`.
public struct LineageDetector: Detector {
    public static let invented = "lineage.invented"
    public static let untrusted = "lineage.untrusted"
    public static let trustFloor = "trust-floor.lowered"
    public static let version = "lineage/1"

    /// What has a lower score is not told.
    public static let leastScore = 0.5

    private let suspicion: ValueIndex.Suspicion?

    /// - Parameter suspicion: Finds injected instructions in what tools answered; `nil` for ``Injection``'s own eye.
    public init(suspicion: ValueIndex.Suspicion? = nil) { self.suspicion = suspicion }

    public var name: String { "lineage" }
    public var signalNames: [String] { [Self.invented, Self.untrusted, Self.trustFloor] }
    public var kinds: Set<Proposal.Kind> { [.action] }
    public var needsDialogue: Bool { true }
    public func prepare(_ setting: Setting) {
        if suspicion == nil { setting.prepare([ValueIndex.self]) }
    }

    public func signals(for scene: Scene) -> [Signal] {
        guard case .action = scene.proposal.content else { return [] }
        let index = suspicion.map { ValueIndex(scene.setting, suspicion: $0) }
        return signals(for: scene.proposal, in: index ?? scene.setting.reading())
    }

    /// What is found in a proposal, in a conversation that was read before.
    public func signals(for proposal: Proposal, in index: ValueIndex) -> [Signal] {
        guard case .action(let call) = proposal.content else { return [] }
        var signals: [Signal] = []
        var floor = TrustFloor(index, call.tool)
        var tracing = Tracing(index, floor)
        for leaf in ArgumentLeaf.all(of: call) { tracing.trace(leaf, &floor) }
        for (name, finding) in [
            (Self.invented, tracing.invented), (Self.untrusted, tracing.untrusted),
        ]
        where finding.score >= Self.leastScore {
            signals.append(
                Signal(name, score: finding.score, spans: finding.spans, detector: Self.version))
        }
        let lowered = floor.score
        if lowered >= Self.leastScore {
            signals.append(Signal(Self.trustFloor, score: lowered, detector: Self.version))
        }
        return signals
    }
}

extension ValueIndex: SettingReading {
    init(_ setting: Setting) {
        self.init(setting, suspicion: Injection.suspectedInstructions)
    }

    mutating func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool {
        for turn in turns { append(turn) }
        return true
    }
}
