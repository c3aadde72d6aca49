// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Foundation
import HTTPTypes
import NIOHTTP1
import Vocabulary

/// Zammad: its REST API (`/api/v1/…`, `Authorization: Token token=…`) and the webhooks of its triggers, as
/// <https://docs.zammad.org> and <https://admin-docs.zammad.org> have them. A handoff is a ticket.
struct Zammad: HelpdeskDialect {
    let line: HelpdeskLine
    let group: String
    /// The state that gives a ticket back to the AI.
    let giveBack: String
    /// What its webhooks are signed with.
    let secret: KeyedTag

    /// It finds what was made once its search has been told of it, seconds later.
    var settling: Duration { .seconds(30) }

    private static func marker(_ id: ID<HandedOver>) -> String { "[\(id)]" }

    // MARK: Asking

    func find(_ opening: HelpdeskOpening) async throws(HelpdeskFailure) -> String? {
        let found = try await line.ask(
            HelpdeskRequest(
                method: .GET,
                path: "/api/v1/tickets/search?query=\(opening.handoff)&limit=10&expand=true"))
        // With `expand` a list of tickets; without, as some versions have it, numbers and their tickets beside them.
        var tickets = found.elements
        if case .object(let members)? = found["assets"]?["Ticket"] {
            tickets = members.map(\.value)
        }
        let ids = tickets.compactMap { ticket -> Int64? in
            guard ticket["title"]?.string?.contains(Self.marker(opening.handoff)) == true,
                case .integer(let id)? = ticket["id"]
            else { return nil }
            return id
        }
        return ids.min().map { String($0) }
    }

    func open(_ opening: HelpdeskOpening) async throws(HelpdeskFailure) -> String {
        let made = try await line.ask(
            HelpdeskRequest(
                method: .POST, path: "/api/v1/tickets",
                body: [
                    "title": .string("\(opening.title) \(Self.marker(opening.handoff))"),
                    "group": .string(group),
                    // Makes the customer where there is none. Mail to `.invalid` reaches nobody (RFC 2606).
                    "customer_id": .string("guess:\(opening.subject)@customers.belay.invalid"),
                    "article": Self.article(opening.asked, isInternal: false),
                ]))
        guard let reference = made["id"]?.reference else { throw .unreadable }
        return reference
    }

    /// The ticket began with it.
    func ask(
        _ opening: HelpdeskOpening, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {}

    func say(
        _ words: HelpdeskWords, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {
        try await add(words, isInternal: false, to: reference, isAgain)
    }

    func note(
        _ words: HelpdeskWords, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {
        try await add(words, isInternal: true, to: reference, isAgain)
    }

    func close(_ reference: String) async throws(HelpdeskFailure) {
        _ = try await line.ask(
            HelpdeskRequest(
                method: .PUT, path: "/api/v1/tickets/\(reference)", body: ["state": "closed"]))
    }

    private func add(
        _ words: HelpdeskWords, isInternal: Bool, to reference: String, _ isAgain: Bool
    ) async throws(HelpdeskFailure) {
        if isAgain {
            let list = try await line.ask(
                HelpdeskRequest(
                    method: .GET, path: "/api/v1/ticket_articles/by_ticket/\(reference)"))
            if list.elements.contains(where: { $0["subject"]?.string == words.id }) { return }
        }
        guard let ticket = Int64(reference) else { throw .unreadable }
        var body = Self.article(words, isInternal: isInternal)
        body["ticket_id"] = .integer(ticket)
        _ = try await line.ask(
            HelpdeskRequest(method: .POST, path: "/api/v1/ticket_articles", body: body))
    }

    /// The subject is what it is found again by.
    private static func article(_ words: HelpdeskWords, isInternal: Bool) -> JSON {
        [
            "subject": .string(words.id), "body": .string(words.text), "content_type": "text/plain",
            "type": "note", "internal": .bool(isInternal),
            "sender": isInternal ? "Agent" : "Customer", "from": isInternal ? "Belay" : "Customer",
        ]
    }

    // MARK: Listening

    /// `X-Hub-Signature`: `sha1=` and the HMAC-SHA-1 of the body. There is no time in it: what comes twice is known by
    /// the number of its article.
    func isSigned(_ headers: HTTPFields, _ body: [UInt8], at now: Timestamp) -> Bool {
        guard let signature = headers[.hubSignature], signature.hasPrefix("sha1="),
            let tag = [UInt8](hexadecimal: signature.dropFirst(5))
        else { return false }
        return secret.isSHA1Tag(tag, of: body)
    }

    func calls(in body: JSON) -> [HelpdeskCall] {
        guard let ticket = body["ticket"], let reference = ticket["id"]?.reference else {
            return []
        }
        let marker = ticket["title"]?.string.flatMap(Self.handoff)
        func call(_ agent: HelpdeskCall.Agent?, _ what: HelpdeskCall.What) -> HelpdeskCall {
            HelpdeskCall(reference: reference, marker: marker, agent: agent, what: what)
        }
        var calls: [HelpdeskCall] = []
        // Articles of triggers have the sender `System`, and Belay's own are the customer's or internal.
        if let article = body["article"], let id = article["id"]?.reference,
            article["internal"] == .bool(false), Self.name(article["sender"]) == "Agent",
            let agent = Self.agent(article["created_by"])
        {
            let text = article["body"]?.string ?? ""
            let isHTML = article["content_type"]?.string == "text/html"
            calls.append(call(agent, .reply(isHTML ? HTMLText.plain(text) : text, id: id)))
        }
        let owner = Self.agent(ticket["updated_by"]) ?? Self.agent(ticket["owner"])
        let state = Self.name(ticket["state"])
        if state == giveBack {
            calls.append(call(owner, .ended(.givenBack)))
        } else if state == "closed" {
            calls.append(call(owner, .ended(.settled)))
        }
        return calls
    }

    /// What is named by a text, or by an object with a name.
    private static func name(_ json: JSON?) -> String? { json?.string ?? json?["name"]?.string }

    private static func agent(_ json: JSON?) -> HelpdeskCall.Agent? {
        // 1 is nobody: the system.
        guard let json, let id = json["id"]?.reference, id != "1" else { return nil }
        let names = [json["firstname"]?.string, json["lastname"]?.string].compactMap(\.self)
            .filter { !$0.isEmpty }
        return HelpdeskCall.Agent(
            id: id, name: names.isEmpty ? nil : names.joined(separator: " "))
    }

    /// The handoff that a title names in brackets.
    private static func handoff(_ title: String) -> ID<HandedOver>? {
        guard let open = title.lastIndex(of: "["), let close = title[open...].firstIndex(of: "]")
        else { return nil }
        return ID(String(title[title.index(after: open)..<close]))
    }
}

extension HTTPField.Name {
    fileprivate static let hubSignature = Self("X-Hub-Signature")!
}
