// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Logging
import Policy
import Synchronization
import Vocabulary

/// Reads the ledger as it grows, once for all pages, and wakes those whose conversation it is about.
final class ChatNews: Sendable {
    /// What a page is woken for. Several reasons may have come together.
    struct Reason: OptionSet, Sendable {
        let rawValue: Int
        /// Something happened in its conversation.
        static let own = Reason(rawValue: 1)
        /// Places in the queue may be others.
        static let queue = Reason(rawValue: 2)
        /// Nothing did, for a while.
        static let beat = Reason(rawValue: 4)
    }

    private struct Stream {
        let conversation: ID<Conversation>
        let session: Digest
        let continuation: AsyncStream<Void>.Continuation
        var reasons: Reason = []
    }

    private struct State {
        var position: Int
        var streams: [Int: Stream] = [:]
        var next = 0
        var isOver = false
    }

    private let decisions: DecisionPoint
    private let logger: Logger
    private let state: Mutex<State>
    /// A customer has a few windows.
    static let streamsOfOne = 4
    /// So many pages at once: what comes then asks again later.
    static let streamsOfAll = 10_000

    init(_ decisions: DecisionPoint, logger: Logger) {
        self.decisions = decisions
        self.logger = logger
        state = Mutex(State(position: decisions.newsBegin))
    }

    /// A page that waits for news.
    struct Subscription: Sendable {
        let wakes: AsyncStream<Void>
        /// Why it was woken; nothing where that was seen to already.
        let take: @Sendable () -> Reason
    }

    /// Follows a conversation from now on; `nil` where there are too many who do, or the house closes.
    func subscribe(_ session: ChatSession) -> Subscription? {
        let (wakes, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let id = state.withLock { state -> Int? in
            guard !state.isOver, state.streams.count < Self.streamsOfAll,
                state.streams.values.count(where: { $0.session == session.id })
                    < Self.streamsOfOne
            else { return nil }
            state.next += 1
            state.streams[state.next] = Stream(
                conversation: session.conversation.id, session: session.id,
                continuation: continuation)
            return state.next
        }
        guard let id else { return nil }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.streams.removeValue(forKey: id) }
        }
        return Subscription(wakes: wakes) { [weak self] in
            self?.state.withLock { state in
                defer { state.streams[id]?.reasons = [] }
                return state.streams[id]?.reasons ?? []
            } ?? []
        }
    }

    var followers: Int { state.withLock { $0.streams.count } }

    /// Follows until it is cancelled; then every page's stream ends.
    func run() async {
        var ticks = 0
        while !Task.isCancelled {
            ticks += 1
            if ticks % 75 == 0 { wake(.beat) { _ in true } }
            do { try readOn() } catch {
                logger.warning("chats can't follow the ledger", metadata: ["error": "\(error)"])
            }
            // Cancelled while asleep: that is how it ends.
            try? await Task.sleep(for: .milliseconds(200))
        }
        let streams = state.withLock { state in
            state.isOver = true
            return state.streams.values.map(\.continuation)
        }
        for continuation in streams { continuation.finish() }
    }

    private func readOn() throws {
        while !Task.isCancelled {
            let position = state.withLock { $0.position }
            let news = try decisions.news(from: position)
            guard news.position > position else { return }
            state.withLock { $0.position = news.position }
            wake(.own) { news.isUnreadable || news.conversations.contains($0) }
            if news.movesQueue { wake(.queue) { _ in true } }
        }
    }

    private func wake(_ reason: Reason, where isFor: (ID<Conversation>) -> Bool) {
        state.withLock { state in
            for (id, stream) in state.streams where isFor(stream.conversation) {
                state.streams[id]?.reasons.insert(reason)
                stream.continuation.yield()
            }
        }
    }
}

extension Gateway {
    /// Follows the ledger for the customers' pages, until it is cancelled.
    public func follow() async { await chatNews.run() }
}
