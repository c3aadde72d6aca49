// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NIOHTTP1
import Vocabulary

/// What every answer of a person takes.
struct Answering: ParsableArguments {
    @Argument(help: "What waits, such as dec_….")
    var id: String

    @OptionGroup var door: Door

    @Flag(help: "Prints JSON for programs.")
    var json = false

    /// - Parameter note: Why, where somebody says it.
    func say(_ what: String, _ body: JSON = [:], noting note: String? = nil) async throws {
        var body = body
        if let note { body["note"] = .string(note) }
        try await door.say(what, on: id, body, isJSON: json)
    }

    /// What waits, shown to whoever answers.
    func shown() async throws -> (Approval, fingerprint: String) {
        let approval = try await door.approval(id)
        if !json { print(approval.text(at: .now()) + "\n") }
        guard let fingerprint = approval.fingerprint else {
            throw Failure(
                "`\(id)` has no fingerprint to say yes to: it is \(approval.status.shown)")
        }
        return (approval, fingerprint)
    }
}

extension Approvals {
    /// `belay approvals approve`
    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows exactly what will run, asks, and says yes to exactly that.",
            discussion: """
                With the last yes that is missing it runs. Where it has changed since it was shown the server refuses, \
                and nothing runs.
                """)

        @OptionGroup var answering: Answering

        @Option(help: "Why, in a sentence. It is sealed content.")
        var note: String?

        @Flag(
            help: "Takes a right that is not yours, in an emergency. Needs --note, and is reviewed."
        )
        var breakGlass = false

        @Flag(help: "Does not ask.")
        var yes = false

        func validate() throws {
            if breakGlass, note?.isEmpty ?? true {
                throw ValidationError("--break-glass needs --note: say what the emergency is")
            }
        }

        func run() async throws {
            let (approval, fingerprint) = try await answering.shown()
            guard approval.status == "pending" else {
                throw Failure(
                    approval.status == "confirming"
                        ? "the customer has not said yes yet, so it is not yours to approve"
                        : "it is \(approval.status.shown), so there is nothing to approve")
            }
            try Terminal.require("Shall exactly this run?", isAgreed: yes)
            var body: JSON = ["fingerprint": .string(fingerprint)]
            if breakGlass { body["break_glass"] = true }
            try await answering.say("approval", body, noting: note)
        }
    }

    /// `belay approvals deny`
    struct Deny: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says no, with a reason of the workspace's. One no is enough.")

        @OptionGroup var answering: Answering

        @Argument(help: "Why: a word of the workspace's denials. Without it they are listed.")
        var cause: String?

        @Option(help: "Why, in a sentence. It is sealed content.")
        var note: String?

        func run() async throws {
            try await answering.say("denial", ["cause": .string(cause ?? "")], noting: note)
        }
    }

    /// `belay approvals advise`
    struct Advise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Answers with advice instead of a yes or a no. The AI keeps the line and goes on with it."
        )

        @OptionGroup var answering: Answering

        @Argument(help: "What the AI should know, in a few sentences. It is sealed content.")
        var advice: String

        func run() async throws {
            try await answering.say("advice", ["advice": .string(advice)])
        }
    }

    /// `belay approvals edit`
    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Puts other arguments in the place of what waits. Somebody else must approve them.")

        @OptionGroup var answering: Answering

        @Argument(help: "All arguments, as a JSON object.")
        var arguments: String

        @Option(help: "Why, in a sentence. It is sealed content.")
        var note: String?

        @Flag(help: "Does not ask.")
        var yes = false

        private func parsed() throws -> JSON {
            // Losing the error is the intention: what is wrong is the same for whoever typed it.
            guard let json = try? JSON(parsing: Array(arguments.utf8)), case .object = json else {
                throw ValidationError(
                    #"the arguments must be a JSON object with all of them, such as '{"amount": 12.5}'"#
                )
            }
            return json
        }

        func validate() throws { _ = try parsed() }

        func run() async throws {
            let (_, fingerprint) = try await answering.shown()
            if !answering.json {
                var page = FieldPage()
                page.add("in its place", try parsed().fields())
                print(page.text + "\n")
            }
            try Terminal.require("Shall this take its place?", isAgreed: yes)
            try await answering.say(
                "edit",
                ["fingerprint": .string(fingerprint), "arguments": .string(arguments)],
                noting: note)
        }
    }

    /// `belay approvals undo`
    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes back what was carried out, by the action that its contract names.")

        @OptionGroup var answering: Answering

        func run() async throws { try await answering.say("undo") }
    }

    /// `belay approvals reconcile`
    struct Reconcile: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what became of an action of which nobody knew.")

        @OptionGroup var answering: Answering

        @Argument(help: "What the system behind says: executed or failed.")
        var outcome: String

        @Option(help: "How you know, in a sentence. It is sealed content.")
        var note: String

        func validate() throws {
            guard ["executed", "failed"].contains(outcome) else {
                throw ValidationError("an outcome is `executed` or `failed`")
            }
        }

        func run() async throws {
            try await answering.say("outcome", ["outcome": .string(outcome)], noting: note)
        }
    }

    /// `belay approvals review`
    struct Review: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says whether it was right to break the glass. Never by who did.")

        @OptionGroup var answering: Answering

        @Argument(help: "justified or unjustified.")
        var finding: String

        @Option(help: "Why, in a sentence. It is sealed content.")
        var note: String

        func validate() throws {
            guard ["justified", "unjustified"].contains(finding) else {
                throw ValidationError("a finding is `justified` or `unjustified`")
            }
        }

        func run() async throws {
            try await answering.say("review", ["finding": .string(finding)], noting: note)
        }
    }
}
