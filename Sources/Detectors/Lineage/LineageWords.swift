// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The words behind ``LineageLexicon``, folded, in English, German, French, Spanish, Italian, Dutch, Portuguese
/// and Polish.
enum LineageWords {
    static let numbers: [(Int16, String)] = [
        (0, "zero null nul cero"), (1, "one eins ein eine un une uno una een um uma jeden jedna"),
        (2, "two zwei deux dos due twee dois duas dwa dwie twice"),
        (3, "three drei trois tres tre drie trzy"),
        (4, "four vier quatre cuatro quattro quatro cztery"),
        (5, "five funf fuenf cinq cinco cinque vijf piec"),
        (6, "six sechs seis sei zes szesc"), (7, "seven sieben sept siete sette zeven sete siedem"),
        (8, "eight acht huit ocho otto oito osiem"),
        (9, "nine neun neuf nueve nove negen dziewiec"),
        (10, "ten zehn dix diez dieci tien dez dziesiec"),
        (11, "eleven elf onze once undici jedenascie"),
        (12, "twelve zwolf douze doce dodici twaalf doze dwanascie dozen dutzend"),
        (13, "thirteen dreizehn treize trece tredici dertien treze trzynascie"),
        (14, "fourteen vierzehn quatorze catorce quattordici veertien catorze czternascie"),
        (15, "fifteen funfzehn quinze quince quindici vijftien pietnascie"),
        (16, "sixteen sechzehn seize dieciseis sedici zestien dezesseis szesnascie"),
        (17, "seventeen siebzehn diecisiete diciassette zeventien dezessete siedemnascie"),
        (18, "eighteen achtzehn dieciocho diciotto achttien dezoito osiemnascie"),
        (19, "nineteen neunzehn diecinueve diciannove negentien dezenove dziewietnascie"),
        (20, "twenty zwanzig vingt veinte venti twintig vinte dwadziescia"),
        (30, "thirty dreissig trente treinta trenta dertig trinta trzydziesci"),
        (40, "forty vierzig quarante cuarenta quaranta veertig quarenta czterdziesci"),
        (50, "fifty funfzig cinquante cincuenta cinquanta vijftig cinquenta piecdziesiat"),
        (60, "sixty sechzig soixante sesenta sessanta zestig sessenta szescdziesiat"),
        (70, "seventy siebzig setenta settanta zeventig siedemdziesiat"),
        (80, "eighty achtzig ochenta ottanta tachtig oitenta osiemdziesiat"),
        (90, "ninety neunzig noventa novanta negentig dziewiecdziesiat"),
        (100, "hundred hundert cent cien ciento cento honderd cem sto"),
        (1000, "thousand tausend mille mil duizend tysiac"),
    ]

    static let months = [
        "january jan januar janvier enero ene gennaio gen januari janeiro stycznia styczen",
        "february feb februar fevrier fev febrero febbraio febbr februari fevereiro lutego luty",
        "march mar maerz marz mars marzo maart mrt marco marca marzec",
        "april apr avril avr abril abr aprile kwietnia kwiecien",
        "may mai mayo maggio mag mei maio maja maj",
        "june jun juni juin junio giugno giu junho czerwca czerwiec",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec",
        "august aug aout agosto ago augustus sierpnia sierpien",
        "september sep sept septembre septiembre settembre sett set setembro wrzesnia wrzesien",
        "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik",
        "november nov novembre noviembre novembro listopada listopad",
        "december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien",
    ]

    static let weekdays = [
        "monday montag lundi lunes lunedi maandag poniedzialek",
        "tuesday dienstag mardi martes martedi dinsdag wtorek",
        "wednesday mittwoch mercredi miercoles mercoledi woensdag sroda srode",
        "thursday donnerstag jeudi jueves giovedi donderdag czwartek",
        "friday freitag vendredi viernes venerdi vrijdag piatek",
        "saturday samstag sonnabend samedi sabado sabato zaterdag sobota sobote",
        "sunday sonntag dimanche domingo domenica zondag niedziela niedziele",
    ]

    static let relativeDays: [(Int8, String)] = [
        (0, "today tonight heute aujourd hoy oggi vandaag hoje dzis dzisiaj"),
        (1, "tomorrow morgen demain manana domani amanha jutro"),
        (-1, "yesterday gestern hier ayer ieri gisteren ontem wczoraj"),
        (2, "ubermorgen overmorgen dopodomani pojutrze"), (-2, "vorgestern eergisteren avantieri"),
    ]

