// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an AI says in Italian that it did or will do. See ``ClaimPage`` for the form.
enum ItalianClaims {
    static let grammar = """
        marker: il|lo|la|i|gli|le|un|una|di|del|della|dei|e|o|per|con|su|in|nel|sul|al|alla|suo
        sua|suoi|sue|ho|abbiamo|è|sono|stato|stata|che|non|da|dal|ha|si|mi|ci|più|questo|questa|l
        d|tuo|tua|nostro|già|anche
        me: io|noi|il nostro team|il nostro sistema|il sistema|il mio collega|un collega
        la mia collega|il nostro reparto
        you: lei|voi|tu|il cliente
        have+me: ho|abbiamo
        have: ha|hanno|hai|avete|aveva
        is: è|sono|risulta
        is+me: sto|stiamo
        was+been: è stato|è stata|sono stati|sono state|è già stato|è già stata|è appena stato
        è appena stata|viene|venne|è ora|risulta|è stato appena|sono stati appena|è stata appena
        been: stato|stata|stati|state
        be: essere|esser
        modal: posso|può|possiamo|potrei|potremmo|potrebbe|vorrei|voglio|vuole|devo|deve|dobbiamo
        dovrebbe|desidera|possono
        modal+will: sarà|saranno|verrà|verranno|avrà|sarebbe
        to: da|di|a|per
        not: non|mai|nessun|nessuna|nessuno|senza|né|niente|nulla|impossibile
        adverb: già|appena|ora|adesso|anche|subito|correttamente|con successo|immediatamente|oggi
        ieri|automaticamente|inoltre|quindi|poi|le|gli|vi|ti|lo|la|li|definitivamente
        temporaneamente|tutto|tutti|finalmente|come richiesto|come da lei richiesto|regolarmente
        completamente|personalmente|provveduto ad|provveduto a
        now: ora|adesso|subito|in questo momento|al momento|immediatamente|proprio ora|attualmente
        condition: se|quando|una volta|appena avrà|non appena|dopo|dopo aver|prima di|prima che
        affinché|a meno che|purché|si assicuri|perché|come|dove|vuole che|desidera che|vorrebbe
        spero|speriamo|qualora|nel caso|fino a quando|finché
        report: capisco|capisco che|mi dispiace|ci dispiace|mi scuso|scusi
        lei (dice|ha detto|ha menzionato|indica)|come (dice|ha detto|indicato|menzionato)|grazie
        per esempio|ad esempio|sembra che|comprendo|ci scusiamo
        relative: che|cui|quale
        and: e|ed|nonché
        split: ma|però|o|oppure|tuttavia|poiché
        able+me: sono riuscito a|sono riuscita a|siamo riusciti a|ho potuto|abbiamo potuto
        ho provveduto a|ho provveduto ad|abbiamo provveduto a|abbiamo provveduto ad
        ho appena finito di
        definite: il|lo|la|i|gli|le|suo|sua|suoi|sue|l|questo|questa|tutto|nostro|tuo|tua|mio
        preposition: per|a|al|alla|su|sul|sulla|con|di|del|della|da|dal|in|nel|un|una|tramite|via
        come
        done: fatto|tutto fatto|ecco fatto|è fatta|tutto a posto|tutto sistemato|sistemato|pronto
        è tutto pronto|risolto|a posto|completato
        state send+ship: in arrivo|in viaggio|in transito|in consegna|per strada
        state any: in corso|in lavorazione|in elaborazione|confermato|confermata|effettivo
        effettiva|completato|completata|a buon fine|andato a buon fine|andata a buon fine
        state activate+open+unblock: attivo|attiva|operativo|operativa
        spoken: messaggio|domanda|domande|richiesta|condizioni|termini|descrizione|informazioni
        politica
        """

