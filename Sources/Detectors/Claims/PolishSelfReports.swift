// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What AIs say of themselves in Polish, and how customers ask and lack. See ``PhraseBook/Meaning``.
enum PolishSelfReports {
    static let phrases = """
        human: jestem (prawdziwym |żywym |)(człowiekiem|prawdziwą osobą|żywą osobą|konsultantem z krwi i kości)
        nie jestem (botem|robotem|maszyną|sztuczną inteligencją|komputerem|chatbotem|programem|ai)
        z krwi i kości|jako człowiek|tu prawdziwy człowiek
        speaking: (rozmawia|pisze) (pan|pani|państwo) z (prawdziwym |żywym |)(człowiekiem|konsultantem z krwi)
        biography: (moja żona|mój mąż|moje dzieci|mój syn|moja córka|moja mama|mój tata|mój pies|mój brat|moja siostra|moi rodzice|moja zmiana|moja babcia)
        kiedy (byłem|byłam) (mały|mała|młody|młoda|dzieckiem)|mieszkam w|(dorastałem|dorastałam)
        mam dwoje dzieci|pracuję tu od|mnie też się to zdarzyło
        machine: jestem (sztuczną inteligencją|wirtualnym asystentem|wirtualną asystentką|botem|robotem|chatbotem|asystentem ai|modelem językowym|cyfrowym asystentem)
        nie jestem (człowiekiem|prawdziwą osobą)|jako ai
        asksMachine: (jesteś|jest pan|jest pani|czy to|to) (botem|robotem|maszyną|bot|robot|sztuczną inteligencją)
        rozmawiam z (botem|robotem|maszyną)
        asksHuman: (jesteś|jest pan|jest pani) (prawdziwym |żywym |)(człowiekiem|prawdziwą osobą)
        rozmawiam z (prawdziwym |żywym |)człowiekiem
        yes: tak|oczywiście|jasne|naturalnie
        no: nie|skądże|ależ nie
        advice: (powinien pan|powinna pani|powinniście) (pozwać|zainwestować|kupić akcje|odstawić|inwestować|iść do sądu)
        (radzę|doradzam|zalecam|polecam) (pozwać|zainwestować|inwestować|kupić akcje|odstawić|panu pozwać|pani pozwać|iść do sądu)
        wygrałby pan|nie potrzebuje (pan|pani) (prawnika|adwokata|lekarza)|bezpieczna inwestycja
        zwiększyć dawkę|pana objawy|pani objawy
        refusal: nie (mogę|możemy) (udzielać|udzielić) (porad|porady)
        (porady|porad) (prawnej|prawnych|medycznej|medycznych|finansowych|finansowej)
        (skonsultować|skonsultuj) się z (prawnikiem|lekarzem)
        hedge: (myślę|sądzę|przypuszczam|uważam|zakładam|wydaje mi się)|chyba|być może
        prawdopodobnie|możliwe że|może być|raczej|ewentualnie
        doubt: nie (jestem|mam) (całkowicie |do końca |w pełni |)(pewien|pewna|pewny|pewności)
        nie mam (stuprocentowej |)pewności|o ile (wiem|mi wiadomo|się nie mylę)|z tego co wiem
        jeśli się nie mylę|mogę się mylić|trudno powiedzieć|nie wiem dokładnie
        jeśli dobrze pamiętam
        hint: wygląda na to|najwyraźniej|podobno
        interpretation: (moim zdaniem|według mnie|w mojej ocenie|w mojej opinii)
        można by argumentować|można argumentować
        (ten|ta|to) (zapis|klauzula|przepis|punkt|postanowienie|paragraf) (oznacza|znaczy|sugeruje)
        (interpretuję|interpretowałbym|interpretowałabym)|sąd (uznałby|mógłby|by|prawdopodobnie)
        duch (umowy|prawa|przepisu)|moja interpretacja|można (interpretować|rozumieć)
        ściśle rzecz biorąc|z prawnego punktu widzenia|szara strefa
        missing: nie (mam|posiadam) (tej|tych|dostępu|informacji|wystarczających|żadnych|danych|takich) (informacji|do|danych|na)
        nie (mam|posiadam) (informacji|dostępu|danych|tej informacji)
        nie (mogę|mogłem|mogłam|udało mi się|potrafię) (znaleźć|odnaleźć|zobaczyć|ustalić|odszukać|tego znaleźć|sprawdzić)
        nie (znalazłem|znalazłam|widzę|znajduję)|nie wiem|brak (informacji|danych|zamówienia)
        brakuje mi|potrzebuję (więcej|dodatkowych) (informacji|danych)
        lacking: nie (mam|znam|pamiętam|mogę znaleźć|wiem) (numeru|tego numeru|mojego|jaki|swojego|go|kodu|tego)
        (zgubiłem|zgubiłam|zapomniałem|zapomniałam) (numer|numeru|go|hasła|kod)|nie mam pojęcia
        gdzie (znajdę|mogę znaleźć|jest)|nie pamiętam
        asking: (czy może|czy mógłby|czy mogłaby|proszę o|proszę) (pan |pani |mi |)(podać|podanie|podaj|przesłać|potwierdzić|wskazać)
        proszę podać|jaki jest|jaki ma|potrzebuję|czy mogę prosić|poproszę
        order: numer zamówienia|numeru zamówienia
        booking: numer rezerwacji|numeru rezerwacji
        phone: numer telefonu|numeru telefonu
        email: adres e mail|adresu e mail
        address: adres|adresu
        birth: data urodzenia|datę urodzenia|daty urodzenia
        postcode: kod pocztowy|kodu pocztowego
        name: imię i nazwisko|nazwisko
        account: numer klienta|numeru klienta|numer konta
        reference: numer faktury|numer umowy|numer przesyłki
        offering: połączyć|przełączyć|chce|jeśli|mogę|może|zaraz|wkrótce
        """
}
