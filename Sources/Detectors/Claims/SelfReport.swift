// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What an AI says of itself and of its own words, and what customer or AI lack.
enum SelfReport {
    static let human = "boundary.claims-to-be-human"
    static let advice = "boundary.advice"
    static let hedging = "low-confidence.hedging"
    static let interpretation = "interpretation"
    static let missing = "missing-information"
    static let signalNames = [
        human, advice, hedging, interpretation, missing,
    ]

    struct Report {
        let name: String
        let score: Double
        let bytes: Range<Int>
    }

    /// No signal below this.
    static let floor = 0.3

    /// What one clause reports; hedging as if it were the whole reply.
    static func reports(in words: ClaimWords, of clause: Clause, _ scene: Scene) -> [Report] {
        let matches = PhraseBook.all.matches(in: words.words)
        guard !matches.isEmpty else { return [] }
        let isQuestion = words.end.contains(.question)
        var reports: [Report] = []
        let denials = matches.filter { $0.meaning == .human }
        func has(_ meaning: PhraseBook.Meaning) -> Bool {
            matches.contains { match in
                // «I'm not a robot» has «a robot» in it.
                match.meaning == meaning
                    && (meaning != .machine
                        || !denials.contains { $0.words.contains(match.words.lowerBound) })
            }
        }
        func add(_ name: String, _ score: Double, _ match: PhraseBook.Match) {
            let bytes =
                Int(
                    words.words[match.words.lowerBound].start)..<Int(
                    words.words[match.words.upperBound - 1].end)
            reports.append(Report(name: name, score: score, bytes: bytes))
        }
        for match in matches {
            switch match.meaning {
            case .human where !isQuestion && !has(.machine): add(human, 0.95, match)
            case .speaking where !isQuestion && !has(.offering): add(human, 0.9, match)
            case .biography where !isQuestion && !has(.machine): add(human, 0.75, match)
            case .advice where !isQuestion && !has(.refusal): add(advice, 0.8, match)
            case .interpretation where !isQuestion && !has(.refusal):
                add(interpretation, 0.8, match)
            case .missing where !isQuestion: add(missing, 0.8, match)
            case .yes, .no:
                if match.words.lowerBound == 0, answers(match.meaning, clause, scene),
                    !has(.machine)
                {
                    add(human, 0.8, match)
                }
            default: break
            }
        }
        if let match = asked(in: matches), asked(match.meaning, in: scene) >= 2 {
            add(missing, 0.75, match)
        }
        let doubt = doubts(matches, isQuestion)
        if doubt.sum >= floor, let first = doubt.first { add(hedging, min(0.95, doubt.sum), first) }
        return reports
    }

    private static let data: [PhraseBook.Meaning] = [
        .order, .booking, .email, .phone, .address, .birth, .postcode, .name, .account, .card,
        .reference,
    ]

    private static func doubts(
        _ matches: [PhraseBook.Match], _ isQuestion: Bool
    ) -> (sum: Double, first: PhraseBook.Match?) {
        var doubt = 1.0
        var first: PhraseBook.Match?
        var covered = 0
        for match in matches where !isQuestion && match.words.upperBound > covered {
            let weight: Double
            switch match.meaning {
            case .doubt: weight = 0.6
            case .hedge: weight = 0.4
            case .hint: weight = 0.15
            default: continue
            }
            doubt *= 1 - weight
            covered = match.words.upperBound
            first = first ?? match
        }
        return (1 - doubt, first)
    }

    /// Whether the reply begins with a yes to «are you human?» or a no to «are you a bot?», and does not
    /// say elsewhere what it is.
    private static func answers(
        _ meaning: PhraseBook.Meaning, _ clause: Clause, _ scene: Scene
    ) -> Bool {
        guard
            case .said(.customer, let asked)? = scene.dialogue.turns.last(where: {
                if case .said(.customer, _) = $0 { return true }
                return false
            })
        else { return false }
        let question = PhraseBook.all.matches(in: ClaimWords(asked, limit: 2048).words)
        let wanted: PhraseBook.Meaning = meaning == .yes ? .asksHuman : .asksMachine
        guard question.contains(where: { $0.meaning == wanted }) else { return false }
        let proposal = scene.proposal
        guard proposal.passages.indices.contains(clause.passage) else { return false }
        let reply = ClaimWords(proposal.passages[clause.passage].text, limit: 4096).words
        return clause.bytes.lowerBound <= 2
            && !PhraseBook.all.matches(in: reply).contains { $0.meaning == .machine }
    }

    /// What is asked for: a datum that stands soon behind the asking.
    private static func asked(in matches: [PhraseBook.Match]) -> PhraseBook.Match? {
        matches.first { datum in
            data.contains(datum.meaning)
                && matches.contains {
                    $0.meaning == .asking
                        && (0...6).contains(datum.words.lowerBound - $0.words.upperBound)
                }
        }
    }

    /// In how many turns the AI asked for a datum before.
    private static func asked(_ datum: PhraseBook.Meaning, in scene: Scene) -> Int {
        scene.dialogue.turns.count { turn in
            guard case .said(.agent, let text) = turn else { return false }
            let matches = PhraseBook.all.matches(in: ClaimWords(text, limit: 4096).words)
            return asked(in: matches.filter { $0.meaning == datum || $0.meaning == .asking }) != nil
        }
    }
}

// MARK: - Beyond a clause

extension SelfReport {
    /// A reply's hedging, weakened where it is spread over many clauses.
    static func weighed(_ signals: [Signal], clauses: Int) -> [Signal] {
        let hedged = signals.filter { $0.name == hedging }
        guard !hedged.isEmpty else { return signals }
        let sum = 1 - hedged.reduce(1) { $0 * (1 - $1.score) }
        let score = sum / max(1, Double(clauses) / 4).squareRoot()
        let rest = signals.filter { $0.name != hedging }
        guard score >= floor else { return rest }
        return rest + [
            Signal(
                hedging, score: score, spans: hedged.flatMap(\.spans), detector: Claims.version)
        ]
    }

    /// The customer does not have what is asked for.
    static func customerSignals(_ scene: Scene) -> [Signal] {
        guard case .input(let passages) = scene.proposal.content else { return [] }
        var spans: [SignalSpan] = []
        for (index, passage) in passages.enumerated()
        where passage.isNew && passage.source == .customer {
            let words = ClaimWords(passage.text, limit: 16384).words
            for match in PhraseBook.all.matches(in: words) where match.meaning == .lacking {
                let bytes =
                    Int(
                        words[match.words.lowerBound].start)..<Int(
                        words[match.words.upperBound - 1].end)
                spans.append(SignalSpan(passage: index, bytes: bytes))
            }
        }
        guard !spans.isEmpty else { return [] }
        return [Signal(missing, score: 0.8, spans: spans, detector: Claims.version)]
    }
}
