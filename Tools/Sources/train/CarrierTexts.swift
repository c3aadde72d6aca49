// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Vocabulary

/// Texts that others wrote, with and without an instruction planted in them.
enum CarrierTexts {
    struct Sentence {
        let features: TextFeatures
        let isAttack: Bool
        /// The sentence itself, to know it again in another text.
        let key: String
    }

    struct Carrier {
        let source: String
        /// Which fifth of the texts it belongs to: variants of one text belong to the same.
        var textFold: Int
        /// Which fifth of the kinds of attack; `nil` where there is none.
        let attackFold: Int?
        let sentences: [Sentence]

        /// - Parameter attack: Where the attack stands, in Unicode scalars.
        init(_ text: String, source: String, textFold: Int, attack: Range<Int>?, attackFold: Int?) {
            self.source = source
            self.textFold = textFold
            self.attackFold = attackFold
            var planted: Range<Int>?
            if let attack {
                let scalars = text.unicodeScalars
                let widths = scalars.prefix(attack.upperBound).map { UTF8.width($0) }
                planted = widths.prefix(attack.lowerBound).reduce(0, +)..<widths.reduce(0, +)
            }
            let bytes = Array(text.utf8)
            sentences = CarriedInstruction.sentences(of: text).map { sentence in
                let isAttack = planted?.overlaps(sentence.bytes) ?? false
                return Sentence(
                    features: sentence.features, isAttack: isAttack,
                    key: (isAttack ? "+" : "-")
                        + String(decoding: bytes[sentence.bytes], as: UTF8.self))
            }
        }
    }

    static func all(in data: DataSet) throws -> [Carrier] {
        var carriers = try emails(in: data)
        for (index, line) in try data.lines(of: "tau2-banking-kb/documents.jsonl.gz").enumerated() {
            carriers.append(
                Carrier(
                    line["content"]?.string ?? "", source: "articles", textFold: index % 5,
                    attack: nil,
                    attackFold: nil))
        }
        for (index, text) in try TauMessages.texts(of: "tool", in: data).enumerated() {
            carriers.append(
                Carrier(text, source: "tau", textFold: index % 5, attack: nil, attackFold: nil))
        }
        return carriers + (try runs(in: data))
    }

    private static func emails(in data: DataSet) throws -> [Carrier] {
        let lines = try data.lines(of: "prompt-injection/bipia_email.jsonl")
        let clean = lines.filter { $0["label"]?.string == "benign" }
        let folds = SimilarTexts.folds(of: clean.map { $0["text"]?.string ?? "" })
        var foldOf: [Substring: Int] = [:]
        for (line, fold) in zip(clean, folds) { foldOf[number(of: line)] = fold }
        let kinds = Set(lines.compactMap { $0["category"]?.string }).sorted()
        return lines.map { line in
            let start = Int(line["span"]?[0]?.integer ?? 0)
            let end = Int(line["span"]?[1]?.integer ?? 0)
            let kind = line["category"]?.string.flatMap { kinds.firstIndex(of: $0) }
            return Carrier(
                line["text"]?.string ?? "", source: "bipia",
                textFold: foldOf[number(of: line)] ?? 0,
                attack: kind == nil ? nil : start..<end, attackFold: kind.map { $0 % 5 })
        }
    }

    /// Which e-mail it is, of `bipia/train/NUMBER/ATTACK`.
    private static func number(of line: JSONDocument.Node) -> Substring {
        let parts = (line["id"]?.string ?? "").split(separator: "/")
        return parts.count > 2 ? parts[2] : ""
    }

    private static func runs(in data: DataSet) throws -> [Carrier] {
        let suites = ["banking", "slack", "travel", "workspace"]
        var carriers: [Carrier] = []
        var known: Set<String> = []
        var attacks = 0
        for line in try data.lines(of: "agentdojo/traces.jsonl.gz") {
            var spans: [Int: Range<Int>] = [:]
            for span in line["injection_spans"]?.elements.map({ $0 }) ?? [] {
                guard let message = span["msg"]?.integer, let start = span["start"]?.integer,
                    let end = span["end"]?.integer
                else { continue }
                spans[Int(message)] = Int(start)..<Int(end)
            }
            let fold = suites.firstIndex(of: line["suite"]?.string ?? "") ?? 4
            for (index, message) in (line["messages"]?.elements.map { $0 } ?? []).enumerated()
            where message["role"]?.string == "tool" {
                guard let text = message["content"]?.string, known.insert(text).inserted else {
                    continue
                }
                if spans[index] != nil {
                    // One wording, however often: it must not drown the others.
                    attacks += 1
                    guard attacks % 4 == 1 else { continue }
                }
                carriers.append(
                    Carrier(
                        text, source: "agentdojo", textFold: fold, attack: spans[index],
                        attackFold: spans[index] == nil ? nil : 4))
            }
        }
        return carriers
    }

    /// Our own sentences, planted among others of our own.
    static var own: [Carrier] {
        let benign = Choices.sentences(of: CarriedSentences.lines, count: 20).map(\.text)
        let attacks = Choices.sentences(of: CarriedAttacks.lines, count: 20).map(\.text)
        var random = Seeded(7)
        func surroundings() -> String {
            (0..<3).map { _ in benign.randomElement(using: &random) ?? "" }.joined(separator: " ")
        }
        var carriers: [Carrier] = []
        for attack in attacks {
            let gap = Bool.random(using: &random) ? "\n" : " "
            let before = surroundings() + gap
            let start = before.unicodeScalars.count
            carriers.append(
                Carrier(
                    before + attack + gap + surroundings(), source: "own", textFold: -1,
                    attack: start..<(start + attack.unicodeScalars.count), attackFold: -1))
        }
        for sentence in benign {
            carriers.append(
                Carrier(
                    surroundings() + "\n" + sentence, source: "own", textFold: -1, attack: nil,
                    attackFold: nil))
        }
        return carriers
    }
}

/// Texts with many words in common are of one making: they belong to one fold.
enum SimilarTexts {
    static func folds(of texts: [String]) -> [Int] {
        let words = texts.map { text in
            Set(text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 })
        }
        var clusters: [Int] = []
        for index in texts.indices {
            let alike = (0..<index).first {
                let shared = words[$0].intersection(words[index]).count
                return Double(shared) >= 0.35 * Double(words[$0].union(words[index]).count)
            }
            clusters.append(alike.map { clusters[$0] } ?? index)
        }
        // The largest cluster alone in the first fold, the others spread over the rest.
        var sizes: [Int: Int] = [:]
        for cluster in clusters { sizes[cluster, default: 0] += 1 }
        let ranked = sizes.keys.sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
        return clusters.map { cluster in
            let rank = ranked.firstIndex(of: cluster) ?? 0
            return rank == 0 ? 0 : 1 + (rank - 1) % 4
        }
    }
}
