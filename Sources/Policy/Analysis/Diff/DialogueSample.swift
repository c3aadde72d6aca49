// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// A conversation before a proposal in which facts, words and a yes are as the situation says.
struct DialogueSample {
    private(set) var dialogue = Dialogue()
    private(set) var seen: [String: Timestamp] = [:]
    private let maker: ExampleMaker
    private let arguments: JSON

    init(_ maker: ExampleMaker, _ arguments: JSON) {
        self.maker = maker
        self.arguments = arguments
        let told = Set(
            maker.cells(under: ["told"]).filter { $0.cell == .value(true) }.compactMap(\.path.first)
        )
        var named = leaves(of: arguments).filter { name, _ in
            [.knownEverywhere, .saidByCustomer].contains(maker.variant) || told.contains(name)
        }
        let untold = maker.cells(under: ["told"]).filter { $0.cell == .value(false) }
        named.removeAll { name, _ in untold.contains { $0.path.first == name } }
        if !named.isEmpty {
            dialogue.append(
                .said(.customer, "It is about \(named.map(\.text).joined(separator: ", "))."))
        }
        if [.knownEverywhere, .returnedByTool].contains(maker.variant) {
            call("example_lookup", "{}", JSON.object([.init("found", arguments)]).serializedText)
        }
        addFacts()
        if maker.variant == .repeated { call(maker.new.toolName, arguments.serializedText, "{}") }
        for (code, count) in maker.counts(of: "refusals")
        where code == ReasonCode.toolFailure.rawValue {
            for _ in 0..<min(1000, Int(count)) {
                call("example_lookup", "{}", "error: not available")
            }
        }
        addAnswer()
    }

    private mutating func call(
        _ tool: String, _ arguments: String, _ result: String, age: Duration = .seconds(1)
    ) {
        let id = "call-\(dialogue.turns.count)"
        dialogue.append(.called(.init(id: id, tool: tool, arguments: arguments)))
        dialogue.append(.returned(.init(id: id, text: result)))
        seen[id] = maker.now + (.zero - age)
    }

    private func leaves(of json: JSON, under name: String = "") -> [(name: String, text: String)] {
        switch json {
        case .object(let members):
            members.flatMap { leaves(of: $0.value, under: name.isEmpty ? $0.key : name) }
        case .array(let items): items.flatMap { leaves(of: $0, under: name) }
        case .string(let text): text.isEmpty ? [] : [(name, text)]
        case .integer(let number): [(name, String(number))]
        case .number(let number): [(name, number.short)]
        case .bool, .null: []
        }
    }

    // MARK: Facts

    /// The results that the facts are read from, in the way of both cards.
    private mutating func addFacts() {
        let related = ArgumentSample.related(maker).filter { $0.path.first == "facts" }
        let required = [maker.old, maker.new].flatMap {
            $0.useCase.tools[$0.toolName]?.requires ?? []
        }
        var done: Set<String> = []
        for fact in maker.new.useCase.facts + maker.old.useCase.facts where !fact.isList {
            let settled = maker.cell(["facts", fact.name])
            let members = maker.cells(under: ["facts", fact.name])
            let own = related.filter { $0.path.count > 2 && $0.path[1] == fact.name }
            guard settled != .absent, settled != .unknown,
                settled != nil || !members.isEmpty || !own.isEmpty
                    || maker.cell(["ages", fact.name])?.isThere == true
                    || maker.lists.contains(where: { $0.path.starts(with: ["facts", fact.name]) })
                    || required.contains(fact.name),
                let tool = fact.tools.first
            else { continue }
            var tree = SampleTree()
            for path in maker.emptyLists where path.starts(with: ["facts", fact.name]) {
                tree.set(path.dropFirst(2), .array([]))
            }
            tree.add(members)
            for (path, list) in maker.lists where path.starts(with: ["facts", fact.name]) {
                tree.set(path.dropFirst(2), list)
            }
            for (path, value) in own { tree.set(path.dropFirst(2), value) }
            var result = tree.json
            if case .value(let value)? = settled, !value.isObject { result = value.sample }
            var keyed: JSON = [:]
            if let key = fact.key {
                keyed = .object([
                    .init(key, arguments[fact.argument ?? key] ?? .string("x-1001"))
                ])
            }
            guard done.insert("\(tool) \(keyed.serializedText)").inserted else { continue }
            call(tool, keyed.serializedText, result.serializedText, age: age(of: fact))
        }
    }

    private func age(of fact: Fact) -> Duration {
        guard case .value(.duration(let span))? = maker.cell(["ages", fact.name]) else {
            return .seconds(1)
        }
        return .nanoseconds(span.nanoseconds)
    }

    // MARK: The customer's yes

    private mutating func addAnswer() {
        let isConfirmed = maker.cell(["confirmed"]) == .value(true)
        if isConfirmed {
            dialogue.append(.said(.agent, question))
        }
        switch maker.cell(["consent"]) {
        case .value("yes")?: dialogue.append(.said(.customer, "Yes."))
        case .value("no")?: dialogue.append(.said(.customer, "No."))
        case .value("instruction")?:
            let verb = maker.new.useCase.tools[maker.new.toolName]?.askedBy.first ?? "do"
            dialogue.append(.said(.customer, "Please \(verb) it"))
        case .value("unclear")?: dialogue.append(.said(.customer, "Hmm."))
        default: if isConfirmed { dialogue.append(.said(.customer, "Yes.")) }
        }
    }

    /// What the customer is asked: the question of the contract, or one that names everything.
    private var question: String {
        let tool = maker.new.useCase.tools[maker.new.toolName]
        let asked = tool?.confirm?.asked(with: arguments.serializedText).first
        return asked
            ?? "Shall I do it with \(leaves(of: arguments).map(\.text).joined(separator: ", "))?"
    }
}

extension Value {
    fileprivate var isObject: Bool { if case .map = self { true } else { false } }
}
