// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

extension Rule {
    /// Why it speaks of a proposal.
    ///
    /// A condition that can't be answered is no consent: a rule that holds back speaks then.
    func reason(on inquiry: inout Inquiry, variables: [Value?]) -> Reason {
        guard let condition else {
            return Reason(effect, code, rule: name, source: source, because: because)
        }
        let answers = condition.answers(variables)
        let deciding = condition.deciding(answers)
        var clauses: [String] = []
        var facts: [String] = []
        for index in deciding {
            let clause = condition.clauses[index]
            switch answers[index] {
            case .yes: clauses.append(clause.text)
            case .no: clauses.append("not (\(clause.text))")
            case .unknown(let why): clauses.append("\(clause.text): \(why)")
            }
            for fact in clause.facts where !facts.contains(fact) { facts.append(fact) }
        }
        let known = facts.map { ($0, inquiry.fact(named: $0)) }
        return Reason(
            effect, code, rule: name, source: source, because: because, clauses: clauses,
            evidence: known.map { name, fact in
                Evidence(fact: name, source: fact?.tool, age: fact?.age)
            })
    }
}
