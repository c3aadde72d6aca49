// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Staff
import Vocabulary

/// What somebody says of a reply or an action of the AI: one click where it was right, one more where it was not.
struct FeedbackForm: Sendable {
    let decision: Decision
    /// The page it stands on: where whoever sends it comes back to.
    let page: String
    /// What they said before; `nil` where they said nothing.
    let said: Feedback?

    /// Whether there is anything to say of it: what reached nobody was no mistake of the AI's.
    static func isFor(_ decision: Decision, _ viewer: Viewer?) -> Bool {
        decision.kind != .input && viewer?.may(.giveFeedback) ?? false
    }

    func html(for viewer: Viewer) -> HTML {
        let id = decision.id.description
        let faults: [HTML] = FeedbackGiven.Fault.allCases.map {
            #"<option value="\#($0.rawValue)">\#($0.rawValue)</option>"#
        }
        let before: HTML =
            said.map {
                #"<p class="hint">You said: <strong>\#($0.verdict.rawValue)</strong>\#($0.fault.map { ", \($0.rawValue)" } ?? "").</p>"#
            } ?? .nothing
        return """
            <details class="feedback" id="feedback-\(id)"><summary>Was it right?</summary>
            \(before)
            \(Console.form(action: "/feedback/\(id)", for: viewer) {
                """
                <input type="hidden" name="page" value="\(page)">
                <p class="row"><button name="verdict" value="right">It was right</button></p>
                """
            })
            \(Console.form(action: "/feedback/\(id)", for: viewer) {
                """
                <input type="hidden" name="page" value="\(page)">
                <label for="fault-\(id)">What was wrong</label>
                <select id="fault-\(id)" name="fault">\(faults)</select>
                <label for="better-\(id)">A better answer <small>(optional)</small></label>
                <textarea id="better-\(id)" name="better" rows="2" maxlength="4000"></textarea>
                <label for="said-\(id)">Note <small>(optional)</small></label>
                <input id="said-\(id)" name="note" maxlength="500" autocomplete="off">
                <p class="row"><button name="verdict" value="wrong">It was wrong</button></p>
                """
            })</details>
            """
    }
}

extension Console {
    /// `POST /feedback/{id}`: what somebody says of a decision.
    func giveFeedback(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        guard let id = ID<Decision>(try context.parameters.require("id")) else {
            throw Problem.notFound("decision")
        }
        let form = context.form
        func text(_ name: String) -> String? {
            form[name].flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        }
        let opinion: Opinion
        switch form["verdict"] {
        case "right": opinion = .right
        case "wrong":
            guard let fault = form["fault"].flatMap(FeedbackGiven.Fault.init(rawValue:)) else {
                throw Problem(
                    status: .unprocessableContent, title: "That was not taken",
                    words: "Say what was wrong: choose a word of the list.")
            }
            opinion = .wrong(fault, better: text("better"), note: text("note"))
        default:
            throw Problem(
                status: .unprocessableContent, title: "That was not taken",
                words: "Say whether it was right or wrong.")
        }
        do {
            let feedback = try await desk.giveFeedback(opinion, on: id, by: viewer.approver)
            // Back to where they were: no address but those two is gone to.
            if let handoff = form["page"].flatMap({ ID<HandedOver>($0) }) {
                return Self.redirect("/handoffs/\(handoff)#feedback-\(id)")
            }
            return Self.redirect("/conversations/\(feedback.conversation)#feedback-\(id)")
        } catch {
            switch error {
            case .unknown: throw Problem.notFound("decision")
            case .ledger: throw Problem.unrecorded
            default:
                throw Problem(
                    status: .conflict, title: "That was not taken", words: "\(error)")
            }
        }
    }
}
