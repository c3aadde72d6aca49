// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Gateway
import Ledger
import NIOCore
import Policy
import ServiceLifecycle
import Vocabulary

/// Tells receivers what happens, as long as the house is open.
struct WebhookService: Service {
    let webhooks: Webhooks

    func run() async throws {
        await cancelWhenGracefulShutdown { await webhooks.run() }
        // A workspace without webhooks has nothing to do until the house closes. Losing the error is the
        // intention: cancelled, it has nothing to finish.
        try? await gracefulShutdown()
    }
}

extension WebhookBook {
    /// The book of a house: its ledger, and a file for each webhook in its data folder.
    init(
        _ ledger: Ledger, folder: String, retention: @escaping @Sendable () -> RetentionClass
    ) {
        @Sendable func path(_ name: String) -> String { folder + "/webhook-\(name).json" }
        self.init(
            origin: ledger.origin, size: { ledger.size },
            leaves: { try ledger.entries(from: $0, limit: $1).map(\.leaf) },
            record: { event, principal in
                try await ledger.append(
                    Draft(event, at: .now(), by: principal, retention: retention()))
            },
            load: { name in
                guard FileManager.default.fileExists(atPath: path(name)) else { return nil }
                return Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
            },
            save: { try DataFolder.replace(path($0), with: $1) }, now: Timestamp.now,
            chance: { .random(in: 0...1) })
    }
}

extension HTTPClient.Configuration {
    /// What webhooks are sent with. Redirects are not followed: they could take a message elsewhere.
    static var webhooks: Self {
        var configuration = Self()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(5)
        configuration.decompression = .disabled
        return configuration
    }
}
