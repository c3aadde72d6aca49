// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Staff

extension Console {
    /// `POST /duty`: whether whoever is signed in is asked for conversations.
    func setDuty(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        guard let session = try door.session(of: request) else { throw Problem.signedOut }
        do { try door.book.setDuty(context.form["duty"] == "on", in: session) } catch {
            throw Problem.unrecorded
        }
        return Self.redirect("/")
    }

    /// Says whether they are asked, and lets them say otherwise; nothing for who takes no conversations.
    static func dutyForm(for viewer: Viewer) -> HTML {
        guard viewer.may(.takeHandoffs), let duty = viewer.duty else { return .nothing }
        let words: HTML =
            switch duty {
            case .on: "You are on duty: conversations are offered to you, one at a time."
            case .off:
                "You are off duty: nothing is offered to you. You can still claim what waits."
            case .missed:
                "You were asked for a conversation and did not answer, so you were taken off duty."
            }
        let isOn = duty == .on
        return """
            <div class="duty"><p>\(words)</p>
            \(form(action: "/duty", for: viewer) {
                #"<button name="duty" value="\#(isOn ? "off" : "on")">\#(isOn ? "Go off duty" : "Go on duty")</button>"#
            })</div>
            """
    }
}
