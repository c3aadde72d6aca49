// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Console
import Decisions
import Desk
import Detectors
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import Policy
import Staff
import Synchronization
import TestSupport
import Vocabulary

/// A console with staff, a ledger in memory and a clock that stands still.
struct StaffPages: Sendable {
    let book: StaffBook
    let ledger: Ledger
    let console: Console
    private let folder: TemporaryFolder
    private let time: Time

    private final class Time: Sendable {
        let now = Mutex(Timestamp(milliseconds: 1_800_000_000_000))
    }

    static let password = "dock crane seagull"
    /// Where people reach a console that knows it.
    static let origin = "https://console.sample.example"

    init(
        provider: IdentityProvider? = nil, address: String? = nil, host: String? = nil,
        proxies: Proxies = .none
    ) throws {
        folder = try TemporaryFolder()
        let time = Time()
        self.time = time
        let now: @Sendable () -> Timestamp = { time.now.withLock { $0 } }
        let ledger = try Ledger(
            in: DataFolder.forWriting(folder.file("data")), storage: MemoryStorage(),
            keys: MemoryKeyStorage(), options: .init(views: Desk.views))
        self.ledger = ledger
        book = StaffBook(
            storage: MemoryStaffStorage(), organisation: "Sample", cost: PasswordCost(logN: 4),
            ways: SignInWays(issuer: provider?.settings.issuer)
        ) { event, principal in
            try await ledger.append(Draft(event, at: now(), by: principal))
        }
        let decisions = DecisionPoint(
            workspace: try Workspace.load(files: Self.files), detectors: .standard, ledger: ledger,
            now: now)
        let desk = Desk(
            decisions: decisions,
            lines: ActionLines(
                send: { _ in .done(result: "", status: 200) }, ask: { _ in nil },
                sendCode: { _, _, _, _ in .done(result: "", status: 202) }), now: now)
        let door = StaffDoor(
            book: book, provider: provider, console: address, host: host, proxies: { proxies },
            now: now)
        console = Console(
            decisions: decisions, desk: desk, ledger: ledger, entrance: door.entrance, door: door,
            logger: Logger(label: "test"))
    }

    var now: Timestamp { time.now.withLock { $0 } }
    func step(_ length: Duration) { time.now.withLock { $0 = $0 + length } }

    var events: [Event] { get throws { try ledger.entries(from: 0, limit: 1000).map(\.event) } }

    /// Visits the pages.
    func visit(_ body: (Visit) async throws -> Void) async throws {
        try await body(Visit(pages: self))
    }

    /// What a page answers to a browser at an address.
    func answer(_ request: Request, from address: SocketAddress?) async throws -> Browser.Answer {
        let channel = EmbeddedChannel()
        channel.remoteAddress = address
        let context = ConsoleContext(
            source: ApplicationRequestContextSource(
                channel: channel, logger: Logger(label: "test")))
        let response = try await console.responder().respond(to: request, context: context)
        let written = Written()
        try await response.body.write(written)
        return Browser.Answer(
            status: response.status, headers: response.headers, body: written.text)
    }

    /// Keeps what is written.
    private final class Written: ResponseBodyWriter {
        private var buffer = ByteBuffer()
        var text: String { String(buffer: buffer) }

        func write(_ buffer: ByteBuffer) {
            var buffer = buffer
            self.buffer.writeBuffer(&buffer)
        }

        func finish(_ trailingHeaders: HTTPFields?) {}
    }

    private static let files: [String: [UInt8]] = [
        "belay.yaml": Array(
            """
            organisation: {name: Sample}
            gate: {low: [], limited: [], high: [], because: the sample is about other things}
            upstreams: {recorded: {kind: recorded}}
            models: {small: {upstream: recorded, model: small}}
            """.utf8),
        "use-cases/cards/use-case.yaml": Array(
            """
            use-case: cards
            title: Cards
            owner: card-team
            accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
            risk: low
            touches: []
            autonomy: assist
            stage: pilot
            agents:
              execution: {role: execution, model: small, prompt: agent.md}
            default: block
            """.utf8),
        "use-cases/cards/agent.md": Array("Be kind.".utf8),
    ]
}

/// One visit, with as many browsers as somebody opens.
struct Visit: Sendable {
    let pages: StaffPages

    /// A browser, at an address of its own where one is given.
    func browser(at address: String = "192.0.2.1") -> Browser { Browser(self, at: address) }

