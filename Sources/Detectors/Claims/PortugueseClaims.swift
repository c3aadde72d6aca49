// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an AI says in Portuguese that it did or will do. See ``ClaimPage`` for the form.
enum PortugueseClaims {
    static let grammar = """
        marker: o|a|os|as|um|uma|de|do|da|dos|das|e|ou|para|com|em|no|na|por|seu|sua|seus|suas|lhe
        que|é|está|foi|eu|nós|ao|à|já|você|não|mais|este|esta|isso|meu|minha|nosso|nossa|se|pelo
        pela
        me: eu|nós|nossa equipe|nossa equipa|nosso sistema|o sistema|meu colega|minha colega
        um colega|o nosso sistema|a nossa equipa
        you: você|o senhor|a senhora|o cliente
        have: tenho|temos|tem|têm|tinha
        is: é|são
        is+was: está|estão|ficou|ficaram
        is+me: estou|estamos|estou a|estamos a
        was+been: foi|foram|já foi|já foram|tem sido|acabou de ser|acaba de ser|foi já
        being: está sendo|estão sendo|está a ser|estão a ser
        be: ser|sido
        modal: posso|pode|podemos|poderia|poderíamos|quero|quer|gostaria|devo|deve|deveria|preciso
        precisa|vou|vai|vamos|tem que|tenho que|podem|deseja
        modal+will: será|serão|terá|estará|seria|irei|irá|iremos
        to: a|de|para
        not: não|nunca|nenhum|nenhuma|sem|nem|nada|ainda não|impossível|ninguém
        adverb: já|também|agora|agora mesmo|com sucesso|imediatamente|hoje|ontem|automaticamente
        completamente|além disso|então|lhe|lhes|o|a|devidamente|tudo|todos|todas|finalmente
        corretamente|conforme solicitado|como pediu|definitivamente|temporariamente|acabei de
        pessoalmente
        now: agora|agora mesmo|neste momento|de imediato|imediatamente|atualmente|já
        condition: se|quando|assim que|depois de|após|antes de|para que|a menos que|desde que|caso
        certifique se|por que|como|onde|quem|quer que|deseja que|gostaria|deseja|espero|esperamos
        até que|logo que|uma vez que
        report: entendo|entendo que|lamento|sinto muito|desculpe|peço desculpa|peço desculpas
        você (disse|mencionou|diz|indicou)|como (disse|mencionou|diz)|obrigado|obrigada
        por exemplo|parece que|compreendo|lamentamos
        relative: que|quem|qual
        and: e|bem como
        split: mas|porque|ou|porém|no entanto|pois
        able+me: acabei de|acabamos de|consegui|conseguimos|pude|pudemos
        definite: seu|sua|seus|suas|o|a|os|as|este|esta|esse|essa|isso|tudo|nosso|teu|tua|meu|isto
        preposition: para|a|ao|à|em|no|na|com|por|de|do|da|um|uma|pelo|pela|via|como
        done: pronto|feito|tudo pronto|está feito|tudo certo|tudo resolvido|resolvido|concluído
        já está|prontinho|está tudo tratado|tratado
        state send+ship: a caminho|em trânsito|em rota|saiu para entrega
        state any: em andamento|em processamento|em curso|confirmado|confirmada|efetivo|concluído
        concluída|em processo|efetivada
        state activate+open+unblock: ativo|ativa|ativado
        spoken: mensagem|pergunta|perguntas|política|condições|termos|descrição|informações
        solicitação
        """

