// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Vocabulary

/// A conversation, a reply, and the signals that it must give.
///
/// ```
/// case      cancelled without a call
/// customer  Please cancel order 4711.
/// tool      cancel_order {"id":"4711"} -> {"status":"cancelled"}
/// evidence  Refunds take 5 days.
/// template  You will receive {amount} within {days} days.
/// reply     I have cancelled your order.
/// expect    ungrounded.action
/// ```
///
/// `call` is what is called with the reply; `agent` and `person` speak too, `system` is the prompt. A line `input`
/// in the place of `reply` is what the customer says now. An empty line ends a case; `expect nothing` expects
/// none.
struct ClaimCase {
    var title = ""
    var dialogue = Dialogue()
    var evidence: [String] = []
    var profile = DetectorProfile()
    var reply: String?
    var input: String?
    var calls: [ActionCall] = []
    var expected: Set<String> = []

    var scene: Scene {
        let content: Proposal.Content =
            input.map { .input([Passage(.customer, $0)]) }
            ?? .reply([Passage(.agent, reply ?? "")])
        return Scene(
            Proposal(
                useCase: "cases", agent: "service", content: content, turn: dialogue.turns.count),
            dialogue: dialogue, evidence: evidence, profile: profile, calls: calls)
    }

    /// The cases of all files of a folder, in the order of their names.
    static func all(in folder: URL) throws -> [ClaimCase] {
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "txt" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .flatMap { file in
                let text = try String(contentsOf: file, encoding: .utf8)
                return try cases(in: text, named: file.deletingPathExtension().lastPathComponent)
            }
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    static func cases(in text: String, named file: String) throws -> [ClaimCase] {
        var cases: [ClaimCase] = []
        var open: ClaimCase?
        var calls = 0
        func close() {
            if let open { cases.append(open) }
            open = nil
        }
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            if line.allSatisfy(\.isWhitespace) { close(); continue }
            if line.hasPrefix("#") { continue }
            let parts = line.split(separator: " ", maxSplits: 1)
            let label = parts[0]
            let value = (parts.count > 1 ? String(parts[1]) : "")
                .trimmingCharacters(in: .whitespaces)
                .replacingOccurrences(of: "\\n", with: "\n")
            var current = open ?? ClaimCase()
            switch label {
            case "case": current.title = "\(file): \(value)"
            case "customer": current.dialogue.append(.said(.customer, value))
            case "agent": current.dialogue.append(.said(.agent, value))
            case "person": current.dialogue.append(.said(.person, value))
            case "system": current.dialogue.append(.said(.system, value))
            case "tool":
                calls += 1
                let sides = value.components(separatedBy: " -> ")
                let call = sides[0].split(separator: " ", maxSplits: 1)
                current.dialogue.append(
                    .called(
                        .init(
                            id: "c\(calls)", tool: String(call[0]),
                            arguments: call.count > 1 ? String(call[1]) : "{}")))
                if sides.count > 1 {
                    current.dialogue.append(
                        .returned(
                            .init(
                                id: "c\(calls)",
                                text: sides.dropFirst().joined(separator: " -> "))))
                }
            case "call":
                let call = value.split(separator: " ", maxSplits: 1).map(String.init)
                current.calls.append(
                    ActionCall(tool: call[0], arguments: call.count > 1 ? call[1] : "{}"))
            case "evidence": current.evidence.append(value)
            case "template": current.profile.commitments.append(value)
            case "reply": current.reply = value
            case "input": current.input = value
            case "expect":
                current.expected = Set(
                    value.split(separator: " ").map(String.init).filter { $0 != "nothing" })
            default:
                throw Unreadable(description: "\(file):\(number + 1): unknown label `\(label)`")
            }
            open = current
        }
        close()
        return cases
    }
}
