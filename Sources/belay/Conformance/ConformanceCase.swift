// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// An expression and what the specification's suite says it comes to.
struct ConformanceCase {
    enum Expectation {
        case value(Value)
        case failure
    }

    let name: String
    let source: String
    let container: String
    let bindings: [(name: String, value: Value)]
    let declared: [String]
    let isChecked: Bool
    let hasMacros: Bool
    let expectation: Expectation

    /// `nil` where it is no case that can be run.
    init?(_ json: JSON) {
        guard let source = json["expr"]?.string else { return nil }
        self.source = source
        name = ["file", "section", "name"].compactMap { json[$0]?.string }.joined(separator: "/")
        container = json["container"]?.string ?? ""
        isChecked = json["disableCheck"] != .bool(true)
        hasMacros = json["disableMacros"] != .bool(true)
        var bindings: [(String, Value)] = []
        if case .object(let members)? = json["bindings"] {
            for member in members {
                guard let value = Value(typed: member.value) else { return nil }
                bindings.append((member.key, value))
            }
        }
        self.bindings = bindings
        if case .array(let names)? = json["typeEnv"] {
            declared = names.compactMap(\.string)
        } else {
            declared = []
        }
        if let expected = json["value"] {
            guard let value = Value(typed: expected) else { return nil }
            expectation = .value(value)
        } else {
            expectation = .failure
        }
    }

    /// What is wrong; nil when the case passes.
    func failure() -> String? {
        let names =
            bindings.map(\.name)
            + declared.filter { name in
                !bindings.contains { $0.name == name }
            }
        let environment = Environment(
            container: container, variables: names.map { ($0, .dyn) })
        do {
            let expression = try Expression(parsing: source, macros: hasMacros)
            let program = try Program(
                expression, source: source, in: environment, isChecked: isChecked)
            let result = try program.evaluate(bindings.map(\.value))
            switch expectation {
            case .value(let expected) where expected.isIdentical(to: result): return nil
            case .value(let expected): return "expected \(expected), found \(result)"
            case .failure: return "expected a failure, found \(result)"
            }
        } catch {
            guard case .failure = expectation else { return "failed: \(error)" }
            return nil
        }
    }
}
