// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

extension Expression {
    /// Every part of it, itself first.
    func visit(_ see: (Expression) -> Void) {
        see(self)
        for part in parts { part.visit(see) }
    }

    /// Whether it is `action.name`.
    var isActionName: Bool { path == ["action", "name"] }

    /// The names of a path such as `action.args.amount`; `nil` for what is no such path.
    var path: [String]? {
        switch kind {
        case .identifier(let name): [name]
        case .select(let operand, let field, _): operand.path.map { $0 + [field] }
        case .call(let function, nil, let arguments) where function == "_[_]":
            arguments.count == 2
                ? arguments[0].path.flatMap { path in arguments[1].text.map { path + [$0] } } : nil
        default: nil
        }
    }

    /// The facts it asks about, over the named values it asks for too.
    func facts(_ values: [NamedValue]) -> [String] {
        var facts: [String] = []
        visit { part in
            guard let path = part.path, path.count == 2 else { return }
            let found: [String] =
                switch path[0] {
                case "facts", "ages": [path[1]]
                case "values": values.first { $0.name == path[1] }?.facts ?? []
                default: []
                }
            for fact in found where !facts.contains(fact) { facts.append(fact) }
        }
        return facts
    }

    /// The text of a text literal.
    var text: String? {
        if case .literal(.string(let text)) = kind { text } else { nil }
    }

    /// The texts of a list of text literals.
    var texts: [String]? {
        guard case .list(let elements, let optionals) = kind, optionals.isEmpty else { return nil }
        var texts: [String] = []
        for element in elements {
            guard let text = element.text else { return nil }
            texts.append(text)
        }
        return texts
    }

    /// The author's words on one line.
    func words(in source: String) -> String {
        text(in: source).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
