// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
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
        let network: String
        let isVisitors: Bool
        let continuation: AsyncStream<Void>.Continuation
        var reasons: Reason = []
    }

    private struct State {
        var position: Int
        var streams: [Int: Stream] = [:]
        /// The same by whose they are: nobody looks through thousands for one.
        var ofConversation: [ID<Conversation>: Set<Int>] = [:]
        var ofSession: [Digest: Int] = [:]
        var visitors = 0
        var next = 0
        var isOver = false

        mutating func add(_ stream: Stream) -> Int {
            next += 1
            streams[next] = stream
            ofConversation[stream.conversation, default: []].insert(next)
            ofSession[stream.session, default: 0] += 1
            if stream.isVisitors { visitors += 1 }
            return next
        }

        mutating func remove(_ id: Int) -> Stream? {
            guard let stream = streams.removeValue(forKey: id) else { return nil }
            ofConversation[stream.conversation]?.remove(id)
            if ofConversation[stream.conversation]?.isEmpty ?? false {
                ofConversation[stream.conversation] = nil
            }
            ofSession[stream.session, default: 1] -= 1
            if ofSession[stream.session] == 0 { ofSession[stream.session] = nil }
            if stream.isVisitors { visitors -= 1 }
            return stream
        }
    }

    private let decisions: DecisionPoint
    private let networks: Networks
    private let logger: Logger
    private let state: Mutex<State>
    /// A customer has a few windows.
    static let streamsOfOne = 4
    /// So many pages at once: what comes then asks again later.
    static let streamsOfAll = 10_000
    /// Of these visitors have half at most: whoever a site has let in finds room.
    static let streamsOfVisitors = 5_000

    init(_ decisions: DecisionPoint, networks: Networks, logger: Logger) {
        self.decisions = decisions
        self.networks = networks
        self.logger = logger
        state = Mutex(State(position: decisions.newsBegin))
    }

    /// A page that waits for news.
    struct Subscription: Sendable {
        let wakes: AsyncStream<Void>
        /// Why it was woken; nothing where that was seen to already.
        let take: @Sendable () -> Reason
    }

    /// Follows a conversation from now on. Its place is given back when the stream ends, in whatever way.
    ///
    /// - Parameters:
    ///   - network: Where it is looked from.
    ///   - limit: How many streams one network may have.
    /// - Throws: a ``Problem`` where there are too many, or the house closes.
    func subscribe(
        _ session: ChatSession, from network: String, atMost limit: Int,
        at now: ContinuousClock.Instant
    ) throws(Problem) -> Subscription {
        guard networks.openStream(network, atMost: limit, at: now) else {
            throw .tooManyOfAddress("open chats", retryAfter: Self.pause)
        }
        let (wakes, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let stream = Stream(
            conversation: session.conversation.id, session: session.id, network: network,
            isVisitors: session.key == nil, continuation: continuation)
        let added = state.withLock { state -> Result<Int, Problem> in
            guard !state.isOver, state.streams.count < Self.streamsOfAll,
                !stream.isVisitors || state.visitors < Self.streamsOfVisitors
            else { return .failure(.fullOfStreams) }
            guard state.ofSession[session.id, default: 0] < Self.streamsOfOne else {
                return .failure(.tooMany(retryAfter: Self.pause, of: "this session"))
            }
            return .success(state.add(stream))
        }
        let id: Int
        switch added {
        case .success(let number): id = number
        case .failure(let problem):
            networks.closeStream(network)
            throw problem
        }
        continuation.onTermination = { [weak self] _ in self?.leave(id) }
        return Subscription(wakes: wakes) { [weak self] in
            self?.state.withLock { state in
                defer { state.streams[id]?.reasons = [] }
                return state.streams[id]?.reasons ?? []
            } ?? []
        }
    }

    /// After so many seconds a page that found no place may ask again.
    private static let pause = 30

    private func leave(_ id: Int) {
        if let stream = state.withLock({ $0.remove(id) }) { networks.closeStream(stream.network) }
    }

    var followers: Int { state.withLock { $0.streams.count } }

    /// Follows until it is cancelled; then every page's stream ends.
    func run() async {
        var ticks = 0
        while !Task.isCancelled {
            ticks += 1
            if ticks % 75 == 0 { wakeAll(.beat) }
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
            if news.isUnreadable { wakeAll(.own) } else { wake(news.conversations) }
            if news.movesQueue { wakeAll(.queue) }
        }
    }

    private func wake(_ conversations: Set<ID<Conversation>>) {
        state.withLock { state in
            for conversation in conversations {
                for id in state.ofConversation[conversation] ?? [] {
                    state.streams[id]?.reasons.insert(.own)
                    state.streams[id]?.continuation.yield()
                }
            }
        }
    }

    private func wakeAll(_ reason: Reason) {
        state.withLock { state in
            for id in state.streams.keys {
                state.streams[id]?.reasons.insert(reason)
                state.streams[id]?.continuation.yield()
            }
        }
    }
}

extension Gateway {
    /// Follows the ledger for the customers' pages, until it is cancelled.
    public func follow() async { await chatNews.run() }
}

extension Problem {
    /// As many pages are open as the house has room for.
    fileprivate static let fullOfStreams = Problem(
        status: .serviceUnavailable, type: "server_error", code: "busy",
        message: "as many chats are open as are allowed: try again in 30 s", retryAfter: 30)
}
