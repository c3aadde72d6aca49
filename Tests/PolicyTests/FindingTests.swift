// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing

/// Each case is a file of a workspace that is wrong, a line of dashes, and what is said about it. Further
/// files stand behind lines of `===`.
/// `RECORD=1` rewrites what is said.
@Suite struct FindingTests {
    static let folder = WorkspaceTests.root.appending(path: "Tests/Cases/Workspace")

    static let cases =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".case") }.sorted()

    @Test func `there are cases`() {
        #expect(Self.cases.count >= 10)
    }

    @Test(arguments: cases)
    func `what is wrong with a workspace is said with its place`(_ name: String) throws {
        let file = Self.folder.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        let divider = "\n----------\n"
        let parts = text.components(separatedBy: divider)
        let input = parts[0]
        var files = SampleWorkspace.files()
        for part in input.components(separatedBy: "\n===\n") {
            // The first line names the file that is replaced.
            let end = try #require(part.firstIndex(of: "\n"))
            files[String(part[..<end])] = Array((part[part.index(after: end)...] + "\n").utf8)
        }
        var said = "nothing\n"
        do {
            _ = try Workspace.load(files: files)
        } catch {
            said = error.description + "\n"
        }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try (input + divider + said).write(to: file, atomically: true, encoding: .utf8)
            return
        }
        #expect(parts.count == 2 && parts[1] == said)
    }
}
