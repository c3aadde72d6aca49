// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Words that sentences of a language can hardly do without, and few names or terms are spelled like.
enum FunctionWords {
    /// The languages that have a word, by the word.
    static let languages: [String: [String]] = {
        var languages: [String: [String]] = [:]
        for (language, words) in lists {
            for word in Set(words.split(separator: " ").map(String.init)) {
                languages[word, default: []].append(language)
            }
        }
        return languages
    }()

    private static let lists: [(String, String)] = [
        (
            "en",
            "the and is are was were be been of to in that it for on with as at by from this these those i you he she we they my your his her our their me him them what which who how when where why not don't can't won't isn't i'm i've it's do does did have has had will would can could should may might must a an if or but so because there here about just please want need get help would like into out up any some all no yes hello hi thanks thank am been than then only also more"
        ),
        (
            "de",
            "der die das und ist sind war waren ich du er sie es wir ihr mein meine meinen meiner dein ihre ihren unser nicht kein keine keinen mit von zu zum zur im in am auf für bei aus nach über unter wie was wer wo wann warum dass wenn weil aber oder auch noch schon nur sehr bitte danke habe hat haben hatte wird werden wurde kann können möchte will soll muss ein eine einen einem einer mir mich dir dich ihm ihnen uns euch hier dort jetzt hallo ja nein den dem des als an um gibt geht"
        ),
        (
            "fr",
            "le la les un une des du de et est sont était je tu il elle nous vous ils elles mon ma mes ton ta votre vos notre nos ne pas plus que qui quoi où quand comment pourquoi dans sur avec pour par sans chez mais ou donc car si ce cette ces ça c'est j'ai j'aimerais je voudrais peux pouvez avez avoir être fait faire suis à au aux en bonjour merci s'il plaît oui non très bien aussi encore toujours leur leurs lui moi d'un d'une l'on qu'il n'est n'ai"
        ),
        (
            "es",
            "el la los las un una unos unas de del al y es son era fue yo tú él ella nosotros ustedes ellos mi mis tu su sus nuestro no que qué quién cómo cuándo dónde por porque para con sin en sobre pero o si como más muy también ya hay está están estoy tengo tiene quiero quisiera puedo puede necesito ayuda hola gracias favor sí me te se le lo les nos esto este esta ese esa hacer ser cuenta cuando donde todo nada"
        ),
        (
            "it",
            "il lo la i gli le un uno una di del della dei delle al alla da dal dalla nel nella e è sono era io tu lui lei noi voi loro mio mia miei mie tuo suo sua non che chi come quando dove perché per con senza su ma o se anche più molto già ancora c'è ho hai ha abbiamo avete hanno vorrei posso può puoi devo bisogno aiuto ciao buongiorno grazie favore sì no mi ti si ci vi questo questa quello quella fare essere sto stato della"
        ),
        (
            "nl",
            "de het een en is zijn was waren ik jij je u hij zij wij we jullie mijn jouw uw onze ons niet geen van naar met voor op in aan bij uit over onder als dat die dit deze wat wie waar wanneer hoe waarom maar of want ook nog al alleen heel graag alstublieft bedankt dank heb heeft hebben had word wordt worden kan kunt kunnen wil willen moet moeten zou mij me hem haar hen er hier daar nu hallo ja nee te om door dan toen meer"
        ),
        (
            "pt",
            "o a os as um uma uns umas de do da dos das no na nos nas ao à e é são era foi eu você ele ela nós vocês eles meu minha meus minhas seu sua não que quem como quando onde por porque para com sem em sobre mas ou se mais muito também já há está estão estou tenho tem quero queria gostaria posso pode preciso ajuda olá obrigado obrigada favor sim me te lhe isto isso este esta esse essa fazer ser tudo nada pelo pela"
        ),
        (
            "pl",
            "i w na z ze do od po przy dla bez nie tak jest są był była było być ja ty on ona my wy oni mój moja moje twój jego jej nasz że co kto jak kiedy gdzie dlaczego czy ale lub albo bo jeśli gdy już jeszcze tylko też bardzo proszę dziękuję dzień dobry mam ma mamy macie mają chcę chciałbym chciałabym mogę może muszę potrzebuję się to ten ta te tego tej mi mnie cię go ją nam wam ich jestem jako przez pod nad"
        ),
        (
            "sv",
            "och att det är en ett jag du han hon vi ni de min mitt mina din ditt inte för med på av till från som om när var hur varför vad vem men eller också bara mycket har hade ska skulle kan kunde vill måste behöver hej tack ja nej mig dig sig oss er den detta denna dessa finns blir blev så här där nu"
        ),
        (
            "da",
            "og at det er en et jeg du han hun vi i de min mit mine din dit ikke for med på af til fra som om når hvor hvordan hvorfor hvad hvem men eller også kun meget har havde skal skulle kan kunne vil må behøver hej tak ja nej mig dig sig os jer den dette denne disse findes bliver blev så her der nu noget"
        ),
        (
            "nb",
            "og at det er en et jeg du han hun vi dere de min mitt mine din ditt ikke for med på av til fra som om når hvor hvordan hvorfor hva hvem men eller også bare veldig har hadde skal skulle kan kunne vil må trenger hei takk ja nei meg deg seg oss den dette denne disse finnes blir ble så her der nå noe"
        ),
        (
            "fi",
            "ja on ei se että hän minä sinä me te he minun sinun meidän mutta tai kun jos niin kuin mikä kuka missä milloin miten miksi oli olla olen olet ovat olisi voin voi voitte haluan haluaisin tarvitsen pitää täytyy kiitos hei kyllä tämä tuo nämä myös vain vielä nyt jo minulla sinulla minut en et emme eivät"
        ),
        (
            "cs",
            "a v na z ze do od po pro bez není je jsou byl byla bylo být já ty on ona my vy oni můj moje tvůj jeho její náš že co kdo jak kdy kde proč ale nebo když už ještě jen také velmi prosím děkuji dobrý den mám má máme chci chtěl chtěla mohu může musím potřebuji se si to ten ta tento tato mi mě vám nám jsem jste jako"
        ),
        (
            "hu",
            "a az és egy nem van volt hogy én te ő mi ti ők ez azt ezt mit ki hol mikor hogyan miért de vagy ha csak már még is nagyon kérem köszönöm igen szeretnék akarok tudok kell lehet nekem vagyok vannak lesz meg el ki be fel le ide itt ott most mint"
        ),
        (
            "ro",
            "și este sunt era nu că cu de la în pe din pentru fără un o eu tu el ea noi voi ei mea meu mei ce cine cum când unde dar sau dacă mai foarte vă rog mulțumesc bună da am ai are avem vreau aș pot poate trebuie îmi mi-a să lui acest această cel cea fi fost"
        ),
        (
            "tr",
            "ve bir bu şu o ben sen biz siz onlar için ile de da ne nasıl neden kim nerede mi mı mu mü değil var yok çok daha ama veya gibi kadar olarak olan oldu istiyorum lütfen teşekkürler merhaba evet hayır bana beni benim sizin bizim şimdi sonra önce ederim"
        ),
        (
            "id",
            "yang dan di ke dari untuk dengan tidak ini itu saya anda kami kita mereka ada adalah akan sudah bisa dapat ingin mau apa siapa bagaimana kapan mengapa tapi atau juga hanya sangat tolong terima kasih ya bukan pada dalam"
        ),
        (
            "vi",
            "và là của có không tôi bạn anh chị em chúng ta họ này đó cho với từ đến trong trên được sẽ đã đang muốn cần gì ai đâu khi nào sao nhưng hoặc cũng chỉ rất xin cảm ơn vâng một các những"
        ),
        (
            "ru",
            "и в не на я что он она с как а по это но они мы вы ты к у из за от о для так же бы или если меня мне мой моя нет да есть был была было быть хочу могу нужно пожалуйста спасибо здравствуйте когда где почему кто уже только очень"
        ),
        (
            "uk",
            "і в не на я що він вона з як а по це але вони ми ви ти до у за від про для так же або якщо мене мені мій моя немає є був була було бути хочу можу потрібно будь ласка дякую добрий день коли де чому хто вже тільки дуже її їх"
        ),
        (
            "bg",
            "и в не на аз че той тя с как а по това но те ние вие ти към у от за о така или ако мен ми моя няма да е са беше съм искам мога трябва моля благодаря здравейте кога къде защо кой вече само много се си ще"
        ),
        (
            "ar",
            "من في على إلى عن مع هذا هذه ذلك التي الذي أن إن كان كانت لا ما لم لن هل كيف متى أين لماذا أنا أنت هو هي نحن هم لي لك أريد شكرا مرحبا نعم"
        ),
        (
            "fa",
            "و در به از که این آن را با برای است بود من تو او ما شما آنها نیست می چه چرا کجا کی لطفا ممنون سلام بله نه هم تا"
        ),
        (
            "ur",
            "اور کے کی کا میں ہے ہیں سے کو نے پر یہ وہ کہ نہیں تھا میرا میری آپ مجھے ہم کیا کیوں کب کہاں شکریہ براہ"
        ),
    ]
}
