// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// One proposal with all that conditions may ask about it. Nothing is worked out before a condition
/// asks for it.
struct Inquiry {
    let useCase: UseCase
    let agent: Agent
    let proposal: Proposal
    /// The contract of the tool that is called; `nil` where no known tool is.
    let tool: Tool?
    /// The arguments of the call; an empty map where there is none.
    let arguments: Value
    let signals: [Signal]
    let circumstances: Circumstances

    private var variables: [Value?] = []
    private var isFilled: UInt64 = 0
    private var knownFacts: [KnownFact?]?
    private var lineage: Lineage?
    private var confirmed: Bool?
    private var customerID: String??

    init(
        _ proposal: Proposal, by agent: Agent, of useCase: UseCase, signals: [Signal],
        in circumstances: Circumstances
    ) {
        self.useCase = useCase
        self.agent = agent
        self.proposal = proposal
        self.signals = signals
        self.circumstances = circumstances
        variables = Array(
            repeating: nil, count: RuleVariable.bySlot.count + useCase.values.count)
        if case .action(let call) = proposal.content {
            tool = useCase.tools[call.tool]
            arguments = Value(text: call.arguments)
        } else {
            tool = nil
            arguments = .map(MapValue(strings: []))
        }
    }

    /// The variables of a condition, those filled in that it reads.
    mutating func variables(_ slots: UInt64) -> [Value?] {
        let wanted = useCase.withValues(slots)
        var missing = wanted & ~isFilled
        while missing != 0 {
            // A named value stands behind all that it can ask for.
            let slot = missing.trailingZeroBitCount
            missing &= missing - 1
            if slot < RuleVariable.bySlot.count {
                variables[slot] = value(of: RuleVariable.bySlot[slot])
            } else {
                let program = useCase.values[slot - RuleVariable.bySlot.count].program
                // Losing the error is the intention: a value that can't be worked out is unknown to
                // whoever asks for it.
                variables[slot] = try? program.evaluate(variables)
            }
        }
        isFilled |= wanted
        return variables
    }

    /// What is known of each of the card's facts, in their order.
    private mutating func facts() -> [KnownFact?] {
        if let knownFacts { return knownFacts }
        let arguments = tool == nil ? nil : arguments
        let known = useCase.facts.map {
            $0.known(from: circumstances.history, for: arguments, at: circumstances.now)
        }
        knownFacts = known
        return known
    }

    /// What is known of one fact; `nil` for nothing.
    mutating func fact(named name: String) -> KnownFact? {
        useCase.facts.firstIndex { $0.name == name }.flatMap { facts()[$0] }
    }

    /// Where the value of an argument was seen before.
    mutating func sources(of value: Value) -> Set<LineageSource> {
        let index = lineage ?? Lineage(circumstances)
        lineage = index
        return index.sources(of: value)
    }

    /// Whether the customer has said yes to exactly this call.
    mutating func isConfirmed() -> Bool {
        if let confirmed { return confirmed }
        let isGiven = tool.map { confirmation(of: $0).isGiven(in: circumstances.dialogue) } ?? false
        confirmed = isGiven
        return isGiven
    }

    private func confirmation(of tool: Tool) -> Confirmation {
        let written = writtenArguments
        let questions = tool.confirm?.asked(with: written) ?? []
        // Where there is no question, the AI asks in its own words, and everything must be named.
        let names = tool.confirm == nil ? [] : tool.confirm?.names
        func details(of arguments: Value) -> [Value]? {
            names.map { $0.isEmpty ? [arguments] : $0.compactMap { arguments[path: $0] } }
        }
        return Confirmation(questions: questions, details: details(of: arguments)) { use in
            // Another call with the same question, or the same details, lives on the same yes.
            guard use.tool == tool.name else { return false }
            let own = tool.canonical(written)
            let other = tool.canonical(use.arguments)
            return own == other
                || tool.confirm?.asked(with: use.arguments).contains(where: questions.contains)
                    == true
                || details(of: Value(own)).map { $0 == details(of: Value(other)) } == true
        }
    }

    /// The arguments as they stand in the proposal.
    private var writtenArguments: String {
        guard case .action(let call) = proposal.content else { return "{}" }
        return call.arguments
    }

    /// Who the customer is: as the channel says, else as the card's fact says.
    mutating func customer() -> String? {
        if let customerID { return customerID }
        var id = circumstances.customer?.id
        if id == nil, let declared = useCase.customer,
            // The first, not the newest: reading somebody else's record makes nobody somebody else.
            let first = circumstances.history.calls.first(where: {
                $0.isOk && declared.tools.contains($0.tool)
            })
        {
            id =
                first.result[path: declared.id]?.plain == nil
                ? nil : first.result[path: declared.id]?.written
        }
        customerID = .some(id)
        return id
    }

