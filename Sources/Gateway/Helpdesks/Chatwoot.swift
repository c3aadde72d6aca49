// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import HTTPTypes
import NIOHTTP1
import Vocabulary

/// Chatwoot: its application API (`/api/v1/accounts/…`, header `api_access_token`) and its webhooks, as
/// <https://developers.chatwoot.com> has them. A handoff is a conversation of an inbox of the kind API.
struct Chatwoot: HelpdeskDialect {
    let line: HelpdeskLine
    let account: Int
    let inbox: Int
    /// What its webhooks are signed with.
    let secret: KeyedTag

    /// The custom attribute of a conversation that says which handoff it is.
    static let marker = "belay_handoff"
    /// How old a webhook may be, and how far its clock may be ahead.
    private static let tolerance = Duration.seconds(300)

    private var base: String { "/api/v1/accounts/\(account)" }

    // MARK: Asking

    func find(_ opening: HelpdeskOpening) async throws(HelpdeskFailure) -> String? {
        guard let contact = try await contact(of: opening) else { return nil }
        let list = try await line.ask(
            HelpdeskRequest(method: .GET, path: base + "/contacts/\(contact)/conversations"))
        let id = opening.handoff.description
        return (list["payload"]?.elements ?? [])
            .filter { $0["custom_attributes"]?[Self.marker]?.string == id }
            .compactMap { $0["id"]?.reference }.min {
                $0.count == $1.count ? $0 < $1 : $0.count < $1.count
            }
    }

    func open(_ opening: HelpdeskOpening) async throws(HelpdeskFailure) -> String {
        let contact = try await madeContact(of: opening)
        let attributes: JSON = [
            Self.marker: .string(opening.handoff.description),
            "belay_use_case": .string(opening.package.handoff.useCase ?? ""),
            "belay_reason": .string(opening.package.reason.code?.rawValue ?? ""),
            "belay_urgency": .integer(Int64(opening.package.handoff.priority)),
        ]
        let made = try await post(
            "/conversations",
            [
                "source_id": .string(opening.subject), "inbox_id": .integer(Int64(inbox)),
                "contact_id": .integer(Int64(contact)), "status": "open",
                "custom_attributes": attributes,
            ])
        guard let reference = made["id"]?.reference else { throw .unreadable }
        if made["custom_attributes"]?[Self.marker]?.string != opening.handoff.description {
            // An inbox that keeps a customer in one conversation goes on in the one that there is.
            _ = try await post(
                "/conversations/\(reference)/custom_attributes", ["custom_attributes": attributes])
            _ = try await post("/conversations/\(reference)/toggle_status", ["status": "open"])
        }
        return reference
    }

