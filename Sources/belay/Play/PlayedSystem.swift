// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Policy
import Synchronization
import Vocabulary

/// The systems of a play that has none of its own: they answer what the transcript says next, tool by tool.
final class PlayedSystem: Sendable {
    private struct State {
        var answers: [String: [Transcript.SystemAnswer]] = [:]
        var orders: [ID<Decision>] = []
        var code: String?
    }

    private let state = Mutex(State())

    /// What is answered next. What was left over from before is forgotten.
    func expect(_ answers: [Transcript.SystemAnswer]) {
        state.withLock { $0.answers = Dictionary(grouping: answers, by: \.tool) }
    }

    /// Every order that came, in order.
    var orders: [ID<Decision>] { state.withLock { $0.orders } }

    /// The one-time code that a customer was sent last; `nil` for none yet.
    var code: String? { state.withLock { $0.code } }

    var lines: ActionLines {
        ActionLines(
            send: { self.answer($0) }, ask: { _ in nil },
            sendCode: { code, _, _, _ in
                self.state.withLock { $0.code = code }
                return .done(result: "", status: 202)
            })
    }

    private func answer(_ order: ActionOrder) -> ActionAnswer {
        state.withLock { state in
            state.orders.append(order.decision)
            guard state.answers[order.tool.name]?.isEmpty == false,
                let answer = state.answers[order.tool.name]?.removeFirst()
            else { return .unsent(.unreachable) }
            return switch answer.kind {
            case .does: .done(result: answer.result, status: 200)
            case .refuses: .refused(result: answer.result, status: 409)
            case .nothing: .unknown(.timedOut)
            }
        }
    }
}

/// The time of a play, which a transcript lets go by.
final class PlayedTime: Sendable {
    private let ahead = Mutex(Duration.zero)

    func step(by duration: Duration) { ahead.withLock { $0 += duration } }

    var now: @Sendable () -> Timestamp { { Timestamp.now() + self.ahead.withLock { $0 } } }
}
