// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What AIs say of themselves in Italian, and how customers ask and lack. See ``PhraseBook/Meaning``.
enum ItalianSelfReports {
    static let phrases = """
        human: sono (un |una |davvero un |davvero una |)(vera |reale |vero |)(umano|umana|essere umano|persona|persona reale|persona vera|operatore umano|operatrice umana|persona in carne e ossa)
        non sono (un |una |)(robot|bot|macchina|ia|intelligenza artificiale|chatbot|programma|computer)
        in carne e ossa|come essere umano|da essere umano
        speaking: sta (parlando|chattando|scrivendo) con (una |un |)(vera |)(persona|persona reale|persona vera|essere umano|operatore umano|umano)
        biography: (mia moglie|mio marito|i miei figli|mio figlio|mia figlia|mia madre|mio padre|mio fratello|mia sorella|il mio cane|i miei genitori|mia nonna|il mio turno|la mia pausa)
        quando ero (piccolo|piccola|bambino|bambina|giovane)
        sono (cresciuto|cresciuta|sposato|sposata)|vivo a|ho due figli|lavoro qui da
        è successo anche a me
        machine: sono (un |una |)(ia|intelligenza artificiale|assistente virtuale|robot|bot|chatbot|agente virtuale|modello linguistico|assistente digitale)
        non sono (un |una |)(umano|umana|persona|persona reale|essere umano)|come ia
        asksMachine: (sei|è|lei è) (un |una |)(robot|bot|macchina|ia|chatbot)
        parlando con un (robot|bot)
        asksHuman: (sei|è|lei è) (un |una |)(umano|persona|persona vera|persona reale|essere umano)
        parlando con una persona
        yes: sì|certo|certamente|assolutamente|naturalmente
        no: no|affatto|per niente
        advice: (dovrebbe|dovresti) (fare causa|denunciarli|investire|comprare azioni|smettere di prendere|prendere|vendere le azioni)
        le (consiglio|suggerisco|raccomando) (di fare causa|di investire|di comprare azioni|di prendere|di smettere|di denunciare)
        vincerebbe la causa|non ha bisogno di un (avvocato|medico)|un investimento sicuro
        aumentare la dose|i suoi sintomi
        refusal: non (posso|possiamo) (dare|fornire|offrire) (consulenza|consigli|pareri)
        consulenza (legale|medica|finanziaria)|consulti (un|il suo) (avvocato|medico)
        hedge: (credo|penso|suppongo|immagino|direi|presumo)|forse|probabilmente|magari|può darsi
        potrebbe essere|è possibile che|possibilmente|eventualmente
        doubt: non sono (del tutto |completamente |proprio |molto |)(sicuro|sicura|certo|certa)
        per quanto ne so|a quanto ne so|se non sbaglio|se non erro|se ricordo bene
        potrei sbagliarmi|potrei sbagliare|difficile dirlo|non so con certezza
        non ne sono (sicuro|certo|sicura|certa)
        hint: sembra che|sembrerebbe|apparentemente|a quanto pare
        interpretation: a mio (avviso|parere|giudizio)|secondo me|dal mio punto di vista
        si potrebbe (sostenere|argomentare|dire che)|potrebbe sostenere
        (questa|la) (clausola|norma|disposizione|regola) (significa|implica|vuol dire)
        questo (articolo|comma) (significa|implica|vuol dire)|(interpreto|interpreterei)
        un (giudice|tribunale) (potrebbe|direbbe|riterrebbe)
        il (giudice|tribunale) (potrebbe|direbbe|riterrebbe|darebbe)|lo spirito (della|del)
        la mia interpretazione|può essere (interpretato|interpretata|inteso|intesa)|a rigore
        legalmente parlando|zona grigia
        missing: non (ho|dispongo di|disponiamo di) (questa|queste|quella|accesso|informazioni|abbastanza|dati|alcuna|sufficienti|l) (informazione|informazioni|a|su|ai|accesso)
        non (ho|dispongo di) (informazioni|accesso|dati|questa informazione|abbastanza informazioni)
        non (riesco a|sono riuscito a|sono riuscita a|ho potuto|posso) (trovare|vedere|individuare|accedere|rintracciare|reperire|determinare)
        non (trovo|risulta|risultano)|non (lo )so|non ci sono informazioni
        nessuna (informazione|traccia)|mi manca
        ho bisogno di (più|maggiori|ulteriori) (informazioni|dettagli)
        lacking: non (ho|so|ricordo|trovo|conosco) (il|il mio|la|la mia|quel|qual|quale) (numero|codice|mio|riferimento|è|numero d|prenotazione)
        non (ho|so|ricordo|trovo) il|ho (perso|dimenticato) (il|la|lo)
        non (ce l ho|lo so|lo ricordo|lo trovo|me lo ricordo)|nessuna idea|non ne ho idea
        dove (trovo|posso trovare|lo trovo)
        asking: (può|potrebbe|puoi|potresti) (per favore |)(fornirmi|darmi|indicarmi|confermarmi|dirmi|comunicarmi|confermare|fornire|indicare)
        (per favore |)(mi fornisca|mi indichi|mi dia|mi dica|mi confermi|indichi|fornisca)
        qual è il (suo|numero)|ho bisogno (del|della|di)
        mi (può|potrebbe) (dare|indicare|fornire|confermare|dire|comunicare)|mi serve
        order: numero d ordine|numero dell ordine|numero ordine
        booking: numero di prenotazione|codice di prenotazione|codice prenotazione
        phone: numero di telefono
        email: indirizzo e mail|indirizzo email|e mail
        address: indirizzo
        birth: data di nascita
        postcode: cap|codice postale
        name: nome|cognome|nome completo
        account: codice cliente|numero cliente|numero di conto
        reference: numero di tracciamento|numero di contratto|numero di fattura
        offering: collegare|desidera|vuole|se|posso|può|trasferire|presto|metterla
        """
}
