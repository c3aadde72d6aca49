// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Gateway
import ServiceLifecycle

/// Tells the customers' pages what happens in their conversations.
struct ChatService: Service {
    let gateway: Gateway

    func run() async throws {
        await cancelWhenGracefulShutdown { await gateway.follow() }
    }
}
