// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// Spanish.
    static let spanish = """
        endings: o a os as s es
        insult: hijo de puta|hijos de puta|hijoputa|cabrón|cabrones|cabrona|gilipollas|puto+|puta+
        pendej+|pinche+|imbécil+|capullo+|maric+ón|desgraciad+|sinvergüenza+|ladr+ón|ladrones
        ladrón|ladrona|estafador+|estafadores|basura|escoria|malnacid+|chorizo+|rata+|ratas|mamón
        mamones|culero+|verga|hdp|canalla+
        slight stupid: idiota+|idiotas|estúpid+|tont+|imbécil|imbéciles|inútil|inútiles
        incompetente+|incompetencia|burr+|retrasad+|payas+|patétic+|ineptos|inept+|ignorante+
        tarad+|bobos
        profanity fword: joder|jodid+|jode|jodan|mierda+|coño|carajo|hostia|me cago en|cojones
        de los cojones|chingad+|chingar|chinga|chinguen|a la mierda|puta mierda|maldit+|put+ada
        putada|una mierda|de mierda
        tell-off go-away: cállate|cállese|cállense|vete a la mierda|váyanse a la mierda
        váyase a la mierda|que te jodan|que os den|vete al carajo|váyanse al carajo
        vete al infierno|déjame en paz|déjenme en paz|déjeme en paz|lárgate|chinga tu madre
        que les den|métetelo
        anger furious: enojad+|enfadad+|furios+|furia|rabia|rabios+|cabread+|cabreo|indignad+
        indignante+|indignación|encabronad+|ira|iracund+|molest+|harta de rabia|me hierve la sangre
        cólera
        annoy annoyed: molesta|molesto|molestia|fastidi+|irritante+|irrita|frustrante+|frustrad+
        frustración|me saca de quicio|sacan de quicio|exasperante|me pone de los nervios
        de los nervios|cansino|pesad+
        annoy sick-of: hart+|estoy harto|estoy harta|ya basta|basta ya|basta|hasta las narices
        hasta los cojones|hasta la coronilla|hasta el gorro|hasta la madre|no aguanto más
        no soporto|se me acaba la paciencia|se me acabó la paciencia|perdiendo la paciencia
        cansad+ de
        annoy wtf: qué coño|qué carajos|qué demonios|qué diablos|me están tomando el pelo
        me estás tomando el pelo|me está tomando el pelo|tomadura de pelo|se están burlando
        se burlan de mí|es una broma|esto es una broma|es en serio|están de broma|no puede ser
        no me lo puedo creer|qué falta de respeto
        annoy ridicule: ridícul+|absurd+|lamentable+|vergonzos+|vergüenza|una vergüenza
        qué vergüenza|increíble|inaceptable+|inadmisible+|intolerable+|desastre|un desastre|penos+
        patético|tontería+|disparate|descaro|de chiste|es el colmo|el colmo|inaudito
        annoy gripe: pérdida de tiempo|perder el tiempo|perder mi tiempo|me hacen perder
        mal servicio|pésim+|pésimo servicio|peor servicio|peor empresa|peor banco|malísim+|nefast+
        no sirve para nada|no sirven para nada|no me ayuda|no me ayudan|nadie me ayuda
        nadie responde|nadie contesta|sin respuesta|no me escucha|no me escuchan
        no me está escuchando|me tienen esperando|dando largas|dándome largas|me dan largas
        me marean|mareando|nunca más|jamás vuelvo|poco profesional|poco profesionales|quejas
        falta de respeto
        again annoy: otra vez|otra vez lo mismo|tercera vez|por tercera vez|cuarta vez|quinta vez
        décima vez|enésima vez|cuántas veces|todavía no|aún no|sigue sin|siguen sin|sigo esperando
        sigo sin|desde hace semanas|hace semanas|hace meses|llevo semanas|llevo meses|llevo horas
        llevo días|cada vez|siempre lo mismo|ya le dije|ya te dije|ya les dije|ya se lo dije
        ya lo he dicho|repito
        anger moral: injust+|injusticia|abus+ivo|abuso|irrespetuos+|groser+|maleducad+|deshonest+
        indigno|escandalos+|corrupt+
        anger deceit: estafa+|estafad+|robo+|robad+|robaron|roban|me robaron|mentira+|mienten
        miente|mintieron|mentiroso+|fraude+|engañ+|engañado|engaño|timo|timad+
        anger hate: odio|odia|detesto|aborrezco
        anger disgust: asco|da asco|asqueros+|repugnante+
        bad worst: mal|mala|malo|malos|malas|peor|peores|horrible+|terrible+|espantos+|fatal
        deplorable+
        sad: triste+|tristeza|desesperad+|desesperación|lloro|llorar|llorando|lágrimas
        sol+ y triste|deprimid+|depresión|destrozad+|desconsolad+|hundid+|angustiad+
        fear: miedo+|asustad+|aterrad+|aterrorizad+|pánico|temor|temo|preocupad+|preocupación
        preocupa|nervios+|ansiedad|angustia|susto
        thanks thanks-word: gracias|muchas gracias|agradezco|agradecid+|se lo agradezco
        admire praise: genial|excelente+|perfect+|estupend+|maravillos+|buen|buena|bueno|bien
        muy bien|amable+|fantástic+
        love: me encanta|amo|hermos+|bonit+|lind+
        joy: feliz|contento|contenta|alegre|me alegro|satisfech+
        agree: sí|claro|de acuerdo|vale|exacto|correcto
        negate: no|nunca|ningún|ninguna|sin|nada|jamás
        you: usted|ustedes|tú|vosotros|su|vuestra|vuestro|les
        me: yo|mi|mí|me|mis
        curious: cómo|cuándo|dónde|cuál|cuánto|puede decirme|podría|quisiera saber
        me gustaría saber
        """
}
