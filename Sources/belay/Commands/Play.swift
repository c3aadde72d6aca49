// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AsyncHTTPClient
import Foundation
import Vocabulary

/// `belay play`
struct Play: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Plays the transcripts of a workspace through the door, and compares what is decided.",
        discussion: """
            Without --url a door is opened for the time of the play, on loopback and with a data folder that is \
            thrown away. The key needs the rights chat, decide and return.
            """)

    @Option(help: "The folder with belay.yaml and use-cases.")
    var workspace = "."

    @Option(help: "A running door to play at, such as http://127.0.0.1:8080.")
    var url: String?

    @Option(help: "The file that holds the key for --url.")
    var keyFile: String?

    @Option(help: "Plays only transcripts whose name holds this text.")
    var only: String?

    @Option(
        help:
            "The data folder of the server at --url: people of the staff get keys there for the time of the play."
    )
    var data: String?

    @Flag(help: "Asks for streamed answers.")
    var stream = false

    func validate() throws {
        if url != nil, keyFile == nil { throw ValidationError("--url needs --key-file") }
    }

    func run() async throws {
        let transcripts = try NamedTranscript.all(in: workspace).filter {
            only.map($0.name.contains) ?? true
        }
        guard !transcripts.isEmpty else {
            throw Failure("there are no transcripts to play in `\(workspace)`")
        }
        if let url, let keyFile {
            let key = try String(contentsOfFile: keyFile, encoding: .utf8).trimmingCharacters(
                in: .whitespacesAndNewlines)
            // What needs the clock or the systems of a house of its own can't be played through another's door.
            let (own, open) = transcripts.split { $0.transcript.needsOwnHouse }
            for named in own {
                print("skip   \(named.name): it needs a house of its own: play it without --url")
            }
            let staff = try staffKeys(for: open.staff)
            defer { staff?.revoke() }
            // A server takes new keys over within a second.
            if staff != nil { try await Task.sleep(for: .milliseconds(2500)) }
            try await withClient { client in
                var player = TranscriptPlayer(
                    door: DoorClient(
                        address: url, key: key, origin: .simulation, client: client),
                    isStream: stream, seen: nil,
                    run: "@\(UUID().uuidString.prefix(8).lowercased())")
                player.staff = staff?.keys
                try await play(
                    staff == nil ? open.filter { [$0].staff.isEmpty } : open, player)
            }
        } else {
            let house = PlayedHouse(try Folders.load(workspace), transcripts)
            try await house.playing(isStream: stream) { try await play(transcripts, $0) }
        }
    }

    /// Keys of the people that the transcripts need, for the time of the play; `nil` where there is no data folder to
    /// put them in, or nobody is needed.
    private func staffKeys(for names: Set<String>) throws -> StaffKeys? {
        guard !names.isEmpty else { return nil }
        guard let data else {
            print("skip   where people of the staff act: give the server's data folder with --data")
            return nil
        }
        return try StaffKeys(names, in: KeyFile(folder: data))
    }

    private func play(_ transcripts: [NamedTranscript], _ player: TranscriptPlayer) async throws {
        var failed = 0
        for named in transcripts {
            let differences = try await player.play(named)
            print(
                "\(differences.isEmpty ? "ok    " : "DIFFER") \(named.name): \(named.transcript.title)"
            )
            for difference in differences { print("       \(difference)") }
            if !differences.isEmpty { failed += 1 }
        }
        print("\(transcripts.count - failed) passed, \(failed) failed")
        if failed > 0 { throw ExitCode(1) }
    }
}

/// Runs `work` with an HTTP client, and lets go of it whatever happens.
func withClient<Value>(_ work: (HTTPClient) async throws -> Value) async throws -> Value {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let result: Value
    do {
        result = try await work(client)
    } catch {
        try await client.shutdown()
        throw error
    }
    try await client.shutdown()
    return result
}

extension [NamedTranscript] {
    /// Those of which something is so, and the others.
    fileprivate func split(_ isSo: (NamedTranscript) -> Bool) -> (Self, Self) {
        (filter(isSo), filter { !isSo($0) })
    }
}
