// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Vocabulary

extension Console {
    /// What whoever looks may say to it now.
    static func answers(_ view: ApprovalView, for viewer: Viewer) -> HTML {
        let hold = view.hold
        let path = "/approvals/\(hold.decision.description)"
        if hold.needsReview { return review(view, path, for: viewer) }
        if hold.phase == .unknown { return outcome(path, for: viewer) }
        guard hold.phase.isWaiting else {
            return panel("Nothing to answer", "It is \(hold.phase.words): no answer changes it.")
        }
        guard hold.maker != viewer.principal.description else {
            return panel(
                "Yours to ask, not to answer",
                "Whoever asked for something does not approve it: somebody else must look.")
        }
        guard !hold.given.contains(where: { $0.by == viewer.principal.description }) else {
            return panel("You have said yes", "Another person must as well: \(hold.waitsFor).")
        }
        let mayAnswer = hold.asks(viewer.approver)
        let note: HTML =
            mayAnswer || hold.phase != .pending
            ? .nothing
            : #"<p class="hint">It asks for \#(hold.waitsFor). You can answer only if that role was lent to you.</p>"#
        return """
            <div class="panel"><h2>Your answer</h2>
            \(note)
            \(hold.phase == .pending ? approve(view, path, for: viewer) : .nothing)
            \(deny(view, path, for: viewer))
            \(hold.phase == .approved ? .nothing : advise(path, for: viewer))
            \(hold.kind == .action && hold.phase != .approved && view.arguments != nil ? edit(path) : .nothing)
            </div>
            """
    }

    private static func panel(_ title: String, _ words: String) -> HTML {
        #"<div class="panel"><h2>\#(title)</h2><p>\#(words)</p></div>"#
    }

    private static func approve(_ view: ApprovalView, _ path: String, for viewer: Viewer) -> HTML {
        let glass: HTML =
            view.breakGlassRole.map(viewer.approver.roles.contains) ?? false
            ? """
            <p class="check"><input type="checkbox" id="glass" name="break-glass" value="yes"><label for="glass">Break the glass: an emergency, without the approvals that are missing. It needs a note and is reviewed.</label></p>
            """ : .nothing
        return form(action: path + "/approval", for: viewer) {
            """
            <input type="hidden" name="fingerprint" value="\(view.hold.fingerprint ?? "")">
            <label for="yes-note">Note <small>(optional)</small></label>
            <input id="yes-note" name="note" maxlength="500" autocomplete="off">
            \(glass)
            <button class="primary">Approve exactly this</button>
            """
        }
    }

    private static func deny(_ view: ApprovalView, _ path: String, for viewer: Viewer) -> HTML {
        let options: [HTML] = view.denials.map { denial in
            #"<option value="\#(denial.name)">\#(denial.name): \#(denial.words)</option>"#
        }
        let cause: HTML =
            options.isEmpty
            ? #"<input id="cause" name="cause" required maxlength="64" pattern="[a-z0-9_\-]+" placeholder="a-word" autocomplete="off">"#
            : #"<select id="cause" name="cause" required><option value="">Choose why</option>\#(options)</select>"#
        return """
            <details class="way"><summary>Deny</summary>
            \(form(action: path + "/denial", for: viewer) {
                """
                <label for="cause">Why</label>
                \(cause)
                <label for="no-note">Note <small>(optional)</small></label>
                <input id="no-note" name="note" maxlength="500" autocomplete="off">
                <button class="danger">Deny</button>
                """
            })
            </details>
            """
    }

    private static func advise(_ path: String, for viewer: Viewer) -> HTML {
        """
        <details class="way"><summary>Advise the AI instead</summary>
        \(form(action: path + "/advice", for: viewer) {
            """
            <p class="hint">What was asked for ends; the AI goes on with what you say as a fact.</p>
            <label for="advice">What the AI should know</label>
            <textarea id="advice" name="advice" rows="4" required maxlength="4000"></textarea>
            <button>Advise</button>
            """
        })
        </details>
        """
    }

    private static func edit(_ path: String) -> HTML {
        #"<p class="way"><a class="button" href="\#(path)/edit">Change it…</a></p>"#
    }

    private static func outcome(_ path: String, for viewer: Viewer) -> HTML {
        """
        <div class="panel"><h2>What became of it?</h2>
        \(form(action: path + "/outcome", for: viewer) {
            """
            <p class="hint">It left for the system and nobody knows what came of it. It is never sent again. Look there, then say so.</p>
            <fieldset><legend>The system</legend>
            <p class="check"><input type="radio" id="executed" name="outcome" value="executed" required><label for="executed">carried it out</label></p>
            <p class="check"><input type="radio" id="failed" name="outcome" value="failed"><label for="failed">did not</label></p>
            </fieldset>
            <label for="out-note">How you know</label>
            <input id="out-note" name="note" required maxlength="500" autocomplete="off">
            <button class="primary">Say so</button>
            """
        })
        </div>
        """
    }

    private static func review(_ view: ApprovalView, _ path: String, for viewer: Viewer) -> HTML {
        let until: HTML =
            view.reviewedUntil.map { #"<p class="hint">Due \#($0.due(from: view.at)).</p>"# }
            ?? .nothing
        return """
            <div class="panel"><h2>Was it right to break the glass?</h2>\(until)
            \(form(action: path + "/review", for: viewer) {
                """
                <fieldset><legend>It was</legend>
                <p class="check"><input type="radio" id="justified" name="finding" value="justified" required><label for="justified">justified</label></p>
                <p class="check"><input type="radio" id="unjustified" name="finding" value="unjustified"><label for="unjustified">not justified</label></p>
                </fieldset>
                <label for="review-note">Why</label>
                <input id="review-note" name="note" required maxlength="500" autocomplete="off">
                <button class="primary">Put it on record</button>
                """
            })
            </div>
            """
    }
}