    static let verbs = """
        verb deliver: entregar entreguei entregue
        verb cancel: cancelar|anular|rescindir|revogar revoguei
        verb refund: reembolsar|devolver devolvi|estornar|restituir restituí|ressarcir
        verb refund+apply: creditar|compensar|indenizar|indemnizar
        verb refund+apply+remove: isentar|perdoar|abonar
        verb pay: pagar paguei pag|cobrar|debitar|faturar|transferir
        verb change: alterar|mudar|atualizar|modificar modifiquei|corrigir|ajustar|trocar troquei
        substituir substituí|editar|aumentar|reduzir|prorrogar prorroguei|renovar|estender
        verb book: reservar|encomendar|comprar|pedir|agendar_o_pedido
        verb send: enviar|mandar|reenviar|remeter
        verb ship: despachar|expedir|postar
        verb send+handover+escalate+contact: encaminhar|repassar
        verb block: bloquear bloqueei|congelar|suspender suspendi suspens|pausar
        verb unblock: desbloquear desbloqueei|liberar
        verb open+log: abrir abri abert
        verb close: fechar|encerrar
        verb reset: redefinir|reiniciar|repor repus repost|resetar
        verb activate: ativar|reativar|habilitar|restaurar|restabelecer restabeleci
        verb deactivate: desativar|desabilitar
        verb apply: aplicar apliquei|conceder concedi|atribuir atribuí
        verb schedule: agendar|marcar marquei|programar
        verb schedule+change: reagendar|remarcar remarquei|adiar
        verb handover: conectar|transferir
        verb verify: verificar_a_sua_identidade verifiquei_a_sua_identidade verificado_a_sua_identidade
        autenticar autentiquei
        verb log: registrar|registar|protocolar|anotar|apresentar|reportar
        verb escalate: escalar|escalonar|priorizar
        verb return: retornar
        verb remove: remover removi|eliminar|excluir excluí|apagar apaguei|retirar
        verb add: adicionar|acrescentar|incluir incluí|inscrever inscrevi inscrit
        recarregar recarreguei
        verb contact: contatar|contactar|informar|avisar|notificar notifiquei|alertar|falar
        verb read: verificar verifiquei|consultar|conferir|checar chequei|encontrar|localizar
        analisar|procurar
        verb any: processar|efetuar|realizar|concluir concluí|completar|confirmar|iniciar
        finalizar|resolver resolvi|aprovar|autorizar|solicitar|emitir|tratar|providenciar|executar
        participle: feito|feita|feitos|criado|criada|gerado|gerada
        past+me: fiz|fizemos|criei|gerei|pus
        noun refund+t-refund: reembolso|estorno|devolução|dinheiro|restituição|reembolsos
        noun cancel+t-cancel: cancelamento|anulação
        noun pay: pagamento|cobrança|transferência|fatura|débito|valor
        noun change: alteração|mudança|atualização|alterações|troca
        noun book+booking: reserva|voo|hotel|quarto|viagem|passagem
        noun book+order: pedido|encomenda|compra
        noun ship+t-delivery: pacote|envio|entrega|remessa
        noun return+ship+book+t-replacement: substituição|reposição|novo cartão|cartão novo
        noun return+send+t-return: etiqueta de devolução|coleta
        noun send: e mail|email|sms|mensagem|confirmação|link|código|etiqueta|cópia|carta
        noun log+open+escalate: chamado|protocolo|ticket|caso|reclamação|queixa|ocorrência|nota
        noun any: solicitação
        noun schedule: agendamento|consulta|técnico|visita|recolha|marcação
        noun apply+send+refund+t-discount: desconto|cupom|vale|voucher|cupão
        noun block: bloqueio
        noun activate: ativação
        noun verify: identidade
        object+order: pedido|encomenda|artigo
        object+booking: reserva|voo|viagem
        object+subscription: assinatura|subscrição|contrato
        object+plan: plano|tarifário
        object+account: conta|perfil
        object+card: cartão|cartão de crédito
        object+appointment: agendamento|marcação|consulta
        object+address: endereço|morada|endereço de entrega|cep
        object+phone: telefone|número de telefone|celular|telemóvel
        object+email: endereço de e mail|endereço de email
        object+password: senha|palavra passe
        object+payment-method: método de pagamento|forma de pagamento|dados bancários
        """

