// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// Polish.
    static let polish = """
        endings: y a e ego ej ych ym i ie o u ą ę ami ach om ów
        insult: chuj+|skurwysyn+|skurwiel+|kurwy|gnój|gnoje|gnida|dupek|dupki|palant+|cham+|chamy
        złodzieje|złodziej+|oszust+|oszuści|bandyci|bandyta|menda|mendy|śmieć|śmiecie|szmata|szmaty
        świnia|świnie|bydlak|dziad+|debil+
        slight stupid: idiot+|idioci|idiotyczn+|głup+|głupi|głupota|kretyn+|debil+|debile|imbecyl+
        niekompetentn+|niekompetencja|nieudacznik+|nieudolni|bezużyteczn+|żałosn+|żałosne|tępy
        tępaki|matoł+|klaun+|pajace
        profanity fword: kurwa|kurwą|do kurwy nędzy|kurde|cholera|cholern+|do cholery|jasna cholera
        pierdol+|pierdolę|pierdolone|pierdolona|jebać|jeban+|zajebane|wkurw+|wkurwia|wkurwiony
        gówno|gówn+|gówniany|dupa|w dupie|do dupy|szlag|szlag mnie|psiakrew|spierdol+
        tell-off go-away: zamknij się|zamknij ryj|zamknij mordę|stul pysk|spierdalaj|spierdalajcie
        odpierdol się|odwal się|odczep się|odwalcie się|wypierdalaj|wal się|idź do diabła
        idźcie do diabła|daj mi spokój|dajcie mi spokój|spadaj|spadajcie|pocałujcie mnie
        anger furious: wściekł+|wściekły|wściekłość|zły|zła|zdenerwowan+|rozwścieczon+|oburzon+
        oburzając+|oburzenie|wkurzon+|gniew|furia|wnerwion+|rozzłoszczon+|szału
        annoy annoyed: denerwuje|denerwując+|irytując+|irytuje|zirytowan+|wkurza|wkurzając+|drażni
        frustrując+|frustracja|sfrustrowan+|męcząc+|uciążliw+|nerwów|na nerwy
        annoy sick-of: mam dość|mam dosyć|dość tego|dosyć tego|mam tego dość|mam po dziurki w nosie
        po dziurki w nosie|brak mi cierpliwości|straciłem cierpliwość|straciłam cierpliwość
        tracę cierpliwość|cierpliwość się kończy|mam was dość|nie wytrzymam
        annoy wtf: co to ma być|co to ma znaczyć|co to kurwa|co do cholery|żartujecie
        żartujecie sobie|żarty sobie robicie|kpicie|kpiny|kpina|kpina z klienta|jaja sobie robicie
        robicie sobie jaja|to chyba żart|to jakiś żart|nie do wiary|nie wierzę
        annoy ridicule: śmieszn+|śmieszne|absurd+|absurdaln+|niedorzeczn+|bzdura|bzdury|nonsens
        skandal|skandaliczn+|wstyd|hańba|niedopuszczaln+|nieakceptowaln+|nie do przyjęcia
        nie do pomyślenia|kompromitacja|tragedia|katastrofa|porażka|dramat|farsa|bezczeln+
        bezczelność
        annoy gripe: strata czasu|marnowanie czasu|marnujecie mój czas|tracę czas|fatalna obsługa
        fataln+|beznadziejn+|najgorsza obsługa|najgorsza firma|najgorszy bank|nikt nie odpowiada
        nikt nie pomaga|nikt mi nie pomógł|brak odpowiedzi|żadnej odpowiedzi|bez odpowiedzi
        nie pomagasz|nie pomagacie|nie słuchacie|nie słuchasz|pan mnie nie słucha|odsyłają mnie
        odsyłacie mnie|zbywacie|zbywają mnie|zwodzicie|nigdy więcej|nieprofesjonaln+|lekceważ+
        lekceważenie|brak szacunku
        again annoy: znowu|po raz kolejny|kolejny raz|po raz trzeci|trzeci raz|czwarty raz
        piąty raz|dziesiąty raz|setny raz|po raz enty|ile razy|nadal nie|wciąż nie|ciągle nie
        dalej nie|od tygodni|od miesięcy|od godzin|od wielu dni|za każdym razem|ciągle to samo
        w kółko|już mówiłem|już mówiłam|mówiłem już|mówiłam już|powtarzam|już pisałem|już pisałam
        anger moral: niesprawiedliw+|niesprawiedliwość|nieuczciw+|bezwstydn+|arogancj+|aroganck+
        chamstwo|chamsk+|nieuprzejm+
        anger deceit: oszustwo|oszukan+|oszukali|oszukujecie|kłamstwo|kłamiecie|kłamie|kłamca
        kłamcy|okłamali|kradzież|ukradli|okradli|okradziono|okradacie|naciągacze|naciąganie
        wyłudzenie|przekręt
        anger hate: nienawidzę|nienawiść|nie cierpię|nie znoszę
        anger disgust: obrzydliw+|ohydn+|odrażając+|rzygać
        bad worst: źle|kiepsk+|okropn+|straszn+|najgorsz+|gorzej|gorsz+|koszmar|koszmarn+
        sad: smutn+|smutek|zrozpaczon+|rozpacz|rozpaczy|płaczę|płakać|łzy|samotn+|przygnębion+
        załaman+|załamany|załamana|nieszczęśliw+|depresja|depresję
        fear: boję się|boje się|strach|przerażon+|przeraża|panika|panikuję|lęk|lęki|obawiam się
        martwię się|martwi mnie|zaniepokojon+|niepokój|zestresowan+|przestraszon+
        thanks thanks-word: dziękuję|dziękuje|dzięki|bardzo dziękuję|dziekuje|wdzięczn+
        admire praise: świetn+|super|doskonał+|wspaniał+|dobrze|dobry|dobra|dobre|miły|miła|fajn+
        idealn+|rewelacja
        love: kocham|uwielbiam|piękn+|ładn+
        joy: cieszę się|szczęśliw+|zadowolon+|radość
        agree: tak|zgadzam się|dokładnie|oczywiście|dobrze|zgoda
        negate: nie|nigdy|żaden|żadna|żadnego|bez|nic
        you: pan|pani|państwo|wy|wam|was|ty|wasz|wasza
        me: ja|mi|mnie|mój|moja|moje
        curious: jak|kiedy|gdzie|który|ile|czy może|czy mogę|chciałbym wiedzieć|chciałabym wiedzieć
        """
}