    static let verbs = """
        verb deliver: consegnare
        verb cancel: annullare|cancellare|disdire disdett|revocare|disattivato
        verb refund: rimborsare|restituire|riaccreditare|stornare
        verb refund+apply: accreditare|risarcire|compensare|indennizzare
        verb pay: pagare|addebitare|fatturare|bonificare|saldare|incassare
        verb pay+handover: trasferire
        verb change: modificare|cambiare|aggiornare|correggere corrett|variare|adeguare|sostituire
        aumentare|ridurre ridott|estendere estes|prolungare|rettificare|rinnovare
        verb book: prenotare|ordinare|riservare|acquistare|comprare
        verb send: inviare|mandare|spedire_una_mail|rinviare|trasmettere trasmess
        verb ship+send: spedire|evadere evas
        verb send+handover+escalate+contact: inoltrare|girare|passare
        verb block: bloccare|congelare|sospendere sospes
        verb unblock: sbloccare
        verb open+log: aprire apert
        verb close: chiudere chius
        verb reset: reimpostare reimpostat|ripristinare|resettare|riavviare
        verb activate: attivare|riattivare|abilitare
        verb deactivate: disattivare|disabilitare
        verb apply: applicare|concedere concess|riconoscere riconosciut
        verb schedule: programmare|fissare|pianificare|organizzare
        verb schedule+change: spostare|rinviare|posticipare|riprogrammare
        verb handover: collegare|mettere_in_contatto mess_in_contatto|connettere conness
        verb verify: verificare_la_sua_identità verificat_la_sua_identità|autenticare
        verb log: registrare|segnalare|presentare|annotare|documentare|inserire
        verb escalate: escalare|sollecitare
        verb return: sostituire|scambiare
        verb remove: eliminare|rimuovere rimoss|togliere tolt
        verb add: aggiungere aggiunt|iscrivere iscritt|ricaricare|includere inclus
        verb contact: contattare|informare|avvisare|avvertire|notificare|parlare
        verb read: controllare|verificare|consultare|esaminare|trovare|cercare|rintracciare
        verb any: elaborare|processare|effettuare|completare|confermare|avviare|eseguire eseguit
        gestire|finalizzare|risolvere risolt|approvare|autorizzare|richiedere richiest
        emettere emess|sistemare|predisporre predispost|disporre dispost
        participle: fatto|fatta|fatti|creato|creata|generato|generata|messo|messa
        noun refund+t-refund: rimborso|storno|accredito|rimborsi|denaro|soldi
        noun cancel+t-cancel: cancellazione|annullamento|disdetta
        noun pay: pagamento|addebito|bonifico|fattura|importo
        noun change: modifica|modifiche|cambio|aggiornamento
        noun book+booking: prenotazione|volo|hotel|camera|viaggio|biglietto
        noun book+order: ordine
        noun ship+t-delivery: pacco|spedizione|consegna
        noun return+ship+book+t-replacement: sostituzione|nuova carta|carta sostitutiva
        articolo sostitutivo
        noun return+send+t-return: reso|etichetta di reso
        noun send: e mail|email|mail|sms|messaggio|conferma|link|codice|etichetta|copia|lettera
        documenti
        noun log+open+escalate: ticket|pratica|reclamo|segnalazione|caso|nota
        noun any: richiesta
        noun schedule: appuntamento|tecnico|ritiro|visita|richiamata
        noun apply+send+refund+t-discount: sconto|buono|buono sconto|coupon|voucher
        noun block: blocco
        noun activate: attivazione
        noun verify: identità
        object+order: ordine|articolo
        object+booking: prenotazione|volo|viaggio
        object+subscription: abbonamento|contratto
        object+plan: piano|tariffa
        object+account: conto|account|profilo
        object+card: carta|carta di credito
        object+appointment: appuntamento
        object+address: indirizzo|indirizzo di consegna|cap
        object+phone: numero di telefono|telefono|cellulare
        object+email: indirizzo e mail|indirizzo email
        object+password: password
        object+payment-method: metodo di pagamento|dati bancari|iban
        """

