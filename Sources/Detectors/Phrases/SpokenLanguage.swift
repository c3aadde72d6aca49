// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Which of the languages that the lexicons know a text is in, told by its commonest words.
///
/// Only to choose a lexicon: «die» is an article in one language and a threat in another.
enum SpokenLanguage: String, CaseIterable, Sendable {
    case english, german, french, spanish, italian, dutch, portuguese, polish

    private static let lexicon = PhraseLexicon(
        kinds: allCases.map(\.rawValue),
        pages: [
            """
            english: the|and|is|are|was|were|you|your|my|to|of|it|that|this|for|have|has|not|what|with|be
            can|please|do|does|will|would|he|she|they|at|on|from|an|i m|don t|it s|been|just|how|why|so|me
            if|but|or|as|by|about|there|their|his|her|who|all|when|out|no one|i ve|can t|in|a|i|up|get|got
            german: der|die|das|und|ist|nicht|ich|sie|ein|eine|einen|zu|mit|auf|für|von|war|haben|habe|wird
            mich|mir|mein|meine|meinen|kein|keine|bin|auch|noch|seit|wie|warum|ihr|dass|sich|es|im|den|dem
            hat|aber|wenn|oder|wir|jetzt|schon|mal|bei|nach|über|zum|zur|sind|kann|ihre|ihnen|was|du|euch
            french: le|la|les|et|est|pas|je|vous|un|une|de|des|du|que|qui|pour|dans|mon|ma|mes|ne|ce|cette
            avec|sur|plus|suis|ai|c|l|d|j|n|votre|vos|en|au|nous|il|elle|on|mais|ou|depuis|sont|a|été|tu
            spanish: el|la|los|las|y|es|no|yo|que|un|una|de|del|por|para|con|mi|su|me|se|lo|está|estoy|muy
            como|pero|en|al|más|ha|he|sus|le|les|qué|esto|este|esta|son|ya|hace|usted|tengo|mis|nos|quiero
            italian: il|lo|la|gli|e|è|non|io|che|un|una|di|del|per|con|mi|mio|mia|sono|ho|questo|come|ma
            della|sto|si|in|le|i|al|da|ha|vi|voi|ci|anche|questa|più|nel|alla|dei|delle|siete|vostro|perché
            dutch: de|het|een|en|is|niet|ik|dat|van|je|u|op|te|met|voor|mijn|heb|ben|zijn|wat|dit|maar|nog
            al|er|aan|in|hebben|jullie|ze|die|om|naar|bij|geen|hij|kan|wil|nu|ook|waarom|mij|me|deze|uw
            portuguese: o|a|os|as|e|é|não|eu|que|um|uma|de|do|da|por|para|com|meu|minha|me|se|está|estou
            muito|mas|isso|em|no|na|dos|das|ao|já|vocês|você|são|foi|esse|essa|mais|sem|à|ou|nos|seu|tenho
            polish: i|w|nie|jest|ja|że|to|na|z|do|się|mam|mi|moje|czy|jak|od|za|po|co|przez|już|mnie|jestem
            mój|moja|o|ale|są|państwo|was|wy|dlaczego|dla|tak|ten|ta|tego|tej|u|ze|było|był|była|proszę|pan
            """
        ])

    /// `nil` where no language has more of its words in the text than every other.
    static func of(_ sentences: [[FoldedWords.Word]]) -> SpokenLanguage? {
        var counts = [Int](repeating: 0, count: allCases.count)
        var read = 0
        for words in sentences {
            for match in lexicon.matches(in: words, acrossClauses: true) {
                for index in counts.indices where match.kinds & (1 << UInt64(index)) != 0 {
                    counts[index] += 1
                }
            }
            read += words.count
            // Nobody changes language after a hundred words, and the rest need not be read.
            if read > 100 { break }
        }
        let most = counts.max() ?? 0
        guard most > 0, counts.count(where: { $0 == most }) == 1 else { return nil }
        return counts.firstIndex(of: most).map { allCases[$0] }
    }
}
