// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Turns an expression into nodes that know where their values are.
struct Compiler {
    let environment: Environment
    let isChecked: Bool
    /// The variables that were found in the expression.
    private(set) var slots: Set<Int> = []
    /// How many names macros bind at most at one time.
    private(set) var localCount = 0
    private var locals: [String] = []

    init(environment: Environment, isChecked: Bool) {
        self.environment = environment
        self.isChecked = isChecked
    }

    mutating func compile(_ expression: Expression) throws(CompileError) -> any Node {
        switch expression.kind {
        case .literal(let value): return ConstantNode(value, at: expression.range)
        case .identifier: return name(expression)
        case .select(let operand, let field, let isTest):
            if !isTest, environment.resolve(expression, locals: locals) != nil {
                return name(expression)
            }
            let operand = try compile(operand)
            let field = Path.Field(field)
            return isTest
                ? HasNode(operand, field, at: expression.range)
                : SelectNode(operand, field, at: expression.range)
        case .call(let function, let target, let arguments):
            return try call(function, target, arguments, at: expression.range)
        case .list(let elements, let optionals):
            var nodes: [any Node] = []
            for element in elements { nodes.append(try compile(element)) }
            let node = ListNode(nodes, optionals: optionals, at: expression.range)
            return optionals.isEmpty ? folded(node, nodes) : node
        case .map(let entries):
            var nodes: [(key: any Node, value: any Node, isOptional: Bool)] = []
            for entry in entries {
                nodes.append((try compile(entry.key), try compile(entry.value), entry.isOptional))
            }
            return folded(
                MapNode(nodes, at: expression.range), nodes.flatMap { [$0.key, $0.value] })
        case .comprehension(let comprehension):
            return try self.comprehension(comprehension, expression)
        }
    }

    /// The path of a name or of names joined by dots.
    private mutating func name(_ expression: Expression) -> any Node {
        let range = expression.range
        switch environment.resolve(expression, locals: locals) {
        case .local(let index, let fields):
            return PathNode(
                Path(
                    root: .local(index), name: locals[index], fields: fields.map(Path.Field.init),
                    range: range))
        case .variable(let slot, let name, let fields):
            slots.insert(slot)
            return PathNode(
                Path(
                    root: .slot(slot), name: name, fields: fields.map(Path.Field.init), range: range
                ))
        case .type(let name): return ConstantNode(.type(name), at: range)
        case .unknown(let name): return FailureNode("undeclared `\(name)`", at: range)
        case nil: return FailureNode("this is no name", at: range)
        }
    }

    private mutating func comprehension(
        _ comprehension: Comprehension, _ expression: Expression
    ) throws(CompileError) -> any Node {
        let operand = try compile(comprehension.operand)
        let base = locals.count
        locals += comprehension.variables
        localCount = max(localCount, locals.count)
        defer { locals.removeSubrange(base...) }
        var filter: (any Node)?
        if let condition = comprehension.filter { filter = try compile(condition) }
        let result = try compile(comprehension.result)
        let cost = comprehension.result.size + (comprehension.filter?.size ?? 0)
        let loop = Loop(
            operand: operand, local: base, isPair: comprehension.variables.count == 2, cost: cost,
            name: comprehension.name, range: expression.range)
        switch comprehension.macro {
        case .all: return QuantifierNode(loop, result, stopsAt: false)
        case .exists: return QuantifierNode(loop, result, stopsAt: true)
        case .existsOne: return ExistsOneNode(loop, result)
        case .map: return TransformListNode(loop, filter, result)
        case .filter: return FilterNode(loop, filter ?? result)
        case .transformMap: return TransformMapNode(loop, filter, result, isEntry: false)
        case .transformMapEntry: return TransformMapNode(loop, filter, result, isEntry: true)
        case .bind: return BindNode(operand, local: base, result, at: expression.range)
        case .optMap:
            return OptionalMapNode(
                operand, local: base, result, isFlat: false, at: expression.range)
        case .optFlatMap:
            return OptionalMapNode(operand, local: base, result, isFlat: true, at: expression.range)
        }
    }

