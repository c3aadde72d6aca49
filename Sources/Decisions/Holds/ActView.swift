// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Synchronization
public import Vocabulary

/// The actions of a conversation that Belay carried out itself: what a rule may rest on without a client's word.
public enum ActView: KeyedView {
    public static let name = "acts"
    /// Older ones are facts no more.
    static let limit = 64

    public static func keys(of entry: Entry) -> [String] {
        guard case .actionSettled(let settled) = entry.event, settled.outcome != .unknown,
            let conversation = entry.conversation
        else { return [] }
        return [conversation.description]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .actionSettled(let settled) = entry.event else { return value }
        var list: [JSON] = []
        if case .array(let known)? = value { list = known }
        list.append([
            "at": .string(entry.at.description),
            "decision": .string(settled.decision.description),
            "position": .integer(Int64(entry.position)),
        ])
        return .array(Array(list.suffix(limit)))
    }
}

/// An action that Belay carried out, as a call and what the system answered.
struct Act: Sendable, Hashable {
    let use: Dialogue.ToolUse
    let result: Dialogue.ToolResult
    let at: Timestamp

    /// The field of an `action.settled` entry that holds the answer.
    static let resultField = "result"
}

/// Acts that were read of late. It is memory and nothing else: what is forgotten is read again.
final class RecentActs: Sendable {
    /// In bytes of their texts.
    private static let limit = 16 << 20

    private struct State {
        var known: [ID<Decision>: Act] = [:]
        var bytes = 0
    }
    private let state = Mutex(State())

    subscript(_ decision: ID<Decision>) -> Act? { state.withLock { $0.known[decision] } }

    func remember(_ act: Act, of decision: ID<Decision>) {
        let bytes = act.use.arguments.utf8.count + act.result.text.utf8.count
        state.withLock { state in
            if state.bytes + bytes > Self.limit { state = State() }
            if state.known.updateValue(act, forKey: decision) == nil { state.bytes += bytes }
        }
    }

    /// Content that was erased is not remembered.
    func forget() { state.withLock { $0 = State() } }
}

extension DecisionPoint {
    /// What Belay carried out in a conversation, oldest first. What was erased is left out.
    func acts(in conversation: ID<Conversation>) throws(LedgerError) -> [Act] {
        guard
            case .array(let list)? = try ledger.value(
                of: ActView.self, for: conversation.description)
        else { return [] }
        var acts: [Act] = []
        for item in list {
            let body = Fields(item)
            guard let decision = body.id("decision", of: Decision.self),
                let position = body.int("position"),
                let at = body.string("at").flatMap({ Timestamp($0) })
            else { continue }
            if let act = recentActs[decision] {
                acts.append(act)
            } else if let act = try act(decision, settledAt: position, at) {
                recentActs.remember(act, of: decision)
                acts.append(act)
            }
        }
        return acts
    }

    private func act(
        _ decision: ID<Decision>, settledAt position: Int, _ at: Timestamp
    ) throws(LedgerError) -> Act? {
        guard let order = try storedCall(of: decision) else { return nil }
        let fields: [ContentField]
        do { fields = try ledger.content(of: ledger.entry(at: position)) } catch .erased {
            return nil
        }
        guard let result = fields.first(where: { $0.name == Act.resultField }) else { return nil }
        let id = decision.description
        return Act(
            use: .init(id: id, tool: order.tool, arguments: order.arguments),
            result: .init(id: id, text: String(decoding: result.bytes, as: UTF8.self)), at: at)
    }
}

/// A call as it was agreed to: exactly what runs.
public struct StoredCall: Sendable, Hashable {
    public let tool: String
    /// JSON text, with what tokens stand for where they may come back.
    public let arguments: String
    /// The name that the model gave to the call; `nil` where it gave none.
    public let callID: String?
    /// Who the customer is; `nil` where nobody said.
    public let customer: String?
    /// The agent that asked.
    public let agent: String
    /// Whose content it is.
    public let subject: ID<Subject>?

    /// What of it is sealed beside the proposal.
    var sealed: JSON {
        ["arguments": .string(arguments), "customer": customer.map { .string($0) } ?? .null]
    }
}

extension DecisionPoint {
    /// The call of an action's decision, unsealed; `nil` where it was none or was erased.
    public func storedCall(of decision: ID<Decision>) throws(LedgerError) -> StoredCall? {
        guard let entry = try ledger.entry(deciding: decision) else { return nil }
        let fields: [ContentField]
        do { fields = try ledger.content(of: entry) } catch .erased { return nil }
        // Losing the error is the intention: what was written as JSON and is not is no call.
        guard let sealed = fields.first(where: { $0.name == "proposal" }),
            let body = (try? JSON(parsing: sealed.bytes)).map({ Fields($0) }),
            let tool = body.string("tool"), let arguments = body.string("arguments")
        else { return nil }
        // Losing the error is the intention: as above.
        let run = fields.first { $0.name == Ruling.runField }
            .flatMap { try? JSON(parsing: $0.bytes) }.map { Fields($0) }
        return StoredCall(
            tool: tool, arguments: run?.string("arguments") ?? arguments,
            callID: body.string("call"), customer: run?.string("customer"),
            agent: body.string("agent") ?? "", subject: entry.subject)
    }
}
