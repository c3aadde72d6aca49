// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The names an expression may use besides those of the language.
public struct Environment: Sendable {
    /// Where names are looked for first: in `shop.orders`, `total` may be `shop.orders.total`.
    public let container: String
    public let variables: [(name: String, type: ValueType)]
    public let functions: [Function]
    private let slots: [String: Int]
    private let functionsByName: [String: [Function]]

    /// - Parameter variables: Names and types; a variable's slot is its place in this list.
    public init(
        container: String = "", variables: [(String, ValueType)] = [], functions: [Function] = []
    ) {
        self.container = container
        self.variables = variables.map { (name: $0.0, type: $0.1) }
        self.functions = functions
        var slots: [String: Int] = [:]
        for (slot, variable) in variables.enumerated() { slots[variable.0] = slot }
        self.slots = slots
        functionsByName = Dictionary(grouping: functions, by: \.name)
    }

    /// Where the value of a variable is expected among the values of an evaluation.
    public func slot(of variable: String) -> Int? {
        slots[variable]
    }

    /// The names under which a name is looked for, in this order.
    func candidates(for name: String) -> [String] {
        if name.hasPrefix(".") { return [String(name.dropFirst())] }
        guard !container.isEmpty else { return [name] }
        var candidates: [String] = []
        var scope = container[...]
        while !scope.isEmpty {
            candidates.append("\(scope).\(name)")
            scope = scope.lastIndex(of: ".").map { scope[..<$0] } ?? ""
        }
        return candidates + [name]
    }

    func slot(resolving name: String) -> Int? {
        candidates(for: name).lazy.compactMap { slots[$0] }.first
    }

    /// The type that a name denotes: `int`, `google.protobuf.Duration`.
    func type(resolving name: String) -> String? {
        candidates(for: name).first { Environment.typeNames.contains($0) }
    }

    func functions(named name: String, isMember: Bool) -> [Function] {
        (functionsByName[name] ?? []).filter { $0.isMember == isMember }
    }

    /// What is known of a name as a function.
    func callee(resolving name: String, isMember: Bool) -> Callee? {
        for candidate in isMember ? [name] : candidates(for: name) {
            let added = functions(named: candidate, isMember: isMember)
            let standard = StandardFunction.find(candidate, isMember: isMember)
            if !added.isEmpty || standard != nil {
                return Callee(name: candidate, added: added, standard: standard)
            }
        }
        return nil
    }

    static let typeNames: Set<String> = [
        "null_type", "bool", "int", "uint", "double", "string", "bytes", "list", "map", "type",
        "dyn",
        "google.protobuf.Duration", "google.protobuf.Timestamp", "optional_type",
    ]
}

/// The functions behind one name: those of the embedder and the one of the language.
struct Callee {
    let name: String
    let added: [Function]
    let standard: StandardFunction?

    var signatures: [Signature] { added.map(\.signature) + (standard?.signatures ?? []) }
}
