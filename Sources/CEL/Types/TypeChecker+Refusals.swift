// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension TypeChecker {
    /// The operator as the author wrote it: `+` for `_+_`.
    func sign(of function: String) -> String {
        function.contains("_") && !function.first!.isLetter
            ? function.replacing("_") : function
    }

    func unknownFunction(
        _ name: String, isMember: Bool, _ target: Expression?, at range: Range<Int>
    ) -> CompileError {
        if let target,
            case .unknown(let root) = environment.resolve(target, locals: locals.map(\.name))
        {
            if let namespace = target.qualifiedName {
                let known = StandardFunction.globals.keys.filter { $0.hasPrefix("\(namespace).") }
                let full = "\(namespace).\(name)"
                if !known.isEmpty {
                    return CompileError(
                        "unknown function `\(full)`\(Nearest.hint(for: full, among: known))",
                        at: range)
                }
            }
            let known = environment.variables.map(\.name) + locals.map(\.name)
            return CompileError(
                "undeclared `\(root)`\(Nearest.hint(for: root, among: known))", at: target.range)
        }
        if let slip = Slip.constant(for: name) { return CompileError(slip, at: range) }
        let other = environment.callee(resolving: name, isMember: !isMember)
        if let other {
            return CompileError(
                isMember
                    ? "`\(other.name)` is called as `\(other.name)(…)`"
                    : "`\(name)` is called on a value: write `value.\(name)(…)`", at: range)
        }
        if name == "has" {
            return CompileError("`has` asks for a field: write `has(order.total)`", at: range)
        }
        if Comprehension.names.contains(name) {
            return CompileError(
                "`\(name)` takes a name and a condition: write `list.\(name)(item, …)`", at: range)
        }
        let added = environment.functions.filter { $0.isMember == isMember }.map(\.name)
        let standard = isMember ? StandardFunction.members.keys : StandardFunction.globals.keys
        let known = added + standard + (isMember ? Array(Comprehension.names) : [])
        return CompileError(
            "unknown function `\(name)`\(Nearest.hint(for: name, among: known))", at: range)
    }

    func noOverload(
        of name: String, among signatures: [Signature], _ types: [ValueType],
        _ arguments: [Expression], at range: Range<Int>
    ) -> CompileError {
        let found = types.map { substitution.final($0).description }
        let sign = sign(of: name)
        if sign != name {
            guard found.count == 2 else {
                return CompileError("`\(sign)` does not work on \(found[0])", at: range)
            }
            let numbers: Set<String> = ["int", "uint", "double"]
            if numbers.isSuperset(of: found), found[0] != found[1] {
                return CompileError(
                    "`\(sign)` takes numbers of one kind, not \(found[0]) and \(found[1]): convert "
                        + "one with `\(found[0])(…)`", at: range)
            }
            return CompileError(
                "`\(sign)` does not work on \(found[0]) and \(found[1])", at: range)
        }
        let counts = Set(signatures.map(\.parameters.count))
        if !counts.contains(types.count) {
            let expected = counts.sorted().map(String.init).joined(separator: " or ")
            return CompileError(
                "`\(name)` takes \(expected) values, counting the one it is called on, not "
                    + "\(types.count)", at: range)
        }
        let expected = signatures.filter { $0.parameters.count == types.count }.prefix(4)
            .map { "(" + $0.parameters.map(\.description).joined(separator: ", ") + ")" }
        return CompileError(
            "`\(name)` takes \(expected.joined(separator: " or ")), not "
                + "(\(found.joined(separator: ", ")))", at: range)
    }
}

extension Comprehension {
    static let names: Set<String> = [
        "all", "exists", "exists_one", "existsOne", "map", "filter", "transformList",
        "transformMap", "transformMapEntry", "optMap", "optFlatMap",
    ]
}

extension String {
    /// The string without a character.
    fileprivate func replacing(_ character: Character) -> String {
        String(filter { $0 != character })
    }
}
