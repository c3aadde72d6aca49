// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ComplaintPhrases {
    static let italian = """
        endings: i e
        complaint: reclamo|reclami|lamentela|lamentele|lamentarmi|mi lamento|presentare un reclamo
        fare reclamo|sporgere reclamo|ufficio reclami|arbitro bancario|abf|ombudsman|consob
        banca d italia|agcom|agcm|antitrust|altroconsumo|codacons|federconsumatori|adiconsum
        associazione consumatori|associazione dei consumatori|tutela dei consumatori
        difensore civico|vi segnalo|segnalarvi all|garante
        bad-review: recensione negativa|recensioni negative|pessima recensione|brutta recensione
        cattiva recensione|una stella|sui social|su trustpilot|su tripadvisor|alla stampa
        ai giornali|avvisare tutti|striscia la notizia
        dissatisfied: inaccettabile|inammissibile|vergognoso|una vergogna|vergognatevi|scandaloso
        pessimo servizio|servizio pessimo|peggior servizio|servizio scadente|molto insoddisfatto
        molto insoddisfatta|molto deluso|molto delusa|molto scontento|molto scontenta|una truffa
        truffatori|ladri|pubblicità ingannevole|presa in giro|mi state derubando
        legal: mio avvocato|mia avvocata|un avvocato|avvocati|dal mio legale|il mio legale
        mio legale|vie legali|azione legale|azioni legali|per vie legali|denuncia|denunciarvi
        vi denuncio|denunciare|sporgere denuncia|querela|querelare|sporgere querela|causa legale
        farvi causa|vi faccio causa|fare causa|faccio causa|in tribunale|tribunale
        davanti al giudice|giudice di pace|class action|azione collettiva|carabinieri|alla polizia
        polizia postale|risarcimento|risarcimento danni|diffida|garante della privacy
        garante privacy|violazione del gdpr|violazione della privacy|decreto ingiuntivo
        exception: nessun reclamo|nessuna lamentela|non è un reclamo|non mi lamento
        non posso lamentarmi|sono un avvocato|sono avvocato|sono avvocata|numero di reclamo
        via del tribunale|denuncia di smarrimento|recensione positiva|bella recensione
        negation: non|senza|nessun|nessuna
        """
}
