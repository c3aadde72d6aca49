// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Policy
import Synchronization
import Vocabulary

/// What the transcripts of a workspace show of its policy.
public struct ExaminedPolicy: Sendable {
    /// By the name of the use case.
    public let useCases: [String: UseCaseCoverage]
    public let transcripts: Int
    /// How many things go otherwise than they are written.
    public let differences: Int

    public init(useCases: [String: UseCaseCoverage], transcripts: Int, differences: Int) {
        self.useCases = useCases
        self.transcripts = transcripts
        self.differences = differences
    }
}

/// What came of an examination.
public enum PolicyExamination: Sendable {
    case done(ExaminedPolicy)
    /// Why it could not be made, for a person.
    case failed(String)

    /// Judges the transcripts of a workspace by its rules. It may take seconds, and is called on a thread of its own.
    public typealias Examine = @Sendable (Workspace) -> PolicyExamination
}

/// Examines the policy in force once, when somebody first looks: neither a request nor the start of the house waits for it.
final class PolicyExaminer: Sendable {
    enum Standing: Sendable {
        /// Nobody here can examine it: there is no folder to read transcripts from.
        case nobody
        case underWay
        case done(PolicyExamination)
    }

    private struct State {
        var digest: Digest?
        var standing = Standing.nobody
    }

    private let examine: PolicyExamination.Examine?
    private let state = Mutex(State())

    init(_ examine: PolicyExamination.Examine?) { self.examine = examine }

    /// What is known by now of a workspace. Where nobody has looked at it before, its examination begins.
    ///
    /// - Parameter onDone: Is called when the examination that this call began is over.
    func standing(
        of workspace: Workspace, onDone: @escaping @Sendable () -> Void
    ) -> Standing {
        guard let examine else { return .nobody }
        let known = state.withLock { state -> Standing? in
            if state.digest == workspace.digest { return state.standing }
            state = State(digest: workspace.digest, standing: .underWay)
            return nil
        }
        if let known { return known }
        // Seconds of work: the threads that answer requests are not for it.
        let thread = Thread { [weak self] in
            let result = examine(workspace)
            let isWanted = self?.state.withLock { state in
                guard state.digest == workspace.digest else { return false }
                state.standing = .done(result)
                return true
            }
            if isWanted == true { onDone() }
        }
        thread.name = "policy-examination"
        thread.stackSize = 8 << 20
        thread.start()
        return .underWay
    }
}
