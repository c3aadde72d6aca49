// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What kinds of actions a tool does, read from its name and from the arguments that say it.
struct ToolFamilies {
    private(set) var families: ActionFamilies = []
    /// What the name and the arguments speak of.
    private(set) var objects: ClaimObjects = []
    /// What the name alone speaks of.
    private(set) var named: ClaimObjects = []

    /// Whether it looks for what there might be.
    private(set) var isSearch = false
    /// Whether the tool only looks.
    var isRead: Bool { families == .read }

    /// Words that say nothing by themselves: the noun behind them does.
    private static let light = hashes(
        """
        create make do process issue submit perform execute start initiate request place apply generate register trigger post put give grant record handle complete run insert new arrange prepare offer confirm approve raise
        erstellen anlegen veranlassen ausfuehren durchfuehren creer faire effectuer crear hacer realizar creare fare effettuare maken aanmaken uitvoeren criar fazer realizar utworz wykonaj zloz
        """)

    private static let reading = hashes(
        """
        get list search find lookup look fetch check read query show view retrieve calculate compute describe estimate quote track think preview simulate count load recommend suggest compare browse inspect examine can is has validate ask detect summarize translate
        suche suchen finde abrufen lesen pruefen anzeigen hole zeige berechne chercher trouver lire consulter obtenir afficher rechercher buscar consultar obtener leer listar ver calcular cerca cercare leggi ottieni consulta zoek ophalen toon lees bekijk controleer procurar obter ler pobierz szukaj sprawdz znajdz pokaz
        """)

    /// Nouns of what is looked at, where no verb says otherwise.
    private static let looking = hashes("status details info information history overview list")

    /// Names of arguments whose values say what is done.
    private static let telling = hashes(
        "action type operation op kind command event status task intent category method change field state verb mode service aktion accion acao azione"
    )

