// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
public import Policy
import Vocabulary

/// Takes a question in JSON to the external scorer and brings its answer: handed in, because the inner house knows
/// no HTTP. It waits no longer than the workspace says, and throws where no answer came.
public typealias ScorerLine = @Sendable ([UInt8]) async throws -> [UInt8]

extension DecisionPoint {
    /// What the record calls a scorer that no workspace declares.
    static let unknownScorer = "scorer"

    /// The submissions with what the external scorer finds in them. Where no card asks it, nobody waits.
    ///
    /// INVARIANT: a proposal about which it is to be asked has either its answer or `detector.failed`.
    func scored(
        _ submissions: [Submission], at places: [PausePlace], knowing background: Background,
        _ workspace: Workspace,
        _ detectors: DetectorSet, _ plans: [String: DetectorPlan]
    ) async -> [Submission] {
        var submissions = submissions
        var questions: [(place: Int, question: ScorerQuestion, answer: Task<[UInt8], any Error>)] =
            []
        for (place, submission) in submissions.enumerated() {
            let proposal = submission.proposal
            // What has streamed past was judged as it did: such a stream is opened only where nobody asks.
            guard let plan = plans[proposal.useCase], plan.scorer[proposal.kind] != nil,
                submission.signals == nil,
                let question = ScorerQuestion(proposal, background, plan, detectors)
            else { continue }
            // A task of its own: a client that leaves does not make the scorer fail.
            let answer = Task { [scorer] in
                guard let scorer else { throw NoScorer() }
                return try await scorer(question.bytes)
            }
            questions.append((place, question, answer))
        }
        guard !questions.isEmpty else { return submissions }
        // What is paused waits for nobody: an answer that does not come is a finding, and a pause is the reason.
        let watch = Task { [pauses, asked = questions.map(\.answer)] in
            guard await pauses.next(covering: places) != nil else { return }
            for task in asked { task.cancel() }
        }
        defer { watch.cancel() }
        let name = workspace.scorer?.name ?? Self.unknownScorer
        for (place, question, answer) in questions {
            do {
                submissions[place].scored = try question.signals(in: await answer.value, by: name)
            } catch {
                // The error may quote what was asked; that there was one is what is recorded.
                submissions[place].scored = [Signal(DetectorSet.failed, score: 1, detector: name)]
                metrics.countFailure(ofScorer: name)
            }
        }
        return submissions
    }

    private struct NoScorer: Error {}
}

/// What the external scorer is asked about one reply.
private struct ScorerQuestion {
    let claims: [Detectors.Clause]
    let bytes: [UInt8]

    /// `nil` where the reply claims nothing.
    init?(
        _ proposal: Proposal, _ background: Background, _ plan: DetectorPlan,
        _ detectors: DetectorSet
    ) {
        guard proposal.passages.indices.contains(proposal.spoken) else { return nil }
        claims = ExternalScorer.claims(
            of: proposal.passages[proposal.spoken].text, passage: proposal.spoken)
        guard !claims.isEmpty else { return nil }
        let setting = Setting(
            dialogue: background.dialogue, evidence: plan.knowledge + background.evidence,
            record: background.customer?.record ?? [:])
        let scanner = detectors.scanner
        // What the model must not see is for no other model either.
        func shown(_ text: String) -> String {
            redacting(
                text,
                scanner.matches(in: text).filter { plan.keptFromModel.contains($0.kind.signalName) }
            )
        }
        bytes =
            ExternalScorer.Request(
                claims: claims.map { shown($0.text) },
                evidence: ExternalScorer.evidence(in: setting).map(shown)
            ).json.serialized
    }

    func signals(in answer: [UInt8], by name: String) throws(ExternalScorer.Failure) -> [Signal] {
        let response = try ExternalScorer.Response(parsing: answer, count: claims.count)
        return ExternalScorer.signal(response, for: claims, detector: name).map { [$0] } ?? []
    }
}

extension DetectorSet {
    /// What personal data is looked for.
    var scanner: PersonalDataScanner {
        detectors.lazy.compactMap { $0 as? PersonalDataDetector }.first?.scanner
            ?? PersonalDataScanner()
    }
}

extension UseCase {
    /// Where the card names the signal of the external scorer, by the kind of proposal that it does so for.
    var scorerInterest: [Proposal.Kind: String] {
        ExternalScorer.kinds.reduce(into: [:]) { places, kind in
            places[kind] = signalInterest(in: kind).names[ExternalScorer.signalName]
        }
    }
}

extension Workspace {
    /// What is wrong with how the external scorer is declared and asked.
    public var scorerFindings: [Finding] {
        let sources = useCases.values.flatMap(\.scorerInterest.values)
        guard let scorer else {
            return Set(sources).sorted().map { source in
                Finding(
                    at: source,
                    message:
                        "asks for `\(ExternalScorer.signalName)`, but there is no external scorer: declare it "
                        + "under `scorer` in belay.yaml, or use `\(Groundedness.sentence)`")
            }
        }
        guard sources.isEmpty else { return [] }
        return [
            Finding(
                file: "belay.yaml", place: scorer.place,
                message:
                    "the scorer is never asked: no card names `\(ExternalScorer.signalName)`",
                severity: .note)
        ]
    }
}

extension Finding {
    /// - Parameter source: As `file:line`.
    fileprivate init(at source: String, message: String) {
        let parts = source.split(separator: ":")
        self.init(
            file: parts.first.map(String.init) ?? source,
            place: Place(line: parts.last.flatMap { Int($0) } ?? 1, column: 1), message: message)
    }
}
