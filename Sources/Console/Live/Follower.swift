// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Logging
import Synchronization
import Vocabulary

/// Reads the ledger as it grows, once for all who look: keeps the overview, and tells pages that they are old.
final class Follower: Sendable {
    private struct State {
        var overview = Overview()
        /// The next entry to read.
        var position: Int
        /// The newest entry with feedback that was read.
        var newestFeedback = -1
        /// What has changed since followers were told last.
        var news: Set<News> = []
        var streams: [Int: Stream] = [:]
        var next = 0
        var isOver = false
    }

    /// Somebody who follows. However slow they are, nothing is lost: what they have not taken yet grows together.
    private struct Stream {
        let viewer: String
        var untold: Set<News> = []
        let wakes: AsyncStream<Void>.Continuation
    }

    /// What follows the ledger for one who looks.
    struct Changes: Sendable {
        fileprivate let id: Int
        /// That there is something to take, or that a while has passed.
        let wakes: AsyncStream<Void>
    }

    private let ledger: Ledger
    private let logger: Logger
    private let state: Mutex<State>

    /// A person has a few windows; a browser that opens hundreds is none.
    static let streamsOfOne = 32
    /// Entries that are read at the start: what came before is found by its name.
    static let lookBack = 20_000
    private static let batch = 512

    init(_ ledger: Ledger, logger: Logger) {
        self.ledger = ledger
        self.logger = logger
        state = Mutex(State(position: max(0, ledger.size - Self.lookBack)))
    }

    /// Reads what is new, and nothing where nothing is.
    ///
    /// - Throws: where the ledger can't be read.
    func catchUp() throws(LedgerError) {
        let result = state.withLock { state in
            Result { () throws(LedgerError) in
                while state.position < ledger.size {
                    let entries: [Entry]
                    do throws(LedgerError) {
                        entries = try ledger.entries(from: state.position, limit: Self.batch)
                    } catch .damaged(let position, _) {
                        // One that can't be read is for the audit; the pages go on behind it.
                        state.position = max(state.position, position) + 1
                        throw .damaged(position: position, "the console goes on behind it")
                    }
                    guard !entries.isEmpty else { return }
                    for entry in entries {
                        state.overview.apply(entry)
                        switch entry.event {
                        case .feedbackGiven, .feedbackReviewed:
                            state.newestFeedback = entry.position
                        default: break
                        }
                        state.news.formUnion(News.all(of: entry))
                    }
                    state.position += entries.count
                }
            }
        }
        try result.get()
    }

    /// Tells those who follow what has changed since the last time, all in one.
    func tell(isBeat: Bool = false) {
        state.withLock { state in
            let news = state.news
            guard !news.isEmpty || isBeat else { return }
            state.news = []
            for id in state.streams.keys {
                state.streams[id]?.untold.formUnion(news)
                state.streams[id]?.wakes.yield()
            }
        }
    }

    /// Something of which the ledger says nothing has changed: who follows is told with the rest.
    func announce(_ topic: Topic) {
        state.withLock { _ = $0.news.insert(News(topic: topic, useCase: nil)) }
    }

    /// What changes from now on, as it happens. `nil` where somebody has too many of them, or the house closes.
    func changes(for viewer: Viewer) -> Changes? {
        let (wakes, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let id = state.withLock { state -> Int? in
            guard !state.isOver,
                state.streams.values.count(where: { $0.viewer == viewer.name })
                    < Self.streamsOfOne
            else { return nil }
            state.next += 1
            state.streams[state.next] = Stream(viewer: viewer.name, wakes: continuation)
            return state.next
        }
        guard let id else { return nil }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.streams.removeValue(forKey: id) }
        }
        return Changes(id: id, wakes: wakes)
    }

    /// What has changed since it was taken last; nothing for a beat.
    func take(_ changes: Changes) -> Set<News> {
        state.withLock { state in
            guard let news = state.streams[changes.id]?.untold else { return [] }
            state.streams[changes.id]?.untold = []
            return news
        }
    }

    var followers: Int { state.withLock { $0.streams.count } }

    /// The conversations of late, up to the newest entry.
    func overview() throws(LedgerError) -> Overview {
        try catchUp()
        return state.withLock { $0.overview }
    }

    /// The newest entry with feedback, up to the end of the ledger; -1 where there is none of late.
    func newestFeedback() throws(LedgerError) -> Int {
        try catchUp()
        return state.withLock { $0.newestFeedback }
    }

    /// Follows until it is cancelled; then everybody's stream ends.
    func run() async {
        var ticks = 0
        while !Task.isCancelled {
            do { try catchUp() } catch {
                logger.warning(
                    "the console can't follow the ledger", metadata: ["error": "\(error)"])
            }
            ticks += 1
            tell(isBeat: ticks % 40 == 0)
            // Cancelled while asleep: that is how it ends.
            try? await Task.sleep(for: .milliseconds(250))
        }
        let streams = state.withLock { state in
            state.isOver = true
            return state.streams.values.map(\.wakes)
        }
        for continuation in streams { continuation.finish() }
    }
}
