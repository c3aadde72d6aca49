// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What a customer's turn says to a question that Belay put to them: read by words, without a model, in English, German
/// and French.
///
/// Only a ``PlainYes`` is a yes. Whoever names another amount, or says yes and but, wants something else.
public enum CustomerAnswer: String, Sendable, Hashable, CaseIterable {
    case yes, no
    /// They want something else than what was asked.
    case change
    /// They ask something back.
    case question
    case unclear

    /// - Parameters:
    ///   - said: The customer's words.
    ///   - question: What they were asked, as it was said to them.
    public init(_ said: String, to question: String) {
        switch Agreement(said) {
        case .no: self = .no
        case .instruction: self = .unclear
        case .unclear: self = said.contains("?") ? .question : .unclear
        case .yes where said.contains(where: { "?？".contains($0) }): self = .question
        case .yes where Self.isChange(said): self = .change
        case .yes where !Self.numbers(in: said).isSubset(of: Self.numbers(in: question)):
            self = .change
        case .yes: self = PlainYes.is(said, to: question) ? .yes : .unclear
        }
    }

    /// Whether a customer's words ask for something else than what was spoken of.
    static func isChange(_ said: String) -> Bool {
        let words = PlainText(said)
        return changes.contains { words.contains($0) }
    }

    /// What the customer said to a question, where the last that the AI said ended with it.
    ///
    /// - Returns: The customer's words; `nil` where they were asked something else last, or have not spoken since.
    public static func words(answering question: String, in dialogue: Dialogue) -> String? {
        var said: [String] = []
        for turn in dialogue.turns.reversed() {
            guard case .said(let party, let text) = turn else { continue }
            switch party {
            case .customer: said.append(text)
            case .agent:
                return text.ends(with: question) && !said.isEmpty
                    ? said.reversed().joined(separator: "\n") : nil
            case .person, .system: continue
            }
        }
        return nil
    }

    private static let changes: [PlainText.Phrase] = [
        "but", "instead", "except", "rather", "other one", "another", "only if", "unless",
        "change it", "make it", "different",
        "aber", "sondern", "stattdessen", "lieber", "außer", "andere", "anderen", "anderes",
        "nur wenn",
        "mais", "plutôt", "sauf", "autre", "à la place", "seulement si",
    ].map(PlainText.Phrase.init)

    /// Every run of digits, with what stands between them in an amount or an identifier left out.
    private static func numbers(in text: String) -> Set<String> {
        var found: Set<String> = []
        var run = ""
        for character in text + " " {
            if character.isNumber {
                run.append(character)
            } else if !run.isEmpty {
                let digits = run.drop { $0 == "0" }
                found.insert(String(digits))
                run = ""
            }
        }
        return found
    }
}
