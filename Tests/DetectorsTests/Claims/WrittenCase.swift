// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Vocabulary

/// A conversation, a reply, and the signals that it must give, as the files beside it are written.
struct WrittenCase {
    var title = ""
    var reply = ""
    var expected: Set<String> = []
    private var isInput = false
    private var dialogue = Dialogue()
    private var evidence: [String] = []
    private var profile = DetectorProfile()
    private var calls: [ActionCall] = []

    var scene: Scene {
        Scene(
            Proposal(
                useCase: "cases", agent: "service",
                content: isInput
                    ? .input([Passage(.customer, reply)]) : .reply([Passage(.agent, reply)]),
                turn: dialogue.turns.count),
            dialogue: dialogue, evidence: evidence, profile: profile, calls: calls)
    }

    static func all(in folder: URL) throws -> [WrittenCase] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .flatMap { file in
                try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n")
                    .map { WrittenCase($0, file: file.lastPathComponent) }
                    .filter { !$0.title.isEmpty }
            }
    }

    private init(_ text: String, file: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ", maxSplits: 1)
            let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            switch parts[0] {
            case "case": title = "\(file): \(value)"
            case "customer": dialogue.append(.said(.customer, value))
            case "agent": dialogue.append(.said(.agent, value))
            case "person": dialogue.append(.said(.person, value))
            case "system": dialogue.append(.said(.system, value))
            case "tool":
                let sides = value.components(separatedBy: " -> ")
                let call = sides[0].split(separator: " ", maxSplits: 1).map(String.init)
                let id = "c\(dialogue.turns.count)"
                dialogue.append(
                    .called(
                        .init(id: id, tool: call[0], arguments: call.count > 1 ? call[1] : "{}")))
                if sides.count > 1 { dialogue.append(.returned(.init(id: id, text: sides[1]))) }
            case "call":
                let call = value.split(separator: " ", maxSplits: 1).map(String.init)
                calls.append(
                    ActionCall(tool: call[0], arguments: call.count > 1 ? call[1] : "{}"))
            case "evidence": evidence.append(value)
            case "template": profile.commitments.append(value)
            case "reply": reply = value
            case "input": (reply, isInput) = (value, true)
            case "expect":
                expected = Set(value.split(separator: " ").map(String.init))
                expected.remove("nothing")
            default: title = "unknown label \(parts[0])"
            }
        }
    }
}
