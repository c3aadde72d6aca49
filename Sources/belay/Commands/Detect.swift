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
            "A workspace that says which forms of personal data are looked for.",
            valueName: "folder"))
    var workspace: String?

    @Option(
        name: .customLong("use-case"),
        help: ArgumentHelp(
            "A use case of it, whose card says what is served, what may be said and what is known.",
            valueName: "name"))
    var useCase: String?

    @Option(
        help: ArgumentHelp(
            "What is in scope: JSON lines with `text` and `intent`, two of each at least.",
            valueName: "file"))
    var scope: String?

    func run() throws {
        let detection = try detection()
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

    private func detection() throws -> Detection {
        var detection = Detection(
            detectors: .detailed, profile: DetectorProfile(), knowledge: [], only: only,
            isRedacting: redact)
        if let workspace { try detection.follow(Folders.load(workspace), useCase, in: workspace) }
        guard workspace != nil || useCase == nil else {
            throw ValidationError("--use-case needs the --workspace that it is in")
        }
        if let scope {
            detection.profile.scope = try ScopeModel(DetectionItem.examples(in: scope))
            guard detection.profile.scope != nil else {
                throw Failure("`\(scope)` must show at least two topics of two examples")
            }
        }
        return detection
    }
}
