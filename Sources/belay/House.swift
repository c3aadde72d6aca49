// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Console
import Decisions
import Desk
import Detectors
import Foundation
import Gateway
import Hummingbird
import HummingbirdCore
import Ledger
import Logging
import Metrics
import NIOCore
import Policy
import ServiceLifecycle
import Staff
import Storage
import UnixSignals
import Vocabulary

/// The house, from the book to the door: everything is brought together here and nowhere else.
struct House {
    struct Plan {
        var workspace: Workspace
        /// The folder that is watched for changes; `nil` for none.
        var watched: String?
        var data: String
        var host = "127.0.0.1"
        var port = 8080
        var keys: [APIKey] = []
        var recordings: [Recording] = []
        var anchors: [String] = []
        /// Keys of people of the staff, by `name / role`: for plays.
        var staff: [String: String] = [:]
        /// What recordings are shown of the bodies they are sent: for those who compare.
        var isObserved: (@Sendable (String, JSONDocument) -> Void)?
        /// The time.
        var now: @Sendable () -> Timestamp = Timestamp.now
        /// Carries actions out in the place of the workspace's connectors: for those who compare.
        var lines: ActionLines?
        var onReady: @Sendable (Int) async -> Void = { _ in }
        /// Where the console listens; `nil` for none.
        var console: ConsolePlan?
    }

    let ledger: Ledger
    let decisions: DecisionPoint
    let desk: Desk
    let services: ServiceGroup
    private let clients: [HTTPClient]
    private let logger: Logger

