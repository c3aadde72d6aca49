// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Vocabulary

/// The language of one kind of helpdesk: how it is asked, and how it tells what happens there.
protocol HelpdeskDialect: Sendable {
    /// What stands there for a handoff already, under the helpdesk's own name; `nil` where nothing does.
    func find(_ opening: HelpdeskOpening) async throws(HelpdeskFailure) -> String?
    /// Makes it stand there.
    func open(_ opening: HelpdeskOpening) async throws(HelpdeskFailure) -> String
    /// The package, for colleagues.
    ///
    /// - Parameter isAgain: Whether it may stand there already, here and below: then it is looked for first.
    func brief(_ opening: HelpdeskOpening, at reference: String, isAgain: Bool)
        async throws(HelpdeskFailure)
    /// What the customer said last before it.
    func ask(_ opening: HelpdeskOpening, at reference: String, isAgain: Bool)
        async throws(HelpdeskFailure)
    func say(_ words: HelpdeskWords, at reference: String, isAgain: Bool)
        async throws(HelpdeskFailure)
    /// A note that the customer never sees.
    func note(_ words: HelpdeskWords, at reference: String, isAgain: Bool)
        async throws(HelpdeskFailure)
    /// It is over.
    func close(_ reference: String) async throws(HelpdeskFailure)

    /// How long it takes until what was made can be found there: where nobody knows whether it was made, nobody looks
    /// before.
    var settling: Duration { get }
    /// Whether it was the helpdesk that sent these bytes, now.
    func isSigned(_ headers: HTTPFields, _ body: [UInt8], at now: Timestamp) -> Bool
    /// What it tells; nothing where it is of no concern.
    func calls(in body: JSON) -> [HelpdeskCall]
}

extension HelpdeskDialect {
    var settling: Duration { .zero }

    func brief(
        _ opening: HelpdeskOpening, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {
        try await note(opening.brief, at: reference, isAgain: isAgain)
    }
}

/// All that a helpdesk is given of a handoff.
struct HelpdeskOpening: Sendable {
    let package: HandoffPackage
    /// Who the customer is, under a name that says nothing.
    let subject: String

    var handoff: ID<HandedOver> { package.handoff.id }
    var title: String { package.intent.title ?? package.intent.useCase ?? "A conversation" }
    /// What the customer said last before it.
    var asked: HelpdeskWords {
        HelpdeskWords(
            id: "\(handoff)-asked", text: package.summary.asked.last ?? "(no words are kept)")
    }
    var brief: HelpdeskWords {
        HelpdeskWords(id: "\(handoff)-brief", text: HelpdeskNote.text(of: package))
    }
}

/// Words for a helpdesk, with a name by which they are found again.
struct HelpdeskWords: Sendable, Hashable {
    let id: String
    let text: String

    /// Control characters are left out, but for line breaks and tabs: databases refuse some of them, and with them the words.
    init(id: String, text: String) {
        self.id = id
        self.text = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
                }))
    }
}

/// What a helpdesk tells of one of its conversations.
struct HelpdeskCall: Sendable, Hashable {
    /// What it calls the conversation.
    let reference: String
    /// The handoff that it says it is: for what was made a moment ago, and nobody knows yet how it is called there.
    let marker: ID<HandedOver>?
    /// Who did it; `nil` where it does not say.
    let agent: Agent?
    let what: What

    struct Agent: Sendable, Hashable {
        let id: String
        let name: String?
    }

    enum What: Sendable, Hashable {
        /// Words to the customer, and what the helpdesk calls them.
        case reply(String, id: String)
        case taken
        case ended(Desk.HelpdeskEnd)
    }
}

extension JSON {
    /// A number or a text as a name: helpdesks write their own as either. `nil` for what is none.
    var reference: String? {
        switch self {
        case .integer(let number): return String(number)
        case .string(let text):
            let isName =
                !text.isEmpty && text.utf8.count <= 128
                && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
            return isName ? text : nil
        default: return nil
        }
    }

    /// The elements of an array; none of anything else.
    var elements: [JSON] {
        if case .array(let elements) = self { elements } else { [] }
    }
}

extension [UInt8] {
    /// The bytes that hexadecimal digits stand for; `nil` where they are none.
    init?(hexadecimal text: some StringProtocol) {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }
}
