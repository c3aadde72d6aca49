// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import HTTPTypes
import NIOHTTP1
import Policy
import Vocabulary

/// What takes events of the Bot Framework: `handoff.initiate` goes out, `handoff.status` comes back, with
/// `value.state` `accepted`, `failed` or `completed`, as
/// <https://learn.microsoft.com/azure/bot-service/bot-service-design-pattern-handoff-human> has them. Words go both
/// ways as activities of the type `message`. A handoff is a conversation whose identifier is the handoff's.
struct BotFramework: HelpdeskDialect {
    let line: HelpdeskLine
    /// What it sends as `Authorization: Bearer …`.
    let secret: String
    /// So many of the latest words are in the transcript.
    private static let longest = 100

    // MARK: Asking

    /// Activities have an identifier that is the same at every try: whoever takes them can tell.
    func find(_ opening: HelpdeskOpening) async throws(HelpdeskFailure) -> String? { nil }

    func open(_ opening: HelpdeskOpening) async throws(HelpdeskFailure) -> String {
        let reference = opening.handoff.description
        var activity = Self.activity("event", id: reference, in: reference, from: .agent)
        activity["name"] = "handoff.initiate"
        activity["value"] = Self.context(of: opening)
        activity["attachments"] = [
            [
                "contentType": "application/json", "name": "Transcript",
                "content": ["activities": .array(Self.transcript(of: opening))],
            ]
        ]
        try await send(activity)
        return reference
    }

    /// Both are in what opens it.
    func brief(
        _ opening: HelpdeskOpening, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {}
    func ask(
        _ opening: HelpdeskOpening, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {}

    func say(
        _ words: HelpdeskWords, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {
        var activity = Self.activity("message", id: words.id, in: reference, from: .customer)
        activity["text"] = .string(words.text)
        activity["textFormat"] = "plain"
        try await send(activity)
    }

    func note(
        _ words: HelpdeskWords, at reference: String, isAgain: Bool
    ) async throws(HelpdeskFailure) {
        var activity = Self.activity("event", id: words.id, in: reference, from: .agent)
        activity["name"] = "handoff.note"
        activity["value"] = ["text": .string(words.text)]
        try await send(activity)
    }

    func close(_ reference: String) async throws(HelpdeskFailure) {
        var activity = Self.activity(
            "endOfConversation", id: reference + "-end", in: reference, from: .agent)
        activity["code"] = "completedSuccessfully"
        try await send(activity)
    }

    private func send(_ activity: JSON) async throws(HelpdeskFailure) {
        _ = try await line.ask(HelpdeskRequest(method: .POST, path: "", body: activity))
    }

    private static func activity(
        _ type: String, id: String, in reference: String, from party: Party
    ) -> JSON {
        let isCustomer = party == .customer
        return [
            "type": .string(type), "id": .string(id), "channelId": "belay",
            "conversation": ["id": .string(reference)],
            "from": [
                "id": isCustomer ? "customer" : "belay", "role": isCustomer ? "user" : "bot",
            ],
            "recipient": ["id": "helpdesk"],
        ]
    }

    /// Flat, because agent hubs take no more than texts and numbers.
    private static func context(of opening: HelpdeskOpening) -> JSON {
        let package = opening.package
        var context: JSON = [
            "Handoff": .string(opening.handoff.description), "Title": .string(opening.title),
            "UseCase": .string(package.handoff.useCase ?? ""),
            "Skill": .string(package.handoff.skill ?? ""),
            "Reason": .string(package.reason.code?.rawValue ?? ""),
            "Urgency": .integer(Int64(package.handoff.priority)),
            "Language": .string(package.language ?? ""),
            "Sentiment": .string(package.sentiment.rawValue),
            "Verified": .string(package.customer.verification.rawValue),
            "Summary": .string(opening.brief.text),
        ]
        if let customer = package.customer.id { context["Customer"] = .string(customer) }
        return context
    }

    private static func transcript(of opening: HelpdeskOpening) -> [JSON] {
        let said = opening.package.timeline.items.compactMap { item -> JSON? in
            guard case .said(let party, let text) = item.what, !text.isEmpty else { return nil }
            var activity = activity(
                "message", id: "\(opening.handoff)-\(item.position)",
                in: opening.handoff.description, from: party)
            activity["timestamp"] = .string(item.at.description)
            activity["text"] = .string(text)
            return activity
        }
        return said.suffix(longest)
    }

    // MARK: Listening

    func isSigned(_ headers: HTTPFields, _ body: [UInt8], at now: Timestamp) -> Bool {
        guard let value = headers[.authorization], value.hasPrefix("Bearer ") else { return false }
        // Compared as tags: in the same time wherever they differ.
        let key = KeyedTag(key: Array(secret.utf8))
        let given = KeyedTag(key: Array(value.dropFirst(7).utf8))
        return key.isTag(given.tag(body), of: body)
    }

    func calls(in body: JSON) -> [HelpdeskCall] {
        guard let reference = body["conversation"]?["id"]?.reference else { return [] }
        let sender = body["from"]
        let agent = sender?["id"]?.reference.map {
            HelpdeskCall.Agent(id: $0, name: sender?["name"]?.string)
        }
        let what: HelpdeskCall.What
        switch (body["type"]?.string, body["name"]?.string, body["value"]?["state"]?.string) {
        case ("event", "handoff.status", "accepted"): what = .taken
        case ("event", "handoff.status", "completed"): what = .ended(.settled)
        case ("event", "handoff.status", "failed"): what = .ended(.failed)
        case ("message", _, _):
            guard let id = body["id"]?.reference, let agent else { return [] }
            return [
                HelpdeskCall(
                    reference: reference, marker: ID(reference), agent: agent,
                    what: .reply(body["text"]?.string ?? "", id: id))
            ]
        default: return []
        }
        return [
            HelpdeskCall(reference: reference, marker: ID(reference), agent: agent, what: what)
        ]
    }
}
