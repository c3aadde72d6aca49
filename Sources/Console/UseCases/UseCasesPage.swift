// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Policy
import Staff
import Vocabulary

/// The registry, and what is paused.
struct UseCasesView: Sendable {
    let organisation: String
    let cards: [AccountabilityCard]
    let pauses: [PauseInForce]
    let mayPause: Bool
    let at: Timestamp
    var notice: Notice?
}

extension Console {
    /// `GET /use-cases`
    func useCases(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        Self.answer(Self.useCasesPage(try useCasesView(context), in: context.frame))
    }

    func useCasesView(
        _ context: ConsoleContext, notice: Notice? = nil
    ) throws -> UseCasesView {
        let viewer = try context.signedIn()
        let workspace = decisions.workspace
        return UseCasesView(
            organisation: workspace.organisation,
            cards: Registry(workspace).cards.filter { viewer.approver.sees($0.name) },
            pauses: decisions.pausesInForce.filter { viewer.sees($0.pause.scope) },
            mayPause: viewer.may(.pause), at: decisions.time, notice: notice)
    }

    static func useCasesPage(_ view: UseCasesView, in frame: Frame) -> HTML {
        page("Use cases", in: frame) {
            var table = Table(
                "Use cases", "Use case", "Owner", "Risk", "Autonomy", "Stage", "Mode", "Gate",
                "Paused")
            for card in view.cards {
                let paused = view.pauses.contains { $0.pause.scope.covers(card.name) }
                let isMet = card.controlsMet == card.controls.count
                table.add(
                    #"<a href="/use-cases/\#(segment(card.name))">\#(card.governance.title.plain)</a><br><small>\#(card.name.plain)</small>"#,
                    "\(card.governance.owner.plain)", card.useCase.risk.badge,
                    "\(card.useCase.autonomy.rawValue)", "\(card.useCase.stage.rawValue)",
                    "\(card.useCase.mode.rawValue)",
                    Badge("\(card.controlsMet) of \(card.controls.count)", isMet ? .good : .bad)
                        .html,
                    paused ? Badge("paused", .bad).html : "–")
            }
            return """
                <div class="head"><h1>Use cases</h1>
                <p class="lead">What \(view.organisation.plain) lets an AI do, who answers for it, and what holds it.</p></div>
                \(view.notice?.html ?? .nothing)
                <div data-live="use-cases">
                \(pauseList(view.pauses, in: frame, at: view.at))
                <section aria-labelledby="all"><h2 id="all">The registry</h2>
                \(table.html(empty: emptyState("No use case is registered.", "Each folder under use-cases of the workspace is one, with its owner, its risk and its rules.")))
                </section>
                </div>
                \(view.mayPause ? pauseEverything(in: frame) : .nothing)
                """
        }
    }

    private static func pauseEverything(in frame: Frame) -> HTML {
        guard let viewer = frame.viewer, viewer.useCases == nil else { return .nothing }
        return """
            <details class="panel" id="way-pause"><summary>Pause every AI of the house</summary>
            \(pauseForm(.all, for: viewer))
            </details>
            """
    }

    /// A form that pauses: a reason always, an end where one is wanted.
    static func pauseForm(_ scope: Paused.Scope, for viewer: Viewer) -> HTML {
        form(action: "/pauses", for: viewer) {
            """
            <input type="hidden" name="scope" value="\(scope.kind.rawValue)">
            <input type="hidden" name="name" value="\(scope.name ?? "")">
            <label for="reason">Why</label>
            <input id="reason" name="reason" required maxlength="500" autocomplete="off">
            <label for="minutes">For how long</label>
            <select id="minutes" name="minutes"><option value="">until somebody resumes it</option><option value="15">15 minutes</option><option value="60">an hour</option><option value="480">8 hours</option></select>
            <button class="danger">Pause</button>
            """
        }
    }

    /// What is paused, with the way to resume it.
    static func pauseList(_ pauses: [PauseInForce], in frame: Frame, at now: Timestamp) -> HTML {
        guard !pauses.isEmpty else { return .nothing }
        var table = Table("Pauses in force", "What is paused", "Why", "By", "Since", "Until", "")
        for item in pauses {
            let resume: HTML =
                frame.viewer.flatMap { viewer in
                    viewer.may(.pause)
                        ? form(action: "/pauses/\(item.pause.id)/end", for: viewer) {
                            #"<button>Resume</button>"#
                        } : nil
                } ?? .nothing
            table.add(
                "\(item.pause.scope.words.plain)", "\(item.pause.reason.plain)",
                "\(item.by.description.plain)\(item.isRecorded ? "" : ", not on record yet")",
                item.at.ago(at: now), item.pause.until?.due(from: now) ?? "–", resume)
        }
        return """
            <section aria-labelledby="paused"><h2 id="paused">Paused now</h2>\(table.html(empty: .nothing))</section>
            """
    }
}

extension Paused.Scope {
    /// What is paused, for a person.
    var words: String {
        switch self {
        case .all: "every AI of the house"
        case .useCase(let name): "the use case \(name)"
        case .agent(let name): "the agent \(name)"
        case .tool(let name): "the tool \(name)"
        case .release(let digest): "the release \(digest.short)"
        case .channel(let channel): "the channel \(channel.rawValue)"
        case .customer: "one customer"
        }
    }

    /// Whether it stops all of a use case.
    func covers(_ name: String) -> Bool {
        switch self {
        case .all: true
        case .useCase(let paused): paused == name
        case .agent, .tool, .release, .channel, .customer: false
        }
    }
}

extension Viewer {
    /// Whether they see a pause, and may end it: those of their own use cases, and of more only who sees all.
    func sees(_ scope: Paused.Scope) -> Bool {
        guard let useCases else { return true }
        return scope.useCase.map(useCases.contains) ?? false
    }
}
