// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import NIOHTTP1
import Vocabulary

/// `belay approvals`
struct Approvals: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what waits for people on a running server, and answers it.",
        discussion: """
            The key must name a person (`belay keys add --person`) and have the right approve: what is done with it \
            is done by that person.
            """,
        subcommands: [
            List.self, Show.self, Approve.self, Deny.self, Advise.self, Edit.self, Undo.self,
            Reconcile.self,
            Review.self, Delegate.self, Delegations.self, Undelegate.self,
        ], defaultSubcommand: List.self)

    /// `belay approvals list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Lists what waits, what nobody knows the outcome of, and what must be reviewed.")

        @Option(help: "Only what stands so: confirming, pending, approved, executing or unknown.")
        var status: String?

        @Flag(help: "Only actions that left and of which nobody knows what came.")
        var unknown = false

        @Flag(help: "Only what was approved by breaking the glass and must be reviewed.")
        var reviews = false

        @OptionGroup var door: Door

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func validate() throws {
            if unknown, status != nil {
                throw ValidationError("give --status or --unknown, not both")
            }
            let words = ["confirming", "pending", "approved", "executing", "unknown"]
            if let status, !words.contains(status) {
                throw ValidationError(
                    "nothing waits as `\(status)`: " + words.joined(separator: ", "))
            }
        }

        func run() async throws {
            let wanted = unknown ? "unknown" : status
            let query = wanted.map { "?status=" + $0 } ?? ""
            let approvals = try await door.list(
                "/v1/approvals" + query, orElse: "the server did not say what waits: is it Belay?"
            ).map(Approval.init).filter { !reviews || $0.needsReview }
            var table = Table(Approval.heads)
            for approval in approvals { table.add(approval.row(at: .now())) }
            table.show(approvals.map(\.json), asJSON: json, ifEmpty: "nothing waits")
        }
    }

    /// `belay approvals show`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Shows exactly what will run, and why it is held. That it was shown is recorded.")

        @Argument(help: "What waits, such as dec_….")
        var id: String

        @OptionGroup var door: Door

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func run() async throws {
            let approval = try await door.approval(id)
            print(json ? approval.json.line : approval.text(at: .now()))
        }
    }
}
