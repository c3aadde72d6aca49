// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What customers say who want a person, language by language. See ``RequestRole`` for the words
/// before the colons.
enum RequestPhrases {
    static let german = """
        request: rufen sie mich bitte zuruck|rufen sie mich zuruck
        ich bitte um ruckruf|bitte um ruckruf|ich mochte zuruckgerufen werden
        contact: verbinden sie mich mit|sprechen mit|reden mit|leiten sie mich|stellen sie mich
        transfer: verbinden sie mich|verbinde mich|stellen sie mich durch|stell mich durch
        leiten sie mich weiter|leite mich weiter
        contact-after: sprechen|reden|telefonieren|verbunden werden|verbinden|weiterverbinden
        weiterverbunden werden|weitergeleitet werden|durchgestellt werden|durchstellen|chatten
        weiterleiten|ans telefon
        wish: ich mochte|ich will|ich brauche|ich hatte gern|ich hatte gerne|geben sie mir|gib mir
        ich verlange|holen sie mir|hol mir|ich wunsche|ich bevorzuge|ich mochte bitte
        person: mensch|menschen|person|echten menschen|mitarbeiter|mitarbeiterin|mitarbeiters
        mitarbeitern|kundenberater|kundenberaterin|berater|beraterin|sachbearbeiter|sachbearbeiterin
        agenten|kundenservice|kundendienst|vorgesetzten|vorgesetzter|vorgesetzte|teamleiter|chef
        servicemitarbeiter|service mitarbeiter|ansprechpartner|operator|support
        kundendienstmitarbeiter|kundenbetreuer|kundenbetreuerin|geschaftsfuhrer|filialleiter
        someone: jemand|jemandem|jemanden|irgendjemandem
        machine: bot|roboter|chatbot|maschine|computer|ki|automaten
        negation: nicht|kein|keinen|keine|keinem|keiner|ohne|niemanden|niemandem|anstatt|statt
        report: sagte|wurde gesagt|hat gesagt|meinte|hatte gesagt|musste
        place: rezeption|zentrale|filiale|buchhaltung|reklamation|technik
        unit: abteilung|team
        distrust: vertraue keinem|traue keinem|rede nicht mit|genug von|keine lust auf|satt mit
        broken: das funktioniert so nicht|sie verstehen mich nicht|du verstehst mich nicht
        das bringt nichts|das bringt so nichts|das ist frustrierend|so kommen wir nicht weiter
        sie helfen mir nicht|du hilfst mir nicht|wir drehen uns im kreis|das führt zu nichts
        das ist zeitverschwendung
        filler: ein|eine|einen|einem|einer|eines|der|die|das|den|dem|mit|bitte|jetzt|sofort|gerne
        gern
        echten|echte|echter|echtem|richtigen|richtigem|lebenden|lebendigen|mal|endlich|menschlichen
        ihrem|ihren|ihrer|eurem|euren|zu|zum|zur|an|kann ich nicht|warum kann ich nicht
        darf ich nicht
        konnen sie mich nicht|konnte ich nicht|anderen|direkt|umgehend|personlich|vom|von|aus|im
        stop: uber|wegen|weil|und|oder|aber|meinem|meiner|meinen|mein|meine|der mir|die mir|fur
        exception: menschliches versagen|pro person|juristische person|immobilienmakler|mein berater
        meinem berater|meinem chef|meinen chef|meiner chefin|meinem mitarbeiter|meinen mitarbeitern
        """

