// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct EmotionDetectorTests {
    private let detector = EmotionDetector()

    private func signals(_ passages: Passage...) -> [Signal] {
        DetectorSet([detector]).signals(
            for: Scene(
                Proposal(useCase: "refunds", agent: "triage", content: .input(passages), turn: 0)))
    }

    @Test(arguments: [
        "This is the third time I am calling about this, are you people stupid?",
        "You useless idiots, I have been waiting for three weeks!!!",
        "I am absolutely furious, your company is a joke.",
        "STOP SENDING ME THIS SHIT", "What the hell is wrong with you?",
        "I'm sick and tired of your excuses.",
        "Das ist eine Unverschämtheit, ich bin stinksauer!",
        "Ihr seid doch alle unfähig, so eine Scheiße.",
        "J'en ai marre, vous êtes des incapables !", "C'est scandaleux, bande d'escrocs.",
        "¡Estoy harto, son unos ladrones!", "Esto es una vergüenza, qué servicio de mierda.",
        "Sono furioso, vi dovete vergognare, siete dei ladri!",
        "Ik ben woedend, dit is belachelijk slechte service!",
        "Estou farto dessa merda, que vergonha!", "Jestem wściekły, to jest skandal!",
    ])
    func `anger is heard in eight languages`(text: String) throws {
        let scores = try detector.scores(of: text)
        #expect(scores.anger >= 0.5, "\(scores)")
    }

    @Test(arguments: [
        "I'm so sad, I cried all night.", "I am terrified that I will lose everything.",
        "I'm really scared and I don't know what to do", "I feel so lonely and depressed.",
        "Ich habe solche Angst und bin völlig verzweifelt.", "J'ai très peur, je suis désespérée.",
        "Estoy muy triste y desesperada.", "Ho tanta paura, sono disperata.",
        "Ik ben zo bang en verdrietig.", "Estou com muito medo, desesperada.",
        "Boję się, jestem zrozpaczona.",
    ])
    func `distress is heard in eight languages`(text: String) throws {
        let scores = try detector.scores(of: text)
        #expect(scores.distress >= 0.5, "\(scores)")
    }

    @Test(arguments: [
        "Where is my order?", "Thank you so much, you have been very helpful!",
        "I would like to change my address, please.", "How do I reset my PIN?",
        "My card was declined yesterday.", "ok", "Yes, please go ahead.", "12345",
        "Can I get a refund for the blue one?", "Could you cancel my booking for Friday?",
        "Wo ist meine Bestellung?", "Die Rechnung ist bei mir angekommen, danke.",
        "Ich möchte meine Adresse ändern.", "Où est ma commande ?",
        "Je voudrais changer mon adresse avec vous.", "¿Dónde está mi pedido?",
        "Quiero un café con leche y la cuenta.", "Dov'è il mio ordine?",
        "Waar is mijn bestelling?", "Onde está o meu pedido?", "Gdzie jest moje zamówienie?",
    ])
    func `a calm customer is not taken for an angry one`(text: String) throws {
        let scores = try detector.scores(of: text)
        #expect(scores.anger < 0.5 && scores.distress < 0.5, "\(scores)")
    }

    @Test func `only what the customer newly says is heard, and where`() throws {
        let text = "You useless idiots, I am furious!"
        let found = signals(Passage(.system, "Be kind."), Passage(.customer, text))
        let anger = try #require(found.first { $0.name == "emotion.anger" })
        #expect(anger.spans == [SignalSpan(passage: 1, bytes: 0..<text.utf8.count)])
        #expect(anger.detector == "emotion/1")
        #expect(signals(Passage(.customer, text, isNew: false)).isEmpty)
        #expect(signals(Passage(.tool, text)).isEmpty)
    }

    @Test func `anger at the end of a long letter is heard there`() throws {
        let calm = String(repeating: "I would like to know when the parcel will come. ", count: 20)
        let text = calm + "You useless idiots, I am furious, go to hell!"
        #expect(try detector.scores(of: calm).anger < 0.5)
        let anger = try #require(
            signals(Passage(.customer, text)).first { $0.name == "emotion.anger" })
        #expect(anger.score >= 0.5)
        let bytes = Array(text.utf8)
        for span in anger.spans {
            let part = String(decoding: bytes[span.bytes], as: UTF8.self)
            #expect(!part.contains("\u{FFFD}"))
        }
        #expect(anger.spans.contains { $0.bytes.upperBound == bytes.count })
    }

    @Test func `the empty and the enormous text are read`() throws {
        #expect(try detector.scores(of: "") == (0, 0))
        #expect(try detector.scores(of: " .,!?\u{200B}") == (0, 0))
        for piece in ["a", "fuck ", "!", "no. ", "[", "…", "😡", "ß", "e\u{301}", "中", "you are "] {
            let scores = try detector.scores(
                of: String(repeating: piece, count: 100_000 / piece.utf8.count))
            #expect(scores.anger >= 0 && scores.anger <= 1)
        }
    }
}
