// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension UseCaseReader {
    /// What carries the calls of a tool out.
    func execution(
        _ tool: Section, of name: String, effect: Tool.Effect, _ arguments: [ArgumentContract]
    )
        -> Execution?
    {
        guard let section = tool.section("run"),
            let connector = self.connector(section, for: Connector.Kind.allCases)
        else { return nil }
        switch connector.kind {
        case .http:
            if section.has("tool") {
                section.report("`tool` is for connectors of the kind `mcp`", at: "tool")
            }
            if !section.has("path") {
                section.report("`path` is missing: where calls are sent", at: section.place)
            }
            let method =
                section.choice("method", of: Execution.Method.self)
                ?? (effect == .read ? .get : .post)
            if effect == .write, method == .get {
                section.report("`GET` is for reads, and this is a write", at: "method")
            }
            let path = self.path(section, "path", of: tool, arguments)
            let status = self.path(
                section, "status", places: [Execution.keyPlace, Execution.customerPlace])
            if let status, !status.places.contains(Execution.keyPlace) {
                section.report(
                    "`status` must have the place `{\(Execution.keyPlace)}`: else it would tell of other "
                        + "actions", at: "status")
            }
            return path.map {
                Execution(
                    connector: connector.name, call: .http(method: method, path: $0, status: status)
                )
            }
        case .mcp:
            for key in ["method", "path", "status"] where section.has(key) {
                section.report("`\(key)` is for connectors of the kind `http`", at: key)
            }
            return Execution(
                connector: connector.name, call: .mcp(tool: section.text("tool") ?? name))
        }
    }

    /// The proof that a customer must give before the calls of a tool.
    func stepUp(_ tool: Section, effect: Tool.Effect) -> StepUp? {
        guard let section = tool.section("step-up") else { return nil }
        if effect == .read {
            tool.report("`step-up` is for writes: a read changes nothing", at: "step-up")
        }
        let within = section.duration("within") ?? .seconds(600)
        let attempts = section.integer("attempts", in: 1...10) ?? 3
        let connector = self.connector(section, for: [.http])
        // Never an argument: a code that goes where the conversation says proves nothing.
        let path = self.path(section, "path", places: [Execution.customerPlace])
        if let path, !path.places.contains(Execution.customerPlace) {
            section.report(
                "`path` must have the place `{\(Execution.customerPlace)}`: the code goes to the address on "
                    + "record of that customer", at: "path")
        }
        guard let connector, let path else { return nil }
        return StepUp(
            connector: connector.name, path: path, within: within, attempts: attempts,
            source: tool.source(of: "step-up"))
    }

    /// What the customer hears of where a call stands.
    func tell(_ tool: Section, _ arguments: [ArgumentContract]) -> [String: Texts] {
        guard let section = tool.section("tell") else { return [:] }
        var tell: [String: Texts] = [:]
        for situation in Messages.Situation.ofHolds {
            tell[situation.rawValue] = section.spoken(
                situation.rawValue, language: context.language
            ) { text in
                QuestionTemplate(text) == nil
                    ? "has a `{` or `}` that is not part of `{argument}`" : nil
            }
        }
        return tell
    }

    /// What takes the calls of a tool back. Whether it can is seen when all tools are known.
    func undo(_ tool: Section, isReversible: Bool, effect: Tool.Effect) -> Undo? {
        guard let section = tool.section("undo") else { return nil }
        if effect == .read {
            tool.report("`undo` is for writes: a read changes nothing", at: "undo")
        } else if !isReversible {
            tool.report(
                "`undo` is for what can be undone, and `reversible` is `false`: change one of them",
                at: "undo")
        }
        let within = section.duration("within")
        var arguments: [String: Undo.Source] = [:]
        for (name, place, text) in section.texts(byName: "arguments") {
            guard let source = Undo.Source(text) else {
                section.report(
                    "`\(text)` must lead to a value: `result.` or `args.` and the name of a member, as in "
                        + "`result.refund_id`", at: place)
                continue
            }
            arguments[name] = source
        }
        return section.text("tool").map {
            Undo(tool: $0, within: within, arguments: arguments)
        }
    }

    /// Finds what is wrong with the tools that take others back.
    func checkUndos(_ tools: [String: Tool], _ card: Section) {
        for (name, _, section) in card.named("tools") {
            guard let tool = tools[name], let undo = tool.undo,
                let section = section.section("undo")
            else { continue }
            guard undo.tool != name else {
                section.report("`\(name)` can't take itself back: name another tool", at: "tool")
                continue
            }
            guard let other = tools[undo.tool] else {
                if card.named("tools").contains(where: { $0.name == undo.tool }) { continue }
                let hint = NearestWord.hint(for: undo.tool, among: tools.keys.filter { $0 != name })
                section.report("unknown tool `\(undo.tool)`\(hint)", at: "tool")
                continue
            }
            if other.effect == .read {
                section.report("`\(other.name)` is a read: it can take nothing back", at: "tool")
            }
            if tool.run != nil, other.run == nil {
                section.report(
                    "`\(other.name)` has no `run`: nothing would carry it out", at: "tool")
            }
            for argument in undo.arguments.keys.sorted()
            where !other.takesOthers && !other.arguments.contains(where: { $0.first == argument }) {
                let hint = NearestWord.hint(for: argument, among: other.arguments.map(\.first))
                section.report(
                    "`\(other.name)` has no argument `\(argument)`\(hint)", at: "arguments")
            }
            let given = Set(undo.arguments.keys)
            for argument in other.arguments
            where !argument.isOptional && !given.contains(argument.first) {
                section.report(
                    "`\(other.name)` needs the argument `\(argument.first)`: say under `arguments` where it comes "
                        + "from", at: "tool")
            }
            for case .argument(let path) in undo.arguments.values where !tool.takesOthers {
                let first = String(path.prefix { $0 != "." })
                if !tool.arguments.contains(where: { $0.first == first }) {
                    let hint = NearestWord.hint(for: first, among: tool.arguments.map(\.first))
                    section.report("`\(name)` has no argument `\(first)`\(hint)", at: "arguments")
                }
            }
        }
    }

    private func connector(_ section: Section, for kinds: [Connector.Kind]) -> Connector? {
        guard let name = section.text("via") else { return nil }
        guard let connector = context.actions.connectors[name] else {
            let names = context.actions.connectorNames
            // One that is there and wrong is told where it is declared.
            if context.areModelsKnown, !names.contains(name) {
                let hint =
                    names.isEmpty
                    ? ": name it under `connectors` of `belay.yaml`"
                    : NearestWord.hint(for: name, among: names)
                section.report("unknown connector `\(name)`\(hint)", at: "via")
            }
            return nil
        }
        guard kinds.contains(connector.kind) else {
            section.report(
                "the connector `\(name)` is of the kind `\(connector.kind.rawValue)`, and this needs "
                    + NearestWord.list(kinds.map(\.rawValue)), at: "via")
            return nil
        }
        return connector
    }

    /// A path that may name arguments: those that every call has.
    private func path(
        _ section: Section, _ key: String, of tool: Section, _ arguments: [ArgumentContract]
    )
        -> PathTemplate?
    {
        let places = [Execution.keyPlace, Execution.customerPlace]
        guard let path = self.path(section, key) else { return nil }
        for place in path.places where !places.contains(place) {
            guard let argument = arguments.first(where: { $0.name == place }) else {
                let hint = NearestWord.hint(for: place, among: arguments.map(\.name) + places)
                section.report(
                    "`{\(place)}` is no argument that the contract speaks of\(hint)", at: key)
                continue
            }
            if argument.isOptional {
                section.report(
                    "`{\(place)}` may be left out of a call, but the path needs it: make it required",
                    at: key)
            }
            if [.list, .object, .any].contains(argument.type) {
                section.report(
                    "`{\(place)}` is not one value: a path has texts, numbers and flags", at: key)
            }
        }
        return path
    }

    private func path(_ section: Section, _ key: String, places: [String]) -> PathTemplate? {
        guard let path = self.path(section, key) else { return nil }
        for place in path.places where !places.contains(place) {
            section.report(
                "`{\(place)}` can't stand here: use \(NearestWord.list(places.map { "{\($0)}" }))",
                at: key)
        }
        return path
    }

    private func path(_ section: Section, _ key: String) -> PathTemplate? {
        guard let text = section.text(key) else { return nil }
        guard let path = PathTemplate(text) else {
            section.report(
                "`\(key)` must be a path such as `/payments/{payment_id}`, without host, query or fragment",
                at: key)
            return nil
        }
        return path
    }
}
