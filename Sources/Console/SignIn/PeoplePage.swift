// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Staff
import Vocabulary

extension Console {
    /// `GET /people`: everybody of the staff.
    func peoplePage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        return Self.answer(try people(context.frame, viewer))
    }

    /// `POST /people`: invites somebody.
    func invite(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = context.form
        var member = Member(
            name: Member.folded(form["name"] ?? ""), displayName: form["display-name"] ?? "",
            roles: Set(form.all("role").compactMap(Role.init(rawValue:))))
        member.tasks = Self.tasks(form)
        return try await change(request, context) { book, viewer, now in
            let token = try await book.invite(member, by: viewer.principal, at: now)
            return Invited(name: member.displayName, token: token)
        }
    }

    /// What somebody works on, as it was filled in.
    private static func tasks(_ form: Form) -> Member.Tasks {
        func words(_ name: String) -> Set<String> {
            Set((form[name] ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init))
        }
        let useCases = words("use-cases")
        return Member.Tasks(
            useCases: useCases.isEmpty ? nil : useCases, languages: words("languages"),
            skills: words("skills"), capacity: form["capacity"].flatMap { Int($0) } ?? 3)
    }

    /// `POST /people/change`: one thing about somebody is another from here on.
    func changePeople(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = context.form
        let name = form["name"] ?? ""
        return try await change(request, context) { book, viewer, now in
            let who = viewer.principal
            switch form["change"] {
            case "roles":
                try await book.change(
                    roles: Set(form.all("role").compactMap(Role.init(rawValue:))), of: name,
                    by: who, at: now)
            case "disable": try await book.disable(name, by: who, at: now)
            case "enable": try await book.enable(name, by: who, at: now)
            case "end-sessions": try await book.endSessions(of: name, by: who, at: now)
            case "reset-password":
                return Invited(
                    name: name, token: try await book.resetPassword(of: name, by: who, at: now))
            case "reset-second-factor":
                return Invited(
                    name: name, token: try await book.resetSecondFactor(of: name, by: who, at: now))
            case "invite-again":
                return Invited(
                    name: name, token: try await book.inviteAgain(name, by: who, at: now))
            case "tasks":
                try await book.change(Self.tasks(form), of: name, by: who, at: now)
            default: throw Problem.badForm("it does not say what should change")
            }
            return nil
        }
    }

    /// A link to be given to somebody.
    private struct Invited {
        let name: String
        let token: SecretToken
    }

    private func change(
        _ request: Request, _ context: ConsoleContext,
        _ body: (StaffBook, Viewer, Timestamp) async throws -> Invited?
    ) async throws -> Response {
        let door = try staffDoor()
        let viewer = try context.signedIn()
        do {
            guard let invited = try await body(door.book, viewer, door.now()) else {
                return Self.redirect("/people")
            }
            let link = Link(
                name: invited.name, origin: door.linkOrigin(for: request),
                path: "/welcome/" + invited.token.text)
            return Self.answer(try people(context.frame, viewer, link: link))
        } catch let error as StaffError {
            return Self.answer(try people(context.frame, viewer, problem: error), error)
        } catch let problem as Problem {
            throw problem
        } catch { throw Problem.unrecorded }
    }

    private func people(
        _ frame: Frame, _ viewer: Viewer, problem: StaffError? = nil,
        link: Link? = nil
    ) throws -> HTML {
        let door = try staffDoor()
        let book = door.book
        let joined = try book.joined()
        let invited = try book.invited()
        let accounts = try book.accounts()
        let cards = try book.members().map { member in
            Self.card(
                of: member, hasJoined: joined.contains(member.name),
                isInvited: invited.contains(member.name),
                from: accounts[member.name].map { account in
                    door.provider.flatMap {
                        $0.settings.issuer == account.issuer ? $0.settings.name : nil
                    }
                        ?? account.issuer
                }, for: viewer)
        }
        return Self.page("People", in: frame) {
            """
            <div class="head"><h1>People</h1>
            <p class="lead">Who works here, and what they may do. Administrators see no conversations.</p></div>
            \(Self.alert(problem))
            \(link.map(Self.given) ?? .nothing)
            <div class="people">\(cards)</div>
            \(book.takesPasswords ? Self.invitation(for: viewer) : .nothing)
            """
        }
    }

    /// A link as it is shown.
    private struct Link {
        let name: String
        /// `nil` where nobody said how people reach the console.
        let origin: String?
        let path: String
    }

    private static func given(_ link: Link) -> HTML {
        let hint: HTML =
            link.origin == nil
            ? #"<p class="hint">Put the address by which people reach this console in front of it. Belay does not take it from what the browser says; it writes it itself where <code>staff.console</code> in <code>belay.yaml</code> says it.</p>"#
            : .nothing
        return """
            <section class="panel link" role="status"><h2>A link for \(link.name)</h2>
            <p><label for="link">It works once, for 24 hours. It is not shown again: give it to nobody else.</label>
            <input id="link" readonly value="\((link.origin ?? "") + link.path)"></p>\(hint)</section>
            """
    }

    /// - Parameter provider: Where they come from; `nil` for those whose password is kept here.
    private static func card(
        of member: Member, hasJoined: Bool, isInvited: Bool, from provider: String?,
        for viewer: Viewer
    ) -> HTML {
        let state =
            member.isDisabled
            ? "disabled" : hasJoined ? "active" : isInvited ? "invited" : "reset"
        let roles = member.roles.map(\.rawValue).sorted().joined(separator: ", ")
        var buttons: [(String, String)] = []
        if member.isDisabled {
            buttons.append(("enable", "Enable"))
        } else {
            if isInvited { buttons.append(("invite-again", "Make a new link")) }
            buttons.append(("disable", "Disable"))
            if hasJoined, provider == nil {
                buttons += [
                    ("reset-password", "Reset the password"),
                    ("reset-second-factor", "Reset the second factor"),
                ]
            }
            if hasJoined { buttons.append(("end-sessions", "Sign out everywhere")) }
        }
        let actions: [HTML] = buttons.map { change, label in
            """
            <button name="change" value="\(change)" class="quiet">\(label)<span class="unseen">: \(member.displayName)</span></button>
            """
        }
        let isSelf = member.name == viewer.name
        return """
            <section class="panel" aria-label="\(member.displayName)">
            <h2>\(member.displayName)</h2>
            <p><code>\(member.name)</code> · \(roles) · <span class="state \(state)">\(state)</span>\(provider.map { " · from \($0)" } ?? "")\(isSelf ? " · you" : "")</p>
            \(isSelf ? .nothing : form(action: "/people/change", for: viewer) {
                #"<input type="hidden" name="name" value="\#(member.name)"><p>\#(actions)</p>"#
            })
            \(isSelf || provider != nil ? .nothing : roleForm(of: member, for: viewer))
            \(isSelf ? .nothing : taskForm(of: member, for: viewer))
            </section>
            """
    }

    private static func roleForm(of member: Member, for viewer: Viewer) -> HTML {
        """
        <details><summary>Change the roles</summary>
        \(form(action: "/people/change", for: viewer) {
            """
            <input type="hidden" name="name" value="\(member.name)">
            \(roleBoxes(member.roles, of: member.displayName))
            <button name="change" value="roles">Save the roles</button>
            """
        })
        </details>
        """
    }

    private static func taskForm(of member: Member, for viewer: Viewer) -> HTML {
        func field(_ name: String, _ label: String, _ words: Set<String>) -> HTML {
            let id = "\(name)-of-\(member.name)"
            return
                #"<p><label for="\#(id)">\#(label)</label> <input id="\#(id)" name="\#(name)" value="\#(words.sorted().joined(separator: " "))"></p>"#
        }
        let id = "capacity-of-\(member.name)"
        return """
            <details><summary>Change what they work on</summary>
            \(form(action: "/people/change", for: viewer) {
                """
                <input type="hidden" name="name" value="\(member.name)">
                \(field("languages", "Languages", member.languages))
                \(field("skills", "Skills", member.skills))
                \(field("use-cases", "Only these use cases; all where none is given", member.useCases ?? []))
                <p><label for="\(id)">Conversations at once</label> <input id="\(id)" name="capacity" type="number" min="1" max="50" value="\(String(member.capacity))"></p>
                <button name="change" value="tasks">Save</button>
                """
            })
            </details>
            """
    }

    private static func roleBoxes(_ chosen: Set<Role>, of name: String) -> HTML {
        let boxes: [HTML] = Role.allCases.map { role in
            """
            <label><input type="checkbox" name="role" value="\(role.rawValue)"\(chosen.contains(role) ? " checked" : "")> \(role.rawValue)</label>
            """
        }
        return "<fieldset><legend>Roles of \(name)</legend>\(boxes)</fieldset>"
    }

    private static func invitation(for viewer: Viewer) -> HTML {
        func field(_ id: String, _ label: String, _ rest: HTML = "") -> HTML {
            #"<p><label for="\#(id)">\#(label)</label> <input id="\#(id)" name="\#(id)"\#(rest)></p>"#
        }
        return """
            <section class="panel invite"><h2>Invite somebody</h2>
            \(form(action: "/people", for: viewer) {
                """
                \(field("name", "The name to sign in with", #" autocapitalize="none" spellcheck="false" maxlength="64" required"#))
                \(field("display-name", "The name that others read", #" maxlength="80" required"#))
                \(roleBoxes([], of: "the new one"))
                \(field("languages", "Languages, such as en de"))
                \(field("skills", "Skills: words of the workspace, such as the role that a card asks to approve"))
                \(field("use-cases", "Only these use cases; all where none is given"))
                \(field("capacity", "Conversations at once", #" type="number" min="1" max="50" value="3""#))
                <p><button>Make the link</button></p>
                """
            })
            </section>
            """
    }
}
