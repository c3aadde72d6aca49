// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an AI says in German that it did or will do. See ``ClaimPage`` for the form.
enum GermanClaims {
    static let grammar = """
        marker: der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|für|mit|auf|in|im|an
        am|zu|zum|zur|von|vom|bei|ihre|ihr|ihren|ihrem|ihrer|ihnen|sie|ich|wir|ist|sind|wird
        werden|wurde|haben|habe|nicht|auch|noch|dass|es|bitte|gerne|über|nach|aus|um|kann|können
        alles|mein|meine|unser|unsere
        me: ich|wir|unser team|unsere (abteilung|technik|buchhaltung|kollegen)|das system
        mein kollege|meine kollegin|meine kollegen|ein kollege
        you: sie|du|ihr|der kunde
        have: habe|haben|hat|hatte|hatten|hab
        is: ist|sind
        modal+is: wird
        was: wurde|wurden|worden
        been: worden
        be: werden|zu werden|sein
        modal: kann|können|könnte|könnten|würde|würden|möchte|möchten|soll|sollen|sollte|sollten
        muss|müssen|müssten|darf|dürfen|mag|lassen sie mich|wollen|will|möglich
        modal+will: werde|wird
        will: werde|werden|wird|werdet
        not: nicht|kein|keine|keinen|keiner|keinem|keines|nie|niemals|nichts|leider nicht|weder
        ohne|noch nicht|niemand
        adverb: bereits|schon|jetzt|nun|soeben|gerade|eben|erfolgreich|auch|dann|heute|gestern
        sofort|umgehend|direkt|inzwischen|mittlerweile|wunschgemäß|wie gewünscht|wie besprochen
        für sie|ihnen|gern|gerne|vollständig|dauerhaft|vorübergehend|endgültig|noch|hiermit|damit
        somit|zudem|außerdem|anschließend|danach|daraufhin|alles|so|vorhin|im system
        in ihrem namen
        now: gerade|jetzt|soeben|nun|derzeit|momentan|im moment|aktuell|zurzeit|sofort
        in diesem moment
        condition: wenn|falls|sobald|nachdem|bevor|ob|sofern|damit|solange|bis|warum|wie|wann|wo
        was|wer|vorausgesetzt|stellen sie sicher|um sicherzustellen|möchten sie|soll ich
        sollen wir|hoffe|ich hoffe|angenommen
        report: ich verstehe|verstehe|es tut mir leid|tut mir leid|entschuldigung
        entschuldigen sie|ich bedaure
        sie (sagten|sagen|schreiben|schrieben|erwähnten|meinten|möchten|wünschen|berichten)
        wie sie (sagten|schreiben|erwähnten|sagen)|laut ihrer|danke|vielen dank|zum beispiel|z b
        relative: der|die|das|welche|welcher|dem|den
        and: und|sowie
        split: aber|jedoch|denn|oder|doch|allerdings|sondern
        able: konnte|konnten
        definite: ihre|ihr|ihren|ihrem|ihrer|die|der|das|den|dem|dieser|diese|dieses|diesen|es
        alles|beide|mein|meine|unsere|unser
        preposition: für|auf|an|zu|zum|zur|mit|von|bei|in|im|per|nach|über|am|als|ein|eine|einen
        unter|durch
        done: erledigt|alles erledigt|fertig|geschafft|alles klar gemacht|alles geregelt
        alles in die wege geleitet|abgeschlossen|passt alles|alles bereit
        state send+ship: unterwegs|auf dem weg|auf dem weg zu ihnen|in der post|im versand
        in zustellung|schon raus
        state any: in bearbeitung|in arbeit|durch|bestätigt|abgeschlossen|wirksam|hinterlegt
        auf den weg gebracht|in auftrag|vorgemerkt
        state activate+open+unblock: aktiv|freigeschaltet|wieder aktiv|wieder nutzbar
        spoken: nachricht|frage|fragen|anliegen|angaben|beschreibung|richtlinien|agb|bedingungen
        richtlinie
        """

