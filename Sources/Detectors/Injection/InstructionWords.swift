// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension InstructionLexicon {
    /// Words by what they do in an instruction, in English, German, French, Spanish, Italian, Dutch,
    /// Portuguese, Polish, and the commonest of a dozen others. Without diacritics; Chinese and Japanese as
    /// pairs of characters. A word may stand in several classes.
    static let words = """
        override: ignore ignores ignoring disregard disregarding forget forgetting skip drop bypass
          override overrule abandon discard neglect overlook dismiss erase unlearn violate
          disobey ignoriere ignoriert ignorieren vergiss vergesse vergesst vergessen missachte
          missachten verwirf ueberspringe uberspringe streiche umgehe ignorez ignorer oublie
          oubliez oublier neglige negligez contourne contournez ignora ignoren ignorar olvida
          olvide olviden olvidar olvidate omite omita descarta descarte desestima ignorate
          ignori dimentica dimentichi dimenticate trascura scarta tralascia negeer negeert
          negeren vergeet vergeten esqueca esquece esquecer desconsidere despreze zignoruj
          ignoruj zapomnij pomin pominac odrzuc zaboravi zaboravite ignorirej zapomen ignorera
          glom glem unut забудь забудьте игнорируй игнорируйте проигнорируй проигнорируйте
          забути 忽略 无视 忘记 無視 忘れ
        prior: previous previously prior above preceding earlier foregoing initial initially original
          beforehand vorherige vorherigen vorheriger obige obigen oben bisherige bisherigen
          vorangehende vorangehenden vorangegangene vorangegangenen fruhere fruheren zuvor davor
          vorher ursprunglichen precedente precedentes precedent precedents anterieures
          anterieurs dessus avant anteriores anterior previas previos previa arriba antes
          precedenti sopra prima vorige eerdere bovenstaande voorgaande acima poprzednie
          poprzednich powyzsze powyzszych wczesniejsze wczesniejszych предыдущие предыдущих
          прежние прошлые 之前 以前 以上 上面 上述 先前 上記 前の
        before: before below said told discussed gesagte gesagt besprochen dit dicho digo detto gezegd
          dito
        everything: everything all anything any alles alle allen aller saemtliche samtliche jegliche tout
          toutes tous toute todo todas todos tutto tutte tutti tudo wszystko wszystkie wszelkie
          все всё sve 所有 全部 一切 すべ
        instruction: instruction instructions rule rules guideline guidelines directive directives
          directions command commands order orders constraint constraints restriction
          restrictions programming safeguards anweisung anweisungen instruktion instruktionen
          befehl befehle regel regeln vorgabe vorgaben consigne consignes regle regles ordres
          instruccion instrucciones regla reglas indicaciones directrices ordenes istruzione
          istruzioni regole comandi ordini direttive instructie instructies regels bevelen
          instrucoes instrucao regras ordens comandos diretrizes instrukcje instrukcji polecenia
          polecen zasady reguly rozkazy инструкции инструкций правила указания команды
          instrukcije 指令 指示 规则 規則 命令
        task: task tasks assignment assignments job challenge question questions aufgabe aufgaben
          auftrag auftrage frage fragen herausforderung tache taches tarea tareas compito
          compiti opdracht opdrachten taak taken tarefa tarefas zadanie zadania задание задача
          задачу вопрос
        prompt: prompt prompts systemprompt preprompt prompttext promptu 提示
        context: context articles documents document article source sources knowledge information
          conversation text texts words thoughts dokumente artikel kontext texte
        assistant: assistant assistants ai ais chatbot bot gpt chatgpt claude gemini llama llm llms
          copilot model agent ki ia assistent assistente asistente asystent sprachmodell agi dan
          jailbreak
        system: system developer admin administrator root sudo debug mode modus 系统
        your: your yours dein deine deinen deinem deiner deines ihre ihren ihrer ihrem eure euer ton
          ta tes votre vos tu tus tuo tua tuoi tue vostro vostra vostre jouw uw je seu sua seus
          suas teu teus twoj twoja twoje twoich swoje swoich твои твой твоё ваши ваш
        you: you u ya du sie ihr dich dir vous toi usted ustedes lei voi jij jou voce voces ty
          ciebie ты вы 你现 你是
        are: are re bist seid sind etes eres sei siete bent es jestes
        beginning: act acting pretend pretends pretending imagine imagining roleplay simulate simulating
          behave impersonate portray emulate fungieren fungiere fungierst spiele spielst
          verhalte agiere schlupfe stell stelle stellen vorstellen tu tue comporte joue jouez
          agis agissez fais faites imaginez actua actue finge finja imagina simula simule
          comportate fingi immagina comportati agisci agire doe gedraag speel aja atue atuar
          udawaj wyobraz zachowuj wciel odgrywaj представь притворись притворитесь действуй 假装
          扮演 想象 ふり
        as: as like als wie comme en como come jak
        character: character role persona figur rolle personnage papel personaje ruolo personaggio rol
          rola роль
        movie: movie film scene actor actors actress play theater novel fictional hypothetical
          hypothetically theoretical theoretically scenario schauspieler szene story
        response: response responses reply replies answer answers output outputs completion antwort
          antworten ausgabe reponse reponses respuesta respuestas risposta risposte antwoord
          antwoorden resposta respostas odpowiedz odpowiedzi ответ ответе 回复 答案 返信
        outverb: say says print output state repeat echo display reveal show tell recite type dump leak
          disclose expose spell respond sage sagen sag sagt sprich antworte antworten beantworte
          beantworten zeige zeigen zeig gib geben wiederhole drucke verrate dis dites affiche
          affichez montre montrez repete repetez reponds repondez revele di diga decir dime
          digas muestra muestre repite repita imprime imprima responde responda revela dimmi
          dica mostra ripeti stampa rispondi rivela zeg toon herhaal mostre mostrar powiedz
          pokaz powtorz wypisz ujawnij wyswietl скажи скажите покажи повтори выведи ответь reci
          输出 显示 告诉 重复 回答 答え
        writeverb: write compose draft generate create formulate schreibe schreib schreiben verfasse
          verfassen generiere generieren erstelle erstellen formuliere formulieren ecris ecrivez
          redige redigez escribe escriba escribir redacta scrivi scrivere schrijf schrijven
          escreva escrever redija napisz napisac stworz напиши напишите 写一
        explainverb: explain describe summarize summarise translate list define compare calculate compute
          solve convert rewrite paraphrase outline analyze analyse classify discuss provide
          develop design suggest recommend demonstrate illustrate identify evaluate brainstorm
          invent name craft produce construct implement share teach find determine detail
          erklare erklaren beschreibe ubersetze berechne nenne explique expliquez decris traduis
          traduisez explica traduce traduzca spiega descrivi traduci leg vertaal descreva
          traduza wyjasnij opisz przetlumacz объясни переведи 解释 翻译
        now: now jetzt nun maintenant desormais ahora ora adesso nu agora teraz теперь сейчас 现在
          今から
        new: new another different next following further additional neue neuen neuer neues weitere
          weiteren folgende folgenden folgender folgendes andere anderen nouvelle nouvelles
          nouveau nouveaux suivante suivantes suivant nueva nuevas siguiente siguientes lo nuova
          nuove seguente seguenti nieuwe volgende nova novas seguinte seguintes nowe nowa
          nastepujace nastepujaca новые следующее
        instead: instead rather stattdessen plutot invece zamiast вместо
        just: just only nur juste seulement solo soltanto alleen apenas somente tylko только
        restart: start begin startover concentrate focus follow listen stop attention concentriere
          konzentriere konzentrieren fokussiere folgen starten beginnen achtung stopp halt
          concentre concentrez suis suivez concentrati segui focaliza sigue volg concentreer
          foque siga skup
        praise: great excellent wow congratulations congrats awesome brilliant perfect fantastic
          amazing super sehr gut toll ausgezeichnet ausgezeichnete grossartig hervorragend
          hervorragenden gluckwunsch fantastisch bravo parfait excelente perfecto felicidades
          ottimo perfetto bravissimo
        done: done performance job erledigt gemacht leistung geschafft fait hecho fatto gedaan feito
        not: not don dont never no nicht kein keine ne pas jamais non niet geen nao nie не nunca
        unrestricted: unrestricted uncensored unfiltered unlimited limitless restrictions filter filters
          moderation censorship ethical ethics guidelines jailbroken freed unlocked evil rogue
          harmful illegal
        hate: hate hates hasst hasse hassen deteste odio detesto haat odeio nienawidze stupid idiot
          idiots doof dumm scheisse scheiss fuck shit pwned hacked crazy sucks die kill
        code: python javascript java code script function program terminal interpreter execute
          command sql shell linux console
        letterunit: letter letters word vowel vowels consonant consonants character characters sentence
          paragraph spaces punctuation emoji emojis symbol symbols digits anagram anagrams
          uppercase lowercase caps alphabet cipher base64 binary rhyme rhymes acronym typo typos
          misspelling misspellings
        genre: poem poems essay haiku song joke riddle story speech limerick headline tweet blog
          letter plea manifesto aufsatz essays gedicht liebesgedicht lied witz plaidoyer
          pladoyer manifest begrundung poeme chanson histoire poema cancion cuento poesia
          canzone verhaal wiersz opowiadanie
        conceal: secretly silently quietly hidden invisible without mention notice
        urgent: urgent urgently important immediately must have dringend sofort wichtig unbedingt
          urgente
        qword: what who whom whose why how when where which wer warum wieso weshalb wann wo welche
          welcher welches quoi qui pourquoi comment quand quel quelle que quien porque cuando
          donde cual che chi perche quando dove quale wat waarom hoe wanneer welke o quem onde
          qual co kto dlaczego kiedy gdzie ktory
        isverb: is does did can could would will should do has have was were may
        wish: want would need möchte mochte mochten wants veux voudrais quiero quisiera voglio
          vorrei wil quero gostaria chce
        i: i ich je yo io ik eu ja we my mein meine meiner our wir
        please: please bitte veuillez favor prego alstublieft prosze kindly
        editverb: add append insert include embed integrate incorporate weave modify change alter adjust
          adapt enhance augment rewrite revise replace swap substitute exchange scramble shuffle
          rearrange reorder reverse mirror jumble misspell capitalize omit remove avoid convert
          transform turn encode encrypt obfuscate decode translate format render abbreviate
          shift group combine mix double use employ emphasize highlight stress mention promote
          advertise praise hint tease introduce break ersetze ersetzen fuge baue andere
          vertausche kehre verschlussele erwahne ajoute ajoutez insere inserez remplace
          remplacez modifie modifiez inverse mentionne mentionnez anade agrega incluye incluya
          inserta inserte reemplaza cambia modifica menciona aggiungi inserisci includi
          sostituisci menziona voeg vervang verander vermeld zet adicione inclua insira
          substitua modifique mencione altere dodaj umiesc wstaw zamien zmien wspomnij 添加 替换 包含
        clickverb: click tap press view download open visit log login sign book check confirm contact
          call unsubscribe track review update manage shop register join save buy order pay see
          enter select choose klicken prufen bestatigen cliquez veuillez telechargez haga clic
          descargue confirme clicca scarica conferma klik bevestig clique baixe kliknij pobierz
          potwierdz
        reader: user users reader readers customer customers people everyone audience recipient
          recipients nutzer benutzer leser kunden utilisateur utilisateurs lecteur lecteurs
          usuario usuarios lector lectores utente utenti lettori gebruiker gebruikers lezer
          leitores uzytkownik uzytkownika czytelnik 用户
        actverb: send forward transfer wire post delete invite share give approve grant refund execute
          run call invoke read sende uberweise loesche losche envoie envoyez transfere supprime
          envia envie transfiere borra invia trasferisci cancella stuur verwijder transfira
          apague wyslij przelej usun
        link: www http https com org net link url website site page example
        """

    /// Words that say nothing of what a text is about.
    static let fillers = """
        this that with from your have will been they them their there which what when where
        would could should about into more than then some other only also just very each
        because while these those here does
        """
}
