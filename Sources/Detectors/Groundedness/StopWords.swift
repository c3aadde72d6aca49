// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What words do in a sentence, by language: the words that every text has, and those that turn its meaning.
///
/// Folded: lower case, without accents; an apostrophe after one or two letters parts words.
enum StopWords {
    static let every = """
        a an the and or of to in on at is are was were be been being it its i you he she they we that this
        these those for with as by from do does did have has had so if my your his her their our me him them us
        what who whom which how when where there then than into about can could will would shall should may
        might must just very too also both while s t re ve ll d m up out over such own am not no nor only never
        none without but except all some any most each every other another more less off per via upon within
        between among it's i'm don't doesn't didn't won't can't isn't aren't wasn't weren't couldn't wouldn't
        shouldn't hasn't haven't hadn't cannot nothing neither nobody nowhere hardly here now yes ok okay please
        der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen keiner
        ist sind war waren wird werden wurde wurden sein haben hat hatte ich du er sie es wir ihr mich mir dich
        dir uns euch ihnen mein dein unser ihre ihren ihrem ihrer von zu zum zur mit fur auf an aus bei nach
        vor uber unter durch um als wie wenn dass weil ob auch nur noch schon sehr so da dann hier kann konnen
        konnte muss mussen soll sollen darf durfen mochte mochten ja nein bitte im am vom beim
        le la les un une des du de et ou mais ne pas ni est sont etait etaient sera seront etre avoir ont avait
        je tu il elle nous vous ils elles mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet
        cette ces que qui quoi dont ou pour par sur sous dans avec sans chez entre comme si plus moins tres
        aussi encore deja oui non l d j c n m qu y en au aux se lui
        el los las uno una unos unas y o pero no ni es son era eran sera seran ser estar esta estan haber ha
        han yo tu usted ustedes ellos ellas nosotros mi su sus nuestro nuestra este esta estos estas ese esa
        que quien cual para por con sin sobre entre como si mas menos muy tambien ya del al se lo le les me te
        il lo gli i uno della dello dei degli delle nel nella nei sul sulla al alla ai e ed o ma non sono era
        erano sara essere avere ho hai ha abbiamo hanno io noi voi loro mio tuo suo nostro vostro questo questa
        questi queste quello che chi cui per con senza su tra fra come se piu meno molto anche gia si ci vi
        de het een en of maar niet geen is zijn was waren wordt worden heeft hebben ik jij hij zij wij jullie u
        mijn jouw uw hun ons onze dit dat deze die er van voor met zonder op in aan bij naar uit over onder
        door om als wat wie hoe ook nog al zeer kan kunnen moet moeten mag zou zal ja nee
        o os um uma uns umas e mas nao nem sao foi foram eu voce voces eles elas nos meu minha seu sua nosso
        nossa isto isso aquele para pelo pela com sem sobre entre mais menos muito tambem ja do da dos das ao
        aos na nas no nos num numa
        i a w we z ze na do od po za o u przy dla bez pod nad przez sie nie jest sa byl byla bylo byly bedzie
        beda byc ma maja mam ja ty on ona ono my wy oni one moj twoj jego jej nasz wasz ich ten ta to te tego
        tej tym co kto jak czy gdy ale lub oraz albo tez juz jeszcze bardzo
        """

    /// What denies.
    static let negations = """
        not no never none without cannot nor nothing neither nobody nowhere hardly
        nicht kein keine keinen keiner keinem keines nie niemals ohne nichts niemand weder
        pas jamais aucun aucune sans rien personne ni
        nunca jamas ningun ninguna sin nada nadie tampoco
        non mai nessun nessuno nessuna senza niente nulla
        niet geen nooit zonder niets niemand
        nao nunca jamais nenhum nenhuma sem nem
        nie nigdy zaden zadna zadne bez nic nikt
        """

    /// What takes a part out of what is said.
    static let restrictions = """
        only except excluding solely exclusively merely instead unless rather but despite although however even
        nur ausser ausgenommen lediglich ausschliesslich anstatt stattdessen sondern obwohl jedoch
        seulement sauf excepte uniquement exclusivement sinon mais bien cependant
        solo solamente salvo excepto unicamente exclusivamente sino aunque pero
        solo soltanto tranne eccetto esclusivamente invece ma sebbene
        alleen slechts behalve uitsluitend tenzij maar hoewel echter
        apenas somente exceto salvo exclusivamente mas embora
        tylko jedynie wylacznie oprocz chyba ale chociaz jednak
        """

    /// What says how sure or how binding it is.
    static let modals = """
        must may might can could should will would shall need required optional possibly probably definitely
        muss mussen kann konnen konnte sollte sollten darf durfen wird werden wurde
        doit doivent peut peuvent pourrait devrait
        debe deben puede pueden podria deberia
        deve devono puo possono potrebbe dovrebbe
        moet moeten kan kunnen zou zal mag
        deve devem pode podem poderia deveria
        musi musza moze moga powinien
        """

    /// What tells of the speaker's own mind.
    static let opinions = """
        think like love hope wish guess agree sure yeah haha lol cool great nice favorite feel really awesome
        enjoy glaube finde hoffe denke mag liebe pense crois aime espere creo pienso gusta espero penso credo
        spero denk vind hoop acho gosto mysle lubie
        """

    static let firstPerson =
        "i my me i'm ich mein mir mich je mon ma yo mi io mio ik mijn eu meu ja moj"
    static let secondPerson =
        "you your du dein ihr ihnen vous votre usted su tu lei jij uw voce seu ty twoj"

    /// Verbs that deny without a word of negation.
    static let denyingVerbs = """
        lack fail refuse unable decline reject neglect avoid ignore cease stop forbid deny
        """

    static let numbers = """
        zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
        thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30
        forty=40 fifty=50 sixty=60 ninety=90 hundred=100 thousand=1000
        zwei=2 drei=3 vier=4 funf=5 fuenf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 zwolf=12 vierzehn=14
        zwanzig=20 dreissig=30 hundert=100 tausend=1000
        deux=2 trois=3 quatre=4 cinq=5 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 quinze=15 vingt=20 trente=30
        mille=1000
        dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 doce=12 quince=15 veinte=20
        treinta=30 cien=100 mil=1000
        tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 dodici=12 quindici=15 venti=20
        trenta=30 cento=100
        twee=2 drie=3 vijf=5 zes=6 zeven=7 negen=9 tien=10 twaalf=12 veertien=14 twintig=20 dertig=30 honderd=100
        dois=2 duas=2 quatro=4 sete=7 oito=8 dez=10 doze=12 quinze=15 vinte=20 trinta=30 cem=100
        dwa=2 trzy=3 cztery=4 piec=5 szesc=6 siedem=7 osiem=8 dziewiec=9 dziesiec=10 czternascie=14
        dwadziescia=20 trzydziesci=30 sto=100 tysiac=1000
        """
}
