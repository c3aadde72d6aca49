// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing
import Vocabulary

@Suite struct WorkspaceTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: ["harbour-bank", "airline", "retail"])
    func `the example workspaces load`(_ name: String) throws {
        let folder = Self.root.appending(path: "Examples/\(name)").path
        let workspace = try Workspace.load(folder: folder)
        for useCase in workspace.useCases.values {
            for agent in useCase.agents.values { #expect(!workspace.routes(for: agent).isEmpty) }
        }
    }

    @Test func `the routes of an agent are its model and then the fallbacks`() throws {
        let workspace = try SampleWorkspace.workspace()
        let useCase = try #require(workspace.useCase(named: "cards"))
        let triage = try #require(useCase.agents["triage"])
        #expect(workspace.routes(for: triage).map(\.model.name) == ["small", "large"])
    }

    @Test func `a comment makes no new release and a word of a prompt does`() throws {
        let files = SampleWorkspace.files()
        let before = try Workspace.load(files: files)
        var commented = files
        commented["use-cases/cards/use-case.yaml"]? += Array("# a remark\n".utf8)
        #expect(try Workspace.load(files: commented).digest == before.digest)
        for path in ["use-cases/cards/prompts/triage.md", "use-cases/cards/playbook.md"] {
            var changed = files
            changed[path]? += Array(" And brief.".utf8)
            let after = try Workspace.load(files: changed)
            #expect(after.useCases["cards"]?.release != before.useCases["cards"]?.release)
            #expect(after.digest != before.digest)
        }
    }

    @Test func `another model makes a new release and another key does not`() throws {
        let before = try SampleWorkspace.workspace()
        let other = SampleWorkspace.organisation.replacing("model: large}", with: "model: larger}")
        let changed = try SampleWorkspace.workspace(organisation: other)
        #expect(changed.useCases["cards"]?.release != before.useCases["cards"]?.release)

        let hash = Digest(of: Array("secret".utf8))
        let keys = "\nkeys: [{name: bot, hash: \"\(hash)\", use-cases: \"*\", rights: [chat]}]\n"
        let keyed = try SampleWorkspace.workspace(organisation: SampleWorkspace.organisation + keys)
        #expect(keyed.digest == before.digest)
        #expect(keyed.keysDigest != before.keysDigest)
        #expect(keyed.keys.map(\.name) == ["bot"])
        #expect(keyed.keys[0].opens("cards"))
    }

    @Test func `a link in a workspace is refused`() throws {
        let folder = URL.temporaryDirectory.appending(path: "belay-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, bytes) in SampleWorkspace.files() {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        #expect(throws: Never.self) { try Workspace.load(folder: folder.path) }
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "use-cases/cards/prompts/other.md"),
            withDestinationURL: URL(filePath: "/etc/hostname"))
        let refused = #expect(throws: WorkspaceRefused.self) {
            try Workspace.load(folder: folder.path)
        }
        #expect(refused?.description.contains("is a link") == true)
    }

    @Test func `an empty folder is refused with what is missing`() {
        let refused = #expect(throws: WorkspaceRefused.self) { try Workspace.load(files: [:]) }
        #expect(refused?.findings.map(\.file) == ["belay.yaml", "use-cases"])
    }

    @Test func `a file that is not UTF-8 is refused`() {
        for path in SampleWorkspace.files().keys where !path.hasSuffix("playbook.md") {
            var files = SampleWorkspace.files()
            files[path]? += [0xFF, 0xFE]
            let refused = #expect(throws: WorkspaceRefused.self) {
                try Workspace.load(files: files)
            }
            #expect(
                refused?.findings.contains { $0.file == path && $0.message.contains("UTF-8") }
                    == true)
        }
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
        String(repeating: "{a: ", count: 900), "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "a: &a [x,x]\n" + (0..<30).map { "k\($0): &k\($0) [*a, *a]\n" }.joined(),
        "? [*a, *a]\n: b", "%YAML 9.9\n---\na: b", "--- a\n--- b", "a: b\n\u{0}", "\u{FEFF}a: b",
        "!!binary a: b", String(repeating: "a", count: 300_000), "a: 'b", "<<: {a: b}", "",
    ])
    func `a hostile file is refused`(_ text: String) {
        for path in ["belay.yaml", "use-cases/cards/use-case.yaml"] {
            var files = SampleWorkspace.files()
            files[path] = Array(text.utf8)
            #expect(throws: WorkspaceRefused.self) { try Workspace.load(files: files) }
        }
    }

    @Test func `a card with random damage is read or refused and never more`() {
        var generator = SeededGenerator(seed: 7)
        let card = Array(SampleWorkspace.card().utf8)
        let marks = Array("{}[]:,-&*!|>'\"#\n \t~\u{0}".utf8)
        for _ in 0..<400 {
            var damaged = card
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<damaged.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: damaged.remove(at: place)
                case 1: damaged.insert(marks.randomElement(using: &generator) ?? 0, at: place)
                default: damaged = Array(damaged[..<place])
                }
                if damaged.isEmpty { break }
            }
            var files = SampleWorkspace.files()
            files["use-cases/cards/use-case.yaml"] = damaged
            do {
                _ = try Workspace.load(files: files)
            } catch {
                #expect(!error.findings.isEmpty)
            }
        }
    }

    @Test func `every key has a meaning and stands in the list once`() {
        let keys = ConfigurationKey.all
        #expect(Set(keys.map { "\($0.file) \($0.path)" }).count == keys.count)
        #expect(keys.allSatisfy { !$0.meaning.isEmpty })
    }
}
