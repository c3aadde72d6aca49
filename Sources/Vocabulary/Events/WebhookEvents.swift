// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A message to a webhook was given up: it stays, and can be sent again.
public struct WebhookGivenUp: Sendable, Hashable {
    /// The webhook's name in the workspace.
    public let webhook: String
    /// The entry that the message is of.
    public let position: Int
    public let attempts: Int

    public init(webhook: String, position: Int, attempts: Int) {
        self.webhook = webhook
        self.position = position
        self.attempts = attempts
    }
}

/// A webhook gets nothing more until somebody enables it again.
public struct WebhookDisabled: Sendable, Hashable {
    public let webhook: String
    /// A word of the program: `gone` where the receiver answered 410.
    public let cause: String

    public init(webhook: String, cause: String) {
        self.webhook = webhook
        self.cause = cause
    }
}

/// Somebody did something to a webhook.
public struct WebhookOperated: Sendable, Hashable {
    public let webhook: String
    public let command: Command

    public enum Command: String, Sendable, Hashable, CaseIterable {
        /// Send a message that says nothing.
        case test
        /// Go on sending.
        case enable
        /// Send again what was given up.
        case replay
    }

    public init(webhook: String, command: Command) {
        self.webhook = webhook
        self.command = command
    }
}

extension WebhookGivenUp {
    var json: JSON {
        facts(
            ("attempts", .count(attempts)), ("position", .count(position)),
            ("webhook", .string(webhook)))
    }

    init?(_ body: Fields) {
        guard let webhook = body.string("webhook"), let position = body.int("position"),
            let attempts = body.int("attempts")
        else { return nil }
        self.init(webhook: webhook, position: position, attempts: attempts)
    }
}

extension WebhookDisabled {
    var json: JSON { facts(("cause", .string(cause)), ("webhook", .string(webhook))) }

    init?(_ body: Fields) {
        guard let webhook = body.string("webhook"), let cause = body.string("cause") else {
            return nil
        }
        self.init(webhook: webhook, cause: cause)
    }
}

extension WebhookOperated {
    var json: JSON {
        facts(("command", .string(command.rawValue)), ("webhook", .string(webhook)))
    }

    init?(_ body: Fields) {
        guard let webhook = body.string("webhook"), let command = body.word("command", Command.self)
        else { return nil }
        self.init(webhook: webhook, command: command)
    }
}
