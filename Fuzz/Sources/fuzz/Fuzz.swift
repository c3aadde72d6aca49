// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What is fuzzed, by the name in the environment: `FUZZ_TARGET=scanner`.
enum Target: String, CaseIterable {
    case detectors, guarded = "guard", hearing = "mcp-answer", json, model, pattern, scanner
    case serving = "mcp-door", vault

    /// The one that was named; a name that is none ends the run at once.
    static let chosen: Target = {
        let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
        guard let target = Target(rawValue: name) else {
            fatalError("FUZZ_TARGET is one of \(allCases.map(\.rawValue))")
        }
        return target
    }()

    func run(_ bytes: [UInt8]) {
        switch self {
        case .scanner: Scanning.run(bytes)
        case .guarded: Guarding.run(bytes)
        case .json: Reading.json(bytes)
        case .model: Reading.model(bytes)
        case .detectors: Detecting.run(bytes)
        case .pattern: Reading.pattern(bytes)
        case .vault: Keeping.run(bytes)
        case .serving: Serving.run(bytes)
        case .hearing: Hearing.run(bytes)
        }
    }
}

/// One input: libFuzzer's driver calls it by this name (compiler-rt, `FuzzerInterface.h`).
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOne(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Target.chosen.run(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}

/// The driver brings the `main` that runs; a Swift program must have one all the same.
@main
struct Fuzz {
    static func main() { _ = fuzzOne }
}
