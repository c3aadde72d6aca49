// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird

extension Console {
    /// `GET /`: what waits for whoever looks.
    func deskPage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        Self.answer(
            Self.page("Desk", in: context.frame) {
                """
                <h1>Waiting for a person</h1>
                \(Self.emptyState("Nothing waits for you.", "What is held for a person appears here."))
                """
            })
    }

    /// What a list shows where there is nothing in it.
    static func emptyState(_ title: String, _ words: String) -> HTML {
        #"<div class="empty"><p><strong>\#(title)</strong></p><p>\#(words)</p></div>"#
    }
}
