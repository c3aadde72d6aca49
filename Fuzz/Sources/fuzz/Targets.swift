// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Vocabulary

/// Finds in bytes that may be anything: places are within the bytes, in order, and never overlap.
enum Scanning {
    private static let scanner = PersonalDataScanner()

    static func run(_ bytes: [UInt8]) {
        var end = 0
        for match in scanner.matches(in: bytes.span) {
            precondition(match.bytes.lowerBound >= end && match.bytes.upperBound <= bytes.count)
            precondition(!match.bytes.isEmpty)
            end = match.bytes.upperBound
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let once = scanner.redacted(text)
        precondition(scanner.redacted(once) == once, "redacting twice changed something")
    }
}

/// However a text is cut, what leaves is the same.
enum Guarding {
    static func run(_ bytes: [UInt8]) {
        guard let seed = bytes.first else { return }
        let text = Array(bytes.dropFirst())
        var whole = TextGuard()
        let expected = joined(whole.receive(text) + whole.finish())
        var cut = TextGuard()
        var segments: [TextGuard.Segment] = []
        var start = 0
        var step = Int(seed % 7) + 1
        while start < text.count {
            let end = min(text.count, start + step)
            segments += cut.receive(Array(text[start..<end]))
            precondition(cut.heldBytes <= TextGuard.heldLimit + step)
            start = end
            step = step % 7 + 1
        }
        precondition(joined(segments + cut.finish()) == expected, "a cut changed what leaves")
    }

    private static func joined(_ segments: [TextGuard.Segment]) -> [UInt8] {
        segments.flatMap { segment in
            switch segment {
            case .text(let bytes): bytes
            case .match(let match, _): Array(match.kind.placeholder.utf8)
            }
        }
    }
}

enum Reading {
    static func json(_ bytes: [UInt8]) {
        // Losing the error is the intention: what counts is that it comes back.
        guard let document = try? JSONDocument(parsing: bytes) else { return }
        _ = document.root["text"]?.string
        _ = document.root.json
    }

    static func model(_ bytes: [UInt8]) {
        guard let model = LinearModel(bytes) else { return }
        _ = model.probabilities(of: TextFeatures("I want to speak to somebody"))
    }
}

/// Every detector, over a text in each of its roles: none fails, and every place is within the text.
enum Detecting {
    static func run(_ bytes: [UInt8]) {
        guard let role = bytes.first else { return }
        let parts = bytes.dropFirst().split(separator: 0, maxSplits: 2).map {
            String(decoding: $0, as: UTF8.self)
        }
        let text = parts.first ?? ""
        let content: Proposal.Content =
            switch role % 4 {
            case 0: .input([Passage(.customer, text)])
            case 1: .input([Passage(.tool, text)])
            case 2: .reply([Passage(.agent, text)])
            default: .action(ActionCall(tool: "refund_order", arguments: text))
            }
        var dialogue = Dialogue()
        if parts.count > 1 {
            dialogue.append(.said(.customer, parts[1]))
            dialogue.append(.called(.init(id: "1", tool: "get_order", arguments: parts[1])))
            dialogue.append(.returned(.init(id: "1", text: parts[1])))
        }
        let scene = Scene(
            Proposal(useCase: "refunds", agent: "care", content: content, turn: 1), dialogue: dialogue,
            evidence: Array(parts.dropFirst(2)), record: ["name": "Ada Byron", "city": "London"])
        var memory = DetectorMemory()
        for signal in DetectorSet.standard.signals(for: scene, remembering: &memory) {
            precondition(signal.name != DetectorSet.failed, "\(signal.detector) failed")
            precondition((0...1).contains(signal.score), "\(signal.name): \(signal.score)")
            for span in signal.spans {
                let passages = scene.proposal.passages
                precondition(passages.indices.contains(span.passage))
                let end = passages[span.passage].text.utf8.count
                precondition(span.bytes.lowerBound >= 0 && span.bytes.upperBound <= end)
            }
        }
    }
}
