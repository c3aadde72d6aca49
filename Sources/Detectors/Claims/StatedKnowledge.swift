// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What passages and notes state as done. Few claims ask for it, and passages are long.
struct StatedKnowledge: SettingReading {
    let told: ActionFamilies

    init(_ setting: Setting) {
        told = setting.evidence.reduce(into: []) { told, text in
            let first = text.utf8.first { !$0.isBlank }
            guard first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return }
            told.formUnion(ActionFamilies(statedIn: text))
            told.formUnion(ActionFamilies(fieldsOf: text))
        }
    }

    /// Turns are no passages.
    func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool { true }
}

extension ActionFamilies {
    /// Words of people: what they state as done.
    init(statedIn text: String) {
        self = []
        for clause in Clause.all(in: text) {
            for words in ClaimWords(clause.text).pieces {
                let sentence = ClaimSentence(words)
                for claim in ActionClaimReading.claims(in: sentence, anySubject: true) {
                    formUnion(claim.families.subtracting(.read))
                }
            }
        }
    }

    /// `status: cancelled` in a text that is no JSON.
    fileprivate init(fieldsOf text: String) {
        self = []
        let words = ClaimWords(text).words
        for index in words.indices where words[index].gap.contains(.colon) {
            formUnion(Self.participle(words[index].hash))
        }
    }

    private static func participle(_ word: UInt64) -> ActionFamilies {
        guard let node = ClaimLexicon.everyLanguage.next(0, word) else { return [] }
        let sense = ClaimLexicon.everyLanguage.senses(node)
        return sense.roles.contains(.participle) ? sense.families : []
    }
}
