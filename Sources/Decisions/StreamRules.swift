// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy
public import Vocabulary

/// What the policy says of each finding that can turn up while a reply streams past.
///
/// What is found within words is asked once when the reply opens, so that nothing is asked of the policy while
/// text flows. Where a signal that needs a clause matters, each clause is judged before it may leave.
public struct StreamRules: Sendable {
    private let effects: [String: Effect]
    let clauses: ClauseRules?
    /// What tokens of the reply stand for; `nil` where there are none.
    let vault: Vault?
    /// What is looked for within words.
    let scanner: PersonalDataScanner

    /// - Returns: `nil` where the reply can't pass piece by piece: it must be decided whole, before anything
    ///   of it leaves.
    init?(
        for proposal: Proposal, in workspace: Workspace, _ circumstances: Circumstances,
        _ plan: DetectorPlan?, _ detectors: DetectorSet, in scene: Scene
    ) {
        if case .whole? = plan?.flow { return nil }
        let nothing = workspace.verdict(on: proposal, signals: [], in: circumstances)
        guard nothing.effect.passes,
            nothing.obligations.allSatisfy({ $0.kind == .redact })
        else { return nil }
        var effects: [String: Effect] = [:]
        // What turns up in a stream has a place in it, wherever that is, and can be taken out.
        let somewhere = [SignalSpan(passage: 0, bytes: 0..<1)]
        for kind in PersonalDataClass.allCases where kind.hasForm {
            let signal = Signal(
                kind.signalName, score: 1, spans: somewhere, detector: PersonalDataDetector.version)
            effects[kind.signalName] =
                workspace.verdict(on: proposal, signals: [signal], in: circumstances).effect
        }
        self.effects = effects
        vault = scene.vault
        scanner = detectors.scanner
        guard plan?.flow == .clauses else {
            clauses = nil
            return
        }
        clauses = ClauseRules(
            detectors: detectors.detectors.compactMap { $0 as? any ClauseDetector }.filter {
                !$0.needsDialogue || plan?.asks($0, of: .reply) == true
            },
            scene: scene
        ) { signals in
            workspace.verdict(on: proposal, signals: signals, in: circumstances).effect
        }
    }

    init(_ effects: [String: Effect], clauses: ClauseRules? = nil, vault: Vault? = nil) {
        self.effects = effects
        self.vault = vault
        scanner = PersonalDataScanner()
        self.clauses = clauses
    }

    /// A finding that nobody thought of does not pass: silence is never consent.
    func effect(of signal: String) -> Effect { effects[signal] ?? .block }
}

/// What judges a streamed reply clause by clause.
struct ClauseRules: Sendable {
    /// A clause that is longer is judged in pieces of this many bytes: no text may hold a stream for good.
    static let limit = 1024

    let detectors: [any ClauseDetector]
    let scene: Scene
    /// What the policy says where these signals are in the reply.
    let effect: @Sendable ([Signal]) -> Effect

    /// What is found in a clause; a detector that fails is a finding too.
    ///
    /// - Parameter calls: What is called in the same turn; `nil` where anything may still be called.
    func signals(in clause: Detectors.Clause, calling calls: [ActionCall]?) -> [Signal] {
        var scene = scene
        scene.calls = calls
        return detectors.flatMap { detector in
            do {
                return try detector.signals(in: clause, of: scene)
            } catch {
                return [Signal(DetectorSet.failed, score: 1, detector: detector.name)]
            }
        }
    }
}

/// A streamed reply that has been recorded as begun.
public struct OpenReply: Sendable {
    /// The identifier that its decision will have.
    public let id: ID<Decision>
    public let proposal: Proposal
    public let rules: StreamRules
}
