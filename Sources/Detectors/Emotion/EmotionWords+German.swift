// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// German.
    static let german = """
        endings: e en em er es s n st t
        insult: arschloch|arschlöcher|wichser|hurensohn|hurensöhne|missgeburt|drecksau|drecksack
        mistkerl|miststück|schwein+|schweine|schweinehund|scheißkerl|scheisskerl|fotze|schlampe
        bastard+|abschaum|drecksladen|saftladen|scheißladen|verbrecher|verbrecherbande|betrüger
        betrügern|abzocker|halsabschneider|gauner|dreckige+|penner|sau
        slight stupid: idiot+|idioten|idiotisch+|dumm+|dämlich+|dämlichen|blöd+|doof+|bescheuert+
        bekloppt+|trottel|vollidiot+|vollpfosten|dummkopf|depp+|hirnlos+|schwachsinnig+|unfähig+
        inkompetent+|inkompetenz|versager|pfeife|pfeifen|clowns
        profanity fword: scheiß+|scheisse|scheiße|scheiss+|verdammt+|verfluchte+|verflucht|kacke
        mist|dreck|drecks+|fick+|ficken|gefickt|verarscht|verarschen|verarsche|verarschung
        beschissen+|zum kotzen|kotzt mich an|am arsch|arsch
        tell-off go-away: halt die klappe|halt die fresse|halt den mund|halt die schnauze|fick dich
        fickt euch|leck mich|leckt mich|verpiss dich|verpisst euch|hau ab|haut ab|lass mich in ruhe
        lassen sie mich in ruhe|geh zum teufel|zur hölle|schert euch|scheren sie sich
        anger furious: wütend+|wut|zornig+|zorn|sauer|stinksauer|stocksauer|rasend|empört+|empörend
        empörung|außer mir|auf 180|auf hundertachtzig|geladen|verärgert+|ärger|ärgert|ärgere
        aufgebracht|erbost|koche vor wut|platzt der kragen|kragen geplatzt
        annoy annoyed: nervt|nervig+|nerven|genervt+|ärgerlich+|frustriert+|frustrierend+|frust
        lästig+|anstrengend|ermüdend
        annoy sick-of: satt|es reicht|mir reicht s|mir reicht es|jetzt reicht|reicht mir
        die schnauze voll|schnauze voll|die nase voll|nase voll|kein bock|keine lust mehr
        keine geduld|geduld ist am ende|am ende meiner geduld|kann nicht mehr ertragen|hab genug
        annoy wtf: was soll das|was soll der mist|was soll der scheiß|wollen sie mich veräppeln
        wollen sie mich verarschen|willst du mich verarschen|wollt ihr mich verarschen|geht s noch
        gehts noch|spinnt ihr|spinnen sie|das darf doch nicht wahr sein
        das kann doch nicht wahr sein|kann doch nicht sein|nicht euer ernst|ihr ernst
        ist das ihr ernst
        annoy ridicule: lächerlich+|absurd+|unsinn|schwachsinn|blödsinn|quatsch|witz|ein witz
        ein schlechter witz|unglaublich+|unfassbar+|unverschämt+|unverschämtheit|frechheit|dreist+
        dreistigkeit|zumutung|katastrophe|katastrophal+|sauerei|schweinerei
        annoy gripe: zeitverschwendung|verschwende meine zeit|geldverschwendung|mies+|miserabel+
        miserabler service|schlechter service|schlechtester service|unprofessionell+|unbrauchbar+
        nutzlos+|nicht hilfreich|hilft mir nicht|niemand hilft|niemand antwortet|keine antwort
        keine reaktion|hört mir nicht zu|hören sie mir zu|hängengelassen|hingehalten|vertröstet
        warteschleife|nie wieder|nie mehr|hinhaltetaktik|abgewimmelt
        again annoy: schon wieder|zum dritten mal|zum vierten mal|zum fünften mal|zum zehnten mal
        zum hundertsten mal|zum x ten mal|wie oft noch|wie oft muss ich|wie oft soll ich
        immer noch nicht|immer noch kein+|seit wochen|seit monaten|seit stunden|jedes mal|ständig
        andauernd|dauernd|habe ich doch gesagt|hab ich schon gesagt|habe ich bereits gesagt
        anger moral: inakzeptabel+|unakzeptabel+|nicht akzeptabel|nicht hinnehmbar|untragbar+
        skandal|skandalös|schande|schamlos+|respektlos+|unfreundlich+|frech+|unmöglich
        anger deceit: betrug|betrogen|abzocke|abgezockt|lüge+|gelogen|lügner|lügen|diebstahl
        gestohlen|geklaut|beschiss|beschissen worden
        anger hate: hasse|hass|hasst|verachte|verabscheue
        anger disgust: ekelhaft+|widerlich+|abartig+|zum kotzen
        bad worst: schlecht+|schlimm+|furchtbar+|schrecklich+|fürchterlich+|grauenhaft+
        entsetzlich+|grottenschlecht|mangelhaft
        sad: traurig+|verzweifelt+|verzweiflung|weine|weinen|geweint|heule|einsam+|hoffnungslos+
        deprimiert+|depressiv+|unglücklich+|am boden zerstört|trauer|herz gebrochen|tränen
        niedergeschlagen
        fear: angst|ängste|panik|panisch+|fürchte|befürchte|erschrocken|verängstigt+|besorgt+
        sorgen|große sorgen|mache mir sorgen|schiss|entsetzt
        thanks thanks-word: danke|dankeschön|vielen dank|besten dank|herzlichen dank|dankbar
        admire praise: super|toll+|großartig+|prima|perfekt+|wunderbar+|freundlich+|klasse|spitze
        gut|gute|guter|sehr gut
        love: liebe ich|schön+|süß+
        joy: freue|freut mich|froh|glücklich+|zufrieden
        agree: ja|genau|stimmt|okay|gerne|einverstanden
        negate: nicht|kein|keine|keinen|nie|niemals|ohne
        you: sie|ihr|du|euch|ihnen|euer|eure|dein|deine
        me: ich|mein|meine|mir|mich
        curious: wie|wann|wo|welche|welcher|was kostet|können sie|könnten sie|ich möchte wissen
        ich wollte fragen
        """
}
