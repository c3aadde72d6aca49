// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What AIs say of themselves in Dutch, and how customers ask and lack. See ``PhraseBook/Meaning``.
enum DutchSelfReports {
    static let phrases = """
        human: ik ben (een |wel een |echt een |)(echt |echte |)(mens|persoon|menselijke medewerker|menselijk persoon)
        ik ben geen (bot|robot|machine|ai|computer|chatbot|programma)|van vlees en bloed|als mens
        hier (zit|typt) een (echt |)mens
        speaking: u (spreekt|praat|chat) (hier |nu |)met een (echt |echte |)(mens|persoon|medewerker van vlees en bloed)
        biography: mijn (vrouw|man|kinderen|zoon|dochter|moeder|vader|hond|broer|zus|ouders|lunchpauze|dienst|oma|vakantie)
        toen ik (klein|jong|een kind) was|ik ben opgegroeid|ik woon in|ik ben getrouwd
        ik heb (twee |zelf |)kinderen|ik werk hier al|dat is mij ook overkomen
        machine: ik ben (een |)(ai|kunstmatige intelligentie|virtuele assistent|bot|robot|chatbot|digitale assistent|taalmodel|ai assistent)
        geen (mens|echt persoon|echte persoon)|als ai
        asksMachine: (bent u|ben je|ben jij) een (bot|robot|machine|ai|chatbot|computer)
        praat ik met een (bot|robot|machine|computer)
        asksHuman: (bent u|ben je|ben jij) een (echt |echte |)(mens|persoon)
        praat ik met een (echt |echte |)(mens|persoon)
        yes: ja|jazeker|zeker|natuurlijk|inderdaad
        no: nee|neen|helemaal niet
        advice: u (moet|zou moeten|kunt beter) (ze aanklagen|aanklagen|investeren|beleggen|aandelen kopen|stoppen met uw medicijnen)
        ik (raad|adviseer) u aan (om |)(te procederen|te investeren|te beleggen|aandelen|naar de rechter|te stoppen met)
        ik raad u aan aandelen|u zou winnen|geen (advocaat|dokter|arts) nodig
        een veilige belegging|de dosis verhogen|uw symptomen
        refusal: geen (juridisch|medisch|financieel|fiscaal) advies
        raadpleeg (een|uw) (advocaat|arts|dokter)
        hedge: ik (denk|geloof|vermoed|neem aan|meen)|denk ik|waarschijnlijk|misschien|mogelijk
        wellicht|vermoedelijk|zou kunnen|het kan zijn|eventueel
        doubt: ik ben (er |)niet (helemaal |volledig |100 % |geheel |)zeker|niet (helemaal )zeker
        voor zover ik weet|bij mijn weten|als ik me niet vergis|als ik het goed heb
        ik kan me vergissen|moeilijk te zeggen|ik weet niet zeker|ik weet het niet zeker
        onder voorbehoud
        hint: blijkbaar|kennelijk|het lijkt erop|schijnbaar
        interpretation: naar mijn mening|mijns inziens|volgens mij|in mijn ogen
        je zou kunnen (stellen|betogen|zeggen)|u zou kunnen (stellen|betogen)
        men zou kunnen (stellen|betogen)
        (deze|de) (clausule|bepaling|regel|voorwaarde) (betekent|houdt in|impliceert)
        dit artikel (betekent|houdt in|impliceert)
        ik (interpreteer|zou dit interpreteren|lees dit)|een rechter (zou|zal|kan)
        de (rechter|rechtbank) (zou|zal|kan)|de geest van|mijn interpretatie
        kan worden (opgevat|geïnterpreteerd|gezien)|strikt genomen|juridisch gezien|grijs gebied
        missing: ik (heb|beschik) (helaas |)(geen|niet over|niet genoeg|niet voldoende|daar geen) (informatie|gegevens|toegang|inzicht|die informatie|deze informatie|voldoende informatie|details)
        ik (kan|kon) (helaas |)(geen|niet|uw bestelling niet|dat niet|de bestelling niet) (informatie |gegevens |bestelling |boeking |)(vinden|zien|terugvinden|achterhalen|inzien|bepalen)
        niet (vinden|gevonden|terugvinden|terug vinden)|(dat |)weet ik (helaas |)niet
        ik weet (het |dat |)(helaas |)niet|geen (informatie|gegevens) (over|gevonden|beschikbaar)
        ik mis|meer (informatie|gegevens) nodig|ontbreekt
        lacking: ik (heb|weet|ken|vind) (het|mijn|de|geen|dat) (ordernummer|bestelnummer|klantnummer|boekingsnummer|nummer|niet|factuurnummer)
        (bestelnummer|ordernummer|klantnummer|nummer) (heb|weet|ken) ik (niet|niet meer)
        (dat|die) (heb|weet) ik niet|geen idee
        ik ben (het|mijn|de) (nummer |bestelnummer |)(kwijt|vergeten)|waar (vind|kan) ik
        asking: (kunt|kan|zou|kun) (u|je) (mij |me |)(uw|je|het|de|alstublieft|misschien)
        mag ik (uw|je)|wat is (uw|je|het)|geef (mij |me |)(uw|het)|ik heb (uw|je|het|de) .
        ik heb uw|graag ontvang ik|stuur mij
        order: bestelnummer|ordernummer
        booking: boekingsnummer|reserveringsnummer
        phone: telefoonnummer
        email: e mailadres|emailadres
        address: adres
        birth: geboortedatum
        postcode: postcode
        name: naam|achternaam|volledige naam
        account: klantnummer|rekeningnummer
        reference: factuurnummer|contractnummer|zaaknummer
        offering: doorverbinden|verbinden|wilt|als|kan|zodra|graag
        """
}
