// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Console
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Staff

/// Where the console listens, and who comes in.
struct ConsolePlan: Sendable {
    /// 0 takes a free one.
    var port: Int
    /// Who comes in; the staff of the data folder where none is given.
    var entrance: Entrance?
    /// Is told the port, and the link for the first administrator where there is nobody yet.
    var onReady: @Sendable (Int, SecretToken?) async -> Void = { _, _ in }
}

/// The console on a port of its own: what the staff may reach, clients need not, and the other way round.
struct ConsoleService: Service {
    private let console: Console
    private let application: any Service
    private let port: Int

    init(
        _ plan: ConsolePlan, console: Console, firstStart: SecretToken?, host: String,
        logger: Logger
    ) {
        self.console = console
        port = plan.port
        application = Application(
            responder: console.responder(),
            server: .http1(configuration: .init(idleTimeout: .seconds(120))),
            configuration: .init(
                address: .hostname(host, port: plan.port), serverName: nil, backlog: 1024),
            onServerRunning: { channel in
                await plan.onReady(channel.localAddress?.port ?? plan.port, firstStart)
            },
            logger: logger)
    }

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await cancelWhenGracefulShutdown { await console.follow() } }
            do {
                try await application.run()
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                group.cancelAll()
                throw Failure(
                    "port \(port) for the console is taken: choose another one with `--console-port`, or none with `--no-console`"
                )
            }
            group.cancelAll()
        }
    }
}
