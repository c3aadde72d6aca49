// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the types that calls decide have been found to be.
///
/// A type still to be found is a parameter whose name begins with `?`.
struct Substitution {
    private var found: [String: ValueType] = [:]
    private var count = 0

    mutating func fresh() -> ValueType {
        count += 1
        return .parameter("?\(count)")
    }

    /// The signature with its parameters to be found anew.
    mutating func instantiate(_ signature: Signature) -> Signature {
        var names: [String: ValueType] = [:]
        let parameters = signature.parameters.map { instantiate($0, &names) }
        return Signature(parameters, instantiate(signature.result, &names))
    }

    private mutating func instantiate(
        _ type: ValueType, _ names: inout [String: ValueType]
    ) -> ValueType {
        switch type {
        case .parameter(let name):
            if let known = names[name] { return known }
            let type = fresh()
            names[name] = type
            return type
        case .list(let element): return .list(instantiate(element, &names))
        case .map(let key, let value):
            return .map(instantiate(key, &names), instantiate(value, &names))
        case .optional(let wrapped): return .optional(instantiate(wrapped, &names))
        case .nullable(let wrapped): return .nullable(instantiate(wrapped, &names))
        default: return type
        }
    }

    /// The type as far as it is known.
    func resolve(_ type: ValueType) -> ValueType {
        switch type {
        case .parameter(let name): found[name].map(resolve) ?? type
        case .list(let element): .list(resolve(element))
        case .map(let key, let value): .map(resolve(key), resolve(value))
        case .optional(let wrapped): .optional(resolve(wrapped))
        case .nullable(let wrapped): .nullable(resolve(wrapped))
        default: type
        }
    }

    /// The type with `dyn` for whatever was never found.
    func final(_ type: ValueType) -> ValueType {
        switch resolve(type) {
        case .parameter: .dyn
        case .list(let element): .list(final(element))
        case .map(let key, let value): .map(final(key), final(value))
        case .optional(let wrapped): .optional(final(wrapped))
        case .nullable(let wrapped): .nullable(final(wrapped))
        case let type: type
        }
    }

    /// Whether a value of one type may stand where another is asked for; finds what it must.
    mutating func assign(_ source: ValueType, to target: ValueType) -> Bool {
        switch (resolve(source), resolve(target)) {
        case (let source, let target) where source == target: return true
        case (.dyn, _), (_, .dyn): return true
        case (let source, .parameter(let name)):
            guard !occurs(name, in: source) else { return false }
            found[name] = source
            return true
        case (.parameter(let name), let target):
            guard !occurs(name, in: target) else { return false }
            found[name] = target
            return true
        case (.list(let a), .list(let b)): return assign(a, to: b)
        case (.map(let a, let b), .map(let c, let d)): return assign(a, to: c) && assign(b, to: d)
        case (.optional(let a), .optional(let b)): return assign(a, to: b)
        case (.null, .nullable), (.null, .duration), (.null, .timestamp), (.null, .record):
            return true
        case (.nullable(let a), .nullable(let b)): return assign(a, to: b)
        case (.nullable(let a), let target): return assign(a, to: target)
        case (let source, .nullable(let b)): return assign(source, to: b)
        case (.record(let a, _), .record(let b, _)): return a == b
        case (.record, .map(let key, _)): return assign(.string, to: key)
        case (.map(let key, _), .record): return assign(key, to: .string)
        default: return false
        }
    }

    /// The type of a place where either may stand: the more general, or nil.
    mutating func join(_ first: ValueType, _ second: ValueType) -> ValueType? {
        let before = self
        if resolve(first) == .dyn || resolve(second) == .dyn { return .dyn }
        if resolve(first) == .null, case .nullable = resolve(second) { return second }
        if assign(second, to: first) { return first }
        self = before
        if assign(first, to: second) { return second }
        self = before
        return nil
    }

    private func occurs(_ name: String, in type: ValueType) -> Bool {
        switch resolve(type) {
        case .parameter(let other): name == other
        case .list(let element): occurs(name, in: element)
        case .map(let key, let value): occurs(name, in: key) || occurs(name, in: value)
        case .optional(let wrapped), .nullable(let wrapped): occurs(name, in: wrapped)
        default: false
        }
    }
}
