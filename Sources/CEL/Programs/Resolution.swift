// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a name, or a row of names joined by dots, stands for.
enum Resolution {
    /// A name that a macro binds, and the fields selected from it.
    case local(Int, fields: [String])
    case variable(slot: Int, name: String, fields: [String])
    case type(String)
    case unknown(String)
}

extension Environment {
    /// Finds the longest row of names that is declared.
    ///
    /// - Parameter locals: The names that macros bind around here, the innermost last. They hide
    ///   all others.
    func resolve(_ expression: Expression, locals: [String]) -> Resolution? {
        var fields: [String] = []
        var operand = expression
        while case .select(let inner, let field, false) = operand.kind {
            fields.append(field)
            operand = inner
        }
        guard case .identifier(let root) = operand.kind else { return nil }
        fields.reverse()
        if let index = locals.lastIndex(of: root) { return .local(index, fields: fields) }
        for count in stride(from: fields.count, through: 0, by: -1) {
            let name = ([root] + fields.prefix(count)).joined(separator: ".")
            if let slot = slot(resolving: name) {
                return .variable(slot: slot, name: name, fields: Array(fields.dropFirst(count)))
            }
            if count == fields.count, let type = type(resolving: name) { return .type(type) }
        }
        return .unknown(root)
    }

    /// A member call whose target is a namespace: `math.abs(x)` calls `math.abs`.
    func namespacedCallee(
        _ function: String, target: Expression, locals: [String]
    ) -> Callee? {
        guard let name = target.qualifiedName else { return nil }
        if let root = name.split(separator: ".").first, locals.contains(String(root)) { return nil }
        return callee(resolving: "\(name).\(function)", isMember: false)
    }
}
