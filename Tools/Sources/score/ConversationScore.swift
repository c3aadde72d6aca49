// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Vocabulary

/// What the customer feels and wants.
enum ConversationScore {
    /// Customer text that is calm for the most part: what fires there is a false alarm, as a rule.
    static func calmTexts(_ data: DataSet) throws -> [(name: String, texts: [String])] {
        var sets: [(name: String, texts: [String])] = []
        for (name, file) in [
            ("intent-banking77", "intent-banking77/banking77.jsonl.gz"),
            ("intent-nlupp", "intent-nlupp/nlupp.jsonl.gz"),
            ("intent-clinc150", "intent-clinc150/clinc150.jsonl.gz"),
        ] where data.has(file) {
            sets.append((name, try data.lines(of: file).compactMap { $0["text"]?.string }))
        }
        var turns: [String] = []
        for domain in ["retail", "airline", "telecom"] {
            let file = "tau-traces/\(domain).jsonl.gz"
            guard data.has(file) else { continue }
            for line in try data.lines(of: file) {
                guard let messages = line["messages"] else { continue }
                for message in messages.elements where message["role"]?.string == "user" {
                    if let text = message["content"]?.string { turns.append(text) }
                }
            }
        }
        if !turns.isEmpty { sets.append(("tau-traces customer turns", turns)) }
        return sets
    }

    /// A customer's message, as a detector meets it.
    static func scene(_ text: String) -> Scene {
        Scene(
            Proposal(
                useCase: "score", agent: "score", content: .input([Passage(.customer, text)]),
                turn: 0))
    }

    static func score(_ detector: some Detector, _ signal: String, _ text: String) throws -> Double
    {
        try detector.signals(for: scene(text)).first { $0.name == signal }?.score ?? 0
    }

    static func wantsPerson(_ data: DataSet) throws -> [Figure] {
        let detector = CustomerRequest()
        var counts = Counts()
        for line in try data.lines(of: "intent-nlupp/nlupp.jsonl.gz") {
            counts.add(
                found: try score(
                    detector, CustomerRequest.signalName, line["text"]?.string ?? "") > 0,
                wanted: line["wants_human"]?.bool ?? false)
        }
        func figure(_ measure: String, _ value: Double, _ atLeast: Double? = nil) -> Figure {
            Figure(
                what: "wants a person", data: "intent-nlupp", measure: measure, value: value,
                atLeast: atLeast)
        }
        return try [
            figure("F1", counts.f1, 0.92), figure("precision", counts.precision),
            figure("recall", counts.recall),
        ] + alarms(data, detector, [CustomerRequest.signalName], [0.7])
    }

    static func anger(_ data: DataSet) throws -> [Figure] {
        let detector = EmotionDetector(floor: EmotionDetector.calm)
        var figures: [Figure] = []
        var anger: [(score: Double, isPositive: Bool)] = []
        var distress: [(score: Double, isPositive: Bool)] = []
        var counts = Counts()
        for line in try data.lines(of: "emotion-goemotions/goemotions.jsonl.gz") {
            let text = line["text"]?.string ?? ""
            let emotions = Set(line["emotions"].map { $0.elements.compactMap(\.string) } ?? [])
            let isAngry = !emotions.isDisjoint(with: ["anger", "annoyance"])
            let heard = try score(detector, EmotionDetector.anger, text)
            anger.append((heard, isAngry))
            counts.add(found: heard >= 0.5, wanted: isAngry)
            distress.append(
                (
                    try score(detector, EmotionDetector.distress, text),
                    !emotions.isDisjoint(with: ["sadness", "fear", "grief", "nervousness"])
                ))
        }
        func figure(
            _ what: String, _ measure: String, _ value: Double, _ atLeast: Double? = nil
        ) -> Figure {
            Figure(
                what: what, data: "emotion-goemotions", measure: measure, value: value,
                atLeast: atLeast,
                how: "the model learnt from the development part of this data")
        }
        figures += [
            figure("anger or annoyance", "AUC", areaUnderCurve(anger), 0.86),
            figure(
                "anger or annoyance", "recall at 1 % alarms",
                recall(anger, atFalseAlarms: 0.01).recall),
            figure("anger or annoyance", "F1 from 0.5 on", counts.f1),
            figure("sadness or fear", "AUC", areaUnderCurve(distress)),
            figure(
                "sadness or fear", "recall at 1 % alarms",
                recall(distress, atFalseAlarms: 0.01).recall),
        ]
        return try figures
            + alarms(data, detector, [EmotionDetector.anger, EmotionDetector.distress])
    }

    /// How many in a thousand calm texts give a signal with a score that a policy would act on.
    static func alarms(
        _ data: DataSet, _ detector: some Detector, _ names: [String],
        _ thresholds: [Double] = [0.5, 0.8]
    ) throws -> [Figure] {
        var figures: [Figure] = []
        for (set, texts) in try calmTexts(data) {
            var counts: [String: Int] = [:]
            for text in texts {
                for signal in try detector.signals(for: scene(text)) {
                    for threshold in thresholds where signal.score >= threshold {
                        counts["\(signal.name) \(threshold)", default: 0] += 1
                    }
                }
            }
            for name in names {
                for threshold in thresholds {
                    figures.append(
                        Figure(
                            what: "`\(name)` from \(threshold) on", data: set,
                            measure: "alarms in 1,000",
                            value: Double(counts["\(name) \(threshold)"] ?? 0) * 1000
                                / Double(max(1, texts.count))))
                }
            }
        }
        return figures
    }

