// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Foundation
import Vocabulary

/// How well structured personal data is found, and how often something is found that is none.
enum PersonalDataScore {
    /// The labels of the data set, and the classes that answer to each. `DATE_TIME` is any date.
    private static let types: [(label: String, classes: Set<PersonalDataClass>)] = [
        ("CREDIT_CARD", [.paymentCard]), ("EMAIL_ADDRESS", [.email]), ("IBAN_CODE", [.iban]),
        ("IP_ADDRESS", [.internetAddress]), ("US_SSN", [.socialSecurity]), ("DOMAIN_NAME", [.url]),
        ("URL", [.url]), ("PHONE_NUMBER", [.phone]), ("US_DRIVER_LICENSE", [.drivingLicence]),
        ("DATE_TIME", [.date, .dateOfBirth]),
    ]

    fileprivate struct Tally {
        var labelled = 0
        var exact = 0
        var overlapping = 0
        var found = 0
        var right = 0
        var rightExactly = 0
    }

    /// Recall and precision on labelled text.
    static func labelled(_ data: DataSet) throws -> [Figure] {
        let lines = try data.lines(of: "pii-synthetic/pii.jsonl.gz")
        var tallies: [String: Tally] = [:]
        var loose = 0
        for line in lines {
            guard let text = line["text"]?.string else { continue }
            let matches = matches(in: text)
            let spans = line["spans"].map { Array($0.elements) } ?? []
            let labels = spans.compactMap { span -> (type: String, bytes: Range<Int>)? in
                guard let type = span["type"]?.string, let start = span["start"]?.integer,
                    let end = span["end"]?.integer
                else { return nil }
                return (type, bytes(of: text, Int(start)..<Int(end)))
            }
            for (type, classes) in types {
                let own = labels.filter { $0.type == type }
                for label in own {
                    tallies[type, default: Tally()].labelled += 1
                    if matches.contains(where: {
                        classes.contains($0.kind) && $0.bytes == label.bytes
                    }) {
                        tallies[type]?.exact += 1
                    }
                    if matches.contains(where: { $0.bytes.overlaps(label.bytes) }) {
                        tallies[type]?.overlapping += 1
                    }
                }
                guard type != "URL" else { continue }
                for match in matches where classes.contains(match.kind) {
                    let alike = labels.filter { label in
                        types.contains {
                            $0.label == label.type && !$0.classes.isDisjoint(with: classes)
                        }
                    }
                    tallies[type, default: Tally()].found += 1
                    if alike.contains(where: { $0.bytes == match.bytes }) {
                        tallies[type]?.rightExactly += 1
                    }
                    if alike.contains(where: { $0.bytes.overlaps(match.bytes) }) {
                        tallies[type]?.right += 1
                    } else if shows {
                        print(
                            "  \(match.kind.rawValue), not \(type): \(slice(text, match.bytes)) in: \(text.prefix(160))"
                        )
                    }
                }
                if shows {
                    for label in own
                    where !matches.contains(where: {
                        $0.bytes == label.bytes && classes.contains($0.kind)
                    }) {
                        print(
                            "  \(type) missed: \(slice(text, label.bytes)) in: \(text.prefix(160))")
                    }
                }
            }
            // What no type answers to, such as a national identifier, is spurious wherever it stands.
            for match in matches where !types.contains(where: { $0.classes.contains(match.kind) }) {
                loose += 1
                if shows {
                    print(
                        "  \(match.kind.rawValue): \(slice(text, match.bytes)) in: \(text.prefix(160))"
                    )
                }
            }
        }
        return figures(tallies, loose: loose)
    }

    private static func figures(_ tallies: [String: Tally], loose: Int) -> [Figure] {
        let name = "personal data, structured types"
        let set = "pii-synthetic"
        var all = Tally()
        var noDates = Tally()
        var figures: [Figure] = []
        for (type, _) in types {
            guard let tally = tallies[type], tally.labelled > 0 else { continue }
            all.add(tally)
            if type != "DATE_TIME" { noDates.add(tally) }
            figures.append(
                Figure(
                    what: "personal data, \(type)", data: set,
                    measure: "recall, exact, of \(tally.labelled)",
                    value: share(tally.exact, tally.labelled)))
            figures.append(
                Figure(
                    what: "personal data, \(type)", data: set, measure: "precision, exact",
                    value: share(tally.rightExactly, tally.found)))
        }
        all.found += loose
        noDates.found += loose
        return [
            Figure(
                what: name, data: set, measure: "recall, exact",
                value: share(all.exact, all.labelled), atLeast: 0.97),
            Figure(
                what: name, data: set, measure: "precision, exact",
                value: share(all.rightExactly, all.found),
                atLeast: 0.95),
            Figure(
                what: name, data: set, measure: "precision, overlap",
                value: share(all.right, all.found), atLeast: 0.95),
            Figure(
                what: name + ", dates left out", data: set, measure: "recall, exact",
                value: share(noDates.exact, noDates.labelled), atLeast: 0.97),
            Figure(
                what: name + ", dates left out", data: set, measure: "precision, exact",
                value: share(noDates.rightExactly, noDates.found), atLeast: 0.95),
        ] + figures
    }

