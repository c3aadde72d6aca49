// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ComplaintPhrases {
    static let polish = """
        endings: ę ą i y a e om ami ach
        complaint: reklamacja|reklamację|reklamacji|reklamacje|złożyć reklamację|składam reklamację
        zareklamować|skarga|skargę|skargi|złożyć skargę|składam skargę|poskarżyć|skarżyć się
        zażalenie|rzecznik finansowy|rzecznika finansowego|rzecznik konsumentów
        rzecznika konsumentów|rzecznik praw|rzecznika praw|uokik|knf|urząd ochrony konkurencji
        komisji nadzoru|komisja nadzoru|uke|ochrony konsumentów|federacja konsumentów|zgłoszę was
        zgłoszę to do
        bad-review: negatywna opinia|negatywną opinię|zła opinia|złą opinię|negatywne opinie
        jedna gwiazdka|jedną gwiazdkę|w mediach społecznościowych|w internecie opiszę|na trustpilot
        do mediów|do prasy|do gazety|ostrzegę wszystkich|ostrzec innych
        dissatisfied: niedopuszczalne|nie do przyjęcia|skandaliczne|skandal|fatalna obsługa
        najgorsza obsługa|bardzo niezadowolony|bardzo niezadowolona|skrajnie niezadowolony
        jestem oburzony|jestem oburzona|bardzo rozczarowany|bardzo rozczarowana|oszustwo|oszuści
        złodzieje|okradacie|kpina z klienta|lekceważenie klienta|brak szacunku|wprowadzanie w błąd
        wprowadzono mnie w błąd
        legal: prawnik|prawnika|prawnikiem|prawnikowi|prawników|mój prawnik|adwokat|adwokata
        adwokatem|radca prawny|radcą prawnym|kancelaria prawna|kancelarii prawnej|do sądu|w sądzie
        sądzie|sądu|drogę sądową|drogą sądową|droga sądowa|pozwać|pozwę|pozew|pozwu|pozew zbiorowy
        kroki prawne|kroków prawnych|działania prawne|postępowanie sądowe|na policję
        policji zgłoszę|zgłosić na policję|prokuratura|prokuratury|zawiadomienie o przestępstwie
        odszkodowanie|odszkodowania|zadośćuczynienie|uodo|rodo naruszenie|naruszenie rodo
        urząd ochrony danych|skargę do uodo|wezwanie do zapłaty|wezwanie przedsądowe
        exception: brak skarg|nie skarżę się|nie mam skarg|bez skarg|nie jest to skarga
        jestem prawnikiem|jestem adwokatem|numer reklamacji|ulica sądowa|pozytywna opinia
        dobra opinia|ubezpieczenie odszkodowanie
        negation: nie|bez|żaden|żadnej|nigdy
        """
}