    static func complaint(_ data: DataSet) throws -> [Figure] {
        let detector = ComplaintDetector()
        let lines = try data.lines(of: "complaints-cfpb/complaints.jsonl.gz")
        var figures: [Figure] = []
        func figure(
            _ measure: String, _ value: Double, _ atLeast: Double? = nil, _ how: String = ""
        ) {
            figures.append(
                Figure(
                    what: "complaint", data: "complaints-cfpb", measure: measure, value: value,
                    atLeast: atLeast, how: how))
        }
        let calm = try data.lines(of: "intent-banking77/banking77.jsonl.gz").map {
            (
                score: try score(detector, ComplaintDetector.complaint, $0["text"]?.string ?? ""),
                isPositive: false
            )
        }
        let whole = try lines.map {
            try score(detector, ComplaintDetector.complaint, $0["text"]?.string ?? "")
        }
        let beginnings = try lines.map {
            try score(
                detector, ComplaintDetector.complaint, beginning(of: $0["text"]?.string ?? ""))
        }
        let how = "the model learnt from the development part of this data"
        let atOne = recall(whole.map { ($0, true) } + calm, atFalseAlarms: 0.01)
        figure("recall at 1 % alarms on banking77", atOne.recall, 0.85, how)
        figure("recall from 0.5 on", share(whole, 0.5), 0.85, how)
        figure("recall from 0.5 on, first two sentences", share(beginnings, 0.5), nil, how)
        figure(
            "legal threats found (not labelled)",
            Double(
                try lines.count {
                    try score(detector, ComplaintDetector.legalThreat, $0["text"]?.string ?? "")
                        >= 0.5
                }) / Double(max(1, lines.count)))
        return try figures
            + alarms(data, detector, [ComplaintDetector.complaint, ComplaintDetector.legalThreat])
            + alarms(data, VulnerabilityDetector(), VulnerabilityDetector().signalNames, [0.5])
    }

    private static func share(_ scores: [Double], _ threshold: Double) -> Double {
        Double(scores.count { $0 >= threshold }) / Double(max(1, scores.count))
    }

    private static func beginning(of text: String) -> String {
        Clause.all(in: text).prefix(2).map(\.text).joined(separator: " ")
    }

    /// Repetitions of customers and loops of the AI in recorded conversations: nobody labelled them, so their
    /// share is stated.
    static func loops(_ data: DataSet) throws -> [Figure] {
        let detector = RepetitionDetector()
        var turns = ["customer": 0, "agent": 0]
        var found: [String: Int] = [:]
        for domain in ["retail", "airline", "telecom"] {
            for line in try data.lines(of: "tau-traces/\(domain).jsonl.gz") {
                var dialogue = Dialogue()
                for message in line["messages"].map({ Array($0.elements) }) ?? [] {
                    guard let text = message["content"]?.string, !text.isEmpty else { continue }
                    let isCustomer = message["role"]?.string == "user"
                    guard isCustomer || message["role"]?.string == "assistant" else { continue }
                    let party: Party = isCustomer ? .customer : .agent
                    let content: Proposal.Content =
                        isCustomer
                        ? .input([Passage(.customer, text)]) : .reply([Passage(.agent, text)])
                    let scene = Scene(
                        Proposal(
                            useCase: "score", agent: "score", content: content,
                            turn: dialogue.turns.count), dialogue: dialogue)
                    turns[party.rawValue, default: 0] += 1
                    for signal in detector.signals(for: scene) where signal.score >= 0.8 {
                        found[party.rawValue, default: 0] += 1
                    }
                    dialogue.append(.said(party, text))
                }
            }
        }
        return [("customer", RepetitionDetector.repetition), ("agent", RepetitionDetector.loop)].map
        {
            Figure(
                what: "`\($0.1)` from 0.8 on", data: "tau-traces", measure: "in 1,000 turns",
                value: Double(found[$0.0] ?? 0) * 1000 / Double(max(1, turns[$0.0] ?? 0)))
        }
    }

    /// What each detector takes for a short message, on one core.
    static func cost(_ data: DataSet) throws -> [Figure] {
        let scenes = try data.lines(of: "intent-banking77/banking77.jsonl.gz").map {
            scene($0["text"]?.string ?? "")
        }
        let detectors: [any Detector] = [
            CustomerRequest(), EmotionDetector(floor: EmotionDetector.calm), ComplaintDetector(),
            VulnerabilityDetector(),
            RepetitionDetector(),
        ]
        return try detectors.map { detector in
            // The first call builds the lexicons.
            _ = try scenes.first.map(detector.signals)
            var count = 0
            let time = try ContinuousClock().measure {
                for scene in scenes { count += try detector.signals(for: scene).count }
            }
            return Figure(
                what: "`\(detector.name)`", data: "intent-banking77",
                measure: "µs a message",
                value: time / .microseconds(1) / Double(max(1, scenes.count)))
        }
    }
}
