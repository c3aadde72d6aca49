// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension PersonLexicon {
    /// Given names of many countries, folded.
    static let givenNames = """
        james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph
        jessica thomas sarah christopher karen charles lisa daniel nancy matthew betty anthony sandra donald ashley
        steven kimberly andrew emily paul donna joshua michelle kenneth carol kevin amanda brian melissa george deborah
        timothy stephanie ronald rebecca jason laura edward sharon jeffrey cynthia ryan kathleen jacob amy gary angela
        nicholas shirley anna stephen brenda jonathan pamela larry emma justin nicole scott helen brandon samantha
        benjamin katherine samuel christine gregory debra alexander rachel patrick carolyn janet raymond catherine maria
        heather dennis diane jerry olivia tyler julie aaron joyce jose victoria adam ruth nathan virginia henry lauren
        zachary kelly douglas christina peter joan kyle evelyn noah judith ethan andrea jeremy hannah walter jacqueline
        keith cheryl jacqueline gloria terry teresa austin sara sean janice gerald doris carl julia harold kathryn dylan
        arthur grace roger lawrence abigail jordan judy jesse theresa bryan jean beverly bruce denise gabriel marilyn
        logan amber albert danielle willie brittany alan diana eugene sophia russell natalie vincent charlotte philip
        bobby johnny bradley liam mason elijah lucas oliver aiden jackson sebastian mateo leo owen theodore ezra hudson
        asher luke maverick isaac wyatt isaiah caleb josiah cooper lincoln cameron nolan connor evan brody declan colton
        dominic gavin harvey freddie archie alfie oscar theo harrison reggie louie jaxon ellis stanley felix rupert
        hugo barnaby nigel graham clive trevor neil simon martin stuart geoffrey malcolm gordon duncan angus hamish
        callum rory finlay ewan euan alasdair fraser iain lachlan niamh siobhan aoife saoirse ciara sinead orla
        eoin cian oisin cormac seamus padraig declan brendan liam gareth rhys dylan owain ieuan sian carys bronwyn
        megan angharad isla poppy freya amelia ava mia isabella evelyn harper luna camila gianna elena eleanor ella
        aria scarlett penelope layla chloe mila nora hazel madison ellie lily nova zoe violet stella aurora naomi
        maya eliana hailey ivy willow lucy kinsley lydia claire gabriella alice bella josephine madelyn adeline sadie
        delilah piper ruby serenity autumn quinn nevaeh genesis kaylee paisley allison savannah skylar audrey brooklyn
        imogen jemima tabitha philippa harriet beatrice matilda rosemary gillian hilary maureen doreen eileen sheila
        muriel edna ethel mildred gladys bertha agnes phyllis lois norma marjorie thelma vera wilma irma erma alma
        priscilla bernice geraldine loretta lorraine yvonne annette suzanne monique paulette colleen maxine marlene
        darlene charlene earlene arlene roxanne jeanette jeanne jeannette joanne joanna leanne luann roseanne marianne
        kristen kristin kirsten krista kristina kristy christie tiffany tammy tracy stacy stacey kendra tasha latoya
        ebony jasmine destiny kayla alexis alyssa morgan paige brianna jenna chelsea courtney lindsay lindsey whitney
        kelsey casey shelby cassandra vanessa veronica valerie erica erika monica tina tanya tonya wendy cindy mindy
        mandy sandy randy andy kathy cathy patty peggy becky debbie vicky vickie nikki niki abby gabby libby maggie
        meghan caitlin kaitlyn katelyn kate katie kathleen cathleen lillian vivian marian miriam esther judith
        bernard leonard clarence ernest stanley leroy clifford melvin herbert alfred frederick francis marvin norman
        wesley calvin leon lloyd tom tim jim joe bob bill mike steve dave dan don ron ken rick dick nick rob jeff
        greg doug matt pat chris tony ben sam max alex will jake josh zach luke seth ian troy todd chad brad brett
        brent craig curtis darren darrell darryl derek derrick dustin dwayne dwight earl edgar edwin elmer ernest
        floyd franklin gilbert glenn harvey hector herman homer hubert irving ivan jared jerome jimmy joel julian julius
        karl kirk kurt lance leslie lester lewis lionel louis luther lyle manuel marcus mario marshall marvin maurice
        micah miguel milton mitchell morris myron nathaniel neal nelson oscar otis percy perry phillip ralph ramon
        randall raul reginald rene reuben rex ricardo ricky roberto roderick rodney roland roman ronnie ross roy
        rudolph salvador sammy sergio sheldon sherman shawn shane sidney spencer stewart sylvester terrance terrence
        tommy tyrone vernon victor virgil wade wallace warren wayne wendell wilbur willard winston woodrow
        jamal malik darnell tyrell deshawn kareem terrell demetrius latisha shanice keisha lakisha imani aaliyah
        nia zuri amara kamala priya anjali ananya aarav arjun rohan raj rahul amit sanjay vijay ravi suresh ramesh
        rajesh mukesh dinesh ganesh mahesh naresh anil sunil ajay vikram vivek ashok deepak pradeep sandeep manoj
        manish nitin sachin gaurav kiran kavita kavya neha pooja puja divya deepika shreya sneha swati sunita anita
        geeta sita lakshmi meera radha rekha shanti usha asha nisha aisha ayesha fatima zainab khadija mariam maryam
        amina halima safiya yasmin yasmina leila laila layla samira nadia nadira noor nour huda hala rania dina
        mohammed mohamed muhammad mohammad ahmed ahmad mahmoud mustafa ali hassan hussein husayn omar umar usman
        uthman bilal ibrahim ismail yusuf yousef youssef khalid khaled tariq tarek karim kareem rashid rasheed
        hamza hamid hamed jamil jamal nasser nasir saleh salim salem samir sami walid waleed yasser ziad zaid
        abdul abdullah abdulrahman abdelaziz faisal fahad sultan majid majed nabil nadim rami raed imad emad
        hadi mehdi mahdi reza hossein ahmadreza amir ali arash babak behzad cyrus dariush farhad farid hamid javad
        kamran kaveh kian kourosh masoud mehran mohsen navid omid parviz payam ramin saeed shahram siavash soheil
        vahid azadeh fatemeh ladan laleh mahsa mina mitra nasrin niloufar parisa roya shirin simin yasaman zahra
        wei fang lei jing ying ming hong jun hui xin yan ping qiang jie feng bo hao tao chen yong xiao mei ling
        lan xia juan hua lin na li ting yun yi zhen jian guo zhi cheng peng kai long hai bin gang qing shan
        hiroshi takashi kenji kazuo akira satoshi makoto naoki yuki haruki daiki kenta shota takeshi hideo masato
        yoshio ichiro jiro saburo taro minoru osamu shigeru tetsuya tomoya yuto yuito sota ren haruto riku kaito
        yusuke ryota ryo daisuke kohei akifumi masahiro nobuo noboru isamu tadashi tsutomu susumu mitsuru kiyoshi
        sakura yui hina aoi yuna mio rin akari haruka misaki ayaka yoko keiko kazuko sachiko michiko yumiko
        tomoko tomomi noriko hiroko kyoko naoko mariko emiko fumiko reiko kumiko mayumi megumi ayumi akemi
        junko yuko chiyo hanako asuka aiko kana kaori miyuki nanami rika saori shizuka yuriko etsuko setsuko
        minjun seojun jiho minho jihoon hyun sung jin soo young hee eun ji min seo yeon soyeon jiyeon minji
        nguyen thanh thi van duc hung tuan dung minh quang huy hieu linh huong thuy trang mai lan hoa ngoc phuong
        nhung hanh hang yen thao somchai somsak siriporn malee ratana chai anong kanya niran prasert sunan
        wanjiru kamau njoroge otieno achieng chinedu chidi emeka obinna ngozi chioma adaeze ifeoma nneka uche
        kelechi ikenna amaka chiamaka kwame kofi kwabena yaw akosua abena ama adjoa thabo sipho nomsa lerato
        themba mandla zanele nandi tendai tatenda farai rudo mehari haile selam tsegaye abebe tewodros senait
        filmon berhane mulugeta
        hans peter wolfgang klaus juergen dieter manfred uwe guenter guenther horst bernd werner helmut gerhard
        heinz rainer rolf joachim karl heinrich friedrich wilhelm otto ernst fritz franz josef johann johannes
        georg stefan andreas thomas michael matthias markus christian sebastian tobias florian alexander dominik
        philipp lukas jonas leon finn paul felix maximilian moritz niklas tim jan jannik fabian benedikt simon
        david elias noah luis ben jakob anton emil oskar kurt volker ulrich ralf dirk frank holger torsten
        thorsten carsten karsten sven lars jens olaf axel detlef eckhard egon erwin ewald gottfried gregor gunnar
        hartmut herbert hubert ingo jochen kai konrad ludger ludwig lothar lutz marco marcel mario meinhard
        norbert reinhard reinhold roland ruediger siegfried steffen sigmund theodor udo ursula helga monika
        renate karin ingrid brigitte petra sabine gisela christa elke gabriele andrea birgit susanne claudia
        martina heike kerstin silke anja katja nicole stefanie melanie sandra tanja katrin kathrin kathrine
        angelika barbara baerbel beate bettina carola cornelia dagmar doris edeltraud elfriede elisabeth erika
        eva frieda gerda gertrud gudrun hanna hannelore heidi heidrun hildegard ilse inge irene irmgard jutta
        karola katharina liselotte lotte lieselotte magdalena margarete margot margrit marianne marie martha
        mathilde mechthild nadine regina rosemarie roswitha sigrid silvia simone sonja steffi svenja swantje
        traute ulrike ute uta uschi verena waltraud wiebke lena lea leonie lina mia emilia johanna clara klara
        greta ida frieda antje aantje annika annett anke imke maren meike maike wencke
        jean pierre michel andre philippe alain bernard jacques daniel christophe patrick nicolas frederic
        laurent thierry pascal eric stephane sebastien julien david olivier guillaume vincent alexandre antoine
        maxime romain thomas benoit bruno cedric christian claude denis didier dominique emmanuel etienne fabien
        fabrice francois gaetan gael georges gerard gilbert gilles guy henri herve hugues jerome joel ludovic
        loic lucien luc marc marcel mathieu matthieu maurice nathan noel pascal quentin raphael raymond regis
        remi remy rene robert roger roland sylvain theo tristan valentin xavier yann yannick yves dreux
        marie nathalie isabelle sylvie catherine francoise martine christine valerie veronique sandrine
        stephanie celine caroline sophie aurelie emilie julie camille laure laurence florence delphine corinne
        brigitte chantal annick annie beatrice bernadette cecile claire claudine colette danielle denise
        dominique edith elodie emma estelle eugenie fabienne gaetane genevieve ghislaine gisele helene
        huguette ines jacqueline jeanne jeannine joelle josette josiane juliette lea lucie madeleine
        manon margaux marguerite marianne marion marthe mathilde melanie michele mireille monique muriel
        nadege nadine nicole noemie odette odile oceane pascale patricia paulette pauline raymonde renee
        rolande roxane severine simone solange suzanne therese virginie viviane yolande yvette yvonne zoe
        antonio jose manuel francisco juan david javier daniel carlos miguel jesus alejandro rafael pedro
        angel pablo fernando sergio luis jorge alberto alvaro diego adrian raul ivan enrique ruben ramon
        vicente oscar andres joaquin santiago eduardo victor roberto jaime mario ignacio salvador ricardo
        emilio guillermo gabriel julian julio marcos tomas agustin alfonso alfredo arturo armando benito
        camilo cesar claudio cristian cristobal domingo edgar ernesto esteban eugenio fabian facundo federico
        felipe felix gerardo gonzalo gregorio gustavo hernan hugo humberto isidro ismael lautaro leandro
        leonardo lorenzo lucas marcelo mariano martin mateo matias mauricio maximiliano nicolas octavio
        orlando oswaldo patricio ramiro reinaldo rodolfo rodrigo rogelio rolando samuel saul sebastian
        simon teodoro ulises valentin xavier maria carmen ana isabel dolores pilar josefa rosa teresa
        lucia cristina francisca antonia mercedes elena laura marta paula raquel sara silvia andrea patricia
        irene rocio monica alba angela julia sonia nuria natalia beatriz eva miriam claudia margarita
        ines alejandra adriana alicia amparo araceli aurora belen blanca camila carla carolina catalina
        cecilia celia concepcion consuelo daniela debora delia diana elisa elsa elvira emilia encarnacion
        esperanza estela esther fabiola fatima fernanda florencia gabriela gloria graciela guadalupe
        inmaculada jimena josefina juana juliana leticia liliana lola lorena lourdes luisa luz magdalena
        manuela marcela mariana maribel marina marisol maritza martina micaela milagros mireya nieves noelia
        norma olga paloma pamela paola perla ramona rebeca remedios reyes rosalia rosario sofia soledad
        susana tamara tatiana valentina valeria vanesa veronica victoria virginia viviana ximena yolanda
        giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico
        bruno paolo michele giorgio aldo sergio luciano andrea marco alessandro matteo lorenzo davide simone
        federico riccardo stefano roberto fabio massimo daniele claudio alberto alfredo armando attilio
        augusto beppe cesare corrado cristiano dario diego donato edoardo elio emanuele enrico enzo ettore
        eugenio ezio fausto ferdinando filippo flavio fulvio gabriele gaetano gennaro gerardo giacomo
        gianluca gianni gino giulio giuliano guido ignazio ivano jacopo leonardo lino luca manlio marcello
        mauro maurizio mirko nicola nino ottavio pasquale piero pino raffaele raimondo renato renzo rocco
        romano rosario ruggero sandro saverio silvano silvio tommaso tullio ugo umberto valerio vittorio
        giulia chiara sara martina francesca silvia elisa alessia valentina giorgia elena federica roberta
        paola laura rosa angela giovanna teresa lucia carmela caterina anna maria giuseppina antonella
        alessandra arianna aurora barbara beatrice benedetta bianca bruna camilla carla cettina cinzia clara
        claudia concetta cristina daniela debora donatella elettra eleonora emanuela emma enrica erica fabiana
        filomena fiorella franca gabriella gaia ginevra gina gioia grazia graziella ilaria immacolata irene
        isabella ivana lara letizia licia lidia liliana lina lisa loredana lorena luana luciana luisa
        maddalena manuela margherita marina marisa marta matilde mirella miriam monica nadia natalina nicoletta
        noemi ornella patrizia pina raffaella renata rita rosalba rosanna rosaria rossella sabina sabrina
        serena simona sonia sofia stefania susanna tiziana tosca valeria vanessa veronica viola virginia
        vittoria viviana
        jan piet pieter johannes cornelis hendrik willem gerrit klaas kees henk wim dirk bram daan sem lucas
        levi finn milan thijs jesse lars luuk ruben stijn sander jeroen maarten mark marcel martijn michiel
        niels paul pim rob roel ronald rutger sjoerd teun theo tijmen tijs tom wouter bas bart arjan arie
        barend berend bert casper coen cor diederik ewout floris frans freek gijs guus hans harm herman
        huub jaap jelle jelmer joep joost joris jurgen koen laurens leen lodewijk marnix menno mees nico
        olaf peer pepijn reinier remco rene rik robbert siebe sietse tjeerd ton twan wessel wiebe wilfred
        yannick anouk anneke annemiek annemarie antje bep carolien corrie daphne diana dorien elly els
        elske emma esmee femke fenna fleur froukje gerda geertje greet hanneke heleen hennie hilde ilse
        ineke inge ingrid iris janneke jantje jeanine jet joke jolanda jolien josje juliette karin kim
        lieke lies lisanne loes lotte maaike maartje manon margriet marieke marijke marit marjolein
        marleen marloes mieke mirjam nienke nel noor petra renske rianne ria roos saskia sanne sjaan
        suus suzanne tess tineke truus wilma willemijn yvonne
        joao jose antonio francisco carlos paulo pedro lucas luiz marcos luis gabriel rafael daniel marcelo
        bruno eduardo felipe raimundo rodrigo manuel mateus andre fernando fabio leonardo gustavo guilherme
        leandro tiago anderson ricardo marcio jorge sebastiao alexandre roberto edson diego vitor sergio claudio
        matheus thiago geraldo adriano luciano julio renato alex vinicius rogerio samuel ronaldo mario flavio
        igor douglas davi manoel jeferson cicero victor miguel robson mauricio danilo henrique caio reginaldo
        joaquim benedito gilberto marco alan nelson cristiano elias wilson valdir emerson nuno rui goncalo
        duarte tomas martim diogo afonso bernardo vasco simao ana maria francisca antonia adriana juliana
        marcia fernanda patricia aline sandra camila amanda bruna jessica leticia julia luciana vanessa mariana
        gabriela vera vitoria larissa claudia beatriz rita luana sonia renata eliane josefa simone natalia
        cristiane carla debora rosangela jaqueline rosa daniela aparecida marlene terezinha raimunda andreia
        fabiana lucia raquel angela rafaela joana luzia elaine daiane joaquina ines catarina matilde leonor
        carolina constanca mafalda margarida filipa
        jan stanislaw andrzej jozef tadeusz jerzy zbigniew krzysztof henryk ryszard kazimierz marek marian
        piotr janusz wladyslaw adam wieslaw zdzislaw edward mieczyslaw roman miroslaw grzegorz czeslaw dariusz
        wojciech jacek eugeniusz tomasz stefan zygmunt leszek boguslaw antoni franciszek slawomir waldemar
        pawel mariusz michal lukasz marcin mateusz kamil bartosz bartlomiej jakub szymon kacper filip
        dawid patryk radoslaw przemyslaw rafal robert artur maciej sebastian damian daniel karol konrad hubert
        wiktor igor oskar bogdan bronislaw dobroslaw jaroslaw rosciszlaw roscislaw gustaw ignacy ireneusz
        lech leslaw lucjan maurycy norbert olgierd ryszard witold zenon anna maria katarzyna malgorzata
        agnieszka krystyna barbara ewa elzbieta zofia janina teresa joanna magdalena monika jadwiga danuta
        irena halina helena beata aleksandra marta dorota marianna grazyna jolanta stanislawa iwona karolina
        bozena urszula justyna renata alicja paulina sylwia natalia wanda agata aneta izabela ewelina
        marzena wieslawa genowefa patrycja kazimiera edyta stefania weronika zuzanna julia maja hanna
        lena amelia nikola oliwia wiktoria kinga klaudia dominika kamila milena bogumila boguslawa celina
        czeslawa eugenia felicja gabriela henryka honorata jagoda kornelia leokadia lidia ludwika lucyna
        lukasz mariola miroslawa otylia regina rozalia sabina wioletta zdzislawa
        jan petr josef pavel martin tomas jaroslav miroslav frantisek zdenek vaclav michal karel jiri lukas
        jakub ladislav milan stanislav roman ondrej antonin radek marek daniel vojtech filip adam david matej
        dominik rudolf vladimir libor ales lubos ivo vratislav bohumil bohuslav vlastimil oldrich otakar
        radim rostislav svatopluk dalibor ctibor zbynek marie jana eva hana anna lenka katerina lucie vera
        alena petra veronika jaroslava tereza martina michaela jitka helena ludmila zdenka ivana monika
        zuzana jarmila jirina eliska marcela barbora kristyna dana pavla vlasta bozena dagmar drahomira
        irena kamila klara libuse milada miloslava nikola olga radka renata ruzena sarka simona sona stanislava
        svetlana vendula
        istvan laszlo jozsef janos zoltan sandor ferenc gabor attila peter tamas zsolt tibor andras csaba imre
        lajos gyorgy balazs gyula mihaly karoly robert bela daniel adam miklos krisztian norbert david
        szabolcs antal bence mate akos levente gergely kalman denes ubul barnabas zsombor vilmos arpad
        maria erzsebet katalin ilona eva anna zsuzsanna margit judit agnes julianna andrea ildiko eniko
        erika krisztina monika edit gabriella szilvia timea tunde beata reka dora nora petra dorottya
        eszter viktoria zsofia irenke janka piroska rozalia terez etelka emese boglarka orsolya kinga
        lars per anders karl johan erik mikael jan hans lennart gunnar sven bengt nils bo ulf goran ake stig
        olle oskar emil viktor ludvig gustav axel arvid birger bjorn christer claes dag eskil evert fredrik
        gosta hakan hakon harald hjalmar holger ingemar ingvar jesper joakim jonas jorgen kjell knut kristian
        kristoffer leif magnus martin mats mattias morten niklas oddvar odd olav ole oyvind pal patrik peder
        petter ragnar roald roger rune sigurd simen soren stefan steinar svein tage terje thor thorbjorn
        thorleif tor tord torbjorn tore torstein trond trygve vidar yngve asbjorn arne arild aksel einar
        eirik espen finn geir gunvald halvor henrik ivar anna eva birgitta karin kristina margareta
        elisabeth ingrid astrid asa annika anneli anita agneta barbro berit bente birthe bodil britt britta
        camilla cecilia dagny ebba elin elsa ellen else emma eva frida frieda gerd gerda gitte greta grethe
        gro gudrun gun gunilla gunhild gunvor hanne hedda hege heidi helene helga helle hilde hjordis ida
        inga inge inger ingeborg ingerid jette johanne jorunn jytte kaja kari karen kirsten kirsti kjersti
        kristin laila lena linnea lise lisbeth liv lone lotta maj maja malin maren margrethe mari marit
        marte merete mette monica nina pernille pia ragnhild rakel randi ranveig rigmor rikke sanna sanne
        sidsel signe sigrid silje siv sofie solveig susanne svanhild sunniva synne tiril tone torill trine
        tuva tyra ulla ulrika unni vibeke vigdis wenche ylva
        juhani matti timo mika antti jari kari jukka juha pekka heikki hannu seppo markku martti esa pentti
        tapani eero ilkka jorma jouni jussi kalevi kalle lauri marko mauri olavi olli onni osmo paavo pasi
        pauli pertti petri raimo rauno reijo reino risto sami samuli tapio tauno tero teemu toivo tuomas
        tuomo urho vaino veikko veli vesa ville eino eetu aino aila anneli annikki eeva eija eila elina
        hanna helena hilkka inkeri irja johanna kaarina kaija kaisa katri kirsi kyllikki liisa maarit
        maija marja marjatta minna mirja orvokki outi paivi pirjo pirkko raija ritva riitta saara sanna
        sari satu seija sinikka sirkka sirpa soile tarja tellervo terhi terttu tiina tuula tuulikki ulla
        jon sigurdur gudmundur gunnar olafur einar magnus kristjan bjorn stefan johann arni helgi bjarni
        thor thordur hildur gudrun anna kristin sigridur margret helga sigrun ingibjorg johanna asta astrid
        bryndis ragnheidur elin thora kolbrun svanhvit hrafnhildur unnur edda
        andrej marko ivan janez marjan milan franc joze bojan igor matej luka zan rok nejc jaka anze blaz
        gregor primoz tomaz ales uros miha jure ana marija maja irena mojca mateja nina barbara katja
        petra natasa spela tina sara eva urska alenka vesna metka darja bojana rubija alvir danica stjepan
        zeljko zvonimir zdravko zlatko branko branka vlado boris damir davor dejan dragan drago dusan
        goran hrvoje josip kresimir ljubomir mladen mirko mislav nenad nikola petar predrag radovan ratko
        sasa sinisa slobodan srdjan stipe tihomir tomislav vedran velimir vjekoslav vuk zoran ante dino
        bosko jelena ivana marija milica mirjana snezana gordana ljiljana dragana biljana slavica vesna
        jasna jadranka brankica dubravka durdica kata lidija ljubica nada nevenka ruza sanja senka tanja
        vlatka zorica zeljka
        ivan aleksandr alexandr sergei sergey dmitri dmitry andrei andrey alexei alexey maxim maksim mikhail
        nikolai nikolay vladimir igor oleg pavel roman ruslan yuri yury viktor konstantin anatoly boris
        gennady grigory kirill leonid lev nikita pyotr semyon stanislav stepan timur vadim valentin valery
        vasily vitaly vyacheslav yegor yevgeny anastasia anna daria ekaterina elena galina irina julia
        kristina ksenia larisa lidia ludmila lyudmila lyubov maria marina nadezhda natalia natalya nina
        oksana olga polina raisa sofia svetlana tamara tatiana tatyana valentina valeria vera veronika
        viktoria yelena yulia zinaida zoya bogdan taras oleksandr volodymyr mykola petro dmytro andriy
        ostap yaroslav halyna iryna oksana bekbolat aslan ramzan zelim timur islam adlan magomed ruslan
        musa isa umar zaur aminat zarema malika
        ion gheorghe vasile nicolae constantin mihai florin cristian adrian marian daniel alexandru andrei
        gabriel ionut bogdan razvan radu sorin stefan valentin viorel ioana elena mihaela andreea cristina
        gabriela alina roxana simona raluca monica adina anca bianca corina daniela diana floarea ileana
        georgios dimitrios konstantinos ioannis nikolaos panagiotis vasileios christos athanasios evangelos
        michail spyridon antonios andreas giorgos yiannis yannis kostas nikos dimitris vangelis thanasis
        stavros stelios takis eleni vasiliki katerina sofia angeliki georgia dimitra anastasia paraskevi
        despina ioanna evangelia
        mehmet mustafa ahmet ali huseyin hasan ibrahim ismail osman yusuf murat omer ramazan halil suleyman
        abdullah mahmut recep salih fatih kadir emre hakan kemal orhan serkan tolga ugur volkan burak
        baris cem deniz erdem fatma ayse emine hatice zeynep elif meryem serife zehra sultan hanife merve
        havva zeliha esra fadime ozlem hacer yasemin hulya dilek aylin aysel ebru gul gulay nuray sevgi
        avraham moshe yosef yaakov shlomo david eitan itai noam amit tal oren gal yael noa tamar shira
        michal maayan hila avigail rivka leah miriam dov chaim eliezer ezekiel
        kimani wambui akinyi oluwaseun adebayo babatunde olumide femi tunde folake yetunde ayodele temitope
        """

    /// Given names that are words too: alone they mean nothing.
    static let wordyNames = """
        will bill may mark rose grace hope faith joy art rich frank grant chase jack drew ray sue pat rob dawn april june
        august summer autumn ivy olive iris violet amber ruby pearl jade crystal christian guy max miles lane dean earl
        duke king prince major carol penny sandy rusty angel jesus gene josh nick rick don ken van so an son dong long
        lan hung bo bin li na hong ping min soo young ji jin kai art page paige brook forest robin jay stone wade hunter
        mason cook cooper taylor parker carter baker fisher porter walker turner fox wolf lamb swan bush wood woods
        hill hall park parks rivers lake field brown black white green gray grey blue gold silver rice bean berry
        price cash bond banks day week winter frost snow rain storm wells ford bridges church abbey temple bell ball
        love joy merry sunny chance destiny harmony melody serenity trinity genesis nova stella star luna sky skye
        skylar storm cliff dale glen heath reed reid rocky sandy bay bliss case casey chip cruz curt dick dolly
        dot ella eve ever fay flora gale gay gem ginger guy hazel heather holly honey jewel jody joe john juan
        lance laurel lily lucky mack maxi mercy mike mercedes miles mini myrtle noble norm patience pepper pierce
        piper poppy precious princess quest rex rod rowan royal rush sage scout sunday tally tab terry tony tracy
        trip trey urban verity victor vince wally ward webb west wren yours zen jose ana ali maria do da de la le
        ho ha hu he she yu you ye yo wang wing ma mo me mi my in on or al el es et ed no to is it as at be by can
        sun son song tan tang ting ling ling bing ding king kong king dung tin tu pin thi than hanh thing sing
        mai yen hue kim lam le ly mau phi quan sang tam tan thu trung tu vu hai hang anh binh cam chi cuong dao
        bob tom dan ben sam tim jim ron ian amy ann roman lane franco franc marco blanco reyes luz paz sol perla rosa
        blanca dolores pilar esperanza mercedes remedios nieves cruz guadalupe victoria gloria consuelo domingo salvador
        angel leon lola bella donna gioia viola bianca chiara serena aurora fortuna pia vera rosa grazia franca romano
        loan else maj bent tone liv dag stig hege mari finn per bo lone mats mette siv tage tor tore odd inge kai
        ever lisa mac andy alma luna laura virginia georgia florence chelsea austin dallas houston phoenix savannah
        carolina paris london sydney brooklyn madison jordan israel chad kenya india asia china america troy lincoln
        jackson washington cleveland denver orlando regina kent lima verona sienna siena milan roma logan hudson
        sasa nina cora miranda siri alexa dot bo art kit mick moe ollie buster buddy sultan malika rin ren aoi hina
        yui long an hoang thanh sean case major marina ocean noel pasha noor tal gal amit oren roos fleur fabian
        timo mila levi seven sem cor ton bram wim ria nel els lies bep esse esa onni toivo urho satu meri
        rok miha jaka uta ute kai karola christa carina corolla
        """
}
