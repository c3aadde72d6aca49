// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the macros that go through a list or map have in common.
struct Loop: Sendable {
    let operand: any Node
    /// Where the element, or the index or key and after it the value, is kept.
    let local: Int
    let isPair: Bool
    /// What one round costs, in steps.
    let cost: Int
    let name: String
    let range: Range<Int>

    /// Binds each element in turn and calls the body, until it says to stop.
    func run(
        _ frame: inout Frame, _ body: (inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        switch try operand.evaluate(&frame) {
        case .list(let list):
            for (index, element) in list.enumerated() {
                try frame.meter.charge(cost)
                if isPair {
                    frame.setLocal(local, .int(Int64(index)))
                    frame.setLocal(local + 1, element)
                } else {
                    frame.setLocal(local, element)
                }
                if try !body(&frame) { return }
            }
        case .map(let map):
            for index in 0..<map.count {
                try frame.meter.charge(cost)
                frame.setLocal(local, map.key(at: index))
                if isPair { frame.setLocal(local + 1, map.value(at: index)) }
                if try !body(&frame) { return }
            }
        case let other:
            throw EvaluationError(
                "`\(name)` goes through a list or map, not \(other.typeName)", at: range)
        }
    }
}

/// `all` and `exists`: one element decides, even if the condition fails for others.
final class QuantifierNode: Condition {
    let loop: Loop
    let condition: any Node
    let decisive: Bool

    init(_ loop: Loop, _ condition: any Node, stopsAt decisive: Bool) {
        self.loop = loop
        self.condition = condition
        self.decisive = decisive
    }

    var range: Range<Int> { loop.range }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        var failure: EvaluationError?
        var isDecided = false
        try loop.run(&frame) { frame throws(EvaluationError) in
            do throws(EvaluationError) {
                isDecided = try condition.test(&frame) == decisive
            } catch {
                if error.isBudgetExhausted { throw error }
                failure = failure ?? error
            }
            return !isDecided
        }
        if isDecided { return decisive }
        if let failure { throw failure }
        return !decisive
    }
}

/// `existsOne`: every element is looked at, and none may fail.
final class ExistsOneNode: Condition {
    let loop: Loop
    let condition: any Node

    init(_ loop: Loop, _ condition: any Node) {
        self.loop = loop
        self.condition = condition
    }

    var range: Range<Int> { loop.range }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        var count = 0
        try loop.run(&frame) { frame throws(EvaluationError) in
            if try condition.test(&frame) { count += 1 }
            return true
        }
        return count == 1
    }
}

/// `filter`
final class FilterNode: Node {
    let loop: Loop
    let condition: any Node

    init(_ loop: Loop, _ condition: any Node) {
        self.loop = loop
        self.condition = condition
    }

    var range: Range<Int> { loop.range }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var list: [Value] = []
        try loop.run(&frame) { frame throws(EvaluationError) in
            if try condition.test(&frame) {
                // What was an element of one list is an element of another at no further cost.
                list.append(frame.locals.unsafelyUnwrapped[loop.local] ?? .null)
            }
            return true
        }
        return .list(list)
    }
}

/// `map` and `transformList`
final class TransformListNode: Node {
    let loop: Loop
    let filter: (any Node)?
    let result: any Node

    init(_ loop: Loop, _ filter: (any Node)?, _ result: any Node) {
        self.loop = loop
        self.filter = filter
        self.result = result
    }

    var range: Range<Int> { loop.range }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var list: [Value] = []
        try loop.run(&frame) { frame throws(EvaluationError) in
            if let filter, try !filter.test(&frame) { return true }
            try list.append(try result.evaluate(&frame), &frame.meter)
            return true
        }
        return .list(list)
    }
}

/// `transformMap` and `transformMapEntry`
final class TransformMapNode: Node {
    let loop: Loop
    let filter: (any Node)?
    let result: any Node
    let isEntry: Bool

    init(_ loop: Loop, _ filter: (any Node)?, _ result: any Node, isEntry: Bool) {
        self.loop = loop
        self.filter = filter
        self.result = result
        self.isEntry = isEntry
    }

    var range: Range<Int> { loop.range }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var builder = MapBuilder()
        try loop.run(&frame) { frame throws(EvaluationError) in
            if let filter, try !filter.test(&frame) { return true }
            let key = frame.locals.unsafelyUnwrapped[loop.local] ?? .null
            let value = try result.evaluate(&frame)
            guard isEntry else {
                try builder.add(key, value, &frame.meter, at: range)
                return true
            }
            guard case .map(let map) = value else {
                throw EvaluationError(
                    "`\(loop.name)` makes a map for each entry, not \(value.typeName)", at: range)
            }
            for entry in map { try builder.add(entry.key, entry.value, &frame.meter, at: range) }
            return true
        }
        return .map(builder.map)
    }
}

/// `cel.bind(name, value, result)`
final class BindNode: Node {
    let value: any Node
    let local: Int
    let result: any Node
    let range: Range<Int>

    init(_ value: any Node, local: Int, _ result: any Node, at range: Range<Int>) {
        self.value = value
        self.local = local
        self.result = result
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try bind(&frame)
        return try result.evaluate(&frame)
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try bind(&frame)
        return try result.test(&frame)
    }

    /// A value that cannot be computed is an error where it is used, if it is.
    private func bind(_ frame: inout Frame) throws(EvaluationError) {
        do throws(EvaluationError) {
            frame.setLocal(local, try value.evaluate(&frame))
        } catch {
            if error.isBudgetExhausted { throw error }
            frame.setLocal(local, nil)
            frame.bindingErrors[local] = error
        }
    }
}

/// `optMap` and `optFlatMap`
final class OptionalMapNode: Node {
    let optional: any Node
    let local: Int
    let result: any Node
    let isFlat: Bool
    let range: Range<Int>

    init(_ optional: any Node, local: Int, _ result: any Node, isFlat: Bool, at range: Range<Int>) {
        self.optional = optional
        self.local = local
        self.result = result
        self.isFlat = isFlat
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        guard case .optional(let wrapped) = try optional.evaluate(&frame) else {
            throw EvaluationError("`optMap` is called on an optional", at: range)
        }
        guard let wrapped else { return .optional(nil) }
        frame.setLocal(local, wrapped)
        let value = try result.evaluate(&frame)
        guard isFlat else { return .optional(value) }
        guard case .optional = value else {
            throw EvaluationError(
                "`optFlatMap` makes an optional, not \(value.typeName)", at: range)
        }
        return value
    }
}
