// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Where a value was seen before: who said it, and in what.
public struct ValueSources: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The customer said it.
    public static let customer = ValueSources(rawValue: 1)
    /// A person of the staff said it.
    public static let person = ValueSources(rawValue: 2)
    /// The house told it to the AI: its instructions.
    public static let house = ValueSources(rawValue: 4)
    /// The verified record holds it.
    public static let record = ValueSources(rawValue: 8)
    /// A text holds it that counts as known: a passage of knowledge, an approved wording.
    public static let evidence = ValueSources(rawValue: 16)
    /// A tool gave it as the value of a field.
    public static let field = ValueSources(rawValue: 32)
    /// It stands in somebody's words that a tool handed over: a mail, a page, a review.
    public static let prose = ValueSources(rawValue: 64)
    /// It stands there in a sentence that tells somebody to do something.
    public static let order = ValueSources(rawValue: 128)
    /// It stands in what is suspected to be an injected instruction.
    public static let suspect = ValueSources(rawValue: 256)
    /// A tool gave back what it had been called with.
    public static let echo = ValueSources(rawValue: 512)
    /// The AI said it. Nothing by itself: a made-up value stays made up.
    public static let agent = ValueSources(rawValue: 1024)

    /// It stands in words that the customer pointed to: the page, the file, the mails they named.
    public static let pointed = ValueSources(rawValue: 2048)

    /// What may decide where money and words go.
    public static let trusted: ValueSources = [
        .customer, .person, .house, .record, .evidence, .field,
    ]
    /// What others wrote.
    public static let thirdParty: ValueSources = [.prose, .order, .suspect]
    /// Where a value is known from that the AI did not make up.
    public static let outside: ValueSources = trusted.union(thirdParty).union(.echo)
}

/// A place where a value was seen.
public struct ValuePlace: Sendable, Hashable {
    public let sources: ValueSources
    /// Which turn of the dialogue, counted from 0; -1 for the record, -2 and below for evidence.
    public let turn: Int
    /// Where in its text, in UTF-8 bytes.
    public let bytes: Range<Int>
}
