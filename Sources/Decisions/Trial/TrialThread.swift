// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The messages of a transcript under way, as a bot would send them: what the model is given, and
/// what was said and done.
struct TrialThread {
    private(set) var dialogue = Dialogue()
    private var messages: [(isAgent: Bool, passages: [Passage])] = []
    private var open: [(tool: String, id: String)] = []
    /// How often the AI has answered: what its calls are numbered by.
    private var answered = 0

    /// How many messages there are.
    var count: Int { messages.count }

    /// Every text on its way to the model; what came after the AI's last word is new.
    var passages: [Passage] {
        let firstNew = (messages.lastIndex(where: \.isAgent) ?? -1) + 1
        return messages.enumerated().flatMap { index, message in
            message.passages.map {
                Passage($0.source, $0.text, isNew: index >= firstNew, origin: $0.origin)
            }
        }
    }

    func ids(of calls: [Transcript.Call]) -> [String] {
        calls.indices.map { "call_\(answered)_\($0)" }
    }

    mutating func add(customer text: String) {
        add([Passage(.customer, text)])
        if !text.isEmpty { dialogue.append(.said(.customer, text)) }
    }

    /// Adds what a tool answered to its first open call.
    mutating func add(result: String, of tool: String) {
        let call = open.firstIndex { $0.tool == tool }.map { open.remove(at: $0) }
        add([Passage(.tool, result, origin: "tool:" + (call?.tool ?? ""))])
        dialogue.append(.returned(.init(id: call?.id ?? "call_unknown", text: result)))
    }

    mutating func add(agent text: String?, calls: [Transcript.Call]) {
        var passages = [Passage(.agent, text ?? "")]
        if let text, !text.isEmpty { dialogue.append(.said(.agent, text)) }
        for (call, id) in zip(calls, ids(of: calls)) {
            let texts = [call.tool] + ArgumentsText(call.arguments).texts
            passages += texts.map { Passage(.agent, $0) }
            dialogue.append(.called(.init(id: id, tool: call.tool, arguments: call.arguments)))
            open.append((call.tool, id))
        }
        add(passages, isAgent: true)
        answered += 1
    }

    private mutating func add(_ passages: [Passage], isAgent: Bool = false) {
        messages.append((isAgent, passages.filter { !$0.text.isEmpty }))
    }
}