    func ask(
        _ opening: HelpdeskOpening, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {
        try await say(opening.asked, at: reference, isAgain: isAgain)
    }

    func say(
        _ words: HelpdeskWords, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {
        try await send(words, ["message_type": "incoming", "private": false], reference, isAgain)
    }

    func note(
        _ words: HelpdeskWords, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {
        try await send(words, ["message_type": "outgoing", "private": true], reference, isAgain)
    }

    func close(_ reference: String) async throws(HelpdeskFailure) {
        _ = try await post("/conversations/\(reference)/toggle_status", ["status": "resolved"])
    }

    private func send(
        _ words: HelpdeskWords, _ kind: JSON, _ reference: String, _ isAgain: Bool
    ) async throws(HelpdeskFailure) {
        let path = "/conversations/\(reference)/messages"
        if isAgain {
            let list = try await line.ask(HelpdeskRequest(method: .GET, path: base + path))
            let isThere = (list["payload"]?.elements ?? []).contains {
                $0["source_id"]?.string == words.id
            }
            if isThere { return }
        }
        var body = kind
        body["content"] = .string(words.text)
        body["source_id"] = .string(words.id)
        _ = try await post(path, body)
    }

    private func post(_ path: String, _ body: JSON) async throws(HelpdeskFailure) -> JSON {
        try await line.ask(HelpdeskRequest(method: .POST, path: base + path, body: body))
    }

    /// The number of the customer there; `nil` where nobody has made them.
    private func contact(of opening: HelpdeskOpening) async throws(HelpdeskFailure) -> Int? {
        let found = try await line.ask(
            HelpdeskRequest(method: .GET, path: base + "/contacts/search?q=\(opening.subject)"))
        let one = (found["payload"]?.elements ?? []).first {
            $0["identifier"]?.string == opening.subject
        }
        guard case .integer(let id)? = one?["id"] else { return nil }
        return Int(id)
    }

    private func madeContact(of opening: HelpdeskOpening) async throws(HelpdeskFailure) -> Int {
        if let known = try await contact(of: opening) { return known }
        do throws(HelpdeskFailure) {
            let made = try await post(
                "/contacts",
                [
                    "inbox_id": .integer(Int64(inbox)), "identifier": .string(opening.subject),
                    "source_id": .string(opening.subject),
                    "name": .string(opening.package.customer.id ?? "Customer"),
                ])
            guard case .integer(let id)? = made["payload"]?["contact"]?["id"] else {
                throw .unreadable
            }
            return Int(id)
        } catch {
            // Somebody was first: identifiers are unique.
            guard error.status == 422, let known = try await contact(of: opening) else {
                throw error
            }
            return known
        }
    }

    // MARK: Listening

    /// `X-Chatwoot-Signature`: `sha256=` and the HMAC-SHA-256 of the time, a full stop and the body.
    func isSigned(_ headers: HTTPFields, _ body: [UInt8], at now: Timestamp) -> Bool {
        guard let time = headers[.chatwootTimestamp], let seconds = Int64(time),
            (0...99_999_999_999).contains(seconds), let signature = headers[.chatwootSignature],
            signature.hasPrefix("sha256="), let tag = [UInt8](hexadecimal: signature.dropFirst(7))
        else { return false }
        let age = now - Timestamp(milliseconds: seconds * 1000)
        guard age <= Self.tolerance, .zero - age <= Self.tolerance else { return false }
        return secret.isTag(tag, of: Array("\(time).".utf8) + body)
    }

    func calls(in body: JSON) -> [HelpdeskCall] {
        if let id = body["account"]?["id"], id != .integer(Int64(account)) { return [] }
        switch body["event"]?.string {
        case "message_created":
            // What bots and automations of the helpdesk say is no person's word.
            guard let conversation = body["conversation"], let id = body["id"]?.reference,
                body["message_type"]?.string == "outgoing", body["private"] == .bool(false),
                let sender = body["sender"], sender["type"]?.string == "user",
                let agent = Self.agent(sender)
            else { return [] }
            return call(conversation, by: agent, .reply(body["content"]?.string ?? "", id: id))
        case "conversation_status_changed":
            let agent = (body["meta"]?["assignee"]).flatMap(Self.agent)
            switch body["status"]?.string {
            case "resolved": return call(body, by: agent, .ended(.settled))
            case "pending": return call(body, by: agent, .ended(.givenBack))
            default: return []
            }
        default: return []
        }
    }

    private func call(
        _ conversation: JSON, by agent: HelpdeskCall.Agent?, _ what: HelpdeskCall.What
    ) -> [HelpdeskCall] {
        guard let reference = conversation["id"]?.reference else { return [] }
        let marker = conversation["custom_attributes"]?[Self.marker]?.string
        return [
            HelpdeskCall(
                reference: reference, marker: marker.flatMap { ID($0) }, agent: agent, what: what)
        ]
    }

    private static func agent(_ json: JSON) -> HelpdeskCall.Agent? {
        json["id"]?.reference.map { HelpdeskCall.Agent(id: $0, name: json["name"]?.string) }
    }
}

extension HelpdeskFailure {
    /// It answered something else than it should.
    static var unreadable: HelpdeskFailure {
        HelpdeskFailure(cause: "unreadable", isUncertain: true)
    }
}

extension HTTPField.Name {
    fileprivate static let chatwootSignature = Self("X-Chatwoot-Signature")!
    fileprivate static let chatwootTimestamp = Self("X-Chatwoot-Timestamp")!
}