    static let verbs = """
        verb deliver: liefern geliefert liefere|zustellen zugestellt stelle_zu
        ausliefern ausgeliefert liefere_aus
        verb cancel: stornieren storniert storniere|kündigen gekündigt kündige
        absagen abgesagt sage|annullieren annulliert annulliere|widerrufen widerrufen widerrufe
        abbestellen abbestellt bestelle_ab|canceln gecancelt cancele
        zurückziehen zurückgezogen ziehe_zurück|abbrechen abgebrochen breche_ab
        aufheben aufgehoben hebe_auf
        verb cancel+remove+deactivate: abmelden abgemeldet melde_ab
        austragen ausgetragen trage_aus
        verb refund: erstatten erstattet erstatte|zurückerstatten zurückerstattet erstatte_zurück
        rückerstatten rückerstattet rückerstatte|zurückzahlen zurückgezahlt zahle_zurück
        zurückbuchen zurückgebucht buche_zurück|zurücküberweisen zurücküberwiesen überweise_zurück
        verb refund+apply: gutschreiben gutgeschrieben schreibe_gut
        entschädigen entschädigt entschädige
        verb refund+apply+remove: erlassen erlassen erlasse|verzichten verzichtet verzichte
        verb pay: bezahlen bezahlt bezahle|zahlen gezahlt zahle|überweisen überwiesen überweise
        abbuchen abgebucht buche_ab|belasten belastet belaste|berechnen berechnet berechne
        einziehen eingezogen ziehe_ein|begleichen beglichen begleiche
        verb change: ändern geändert ändere|aktualisieren aktualisiert aktualisiere
        anpassen angepasst passe|korrigieren korrigiert korrigiere|umstellen umgestellt stelle_um
        berichtigen berichtigt berichtige|bearbeitet bearbeitet bearbeite
        abändern abgeändert ändere_ab|wechseln gewechselt wechsle|tauschen getauscht tausche
        ersetzen ersetzt ersetze|anheben angehoben hebe_an|erhöhen erhöht erhöhe
        senken gesenkt senke|eintragen eingetragen trage_ein|verlängern verlängert verlängere
        upgraden upgegradet upgrade|heraufstufen hochgestuft stufe_hoch
        austauschen ausgetauscht tausche_aus|abgeglichen abgeglichen gleiche_ab
        verb book: buchen gebucht buche|reservieren reserviert reserviere
        bestellen bestellt bestelle|nachbestellen nachbestellt bestelle_nach
        beauftragen beauftragt beauftrage
        verb book+change: umbuchen umgebucht buche_um
        verb send: senden gesendet sende|schicken geschickt schicke|zusenden zugesandt sende_zu
        zuschicken zugeschickt schicke_zu|verschicken verschickt verschicke|mailen gemailt maile
        zukommen zukommen lasse_zukommen|abschicken abgeschickt schicke_ab
        übermitteln übermittelt übermittle|gesandt gesandt gesandt|zusenden zugesendet sende_zu
        verb ship+send: versenden versandt versende|versenden versendet versende
        losschicken losgeschickt schicke_los
        verb send+handover+escalate+contact: weiterleiten weitergeleitet leite_weiter
        weitergeben weitergegeben gebe_weiter|leite weitergeleitet leite
        übergeben übergeben übergebe
        verb block: sperren gesperrt sperre|blockieren blockiert blockiere
        einfrieren eingefroren friere_ein|pausieren pausiert pausiere
        stilllegen stillgelegt lege_still
        verb unblock: entsperren entsperrt entsperre|freischalten freigeschaltet schalte_frei
        freigeben freigegeben gebe_frei
        verb open+log: eröffnen eröffnet eröffne|öffnen geöffnet öffne
        verb close: schließen geschlossen schließe|auflösen aufgelöst löse_auf
        verb reset: zurücksetzen zurückgesetzt setze|neustarten neugestartet starte
        neu_starten neu_gestartet starte_neu
        verb activate: aktivieren aktiviert aktiviere|reaktivieren reaktiviert reaktiviere
        einschalten eingeschaltet schalte_ein|wiederherstellen wiederhergestellt stelle_wieder_her
        einrichten eingerichtet richte_ein
        verb deactivate: deaktivieren deaktiviert deaktiviere|abschalten abgeschaltet schalte_ab
        ausschalten ausgeschaltet schalte_aus
        verb apply: anwenden angewendet wende_an|anwenden angewandt wende_an
        einlösen eingelöst löse_ein|gewähren gewährt gewähre|anrechnen angerechnet rechne_an
        verb schedule: vereinbaren vereinbart vereinbare|planen geplant plane
        terminieren terminiert terminiere|ansetzen angesetzt setze_an
        verb schedule+change: verschieben verschoben verschiebe|verlegen verlegt verlege
        verb handover: verbinden verbunden verbinde|durchstellen durchgestellt stelle_durch
        verb verify: verifizieren verifiziert verifiziere
        authentifizieren authentifiziert authentifiziere|bestätigen bestätigt bestätige
        verb log: erfassen erfasst erfasse|vermerken vermerkt vermerke|melden gemeldet melde
        einreichen eingereicht reiche_ein|aufnehmen aufgenommen nehme_auf
        dokumentieren dokumentiert dokumentiere|registrieren registriert registriere
        hinterlegen hinterlegt hinterlege|protokollieren protokolliert protokolliere
        anlegen angelegt lege_an
        verb escalate: eskalieren eskaliert eskaliere|priorisieren priorisiert priorisiere
        verb return: umtauschen umgetauscht tausche_um|zurücknehmen zurückgenommen nehme_zurück
        retournieren retourniert retourniere
        verb remove: löschen gelöscht lösche|entfernen entfernt entferne
        streichen gestrichen streiche
        verb add: hinzufügen hinzugefügt füge|ergänzen ergänzt ergänze
        hinzubuchen hinzugebucht buche_hinzu|zubuchen zugebucht buche_zu
        anmelden angemeldet melde_an|aufladen aufgeladen lade_auf
        verb contact: kontaktieren kontaktiert kontaktiere|informieren informiert informiere
        benachrichtigen benachrichtigt benachrichtige|verständigen verständigt verständige
        bitten gebeten bitte_um|gesprochen gesprochen spreche
        verb read: prüfen geprüft prüfe|überprüfen überprüft überprüfe
        nachsehen nachgesehen sehe_nach|nachschauen nachgeschaut schaue_nach|finden gefunden finde
        aufrufen aufgerufen rufe_auf|angesehen angesehen sehe_an
        nachgeschlagen nachgeschlagen schlage_nach|einsehen eingesehen sehe_ein
        verb any: veranlassen veranlasst veranlasse|bearbeiten bearbeitet bearbeite
        durchführen durchgeführt führe_durch|abschließen abgeschlossen schließe_ab
        einleiten eingeleitet leite_ein|erledigen erledigt erledige|ausführen ausgeführt führe_aus
        genehmigen genehmigt genehmige|beantragen beantragt beantrage|anweisen angewiesen weise_an
        anstoßen angestoßen stoße_an|regeln geregelt regle|kümmern gekümmert kümmere
        vornehmen vorgenommen nehme_vor|umsetzen umgesetzt setze_um
        organisieren organisiert organisiere|beheben behoben behebe|vollziehen vollzogen vollziehe
        in_die_wege_leiten in_die_wege_geleitet leite_in_die_wege|auslösen ausgelöst löse_aus
        freigeben freigegeben gebe_frei
        verb: erstellen erstellt erstelle|machen gemacht mache|ausstellen ausgestellt stelle_aus
        stellen gestellt stelle|aufgeben aufgegeben gebe_auf|setzen gesetzt setze
        generieren generiert generiere
        noun refund+t-refund: erstattung|rückerstattung|rückzahlung|gutschrift|erstattungen|geld
        rückbuchung
        noun cancel+t-cancel: stornierung|kündigung|storno|widerruf|absage
        noun pay: zahlung|überweisung|lastschrift|rechnung|abbuchung|betrag
        noun change: änderung|änderungen|aktualisierung|anpassung|umstellung
        noun book+booking: buchung|reservierung|flug|hotel|zimmer|reise
        noun book+order: bestellung|auftrag
        noun ship+t-delivery: paket|lieferung|sendung|versand
        noun return+ship+book+t-replacement: ersatz|ersatzgerät|ersatzkarte|ersatzlieferung
        umtausch|austausch|neue karte
        noun return+send+t-return: retoure|rücksendung|retourenlabel|rücksendeetikett
        retourenschein
        noun send: e mail|email|mail|sms|nachricht|bestätigung|bestätigungsmail|link|code|etikett
        kopie|brief|unterlagen|anleitung
        noun log+open+escalate: ticket|fall|beschwerde|reklamation|vorgang|meldung|notiz
        serviceanfrage|störungsmeldung
        noun any: antrag|anfrage|wunsch
        noun schedule: termin|rückruf|techniker|abholung|besuch|technikertermin
        noun apply+send+refund+t-discount: rabatt|gutschein|gutscheincode|preisnachlass|nachlass
        bonus
        noun block: sperre|sperrung
        noun reset: zurücksetzung|neustart
        noun activate: aktivierung|freischaltung
        noun verify: identität
        object+order: bestellung|artikel
        object+booking: buchung|flug|reservierung|reise
        object+subscription: abo|abonnement|vertrag|mitgliedschaft
        object+plan: tarif
        object+account: konto|kundenkonto|profil|benutzerkonto
        object+card: karte|kreditkarte|girokarte|ec karte|bankkarte|sim karte
        object+appointment: termin|rückruf
        object+address: adresse|anschrift|lieferadresse|rechnungsadresse|postleitzahl
        object+phone: telefonnummer|handynummer|rufnummer|mobilnummer
        object+email: e mail adresse|emailadresse|mailadresse
        object+name: name|nachname|namen|nachnamen
        object+password: passwort|kennwort|pin
        object+payment-method: zahlungsart|zahlungsmethode|bankverbindung|zahlungsdaten|iban
        object+insurance: versicherung|reiseversicherung
        object+seat: sitzplatz
        """

