// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Policy
import Vocabulary

/// `belay schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of a workspace file, for editors.",
        discussion: "What one key must be because of another, only `belay check` tells.")

    /// The files of a workspace, in words.
    enum File: String, CaseIterable, ExpressibleByArgument {
        case useCase = "use-case"
        case organisation, policy

        var file: ConfigurationKey.File {
            switch self {
            case .useCase: .useCase
            case .organisation: .organisation
            case .policy: .policy
            }
        }
    }

    @Argument(help: "The file: use-case, organisation (belay.yaml) or policy.")
    var file = File.useCase

    func run() throws {
        print(ConfigurationSchema(of: file.file).json.line)
    }
}
