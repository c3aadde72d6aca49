// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Gateway
import Ledger
import NIOCore
import ServiceLifecycle
import Vocabulary

/// Tells helpdesks of the handoffs that go there, as long as the house is open.
struct HelpdeskService: Service {
    let helpdesks: Helpdesks

    func run() async throws {
        await cancelWhenGracefulShutdown { await helpdesks.run() }
        // A workspace without helpdesks has nothing to do until the house closes. Losing the error is the
        // intention: cancelled, it has nothing to finish.
        try? await gracefulShutdown()
    }
}

extension HelpdeskBook {
    /// The book of a house: its ledger, and a file for each helpdesk in its data folder.
    init(_ ledger: Ledger, folder: String, now: @escaping @Sendable () -> Timestamp) {
        @Sendable func path(_ name: String) -> String { folder + "/helpdesk-\(name).json" }
        self.init(
            size: { ledger.size },
            facts: { position, limit in
                try ledger.entries(from: position, limit: limit).map { entry in
                    HelpdeskFact(
                        position: entry.position, event: entry.event,
                        conversation: entry.conversation, useCase: entry.useCase,
                        by: entry.principal)
                }
            },
            load: { name in
                guard FileManager.default.fileExists(atPath: path(name)) else { return nil }
                return Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
            },
            save: { try DataFolder.replace(path($0), with: $1) }, now: now,
            chance: { .random(in: 0...1) })
    }
}

extension HTTPClient.Configuration {
    /// What helpdesks are asked with. Redirects are not followed: they could take a key elsewhere. Where nobody is
    /// there, the next try is later.
    static var helpdesks: Self {
        var pool = ConnectionPool(idleTimeout: .seconds(10))
        pool.retryConnectionEstablishment = false
        var configuration = Self(redirectConfiguration: .disallow, connectionPool: pool)
        configuration.timeout.connect = .seconds(5)
        configuration.decompression = .disabled
        configuration.httpVersion = .http1Only
        return configuration
    }
}
