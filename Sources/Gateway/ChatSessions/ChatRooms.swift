// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Policy
import Synchronization
import Vocabulary

/// What is remembered of sessions while this process lives: how fast they send, and whether one is just being answered.
///
/// It is memory and nothing else. A restart forgets it, and nothing of it lets anybody in.
final class ChatRooms: Sendable {
    private struct Room {
        var messages: TokenBucket
        var looks: TokenBucket
        var calls: TokenBucket
        var used: ContinuousClock.Instant
        var isBusy = false
        /// What the page called its last messages.
        var names: [String] = []
    }

    private struct State {
        var rooms: [Digest: Room] = [:]
        var visitors: TokenBucket?
    }

    private let state = Mutex(State())
    private static let capacity = 10_000
    private static let namesKept = 32
    /// How often a page may look: it is told what is new, and asks only when it begins again.
    private static let looking = APIKey.Rate(perSecond: 4, burst: 40)
    /// How often a customer may say where they want to be called: each is an entry.
    private static let calling = APIKey.Rate(perSecond: 0.1, burst: 6)

    /// Takes a session that visitors open out of their rate.
    ///
    /// - Throws: a ``Problem`` where none is left.
    func takeVisitor(_ rate: APIKey.Rate, at now: ContinuousClock.Instant) throws(Problem) {
        let wait = state.withLock { state in
            var bucket = state.visitors ?? TokenBucket(rate: rate, at: now)
            defer { state.visitors = bucket }
            return bucket.take(rate, at: now)
        }
        if let wait { throw .tooMany(retryAfter: wait, of: "visitors") }
    }

    /// Takes a look out of a session's rate.
    ///
    /// - Throws: a ``Problem`` where none is left.
    func takeLook(of session: Digest, at now: ContinuousClock.Instant) throws(Problem) {
        let wait = state.withLock { state in
            Self.room(session, in: &state, at: now) { $0.looks.take(Self.looking, at: now) }
        }
        if let wait { throw .tooMany(retryAfter: wait, of: "this session") }
    }

    /// Takes a wish to be called out of a session's rate.
    ///
    /// - Throws: a ``Problem`` where none is left.
    func takeCall(of session: Digest, at now: ContinuousClock.Instant) throws(Problem) {
        let wait = state.withLock { state in
            Self.room(session, in: &state, at: now) { $0.calls.take(Self.calling, at: now) }
        }
        if let wait { throw .tooMany(retryAfter: wait, of: "this session") }
    }

    /// Begins to answer a message.
    ///
    /// - Parameter name: What the page calls it; `nil` for nothing.
    /// - Returns: Whether it is new; a message of a name that was answered before is not answered again.
    /// - Throws: a ``Problem`` where the session sends too fast, or is being answered.
    func begin(
        _ session: Digest, name: String?, rate: APIKey.Rate, at now: ContinuousClock.Instant
    ) throws(Problem) -> Bool {
        enum Entry { case new, known, busy, wait(Int) }
        let entry = state.withLock { state in
            Self.room(session, in: &state, at: now) { room -> Entry in
                guard !room.isBusy else { return .busy }
                if let name, room.names.contains(name) { return .known }
                if let wait = room.messages.take(rate, at: now) { return .wait(wait) }
                room.isBusy = true
                return .new
            }
        }
        switch entry {
        case .new: return true
        case .known: return false
        case .busy: throw .chatBusy
        case .wait(let seconds): throw .tooMany(retryAfter: seconds, of: "this session")
        }
    }

    /// Has answered a message, or failed to.
    ///
    /// - Parameter name: Its name where it was answered; `nil` where the page may send it again.
    func end(_ session: Digest, answered name: String?) {
        state.withLock { state in
            state.rooms[session]?.isBusy = false
            guard let name else { return }
            state.rooms[session]?.names.append(name)
            if let kept = state.rooms[session]?.names.count, kept > Self.namesKept {
                state.rooms[session]?.names.removeFirst()
            }
        }
    }

    private static func room<Value>(
        _ session: Digest, in state: inout State, at now: ContinuousClock.Instant,
        _ work: (inout Room) -> Value
    ) -> Value {
        if state.rooms[session] == nil, state.rooms.count >= capacity {
            // Who has been silent for a while has its rate back anyway.
            let old = now - .seconds(600)
            state.rooms = state.rooms.filter { $0.value.isBusy || $0.value.used > old }
            if state.rooms.count >= capacity { state.rooms = state.rooms.filter(\.value.isBusy) }
        }
        let rate = APIKey.Rate(perSecond: 1, burst: Int.max)
        var room =
            state.rooms[session]
            ?? Room(
                messages: TokenBucket(rate: rate, at: now),
                looks: TokenBucket(rate: looking, at: now),
                calls: TokenBucket(rate: calling, at: now), used: now)
        room.used = now
        defer { state.rooms[session] = room }
        return work(&room)
    }
}

extension Problem {
    /// Another message of the session is being answered.
    static let chatBusy = Problem(
        status: .conflict, type: "invalid_request_error", code: "busy",
        message: "another message of this session is being answered: send this one after it")

    static func tooMany(retryAfter: Int, of whom: String) -> Problem {
        Problem(
            status: .tooManyRequests, type: "rate_limit_error", code: "rate_limit_exceeded",
            message: "the rate of \(whom) is used up: try again in \(retryAfter) s",
            retryAfter: retryAfter)
    }

    /// One address has taken its share of what all visitors have.
    ///
    /// - Parameter what: What it has too many of, in words.
    static func tooManyOfAddress(_ what: String, retryAfter: Int) -> Problem {
        Problem(
            status: .tooManyRequests, type: "rate_limit_error", code: "too_many_of_address",
            message: "there are too many \(what) from this address: try again in \(retryAfter) s",
            retryAfter: retryAfter)
    }

    /// The token opens nothing, whatever it was.
    static let chatOver = Problem(
        status: .unauthorized, type: "authentication_error", code: "chat_over",
        message: "this chat is over, or never was: open another one at `POST /v1/chat-sessions`")
}