    static let promises = """
        entitled+t-entitled: tem direito|direito a|direito ao|tem direito a|cabe lhe|faz jus
        free+t-free: grátis|gratuito|gratuita|gratuitamente
        sem (qualquer |nenhum |)(custo|custos|cobrança|taxa|encargo)|sem custo (adicional|extra)
        sem custos (adicionais|extras)|por nossa conta|isento de
        guarantee+t-guarantee: garanto|garantimos|garantido|garantida|prometo|prometemos
        asseguro lhe|tem a minha palavra|minha palavra|posso garantir|podemos garantir
        guarantee+adverb: definitivamente|com certeza|sem falta|fique tranquilo|fique tranquila
        legal+t-legal: legalmente|juridicamente|responsáveis|responsabilidade
        direito de arrependimento|por lei|a lei|vinculativo|vinculante|garantia legal
        código de defesa do consumidor|quebra de contrato|tem o direito|legal
        waive+t-fee: não (será|serão|lhe será|lhe serão) (cobrado|cobrada|cobrados|cobradas|debitado)
        não será cobrada|não cobraremos|não pagará|não terá que pagar|não terá de pagar
        não vamos cobrar
        waive+refund+t-fee: isentaremos|isentarei|isentar|vou isentar|abonaremos|perdoaremos
        dispensaremos
        exception+t-exception: como exceção|excepcionalmente|excecionalmente|uma exceção
        a título excepcional|como cortesia|gesto de cortesia
        compensate+t-compensation: compensação|compensaremos|indenização|indemnização
        ressarcimento|indenizaremos|compensar|compensarei
        bind+will+refund+t-refund: reembolsaremos|reembolsarei|devolveremos|devolverei
        estornaremos|estornarei|creditaremos|vamos reembolsar|vou reembolsar
        bind+will+receive+t-refund: será reembolsado|será reembolsada|será estornado
        será devolvido|será creditado|serão reembolsados
        bind+will: substituiremos|trocaremos|compensaremos|indenizaremos
        will+receive: receberá|obterá|terá
        receive: recebe|receber|obter
        will: será|chegará|estará|serão|ligaremos|ligarei|contactaremos|entraremos|responderemos
        receberá|levará|enviaremos|enviarei|entregaremos|vai|vamos|virá
        offer: ofereço lhe|oferecemos lhe|posso oferecer|podemos oferecer|lhe ofereço
        lhe oferecemos
        money: valor|euro|euros|€|dinheiro|reais|r$|dólares
        deadline+preposition: em até|dentro de|no prazo de|até|até ao|até o|o mais tardar
        nas próximas|nos próximos|em menos de|em
        unit: minuto|minutos|hora|horas|dia|dias|dias úteis|semana|semanas|mês|meses|ano|anos
        day: segunda feira|terça feira|quarta feira|quinta feira|sexta feira|sábado|domingo|amanhã
        próxima semana|próximo mês|depois de amanhã|hoje à noite|segunda|terça|quarta|quinta|sexta
        month: janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro
        dezembro
        happen+t-delivery: chegará|chega|entregue|será entregue|chegar|será enviado
        happen: demora|leva|levará|será processado|aparecerá|creditado|resolvido|processado|virá
        cairá
        happen+t-answer: ligaremos|contactaremos|responderemos|resposta|entraremos em contato
        entraremos em contacto|retornaremos|ligará
        possible: talvez|poderia|possivelmente|eventualmente|pode ser que|depende|se for elegível
        provavelmente
        duty: por favor|deve|precisa|lembre se|certifique se|deverá
        consent+condition: se (desejar|quiser|confirmar|concordar|aceitar|preferir|você quiser|você confirmar|você concordar|estiver de acordo|me confirmar)
        assim que (confirmar|você confirmar|me confirmar|autorizar)
        quando (confirmar|você confirmar)|com a sua (autorização|confirmação)
        após a sua (confirmação|autorização)|após sua confirmação|gostaria|quer que|deseja que
        caso (deseje|queira|concorde|confirme)|em caso afirmativo
        usual: normalmente|geralmente|habitualmente|em geral|sempre|costuma
        ago: há|último|última|últimos|últimas|desde|atrás
        t-warranty: garantia
        t-return: devolução|devoluções
        t-fee: taxa|multa|tarifa|encargos
        t-delivery: envio|entrega|frete
        t-discount: desconto|por cento|%
        t-visit: técnico|agendamento
        t-refund: reembolsado|reembolsos
        """
}