    private mutating func call(
        _ function: String, _ target: Expression?, _ arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> any Node {
        if target == nil, let node = try operation(function, arguments, at: range) { return node }
        var callee: Callee?
        var nodes: [any Node] = []
        if let target {
            callee = environment.namespacedCallee(function, target: target, locals: locals)
            if callee == nil {
                callee = environment.callee(resolving: function, isMember: true)
                nodes.append(try compile(target))
            }
        } else {
            callee = environment.callee(resolving: function, isMember: false)
        }
        for argument in arguments { nodes.append(try compile(argument)) }
        guard let callee else { return FailureNode("unknown function `\(function)`", at: range) }
        if callee.added.isEmpty, callee.name == "or" || callee.name == "orValue", nodes.count == 2 {
            return OptionalOrNode(nodes[0], nodes[1], unwraps: callee.name == "orValue", at: range)
        }
        if callee.added.isEmpty, callee.name == "matches", nodes.count == 2,
            let node = try matches(nodes[0], nodes[1], arguments.last, at: range)
        {
            return node
        }
        return folded(CallNode.make(callee, nodes, at: range), nodes, unless: !callee.added.isEmpty)
    }

    /// A pattern that is written down is read once.
    private func matches(
        _ text: any Node, _ pattern: any Node, _ written: Expression?, at range: Range<Int>
    ) throws(CompileError) -> (any Node)? {
        guard let constant = pattern as? ConstantNode, case .string(let pattern) = constant.value
        else { return nil }
        do throws(PatternError) {
            return MatchesNode(text, try Pattern(pattern, isReused: true), at: range)
        } catch {
            guard isChecked else { return nil }
            throw CompileError(error.message, at: written?.range ?? range)
        }
    }

    private mutating func operation(
        _ function: String, _ arguments: [Expression], at range: Range<Int>
    ) throws(CompileError) -> (any Node)? {
        func pair(_ compiler: inout Compiler) throws(CompileError) -> (any Node, any Node) {
            (try compiler.compile(arguments[0]), try compiler.compile(arguments[1]))
        }
        switch function {
        case "_&&_", "_||_":
            let (left, right) = try pair(&self)
            return function == "_&&_"
                ? AndNode(left, right, at: range) : OrNode(left, right, at: range)
        case "!_": return NotNode(try compile(arguments[0]), at: range)
        case "_?_:_":
            let condition = try compile(arguments[0])
            let (first, second) = (try compile(arguments[1]), try compile(arguments[2]))
            return ConditionalNode(condition, first, second, at: range)
        case "_==_", "_!=_":
            let (left, right) = try pair(&self)
            return EqualNode.make(left, right, isNegated: function == "_!=_", at: range)
        case "_<_", "_<=_", "_>_", "_>=_":
            let (left, right) = try pair(&self)
            return CompareNode.make(Comparison(function), left, right, at: range)
        case "_in_":
            let (left, right) = try pair(&self)
            return MembershipNode.make(left, right, at: range)
        case "_[_]", "_[?_]":
            let (left, right) = try pair(&self)
            return IndexNode(left, right, isOptional: function == "_[?_]", at: range)
        case "_?._":
            guard case .literal(.string(let field)) = arguments[1].kind else { return nil }
            return OptionalSelectNode(try compile(arguments[0]), Path.Field(field), at: range)
        default: return nil
        }
    }

    /// What only constants go into is computed now, unless that fails.
    private func folded(
        _ node: any Node, _ parts: [any Node], unless isOpen: Bool = false
    ) -> any Node {
        guard !isOpen, parts.allSatisfy({ $0 is ConstantNode }) else { return node }
        let variables = UnsafeBufferPointer<Value?>(start: nil, count: 0)
        var frame = Frame(variables: variables, locals: nil, meter: Meter(budget: 1_000))
        // A failure shows again, with its place, when the program comes there.
        guard let value = try? node.evaluate(&frame) else { return node }
        return ConstantNode(value, at: node.range)
    }
}
