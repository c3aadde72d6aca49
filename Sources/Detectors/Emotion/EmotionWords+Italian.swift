// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// Italian.
    static let italian = """
        endings: o a i e
        insult: stronz+|bastard+|figlio di puttana|figli di puttana|testa di cazzo|teste di cazzo
        coglion+|coglione|coglioni|puttana|troia|merd+e|pezzo di merda|pezzi di merda|vaffanculo
        ladr+|ladri|truffator+|truffatori|delinquent+|farabutt+|mascalzon+|infam+|schifos+|schifosi
        pagliacci|porc+
        slight stupid: idiot+|stupid+|cretin+|scem+|deficient+|imbecill+|imbecille|imbecilli
        incapac+|incapaci|incompetent+|incompetenza|incompetenti|ignorant+|buffon+|inett+|inutil+
        asin+
        profanity fword: cazzo|cazzat+|merda|di merda|porca miseria|porca puttana|porco|porca
        maledett+|minchia|col cazzo|del cazzo|che palle|rotto le palle|rompere le palle
        rotto i coglioni|incazzat+|incazzare|che schifo|cavolo|dannat+|fottut+
        tell-off go-away: vaffanculo|andate a quel paese|vai a quel paese|andate affanculo|fanculo
        stai zitto|stia zitto|state zitti|zitto|lasciatemi in pace|lasciami in pace
        mi lasci in pace|va al diavolo|andate al diavolo|crepa|levati
        anger furious: arrabbiat+|arrabbiatissim+|furios+|furibond+|rabbia|infuriat+|incavolat+
        indignat+|indignazione|fuori di me|imbestialit+|sono nero|sono nera|adirat+
        annoy annoyed: irritant+|irritat+|fastidios+|fastidio|infastidit+|frustrant+|frustrat+
        frustrazione|esasperat+|esasperante|seccat+|seccante|scocciat+|mi dà sui nervi|dà sui nervi
        stressante
        annoy sick-of: stuf+|stufo|sono stufo|sono stufa|basta|adesso basta|ora basta
        non ne posso più|ne ho abbastanza|ho perso la pazienza|sto perdendo la pazienza
        perso la pazienza|pazienza è finita|mi avete stancato|stanc+ di
        annoy wtf: che cazzo|ma che cazzo|cosa cazzo|state scherzando|sta scherzando
        stai scherzando|mi prendete in giro|mi state prendendo in giro|mi sta prendendo in giro
        presa in giro|prendere in giro|ma scherziamo|è uno scherzo|non è possibile
        non ci posso credere|ma siete seri|che diavolo
        annoy ridicule: ridicol+|assurd+|vergognos+|vergogna|una vergogna|vergognatevi|scandalos+
        scandalo|incredibil+|inaccettabil+|inaccettabile|inammissibil+|intollerabil+|pietos+|penos+
        indecente|sciocchezz+|disastro|disastros+|allucinante
        annoy gripe: perdita di tempo|perdere tempo|farmi perdere tempo|pessim+|pessimo servizio
        servizio pessimo|peggior servizio|peggiore azienda|scadent+|servizio scadente
        non serve a niente|non servite a niente|non mi aiuta|non mi aiutate|nessuno mi aiuta
        nessuno risponde|nessuna risposta|senza risposta|non mi ascolta|non mi ascoltate
        mi fate aspettare|mai più|rimbalzat+|poco professionale|poco professionali
        mancanza di rispetto|prendete per il culo
        again annoy: di nuovo|ancora una volta|terza volta|per la terza volta|quarta volta
        quinta volta|decima volta|ennesima volta|per l ennesima volta|quante volte|ancora non
        non ancora|sto ancora aspettando|da settimane|da mesi|da ore|da giorni|ogni volta
        sempre la stessa|ve l ho già detto|gliel ho già detto|l ho già detto|già detto|ripeto
        anger moral: ingiust+|ingiustizia|maleducat+|maleducazione|disonest+|irrispettos+|arrogante
        arroganti|offensiv+
        anger deceit: truffa+|truffat+|truffa|truffe|furto|rubat+|rubare|rubato|bugia|bugie
        bugiard+|menti|mentite|mentito|ingannat+|inganno|frode|imbrogli+|imbroglioni
        anger hate: odio|odiare|detesto|disprezzo
        anger disgust: schifo|fa schifo|fate schifo|disgustos+|disgustat+|ripugnante
        bad worst: male|cattiv+|peggio|peggiore|orribil+|orribile|terribil+|terribile|tremend+
        spaventos+
        sad: triste|tristi|tristezza|disperat+|disperazione|piango|piangere|piangendo|lacrime
        depress+|sconfort+|distrutt+|affrant+|cuore spezzato
        fear: paura|spaventat+|terrorizzat+|terrore|panico|ansia|ansios+|preoccupat+|preoccupazione
        preoccupa|angoscia|angosciat+|temo|timore
        thanks thanks-word: grazie|grazie mille|ringrazio|la ringrazio|vi ringrazio
        admire praise: ottim+|perfett+|eccellente|fantastic+|bravissim+|brav+|ben+issimo|bene
        molto bene|gentile|gentilissim+|buon|buono|buona
        love: adoro|amo|bell+|bellissim+|carin+
        joy: felice|content+|soddisfatt+|lieto
        agree: sì|certo|d accordo|va bene|esatto|ok
        negate: non|mai|nessun|nessuna|senza|niente|nulla
        you: voi|lei|tu|vostr+|suo|sua
        me: io|mi|mio|mia|miei
        curious: come|quando|dove|quale|quanto|potete|potrebbe|può dirmi|vorrei sapere
        """
}
