// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `belay policy`
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Proves what a policy does.",
        subcommands: [
            Conformance.self, PolicyTest.self, PolicyDiffCommand.self, WhatIf.self,
        ])
}
