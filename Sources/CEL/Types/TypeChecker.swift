// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Finds the type of an expression, and what in it cannot work.
struct TypeChecker {
    let environment: Environment
    var substitution = Substitution()
    /// The names that macros bind around here, the innermost last.
    var locals: [(name: String, type: ValueType)] = []

    init(environment: Environment) {
        self.environment = environment
    }

    mutating func check(_ expression: Expression) throws(CompileError) -> ValueType {
        // Two statements: the types that calls decide are known once the first has run.
        let type = try type(of: expression)
        return substitution.final(type)
    }

    mutating func type(of expression: Expression) throws(CompileError) -> ValueType {
        switch expression.kind {
        case .literal(let value): return literal(value)
        case .identifier: return try name(expression)
        case .select(let operand, let field, let isTest):
            if !isTest, environment.resolve(expression, locals: locals.map(\.name)) != nil {
                return try name(expression)
            }
            let type = try type(of: operand)
            let found = try select(field, of: type, at: expression.range)
            return isTest ? .bool : found
        case .call(let function, let target, let arguments):
            return try call(function, target, arguments, at: expression.range)
        case .list(let elements, let optionals): return try list(elements, optionals)
        case .map(let entries): return try map(entries)
        case .comprehension(let comprehension): return try self.comprehension(comprehension)
        }
    }

    private func literal(_ value: Value) -> ValueType {
        switch value {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        default: .dyn
        }
    }

    // MARK: Names and fields

    private mutating func name(_ expression: Expression) throws(CompileError) -> ValueType {
        var type: ValueType
        let fields: [String]
        switch environment.resolve(expression, locals: locals.map(\.name)) {
        case .local(let index, let selected):
            type = locals[index].type
            fields = selected
        case .variable(let slot, _, let selected):
            type = environment.variables[slot].type
            fields = selected
        case .type: return .type
        case .unknown(let name): throw undeclared(name, in: expression)
        case nil: return .dyn
        }
        for field in fields { type = try select(field, of: type, at: expression.range) }
        return type
    }

    private func undeclared(_ name: String, in expression: Expression) -> CompileError {
        var root = expression
        while case .select(let operand, _, _) = root.kind { root = operand }
        if let slip = Slip.constant(for: name) { return CompileError(slip, at: root.range) }
        let known = environment.variables.map(\.name) + locals.map(\.name)
        return CompileError(
            "undeclared `\(name)`\(Nearest.hint(for: name, among: known))", at: root.range)
    }

    /// The type of a field. What the field's name is close to is part of the message.
    mutating func select(
        _ field: String, of type: ValueType, at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        switch substitution.resolve(type) {
        case .record(let name, let fields):
            guard let found = fields[field] else {
                throw CompileError(
                    "`\(name)` has no `\(field)`\(Nearest.hint(for: field, among: fields.keys))",
                    at: range)
            }
            return found
        case .map(let key, let value):
            guard substitution.assign(.string, to: key) else {
                throw CompileError(
                    "`.\(field)` asks for a string key, and the keys are \(key)", at: range)
            }
            return value
        case .optional(let wrapped):
            return .optional(try select(field, of: wrapped, at: range))
        case .nullable(let wrapped): return try select(field, of: wrapped, at: range)
        case .dyn, .parameter: return .dyn
        case let other:
            throw CompileError("`\(field)` is a field of a map, and this is \(other)", at: range)
        }
    }

    // MARK: Lists and maps

    private mutating func list(
        _ elements: [Expression], _ optionals: Set<Int>
    ) throws(CompileError) -> ValueType {
        var joined: ValueType?
        for (index, element) in elements.enumerated() {
            let type = try type(of: element)
            joined = join(
                joined,
                optionals.contains(index) ? try unwrapped(type, at: element.range) : type)
        }
        return .list(joined ?? substitution.fresh())
    }

    private mutating func map(
        _ entries: [Expression.MapEntry]
    ) throws(CompileError) -> ValueType {
        var keys: ValueType?
        var values: ValueType?
        for entry in entries {
            let key = try type(of: entry.key)
            switch substitution.resolve(key) {
            case .bool, .int, .uint, .string, .dyn, .parameter, .nullable: break
            case let other:
                throw CompileError(
                    "a map's key is a string, a whole number or a bool, not \(other)",
                    at: entry.key.range)
            }
            keys = join(keys, key)
            let value = try type(of: entry.value)
            values = join(
                values, entry.isOptional ? try unwrapped(value, at: entry.value.range) : value)
        }
        return .map(keys ?? substitution.fresh(), values ?? substitution.fresh())
    }

    /// The common type of the elements so far; `dyn` when they differ.
    private mutating func join(_ first: ValueType?, _ second: ValueType) -> ValueType {
        guard let first else { return second }
        return substitution.join(first, second) ?? .dyn
    }

    mutating func unwrapped(
        _ type: ValueType, at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        switch substitution.resolve(type) {
        case .optional(let wrapped): return wrapped
        case .dyn, .parameter: return .dyn
        case let other:
            throw CompileError("`?` needs an optional here, and this is \(other)", at: range)
        }
    }
}
