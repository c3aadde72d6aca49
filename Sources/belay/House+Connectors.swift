// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import Policy

extension HTTPClient.Configuration {
    /// What the workspace says of a connector. Redirects are not followed: they would take an order and a key
    /// elsewhere; where nobody is there, nobody waits for somebody to come.
    init(connector: Connector) {
        var pool = ConnectionPool(
            idleTimeout: .seconds(1), concurrentHTTP1ConnectionsPerHostSoftLimit: 1024)
        pool.retryConnectionEstablishment = false
        self.init(
            redirectConfiguration: .disallow,
            timeout: .init(
                connect: TimeAmount(connector.timeout), read: TimeAmount(connector.timeout)),
            connectionPool: pool)
        httpVersion = .http1Only
    }
}
