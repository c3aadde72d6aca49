// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import Vocabulary

extension ChatRequest {
    /// The same without the customer's turns that may hold a one-time code: neither a model nor the record sees them.
    ///
    /// - Parameters:
    ///   - questions: What Belay says when it has sent a code.
    ///   - isAwaited: Whether a code is waited for in this turn.
    /// - Returns: The request, and the customer's newest words where they were taken out of it.
    /// - Throws: a ``Problem`` where what is left can't be read.
    func withoutCodes(
        answering questions: [String], isAwaited: Bool
    ) throws(Problem) -> (ChatRequest, code: String?) {
        guard let messages = document.root["messages"] else { return (self, nil) }
        var edits: [JSONDocument.Edit] = []
        var newest: [String] = []
        var isAsked = false
        let all = Array(messages.elements)
        let firstNew = (all.lastIndex { $0["role"]?.string == "assistant" } ?? -1) + 1
        for (index, message) in all.enumerated() {
            guard let content = message["content"], let text = content.spokenText else { continue }
            switch message["role"]?.string {
            case "assistant": isAsked = questions.contains { text.contains($0) }
            case "user" where isAsked || isAwaited && index >= firstNew:
                guard SpokenCode(text) != nil else { continue }
                edits.append(.replace(content, with: JSON.quoted(SpokenCode.mask)))
                if index >= firstNew { newest.append(text) }
            default: continue
            }
        }
        guard !edits.isEmpty else { return (self, nil) }
        // Losing the error is the intention: it could quote the code.
        guard let masked = try? JSONDocument(parsing: document.replacing(edits)) else {
            throw .badRequest("`messages` can't be read")
        }
        return (
            try ChatRequest(masked, maximumChoices: choices),
            newest.isEmpty ? nil : newest.joined(separator: "\n")
        )
    }
}

extension Gateway {
    /// A request without the codes in it, where its use case has customers prove who they are.
    func withoutCodes(
        _ chat: ChatRequest, _ holds: [Hold]
    ) throws(Problem) -> (ChatRequest, code: String?) {
        let isAwaited = holds.contains(where: \.awaitsProof)
        let workspace = decisions.workspace
        let useCase = workspace.useCase(named: chat.model.useCase)
        guard isAwaited || useCase?.asksProofs == true else { return (chat, nil) }
        return try chat.withoutCodes(
            answering: workspace.messages.all(for: .codeSent), isAwaited: isAwaited)
    }
}

extension Dialogue {
    /// The same without the customer's turns that may hold a one-time code.
    ///
    /// - Parameter questions: What Belay says when it has sent a code.
    func withoutCodes(answering questions: [String]) -> Dialogue {
        var dialogue = Dialogue()
        var isAsked = false
        for turn in turns {
            switch turn {
            case .said(.agent, let text):
                isAsked = questions.contains { text.contains($0) }
                dialogue.append(turn)
            case .said(.customer, let text) where isAsked && SpokenCode(text) != nil:
                dialogue.append(.said(.customer, SpokenCode.mask))
            default: dialogue.append(turn)
            }
        }
        return dialogue
    }
}

extension UseCase {
    /// Whether any of its tools has customers prove who they are.
    var asksProofs: Bool { tools.values.contains { $0.stepUp != nil } }
}

extension SpokenCode {
    /// What stands in the place of a customer's turn with a one-time code.
    static let mask = "[code]"
}
