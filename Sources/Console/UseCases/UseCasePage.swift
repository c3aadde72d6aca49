// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import Hummingbird
import Policy
import Staff
import Vocabulary

/// One use case in full.
struct UseCaseView: Sendable {
    let card: AccountabilityCard
    let pauses: [PauseInForce]
    /// What is known of what tests its policy.
    let policy: PolicyExaminer.Standing
    /// What was said of it of late.
    let feedback: FeedbackSummary
    let at: Timestamp
}

extension Console {
    /// `GET /use-cases/{name}`
    func useCase(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        let name = try context.parameters.require("name").removingPercentEncoding ?? ""
        guard viewer.approver.sees(name), let card = Registry(decisions.workspace).card(named: name)
        else { throw Problem.notFound("use case") }
        let pauses = decisions.pausesInForce.filter {
            ($0.pause.scope == .all || $0.pause.scope.useCase == name)
        }
        let follower = follower
        let policy = examiner.standing(of: decisions.workspace) { follower.announce(.useCases) }
        let view = UseCaseView(
            card: card, pauses: pauses, policy: policy,
            feedback: try await feedbackSummary(of: name), at: decisions.time)
        return Self.answer(Self.useCasePage(view, in: context.frame))
    }

    static func useCasePage(_ view: UseCaseView, in frame: Frame) -> HTML {
        let card = view.card
        return page(card.governance.title, in: frame) {
            """
            <div class="head">
            <p class="trail"><a href="/use-cases">Use cases</a></p>
            <h1>\(card.governance.title.plain) \(card.useCase.risk.badge)</h1>
            <p class="lead">\(card.governance.owner.plain) answers for it.</p>
            </div>
            <ul class="tiles">
            <li><span>Stage</span><strong>\(card.useCase.stage.rawValue)</strong></li>
            <li><span>Autonomy</span><strong>\(card.useCase.autonomy.rawValue)</strong></li>
            <li><span>Mode</span><strong>\(card.useCase.mode.rawValue)</strong></li>
            <li><span>Risk gate</span><strong>\(String(card.controlsMet)) of \(String(card.controls.count)) met</strong></li>
            <li><span>Where no rule speaks</span><strong>\(card.useCase.fallback.rawValue)</strong></li>
            </ul>
            <div data-live="use-cases">\(pauseList(view.pauses, in: frame, at: view.at))</div>
            \(frame.viewer.flatMap { $0.may(.pause) ? pausePanel(card, for: $0) : nil } ?? .nothing)
            \(feedbackSection(view.feedback, of: card.name, in: frame))
            <section aria-labelledby="tools"><h2 id="tools">What it can do</h2>\(tools(card))</section>
            \(PolicySection(card: card, standing: view.policy).html)
            <div class="beside">
            <div>
            <section aria-labelledby="agents"><h2 id="agents">Agents</h2>\(agents(card))</section>
            <section aria-labelledby="card"><h2 id="card">Accountability</h2>\(accountability(card))</section>
            </div>
            <aside aria-label="Controls">
            \(gate(card))
            </aside>
            </div>
            """
        }
    }

    private static func pausePanel(_ card: AccountabilityCard, for viewer: Viewer) -> HTML {
        #"<details class="panel" id="way-pause"><summary>Pause this use case</summary>\#(pauseForm(.useCase(card.name), for: viewer))</details>"#
    }

    private static func gate(_ card: AccountabilityCard) -> HTML {
        let items: [HTML] = card.controls.map { control in
            control.isMet
                ? #"<li data-is="yes">✓ \#(control.control.rawValue)</li>"#
                : #"<li data-is="no">✗ \#(control.control.rawValue)<br><small>\#(control.remedy.prose)</small></li>"#
        }
        let list: HTML =
            items.isEmpty
            ? "<p>Nothing is asked of a use case of this risk at this stage.</p>"
            : #"<ul class="proof">\#(items)</ul>"#
        return """
            <div class="panel"><h2>Risk gate</h2>
            <p class="hint">At least \(card.floor.risk.rawValue) risk: \(card.floor.because.prose).</p>\(list)</div>
            """
    }