    /// A browser of somebody new, who has joined by an invitation of the first administrator.
    func staff(_ name: String, _ roles: Set<Role>) async throws -> Browser {
        let link = try await pages.book.invite(
            Member(name: name, displayName: name, roles: roles), by: .system, at: pages.now)
        let browser = browser()
        try await browser.join("/welcome/" + link.text)
        pages.step(.seconds(30))
        return browser
    }

    /// The first administrator's browser.
    func administrator() async throws -> Browser {
        guard let link = try pages.book.firstStart(at: pages.now) else { throw NoLink() }
        let browser = browser()
        try await browser.join("/welcome/" + link.text, name: "ada")
        pages.step(.seconds(30))
        return browser
    }

    struct NoLink: Error {}
}

/// A browser: it keeps the cookie, and knows what the last page said.
final class Browser: Sendable {
    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: String

        /// The form token of the page.
        var token: String? { value(after: #"name="form-token" value=""#) }

        /// What stands behind something, up to the end of the attribute.
        func value(after mark: String, until end: Character = "\"") -> String? {
            guard let range = body.firstRange(of: mark) else { return nil }
            return String(body[range.upperBound...].prefix { $0 != end })
        }

        var cookie: String? { headers[.setCookie] }
    }

    private let visit: Visit
    private let address: String
    private let state = Mutex((cookie: String?.none, token: String?.none, phone: String?.none))

    init(_ visit: Visit, at address: String) {
        self.visit = visit
        self.address = address
    }

    /// `name=value`, as it is sent.
    var cookie: String? {
        get { state.withLock { $0.cookie } }
        set { state.withLock { $0.cookie = newValue } }
    }

    var token: String? { state.withLock { $0.token } }

    /// The code that the phone shows now.
    var code: String {
        state.withLock { $0.phone }.map { Self.phone($0).code(at: visit.pages.now) } ?? ""
    }

    static let fromHere: HTTPFields = [HTTPField.Name("Sec-Fetch-Site")!: "same-origin"]

    @discardableResult
    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(path, .get, headers, body: nil)
    }

    /// Sends a form from a page of ours, with its token.
    @discardableResult
    func post(
        _ path: String, _ fields: [(String, String)] = [], token: Bool = true,
        headers: HTTPFields = fromHere, host: String = "localhost"
    ) async throws -> Answer {
        var fields = fields
        if token, let known = self.token { fields.append(("form-token", known)) }
        let text = fields.map { Self.escaped($0) + "=" + Self.escaped($1) }.joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(path, .post, headers, body: text, host: host)
    }

    private func send(
        _ path: String, _ method: HTTPRequest.Method, _ given: HTTPFields, body: String?,
        host: String = "localhost"
    ) async throws -> Answer {
        var headers = given
        if let cookie { headers[.cookie] = cookie }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: host, path: path,
                headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(string: body ?? "")))
        let answer = try await visit.pages.answer(
            request, from: try SocketAddress(ipAddress: address, port: 1234))
        state.withLock { state in
            if let set = answer.cookie {
                let pair = String(set.prefix { $0 != ";" })
                state.cookie = pair.hasSuffix("=") ? nil : pair
            }
            if let token = answer.token { state.token = token }
        }
        return answer
    }

    /// Fills in the page of a link.
    @discardableResult
    func join(
        _ path: String, name: String? = nil, password: String = StaffPages.password
    ) async throws -> Answer {
        let page = try await get(path)
        if let secret = page.value(after: #"<code class="secret">"#, until: "<") {
            state.withLock { $0.phone = secret }
        }
        let answer = try await post(
            path,
            [
                ("name", name ?? ""), ("display-name", name ?? ""), ("password", password),
                ("code", code),
            ])
        try await get("/account")
        return answer
    }

    func signIn(
        _ name: String, password: String = StaffPages.password, code: String? = nil,
        next: String? = nil, headers: HTTPFields = fromHere
    ) async throws -> Answer {
        let answer = try await post(
            "/sign-in",
            [("name", name), ("password", password), ("code", code ?? self.code)]
                + (next.map { [("next", $0)] } ?? []), token: false, headers: headers)
        if answer.status == .seeOther { try await get("/account", headers: headers) }
        return answer
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// The app that a secret was typed into.
    private static func phone(_ typed: String) -> TOTP {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bytes: [UInt8] = []
        var bits = 0
        var count = 0
        for letter in typed where letter != " " {
            bits = (bits << 5 | (digits.firstIndex(of: letter) ?? 0)) & 0xFFFF
            count += 5
            if count >= 8 {
                bytes.append(UInt8(bits >> (count - 8) & 0xFF))
                count -= 8
            }
        }
        return TOTP(secret: bytes)
    }
}
