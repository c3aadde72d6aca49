// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Words and phrases that tell how somebody feels, by kind and language.
///
/// They are written from general knowledge: what people call each other, how they swear, how impatience and
/// gratitude sound. What each kind weighs is learnt from English text; the kinds carry it to the others.
enum EmotionWords {
    /// The kinds of phrases, in the order of their bits.
    static let kinds = """
        insult slight profanity tell-off anger annoy bad sad fear embarrass love joy admire
        thanks humor agree care curious hedge want surprise group service emphasis negate you they
        he me we should sigh wtf ridicule gripe again rhetorical sarcasm go-away you-are stop
        not-caring sick-of hate disgust moral deceit violence punish shout worthless hypocrite
        arrogant stupid pathetic furious annoyed fword goddamn worst laughter thanks-word praise
        asking
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    private static let english = [insults, swearing, anger, annoyance, distress, calm]

    private static let lexicons: [SpokenLanguage: PhraseLexicon] = [
        .english: PhraseLexicon(kinds: kinds, pages: english),
        .german: PhraseLexicon(kinds: kinds, pages: [german]),
        .french: PhraseLexicon(kinds: kinds, pages: [french]),
        .spanish: PhraseLexicon(kinds: kinds, pages: [spanish]),
        .italian: PhraseLexicon(kinds: kinds, pages: [italian]),
        .dutch: PhraseLexicon(kinds: kinds, pages: [dutch]),
        .portuguese: PhraseLexicon(kinds: kinds, pages: [portuguese]),
        .polish: PhraseLexicon(kinds: kinds, pages: [polish]),
    ]

    /// All of them, for a text too short to tell its language.
    private static let everyLanguage = PhraseLexicon(
        kinds: kinds,
        pages: english + [german, french, spanish, italian, dutch, portuguese, polish])

    /// A word means one thing in one language: `die` is no threat in German.
    static func lexicon(for language: SpokenLanguage?) -> PhraseLexicon {
        language.flatMap { lexicons[$0] } ?? everyLanguage
    }
}
