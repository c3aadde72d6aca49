// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Finds personal data in every passage of a proposal: history too, because it goes out again.
public struct PersonalDataDetector: PassageDetector {
    public let scanner: PersonalDataScanner

    public init(scanner: PersonalDataScanner = PersonalDataScanner()) {
        self.scanner = scanner
    }

    public var name: String { "personal-data" }
    public var signalNames: [String] {
        PersonalDataClass.allCases.filter(\.hasForm).map(\.signalName)
    }
    public static let version = "personal-data/2"

    /// One signal for each class that was found, with all its spans.
    public func signals(in passage: Passage) -> [Signal] {
        let matches = scanner.matches(in: passage.text)
        guard !matches.isEmpty else { return [] }
        return Self.signals(of: [(Array(passage.text.utf8), matches)])
    }

    /// What the matches in some passages say: one signal for each class, with all its spans. A stream that
    /// collects its matches says the same as a scan of the whole.
    public static func signals(
        of passages: [(text: [UInt8], matches: [PersonalDataMatch])]
    ) -> [Signal] {
        var found: [PersonalDataClass: (score: Double, spans: [SignalSpan])] = [:]
        for (index, passage) in passages.enumerated() {
            for match in passage.matches.whole {
                let value = match.value(in: passage.text.span)
                var known = found[match.kind] ?? (0, [])
                known.spans.append(SignalSpan(passage: index, bytes: match.bytes, value: value))
                known.score = max(known.score, match.score)
                found[match.kind] = known
            }
        }
        return PersonalDataClass.allCases.compactMap { kind in
            found[kind].map {
                Signal(kind.signalName, score: $0.score, spans: $0.spans, detector: version)
            }
        }
    }
}

extension [PersonalDataMatch] {
    /// The matches of one text, each together with what it goes on as.
    public var whole: [PersonalDataMatch] {
        var whole: [PersonalDataMatch] = []
        for match in self {
            if match.isContinuation, let last = whole.last,
                last.bytes.upperBound == match.bytes.lowerBound
            {
                whole[whole.count - 1] = PersonalDataMatch(
                    last.kind, bytes: last.bytes.lowerBound..<match.bytes.upperBound,
                    form: last.form,
                    score: last.score)
            } else {
                whole.append(match)
            }
        }
        return whole
    }
}
