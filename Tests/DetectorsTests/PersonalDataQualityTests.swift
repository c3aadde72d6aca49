// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Testing
import Vocabulary

/// Figures on labelled data, where it is there.
@Suite struct PersonalDataQualityTests {
    private struct Tally {
        var labelled = 0
        var exact = 0
        var overlapping = 0
        var found = 0
        var right = 0
        var missed: [String] = []
        var wrong: [String] = []
    }

    private static let kinds: [String: PersonalDataClass] = [
        "CREDIT_CARD": .paymentCard, "IBAN_CODE": .iban, "EMAIL_ADDRESS": .email,
        "PHONE_NUMBER": .phone, "US_SSN": .socialSecurity, "IP_ADDRESS": .internetAddress,
        "US_DRIVER_LICENSE": .drivingLicence, "DOMAIN_NAME": .url,
    ]

    @Test func `labelled personal data is found, and little else`() {
        let file = "pii-synthetic/pii.jsonl.gz"
        guard let lines = DataFolder.lines(of: file, test: "personal data") else { return }
        let scanner = PersonalDataScanner(
            classes: Set(PersonalDataClass.allCases).subtracting([.date, .dateOfBirth]))
        var tallies: [PersonalDataClass: Tally] = [:]
        for line in lines {
            guard let text = line["text"] as? String, let spans = line["spans"] as? [[String: Any]]
            else { continue }
            let matches = scanner.matches(in: text)
            var labels: [(kind: PersonalDataClass, bytes: Range<Int>)] = []
            for span in spans {
                guard let type = span["type"] as? String, let kind = Self.kinds[type],
                    let start = span["start"] as? Int, let end = span["end"] as? Int
                else { continue }
                labels.append((kind, bytes(of: text, start..<end)))
            }
            for label in labels {
                let overlapping = matches.contains { $0.bytes.overlaps(label.bytes) }
                let exact = matches.contains { $0.kind == label.kind && $0.bytes == label.bytes }
                tallies[label.kind, default: Tally()].labelled += 1
                tallies[label.kind, default: Tally()].exact += exact ? 1 : 0
                tallies[label.kind, default: Tally()].overlapping += overlapping ? 1 : 0
                if !overlapping {
                    tallies[label.kind, default: Tally()].missed.append(slice(text, label.bytes))
                }
            }
            for match in matches {
                let isRight = labels.contains { $0.bytes.overlaps(match.bytes) }
                tallies[match.kind, default: Tally()].found += 1
                tallies[match.kind, default: Tally()].right += isRight ? 1 : 0
                if !isRight {
                    tallies[match.kind, default: Tally()].wrong.append(slice(text, match.bytes))
                }
            }
        }
        for (kind, tally) in tallies.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            print(
                "personal data: \(kind.rawValue): \(tally.labelled) labelled,",
                "exact recall \(share(tally.exact, tally.labelled)),",
                "overlap recall \(share(tally.overlapping, tally.labelled)),",
                "precision \(share(tally.right, tally.found)),",
                "missed \(tally.missed), wrong \(tally.wrong)")
            #expect(tally.right * 10 >= tally.found * 9)
        }
        #expect(tallies[.email]?.exact == tallies[.email]?.labelled)
        #expect(tallies[.iban]?.exact == tallies[.iban]?.labelled)
        #expect(tallies[.socialSecurity]?.exact == tallies[.socialSecurity]?.labelled)
    }

    @Test(arguments: ["intent-banking77/banking77.jsonl.gz", "intent-clinc150/clinc150.jsonl.gz"])
    func `hardly anything is found in what customers say without personal data`(file: String) {
        guard let lines = DataFolder.lines(of: file, test: "personal data") else { return }
        let texts = lines.compactMap { $0["text"] as? String }
        let scanner = PersonalDataScanner(classes: PersonalDataClass.redactedByDefault)
        let found = texts.filter { !scanner.matches(in: $0).isEmpty }
        print(
            "personal data: \(file): found in \(found.count) of \(texts.count): \(found.prefix(20))"
        )
        #expect(found.count * 1_000 <= texts.count)
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "–" : String(format: "%.3f", Double(part) / Double(whole))
    }

    /// Labels count characters as Python does.
    private func bytes(of text: String, _ range: Range<Int>) -> Range<Int> {
        let scalars = Array(text.unicodeScalars)
        func offset(_ index: Int) -> Int {
            scalars.prefix(index).reduce(0) { $0 + UTF8.width($1) }
        }
        return offset(range.lowerBound)..<offset(range.upperBound)
    }

    private func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
}
