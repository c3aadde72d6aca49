// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct PersonReaderTests {
    private func found(_ text: String, _ signal: String, asked: PersonReader.Asked = []) -> [String]
    {
        PersonReader().matches(in: text, asked: asked).filter { $0.signal == signal }.map {
            String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
        }
    }

    private func names(_ text: String, asked: PersonReader.Asked = []) -> [String] {
        found(text, PersonMatch.name, asked: asked)
    }

    @Test(arguments: [
        ("Hello, my name is Theodora Winkelried and my card is lost.", "Theodora Winkelried"),
        ("my name is oskar, hi", "oskar"),
        ("This is Marguerite Delorme speaking.", "Marguerite Delorme"),
        ("Dear Mr. Okonjo-Baptiste,", "Okonjo-Baptiste"),
        ("I talked to Jasper van der Veldhuizen on the phone", "Jasper van der Veldhuizen"),
        ("Kind regards,\nAnnika Söderlund", "Annika Söderlund"),
        ("Mein Name ist Jörg Köttelwesch.", "Jörg Köttelwesch"),
        ("Je m'appelle Benoît Lacassagne", "Benoît Lacassagne"),
        ("Me llamo Rocío Villanueva y quiero ayuda", "Rocío Villanueva"),
        ("Mi chiamo Ludovica Santagata", "Ludovica Santagata"),
        ("Mijn naam is Sjoerd Hoogland", "Sjoerd Hoogland"),
        ("O meu nome é Inês Figueiredo", "Inês Figueiredo"),
        ("Nazywam się Grzegorz Brzęczyszczykiewicz", "Grzegorz Brzęczyszczykiewicz"),
        ("The tickets are for J. K. Harrington please", "J. K. Harrington"),
    ])
    func `a name is found by how it stands`(text: String, name: String) {
        #expect(names(text) == [name])
    }

    @Test(arguments: [
        "", " ", "Will you help me in May?", "I'm happy with the refund", "This is ridiculous!",
        "I live in San Francisco and fly to New York on Friday.",
        "Can I pay with Apple Pay or Visa?",
        "My name is on the card already", "What is the Premium Plan?", "It's Broken",
        "I'm Not Happy",
        "HOW DO I GET MY MONEY BACK", "Ich habe eine Frage zu meiner Rechnung und der Lieferung.",
        "Please cancel order W1234567 and refund to PayPal.",
        "I bill my clients monthly, mark my words.",
        "Why was my Mastercard declined at Heathrow?", "The Economy Saver fare on Delta",
        "i'm furious",
    ])
    func `what is no name is left alone`(text: String) {
        #expect(names(text) == [])
    }

    @Test func `a bare answer to the question for a name is one`() {
        let asked = PersonReader.asked(by: "Sure! What's the name on the account?")
        #expect(names("thandiwe mabuza", asked: asked) == ["thandiwe mabuza"])
        #expect(names("yes of course", asked: asked) == [])
    }

    @Test(arguments: [
        (
            "Send it to 221 Larchmont Avenue, Springfield, IL 62704 please.",
            "221 Larchmont Avenue, Springfield, IL 62704"
        ),
        ("I moved to 5 Church Lane, Ambleside, LA22 9BT.", "5 Church Lane, Ambleside, LA22 9BT"),
        ("Ich wohne in der Lindenstraße 12a, 50674 Köln.", "Lindenstraße 12a, 50674 Köln"),
        ("J'habite 14 rue des Acacias, 69003 Lyon", "14 rue des Acacias, 69003 Lyon"),
        ("Vivo en Calle Mayor 5, 28013 Madrid", "Calle Mayor 5, 28013 Madrid"),
        ("Abito in Via Garibaldi 22, 20121 Milano", "Via Garibaldi 22, 20121 Milano"),
        (
            "Ik woon aan de Prinsengracht 263, 1016 GV Amsterdam",
            "Prinsengracht 263, 1016 GV Amsterdam"
        ),
        ("Mieszkam przy ul. Długa 7, 31-146 Kraków", "ul. Długa 7"),
        ("Ship to PO Box 4471, Denver, CO 80201", "PO Box 4471, Denver, CO 80201"),
        ("deliver it to 99 oak street", "99 oak street"),
        ("My zip code is 90210", "90210"),
        ("My address is 742 Maple Court, Apt. 5B", "742 Maple Court, Apt. 5B"),
        ("Storgatan 14, 111 23 Stockholm", "Storgatan 14"),
    ])
    func `an address is found`(text: String, address: String) {
        let all = found(text, PersonMatch.address)
        #expect(all.contains { $0.contains(address) || address == $0 }, "\(all)")
    }

    @Test(arguments: [
        "It takes 5 minutes to drive there", "I waited 20 days for the order",
        "Gate 12 at Terminal 3",
        "the flat I want to buy", "In Spring 2025 I bought 2 items", "I paid 300 via PayPal",
        "Order 10023456 was placed on 12 May 2024", "Version 5 Release 12",
        "I need 2 seats in row 14",
        "the street where I live is noisy", "500 US dollars", "any flight before 11 AM EST",
        "cancel AB15CD and 8X4K2E please",
        "the refund of $12.50 via PayPal and the rest",
    ])
    func `what is no address is left alone`(text: String) {
        #expect(found(text, PersonMatch.address) == [])
    }

    @Test(arguments: [
        ("I was born on 12 March 1984.", "12 March 1984"),
        ("my date of birth is 03/05/1980", "03/05/1980"),
        ("DOB: 1992-04-17", "1992-04-17"),
        ("born the third of May nineteen eighty", "third of May nineteen eighty"),
        ("geboren am 3. Mai 1980 in Bonn", "3. Mai 1980"), ("né le 3 mai 1980", "3 mai 1980"),
        ("nací el 3 de mayo de 1980", "3 de mayo de 1980"),
        ("nato il 3 maggio 1980", "3 maggio 1980"),
        ("geboren op 3 mei 1980", "3 mei 1980"),
        ("nasci em 3 de maio de 1980", "3 de maio de 1980"),
        ("urodzony 3 maja 1980", "3 maja 1980"), ("My birthday is May 3rd, 1980", "May 3rd, 1980"),
    ])
    func `a date of birth is told by what stands before it`(text: String, date: String) {
        #expect(found(text, PersonMatch.dateOfBirth) == [date])
    }

    @Test(arguments: [
        "I ordered it on 12 March 2024", "I was born to run", "My birthday party was great",
        "due 03/05/2024",
    ])
    func `a date that nobody was born on is none`(text: String) {
        #expect(found(text, PersonMatch.dateOfBirth) == [])
    }

    @Test func `an age is a person's`() {
        #expect(found("I'm 31 years old", PersonMatch.age) == ["31"])
        #expect(found("she is 42 y/o", PersonMatch.age) == ["42"])
        #expect(found("a 79 year old woman", PersonMatch.age) == ["79"])
        #expect(found("my account is 3 years old", PersonMatch.age) == [])
        #expect(found("a 2 year old phone", PersonMatch.age) == [])
    }

    @Test func `a hostile text takes no longer than its length`() {
        for piece in [
            "A ", "van der ", "12 ", "J. ", "rue ", "Apt. 5, ", "born ", "’s ", "\u{301}", "👩‍👩‍👧", "ß",
        ] {
            let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
            let clock = ContinuousClock()
            let spent = clock.measure {
                for match in PersonDetector().matches(in: text) {
                    #expect(match.bytes.upperBound <= text.utf8.count)
                }
            }
            #expect(spent < .seconds(3), "\(piece): \(spent)")
        }
    }

    @Test func `spans are whole characters`() {
        let text = "Çağrı Öztürk lives in Łódź; my name is Žofie Růžičková."
        for match in PersonDetector().matches(in: text) {
            #expect(String(validating: Array(text.utf8)[match.bytes], as: UTF8.self) != nil)
        }
    }

    @Test func `the detector tells names of all passages`() {
        let scene = Scene(
            Proposal(
                useCase: "u", agent: "a",
                content: .input([
                    Passage(.customer, "my name is Theodora Winkelried", isNew: false),
                    Passage(.customer, "Where is my parcel?"),
                ]), turn: 1))
        let signals = PersonDetector().signals(for: scene)
        #expect(signals.map(\.name) == [PersonMatch.name])
        #expect(signals.first?.spans.map(\.bytes) == [11..<30])
        #expect(signals.first?.detector == PersonDetector.version)
    }
}
