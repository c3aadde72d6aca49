// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Parser {
    /// `has(a.b)`
    func macro(
        _ name: String, _ arguments: [Expression], from start: Int
    ) throws(CompileError) -> Expression? {
        guard name == "has", arguments.count == 1 else { return nil }
        switch arguments[0].kind {
        case .select(let operand, let field, false):
            return try node(.select(operand: operand, field: field, isTest: true), from: start)
        default:
            throw CompileError(
                "`has` asks for a field: write `has(order.total)`", at: arguments[0].range)
        }
    }

    /// The macros that are called on something: `items.all(item, …)`, `cel.bind(name, …)`.
    func receiverMacro(
        _ name: String, on target: Expression, _ arguments: [Expression], from start: Int
    ) throws(CompileError) -> Expression? {
        if case .identifier("cel") = target.kind {
            return try binding(name, arguments, from: start)
        }
        guard let form = Form.all[name]?.first(where: { $0.count == arguments.count }) else {
            return nil
        }
        var names: [String] = []
        for argument in arguments.prefix(form.variables) {
            names.append(try variable(argument, of: name))
        }
        if names.count == 2, names[0] == names[1] {
            throw CompileError(
                "`\(name)` gives two values the one name `\(names[0])`", at: arguments[1].range)
        }
        let rest = arguments.dropFirst(form.variables)
        let filter: Expression? =
            form.macro == .filter ? rest.first : rest.count == 2 ? rest.first : nil
        let result = form.macro == .filter ? arguments[0] : arguments[arguments.count - 1]
        return try node(
            .comprehension(
                Comprehension(
                    macro: form.macro, name: name, operand: target, variables: names,
                    filter: filter, result: result)),
            from: start)
    }

    /// `cel.bind(name, value, result)`, and the forms of `cel.block` that optimisers write.
    private func binding(
        _ name: String, _ arguments: [Expression], from start: Int
    ) throws(CompileError) -> Expression? {
        switch (name, arguments.count) {
        case ("bind", 3):
            return try bind(
                try variable(arguments[0], of: "cel.bind"), arguments[1], in: arguments[2],
                name: name, from: start)
        case ("block", 2):
            guard case .list(let values, _) = arguments[0].kind else {
                throw CompileError("`cel.block` begins with a list", at: arguments[0].range)
            }
            var result = arguments[1]
            for (index, value) in values.enumerated().reversed() {
                result = try bind("@index\(index)", value, in: result, name: name, from: start)
            }
            return result
        case ("index", 1):
            guard let index = arguments[0].integer else { return nil }
            return try node(.identifier("@index\(index)"), from: start)
        case ("iterVar", 2):
            guard let depth = arguments[0].integer, let index = arguments[1].integer else {
                return nil
            }
            return try node(.identifier("@it:\(depth):\(index)"), from: start)
        default: return nil
        }
    }

    private func bind(
        _ variable: String, _ value: Expression, in result: Expression, name: String,
        from start: Int
    ) throws(CompileError) -> Expression {
        try node(
            .comprehension(
                Comprehension(
                    macro: .bind, name: name, operand: value, variables: [variable], filter: nil,
                    result: result)),
            from: start)
    }

    private func variable(_ argument: Expression, of macro: String) throws(CompileError) -> String {
        guard case .identifier(let name) = argument.kind, !name.hasPrefix(".") else {
            throw CompileError(
                "`\(macro)` needs a plain name here, such as `item`", at: argument.range)
        }
        return name
    }
}

/// How many arguments a macro takes, and how many of them are names.
private struct Form {
    let macro: Comprehension.Macro
    let variables: Int
    let count: Int

    static let all: [String: [Form]] = [
        "all": [
            Form(macro: .all, variables: 1, count: 2), Form(macro: .all, variables: 2, count: 3),
        ],
        "exists": [
            Form(macro: .exists, variables: 1, count: 2),
            Form(macro: .exists, variables: 2, count: 3),
        ],
        "exists_one": [
            Form(macro: .existsOne, variables: 1, count: 2),
            Form(macro: .existsOne, variables: 2, count: 3),
        ],
        "existsOne": [
            Form(macro: .existsOne, variables: 1, count: 2),
            Form(macro: .existsOne, variables: 2, count: 3),
        ],
        "map": [
            Form(macro: .map, variables: 1, count: 2), Form(macro: .map, variables: 1, count: 3),
        ],
        "filter": [Form(macro: .filter, variables: 1, count: 2)],
        "transformList": [
            Form(macro: .map, variables: 2, count: 3), Form(macro: .map, variables: 2, count: 4),
        ],
        "transformMap": [
            Form(macro: .transformMap, variables: 2, count: 3),
            Form(macro: .transformMap, variables: 2, count: 4),
        ],
        "transformMapEntry": [
            Form(macro: .transformMapEntry, variables: 2, count: 3),
            Form(macro: .transformMapEntry, variables: 2, count: 4),
        ],
        "optMap": [Form(macro: .optMap, variables: 1, count: 2)],
        "optFlatMap": [Form(macro: .optFlatMap, variables: 1, count: 2)],
    ]
}

extension Expression {
    fileprivate var integer: Int64? {
        guard case .literal(.int(let value)) = kind, value >= 0 else { return nil }
        return value
    }
}
