// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an AI says in Polish that it did or will do. See ``ClaimPage`` for the form.
enum PolishClaims {
    static let grammar = """
        marker: i|w|na|do|z|ze|o|za|po|od|dla|się|nie|to|jest|są|że|pana|pani|państwa|twoje|twój
        twoja|ja|my|już|został|została|zostało|zostały|przez|przy|jak|co|ten|ta|tej|tego|proszę
        mam|swoje|panu|państwu|nasz|nasza
        me: ja|my|nasz zespół|nasz system|system|mój kolega|moja koleżanka|nasz dział
        you: pan|pani|państwo|ty|klient
        is: jest|są
        was+been: został|została|zostało|zostały|zostali|został już|zostało już|została już|był
        była|było|były|właśnie został|właśnie została
        be: być|zostać
        modal: mogę|może|możemy|mógłbym|mogłabym|chcę|chce|chciałbym|chciałabym|muszę|musi|musimy
        powinien|powinna|powinno|trzeba|należy|zamierzam|można|mogą|mógłby
        modal+will: będzie|będą|będę|będziemy|zostanie|zostaną|byłoby
        to: żeby|aby
        not: nie|nigdy|żaden|żadna|żadne|bez|ani|nic|jeszcze nie|niestety nie|nie udało się|nikt
        adverb: już|właśnie|teraz|także|też|również|pomyślnie|natychmiast|dziś|dzisiaj|wczoraj
        od razu|automatycznie|całkowicie|następnie|zgodnie z prośbą|panu|pani|państwu|dla pana
        dla pani|poprawnie|skutecznie|tymczasowo|ostatecznie|wszystko|ponownie|osobiście
        przed chwilą
        now: teraz|właśnie|w tej chwili|obecnie|już|natychmiast|od razu
        condition: jeśli|jeżeli|gdy|kiedy|gdyby|po tym jak|zanim|czy|aby|żeby|o ile|dopóki
        dlaczego|gdzie|kto|co|jak tylko|proszę upewnić|mam nadzieję|w przypadku
        report: rozumiem|rozumiem że|przykro mi|przepraszam|przepraszamy
        (pan|pani) (mówi|pisze|wspomniał|wspomniała|napisał|napisała|powiedział)|dziękuję
        dziękujemy|na przykład|np|wydaje się
        relative: który|która|które|którą
        and: i|oraz|a także
        split: ale|jednak|ponieważ|lub|albo|bo|natomiast
        able+me: udało mi się|udało nam się|zdołałem|zdołałam
        definite: pana|pani|państwa|twoje|twój|twoja|to|ten|ta|te|tej|tego|wszystko|nasze|mój|nasz
        preposition: na|do|z|ze|w|o|za|po|od|dla|przez|przy|pod|jako
        done: gotowe|zrobione|załatwione|wszystko gotowe|wszystko załatwione|sprawa załatwiona
        to już zrobione|już gotowe
        state send+ship: w drodze|w transporcie|w doręczeniu
        state any: w toku|w trakcie realizacji|w realizacji|potwierdzone|potwierdzona|potwierdzony
        zakończone|w trakcie
        state activate+open+unblock: aktywne|aktywna|aktywny
        spoken: wiadomość|pytanie|pytania|regulamin|warunki|opis|informacje
        """

