// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets
import Detectors
import Foundation
import Vocabulary

/// Complaints to a regulator against everyday words of customers.
///
/// Whole letters against one-line questions would teach length and little else. So the letters are cut: into
/// the stretches that the detector reads, and into single sentences, which count less because many of them
/// only tell what happened. The Bureau's masks are taken out.
struct TrainComplaint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complaint",
        abstract: "Complaint: complaints-cfpb against banking77, nlupp, clinc150 and tau-traces.")

    @OptionGroup var options: TrainingOptions

    /// The share of banking77 that may reach a score of 0.5.
    private static let alarms = 0.005

    func run() throws {
        let data = DataSet(folder: options.data)
        var training = Training(name: "complaint", classes: ["complaint"])
        training.kinds = [.words, .pairs, .threes, .fours, .fives]
        training.bits = 16
        training.regression = LogisticRegression(cost: 3)
        /// What each example is for: the letter or text it is of, and how it is cut.
        var cuts: [Cut] = []
        func add(
            _ text: String, _ label: Bool, _ group: String, _ cut: Cut, _ importance: Float = 1
        ) {
            training.add(
                TextFeatures(text), labels: [label], group: group, importance: importance)
            cuts.append(cut)
        }
        for (number, line) in try data.lines(of: "complaints-cfpb/complaints.jsonl.gz").enumerated()
        {
            let text = Self.unmasked(line["text"]?.string ?? "")
            let group = String(text.filter(\.isLetter).prefix(120))
            let sentences = Clause.all(in: text).map(\.text)
            for stretch in ComplaintDetector.stretches(of: text) {
                add(stretch, true, group, .stretch(number))
            }
            add(sentences.prefix(2).joined(separator: " "), true, group, .beginning, 0.5)
            for sentence in sentences where sentence.utf8.count > 40 {
                add(sentence, true, group, .sentence, 0.15)
            }
        }
        for line in try data.lines(of: "intent-banking77/banking77.jsonl.gz") {
            add(line["text"]?.string ?? "", false, line["id"]?.string ?? "", .question)
        }
        for line in try data.lines(of: "intent-nlupp/nlupp.jsonl.gz") {
            add(line["text"]?.string ?? "", false, line["id"]?.string ?? "", .other)
        }
        for (number, line) in try data.lines(of: "intent-clinc150/clinc150.jsonl.gz").enumerated()
        where number % 4 == 0 {
            add(line["text"]?.string ?? "", false, line["id"]?.string ?? "", .other)
        }
        for domain in ["retail", "airline", "telecom"] {
            for line in try data.lines(of: "tau-traces/\(domain).jsonl.gz") {
                let group = line["customer_id"]?.string ?? line["id"]?.string ?? ""
                for message in line["messages"].map({ Array($0.elements) }) ?? []
                where message["role"]?.string == "user" {
                    for stretch in ComplaintDetector.stretches(of: message["content"]?.string ?? "")
                    {
                        add(stretch, false, group, .turn)
                    }
                }
            }
        }
        let threshold = Self.report(training.crossValidated().map { $0[0] }, cuts, training)
        if !options.check { try training.write(to: options.out, shift: [-threshold]) }
    }

    private enum Cut: Equatable {
        case stretch(Int), beginning, sentence, question, other, turn
    }

    /// Says what cross-validation found, and which sum so few questions reach.
    private static func report(_ sums: [Float], _ cuts: [Cut], _ training: Training) -> Float {
        let questions = sums.indices.filter { cuts[$0] == .question }.map { sums[$0] }.sorted(by: >)
        let threshold = questions[Int(Double(questions.count) * alarms)]
        let atOne = questions[Int(Double(questions.count) * 0.01)]
        var letters: [Int: Float] = [:]
        for (sum, cut) in zip(sums, cuts) {
            if case .stretch(let number) = cut {
                letters[number] = max(letters[number] ?? -.infinity, sum)
            }
        }
        func share(_ sums: some Collection<Float>, _ threshold: Float) -> String {
            let found = sums.count { $0 > threshold }
            return String(format: "%.4f", Double(found) / Double(max(1, sums.count)))
        }
        func all(_ cut: Cut) -> [Float] { sums.indices.filter { cuts[$0] == cut }.map { sums[$0] } }
        print(
            "complaint, in 5-fold cross-validation by letter and customer: of whole letters",
            share(letters.values, atOne), "at 1 % alarms on banking77,",
            share(letters.values, threshold), "at \(alarms * 100) %; of first two sentences",
            share(all(.beginning), atOne), "and", share(all(.beginning), threshold),
            "; of single sentences", share(all(.sentence), threshold),
            "; alarms at the latter on nlupp and clinc150", share(all(.other), threshold),
            ", on turns of tau-traces", share(all(.turn), threshold))
        return threshold
    }

    /// Without the Bureau's masks, which no customer writes.
    private static func unmasked(_ text: String) -> String {
        text.split(separator: " ").filter { word in
            !word.contains("XX")
        }.joined(separator: " ").replacing("{$", with: "$").replacing("}", with: "")
    }
}
