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

    /// What a policy calls a finding of this class: `personal-data.payment-card`.
    public var signalName: String { "personal-data." + rawValue }

    /// What stands in the place of the data. It can be spoken, and nothing is found in it.
    public var placeholder: String {
        switch self {
        case .paymentCard: "[payment card]"
        case .iban: "[bank account]"
        case .email: "[e-mail address]"
        case .phone: "[phone number]"
        case .socialSecurity: "[social security number]"
        }
    }
}

/// Some personal data in a text.
public struct PersonalDataMatch: Sendable, Hashable {
    public let kind: PersonalDataClass
    /// Where it is, in UTF-8 bytes of the whole text.
    public let bytes: Range<Int>

    public init(_ kind: PersonalDataClass, bytes: Range<Int>) {
        self.kind = kind
        self.bytes = bytes
    }
}
