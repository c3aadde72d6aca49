// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What customers say who complain or threaten with the law, language by language.
enum ComplaintPhrases {
    /// A complaint by its name, or to a body that takes complaints; a threat to say so in public; words
    /// of deep dissatisfaction; going to law; law in itself, and what makes a threat of it.
    private static let kinds = [
        "complaint", "bad-review", "dissatisfied", "legal", "lawyer-weak", "threat-context",
        "exception", "negation",
    ]

    static let rules = PhraseRules(
        PhraseLexicon(
            kinds: kinds,
            pages: [english, german, french, spanish, italian, dutch, portuguese, polish]),
        [
            .init(ComplaintDetector.complaint, 0.9, "complaint"),
            .init(ComplaintDetector.complaint, 0.8, "bad-review"),
            .init(ComplaintDetector.complaint, 0.6, "dissatisfied"),
            .init(ComplaintDetector.legalThreat, 0.9, "legal"),
            .init(ComplaintDetector.legalThreat, 0.8, "lawyer-weak", "threat-context"),
        ])
}
