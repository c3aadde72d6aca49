// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// What surrounds a page: who looks, from where, in which light.
struct Frame: Sendable {
    let viewer: Viewer?
    var theme = Theme.system
    /// The page's own path.
    var path = "/"
}

/// Light or dark. It is a cookie, so that a page is right at once and without script.
enum Theme: String, Sendable, CaseIterable {
    case system, light, dark

    static let cookie = "belay-theme"

    init(of request: Request) {
        let value = request.cookies[Self.cookie]?.value
        self = value.flatMap(Theme.init(rawValue:)) ?? .system
    }

    /// What the switch turns to.
    var next: Theme {
        switch self {
        case .system: .dark
        case .dark: .light
        case .light: .system
        }
    }
}

extension Console {
    /// `POST /theme`: the next light. It is nobody's secret and changes nothing else, so anybody may.
    func theme(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let wanted = context.form["theme"].flatMap(Theme.init(rawValue:)) ?? .system
        let back = context.form["back"] ?? "/"
        var response = Self.redirect(Self.isOwnPath(back) ? back : "/")
        response.setCookie(
            Cookie(
                name: Theme.cookie, value: wanted.rawValue, maxAge: 31_536_000, path: "/",
                httpOnly: true, sameSite: .lax))
        return response
    }

    /// Whether an address leads to a page of the console and nowhere else.
    static func isOwnPath(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\")
            && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
    }
}
