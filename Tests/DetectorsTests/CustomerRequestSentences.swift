// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Sentences of customers, written for these tests: requests for a person, and what only sounds so.
enum CustomerRequestSentences {
    static let requests = [
        // English
        "I want to speak to a human", "Can I talk to a real person please?", "agent",
        "AGENT!!!", "representative", "Human please", "operator", "let me talk to a person",
        "Please connect me to an agent.", "Transfer me to a human agent now",
        "put me through to a supervisor", "I need to speak with someone", "Get me a manager",
        "I'd like to speak with one of your customer service representatives",
        "is there a real person I can talk to?", "I don't want to talk to a bot",
        "I do not want to chat with a robot anymore", "can someone call me back?",
        "I'd rather speak to a human being", "give me a human", "I need an agent please",
        "could you get me someone to talk to a live agent", "why can't I talk to a human?",
        "This is useless, let me speak to your manager", "real person. now.",
        "Hi, I was charged twice. I want to talk to a representative about this.",
        "I want a human instead of a bot", "stop this and connect me with customer service",
        "I asked to speak to a human three times already", "can you escalate this to a supervisor",
        "please escalate", "I would like to be transferred to the billing department",
        "how do I get through to a real person", "I'm sick of talking to a machine",
        "I WANT TO SPEAK TO A PERSON", "customer service", "live agent please", "speak to a human",
        "Are there any people there? I want to talk to one of your agents",
        "No, I need a real human", "can I have a human please",
        "I'd like to talk to somebody who understands this", "may I speak with an advisor",
        "i said agent", "i need help from a real person", "put me in touch with a specialist",
        "I don’t want this. I want to speak to someone else", "Talk to agent",
        "connect me with a live representative immediately", "need a human",
        "I would prefer to speak with a member of your team", "Is there a manager available?",
        "Is there anyone else I can speak to about this?", "Then yes, please transfer me",
        "I'd appreciate being transferred to a human agent", "transfer me please",
        // German
        "Ich möchte mit einem Menschen sprechen", "Kann ich mit einem Mitarbeiter reden?",
        "Verbinden Sie mich bitte mit einem Kundenberater", "Mitarbeiter bitte",
        "Ich will einen echten Menschen", "Ich möchte mit jemandem sprechen",
        "Warum kann ich nicht mit einem Menschen sprechen?",
        "Ich will nicht mit einem Roboter sprechen", "Geben Sie mir Ihren Vorgesetzten",
        "Können Sie mich mit dem Kundenservice verbinden?", "ich moechte mit einer person sprechen",
        "Ich hätte gerne einen Ansprechpartner", "Bitte rufen Sie mich zurück",
        // French
        "Je veux parler à un humain", "J'aimerais parler à un conseiller",
        "Passez-moi un responsable s'il vous plaît", "Je voudrais parler avec une vraie personne",
        "Un conseiller svp", "Pouvez-vous me mettre en relation avec un agent ?",
        "je veux parler à quelqu'un", "Je ne veux pas parler à un robot",
        "Pourquoi je ne peux pas parler à un humain", "Transférez-moi au service client",
        "Je souhaite être rappelé",
        // Spanish
        "Quiero hablar con una persona", "¿Puedo hablar con un agente?", "Necesito un asesor",
        "Páseme con un supervisor por favor", "Quiero hablar con alguien", "agente por favor",
        "No quiero hablar con un robot", "Comuníqueme con un representante",
        "quisiera hablar con un ser humano", "Me puede pasar con un operador",
        // Italian
        "Voglio parlare con una persona", "Vorrei parlare con un operatore", "Operatore",
        "Mi passi un responsabile", "Posso parlare con qualcuno?",
        "Ho bisogno di un operatore umano",
        "Non voglio parlare con un robot", "Può mettermi in contatto con un consulente?",
        // Dutch
        "Ik wil een mens spreken", "Kan ik met een medewerker praten?",
        "Verbind me door met een medewerker", "Ik wil iemand spreken", "medewerker graag",
        "Ik wil niet met een robot praten", "Kunt u mij doorverbinden met de klantenservice?",
        // Portuguese
        "Quero falar com um atendente", "Gostaria de falar com uma pessoa",
        "Me transfere para um atendente por favor", "Preciso falar com alguém", "atendente",
        "Não quero falar com um robô", "Posso falar com um ser humano?",
        // Polish
        "Chcę rozmawiać z człowiekiem", "Proszę o połączenie z konsultantem", "konsultant",
        "Czy mogę porozmawiać z pracownikiem?", "Chciałbym porozmawiać z kimś",
        "Proszę połączyć mnie z konsultantem", "Nie chcę rozmawiać z botem",
        // Others
        "Jag vill prata med en människa", "Jeg vil snakke med et menneske",
        "Jeg vil gerne tale med en medarbejder", "Chci mluvit s operátorem",
        "Хочу поговорить с человеком", "Соедините меня с оператором", "оператор",
        "转人工", "我要人工客服", "オペレーターにつないでください", "상담원 연결해 주세요",
    ]

