// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a use case serves and may say: what detectors hold the conversation against.
public struct Competence: Sendable, Hashable {
    /// The languages that are served, as BCP 47 primary tags; empty for all.
    public var languages: [String] = []
    /// What customers say of each topic that is served, by topic; empty where the card shows none.
    public var topics: [String: [String]] = [:]
    /// What the AI may promise, with `{places}` for what differs.
    public var commitments: [String] = []
    /// The texts of the files under `knowledge`, by path: what counts as known.
    public var knowledge: [String: String] = [:]

    public init() {}
}

extension UseCaseReader {
    func competence(_ card: Section) -> Competence {
        var competence = Competence()
        competence.languages = (card.texts("languages") ?? []).filter { language in
            let isTag =
                (2...3).contains(language.utf8.count)
                && language.utf8.allSatisfy {
                    UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0
                }
            if !isTag {
                card.report(
                    "`\(language)` is no language: write a tag of two letters, such as `en`",
                    at: "languages")
            }
            return isTag
        }
        for (topic, place, examples) in card.lists("scope") {
            guard examples.count >= 2 else {
                card.report(
                    "`\(topic)` has too few examples to be recognised by: show at least two",
                    at: place)
                continue
            }
            competence.topics[topic] = examples
        }
        if card.has("scope"), competence.topics.count < 2 {
            card.report(
                "`scope` must show at least two topics: what is served is learnt by telling them apart",
                at: "scope")
        }
        competence.commitments = card.texts("commitments") ?? []
        for path in files.contents.keys.sorted()
        where path.hasPrefix("\(folder)/knowledge/") && path.hasSuffix(".md") {
            competence.knowledge[path] = files.text(of: path, findings: findings)
        }
        return competence
    }
}
