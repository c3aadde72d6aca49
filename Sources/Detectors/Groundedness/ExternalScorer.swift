// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// The words between Belay and an encoder or a judge outside it: claims and evidence go, scores come.
///
/// This is only what is said; whoever holds a connection sends it and waits no longer than the deadline. Whatever is no
/// answer is ``DetectorSet/failed``.
public enum ExternalScorer {
    /// The signal of sentences that the scorer does not find supported: it is asked where a card names it.
    public static let signalName = "ungrounded.external"
    /// What it reads.
    public static let kinds: Set<Proposal.Kind> = [.reply, .suggestion]

    /// `{"claims": ["…"], "evidence": ["…"]}`
    public struct Request: Sendable, Hashable {
        public let claims: [String]
        public let evidence: [String]

        public init(claims: [String], evidence: [String]) {
            self.claims = claims
            self.evidence = evidence
        }

        public var json: JSON {
            [
                "claims": .array(claims.map { .string($0) }),
                "evidence": .array(evidence.map { .string($0) }),
            ]
        }
    }

    /// `{"scores": [0.93]}`: for each claim how far the evidence supports it, from 0 to 1.
    public struct Response: Sendable, Hashable {
        public let scores: [Double]

        /// - Parameter count: How many claims were sent: an answer to other questions is none.
        public init(parsing bytes: [UInt8], count: Int) throws(Failure) {
            // Losing the error is the intention: it would quote what came.
            guard let json = try? JSON(parsing: bytes), case .array(let items)? = json["scores"]
            else { throw .unreadable }
            guard items.count == count else { throw .count(items.count, asked: count) }
            var scores: [Double] = []
            for item in items {
                let score: Double =
                    switch item {
                    case .integer(let number): Double(number)
                    case .number(let number): number
                    default: .nan
                    }
                guard (0...1).contains(score) else { throw .outOfRange }
                scores.append(score)
            }
            self.scores = scores
        }
    }

    public enum Failure: Error, Hashable {
        case unreadable
        case count(Int, asked: Int)
        case outOfRange
    }

    /// The sentences of a reply that are worth asking about, with their places: courtesies are not.
    public static func claims(of reply: String, passage: Int = 0) -> [Clause] {
        Clause.all(in: reply, passage: passage).filter { clause in
            var text = clause.text
            return text.withUTF8 { !CourtesyWords.isAll(of: $0) }
        }
    }

    /// What counts as known: what tools answered, what the customer, persons and instructions said, passages, the
    /// record. What the AI itself said before is no evidence.
    public static func evidence(in setting: Setting) -> [String] {
        var evidence = setting.dialogue.turns.compactMap { turn -> String? in
            switch turn {
            case .said(.agent, _), .called: nil
            case .said(_, let text): text
            case .returned(let result): result.text
            }
        }
        evidence += setting.evidence
        if case .object(let fields) = setting.record, !fields.isEmpty {
            evidence.append(String(decoding: setting.record.serialized, as: UTF8.self))
        }
        return evidence
    }

    /// What follows from an answer: the sentences whose support is below one half.
    ///
    /// - Parameter detector: What the scorer is called on the record, such as `encoder/3`.
    public static func signal(
        _ response: Response, for claims: [Clause], detector: String
    ) -> Signal? {
        let doubtful = zip(claims, response.scores).filter { $0.1 < 0.5 }
        guard let least = doubtful.map(\.1).min() else { return nil }
        return Signal(
            signalName, score: 1 - least,
            spans: doubtful.map { SignalSpan(passage: $0.0.passage, bytes: $0.0.bytes) },
            detector: detector)
    }
}
