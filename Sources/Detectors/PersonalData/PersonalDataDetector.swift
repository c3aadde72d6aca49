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
    public var signalNames: [String] { PersonalDataClass.allCases.map(\.signalName) }
    public static let version = "personal-data/1"

    /// One signal for each class that was found, with all its spans.
    public func signals(in passage: Passage) -> [Signal] {
        let matches = scanner.matches(in: passage.text)
        guard !matches.isEmpty else { return [] }
        var spans: [PersonalDataClass: [SignalSpan]] = [:]
        for match in matches {
            spans[match.kind, default: []].append(SignalSpan(bytes: match.bytes))
        }
        return PersonalDataClass.allCases.compactMap { kind in
            spans[kind].map {
                Signal(kind.signalName, score: kind.score, spans: $0, detector: Self.version)
            }
        }
    }
}

extension PersonalDataClass {
    /// How sure a finding is: 1 where a check digit was right.
    public var score: Double {
        switch self {
        case .paymentCard, .iban: 1
        case .email: 0.99
        case .socialSecurity: 0.9
        case .phone: 0.85
        }
    }
}