    static let french = """
        request: rappelez moi|je veux etre rappele|je veux etre rappelee|je souhaite etre rappele
        je souhaite etre rappelee|merci de me rappeler
        contact: parler a|parler avec|parler au|parler directement a|discuter avec|echanger avec
        joindre|mettre en relation avec|mettez moi en relation avec|mis en relation avec
        mise en relation avec|passez moi|transferez moi a|transferez moi vers|transferez moi
        me transferer a|me transferer vers|me passer|mettre en contact avec
        mettez moi en contact avec
        connectez moi a|connectez moi avec|me connecter a|avoir affaire a
        wish: je veux|je voudrais|j aimerais|je souhaite|je souhaiterais|j ai besoin de
        j ai besoin d
        donnez moi|il me faut|je prefere|j exige|je demande|puis je avoir|je desire|je veux avoir
        je voudrais avoir
        person: humain|humains|etre humain|personne|personne reelle|vraie personne|conseiller
        conseillere|conseiller clientele|operateur|operatrice|responsable|superviseur|service client
        representant|collaborateur|technicien|interlocuteur|teleconseiller|agent humain
        charge de clientele|service clientele|agent du service client
        someone: quelqu un|qqn|quelqu un d autre
        machine: robot|chatbot|machine|ordinateur|automate|ia|repondeur
        negation: ne veux|ne voudrais|ne souhaite|n ai pas besoin|pas besoin|sans|ne|n ai pas
        plutot que
        marre de|au lieu de|n est pas necessaire de
        report: on m a dit|m a dit|ma dit|il m a|elle m a|vous m avez dit|apres avoir
        place: réception|accueil|agence|comptabilité|standard
        unit: service|équipe
        distrust: pas confiance|marre de|assez de
        broken: vous ne comprenez pas|vous ne me comprenez pas|tu ne comprends pas
        tu ne me comprends pas|ça ne sert à rien|cela ne sert à rien|on tourne en rond
        c est frustrant|vous ne m aidez pas|cette conversation ne mène à rien|ça ne mène à rien
        filler: un|une|l|le|la|les|de|d|du|des|vrai|vraie|veritable|reel|reelle|s il vous plait|svp
        s il te plait|maintenant|tout de suite|immediatement|avec|au|vos|votre|autre|en vrai
        ne peux pas|ne peut pas|puis je pas|est ce que je peux|en chair et en os|moi|physique|merci
        stop: pour|qui|que|et|ou|mais|car|parce|mon|ma|mes|concernant|a propos
        exception: erreur humaine|ressources humaines|agent immobilier|agent de voyage
        agent d assurance|par personne|en personne|personne morale|mon conseiller|mon responsable
        ma conseillere|une autre personne de ma
        """

    static let spanish = """
        request: llamenme por favor|que me llamen|quiero que me llame|quiero que me llamen
        contact: hablar con|comunicarme con|comunicar con|comuniqueme con|comuniquenme con
        comunicame con|pasame con|paseme con|pasenme con|me pase con|me pasen con|me pases con
        me puede pasar con|me puedes pasar con|transferirme a|transferirme con|transfierame a
        transfiereme a|transfiereme con|transfierame con|conectame con|conecteme con|conectarme con
        conversar con|chatear con|me comunique con|me comunica con|me pasa con|ponme con|pongame con
        contactar con|contactarme con|atienda|me atienda|que me atienda
        wish: quiero|necesito|quisiera|me gustaria|deme|dame|prefiero|exijo|solicito|quiero a|deseo
        person: humano|humana|ser humano|persona|personas|persona real|persona de verdad|agente
        asesor
        asesora|representante|operador|operadora|supervisor|supervisora|encargado|encargada|gerente
        ejecutivo|ejecutiva|empleado|teleoperador|atencion al cliente|servicio al cliente
        responsable
        agente humano|atencion humana
        someone: alguien|alguien mas
        machine: robot|bot|maquina|chatbot|contestador|ordenador|computadora
        negation: no quiero|no necesito|sin|no hace falta|no deseo|no quisiera|no es necesario
        en vez de|en lugar de|harto de|harta de|no me gusta|no me interesa
        report: me dijeron|me dijo|me han dicho|dijo que|dijeron que|tuve que
        place: recepción|sucursal|contabilidad|facturación|centralita
        unit: departamento|equipo
        distrust: no confío en|harto de|harta de|cansado de|cansada de
        broken: no me entiende|no me entiendes|usted no me entiende|no entiendes|esto no sirve
        esto no sirve de nada|estamos dando vueltas|esto es frustrante|no me estás ayudando
        no me está ayudando|esto no lleva a ninguna parte
        filler: un|una|el|la|al|a|de|por favor|porfavor|porfa|ahora|ya|real|verdadero|verdadera|con
        otro|otra|mismo|ahora mismo|de verdad|de carne y hueso|su|sus|algun|alguna|directamente
        gracias
        stop: sobre|para|que|y|o|pero|porque|mi|mis|acerca
        exception: agente inmobiliario|agente de viajes|agente de seguros|error humano
        recursos humanos|persona juridica|por persona|en persona|mi gerente|mi asesor|mi supervisor
        """

