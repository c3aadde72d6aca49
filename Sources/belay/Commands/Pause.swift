// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NIOHTTP1
import Vocabulary

/// `belay pause`
struct Pause: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pauses the AI of a running server, at once.",
        discussion: """
            From then on nothing of the AI passes in what is paused, replies that are under way included. People \
            go on working.
            """)

    @Argument(help: "What is paused: all, use-case, agent, tool, release, channel or customer.")
    var scope: String

    @Argument(help: "Which one of it; use-case/agent and use-case/tool for those.")
    var name: String?

    @Option(help: "Why it is paused: it stands in the ledger.")
    var reason: String

    @Option(
        name: .customLong("for"),
        help: "For how long, such as 30m or 2h. Until somebody resumes it where none is given.")
    var length: String?

    @Option(help: "Until when, such as 2026-11-21T18:00:00.000Z.")
    var until: String?

    @OptionGroup var door: Door

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func validate() throws {
        guard Paused.Scope.Kind(rawValue: scope) != nil else {
            throw ValidationError(
                "there is no scope `\(scope)`: "
                    + Paused.Scope.Kind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        if length != nil, until != nil { throw ValidationError("give --for or --until, not both") }
    }

    func run() async throws {
        var wish: JSON = ["scope": .string(scope), "reason": .string(reason)]
        for (member, text) in [("name", name), ("for", length), ("until", until)] {
            if let text { wish[member] = .string(text) }
        }
        guard let pause = try await door.send(.POST, "/v1/pauses", wish) else {
            throw Failure("the server did not say what is paused: see `belay pauses`")
        }
        if json {
            print(pause.line)
        } else {
            let end = pause["until"]?.string.map { " until \($0)" } ?? ""
            print("paused\(end): end it with `belay resume \(pause["id"]?.string ?? "")`")
        }
        if let problem = pause["problem"]?.string { throw Failure(problem) }
    }
}

/// `belay resume`
struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ends pauses of a running server.")

    @Argument(help: "The pause's identifier: see belay pauses.")
    var id: String?

    @Flag(help: "Ends every pause.")
    var all = false

    @OptionGroup var door: Door

    func validate() throws {
        guard (id != nil) != all else { throw ValidationError("give an identifier, or --all") }
    }

    func run() async throws {
        var ids = [id].compactMap(\.self)
        if all {
            ids = try await door.list(
                "/v1/pauses",
                orElse: "the server did not say what is paused: see `belay pauses`"
            ).compactMap { $0["id"]?.string }
        }
        for id in ids {
            try await door.send(.DELETE, try Door.path("/v1/pauses/", id, seeing: "belay pauses"))
            print("`\(id)` is resumed")
        }
        if ids.isEmpty { print("nothing is paused") }
    }
}

/// `belay pauses`
struct PauseList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pauses", abstract: "Lists what is paused on a running server.")

    @OptionGroup var door: Door

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func run() async throws {
        let pauses = try await door.list(
            "/v1/pauses", orElse: "the server did not say what is paused: is it Belay?")
        var table = Table(["pause", "scope", "name", "since", "until", "by", "reason"])
        for pause in pauses {
            table.add(
                ["id", "scope", "name", "since", "until", "by", "reason"].map {
                    pause[$0]?.string ?? "–"
                })
        }
        table.show(pauses, asJSON: json, ifEmpty: "nothing is paused")
    }
}
