// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

/// Who may import whom: the table of ARCHITECTURE, and nothing else.
@Suite struct ImportTests {
    /// What each target may import besides what all may.
    private static let table: [String: Set<String>] = [
        "Vocabulary": ["Crypto"],
        "CEL": [],
        "Policy": ["Vocabulary", "CEL", "Yams"],
        // CModels is bytes: the weights of the models.
        "Detectors": ["CModels", "Vocabulary"],
        "Ledger": ["Vocabulary", "Crypto", "ServiceLifecycle", "Logging"],
        // GRDBSQLite is GRDB's name for the C library.
        "Staff": ["Vocabulary", "Crypto", "CryptoExtras", "JWTKit"],
        "Storage": ["Ledger", "Staff", "Vocabulary", "GRDB", "GRDBSQLite", "CPostgres"],
        "Desk": ["Decisions", "Policy", "Ledger", "Vocabulary"],
        "Decisions": ["Policy", "Detectors", "Ledger", "Vocabulary", "Metrics", "Tracing"],
        "Console": [
            "Decisions", "Desk", "Policy", "Ledger", "Staff", "Vocabulary", "Hummingbird",
            "HTTPTypes", "Logging", "NIOCore",
        ],
        // The last five are what Hummingbird and AsyncHTTPClient are made of.
        "Gateway": [
            "Decisions", "Desk", "Policy", "Vocabulary", "Hummingbird", "AsyncHTTPClient",
            "HTTPTypes",
            "Logging", "Metrics", "NIOCore", "NIOHTTP1", "NIOPosix",
        ],
    ]

    private static let everybody: Set<String> = ["Foundation", "Synchronization"]

    /// The module that a line imports.
    private static func imported(by line: String) -> String? {
        let words = line.split { " .".contains($0) }.map(String.init)
        guard let place = words.firstIndex(of: "import"),
            words[..<place].allSatisfy({ $0.hasPrefix("@") || ["public", "package"].contains($0) })
        else { return nil }
        let kinds: Set = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
        return words[(place + 1)...].first { !kinds.contains($0) }
    }

    @Test func `each target imports only what its row of the table allows`() {
        var wrong: [String] = []
        for file in SourceFile.sources where file.target != "belay" {
            let allowed = (Self.table[file.target] ?? []).union(Self.everybody)
            wrong += file.places { line in
                Self.imported(by: line).map { !allowed.contains($0) } ?? false
            }
        }
        #expect(wrong == [])
    }

    @Test func `each target has its row in the table`() {
        let targets = Set(SourceFile.sources.map(\.target)).subtracting(["belay"])
        #expect(targets == Set(Self.table.keys))
    }

    @Test func `an import is recognised in each of its forms`() {
        #expect(Self.imported(by: "import Foundation") == "Foundation")
        #expect(Self.imported(by: "public import Hummingbird") == "Hummingbird")
        #expect(Self.imported(by: "@testable import belay") == "belay")
        #expect(Self.imported(by: "import struct Foundation.Date") == "Foundation")
        #expect(Self.imported(by: "let important = 1") == nil)
    }
}
