// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Transcript {
    /// Where values begin, in characters from the left.
    private static let margin = 14

    /// The transcript as a file: what ``init(parsing:)`` reads back to the same value.
    public var text: String {
        var lines = notes.map(Self.note)
        lines.append(Self.line("conversation", Self.value(title)))
        lines.append(Self.line("use case", "\(useCase) / \(agent)"))
        lines.append(Self.line("channel", channel.rawValue))
        for turn in turns {
            // What belongs together stands together: from the customer's words to the next ones.
            switch turn.speech {
            case .customer, .handsBack, .staff, .later: lines.append("")
            case .agent, .tool:
                if lines.count == notes.count + 3 || !turn.notes.isEmpty { lines.append("") }
            }
            lines += turn.notes.map(Self.note) + turn.lines
        }
        if !closingNotes.isEmpty { lines += [""] + closingNotes.map(Self.note) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func note(_ text: String) -> String { text.isEmpty ? "#" : "# " + text }

    fileprivate static func line(_ label: String, _ value: String) -> String {
        guard !value.isEmpty else { return label }
        return label + String(repeating: " ", count: max(2, margin - label.utf8.count)) + value
    }

    /// A text as it stands behind a label: plain where it can be read back so, else as a JSON
    /// string.
    fileprivate static func value(_ text: String) -> String {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isPlain = lines.enumerated().allSatisfy { index, line in
            guard let first = line.first, let last = line.last else {
                return index > 0 && index < lines.count - 1
            }
            return first > 32 && last > 32 && line.allSatisfy { $0 >= 32 }
        }
        guard isPlain, text.utf8.first != UInt8(ascii: "\"") else {
            return String(decoding: JSON.quoted(text), as: UTF8.self)
        }
        let bar = "\n" + String(repeating: " ", count: margin - 2) + "|"
        return lines.map { String(decoding: $0, as: UTF8.self) }
            .reduce(into: "") { whole, line in
                whole += whole.isEmpty ? line : bar + (line.isEmpty ? "" : " " + line)
            }
    }
}

extension Transcript.Turn {
    fileprivate var lines: [String] {
        var lines: [String] = []
        switch speech {
        case .customer(let words):
            lines.append(Transcript.line("customer", Transcript.value(words)))
        case .agent(let words, let confidence, _):
            lines.append(Transcript.line("agent", words.map(Transcript.value) ?? ""))
            if let confidence { lines.append(Transcript.line("  confidence", "\(confidence)")) }
        case .tool(let name, let result):
            lines.append(Transcript.line("tool", name + " " + Transcript.value(result)))
        case .handsBack:
            lines.append(Transcript.line("person", "hands back"))
        case .staff(let act): lines.append(Transcript.line("person", act.text))
        case .later(let time): lines.append(Transcript.line("later", time.transcriptText))
        }
        if let input { lines.append(Transcript.line("  input", input.text)) }
        if let modelSees {
            lines.append(Transcript.line("  model sees", Transcript.value(modelSees)))
        }
        if let reply { lines.append(Transcript.line("  reply", reply.text)) }
        if case .agent(_, _, let calls) = speech {
            for call in calls {
                lines.append(
                    Transcript.line("  call", call.tool + " " + Transcript.value(call.arguments)))
                if let action = call.action {
                    lines.append(Transcript.line("  action", action.text))
                }
            }
        }
        if let hears { lines.append(Transcript.line("  hears", Transcript.value(hears))) }
        if let handedOver { lines.append(Transcript.line("  handed over", handedOver.rawValue)) }
        lines += answers.map { Transcript.line("  answers", $0.text) }
        lines += stands.map { Transcript.line("  stands", $0.text) }
        return lines
    }
}

extension Transcript.Expectation {
    /// The effect, then the words, in columns.
    fileprivate var text: String {
        guard !reasons.isEmpty else { return effect.rawValue }
        let gap = String(repeating: " ", count: max(2, 10 - effect.rawValue.utf8.count))
        return effect.rawValue + gap + reasons.joined(separator: " ")
    }
}
