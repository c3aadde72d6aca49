// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy
public import Vocabulary

/// What the policy says of each finding that can turn up while a reply streams past.
///
/// Asked once when the reply opens, so that nothing is asked of the policy while text flows.
public struct StreamRules: Sendable {
    private let effects: [String: Effect]

    /// - Returns: `nil` where the reply can't pass piece by piece: it must be decided whole, before anything
    ///   of it leaves.
    init?(for proposal: Proposal, in workspace: Workspace, _ circumstances: Circumstances) {
        // A rule over the words can't be asked before all of them are there.
        guard workspace.useCase(named: proposal.useCase)?.weighsWholeReplies != true else {
            return nil
        }
        let nothing = workspace.verdict(on: proposal, signals: [], in: circumstances)
        guard nothing.effect.passes,
            nothing.obligations.allSatisfy({ $0.kind == .redact })
        else { return nil }
        var effects: [String: Effect] = [:]
        // What turns up in a stream has a place in it, wherever that is, and can be taken out.
        let somewhere = [SignalSpan(passage: 0, bytes: 0..<1)]
        for kind in PersonalDataClass.allCases {
            let signal = Signal(
                kind.signalName, score: 1, spans: somewhere, detector: PersonalDataDetector.version)
            effects[kind.signalName] =
                workspace.verdict(on: proposal, signals: [signal], in: circumstances).effect
        }
        self.effects = effects
    }

    init(_ effects: [String: Effect]) {
        self.effects = effects
    }

    /// A finding that nobody thought of does not pass: silence is never consent.
    func effect(of signal: String) -> Effect { effects[signal] ?? .block }
}

/// A streamed reply that has been recorded as begun.
public struct OpenReply: Sendable {
    /// The identifier that its decision will have.
    public let id: ID<Decision>
    public let proposal: Proposal
    public let rules: StreamRules
}
