// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

@Suite struct SpokenCodeTests {
    @Test(arguments: [
        ("482913", "482913"), ("It's 482 913.", "482913"), ("4-8-2-9-1-3", "482913"),
        ("four eight two nine one three", "482913"), ("oh oh seven double one two", "007112"),
        ("forty-eight twenty-nine thirteen", "482913"), ("٤٨٢٩١٣", "482913"),
        ("achtundvierzig neunundzwanzig dreizehn", "482913"),
        ("vier acht zwei neun eins drei", "482913"), ("quatre huit deux neuf un trois", "482913"),
        ("vingt et un trente-deux quarante-trois", "213243"), ("0004", "0004"),
    ])
    func `a code is read as it is said`(said: String, digits: String) {
        #expect(SpokenCode(said)?.digits == digits)
    }

    @Test(arguments: [
        "", "yes", "I have 2 questions", "where did you send it?", "one moment please",
        "I want to talk to a person", "Nein", "I was there in the year 99",
    ])
    func `what holds no code is read as none`(said: String) {
        #expect(SpokenCode(said) == nil)
    }
}
