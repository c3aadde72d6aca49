// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Vocabulary

/// The command tree: each command has its heading in `docs/reference/commands.md`.
@main
struct Belay: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "belay",
        abstract: "The safety rope of AI-led contact centres.",
        version: version,
        subcommands: [
            Serve.self, Check.self, PolicyCommand.self, RegistryCommand.self, SchemaCommand.self,
            Explain.self, Detect.self, Play.self, Replay.self, Pause.self, Resume.self,
            PauseList.self, Approvals.self, FeedbackCommand.self, WebhookCommand.self, Keys.self,
            StaffCommand.self,
            LedgerCommand.self,
        ])
}

extension Timestamp {
    /// The time now: the only clock of the house, handed down from here.
    static func now() -> Timestamp {
        Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
}

/// An error that says what to do, and nothing else.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
