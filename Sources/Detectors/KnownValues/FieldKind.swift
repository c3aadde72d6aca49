// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What a field of a record holds, told by its key.
enum FieldKind: Hashable {
    case fullName, firstName, lastName, email, phone, street, town, postcode, dateOfBirth
    case account, iban, card, nationalID, passport, licence, plate, taxID

    /// - Parameter key: In any spelling: `first_name`, `firstName`, `First Name`, `Vorname`.
    init?(key: String) {
        var plain = ""
        for scalar in key.unicodeScalars {
            let folded = scalar.value < 0x80 ? nil : Optional(LatinFold.fold(scalar.value))
            if let folded {
                if folded.kind == .letter, let letter = Unicode.Scalar(folded.first) {
                    plain.unicodeScalars.append(letter)
                }
            } else if ("A"..."Z").contains(scalar) {
                plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
            } else if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                plain.unicodeScalars.append(scalar)
            }
        }
        guard let kind = Self.keys[plain] ?? Self.ending(plain) else { return nil }
        self = kind
    }

    /// Keys that say nothing of what they hold: what is above them does.
    static func isGeneric(_ key: String) -> Bool {
        ["value", "text", "0", "1", "home", "work", "primary", "main", "default", "current"]
            .contains(key)
    }

    private static let keys: [String: FieldKind] = {
        var keys: [String: FieldKind] = [:]
        let lists: [(FieldKind, String)] = [
            (
                .fullName,
                "fullname customername contactname accountholder accountname cardholder cardholdername holdername passengername recipient recipientname customer holder displayname nombrecompleto nomcomplet"
            ),
            (
                .firstName,
                "firstname givenname forename middlename vorname prenom nombre imie voornaam first given nickname preferredname"
            ),
            (
                .lastName,
                "lastname surname familyname nachname apellido apellidos cognome achternaam sobrenome apelido nazwisko maidenname last family nomdefamille secondname"
            ),
            (.email, "email emailaddress mail mailaddress correo emailid"),
            (
                .phone,
                "phone phonenumber telephone tel mobile mobilenumber cell cellphone telefon telefono telephonenumber handy contactnumber fax msisdn"
            ),
            (
                .street,
                "address address1 address2 addressline1 addressline2 street streetaddress line1 line2 strasse rue calle direccion indirizzo adres adresse postaladdress billingaddress shippingaddress deliveryaddress homeaddress mailingaddress addressline"
            ),
            (.town, "city town ort stadt ville ciudad citta plaats miasto cidade locality"),
            (
                .postcode,
                "zip zipcode postalcode postcode plz codepostal codigopostal cap kodpocztowy cep"
            ),
            (
                .dateOfBirth,
                "dob dateofbirth birthdate birthday birthdt geburtsdatum datedenaissance fechadenacimiento datadinascita geboortedatum datadenascimento dataurodzenia"
            ),
            (
                .account,
                "account accountnumber accountno bankaccount kontonummer sortcode routingnumber accountnr bankaccountnumber"
            ),
            (.iban, "iban"),
            (.card, "card cardnumber creditcard creditcardnumber pan cardno debitcard"),
            (
                .nationalID,
                "ssn socialsecuritynumber nationalid nationalinsurancenumber nino socialsecurity dni bsn pesel codicefiscale cpf personnummer idnumber identitynumber"
            ),
            (.passport, "passport passportnumber passportno"),
            (.licence, "driverslicense driverlicense licensenumber drivinglicence driverslicence"),
            (.plate, "plate licenseplate numberplate registration vin kennzeichen"),
            (.taxID, "taxid tin steuernummer steuerid nif vatid"),
        ]
        for (kind, words) in lists {
            for word in words.split(separator: " ") { keys[String(word)] = kind }
        }
        return keys
    }()

    /// `shipping_city`, `billing_zip`, `contact_email`: what the key ends in.
    private static func ending(_ key: String) -> FieldKind? {
        for (ending, kind) in [
            ("firstname", FieldKind.firstName), ("lastname", .lastName), ("fullname", .fullName),
            ("email", .email), ("phone", .phone), ("phonenumber", .phone), ("street", .street),
            ("city", .town), ("zipcode", .postcode), ("postalcode", .postcode),
            ("postcode", .postcode),
            ("dateofbirth", .dateOfBirth), ("dob", .dateOfBirth), ("accountnumber", .account),
            ("cardnumber", .card), ("surname", .lastName), ("zip", .postcode),
        ] where key.hasSuffix(ending) {
            return kind
        }
        return key == "name" ? .fullName : nil
    }

    var signal: String {
        switch self {
        case .fullName, .firstName, .lastName: PersonMatch.name
        case .street, .town, .postcode: PersonMatch.address
        case .dateOfBirth: PersonMatch.dateOfBirth
        case .email: "personal-data.email"
        case .phone: "personal-data.phone"
        case .account: "personal-data.bank-account"
        case .iban: "personal-data.iban"
        case .card: "personal-data.payment-card"
        case .nationalID: "personal-data.national-id"
        case .passport: "personal-data.passport"
        case .licence: "personal-data.driving-licence"
        case .plate: "personal-data.number-plate"
        case .taxID: "personal-data.national-id"
        }
    }

    /// How sure a finding is: a town is not one customer's alone.
    var score: Double {
        switch self {
        case .fullName, .email, .phone, .account, .iban, .card, .nationalID, .passport, .licence,
            .taxID:
            1
        case .street, .dateOfBirth, .plate: 0.95
        case .lastName, .firstName: 0.85
        case .postcode: 0.8
        case .town: 0.4
        }
    }

    /// The fewest letters and digits that are looked for.
    var least: Int {
        switch self {
        case .firstName, .lastName, .fullName, .town: 2
        case .postcode, .street: 4
        default: 5
        }
    }

    /// Whether a text can be what its key says: an account called «savings» has no number.
    func fits(_ text: String) -> Bool {
        let digits = text.utf8.count(where: \.isDigit)
        return switch self {
        case .fullName, .firstName, .lastName: digits == 0
        case .town: digits <= 2
        case .street: true
        case .email: text.utf8.contains(UInt8(ascii: "@"))
        case .phone, .account, .card, .iban, .nationalID: digits >= 5
        case .postcode, .dateOfBirth, .passport, .licence, .plate, .taxID: digits >= 2
        }
    }

    /// Whether it is a field that only persons have.
    var isOfPerson: Bool {
        switch self {
        case .firstName, .lastName, .email, .phone, .dateOfBirth, .nationalID, .passport, .licence,
            .fullName:
            self != .fullName
        default: false
        }
    }

    /// Whether a key says that what is below it is a person.
    static func isPerson(_ key: String) -> Bool {
        let key = key.lowercased()
        return [
            "customer", "user", "passenger", "contact", "person", "holder", "guest", "client",
            "patient", "member", "recipient", "owner",
        ]
        .contains { key.hasPrefix($0) || key.hasSuffix($0) || key.hasSuffix($0 + "s") }
    }

    /// Whether a number in JSON is one of these: an age or an amount is none.
    var isNumber: Bool {
        switch self {
        case .phone, .postcode, .account, .card, .nationalID, .passport, .licence, .taxID: true
        default: false
        }
    }
}