    static let italian = """
        request: richiamatemi|voglio essere richiamato|voglio essere richiamata
        vorrei essere richiamato
        contact: parlare con|parlare direttamente con|parlare ad|parlare a|mi passi|mi passa|passami
        passatemi|mi metta in contatto con|mettermi in contatto con|mettimi in contatto con|passarmi
        mi mette in contatto con|mi trasferisca a|trasferiscimi a|messo in contatto con
        collegatemi con
        messa in contatto con|mi colleghi con|chattare con|comunicare con|trasferirmi a
        wish: voglio|vorrei|ho bisogno di|mi serve|desidero|datemi|dammi|preferisco|esigo|mi dia
        posso avere
        person: umano|umana|essere umano|persona|persona reale|persona vera|operatore|operatrice
        agente
        consulente|responsabile|supervisore|servizio clienti|addetto|addetta|rappresentante
        assistenza clienti|operatore umano|direttore
        someone: qualcuno|qualcun altro
        machine: robot|bot|macchina|chatbot|risponditore|computer
        negation: non voglio|non vorrei|non ho bisogno|senza|non mi serve|non serve|non desidero
        invece di|stufo di|stanco di|non e necessario|non mi va di
        report: mi hanno detto|mi ha detto|hanno detto|ha detto|ho dovuto
        place: reception|filiale|contabilità|centralino|amministrazione
        unit: reparto|ufficio|team
        distrust: non mi fido di|stufo di|stufa di|basta con
        broken: non mi capisci|non mi capisce|non capisci|non serve a niente|è frustrante
        questo è frustrante|stiamo girando in tondo|non mi stai aiutando|non mi sta aiutando
        filler: un|una|uno|l|il|la|lo|di|per favore|per piacere|perfavore|ora|adesso|subito|vero
        vera
        reale|con|altro|altra|vostro|vostri|un vostro|in carne ed ossa|in carne e ossa|grazie
        direttamente
        stop: per|che|e|o|ma|perche|mio|mia|riguardo|su
        exception: errore umano|agente immobiliare|agente di viaggio|risorse umane|di persona
        a persona|per persona|persona giuridica|mio responsabile|mio consulente
        """

    static let dutch = """
        request: bel me terug|bel mij terug|graag teruggebeld worden|ik wil teruggebeld worden
        contact: praten met|spreken met|verbind me door|verbind mij door|verbind me|verbind mij
        schakel me door|schakel mij door|doorverbinden met|doorverbonden worden met|chatten met
        contact-after: spreken|praten|doorverbonden worden|doorverbinden|verbonden worden|chatten
        nodig
        aan de lijn
        wish: ik wil|ik wil graag|geef me|geef mij|ik eis|ik wens|ik wil gewoon
        person: mens|mensen|persoon|echt persoon|echte persoon|medewerker|medewerkster
        klantenservice
        collega|leidinggevende|adviseur|vertegenwoordiger|helpdesk|echt mens|teamleider
        menselijke medewerker
        someone: iemand
        machine: robot|bot|chatbot|computer|machine
        negation: niet|geen|zonder|niemand|in plaats van
        report: moest|zei|gezegd
        place: receptie|balie|filiaal|boekhouding
        unit: afdeling|team
        distrust: vertrouw geen|genoeg van|klaar met|zat van
        broken: je begrijpt me niet|u begrijpt me niet|je snapt me niet|dit werkt zo niet
        dit heeft geen zin|dit is frustrerend|je helpt me niet|u helpt me niet|zo komen we nergens
        we draaien in cirkels
        filler: een|de|het|met|echt|echte|graag|alstublieft|alsjeblieft|aub|nu|levende|jullie|van
        direct|meteen|andere|naar|even|gewoon|iemand anders|echt levend|bedankt
        kan ik niet|waarom kan ik niet
        stop: over|omdat|want|mijn|die|en|of|maar|voor
        exception: per persoon|menselijke fout|mijn collega|mijn adviseur|mijn leidinggevende
        """

