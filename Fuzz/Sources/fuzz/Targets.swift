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
        redact(Array(String(decoding: bytes, as: UTF8.self).utf8))
    }

    /// What stands in the place of a value is left alone by the next who looks.
    ///
    /// More may be found then: what chance writes is full of values that lean on one another.
    private static func redact(_ text: [UInt8]) {
        var redacted: [UInt8] = []
        var placeholders: [Range<Int>] = []
        var start = 0
        for match in scanner.matches(in: text.span) {
            redacted += text[start..<match.bytes.lowerBound]
            let place = redacted.count
            redacted += match.placeholder.utf8
            placeholders.append(place..<redacted.count)
            start = match.bytes.upperBound
        }
        redacted += text[start...]
        let whole = scanner.redacted(String(decoding: text, as: UTF8.self))
        precondition(whole.utf8.elementsEqual(redacted), "two ways to redact, two results")
        for match in scanner.matches(in: redacted.span) {
            precondition(
                !placeholders.contains { $0.overlaps(match.bytes) }, "a placeholder was taken out")
        }
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
            case .match(let match, _): Array(match.placeholder.utf8)
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

extension Reading {
    /// A pattern of somebody's own, then a text that it is looked for in.
    static func pattern(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, maxSplits: 1).map {
            String(decoding: $0, as: UTF8.self)
        }
        // Losing the error is the intention: most of what chance writes is no pattern.
        guard parts.count == 2, let pattern = try? CustomPattern(name: "own", pattern: parts[0])
        else {
            return
        }
        let scanner = PersonalDataScanner(patterns: [pattern])
        for match in scanner.matches(in: parts[1]) { precondition(!match.bytes.isEmpty) }
    }
}

/// What is taken out comes back, and nothing else does.
enum Keeping {
    private static let scanner = PersonalDataScanner()
    private static let policy = VaultPolicy(
        VaultPolicy.standard.map { kind in
            var open = kind
            open.reach = .customer()
            return open
        })

    static func run(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var vault = Vault(policy: policy) { bytes in
            // A digest for fuzzing: no secret depends on it.
            var state: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return (0..<4).flatMap { round in
                withUnsafeBytes(of: (state &+ round) &* 0x9E37_79B9_7F4A_7C15) { Array($0) }
            }
        }
        // What belongs to no class of the vault never comes back.
        let matches = scanner.matches(in: text).map {
            VaultMatch($0.kind.signalName, bytes: $0.bytes)
        }
        .filter { policy.kind(of: $0.signal).reach != .never }
        let redaction = vault.redact(text, matches, from: .customer)
        guard redaction.lost == 0 else { return }
        let back = vault.restore(redaction.text, to: .customerReply)
        precondition(back.text.utf8.elementsEqual(text.utf8), "something did not come back")
        var cut = VaultGuard(vault, sink: .customerReply)
        var leaving: [UInt8] = []
        for byte in redaction.text.utf8 { leaving += cut.receive([byte]).bytes }
        leaving += cut.finish().bytes
        precondition(leaving.elementsEqual(text.utf8), "a cut changed what came back")
        runJSON(text, &vault)
    }

    /// What was JSON stays JSON, also where what came back has quotes in it.
    private static func runJSON(_ text: String, _ vault: inout Vault) {
        // Losing the error is the intention: whether there is one is what is asked.
        guard let document = try? JSONDocument(parsing: Array(text.utf8)),
            // A number by itself is a text.
            document.root.kind != .number
        else { return }
        let reading = JSONReading(text)
        let matches = scanner.matches(in: reading?.text ?? text).map {
            VaultMatch($0.kind.signalName, bytes: reading?.written($0.bytes) ?? $0.bytes)
        }
        let redacted = vault.redact(json: text, matches, from: .tool).text
        precondition(
            (try? JSONDocument(parsing: Array(redacted.utf8))) != nil, "redacting broke the JSON")
        let back = vault.restore(arguments: redacted, of: "any").text
        precondition(
            (try? JSONDocument(parsing: Array(back.utf8))) != nil, "restoring broke the JSON")
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
            Proposal(useCase: "refunds", agent: "care", content: content, turn: 1),
            dialogue: dialogue,
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
