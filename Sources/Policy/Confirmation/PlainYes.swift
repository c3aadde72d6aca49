// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A yes and nothing else: every word of it says yes, is a courtesy, or stands in the question.
///
/// Whoever adds a condition, a wish or a doubt is asked again. That costs a sentence; a yes that was none costs money.
enum PlainYes {
    static func `is`(_ said: String, to question: String) -> Bool {
        let text = PlainText(said)
        guard !Agreement.refusals.contains(where: { text.contains($0) }) else { return false }
        var words = " " + PlainText.plain(said) + " "
        for phrase in harmless { words = words.replacing(phrase, with: " ") }
        let asked = Set(PlainText.plain(question).split(separator: " "))
        return words.split(separator: " ").allSatisfy { word in
            !denials.contains(word) && (agreeing.contains(word) || asked.contains(word))
        }
    }

    private static let harmless = [
        " no problem ", " no worries ", " kein problem ", " pas de souci ",
    ]

    /// What takes a yes back, also where the question says it.
    private static let denials: Set<Substring> = [
        "no", "not", "nope", "never", "nein", "nicht", "kein", "keine", "keinen", "nie", "non",
        "ne",
        "pas", "jamais",
    ]

    private static let agreeing = Set(
        """
        yes yep yeah yup ya aye sure surely certainly correct confirm confirmed confirming proceed ok okay k alright
        perfect absolutely definitely indeed agree agreed exactly great good fine right wonderful excellent lovely super
        works work sounds looks look perfectly go going goes ahead do does doing please thanks thank you cheers very much
        so that this it is s are be would will ll d i am m we happy glad with want to like the a an my your yours of
        course for all just then now and in order really well oh ah uh um erm hm hmm mhm mm one again help appreciate
        appreciated let us say said
        ja jawohl jo jep einverstanden gern gerne genau stimmt passt ordnung richtig korrekt bestätige bestätigt bitte
        danke dank vielen schön schon sehr sie ihnen das es so ist wäre gut super prima klar alles machen mache mach
        tun tu bin ich mit dem der die den dann natürlich selbstverständlich also äh ähm na nur zu und vom okay
        oui ouais parfait volontiers confirme procédez d accord bien sûr c est ça cela ce bon correct allez y je vous
        s il plaît merci beaucoup avec plaisir tout à fait exactement faites le la les et euh alors donc va marche très
        """.split { $0 == " " || $0 == "\n" })
}
