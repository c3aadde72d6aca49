// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import NIOHTTP1
import Vocabulary

/// `belay feedback`
struct FeedbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: "Shows what people said of the AI on a running server.",
        discussion: """
            The key must name a person (`belay keys add --person`) and have the right feedback. That a text was shown \
            is recorded.
            """,
        subcommands: [List.self, Show.self, Cases.self, AsTranscript.self],
        defaultSubcommand: List.self)

    /// `belay feedback list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists what was said, the newest first, or what waits for a review.")

        @Option(help: "Only of this use case.")
        var useCase: String?

        @Option(help: "Only what says this: right, wrong, complaint or survey.")
        var verdict: String?

        @Flag(help: "Only what says harm and waits for somebody to review it.")
        var open = false

        @OptionGroup var door: Door

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func validate() throws {
            let words = FeedbackGiven.Verdict.allCases.map(\.rawValue)
            if let verdict, !words.contains(verdict) {
                throw ValidationError("nobody says `\(verdict)`: " + words.joined(separator: ", "))
            }
        }

        func run() async throws {
            let items = try await door.feedback(
                ofUseCase: useCase, saying: verdict, isOpen: open, limit: 100)
            if json {
                print(String(decoding: JSON.array(items.map(\.json)).serialized, as: UTF8.self))
                return
            }
            guard !items.isEmpty else {
                print(open ? "nothing waits for a review" : "nobody said anything")
                return
            }
            var table = Table(FeedbackItem.heads)
            for item in items { table.add(item.row) }
            print(table.text)
        }
    }

    /// `belay feedback show`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Shows what was said, and the conversation before it. That it was shown is recorded."
        )

        @Argument(help: "What was said, such as fbk_….")
        var id: String

        @OptionGroup var door: Door

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func run() async throws {
            let item = try await door.feedback(id)
            print(json ? String(decoding: item.json.serialized, as: UTF8.self) : item.text)
        }
    }

    /// `belay feedback cases`
    struct Cases: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Prints what was said of decisions as cases for evaluation, one JSON object a line."
        )

        @Option(help: "Only of this use case.")
        var useCase: String?

        @Flag(help: "Only what was wrong.")
        var wrongOnly = false

        @OptionGroup var door: Door

        func run() async throws {
            let items = try await door.feedback(
                ofUseCase: useCase, saying: wrongOnly ? "wrong" : nil, isOpen: false, limit: .max)
            for item in items where item.json["decision"]?.string != nil {
                let shown = try await door.feedback(item.id)
                print(String(decoding: shown.json.serialized, as: UTF8.self))
            }
        }
    }

    /// `belay feedback transcript`
    struct AsTranscript: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "transcript",
            abstract: "Prints the conversation with the better answer as a transcript.")

        @Argument(help: "What was said, such as fbk_….")
        var id: String

        @OptionGroup var door: Door

        func run() async throws {
            print(try await door.feedback(id).transcript(), terminator: "")
        }
    }
}

extension Door {
    /// What was said, page by page, the newest first.
    func feedback(
        ofUseCase useCase: String?, saying verdict: String?, isOpen: Bool, limit: Int
    ) async throws -> [FeedbackItem] {
        var query = "?limit=\(min(limit, 1000))&open=\(isOpen)"
        if let useCase {
            guard
                let name = useCase.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            else { throw Failure("`\(useCase.shown)` is no use case") }
            query += "&use_case=" + name
        }
        if let verdict { query += "&verdict=" + verdict }
        var items: [FeedbackItem] = []
        var before = ""
        while true {
            let page = try await send(.GET, "/v1/feedback" + query + before)
            guard case .array(let list)? = page?["data"] else {
                throw Failure("the server did not say what was given: is it Belay?")
            }
            items += list.map(FeedbackItem.init)
            guard items.count < limit, let next = page?["next"]?.string else { break }
            before = "&before=" + (try Self.path("", next, seeing: "belay feedback"))
        }
        return Array(items.prefix(limit))
    }

    /// What was said, with its case. That it was shown is on record.
    func feedback(_ id: String) async throws -> FeedbackItem {
        let path = try Self.path("/v1/feedback/", id, seeing: "belay feedback")
        guard let json = try await send(.GET, path) else {
            throw Failure("the server did not say what was given: is it Belay?")
        }
        return FeedbackItem(json: json)
    }
}
