// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Vocabulary

/// Zammad as its documents have it: <https://docs.zammad.org/en/latest/api/ticket/index.html> and
/// <https://admin-docs.zammad.org/en/latest/manage/webhook.html>. It keeps what it is told in memory.
struct RecordedZammad: RecordedHelpdesk {
    static let key = "zammad-test-key"
    static let secret = "zammad-test-secret"

    struct Article: Sendable {
        let id: Int64
        let ticket: Int64
        let subject: String
        let body: String
        let isInternal: Bool
        let sender: String
    }

    struct Ticket: Sendable {
        let id: Int64
        let title: String
        let customer: String
        var state = "new"
    }

    private(set) var tickets: [Ticket] = []
    private(set) var articles: [Article] = []
    /// Whether its search has been told of what is new.
    var hasIndexed = true

    mutating func answer(_ request: HelpdeskRequestSeen) -> HelpdeskAnswer {
        guard request.raw.header("authorization") == "Token token=\(Self.key)" else {
            return .json(["error": "Authentication required"], status: 401)
        }
        guard request.parts.starts(with: ["api", "v1"]) else { return Self.notFound }
        let parts = Array(request.parts.dropFirst(2))
        let body = request.body ?? [:]
        switch (request.method, parts.first, parts.count) {
        case ("GET", "tickets", 2) where parts[1] == "search":
            let words = request.query.split(separator: "&").first?.dropFirst("query=".count) ?? ""
            let found = hasIndexed ? tickets.filter { $0.title.contains(words) } : []
            return .json(.array(found.map { json($0) }))
        case ("POST", "tickets", 1): return makeTicket(body)
        case ("PUT", "tickets", 2):
            guard let index = tickets.firstIndex(where: { "\($0.id)" == parts[1] }) else {
                return Self.notFound
            }
            if let state = body["state"]?.string { tickets[index].state = state }
            return .json(json(tickets[index]))
        case ("POST", "ticket_articles", 1): return makeArticle(body)
        case ("GET", "ticket_articles", 3) where parts[1] == "by_ticket":
            return .json(
                .array(articles.filter { "\($0.ticket)" == parts[2] }.map { Self.json($0) }))
        default: return Self.notFound
        }
    }

    private static let notFound = HelpdeskAnswer.json(
        ["error": "Couldn't find Ticket", "error_human": "Couldn't find Ticket"], status: 404)

    private mutating func makeTicket(_ body: JSON) -> HelpdeskAnswer {
        guard let title = body["title"]?.string, body["group"] == "Service Desk",
            let customer = body["customer_id"]?.string, customer.hasPrefix("guess:"),
            let article = body["article"]
        else {
            return .json(
                [
                    "error": "No lookup value found for 'group'",
                    "error_human": "No lookup value found for 'group'",
                ], status: 422)
        }
        let ticket = Ticket(
            id: Int64(tickets.count + 81), title: title, customer: String(customer.dropFirst(6)))
        tickets.append(ticket)
        add(article, to: ticket.id)
        return .json(json(ticket), status: 201)
    }

    private mutating func makeArticle(_ body: JSON) -> HelpdeskAnswer {
        guard case .integer(let id)? = body["ticket_id"], tickets.contains(where: { $0.id == id })
        else { return Self.notFound }
        return .json(Self.json(add(body, to: id)), status: 201)
    }

    @discardableResult
    private mutating func add(_ body: JSON, to ticket: Int64) -> Article {
        let article = Article(
            id: Int64(articles.count + 501), ticket: ticket,
            subject: body["subject"]?.string ?? "", body: body["body"]?.string ?? "",
            isInternal: body["internal"] == .bool(true), sender: body["sender"]?.string ?? "Agent")
        articles.append(article)
        return article
    }

    private static func json(_ article: Article) -> JSON {
        [
            "id": .integer(article.id), "ticket_id": .integer(article.ticket), "from": "Belay",
            "to": "", "cc": "", "subject": .string(article.subject),
            "body": .string(article.body), "content_type": "text/plain", "type": "note",
            "internal": .bool(article.isInternal), "sender": .string(article.sender),
            "attachments": [], "created_at": "2026-11-21T16:10:00.000Z",
        ]
    }

    private func json(_ ticket: Ticket) -> JSON {
        [
            "id": .integer(ticket.id), "group_id": 3, "priority_id": 2,
            "number": .string("100\(ticket.id)"), "title": .string(ticket.title), "owner_id": 1,
            "customer_id": 8, "customer": .string(ticket.customer), "group": "Service Desk",
            "state": .string(ticket.state),
            "article_count": .integer(Int64(articles.count { $0.ticket == ticket.id })),
            "preferences": [:], "updated_by_id": 3, "created_by_id": 3,
            "created_at": "2026-11-21T16:10:00.000Z", "updated_at": "2026-11-21T16:10:00.000Z",
        ]
    }

    // MARK: What people there do, and what its webhooks tell of it

    static func user(_ id: Int64, _ first: String, _ last: String) -> JSON {
        [
            "active": true, "email": .string("\(first.lowercased())@example.org"),
            "firstname": .string(first), "id": .integer(id), "lastname": .string(last),
            "login": .string("\(first.lowercased())@example.org"), "roles": ["Agent"],
        ]
    }

    /// Somebody writes, and may set the state with it.
    mutating func write(
        _ html: String, in ticket: Int64, by agent: JSON = user(5, "Emma", "Taylor"),
        isInternal: Bool = false, sender: String = "Agent", state: String = "open"
    ) -> JSON {
        let article = Article(
            id: Int64(articles.count + 501), ticket: ticket, subject: "", body: html,
            isInternal: isInternal, sender: sender)
        articles.append(article)
        var body = set(state, of: ticket, by: agent)
        body["article"] = [
            "attachments": [], "body": .string(html), "content_type": "text/html",
            "created_at": "2026-11-21T16:10:00.000Z", "created_by": agent,
            "created_by_id": agent["id"] ?? .null, "from": "Emma Taylor via Service Desk",
            "id": .integer(article.id), "internal": .bool(isInternal), "origin_by": .null,
            "sender": .string(sender), "sender_id": 1, "ticket_id": .integer(ticket), "to": "",
            "type": "note", "type_id": 10, "accounted_time": 0,
        ]
        return body
    }

    /// Somebody sets the state.
    mutating func set(
        _ state: String, of ticket: Int64, by agent: JSON = user(5, "Emma", "Taylor")
    ) -> JSON {
        guard let index = tickets.firstIndex(where: { $0.id == ticket }) else { return .null }
        tickets[index].state = state
        var body = json(tickets[index])
        body["owner"] = agent
        body["updated_by"] = agent
        body["ticket_time_accounting"] = []
        return ["ticket": body, "article": .null]
    }
}
