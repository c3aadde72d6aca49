// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Vocabulary

/// `belay policy conformance`
struct Conformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs cases of the expression language's specification.",
        discussion: """
            CASES is a file of JSON lines: each with `expr` and the `value` it must come to, or `error` where it \
            must fail; `bindings`, `container`, `typeEnv`, `disableCheck` and `disableMacros` where a case has \
            them. Exits with 1 where a case fails.
            """)

    @Argument(help: "A file of cases, one a line.")
    var cases: String

    func run() throws {
        guard let data = FileManager.default.contents(atPath: cases) else {
            throw Failure("`\(cases)` can't be read")
        }
        var passed = 0
        var failed = 0
        for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            // Losing the error is the intention: a line that is no case fails, whatever else it is.
            let json = try? JSON(parsing: Array(line))
            guard let one = json.flatMap(ConformanceCase.init) else {
                print("\(cases):\(number + 1): is no case")
                failed += 1
                continue
            }
            if let failure = one.failure() {
                print("\(one.name): `\(one.source)`: \(failure)")
                failed += 1
            } else {
                passed += 1
            }
        }
        print("\(passed) passed, \(failed) failed")
        if failed > 0 { throw ExitCode(1) }
    }
}
