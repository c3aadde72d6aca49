// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension PersonLexicon {
    /// Surnames of many countries, folded.
    static let surnames = """
        smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
        anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis
        robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera
        campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart
        morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim
        cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo
        sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler
        henderson barnes fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds griffin
        wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro
        marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb
        tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz
        hunt hicks holmes palmer wagner black robertson boyd stone salazar fox warren mills meyer rice schmidt garza
        daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold
        pierce hansen peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley
        andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards contreras willis carpenter
        lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler valdez harper
        burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch
        singh vega bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid
        hanson le mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks
        padilla day walsh bowman schultz luna fowler mejia bradford horton vincent kuhn glover rowe cross mccarthy
        hodges chang lloyd booth barrett fleming holland hale byrne doyle gallagher fitzgerald oconnor oneill
        quinn brennan nolan daly healy kavanagh hogan flynn farrell donnelly mccormack macdonald mackenzie macleod
        macintyre fraser sinclair munro ogilvie drummond douglas buchanan cameron lamont laidlaw maclean
        davies griffiths pugh pritchard morgan powell rees llewellyn vaughan thorne atkinson barker bates baxter
        beaumont blackburn bolton bond booker bowen brady briggs bright brookes browning bull burgess burrows
        chadwick chambers charlton clarke clayton clements coates cole cooke cowley crossley cullen dale dalton
        davey dawson dobson duffy dyer eaton farmer faulkner field finch fletcher forster frost gibbs gill goddard
        godfrey goodwin gough greenwood gregory haines hancock hardy harding hargreaves haynes heath hewitt higgins
        hilton hobbs hodgson holden hooper hopkins houghton howarth humphreys hurst hutchinson hyde ingram jarvis
        jennings joyce kaur kay kemp kent kerr khan kirby kirk lambert leach leigh lister lowe lyons mahmood marsden
        marsh mcgrath mellor middleton miles moran moss naylor newman newton nicholson norman norris norton oakley
        oldfield osborne parkinson parry parsons patel pearce pearson peck poole potter preston procter rahman
        randall read redfern rhodes riley ritchie robson rowley sharp sharpe shepherd short skinner slater spencer
        stanley steele stephenson stokes sutton swift talbot tate thornton townsend tyler wade walton warner waters
        welsh whitehead whitehouse whittaker wilkins wilkinson willis winter woodward yates york
        mueller muller schmidt schmitt schmitz schneider fischer weber meyer meier maier mayer wagner becker schulz
        schulze schultz hoffmann schaefer schafer koch bauer richter klein wolf schroeder schroder neumann schwarz
        zimmermann braun krueger kruger hofmann hartmann lange werner krause lehmann maier koehler kohler herrmann
        walter koenig konig huber kaiser fuchs peters lang scholz moeller weiss jung hahn vogel friedrich keller
        guenther berger winkler roth beck lorenz baumann franke albrecht schuster simon ludwig boehm bohm winter
        kraus martin schumacher kraemer vogt stein jaeger otto sommer gross seidel heinrich brandt haas schreiber
        graf dietrich ziegler kuhn kuehn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer
        mahler mauer beike freud kastner eisenberg goldberg rosenberg gruber steiner moser hofer leitner berger
        fuchs eder fischer schmid wimmer egger brunner baumgartner auer binder lechner wallner aigner ebner
        koller haller lehner reiter mayr
        martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia
        david bertrand roux vincent fournier morel girard andre mercier dupont lambert bonnet francois martinez
        legrand garnier faure rousseau blanc guerin muller henry roussel nicolas perrin morin mathieu clement
        gauthier dumont lopez fontaine chevalier robin masson sanchez gerard nguyen boyer denis lemaire duval
        joly gautier roger roche roy noel meyer lucas meunier jean perez marchand dufour blanchard marie barbier
        brun dumas brunet schmitt leroux colas fabre renard arnaud rolland caron aubert giraud leclerc vidal
        bourgeois renaud lemoine picard gaillard philippe leclercq lacroix fernandez rodriguez dacosta desrosiers
        tremblay gagnon cote bouchard gauthier morin lavoie fortin gagne ouellet pelletier belanger levesque
        bergeron leblanc paquette girard simard boucher caron beaulieu cloutier dube poirier fournier lapointe
        leclerc lefebvre poulin thibault stpierre nadeau martel landry bedard hebert desjardins bizier
        rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca mancini
        costa giordano rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli
        martini leone longo gentile martinelli vitale lombardo serra coppola desantis dangelo marchetti parisi
        villa conte ferraro ferri fabbri bianco marini grasso valentini messina sala deangelis gatti pellegrini
        palumbo sanna farina rizzi monti cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone
        giuliani benedetti barone rossetti caputo montanari guerra palmieri bernardi martino fiore derosa
        ferretti bellini basile riva donati piras vitali battaglia sartori neri costantini milani pagano
        ruggiero sorrentino damico orlando negri fanucci trevisan pugliesi lucchesi calabresi siciliano
        garcia gonzalez rodriguez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz
        moreno alvarez munoz romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano
        blanco molina suarez morales ortega delgado castro ortiz rubio marin sanz iglesias nunez medina garrido
        santos castillo cortes lozano guerrero cano prieto mendez calvo cruz gallego vidal leon herrera marquez
        pena cabrera flores campos vega diez fuentes carrasco caballero nieto reyes aguilar pascual herrero
        santana lorenzo hidalgo montero ibanez gimenez ferrer duran vicente benitez mora santiago arias vargas
        carmona crespo roman pastor soto saez velasco soler moya esteban parra bravo gallardo rojas silva
        quispe mamani huaman flores rojas espinosa acosta valdes salinas contreras sepulveda araya munoz
        tapia figueroa riquelme cardenas espinoza zuniga cisneros villarreal trevino cantu cavazos ochoa
        salinas zamora solis barrera meza trujillo pacheco avila bautista orozco rosales galvan rosario
        dejong jansen devries vandenberg vandijk bakker janssen visser smit meijer deboer mulder degroot bos vos
        peters hendriks vanleeuwen dekker brouwer dewit dijkstra smits degraaf vandermeer vanderlinden kok jacobs
        dehaan vermeulen vandenheuvel vanderveen vandenbroek debruijn debruin vanderheijden schouten vanbeek
        willems vanvliet vandeven hoekstra maas verhoeven koster vandam prins blom huisman peeters dejonge
        kuipers veenstra kramer vandenbrink scholten vanwijk postma martens vanderwal bosch timmermans mourik
        hermans groen gerritsen boer bosman jonker kuiper jongsma wouters claes goossens maes mertens dubois
        lambert dupont aerts desmet declercq janssens degroote
        silva santos oliveira souza sousa rodrigues ferreira alves pereira lima gomes costa ribeiro martins
        carvalho almeida lopes soares fernandes vieira barbosa rocha dias nascimento andrade moreira nunes
        marques machado mendes freitas cardoso ramos goncalves santana teixeira araujo cavalcanti correia
        azevedo melo barros castro cunha dias pinto moura campos fonseca matos reis monteiro borges batista
        nogueira coelho pires faria amaral neves tavares guimaraes macedo simoes henriques antunes fonseca
        nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski
        kozlowski jankowski mazur wojciechowski kwiatkowski krawczyk kaczmarek piotrowski grabowski zajac
        pawlowski michalski krol wieczorek jablonski wrobel nowakowski majewski olszewski stepien malinowski
        jaworski adamczyk dudek nowicki pawlak gorski witkowski walczak sikora baran rutkowski michalak szewczyk
        ostrowski tomaszewski pietrzak zalewski wroblewski marciniak jasinski zawadzki bak jakubowski sadowski
        duda borkowski wlodarczyk wilk chmielewski sokolowski szczepanski sawicki kucharski lis kubiak
        novak svoboda novotny dvorak cerny prochazka kucera vesely horak nemec pokorny marek pospisil hajek
        jelinek kral ruzicka benes fiala sedlacek dolezal zeman kolar navratil cermak vanek urban kratochvil
        bartos vlcek langrova ottova bila mala kopecky konecny
        nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros
        olah simon racz fekete szilagyi feher torok balazs gal kis szucs kocsis orsos pinter fodor szalai sipos
        magyar lukacs gulyas biro kiraly katona laszlo jakab bogdan balog boros sandor bodnar erdos soros szasz
        hansen johansen olsen larsen andersen pedersen nilsen kristiansen jensen karlsen johnsen pettersen eriksen
        berg haugen hagen johannessen andreassen jacobsen dahl jorgensen halvorsen henriksen lund sorensen
        jakobsen gundersen moen iversen svendsen strand solberg martinsen paulsen knutsen eide bakken kristoffersen
        mathisen lie amundsen nguyen rasmussen lien berge moe nygard fredriksen solheim christiansen nielsen
        christensen poulsen thomsen madsen mortensen petersen moller holm knudsen frederiksen laursen filemonsen
        andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson
        jonsson jansson hansson bengtsson jonasson lindberg jakobsson magnusson lindstrom olofsson lindqvist
        lindgren berglund axelsson bergstrom lundberg lundgren lundqvist mattsson berg fredriksson sandberg
        henriksson forsberg sjoberg wallin engstrom eklund danielsson lundin hakansson bjork bergman gunnarsson
        wikstrom holm samuelsson isaksson fransson bergqvist nystrom holmberg arvidsson lofgren soderberg nyberg
        korhonen virtanen makinen nieminen makela hamalainen laine heikkinen koskinen jarvinen lehtonen lehtinen
        saarinen salminen heinonen niemi heikkila kinnunen salonen turunen salo laitinen tuominen rantanen
        karjalainen jokinen mattila savolainen lahtinen ahonen jarvilehto veitonen
        tamm saar sepp magi kask kukk rebane ilves parn koppel
        ivanov smirnov kuznetsov popov vasiliev petrov sokolov mikhailov novikov fedorov morozov volkov alekseev
        lebedev semenov egorov pavlov kozlov stepanov nikolaev orlov andreev makarov nikitin zakharov zaitsev
        solovyov borisov yakovlev grigoriev romanov vorobyov sergeev kuzmin frolov alexandrov dmitriev korolev
        gusev kiselev ilyin maximov polyakov sorokin vinogradov kovalev belov medvedev antonov tarasov zhukov
        baranov filippov komarov davydov belyaev gerasimov bogdanov osipov sidorov matveev titov markov mironov
        krylov kulikov karpov vlasov melnikov denisov gavrilov tikhonov kazakov afanasiev danilov savelyev
        timofeev fomin chernov abramov martynov efimov fedotov shcherbakov nazarov kalinin isaev chernyshev
        bykov maslov rodionov konovalov lazarev voronin klimov filatov ponomarev golubev kudryavtsev kudryashov
        yudina musliyevich shevchenko kovalenko bondarenko tkachenko kravchenko oliynyk boyko melnyk polishchuk
        horvat kovacevic babic maric juric novak kovacic vukovic markovic petrovic knezevic tomic jovanovic
        nikolic djordjevic stojanovic ilic stankovic pavlovic milosevic zupancic potocnik kovac krajnc zupan
        vidmar golob turk kos bozic hribar kralj kotnik pusaver
        papadopoulos papadakis georgiou dimitriou nikolaidis christodoulou ioannou constantinou vassiliou
        yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc
        kurt ozkan simsek polat
        khan ahmed ali hussain malik iqbal sheikh chaudhry butt qureshi siddiqui akhtar rahman hossain islam begum
        chowdhury das roy sen ghosh banerjee mukherjee chatterjee gupta sharma verma singh kumar mishra pandey
        tiwari yadav jha chauhan rathore joshi mehta shah desai patil kulkarni deshpande iyer iyengar menon nair
        pillai reddy rao naidu krishnan subramanian raman srinivasan venkatesh agarwal bansal goyal jain kapoor
        khanna malhotra chopra arora bhatia sethi gill sandhu dhillon grewal bajwa fernando perera desilva
        wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang
        song deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao
        shen zhong cui tan lai shi qian kong bai meng qin chiang chang wong chan cheung leung lau ng cheng ho
        yip tsang kwok yeung tse mak tam fung siu yuen hung kwan poon lam chow
        kim lee park choi jung kang cho yoon jang lim shin yoo kwon hwang ahn song hong moon bae baek nam
        sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi
        matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto yamashita ishikawa nakajima
        maeda fujita ogawa goto okada hasegawa murakami kondo ishii saito sakamoto endo aoki fujii nishimura
        fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada nakayama
        ishida ueda morita hara shibata sakai kudo yokoyama miyazaki miyamoto uchida takagi ando taniguchi ohno
        maruyama imai kono nishiyama hirai
        tran pham hoang huynh phan vu vo dang bui ngo duong
        mohamed ibrahim hassan abdi warsame farah osman yusuf omar abdullah haddad khoury nassar mansour saleh
        najjar haddad hamdan darwish aziz rahimi ahmadi hosseini mohammadi karimi moradi jafari
        okafor okonkwo okeke eze nwosu adeyemi adebayo balogun ogunleye mensah owusu boateng asante appiah osei
        agyeman annan diallo traore keita kone coulibaly diop ndiaye fall sow ba cisse dlamini nkosi ndlovu khumalo
        zulu mokoena naidoo govender botha vandermerwe nel venter pretorius dupreez kruger
        mwangi kamau otieno ochieng kariuki njoroge mutua moyo ncube sibanda banda phiri tembo tesfaye kebede
        cohen levy mizrahi peretz biton dahan avraham friedman malka azoulay katz
        popescu ionescu popa radu dumitrescu stan stoica gheorghe matei ciobanu rusu constantin
        """

    /// What surnames of some languages end in: enough to tell a stranger's name from a word.
    static let surnameEndings = [
        "sson", "ssen", "nsen", "rsen", "lsen", "ksen", "dsen", "tsen", "msen", "wski", "wska",
        "nski", "nska",
        "cki", "cka", "dzki", "dzka", "czyk", "czak", "wicz", "vich", "vych", "enko", "chuk",
        "evic", "ovic",
        "ovich", "ova", "eva", "ovna", "evna", "ina", "skaya", "sky", "skiy", "skij", "ov", "ev",
        "yan", "ian",
        "idze", "vili", "adze", "poulos", "akis", "idis", "iadis", "opoulou", "escu", "eanu",
        "oglu", "mann",
        "berg", "burg", "stein", "feld", "bauer", "meyer", "meier", "baum", "strom", "qvist",
        "quist", "gren",
        "lund", "blad", "stad", "dottir", "nen", "ainen", "onen", "inen", "maki", "saari", "stra",
        "sma", "ema",
        "inga", "huizen", "veld", "ijk", "dijk", "ez", "guez", "endez", "elli", "etti", "ini",
        "ucci", "acci",
        "occi", "isi", "aldi", "ardi", "eiro", "eira", "aes", "oes", "ault", "eault", "eau", "oux",
        "ier", "ard",
        "etti", "son", "ton", "ley", "field", "worth", "ham", "wood", "man", "ford",
        "pour", "zadeh", "nejad", "awi", "aoui", "uddin", "ullah", "aran", "swamy", "nathan", "kar",
        "wala",
        "moto", "mura", "yama", "gawa", "kawa", "shita", "hashi", "zaki", "saki", "bayashi",
    ]
}
