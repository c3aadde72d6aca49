// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads whether a sentence in somebody's words tells the reader to do something.
///
/// An order begins with its verb, perhaps after «please», «now» and their kin, or stands behind «you must». What merely tells
/// («my address is», «IBAN: …») is none.
enum OrderReading {
    /// What the sentence orders; empty where it is no order.
    static func kinds(of words: ArraySlice<LineageWord>) -> ActionKinds {
        let lexicon = LineageLexicon.standard
        var kinds: ActionKinds = []
        // Whether the next word may be the verb of an order.
        var mayBegin = true
        let isConditional =
            words.first.map { lexicon[$0.meaning].role.contains(.condition) } ?? false
        var sinceAddress = 9
        var sinceModal = 9
        for (step, word) in words.enumerated() {
            let meaning = lexicon[word.meaning]
            let role = meaning.role
            if isConditional, word.followsComma { mayBegin = true }
            if mayBegin, word.digits == 0, !meaning.verb.isEmpty {
                kinds.formUnion(meaning.verb)
            }
            let isPassive = role.contains(.passive) && sinceModal < 3
            let isModal = role.contains(.modal) && sinceAddress < 4
            let isPlea = role.contains(.please)
            let isLead = role.contains(.lead)
            mayBegin =
                isPassive || isModal || isPlea
                // «Please», «1.» and «dear assistant» leave the place of the verb open; «and» opens it again.
                || mayBegin && step < 8
                    && (isLead || word.isNumber && step < 2 || role.contains(.you))
                || isLead && !kinds.isEmpty
            sinceAddress = role.contains(.you) ? 0 : sinceAddress + 1
            sinceModal = role.contains(.modal) ? 0 : sinceModal + 1
        }
        return kinds
    }
}
