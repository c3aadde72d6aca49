// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Finds names, postal addresses, dates of birth and ages by how they stand in a text.
///
/// Where the verified record knows the customer, ``KnownValues`` finds the same without a guess.
public struct PersonReader: Sendable {
    /// The least score that is told. At 0.5 few ordinary sentences give a finding; 0.25 finds more.
    public let threshold: Double

    private let lexicon: PersonLexicon
    private let model: LinearModel?

    /// What the question before asked for: a bare answer is then one.
    public struct Asked: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let name = Asked(rawValue: 1)
        public static let dateOfBirth = Asked(rawValue: 2)
    }

    public static let defaultThreshold = 0.5

    public init(threshold: Double = PersonReader.defaultThreshold) {
        self.threshold = threshold
        lexicon = .shared
        model = LinearModel(named: "names")
    }

    /// Everything that is found, in order.
    public func matches(in text: String, asked: Asked = []) -> [PersonMatch] {
        var text = text
        return text.withUTF8 { matches(in: $0, asked: asked) }
    }

    func matches(in bytes: UnsafeBufferPointer<UInt8>, asked: Asked) -> [PersonMatch] {
        matches(in: PersonText(bytes, lexicon: lexicon), bytes: bytes, asked: asked)
    }

    func matches(
        in text: PersonText, bytes: UnsafeBufferPointer<UInt8>, asked: Asked
    ) -> [PersonMatch] {
        guard !text.words.isEmpty else { return [] }
        var found: [PersonMatch] = []
        func span(_ words: Range<Int>) -> Range<Int> {
            Int(text.words[words.lowerBound].start)..<Int(text.words[words.upperBound - 1].end)
        }
        let addresses = StreetAddress.all(in: text, bytes: bytes)
        for address in addresses where address.score >= threshold {
            found.append(
                PersonMatch(
                    PersonMatch.address, bytes: span(address.words), score: address.score))
        }
        for date in BirthDate.all(
            in: text, lexicon: lexicon, isAsked: asked.contains(.dateOfBirth))
        where date.score >= threshold {
            found.append(
                PersonMatch(
                    date.isAge ? PersonMatch.age : PersonMatch.dateOfBirth, bytes: span(date.words),
                    score: date.score, value: date.value))
        }
        for (candidate, features) in candidates(
            in: text, bytes: bytes, addresses: addresses, isAsked: asked.contains(.name))
        {
            var score = score(candidate, features)
            // «my name is …» leaves no doubt, whatever the model has seen.
            if candidate.isCalled, score < 0.6, candidate.isWritten(in: text) { score = 0.6 }
            guard score >= threshold else { continue }
            found.append(PersonMatch(PersonMatch.name, bytes: span(candidate.words), score: score))
        }
        return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    private func score(_ candidate: NameCandidate, _ features: TextFeatures) -> Double {
        guard let model else { return candidate.isCalled ? 0.8 : 0.3 }
        return Double(model.probability(of: features))
    }

    private func candidates(
        in text: PersonText, bytes: UnsafeBufferPointer<UInt8>, addresses: [StreetAddress],
        isAsked: Bool
    ) -> [(NameCandidate, TextFeatures)] {
        NameCandidate.all(
            in: text, lexicon: lexicon,
            taken: addresses.filter { $0.score >= 0.4 }.map(\.words), isAsked: isAsked
        ).map {
            (
                $0,
                NameFeatures.features(
                    of: $0, in: text, lexicon: lexicon, bytes: bytes, isAsked: isAsked)
            )
        }
    }

    /// The runs of words that may be names, and what the model sees of each: for its training.
    public func candidates(
        in text: String, asked: Asked = []
    ) -> [(bytes: Range<Int>, features: TextFeatures)] {
        var text = text
        return text.withUTF8 { bytes in
            let read = PersonText(bytes, lexicon: lexicon)
            return candidates(
                in: read, bytes: bytes, addresses: StreetAddress.all(in: read, bytes: bytes),
                isAsked: asked.contains(.name)
            ).map {
                let words = $0.0.words
                return (
                    Int(
                        read.words[words.lowerBound].start)..<Int(
                            read.words[words.upperBound - 1].end), $0.1
                )
            }
        }
    }
}

extension PersonReader {
    /// The hand-written lists, for training.
    public static var lists:
        (given: [String], surnames: [String], places: [String], things: [String])
    {
        func words(_ text: String) -> [String] {
            text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        }
        return (
            words(PersonLexicon.givenNames), words(PersonLexicon.surnames),
            words(PersonLexicon.places), words(PersonLexicon.things)
        )
    }
}
