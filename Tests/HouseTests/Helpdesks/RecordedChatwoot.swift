// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Vocabulary

/// Chatwoot as its documents have it: <https://developers.chatwoot.com/api-reference>. It keeps what it is told in memory.
struct RecordedChatwoot: RecordedHelpdesk {
    static let key = "chatwoot-test-key"
    static let secret = "chatwoot-test-secret"

    struct Message: Sendable {
        let id: Int64
        let conversation: Int64
        let content: String
        /// `incoming`, `outgoing`
        let type: String
        let isPrivate: Bool
        let source: String?
    }

    struct Conversation: Sendable {
        let id: Int64
        let contact: Int64
        var attributes: JSON
        var status: String
        var assignee: JSON = .null
    }

    private(set) var contacts: [(id: Int64, identifier: String, name: String)] = []
    private(set) var conversations: [Conversation] = []
    private(set) var messages: [Message] = []
    /// Whether the inbox keeps a customer in one conversation.
    var isLocked = false

    static let base = ["api", "v1", "accounts", "3"]

    mutating func answer(_ request: HelpdeskRequestSeen) -> HelpdeskAnswer {
        guard request.raw.header("api_access_token") == Self.key else {
            return .json(
                ["errors": ["You need to sign in or sign up before continuing."]], status: 401)
        }
        guard request.parts.starts(with: Self.base) else { return Self.notFound }
        let parts = Array(request.parts.dropFirst(Self.base.count))
        let body = request.body ?? [:]
        switch (request.method, parts.first, parts.count) {
        case ("GET", "contacts", 2) where parts[1] == "search":
            let words = request.query.split(separator: "=").last.map(String.init) ?? ""
            let found = contacts.filter { $0.identifier.contains(words) }
            return .json([
                "meta": ["count": .integer(Int64(found.count)), "current_page": 1],
                "payload": .array(found.map { Self.json($0) }),
            ])
        case ("POST", "contacts", 1): return makeContact(body)
        case ("GET", "contacts", 3):
            let list = conversations.filter { "\($0.contact)" == parts[1] }
            return .json(["payload": .array(list.map { json($0) })])
        case ("POST", "conversations", 1): return makeConversation(body)
        case (_, "conversations", 3):
            guard let index = conversations.firstIndex(where: { "\($0.id)" == parts[1] }) else {
                return Self.notFound
            }
            return act(request.method, parts[2], on: index, body)
        default: return Self.notFound
        }
    }

    private static let notFound = HelpdeskAnswer.json(
        ["error": "Resource could not be found"], status: 404)

    private mutating func makeContact(_ body: JSON) -> HelpdeskAnswer {
        guard let identifier = body["identifier"]?.string, body["inbox_id"] == 7 else {
            return Self.notFound
        }
        guard !contacts.contains(where: { $0.identifier == identifier }) else {
            return .json(
                [
                    "message": "Identifier has already been taken",
                    "attributes": ["identifier"],
                ], status: 422)
        }
        let contact = (
            id: Int64(contacts.count + 41), identifier: identifier,
            name: body["name"]?.string ?? ""
        )
        contacts.append(contact)
        return .json([
            "payload": [
                "contact": Self.json(contact),
                "contact_inbox": [
                    "inbox": ["id": 7, "channel_type": "Channel::Api"],
                    "source_id": body["source_id"] ?? .null,
                ],
            ]
        ])
    }

    private static func json(_ contact: (id: Int64, identifier: String, name: String)) -> JSON {
        [
            "additional_attributes": [:], "availability_status": "offline", "email": .null,
            "id": .integer(contact.id), "name": .string(contact.name), "phone_number": .null,
            "identifier": .string(contact.identifier), "thumbnail": "", "custom_attributes": [:],
            "created_at": 1_795_277_400,
        ]
    }

    private mutating func makeConversation(_ body: JSON) -> HelpdeskAnswer {
        guard case .integer(let contact)? = body["contact_id"],
            contacts.contains(where: { $0.id == contact }), body["inbox_id"] == 7
        else { return Self.notFound }
        if isLocked, let known = conversations.first(where: { $0.contact == contact }) {
            return .json(json(known))
        }
        let conversation = Conversation(
            id: Int64(conversations.count + 101), contact: contact,
            attributes: body["custom_attributes"] ?? [:],
            status: body["status"]?.string ?? "open")
        conversations.append(conversation)
        return .json(json(conversation))
    }

