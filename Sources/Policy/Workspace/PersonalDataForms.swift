// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Which forms of personal data an organisation looks for: whose identifiers, and numbers of its own.
public struct PersonalDataForms: Sendable, Hashable {
    /// The countries whose identifiers are looked for, by two small letters; `nil` for all that are known.
    public var countries: [String]?
    public var patterns: [Pattern] = []

    /// A number of the organisation's own, as it is written in the workspace. Whether it can be read is for
    /// the detectors to say.
    public struct Pattern: Sendable, Hashable {
        public let name: String
        public let pattern: String
        public let words: [String]
        public let check: String?
        public let score: Double
        /// Where it stands.
        public let place: Place
    }

    public init() {}
}

extension PersonalDataForms {
    /// Reads `personal-data` of `belay.yaml`.
    init(_ section: Section?) {
        self.init()
        guard let section else { return }
        countries = section.texts("countries")
        for pattern in section.sections("patterns") {
            guard let name = pattern.text("name"), let form = pattern.text("pattern") else {
                continue
            }
            patterns.append(
                Pattern(
                    name: name, pattern: form, words: pattern.texts("words") ?? [],
                    check: pattern.text("check"), score: pattern.number("score", in: 0...1) ?? 0.8,
                    place: pattern.place))
        }
    }

    /// The form in the workspace's digest.
    var json: JSON {
        [
            "countries": countries.map { .array($0.sorted().map { .string($0) }) } ?? .null,
            "patterns": .array(
                patterns.map {
                    [
                        "check": $0.check.map { .string($0) } ?? .null, "name": .string($0.name),
                        "pattern": .string($0.pattern), "score": .number($0.score),
                        "words": .array($0.words.map { .string($0) }),
                    ]
                }),
        ]
    }
}
