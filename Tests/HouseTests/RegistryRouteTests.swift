// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Foundation
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import belay

@Suite struct RegistryRouteTests {
    @Test func `the list has a line for each use case that the key opens`() async throws {
        let keys = [
            APIKey.sample(
                "cards", "cards-key", scope: .some(["cards", "nothing"]), rights: [.chat])
        ]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            let all = try await house.get("/v1/use-cases")
            #expect(all.status == 200)
            #expect(all.header("content-type") == "application/json")
            let registry = Registry(house.house.decisions.workspace)
            #expect(all.json == Registry.json(of: registry.cards))
            let one = try await house.get("/v1/use-cases", key: "cards-key")
            #expect(one.json?["data"]?[0]?["id"] == "cards")
            #expect(one.json?["data"]?[1] == nil)
        }
    }

    @Test func `a use case is shown in full to whoever may open it, and to nobody else`()
        async throws
    {
        let keys: [APIKey] = [
            .sample("asks", "asks-key", scope: .some(["cards", "nothing"]), rights: [.decide]),
            .sample("measures", "measures-key", rights: [.metrics, .return]),
        ]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            let reply = try await house.get("/v1/use-cases/cards", key: "asks-key")
            #expect(reply.status == 200)
            let card = try #require(
                Registry(house.house.decisions.workspace).card(named: "cards"))
            #expect(reply.json == card.json)
            #expect(reply.json?["owner"] == "team")
            for (name, key, status) in [
                ("wide", "asks-key", 404), ("nothing", "asks-key", 404),
                ("nothing", "test-key", 404),
                ("%2e%2e", "test-key", 404), ("cards", "measures-key", 403), ("cards", "none", 401),
            ] {
                let other = try await house.get("/v1/use-cases/" + name, key: key)
                #expect(other.status == status, "\(name) \(key)")
                #expect(other.error?["message"]?.string?.isEmpty == false)
            }
        }
    }

    @Test func `the command shows what the door shows, and fails where there is nothing to show`()
        async throws
    {
        let folder = try TemporaryFolder()
        let files = SampleWorkspace().files(model: "http://127.0.0.1:1/v1")
        let workspace = folder.file("workspace")
        try SampleWorkspace.write(files, to: workspace)
        let registry = Registry(try Workspace.load(files: files))
        let list = try Program.run("registry", workspace, "--json", in: folder)
        #expect(list.status == 0)
        let listed = try JSON(parsing: Array(list.output.utf8))
        #expect(listed == Registry.json(of: registry.cards))
        let one = try Program.run("registry", workspace, "cards", "--json", in: folder)
        let shown = try JSON(parsing: Array(one.output.utf8))
        #expect(shown == registry.card(named: "cards")?.json)
        let table = try Program.run("registry", workspace, in: folder)
        #expect(table.output.split(separator: "\n").dropFirst().count >= registry.cards.count)
        let text = try Program.run("registry", workspace, "cards", in: folder)
        for word in [
            "Who answers", "drop", "boss says yes within 2h", "payments", "low_confidence",
        ] {
            #expect(text.output.contains(word), "\(word)")
        }
        #expect(try Program.run("registry", workspace, "crads", in: folder).status != 0)
        #expect(try Program.run("registry", folder.path + "/nowhere", in: folder).status != 0)
        #expect(try Program.run("schema", "policy", in: folder).status == 0)
        #expect(try Program.run("schema", "polish", in: folder).status != 0)
    }
}