    static let promises = """
        entitled+t-entitled: ha diritto|diritto a|ha diritto a|le spetta|le spettano|hai diritto
        diritto al
        free+t-free: gratis|gratuito|gratuita|gratuitamente
        senza (alcun |)(costo|costi|spese|addebito)|senza costi (aggiuntivi|supplementari)
        a nostre spese|a nostro carico|nessun costo|senza commissioni
        guarantee+t-guarantee: garantisco|garantiamo|garantito|garantita|prometto|promettiamo
        le assicuro|le assicuriamo|ha la mia parola|la mia parola
        guarantee+adverb: sicuramente|senz altro|senza dubbio|certamente|stia tranquillo
        stia tranquilla
        legal+t-legal: legalmente|giuridicamente|responsabili|responsabilità|diritto di recesso
        per legge|la legge|vincolante|garanzia legale|codice del consumo|inadempimento
        ha il diritto|legale
        waive+t-fee: non le (verrà|verranno|sarà|saranno) (addebitato|addebitata|addebitati|addebitate|applicata|applicato|applicati)
        non (verrà|verranno|sarà|saranno) (addebitato|addebitata|addebitati|addebitate|applicata|applicato)
        non le addebiteremo|non pagherà|non dovrà pagare|non sarà addebitato|non verrà addebitata
        waive+refund+t-fee: rinunciamo|annullerò la commissione|abbuoniamo|abbuonerò
        storneremo la penale|condoneremo
        exception+t-exception: in via eccezionale|eccezionalmente|un eccezione|come eccezione
        come gesto|gesto di cortesia|a titolo di cortesia
        compensate+t-compensation: risarcimento|risarciremo|indennizzo|compensazione
        indennizzeremo|risarcire|compenseremo
        bind+will+refund+t-refund: rimborseremo|rimborserò|restituiremo|restituirò|riaccrediteremo
        accrediteremo
        bind+will+receive+t-refund: sarà rimborsato|sarà rimborsata|verrà rimborsato
        verrà rimborsata|le verrà accreditato|verrà accreditato|sarà accreditato
        verranno rimborsati|le sarà rimborsato
        bind+will: sostituiremo|sostituirò|risarciremo|compenseremo|indennizzeremo
        will+receive: riceverà|otterrà|avrà|riceverai
        receive: riceve|ricevere|ottiene|ottenere
        will: sarà|arriverà|verrà|richiameremo|richiamerò|contatteremo|risponderemo|riceverà
        impiegherà|spediremo|invieremo|invierò|consegneremo|saranno|contatterà
        offer: le offro|le offriamo|posso offrirle|possiamo offrirle|posso darle
        money: importo|euro|€|denaro|soldi|eur
        deadline+preposition: entro|entro il|entro la fine|entro le|nei prossimi|al più tardi
        in meno di|nelle prossime|nel giro di|in
        unit: minuto|minuti|ora|ore|giorno|giorni|giorni lavorativi|settimana|settimane|mese|mesi
        anno|anni
        day: lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani|la prossima settimana
        il mese prossimo|dopodomani|stasera
        month: gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre
        novembre|dicembre
        happen+t-delivery: arriverà|arriva|consegnato|consegnata|sarà consegnato|arrivare|spedito
        verrà consegnato
        happen: richiede|impiega|verrà elaborato|comparirà|apparirà|accreditato|risolto|passerà
        sarà pronto|elaborato|effettuato
        happen+t-answer: richiameremo|contatteremo|risponderemo|richiamerò|risposta|contatterà
        richiamerà
        possible: forse|potrebbe|potrebbero|eventualmente|magari|probabilmente|dipende|se idoneo
        duty: per favore|deve|dovrà|si ricordi|la preghiamo|si assicuri
        consent+condition: se (desidera|vuole|conferma|è d accordo|accetta|preferisce|lo desidera|le va bene|mi conferma)
        quando (conferma|mi conferma)|una volta che (conferma|mi conferma|avrà confermato)
        non appena (conferma|mi conferma)|previa conferma|con la sua autorizzazione|vuole che
        desidera che|dopo la sua conferma|in tal caso
        usual: normalmente|di solito|generalmente|in genere|sempre|abitualmente
        ago: fa|scorso|scorsa|ultimi|ultime|da
        t-warranty: garanzia
        t-return: reso|resi|recesso
        t-fee: commissione|penale|spese|tariffa
        t-delivery: spedizione|consegna
        t-discount: sconto|percento|%
        t-visit: tecnico|appuntamento
        t-refund: rimborsato|rimborsi|rimborsati
        """
}
