// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Staff
import Vocabulary

/// What waits, for one who looks.
struct DeskView: Sendable {
    /// What they may say yes to now, the nearest deadline first.
    var mine: [Hold] = []
    /// What waits for others: for another role, for who is not its maker, for the customer.
    var others: [Hold] = []
    /// What is under way, or of unknown outcome, or must be reviewed.
    var watched: [Hold] = []
    /// Conversations that ask for a person, or that one has.
    var handoffs: [Handoff] = []
    let at: Timestamp
    /// What was promised of the conversations.
    var targets: [ID<HandedOver>: [HandoffTarget]] = [:]
    /// Which part of each list is shown.
    var pagers = ["handoffs", "mine", "others", "watched"].map { Pager($0) }

    func pager(_ name: String) -> Pager { pagers.first { $0.name == name } ?? Pager(name) }

    init(_ holds: [Hold], _ handoffs: [Handoff] = [], for viewer: Viewer, at now: Timestamp) {
        at = now
        self.handoffs = handoffs
        let approver = viewer.approver
        for hold in holds where approver.sees(hold.useCase) {
            if hold.phase == .pending, hold.asks(approver) {
                mine.append(hold)
            } else if hold.phase.isWaiting {
                others.append(hold)
            } else {
                watched.append(hold)
            }
        }
        func isSooner(_ left: Hold, _ right: Hold) -> Bool {
            (left.until?.milliseconds ?? .max, left.decision)
                < (right.until?.milliseconds ?? .max, right.decision)
        }
        mine.sort(by: isSooner)
        others.sort(by: isSooner)
    }
}

extension Hold {
    /// Whether somebody may say the next yes by a role of their own. What was lent to them is asked when they try.
    func asks(_ approver: Approver) -> Bool {
        guard maker != approver.principal.description,
            !given.contains(where: { $0.by == approver.principal.description })
        else { return false }
        return askedRoles.contains { $0.map(approver.roles.contains) ?? true }
    }

    /// What it is, in short: the tool, or the kind.
    var name: String {
        switch kind {
        case .action: tool ?? "an action"
        case .reply: "Reply to the customer"
        case .suggestion: "Suggestion to the staff"
        case .input: "Words to the AI"
        }
    }

    /// Whose yes is missing.
    var waitsFor: String {
        outstanding.compactMap { obligation in
            switch obligation {
            case .customerConfirmation: "the customer"
            case .customerProof: "the customer, by a code"
            case .staffApproval(let approval):
                (approval.people == 1 ? "one of " : "\(approval.people) of ")
                    + (approval.by ?? "the staff")
            case .redact, .disclose, .say: nil
            }
        }.joined(separator: ", ")
    }
}

