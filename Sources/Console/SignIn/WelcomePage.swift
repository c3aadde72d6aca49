// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Staff

extension Console {
    /// `GET /welcome/{token}`: what an invitation leads to, and the first start.
    func welcomePage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        do {
            guard let token = context.parameters.get("token").flatMap({ SecretToken($0) }) else {
                throw StaffError.deadLink
            }
            let link = try door.book.open(token, at: door.now())
            return Self.answer(
                Self.welcomePage(context.frame, token, link, context.form, problem: nil))
        } catch let error as StaffError {
            return Self.answer(Self.deadLinkPage(context.frame, error), error)
        }
    }

    /// `POST /welcome/{token}`
    func accept(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let door = try staffDoor()
        guard StaffDoor.isFromHere(request) else { throw Problem.notTheirs }
        let form = context.form
        guard let token = context.parameters.get("token").flatMap({ SecretToken($0) }) else {
            return Self.answer(Self.deadLinkPage(context.frame, .deadLink), .deadLink)
        }
        do {
            let accepted = try await door.book.accept(
                token,
                Acceptance(
                    name: form["name"] ?? "", displayName: form["display-name"] ?? "",
                    password: form.exactly("password") ?? "", code: form["code"] ?? ""),
                address: door.address(of: request, context), at: door.now())
            var response =
                accepted.recoveryCodes.isEmpty
                ? Self.redirect("/")
                : Self.answer(Self.recoveryPage(context.frame, accepted))
            response.setCookie(StaffDoor.cookie(accepted.session.token, for: request))
            return response
        } catch let error as StaffError {
            // The link itself may be what is dead.
            do {
                let link = try door.book.reopen(token, at: door.now())
                return Self.answer(
                    Self.welcomePage(context.frame, token, link, form, problem: error), error)
            } catch let dead as StaffError {
                return Self.answer(Self.deadLinkPage(context.frame, dead), dead)
            }
        } catch { throw Problem.unrecorded }
    }

    private static func deadLinkPage(_ frame: Frame, _ error: StaffError) -> HTML {
        page("This link is over", in: frame) {
            """
            <section class="sign-in"><h1>This link is over</h1>\(alert(error))
            <p><a class="button" href="/sign-in">Sign in</a></p></section>
            """
        }
    }

    private static func welcomePage(
        _ frame: Frame, _ token: SecretToken, _ link: OpenLink, _ form: Form, problem: StaffError?
    ) -> HTML {
        let title: String
        switch link.purpose {
        case .firstStart: title = "Welcome to Belay"
        case .join: title = "Welcome, \(link.member?.displayName ?? "")"
        case .password: title = "Choose a new password"
        case .secondFactor: title = "Set up your new phone"
        }
        return page(title, in: frame) {
            """
            <section class="sign-in">
            <h1>\(title)</h1>
            \(alert(problem))
            <form method="post" action="/welcome/\(token.text)">
            \(naming(link, form))
            \(password(link))
            \(link.secondFactor.map { enrolment($0, link.address ?? "") } ?? .nothing)
            <p><label for="code">The code that your app shows now</label>
            <input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="40" required></p>
            <p><button>Go on</button></p>
            </form>
            </section>
            """
        }
    }

    private static func naming(_ link: OpenLink, _ form: Form) -> HTML {
        if let member = link.member {
            return """
                <p>You sign in as <strong>\(member.name)</strong>.
                <input type="hidden" name="username" value="\(member.name)" autocomplete="username"></p>
                """
        }
        return """
            <p>You are the first one here, and become the administrator. Administrators invite the others; they see no conversations.</p>
            <p><label for="name">The name to sign in with</label>
            <input id="name" name="name" value="\(form["name"] ?? "")" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required></p>
            <p><label for="display-name">Your name, as others read it</label>
            <input id="display-name" name="display-name" value="\(form["display-name"] ?? "")" autocomplete="name" maxlength="80" required></p>
            """
    }

    private static func password(_ link: OpenLink) -> HTML {
        if link.purpose == .secondFactor {
            return """
                <p><label for="password">Your password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required></p>
                """
        }
        return newPassword(label: "A password")
    }

    static func newPassword(label: String) -> HTML {
        let length = PasswordRules.length
        return """
            <p><label for="password">\(label)</label>
            <input id="password" name="password" type="password" autocomplete="new-password" minlength="\("\(length.lowerBound)")" aria-describedby="password-rules" required>
            <small id="password-rules">\("\(length.lowerBound)") to \("\(length.upperBound)") characters, of whatever kind. A few words make a good one; a password manager makes a better one.</small></p>
            """
    }

    private static func enrolment(_ factor: TOTP, _ address: String) -> HTML {
        let letters = Array(factor.typed)
        let groups = stride(from: 0, to: letters.count, by: 4).map {
            String(letters[$0..<min($0 + 4, letters.count)])
        }.joined(separator: " ")
        return """
            <fieldset><legend>Your phone</legend>
            <p>Besides the password you need an app that shows codes, such as Aegis, FreeOTP or the one of your phone. Add this key to it (time-based, six digits):</p>
            <p><code class="secret">\(groups)</code></p>
            <p><a href="\(address)">Open it in an app on this device</a></p>
            </fieldset>
            """
    }

    private static func recoveryPage(_ frame: Frame, _ accepted: Accepted) -> HTML {
        let codes: [HTML] = accepted.recoveryCodes.map { "<li><code>\($0.text)</code></li>" }
        return page("Your recovery codes", in: frame) {
            """
            <section class="sign-in">
            <h1>Your recovery codes</h1>
            <p>Each one lets you in once in the place of a code of your phone. Print them or put them into your password manager: they are not shown again.</p>
            <ol class="codes">\(codes)</ol>
            <p><a class="button" href="/">I have kept them</a></p>
            </section>
            """
        }
    }
}
