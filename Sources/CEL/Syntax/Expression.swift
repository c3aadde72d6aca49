// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A parsed expression: what its author wrote, and where.
///
/// Operators are calls of functions with the names that the specification gives them: `a && b` is a
/// call of `_&&_`, `c ? a : b` of `_?_:_`, `!a` of `!_`, `-a` of `-_`, `x in y` of `_in_`, `a[i]` of
/// `_[_]`, `a.?b` of `_?._` and `a[?i]` of `_[?_]`.
public struct Expression: Sendable, Hashable {
    public indirect enum Kind: Sendable, Hashable {
        case literal(Value)
        /// A name; with a leading dot it is looked for outside any container.
        case identifier(String)
        /// `operand.field`, or `has(operand.field)` when it is a test.
        case select(operand: Expression, field: String, isTest: Bool)
        case call(function: String, target: Expression?, arguments: [Expression])
        /// `[a, ?b]`; `optionals` are the positions of elements that are left out when absent.
        case list(elements: [Expression], optionals: Set<Int>)
        case map(entries: [MapEntry])
        /// A macro that binds names: `items.all(item, item > 0)`.
        case comprehension(Comprehension)
    }

    /// An entry of a map literal; an optional entry is left out when its value is absent.
    public struct MapEntry: Sendable, Hashable {
        public let key: Expression
        public let value: Expression
        public let isOptional: Bool
    }

    public let kind: Kind
    /// The place in the source, as offsets in UTF-8.
    public let range: Range<Int>
    /// How many levels of expressions are inside, counting this one.
    let depth: Int
    /// How many expressions are inside, counting this one.
    let size: Int

    init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
        let parts = Expression.parts(of: kind)
        depth = 1 + (parts.lazy.map(\.depth).max() ?? 0)
        size = parts.reduce(1) { $0 + $1.size }
    }

    /// The author's words for this part of the source.
    public func text(in source: String) -> String {
        let bytes = source.utf8
        guard range.upperBound <= bytes.count else { return "" }
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(start, offsetBy: range.count)
        return String(source[start..<end])
    }

    /// The expressions directly inside, in the order of the source.
    public var parts: [Expression] { Expression.parts(of: kind) }

    private static func parts(of kind: Kind) -> [Expression] {
        switch kind {
        case .literal, .identifier: []
        case .select(let operand, _, _): [operand]
        case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
        case .list(let elements, _): elements
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .comprehension(let comprehension):
            [comprehension.operand] + (comprehension.filter.map { [$0] } ?? [])
                + [comprehension.result]
        }
    }
}

/// A macro that binds names and evaluates an expression with them, mostly once for each element.
public struct Comprehension: Sendable, Hashable {
    public enum Macro: Sendable, Hashable {
        case all, exists, existsOne
        /// The list of the results, and of the elements that pass the filter.
        case map, filter
        case transformMap, transformMapEntry
        /// `cel.bind(name, operand, result)`
        case bind
        /// `optional.optMap(name, result)`
        case optMap, optFlatMap
    }

    public let macro: Macro
    /// The word the author used: `all`, `transformList`.
    public let name: String
    public let operand: Expression
    /// One or two names: an element, or its index or key and its value.
    public let variables: [String]
    public let filter: Expression?
    public let result: Expression
}
