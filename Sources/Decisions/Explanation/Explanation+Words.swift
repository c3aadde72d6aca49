// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension Effect {
    /// What became of the proposal.
    var inWords: String { "it " + (passes ? "" : "was ") + fate }

    /// What would have become of it.
    var inWordsOfDoubt: String { "it would have " + (passes ? "" : "been ") + fate }

    private var fate: String {
        switch self {
        case .allow: "passed"
        case .redact: "passed with parts taken out"
        case .confirm: "held until the customer says yes"
        case .approve: "held until a person says yes"
        case .block: "stopped"
        case .escalate: "stopped, and the conversation handed over to a person"
        }
    }
}

extension Decision.Ending {
    var inWords: String {
        switch self {
        case .complete: "It was streamed, and all of it was delivered."
        case .stopped: "It was streamed, and stopped on the way."
        case .abandoned: "It was streamed, and the client went away before its end."
        case .broken: "It was streamed, and the model provider broke off."
        }
    }
}

extension Obligation {
    /// What must happen, as a sentence.
    var inWords: String {
        switch self {
        case .customerConfirmation: return "The customer says yes to exactly this."
        case .customerProof:
            return "The customer proves who they are, by a code to the address on record."
        case .staffApproval(let approval):
            let who =
                approval.people == 1
                ? approval.by.map { "Somebody of `\($0)` says" } ?? "Somebody of the staff says"
                : "\(approval.people) different people of "
                    + (approval.by.map { "`\($0)`" } ?? "the staff") + " say"
            return "\(who) yes to exactly this"
                + (approval.within.map {
                    ", within \($0.inWords)" + (approval.countsOpenHours ? " of open hours." : ".")
                } ?? ".")
        case .redact(let signal): return "What was found as `\(signal)` is taken out."
        case .disclose(let text): return "The reply ends with: «\(text)»"
        case .say(let text): return "The customer is told instead: «\(text)»"
        }
    }
}

extension Timestamp {
    /// `2026-11-21 at 09:30:00 UTC`.
    var inWords: String {
        let text = description
        guard text.count >= 19 else { return text }
        return "\(text.prefix(10)) at \(text.dropFirst(11).prefix(8)) UTC"
    }
}

extension Duration {
    /// In the largest unit that leaves no more than a rest nobody needs, such as `3 seconds` or `2 hours`.
    var inWords: String {
        let seconds = components.seconds
        for (unit, size) in [("day", Int64(86_400)), ("hour", 3_600), ("minute", 60)] {
            // Exact, or three of them at least.
            guard seconds >= size, seconds % size == 0 || seconds >= 3 * size else { continue }
            return Self.count(seconds / size, unit)
        }
        return Self.count(seconds, "second")
    }

    private static func count(_ number: Int64, _ unit: String) -> String {
        "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
}

extension Double {
    /// Without a fraction where there is none.
    var short: String { Int64(exactly: self).map { String($0) } ?? String(self) }
}
