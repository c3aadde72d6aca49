// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// Portuguese.
    static let portuguese = """
        endings: o a os as s es
        insult: filho da puta|filhos da puta|fdp|cabrão|cabrões|canalha+|desgraçad+|safad+
        vagabund+|ladrão|ladrões|bandid+|golpista+|vigarista+|corja|quadrilha|lixo|escroto+
        arrombad+|cuzão|babaca+|otári+|bosta|caloteir+|trapaceir+|palhaç+
        slight stupid: idiota+|estúpid+|burr+|imbecil|imbecis|incompetente+|incompetência|inútil
        inúteis|tont+|ridícul+|retardad+|ignorante+|incapaz|incapazes|palhaçada|despreparad+
        profanity fword: merda|porra|caralho|foda|fodido|foder|fod+|foda se|puta que pariu
        puta que o pariu|pqp|cacete|droga|inferno|maldit+|desgraça|que saco|saco cheio|bosta|vsf
        vtnc|cu
        tell-off go-away: cala a boca|cale a boca|calem a boca|vai se foder|vai te foder
        vão se foder|vai tomar no cu|vai para o inferno|vai à merda|vão à merda|me deixa em paz
        deixem me em paz|me deixem em paz|some daqui|vai se lascar
        anger furious: irritad+|furios+|raiva|com raiva|put+ da vida|puto da vida|zangad+|bravo com
        revoltad+|revoltante+|revolta|indignad+|indignação|chatead+|enfurecid+|possess+|fúria|ódio
        annoy annoyed: irritante+|irrita|chato|chata|aborrecid+|incomod+|frustrante+|frustrad+
        frustração|exasperante|estressante|cansativ+|aborrecimento|transtorno+
        annoy sick-of: fart+|estou farto|estou farta|cansei|cansad+ de|chega|basta|já chega
        não aguento mais|não suporto|de saco cheio|perdi a paciência|perdendo a paciência
        paciência acabou|sem paciência|já deu
        annoy wtf: que merda é essa|que porra é essa|estão brincando|está brincando
        tá de brincadeira|tão de brincadeira|só pode ser brincadeira|brincadeira comigo
        estão gozando|a gozar comigo|isso é piada|é uma piada|não é possível|não acredito nisso
        que absurdo|um absurdo
        annoy ridicule: absurd+|vergonha|uma vergonha|que vergonha|vergonhos+|inaceitável
        inaceitáveis|inadmissível|intolerável|lamentável|ridículo|inacreditável|descaso|um descaso
        falta de respeito|desrespeito|palhaçada|desastre|piada|escândalo|escandalos+|é o cúmulo
        cúmulo
        annoy gripe: perda de tempo|perder tempo|perder meu tempo|perdendo meu tempo|péssim+
        péssimo atendimento|péssimo serviço|pior atendimento|pior empresa|pior banco
        mau atendimento|mau serviço|horrível atendimento|não serve para nada|não servem para nada
        não me ajuda|não me ajudam|ninguém me ajuda|ninguém responde|ninguém resolve|ninguém atende
        sem resposta|não resolvem|não me escuta|me enrolando|enrolação|enrolam|nunca mais
        jogo de empurra|pouco profissional
        again annoy: de novo|outra vez|mais uma vez|terceira vez|pela terceira vez|quarta vez
        quinta vez|décima vez|milésima vez|enésima vez|quantas vezes|ainda não|até agora nada
        continuo esperando|continuo sem|há semanas|há meses|faz semanas|faz meses|há horas|há dias
        toda vez|sempre a mesma|já disse|já falei|eu já disse|repito
        anger moral: injust+|injustiça|abusiv+|desonest+|mal educad+|grosseir+|arrogante+|desumano
        anger deceit: golpe|golpes|fraude+|roub+|roubo|roubad+|roubaram|estelionato|mentira+
        mentiros+|mentem|mente|mentiram|enganad+|enganação|burla|burlad+|furto
        anger hate: odeio|detesto|ódio
        anger disgust: nojo|nojent+|asco|repugnante
        bad worst: mau|ruim|ruins|pior|piores|horrível|horríveis|terrível|terríveis|péssimo
        sad: triste+|tristeza|desesperad+|desespero|choro|chorar|chorando|lágrimas|deprimid+
        depressão|arrasad+|devastad+|sozinh+|coração partido|abalad+
        fear: medo|com medo|assustad+|apavorad+|pavor|pânico|aflito|aflita|aflição|ansiedade
        ansios+|preocupad+|preocupação|receio|nervos+|angústia|angustiad+
        thanks thanks-word: obrigado|obrigada|muito obrigado|muito obrigada|agradeço|grato|grata
        valeu
        admire praise: ótim+|excelente+|perfeit+|maravilhos+|bom|boa|bem|muito bem|muito bom|gentil
        fantástic+|legal
        love: adoro|amo|lind+|bonit+
        joy: feliz|content+|satisfeit+|alegre
        agree: sim|claro|certo|tudo bem|exato|ok
        negate: não|nunca|nenhum|nenhuma|sem|nada|jamais
        you: você|vocês|vcs|vc|o senhor|a senhora|tu|seu|sua
        me: eu|meu|minha|me|mim
        curious: como|quando|onde|qual|quanto|pode me|poderia|gostaria de saber|queria saber
        """
}
