// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension PersonLexicon {
    /// Words that are no name by themselves, however they are written: English.
    static let commonWords = """
        happy unhappy sad angry mad upset furious frustrated disappointed glad sick tired annoyed confused worried
        interested excited curious afraid scared shocked surprised satisfied dissatisfied desperate broke stuck lost
        locked busy done finished fed bored serious concerned ill single married pregnant disabled retired unemployed
        homeless aware unaware sorry grateful thankful hopeful impressed ashamed embarrassed late early broken blocked
        muede krank wutend sauer traurig verargert enttauscht zufrieden fache content contente desole malade perdu
        enojado enojada molesto triste enfadado cansado arrabbiato deluso felice boos teleurgesteld blij ziek zly
        zadowolony rozczarowany chory chateado triste feliz insatisfeito cansada furioso
        i a an the this that these those my your his her its our their me you he she it we they him us them mine yours
        hers ours theirs myself yourself himself herself itself ourselves and or but nor so yet for if then else when
        where why how what which who whom whose while as than because although though unless until since before after
        above below under over again further once here there all any both each few more most other others some such no
        not only own same too very can cannot cant could couldnt will wont would wouldnt shall should shouldnt may might
        must do does did doing done dont doesnt didnt have has had having havent hasnt am is are was were be been being
        isnt arent wasnt im ive id ill youre youve hes shes theyre weve lets thats whats wheres heres theres of at by
        with about against between into through during to from up down in out on off yes no ok okay yeah yep nope sure
        please thanks thank hello hi hey sorry great good fine nice well right wrong correct perfect awesome excellent
        wonderful actually also already always another anyway anything anyone anybody nothing nobody none never ever
        everything everyone everybody something someone somebody sometimes maybe perhaps probably possibly definitely
        absolutely certainly exactly honestly really basically unfortunately fortunately however therefore otherwise
        instead additionally furthermore finally first firstly second secondly third lastly next last previous
        currently recently just now today tomorrow yesterday soon later ago still even much many lot lots little less
        least enough quite rather almost about around per via plus minus like unlike alike
        get gets got getting give gives gave given giving go goes going gone went make makes made making take takes took
        taken taking come comes came coming see sees saw seen seeing look looks looking find finds found finding think
        thinks thought know knows knew known want wants wanted need needs needed try tries tried trying use uses used
        using work works worked working call calls called calling tell tells told ask asks asked asking say says said
        help helps helped helping show shows showed shown keep keeps kept let put puts set sets turn turns turned start
        starts started stop stops stopped change changes changed changing cancel cancels cancelled canceled cancelling
        return returns returned returning exchange exchanges exchanged refund refunds refunded update updates updated
        updating order orders ordered ordering book books booked booking buy bought pay pays paid paying send sends
        sent sending receive received receiving deliver delivered ship shipped shipping check checks checked checking
        confirm confirmed confirming verify verified verifying proceed add added adding remove removed apply applied
        transfer transfers transferred transferring withdraw withdrawn withdrawal deposit deposited charge charged
        charges open opened opening close closed closing provide provided explain explained describe believe hope guess
        understand understood appreciate wait waiting waited happen happens happened happening expect expected allow
        allowed include included including followed follow following inject blocked block locate located land landed
        switch switched upgrade upgraded downgrade reset restart restarted enable enabled disable disabled disconnect
        connect connected connecting install installed uninstall purchase purchased contact contacting reach
        account accounts address addresses amount bank banks bag bags balance bill bills card cards cash certificate
        certificates claim code codes company country currency customer customers date dates day days delay delayed
        delivery department details device email emails error fee fees flight flights friend funds gift hours
        identity information insurance issue issues item items job kind line link list location loan login luggage
        mail manager message messages method minute minutes mobile money month months name names network number
        numbers offer office option options original package page passenger passengers passport password payment payments
        people person phone phones photo picture pin place plan plane point policy power price prices problem problems product
        products profile program purchase question questions reason reasons receipt record records reference request
        requests reservation reservations result screen seat seats security service services side sim size software
        someone statement status step steps store stores street support system tablet tax team terms thing things ticket
        tickets time times title top total tracking transaction transactions travel trip trips type user username
        verification version voucher warranty way website week weeks weekend window world year years zip
        new old big small large long short high low full empty free cheap cheapest expensive best better worst bad
        different same similar specific certain available possible impossible able unable ready easy hard fast slow
        quick early late long personal private public general real true false main single double several various
        black white red blue green yellow brown pink purple gray grey orange gold silver small medium
        one two three four five six seven eight nine ten eleven twelve hundred thousand million zero
        airplane airport economy business basic mode signal data roaming wireless option water bottle desk lamp camera
        puzzle makeup earbud earbuds shoes sneakers boots hiking backpack suitcase watch speaker keyboard mouse laptop
        vacuum cleaner purifier kettle electric mechanical smart running cotton shirt jacket tshirt skateboard helmet
        grill chair table bookshelf pet bed fleece perfume coffee maker thermostat headphones monitor charger cable
        girl boy man woman men women child children kids kid baby mother father brother sister wife husband family
        home house car room door floor life love death night morning afternoon evening story song songs film movie
        music band album version gold rock pop head hand hands eye eyes heart face god devil lord war peace
        dear sir madam regards sincerely cheers best wishes warm kind kindly respectfully faithfully truly bot agent
        note notes subject re fwd cc attn phone tel fax mobile cell office website address personal info e-mail
        north south east west northern southern eastern western central united national international
        civil rights act law legal government president minister court police army title chapter section article
        university school college hospital church street road avenue company corporation group bank
        whether within without throughout despite besides among amongst across along upon toward towards beside beyond
        near nearby far away back forward together apart alone once twice half quarter whole part rest bit piece
        also both either neither whatever whichever whoever whenever wherever somehow anyhow hence thus
        wow oh ah hmm um uh ugh lol omg haha yikes oops alright alrighty cool cheers welcome congratulations
        hes shes ill ive theyll youll wed theyd youd itll itd whos hows whens
        did has had are were was been being having does can could may might must shall should will would
        app apps atm atms pin id ids asap fyi faq usd eur gbp aud cad chf sms mms apn vpn gps wifi lte usb pdf qr url
        how hows why whys who when nah hurry recipient preferred partner received terminal gate level concourse platform pier zone section day broken mastecard mastercards basic guard novel restaurant hotel station bus train taxi corner letter concert conference
        describe travel celebrate celebrating energetic driven looking awarded proud based during inject
        """

    /// Words of other languages that begin sentences, or stand beside names.
    static let foreignWords = """
        der die das den dem des ein eine einen einem einer und oder aber wenn weil dass ich du er sie es wir ihr mich mir
        dich dir uns euch mein meine meinen meiner dein deine sein seine unser unsere nicht kein keine ja nein bitte danke
        hallo guten tag morgen abend wie was wer wo wann warum welche welcher ist sind war waren habe hat haben hatte bin
        kann konnen mochte wollen will muss soll mit von zu zum zur bei nach aus fur auf an im in am um uber unter vor
        hier dort jetzt heute gestern konto karte bestellung rechnung kunde name adresse nummer geld
        le la les un une des du de et ou mais si je tu il elle nous vous ils elles mon ma mes ton ta tes son sa ses notre
        votre leur ne pas oui non merci bonjour bonsoir salut comment quoi qui quand pourquoi quel quelle est sont suis
        etes avez avons ai ont peux pouvez veux voudrais avec pour par dans sur sous chez ici maintenant aujourd hui
        compte carte commande facture client nom adresse numero argent
        el los las una unos unas y o pero yo tu usted ustedes nosotros mi mis tu tus su sus nuestro no si por favor
        gracias hola buenos buenas dias tardes noches como que quien cuando donde cual es son soy estoy esta estan tengo
        tiene puedo puede quiero quisiera con para en sobre aqui ahora hoy ayer cuenta tarjeta pedido factura cliente
        nombre direccion numero dinero
        il lo gli uno e ed ma io lui lei noi voi loro mio mia miei suo sua nostro non grazie ciao buongiorno buonasera
        salve come che chi quando dove quale sono sei siamo ho hai ha posso puo vorrei con per nel nella sul qui ora oggi
        ieri conto carta ordine fattura cliente nome indirizzo numero soldi
        het een en of maar ik jij je u hij zij wij jullie mijn jouw uw zijn haar ons onze niet geen ja nee alstublieft
        bedankt dank hoi goedemorgen goedemiddag hoe wat wie waar wanneer waarom welke is ben bent heb heeft kan kunt wil
        graag met van voor naar bij op hier nu vandaag gisteren rekening kaart bestelling klant naam adres nummer geld
        os as um uma uns umas e ou mas eu voce ele ela nos meu minha meus seu sua nosso nao sim obrigado obrigada ola bom
        boa dia tarde noite quem quando onde qual sou estou tenho tem posso pode quero gostaria com para em no na aqui
        agora hoje ontem conta cartao pedido fatura cliente nome endereco numero dinheiro
        i a ale czy ja ty on ona my wy oni moj moja moje twoj pan pani nie tak prosze dziekuje dzien dobry czesc jak co kto
        gdzie kiedy dlaczego jest sa jestem mam ma moge chce chcialbym z ze do na w we o od po dla tu teraz dzisiaj wczoraj
        konto karta zamowienie faktura klient nazwisko imie adres numer pieniadze
        jag du han hon vi ni min mitt din och men inte ja nej tack hej hur vad vem var nar varfor ar jeg mig ikke takk nei
        hva hvem hvor med til fra pa kan vil
        """

    /// Things that are written with a capital and are no persons.
    static let things = """
        visa mastercard amex american express paypal apple google samsung android iphone ipad macbook windows microsoft
        amazon netflix spotify facebook instagram whatsapp twitter youtube linkedin uber airbnb ebay tesla sony nintendo
        playstation xbox nike adidas ikea walmart target costco starbucks mcdonalds burger nandos tesco lidl aldi
        sainsburys shell bp western union moneygram revolut monzo stripe klarna venmo zelle cashapp swift sepa iban bic
        bitcoin ethereum euro euros dollar dollars pound pounds ruble rubles yen rupee peso zloty krona franc bluetooth
        wifi wi fi internet network chrome safari firefox gmail outlook yahoo hotmail skype zoom slack teams covid
        boeing airbus delta lufthansa ryanair easyjet emirates dhl ups fedex usps hermes premium gold silver platinum
        bronze plus pro max mini ultra lite prime pay watch direct debit credit identity tube metro tv pc ok dvd cd ceo
        usb hdmi led oled ssd ram cpu gpu roku alexa siri cortana beatles queen zombie bible koran internet web
        nokia motorola huawei xiaomi lenovo dell hp asus acer canon nikon bosch siemens philips lg
        """

    static let phraseLists: [(Phrase, String)] = [
        (
            .nameFollows,
            """
            my name is/my name's/my name s/name is/names is/the name is/the name's/the name s/my full name is/my first name is/my last name is/my surname is/my name should be/full name is/first name is/last name is/surname is/maiden name is/account name is/name on the account is/named/i am called/i'm called/people call me/call me/calls me/this is mr/this is mrs/this is ms/under the name/under the name of/in the name of/by the name of/goes by/is under/name was/her name is/his name is/their name is/whose name is/name of/named him/named her/called/was called/is called/
            ich heisse/mein name ist/mein name lautet/mein nachname ist/mein vorname ist/name ist/heisst/auf den namen/namens/
            je m appelle/mon nom est/mon prenom est/je me nomme/au nom de/nomme/s appelle/
            me llamo/mi nombre es/mi apellido es/se llama/a nombre de/llamado/
            mi chiamo/il mio nome e/il mio cognome e/si chiama/a nome di/a nome/
            ik heet/mijn naam is/mijn achternaam is/mijn voornaam is/op naam van/heet/genaamd/
            o meu nome e/meu nome e/chamo me/me chamo/em nome de/chama se/se chama/
            nazywam sie/mam na imie/moje imie to/moje nazwisko to/na nazwisko/imieniem/
            jag heter/mitt namn ar/jeg heter/mitt navn er/jeg hedder/mit navn er/nimeni on
            """
        ),
        (
            .mayBeName,
            """
            i am/i'm/i m/im/this is/it is/it's/it s/here is/speaking is/ich bin/hier ist/hier spricht/je suis/c est/ici/soy/aqui/sono/qui/ik ben/met/dit is/u spreekt met/eu sou/sou/aqui e/jestem/tu/z tej strony
            """
        ),
        (
            .regards,
            """
            regards/kind regards/best regards/warm regards/best/best wishes/sincerely/yours sincerely/yours truly/yours faithfully/cheers/thanks/thank you/many thanks/thanks in advance/respectfully/love/cordially/
            mit freundlichen grussen/freundliche grusse/viele grusse/liebe grusse/beste grusse/mfg/lg/vg/hochachtungsvoll/
            cordialement/bien cordialement/sinceres salutations/salutations/bien a vous/merci/
            saludos/un saludo/atentamente/saludos cordiales/cordialmente/gracias/
            cordiali saluti/distinti saluti/saluti/grazie/
            met vriendelijke groet/met vriendelijke groeten/vriendelijke groet/groeten/groetjes/mvg/
            atenciosamente/cumprimentos/com os melhores cumprimentos/abraco/obrigado/obrigada/
            pozdrawiam/z powazaniem/z wyrazami szacunku/dziekuje/
            med vanlig halsning/med vennlig hilsen/med venlig hilsen/mvh/hilsen
            """
        ),
        (
            .birth,
            """
            born/born on/born in/date of birth/date of birth is/date of birth was/birth date/birth date is/birthdate is/birthday is/dob is/dob/birthday/birthdate/d o b/d o b is/was born on/was born in/i was born on the/born on the/birthday is the/date of birth is the/
            geboren am/geboren/geburtsdatum/geburtsdatum ist/geburtsdatum ist der/geburtstag ist am/geburtstag ist der/geb/geb am/bin am/
            ne le/nee le/ne e le/date de naissance/date de naissance est le/naissance est le/
            nacido el/nacida el/naci el/fecha de nacimiento/fecha de nacimiento es el/fecha de nacimiento es/nacimiento es el/
            nato il/nata il/data di nascita/data di nascita e il/data di nascita e/sono nato il/sono nata il/
            geboren op/geboortedatum/geboortedatum is/
            nasci em/nasci a/nascido em/nascida em/nascido a/data de nascimento/data de nascimento e/nasci no dia/
            urodzony/urodzona/urodzilem sie/urodzilam sie/data urodzenia/data urodzenia to/urodzony dnia
            """
        ),
    ]
}