/// The ways in which people write one date.
enum DateSpellings {
    /// `1980-05-03` in its spellings; the text alone where it is no such date.
    static func all(of text: String) -> [String] {
        let parts = text.prefix(10).split(separator: "-")
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
            let month = Int(parts[1]),
            let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
        else { return [text] }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        var spellings = ["\(year)-\(two(month))-\(two(day))"]
        for (first, second) in [(day, month), (month, day)] {
            spellings.append("\(two(first))/\(two(second))/\(year)")
            if first < 10 || second < 10 { spellings.append("\(first)/\(second)/\(year)") }
        }
        for names in months {
            let name = names[month - 1]
            spellings += ["\(day) \(name) \(year)"]
            if names.first == "january" || names.first == "jan" {
                let suffix =
                    [1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"][day] ?? "th"
                spellings += [
                    "\(name) \(day) \(year)", "\(name) \(day)\(suffix) \(year)",
                    "\(day)\(suffix) \(name) \(year)", "\(day)\(suffix) of \(name) \(year)",
                ]
            } else if names.first == "enero" || names.first == "janeiro" {
                spellings.append("\(day) de \(name) de \(year)")
            }
        }
        return spellings
    }

    private static let months: [[String]] = [
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar maerz april mai juni juli august september oktober november dezember",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    ].map { $0.split(separator: " ").map(String.init) }
}
