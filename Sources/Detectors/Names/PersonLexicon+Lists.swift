// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension PersonLexicon {
    static let lists: [(Marks, String)] = [
        (.given, givenNames), ([.wordy], wordyNames), (.surname, surnames),
        (.common, commonWords), (.common, foreignWords), (.thing, things),
        (
            .title,
            """
            mr mrs ms miss mx mister dr doctor prof professor sir madam lady lord rev reverend hon judge captain capt
            sgt lt col gen herr hr frau fr fraulein monsieur mme madame mlle mademoiselle sr sra srta senor senora
            senorita don dona sig signor signora signorina dott dottor dottoressa avv ing dhr meneer mevr mevrouw mw
            senhor senhora dom pan pani panna panstwo pana panem hra fru froken herra rouva
            """
        ),
        (
            .organisation,
            """
            inc llc ltd limited plc corp corporation company co gmbh ag kg ohg ug sarl sas spa srl bv nv ab oy oyj aps
            as asa kft sro group holdings holding bank university college school institute hospital clinic orchestra
            association foundation society council ministry department agency airlines airways hotel restaurant club
            church museum solutions systems technologies services partners associates industries enterprises media
            international global capital financial insurance consulting software labs studio studios records
            care realty markets motors pharma pharmaceuticals energy logistics
            """
        ),
        (.place, places), (.state, states), (.nationality, nationalities), (.month, months),
        (
            .calendar,
            """
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun christmas
            easter thanksgiving halloween ramadan montag dienstag mittwoch donnerstag freitag samstag sonntag lundi
            mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi
            martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag
            zondag segunda terca quarta quinta sexta poniedzialek wtorek sroda czwartek piatek sobota niedziela
            spring summer autumn winter today tomorrow yesterday
            """
        ),
        (
            .greeting,
            """
            hi hello hey dear hiya howdy hallo liebe lieber sehr geehrte geehrter bonjour salut cher chere hola querido
            querida estimado estimada ciao caro cara gentile salve beste geachte hoi dag ola caro prezado prezada
            czesc witam drogi droga szanowny szanowna hej kara kare hei kjaere thanks thank danke merci gracias grazie
            bedankt obrigado obrigada dziekuje cheers welcome sorry bye goodbye morning afternoon evening
            """
        ),
        (
            .streetEnd,
            """
            street avenue ave road rd boulevard blvd highway hwy parkway pkwy terrace crescent turnpike
            expressway freeway esplanade cul-de-sac mews
            """
        ),
        (
            .streetEndWeak,
            """
            st str drive dr lane ln way court ct place pl square sq circle cir trail trl close row walk gardens grove
            hill park path pike plaza point run ridge view loop alley crossing cres cove gateway heights hollow junction
            knoll landing meadow mill pass quay rise route spur station track vale valley villas wharf terr gate green
            """
        ),
        (
            .streetStart,
            """
            rue avenue boulevard bd chemin impasse allee place quai cours route square passage faubourg voie calle avenida
            avda av paseo plaza camino carrera carretera ronda travesia pasaje glorieta carrer via viale piazza
            piazzale corso vicolo strada largo lungomare contrada borgo rua travessa alameda praca rodovia estrada
            avenida beco ladeira ul ulica aleja aleje al plac pl os osiedle ulice namesti trida nabrezi ulitsa
            prospekt calea bulevardul strasse platz weg
            """
        ),
        (
            .unit,
            """
            apt apartment suite ste unit flat floor fl room rm bldg building block appt appartement etage bat batiment
            wohnung whg stock piso puerta planta escalera depto departamento interno int scala etaj bus verdieping
            apto andar bloco lok lokal mieszkanie level lot
            """
        ),
        (
            .particle,
            """
            van de der den von vom zu zum zur di da del della dello dei degli do dos das du la le el al bin ibn binti
            bint af av ten ter te y e ap mac st saint lo los las het t d o
            """
        ),
        (
            .wherever,
            """
            in from to at near around visit visiting toward towards into through across outside inside via leaving
            aus nach bei en a depuis vers desde hacia da a per uit naar em para z do w na til fra i pa till fran
            """
        ),
        (
            .with,
            """
            with by for of about against between and or to contact ask call tell mit von fur und avec par pour et con
            por para e y per met van voor com por z przez dla i med af av och og
            """
        ),
        (
            .saying,
            """
            said says told asked replied shouted answered explained added wrote called named thanked know knows met
            meet marry married remember sang says yelled whispered cried admitted announced
            """
        ),
        (
            .doing,
            """
            is was has had will would lives lived works worked said says told asked wrote writes went came began spent
            explained shouted died born became gave loves likes wants needs called can could did does who speaking here
            calling writing ist war hat wohnt est etait vit es era vive tiene fue ha abita is was woont heeft mora tem
            jest byl byla ma mieszka and got made played won joined
            """
        ),
        (
            .relation,
            """
            wife husband son daughter mother father mom mum dad brother sister partner spouse fiance fiancee boyfriend
            girlfriend friend colleague boss manager uncle aunt cousin nephew niece grandmother grandfather grandma grandpa
            neighbor neighbour roommate baby child kid passenger passengers companion beneficiary customer client patient
            tenant landlord doctor lawyer user agent mann frau sohn tochter mutter vater bruder schwester freund freundin
            femme mari fils fille mere pere frere soeur ami amie esposa esposo marido mujer hijo hija madre padre hermano
            hermana amigo amiga moglie marito figlio figlia fratello sorella amico amica vrouw man zoon dochter moeder
            vader broer zus vriend vriendin filho filha mae pai irmao irma zona maz syn corka matka ojciec brat siostra
            """
        ),
        (
            .role,
            """
            producer director actor actress singer songwriter author writer president ceo cto cfo chairman chairwoman
            minister senator judge king queen prince princess duke duchess pope saint officer detective coach captain
            engineer designer consultant representative supervisor assistant secretary professor teacher nurse pastor
            conductor composer guitarist drummer bassist vocalist
            """
        ),
        (.honour, "jr sr ii iii iv phd md dds dvm esq mba cpa rn msc bsc ba ma dipl obe mbe"),
        (.number, NumberWords.everyWord),
        (
            .alphabet,
            """
            alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa
            quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu
            """
        ),
        (
            .sign,
            "dot point punkt punto ponto kropka punt at arroba chiocciola malpa arobase apenstaartje underscore dash hyphen minus"
        ),
        (
            .address,
            """
            address addresse adresse direccion domicilio indirizzo adres endereco morada live lives living located
            reside resides residing moved moving move deliver delivered delivery ship shipped shipping send sent taxi
            arrived wohne wohnt wohnhaft anschrift habite vivo vive abito woon woont moro mora mieszkam zamieszkaly
            located corner station restaurant meet
            """
        ),
        (
            .postal,
            "zip zipcode postcode postal plz postleitzahl cp cap kod pocztowy cep codigo code"
        ),
        (
            .birth,
            """
            born birth birthday birthdate dob geboren geburtsdatum geburtstag naissance ne nee nacimiento nacido nacida
            naci nascita nato nata geboortedatum nascimento nascido nascida nasci urodzenia urodzony urodzona
            urodzin cumpleanos anniversaire compleanno verjaardag
            """
        ),
        (
            .article,
            "the a an this that these those der die das ein eine le la les un une el los las il lo i gli de het een o os as um uma"
        ),
        (
            .pronoun,
            "i you he she it we they my your his her its our their me him us them mein dein sein ihr unser mon ma mes ton ta votre notre mi tu su mio mia suo mijn jouw uw meu minha seu sua moj moja twoj"
        ),
        (
            .nameCue,
            """
            name names named surname lastname firstname maiden called vorname nachname heisse heisst nom prenom appelle
            apellido nombre llamo llama cognome nome chiamo chiama naam achternaam voornaam heet apelido sobrenome
            chamo imie nazwisko nazywam nombres signed spelled spelling
            """
        ),
        (
            .german,
            """
            ich ist und nicht der die das habe eine einen mein meine meiner bitte auf fur mir mich wir sie sind kann konnen
            mochte wo wie warum wann zu zum zur dem den des ein einer einem mit freundlichen grussen sehr geehrte geehrter
            kam geht hat haben wird wurde bei von wegen noch schon auch
            """
        ),
        (
            .spelling,
            "spelled spelling spell spells letters buchstabiert epelle deletreado buchstabiere"
        ),
        (
            .old,
            "old y yo aged age alt jahre ans anos anni jaar lat edad idade wiek leeftijd alter eta"
        ),
        (.box, "box pobox postfach bp apartado caixa skrytka postbus casella"),
        (.military, "apo fpo dpo psc"),
        (
            .times,
            "double triple treble quadruple doppel dreimal zweimal doppio triplo doble triple dubbel podwojne duplo"
        ),
        (
            .ordinal,
            """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth ersten zweiten dritten vierten
            funften sechsten siebten achten neunten zehnten elften zwolften premier primero primo eerste primeiro
            """
        ),
    ]

    private static let months = """
        january february march april may june july august september october november december jan feb mar apr jun jul aug
        sep sept oct nov dec januar februar maerz marz mai juni juli oktober dezember janner janvier fevrier mars avril juin
        juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre
        setiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre
        dicembre januari februari maart mei augustus janeiro fevereiro marco maio junho julho setembro outubro novembro
        dezembro stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
        """

    private static let states = """
        al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa
        ri sc sd tn tx ut vt va wa wv wi wy dc pr on qc bc ab mb sk ns nb nl pe yt nt nu nsw vic qld tas ap ae aa
        """

    static let places = """
        usa uk us america england scotland wales ireland britain kingdom states germany france spain italy portugal
        netherlands holland belgium luxembourg switzerland austria poland czech republic czechia slovakia hungary romania
        bulgaria greece cyprus turkey denmark sweden norway finland iceland greenland estonia latvia lithuania russia
        ukraine belarus serbia croatia slovenia bosnia kosovo albania macedonia montenegro malta canada mexico brazil
        argentina chile uruguay paraguay bolivia peru ecuador colombia venezuela cuba jamaica panama china japan korea
        taiwan india pakistan bangladesh thailand vietnam malaysia singapore indonesia philippines australia zealand
        israel egypt tunisia morocco algeria libya africa kenya nigeria ghana ethiopia eritrea tanzania uganda zambia
        zimbabwe iran iraq syria lebanon jordan qatar dubai emirates saudi arabia europe european asia deutschland
        osterreich oesterreich schweiz frankreich italien spanien polen danmark sverige norge suomi espana italia
        brasil belgique suisse polska london paris berlin munich munchen hamburg frankfurt cologne koln stuttgart vienna
        wien zurich geneva rome roma milan milano madrid barcelona lisbon lisboa porto amsterdam rotterdam brussels
        bruxelles antwerp copenhagen kobenhavn stockholm gothenburg oslo bergen helsinki tallinn riga vilnius warsaw
        warszawa krakow prague praha budapest bucharest sofia athens istanbul ankara moscow kiev kyiv dublin belfast
        edinburgh glasgow manchester liverpool birmingham leeds bristol sheffield heathrow cardiff york boston chicago
        seattle denver atlanta miami orlando tampa phoenix tucson dallas houston austin antonio diego francisco angeles
        las vegas portland detroit cleveland columbus cincinnati indianapolis nashville memphis louisville charlotte
        philadelphia pittsburgh baltimore washington newark brooklyn queens manhattan minneapolis milwaukee kansas
        omaha tulsa oklahoma texas california florida georgia virginia carolina ohio michigan illinois wisconsin
        minnesota iowa missouri arkansas louisiana alabama mississippi tennessee kentucky indiana pennsylvania jersey
        san santa sao los las fort port lake mount massachusetts maryland delaware connecticut vermont maine hampshire rhode dakota nebraska montana wyoming
        idaho utah nevada arizona oregon alaska hawaii colorado toronto montreal vancouver calgary ottawa quebec
        ontario alberta sydney melbourne brisbane perth adelaide auckland wellington tokyo osaka kyoto beijing
        shanghai hong kong seoul bangkok hanoi delhi mumbai bangalore chennai kolkata lagos nairobi cairo tunis
        casablanca johannesburg cape laguardia west east north south coast city town county
        """

    private static let nationalities = """
        american british english scottish welsh irish german french spanish italian portuguese dutch belgian swiss austrian
        polish czech slovak hungarian romanian bulgarian greek turkish danish swedish norwegian finnish icelandic
        estonian latvian lithuanian russian ukrainian serbian croatian slovenian albanian maltese canadian mexican
        brazilian argentinian chilean peruvian colombian cuban chinese japanese korean taiwanese indian pakistani
        bangladeshi thai vietnamese malaysian indonesian filipino australian israeli egyptian tunisian moroccan
        algerian african kenyan nigerian ghanaian ethiopian iranian iraqi syrian lebanese saudi arab arabic asian
        european latin hispanic jewish muslim christian catholic hindu buddhist cambodian saudis americans
        """
}
