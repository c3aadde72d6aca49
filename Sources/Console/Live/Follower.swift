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
        /// What has changed since followers were told last.
        var news: Set<Topic> = []
        var streams: [Int: Stream] = [:]
        var next = 0
        var isOver = false
    }

    private struct Stream {
        let viewer: String
        let continuation: AsyncStream<Set<Topic>>.Continuation
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
                    let entries = try ledger.entries(from: state.position, limit: Self.batch)
                    guard !entries.isEmpty else { return }
                    for entry in entries {
                        state.overview.apply(entry)
                        state.news.formUnion(Topic.topics(of: entry))
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
            for stream in state.streams.values { stream.continuation.yield(news) }
        }
    }

    /// What changes from now on, as it happens; an empty set is a beat. `nil` where somebody has too many of them, or
    /// the house closes.
    func changes(for viewer: Viewer) -> AsyncStream<Set<Topic>>? {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Set<Topic>.self, bufferingPolicy: .bufferingNewest(8))
        let id = state.withLock { state -> Int? in
            guard !state.isOver,
                state.streams.values.count(where: { $0.viewer == viewer.name })
                    < Self.streamsOfOne
            else { return nil }
            state.next += 1
            state.streams[state.next] = Stream(viewer: viewer.name, continuation: continuation)
            return state.next
        }
        guard let id else { return nil }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.streams.removeValue(forKey: id) }
        }
        return stream
    }

    var followers: Int { state.withLock { $0.streams.count } }

    /// The conversations of late, up to the newest entry.
    func overview() throws(LedgerError) -> Overview {
        try catchUp()
        return state.withLock { $0.overview }
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
            return state.streams.values.map(\.continuation)
        }
        for continuation in streams { continuation.finish() }
    }
}
