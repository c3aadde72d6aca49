// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets
import Detectors
import Vocabulary

/// Instructions to the AI in texts that others wrote.
struct TrainInjectionContent: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "injection-content",
        abstract: "Instructions carried by content: BIPIA e-mails, results of tools, articles.")

    @OptionGroup var options: TrainingOptions

    @Flag(help: "Leaves out the sentences that are written here: what the data alone teach.")
    var dataOnly = false

    func run() throws {
        let data = DataSet(folder: options.data)
        var carriers = try CarrierTexts.all(in: data)
        if !dataOnly { carriers += CarrierTexts.own }
        let sentences = carriers.enumerated().flatMap { index, carrier in
            carrier.sentences.map { (carrier: index, sentence: $0) }
        }
        print("\(carriers.count) texts, \(sentences.count) sentences that may instruct")
        var training = Training(
            name: CarriedInstruction.modelName, classes: ["instruction"],
            kinds: CarriedInstruction.kinds)
        training.regression.cost = 1
        training.regression.positiveWeight = 1.5
        var counts: [String: Int] = [:]
        for item in sentences { counts[item.sentence.key, default: 0] += 1 }
        for item in sentences {
            let carrier = carriers[item.carrier]
            // A sentence that many texts share counts for little in each.
            let share = Float(counts[item.sentence.key] ?? 1).squareRoot()
            training.add(
                item.sentence.features, labels: [item.sentence.isAttack], group: "\(item.carrier)",
                importance: carrier.source == "own" ? 1 : 1 / share)
        }
        check(training, carriers, sentences.map(\.carrier))
        if !options.check { try training.write(to: options.out) }
    }

    /// Holds out texts and kinds of attack together: what is measured has neither the text nor the kind of attack
    /// in common with what was learnt from.
    private func check(_ training: Training, _ carriers: [CarrierTexts.Carrier], _ owners: [Int]) {
        var best = carriers.map { _ in [Int: (score: Float, isAttack: Bool)]() }
        for text in 0..<5 {
            for attack in 0..<5 {
                let seen = training.examples.indices.filter {
                    let carrier = carriers[owners[$0]]
                    return carrier.source == "own"
                        || carrier.textFold != text && carrier.attackFold != attack
                }
                let trained = training.regression.train(
                    seen.map { training.examples[$0] }, label: 0, bits: training.bits)
                for index in training.examples.indices {
                    let carrier = carriers[owners[index]]
                    guard carrier.source != "own", carrier.textFold == text,
                        carrier.attackFold ?? attack == attack
                    else { continue }
                    let example = training.examples[index]
                    var sum = trained.bias
                    for place in example.places.indices {
                        sum += trained.weights[Int(example.places[place])] * example.values[place]
                    }
                    if sum > best[owners[index]][attack]?.score ?? -.infinity {
                        best[owners[index]][attack] = (sum, example.labels[0])
                    }
                }
            }
        }
        for threshold in [Float(0.3), 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
            var counts: [String: Counts] = [:]
            var placed = Counts()
            for (index, carrier) in carriers.enumerated() where carrier.source != "own" {
                // A text without an attack is judged by all the models that have not seen it: their mean.
                let sums = best[index].values
                let mean =
                    sums.isEmpty ? -.infinity : sums.map(\.score).reduce(0, +) / Float(sums.count)
                let found = LinearModel.logistic(mean) >= threshold
                counts[carrier.source, default: Counts()].add(
                    found: found, wanted: carrier.attackFold != nil)
                if carrier.source == "bipia", found, carrier.attackFold != nil {
                    placed.add(found: sums.first?.isAttack == true, wanted: true)
                }
            }
            let bipia = counts["bipia"] ?? Counts()
            let alarms = counts.keys.sorted().filter { $0 != "bipia" }.map {
                "\($0) \(((counts[$0]?.falseAlarms ?? 0) * 1000).rounded())"
            }
            print(
                "\(threshold): BIPIA F1 \(bipia.f1) (precision \(bipia.precision), recall \(bipia.recall), in the right "
                    + "place \(placed.recall)); AgentDojo recall \(counts["agentdojo"]?.recall ?? 0); alarms in 1,000 "
                    + "texts: \(alarms.joined(separator: ", "))")
        }
    }
}
