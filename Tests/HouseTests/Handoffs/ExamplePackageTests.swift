// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Ledger
import NIOCore
import NIOHTTP1
import Policy
import Storage
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// The packages of the example conversations that are handed over: each beside its transcript, for a person to check.
///
/// `RECORD=1` writes them anew.
@Suite struct ExamplePackageTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("packages")
    private static let key = "reader-key"

    @Test func `each conversation that is handed over gives the package that stands beside it`()
        async throws
    {
        let transcripts = try NamedTranscript.all(in: TranscriptPlayTests.workspace).filter {
            $0.transcript.turns.contains { $0.handedOver != nil }
        }
        let packages = try await Self.packages(of: transcripts)
        #expect(packages.count >= 25)
        let isRecording = TestEnvironment["RECORD"] == "1"
        if isRecording {
            // Losing the error is the intention: there may be none yet.
            try? FileManager.default.removeItem(at: Self.folder)
            try FileManager.default.createDirectory(
                at: Self.folder, withIntermediateDirectories: true)
        }
        for (name, package) in packages.sorted(by: { $0.key < $1.key }) {
            let file = Self.folder.appendingPathComponent(name + ".txt")
            let text = PackageText(package).text
            if isRecording {
                try text.write(to: file, atomically: true, encoding: .utf8)
            } else {
                let golden = try String(contentsOf: file, encoding: .utf8)
                #expect(text == golden, "\(name)")
            }
        }
        let known = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(known) == Set(packages.keys.map { $0 + ".txt" }))
    }

    @Test func `no word stands in a package that was not said, done or written down`() async throws
    {
        let transcripts = try NamedTranscript.all(in: TranscriptPlayTests.workspace).filter {
            $0.transcript.turns.contains { $0.handedOver != nil }
        }
        let packages = try await Self.packages(of: transcripts)
        for transcript in transcripts {
            guard let package = packages[PackageText.name(of: transcript)] else { continue }
            let written = Self.folded(
                try String(
                    contentsOfFile: transcript.file,
                    encoding: .utf8))
            var words = Self.texts(package["summary"]?["asked"])
            words += Self.texts(package["summary"]?["promised_to_customer"])
            words += Self.texts(package["open_questions"])
            if case .array(let evidence)? = package["reason"]?["evidence"] {
                words += evidence.flatMap { Self.texts($0["words"]) }
            }
            if case .array(let actions)? = package["actions"] {
                words += actions.compactMap { $0["result"]?.string }
            }
            for text in words {
                #expect(written.contains(Self.folded(text)), "\(transcript.name): \(text)")
            }
        }
    }

    private static func texts(_ json: JSON?) -> [String] {
        guard case .array(let list)? = json else { return [] }
        return list.compactMap(\.string)
    }

    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Plays the transcripts, and reads the package of each handoff in them.
    private static func packages(
        of transcripts: [NamedTranscript]
    ) async throws -> [String: JSON] {
        let folder = try TemporaryFolder()
        var house = PlayedHouse(
            try Workspace.load(folder: TranscriptPlayTests.workspace), transcripts)
        house.plan.data = folder.file("data")
        house.plan.keys.append(
            .sample("reader", key, rights: [.handoffs], person: "reader", roles: ["supervisor"]))
        return try await house.playing(isStream: false) { player in
            var packages: [String: JSON] = [:]
            let ledger = try Ledger.openForReading(in: folder.file("data"))
            defer { ledger.close() }
            var read = 0
            for transcript in transcripts {
                _ = try await player.play(transcript)
                var count = 0
                for entry in try ledger.entries(from: read, limit: 100_000) {
                    read = entry.position + 1
                    guard case .handedOver(let handover) = entry.event else { continue }
                    count += 1
                    let name = PackageText.name(of: transcript) + (count > 1 ? "-\(count)" : "")
                    packages[name] = try await get("/v1/handoffs/\(handover.handoff)", player)
                }
            }
            return packages
        }
    }

    private static func get(_ path: String, _ player: TranscriptPlayer) async throws -> JSON {
        var request = HTTPClientRequest(url: player.door.address + path)
        request.headers.add(name: "authorization", value: "Bearer " + key)
        let response = try await player.door.client.execute(request, timeout: .seconds(60))
        return try JSON(
            parsing: Array(await response.body.collect(upTo: 1 << 24).readableBytesView))
    }
}

/// A package as lines that a person reads, without what differs from play to play.
struct PackageText {
    private(set) var text = ""

    init(_ package: JSON) {
        for name in [
            "intent", "reason", "urgency", "sentiment", "language", "customer", "summary",
            "actions", "pending_approvals", "knowledge", "open_questions", "policies",
            "recommended_next", "withheld", "history",
        ] {
            add(name, package[name] ?? .null, indent: 0)
        }
    }

    /// What the file of a transcript's package is called.
    static func name(of transcript: NamedTranscript) -> String {
        transcript.name.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    }

    private static let differing: Set<String> = ["id", "at", "until", "decision", "source"]

    private mutating func add(_ name: String, _ value: JSON, indent: Int) {
        let space = String(repeating: "  ", count: indent)
        switch value {
        case .object(let members):
            text += "\(space)\(name)\n"
            for member in members where !Self.differing.contains(member.key) {
                add(member.key, member.value, indent: indent + 1)
            }
        case .array(let items):
            text += "\(space)\(name)\(items.isEmpty ? ": none" : "")\n"
            for item in items { add("-", item, indent: indent + 1) }
        case .null: text += "\(space)\(name): unknown\n"
        default:
            text +=
                "\(space)\(name): \(value.string ?? String(decoding: value.serialized, as: UTF8.self))\n"
        }
    }
}
