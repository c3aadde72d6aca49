// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Phrases that say something by themselves, whatever the language, found wherever they stand.
struct PhraseBook: Sendable {
    enum Meaning: String, Sendable, CaseIterable {
        /// The AI says that it is human.
        case human
        /// The customer is told that a person is at the other end; an offer of one sounds alike.
        case speaking
        /// What only somebody with a life says.
        case biography
        /// The AI says that it is one.
        case machine
        /// «Are you a bot?», asked by a customer.
        case asksMachine, asksHuman
        case yes, no
        case advice
        /// «I can't give legal advice.»
        case refusal
        case hedge, doubt, hint
        case interpretation
        /// The AI lacks what it needs; the customer does.
        case missing, lacking
        case asking
        /// What is asked for.
        case order, booking, email, phone, address, birth, postcode, name, account, card, reference
        /// «connect», «would you like»: what stands beside an offer of a person.
        case offering
    }

    struct Match {
        let meaning: Meaning
        let words: Range<Int>
    }

    private var nodes: [[UInt64: Int]] = [[:]]
    private var meanings: [[Meaning]] = [[]]
    /// Whether a word begins any phrase: most do not.
    private var begins: [Bool] = Array(repeating: false, count: 4096)

    static let all = PhraseBook([
        EnglishSelfReports.phrases, GermanSelfReports.phrases, FrenchSelfReports.phrases,
        SpanishSelfReports.phrases, ItalianSelfReports.phrases, DutchSelfReports.phrases,
        PortugueseSelfReports.phrases, PolishSelfReports.phrases,
    ])

    init(_ pages: [String]) {
        for page in pages {
            var meaning = Meaning.hedge
            for line in page.split(separator: "\n") {
                var phrases = line[...]
                if let colon = line.firstIndex(of: ":") {
                    guard let named = Meaning(rawValue: String(line[..<colon])) else {
                        preconditionFailure("a phrase book names `\(line[..<colon])`")
                    }
                    meaning = named
                    phrases = line[line.index(after: colon)...]
                }
                for phrase in ClaimPage.parts(phrases) {
                    for wording in ClaimPage.wordings(String(phrase)) { add(wording, meaning) }
                }
            }
        }
    }

    private mutating func add(_ phrase: String, _ meaning: Meaning) {
        var node = 0
        for word in ClaimWords(phrase).words {
            if node == 0 { begins[Int(truncatingIfNeeded: word.hash) & 4095] = true }
            if let next = nodes[node][word.hash] {
                node = next
            } else {
                nodes.append([:])
                meanings.append([])
                nodes[node][word.hash] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        guard node > 0, !meanings[node].contains(meaning) else { return }
        meanings[node].append(meaning)
    }

    /// The longest phrase of each meaning at each place.
    func matches(in words: [ClaimWords.Word]) -> [Match] {
        var matches: [Match] = []
        for start in words.indices where begins[Int(truncatingIfNeeded: words[start].hash) & 4095] {
            var node = 0
            let first = matches.count
            for index in start..<words.count {
                guard index == start || words[index].gap.isDisjoint(with: .parting),
                    let next = nodes[node][words[index].hash]
                else { break }
                node = next
                for meaning in meanings[node] {
                    let match = Match(meaning: meaning, words: start..<index + 1)
                    if let known = matches[first...].firstIndex(where: { $0.meaning == meaning }) {
                        matches[known] = match
                    } else {
                        matches.append(match)
                    }
                }
            }
        }
        return matches
    }
}
