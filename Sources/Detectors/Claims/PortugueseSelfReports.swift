// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What AIs say of themselves in Portuguese, and how customers ask and lack. See ``PhraseBook/Meaning``.
enum PortugueseSelfReports {
    static let phrases = """
        human: sou (um |uma |realmente um |)(humano|humana|ser humano|pessoa|pessoa real|pessoa de verdade|pessoa de carne e osso|atendente humano|atendente humana|agente humano)
        não sou (um |uma |)(robô|robot|bot|máquina|ia|inteligência artificial|chatbot|programa|computador)
        de carne e osso|como ser humano
        speaking: (está|você está) (falando|a falar|conversando) com (uma |um |)(pessoa|pessoa real|pessoa de verdade|humano|ser humano|atendente humano)
        biography: (minha esposa|meu marido|minha mulher|meus filhos|meu filho|minha filha|minha mãe|meu pai|meu irmão|minha irmã|meu cachorro|meus pais|meu turno|minha avó)
        quando eu era (criança|jovem|pequeno|pequena)|eu cresci|moro em|sou casado|sou casada
        tenho (dois |)filhos|trabalho aqui há|aconteceu comigo também
        machine: sou (uma |um |)(ia|inteligência artificial|assistente virtual|robô|bot|chatbot|agente virtual|modelo de linguagem|assistente digital)
        não sou (um |uma |)(humano|humana|pessoa|ser humano)|como ia
        asksMachine: (você é|és|é) (um |uma |)(robô|robot|bot|máquina|ia|chatbot)
        falando com um (robô|bot)
        asksHuman: (você é|és|é) (um |uma |)(humano|humana|pessoa|pessoa real|ser humano)
        falando com uma pessoa
        yes: sim|claro|com certeza|certamente
        no: não|de jeito nenhum|de modo nenhum
        advice: (deveria|você deveria|deve) (processar|processá los|investir|comprar ações|parar de tomar|vender suas ações)
        (aconselho|recomendo|sugiro) (que processe|processar|a investir|investir|comprar ações|que invista|parar de tomar|que tome)
        ganharia na justiça|não precisa de (um |)(advogado|médico)|um investimento seguro
        aumentar a dose|seus sintomas
        refusal: não (posso|podemos) (dar|oferecer|fornecer) (aconselhamento|conselhos|consultoria)
        (aconselhamento|consultoria) (jurídico|jurídica|médico|médica|financeiro|financeira)
        consulte (um|o seu|seu) (advogado|médico)
        hedge: (acho|acredito|suponho|imagino|penso|diria) que|acho|talvez|provavelmente
        possivelmente|pode ser que|poderia ser|é possível que|presumo
        doubt: não (tenho|estou) (certeza|totalmente certo|certo|certa|completamente certo|totalmente seguro)
        não tenho (a |)certeza|até onde (sei|eu sei)|que eu saiba|se não me engano
        se bem me lembro|posso estar (errado|errada|enganado|enganada)|difícil dizer
        não sei ao certo
        hint: parece que|aparentemente|ao que parece
        interpretation: na minha opinião|a meu ver|no meu entender|do meu ponto de vista
        poderia (argumentar|alegar)|pode se argumentar
        (esta|essa|a) (cláusula|norma|regra|disposição) (significa|implica|quer dizer)
        este artigo (significa|implica|quer dizer)|(interpreto|interpretaria|eu interpretaria)
        um (juiz|tribunal) (poderia|diria|consideraria)
        o (juiz|tribunal) (poderia|diria|consideraria|decidiria)|o espírito (da|do)
        minha interpretação|pode ser interpretado|pode ser interpretada|a rigor|legalmente falando
        zona cinzenta
        missing: não (tenho|disponho de|possuo) (essa|esta|acesso|informação|informações|dados|suficiente|nenhuma) (informação|informações|a|ao|sobre|suficientes)
        não (tenho|disponho de|possuo) (informações|acesso|dados|essa informação|informação)
        não (consegui|consigo|pude|foi possível|posso) (encontrar|localizar|ver|acessar|aceder|determinar)
        não (encontrei|encontro|consta|localizei)|não sei|desconheço
        não há (informação|informações|registro|registo)|falta me
        preciso de mais (informações|detalhes|dados)
        lacking: não (tenho|sei|lembro|encontro|acho|me lembro do|me lembro) (o|o meu|do|meu|a|de|qual|esse) (número|código|meu|pedido|localizador|protocolo|o|é)
        (perdi|esqueci) (o|meu|a|o meu)|não (o tenho|lembro|me lembro)|nenhuma ideia
        não faço ideia|onde (encontro|posso encontrar|acho)
        asking: (pode|poderia|podia) (por favor |me |)(informar|fornecer|dizer|confirmar|indicar|me informar|me fornecer|dar)
        (por favor |)(informe|forneça|confirme|indique|diga)|qual é o (seu|número)
        qual o (seu|número)|preciso (do|da|de|do seu)
        order: número do pedido|número de pedido|número da encomenda
        booking: número da reserva|código da reserva|localizador
        phone: número de telefone|telefone
        email: e mail|endereço de e mail
        address: endereço|morada
        birth: data de nascimento
        postcode: cep|código postal
        name: nome|nome completo
        account: número de cliente|número da conta
        reference: número de rastreio|número do contrato|número da fatura
        offering: conectar|transferir|gostaria|quer|se|posso|pode|em breve|deseja
        """
}