    private mutating func act(
        _ method: String, _ what: String, on index: Int, _ body: JSON
    ) -> HelpdeskAnswer {
        let id = conversations[index].id
        switch (method, what) {
        case ("POST", "messages"):
            guard let content = body["content"]?.string, !content.isEmpty else {
                return .json(["error": "Content can't be blank"], status: 422)
            }
            let message = Message(
                id: Int64(messages.count + 1001), conversation: id, content: content,
                type: body["message_type"]?.string ?? "outgoing",
                isPrivate: body["private"] == .bool(true), source: body["source_id"]?.string)
            messages.append(message)
            return .json(Self.json(message))
        case ("GET", "messages"):
            let list = messages.filter { $0.conversation == id }
            return .json([
                "meta": ["labels": [], "contact_id": .integer(conversations[index].contact)],
                "payload": .array(list.map { Self.json($0) }),
            ])
        case ("POST", "toggle_status"):
            conversations[index].status = body["status"]?.string ?? "open"
            return .json([
                "meta": [:],
                "payload": [
                    "success": true, "conversation_id": .integer(id),
                    "current_status": .string(conversations[index].status),
                ],
            ])
        case ("POST", "custom_attributes"):
            conversations[index].attributes = body["custom_attributes"] ?? [:]
            return .json(["custom_attributes": conversations[index].attributes])
        default: return Self.notFound
        }
    }

    private static func json(_ message: Message) -> JSON {
        [
            "id": .integer(message.id), "content": .string(message.content), "inbox_id": 7,
            "conversation_id": .integer(message.conversation),
            // Answers have the number of the type, webhooks its name.
            "message_type": message.type == "incoming" ? 0 : 1, "content_type": "text",
            "content_attributes": [:], "created_at": 1_795_277_400,
            "private": .bool(message.isPrivate),
            "source_id": message.source.map { .string($0) } ?? .null,
        ]
    }

    private func json(_ conversation: Conversation) -> JSON {
        [
            "additional_attributes": [:], "can_reply": true, "channel": "Channel::Api",
            "contact_inbox": ["contact_id": .integer(conversation.contact), "inbox_id": 7],
            "id": .integer(conversation.id), "inbox_id": 7, "messages": [], "labels": [],
            "meta": ["sender": ["type": "contact"], "assignee": conversation.assignee],
            "status": .string(conversation.status), "custom_attributes": conversation.attributes,
            "snoozed_until": .null, "unread_count": 1, "priority": .null,
            "timestamp": 1_795_277_400,
        ]
    }

    // MARK: What people there do, and what its webhooks tell of it

    /// Somebody writes, or a bot does.
    mutating func write(
        _ text: String, in conversation: Int64, by agent: Int64 = 5, named name: String = "Ana Sol",
        isPrivate: Bool = false, type: String = "user"
    ) -> JSON {
        let message = Message(
            id: Int64(messages.count + 1001), conversation: conversation, content: text,
            type: "outgoing", isPrivate: isPrivate, source: nil)
        messages.append(message)
        let one = conversations.first { $0.id == conversation }
        return [
            "event": "message_created", "id": .integer(message.id), "content": .string(text),
            "created_at": "2026-11-21T16:10:00.000Z", "message_type": "outgoing",
            "content_type": "text", "content_attributes": [:], "private": .bool(isPrivate),
            "source_id": .null,
            "sender": [
                "id": .integer(agent), "name": .string(name), "email": "ana@example.org",
                "type": .string(type),
            ],
            "inbox": ["id": 7, "name": "Belay"], "account": ["id": 3, "name": "Sample"],
            "conversation": one.map { json($0) } ?? .null,
        ]
    }

    /// Somebody sets the status.
    mutating func set(_ status: String, of conversation: Int64, by agent: Int64? = 5) -> JSON {
        guard let index = conversations.firstIndex(where: { $0.id == conversation }) else {
            return .null
        }
        let before = conversations[index].status
        conversations[index].status = status
        conversations[index].assignee =
            agent.map { ["id": .integer($0), "name": "Ana Sol"] } ?? .null
        var body = json(conversations[index])
        body["event"] = "conversation_status_changed"
        body["account"] = ["id": 3, "name": "Sample"]
        body["changed_attributes"] = [
            ["status": ["previous_value": .string(before), "current_value": .string(status)]]
        ]
        return body
    }
}
