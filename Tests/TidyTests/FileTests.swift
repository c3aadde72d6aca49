// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

/// How files look, whatever stands in them.
@Suite struct FileTests {
    private static let all = SourceFile.sources + SourceFile.tests

    @Test func `there are files to look at`() {
        #expect(SourceFile.sources.count > 50)
        #expect(SourceFile.tests.count > 10)
    }

    @Test func `comments and literals are no code`() {
        let text = #"""
            let a = "try! \("x")" // try!
            /// fatalError(
            let b = #"try!"# + c
            """#
        #expect(
            SourceFile(path: "Sources/A/A.swift", text: text).code
                == [#"let a = "" "#, "", #"let b = "" + c"#])
    }

    @Test func `a file has at most 400 lines`() {
        #expect(Self.all.filter { $0.lines.count > 400 }.map(\.path) == [])
    }

    @Test func `a file begins with the project and its licence`() {
        let header = [
            "// Belay: the safety rope of AI-led contact centres.",
            "// SPDX-License-Identifier: Apache-2.0",
        ]
        #expect(Self.all.filter { Array($0.lines.prefix(2)) != header }.map(\.path) == [])
    }

    @Test func `nothing is called a manager, a helper or a utility`() {
        let words = ["Manager", "Helper", "Util"]
        let kinds: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
        var wrong = Self.all.filter { file in words.contains { file.noun.contains($0) } }.map(
            \.path)
        for file in Self.all {
            wrong += file.places { line in
                let parts = line.split { !$0.isLetter && !$0.isNumber }
                return zip(parts, parts.dropFirst()).contains { kind, name in
                    kinds.contains(String(kind)) && words.contains { name.contains($0) }
                }
            }
        }
        #expect(wrong == [])
    }

    @Test func `nothing is left over for later`() {
        // Put together here, so that this line is not found itself.
        let words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "not " + "implemented"]
        // As a word alone: the forms of identifiers are written in these letters.
        let mark = "XX" + "X"
        var wrong: [String] = []
        for file in Self.all {
            wrong += file.lines.indices
                .filter { index in
                    words.contains { file.lines[index].contains($0) }
                        || file.lines[index].split { !$0.isLetter && !$0.isNumber }.contains {
                            $0 == mark
                        }
                }
                .map { file.place($0) }
        }
        #expect(wrong == [])
    }
}
