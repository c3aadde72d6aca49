// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Ledger
import NIOCore
import NIOHTTP1
import Policy
import ServiceLifecycle
import Staff
import Synchronization
import TestSupport
import Vocabulary

@testable import belay

/// A whole house with its console, and an identity provider, all on loopback.
struct ConsoleHouse: Sendable {
    let house: House
    let address: String
    let provider: OpenIDProvider
    /// The first administrator's link, where there is one.
    let link: SecretToken?
    let log: LogBook
    let client: HTTPClient
    private let time: Time

    /// How far the house's and the provider's clocks are ahead.
    private final class Time: Sendable {
        let ahead = Mutex(Duration.zero)
        var now: Timestamp { Timestamp.now() + ahead.withLock { $0 } }
    }

    func step(_ length: Duration) { time.ahead.withLock { $0 += length } }

    static let secret = "BELAY_TEST_OIDC"

    /// Opens one for the time of `work`.
    ///
    /// - Parameters:
    ///   - settings: What the workspace says of the provider besides.
    ///   - issuer: Where the workspace looks for it; where it is, if nothing is said.
    static func open<Value: Sendable>(
        keys: [SigningKey], settings: String = "", staff: String = "", issuer: String? = nil,
        data: String? = nil,
        _ work: @Sendable @escaping (ConsoleHouse) async throws -> Value
    ) async throws -> Value {
        let time = Time()
        return try await OpenIDProvider.running(keys: keys, now: { time.now }) { provider in
            var sample = SampleWorkspace()
            sample.isRecorded = true
            sample.settings = """
                staff:
                  provider:
                    name: Harbour ID
                    issuer: "\(issuer ?? provider.issuer)"
                    client: \(OpenIDProvider.client)
                    secret: {env: \(secret)}
                    roles: {agent: [agents], supervisor: [leads], administrator: [admins]}
                    \(settings)
                  \(staff)
                """
            return try await serve(
                sample.load(model: "http://127.0.0.1:9/v1"), provider, data, time, work)
        }
    }

    private static func serve<Value: Sendable>(
        _ workspace: Workspace, _ provider: OpenIDProvider, _ data: String?, _ time: Time,
        _ work: @Sendable @escaping (ConsoleHouse) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        var plan = House.Plan(workspace: workspace, data: data ?? folder.file("data"))
        plan.port = 0
        plan.now = { time.now }
        let ready = Mutex((port: 0, link: SecretToken?.none))
        let opened = Gate()
        var console = ConsolePlan(port: 0)
        console.onReady = { port, link in
            ready.withLock { $0 = (port, link) }
            opened.open()
        }
        plan.console = console
        let log = LogBook()
        let house = try await House(
            plan, exposition: Exposition(), logger: log.logger, signals: false)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { opened.open() }
                try await house.run()
            }
            await opened.wait()
            // A browser of ours goes on by itself.
            let client = HTTPClient(
                eventLoopGroupProvider: .singleton,
                configuration: .init(redirectConfiguration: .disallow))
            let result: Result<Value, any Error>
            do {
                let (port, link) = ready.withLock { $0 }
                result = .success(
                    try await work(
                        ConsoleHouse(
                            house: house, address: "http://127.0.0.1:\(port)", provider: provider,
                            link: link, log: log, client: client, time: time)))
            } catch { result = .failure(error) }
            try await client.shutdown()
            await house.services.triggerGracefulShutdown()
            try await group.waitForAll()
            _ = folder.path
            return try result.get()
        }
    }

    func browser() -> WebBrowser { WebBrowser(self) }

    var events: [Event] {
        get throws { try house.ledger.entries(from: 0, limit: 10_000).map(\.event) }
    }

    var refusals: [SignInRefused] {
        get throws {
            try events.compactMap { if case .signInRefused(let one) = $0 { one } else { nil } }
        }
    }
}

/// A browser: it keeps cookies as their attributes say, and shows strict ones to no page that another site sent it to.
final class WebBrowser: Sendable {
    struct Page: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let body: String

        /// Where the page sends the browser on to by itself.
        var onward: String? {
            headers.first(name: "refresh").flatMap { text in
                text.firstRange(of: "url=").map { String(text[$0.upperBound...]) }
            }
        }

        /// The form token of the page.
        var token: String? {
            body.firstRange(of: #"name="form-token" value=""#).map {
                String(body[$0.upperBound...].prefix { $0 != "\"" })
            }
        }
    }

    private struct Cookie: Sendable {
        let value: String
        let isStrict: Bool
    }

    private let house: ConsoleHouse
    private let cookies = Mutex<[String: Cookie]>([:])

    init(_ house: ConsoleHouse) { self.house = house }

    var names: Set<String> { cookies.withLock { Set($0.keys) } }

    func get(_ path: String, fromElsewhere: Bool = false) async throws -> Page {
        try await send(.GET, path, nil, fromElsewhere: fromElsewhere)
    }

    func post(_ path: String, _ form: String = "", fromElsewhere: Bool = false) async throws
        -> Page
    { try await send(.POST, path, form, fromElsewhere: fromElsewhere) }

    private func send(_ method: HTTPMethod, _ path: String, _ form: String?, fromElsewhere: Bool)
        async throws -> Page
    {
        let isOurs = path.hasPrefix("/") || path.hasPrefix(house.address)
        var request = HTTPClientRequest(url: path.hasPrefix("/") ? house.address + path : path)
        request.method = method
        if isOurs {
            request.headers.add(
                name: "sec-fetch-site", value: fromElsewhere ? "cross-site" : "same-origin")
            let shown = cookies.withLock { $0.filter { !(fromElsewhere && $0.value.isStrict) } }
            if !shown.isEmpty {
                request.headers.add(
                    name: "cookie",
                    value: shown.map { "\($0.key)=\($0.value.value)" }.joined(separator: "; "))
            }
        }
        if let form {
            request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
            request.body = .bytes(ByteBuffer(string: form))
        }
        let response = try await house.client.execute(request, timeout: .seconds(60))
        for text in response.headers["set-cookie"] where isOurs {
            let pair = text.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            let value = pair.count == 2 ? String(pair[1]) : ""
            cookies.withLock {
                $0[String(pair[0])] =
                    value.isEmpty
                    ? nil : Cookie(value: value, isStrict: text.contains("SameSite=Strict"))
            }
        }
        let body = try await response.body.collect(upTo: 4_194_304)
        return Page(
            status: Int(response.status.code), headers: response.headers,
            body: String(buffer: body))
    }

    /// From the sign-in page to the provider, and on to the address that it sends back to.
    func way(next: String? = nil) async throws -> String {
        let page = try await post(
            "/sign-in/provider", next.map { "next=" + $0.replacing("/", with: "%2F") } ?? "")
        guard let onward = page.onward else { throw Stopped(page: page) }
        let answer = try await get(onward)
        guard let back = answer.headers.first(name: "location") else { throw Stopped(page: answer) }
        return back
    }

    /// The whole way. The page that the provider sends back to.
    @discardableResult
    func signIn(next: String? = nil) async throws -> Page {
        try await get(way(next: next), fromElsewhere: true)
    }

    /// Who the console says that one is; `nil` for nobody.
    func whoAmI() async throws -> String? {
        let page = try await get("/account")
        guard page.status == 200 else { return nil }
        return page.body.firstRange(of: "You sign in as <strong>").map {
            String(page.body[$0.upperBound...].prefix { $0 != "<" })
        }
    }

    struct Stopped: Error, CustomStringConvertible {
        let page: Page
        var description: String { "\(page.status): \(page.body.prefix(2000))" }
    }
}
