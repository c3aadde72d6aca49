// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A code as a customer says or writes it: `482913`, `48 29 13`, `four eight two nine one three`, `achtundvierzig`.
///
/// It reads more than codes: what may be one is kept from models, also where it is none.
public struct SpokenCode: Sendable, Hashable {
    public let digits: String

    /// What could be a code: fewer digits are a number that somebody mentions.
    private static let least = 4

    /// - Returns: `nil` where nothing that was said could be a code.
    public init?(_ said: String) {
        var digits = ""
        var times = 1
        var tens: Int?
        func append(_ text: String) {
            digits += String(repeating: text, count: times)
            times = 1
        }
        func flush() {
            if let value = tens { append(String(value)) }
            tens = nil
        }
        for word in Self.words(of: said) {
            if word.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) {
                // With letters in it, too: its digits count.
                flush()
                append(word.filter { $0 >= "0" && $0 <= "9" })
            } else if let count = Self.repeats[word] {
                flush()
                times = count
            } else if let value = Self.numbers[word] {
                if let before = tens, before >= 20, value >= 1, value < 10 {
                    tens = nil
                    append(String(before + value))
                } else {
                    flush()
                    if value >= 20, value % 10 == 0 { tens = value } else { append(String(value)) }
                }
            } else if !Self.joints.contains(word) {
                flush()
            }
        }
        flush()
        guard digits.count >= Self.least else { return nil }
        self.digits = digits
    }

    /// Letters and digits of any script, as words in lower case and digits as ASCII.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text.lowercased() {
            if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                word += String(digit)
            } else if character.isLetter {
                word.append(character)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static let joints: Set<String> = ["and", "und", "et"]
    private static let repeats = ["double": 2, "triple": 3, "doppel": 2, "doppelt": 2]

    private static let numbers: [String: Int] = {
        let english = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen",
        ]
        let german = [
            "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
            "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
            "achtzehn", "neunzehn",
        ]
        let french = [
            "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
            "onze", "douze", "treize", "quatorze", "quinze", "seize",
        ]
        var numbers: [String: Int] = ["oh": 0, "o": 0, "ein": 1, "zwo": 2, "une": 1]
        for list in [english, german, french] {
            for (value, word) in list.enumerated() { numbers[word] = value }
        }
        let tens = [
            ("twenty", "zwanzig", "vingt"), ("thirty", "dreißig", "trente"),
            ("forty", "vierzig", "quarante"), ("fifty", "fünfzig", "cinquante"),
            ("sixty", "sechzig", "soixante"), ("seventy", "siebzig", "septante"),
            ("eighty", "achtzig", "huitante"), ("ninety", "neunzig", "nonante"),
        ]
        for (index, words) in tens.enumerated() {
            let value = (index + 2) * 10
            for word in [words.0, words.1, words.2] { numbers[word] = value }
            for unit in 1...9 {
                numbers[(unit == 1 ? "ein" : german[unit]) + "und" + words.1] = value + unit
            }
        }
        return numbers
    }()
}
