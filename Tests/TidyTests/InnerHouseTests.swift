// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

/// What the inner house does not know: the time, and the language of databases.
@Suite struct InnerHouseTests {
    private static let targets: Set = [
        "Vocabulary", "Policy", "Detectors", "Ledger", "Decisions", "Desk", "Staff",
    ]

    /// Where a clock is read all the same, and why that is no time of the house.
    private static let exceptions = [
        // The writer's thread waits a moment for more work before it tidies up. No entry knows of it.
        "Sources/Ledger/GroupCommit.swift": ".now() + .milliseconds(50)"
    ]

    private static func readsClock(_ line: String) -> Bool {
        let clocks = [
            "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "DispatchTime",
            "clock_gettime", "gettimeofday", "Task.sleep",
        ]
        if clocks.contains(where: { line.contains($0) }) { return true }
        // `.now` of nothing: of a type that the compiler infers, and so of a clock.
        return [" .now", "(.now", "[.now"].contains { line.contains($0) }
    }

    @Test func `the inner house has no clock of its own`() {
        var wrong: [String] = []
        for file in SourceFile.sources where Self.targets.contains(file.target) {
            wrong += file.places { line in
                Self.readsClock(line)
                    && !(Self.exceptions[file.path].map { line.contains($0) } ?? false)
            }
        }
        #expect(wrong == [])
    }

    @Test func `only Storage speaks SQL`() {
        let words = [
            "SELECT ", "INSERT INTO", "INSERT OR", "DELETE FROM", "CREATE TABLE", "CREATE INDEX",
            "PRAGMA ",
        ]
        var wrong: [String] = []
        for file in SourceFile.sources where file.target != "Storage" {
            wrong += file.lines.indices
                .filter { index in words.contains { file.lines[index].contains($0) } }
                .map { file.place($0) }
        }
        #expect(wrong == [])
    }

    @Test func `only the commands print`() {
        let wrong = SourceFile.sources.filter { $0.target != "belay" }.flatMap { file in
            file.places { line in
                ["print(", "debugPrint(", "dump("].contains { word in
                    line.hasPrefix(word) || line.contains(" " + word) || line.contains("(" + word)
                }
            }
        }
        #expect(wrong == [])
    }
}
