// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets
import Detectors
import Vocabulary

/// Which runs of words are persons' names.
struct TrainNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Names: pii-synthetic, with customers' turns of tau-traces and intent-banking77.")

    @OptionGroup var options: TrainingOptions

    @Flag(help: "Prints what is wrong at 0.5.")
    var wrong = false

    @Option(help: "The inverse of the penalty on large weights.")
    var cost: Double?

    func run() throws {
        let data = DataSet(folder: options.data)
        let reader = PersonReader()
        var training = Training(name: "names", classes: ["name"])
        training.kinds = [.words, .threes, .fours, .named]
        training.bits = 13
        training.regression.cost = cost ?? 2
        var shown: [String] = []
        var covered = 0
        var labelled = 0
        for line in try data.lines(of: "pii-synthetic/pii.jsonl.gz") {
            let labels = LabelledSpan.all(of: line)
            let text = line["text"]?.string ?? ""
            let names = labels.filter { $0.type == "PERSON" }.map(\.bytes)
            let candidates = reader.candidates(in: text)
            for candidate in candidates {
                training.add(
                    candidate.features,
                    labels: [names.contains { $0.overlaps(candidate.bytes) }],
                    group: line["template"]?.string ?? text)
                shown.append(show(candidate.bytes, text))
            }
            labelled += names.count
            covered += names.count { name in candidates.contains { $0.bytes.overlaps(name) } }
            if wrong {
                for name in names where !candidates.contains(where: { $0.bytes.overlaps(name) }) {
                    print("no candidate: \(show(name, text))")
                }
            }
        }
        print("names that are candidates: \(covered) of \(labelled)")
        let synthetic = training.examples.count
        for (index, line) in try data.lines(of: "intent-banking77/banking77.jsonl.gz").enumerated()
        {
            let text = line["text"]?.string ?? ""
            for candidate in reader.candidates(in: text) {
                training.add(candidate.features, labels: [false], group: "b\(index % 50)")
                shown.append(show(candidate.bytes, text))
            }
        }
        let banking = training.examples.count
        for turn in try CustomerTurn.all(in: data) {
            for candidate in reader.candidates(in: turn.text) {
                training.add(
                    candidate.features, labels: [turn.names(candidate.bytes)],
                    group: turn.customer)
                shown.append(show(candidate.bytes, turn.text))
            }
        }
        let recorded = training.examples.count
        var sentences = NameSentences()
        for index in 0..<(NameSentences.count * 30) {
            let template = index % NameSentences.count
            let sentence = sentences.sentence(template)
            for candidate in reader.candidates(in: sentence.text) {
                training.add(
                    candidate.features,
                    labels: [sentence.names.contains { $0.overlaps(candidate.bytes) }],
                    group: "s\(template)", importance: 0.25)
                shown.append(show(candidate.bytes, sentence.text))
            }
        }
        let sums = training.crossValidated()
        for (what, range) in [
            ("pii-synthetic", 0..<synthetic), ("intent-banking77", synthetic..<banking),
            ("tau-traces", banking..<recorded), ("sentences of our own", recorded..<sums.count),
        ] {
            var counts = Counts()
            for index in range {
                let isName = training.examples[index].labels[0]
                counts.add(found: sums[index][0] >= 0, wanted: isName)
                if wrong, (sums[index][0] >= 0) != isName {
                    print(isName ? "missed" : "wrong", sums[index][0], shown[index])
                }
            }
            print(
                "\(what): \(range.count) candidates, precision \(counts.precision), recall \(counts.recall), "
                    + "false \(counts.falsePositives), cross-validated by template, customer")
        }
        if !options.check { try training.write(to: options.out) }
    }

    private func show(_ bytes: Range<Int>, _ text: String) -> String {
        let all = Array(text.utf8)
        let before = String(
            decoding: all[max(0, bytes.lowerBound - 30)..<bytes.lowerBound], as: UTF8.self)
        let after = String(
            decoding: all[bytes.upperBound..<min(all.count, bytes.upperBound + 20)], as: UTF8.self)
        return
            "\(before)<<\(String(decoding: all[bytes], as: UTF8.self))>>\(after)".split(
                whereSeparator: \.isNewline
            ).joined(separator: "/")
    }
}
