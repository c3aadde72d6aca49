// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What AIs say of themselves in German, and how customers ask and lack. See ``PhraseBook/Meaning``.
enum GermanSelfReports {
    static let phrases = """
        human: ich bin (ein |eine |)(echter |echte |richtiger |wirklicher |realer |)(mensch|person|menschlicher mitarbeiter|menschliche mitarbeiterin)
        ich bin (kein|keine) (bot|roboter|maschine|ki|computer|chatbot|programm|automat|künstliche intelligenz)
        hier (schreibt|antwortet|sitzt|spricht) ein (echter |)mensch|als mensch
        aus fleisch und blut|ich bin auch nur ein mensch|ein echter mensch keine maschine
        kein bot hier|bin ein echter mensch|bin kein (bot|roboter)
        bin (keine|eine echte) (maschine|person)
        speaking: sie (sprechen|schreiben|chatten|reden) (hier |gerade |)mit einem (echten |richtigen |)(menschen|mitarbeiter)
        biography: meine (frau|kinder|tochter|mutter|eltern|oma|schwester|schicht|mittagspause|familie)
        mein (mann|sohn|vater|hund|bruder|arbeitsweg|schreibtisch|feierabend|urlaub)
        als ich (ein kind|klein|jung|studiert) war
        ich bin in (berlin|hamburg|münchen|köln) aufgewachsen|ich wohne|ich bin verheiratet
        ich habe (zwei |selbst |)kinder|ich arbeite (hier |)seit (vielen |zehn |)jahren
        in meinen (vielen |zehn |)jahren|ich habe (das|es|so eins) selbst zu hause
        mir ist das auch schon passiert
        machine: ich bin (eine |ein |nur eine |nur ein |)(ki|künstliche intelligenz|bot|chatbot|virtueller assistent|virtuelle assistentin|digitaler assistent|digitale assistentin|sprachmodell|roboter|maschine|ki assistent|ki assistentin|computerprogramm)
        (kein|nicht ein) mensch|keine echte person|als ki
        asksMachine: (sind sie|bist du) (ein |eine |)(bot|roboter|maschine|ki|computer|chatbot)
        ist das (ein |eine |)(bot|roboter|maschine|ki)
        (rede|spreche|schreibe) ich mit (einem|einer) (bot|roboter|maschine|ki|computer)
        asksHuman: (sind sie|bist du) (ein |eine |)(echter |echte |richtiger |)(mensch|person)
        (rede|spreche|schreibe) ich mit einem (echten |richtigen |)menschen
        yes: ja|ja natürlich|natürlich|klar|genau|selbstverständlich
        no: nein|nö|nee|keineswegs
        advice: sie sollten (klagen|verklagen|investieren|aktien kaufen|die tabletten absetzen|ihr geld)
        ich (rate|empfehle) ihnen (zu klagen|zu investieren|zur klage|zu einer klage|aktien|die tabletten|das medikament|ibuprofen)
        rate ihnen zu einer klage|gute chancen vor gericht|sie hätten gute chancen
        medikament absetzen|dosis erhöhen|brauchen keinen (anwalt|arzt)|eine sichere anlage
        jetzt ist ein guter zeitpunkt|ihre symptome (deuten|sprechen|klingen)
        refusal: keine (rechtsberatung|rechtliche|medizinische|steuerliche|anlageberatung|rechtsauskunft)
        wenden sie sich (bitte |)an (einen|ihren|eine) (anwalt|arzt|rechtsanwalt|steuerberater|ärztin)
        hedge: ich (glaube|denke|vermute|nehme an|meine)|glaube ich|denke ich|vermutlich
        vielleicht|möglicherweise|wahrscheinlich|eventuell|könnte sein|es könnte|wohl
        unter umständen|soweit ich sehe|mutmaßlich
        doubt: ich bin (mir |)(nicht|nicht ganz|nicht völlig|nicht hundertprozentig|nicht so) sicher
        bin mir nicht (ganz |)sicher|nicht (ganz )sicher|soweit ich weiß|meines wissens
        wenn ich mich (nicht irre|recht erinnere|richtig erinnere)|ohne gewähr|ich kann mich irren
        schwer zu sagen|ich schätze|kann ich nicht mit sicherheit sagen|nicht mit sicherheit
        ich weiß nicht genau
        hint: anscheinend|scheinbar|offenbar|es scheint|dürfte
        interpretation: meiner (meinung|ansicht|auffassung|einschätzung) nach
        nach meiner (auffassung|einschätzung|meinung|lesart)|aus meiner sicht
        man könnte argumentieren|man kann argumentieren
        (diese|die) (klausel|regelung|formulierung|bestimmung|vorschrift|bedingung) (bedeutet|besagt|meint|ist so)
        dieser (paragraf|absatz|passus) (bedeutet|besagt|meint)
        ich (würde|lege|interpretiere|verstehe) (das|dies|die klausel|den paragrafen|es) (so|als|dahingehend)
        ein (gericht|richter) würde|das gericht würde|im sinne (der|des)|sinn und zweck|auslegung
        auslegungssache|rechtlich gesehen|juristisch gesehen|streng genommen|so zu verstehen
        ist so auszulegen|ich interpretiere|das spricht dafür|in der gesamtschau|abwägung|grauzone
        missing: ich (habe|hab) (leider |)(keine|dazu keine|darüber keine|nicht genug|nicht genügend|keinen) (informationen|information|angaben|daten|zugriff|auskunft|kenntnis|einblick|details)
        (liegen|liegt) mir (leider |)(keine|nicht|dazu keine|keine weiteren)
        konnte (ich |)(leider |)(keine|keinen|kein|nichts|ihre bestellung nicht|die bestellung nicht) (bestellung |buchung |informationen |daten |konto |kundenkonto |eintrag |passende |dazu |)(finden|ermitteln|gefunden)
        kann (ich |)(leider |)(keine|keinen|kein|nichts|nicht) (dazu |bestellung |eintrag |informationen |)(finden|sehen|einsehen|ermitteln|feststellen|abrufen|sagen)
        das weiß ich (leider |)nicht|ich weiß (es |das |)(leider |)nicht|dazu fehlen mir
        mir fehlen|mir fehlt|keine (informationen|angaben|daten) (zu|über|dazu|vor)|nicht finden
        benötige (weitere|mehr) (informationen|angaben)|nicht (gefunden|ersichtlich|hinterlegt)
        lacking: (ich |)(habe|hab|weiß|kenne|finde) (leider |)(die|meine|keine|den|meinen|sie) (bestellnummer|kundennummer|buchungsnummer|rechnungsnummer|nummer|vertragsnummer|auftragsnummer|gerade nicht|nicht|leider nicht|mehr nicht|pin|kontonummer)
        (bestellnummer|kundennummer|nummer|buchungsnummer|vertragsnummer) (habe|hab|weiß|kenne|finde) ich (leider |gerade |)nicht
        die (weiß|habe|kenne|finde|hab) ich (leider |gerade |)nicht|keine ahnung
        (habe|hab) (ich |)(vergessen|verloren|nicht zur hand|nicht da|nicht dabei)
        wo finde ich (die|meine|den)|(habe|hab) ich nicht
        asking: können sie (mir |)(bitte |)|könnten sie (mir |)(bitte |)
        bitte (nennen|geben|teilen|senden|schicken)|nennen sie|geben sie|teilen sie
        ich (benötige|brauche)|wie lautet|benötige ich|brauche ich|dürfte ich
        order: bestellnummer|auftragsnummer
        booking: buchungsnummer|reservierungsnummer|buchungscode
        phone: telefonnummer|handynummer
        address: adresse|anschrift|lieferadresse
        birth: geburtsdatum
        postcode: postleitzahl|plz
        name: vollständigen namen|nachnamen|namen
        account: kundennummer|kontonummer|benutzername
        reference: vorgangsnummer|rechnungsnummer|vertragsnummer|sendungsnummer|ticketnummer
        offering: verbinden|verbinde|möchten|wenn|gerne|gleich|können|kann|falls|sobald
        """
}
