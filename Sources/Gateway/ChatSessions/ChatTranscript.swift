// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Policy
import Vocabulary

/// What the customer of a chat has seen, read from the ledger: the page brings no history of its own.
struct ChatTranscript {
    /// Words on the page.
    struct Message: Equatable {
        /// Their place in the conversation, from 1. It says nothing of other conversations.
        let id: Int
        let at: Timestamp
        let from: From
        let text: String
        /// Whether the model was not to read them. It is not told them later either.
        var isKept = false

        enum From: String, CaseIterable { case customer, ai, person }

        var json: JSON {
            [
                "id": .integer(Int64(id)), "at": .string(at.description),
                "from": .string(from.rawValue), "text": .string(text),
            ]
        }
    }

    let messages: [Message]
    /// The position of the newest entry that was read; -1 for none.
    let position: Int
    /// Whether the customer's last words have no answer yet.
    private let isUnanswered: Bool

    init(_ timeline: Timeline) {
        var messages: [Message] = []
        var isUnanswered = false
        for item in timeline.items {
            guard case .said(let party, let text) = item.what, !text.isEmpty else { continue }
            let from: Message.From
            switch party {
            case .customer: from = .customer
            case .person: from = .person
            case .system: from = .ai
            // A draft for a colleague is none of the customer's.
            case .agent where item.decision?.kind == .reply: from = .ai
            case .agent: continue
            }
            // Sent again because nobody answered: said once.
            if isUnanswered, from == .customer, messages.last?.text == text { continue }
            isUnanswered = from == .customer
            messages.append(
                Message(
                    id: messages.count + 1, at: item.at, from: from, text: text,
                    isKept: from == .customer && item.decision?.keepsFromModel == true))
        }
        self.messages = messages
        self.isUnanswered = isUnanswered
        position = timeline.items.last?.position ?? -1
    }

    func messages(after id: Int) -> [Message] { Array(messages.drop { $0.id <= id }) }

    /// So many messages back the model is told what was said.
    private static let memory = 400

    /// The request for the model: what was said, and the customer's newest words.
    func request(adding text: String, _ session: ChatSession) -> JSON {
        var told = messages
        // What is sent again stands there already.
        if isUnanswered, told.last?.text == text { told.removeLast() }
        var turns = told.filter { !$0.isKept }.suffix(Self.memory).map { message -> JSON in
            switch message.from {
            case .customer: ["role": "user", "content": .string(message.text)]
            case .ai: ["role": "assistant", "content": .string(message.text)]
            case .person:
                [
                    "role": "assistant",
                    "content": .string("A colleague of the staff said: " + message.text),
                ]
            }
        }
        // INVARIANT: of the customer's words only the newest are new. What stood before them was decided in its turn.
        if turns.last?["role"] == "user" { turns.append(Self.silence) }
        turns.append(["role": "user", "content": .string(text)])
        var request: JSON = [
            "model": .string("\(session.useCase)/\(session.agent)"), "messages": .array(turns),
        ]
        if let customer = session.customer {
            request["metadata"] = [
                "customer_id": .string(customer.id), "customer_record": customer.record,
            ]
        }
        return request
    }

    private static let silence: JSON = ["role": "assistant", "content": "…"]
}

extension Decision {
    /// Whether an input was refused for what it says. One that only came while a person had the conversation, or while the
    /// AI was paused, was not; one that asked for a person says what the AI should know afterwards.
    fileprivate var keepsFromModel: Bool {
        effect == .block
            && verdict.reasons.contains { $0.rule != Clause.handedOver && $0.rule != Clause.paused }
    }
}

/// Who speaks with the customer, for their page.
struct ChatState: Equatable {
    enum Status: String, CaseIterable {
        case ai, waiting, person
        /// Nobody came: somebody will call back or write.
        case later
    }

    var status = Status.ai
    /// Which place in the queue the customer has, from 1; `nil` where they do not wait in one.
    var place: Int?
    /// How long it may take, in seconds; `nil` where there is too little experience to say.
    var expectedWait: Int?
    /// From when on people are there; `nil` where they are, or nobody is waited for.
    var opensAt: Timestamp?
    /// What was agreed where the customer asked to be called; `nil` where they did not.
    var callBack: CallBack?
    /// The same in the customer's language; `nil` where there is nothing to say.
    var message: String?

    struct CallBack: Equatable {
        let at: Timestamp
        /// Where, in the customer's words; `nil` where that was erased.
        let contact: String?

        var json: JSON {
            [
                "at": .string(at.description),
                "contact": contact.map { .string($0) } ?? .null,
            ]
        }
    }

    var json: JSON {
        [
            "status": .string(status.rawValue),
            "place": place.map { .integer(Int64($0)) } ?? .null,
            "expected_wait": expectedWait.map { .integer(Int64($0)) } ?? .null,
            "opens_at": opensAt.map { .string($0.description) } ?? .null,
            "call_back": callBack?.json ?? .null,
            "message": message.map { .string($0) } ?? .null,
        ]
    }
}

extension Gateway {
    /// Who speaks with the customer of a conversation.
    func chatState(of conversation: ID<Conversation>) async throws -> ChatState {
        guard let handoff = try await recorded({ try decisions.openHandoff(in: conversation) })
        else { return ChatState() }
        if handoff.phase.isTaken { return ChatState(status: .person) }
        let standing = try await recorded { try desk.standing(of: handoff) }
        var state = ChatState(
            status: standing.place == nil && handoff.phase == .nobodyAvailable ? .later : .waiting,
            place: standing.place, expectedWait: standing.expectedWait,
            opensAt: standing.opensAt, message: standing.message)
        if let moment = standing.callBackAt {
            state.status = .later
            state.callBack = try await agreedCall(moment, in: conversation)
        }
        return state
    }

    func chatTranscript(of conversation: ID<Conversation>) async throws -> ChatTranscript {
        ChatTranscript(try await recorded { try decisions.timeline(of: conversation) })
    }
}
