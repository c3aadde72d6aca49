// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NIOHTTP1
import Vocabulary

extension Approvals {
    /// `belay approvals delegate`
    struct Delegate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lends a role of yours to somebody, until an end and up to an amount.")

        @Argument(help: "Which of your roles.")
        var role: String

        @Argument(help: "To whom: the name that their key has for a person.")
        var person: String

        @Option(name: .customLong("for"), help: "For how long, such as 8h.")
        var length: String?

        @Option(help: "Until when, such as 2026-11-21T18:00:00.000Z.")
        var until: String?

        @Option(help: "The most that an action may be about. Any amount where none is given.")
        var ceiling: Double?

        @OptionGroup var door: Door

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func validate() throws {
            guard (length == nil) != (until == nil) else {
                throw ValidationError("a delegation ends: give --for or --until")
            }
        }

        func run() async throws {
            var wish: JSON = ["role": .string(role), "to": .string(person)]
            for (member, text) in [("for", length), ("until", until)] {
                if let text { wish[member] = .string(text) }
            }
            if let ceiling { wish["ceiling"] = .number(ceiling) }
            guard let lent = try await door.send(.POST, "/v1/delegations", wish) else {
                throw Failure(
                    "the server did not say what is lent: see `belay approvals delegations`")
            }
            if json {
                print(lent.line)
                return
            }
            let id = lent["id"]?.string ?? ""
            print(
                "`\(person)` has `\(role)` until \(lent["until"]?.string ?? "its end"): "
                    + "end it with `belay approvals undelegate \(id)`")
        }
    }

    /// `belay approvals delegations`
    struct Delegations: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the roles that are lent.")

        @OptionGroup var door: Door

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func run() async throws {
            let delegations = try await door.list(
                "/v1/delegations", orElse: "the server did not say what is lent: is it Belay?")
            var table = Table(["delegation", "role", "from", "to", "ceiling", "ends"])
            for lent in delegations {
                let end = lent["until"]?.string.flatMap { Timestamp($0) }
                let ceiling = lent["ceiling"]?.fields().first?.text ?? "–"
                table.add(
                    ["id", "role", "from", "to"].map { lent[$0]?.string?.shown ?? "–" }
                        + [
                            ceiling == "null" ? "–" : ceiling,
                            end?.distance(from: .now()) ?? "–",
                        ])
            }
            table.show(delegations, asJSON: json, ifEmpty: "nothing is lent")
        }
    }

    /// `belay approvals undelegate`
    struct Undelegate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes a role back before its time, by who lent it.")

        @Argument(help: "The delegation, such as dlg_….")
        var id: String

        @OptionGroup var door: Door

        func run() async throws {
            try await door.send(.DELETE, try Door.path("/v1/delegations/", id))
            print("`\(id)` has ended")
        }
    }
}