    private static func tools(_ card: AccountabilityCard) -> HTML {
        var table = Table(
            "Tools", "Tool", "Effect", "Who says yes", "Limits", "Can be undone", "Carried out by")
        for tool in card.impact.tools {
            let consents = tool.consents.map(\.words).joined(separator: "; ")
            let limits = tool.limits.map {
                "\($0.name): \(number($0.most))\($0.unit.map { " " + $0 } ?? "")"
            }
            .joined(separator: "; ")
            let kind = tool.movesMoney ? "moves money" : tool.effect.rawValue
            table.add(
                code(tool.name), tool.movesMoney ? Badge(kind, .wait).html : "\(kind)",
                "\((consents.isEmpty ? "nobody" : consents).plain)",
                "\((limits.isEmpty ? "–" : limits).plain)",
                "\((tool.undo.map { "by \($0)" } ?? (tool.isReversible ? "yes" : tool.effect == .read ? "–" : "no")).plain)",
                "\((tool.connector ?? "the bot").plain)")
        }
        return table.html(
            empty: emptyState("It has no tools.", "It can speak, and do nothing besides."))
    }

    static func number(_ value: Double) -> String {
        Int64(exactly: value).map { String($0) } ?? String(value)
    }

    private static func agents(_ card: AccountabilityCard) -> HTML {
        var table = Table("Agents", "Agent", "Role", "Model", "Tools")
        for agent in card.agents {
            table.add(
                code(agent.name), "\(agent.role.rawValue)", "\(agent.model.plain)",
                "\(agent.tools.sorted().joined(separator: ", ").plain)")
        }
        return table.html(empty: emptyState("It has no agents.", "Nobody can speak in its name."))
    }

    private static func accountability(_ card: AccountabilityCard) -> HTML {
        var fields = FieldList()
        let governance = card.governance
        fields.add("Testing", text: governance.accountable.testing)
        fields.add("Deployment", text: governance.accountable.deployment)
        fields.add("Monitoring", text: governance.accountable.monitoring)
        fields.add("Incidents", text: governance.accountable.incidents)
        fields.add("Signs a release", text: governance.signOff.joined(separator: ", "))
        fields.add(
            "Touches", text: card.impact.touches.map(\.touch.rawValue).joined(separator: ", "))
        fields.add("A mistake harms", text: card.impact.harms.joined(separator: "\n"))
        fields.add("At worst", text: card.impact.worst)
        for mode in governance.failureModes {
            fields.add(
                mode.isAcceptable ? "May go wrong" : "Must not go wrong",
                text: "\(mode.mode) — held by \(mode.control)")
        }
        fields.add("Data", text: governance.dataHandling.joined(separator: "\n"))
        fields.add(
            "Kept from the model",
            text: card.useCase.personalData.keptFromModel.sorted().joined(separator: ", "))
        fields.add("Watched", text: governance.monitor.joined(separator: ", "))
        fields.add(
            "To a person",
            text: card.triggers.map { trigger in
                trigger.code.rawValue + (trigger.threshold.map { " from \(number($0))" } ?? "")
                    + (trigger.after.map { " after \($0)" } ?? "")
            }.joined(separator: ", "))
        fields.add("Playbook", text: governance.playbook)
        fields.add("Release", code(card.useCase.release.digest.short))
        return fields.html
    }
}

extension ToolImpact.Consent {
    /// Whose yes, and when.
    var words: String {
        let who =
            switch self.of {
            case .customer: "the customer"
            case .staff(let approval):
                (approval.people == 1 ? "one of " : "\(approval.people) of ")
                    + (approval.by ?? "the staff")
            }
        return who + (when.map { ", when \($0)" } ?? "")
    }
}
