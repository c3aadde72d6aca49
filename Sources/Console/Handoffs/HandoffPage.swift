// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Policy
import Staff
import Vocabulary

/// All that a person needs to take a conversation over.
struct HandoffPageView: Sendable {
    let handoff: Handoff
    /// `nil` where whoever looks may not read what was said.
    let package: HandoffPackage?
    let place: Int?
    let wrapUps: [String]
    /// What was promised of it.
    let targets: [HandoffTarget]
    let at: Timestamp
    var notice: Notice?
    /// What whoever looks has said of the AI, by decision.
    var feedback: [ID<Decision>: Feedback] = [:]
    /// What they wrote and could not send.
    var unsent: String?
}

extension Viewer {
    /// Whether what was said is theirs to read: while it waits for anybody, while they have it or had it last, and for who
    /// watches.
    func mayRead(_ handoff: Handoff) -> Bool {
        handoff.phase.isWaiting || handoff.person == name || may(.watch)
    }
}

extension Console {
    /// What a handoff's page shows. That its content is shown is on record before it is.
    func handoffView(
        _ context: ConsoleContext, notice: Notice? = nil
    ) async throws -> HandoffPageView {
        let viewer = try context.signedIn()
        guard let id = ID<HandedOver>(try context.parameters.require("id")) else {
            throw Problem.notFound("handoff")
        }
        let handoff: Handoff
        do { handoff = try desk.handoff(id, for: viewer.approver) } catch {
            throw Problem.notFound("handoff")
        }
        var package: HandoffPackage?
        if viewer.may(.readContent), viewer.mayRead(handoff) {
            let made = try await recorded { try desk.package(of: handoff) }
            try await recorded {
                try await decisions.disclosed(
                    made.timeline, purpose: "handoff", to: viewer.principal)
            }
            package = made
        }
        // Losing the error is the intention: without its place the page is as good.
        let place = try? desk.place(of: handoff)
        return HandoffPageView(
            handoff: handoff, package: package, place: place,
            wrapUps: desk.rules.wrapUps,
            targets: try await recorded { try desk.targets(of: handoff) }, at: decisions.time,
            notice: notice,
            feedback: try await feedback(
                by: viewer, on: package?.timeline.items.compactMap(\.decision?.id) ?? []))
    }

    static func handoffPage(_ view: HandoffPageView, in frame: Frame) -> HTML {
        let handoff = view.handoff
        let title = view.package?.intent.title ?? handoff.useCase ?? "a conversation"
        return page("Handoff", in: frame) {
            """
            <div class="head">
            <p class="trail"><a href="/">Desk</a> <span aria-hidden="true">/</span> Handoff</p>
            <h1>\(title.plain) \(handoff.phase.badge)</h1>
            <p class="lead">\(lead(view))</p>
            </div>
            \(view.notice?.html ?? .nothing)
            <div class="beside answer-first">
            <div>
            <div data-live="\(handoff.conversation.description)">
            \(view.package.map { packageParts($0) { feedback(on: $0, view, for: frame.viewer) } } ?? emptyState("What was said is not shown.", "It is read by whoever has the conversation, by all who may take it while it waits, and by who watches."))
            </div>
            \(frame.viewer.map { reply(view, for: $0) } ?? .nothing)
            </div>
            <aside aria-label="What you can do">
            \(frame.viewer.map { ways(view, for: $0) } ?? .nothing)
            \(view.package.map(playbook) ?? .nothing)
            </aside>
            </div>
            """
        }
    }

    private static func lead(_ view: HandoffPageView) -> HTML {
        let handoff = view.handoff
        let since: HTML = "Asked for \(handoff.requestedAt.ago(at: view.at))"
        let until: HTML =
            handoff.phase.isOpen
            ? handoff.until.map { ", due \($0.due(from: view.at))" } ?? .nothing : .nothing
        let place: HTML = view.place.map { ", number \(String($0)) in the queue" } ?? .nothing
        let who: HTML = handoff.person.map { ", with <strong>\($0.plain)</strong>" } ?? .nothing
        let promised: [HTML] = view.targets.map { "<br>Promised: \($0.html(from: view.at))" }
        return
            "\(since)\(place)\(who)\(until). Priority \(String(handoff.priority)).\(promised)"
    }

    private static func feedback(
        on decision: Decision, _ view: HandoffPageView, for viewer: Viewer?
    ) -> HTML {
        guard let viewer, FeedbackForm.isFor(decision, viewer) else { return .nothing }
        return FeedbackForm(
            decision: decision, page: view.handoff.id.description,
            said: view.feedback[decision.id]
        ).html(for: viewer)
    }

