// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Which classes of values a vault keeps, how far each may come back, and how much it keeps.
public struct VaultPolicy: Sendable {
    /// How much one conversation may keep. What goes beyond is taken out for good.
    public struct Limits: Sendable, Hashable {
        /// Different values.
        public let values: Int
        /// Bytes of all values and spellings.
        public let bytes: Int

        public static let `default` = Limits()

        public init(values: Int = 1_000, bytes: Int = 256 << 10) {
            self.values = values
            self.bytes = bytes
        }
    }

    /// Text that looks like a token and is none of this conversation, or was typed by the customer. It is
    /// kept like a value, so that whatever the model reads as a token is one that the vault issued.
    public static let quoted = VaultClass(
        ["vault.quoted"], word: "QUOTE", placeholder: "[quoted text]", reach: .customer(),
        isForStaff: true)

    /// Findings of a class that nobody named. Silence is never consent.
    public static let other = VaultClass(
        ["personal-data"], word: "DATA", synonyms: ["DATEN", "DONNEES", "DATOS", "DATI", "DADOS"],
        placeholder: "[personal data]", reach: .never)

    /// The standard classes and limits.
    public static let `default` = VaultPolicy()

    /// First ``quoted``, then ``other``, then those that were named.
    let classes: [VaultClass]
    public private(set) var limits: Limits
    let words: VaultWords
    private let places: [String: Int]

    static let quotedIndex = 0
    static let otherIndex = 1

    /// - Parameter classes: where two name one signal or one word, the later counts.
    public init(_ classes: [VaultClass] = VaultPolicy.standard, limits: Limits = .default) {
        let all = [Self.quoted, Self.other] + classes
        self.classes = all
        self.limits = limits
        var places: [String: Int] = [:]
        for (index, kind) in all.enumerated() {
            for signal in kind.signals where index != Self.otherIndex { places[signal] = index }
        }
        places[Self.quoted.name] = Self.quotedIndex
        self.places = places
        words = VaultWords(all.map { [$0.word] + $0.synonyms })
    }

    /// The class that a signal's findings belong to.
    func index(of signal: String) -> Int {
        if let place = places[signal] { return place }
        var name = Substring(signal)
        while let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
            name = name[..<dot]
            if let place = places[String(name)] { return place }
        }
        return Self.otherIndex
    }

    /// What is kept of the findings of a signal, and how far it may come back.
    public func kind(of signal: String) -> VaultClass { classes[index(of: signal)] }

    func limited(to limits: Limits) -> VaultPolicy {
        var policy = self
        policy.limits = limits
        return policy
    }

    /// The policy with another reach for some classes, by the name of a signal.
    public func reaching(_ changes: [String: VaultReach]) -> VaultPolicy {
        var changed = Array(classes.dropFirst(2))
        for index in changed.indices {
            for signal in changed[index].signals {
                if let reach = changes[signal] { changed[index].reach = reach }
            }
        }
        return VaultPolicy(changed, limits: limits)
    }
}

extension VaultPolicy {
    /// The classes where nothing else is said: cards, their codes and secrets never come back; what identifies
    /// a person before an authority goes only into arguments that somebody names; what the customer
    /// told us to be reached by comes back to them.
    public static let standard: [VaultClass] = [
        VaultClass(
            ["personal-data.payment-card", "personal-data.card"], word: "CARD",
            synonyms: ["KARTE", "CARTE", "TARJETA", "CARTAO", "KAART", "KARTA"],
            placeholder: "[payment card]", reach: .never),
        VaultClass(
            ["personal-data.card-security-code", "personal-data.cvv"], word: "CVV",
            synonyms: ["CVC"], placeholder: "[security code]", reach: .never),
        VaultClass(
            [
                "personal-data.secret", "personal-data.credential", "personal-data.password",
                "personal-data.pin", "secret", "credential",
            ],
            word: "SECRET", synonyms: ["GEHEIMNIS", "SECRETO", "SEGRETO", "GEHEIM"],
            placeholder: "[secret]", reach: .never),
        VaultClass(
            [
                "personal-data.iban", "personal-data.bank-account", "personal-data.uk-bank-account",
                "personal-data.us-bank-account", "personal-data.sort-code",
                "personal-data.us-routing", "personal-data.routing-number", "personal-data.bic",
            ],
            word: "ACCOUNT", synonyms: ["KONTO", "COMPTE", "CUENTA", "CONTO", "REKENING", "CONTA"],
            placeholder: "[bank account]", reach: .customer()),
        VaultClass(
            ["personal-data.email"], word: "EMAIL", synonyms: ["MAIL", "CORREO", "COURRIEL"],
            placeholder: "[e-mail address]", reach: .customer()),
        VaultClass(
            ["personal-data.phone"], word: "PHONE",
            synonyms: ["TELEFON", "TELEPHONE", "TELEFONO", "TELEFOON", "TELEFONE"],
            placeholder: "[phone number]", reach: .customer()),
        VaultClass(
            ["personal-data.name", "personal-data.person"], word: "NAME",
            synonyms: ["NOM", "NOMBRE", "NOME", "NAAM", "NAZWISKO"],
            placeholder: "[name]", reach: .customer()),
        VaultClass(
            ["personal-data.address", "personal-data.postal-address", "personal-data.postcode"],
            word: "ADDRESS", synonyms: ["ADRESSE", "DIRECCION", "INDIRIZZO", "ADRES", "ENDERECO"],
            placeholder: "[postal address]", reach: .customer()),
        VaultClass(
            ["personal-data.date-of-birth", "personal-data.birth-date"], word: "BIRTHDATE",
            synonyms: ["GEBURTSDATUM", "BIRTHDAY"], placeholder: "[date of birth]",
            reach: .customer()),
        VaultClass(
            ["personal-data.us-ssn"], word: "SSN", placeholder: "[social security number]",
            reach: .arguments([])),
        VaultClass(
            ["personal-data.national-id", "personal-data.identity"], word: "IDENTITY",
            synonyms: ["AUSWEIS", "IDENTITE", "IDENTIDAD"], placeholder: "[identity number]",
            reach: .arguments([])),
        VaultClass(
            ["personal-data.tax-id", "personal-data.tax"], word: "TAXID",
            placeholder: "[tax number]",
            reach: .arguments([])),
        VaultClass(
            ["personal-data.passport"], word: "PASSPORT",
            synonyms: ["REISEPASS", "PASSEPORT", "PASAPORTE", "PASSAPORTO", "PASPOORT"],
            placeholder: "[passport number]", reach: .arguments([])),
        VaultClass(
            ["personal-data.driving-licence", "personal-data.driving-license"], word: "LICENCE",
            synonyms: ["LICENSE"], placeholder: "[driving licence]", reach: .arguments([])),
        VaultClass(
            ["personal-data.medical-record"], word: "PATIENT", placeholder: "[medical record]",
            reach: .arguments([])),
        VaultClass(
            ["personal-data.vehicle", "personal-data.vehicle-plate", "personal-data.vin"],
            word: "VEHICLE", placeholder: "[vehicle]", reach: .customer()),
        VaultClass(
            [
                "personal-data.device", "personal-data.ip-address", "personal-data.mac-address",
                "personal-data.ip", "personal-data.mac",
            ],
            word: "DEVICE", placeholder: "[device address]", reach: .arguments([])),
    ]
}
