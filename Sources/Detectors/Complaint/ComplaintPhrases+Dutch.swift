// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ComplaintPhrases {
    static let dutch = """
        endings: en s
        complaint: klacht|klachten|klagen over|mijn beklag|beklagen|klacht indienen
        klachtenafdeling|klachtenformulier|klachtenprocedure|kifid|ombudsman|geschillencommissie
        consumentenbond|acm|autoriteit consument|de afm|toezichthouder|consuwijzer|radar
        kassa programma|ik meld jullie
        bad-review: slechte review|slechte recensie|negatieve review|negatieve recensie|één ster
        1 ster|op trustpilot|op social media|op sociale media|naar de pers|naar de media
        iedereen waarschuwen
        dissatisfied: onacceptabel|schandalig|een schande|belachelijk slechte|slechte service
        slechtste service|waardeloze service|zeer ontevreden|erg ontevreden|heel ontevreden
        zeer teleurgesteld|erg teleurgesteld|oplichting|oplichters|dieven|misleiding
        misleidende reclame|van het kastje naar de muur|bestolen
        legal: mijn advocaat|een advocaat|advocaten|advocaat inschakelen|jurist inschakelen
        een jurist|mijn jurist|juridische stappen|juridische procedure|juridisch advies
        gerechtelijke stappen|naar de rechter|voor de rechter|rechtszaak|rechtbank|aanklagen
        klaag jullie aan|klaag u aan|dagvaarden|dagvaarding|kantonrechter|aangifte|aangifte doen
        naar de politie|politie inschakelen|schadevergoeding|schadeclaim|massaclaim
        ingebrekestelling|in gebreke|rechtsbijstand|rechtsbijstandverzekering
        autoriteit persoonsgegevens|avg klacht|schending van de avg|incassobureau inschakelen
        exception: geen klacht|geen klachten|niet klagen|niets te klagen|lichamelijke klachten
        klachtenvrij|rugklachten|maagklachten|ben advocaat|ik ben een advocaat|klachtnummer
        goede review|advocaat likeur|fles advocaat
        negation: niet|geen|zonder|nooit
        """
}
