// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors

/// Sentences written for the training of names: `F` a given name, `L` a surname, `N` both, `P` a place, `O` an
/// organisation, `T` a thing.
struct NameSentences {
    var random = Seeded(7)

    struct Sentence {
        var text = ""
        var names: [Range<Int>] = []
    }

    static let count = templates.count

    mutating func sentence(_ index: Int) -> Sentence {
        var sentence = Sentence()
        let template = Self.templates[index]
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{") {
            sentence.text += rest[..<open]
            let kind = rest[rest.index(after: open)]
            rest = rest[rest.index(open, offsetBy: 3)...]
            let start = sentence.text.utf8.count
            sentence.text += word(kind)
            if "FLN".contains(kind) { sentence.names.append(start..<sentence.text.utf8.count) }
        }
        sentence.text += rest
        return sentence
    }

    private mutating func word(_ kind: Character) -> String {
        switch kind {
        case "F": return name(PersonReader.lists.given)
        case "L": return name(PersonReader.lists.surnames)
        case "N":
            let middle =
                Int.random(in: 0..<6, using: &random) == 0
                ? " \(Character(UnicodeScalar(UInt8.random(in: 65...87, using: &random))))." : ""
            return name(PersonReader.lists.given) + middle + " " + name(PersonReader.lists.surnames)
        case "P":
            return Bool.random(using: &random)
                ? pick(PersonReader.lists.places).capitalised : town()
        case "O":
            return pick(Self.firms).naming("L", name(PersonReader.lists.surnames))
        default: return pick(PersonReader.lists.things).capitalised
        }
    }

    /// A name of the lists, or one that no list has: the front of one and the end of another.
    private mutating func name(_ list: [String]) -> String {
        let one = pick(list)
        guard Int.random(in: 0..<10, using: &random) < 5 else { return one.capitalised }
        let other = pick(list)
        let front = one.prefix(max(2, one.count / 2))
        return (front + other.suffix(max(2, other.count / 2))).capitalised
    }