    // MARK: False alarms

    /// Turns of customers in which something is found that is none. What a rule knows to be right does not
    /// count: see `isTrue`.
    static func falseAlarms(_ data: DataSet) throws -> [Figure] {
        let banking = try data.lines(of: "intent-banking77/banking77.jsonl.gz")
            .compactMap { $0["text"]?.string }
        var figures = [figure("intent-banking77", banking)]
        var turns: [String] = []
        for name in ["airline", "retail", "telecom"] where data.has("tau-traces/\(name).jsonl.gz") {
            for line in try data.lines(of: "tau-traces/\(name).jsonl.gz") {
                for message in line["messages"].map({ Array($0.elements) }) ?? []
                where message["role"]?.string == "user" {
                    if let content = message["content"]?.string { turns.append(content) }
                }
            }
        }
        if !turns.isEmpty { figures.append(figure("tau-traces, customer turns", turns)) }
        return figures
    }

    private static func figure(_ set: String, _ turns: [String]) -> Figure {
        var alarms = 0
        var right = 0
        for turn in turns {
            let found = matches(in: turn).filter(\.kind.isRedactedByDefault)
            let wrong = found.filter { !isTrue($0, in: turn) }
            if wrong.isEmpty, !found.isEmpty { right += 1 }
            guard !wrong.isEmpty else { continue }
            alarms += 1
            if shows {
                for match in wrong {
                    print(
                        "  \(set): \(match.kind.rawValue): \(slice(turn, match.bytes)) in: \(turn.prefix(160))"
                    )
                }
            }
        }
        return Figure(
            what: "personal data, false alarms", data: set, measure: "turns in 1,000",
            value: 1000 * share(alarms, turns.count), atMost: 2,
            how: "\(alarms) of \(turns.count), and \(right) with data that a rule knows to be right"
        )
    }

    /// What is surely right: an address of electronic mail; a telephone number in the full North American
    /// form `555-123-4567`; a full date of which the text says, no further away than 100 characters, that it
    /// is of birth, or that follows such a one in a list.
    private static func isTrue(_ match: PersonalDataMatch, in turn: String) -> Bool {
        let data = slice(turn, match.bytes)
        switch match.kind {
        case .email: return true
        case .phone:
            let groups = data.split(whereSeparator: { "-\u{2011}. ()".contains($0) }).map(\.count)
            return groups == [3, 3, 4] || groups == [1, 3, 3, 4]
        case .dateOfBirth:
            let before = String(
                decoding: Array(turn.utf8)[..<match.bytes.lowerBound].suffix(100), as: UTF8.self
            )
            .lowercased()
            let isFull = data.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).count >= 3
            return isFull && ["birth", "dob", "born"].contains { before.contains($0) }
        default: return false
        }
    }

    // MARK: Parts

    /// The shipped detector, asked as the gateway asks it.
    private static func matches(in text: String) -> [PersonalDataMatch] {
        var matches: [PersonalDataMatch] = []
        for signal in PersonalDataDetector().signals(in: Passage(.customer, text)) {
            guard
                let kind = PersonalDataClass.allCases.first(where: { $0.signalName == signal.name })
            else { continue }
            matches += signal.spans.map { PersonalDataMatch(kind, bytes: $0.bytes) }
        }
        return matches.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    /// Set `BELAY_SHOW` to see each miss and each alarm.
    private static let shows = ProcessInfo.processInfo.environment["BELAY_SHOW"] != nil

    private static func share(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }

    private static func slice(_ text: String, _ bytes: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
    }

    /// From Unicode scalars, in which the data set counts, to bytes.
    private static func bytes(of text: String, _ scalars: Range<Int>) -> Range<Int> {
        let view = text.unicodeScalars
        let start = view.index(view.startIndex, offsetBy: scalars.lowerBound)
        let end = view.index(start, offsetBy: scalars.count)
        return text.utf8.distance(
            from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
    }
}

extension PersonalDataScore.Tally {
    fileprivate mutating func add(_ other: PersonalDataScore.Tally) {
        labelled += other.labelled
        exact += other.exact
        overlapping += other.overlapping
        found += other.found
        right += other.right
        rightExactly += other.rightExactly
    }
}