    static let portuguese = """
        request: quero que me liguem|podem ligar me|me liguem por favor
        contact: falar com|falar diretamente com|conversar com|me transfere para|me transfira para
        transferir me para|me transferir para|me passa para|me passe para|me passar para
        ser atendido por|ser atendida por|me conecte com|me conecta com|me coloque em contato com
        entrar em contato com|entrar em contacto com|passe me a|transfira me para|ligue me a
        contactar com
        wish: quero|preciso de|preciso|gostaria de|queria|me da|de me|prefiro|exijo|desejo|quero um
        person: humano|humana|ser humano|pessoa|pessoa real|pessoa de verdade|atendente|agente
        operador|operadora|representante|supervisor|supervisora|gerente|responsavel|funcionario
        atendimento humano|consultor|consultora|atendente humano|apoio ao cliente
        someone: alguem|outra pessoa
        machine: robo|bot|maquina|chatbot|computador
        negation: nao quero|nao preciso|sem|nao desejo|nao e necessario|nao gostaria|em vez de
        cansado de|cansada de|nao gosto
        report: me disseram|disseram me|me disse|disse que|tive de|tive que
        place: recepção|agência|contabilidade|faturação
        unit: departamento|setor|equipe|equipa
        distrust: não confio em|cansei de|farto de|farta de
        broken: você não me entende|você não entende|não está me entendendo|isso não adianta
        isto não adianta|isso é frustrante|isto é frustrante|não está me ajudando
        estamos andando em círculos|não está ajudando
        filler: um|uma|o|a|de|do|da|por favor|agora|ja|real|com|outro|outra|verdade|de verdade|seu
        algum|alguma|imediatamente|ai|obrigado|obrigada
        stop: sobre|para|que|e|ou|mas|porque|meu|minha
        exception: erro humano|recursos humanos|por pessoa|pessoa juridica|agente imobiliario
        agente de viagens|em pessoa|meu gerente
        """

    static let polish = """
        request: prosze o kontakt telefoniczny|prosze oddzwonic|prosze do mnie zadzwonic
        contact: rozmawiac z|porozmawiac z|polaczyc z|polaczyc sie z|polacz mnie z|polaczyc mnie z
        polaczenie z|przelacz mnie do|przelaczyc do|przelaczyc mnie do|przekierowac do|pogadac z
        przekieruj mnie do|skontaktowac sie z|mowic z|rozmowe z|rozmowa z|rozmowy z|przelacz mnie na
        porozmawiac ze|rozmawiac ze|polaczenie ze
        wish: chce|chcialbym|chcialabym|potrzebuje|prosze o|poprosze|poprosze o|dajcie mi|daj mi
        person: czlowiekiem|czlowieka|czlowiek|osoba|osobe|konsultantem|konsultanta|konsultantka
        konsultant|pracownikiem|pracownika|agentem|agenta|doradca|doradcy|doradce|przedstawicielem
        przedstawiciela|operatorem|kierownikiem|kierownika|przelozonym|obsluga klienta|konsultantow
        zywym czlowiekiem|kims z obslugi
        someone: kims|kogos
        machine: botem|robotem|maszyna|komputerem|automatem|chatbotem
        negation: nie chce|nie potrzebuje|bez|nie musze|nie chcialbym|nie chcialabym|zamiast
        nie trzeba
        report: powiedziano mi|powiedzial|powiedziala|kazano mi|musialem|musialam
        place: recepcją|recepcji|recepcja|oddziałem|centralą|księgowością
        unit: działem|działu|zespołem
        distrust: nie ufam|dość rozmowy z|mam dość
        broken: nie rozumiesz mnie|nie rozumiesz|pan mnie nie rozumie|pani mnie nie rozumie
        to nie ma sensu|to bez sensu|to frustrujące|nie pomagasz mi|nie pomagasz
        kręcimy się w kółko|ta rozmowa do niczego nie prowadzi
        filler: zywym|prawdziwym|prawdziwego|prawdziwa|prosze|teraz|natychmiast|z|ze|jakims|waszym
        inna|innym|zywa|zywego|od razu|wreszcie
        stop: o|w|bo|zeby|moim|moja|i|ale|ktory
        exception: na osobe|blad ludzki|moim doradca
        """