extension Console {
    /// `GET /`: what waits for whoever looks.
    func deskPage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        let approver = viewer.approver
        let holds = viewer.may(.approve) ? try await recorded { try decisions.openHolds() } : []
        let handoffs =
            viewer.may(.takeHandoffs)
            ? try await recorded { try decisions.openHandoffs() } : []
        var view = DeskView(
            holds,
            handoffs.filter { approver.sees($0.useCase) },
            for: viewer, at: decisions.time)
        view.pagers = view.pagers.map { Pager($0.name, request) }
        for handoff in view.pager("handoffs").shown(view.handoffs) {
            view.targets[handoff.id] = try await recorded { try desk.targets(of: handoff) }
        }
        return Self.answer(Self.deskPage(view, in: context.frame))
    }

    static func deskPage(_ view: DeskView, in frame: Frame) -> HTML {
        page("Desk", in: frame) {
            let mayApprove = frame.viewer?.may(.approve) ?? false
            let asked =
                frame.viewer?.may(.takeHandoffs) ?? false
                ? handoffs(view, for: frame.viewer) : HTML.nothing
            return """
                <div class="head"><h1>Desk</h1><p class="lead">\(lead(view, mayApprove: mayApprove))</p></div>
                \(frame.viewer.map(dutyForm) ?? .nothing)
                <div data-live="desk">
                \(view.handoffs.isEmpty ? .nothing : asked)
                \(mayApprove ? approvals(view) : nobodyAsks())
                \(view.handoffs.isEmpty ? asked : .nothing)
                </div>
                """
        }
    }

    private static func lead(_ view: DeskView, mayApprove: Bool) -> String {
        guard mayApprove else { return "What waits for you appears here." }
        return switch view.mine.count {
        case 0: "Nothing waits for your yes."
        case 1: "One thing waits for your yes."
        default: "\(view.mine.count) things wait for your yes."
        }
    }

    private static func handoffs(_ view: DeskView, for viewer: Viewer?) -> HTML {
        var table = Table(
            "Conversations that ask for a person", "Why", "Use case", "Stands", "With", "Priority",
            "Waits since", "Due", "Promised")
        let pager = view.pager("handoffs")
        for handoff in pager.shown(view.handoffs) {
            let isTheirs = handoff.person != nil && handoff.person == viewer?.name
            table.add(
                #"<a href="/handoffs/\#(handoff.id.description)">\#((handoff.reason?.words ?? "taken over"))</a>"#,
                "\((handoff.useCase ?? "–").plain)", handoff.phase.badge,
                isTheirs ? "<strong>you</strong>" : "\((handoff.person ?? "–").plain)",
                "\(String(handoff.priority))", handoff.requestedAt.ago(at: view.at),
                handoff.until?.due(from: view.at) ?? "–",
                (view.targets[handoff.id] ?? []).first { $0.isOpen }?.html(from: view.at) ?? "–")
        }
        return """
            <section aria-labelledby="handoffs"><h2 id="handoffs">Conversations that ask for a person</h2>
            \(table.html(empty: emptyState("No conversation asks for a person.", "Where the AI may not go on, or a customer wishes for somebody, the conversation appears here, the most urgent first.")))
            \(pager.html(of: view.handoffs.count))
            </section>
            """
    }

    private static func nobodyAsks() -> HTML {
        emptyState(
            "Your roles answer no approvals.",
            "Where one of them does, what waits for a yes appears here with its deadline.")
    }

    private static func approvals(_ view: DeskView) -> HTML {
        let mine = holdTable(
            "Waits for you", view.mine, view.pager("mine"), at: view.at,
            empty: emptyState(
                "Nothing waits for you.",
                "An action or a reply that needs a yes of one of your roles appears here, the nearest deadline first."
            ))
        var html: HTML = """
            <section aria-labelledby="mine"><h2 id="mine">Waits for you</h2>
            \(mine)
            </section>
            """
        if !view.others.isEmpty {
            html =
                html + """
                    <section aria-labelledby="others"><h2 id="others">Waits for others</h2>
                    \(holdTable("Waits for others", view.others, view.pager("others"), at: view.at, empty: .nothing))
                    </section>
                    """
        }
        if !view.watched.isEmpty {
            html =
                html + """
                    <section aria-labelledby="watched"><h2 id="watched">Under way, unknown or to be reviewed</h2>
                    \(holdTable("Under way, unknown or to be reviewed", view.watched, view.pager("watched"), at: view.at, empty: .nothing))
                    </section>
                    """
        }
        return html
    }

    private static func holdTable(
        _ caption: String, _ holds: [Hold], _ pager: Pager, at now: Timestamp, empty: HTML
    ) -> HTML {
        var table = Table(
            caption, "What", "Use case", "Stands", "Waits for", "Deadline", "Asked by")
        for hold in pager.shown(holds) {
            let review = hold.needsReview ? Badge("to be reviewed", .bad).html : .nothing
            table.add(
                #"<a href="/approvals/\#(hold.decision.description)">\#(hold.name)</a>"#,
                "\(hold.useCase ?? "–")", "\(hold.phase.badge) \(review)",
                "\(hold.waitsFor.isEmpty ? "–" : hold.waitsFor)",
                hold.phase.isWaiting ? hold.until?.due(from: now) ?? "–" : "–",
                "\(hold.maker.plain)")
        }
        return table.html(empty: empty) + pager.html(of: holds.count)
    }
}
