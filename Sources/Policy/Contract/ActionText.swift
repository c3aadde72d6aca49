// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
public import Vocabulary

extension Workspace {
    /// What an action would do, in one form: two calls that differ only in how they are written have one text.
    ///
    /// It says which tool of which release, for which customer, with which arguments. It is what a yes is bound to.
    ///
    /// - Returns: `nil` for all but actions of tools that the use case has.
    public func actionText(on proposal: Proposal, in circumstances: Circumstances) -> String? {
        guard case .action(let call) = proposal.content, let useCase = useCases[proposal.useCase],
            let tool = useCase.tools[call.tool], let agent = useCase.agents[proposal.agent]
        else { return nil }
        var inquiry = Inquiry(proposal, by: agent, of: useCase, signals: [], in: circumstances)
        let text: JSON = [
            "arguments": tool.canonical(call.arguments),
            "customer": inquiry.customer().map { .string($0) } ?? .null,
            "release": .string(useCase.release.digest.description),
            "tool": .string(tool.name), "use-case": .string(useCase.name),
        ]
        // Losing the error is the intention: what has no canonical form is as it was written.
        let bytes = (try? text.canonical) ?? text.serialized
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Who the customer of an action is, as the channel or the card's own fact says; `nil` where nobody does.
    public func customer(of proposal: Proposal, in circumstances: Circumstances) -> String? {
        guard let useCase = useCases[proposal.useCase],
            let agent = useCase.agents[proposal.agent]
        else { return nil }
        var inquiry = Inquiry(proposal, by: agent, of: useCase, signals: [], in: circumstances)
        return inquiry.customer()
    }
}

extension Tool {
    /// Whether two calls are about one thing with other values: the arguments that may come only once are the same.
    public func isAboutTheSame(_ first: String, _ second: String) -> Bool {
        guard let once, !once.isEmpty else { return false }
        let (first, second) = (Value(text: first), Value(text: second))
        return once.allSatisfy { first[path: $0] == second[path: $0] }
    }

    /// How much money an action is about: the sum of its arguments of money; `nil` where none has an amount.
    public func amount(in arguments: String) -> Double? {
        guard case .map(let members) = Value(text: arguments) else { return nil }
        let amounts = self.arguments.filter { $0.type == .money }
            .flatMap { $0.values(in: members) }.compactMap(\.amount)
        return amounts.isEmpty ? nil : amounts.reduce(0, +)
    }

    /// The arguments with amounts of money, and numbers that were written as texts, in one form. What is no JSON stays
    /// the text that it is.
    func canonical(_ arguments: String) -> JSON {
        // Losing the error is the intention: what is no JSON is told from all else by its bytes.
        guard let json = try? JSON(parsing: Array(arguments.utf8)) else {
            return .string(arguments)
        }
        return canonical(json, at: "")
    }

    private func canonical(_ json: JSON, at path: String) -> JSON {
        switch json {
        case .object(let members):
            return .object(
                members.map { member in
                    JSON.Member(
                        member.key,
                        canonical(
                            member.value, at: path.isEmpty ? member.key : path + "." + member.key))
                })
        case .array(let elements): return .array(elements.map { canonical($0, at: path) })
        case .string(let text):
            let contract = arguments.first { $0.name == path }
            switch contract?.type {
            case .money?:
                let value = Value.string(text)
                guard let amount = value.amount else { return json }
                return Self.money(amount, value.currency ?? contract?.unit)
            case nil, .any?: return Self.number(text).map { .number($0) } ?? json
            default: return json
            }
        case .integer, .number:
            guard let contract = arguments.first(where: { $0.name == path }),
                contract.type == .money
            else { return json }
            let amount: Double =
                switch json {
                case .integer(let whole): Double(whole)
                case .number(let number): number
                default: 0
                }
            return Self.money(amount, contract.unit)
        case .null, .bool: return json
        }
    }

    private static func money(_ amount: Double, _ currency: String?) -> JSON {
        ["amount": .number(amount), "currency": currency.map { .string($0) } ?? .null]
    }

    /// A plain decimal number; `nil` for what may be an identifier, such as `0042`.
    private static func number(_ text: String) -> Double? {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        guard text.utf8.count <= 15, digits.count >= text.utf8.count - 1, !digits.isEmpty,
            digits.allSatisfy({ $0 == 46 || $0 >= 48 && $0 <= 57 }),
            digits.first != 48 || digits.count == 1 || digits.dropFirst().first == 46
        else { return nil }
        return Double(text)
    }
}
