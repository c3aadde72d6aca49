// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Names by which a reply calls people, and that nothing in the evidence has.
///
/// Only where the form says that it is a name: after a title («Ms. Weber»), or in a greeting or thanks («Hello Anna,»).
/// A capital letter alone says too little: German has it on every noun, and products have it everywhere.
struct NameCheck {
    let index: EvidenceIndex

    private static func table(_ text: String) -> WordTable {
        var table = WordTable()
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            table.set(SupportLexicon.hash(word), 1)
        }
        return table
    }

    private static let titles = table(
        "mr mrs ms miss mx dr herr herrn frau monsieur madame mademoiselle senor senora signor signora meneer mevrouw dhr mevr senhor senhora pan pani pana"
    )

    private static let greetings = table(
        "hello hi dear hey thanks you welcome hallo liebe lieber danke bonjour merci cher chere hola gracias estimado estimada querido ciao buongiorno grazie gentile caro cara beste dag bedankt ola obrigado obrigada prezado prezada witaj witam drogi droga szanowny szanowna"
    )

    /// Whom a greeting may name without knowing anybody.
    private static let anybody = table(
        """
        sir madam there all everyone everybody team customer customers guest member friend valued folks again kunde
        kundin kunden damen herren zusammen client cliente clientes monsieur madame mesdames messieurs senor senora
        signore signora klant mevrouw meneer panstwo pan pani klient kliencie senhor senhora valued passenger
        support service traveler traveller agent assistant i it the we this for if how what please yes no thank so
        sehr wir ich ihre deine vielen nous je pour vous su gracias perfecto la le il per wij ik uw o a e w z na
        good morning afternoon evening
        """)

    func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [ValueCheck.Finding] {
        var found: [ValueCheck.Finding] = []
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: GroundReader.longest + 8) { room in
            var reader = GroundReader(bytes, letters: room.baseAddress!)
            var calls = Call.none
            var last = 0
            while let word = reader.next() {
                let start = Int(word.start)
                // A name follows at once, but for a comma or the full stop of a title.
                let isNext = start - last <= 2
                defer { last = Int(word.end) }
                if word.kind == .sentenceEnd {
                    if calls != .title { calls = .none }
                    continue
                }
                if calls != .none, isNext, word.isCapital, word.kind == .word, reader.count > 2,
                    isVocative(calls, bytes, Int(word.end)), Self.anybody[word.folded] == nil,
                    Self.titles[word.folded] == nil, !isKnown(reader.folded)
                {
                    let range = start..<Int(word.end)
                    found.append(
                        ValueCheck.Finding(
                            kind: "name", bytes: range,
                            value: String(decoding: bytes[range], as: UTF8.self), score: 0.75))
                }
                calls =
                    Self.titles[word.folded] != nil && word.isCapital
                    ? .title : Self.greetings[word.folded] != nil ? .greeting : .none
            }
        }
        return found
    }

    private enum Call { case none, title, greeting }

    /// «Hello Anna,» and «Thank you, Anna.»: a mark follows. After a title none has to.
    private func isVocative(_ call: Call, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        guard call == .greeting else { return true }
        guard end < bytes.count else { return true }
        return [
            UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: "\n"),
        ].contains(bytes[end])
    }

    private func isKnown(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
        if index.has(WordStem.hash(of: folded)) { return true }
        var isSimilar = false
        index.similar(
            to: UnsafeBufferPointer(rebasing: folded.prefix(WordStem.length(of: folded)))
        ) { _ in isSimilar = true }
        return isSimilar
    }
}
