// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Staff

extension Console {
    /// The shell of a page: landmarks, the way around by rights, and the body.
    static func page(
        _ title: String, in frame: Frame, script: String? = nil, _ body: () -> HTML
    ) -> HTML {
        """
        <!doctype html>
        <html lang="en"\(themeAttribute(frame.theme))>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title) · Belay</title>
        <link rel="icon" href="/assets/belay.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/belay.css">
        <script src="/assets/belay.js" defer></script>\(script.map { #"<script src="\#($0)" defer></script>"# } ?? HTML.nothing)
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
        <a class="brand" href="/"><img src="/assets/belay.svg" alt="" width="22" height="22">Belay</a>
        \(frame.viewer.map { navigation(for: $0, at: frame.path) } ?? .nothing)
        <div class="who">
        \(themeSwitch(frame))
        \(frame.viewer.map(identity) ?? .nothing)
        </div>
        </header>
        <main id="main" tabindex="-1">
        \(body())
        </main>
        </body>
        </html>
        """
    }

    private static func themeAttribute(_ theme: Theme) -> HTML {
        theme == .system ? .nothing : #" data-theme="\#(theme.rawValue)""#
    }

    /// The rooms that somebody may enter.
    static func rooms(for viewer: Viewer) -> [(path: String, name: String)] {
        let all: [(String, String, Right?)] = [
            ("/", "Desk", nil), ("/conversations", "Conversations", .watch),
            ("/feedback", "Feedback", .watch),
            ("/use-cases", "Use cases", .seeUseCases), ("/ledger", "Ledger", .readLedger),
            ("/connections", "Connections", .operate), ("/people", "People", .manageStaff),
        ]
        return all.filter { room in
            (room.2.map(viewer.may) ?? true) && routes.contains { $0.path == room.0 }
        }.map { ($0.0, $0.1) }
    }

    private static func navigation(for viewer: Viewer, at path: String) -> HTML {
        let here: HTML = #" aria-current="page""#
        let links: [HTML] = rooms(for: viewer).map { room in
            let isHere = room.path == "/" ? isOnDesk(path) : isWithin(room.path, path)
            return """
                <li><a href="\(room.path)"\(isHere ? here : .nothing)>\(room.name)</a></li>
                """
        }
        return #"<nav aria-label="Rooms"><ul>\#(links)</ul></nav>"#
    }

    private static func isWithin(_ room: String, _ path: String) -> Bool {
        path == room || path.hasPrefix(room + "/")
    }

    /// What is opened from the desk is of the desk.
    private static func isOnDesk(_ path: String) -> Bool {
        path == "/" || isWithin("/approvals", path) || isWithin("/handoffs", path)
    }

    private static func identity(of viewer: Viewer) -> HTML {
        let roles = viewer.roles.map(\.rawValue).sorted().joined(separator: ", ")
        return """
            <a class="me" href="/account"><span>\(viewer.displayName)</span> <small>\(roles)</small></a>
            \(form(action: "/sign-out", for: viewer) { #"<button class="quiet">Sign out</button>"# })
            """
    }

    /// It goes from what the system says to dark, to light and back.
    private static func themeSwitch(_ frame: Frame) -> HTML {
        let label =
            switch frame.theme {
            case .system: "Colours: as the system"
            case .dark: "Colours: dark"
            case .light: "Colours: light"
            }
        return """
            <form method="post" action="/theme" class="theme">
            <input type="hidden" name="back" value="\(frame.path)">
            \(frame.viewer.map(token) ?? .nothing)
            <button name="theme" value="\(frame.theme.next.rawValue)" class="quiet" title="\(label). Turn to \(frame.theme.next.rawValue)."><span class="sun" aria-hidden="true"></span><span class="unseen">\(label). Turn to \(frame.theme.next.rawValue).</span></button>
            </form>
            """
    }

    /// What every form carries, so that no other site can send one in somebody's name.
    private static func token(of viewer: Viewer) -> HTML {
        #"<input type="hidden" name="form-token" value="\#(viewer.formToken)">"#
    }

    /// A form that changes something. There is no other way to write one.
    static func form(
        action: String, for viewer: Viewer, class style: String = "", _ body: () -> HTML
    ) -> HTML {
        """
        <form method="post" action="\(action)" class="\(style)">
        \(token(of: viewer))
        \(body())
        </form>
        """
    }
}
