// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Staff

extension Console {
    /// The routes of who comes in, and who may.
    static let staffRoutes: [Route] = [
        .get("/sign-in", .anyone, Console.signInPage),
        .post("/sign-in", .anyone, Console.signIn),
        .post("/sign-in/provider", .anyone, Console.beginAtProvider),
        .get("/sign-in/callback", .anyone, Console.backFromProvider),
        .post("/sign-out", .staff, Console.signOut),
        .get("/welcome/{token}", .anyone, Console.welcomePage),
        .post("/welcome/{token}", .anyone, Console.accept),
        .get("/account", .staff, Console.accountPage),
        .post("/account/password", .staff, Console.changePassword),
        .post("/account/sessions", .staff, Console.signOutElsewhere),
        .get("/people", .right(.manageStaff), Console.peoplePage),
        .post("/people", .right(.manageStaff), Console.invite),
        .post("/people/change", .right(.manageStaff), Console.changePeople),
    ]

    /// - Throws: ``Problem`` where this house has no staff.
    func staffDoor() throws -> StaffDoor {
        guard let staffDoor = door else { throw Problem.noPage }
        return staffDoor
    }

    /// `GET /sign-in`
    func signInPage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        guard context.viewer == nil else { return Self.redirect("/") }
        let next = request.uri.queryParameters["next"].map(String.init)
        return Self.answer(
            Self.signInPage(context.frame, door, next: next, name: "", problem: nil))
    }

    /// `POST /sign-in`: name, password and code at once, so that no answer says which of them is wrong.
    func signIn(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        guard StaffDoor.isFromHere(request) else { throw Problem.notTheirs }
        let form = context.form
        do {
            let session = try await door.book.signIn(
                name: form["name"] ?? "", password: form.exactly("password") ?? "",
                code: form["code"] ?? "", address: door.address(of: request, context),
                ending: door.token(of: request), at: door.now())
            let next = form["next"] ?? "/"
            var response = Self.redirect(Self.isOwnPath(next) ? next : "/")
            response.setCookie(StaffDoor.cookie(session.token, for: request))
            return response
        } catch let error as StaffError {
            return Self.answer(
                Self.signInPage(
                    context.frame, door, next: form["next"], name: form["name"] ?? "",
                    problem: error),
                error)
        } catch { throw Problem.unrecorded }
    }

    /// `POST /sign-out`
    func signOut(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        if let token = door.token(of: request) { try door.book.signOut(token) }
        var response = Self.redirect("/sign-in")
        response.setCookie(StaffDoor.cookie(nil, for: request))
        return response
    }

    /// A page that says what was wrong, with the status that says it to programs.
    static func answer(_ page: HTML, _ error: StaffError) -> Response {
        var response: Response
        switch error {
        case .refused: response = answer(page, status: .unauthorized)
        case .wait: response = answer(page, status: .tooManyRequests)
        case .busy, .providerDown: response = answer(page, status: .serviceUnavailable)
        case .providerUnfit: response = answer(page, status: .badGateway)
        case .notAllowed, .yourself, .passwordsOff, .providerRefused, .notBegun, .untrusted,
            .missingFactor, .noRole, .providerConflict, .dismissed:
            response = answer(page, status: .forbidden)
        case .deadLink, .noSuchMember: response = answer(page, status: .notFound)
        default: response = answer(page, status: .unprocessableContent)
        }
        if case .wait(let time) = error {
            response.headers[.retryAfter] = "\(max(1, time.components.seconds + 1))"
        }
        return response
    }

    /// What was wrong, where a screen reader says it first.
    static func alert(_ error: StaffError?) -> HTML {
        guard let error else { return .nothing }
        let words = error.description
        return """
            <p class="alert" role="alert">\(words.prefix(1).uppercased() + words.dropFirst()).</p>
            """
    }

    static func signInPage(
        _ frame: Frame, _ door: StaffDoor, next: String?, name: String, problem: StaffError?
    ) -> HTML {
        page("Sign in", in: frame) {
            """
            <section class="sign-in">
            <h1>Sign in</h1>
            \(alert(problem))
            \(door.provider.map { providerForm($0.settings.name, next: next) } ?? .nothing)
            \(door.book.takesPasswords ? passwordForm(next: next, name: name, hasFocus: problem == nil && door.provider == nil) : .nothing)
            </section>
            """
        }
    }

    private static func goingOn(_ next: String?) -> HTML {
        next.map { #"<input type="hidden" name="next" value="\#($0)">"# } ?? .nothing
    }

    private static func providerForm(_ provider: String, next: String?) -> HTML {
        """
        <form method="post" action="/sign-in/provider">
        \(goingOn(next))
        <p><button class="primary">Sign in with \(provider)</button></p>
        </form>
        """
    }

    private static func passwordForm(next: String?, name: String, hasFocus: Bool) -> HTML {
        """
        <form method="post" action="/sign-in">
        \(goingOn(next))
        <p><label for="name">Name</label>
        <input id="name" name="name" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required\(hasFocus ? " autofocus" : "")></p>
        <p><label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required></p>
        <p><label for="code">Code from your app, or a recovery code</label>
        <input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="40" required></p>
        <p><button>Sign in</button></p>
        </form>
        <p><small>Password forgotten, or phone gone? An administrator gives you a link.</small></p>
        """
    }
}
