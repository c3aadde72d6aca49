// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Gateway
import Vocabulary

/// A transcript of a workspace, and the name its conversation is played under.
struct NamedTranscript: Sendable {
    /// `refunds/an-ineligible-refund`: the use case's folder and the file's name.
    let name: String
    let file: String
    let transcript: Transcript

    /// Every transcript under `use-cases/*/evaluations` of a workspace, in the order of names.
    static func all(in workspace: String) throws -> [NamedTranscript] {
        let root = URL(fileURLWithPath: workspace, isDirectory: true)
        var found: [NamedTranscript] = []
        let useCases = root.appendingPathComponent("use-cases")
        for useCase in try FileManager.default.contentsOfDirectory(atPath: useCases.path).sorted() {
            let folder = useCases.appendingPathComponent(useCase).appendingPathComponent(
                "evaluations")
            guard FileManager.default.fileExists(atPath: folder.path) else { continue }
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            where file.hasSuffix(".transcript") {
                let path = folder.appendingPathComponent(file).path
                let text = try String(contentsOfFile: path, encoding: .utf8)
                do {
                    found.append(
                        NamedTranscript(
                            name: useCase + "/" + file.dropLast(".transcript".count), file: path,
                            transcript: try Transcript(parsing: text)))
                } catch {
                    throw Failure("\(path):\(error)")
                }
            }
        }
        return found
    }

    /// The agent's lines, as a provider would say them.
    var recording: Recording {
        var replies: [Recording.Reply] = []
        var said: String?
        var answered = 0
        var wasCustomer = false
        for turn in transcript.turns {
            defer {
                if case .customer = turn.speech { wasCustomer = true } else { wasCustomer = false }
            }
            switch turn.speech {
            case .customer(let text):
                said = turn.modelSees ?? text
                answered = 0
            case .agent(let text, let confidence, let calls):
                replies.append(
                    Recording.Reply(
                        text: text,
                        calls: calls.enumerated().map { index, call in
                            Recording.Call(
                                id: "call_\(replies.count)_\(index)", name: call.tool,
                                arguments: call.arguments)
                        }, confidence: confidence,
                        cue: said.map { Recording.Cue(said: $0, answered: answered) }))
                answered += 1
            case .tool:
                // A tool that answers the customer's turn was called by Belay's own word.
                if wasCustomer { answered += 1 }
            case .handsBack, .staff, .later: continue
            }
        }
        return Recording(conversation: name, replies: replies)
    }
}