    static let verbs = """
        verb deliver: dostarczyć dostarczy dostarczon dostarczam
        verb cancel: anulować anulowa anulowan anuluję|odwołać odwoła odwołan odwołuję
        wypowiedzieć wypowiedzia wypowiedzian wypowiadam|rozwiązać rozwiąza rozwiązan rozwiązuję
        wycofać wycofa wycofan wycofuję|zrezygnować zrezygnowa zrezygnowan rezygnuję
        verb refund: zwrócić zwróci zwrócon zwracam|zrefundować zrefundowa zrefundowan refunduję
        oddać odda oddan oddaję
        verb refund+apply: zrekompensować zrekompensowa zrekompensowan rekompensuję
        uznać uzna uznan uznaję
        verb refund+apply+remove: umorzyć umorzy umorzon umarzam
        verb pay: zapłacić zapłaci zapłacon płacę|opłacić opłaci opłacon opłacam
        obciążyć obciąży obciążon obciążam|pobrać pobra pobran pobieram
        przelać przela przelan przelewam
        verb change: zmienić zmieni zmienion zmieniam
        zaktualizować zaktualizowa zaktualizowan aktualizuję|poprawić poprawi poprawion poprawiam
        zmodyfikować zmodyfikowa zmodyfikowan modyfikuję|skorygować skorygowa skorygowan koryguję
        wymienić wymieni wymienion wymieniam|przedłużyć przedłuży przedłużon przedłużam
        zwiększyć zwiększy zwiększon zwiększam|obniżyć obniży obniżon obniżam
        dostosować dostosowa dostosowan dostosowuję
        verb book: zarezerwować zarezerwowa zarezerwowan rezerwuję
        zamówić zamówi zamówion zamawiam|kupić kupi kupion kupuję
        zabukować zabukowa zabukowan bukuję
        verb send: wysłać wysła wysłan wysyłam|przesłać przesła przesłan przesyłam
        verb ship: nadać nada nadan nadaję
        verb send+handover+escalate+contact: przekazać przekaza przekazan przekazuję
        skierować skierowa skierowan kieruję
        verb block: zablokować zablokowa zablokowan blokuję
        zastrzec zastrzeg zastrzeżon zastrzegam|zamrozić zamrozi zamrożon zamrażam
        zawiesić zawiesi zawieszon zawieszam|wstrzymać wstrzyma wstrzyman wstrzymuję
        verb unblock: odblokować odblokowa odblokowan odblokowuję
        verb open+log: otworzyć otworzy otwart otwieram|założyć założy założon zakładam
        verb close: zamknąć zamkną zamknięt zamykam
        verb reset: zresetować zresetowa zresetowan resetuję
        zrestartować zrestartowa zrestartowan restartuję
        verb activate: aktywować aktywowa aktywowan aktywuję|włączyć włączy włączon włączam
        przywrócić przywróci przywrócon przywracam|uruchomić uruchomi uruchomion uruchamiam
        verb deactivate: dezaktywować dezaktywowa dezaktywowan dezaktywuję
        wyłączyć wyłączy wyłączon wyłączam
        verb apply: zastosować zastosowa zastosowan stosuję|przyznać przyzna przyznan przyznaję
        naliczyć naliczy naliczon naliczam
        verb schedule: umówić umówi umówion umawiam|zaplanować zaplanowa zaplanowan planuję
        ustalić ustali ustalon ustalam
        verb schedule+change: przełożyć przełoży przełożon przekładam
        przesunąć przesuną przesunięt przesuwam
        verb handover: przełączyć przełączy przełączon przełączam|połączyć połączy połączon łączę
        verb verify: zweryfikować zweryfikowa zweryfikowan weryfikuję
        verb log: zarejestrować zarejestrowa zarejestrowan rejestruję
        zgłosić zgłosi zgłoszon zgłaszam|złożyć złoży złożon składam
        odnotować odnotowa odnotowan odnotowuję|zapisać zapisa zapisan zapisuję
        verb escalate: eskalować eskalowa eskalowan eskaluję
        verb remove: usunąć usuną usunięt usuwam|skasować skasowa skasowan kasuję
        verb add: dodać doda dodan dodaję|doładować doładowa doładowan doładowuję
        dopisać dopisa dopisan dopisuję
        verb contact: poinformować poinformowa poinformowan informuję
        powiadomić powiadomi powiadomion powiadamiam
        skontaktować skontaktowa skontaktowan kontaktuję
        verb read: sprawdzić sprawdzi sprawdzon sprawdzam|znaleźć znalaz znalezion znajduję
        przejrzeć przejrza przejrzan przeglądam|wyszukać wyszuka wyszukan wyszukuję
        verb any: zrealizować zrealizowa zrealizowan realizuję
        przetworzyć przetworzy przetworzon przetwarzam|wykonać wykona wykonan wykonuję
        potwierdzić potwierdzi potwierdzon potwierdzam|zakończyć zakończy zakończon kończę
        zlecić zleci zlecon zlecam|załatwić załatwi załatwion załatwiam
        rozpocząć rozpoczą rozpoczęt rozpoczynam|zatwierdzić zatwierdzi zatwierdzon zatwierdzam
        rozpatrzyć rozpatrzy rozpatrzon rozpatruję
        rozwiązać_problem rozwiąza_problem rozwiązan_problem rozwiązuję_problem
        verb: utworzyć utworzy utworzon tworzę|wystawić wystawi wystawion wystawiam
        zrobić zrobi zrobion robię|wygenerować wygenerowa wygenerowan generuję
        dokonać dokona dokonan dokonuję
        noun refund+t-refund: zwrot|zwrotu|zwroty|refundacja|pieniądze|środki
        noun cancel+t-cancel: anulowanie|anulowania|rezygnacja|wypowiedzenie
        noun pay: płatność|płatności|przelew|faktura|opłata|kwota
        noun change: zmiana|zmiany|zmianę|aktualizacja|modyfikacja
        noun book+booking: rezerwacja|rezerwację|rezerwacji|lot|hotel|pokój|podróż
        noun book+order: zamówienie|zamówienia
        noun ship+t-delivery: paczka|paczkę|przesyłka|przesyłkę|dostawa
        noun return+ship+book+t-replacement: wymiana|wymianę|nowa karta|nową kartę|zamiennik
        noun send: e mail|email|mail|mejl|maila|sms|sms a|wiadomość|potwierdzenie|link|kod
        etykieta|etykietę|kopia|list
        noun log+open+escalate: zgłoszenie|zgłoszenia|reklamacja|reklamację|skarga|skargę|sprawa
        sprawę|notatka|notatkę|ticket
        noun any: wniosek|prośba|dyspozycja
        noun schedule: wizyta|wizytę|termin|technik|technika|spotkanie|odbiór
        noun apply+send+refund+t-discount: rabat|zniżka|zniżkę|kupon|bon|voucher
        noun block: blokada|blokadę
        noun verify: tożsamość
        object+order: zamówienie|zamówienia|produkt
        object+booking: rezerwacja|rezerwację|lot
        object+subscription: subskrypcja|subskrypcję|umowa|umowę|abonament
        object+plan: plan|taryfa|taryfę
        object+account: konto|profil
        object+card: karta|kartę|karty
        object+appointment: wizyta|wizytę|termin|spotkanie
        object+address: adres|adres dostawy|kod pocztowy
        object+phone: numer telefonu|telefon
        object+email: adres e mail|adres email
        object+password: hasło
        object+payment-method: metoda płatności|metodę płatności|dane do płatności
        """

