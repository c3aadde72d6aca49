// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension TypeChecker {
    mutating func call(
        _ function: String, _ target: Expression?, _ arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        if let target {
            if let callee = environment.namespacedCallee(
                function, target: target, locals: locals.map(\.name))
            {
                return try call(callee, arguments, at: range)
            }
            guard let callee = environment.callee(resolving: function, isMember: true) else {
                throw unknownFunction(function, isMember: true, target, at: range)
            }
            return try call(callee, [target] + arguments, at: range)
        }
        if let type = try operation(function, arguments, at: range) { return type }
        guard let callee = environment.callee(resolving: function, isMember: false) else {
            throw unknownFunction(function, isMember: false, nil, at: range)
        }
        return try call(callee, arguments, at: range)
    }

    private mutating func call(
        _ callee: Callee, _ arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        var types: [ValueType] = []
        for argument in arguments { types.append(try type(of: argument)) }
        if callee.name == "math.greatest" || callee.name == "math.least" {
            return try extreme(callee.name, types, arguments, at: range)
        }
        return try overload(
            of: callee.name, among: callee.signatures, types, arguments: arguments, at: range)
    }

    /// The result of the overloads that may be called with arguments of such types.
    private mutating func overload(
        of name: String, among signatures: [Signature], _ types: [ValueType],
        arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        var matches: [(result: ValueType, after: Substitution)] = []
        for signature in signatures where signature.parameters.count == types.count {
            var attempt = substitution
            let instance = attempt.instantiate(signature)
            let fits = zip(types, instance.parameters).allSatisfy { attempt.assign($0, to: $1) }
            if fits { matches.append((instance.result, attempt)) }
        }
        guard let first = matches.first else {
            throw noOverload(of: name, among: signatures, types, arguments, at: range)
        }
        if matches.count == 1 {
            substitution = first.after
            return first.result
        }
        // What an argument of unknown type is shows when it is evaluated.
        let result = first.after.final(first.result)
        return matches.allSatisfy { $0.after.final($0.result) == result } ? result : .dyn
    }

    /// The operators that look at their operands in their own way.
    private mutating func operation(
        _ function: String, _ arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> ValueType? {
        switch function {
        case "_&&_", "_||_", "!_":
            for argument in arguments {
                let type = try type(of: argument)
                guard substitution.assign(type, to: .bool) else {
                    throw CompileError(
                        "`\(sign(of: function))` joins conditions, and this is "
                            + "\(substitution.final(type)): compare it with something",
                        at: argument.range)
                }
            }
            return .bool
        case "_?_:_":
            let condition = try type(of: arguments[0])
            guard substitution.assign(condition, to: .bool) else {
                throw CompileError(
                    "a condition is true or false, and this is \(substitution.final(condition))",
                    at: arguments[0].range)
            }
            let first = try type(of: arguments[1])
            let second = try type(of: arguments[2])
            guard let joined = substitution.join(first, second) else {
                throw CompileError(
                    "`? :` gives \(substitution.final(first)) or \(substitution.final(second)): "
                        + "write `dyn(…)` around one when that is meant", at: range)
            }
            return joined
        case "_==_", "_!=_":
            let left = try type(of: arguments[0])
            let right = try type(of: arguments[1])
            guard areComparable(left, right) else {
                throw CompileError(
                    "\(substitution.final(left)) and \(substitution.final(right)) are never equal",
                    at: range)
            }
            return .bool
        case "_in_": return try membership(arguments, at: range)
        case "_[_]", "_[?_]": return try index(function, arguments, at: range)
        case "_?._":
            let operand = try type(of: arguments[0])
            guard case .literal(.string(let field)) = arguments[1].kind else { return .dyn }
            let found = try select(field, of: operand, at: range)
            return optional(found)
        default: return nil
        }
    }

    private mutating func areComparable(_ left: ValueType, _ right: ValueType) -> Bool {
        if left.isNumber(in: substitution), right.isNumber(in: substitution) { return true }
        let before = substitution
        if substitution.assign(left, to: right) { return true }
        substitution = before
        if substitution.assign(right, to: left) { return true }
        substitution = before
        return false
    }

    private mutating func membership(
        _ arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        let element = try type(of: arguments[0])
        let container = try type(of: arguments[1])
        let held: ValueType
        switch substitution.resolve(container) {
        case .list(let type): held = type
        case .map(let key, _): held = key
        case .record: held = .string
        case .dyn, .parameter: return .bool
        case .string:
            throw CompileError(
                "`in` looks into a list or map: for a string write `text.contains('…')`", at: range)
        case let other:
            throw CompileError("`in` looks into a list or map, and this is \(other)", at: range)
        }
        guard areComparable(element, held) else {
            throw CompileError(
                "\(substitution.final(element)) is never in \(substitution.final(container))",
                at: range)
        }
        return .bool
    }

    private mutating func index(
        _ function: String, _ arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        let operand = try type(of: arguments[0])
        let key = try type(of: arguments[1])
        let found = try element(of: operand, key, arguments[1], at: range)
        return function == "_[?_]" ? optional(found) : found
    }

    private mutating func element(
        of operand: ValueType, _ key: ValueType, _ index: Expression, at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        switch substitution.resolve(operand) {
        case .list(let element):
            guard substitution.assign(key, to: .int) else {
                throw CompileError(
                    "a list is looked into by an int, and this is \(substitution.final(key))",
                    at: index.range)
            }
            return element
        case .map(let expected, let value):
            guard areComparable(key, expected) else {
                throw CompileError(
                    "the keys are \(substitution.final(expected)), and this is "
                        + "\(substitution.final(key))", at: index.range)
            }
            return value
        case .record:
            if case .literal(.string(let field)) = index.kind {
                return try select(field, of: operand, at: range)
            }
            return .dyn
        case .optional(let wrapped):
            let found = try element(of: wrapped, key, index, at: range)
            return optional(found)
        case .nullable(let wrapped): return try element(of: wrapped, key, index, at: range)
        case .dyn, .parameter: return .dyn
        case let other:
            throw CompileError("`[…]` looks into a list or map, and this is \(other)", at: range)
        }
    }

    private func optional(_ type: ValueType) -> ValueType {
        if case .optional = substitution.resolve(type) { return type }
        return .optional(type)
    }

    /// `math.greatest` and `math.least`: any number of numbers, or one list of them.
    private mutating func extreme(
        _ name: String, _ types: [ValueType], _ arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> ValueType {
        guard !types.isEmpty else {
            throw CompileError("`\(name)` needs a number", at: range)
        }
        if types.count == 1, case .list(let element) = substitution.resolve(types[0]) {
            if case .list(let elements, _) = arguments[0].kind, elements.isEmpty {
                throw CompileError("`\(name)` needs a number", at: range)
            }
            if element.isNumber(in: substitution) { return element }
            guard substitution.final(element) == .dyn else {
                throw CompileError(
                    "`\(name)` compares numbers, and these are \(substitution.final(element))",
                    at: arguments[0].range)
            }
            return .dyn
        }
        for (type, argument) in zip(types, arguments) {
            guard type.isNumber(in: substitution) || substitution.final(type) == .dyn else {
                throw CompileError(
                    "`\(name)` compares numbers, and this is \(substitution.final(type))",
                    at: argument.range)
            }
        }
        let kinds = Set(types.map { substitution.final($0) })
        return kinds.count == 1 ? types[0] : .dyn
    }
}

extension ValueType {
    fileprivate func isNumber(in substitution: Substitution) -> Bool {
        switch substitution.resolve(self) {
        case .int, .uint, .double: true
        case .nullable(let wrapped): wrapped.isNumber(in: substitution)
        default: false
        }
    }
}
