// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Detectors
import Foundation
import Ledger
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// A workspace that changes on disk while a house stands.
@Suite struct WorkspaceWatchTests {
    /// A watched folder, and the decisions that follow it.
    private final class Watched {
        let folder: TemporaryFolder
        let ledger: Ledger
        let decisions: DecisionPoint
        let log = LogBook()
        private let watch: WorkspaceWatch
        private var sight: WorkspaceWatch.Sight

        init() throws {
            folder = try TemporaryFolder()
            for (path, bytes) in SampleWorkspace().files(model: "http://127.0.0.1:1/v1") {
                let file = URL(fileURLWithPath: folder.file("workspace/" + path))
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: file)
            }
            ledger = try Ledger(
                in: DataFolder.forWriting(folder.file("data")), storage: MemoryStorage(),
                keys: MemoryKeyStorage(), options: .init(views: Desk.views))
            decisions = DecisionPoint(
                workspace: try Workspace.load(folder: folder.file("workspace")),
                detectors: .standard, ledger: ledger, now: { .sample })
            watch = WorkspaceWatch(
                folder: folder.file("workspace"), decisions: decisions, logger: log.logger)
            sight = watch.sight()
        }

        /// Changes a text of a file.
        func change(_ path: String, _ text: String, to other: String) throws {
            let file = folder.file("workspace/" + path)
            let old = try String(contentsOfFile: file, encoding: .utf8)
            let new = old.replacing(text, with: other)
            #expect(new != old)
            try Data(new.utf8).write(to: URL(fileURLWithPath: file))
        }

        func look() async { await watch.look(&sight) }

        var adoptions: Int {
            get throws {
                try ledger.entries(from: 0, limit: 100).count { entry in
                    if case .workspaceAdopted = entry.event { true } else { false }
                }
            }
        }
    }

    @Test func `a change is adopted once it stands, as an event in the ledger`() async throws {
        let watched = try Watched()
        let before = watched.decisions.workspace.digest
        await watched.look()
        try watched.change("belay.yaml", "name: Sample", to: "name: Another")
        await watched.look()
        #expect(watched.decisions.workspace.digest == before)
        await watched.look()
        #expect(watched.decisions.workspace.organisation == "Another")
        #expect(try watched.adoptions == 1)
        await watched.look()
        await watched.look()
        #expect(try watched.adoptions == 1)
    }

    @Test func `a broken workspace is refused, and the rules of before stay in force`() async throws
    {
        let watched = try Watched()
        let before = watched.decisions.workspace.digest
        try watched.change("use-cases/cards/use-case.yaml", "owner:", to: "onwer:")
        for _ in 0..<3 { await watched.look() }
        #expect(watched.decisions.workspace.digest == before)
        #expect(try watched.adoptions == 0)
        #expect(watched.log.text.contains("refused"))
        #expect(watched.log.text.contains("did you mean `owner`?"))
        // Mended, it is adopted.
        try watched.change("use-cases/cards/use-case.yaml", "onwer: ", to: "owner: new-")
        for _ in 0..<2 { await watched.look() }
        #expect(try watched.adoptions == 1)
    }

    @Test func `what the door was built with takes a restart`() async throws {
        let watched = try Watched()
        let before = watched.decisions.workspace.digest
        try watched.change("belay.yaml", "attempts: 1", to: "attempts: 3")
        for _ in 0..<2 { await watched.look() }
        #expect(watched.decisions.workspace.digest == before)
        #expect(watched.log.text.contains("restart"))
        #expect(watched.log.text.contains("upstreams"))
    }
}