    private mutating func town() -> String {
        pick([
            "Neu", "Ober", "Sankt ", "Port ", "Villa", "Saint-", "Nord", "Bad ", "San ", "East ",
            "Kirk", "Stor", "Zielon", "Font", "Al",
        ])
            + pick([
                "berg", "ville", "dorf", "field", "haven", "mouth", "ton", "by", "stad", "owo",
                "ica", "ara", "ello", "nes", "bruck", "minster",
            ])
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &random)]
    }

    private static let firms = [
        "L Inc", "L and L", "L Ltd", "L-L", "L, L and L", "L GmbH", "L Group", "Bluewave",
        "Northlight", "DataForge",
        "Greenmart", "QuickParcel", "Helio Energy", "Unity Bank", "TransGlobe", "HomeNest",
        "Zenlytics", "CloudPeak",
        "Silverline Airways", "L & Sons", "Cartwise", "PayBright", "MedCore", "L Partners",
        "Openledger", "Fastlane",
    ]

    private static let templates = [
        "Hi, my name is {N} and I can't log in.", "This is {F}, I called an hour ago.",
        "This is {N} speaking.", "I'm {N}, calling about my invoice.", "I am {F} from {P}.",
        "My name is {F}.", "My last name is {L}.", "My surname is {L}, first name {F}.", "{N}",
        "{F}", "It's {N}.", "The name is {N}, N as in November.",
        "Hello {F}, thanks for your help.",
        "Hi {F}!", "Dear {F},\nI still wait for my parcel.", "Dear Mr. {L},",
        "Dear Mrs {L}, we are sorry.",
        "Thanks, {F}. That was quick.", "Thank you {F}, have a nice day.", "Kind regards,\n{N}",
        "Best,\n{F}", "Sincerely,\n{N}\n{O}", "Regards, {F}", "Cheers\n{F}",
        "I spoke with {F} yesterday and she promised a refund.",
        "Yesterday {F} told me that it was fine.",
        "Your colleague {F} said it would take two days.", "Please add {N} to my booking.",
        "I want to send money to {N}.", "The passengers are {N}, {N} and {N}.",
        "It is for my wife {F}.", "My husband {N} is on the same account.",
        "My son {F} needs a card too.",
        "{F} is my daughter.", "{F} and {F} will travel with me.", "{N} is the account holder.",
        "Can you talk to {F} about it?", "Was it {F} or {F} who signed?",
        "I'd like to speak to {N}, please.",
        "{F}'s phone is broken.", "{N}'s subscription has ended.", "We met {F} at the counter.",
        "The order was placed by {N}.", "Please change the name from {N} to {N}.", "Recipient: {N}",
        "Name: {N}\nOrder: 10023", "Account holder: {N}", "Passenger: {N}", "Contact: {F} {L}",
        "{N}\n12 Elm Street\n{P}", "{N}, {P}", "{F}, can you help me?",
        "{F}: I never got it.\n{F}: Let me look.",
        "Why did {F} cancel it?", "Does {F} know about this?", "Is {F} there?", "Ask {F}!",
        "He said his name was {N}.", "Her name is {F}.", "They call me {F}.",
        "I was served by {F} at {O}.",
        "A certain {L} signed the contract.", "Ms {L} from {O} called me.",
        "Dr. {L} wrote the letter.",
        "Doctor {N} prescribed it.", "Officer {L} took the report.", "Then {F} came and {F} left.",
        "Only {F} could fix it, but {F} was on leave.", "He gave {F} the keys.",
        "I bought it for {F}.",
        "The letter from {N} arrived at {P}.", "\"It works now,\" says {F}.",
        "\"Never again\", said {N} of {O}.",
        "{N} of {O} is on the line.", "{N} worked at {O} in {P}.", "{L} wrote to us twice.",
        "{F} lives in {P}.",
        "{N} was born in {P}.", "President {N} visited {P}.", "The singer {N} plays in {P}.",
        "A film directed by {N} and starring {N}.", "The {L} case is closed.",
        "The {N} recording is the best.",
        "Unlike {F}, I read the terms.", "Between {F} and me, it is wrong.",
        "Poor {F} waited for hours.",
        "Ich heiße {N}.", "Mein Name ist {N} und ich habe eine Frage.", "Hier ist {F} {L}.",
        "Guten Tag Herr {L},",
        "Frau {L} hat mir das gesagt.", "Liebe {F}, danke!", "Mit freundlichen Grüßen\n{N}",
        "Meine Frau {F} fährt mit.",
        "Bitte an {N} senden.", "Je m'appelle {N}.", "Bonjour, je suis {N}.",
        "Madame {L} m'a dit cela.",
        "Cordialement,\n{N}", "Mon mari {F} a payé.", "Monsieur {N} est absent.", "Me llamo {N}.",
        "Hola, soy {F}.",
        "Mi nombre es {N}.", "La señora {L} me atendió.", "Saludos,\n{N}",
        "Mi esposa {F} viaja conmigo.",
        "Mi chiamo {N}.", "Sono {N}, buongiorno.", "Il signor {L} ha chiamato.",
        "Cordiali saluti,\n{N}",
        "Mijn naam is {N}.", "Ik ben {F}.", "Mevrouw {L} heeft gebeld.",
        "Met vriendelijke groet,\n{N}",
        "O meu nome é {N}.", "Sou a {F}.", "A senhora {L} ligou.", "Cumprimentos,\n{N}",
        "Nazywam się {N}.",
        "Jestem {F}.", "Pani {L} dzwoniła.", "Pozdrawiam\n{N}", "Hej, jag heter {N}.",
        "my name is {N}", "i'm {F} btw", "{F} {L}, born in {P}",
        // What is no name.
        "I live in {P}.", "My flight to {P} was cancelled.", "From {P} to {P}, please.",
        "{P} is lovely in May.",
        "We moved from {P} to {P} last year.", "Is there a branch in {P}?", "{P}",
        "Ship it to {P}, please.",
        "I travel via {P} and {P}.", "The weather in {P} is bad.", "{P}, {P}", "Visit {P}!",
        "The {P} office is closed.",
        "I work for {O}.", "My {T} is broken.", "I paid with {T}.", "Is {T} supported?",
        "{T} declined my payment.",
        "{O} charged me twice.", "I bought it at {O} in {P}.", "The {O} app crashed.",
        "{O} is a good company.",
        "I ordered from {O} on Monday.", "Does {O} deliver to {P}?",
        "Founded in {P}, {O} grew fast.",
        "I used to be at {O}, now at {O}.", "Can I use {T} in {P}?", "{O}'s website is down.",
        "{T}'s support was slow.",
        "I have a {T} and a {T}.", "Ask {O}.", "A partner of {O} and {O}.", "Ich wohne in {P}.",
        "Mein {T} geht nicht.",
        "J'habite à {P}.", "Je travaille chez {O}.", "Vivo en {P}.", "Trabajo en {O}.",
        "Abito a {P}.", "Lavoro per {O}.",
        "Ik woon in {P}.", "Moro em {P}.", "Mieszkam w {P}.", "Received: {T}, {T} and {O}.",
        "Company: {O}\nCity: {P}",
        "Ich habe eine Frage zu meiner Rechnung.", "Wo bleibt meine Bestellung?",
        "Die Lieferung kam am Montag.",
        "Mein Konto ist gesperrt und die Karte geht nicht.", "Das Paket mit dem Ladegerät fehlt.",
        "Meine Adresse hat sich geändert.",
        "Ich möchte den Vertrag kündigen.", "Der Kundendienst hat mir eine Gutschrift versprochen.",
        "Bitte um Rückruf wegen der Überweisung.",
        "Können Sie mir den Betrag erstatten? Die Ware war ein Geschenk.",
        "Ist die Gebühr für das Ausland hoch?",
        "Ich habe die Kündigung und den Widerruf an {O} geschickt.",
        "Herr {L} hat die Rechnung für {F} bezahlt.",
        "Ich brauche einen Termin für die Beratung bei Frau {L}.",
        "Die Bankverbindung von {N} ist falsch.",
        "Nah, forget it.", "Hurry up!", "Ugh.", "Awesome!", "Received with thanks", "Broken",
        "Refund",
        "Mastercard or Visa?", "Sent from my {T}", "Terms and Conditions", "Travel Guard",
        "Basic Economy",
        "The Preferred Partner plan", "Recipient has not signed.", "Premium Support",
        "Order Status", "{P} Airport",
    ]
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
    fileprivate func naming(_ letter: Character, _ word: String) -> String {
        split(separator: " ", omittingEmptySubsequences: false).map { part in
            part.split(separator: "-", omittingEmptySubsequences: false).map { piece in
                piece == String(letter) ? word : piece == "\(letter)," ? word + "," : String(piece)
            }.joined(separator: "-")
        }.joined(separator: " ")
    }
}
extension Substring {
    fileprivate var capitalised: String { String(self).capitalised }
}
