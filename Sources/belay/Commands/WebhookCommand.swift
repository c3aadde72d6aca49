// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NIOHTTP1
import Vocabulary

/// `belay webhooks`
struct WebhookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhooks",
        abstract: "Shows who is told what happens, and sends again what was given up.",
        subcommands: [List.self, DeadLetters.self, Replay.self, Enable.self, Test.self])

    /// The path of a webhook's resource at the door.
    private static func path(_ name: String, _ resource: String) -> String {
        let name = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? name
        return "/v1/webhooks/\(name)/\(resource)"
    }

    /// Prints what a list of the running server holds.
    private static func show(
        _ path: String, of door: Door, _ columns: [String], asJSON: Bool, ifEmpty sentence: String
    ) async throws {
        let rows = try await door.list(path, orElse: "the server gave no list: is it Belay?")
        var table = Table(columns.map { $0.replacingOccurrences(of: "_", with: " ") })
        for row in rows { table.add(columns.map { cell(row[$0]) }) }
        table.show(rows, asJSON: asJSON, ifEmpty: sentence)
    }

    private static func cell(_ value: JSON?) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .bool(let isSo): isSo ? "yes" : "no"
        default: "–"
        }
    }

    /// `belay webhooks list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the webhooks, and how far each has been told.")

        @OptionGroup var door: Door

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func run() async throws {
            try await WebhookCommand.show(
                "/v1/webhooks", of: door,
                [
                    "name", "enabled", "cause", "behind", "pending", "next_try", "dead_letters",
                    "url",
                ],
                asJSON: json,
                ifEmpty: "there are no webhooks: declare one under `webhooks` in belay.yaml")
        }
    }

    /// `belay webhooks dead-letters`
    struct DeadLetters: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the messages to a webhook that were given up.")

        @Argument(help: "The webhook's name.")
        var name: String

        @OptionGroup var door: Door

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func run() async throws {
            try await WebhookCommand.show(
                WebhookCommand.path(name, "dead-letters"), of: door,
                ["position", "attempts", "given_up_at", "cause"], asJSON: json,
                ifEmpty: "nothing was given up")
        }
    }

    /// `belay webhooks replay`
    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends messages again that were given up: all, or one.")

        @Argument(help: "The webhook's name.")
        var name: String

        @Option(help: "The position of the one to send, as dead-letters lists it. All where none.")
        var position: Int?

        @OptionGroup var door: Door

        func run() async throws {
            let which: JSON =
                position.map { ["position": .integer(Int64($0))] } ?? ["all": true]
            let answer = try await door.send(
                .POST, WebhookCommand.path(name, "dead-letters"), which)
            print("\(WebhookCommand.cell(answer?["replayed"])) will be sent again")
        }
    }

    /// `belay webhooks enable`
    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Goes on telling a receiver that wanted nothing more.")

        @Argument(help: "The webhook's name.")
        var name: String

        @OptionGroup var door: Door

        func run() async throws {
            try await door.send(.POST, WebhookCommand.path(name, "enabled"), [:])
            print("`\(name)` is told again, from where it was left")
        }
    }

    /// `belay webhooks test`
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends a signed message that says nothing, and tells what came of it.")

        @Argument(help: "The webhook's name.")
        var name: String

        @OptionGroup var door: Door

        func run() async throws {
            let answer = try await door.send(.POST, WebhookCommand.path(name, "tests"), [:])
            guard answer?["delivered"] == true else {
                throw Failure(
                    "`\(name)` did not take it: \(WebhookCommand.cell(answer?["cause"])): see whether its "
                        + "receiver runs, and verifies with the same secret")
            }
            print("`\(name)` took it")
        }
    }
}
