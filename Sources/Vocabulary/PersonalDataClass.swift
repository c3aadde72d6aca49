// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A kind of personal data that has a form of its own, and so can be found without a model.
public enum PersonalDataClass: String, Sendable, Hashable, CaseIterable {
    /// The number of a payment card (ISO/IEC 7812): a known issuer, a known length, a check digit.
    case paymentCard = "payment-card"
    /// An international bank account number (ISO 13616): a country, its length, a remainder of 1.
    case iban
    case email
    /// A telephone number: international (E.164), North American, or national with separators.
    case phone
    /// A social security number of the United States, in the ranges that the SSA hands out.
    case socialSecurity = "us-ssn"
    /// A sort code, a routing number or an account number that the text calls so.
    case bankAccount = "bank-account"
    /// What a state calls a person by: tax, identity and health numbers of many countries.
    case nationalID = "national-id"
    case passport
    case drivingLicence = "driving-licence"
    case medicalRecord = "medical-record"
    /// A vehicle identification number (ISO 3779).
    case vehicle = "vin"
    case numberPlate = "number-plate"
    case internetAddress = "ip-address"
    case hardwareAddress = "mac-address"
    /// What somebody is called.
    case name
    /// Where somebody lives or gets mail.
    case address
    /// How old somebody is.
    case age
    /// A date that the text calls a day of birth.
    case dateOfBirth = "date-of-birth"
    /// Any other date. It is told, not taken out: without dates no order can be talked about.
    case date
    /// An address of the web, or the name of a domain. Told, not taken out.
    case url
    /// A key to somebody's service that carries its maker's mark.
    case apiKey = "secret.api-key"
    /// A bearer token, a JSON web token.
    case token = "secret.token"
    case privateKey = "secret.private-key"
    case password = "secret.password"
    /// A PIN, the code on a card, a one-time code.
    case code = "secret.code"
    /// What a workspace describes itself: a ``CustomPattern``.
    case custom

    /// What a policy calls a finding of this class: `personal-data.payment-card`, `secret.password`.
    public var signalName: String { isSecret ? rawValue : "personal-data." + rawValue }

    /// Whether it opens something, rather than tells of somebody.
    public var isSecret: Bool {
        switch self {
        case .apiKey, .token, .privateKey, .password, .code: true
        default: false
        }
    }

    /// Whether it is found by its form alone; the others by what is known of somebody and by what is said around
    /// them.
    public var hasForm: Bool { self != .name && self != .address && self != .age }

    /// Whether its values are best taken out of any text: all but dates and links, without which nothing can be
    /// talked about.
    public var isRedactedByDefault: Bool { self != .date && self != .url }

    /// What is best taken out of any text.
    public static let redactedByDefault: Set<PersonalDataClass> =
        Set(allCases.filter(\.isRedactedByDefault))

    /// What stands in the place of the data. It can be spoken, and nothing is found in it.
    public var placeholder: String {
        switch self {
        case .paymentCard: "[payment card]"
        case .iban: "[bank account]"
        case .email: "[e-mail address]"
        case .phone: "[phone number]"
        case .socialSecurity: "[social security number]"
        case .bankAccount: "[bank details]"
        case .nationalID: "[identity number]"
        case .passport: "[passport]"
        case .drivingLicence: "[driving licence]"
        case .medicalRecord: "[medical record]"
        case .vehicle: "[vehicle number]"
        case .numberPlate: "[number plate]"
        case .internetAddress: "[internet address]"
        case .hardwareAddress: "[device address]"
        case .name: "[name]"
        case .address: "[postal address]"
        case .age: "[age]"
        case .dateOfBirth: "[date of birth]"
        case .date: "[date]"
        case .url: "[web address]"
        case .apiKey: "[key]"
        case .token: "[token]"
        case .privateKey: "[private key]"
        case .password: "[password]"
        case .code: "[code]"
        case .custom: "[personal data]"
        }
    }

    /// How sure a finding is that has all that its class asks for: 1 where a check digit was right.
    public var score: Double {
        switch self {
        case .paymentCard, .iban: 1
        case .email, .apiKey, .privateKey: 0.99
        case .hardwareAddress, .nationalID, .vehicle: 0.95
        case .socialSecurity, .bankAccount, .passport, .drivingLicence, .medicalRecord, .token: 0.9
        case .dateOfBirth, .internetAddress: 0.9
        case .name, .address, .age: 0.8
        case .phone, .code: 0.85
        case .numberPlate, .password, .custom: 0.8
        case .url, .date: 0.3
        }
    }

    /// Whether a value of it is of no use in words, and only does harm there.
    public var isNeverSpoken: Bool {
        isSecret || self == .paymentCard || self == .socialSecurity || self == .nationalID
    }

    /// What a use case takes out whose card does not choose: what opens an account, and what others are asked
    /// to keep by law.
    public static let standard: [PersonalDataClass] = [
        .paymentCard, .socialSecurity, .apiKey, .token, .privateKey, .password,
    ]
}