    init(_ plan: Plan, exposition: Exposition, logger: Logger, signals: Bool = true) async throws {
        self.logger = logger
        let ledger = try Ledger.open(
            in: plan.data,
            options: .init(views: Desk.views, anchors: plan.anchors, logger: logger))
        self.ledger = ledger
        var clients: [HTTPClient] = []
        func client(_ configuration: HTTPClient.Configuration) -> HTTPClient {
            let client = HTTPClient(
                eventLoopGroupProvider: .singleton, configuration: configuration)
            clients.append(client)
            return client
        }
        let secret: (String) -> String? = { ProcessInfo.processInfo.environment[$0] }
        let scorer = try plan.workspace.scorer.map {
            try ScorerClient(
                $0, client: { client(.init(scorer: $0)) }, logger: logger, secret: secret)
        }
        let decisions = DecisionPoint(
            workspace: plan.workspace, detectors: .standard, ledger: ledger, scorer: scorer?.line,
            now: plan.now)
        self.decisions = decisions

        var servers: [String: MCPConnector] = [:]
        let lines: ActionLines
        if let given = plan.lines {
            lines = given
        } else {
            servers = try Self.mcpConnectors(
                of: plan.workspace, ledger: ledger, client: { client(.init(connector: $0)) },
                now: plan.now, secret: secret)
            lines = try Connectors(
                plan.workspace, client: { client(.init(connector: $0)) },
                mcp: servers.mapValues(\.lines), logger: logger, secret: secret
            ).lines
        }
        // Who was let go opens nothing by a key either, whether there is a console or not.
        let hasStaff = plan.console != nil || StaffBook.exists(in: plan.data)
        let book =
            hasStaff
            ? try StaffBook.open(
                in: plan.data, organisation: plan.workspace.organisation, ledger: ledger,
                retention: { decisions.workspace.retention },
                ways: SignInWays(
                    takesPasswords: plan.workspace.staff.takesPasswords,
                    issuer: plan.workspace.staff.provider?.issuer), now: plan.now) : nil
        let keyRing = KeyRing(plan.workspace.keys + plan.keys) { person in
            book?.bars(person, logger: logger) ?? false
        }
        let desk = Desk(
            decisions: decisions, lines: lines,
            attendance: book.map {
                Attendance(
                    $0, isKeyHolder: { keyRing.holdsKey($0, right: .handoffs) }, logger: logger)
            } ?? .nobody, now: plan.now)
        self.desk = desk
        let webhooks: Webhooks
        let helpdesks: Helpdesks
        do {
            webhooks = try Webhooks(
                plan.workspace.webhooks,
                book: WebhookBook(ledger, folder: plan.data) { decisions.workspace.retention },
                client: { client(.webhooks) }, logger: logger, secret: secret)
            helpdesks = try Helpdesks(
                plan.workspace.helpdesks,
                book: HelpdeskBook(ledger, folder: plan.data, now: plan.now), decisions: decisions,
                desk: desk, client: { client(.helpdesks) }, logger: logger, secret: secret)
        } catch {
            // Losing the error is the intention: a client must not be forgotten open, and the first one is told.
            for client in clients { try? await client.shutdown() }
            throw error
        }
        let gateway: Gateway
        var provider: IdentityProvider?
        do {
            // Where there is no console nobody signs in.
            let declared = plan.console == nil ? nil : plan.workspace.staff.provider
            provider = try declared.map {
                try IdentityProvider(
                    $0, client: { client(.identity) }, logger: logger, secret: secret)
            }
            gateway = try Gateway(
                decisions: decisions, desk: desk, keys: keyRing,
                client: { client(.init(upstream: $0)) },
                recordings: plan.recordings, observer: plan.isObserved, connectors: servers,
                operations: .init(
                    metrics: {
                        exposition.text(
                            ledgerSize: ledger.size,
                            pending: [
                                "webhook": webhooks.pending, "helpdesk": helpdesks.pending,
                            ])
                    }, webhooks: webhooks, helpdesks: helpdesks),
                logger: logger,
                secret: secret)
        } catch {
            // A client must not be forgotten open. Losing the error is the intention: the first one is told.
            for client in clients { try? await client.shutdown() }
            throw error
        }
        self.clients = clients

        let interrupted = try await decisions.begin(version: Belay.version)
        if interrupted > 0 {
            logger.warning(
                "replies were cut off when the last process died",
                metadata: ["count": "\(interrupted)"])
        }
        let lost = try await desk.recover()
        if lost > 0 {
            logger.warning(
                "actions were under way when the last process died: nobody knows what came of them",
                metadata: ["count": "\(lost)"])
        }
        let keyFile = KeyFile(folder: plan.data)
        let application = Application(
            responder: gateway.responder(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: gateway.connectionHandlers(),
                    idleTimeout: .seconds(120))),
            configuration: .init(
                address: .hostname(plan.host, port: plan.port), serverName: nil, backlog: 1024),
            onServerRunning: { channel in
                await plan.onReady(channel.localAddress?.port ?? plan.port)
            },
            logger: logger)
        let connections = Connections(
            decisions, keys: keyRing, webhooks: webhooks, helpdesks: helpdesks, servers: servers)
        let console = try plan.console.map { console in
            let door = book.map { book in
                StaffDoor(
                    book: book, provider: provider, console: plan.workspace.staff.console,
                    host: plan.host, proxies: { decisions.workspace.proxies }, now: plan.now)
            }
            return ConsoleService(
                console,
                console: Console(
                    decisions: decisions, desk: desk, ledger: ledger,
                    entrance: console.entrance ?? door?.entrance ?? .closed, door: door,
                    doorPort: plan.port == 0 ? nil : plan.port, connections: connections,
                    examine: PolicyExamination.judging(in: plan.watched), logger: logger),
                firstStart: try book?.firstStart(at: plan.now()), host: plan.host,
                logger: logger)
        }
        // The door closes first; what it let in is finished; then the book is signed a last time.
        let watches = plan.watched.map {
            [
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: WorkspaceWatch(folder: $0, decisions: decisions, logger: logger))
            ]
        }
        services = ServiceGroup(
            configuration: .init(
                services: (watches ?? []) + [
                    .init(service: Checkpointer(of: ledger, clock: ContinuousClock())),
                    .init(service: WebhookService(webhooks: webhooks)),
                    .init(service: HelpdeskService(helpdesks: helpdesks)),
                    .init(service: HoldClock(desk: desk, logger: logger)),
                    .init(service: HandoffClock(desk: desk, logger: logger)),
                    .init(
                        service: KeyWatch(
                            file: keyFile, fixed: plan.keys,
                            ring: keyRing,
                            decisions: decisions, logger: logger)),
                ] + (console.map { [.init(service: $0)] } ?? []) + [
                    .init(service: application),
                    // Closes before the door: pages that wait for news would keep it open.
                    .init(service: ChatService(gateway: gateway)),
                ],
                gracefulShutdownSignals: signals ? [.sigterm, .sigint] : [], logger: logger))
    }

    /// Serves until it is told to stop, then finishes what is under way.
    func run() async throws {
        do {
            try await services.run()
        } catch {
            try await close()
            throw error
        }
        try await close()
    }

    private func close() async throws {
        for client in clients { try await client.shutdown() }
        // Losing the error is the intention: a full disk must not keep the house from closing, and the next
        // start finds out by itself what was left open.
        try? await decisions.end()
        _ = try? await ledger.checkpoint()
        ledger.close()
    }
}

extension HTTPClient.Configuration {
    /// What the workspace says of an upstream. Redirects are not followed: they could take a key elsewhere.
    init(upstream: Upstream) {
        self.init(
            redirectConfiguration: .disallow,
            timeout: .init(
                connect: TimeAmount(upstream.timeouts.connect),
                read: TimeAmount(upstream.timeouts.idle)),
            connectionPool: .init(
                idleTimeout: .seconds(60), concurrentHTTP1ConnectionsPerHostSoftLimit: 1024))
    }

    /// What the workspace says of a scorer. Redirects are not followed either; where nobody is there, the customer
    /// does not wait for somebody to come.
    init(scorer: DeclaredScorer) {
        var pool = ConnectionPool(
            idleTimeout: .seconds(60), concurrentHTTP1ConnectionsPerHostSoftLimit: 1024)
        pool.retryConnectionEstablishment = false
        self.init(
            redirectConfiguration: .disallow,
            timeout: .init(connect: TimeAmount(scorer.timeout), read: TimeAmount(scorer.timeout)),
            connectionPool: pool)
    }
}
