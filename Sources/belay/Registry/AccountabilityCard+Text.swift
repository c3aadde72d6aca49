// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Vocabulary

extension AccountabilityCard {
    /// The card for people, section by section.
    var text: String {
        var page = CardText("\(name): \(governance.title)")
        add(accountTo: &page)
        add(riskTo: &page)
        add(agentsTo: &page)
        add(impactTo: &page)
        add(rulesTo: &page)
        add(handlingTo: &page)
        add(controlsTo: &page)
        return page.text
    }

    private func add(accountTo page: inout CardText) {
        page.section("Who answers")
        page.line("owner", governance.owner)
        page.line("testing", governance.accountable.testing)
        page.line("deployment", governance.accountable.deployment)
        page.line("monitoring", governance.accountable.monitoring)
        page.line("incidents", governance.accountable.incidents)
        page.line("signs releases", governance.signOff.joined(separator: ", "))
        page.line("release", useCase.release.digest.description)
    }

    private func add(riskTo page: inout CardText) {
        page.section("How far it may go")
        page.line(
            "risk",
            "\(useCase.risk.rawValue), at least \(floor.risk.rawValue) because \(floor.because)")
        page.line("autonomy", "\(useCase.autonomy.rawValue): \(useCase.autonomy.meaning)")
        page.line("stage", useCase.stage.rawValue)
        page.line("mode", "\(useCase.mode.rawValue): \(useCase.mode.meaning)")
        page.line(
            "suits an AI",
            "\(suitability.score) of \(Suitability.most), which speaks for "
                + suitability.suggestion.rawValue
                + (goesFurtherThanSuggested ? ": the card goes further than that" : ""))
        for reason in suitability.reasons { page.line("", reason) }
    }

    private func add(agentsTo page: inout CardText) {
        page.section("Agents")
        for agent in agents {
            page.line(agent.name, "\(agent.role.rawValue), model \(agent.model)")
            page.line("", "may call " + Self.list(agent.tools.sorted(), none: "nothing"))
            page.line(
                "",
                "may see "
                    + (agent.context.map { Self.list($0, none: "the conversation only") }
                        ?? "all but what the tools of others return"))
        }
    }

    private func add(impactTo page: inout CardText) {
        page.section("What it can do, and to whom")
        page.line("recorded", "every call, before it is made")
        for touched in impact.touches {
            let tools = touched.tools.isEmpty ? "" : ": " + touched.tools.joined(separator: ", ")
            page.line(
                "touches",
                touched.touch.rawValue + tools + (touched.isDeclared ? "" : " (undeclared)"))
        }
        page.line("can harm", impact.harms.joined(separator: ", "))
        page.line("at worst", impact.worst ?? "")
        for tool in impact.tools { add(tool, to: &page) }
    }

    private func add(_ tool: ToolImpact, to page: inout CardText) {
        var what = [tool.effect.rawValue]
        if tool.effect == .write {
            what.append(tool.kind.rawValue)
            let until = tool.reversibleUntil.map { " until \($0)" }
            what.append(
                tool.isReversible
                    ? "can be undone\(until ?? "")"
                    : until.map { "can be undone\($0) only" } ?? "can't be undone")
        }
        if tool.movesMoney { what.append("moves money") }
        page.line(tool.name, what.joined(separator: ", "))
        page.line("", "called by " + Self.list(tool.agents, none: "nobody"))
        if let connector = tool.connector { page.line("", "carried out by " + connector) }
        if let undo = tool.undo { page.line("", "taken back by " + undo) }
        if tool.needsProof { page.line("", "the customer proves who they are with a code") }
        for consent in tool.consents { page.line("", consent.text) }
        for limit in tool.limits { page.line("", "limit " + limit.text) }
        if !tool.requires.isEmpty {
            page.line("", "must be known before: " + tool.requires.joined(separator: ", "))
        }
        if !tool.rules.isEmpty { page.line("", "rules: " + tool.rules.joined(separator: ", ")) }
    }

