// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization

/// Knows which clients are still there, so that work for one that left can stop.
///
/// A client that closes its side of the connection while it is being served has gone: chat clients do not
/// half-close. The server itself would notice only when it next writes.
final class ClientPresence: Sendable {
    private let present = Mutex<[ObjectIdentifier: CurrentWork]>([:])

    // @unchecked because a task may be cancelled from anywhere while it lives, and `during` takes its entry
    // out before the task goes on.
    private struct CurrentWork: @unchecked Sendable {
        let task: UnsafeCurrentTask
    }

    /// Runs `work`, and cancels the task it runs in when the client behind `channel` goes away; without a channel it
    /// runs to its end.
    func during<Value>(
        _ channel: (any Channel)?, isolation: isolated (any Actor)? = #isolation,
        _ work: () async throws -> Value
    ) async throws -> Value {
        guard let client = channel.map({ ObjectIdentifier($0) }) else { return try await work() }
        withUnsafeCurrentTask { task in
            guard let task else { return }
            let work = CurrentWork(task: task)
            present.withLock { $0[client] = work }
        }
        defer { present.withLock { _ = $0.removeValue(forKey: client) } }
        return try await work()
    }

    fileprivate func left(_ channel: any Channel) {
        // Inside the lock: the task lives as long as its entry is here.
        present.withLock { $0[ObjectIdentifier(channel)]?.task.cancel() }
    }

    /// Watches one connection.
    final class Watch: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = NIOAny
        private let presence: ClientPresence

        init(_ presence: ClientPresence) {
            self.presence = presence
        }

        /// Who vanished without a word (a phone in a tunnel) is given up after a minute in which nothing of what was sent
        /// arrived: left alone, TCP tries for a quarter of an hour, and a stream would keep its place for as long.
        func handlerAdded(context: ChannelHandlerContext) {
            // A transport that has no such option does without.
            _ = context.channel.setOption(Self.patience, value: 60_000)
        }

        /// `TCP_USER_TIMEOUT` of Linux (tcp(7)), in milliseconds.
        static let patience = ChannelOptions.tcpOption(NIOBSDSocket.Option(rawValue: 18))

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if case ChannelEvent.inputClosed = event { presence.left(context.channel) }
            context.fireUserInboundEventTriggered(event)
        }

        func channelInactive(context: ChannelHandlerContext) {
            presence.left(context.channel)
            context.fireChannelInactive()
        }
    }
}
