// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import belay

/// A workspace as git has it, in a repository of the test's own.
@Suite struct GitRevisionTests {
    @Test func `the files of a revision are read, and no others`() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer {
            // Losing the error is the intention: a folder that stays behind harms nobody.
            try? FileManager.default.removeItem(at: root)
        }
        func write(_ path: String, _ text: String) throws {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        func git(_ arguments: String...) throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments =
                ["git", "-C", root.path, "-c", "user.name=t", "-c", "user.email=t@example.org"]
                + arguments
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        // The workspace is a folder of the repository.
        try write("centre/belay.yaml", "old")
        try write("centre/use-cases/cards/use-case.yaml", "card")
        try write("centre/use-cases/cards/evaluations/one.transcript", "no part of it")
        try write("centre/README.md", "no part of it")
        try git("init", "-q")
        try git("add", "-A")
        try git("commit", "-qm", "first")
        try write("centre/belay.yaml", "new")
        let folder = root.appending(path: "centre").path
        #expect(
            try GitRevision("HEAD", of: folder).files == [
                "belay.yaml": Array("old".utf8),
                "use-cases/cards/use-case.yaml": Array("card".utf8),
            ])
        #expect(throws: Failure.self) { try GitRevision("nowhere", of: folder) }
        #expect(throws: Failure.self) { try GitRevision("--output=x", of: folder) }
    }
}
