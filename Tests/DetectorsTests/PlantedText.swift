// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A text with personal data in it, at known places, among difficult neighbours.
struct PlantedText {
    var text = ""
    /// What stands apart in the text and has to be found.
    var planted: [String] = []

    static let data = [
        "4111 1111 1111 1111", "5555555555554444", "4111\u{200B}1111\u{200B}1111\u{200B}1111",
        "４１１１　１１１１　１１１１　１１１１", "3782-822463-10005", "DE89 3704 0044 0532 0130 00",
        "GB29NWBK60161331926819", "jane.doe+x@mail.example.co.uk", "jörg@müller.de",
        "+49 171 1234567", "(555) 234-5678", "555-234-5678", "020 7946 0018", "123-45-6789",
        "+46 (0)8 928 571 38", "٤١١١ ١١١١ ١١١١ ١١١١",
        "12345678Z", "RSSMRA85T10A562S", "AB123456C", "811218-9876", "111.444.777-35",
        "756.9217.0769.85", "1HGCM82633A004352", "192.168.10.77", "2001:db8::ff00:42:8329",
        "00:1B:44:11:3A:B7", "AKIAIOSFODNN7EXAMPLE", "(37) 788-063",
    ]

    static let prose = [
        "Hello", "I'd like", "ça va", "größer", "order 10023456", "49.90 €", "日本語です", "👩‍👩‍👧",
        "don't",
        "a+b", "on 20.11.2026 at 14:30", "(really)", "v1.2.3", "e83c5163316f89bf", "x@", "ssn",
        "[payment card]", "call", "[INFO]", "May", "12 May 2020", "Monday", "AB", "password:",
        "my PIN is",
        "passport", "https://example.com/a", "www.example.org", "-----BEGIN", "12/31/1999", "M-AB",
        "plate",
        "2007-01-17 23:08:55", "born", "sort code", "pwd=hunter2", "eyJ", "ghp_", "::", "fe80:",
        "e.g.", "1 2 3", "4111 11", "DE89", "+", "(", "…", "é",
    ]

    init(_ random: inout Seeded, parts: Int, mixed: Bool = true) {
        for _ in 0..<parts {
            if Int.random(in: 0..<3, using: &random) == 0 {
                let item = random.pick(Self.data)
                planted.append(item)
                text += mixed ? item : ", \(item); "
            } else {
                text += random.pick(Self.prose)
            }
            text += random.pick(mixed ? [" ", " ", ", ", "", "-", ".", "\n"] : [" ", ", ", ". "])
        }
    }
}
