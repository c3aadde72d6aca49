// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
public import Policy
public import Staff
public import Vocabulary

/// Where the staff come in: cookies, addresses and where a form is from, on the one side; the book of the staff on the other.
public struct StaffDoor: Sendable {
    public let book: StaffBook
    /// Who signs people in besides; `nil` for nobody.
    let provider: IdentityProvider?
    /// Where browsers reach the console, as the workspace says; `nil` where it does not.
    let console: String?
    /// The address that the console listens at; `nil` where it listens at all.
    let host: String?
    let now: @Sendable () -> Timestamp
    /// Who is believed in whom a request is from.
    private let proxies: @Sendable () -> Proxies

    public init(
        book: StaffBook, provider: IdentityProvider? = nil, console: String? = nil,
        host: String? = nil, proxies: @escaping @Sendable () -> Proxies = { .none },
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.book = book
        self.provider = provider
        self.proxies = proxies
        self.console = console ?? provider?.settings.console
        self.host = host.flatMap { ["0.0.0.0", "::", "[::]"].contains($0) ? nil : $0 }
        self.now = now
    }

    /// Who comes into the console, and whose forms are taken.
    public var entrance: Entrance {
        Entrance(
            viewer: { request in try self.session(of: request).map(Viewer.init) },
            isTheirs: { request, form, viewer in
                Self.isFromHere(request)
                    && (form["form-token"] ?? "").isSecretly(viewer.formToken)
            })
    }

    func session(of request: Request) throws -> Session? {
        guard let token = token(of: request) else { return nil }
        return try book.session(token, at: now(), isUse: !Self.isOnItsOwn(request))
    }

    /// Whether a page asks by itself, so that nobody need be there: that keeps no session alive.
    private static func isOnItsOwn(_ request: Request) -> Bool {
        request.uri.path == "/events"
            || HTTPField.Name("Belay-Live").map { request.headers[$0] != nil } ?? false
    }

    func token(of request: Request) -> SecretToken? {
        request.cookies[Self.cookieName(for: request)].flatMap { SecretToken($0.value) }
    }

    // MARK: Cookies

    /// Whether the browser is on this very machine, with nothing between: the one place where a cookie does without TLS.
    static func isPlainLoopback(_ request: Request) -> Bool {
        isLoopback(host(of: request)) && forwardedProtocol(request) != "https"
    }

    private static func isLoopback(_ host: String?) -> Bool {
        host.map(["127.0.0.1", "localhost", "[::1]"].contains) ?? false
    }

    /// The host that a request names, where nothing stands behind it but a port: `localhost:80@elsewhere` is no host.
    private static func host(of request: Request) -> String? {
        let authority = request.head.authority ?? ""
        let host =
            authority.hasPrefix("[")
            ? String(authority.prefix { $0 != "]" }) + "]"
            : String(authority.prefix { $0 != ":" })
        let rest = authority.dropFirst(host.count)
        guard rest.isEmpty || rest.first == ":",
            rest.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }), rest.count <= 6
        else { return nil }
        return host.lowercased()
    }

    private static func forwardedProtocol(_ request: Request) -> String? {
        HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }?.lowercased()
    }

    /// Only whoever serves the whole host over TLS can set one with the prefix: no other host's page can plant a session.
    static func cookieName(for request: Request) -> String {
        isPlainLoopback(request) ? "belay" : "__Host-belay"
    }

    /// The cookie that makes somebody signed in, or with `nil` signed out. It ends with the browser, and with the session.
    static func cookie(_ token: SecretToken?, for request: Request) -> Cookie {
        Cookie(
            name: cookieName(for: request), value: token?.text ?? "",
            maxAge: token == nil ? 0 : nil, path: "/", secure: !isPlainLoopback(request),
            httpOnly: true, sameSite: .strict)
    }

    /// What the browser keeps while somebody is at the provider; `nil` takes it away. They come back by a link of another site, so
    /// it can't be strict; it opens nothing by itself.
    static func wayCookie(_ token: SecretToken?, for request: Request) -> Cookie {
        Cookie(
            name: wayCookieName(for: request), value: token?.text ?? "",
            maxAge: token == nil ? 0 : 600, path: "/", secure: !isPlainLoopback(request),
            httpOnly: true, sameSite: .lax)
    }

    static func wayCookieName(for request: Request) -> String {
        cookieName(for: request) + "-sign-in"
    }

    // MARK: Where something is from

    /// Whether a form was sent by a page of ours. Browsers say so, and a page can't make them lie; who says nothing is refused.
    static func isFromHere(_ request: Request) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            return site == "same-origin"
        }
        guard let origin = request.headers[.origin], let authority = request.head.authority,
            let scheme = ["https://", "http://"].first(where: { origin.hasPrefix($0) })
        else { return false }
        return origin.dropFirst(scheme.count).lowercased() == authority.lowercased()
    }

    /// The address that tries are counted by.
    func address(of request: Request, _ context: ConsoleContext) -> String {
        let proxies = proxies()
        // INVARIANT: the words of the headers are names of fields.
        let said = HTTPField.Name(proxies.header.rawValue).map { request.headers[values: $0] }
        return proxies.client(of: context.peer, said: said ?? [])
    }

    /// Where a provider sends the browser back to; `nil` where nobody said, and the browser is not on this machine: what a request
    /// says of its host is not believed.
    func console(for request: Request) -> String? {
        provider?.settings.console ?? console
            ?? (Self.isPlainLoopback(request) ? Self.origin(of: request) : nil)
    }

    /// What a link for somebody begins with; `nil` where nobody said, and the request names another host than this machine and
    /// the address that the console listens at. Anybody can send a request with any host: a link that begins with it would
    /// hand what opens an account to whoever owns that host.
    func linkOrigin(for request: Request) -> String? {
        if let console { return console }
        guard let named = Self.host(of: request) else { return nil }
        let isBound = named == host?.lowercased() || named == "[\(host?.lowercased() ?? "")]"
        return Self.isLoopback(named) || isBound ? Self.origin(of: request) : nil
    }

    private static func origin(of request: Request) -> String {
        (isPlainLoopback(request) ? "http://" : "https://")
            + (request.head.authority ?? "localhost")
    }
}

extension Viewer {
    init(_ session: Session) {
        self.init(
            name: session.member.name, displayName: session.member.displayName,
            roles: session.member.roles, skills: session.member.skills,
            capacity: session.member.capacity, useCases: session.member.useCases,
            duty: session.duty, formToken: session.formToken)
    }
}