    private func add(rulesTo page: inout CardText) {
        page.section("Rules")
        for rule in useCase.allRules {
            let code = rule.code.map { " (\($0.rawValue))" } ?? ""
            page.line(rule.name, "\(rule.effect.rawValue)\(code): \(rule.because)")
        }
        if useCase.allRules.isEmpty { page.line("", "none beside the contracts") }
        page.section("Handed to a person")
        page.line("customer_request", "whenever the customer wishes for one")
        for trigger in triggers { page.line(trigger.code.rawValue, trigger.text) }
        page.line("default", "\(useCase.fallback.rawValue) where no clause speaks")
    }

    private func add(handlingTo page: inout CardText) {
        page.section("What may go wrong")
        for mode in governance.failureModes {
            page.line(
                mode.isAcceptable ? "may happen" : "never", "\(mode.mode): held by \(mode.control)")
        }
        if governance.failureModes.isEmpty { page.line("", "nothing is written down") }
        page.section("Data of customers")
        for sentence in governance.dataHandling { page.line("", sentence) }
        page.line(
            "kept from AI", Self.list(useCase.personalData.keptFromModel.sorted(), none: "nothing"))
        page.line(
            "taken out",
            Self.list(useCase.personalData.redactedInReplies.sorted(), none: "nothing"))
        page.line("kept for", useCase.retention.rawValue)
    }

    private func add(controlsTo page: inout CardText) {
        page.section("Controls")
        for standing in controls {
            page.line(
                standing.control.rawValue, standing.isMet ? "met" : "missing: \(standing.remedy)")
        }
        if controls.isEmpty { page.line("", "none is asked for at this risk and stage") }
        guard let next = maturity.next else { return }
        page.line(
            "next stage",
            "\(next.rawValue) asks for \(maturity.controls.count), \(maturity.met) of them met")
        for standing in maturity.missing {
            page.line("", "\(standing.control.rawValue) is missing: \(standing.remedy)")
        }
    }

    private static func list(_ words: [String], none: String) -> String {
        words.isEmpty ? none : words.joined(separator: ", ")
    }
}

extension ToolImpact.Consent {
    fileprivate var text: String {
        let condition = when.map { " when \($0)" } ?? ""
        switch self.of {
        case .customer: return "the customer says yes\(condition)\(ground)"
        case .staff(let approval):
            let who = approval.by ?? "a person of the staff"
            let people = approval.people > 1 ? ", \(approval.people) people" : ""
            let within = approval.within.map { " within \($0.written)" } ?? ""
            return "\(who) says yes\(people)\(within)\(condition)\(ground)"
        }
    }

    /// What asks for it, where it is not the contract of the tool.
    private var ground: String {
        switch clause {
        case Clause.autonomy: ", because of the autonomy"
        case Clause.irreversible: ", because no contract asks anybody"
        default: ""
        }
    }
}

extension ToolImpact.Limit {
    fileprivate var text: String {
        let number = Int64(exactly: most).map { String($0) } ?? String(most)
        let of = argument.map { " of \($0)" } ?? ""
        return "\(name): \(number)\(unit.map { " " + $0 } ?? "")\(of)"
    }
}

extension Trigger {
    fileprivate var text: String {
        let number = threshold.map { Int64(exactly: $0).map { String($0) } ?? String($0) }
        let score = number.map { code == .lowConfidence ? "below \($0)" : "from \($0) on" }
        let after = after.map { "after \($0)" }
        return [score, after].compactMap { $0 }.joined(separator: ", ")
    }
}

extension Autonomy {
    fileprivate var meaning: String {
        switch self {
        case .autonomous: "the AI acts alone"
        case .confirm: "each change is confirmed or approved"
        case .assist: "a person leads and the AI prepares"
        }
    }
}

extension Mode {
    fileprivate var meaning: String {
        switch self {
        case .observe: "nothing is held"
        case .shadow: "the contracts are obeyed, the rules are tried out"
        case .enforce: "everything is obeyed"
        }
    }
}

extension Duration {
    /// As it is written in a card: `4h`.
    fileprivate var written: String {
        let seconds = components.seconds
        for (unit, length) in [("d", Int64(86_400)), ("h", 3600), ("m", 60)]
        where seconds >= length && seconds % length == 0 {
            return "\(seconds / length)\(unit)"
        }
        return "\(seconds)s"
    }
}
