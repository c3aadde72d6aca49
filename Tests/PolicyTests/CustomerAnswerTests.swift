// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

/// What a customer's words say to «Shall I refund 24.00 EUR for the payment P-1001?».
@Suite struct CustomerAnswerTests {
    private static let question = "Shall I refund 24.00 EUR for the payment P-1001?"

    @Test(arguments: [
        "Yes", "yes!", "Yes, please.", "Yeah go ahead, thank you very much", "OK", "Sure, do it.",
        "Yes, refund the payment P-1001", "Yes, 24.00 EUR.", "That's right, yes",
        "Perfect, thanks!",
        "Yes please, that would be great, I appreciate it", "Yes, no problem", "um yes that's fine",
        "Ja, bitte", "Ja, gerne. Vielen Dank!", "Genau, machen Sie das", "In Ordnung",
        "Oui, s'il vous plaît", "D'accord, merci beaucoup", "Oui, c'est ça, allez-y",
    ])
    func `a plain yes is one`(said: String) {
        #expect(CustomerAnswer(said, to: Self.question) == .yes)
    }

    @Test(arguments: [
        "Yes. Actually no.", "yes no", "Yes! Cancel that.", "Ja. Nein, doch nicht.", "not yes",
        "I don't say yes", "can you say yes?", "Yes?", "Yes or no?", "yes if it is free",
        "yes, when my husband agrees", "sure, after you tell me the fee",
        "yes to the other payment", "Yes please refund it to my son's account", "yeah right, as if",
        "Yes, how long does it take?", "Is it yes or no, what do you mean?", "Yes, 30 please",
        "Yes, but 30 instead", "Yes, P-1002", "Great, and my other refund", "Okay so tell me more",
        "Yes, refund it today", "Yes and close the account", "Ja, aber auf mein anderes Konto",
        "Ja, wenn es nichts kostet", "Oui, mais demain", "Oui, si c'est gratuit", "Non",
        "No", "nein danke", "Maybe", "", "👍", "I said yes to her already",
    ])
    func `everything else is none`(said: String) {
        #expect(CustomerAnswer(said, to: Self.question) != .yes)
    }

    @Test(arguments: [
        ("No, leave it.", CustomerAnswer.no), ("Nein", .no), ("Yes, but 30 instead", .change),
        ("Yes, make it 30", .change), ("Which card does it go to?", .question),
        ("Yes, which card?", .question), ("Hmm", .unclear), ("Yes. Actually no.", .unclear),
    ])
    func `what it is instead is told`(said: String, answer: CustomerAnswer) {
        #expect(CustomerAnswer(said, to: Self.question) == answer)
    }

    @Test func `what denies is no part of a yes, though the question says it`() {
        #expect(CustomerAnswer("Yes, not that", to: "Shall I say that you do not agree?") != .yes)
    }
}
