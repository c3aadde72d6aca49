// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
import Policy
public import Vocabulary

/// What a customer who waits is told of where their handoff stands.
public struct Standing: Sendable, Hashable {
    /// 1 is the next; `nil` where they do not wait in line.
    public var place: Int?
    /// In seconds; `nil` where there is too little experience to say.
    public var expectedWait: Int?
    /// From when on people are there; `nil` where they are, or nobody is waited for.
    public var opensAt: Timestamp?
    /// When they are called; `nil` where they asked for no call.
    public var callBackAt: Timestamp?
    /// The same in the customer's language; `nil` where there is nothing to say.
    public var message: String?
}

extension Desk {
    /// What customers know somebody of the staff by.
    public func shownName(of person: String) -> String { attendance.shownName(person) }

    /// What the customer is told; nothing where no handoff is open.
    ///
    /// How long it takes is what it took of late, the middle one of the last twenty waits in the use case, times the place:
    /// but never more than the workspace lets anybody wait, and at least a minute.
    public func standing(of handoff: Handoff?) throws(LedgerError) -> Standing {
        var standing = Standing()
        guard let handoff else { return standing }
        let workspace = decisions.workspace
        let language = handoff.language ?? workspace.language
        func say(_ situation: Messages.Situation, _ number: Int? = nil) -> String {
            number.map { workspace.messages.text(for: situation, saying: $0, in: language) }
                ?? workspace.messages.text(for: situation, in: language)
        }
        if handoff.callBackAt != nil, handoff.phase.isWaiting {
            // They do not wait here, wherever it stands among those who do.
            standing.callBackAt = handoff.callBackAt
            standing.message = say(.callBack)
        } else if let place = try place(of: handoff) {
            standing.place = place
            var words = [say(.waiting), say(.place, place)]
            if let usual = try decisions.usualWait(in: handoff.useCase) {
                let limit = Int(rules.wait.milliseconds / 1000)
                let seconds = min(max(60, usual * place), max(60, limit))
                standing.expectedWait = seconds
                words.append(say(.expectedWait, (seconds + 59) / 60))
            }
            standing.message = words.joined(separator: " ")
        } else if handoff.phase == .nobodyAvailable {
            let now = now()
            let opening = workspace.opening(at: now)
            standing.opensAt = opening > now ? opening : nil
            standing.message = say(.nobodyAvailable)
        } else if handoff.phase.isTaken {
            standing.message = say(.withPerson)
        }
        return standing
    }
}
