// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// What a person advised where the AI's proposal waited for them: a fact of the conversation, with its author.
public struct Advice: Sendable, Hashable {
    /// The decision that it was asked about.
    public let decision: ID<Decision>
    /// Who gave it, as written in the ledger.
    public let author: String
    /// As it may pass to the AI.
    public let text: String

    /// The field of an `advice.given` entry that holds the words.
    public static let field = "advice"
    /// Why a hold ended that was answered with it.
    public static let cause = "advised"
}

/// Where the advice of a conversation stands in the ledger.
public enum AdviceView: KeyedView {
    public static let name = "advice"
    /// Older advice is a fact no more.
    static let limit = 16

    public static func keys(of entry: Entry) -> [String] {
        guard case .adviceGiven = entry.event, let conversation = entry.conversation else {
            return []
        }
        return [conversation.description]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        var list: [JSON] = []
        if case .array(let known)? = value { list = known }
        list.append(.integer(Int64(entry.position)))
        return .array(Array(list.suffix(limit)))
    }
}

extension DecisionPoint {
    /// What people advised in a conversation, oldest first. What was erased is left out.
    public func advice(in conversation: ID<Conversation>) throws(LedgerError) -> [Advice] {
        guard
            case .array(let list)? = try ledger.value(
                of: AdviceView.self, for: conversation.description)
        else { return [] }
        var advice: [Advice] = []
        for case .integer(let position) in list {
            let entry = try ledger.entry(at: Int(position))
            guard case .adviceGiven(let given) = entry.event else { continue }
            let fields: [ContentField]
            do { fields = try ledger.content(of: entry) } catch .erased { continue }
            guard let words = fields.first(where: { $0.name == Advice.field }) else { continue }
            advice.append(
                Advice(
                    decision: given.decision, author: entry.principal.description,
                    text: String(decoding: words.bytes, as: UTF8.self)))
        }
        return advice
    }
}
