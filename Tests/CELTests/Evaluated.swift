// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

/// Evaluates an expression, checked, with variables of the types their values have.
func evaluated(
    _ source: String, _ variables: [(String, ValueType, Value?)] = [],
    functions: [Function] = [], isChecked: Bool = true, budget: Int = Program.defaultBudget
) throws -> Value {
    let environment = Environment(
        variables: variables.map { ($0.0, $0.1) }, functions: functions)
    let program = try Program(
        Expression(parsing: source), source: source, in: environment, isChecked: isChecked)
    return try program.evaluate(variables.map(\.2), budget: budget)
}

/// What is said of an expression that does not compile, with its place: `1:5: …`.
func refusal(_ source: String, _ variables: [(String, ValueType)] = []) -> String {
    do throws(CompileError) {
        let expression = try Expression(parsing: source)
        _ = try Program(expression, source: source, in: Environment(variables: variables))
        return "it compiles"
    } catch {
        let place = error.at(source)
        return "\(place.line):\(place.column): \(error.message)"
    }
}

/// What is said of an expression that compiles and comes to nothing.
func failure(
    _ source: String, _ variables: [(String, ValueType, Value?)] = [],
    budget: Int = Program.defaultBudget
) -> String {
    do {
        return "it comes to \(try evaluated(source, variables, isChecked: false, budget: budget))"
    } catch let error as EvaluationError {
        return error.message
    } catch {
        return "it does not compile: \(error)"
    }
}
