// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The words by which rules are told, in eight languages, found by their longest wording at each place.
struct AmbiguityBook: Sendable {
    /// What a wording does in a rule.
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt32
        /// «At our discretion», «case by case».
        static let discretion = Roles(rawValue: 1)
        /// «Usually», «may be granted».
        static let soft = Roles(rawValue: 2)
        /// «I believe», «it depends», «should be».
        static let hedge = Roles(rawValue: 4)
        /// «Policy», «terms»: names a rule as such.
        static let rule = Roles(rawValue: 8)
        static let permit = Roles(rawValue: 16)
        static let forbid = Roles(rawValue: 32)
        static let not = Roles(rawValue: 64)
        /// «Express», «sale»: what makes two rules rules about two things.
        static let qualifier = Roles(rawValue: 128)
        /// «Item», «customer»: what says nothing of which rule it is.
        static let generic = Roles(rawValue: 256)
        static let will = Roles(rawValue: 512)
    }

    struct Sense: Sendable {
        var roles: Roles = []
        var topics: RuleTopics = []
    }

    private static let roles: [String: Roles] = [
        "discretion": .discretion, "soft": .soft, "hedge": .hedge, "rule": .rule,
        "permit": .permit, "forbid": .forbid, "not": .not, "qualifier": .qualifier,
        "generic": .generic, "will": .will,
    ]

    private var nodes: [[UInt64: Int]] = [[:]]
    private var senses: [Sense] = [Sense()]

    static let all = AmbiguityBook(AmbiguityPhrases.pages)

    init(_ pages: [String]) {
        for page in pages {
            var sense = Sense()
            for line in page.split(separator: "\n") {
                var phrases = line[...]
                if let colon = line.firstIndex(of: ":") {
                    let name = String(line[..<colon])
                    if let role = Self.roles[name] {
                        sense = Sense(roles: role)
                    } else if let topic = RuleTopics.named(name) {
                        sense = Sense(topics: topic)
                    } else {
                        preconditionFailure("a page names `\(name)`, which is nothing")
                    }
                    phrases = line[line.index(after: colon)...]
                }
                for phrase in ClaimPage.parts(phrases) {
                    for wording in ClaimPage.wordings(String(phrase)) { add(wording, sense) }
                }
            }
        }
    }

    private mutating func add(_ phrase: String, _ sense: Sense) {
        var node = 0
        for word in ClaimWords(phrase).words {
            if let next = nodes[node][word.hash] {
                node = next
            } else {
                nodes.append([:])
                senses.append(Sense())
                nodes[node][word.hash] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        guard node > 0 else { return }
        senses[node].roles.formUnion(sense.roles)
        senses[node].topics.formUnion(sense.topics)
    }

    /// The longest wording that begins at a word, and how many words it has; none where none does.
    func sense(of words: ArraySlice<ClaimWords.Word>, at start: Int) -> (Sense, length: Int)? {
        var node = 0
        var found: (Sense, length: Int)?
        for index in start..<words.endIndex {
            guard index == start || words[index].gap.isDisjoint(with: .parting),
                let next = nodes[node][words[index].hash]
            else { break }
            node = next
            if !senses[node].roles.isEmpty || !senses[node].topics.isEmpty {
                found = (senses[node], index - start + 1)
            }
        }
        return found
    }
}

/// What rules are about.
struct RuleTopics: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let names = [
        "return", "refund", "exchange", "cancel", "delivery", "warranty", "fee", "discount",
        "baggage", "notice", "payout", "claim", "change", "deposit", "compensation", "renewal",
        "trial", "upgrade", "limit",
    ]

    static func named(_ name: String) -> RuleTopics? {
        names.firstIndex(of: name).map { RuleTopics(rawValue: 1 << UInt32($0)) }
    }

    /// How long something takes is an estimate, not a right: «usually» is honest there.
    static let estimates = RuleTopics(
        ["delivery", "payout"].compactMap { named($0) })
}
