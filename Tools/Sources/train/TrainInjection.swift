// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets
import Detectors
import Vocabulary

/// Instructions to the AI in a customer's own words.
struct TrainInjection: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "injection",
        abstract: "Instructions to the AI: deepset and NotInject, and everyday requests.")

    @OptionGroup var options: TrainingOptions

    @Flag(help: "Leaves out the sentences that are written here: what the data alone teach.")
    var dataOnly = false

    func run() throws {
        let data = DataSet(folder: options.data)
        var training = Training(
            name: DirectInstruction.modelName, classes: ["injection"],
            kinds: DirectInstruction.kinds)
        training.regression.positiveWeight = 2
        var sources: [String] = []
        func add(
            _ text: String, _ isAttack: Bool, group: String, source: String, importance: Float = 1
        ) {
            training.add(
                DirectInstruction.features(of: text), labels: [isAttack], group: group,
                importance: importance)
            sources.append(source)
        }
        let deepset = try data.lines(of: "prompt-injection/deepset.jsonl")
        let groups = SharedSentences.groups(of: deepset.map { $0["text"]?.string ?? "" })
        for (line, group) in zip(deepset, groups) {
            add(
                line["text"]?.string ?? "", line["label"]?.string == "injection",
                group: "deepset-\(group)", source: "deepset")
        }
        for (number, line) in try data.lines(of: "prompt-injection/notinject.jsonl").enumerated() {
            add(
                line["text"]?.string ?? "", false, group: "notinject-\(number)", source: "notinject"
            )
        }
        for (number, text) in try Everyday.requests(in: data).enumerated() {
            add(text.text, false, group: "everyday-\(number)", source: text.source)
        }
        // Our own sentences are never what is measured: every fold learns from them.
        let measured = training.examples.count
        for (lines, isAttack, count) in [
            (DirectAttacks.lines, true, 10), (DirectQuestions.lines, false, 12),
        ] where !dataOnly {
            for sentence in Choices.sentences(of: lines, count: count) {
                // A positive example counts twice; ours count a half.
                add(
                    sentence.text, isAttack, group: Training.always, source: "own",
                    importance: isAttack ? 0.25 : 0.5)
            }
        }
        for (name, grouped) in [("near-duplicates kept together", true), ("at random", false)] {
            var folds = training
            if !grouped {
                for index in 0..<measured { folds.examples[index].group = "\(index)" }
            }
            for seed in UInt64(1)...2 {
                report(folds.crossValidated(seed: seed), training, sources, "\(name), seed \(seed)")
            }
        }
        if !options.check { try training.write(to: options.out) }
    }

    private func report(
        _ sums: [[Float]], _ training: Training, _ sources: [String], _ name: String
    ) {
        print(name)
        for threshold in [Float(0.3), 0.4, 0.45, 0.5, 0.6] {
            var counts: [String: Counts] = [:]
            for index in sums.indices {
                counts[sources[index], default: Counts()].add(
                    found: LinearModel.logistic(sums[index][0]) >= threshold,
                    wanted: training.examples[index].labels[0])
            }
            let deepset = counts["deepset"] ?? Counts()
            let alarms = ["notinject", "banking77", "clinc150", "tau"].map {
                "\($0) \(((counts[$0]?.falseAlarms ?? 0) * 1000).rounded())"
            }
            print(
                "  \(threshold): deepset F1 \(deepset.f1) (precision \(deepset.precision), recall "
                    + "\(deepset.recall)); alarms in 1,000: \(alarms.joined(separator: ", "))")
        }
    }
}

/// What customers and users of assistants say all day.
enum Everyday {
    static func requests(in data: DataSet) throws -> [(text: String, source: String)] {
        var requests: [(text: String, source: String)] = []
        for (file, source) in [
            ("intent-banking77/banking77.jsonl.gz", "banking77"),
            ("intent-clinc150/clinc150.jsonl.gz", "clinc150"),
        ] {
            let lines = try data.lines(of: file)
            for index in stride(from: 0, to: lines.count, by: max(1, lines.count / 1500)) {
                requests.append((lines[index]["text"]?.string ?? "", source))
            }
        }
        let turns = try TauMessages.texts(of: "user", in: data)
        for index in stride(from: 0, to: turns.count, by: max(1, turns.count / 800)) {
            requests.append((turns[index], "tau"))
        }
        return requests
    }
}

/// The texts of recorded conversations, each once.
enum TauMessages {
    static func texts(of role: String, in data: DataSet) throws -> [String] {
        var known: Set<String> = []
        var texts: [String] = []
        for domain in ["airline", "retail", "telecom"] {
            for line in try data.lines(of: "tau-traces/\(domain).jsonl.gz") {
                guard let messages = line["messages"] else { continue }
                for message in messages.elements where message["role"]?.string == role {
                    guard let text = message["content"]?.string, !text.isEmpty else { continue }
                    if known.insert(text).inserted { texts.append(text) }
                }
            }
        }
        return texts
    }
}

/// Texts that share a sentence are variants of each other: they must not be parted between folds.
enum SharedSentences {
    static func groups(of texts: [String]) -> [Int] {
        var parents = Array(texts.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index { index = parents[index] }
            return index
        }
        var owners: [String: Int] = [:]
        let keys = texts.map { letters($0[...]) }
        for (index, text) in texts.enumerated() {
            for part in text.split(whereSeparator: { ".?!\n".contains($0) }) {
                let key = letters(part)
                guard key.utf8.count >= 12 else { continue }
                if let owner = owners[key] { parents[root(index)] = root(owner) }
                owners[key] = index
            }
        }
        for (one, key) in keys.enumerated() where key.utf8.count >= 15 {
            for (two, other) in keys.enumerated() where one != two && other.contains(key) {
                parents[root(one)] = root(two)
            }
        }
        return texts.indices.map(root)
    }

    private static func letters(_ text: Substring) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