    static let scandinavian = """
        contact: prata med|tala med|kopplas till|koppla mig till|bli kopplad till|snakke med
        tale med|stille mig om til|stil mig om til|sett meg over til|bli satt over til|satt over til
        chatta med|chatte med
        wish: jag vill ha|jag behover|jeg vil ha|jeg vil have|jeg vil gerne have|jeg trenger
        jeg har brug for|ge mig|giv mig|gi meg
        person: manniska|riktig person|medarbetare|kundtjanst|handlaggare|menneske|medarbejder
        kundeservice|medarbeider|kundebehandler|radgiver|riktig manniska|rigtig person|ekte person
        en manniska|en riktig manniska|en person|et menneske|en medarbejder|en rigtig person
        en ekte person
        en medarbeider|en handlaggare|et rigtigt menneske|et ekte menneske|en riktig person
        someone: nagon|nogen|noen
        machine: robot|bot|chatbot|maskin|maskine|dator
        negation: vill inte|inte|ikke|behover inte|utan|uden|uten|i stallet for
        filler: en|ett|et|riktig|rigtig|rigtigt|ekte|levende|tack|tak|takk|med|annan|nu|na|snalla
        stop: om|min|mitt|och|og|eller|men|som
        """

    static let czech = """
        contact: mluvit s|mluvit se|promluvit s|promluvit si s|spojit s|spojte me s|prepojte me na
        prepojit na|hovorit s|spojte mne s
        wish: chci|potrebuji|chtel bych|chtela bych
        person: clovekem|operatorem|operatora|cloveka|pracovnikem|zamestnancem|vedoucim|zastupcem
        osobou|zivym clovekem
        someone: nekym
        machine: robotem|botem|strojem
        negation: nechci|nepotrebuji|misto
        filler: zivym|skutecnym|prosim|hned|nejakym|ted
        """

    static let russian = """
        contact: поговорить с|говорить с|связаться с|соедините с|соедините меня с|переключите на
        переключите меня на|переведите на|переведите меня на|позовите|свяжите меня с|соедини с
        соедини меня с|переключи на|поговорить со
        wish: хочу|мне нужен|нужен|дайте|мне нужна помощь
        person: оператором|оператора|оператор|человеком|человека|человек|сотрудником|сотрудника
        менеджером|менеджера|специалистом|специалиста|консультантом|консультанта|представителем
        живым человеком|живого человека
        someone: кем то|кем нибудь
        machine: ботом|роботом|машиной
        negation: не хочу|не надо|не нужно|не нужен|без|вместо
        report: мне сказали|сказали
        filler: живым|живого|живой|настоящим|реальным|пожалуйста|сейчас|с|со|вашим|другим|срочно
        stop: о|об|про|моим|моей|и|но
        """

    static let eastAsian = """
        request: 转人工|轉人工|转接人工|轉接人工|人工客服|人工服务|人工服務|真人客服|真人服务|找人工
        和真人说话|跟真人说话|和人工|接人工
        オペレーターにつな|オペレーターと話|オペレーターに繋|担当者と話|担当者につな|担当者に代わ
        人間と話|人と話したい|有人対応
        상담원 연결|상담원과 통화|상담원이랑|상담원과 이야기|상담원과 상담|상담사 연결|상담원 바꿔
        사람과 통화|사람이랑 통화
        negation: 不要|不用|不想|不需要
        """
}
