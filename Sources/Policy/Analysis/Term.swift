// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

/// What conditions compare with something: a path such as `facts.order.total`, or another expression
/// that has a value, such as `size(action.args.flights)`.
struct Term: Sendable, Hashable {
    /// What tells it apart: terms with one key have one value.
    let key: String
    /// The author's words.
    let words: String
    /// The names of a path; `nil` for another expression.
    let path: [String]?
    let type: ValueType
    /// The workspace that it is of, where two are compared and it means something else in the other.
    let side: Side?

    init(path: [String], words: String, type: ValueType, side: Side? = nil) {
        self.path = path
        self.words = words
        self.type = type
        self.side = side
        let names = path.map { "\($0.utf8.count):\($0)" }.joined(separator: ".")
        key = "\(side?.rawValue ?? "") path \(names)"
    }

    init(words: String, type: ValueType, side: Side? = nil) {
        path = nil
        self.words = words
        self.type = type
        self.side = side
        key = "\(side?.rawValue ?? "") term \(words)"
    }

    private init(_ other: Term, type: ValueType) {
        key = other.key
        words = other.words
        path = other.path
        side = other.side
        self.type = type
    }

    /// The same where its values may be of any type.
    var ofAnyType: Term { Term(self, type: .dyn) }

    /// Whether its value is worked out, rather than read: then it may be no number at all.
    var isComputed: Bool { path == nil || path?.first == "values" }

    /// The path of a list whose length it is: `size(action.args.items)`.
    var listPath: [String]? {
        // Losing the error is the intention: what was compiled before can be parsed again.
        guard path == nil, let expression = try? Expression(parsing: words) else { return nil }
        return switch expression.kind {
        case .call("size", nil, let arguments) where arguments.count == 1: arguments[0].path
        case .call("size", let target?, let arguments) where arguments.isEmpty: target.path
        default: nil
        }
    }

    /// The path that it is a member of, where whether it is there is not known by itself.
    var parent: Term? {
        guard let path, path.count > 2, !Self.alwaysMaps.contains(Array(path.dropLast())) else {
            return nil
        }
        let outer = Array(path.dropLast())
        return Term(path: outer, words: outer.joined(separator: "."), type: .dyn, side: side)
    }

    private static let alwaysMaps: Set<[String]> = [["action", "args"], ["customer", "record"]]

    private static let alwaysKnown: Set<[String]> = [
        ["action", "name"], ["action", "kind"], ["action", "effect"], ["action", "reversible"],
        ["action", "args"], ["customer", "verified"], ["customer", "record"],
        ["proposal", "kind"], ["proposal", "turn"], ["agent", "name"], ["agent", "role"],
        ["said", "customer"], ["said", "agent"],
    ]

    /// Whether its parent may be there without it.
    var canBeAbsent: Bool {
        guard let path, path.count > 1 else { return false }
        return !Self.alwaysKnown.contains(path) && path[0] != "use_case"
            && (path[0] != "values" || path.count > 2)
    }

    /// Whether asking for it, or whether it is there, may give no answer.
    var canBeUnknown: Bool {
        guard let path else { return true }
        return path.count > 2 || path.first == "values"
    }
}

/// One of the ways in which what a condition asks about can be: within a cell, every condition answers
/// the same.
enum Cell: Sendable, Hashable {
    /// It has no value, and nothing can be said of it.
    case unknown
    /// What it is a member of is there without it.
    case absent
    /// It has this value, or another that no condition tells apart from it.
    case value(Value)
    /// Two terms stand to each other in this way.
    case relation(Relation)
    /// An expression that is not looked into answers so.
    case answer(Answers)

    var isMap: Bool { if case .value(.map) = self { true } else { false } }
    var isThere: Bool { if case .value = self { true } else { false } }
}

/// How the values of two terms stand to each other.
enum Relation: Sendable, Hashable, CaseIterable {
    case less, equal, greater
    /// Neither comes first: not a number is compared.
    case neither
    /// They have no order, such as two lists, and are the same or not.
    case same, different

    /// What `left operator right` answers.
    func answer(_ function: String) -> Answers {
        func test(_ holds: Bool) -> Answers { holds ? .yes : .no }
        switch function {
        case "_==_": return test(self == .equal || self == .same)
        case "_!=_": return test(self != .equal && self != .same)
        default: break
        }
        if self == .same || self == .different { return .unknown }
        return switch function {
        case "_<_": test(self == .less)
        case "_<=_": test(self == .less || self == .equal)
        case "_>_": test(self == .greater)
        default: test(self == .greater || self == .equal)
        }
    }
}