    static let others = [
        // English
        "I don't want to talk to a human", "No need to transfer me to an agent, thanks",
        "I'd rather not speak to a person", "It was a human error on your side",
        "is this a person or a company account", "I spoke to a person yesterday",
        "I spoke to an agent last week and she was very helpful", "my real estate agent said so",
        "I need to talk to my travel agent about the dates first", "Am I talking to a human?",
        "am i speaking to a real person or a bot", "Are you a human?", "are you a robot",
        "I was told to speak to an agent", "The agent told me that it would be refunded",
        "How many people can travel on one ticket?", "two people and a dog",
        "I want to add a second person to my booking", "the delivery person left it outside",
        "I was talking to an agent when the line dropped", "Where is my order?",
        "I need a new card", "I want a refund", "What are your opening hours?",
        "I sent money to the wrong person", "How do I transfer money to another person?",
        "Can I transfer my booking to someone else?", "I need an operator licence for my business",
        "Please cancel my subscription", "my manager approved the expense",
        "I work in human resources", "human rights organisation", "Who is the manager of the fund?",
        "The website said to talk to my bank", "Thanks, that was helpful", "hello", "yes please",
        "thanks for connecting me with an agent", "please don't transfer me to an agent",
        "I need to talk to my wife before I decide", "What does your agent fee cover?",
        "someone stole my card", "someone used my account", "did anyone call me today?",
        "The person who sold me this was called Anna", "Is the price per person?",
        "I need the name of the person on the account", "the user agent string is wrong",
        "do i have to speak to an agent to cancel", "My phone operator blocked the text message",
        "I don't need an agent for this", "which tour operator runs the trip",
        "in person or online?",
        "I want to return the robot vacuum", "the machine does not start",
        "I'd like to chat", "can you help me", "I need help", "I want to speak English",
        "we are five people, can we get a group discount?", "it feels like talking to a wall",
        "I have to contact my insurance agent about the claim",
        "transfer me 50 euros from my savings", "please connect me to the wifi",
        "I'd really prefer not to be transferred to another agent",
        "Do I need to speak to a representative to change my pin?",
        "I made a transfer to someone last week", "I don't want to be transferred",
        // German
        "Ich habe gestern mit einem Mitarbeiter gesprochen",
        "Ich möchte nicht mit einem Menschen sprechen",
        "Das war menschliches Versagen", "Was kostet es pro Person?", "Wo ist meine Bestellung?",
        "Ich brauche keinen Mitarbeiter", "Der Mitarbeiter war sehr freundlich",
        "Zwei Personen und ein Kind", "Ich möchte mein Geld zurück", "Sprechen Sie Deutsch?",
        // French
        "J'ai parlé à un conseiller hier", "Je ne veux pas parler à un conseiller",
        "C'est une erreur humaine", "Quel est le prix par personne ?", "Où est ma commande ?",
        "Mon agent immobilier m'a appelé", "Il n'y a personne à la maison",
        "Je veux un remboursement",
        // Spanish
        "Hablé con un agente ayer", "No quiero hablar con un agente", "Fue un error humano",
        "¿Cuánto cuesta por persona?", "Quiero una devolución", "Trabajo en recursos humanos",
        "La persona que me atendió fue amable",
        // Italian
        "Ho parlato con un operatore ieri", "Non voglio parlare con un operatore",
        "È stato un errore umano", "Quanto costa a persona?", "Dov'è il mio ordine?",
        // Dutch
        "Ik heb gisteren een medewerker gesproken", "Ik wil geen mens spreken",
        "Wat kost het per persoon?", "Waar is mijn bestelling?", "De medewerker was erg aardig",
        // Portuguese
        "Falei com um atendente ontem", "Não quero falar com um atendente", "Foi erro humano",
        "Quanto custa por pessoa?", "Onde está o meu pedido?",
        // Polish
        "Rozmawiałem wczoraj z konsultantem", "Nie chcę rozmawiać z konsultantem",
        "Ile to kosztuje od osoby?", "Gdzie jest moje zamówienie?",
        // Others
        "Не хочу говорить с оператором", "Где мой заказ?", "不用转人工", "我的订单在哪里",
        "Var är min beställning?", "Jag vill inte prata med en människa",
    ]
}
