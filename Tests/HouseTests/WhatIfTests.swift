// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import Ledger
import Policy
import Storage
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// What a data folder holds, asked again: through the door, and with the commands.
@Suite struct WhatIfTests {
    private static func examples(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Examples/" + name).path
    }

    /// A recording of the airline, as `belay replay` reads it.
    private static let recording = """
        {"id":"NAME","domain":"airline","messages":[
        {"role":"user","content":"I want to cancel EHGLP3 and get a refund, my user id is emma_kim_9957."},
        {"role":"assistant","content":null,"tool_calls":[
          {"id":"NAME1","name":"get_user_details","args":{"user_id":"emma_kim_9957"}},
          {"id":"NAME2","name":"get_reservation_details","args":{"reservation_id":"EHGLP3"}}]},
        {"role":"tool","call_id":"NAME1","content":"{\\"user_id\\":\\"emma_kim_9957\\",\\"membership\\":\\"gold\\",\\"email\\":\\"emma@example.com\\",\\"payment_methods\\":{}}"},
        {"role":"tool","call_id":"NAME2","content":"{\\"reservation_id\\":\\"EHGLP3\\",\\"user_id\\":\\"emma_kim_9957\\",\\"cabin\\":\\"economy\\",\\"insurance\\":\\"no\\",\\"created_at\\":\\"2024-05-04T23:12:06\\",\\"flights\\":[{\\"flight_number\\":\\"HAT156\\",\\"date\\":\\"2024-05-17\\",\\"price\\":100}],\\"passengers\\":[{\\"first_name\\":\\"Emma\\"}]}"},
        {"role":"assistant","content":"Shall I cancel EHGLP3?"},
        {"role":"user","content":"Yes. Can I talk to a person if this fails?"},
        {"role":"assistant","content":"I cancel it now.","tool_calls":[
          {"id":"NAME3","name":"cancel_reservation","args":{"reservation_id":"EHGLP3"}},
          {"id":"NAME4","name":"cancel_reservation","args":{"reservation_id":"EHGLP4"}}]},
        {"role":"tool","call_id":"NAME3","content":"Error: not allowed"},
        {"role":"tool","call_id":"NAME4","content":"Error: not found"},
        {"role":"assistant","content":"It is done, your refund comes in 5 days."},
        {"role":"user","content":"I want to speak to a human agent"}]}
        """

    private static func traces(_ count: Int) throws -> [Trace] {
        try (0..<count).map { number in
            try Trace(
                Array(recording.replacing("NAME", with: "r\(number)").utf8))
        }
    }

    /// Replays the recordings one after the other.
    private static func replay(
        _ traces: [Trace], in workspace: String, data: String
    ) async throws -> [JSON] {
        var plan = House.Plan(workspace: try Workspace.load(folder: workspace), data: data)
        plan.lines = ActionLines.none
        plan.recordings = traces.map(\.recording)
        return try await House.temporary(plan) { address, key in
            try await withClient { client in
                let door = DoorClient(address: address, key: key, origin: .replay, client: client)
                var lines: [JSON] = []
                for trace in traces {
                    lines += try await TraceReplay(
                        door: door, trace: trace, useCase: "airline", agent: "service"
                    ).run()
                }
                return lines
            }
        }
    }

    /// The airline's workspace with other rules.
    private static func changed(_ folder: TemporaryFolder) throws -> String {
        let path = folder.file("changed")
        try FileManager.default.copyItem(atPath: examples("airline"), toPath: path)
        let card = path + "/use-cases/airline/use-case.yaml"
        var text = try String(contentsOfFile: card, encoding: .utf8)
        for (old, new) in [
            (
                "  get_user_details: {effect: read}\n",
                "  get_user_details: {effect: read, limits: {calls-per-day: 0}}\n"
            ),
            (
                "  - name: cancel-no-ground\n",
                """
                  - name: talk-of-refunds
                    on: reply
                    when: said.customer.exists(t, t.contains("refund")) && proposal.turn > 3
                    effect: approve
                    reason: interpretation
                    because: a person reads what is said of refunds
                  - name: cancel-no-ground

                """
            ),
            (
                "  tool_failure: {after: 6}\n",
                "  tool_failure: {after: 2}\n  boundary: {after: 1}\n"
            ),
        ] {
            #expect(text.contains(old))
            text = text.replacing(old, with: new)
        }
        try text.write(toFile: card, atomically: true, encoding: .utf8)
        return path
    }

    private func report(on data: String, under workspace: String) async throws -> RedecisionReport {
        let ledger = try Ledger.openForReading(
            in: data, options: .init(views: Desk.views))
        defer { ledger.close() }
        return try await Redecision(of: ledger, under: try Workspace.load(folder: workspace))
            .run(width: 2)
    }

    @Test func `flips are those of a replay under the other workspace`() async throws {
        let folder = try TemporaryFolder()
        let traces = try Self.traces(4)
        let other = try Self.changed(folder)
        let before = try await Self.replay(
            traces, in: Self.examples("airline"), data: folder.file("a"))
        let after = try await Self.replay(traces, in: other, data: folder.file("b"))
        #expect(before.count == after.count)
        var expected: [String: String] = [:]
        for (old, new) in zip(before, after) where old["decision"] != new["decision"] {
            expected[old["decision_id"]?.string ?? ""] = new["decision"]?.string
        }
        let report = try await report(on: folder.file("a"), under: other)
        #expect(expected.count >= 8)
        #expect(Set(expected.values).count >= 3)
        let flips = Dictionary(
            uniqueKeysWithValues: report.flips.map {
                ($0.decision.description, $0.change.to.rawValue)
            })
        #expect(flips == expected)
        #expect(report.redecided == before.count)
        for (data, workspace) in [("a", Self.examples("airline")), ("b", other)] {
            let same = try await self.report(on: folder.file(data), under: workspace)
            #expect(same.flipped == 0, "the same rules say the same")
            #expect(same.notRedecided == 0)
        }
    }

