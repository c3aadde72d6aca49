// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing
import Vocabulary

@testable import belay

@Suite struct TranscriptPlayTests {
    static let workspace = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/harbour-bank").path

    /// What goes otherwise than the transcripts say, played in the example workspace.
    private static func differences(
        from transcripts: [NamedTranscript], isStream: Bool
    ) async throws -> [String] {
        let house = PlayedHouse(try Workspace.load(folder: workspace), transcripts)
        return try await house.playing(isStream: isStream) { player in
            var differences: [String] = []
            for transcript in transcripts {
                differences += try await player.play(transcript).map(\.description)
            }
            return differences
        }
    }

    @Test(arguments: [false, true])
    func `every conversation of the example goes as it is written`(isStream: Bool) async throws {
        let transcripts = try NamedTranscript.all(in: Self.workspace)
        #expect(transcripts.count >= 20)
        let differences = try await Self.differences(from: transcripts, isStream: isStream)
        #expect(differences.isEmpty)
    }

    @Test func `every line of a transcript that says what happens is compared`() async throws {
        let text = """
            conversation  where nothing goes as it is written
            use case      balances / triage
            channel       chat

            customer      I want to talk to a person
              input       allow
              model sees    something else
              handed over   policy_ambiguity
              hears       Certainly.

            customer      Hello?
              input       escalate
              handed over   customer_request

            """
        let transcript = NamedTranscript(
            name: "wrong", file: "wrong.transcript", transcript: try Transcript(parsing: text))
        let differences = try await Self.differences(from: [transcript], isStream: false)
            .joined(separator: "\n")
        for words in [
            "input: expected `allow`", "the model sees `nothing`", "the customer hears",
            "handed over: expected `policy_ambiguity`, was `customer_request`",
            "input: expected `escalate`", "handed over: the AI still leads",
        ] {
            #expect(differences.contains(words), "\(words) in \(differences)")
        }
    }
}
