// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What a customer's turn says to something that was put to them: read by words, without a model, in
/// English, German and French.
///
/// The first sentence counts most: people answer first and go on then. A question after a yes does
/// not take it back; a refusal does.
enum Agreement: String, Sendable, Hashable {
    case yes
    /// They did not answer but asked for the action themselves.
    case instruction
    case no
    case unclear

    /// - Parameter verbs: The beginnings of the words by which customers ask for the action.
    init(_ text: String, verbs: [String] = []) {
        let whole = PlainText(text)
        let first = PlainText(Self.firstSentence(of: text))
        func has(_ phrases: [PlainText.Phrase], in text: PlainText) -> Bool {
            phrases.contains { text.contains($0) }
        }
        if has(Self.agreements, in: first), !has(Self.refusals, in: first) {
            self = .yes
        } else if has(Self.refusals, in: whole) {
            self = .no
        } else if has(Self.agreements, in: whole) {
            self = .yes
        } else if has(Self.requests, in: whole), whole.hasWord(beginningWithAnyOf: verbs) {
            self = .instruction
        } else if Self.isDenied(whole) {
            self = .no
        } else {
            self = .unclear
        }
    }

    /// What the customer said last says.
    init(ofLastTurnIn dialogue: Dialogue, verbs: [String]) {
        for case .said(.customer, let text) in dialogue.turns.reversed() {
            self.init(text, verbs: verbs)
            return
        }
        self = .unclear
    }

    private static func firstSentence(of text: String) -> Substring {
        var isEnd = false
        let text = text.drop(while: \.isWhitespace)
        for index in text.indices {
            if text[index].isNewline || isEnd && text[index].isWhitespace { return text[..<index] }
            isEnd = ".!?".contains(text[index])
        }
        return text
    }

    private static func isDenied(_ text: PlainText) -> Bool {
        guard denials.contains(where: { text.contains($0) }) else { return false }
        // «No problem», «no other questions»: a no to something else.
        return !harmless.contains { text.contains($0) }
    }
}

extension Agreement {
    private static let agreements: [PlainText.Phrase] = [
        "yes", "yep", "yeah", "yup", "sure", "correct", "confirm", "confirmed", "go ahead",
        "proceed", "ok", "okay", "sounds good", "sounds great", "sounds perfect", "sounds fine",
        "sounds right", "looks good", "looks great", "looks correct", "looks right", "looks fine",
        "looks perfect", "look good", "perfect", "that works", "works for me", "absolutely",
        "definitely", "of course", "agree", "agreed", "do it", "that s right", "that s fine",
        "that s correct", "that s good", "that s great", "that s it", "all good", "all correct",
        "exactly", "great", "please do", "please go", "please continue", "please book",
        "please cancel", "please process", "please make", "please update", "please exchange",
        "please return", "please modify", "please change", "please use", "please send",
        "please add", "please upgrade", "let s do", "let s go", "let s book", "lets go",
        "ja", "jawohl", "einverstanden", "gern", "gerne", "genau", "stimmt", "passt",
        "in ordnung", "bitte machen", "bitte stornieren", "bitte buchen", "bitte ändern",
        "machen sie das", "nur zu",
        "oui", "d accord", "bien sûr", "volontiers", "c est bon", "c est correct", "parfait",
        "allez y", "je confirme", "procédez", "ça marche",
    ].map(PlainText.Phrase.init)
    static let refusals: [PlainText.Phrase] = [
        "prefer not", "rather not", "would like not to", "not confirm", "not proceed",
        "not continue", "not go ahead", "not agree", "t confirm", "t proceed", "t continue",
        "t go ahead", "t agree", "don t want to confirm", "don t want to proceed",
        "don t want to continue", "don t want to go ahead", "not yet", "not ready",
        "not so fast", "hold on", "hold off", "stop", "never mind", "nevermind", "cancel that",
        "don t do it", "don t do that", "don t do this", "changed my mind about this",
        "changed my mind about it", "changed my mind about that",
        "möchte nicht", "will nicht", "bitte nicht", "noch nicht", "moment", "warten sie",
        "stopp", "lieber nicht", "abbrechen", "stimmt nicht", "passt nicht",
        "attendez", "plutôt pas", "arrêtez", "pas encore", "pas d accord", "ne confirme pas",
    ].map(PlainText.Phrase.init)
    private static let requests: [PlainText.Phrase] = [
        "please", "can you", "could you", "would you", "will you", "i d like", "i would like",
        "i want", "i need", "i ll", "i will", "let s", "just", "go with", "make it",
        "bitte", "können sie", "könnten sie", "ich möchte", "ich hätte gern", "ich will",
        "ich brauche",
        "s il vous plaît", "pouvez vous", "pourriez vous", "je voudrais", "je veux", "j aimerais",
    ].map(PlainText.Phrase.init)
    private static let denials: [PlainText.Phrase] = [
        "no", "nope", "nah", "not correct", "not right", "wrong", "incorrect",
        "nein", "nö", "falsch", "non", "faux",
    ].map(PlainText.Phrase.init)
    static let harmless: [PlainText.Phrase] = [
        "no problem", "no worries", "no rush", "no longer", "no other", "no more", "no further",
        "no additional", "no extra", "no insurance", "no bags", "no bag", "no checked",
        "no changes", "no change",
    ].map(PlainText.Phrase.init)
}
