// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// `[a, ?b]`
final class ListNode: Node {
    let elements: [any Node]
    let optionals: Set<Int>
    let range: Range<Int>

    init(_ elements: [any Node], optionals: Set<Int>, at range: Range<Int>) {
        self.elements = elements
        self.optionals = optionals
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var list: [Value] = []
        list.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            let value = try element.evaluate(&frame)
            guard optionals.contains(index) else {
                try list.append(value, &frame.meter)
                continue
            }
            guard case .optional(let wrapped) = value else {
                throw EvaluationError(
                    "`?` needs an optional here, and this is \(value.typeName)", at: element.range)
            }
            if let wrapped { try list.append(wrapped, &frame.meter) }
        }
        return .list(list)
    }
}

extension [Value] {
    /// Adds an element and charges for it. What an element holds is charged with it, so that no
    /// program makes a value it could not have gone through.
    mutating func append(_ value: Value, _ meter: inout Meter) throws(EvaluationError) {
        if value.isContainer { try meter.charge(for: value) } else { try meter.charge(1) }
        append(value)
    }
}

/// `{'a': b, ?'c': d}`
final class MapNode: Node {
    let entries: [(key: any Node, value: any Node, isOptional: Bool)]
    let range: Range<Int>

    init(_ entries: [(key: any Node, value: any Node, isOptional: Bool)], at range: Range<Int>) {
        self.entries = entries
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var builder = MapBuilder()
        for entry in entries {
            let key = try entry.key.evaluate(&frame)
            var value = try entry.value.evaluate(&frame)
            if entry.isOptional {
                guard case .optional(let wrapped) = value else {
                    throw EvaluationError(
                        "`?` needs an optional here, and this is \(value.typeName)",
                        at: entry.value.range)
                }
                guard let wrapped else { continue }
                value = wrapped
            }
            try builder.add(key, value, &frame.meter, at: entry.key.range)
        }
        return .map(builder.map)
    }
}

/// Collects the entries of a new map, each key once.
struct MapBuilder {
    private var entries: [(Value, Value)] = []
    private var keys: Set<Value> = []

    var map: MapValue { MapValue(entries) }

    mutating func add(
        _ key: Value, _ value: Value, _ meter: inout Meter, at range: Range<Int>
    ) throws(EvaluationError) {
        guard key.isKey else {
            throw EvaluationError(
                "a map's key is a string, a whole number or a bool, not \(key.typeName)", at: range)
        }
        try meter.charge(for: key)
        if value.isContainer { try meter.charge(for: value) } else { try meter.charge(1) }
        guard keys.insert(key).inserted else {
            throw EvaluationError("the map has one key twice", at: range)
        }
        entries.append((key, value))
    }
}
