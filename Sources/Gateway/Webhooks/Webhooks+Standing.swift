// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
public import Vocabulary

/// How far somebody who is told what happens has been told.
public struct ReceiverStanding: Sendable, Hashable {
    public let name: String
    public let kind: String
    public let url: String
    /// Why nothing is sent, in a word of the program; `nil` where something is.
    public let stopped: String?
    /// Entries of the ledger that were not looked at yet.
    public let behind: Int
    /// What waits to be sent.
    public let waiting: Int
    public let nextTry: Timestamp?
    /// What was given up.
    public let givenUp: Int
}

extension Webhooks {
    /// How far each has been told, in the order of the workspace.
    public var standings: [ReceiverStanding] {
        senders.map { sender in
            let state = sender.current
            return ReceiverStanding(
                name: sender.webhook.name, kind: "webhook", url: sender.webhook.url,
                stopped: state.disabled, behind: max(0, sender.book.size() - state.position),
                waiting: state.pending.count, nextTry: state.next,
                givenUp: state.deadLetters.count)
        }
    }

    /// Sends a message that says nothing; `nil` where there is no webhook of that name, else whether it arrived.
    ///
    /// - Throws: where it can't be recorded who wanted it: then it is not sent.
    public func test(_ name: String, by principal: Principal) async throws -> Bool? {
        guard let sender = self[name] else { return nil }
        try await sender.record(.test, by: principal)
        return await sender.test() == .delivered
    }

    /// Goes on sending; `false` where there is no webhook of that name.
    public func resume(_ name: String, by principal: Principal) async throws -> Bool {
        guard let sender = self[name] else { return false }
        try await sender.record(.enable, by: principal)
        try sender.enable()
        return true
    }

    /// Sends what was given up again; `false` where there is no webhook of that name.
    public func resend(_ name: String, by principal: Principal) async throws -> Bool {
        guard let sender = self[name] else { return false }
        try await sender.record(.replay, by: principal)
        _ = try sender.replay(nil)
        return true
    }
}

extension Helpdesks {
    /// How far each has been told, in the order of the workspace.
    public var standings: [ReceiverStanding] {
        all.map { helpdesk in
            let state = helpdesk.current
            return ReceiverStanding(
                name: helpdesk.name, kind: "helpdesk", url: helpdesk.declared.url, stopped: nil,
                behind: max(0, helpdesk.book.size() - state.position), waiting: state.pending,
                nextTry: state.next, givenUp: 0)
        }
    }
}