    @Test(arguments: [false, true])
    func `every conversation of the example is decided again as it was`(isStream: Bool)
        async throws
    {
        let folder = try TemporaryFolder()
        let workspace = TranscriptPlayTests.workspace
        let transcripts = try NamedTranscript.all(in: workspace)
        var house = PlayedHouse(try Workspace.load(folder: workspace), transcripts)
        house.plan.data = folder.file("data")
        try await house.playing(isStream: isStream) { player in
            for transcript in transcripts { _ = try await player.play(transcript) }
        }
        let report = try await report(on: folder.file("data"), under: workspace)
        #expect(report.conversations >= 20)
        #expect(report.redecided == report.read)
        #expect(report.flips.map(\.decision) == [])
    }

    @Test func `the commands tell flips and decisions, and record that content was read`()
        async throws
    {
        let folder = try TemporaryFolder()
        let data = folder.file("a")
        let other = try Self.changed(folder)
        _ = try await Self.replay(try Self.traces(2), in: Self.examples("airline"), data: data)
        let (status, output) = try Program.run(
            "policy", "what-if", other, "--data", data, "--json", in: folder)
        #expect(status == 0)
        let json = try JSON(parsing: Array(output.utf8))
        guard case .array(let flips)? = json["flips"], let flip = flips.first else {
            Issue.record("no flips: \(output)")
            return
        }
        #expect(json["flipped"] == .integer(Int64(flips.count)))
        #expect(json["read"] == json["redecided"])
        let text = try Program.run("policy", "what-if", other, "--data", data, in: folder).output
        for words in ["airline: ", "talk-of-refunds  speaks now", "belay explain DECISION"] {
            #expect(text.contains(words), "\(words) in \(text)")
        }
        let id = flip["decision"]?.string ?? ""
        let plain = try Program.run("explain", id, "--data", data, in: folder)
        #expect(plain.status == 0)
        #expect(plain.output.contains("Why, strictest first"))
        let whole = try Program.run(
            "explain", id, "--data", data, "--content", "--workspace", other, "--json", in: folder)
        #expect(whole.status == 0)
        let told = try JSON(parsing: Array(whole.output.utf8))
        #expect(told["decision"] == .string(id))

        let ledger = try Ledger.openForReading(in: data, options: .init(views: Desk.views))
        defer { ledger.close() }
        let disclosed = try ledger.entries(from: 0, limit: 10_000).compactMap { entry in
            if case .contentDisclosed(let disclosed) = entry.event, disclosed.purpose != "answer" {
                disclosed
            } else {
                nil
            }
        }
        guard case .integer(let read)? = json["read"] else { return }
        let everything = ContentDisclosed(entries: Int(read), purpose: "what-if")
        #expect(
            disclosed == [
                everything, everything, ContentDisclosed(entries: 1, purpose: "explain"),
            ])
    }

    @Test func `beside a server flips are told, and content is not`() async throws {
        let folder = try TemporaryFolder()
        let data = folder.file("a")
        let lines = try await Self.replay(
            try Self.traces(1), in: Self.examples("airline"), data: data)
        let id = try #require(lines.first?["decision_id"]?.string)
        let other = try DataFolder.forWriting(data)
        let size = {
            let ledger = try Ledger.openForReading(
                in: data, options: .init(views: Desk.views))
            defer { ledger.close() }
            return ledger.size
        }
        let before = try size()
        let (status, output) = try Program.run(
            "policy", "what-if", Self.examples("airline"), "--data", data, in: folder)
        #expect(status == 0)
        #expect(output.contains("nothing flips"))
        #expect(output.contains("is not recorded"))
        #expect(try Program.run("explain", id, "--data", data, in: folder).status == 0)
        let refused = try Program.run("explain", id, "--data", data, "--content", in: folder)
        #expect(refused.status >> 8 == 1)
        #expect(refused.output.contains("another process writes"))
        #expect(try size() == before)
        withExtendedLifetime(other) {}
    }

    @Test func `wrong calls say what to do`() throws {
        let folder = try TemporaryFolder()
        let airline = Self.examples("airline")
        for (arguments, status, words) in [
            (["policy", "what-if", airline, "--data", folder.file("none")], 1, "holds no ledger"),
            (["policy", "what-if", folder.file("none"), "--data", "x"], 1, "workspace is refused"),
            (["policy", "what-if", airline, "--limit=-1"], 64, "--limit is at least 0"),
            (["policy", "what-if", airline, "--parallel", "0"], 64, "--parallel is at least 1"),
            (["explain", "nonsense", "--data", "x"], 64, "begins with `dec_`"),
            (
                ["explain", ID<Decision>(at: .sample).description, "--data", folder.file("none")],
                1, "holds no ledger"
            ),
        ] as [([String], Int32, String)] {
            let (was, output) = try Program.run(all: arguments, in: folder)
            #expect(was >> 8 == status, "\(arguments): \(output)")
            #expect(output.contains(words), "\(words) in \(output)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.file("none")))
    }
}