    private static func ways(_ view: HandoffPageView, for viewer: Viewer) -> HTML {
        let handoff = view.handoff
        let path = "/handoffs/\(handoff.id)"
        guard handoff.phase.isOpen else {
            return
                #"<div class="panel"><h2>It is over</h2><p>It was \#(handoff.phase.words)\#(handoff.wrapUp.map { ": \($0)" } ?? "").</p></div>"#
        }
        let isTheirs = handoff.phase.isTaken && handoff.person == viewer.name
        guard isTheirs else { return claim(view, path, for: viewer) }
        let codes: [HTML] = view.wrapUps.map { #"<option value="\#($0)">\#($0)</option>"# }
        return """
            <div class="panel"><h2>It is yours</h2>
            \(form(action: path + "/wrap-up", for: viewer) {
                """
                <label for="code">Settled as</label>
                <select id="code" name="code" required><option value="">Choose</option>\(codes)</select>
                <label for="wrap-note">Note <small>(optional)</small></label>
                <input id="wrap-note" name="note" maxlength="500" autocomplete="off">
                <button class="primary">Wrap up</button>
                """
            })
            <details class="way" id="way-back"><summary>Hand back to the AI</summary>
            \(form(action: path + "/return", for: viewer) {
                """
                <label for="back-note">What you did <small>(for colleagues)</small></label>
                <input id="back-note" name="note" maxlength="500" autocomplete="off">
                <button>Hand back</button>
                """
            })</details>
            \(passOn(path, for: viewer))
            </div>
            """
    }

    private static func claim(
        _ view: HandoffPageView, _ path: String, for viewer: Viewer
    ) -> HTML {
        let handoff = view.handoff
        guard handoff.phase.isWaiting else {
            return
                #"<div class="panel"><h2>\#((handoff.person ?? "Somebody").plain) has it</h2><p>You can leave word for them below.</p>\#(viewer.may(.assignHandoffs) ? passOn(path, for: viewer) : .nothing)</div>"#
        }
        return """
            <div class="panel"><h2>Take it</h2>
            <p class="hint">You lead from then on, and the customer waits for you.</p>
            \(form(action: path + "/claim", for: viewer) { #"<button class="primary">Claim it</button>"# })
            \(viewer.may(.assignHandoffs) ? passOn(path, for: viewer) : .nothing)
            </div>
            """
    }

    private static func passOn(_ path: String, for viewer: Viewer) -> HTML {
        """
        <details class="way" id="way-on"><summary>Pass it on</summary>
        \(form(action: path + "/transfer", for: viewer) {
            """
            <label for="person">To whom <small>(nobody: back to the queue)</small></label>
            <input id="person" name="person" maxlength="128" autocomplete="off">
            <button>Pass on</button>
            """
        })</details>
        """
    }

    private static func reply(_ view: HandoffPageView, for viewer: Viewer) -> HTML {
        let handoff = view.handoff
        guard handoff.phase.isOpen else { return .nothing }
        let isTheirs = handoff.phase.isTaken && handoff.person == viewer.name
        let to: HTML =
            isTheirs
            ? #"<button class="primary" name="to" value="customer">Send to the customer</button> <button name="to" value="staff">Leave word for colleagues</button>"#
            : #"<button name="to" value="staff">Leave word for colleagues</button>"#
        return """
            <section aria-labelledby="reply"><h2 id="reply">\(isTheirs ? "Your reply" : "Word for colleagues")</h2>
            \(form(action: "/handoffs/\(handoff.id)/messages", for: viewer) {
                """
                <label for="text" class="unseen">Text</label>
                <textarea id="text" name="text" rows="4" required maxlength="8000">\(view.unsent ?? "")</textarea>
                <p class="row">\(to)</p>
                """
            })</section>
            """
    }

    private static func playbook(_ package: HandoffPackage) -> HTML {
        guard let playbook = package.playbook else { return .nothing }
        let steps: [HTML] = package.nextSteps.map { "<li>\($0.plain)</li>" }
        let list: HTML =
            steps.isEmpty
            ? "<p>It says nothing of this reason in particular.</p>"
            : #"<ol class="steps">\#(steps)</ol>"#
        return """
            <div class="panel"><h2>Playbook</h2>\(list)
            <details class="way" id="way-playbook"><summary>All of it</summary><div class="playbook">\(playbook.text.plain)</div></details></div>
            """
    }
}