    /// What is offered is no record of what was booked.
    private static let searching = hashes(
        "search find available availability slot slots quote quotes option options offers suggest recommend suche buscar chercher cerca zoek szukaj"
    )

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(ClaimWords(words).words.map(\.hash))
    }

    init(_ families: ActionFamilies) {
        self.families = families
    }

    init(tool: String, arguments: String, lexicon: ClaimLexicon = .everyLanguage) {
        let parted = Self.parted(tool)
        let name = ClaimWords(parted).words
        let spelled = parted.split { !($0.isLetter || $0.isNumber) }
        var verbs: ActionFamilies = []
        var nouns: ActionFamilies = []
        var things: ActionFamilies = []
        var lights: ActionFamilies = []
        var isReading = false
        var hasVerb = false
        var looks = false
        var index = 0
        while index < name.count {
            let word = name[index]
            if Self.searching.contains(word.hash) { isSearch = true }
            var (sense, length) = Self.sense(name, at: index, lexicon)
            objects.formUnion(sense.objects.intersection(.things))
            if sense.roles.isEmpty, index < spelled.count, spelled.count == name.count {
                sense.families = Self.stems[String(Self.plain(spelled[index]).prefix(5))] ?? []
                if !sense.families.isEmpty { sense.roles = .infinitive }
            }
            defer { index += length }
            if Self.looking.contains(word.hash) {
                looks = true
            } else if length == 1, Self.reading.contains(word.hash) {
                if !hasVerb { isReading = true }
            } else if Self.light.contains(word.hash) {
                hasVerb = hasVerb || !isReading
                if index > 0 { nouns.formUnion(sense.families) }
                lights.formUnion(sense.families)
            } else if !sense.objects.isDisjoint(with: .things) {
                // «order» is what it is done to, unless nothing else says what is done.
                things.formUnion(sense.families)
            } else if !hasVerb, !isReading, !sense.families.subtracting(.any).isEmpty,
                !sense.roles.isDisjoint(with: [.infinitive, .participle, .present, .progressive])
            {
                verbs.formUnion(sense.families)
                hasVerb = true
            } else {
                nouns.formUnion(sense.families)
            }
        }
        named = objects
        verbs.subtract(.read)
        nouns.subtract(.read)
        if isReading || (looks && verbs.isEmpty && !hasVerb) {
            families = .read
        } else if verbs.subtracting(.any).isEmpty {
            families = nouns.subtracting(.any).isEmpty ? nouns.union(things) : nouns
            if families.subtracting(.any).isEmpty { families.formUnion(lights.subtracting(.read)) }
        } else {
            families = verbs
            if !families.isDisjoint(with: [.send, .schedule, .log]) { families.formUnion(nouns) }
        }
        readArguments(arguments, lexicon)
        if families.subtracting(.any).isEmpty, !isReading { families.formUnion([.any]) }
        if Self.isToPerson(name) { families.formUnion(.handover) }
    }

    private static let person = hashes(
        "human humans agent agents person representative operator supervisor specialist mensch mitarbeiter humain humano umano operatore mens medewerker czlowiek konsultant live escalation colleague"
    )
    private static let handing = hashes(
        "transfer handover handoff hand route connect escalate forward weiterleiten uebergabe transferer transferir trasferisci doorverbinden przekaz assign"
    )

    private static func isToPerson(_ name: [ClaimWords.Word]) -> Bool {
        name.contains { handing.contains($0.hash) }
            && name.contains { person.contains($0.hash) }
    }

    static func sense(
        _ words: [ClaimWords.Word], at index: Int, _ lexicon: ClaimLexicon
    ) -> (ClaimSense, length: Int) {
        var node: ClaimLexicon.Node = 0
        var found = ClaimSense()
        var length = 1
        for place in index..<words.count {
            guard let next = lexicon.next(node, words[place].hash) else { break }
            node = next
            if lexicon.languageBits(node) != 0 {
                found = lexicon.senses(node)
                length = place - index + 1
            }
        }
        return (found, length)
    }

    /// Verbs by their first five letters without marks: tools are named «zmien_adres» and «kuendigung».
    private static let stems: [String: ActionFamilies] = {
        var stems: [String: ActionFamilies] = [:]
        for language in ClaimLanguage.allCases {
            for page in language.pages {
                ClaimPage.read(page, language) { phrase, sense in
                    let telling: ClaimRoles = [.infinitive, .participle, .noun, .present]
                    guard !sense.roles.isDisjoint(with: telling), !phrase.contains(" "),
                        !sense.families.subtracting([.any, .read]).isEmpty
                    else { return }
                    let plain = plain(phrase)
                    guard plain.count >= 5 else { return }
                    stems[String(plain.prefix(5)), default: []].formUnion(
                        sense.families.subtracting([.any, .read]))
                }
            }
        }
        return stems
    }()

    private static func plain(_ word: some StringProtocol) -> String {
        var plain = word.lowercased().folding(options: .diacriticInsensitive, locale: nil)
        for (spelled, letter) in [("ł", "l"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ß", "ss")] {
            plain = plain.replacingOccurrences(of: spelled, with: letter)
        }
        return plain
    }

    /// Argument names say upon what; the value of an `action` or a `status` says what.
    private mutating func readArguments(_ arguments: String, _ lexicon: ClaimLexicon) {
        let words = ClaimWords(arguments, limit: 2048).words
        var tellsUntil = -1
        for index in words.indices {
            let word = words[index]
            if Self.telling.contains(word.hash) { tellsUntil = index + 4 }
            guard word.number == nil, let node = lexicon.next(0, word.hash),
                lexicon.languageBits(node) != 0
            else { continue }
            let (sense, length) = Self.sense(words, at: index, lexicon)
            objects.formUnion(sense.objects.intersection(.things))
            if index <= tellsUntil, families != .read, length > 0 {
                families.formUnion(sense.families.subtracting([.read, .any]))
            }
        }
    }

    /// `cancelOrder` as «cancel Order».
    private static func parted(_ name: String) -> String {
        var parted: [UInt8] = []
        var last: UInt8 = 0
        for byte in name.utf8 {
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            if isUpper, last >= UInt8(ascii: "a") && last <= UInt8(ascii: "z") || last.isDigit {
                parted.append(0x20)
            }
            parted.append(byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") ? 0x20 : byte)
            last = byte
        }
        return String(decoding: parted, as: UTF8.self)
    }
}
