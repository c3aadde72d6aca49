// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Staff
import Vocabulary

extension Console {
    /// `GET /account`: who one is, the password, and where one is signed in.
    func accountPage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try account(request, context, problem: nil)
    }

    private func account(
        _ request: Request, _ context: ConsoleContext, problem: StaffError?
    ) throws -> Response {
        let door = try staffDoor()
        let viewer = try context.signedIn()
        guard let session = try door.session(of: request) else { throw Problem.signedOut }
        let sessions = try door.book.sessions(of: viewer.name, at: door.now())
        let isKeptElsewhere = try door.book.accounts()[viewer.name] != nil
        let page = Self.accountPage(
            context.frame, viewer, session, sessions: sessions,
            provider: isKeptElsewhere ? door.provider?.settings.name : nil, problem: problem)
        return problem.map { Self.answer(page, $0) } ?? Self.answer(page)
    }

    /// `POST /account/password`
    func changePassword(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        guard let session = try door.session(of: request) else { throw Problem.signedOut }
        let form = context.form
        do {
            let new = try await door.book.changePassword(
                in: session, from: form.exactly("present") ?? "",
                to: form.exactly("password") ?? "", code: form["code"] ?? "",
                address: door.address(of: request, context), at: door.now())
            var response = Self.redirect("/account")
            response.setCookie(StaffDoor.cookie(new.token, for: request))
            return response
        } catch let error as StaffError {
            return try account(request, context, problem: error)
        } catch { throw Problem.unrecorded }
    }

    /// `POST /account/sessions`
    func signOutElsewhere(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        guard let session = try door.session(of: request) else { throw Problem.signedOut }
        try door.book.signOutElsewhere(session)
        return Self.redirect("/account")
    }

    private static func accountPage(
        _ frame: Frame, _ viewer: Viewer, _ session: Session, sessions: [KeptSession],
        provider: String?, problem: StaffError?
    ) -> HTML {
        let rows: [HTML] = sessions.map { kept in
            """
            <tr><td>\(kept.begun.description)</td><td>\(kept.lastUsed.description)</td><td>\(kept.address)</td>\
            <td>\(kept.id == session.id ? "this one" : "")</td></tr>
            """
        }
        let roles = viewer.roles.map(\.rawValue).sorted().joined(separator: ", ")
        return page("Your account", in: frame) {
            """
            <h1>\(viewer.displayName)</h1>
            <p>You sign in as <strong>\(viewer.name)</strong>. Your roles: \(roles).</p>
            \(form(action: "/sign-out", for: viewer) { "<button>Sign out</button>" })
            \(provider.map(elsewhere) ?? passwordSection(viewer, problem))
            <section><h2>Where you are signed in</h2>
            <table><thead><tr><th scope="col">Since</th><th scope="col">Last used</th><th scope="col">From</th><th scope="col"></th></tr></thead>
            <tbody>\(rows)</tbody></table>
            \(form(action: "/account/sessions", for: viewer) { "<button>Sign out everywhere else</button>" })
            </section>
            """
        }
    }

    private static func passwordSection(_ viewer: Viewer, _ problem: StaffError?) -> HTML {
        """
        <section><h2>Password</h2>
        \(alert(problem))
        \(form(action: "/account/password", for: viewer) {
            """
            <p><label for="present">Your present password</label>
            <input id="present" name="present" type="password" autocomplete="current-password" required></p>
            \(newPassword(label: "A new one"))
            <p><label for="code">Code from your app</label>
            <input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="40" required></p>
            <p><button>Change it, and sign out everywhere else</button></p>
            """
        })
        </section>
        """
    }

    private static func elsewhere(_ provider: String) -> HTML {
        """
        <section><h2>Password</h2>
        <p>You sign in with \(provider): your password, your second factor and your roles are kept there. Signing out here does not sign \
        you out there.</p></section>
        """
    }
}