    static let promises = """
        entitled+t-entitled: przysługuje|przysługują|ma pan prawo|ma pani prawo|mają państwo prawo
        uprawniony|uprawniona|prawo do
        free+t-free: bezpłatnie|bezpłatny|bezpłatna|bezpłatne|za darmo|darmowy|darmowa|darmową
        bez (dodatkowych |żadnych |)(kosztów|opłat)|na nasz koszt
        guarantee+t-guarantee: gwarantuję|gwarantujemy|gwarantowany|gwarantowane|obiecuję
        obiecujemy|zapewniam|zapewniamy|daję słowo
        guarantee+adverb: na pewno|z pewnością|bez wątpienia|może być pan pewny
        legal+t-legal: prawnie|prawnie wiążące|wiążące|odpowiedzialność|odpowiedzialni
        ponosimy odpowiedzialność|prawo odstąpienia|prawo do odstąpienia|zgodnie z prawem
        zgodnie z ustawą|ustawa|ustawowe|ustawowy|rękojmia|kodeks cywilny|na mocy prawa|roszczenie
        waive+t-fee: nie (zostaną|zostanie) (naliczone|pobrane|naliczona|pobrana|obciążona|obciążony)
        nie zapłaci|nie zapłacą|nie będzie pan musiał płacić|nie pobierzemy|nie naliczymy
        nie zostanie naliczona|nie zostanie pobrana
        waive+refund+t-fee: umorzymy|umorzę|umorzyć
        exception+t-exception: wyjątkowo|w drodze wyjątku|wyjątek|jako gest|jednorazowo
        w ramach gestu
        compensate+t-compensation: rekompensata|rekompensatę|odszkodowanie|zrekompensujemy
        zadośćuczynienie|zrekompensuję
        bind+will+refund+t-refund: zwrócimy|zwrócę|zrefundujemy|oddamy|przelejemy
        bind+will+receive+t-refund: zostanie zwrócona|zostanie zwrócony|zostaną zwrócone
        zostanie zwrócone|zostaną zwrócone środki
        bind+will: wymienimy|zrekompensujemy|zrekompensuję|naprawimy
        will+receive: otrzyma|dostanie|otrzymają|otrzymasz|otrzyma pan|otrzyma pani
        receive: otrzymać|dostać
        will: będzie|będą|dotrze|zadzwonimy|zadzwonię|skontaktujemy|odpowiemy|przyjedzie|wyślemy
        wyślę|dostarczymy|potrwa|zostanie|zostaną|nastąpi|pojawi|pojawią|otrzyma
        offer: oferuję|oferujemy|mogę zaoferować|możemy zaoferować|proponuję
        money: kwota|kwotę|euro|zł|złotych|złote|€|pieniądze|pln
        deadline+preposition: w ciągu|do|najpóźniej|w terminie|do końca|za|nie później niż
        przed upływem
        unit: minuta|minut|minuty|godzina|godzin|godziny|dzień|dni|dnia|dni roboczych|tydzień
        tygodnie|tygodni|tygodnia|miesiąc|miesiące|miesięcy|rok|lata
        day: poniedziałek|poniedziałku|wtorek|wtorku|środę|środy|czwartek|czwartku|piątek|piątku
        sobotę|soboty|niedzielę|niedzieli|jutro|w przyszłym tygodniu|pojutrze|dziś wieczorem
        month: stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października
        listopada|grudnia
        happen+t-delivery: dotrze|dostarczona|dostarczone|zostanie dostarczona|dotrą|przyjdzie
        happen: trwa|potrwa|nastąpi|zostanie zrealizowany|pojawi się|zajmie|zajmuje|przyjedzie
        zaksięgowany|rozpatrzona
        happen+t-answer: zadzwonimy|skontaktujemy|odpowiemy|odpowiedź|oddzwonimy
        possible: może|być może|prawdopodobnie|ewentualnie|czy|zależy|możliwe|mogłoby
        duty: proszę|należy|musi pan|musi pani|trzeba|powinien
        consent+condition: (jeśli|jeżeli|gdy|kiedy) (pan|pani|państwo|chce|potwierdzi|wyrazi|się|sobie|tak)
        po (potwierdzeniu|pana potwierdzeniu|pani potwierdzeniu)|jak tylko (pan|pani|potwierdzi)
        za pana zgodą|za pani zgodą|czy (chce|mam|życzy)|jeśli tak
        usual: zazwyczaj|zwykle|normalnie|zawsze|przeważnie|z reguły
        ago: temu|ostatni|ostatnich|ostatniego|od
        t-warranty: gwarancja|gwarancji
        t-return: zwrot|zwroty|zwrotu
        t-fee: opłata|opłaty|opłatę|kara
        t-delivery: dostawa|dostawy
        t-discount: rabat|zniżka|procent|%
        t-visit: technik|wizyta
        t-refund: zwrócone|zwrot
        """
}
