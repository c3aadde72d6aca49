// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

/// How a workspace declares its external scorer. What is refused, the cases of ``FindingTests`` show.
@Suite struct DeclaredScorerTests {
    private func workspace(_ scorer: String) throws -> Workspace {
        var files = SampleWorkspace.files()
        files["belay.yaml"]?.append(contentsOf: "\n\(scorer)\n".utf8)
        return try Workspace.load(files: files)
    }

    @Test func `a scorer is read with its key and its deadline`() throws {
        let scorer = try #require(
            workspace(
                """
                scorer:
                  name: judge-small/2026-11
                  url: "https://scorer.example/v1/score/"
                  key: {env: SCORER_KEY}
                  timeout: 800ms
                """
            ).scorer)
        #expect(scorer.name == "judge-small/2026-11")
        #expect(scorer.url == "https://scorer.example/v1/score/", "an address is sent to as it is")
        #expect(scorer.key?.environmentVariable == "SCORER_KEY")
        #expect(scorer.timeout == .milliseconds(800))
    }

    @Test func `two seconds are the default, and nobody is declared where nobody is`() throws {
        let scorer = try workspace("scorer: {name: e/1, url: \"http://localhost:9\"}").scorer
        #expect(scorer?.timeout == .seconds(2))
        #expect(scorer?.key == nil)
        #expect(try workspace("").scorer == nil)
    }

    @Test(arguments: [
        "http://localhost:8000/score", "http://LOCALHOST", "http://127.0.0.1:1/x",
        "http://127.9.8.7",
        "http://[::1]:8000/score",
    ])
    func `plain http goes to this machine`(url: String) throws {
        #expect(throws: Never.self) { try workspace("scorer: {name: e/1, url: \"\(url)\"}") }
    }

    @Test(arguments: [
        "http://scorer:8000", "http://10.0.0.1", "http://127.0.0.1.example", "http://127.0.0",
        "http://0.0.0.0", "http://localhost.example", "http://[::2]",
    ])
    func `plain http goes to another machine only where the workspace says so`(url: String) throws {
        let refused = #expect(throws: WorkspaceRefused.self) {
            try workspace("scorer: {name: e/1, url: \"\(url)\"}")
        }
        #expect(refused?.description.contains("use `https://`, or say `plain-http: true`") == true)
        #expect(throws: Never.self) {
            try workspace("scorer: {name: e/1, url: \"\(url)\", plain-http: true}")
        }
    }

    @Test(arguments: ["", "e/1/2", "/1", "e/", "e 1/2", "encoder", "é/1"])
    func `a name without a version is refused`(name: String) {
        #expect(throws: WorkspaceRefused.self) {
            try workspace("scorer: {name: \"\(name)\", url: \"http://localhost\"}")
        }
    }

    @Test func `another scorer takes a restart, a scorer in another line does not`() throws {
        let one = try workspace("scorer: {name: e/1, url: \"http://localhost\"}")
        let moved = try workspace("# moved\n\nscorer: {name: e/1, url: \"http://localhost\"}")
        let other = try workspace("scorer: {name: e/2, url: \"http://localhost\"}")
        #expect(one.needsRestart(for: moved) == nil)
        #expect(one.needsRestart(for: other) == "scorer")
        #expect(one.needsRestart(for: try workspace("")) == "scorer")
    }
}
