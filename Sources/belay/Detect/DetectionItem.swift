// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Detectors
import Foundation
import Gateway
import Vocabulary

/// A text that `belay detect` reads, with what is known beside it.
struct DetectionItem {
    /// What a text is, and so which detectors read it.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case customer, reply, tool, knowledge
    }

    var id = "1"
    var text: String
    var kind = Kind.customer
    var evidence: [String] = []
    var dialogue = Dialogue()

    init(text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }

    /// Whether what is read is JSON lines: the first thing in it is an object with a `text`.
    static func isLines(_ bytes: [UInt8]) -> Bool {
        let first = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first ?? []
        // Losing the error is the intention: what is no JSON is a text.
        return (try? JSONDocument(parsing: Array(first)))?.root["text"] != nil
    }

    init(_ line: some Collection<UInt8>, number: Int, file: String) throws {
        let place = "\(file == "-" ? "line " : file + ":")\(number)"
        // Losing the error is the intention: where it stands is what helps.
        guard let root = (try? JSONDocument(parsing: Array(line)))?.root, root.kind == .object,
            let text = root["text"]?.string
        else { throw Failure("\(place): a line is a JSON object with a `text`") }
        self.text = text
        id = root["id"]?.string ?? root["id"]?.integer.map(String.init) ?? String(number)
        if let name = root["kind"]?.string {
            guard let kind = Kind(rawValue: name) else {
                throw Failure(
                    "\(place): `\(name)` is no kind of text: write customer, reply, tool or knowledge"
                )
            }
            self.kind = kind
        }
        evidence = root["evidence"]?.elements.compactMap(\.string) ?? []
        if let turns = root["conversation"] { for turn in turns.elements { hear(turn) } }
    }

    static func bytes(of file: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Failure("`\(file)` can't be read: name a file, or - for what comes in")
        }
        return Array(data)
    }

    /// What a file shows of each topic.
    static func examples(in file: String) throws -> [String: [String]] {
        var examples: [String: [String]] = [:]
        let lines = try bytes(of: file).split(separator: UInt8(ascii: "\n"))
        for (number, line) in lines.enumerated() {
            // Losing the error is the intention: where it stands is what helps.
            guard let root = (try? JSONDocument(parsing: Array(line)))?.root,
                let text = root["text"]?.string, let intent = root["intent"]?.string
            else {
                throw Failure("\(file):\(number + 1): a line is an object with `text` and `intent`")
            }
            examples[intent, default: []].append(text)
        }
        return examples
    }

    /// Adds an earlier turn: `customer: …`, `agent: …`, `tool: …`, or a message of a chat completion.
    private mutating func hear(_ turn: JSONDocument.Node) {
        guard let text = turn.string else {
            dialogue.append(contentsOf: Dialogue(message: turn))
            return
        }
        for (name, party) in [
            ("customer", Party.customer), ("user", .customer), ("agent", .agent),
            ("assistant", .agent), ("person", .person),
        ] where text.lowercased().hasPrefix(name + ":") {
            return dialogue.append(.said(party, text.dropping(name)))
        }
        if text.lowercased().hasPrefix("tool:") {
            return dialogue.append(.returned(.init(id: "tool", text: text.dropping("tool"))))
        }
        dialogue.append(.said(.customer, text))
    }

    func scene(under profile: DetectorProfile, knowing knowledge: [String]) -> Scene {
        let content: Proposal.Content =
            switch kind {
            case .customer: .input([Passage(.customer, text)])
            case .tool: .input([Passage(.tool, text)])
            case .knowledge: .input([Passage(.knowledge, text)])
            case .reply: .reply([Passage(.agent, text)])
            }
        return Scene(
            Proposal(
                useCase: "detect", agent: "detect", content: content, turn: dialogue.turns.count),
            dialogue: dialogue, evidence: knowledge + evidence, profile: profile)
    }
}

extension String {
    /// What stands after a name and its colon.
    fileprivate func dropping(_ name: String) -> String {
        String(dropFirst(name.count + 1).drop { $0 == " " })
    }
}
