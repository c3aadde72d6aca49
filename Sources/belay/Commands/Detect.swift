// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Decisions
import Detectors
import Foundation
import Policy
import Vocabulary

/// `belay detect`
struct Detect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads texts and tells what the detectors find in them, as JSON lines.",
        discussion: """
            What is read is one text, or JSON lines:
              {"id": "1", "text": "…", "kind": "customer|reply|tool|knowledge",
               "evidence": ["…"], "conversation": ["customer: …", {"role": "assistant", "content": "…"}]}
            What is written is one line for each: {"id": "1", "signals": [{"name", "score", "start", "end", \
            "value"}]}. Offsets count Unicode scalars. A signal about the whole text has none. Nothing is \
            recorded.
            """)

    @Argument(help: "The file; - for what comes in.")
    var file = "-"

    @Option(help: "What a plain text is: customer, reply, tool or knowledge.")
    var kind = DetectionItem.Kind.customer

    @Option(
        name: .long,
        help:
            "Only signals of this name, or of this family, such as personal-data. May be repeated.")
    var only: [String] = []

    @Flag(help: "Adds the text with what was found of personal data taken out: `redacted`.")
    var redact = false

    @Option(
        help: ArgumentHelp(
            "A workspace whose card tells detectors what is served and what may be said.",
            valueName: "folder"))
    var workspace: String?

    @Option(name: .customLong("use-case"), help: "The use case of that workspace.")
    var useCase: String?

    @Option(
        help: ArgumentHelp(
            "What is in scope: JSON lines with `text` and `intent`, two of each at least.",
            valueName: "file"))
    var scope: String?

    func run() throws {
        let detection = Detection(
            detectors: .detailed, profile: try profile(), only: only, isRedacting: redact)
        let bytes = try input()
        guard DetectionItem.isLines(bytes) else {
            let item = DetectionItem(text: String(decoding: bytes, as: UTF8.self), kind: kind)
            return print(detection.line(of: item))
        }
        var number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let item = try DetectionItem(line, number: number, file: file)
            FileHandle.standardOutput.write(Data((detection.line(of: item) + "\n").utf8))
        }
    }

    private func input() throws -> [UInt8] {
        if file == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        return try DetectionItem.bytes(of: file)
    }

    private func profile() throws -> DetectorProfile {
        var profile = try cardProfile()
        if let scope { profile.scope = try ScopeModel(DetectionItem.examples(in: scope)) }
        if scope != nil, profile.scope == nil {
            throw Failure("`\(scope ?? "")` must show at least two topics of two examples")
        }
        return profile
    }

    private func cardProfile() throws -> DetectorProfile {
        guard let workspace else {
            guard useCase == nil else {
                throw ValidationError("--use-case needs the --workspace that it is in")
            }
            return DetectorProfile()
        }
        let rules = try Folders.load(workspace)
        guard let useCase else {
            throw ValidationError(
                "--workspace needs a --use-case of it: "
                    + rules.useCases.keys.sorted().joined(separator: ", "))
        }
        guard let card = rules.useCase(named: useCase) else {
            throw Failure(
                "there is no use case `\(useCase)` in `\(workspace)`: there are "
                    + rules.useCases.keys.sorted().joined(separator: ", "))
        }
        return DetectorPlan(of: card, .standard).profile
    }
}
