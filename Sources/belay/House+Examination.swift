// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Console
import Decisions
import Policy
import Vocabulary

extension PolicyExamination {
    /// What judges the transcripts of a folder; `nil` where there is none.
    static func judging(in folder: String?) -> Examine? {
        guard let folder else { return nil }
        return { PolicyExamination(of: $0, in: folder, at: PolicyTest.moment) }
    }

    /// Judges the transcripts in a workspace's folder as `belay policy test` does.
    ///
    /// - Parameter moment: When everything is said, where an upstream names no time.
    init(of workspace: Workspace, in folder: String, at moment: Timestamp) {
        let transcripts: [NamedTranscript]
        do { transcripts = try NamedTranscript.all(in: folder) } catch {
            self = .failed("\(error)")
            return
        }
        let trial = TranscriptTrial(of: workspace, at: moment)
        let results = transcripts.map { trial.result(of: $0.transcript, in: $0.file) }
        let judgements = results.flatMap(\.judgements)
        self = .done(
            ExaminedPolicy(
                useCases: workspace.useCases.mapValues {
                    UseCaseCoverage(of: $0, in: workspace, by: judgements)
                }, transcripts: transcripts.count,
                differences: results.reduce(0) { $0 + $1.differences.count }))
    }
}
