// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The page that says which test proves which capability names tests that exist.
@Suite struct CoverageTests {
    private static let root = URL(fileURLWithPath: Page.root, isDirectory: true)

    /// The ids of the capabilities that the page is about.
    private static let ids: [String] = groups.flatMap { group, numbers in
        numbers.map { "\(group)-\($0)" }
    }

    private static let groups: [(String, [Int])] = [
        ("REG", Array(1...8)), ("AUT", Array(1...4)), ("ESC", Array(1...11)),
        ("AGT", Array(1...4)), ("APR", Array(1...3)), ("HND", Array(1...4)),
        ("SUP", [1, 2, 5]), ("PLB", [1]), ("STG", Array(1...4)), ("FBK", [1, 2]),
    ]

    private static func rows() throws -> [Page.Row] { try Page(path: "docs/coverage.md").rows }

    /// The names of all tests of the project.
    private static func tests() throws -> Set<String> {
        var names: Set<String> = []
        let folder = root.appendingPathComponent("Tests")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /func\s+`([^`]+)`/) { names.insert(String(match.1)) }
        }
        return names
    }

    @Test func `each capability has its row`() throws {
        #expect(try Self.rows().map { $0.cells[0] } == Self.ids)
    }

    @Test func `each row names tests and cases that exist`() throws {
        let tests = try Self.tests()
        let cases = Self.root.appendingPathComponent("Tests/Cases/Workspace")
        for row in try Self.rows() {
            var count = 0
            for match in row.cells[2].matches(of: /(case )?`([^`]+)`/) {
                let name = String(match.2)
                let isThere =
                    match.1 == nil
                    ? tests.contains(name)
                    : FileManager.default.fileExists(
                        atPath: cases.appendingPathComponent(name + ".case").path)
                #expect(isThere, "\(row.cells[0]): \(name)")
                count += 1
            }
            #expect(count > 0, "\(row.cells[0]) names no test")
        }
    }
}
