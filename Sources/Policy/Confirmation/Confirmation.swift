// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// Whether the customer has said yes to exactly one action.
///
/// A yes counts where they were asked about this action last, and their next words are a plain yes. It is for one time:
/// a call that was made has used it up, and one that failed gives it back. A later no, or another wish, takes it back.
/// No model is asked.
struct Confirmation {
    /// The question of the contract with the values of this call, in each language that it has: one that the AI's turn
    /// ends with counts, whoever put it there.
    var questions: [String] = []
    /// What the AI must have named for a question in its own words to count; `nil` where none does.
    var details: [Value]?
    /// Whether a call is this very action.
    let isSame: (Dialogue.ToolUse) -> Bool

    /// - Parameter dialogue: What was said and done before the action was proposed.
    func isGiven(in dialogue: Dialogue) -> Bool {
        // What one side said between two turns of the other is one turn of its own.
        var asked: [String] = []
        var said: [String] = []
        var given = false
        // The calls that used the yes up and have no answer yet.
        var open: Set<String> = []
        func hear() {
            guard !said.isEmpty else { return }
            given = isGiven(said.joined(separator: "\n"), to: asked, before: given)
            asked.removeAll()
            said.removeAll()
            open.removeAll()
        }
        for step in dialogue.turns {
            switch step {
            case .said(.agent, let text):
                hear()
                asked.append(text)
            case .said(.customer, let text): said.append(text)
            case .said: continue
            case .called(let use):
                hear()
                guard given, isSame(use) else { continue }
                given = false
                open.insert(use.id)
            case .returned(let result):
                if open.remove(result.id) != nil, Value(text: result.text).isFailure {
                    given = true
                }
            }
        }
        hear()
        return given
    }

    private func isGiven(_ said: String, to asked: [String], before given: Bool) -> Bool {
        switch Agreement(said) {
        case .yes where !asked.isEmpty && isAsked(in: asked):
            return CustomerAnswer(said, to: asked.joined(separator: "\n")) == .yes
        case .no: return false
        case .yes, .instruction, .unclear: return given && !CustomerAnswer.isChange(said)
        }
    }

    private func isAsked(in turn: [String]) -> Bool {
        if let last = turn.last, questions.contains(where: { last.ends(with: $0) }) { return true }
        guard let details else { return false }
        let texts = turn.map { PlainText($0) }
        return details.allSatisfy { detail in
            var isNamed = true
            detail.visitLeaves { leaf in
                guard leaf.plain != nil else { return }
                isNamed = isNamed && texts.contains { $0.contains(leaf) }
            }
            return isNamed
        }
    }
}

extension String {
    /// Whether a question is the last that a text says.
    func ends(with question: String) -> Bool {
        func trimmed(_ text: Substring) -> Substring {
            var text = text
            while text.last?.isWhitespace == true { text.removeLast() }
            return text
        }
        let question = trimmed(question[...])
        return !question.isEmpty && trimmed(self[...]).hasSuffix(question)
    }
}
