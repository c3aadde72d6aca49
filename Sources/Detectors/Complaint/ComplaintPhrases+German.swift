// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ComplaintPhrases {
    static let german = """
        endings: n en e s
        complaint: beschwerde|beschwerden|beschweren|beschwere|reklamation einreichen
        beschwerdestelle|beschwerdeabteilung|beschwerdeverfahren|beschwerdeformular
        offizielle beschwerde|formelle beschwerde|ombudsmann|ombudsfrau|ombudsstelle
        schlichtungsstelle|bafin|verbraucherzentrale|verbraucherschutz|verbraucherschützer
        bundesnetzagentur|aufsichtsbehörde|bankenaufsicht|finanzaufsicht|melde sie bei
        werde sie melden
        bad-review: schlechte bewertung|negative bewertung|ein stern bewertung|einen stern
        schlecht bewerten|negativ bewerten|1 stern|an die presse|an die öffentlichkeit
        in den sozialen medien|bei trustpilot|auf trustpilot|bei google bewerten
        auf facebook posten|auf twitter posten|alle warnen
        dissatisfied: inakzeptabel|unverschämtheit|frechheit|unzumutbar|nicht hinnehmbar
        sehr unzufrieden|äußerst unzufrieden|mehr als unzufrieden|völlig unzufrieden
        katastrophaler service|miserabler service|schlechter service|schlechtester service
        unter aller sau|unter aller kanone|abzocke|betrug am kunden|betrüger|verarsche|verarscht
        sauerei|eine zumutung|sehr enttäuscht|maßlos enttäuscht
        legal: mein anwalt|meinen anwalt|meinem anwalt|meine anwältin|meiner anwältin
        meines anwalts|rechtsanwalt|rechtsanwältin|anwalt einschalten|einen anwalt|anwalt nehmen
        rechtliche schritte|rechtsweg|rechtsschutz einschalten|rechtsschutzversicherung
        juristisch vorgehen|juristische schritte|gerichtlich vorgehen|vor gericht|vors gericht
        zum gericht|gericht ziehen|gericht gehen|klage einreichen|klage erheben|verklage|verklagen
        klagen werde|sammelklage|strafanzeige|anzeige erstatten|anzeige bei der polizei
        zeige sie an|anzeigen wegen|polizei einschalten|zur polizei|schadensersatz|schadenersatz
        datenschutzbehörde|datenschutzbeschwerde|dsgvo verstoß|verstoß gegen die dsgvo
        datenschutzbeauftragte|mahnverfahren|mahnbescheid|einstweilige verfügung
        unterlassungserklärung|rechtlich dagegen vorgehen|hören von meinem anwalt
        exception: keine beschwerde|keine beschwerden|nicht beschweren|gesundheitliche beschwerden
        magenbeschwerden|rückenbeschwerden|beschwerden im rücken|beschwerdefrei|gerichtsstand
        rechtsanwaltskammer ausweis|bin anwalt|bin rechtsanwalt|ich bin anwältin|leckeres gericht
        gericht auf der speisekarte|gute bewertung|positive bewertung
        negation: nicht|kein|keine|keinen|ohne
        """
}
