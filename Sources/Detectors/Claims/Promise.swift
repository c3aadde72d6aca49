// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A promise that a text makes, borne out or not: what whoever goes on with a conversation must know was said.
public struct Promise: Sendable, Hashable {
    /// What it is about: `refund`, `date`, `free` and the like.
    public let kind: String
    /// The sentence it stands in.
    public let sentence: String

    /// The promises in a text, in order, each sentence once.
    public static func all(in text: String) -> [Promise] {
        var promises: [Promise] = []
        for clause in Clause.all(in: text, passage: 0) {
            for words in ClaimWords(clause.text).pieces {
                let sentence = ClaimSentence(words)
                let claims = ActionClaimReading.claims(in: sentence)
                guard
                    let first = CommitmentReading.commitments(in: sentence, claims: claims).first
                else { continue }
                let whole = clause.text.drop(while: \.isWhitespace)
                if promises.last?.sentence != String(whole) {
                    promises.append(Promise(kind: first.kind.rawValue, sentence: String(whole)))
                }
            }
        }
        return promises
    }
}
