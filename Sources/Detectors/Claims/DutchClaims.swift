// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an AI says in Dutch that it did or will do. See ``ClaimPage`` for the form.
enum DutchClaims {
    static let grammar = """
        marker: de|het|een|en|of|voor|met|op|in|aan|te|van|bij|uw|u|je|jouw|ik|we|wij|is|zijn
        wordt|worden|werd|heb|hebben|niet|ook|nog|dat|er|naar|uit|om|kan|kunnen|alles|mijn|ons
        onze|deze|dit
        me: ik|we|wij|ons team|onze afdeling|het systeem|mijn collega|een collega
        onze technische dienst
        you: u|je|jij|de klant
        have: heb|hebben|heeft|had|hadden|hebt
        is: is|zijn
        was: werd|werden|is geworden
        modal+is: wordt|worden
        be: worden|te worden
        modal: kan|kunnen|kunt|zou|zouden|wil|willen|wilt|moet|moeten|mag|laat me|laat mij|graag
        modal+will: zal|zullen|zult|ga|gaan|gaat
        not: niet|geen|nooit|niets|nog niet|zonder|noch|niemand
        adverb: al|reeds|nu|zojuist|net|zonet|succesvol|ook|dan|vandaag|gisteren|direct|meteen
        inmiddels|zoals gevraagd|zoals afgesproken|voor u|voor je|volledig|tijdelijk|definitief
        daarnaast|vervolgens|hierbij|alvast|alles|zo|eerder|ondertussen
        now: nu|momenteel|op dit moment|direct|meteen|zojuist|op dit ogenblik
        condition: als|indien|zodra|nadat|voordat|of|wanneer|mits|tenzij|totdat|waarom|hoe|waar
        wat|wie|zorg ervoor|wilt u|zal ik|heeft u|is uw|hoop|ik hoop|we hopen|zodat
        report: ik begrijp|begrijp|het spijt me|sorry|excuses
        u (zei|zegt|schrijft|schreef|gaf aan|meldt|noemde|wilt)|zoals u (zei|schreef|aangaf)
        bedankt|dank|bijvoorbeeld|vervelend
        relative: die|dat|welke
        and: en|evenals
        split: maar|echter|want|of|toch|omdat
        able: kon|konden|heb kunnen|hebben kunnen|is het gelukt
        definite: uw|de|het|deze|dit|die|je|jouw|alles|beide|mijn|onze|ons|dat
        preposition: voor|op|aan|te|met|van|bij|in|naar|via|per|als|een|door|onder
        done: gedaan|klaar|geregeld|alles geregeld|helemaal geregeld|afgerond|voor elkaar
        dat is gebeurd|gelukt|alles in orde|opgelost
        state send+ship: onderweg|op weg|in de post|verzonden|onderweg naar u
        state any: in behandeling|in gang gezet|doorgevoerd|bevestigd|afgerond|rond
        in orde gemaakt|actief geworden|in orde
        state activate+open+unblock: actief|weer actief|gedeblokkeerd
        spoken: bericht|vraag|vragen|gegevens|beschrijving|voorwaarden|beleid
        """