    /// Abbreviations and the word that stands for all of them.
    static let sameWords = [
        "street st str strasse", "avenue ave av", "road rd", "drive dr", "boulevard blvd bd",
        "lane ln",
        "suite ste", "apartment apt appt", "north n", "south s", "east e", "west w", "square sq",
        "court ct", "place pl", "highway hwy", "parkway pkwy", "building bldg", "floor fl",
        "plaza plz pza", "calle c", "avenida avda", "strada via", "ulica ul", "number no nr num",

    ]

    static let roles: [(LineageLexicon.Roles, String)] = [
        (
            .lead,
            """
            please pls kindly now first then also next and just urgently immediately finally instead simply \
            todo task tasks action note important reminder attention step before after always ok assistant ai bitte jetzt zuerst dann auch \
            danach sofort und hinweis wichtig merci veuillez priere maintenant puis ensuite aussi et d abord \
            por favor ahora primero luego tambien y importante per favore adesso ora prima poi anche subito e \
            alsjeblieft alstublieft gelieve nu eerst daarna ook en agora primeiro depois tambem imediatamente \
            prosze najpierw teraz potem takze i
            """
        ),
        (
            .modal,
            """
            must should shall need needs needed have has required ought remember sure let to forget make expected supposed instructed \
            asked obliged muss musst mussen sollst sollen soll sollte sollten vergiss zu devez dois doit devriez faut debe debes \
            debera deberias tiene tienes hay deve devi dovete bisogna moet moeten dient te devem precisa musisz nalezy trzeba powinienes
            """
        ),
        (
            .you,
            """
            you your yourself du sie dir ihnen vous tu te usted ustedes ti voi lei jij je u voce ty assistant assistants agent \
            ai llm bot chatbot model copilot assistent assistenten asistente assistente asystent ki ia
            """
        ),
        (.please, "please pls kindly bitte veuillez gelieve alsjeblieft alstublieft prosze"),
        (
            .condition,
            """
            before after if when once for in to until as antes despues si cuando para al avant apres quand pour bevor nachdem \
            wenn falls um zur zum fur prima dopo se quando per voor nadat als om antes depois quando para przed po jesli \
            gdy aby wichtig important note update notice achtung
            """
        ),
        (.passive, "be been werden wird worden etre ser essere zostac byc"),
        (
            .delegation,
            """
            instructions instruction tasks todo todos steps checklist accordingly anweisungen anweisung aufgaben schritte entsprechend \
            taches consignes etapes instrucciones tareas pasos istruzioni compiti instructies taken stappen instrucoes tarefas \
            passos instrukcje zadania kroki
            """
        ),
        (
            .negation,
            "not never don dont cannot without nicht nie kein pas jamais no nunca non mai niet nooit nao nie nigdy"
        ),
        (
            .domain,
            """
            com org net io edu gov de fr es it nl pl pt uk eu us co info biz app dev shop online site xyz ch at be \
            ru cn jp br mx ca au in se dk fi ie me tv cc top club link live store tech ai
            """
        ),
        (.beforeNoon, "am"), (.afterNoon, "pm"), (.hour, "uhr clock h heures uur godzina"),
        (
            .day,
            "day days night nights tag tage tagen nacht nachte jour jours nuit nuits dia dias noche noches "
                + "giorno giorni notte notti dag dagen nachten noite noites dzien dni noc"
        ),
        (
            .week,
            "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzien tygodnie"
        ),
        (
            .stop,
            """
            the a an of to for in on at and or with from by is are was be it this that i my me we our his her their as if der die \
            das den dem des und oder von zu mit fur im am ist le la les de du des et ou a en pour avec el los las y o del con \
            por para il lo gli i e di da het een van op voor met um uma os as do dos das com w z na i o do
            """
        ),
        (
            .prose,
            """
            body content text message subject title description comment comments note notes review reviews snippet \
            summary feedback remark remarks memo details reason bio about answer question transcript html markdown caption \
            betreff nachricht inhalt beschreibung kommentar notiz objet contenu commentaire asunto mensaje \
            contenido descripcion oggetto messaggio contenuto onderwerp bericht inhoud assunto mensagem tresc temat
            """
        ),
        (
            .content,
            """
            webpage page web website url site browse browser crawl scrape email emails mail mails inbox message messages \
            chat file files document documents doc attachment attachments review reviews rating comment comments \
            post posts feed ticket tickets note notes transcript article articles news pdf upload uploads \
            download letter letters thread threads sms voicemail search_web
            """
        ),
    ]
}
