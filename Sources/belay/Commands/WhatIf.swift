// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Decisions
import Foundation
import Ledger
import Policy
import Vocabulary

/// `belay policy what-if`
struct WhatIf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if",
        abstract: "Asks a changed workspace for every decision that a ledger holds.",
        discussion: """
            Lists what comes out otherwise, by use case. What was said, what tools returned, what detectors \
            found and when a person led stands as it is on record; what follows from decisions, such as \
            limits that are used up, follows from the new ones. Sealed content is read for it, and that is \
            recorded unless another process writes in the folder. Exits with 0 whatever it finds.
            """)

    @Argument(help: "The folder with the changed belay.yaml and use-cases.")
    var new: String

    @Option(help: "The data folder.")
    var data = "data"

    @Option(help: "Lists only the newest flips of each use case, so many. All of them are counted.")
    var limit: Int?

    @Option(help: "How many conversations are read at once.")
    var parallel = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func validate() throws {
        guard parallel > 0 else { throw ValidationError("--parallel is at least 1") }
        guard limit ?? 0 >= 0 else { throw ValidationError("--limit is at least 0") }
    }

    func run() async throws {
        let workspace = try Folders.load(new)
        let started = ContinuousClock().now
        let book = try ReadBook(data, isContentRead: true)
        defer { book.ledger.close() }
        let report = try await Redecision(of: book.ledger, under: workspace)
            .run(width: parallel, limit: limit)
        try await book.recordDisclosure(of: report.contents, for: "what-if")
        let seconds = (ContinuousClock().now - started).milliseconds
        print(
            json
                ? report.json(policy: workspace.digest, milliseconds: seconds).line
                : report.text(policy: workspace.digest, data: data, milliseconds: seconds))
    }
}
