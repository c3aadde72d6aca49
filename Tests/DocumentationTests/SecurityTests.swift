// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The table of what a standard asks for: each row leads to a test, and each test is there.
@Suite struct SecurityTests {
    private static let rows = {
        // A page that can't be read has no rows: the first test fails.
        (try? Page(path: "docs/security.md").rows(under: "ASVS 5.0")) ?? []
    }()

    private static let tests: Set<String> = {
        var names: Set<String> = []
        let root = Page.root + "/Tests"
        let files = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
        for file in files where file.hasSuffix(".swift") {
            // A file that can't be read has no tests.
            let text = (try? String(contentsOfFile: root + "/" + file, encoding: .utf8)) ?? ""
            for line in text.split(separator: "\n") {
                guard let range = line.firstRange(of: "func `") else { continue }
                names.insert(String(line[range.upperBound...].prefix { $0 != "`" }))
            }
        }
        return names
    }()

    @Test func `there are rows and tests to look at`() {
        #expect(Self.rows.count > 40)
        #expect(Self.tests.count > 500)
    }

    @Test func `each item leads to tests that are there`() {
        for row in Self.rows {
            let named = Page.code(in: row.cells.last ?? "")
            #expect(!named.isEmpty, "\(row.cells)")
            for name in named { #expect(Self.tests.contains(name), "\(name)") }
        }
    }
}
