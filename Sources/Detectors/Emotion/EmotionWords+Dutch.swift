// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// Dutch.
    static let dutch = """
        endings: e s en t
        insult: klootzak+|klootzakken|eikel+|lul+|lullen|hufter+|teringlijer+|kankerlijer+|kutwijf
        kutbedrijf|rotbedrijf|oplichter+|oplichters|dief|dieven|boeven|schoft+|smeerlap+
        smeerlappen|tuig|rotzak|zak+ken|mongool|mongolen|uitschot
        slight stupid: idioot|idioten|dom|domme|stom|stomme|sukkel+|imbeciel+|debiel+|achterlijk+
        incompetent+|onbekwaam|prutser+|prutsers|amateurs|clowns|waardeloos|waardeloze|nutteloos
        nutteloze|onbenul+
        profanity fword: kut|kut+zooi|klote|klotezooi|kanker|tering|tyfus|godverdomme|verdomme
        verdomd+|shit|gvd|potverdorie|verdorie|kolere|fuck|fucking|zooi|teringzooi|rotzooi|kak
        tell-off go-away: hou je bek|hou je mond|houd je mond|bek dicht|rot op|rot toch op
        flikker op|sodemieter op|krijg de|krijg de kanker|krijg de klere|val dood|laat me met rust
        donder op|ga weg|loop naar de hel
        anger furious: boos|boze|woedend+|woest+|kwaad|kwade|pissig|pisnijdig|laaiend|razend+
        verontwaardigd|ziedend|over de zeik|des duivels
        annoy annoyed: irritant+|geïrriteerd|irriteert|vervelend+|ergerlijk+|erger me|ergert
        frustrerend+|gefrustreerd+|frustratie|hinderlijk|vermoeiend|balen|baal
        annoy sick-of: zat|ben het zat|spuugzat|beu|ben het beu|genoeg van|er genoeg van
        schoon genoeg|nu is het genoeg|geduld is op|mijn geduld|geen geduld meer|kotsmisselijk van
        klaar mee|helemaal klaar mee|de maat is vol|buik vol|word er gek van|word gek van
        annoy wtf: wat is dit voor|waar slaat dit op|maken jullie een grapje|meen je dit
        dit meen je niet|dit kan toch niet|dat kan toch niet|niet te geloven
        houden jullie me voor de gek|neem je me in de maling|in de maling|wat de fuck
        is dit een grap
        annoy ridicule: belachelijk+|absurd+|onzin|lachwekkend+|schandalig+|schande|schandelijk
        ongelooflijk|ongehoord+|onacceptabel+|bespottelijk|te gek voor woorden|flauwekul
        aanfluiting|een grap|slechte grap|iditerie|ramp|rampzalig+|drama
        annoy gripe: tijdverspilling|verspilling van mijn tijd|zonde van mijn tijd
        verspil mijn tijd|slechte service|slechtste service|slechte klantenservice|beroerd+
        waardeloze service|geen reactie|geen antwoord|niemand reageert|niemand helpt|helpt me niet
        luistert niet|jullie luisteren niet|van het kastje naar de muur|aan het lijntje|nooit meer
        onprofessioneel|klantonvriendelijk+|onbeschoft+
        again annoy: alweer|weer niet|voor de derde keer|derde keer|vierde keer|vijfde keer
        tiende keer|zoveelste keer|hoe vaak|hoe vaak nog|nog steeds niet|nog steeds geen
        nog altijd niet|al weken|al maanden|al uren|al dagen|elke keer|iedere keer|steeds weer
        heb ik al gezegd|zoals ik al zei|ik herhaal
        anger moral: oneerlijk|onrecht|onrechtvaardig|respectloos|brutaal|arrogant+|onfatsoenlijk
        schaamteloos
        anger deceit: oplichting|opgelicht|oplichterij|bedrog|bedrogen|leugen+|leugens|gelogen
        liegen|liegt|leugenaar+|gestolen|diefstal|bestolen|afzetterij|zakkenvullers
        anger hate: haat|haten|verafschuw
        anger disgust: walgelijk+|ziek van|misselijk van|smerig+
        bad worst: slecht+|slechtste|verschrikkelijk+|vreselijk+|afschuwelijk+|ellendig+|dramatisch
        sad: verdrietig+|verdriet|wanhopig+|wanhoop|huil|huilen|gehuild|tranen|eenzaam|depressief
        depressieve|ongelukkig|kapot van|gebroken hart|radeloos
        fear: bang|angst|angstig+|paniek|doodsbang|ongerust|bezorgd|zorgen|maak me zorgen
        geschrokken|schrik|zenuwachtig|vrees
        thanks thanks-word: bedankt|dank|dank je|dank u|dankjewel|dankuwel|hartelijk dank|dankbaar
        admire praise: geweldig+|super|fantastisch+|prima|perfect+|uitstekend+|goed|goede|fijn
        fijne|top|vriendelijk|aardig+
        love: hou van|mooi+|lief|leuk+
        joy: blij|gelukkig|tevreden
        agree: ja|klopt|oké|akkoord|inderdaad|graag
        negate: niet|geen|nooit|zonder|niks|niets
        you: u|jullie|je|jij|uw|jouw
        me: ik|mij|me|mijn
        curious: hoe|wanneer|waar|welke|hoeveel|kunt u|kan ik|kun je|ik wil graag weten
        """
}
