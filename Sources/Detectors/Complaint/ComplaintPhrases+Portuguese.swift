// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ComplaintPhrases {
    static let portuguese = """
        endings: s es
        complaint: no procon|no reclame aqui|no banco central|no livro de reclamações
        no consumidor gov|reclamação|reclamações|queixa|queixas|reclamar formalmente|queixar me
        me queixar|quero reclamar|vou reclamar|fazer uma reclamação|livro de reclamações
        reclame aqui|procon|consumidor gov|banco central|anatel|aneel|anac|susep|ouvidoria
        ombudsman|provedor do cliente|deco|defesa do consumidor|direitos do consumidor
        código de defesa|asae|regulador
        bad-review: avaliação negativa|má avaliação|péssima avaliação|uma estrela|avaliação ruim
        nas redes sociais|nas redes|no reclame|na imprensa|para a imprensa|no trustpilot
        avisar todo mundo|expor vocês
        dissatisfied: inaceitável|inadmissível|um absurdo|que absurdo|uma vergonha|vergonhoso
        péssimo atendimento|péssimo serviço|pior atendimento|pior serviço|muito insatisfeito
        muito insatisfeita|extremamente insatisfeito|extremamente insatisfeita|muito decepcionado
        muito decepcionada|muito desapontado|muito desapontada|descaso|falta de respeito
        desrespeito|um golpe|estelionato|ladrões|estão me roubando|um roubo|propaganda enganosa
        publicidade enganosa
        legal: no tribunal|no juizado|no fórum|no ministério público|meu advogado|minha advogada
        meus advogados|um advogado|uma advogada|advogados|processar|processar vocês|vou processar
        processo judicial|na justiça|à justiça|entrar na justiça|justiça|ação judicial
        ação na justiça|ação legal|ações legais|medidas legais|medidas judiciais|tribunal
        em tribunal|juizado|pequenas causas|juizado especial|ação coletiva|boletim de ocorrência
        registrar um bo|queixa crime|na polícia|à polícia|na delegacia|delegacia|danos morais
        indenização|indemnização|anpd|cnpd|violação da lgpd|lgpd|violação do rgpd
        quebra de contrato|notificação extrajudicial
        exception: nenhuma reclamação|sem reclamações|não é uma reclamação|não é reclamação
        não tenho queixas|não posso reclamar|sou advogado|sou advogada|número da reclamação
        processar o pagamento|processar meu pagamento|processar o pedido|processar meu pedido
        processar a devolução|processar o reembolso|processar a troca|processar minha|processar meu
        avaliação positiva|boa avaliação
        negation: não|sem|nenhum|nenhuma|nunca
        """
}
