// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// What is fixed while conditions are weighed: who proposes what, and by which tool.
struct Surroundings {
    let useCase: UseCase
    let kind: Proposal.Kind
    /// `nil` for any.
    let agent: Agent?
    /// The tool of an action, with its contract where it has one.
    let toolName: String
    let tool: Tool?
    /// Whether only calls that keep the tool's contract are looked at.
    var isWithinContract = false

    /// No tool that anybody declared.
    static let otherTool = "another_tool"

    /// Whether the contract lets the agent call the tool at all.
    var isGranted: Bool { kind != .action || tool != nil }

    /// Everything that can be proposed: each kind, each tool that an agent has, and a tool that none has.
    static func all(of useCase: UseCase, tellingAgents: Bool) -> [Surroundings] {
        var all: [Surroundings] = []
        let agents = useCase.agents.values.sorted { $0.name < $1.name }
        for kind in Proposal.Kind.allCases {
            let speakers: [Agent?] = tellingAgents ? agents : [nil]
            for agent in speakers {
                guard kind == .action else {
                    all.append(
                        Surroundings(
                            useCase: useCase, kind: kind, agent: agent, toolName: "", tool: nil))
                    continue
                }
                let granted = agent?.tools ?? agents.reduce(into: []) { $0.formUnion($1.tools) }
                for name in granted.sorted() {
                    guard let tool = useCase.tools[name] else { continue }
                    all.append(
                        Surroundings(
                            useCase: useCase, kind: kind, agent: agent, toolName: name, tool: tool))
                }
                // A declared tool that the agent was not granted, and one that nobody declared.
                for name in useCase.tools.keys.sorted() + [otherTool] where !granted.contains(name)
                {
                    all.append(
                        Surroundings(
                            useCase: useCase, kind: kind, agent: agent, toolName: name, tool: nil))
                }
            }
        }
        return all
    }

    /// What a path is here, where that is settled.
    func cell(of path: [String]) -> Cell? {
        func text(_ text: String) -> Cell { .value(.string(text)) }
        guard path.first != "action" || kind == .action else { return .unknown }
        let declared = useCase.tools[toolName]
        switch path {
        case ["action", "name"]: return text(toolName)
        case ["action", "kind"]: return text(declared?.kind.rawValue ?? "")
        case ["action", "effect"]: return text(declared?.effect.rawValue ?? "")
        case ["action", "reversible"]: return .value(.bool(declared?.isReversible ?? false))
        case ["proposal", "kind"]: return text(kind.rawValue)
        case ["agent", "name"]: return agent.map { text($0.name) }
        case ["agent", "role"]: return agent.map { text($0.role.rawValue) }
        case ["use_case", "name"]: return text(useCase.name)
        case ["use_case", "risk"]: return text(useCase.risk.rawValue)
        case ["use_case", "stage"]: return text(useCase.stage.rawValue)
        case ["use_case", "autonomy"]: return text(useCase.autonomy.rawValue)
        default: break
        }
        if path.count == 2, path[0].hasPrefix("told"),
            !(declared?.arguments.contains { $0.name == path[1] } ?? false)
        {
            return .absent
        }
        return nil
    }

    /// Whether a term may be so here.
    func allows(_ cell: Cell, of term: Term) -> Bool {
        guard let path = term.path else { return true }
        switch path.count {
        case 1 where path[0] == "consent":
            guard case .value(.string(let word)) = cell else { return true }
            return Agreement.words.contains(word)
        case 2 where path[0] == "facts":
            // A list of nothing is known, too.
            guard useCase.facts.contains(where: { $0.name == path[1] && $0.isList }) else {
                return true
            }
            if case .value(.list) = cell { return true }
            return false
        case 3 where path[0] == "action" && path[1] == "args" && isWithinContract:
            return tool?.permits(cell, for: path[2]) ?? true
        default: return true
        }
    }
}

extension Agreement {
    /// What `consent` can be.
    static let words = [yes, instruction, no, unclear].map(\.rawValue)
}

extension Tool {
    /// Whether a call that its contract lets pass may have an argument like that. In doubt it may.
    func permits(_ cell: Cell, for name: String) -> Bool {
        let contracts = arguments.filter { $0.name == name }
        guard !contracts.isEmpty else {
            return takesOthers || !cell.isThere || arguments.contains { $0.first == name }
        }
        return contracts.allSatisfy { $0.permits(cell) }
            && limits.allSatisfy { limit in
                guard limit.argument == name, case .value(.double(let amount)) = cell else {
                    return true
                }
                return amount <= limit.most
            }
    }
}

extension ArgumentContract {
    /// Whether a value like that may keep the contract. A text that stands for many others may, unless
    /// the choices leave it out.
    func permits(_ cell: Cell) -> Bool {
        switch cell {
        // It stands inside an object: the arguments of a call that keeps its contract are one.
        case .unknown: return false
        case .absent, .value(.null): return isOptional
        case .value(let value): return permits(value)
        case .relation, .answer: return true
        }
    }

    private func permits(_ value: Value) -> Bool {
        func isInRange(_ number: Double) -> Bool {
            number >= least ?? -.infinity && number <= most ?? .infinity
        }
        func isChosen(_ value: Value) -> Bool {
            choices.isEmpty || choices.contains(value.written)
        }
        switch (type, value) {
        case (.integer, .double(let number)):
            return Int64(exactly: number) != nil && isInRange(number) && isChosen(value)
        case (.number, .double(let number)), (.money, .double(let number)):
            return isInRange(number) && isChosen(value)
        case (.money, .string), (.date, .string): return true
        case (.string, .string), (.boolean, .bool): return isChosen(value)
        case (.list, .list), (.object, .map), (.any, .list), (.any, .map): return true
        case (.any, .double(let number)): return isInRange(number) && isChosen(value)
        case (.any, .string), (.any, .bool): return isChosen(value)
        default: return false
        }
    }

    /// Where what it lets pass begins and ends.
    var landmarks: [Value] {
        [least, most].compactMap { $0.map { .double($0) } }
            + choices.map { .string($0) }
            + choices.compactMap { Double($0).map { .double($0) } }
    }
}
