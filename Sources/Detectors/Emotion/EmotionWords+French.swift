// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// French.
    static let french = """
        endings: e s es
        insult: connard+|connasse+|enculé+|salaud+|salope+|fils de pute|ordure+|pourriture+
        enfoiré+|escroc+|voleur+|voleuse+|arnaqueur+|arnaqueuse+|crapule+|raclure+|trou du cul
        batard+|bande de voleurs|bande d escrocs|charlatan+
        slight stupid: idiot+|stupide+|con|cons|conne|connes|crétin+|débile+|imbécile+|abruti+
        andouille|incompétent+|incompétence|incapable+|incapables|nul+|nulle+|nuls|bon à rien
        bons à rien|clowns
        profanity fword: merde|merdique+|putain|bordel|chier|fait chier|foutre|foutu+|foutez
        foutage de gueule|saloperie+|bordel de merde|mes couilles|casse couilles|nom de dieu
        chiant+|fais chier|emmerde+|emmerdez
        tell-off go-away: ta gueule|vos gueules|ferme la|fermez la|la ferme|va te faire foutre
        allez vous faire foutre|va te faire|allez vous faire|casse toi|dégage|dégagez
        foutez moi la paix|fichez moi la paix|laissez moi tranquille|allez au diable
        anger furious: furieux|furieuse|colère|en colère|énervé+|fâché+|enragé+|rage|hors de moi
        ulcéré+|outré+|indigné+|remonté+|exaspéré+|j enrage
        annoy annoyed: agaçant+|agacé+|énervant+|énerve|m énerve|irritant+|irrité+|frustrant+
        frustré+|frustration|pénible+|agace|m agace|saoule|me saoule|gonfle|me gonfle
        annoy sick-of: marre|ras le bol|j en ai assez|j en ai marre|en ai assez|en ai plein le dos
        ça suffit|ca suffit|à bout|je suis à bout|à bout de nerfs|à bout de patience
        plus de patience|ma patience a des limites|plein le cul
        annoy wtf: c est quoi ce bordel|c est quoi ce|qu est ce que c est que ce
        vous vous foutez de moi|vous vous moquez de moi|vous vous fichez de moi|on se moque de
        on se fout de|se foutre de ma gueule|sérieusement|vous plaisantez|vous rigolez
        c est une blague|une plaisanterie|n importe quoi
        annoy ridicule: ridicule+|absurde+|aberrant+|lamentable+|pitoyable+|minable+|incroyable
        inadmissible+|scandaleux|scandaleuse|scandale|honteux|honteuse|la honte|une honte
        inacceptable+|inimaginable|catastrophe|catastrophique+|se moquer du monde|foutaise+
        annoy gripe: perte de temps|perdre mon temps|me faites perdre|perdre de l argent
        mauvais service|service déplorable|déplorable+|médiocre+|inutile+|inutiles|aucune réponse
        pas de réponse|sans réponse|personne ne répond|personne ne m aide|ne sert à rien
        ne servez à rien|vous ne m écoutez pas|n écoutez pas|baladé+|me balade|me balader
        plus jamais|jamais plus|injoignable+|pas professionnel|aucun respect|manque de respect
        again annoy: encore une fois|pour la troisième fois|troisième fois|quatrième fois
        cinquième fois|dixième fois|centième fois|pour la énième fois|énième fois|combien de fois
        toujours pas|toujours rien|toujours aucun+|depuis des semaines|depuis des mois
        depuis des heures|à chaque fois|sans arrêt|sans cesse|je vous ai déjà dit|je l ai déjà dit
        déjà dit|je répète|tourne en rond|on tourne en rond
        anger moral: intolérable+|indigne+|irrespectueux|irrespectueuse|malhonnête+|malpoli+|mépris
        méprisant+|insulte|insultant+|injuste+|injustice
        anger deceit: arnaque+|arnaqué+|escroquerie|vol|volé+|mensonge+|menti|mentez|menteur+
        menteuse|fraude|trompé+|tromperie
        anger hate: déteste|haine|hais|haïs
        anger disgust: dégoûtant+|dégueulasse+|écoeurant+|écœurant|écœuré+|dégoûté+|honte
        bad worst: mauvais+|horrible+|affreux|affreuse|terrible+|pire+|atroce+|épouvantable+
        exécrable+
        sad: triste+|tristesse|désespéré+|désespoir|pleure|pleurer|pleuré|larmes|seul+|déprimé+
        malheureux|malheureuse|effondré+|anéanti+|dévasté+|chagrin|cœur brisé
        fear: peur|peurs|effrayé+|terrifié+|panique|paniqué+|angoisse|angoissé+|anxieux|anxieuse
        inquiet+|inquiète+|inquiétude|crains|affolé+|terrorisé+
        thanks thanks-word: merci|merci beaucoup|je vous remercie|remercie|reconnaissant+
        admire praise: super|génial+|parfait+|excellent+|formidable+|bravo|bien|très bien|bon|bonne
        sympa|gentil+|gentille
        love: j adore|j aime|beau|belle|adorable
        joy: content+|heureux|heureuse|ravi+|satisfait+
        agree: oui|d accord|exactement|ok|bien sûr|volontiers
        negate: pas|ne|jamais|aucun|aucune|sans|rien
        you: vous|tu|votre|vos|toi|ton|ta
        me: je|j|moi|mon|ma|mes
        curious: comment|quand|où|quel|quelle|combien|pouvez vous|pourriez vous|est ce que
        je voudrais savoir|j aimerais savoir
        """
}
