// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets
import Detectors
import Vocabulary

/// Complaints to a regulator against everyday questions of bank customers.
struct TrainComplaint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complaint", abstract: "Complaint: complaints-cfpb against intent-banking77.")

    @OptionGroup var options: TrainingOptions

    func run() throws {
        let data = DataSet(folder: options.data)
        var training = Training(name: "complaint", classes: ["complaint"])
        for line in try data.lines(of: "complaints-cfpb/complaints.jsonl.gz") {
            let text = line["text"]?.string ?? ""
            training.add(TextFeatures(text), labels: [true], group: line["id"]?.string ?? "")
        }
        for line in try data.lines(of: "intent-banking77/banking77.jsonl.gz").prefix(3000) {
            let text = line["text"]?.string ?? ""
            training.add(TextFeatures(text), labels: [false], group: line["id"]?.string ?? "")
        }
        let sums = training.crossValidated()
        let scored = zip(sums, training.examples).map {
            (score: Double($0[0]), isPositive: $1.labels[0])
        }
        print(
            "AUC \(areaUnderCurve(scored)), recall at 1 %: \(recall(scored, atFalseAlarms: 0.01).recall)"
        )
        if !options.check { try training.write(to: options.out) }
    }
}
