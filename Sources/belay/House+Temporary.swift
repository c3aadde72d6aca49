// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Logging
import Policy
import ServiceLifecycle
import Vocabulary

extension House {
    /// Opens a house on loopback for the time of `work`, with a key of its own.
    ///
    /// - Parameters:
    ///   - plan: Where its data folder is empty, one is made and thrown away.
    ///   - work: Is given the door's address and the key.
    static func temporary<Value: Sendable>(
        _ plan: Plan, _ work: @Sendable @escaping (String, String) async throws -> Value
    ) async throws -> Value {
        var plan = plan
        let isThrownAway = plan.data.isEmpty
        if isThrownAway {
            plan.data = NSTemporaryDirectory() + "belay-" + UUID().uuidString
        }
        let data = plan.data
        defer {
            // Losing the error is the intention: a folder of the system's temporary files is left over.
            if isThrownAway { try? FileManager.default.removeItem(atPath: data) }
        }
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { Digest(of: $0).description }
        plan.keys.append(
            APIKey(
                name: "play", hash: Digest(of: key.utf8), scope: .all,
                rights: Set(APIKey.Right.allCases),
                rate: nil))
        plan.keys += plan.staff.map { name, key in
            let parts = name.split(separator: "/").map { $0.trimmingCharacters(in: .whitespaces) }
            return APIKey(
                name: "play-" + parts[0], hash: Digest(of: key.utf8), scope: .all,
                rights: [.approve], rate: nil, person: parts[0], roles: Set(parts.dropFirst()))
        }
        plan.port = 0
        let (ports, opened) = AsyncStream<Int>.makeStream()
        plan.onReady = { port in
            opened.yield(port)
            opened.finish()
        }
        var logger = Logger(label: "belay") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        let house = try await House(plan, exposition: Exposition(), logger: logger, signals: false)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { opened.finish() }
                try await house.run()
            }
            var iterator = ports.makeAsyncIterator()
            guard let port = await iterator.next() else {
                try await group.next()
                throw Failure("the door did not open")
            }
            let result: Result<Value, any Error>
            do {
                result = .success(try await work("http://127.0.0.1:\(port)", key))
            } catch {
                result = .failure(error)
            }
            await house.services.triggerGracefulShutdown()
            try await group.waitForAll()
            return try result.get()
        }
    }
}
