// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What must give its reason where it stands.
@Suite struct ReasonTests {
    @Test func `nothing stops the process but a broken invariant`() {
        let wrong = SourceFile.sources.flatMap { file in
            file.places { $0.contains("try!") || $0.contains("fatalError(") }
        }
        #expect(wrong == [])
    }

    @Test func `each unchecked Sendable says why on the lines above`() {
        var wrong: [String] = []
        for file in SourceFile.sources + SourceFile.tests {
            for index in file.code.indices where file.code[index].contains("@unchecked Sendable") {
                let above = file.lines[..<index].reversed().prefix {
                    $0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
                }
                if !above.contains(where: { $0.contains("// @unchecked because ") }) {
                    wrong.append(file.place(index))
                }
            }
        }
        #expect(wrong == [])
    }

    /// A comment says so on the line, on one of the three before it, or within the `else` after it.
    @Test func `each error that is lost on purpose says so`() {
        var wrong: [String] = []
        for file in SourceFile.sources {
            for index in file.code.indices where Self.losesError(file.code[index]) {
                let around = file.lines[max(0, index - 3)...min(file.lines.count - 1, index + 3)]
                if !around.contains(where: Self.isRemark) { wrong.append(file.place(index)) }
            }
        }
        #expect(wrong == [])
    }

    private static func losesError(_ line: String) -> Bool {
        line.split { " (=".contains($0) }.contains("try?")
    }

    private static func isRemark(_ line: String) -> Bool {
        guard let start = line.range(of: "// ") else { return false }
        return !line[..<start.lowerBound].hasSuffix("/")
    }
}
