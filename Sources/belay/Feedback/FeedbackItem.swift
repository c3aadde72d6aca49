// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What somebody said of the AI, as the server tells it.
struct FeedbackItem: Sendable {
    let json: JSON

    var id: String { json["id"]?.string ?? "" }

    static let heads = ["feedback", "verdict", "about", "use case", "by", "given", "review"]

    /// The cells of its line in a list.
    var row: [String] {
        [
            id, verdict, json["decision"]?.string ?? "the conversation",
            json["use_case"]?.string ?? "–", json["by"]?.string ?? "–",
            json["given_at"]?.string ?? "–", review ?? "–",
        ].map(\.shown)
    }

    private var verdict: String {
        let word = json["verdict"]?.string ?? ""
        if let fault = json["fault"]?.string { return "\(word): \(fault)" }
        if case .integer(let score)? = json["score"] { return "\(word): \(score)" }
        return word
    }

    private var review: String? {
        if json["needs_review"] == true { return "to be reviewed" }
        return json["finding"]?.string.map { finding in
            finding + (json["reviewed_by"]?.string.map { " by \($0)" } ?? "")
        }
    }

    /// All that is known of it, as labelled lines.
    var text: String {
        var page = FieldPage()
        page.add("feedback", id)
        page.add("verdict", verdict)
        page.add("about", json["decision"]?.string ?? json["conversation"]?.string)
        page.add("use case", json["use_case"]?.string)
        page.add("by", json["by"]?.string)
        page.add("review", review)
        page.add("said before", dialogue.map { ($0.role, $0.text) })
        page.add("the AI said", json["case"]?["reply"]?.string)
        page.add("better", json["better"]?.string)
        page.add("note", json["note"]?.string)
        page.add("note of the review", json["review_note"]?.string)
        page.add("release", json["release"]?.string)
        page.add("prompt", json["prompt"]?.string)
        if json["case"]?["erased"] == true { page.add("erased", "texts of it are gone") }
        return page.text
    }

    private typealias Line = (role: String, origin: String?, text: String)

    private var dialogue: [Line] {
        guard case .array(let lines)? = json["case"]?["dialogue"] else { return [] }
        return lines.map {
            ($0["role"]?.string ?? "", $0["origin"]?.string, $0["text"]?.string ?? "")
        }
    }

    /// The conversation with the better answer in the AI's mouth: a transcript beside the use case keeps it tested.
    ///
    /// - Throws: ``Failure`` where it has no better answer, or can't be written as one.
    func transcript() throws -> String {
        guard let better = json["better"]?.string, let useCase = json["use_case"]?.string,
            let agent = json["case"]?["agent"]?.string, json["case"]?["tool"]?.string == nil
        else {
            throw Failure(
                "`\(id.shown)` is no reply with a better answer: see `belay feedback show`")
        }
        var transcript = Transcript(
            title: "feedback \(id): the better answer", useCase: useCase, agent: agent,
            channel: json["case"]?["channel"]?.string.flatMap { Channel(rawValue: $0) } ?? .chat,
            turns: turns,
            notes: ["From `belay feedback transcript`. Take out what names a customer."])
        let said = json["case"]?["reply"]?.string.map { ["What the AI had said: " + $0.shown] }
        transcript.turns.append(
            Transcript.Turn(
                .agent(better, confidence: nil, calls: []), reply: .init(.allow),
                notes: said ?? []))
        let text = transcript.text
        do {
            _ = try Transcript(parsing: text)
        } catch {
            throw Failure("`\(id.shown)` can't be written as a transcript: \(error)")
        }
        return text
    }

    private var turns: [Transcript.Turn] {
        var turns: [Transcript.Turn] = []
        for line in dialogue {
            switch line.role {
            case "customer": turns.append(.init(.customer(line.text)))
            case "agent":
                turns.append(.init(.agent(line.text, confidence: nil, calls: [])))
            case "call":
                let call = Transcript.Call(tool: line.origin ?? "", arguments: line.text)
                if case .agent(let words, let confidence, let calls)? = turns.last?.speech {
                    turns[turns.count - 1].speech = .agent(
                        words, confidence: confidence, calls: calls + [call])
                } else {
                    turns.append(.init(.agent(nil, confidence: nil, calls: [call])))
                }
            case "result": turns.append(.init(.tool(line.origin ?? "", result: line.text)))
            default: continue
            }
        }
        return turns
    }
}
