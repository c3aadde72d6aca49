// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// What could not be shown or done, for the person who wanted it: the only place where errors become pages.
struct Problem: Error, Sendable {
    let status: HTTPResponse.Status
    let title: String
    /// What happened and what to do, in sentences.
    let words: String

    static let signedOut = Problem(
        status: .unauthorized, title: "You are signed out",
        words: "Sign in again to go on.")

    static func badForm(_ cause: String) -> Problem {
        Problem(
            status: .badRequest, title: "This form can't be read",
            words:
                "Nothing was changed: \(cause). Go back, load the page again and send it once more."
        )
    }

    /// The form is from an older page, or from somewhere else.
    static let notTheirs = Problem(
        status: .forbidden, title: "This form is out of date",
        words:
            "Nothing was changed: the page was loaded before you signed in. Go back, load it again and send it once more."
    )

    static let noRight = Problem(
        status: .forbidden, title: "This is not yours to see",
        words: "None of your roles includes it. An administrator can give you one that does.")

    static let noPage = Problem(
        status: .notFound, title: "There is no such page",
        words: "It may be over, or the address may be cut short. The desk shows what waits for you."
    )

    static func notFound(_ what: String) -> Problem {
        Problem(
            status: .notFound, title: "There is no such \(what)",
            words: "It may be over, or not be one of yours.")
    }

    static let unrecorded = Problem(
        status: .serviceUnavailable, title: "The ledger can't be reached",
        words: "Nothing was changed, because nothing could be recorded. Try again in a moment.")

    static let failed = Problem(
        status: .internalServerError, title: "Belay failed on this page",
        words:
            "Nothing was changed by it as far as this page knows. Load it again; the log says more."
    )

    /// The page that says so.
    func page(in frame: Frame) -> HTML {
        let way: HTML =
            frame.viewer == nil
            ? #"<a class="button" href="/sign-in">Sign in</a>"#
            : #"<a class="button" href="/">To the desk</a>"#
        return Console.page(title, in: frame) {
            """
            <section class="problem">
            <h1>\(title)</h1>
            <p>\(words)</p>
            <p>\(way)</p>
            </section>
            """
        }
    }
}
