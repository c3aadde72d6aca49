// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a contact centre says that states nothing: greetings, thanks, apologies, offers to help.
enum CourtesyWords {
    static let every = """
        hello hi hey good morning afternoon evening day dear welcome thank thanks appreciate patience contacting
        reaching sorry apologize apologise apologies apology inconvenience understand understanding frustration
        happy glad pleased assist assistance help helping further anything else question questions feel free let
        know reach take care goodbye bye wonderful great nice weekend moment one bear hold sure certainly course
        absolutely ok okay right perfect alright assisting ahead proceed provide today need needs like look looking
        check checking see confirm yes no correct got noted information details would please
        hallo guten morgen tag abend danke dank vielen gerne entschuldigung verzeihung leid helfen hilfe weiterhelfen
        fragen frage melden schonen willkommen moment verstehe natuerlich naturlich gern grussen freundlichen
        bonjour bonsoir merci desole excuses aider aide question questions hesitez bonne journee bienvenue instant
        comprends plaisir volontiers cordialement
        hola buenos buenas dias tardes noches gracias siento disculpe disculpas ayudar ayuda ayudarle pregunta duda
        dudas bienvenido momento entiendo claro gusto saludos
        ciao buongiorno buonasera grazie scusi dispiace aiutare aiutarla aiuto domanda domande benvenuto momento
        capisco certo piacere saluti
        hallo goedemorgen goedemiddag dank bedankt excuses spijt helpen hulp vraag vragen welkom moment begrijp
        natuurlijk graag
        ola bom boa dia tarde noite obrigado obrigada desculpe desculpas ajudar ajuda duvida duvidas bem vindo momento
        entendo claro prazer
        dzien dobry witam dziekuje przepraszam przykro pomoc pomagac pytanie pytania chwile rozumiem oczywiscie chetnie
        pozdrawiam
        """

    private static let shared: WordTable = {
        var table = WordTable(expecting: 512)
        for word in every.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            table.set(SupportLexicon.hash(word), 1)
        }
        return table
    }()

    /// Whether a sentence of a service states nothing that evidence could support: courtesies, questions, requests, what
    /// the speaker does or the customer is asked to do.
    static func isBusiness(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if text.contains(UInt8(ascii: "?")) || text.last == UInt8(ascii: ":") { return true }
        let lexicon = SupportLexicon.shared
        var isBusiness = false
        var content = 0
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: GroundReader.longest + 8) { room in
            var reader = GroundReader(text, letters: room.baseAddress!)
            while let word = reader.next() {
                guard word.kind != .sentenceEnd else { continue }
                let traits = lexicon.traits(word: word.folded, stem: 0)
                if traits.contains(.firstPerson) || requests[word.folded] != nil {
                    isBusiness = true
                }
                if !traits.contains(.stop) { content += 1 }
            }
        }
        return isBusiness || content < 3 || isAll(of: text)
    }

    private static let requests: WordTable = {
        var table = WordTable()
        for word
            in "please kindly let's we we'll we've we're bitte wir nous merci nosotros noi wij we nos prosze if falls wenn si se als jesli"
            .split(separator: " ")
        {
            table.set(SupportLexicon.hash(word), 1)
        }
        return table
    }()

    /// Whether a sentence has nothing but courtesies and words that every text has.
    static func isAll(of text: UnsafeBufferPointer<UInt8>) -> Bool {
        let lexicon = SupportLexicon.shared
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: GroundReader.longest + 8) {
            room in
            var reader = GroundReader(text, letters: room.baseAddress!)
            var isFirst = true
            var afterComma = false
            while let word = reader.next() {
                guard word.kind != .sentenceEnd else { continue }
                let isVocative = word.isCapital && !isFirst && afterComma
                afterComma = Int(word.end) < text.count && text[Int(word.end)] == UInt8(ascii: ",")
                isFirst = false
                if word.kind == .number { return false }
                // «Thank you, Anna.»
                if isVocative || shared[word.folded] != nil { continue }
                if lexicon.traits(word: word.folded, stem: 0).contains(.stop) { continue }
                return false
            }
            return true
        }
    }
}