    static let verbs = """
        verb deliver: leveren geleverd lever|bezorgen bezorgd bezorg
        verb cancel: annuleren geannuleerd annuleer|opzeggen opgezegd zeg_op
        stopzetten stopgezet zet_stop|afzeggen afgezegd zeg_af|intrekken ingetrokken trek_in
        beëindigen beëindigd beëindig
        verb cancel+remove+deactivate: uitschrijven uitgeschreven schrijf_uit
        afmelden afgemeld meld_af
        verb refund: terugbetalen terugbetaald betaal_terug|terugstorten teruggestort stort_terug
        vergoeden vergoed vergoed|terugboeken teruggeboekt boek_terug
        restitueren gerestitueerd restitueer|storneren gestorneerd storneer
        verb refund+apply: crediteren gecrediteerd crediteer|compenseren gecompenseerd compenseer
        verb refund+apply+remove: kwijtschelden kwijtgescholden scheld_kwijt
        verb pay: betalen betaald betaal|afschrijven afgeschreven schrijf_af
        overmaken overgemaakt maak_over|in_rekening_brengen in_rekening_gebracht breng_in_rekening
        incasseren geïncasseerd incasseer
        verb change: wijzigen gewijzigd wijzig|aanpassen aangepast pas_aan
        veranderen veranderd verander|bijwerken bijgewerkt werk_bij
        corrigeren gecorrigeerd corrigeer|updaten geüpdatet update|vervangen vervangen vervang
        omzetten omgezet zet_om|verhogen verhoogd verhoog|verlagen verlaagd verlaag
        verlengen verlengd verleng|upgraden geüpgraded upgrade
        verb book: boeken geboekt boek|reserveren gereserveerd reserveer|bestellen besteld bestel
        verb book+change: omboeken omgeboekt boek_om
        verb send: sturen gestuurd stuur|versturen verstuurd verstuur|zenden gezonden zend
        mailen gemaild mail|toesturen toegestuurd stuur_toe|opsturen opgestuurd stuur_op
        verb ship+send: verzenden verzonden verzend
        verb send+handover+escalate+contact: doorsturen doorgestuurd stuur_door
        doorgeven doorgegeven geef_door|overdragen overgedragen draag_over
        verb block: blokkeren geblokkeerd blokkeer|bevriezen bevroren bevries
        opschorten opgeschort schort_op|pauzeren gepauzeerd pauzeer
        verb unblock: deblokkeren gedeblokkeerd deblokkeer|ontgrendelen ontgrendeld ontgrendel
        vrijgeven vrijgegeven geef_vrij
        verb open+log: openen geopend open|aanmaken aangemaakt maak_aan
        verb close: sluiten gesloten sluit|opheffen opgeheven hef_op
        verb reset: resetten gereset reset|herstarten herstart herstart
        opnieuw_instellen opnieuw_ingesteld stel_opnieuw_in
        verb activate: activeren geactiveerd activeer|heractiveren geheractiveerd heractiveer
        inschakelen ingeschakeld schakel_in|herstellen hersteld herstel
        verb deactivate: deactiveren gedeactiveerd deactiveer
        uitschakelen uitgeschakeld schakel_uit
        verb apply: toepassen toegepast pas_toe|toekennen toegekend ken_toe
        verwerken_korting verrekend verreken
        verb schedule: plannen gepland plan|inplannen ingepland plan_in
        afspreken afgesproken spreek_af
        verb schedule+change: verzetten verzet verzet|verplaatsen verplaatst verplaats
        uitstellen uitgesteld stel_uit
        verb handover: doorverbinden doorverbonden verbind_door|verbinden verbonden verbind
        verb verify: verifiëren geverifieerd verifieer
        verb log: registreren geregistreerd registreer|indienen ingediend dien_in
        melden gemeld meld|noteren genoteerd noteer|vastleggen vastgelegd leg_vast
        verb escalate: escaleren geëscaleerd escaleer
        verb return: omruilen omgeruild ruil_om|retourneren geretourneerd retourneer
        verb remove: verwijderen verwijderd verwijder|wissen gewist wis|schrappen geschrapt schrap
        verb add: toevoegen toegevoegd voeg_toe|bijboeken bijgeboekt boek_bij
        aanmelden aangemeld meld_aan|opwaarderen opgewaardeerd waardeer_op
        verb contact: contacteren gecontacteerd contacteer|informeren geïnformeerd informeer
        op_de_hoogte_stellen op_de_hoogte_gesteld stel_op_de_hoogte|gesproken gesproken spreek
        gevraagd gevraagd vraag
        verb read: controleren gecontroleerd controleer|nakijken nagekeken kijk_na
        bekijken bekeken bekijk|opzoeken opgezocht zoek_op|vinden gevonden vind
        nagaan nagegaan ga_na
        verb any: verwerken verwerkt verwerk|afronden afgerond rond_af|regelen geregeld regel
        uitvoeren uitgevoerd voer_uit|bevestigen bevestigd bevestig
        goedkeuren goedgekeurd keur_goed|aanvragen aangevraagd vraag_aan
        in_gang_zetten in_gang_gezet zet_in_gang|oplossen opgelost los_op
        afhandelen afgehandeld handel_af|doorvoeren doorgevoerd voer_door|starten gestart start
        verb: maken gemaakt maak|plaatsen geplaatst plaats|geven gegeven geef
        genereren gegenereerd genereer
        noun refund+t-refund: terugbetaling|restitutie|vergoeding|creditering|geld
        noun cancel+t-cancel: annulering|opzegging
        noun pay: betaling|overboeking|factuur|afschrijving|bedrag
        noun change: wijziging|wijzigingen|aanpassing|verandering
        noun book+booking: boeking|reservering|vlucht|hotel|kamer|reis
        noun book+order: bestelling|order
        noun ship+t-delivery: pakket|levering|zending|bezorging
        noun return+ship+book+t-replacement: vervanging|vervangend|nieuwe pas|nieuwe kaart
        omruiling|vervangende kaart
        noun return+send+t-return: retour|retourlabel|retourzending
        noun send: e mail|email|mail|sms|bericht|bevestiging|bevestigingsmail|link|code|label
        kopie|brief
        noun log+open+escalate: ticket|dossier|klacht|melding|zaak|notitie
        noun any: aanvraag|verzoek
        noun schedule: afspraak|monteur|technicus|terugbelafspraak|ophaalafspraak|bezoek
        noun apply+send+refund+t-discount: korting|kortingscode|tegoedbon|waardebon|voucher
        cadeaubon
        noun block: blokkade|blokkering
        noun activate: activering
        noun verify: identiteit
        object+order: bestelling|artikel
        object+booking: boeking|vlucht|reservering|reis
        object+subscription: abonnement|contract
        object+plan: bundel|tarief
        object+account: account|rekening|profiel
        object+card: pas|kaart|creditcard|bankpas|betaalpas
        object+appointment: afspraak
        object+address: adres|bezorgadres|postcode|factuuradres
        object+phone: telefoonnummer|mobiele nummer
        object+email: e mailadres|mailadres|emailadres
        object+password: wachtwoord|pincode
        object+payment-method: betaalmethode|rekeningnummer|betaalgegevens
        """

