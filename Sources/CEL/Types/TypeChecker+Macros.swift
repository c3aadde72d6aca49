// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension TypeChecker {
    mutating func comprehension(
        _ comprehension: Comprehension
    ) throws(CompileError) -> ValueType {
        let operand = try type(of: comprehension.operand)
        let types = try variableTypes(of: comprehension, over: operand)
        let depth = locals.count
        defer { locals.removeSubrange(depth...) }
        for (name, type) in zip(comprehension.variables, types) { locals.append((name, type)) }
        if let filter = comprehension.filter { try condition(filter) }
        switch comprehension.macro {
        case .all, .exists, .existsOne:
            try condition(comprehension.result)
            return .bool
        case .map: return .list(try type(of: comprehension.result))
        case .filter: return .list(types[0])
        case .transformMap: return .map(types[0], try type(of: comprehension.result))
        case .transformMapEntry:
            let entry = try type(of: comprehension.result)
            let map = ValueType.map(substitution.fresh(), substitution.fresh())
            guard substitution.assign(entry, to: map) else {
                throw CompileError(
                    "`transformMapEntry` makes a map for each entry, and this is \(entry)",
                    at: comprehension.result.range)
            }
            return map
        case .bind: return try type(of: comprehension.result)
        case .optMap: return .optional(try type(of: comprehension.result))
        case .optFlatMap:
            let result = try type(of: comprehension.result)
            let optional = ValueType.optional(substitution.fresh())
            guard substitution.assign(result, to: optional) else {
                throw CompileError(
                    "`optFlatMap` makes an optional, and this is \(result): use `optMap`",
                    at: comprehension.result.range)
            }
            return optional
        }
    }

    private mutating func condition(_ expression: Expression) throws(CompileError) {
        let type = try type(of: expression)
        guard substitution.assign(type, to: .bool) else {
            throw CompileError(
                "a condition is true or false, and this is \(substitution.final(type))",
                at: expression.range)
        }
    }

    /// The types of the names that the macro binds.
    private mutating func variableTypes(
        of comprehension: Comprehension, over operand: ValueType
    ) throws(CompileError) -> [ValueType] {
        let isPair = comprehension.variables.count == 2
        switch comprehension.macro {
        case .bind: return [operand]
        case .optMap, .optFlatMap:
            switch substitution.resolve(operand) {
            case .optional(let wrapped): return [wrapped]
            case .dyn, .parameter: return [.dyn]
            case let other:
                throw CompileError(
                    "`\(comprehension.name)` is called on an optional, and this is \(other)",
                    at: comprehension.operand.range)
            }
        default: break
        }
        switch substitution.resolve(operand) {
        case .list(let element): return isPair ? [.int, element] : [element]
        case .map(let key, let value): return isPair ? [key, value] : [key]
        case .record: return isPair ? [.string, .dyn] : [.string]
        case .dyn, .parameter: return isPair ? [.dyn, .dyn] : [.dyn]
        case .nullable(let wrapped):
            return try variableTypes(of: comprehension, over: wrapped)
        case let other:
            throw CompileError(
                "`\(comprehension.name)` goes through a list or map, and this is \(other)",
                at: comprehension.operand.range)
        }
    }
}
