// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// The arguments of a call that keeps the contracts of both sides, but where the situation says else.
struct ArgumentSample {
    let object: JSON

    init(_ maker: ExampleMaker) {
        var tree = SampleTree()
        var settled = maker.cells(under: ["action", "args"])
        for tool in [maker.old, maker.new].compactMap({ $0.useCase.tools[$0.toolName] }) {
            for argument in tool.arguments where !argument.isOptional {
                let names = argument.name.split(separator: ".").map(String.init)
                tree.set(names[...], argument.sample)
                // A cell stands for many values: this one may be one of them.
                settled.removeAll { path, cell in
                    path == names && maker.isSame(Value(argument.sample), as: cell, at: path)
                }
            }
        }
        tree.add(settled)
        for (path, value) in Self.related(maker) where path.starts(with: ["action", "args"]) {
            tree.set(path.dropFirst(2), value)
        }
        for (path, list) in maker.lists where path.starts(with: ["action", "args"]) {
            tree.set(path.dropFirst(2), list)
        }
        if maker.variant == .withAnotherArgument {
            tree.set(["another_argument"], .string("x"))
        }
        object = tree.json
    }

    /// Values for two paths that are compared with each other; one that is settled keeps its own.
    static func related(_ maker: ExampleMaker) -> [(path: [String], value: JSON)] {
        var values: [(path: [String], value: JSON)] = []
        for (axis, cell) in maker.situation.sorted(by: { $0.key < $1.key }) {
            guard case .relation(let left, let right) = maker.space.axes[axis].kind,
                case .relation(let relation) = cell, let first = left.path, let second = right.path
            else { continue }
            func known(_ path: [String]) -> JSON? {
                if let value = values.first(where: { $0.path == path }) { return value.value }
                if path == ["customer", "id"] { return .string(maker.customerID) }
                if case .value(let value)? = maker.cell(path), value != .map([:]) {
                    return value.sample
                }
                return nil
            }
            switch (known(first), known(second)) {
            case (nil, let other?): values.append((first, other.moved(relation.step)))
            case (let one?, nil): values.append((second, one.moved(-relation.step)))
            case (nil, nil):
                values += [(first, JSON.integer(10).moved(relation.step)), (second, .integer(10))]
            default: continue
            }
        }
        return values
    }
}

extension Relation {
    /// Where the left one is, seen from the right one.
    fileprivate var step: Double {
        switch self {
        case .less: -1
        case .greater: 1
        case .equal, .same: 0
        case .neither, .different: 1
        }
    }
}

extension JSON {
    /// A number so much more; another text where it is none and not to be the same.
    fileprivate func moved(_ step: Double) -> JSON {
        guard step != 0 else { return self }
        return switch self {
        case .integer(let number): .integer(number + Int64(step))
        case .number(let number): .number(number + step)
        case .string(let text): .string(step > 0 ? text + "-other" : "")
        default: .string("another")
        }
    }
}

extension ArgumentContract {
    /// A value that keeps the contract, as far as one can be made up.
    var sample: JSON {
        if let owner, owner.text == "customer.id" { return .string(ExampleMaker.customerID) }
        if let choice = choices.first {
            return [.integer, .number, .money].contains(type)
                ? Double(choice).map { Value.double($0).sample } ?? .string(choice)
                : .string(choice)
        }
        let text = patternText.flatMap { PatternSample($0)?.text }
        return switch type {
        case .string: .string(text ?? "x-1001")
        case .integer, .number, .money: Value.double(number).sample
        case .boolean: .bool(true)
        case .date: .string("2026-11-20")
        case .list: text.map { .array([.string($0)]) } ?? .array([])
        case .object: .object([])
        case .any: .string(text ?? "x-1001")
        }
    }

    private var number: Double {
        if let least { return least }
        return most.map { min($0, 1) } ?? 1
    }
}