    private mutating func value(of variable: RuleVariable) -> Value? {
        func record(_ members: [(String, Value)]) -> Value { .map(MapValue(strings: members)) }
        switch variable {
        case .action:
            guard case .action(let call) = proposal.content else { return nil }
            return record([
                ("name", .string(call.tool)), ("args", arguments),
                ("kind", .string(tool?.kind.rawValue ?? "")),
                ("effect", .string(tool?.effect.rawValue ?? "")),
                ("reversible", .bool(tool?.isReversible ?? false)),
            ])
        case .facts:
            var members: [(String, Value)] = []
            for (fact, known) in zip(useCase.facts, facts()) {
                if let known { members.append((fact.name, known.value)) }
            }
            return record(members)
        case .ages:
            return record(
                zip(useCase.facts, facts()).compactMap { fact, known in
                    known?.age.map {
                        (fact.name, .duration(.init(nanoseconds: $0.nanoseconds)))
                    }
                })
        case .customer:
            var members: [(String, Value)] = [("verified", .bool(customer() != nil))]
            if let id = customer() { members.append(("id", .string(id))) }
            members.append(("record", Value(circumstances.customer?.record ?? [:])))
            return record(members)
        case .signals:
            var scores: [String: Double] = [:]
            for signal in signals {
                scores[signal.name] = max(scores[signal.name] ?? 0, signal.score)
            }
            return record(scores.map { ($0.key, .double($0.value)) })
        case .proposal:
            var members: [(String, Value)] = [
                ("kind", .string(proposal.kind.rawValue)), ("turn", .int(Int64(proposal.turn))),
            ]
            if let confidence = proposal.confidence {
                members.append(("confidence", .double(confidence)))
            }
            return record(members)
        case .text:
            return .string(
                proposal.passages.filter(\.isNew).map(\.text).joined(separator: "\n"))
        case .said:
            func all(_ party: Party) -> Value {
                .list(
                    circumstances.dialogue.turns.compactMap { turn in
                        guard case .said(party, let text) = turn else { return nil }
                        return .string(text)
                    })
            }
            return record([("customer", all(.customer)), ("agent", all(.agent))])
        case .calls:
            return .list(
                circumstances.history.calls.map { call in
                    record([
                        ("name", .string(call.tool)), ("args", call.arguments),
                        ("result", call.result), ("ok", .bool(call.isOk)),
                    ])
                })
        case .lineage:
            guard case .map(let members) = arguments else { return record([]) }
            return record(
                members.map { name, value in
                    (
                        name.written,
                        .list(sources(of: value).map(\.rawValue).sorted().map { .string($0) })
                    )
                })
        case .told, .toldLately:
            guard let tool else { return record([]) }
            let told = Told(circumstances, isLastExchange: variable == .toldLately)
            return record(
                tool.arguments.map { argument in
                    (argument.name, .bool(told.names(argument, in: arguments)))
                })
        case .confirmed: return .bool(isConfirmed())
        case .consent:
            return .string(
                Agreement(
                    ofLastTurnIn: circumstances.dialogue, verbs: tool?.askedBy ?? []
                ).rawValue)
        case .today: return .string(circumstances.now.day(in: useCase.zone))
        case .moment:
            let (seconds, rest) = circumstances.now.milliseconds.quotientAndRemainder(
                dividingBy: 1000)
            return Value.Timestamp(seconds: seconds, nanoseconds: Int32(rest) * 1_000_000).map {
                .timestamp($0)
            }
        case .agent:
            return record([("name", .string(agent.name)), ("role", .string(agent.role.rawValue))])
        case .use_case:
            return record([
                ("name", .string(useCase.name)), ("risk", .string(useCase.risk.rawValue)),
                ("stage", .string(useCase.stage.rawValue)),
                ("autonomy", .string(useCase.autonomy.rawValue)),
            ])
        }
    }
}

extension Value {
    /// The value at a path such as `customer.name`; `nil` where there is none.
    subscript(path path: String) -> Value? {
        var value = self
        for name in path.split(separator: ".") {
            guard let next = value[member: String(name)] else { return nil }
            value = next
        }
        return value
    }
}

extension Duration {
    /// Whole nanoseconds, within what 64 bits can hold.
    fileprivate var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        guard seconds.magnitude < 9_000_000_000 else { return seconds < 0 ? .min : .max }
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
