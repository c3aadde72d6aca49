// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct ComplaintDetectorTests {
    private let detector = ComplaintDetector()

    private func score(_ signal: String, in text: String, isNew: Bool = true) -> Double {
        let scene = Scene(
            Proposal(
                useCase: "refunds", agent: "triage",
                content: .input([Passage(.customer, text, isNew: isNew)]), turn: 0))
        return DetectorSet([detector]).signals(for: scene).first { $0.name == signal }?.score ?? 0
    }

    @Test(arguments: [
        "I want to file a complaint.", "I'd like to make a formal complaint about your driver.",
        "How do I complain about a decision?", "I'm going to the ombudsman with this.",
        "I will report you to the CFPB.", "The BBB will hear about this.",
        "Expect a one star review on Trustpilot.", "I'll post this on Twitter.",
        "Your service is unacceptable.", "I have never had such terrible customer service.",
        "They took money from my account after I paid off the loan and nobody will help me.",
        "Ich möchte eine Beschwerde einreichen.", "Ich wende mich an die BaFin.",
        "Dann gibt es eine schlechte Bewertung.", "Je souhaite déposer une réclamation.",
        "Je vais saisir le médiateur.", "Quiero poner una queja.",
        "Quiero la hoja de reclamaciones.", "Vorrei presentare un reclamo.",
        "Mi rivolgo all'Altroconsumo.", "Ik wil een klacht indienen.", "Ik ga naar het Kifid.",
        "Quero fazer uma reclamação.", "Vou abrir um caso no Procon.",
        "Chcę złożyć reklamację.", "Zgłoszę to do UOKiK.",
    ])
    func `a short complaint is heard in eight languages`(text: String) {
        #expect(score(ComplaintDetector.complaint, in: text) >= 0.5)
    }

    @Test(arguments: [
        "Where is my order?", "I can't complain, it was great.", "I have no complaints.",
        "What is the complaint number of my case?", "I want to leave a good review.",
        "How do I change my PIN?", "I'd like to close my account, please.",
        "Can you resend the invoice?", "My card has not arrived yet.",
        "Ich habe keine Beschwerden.", "Wo kann ich eine gute Bewertung abgeben?",
        "Je n'ai aucune réclamation.", "No tengo quejas.", "Sin embargo, quiero el pedido.",
        "Nessun reclamo, grazie.", "Ik heb geen klachten.", "Não tenho queixas.",
        "Nie mam skarg.", "I'm a lawyer and I need a new card.", "Is it legal to bring wine?",
        "Can my mother sign with a power of attorney?", "My legal name is different.",
        "I want to book a tennis court.", "Can you process my refund?",
        "Podem processar o pagamento?", "Une salade d'avocat, s'il vous plaît.",
    ])
    func `who does not complain is not taken to complain or to threaten`(text: String) {
        #expect(score(ComplaintDetector.complaint, in: text) < 0.5)
        #expect(score(ComplaintDetector.legalThreat, in: text) < 0.5)
    }

    @Test func `a complaint in a long letter is found where it stands`() throws {
        let before = String(repeating: "I have been a customer for years. ", count: 20)
        let text = before + "Now I want to file a complaint. Thank you."
        let scene = Scene(
            Proposal(
                useCase: "refunds", agent: "triage", content: .input([Passage(.customer, text)]),
                turn: 0))
        let signal = try #require(
            DetectorSet([detector]).signals(for: scene).first {
                $0.name == ComplaintDetector.complaint
            })
        let spans = signal.spans.map {
            String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
        }
        #expect(spans.contains("file a complaint"))
        #expect(signal.score >= 0.9)
    }

    @Test func `an earlier complaint was judged when it was made`() {
        #expect(score(ComplaintDetector.complaint, in: "I want to complain", isNew: false) == 0)
    }

    @Test func `a text is cut without loss`() {
        for text in ["", "a", "One. Two.", String(repeating: "Ein Wort, ein Satz. ", count: 500)] {
            let whole = ComplaintDetector.stretches(of: text).joined()
            #expect(whole == text || text.isEmpty)
        }
        for piece in ["sue you ", ".", "complaint", "or else ", "é", "\u{200D}"] {
            _ = score(
                ComplaintDetector.complaint,
                in: String(repeating: piece, count: 100_000 / piece.utf8.count))
        }
    }
}