    static let promises = """
        entitled+t-entitled: anspruch auf|haben anspruch|steht ihnen|stehen ihnen|berechtigt
        sind berechtigt|zusteht|zustehen
        free+t-free: kostenlos|kostenfrei|gratis
        ohne (zusätzliche |weitere |)(kosten|gebühr|gebühren|aufpreis)|auf unsere kosten|umsonst
        gebührenfrei|keine (kosten|gebühr|gebühren|zusätzlichen kosten)|übernehmen die kosten
        übernehmen wir die kosten
        guarantee+t-guarantee: garantiere|garantieren|garantiert|verspreche|versprechen
        versichere ihnen|versichern ihnen|sie haben mein wort|mein wort
        guarantee+adverb: definitiv|ganz sicher|auf jeden fall|garantiert|mit sicherheit
        hundertprozentig|seien sie versichert
        legal+t-legal: rechtlich bindend|rechtsverbindlich|haftbar|haften|haftung|gesetzlich
        gesetzliches|laut gesetz|nach deutschem recht|rechtsanspruch|widerrufsrecht
        gewährleistungsrecht|haben das recht|recht auf|bgb|§|vertragsbruch|verbraucherrecht
        rechtlich|verbindlich|schuld anerkennen|gesetzlichen
        waive+t-fee: nicht (berechnet|belastet|abgebucht)
        keine (weiteren |zusätzlichen |)(kosten|gebühren) (an|berechnet)|keine kosten entstehen
        müssen nichts zahlen|müssen sie nichts zahlen|müssen sie nicht zahlen|nicht in rechnung
        waive+refund+t-fee: erlassen|erlasse|verzichten|verzichte
        exception+t-exception: ausnahmsweise|als ausnahme|aus kulanz|kulanzhalber|eine ausnahme
        auf kulanz|kulanz|als einmalige
        compensate+t-compensation: entschädigung|entschädigen|ausgleich|wiedergutmachung
        kompensation|schadenersatz|schadensersatz
        bind+infinitive+refund: erstatten|zurückerstatten|zurückzahlen|zurücküberweisen
        gutschreiben
        bind: ersetzen|entschädigen|erlassen|umtauschen|gutschreiben|kompensieren
        receive: erhalten|bekommen|kriegen|erhältst|bekommst|erstattet|gutgeschrieben
        zurückerstattet|überwiesen|zurückbekommen|zurückerhalten
        offer: biete ihnen|bieten ihnen|kann ihnen anbieten|können ihnen anbieten|ich biete
        wir bieten|anbieten
        money: betrag|vollen betrag|summe|euro|eur|€|geld|franken|chf|cent
        deadline+preposition: innerhalb|binnen|bis|bis zum|spätestens|bis spätestens|in spätestens
        in den nächsten|innert|in maximal
        unit: minute|minuten|stunde|stunden|tag|tage|tagen|werktag|werktage|werktagen|arbeitstage
        arbeitstagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|bankarbeitstage
        bankarbeitstagen
        day: montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute abend
        nächste woche|nächsten monat|ende der woche|übermorgen|heute noch|wochenende
        month: januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember
        happen+t-delivery: bei ihnen|bei dir|ankommen|eintreffen|geliefert|zugestellt|kommt|trifft
        erreicht|liefern|lieferung erfolgt|ankommt|eintrifft|zustellung
        happen: dauert|dauern|erfolgt|erfolgen|kommen|bearbeitet|gutgeschrieben|erscheint|sein
        abgeschlossen|wirksam|auf ihrem konto|behoben|repariert|bearbeiten|vorbeikommen
        happen+t-answer: melden|zurückrufen|anrufen|antworten|rückruf|meldet|ruft|antwort
        possible: vielleicht|möglicherweise|eventuell|ob|könnte|könnten|unter umständen
        gegebenenfalls|prüfen ob|kommt darauf an|eventuelle
        duty: bitte|müssen sie|sie müssen|sollten sie|sie sollten|denken sie daran|achten sie
        consent+condition: (wenn|falls|sobald|nachdem) sie (zustimmen|bestätigen|möchten|wollen|wünschen|mögen|einverstanden|das möchten|es möchten|mir|uns|dies|das bestätigen|damit)
        nach ihrer (bestätigung|zustimmung|freigabe)|mit ihrer zustimmung|möchten sie|soll ich
        wollen sie|wenn ja|falls ja|wäre das|gern kann ich|gerne kann ich|wenn gewünscht
        auf wunsch
        usual: normalerweise|in der regel|üblicherweise|meist|gewöhnlich|grundsätzlich|immer
        generell|täglich
        ago: vor|letzte|letzten|letzter|bisher|seit|vergangenen
        t-warranty: garantie|gewährleistung
        t-return: rückgabe|rückgaberecht|rücksendung|retoure
        t-fee: gebühr|gebühren|stornogebühr|bearbeitungsgebühr|mahngebühr|kosten
        t-delivery: lieferzeit|lieferung|versand|zustellung
        t-discount: rabatt|prozent|nachlass|%
        t-visit: techniker|termin
        t-refund: erstattung|rückerstattung|erstattet
        """
}
