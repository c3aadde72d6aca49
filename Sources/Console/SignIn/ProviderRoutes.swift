// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Staff

extension Console {
    /// `POST /sign-in/provider`: to the identity provider.
    func beginAtProvider(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        guard let provider = door.provider else { throw Problem.noPage }
        guard StaffDoor.isFromHere(request) else { throw Problem.notTheirs }
        do {
            guard let console = door.console(for: request) else { throw StaffError.noAddress }
            let begun = try await door.book.begin(
                with: provider, console: console, next: context.form["next"],
                session: door.token(of: request),
                address: door.address(of: request, context), at: door.now())
            var response = Self.sent(
                to: begun.address,
                Self.wayPage(context.frame, provider.settings.name, begun.address)
            )
            response.setCookie(StaffDoor.wayCookie(begun.browser, for: request))
            return response
        } catch let error as StaffError {
            return Self.answer(
                Self.signInPage(
                    context.frame, door, next: context.form["next"], name: "", problem: error),
                error)
        } catch { throw Problem.unrecorded }
    }

    /// `GET /sign-in/callback`: back from it.
    func backFromProvider(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        guard let provider = door.provider else { throw Problem.noPage }
        do {
            let (session, next) = try await door.book.signIn(
                with: provider, Self.callback(of: request),
                browser: request.cookies[StaffDoor.wayCookieName(for: request)].flatMap {
                    SecretToken($0.value)
                },
                address: door.address(of: request, context), at: door.now())
            let path = next.flatMap { Self.isOwnPath($0) ? $0 : nil } ?? "/"
            var response = Self.sent(to: path, Self.inPage(context.frame, path))
            response.setCookie(StaffDoor.cookie(session.token, for: request))
            response.setCookie(StaffDoor.wayCookie(nil, for: request))
            return response
        } catch let error as StaffError {
            var response = Self.answer(
                Self.signInPage(context.frame, door, next: nil, name: "", problem: error), error)
            response.setCookie(StaffDoor.wayCookie(nil, for: request))
            return response
        } catch { throw Problem.unrecorded }
    }

    /// What the address says; nothing where it says something twice, or can't be read.
    private static func callback(of request: Request) -> IdentityProvider.Callback {
        // Losing the error is the intention: what can't be read was begun by nobody.
        guard let form = try? Form(parsing: Array((request.uri.query ?? "").utf8)) else {
            return .init()
        }
        let names = ["state", "code", "iss", "error"]
        guard names.allSatisfy({ form.all($0).count <= 1 }) else { return .init() }
        return .init(
            state: form["state"], code: form.exactly("code"), issuer: form.exactly("iss"),
            error: form.exactly("error"))
    }

    // MARK: Pages on the way

    /// Sends the browser on from a page, not by a redirect: browsers apply what the policy says of forms to redirects after one, to
    /// wherever a provider sends them further; and after a redirect from another site they would not show the session's strict cookie.
    private static func sent(to address: String, _ page: HTML) -> Response {
        var response = answer(page)
        if let name = HTTPField.Name("Refresh") { response.headers[name] = "0; url=\(address)" }
        return response
    }

    private static func wayPage(_ frame: Frame, _ provider: String, _ address: String) -> HTML {
        page("On to \(provider)", in: frame) {
            """
            <section class="sign-in"><h1>On to \(provider)</h1>
            <p>You sign in there, and come back.</p>
            <p><a class="button" href="\(address)">Go on</a></p></section>
            """
        }
    }

    private static func inPage(_ frame: Frame, _ path: String) -> HTML {
        page("You are in", in: frame) {
            """
            <section class="sign-in"><h1>You are in</h1>
            <p><a class="button" href="\(path)">Go on</a></p></section>
            """
        }
    }
}