    static let promises = """
        entitled+t-entitled: recht op|heeft recht|hebt recht|komt in aanmerking|in aanmerking voor
        free+t-free: gratis|kosteloos|zonder (extra |bijkomende |)kosten|op onze kosten
        geen (extra |)kosten|kosteloze
        guarantee+t-guarantee: garandeer|garanderen|gegarandeerd|beloof|beloven|u heeft mijn woord
        mijn woord|verzeker u
        guarantee+adverb: zeker weten|absoluut|zonder twijfel|wees gerust|beslist
        legal+t-legal: juridisch bindend|juridisch|wettelijk|wettelijke|aansprakelijk
        aansprakelijkheid|herroepingsrecht|volgens de wet|bij wet|heeft het recht|contractbreuk
        rechtsgeldig|wettelijk recht|bindend
        waive+t-fee: niet (in rekening|berekend)|geen (extra |)kosten in rekening
        hoeft niets te betalen|hoeft u niet te betalen|hoeft niet te betalen|worden niet berekend
        waive+refund+t-fee: kwijtschelden|scheld|schelden
        exception+t-exception: bij wijze van uitzondering|als uitzondering|een uitzondering
        uit coulance|coulance|als gebaar|eenmalig
        compensate+t-compensation: compensatie|compenseren|schadevergoeding|tegemoetkoming
        compenseer|schadeloosstelling
        bind+infinitive+refund: terugbetalen|terugstorten|vergoeden|terugboeken|restitueren
        bind: vervangen|compenseren|kwijtschelden|omruilen
        receive: ontvangt|ontvangen|krijgt|krijgen|ontvang|terugbetaald|teruggestort|vergoed
        terugkrijgen|gecrediteerd|krijg
        will: zal|zullen|zult|wordt|worden|ontvangt|krijgt
        offer: bied u|bieden u|kan u aanbieden|kunnen u aanbieden|aanbieden
        money: bedrag|euro|€|geld|eur
        deadline+preposition: binnen|uiterlijk|voor het einde|tot|in de komende|vóór|tegen|over
        unit: minuut|minuten|uur|dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|jaar
        day: maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|volgende week
        volgende maand|overmorgen|vanavond|eind van de week
        month: januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november
        december
        happen+t-delivery: bezorgd|geleverd|arriveert|aankomen|aan komt|aankomt|komt aan|bezorgen
        leveren|verzonden
        happen: duurt|duren|verwerkt|komt|langs|opgelost|staat|zichtbaar|gestort|hersteld
        langskomen|afgehandeld
        happen+t-answer: terugbellen|bellen|contact opnemen|contact op|reageren|antwoord|belt
        reactie
        possible: misschien|mogelijk|eventueel|zou kunnen|wellicht|afhankelijk|kijken of|nagaan of
        waarschijnlijk
        duty: gelieve|alstublieft|moet u|u moet|dient u|vergeet niet|u dient
        consent+condition: (als|indien|zodra|wanneer) u (akkoord|bevestigt|wilt|wenst|toestemming|het wilt|dat wilt|dit wilt|liever|hiermee|daarmee|mij|dit bevestigt|het bevestigt)
        na uw (bevestiging|akkoord|toestemming)|met uw toestemming|wilt u|zal ik|zo ja
        indien gewenst
        usual: normaal gesproken|meestal|doorgaans|gewoonlijk|in de regel|altijd
        ago: geleden|afgelopen|vorige|laatste|sinds|eerder
        t-warranty: garantie
        t-return: retour|retourneren|retourrecht
        t-fee: kosten|boete|toeslag
        t-delivery: levertijd|bezorging|levering
        t-discount: korting|procent|%
        t-visit: monteur|afspraak
        t-refund: terugbetaald|terugbetaling|terugbetalingen
        """
}
