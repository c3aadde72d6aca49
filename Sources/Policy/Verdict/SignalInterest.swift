// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
public import Vocabulary

/// Which signals can change what a use case says of a kind of proposal.
///
/// What nobody asks for need not be found before anything may leave.
public struct SignalInterest: Sendable, Hashable {
    /// By name, with the place that asks for it, as `file:line`.
    public private(set) var names: [String: String] = [:]
    /// By the part of the name before the first full stop: a threshold of the card asks for all of them.
    public private(set) var families: [String: String] = [:]
    /// Where a rule goes through all signals, whatever they are called.
    public private(set) var everything: String?

    /// Where a signal is asked for; `nil` where it is not.
    public func source(of signal: String) -> String? {
        if let source = names[signal] { return source }
        let family = signal.prefix { $0 != "." }
        return families[String(family)] ?? everything
    }

    mutating func add(_ name: String, _ source: String) { names[name] = names[name] ?? source }
    mutating func add(family: String, _ source: String) {
        families[family] = families[family] ?? source
    }
    mutating func addEverything(_ source: String) { everything = everything ?? source }
}

extension SignalInterest {
    /// The signals that can change what a card says of proposals of a kind.
    init(
        in kind: Proposal.Kind, redacting redacted: Set<String>, at source: String,
        escalation: Escalation, tools: [Tool], rules: [Rule], values: [NamedValue]
    ) {
        self.init()
        for name in redacted { add(name, source) }
        if kind == .action,
            let tool = tools.first(where: { $0.effect == .write && !$0.isReversible })
        {
            add(Clause.trustFloorSignal, tool.source)
        }
        for trigger in escalation.triggers.values where trigger.threshold != nil {
            switch trigger.code {
            case .lowConfidence, .materialImpact, .toolFailure, .customerRequest: continue
            default: add(family: trigger.signal, trigger.source)
            }
        }
        for rule in rules where rule.kinds.contains(kind) { rule.add(to: &self, values: values) }
    }
}

extension UseCase {
    /// The signals that can change a verdict on proposals of a kind.
    public func signalInterest(in kind: Proposal.Kind) -> SignalInterest {
        interests[kind] ?? SignalInterest()
    }
}

extension Rule {
    fileprivate func add(to interest: inout SignalInterest, values: [NamedValue]) {
        if let condition {
            for clause in condition.clauses {
                clause.expression.add(to: &interest, values: values, source: source)
            }
        }
        for case .redact(let name) in obligations { interest.add(name, source) }
    }
}

extension Expression {
    /// Adds the signals it names; all of them where it asks for them in any other way.
    fileprivate func add(
        to interest: inout SignalInterest, values: [NamedValue], source: String
    ) {
        var found = interest
        var mentions = 0
        var named = 0
        visit { part in
            if case .identifier("signals") = part.kind { mentions += 1 }
            if let name = part.signal {
                named += 1
                found.add(name, source)
            }
            guard let path = part.path, path.count == 2, path[0] == "values",
                let value = values.first(where: { $0.name == path[1] })
            else { return }
            value.expression.add(to: &found, values: values, source: source)
        }
        if named < mentions { found.addEverything(source) }
        interest = found
    }

    /// The signal that it names: `signals["x"]`, `"x" in signals`, `score(signals, "x")`.
    private var signal: String? {
        if let path, path.count == 2, path[0] == "signals" { return path[1] }
        guard case .call(let function, nil, let arguments) = kind, arguments.count == 2 else {
            return nil
        }
        switch function {
        case "_in_" where arguments[1].path == ["signals"]: return arguments[0].text
        case "score" where arguments[0].path == ["signals"]: return arguments[1].text
        default: return nil
        }
    }
}
