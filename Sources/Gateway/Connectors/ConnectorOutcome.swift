// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Desk
import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Vocabulary

/// How an exchange with a connector ended, and what can have happened at the other end.
struct ConnectorOutcome: Sendable {
    let end: End
    /// Whether the system can have taken the request in.
    let hasLeft: Bool
    /// The status that it answered with, where it came to that.
    let status: Int?

    enum End: Sendable {
        /// The whole answer, as JSON text; what is wrong with it where it is none.
        case answered(status: Int, Result<String, Unusable>)
        case failed(Unusable)

        static func failed(_ fault: ActionFault) -> Self { .failed(Unusable(fault: fault)) }
    }

    /// Why there is no answer that can be used.
    struct Unusable: Error, Hashable {
        let fault: ActionFault
    }

    /// The result of a system that answered nothing, or nothing that may be kept.
    static let nothing = "null"

    /// What it means for something that changes the world: doubt stays doubt.
    var answerOfWrite: ActionAnswer {
        switch end {
        case .failed(let problem):
            hasLeft ? .unknown(problem.fault, status: status) : .unsent(problem.fault)
        case .answered(let status, .success(let text)) where (200..<300).contains(status):
            .done(result: text, status: status)
        case .answered(let status, .failure(let problem)) where (200..<300).contains(status):
            .unknown(problem.fault, status: status)
        case .answered(let status, let text) where (400..<500).contains(status):
            .refused(result: Self.kept(text), status: status)
        // A redirect is not followed, and tells nothing of what was done.
        case .answered(let status, _) where (300..<400).contains(status):
            .unknown(.unreadable, status: status)
        case .answered(let status, _): .unknown(.failed, status: status)
        }
    }

    /// What it means for something that changes nothing: whatever goes wrong, nothing has happened.
    var answerOfRead: ActionAnswer {
        switch end {
        case .failed(let problem): .unsent(problem.fault)
        case .answered(let status, .success(let text)) where (200..<300).contains(status):
            .done(result: text, status: status)
        case .answered(let status, .failure(let problem)) where (200..<300).contains(status):
            .unsent(problem.fault)
        case .answered(let status, _) where (300..<400).contains(status): .unsent(.unreadable)
        case .answered(let status, let text):
            .refused(result: Self.kept(text), status: status)
        }
    }

    /// A word for the log where the answer could not be used; `nil` where it could.
    var word: String? {
        switch end {
        case .failed(let problem): problem.fault.rawValue
        case .answered(let status, .failure(let problem)) where (200..<300).contains(status):
            problem.fault.rawValue
        case .answered(let status, _):
            (200..<300).contains(status) || (400..<500).contains(status) ? nil : "status \(status)"
        }
    }

    /// What is kept of a refusal: its text, if it is JSON.
    private static func kept(_ text: Result<String, Unusable>) -> String {
        if case .success(let text) = text { text } else { nothing }
    }

    /// An answer as text, if it is JSON. An empty one says nothing, which is an answer.
    static func text(of body: [UInt8]) -> Result<String, Unusable> {
        guard !body.allSatisfy({ [9, 10, 13, 32].contains($0) }) else { return .success(nothing) }
        // Losing the error is the intention: what can't be read is not repeated anywhere.
        guard (try? JSONDocument(parsing: body)) != nil else {
            return .failure(Unusable(fault: .unreadable))
        }
        return .success(String(decoding: body, as: UTF8.self))
    }

    /// Whether an error is from before anything could be sent.
    static func isBeforeSending(_ error: any Error) -> Bool {
        switch error {
        case is NIOConnectionError: true
        // Nothing but the beginning of a connection fails so.
        case let error as IOError: error.errnoCode == ECONNREFUSED
        case let error as HTTPClientError:
            [.connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout].contains(error)
        default: false
        }
    }

    /// What an error says of the answer, in a word.
    static func problem(_ error: any Error) -> Unusable {
        Unusable(fault: word(error))
    }

    private static func word(_ error: any Error) -> ActionFault {
        switch error {
        case is CancellationError: return .interrupted
        case is NIOConnectionError: return .unreachable
        case let error as IOError:
            return [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode)
                ? .unreachable : .brokenOff
        case let error as ProviderError:
            switch error {
            case .unreachable: return .unreachable
            case .timedOut: return .timedOut
            case .tooLarge: return .tooLarge
            case .unreadable: return .unreadable
            case .brokenOff, .failed, .refused: return .brokenOff
            }
        case let error as HTTPClientError:
            let late: [HTTPClientError] = [
                .readTimeout, .writeTimeout, .deadlineExceeded, .connectTimeout,
                .getConnectionFromPoolTimeout, .tlsHandshakeTimeout,
            ]
            return late.contains(error)
                ? .timedOut : error == .cancelled ? .interrupted : .brokenOff
        default: return .brokenOff
        }
    }
}

/// How far a request has come: whether any of it can have arrived, and what status came back.
final class ConnectorProgress: Sendable {
    private struct State {
        var hasLeft: Bool
        var status: Int?
    }

    private let state: Mutex<State>

    /// - Parameter hasLeft: Whether it must be taken for sent from the beginning: of a request without a body
    ///   nobody can tell.
    init(hasLeft: Bool) {
        state = Mutex(State(hasLeft: hasLeft))
    }

    var hasLeft: Bool { state.withLock(\.hasLeft) }
    var status: Int? { state.withLock(\.status) }

    func left() { state.withLock { $0.hasLeft = true } }
    func stayed() { state.withLock { $0.hasLeft = false } }
    func answered(_ status: Int) {
        state.withLock {
            $0.hasLeft = true
            $0.status = status
        }
    }
}
