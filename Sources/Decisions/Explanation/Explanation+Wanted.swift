// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Policy
import Vocabulary

extension Explanation {
    /// What would have to happen for the proposal to pass.
    static func wanted(_ decision: Decision, _ useCase: UseCase?) -> [String] {
        let verdict = decision.verdict
        if decision.effect.passes {
            return verdict.obligations.map(\.inWords)
        }
        var sentences: [String] = []
        func add(_ sentence: String) {
            if !sentences.contains(sentence) { sentences.append(sentence) }
        }
        for reason in verdict.reasons where !reason.effect.passes && !reason.effect.holds {
            add(Self.way(out: reason))
        }
        for obligation in verdict.obligations { add(obligation.inWords) }
        if !decision.effect.holds {
            // A verdict that stops names no obligations: they are those of the reasons that would hold.
            let holding = verdict.reasons.filter(\.effect.holds)
            if holding.contains(where: { $0.effect == .confirm }) {
                add("Besides, the customer says yes to exactly this.")
            }
            for reason in holding where reason.effect == .approve {
                add("Besides, a person says yes: \(reason.because).")
            }
        }
        if verdict.reasons.contains(where: { $0.rule == Clause.limit }), let tool = decision.tool {
            for limit in useCase?.tools[tool]?.limits ?? [] {
                add("The limit of `\(tool)` is \(limit.most.short), `\(limit.name)`.")
            }
        }
        return sentences
    }

    /// What must be otherwise so that a reason does not speak.
    private static func way(out reason: Reason) -> String {
        let owner = reason.source.isEmpty ? "" : " at \(reason.source)"
        switch reason.rule {
        case Clause.unregisteredUseCase:
            return "Somebody registers the use case, or the caller names the right one."
        case Clause.unknownAgent:
            return "The card gets an agent of that name, or the caller names the right one."
        case Clause.unknownRelease: return "The caller asks for the release that is in force."
        case Clause.handedOver:
            return "The person who leads the conversation gives it back to the AI."
        case Clause.paused: return "Somebody resumes it, or its end comes: see `belay pauses`."
        case Clause.detectorFailed: return "It is proposed again once the detectors answer."
        case Clause.personalData: return "It is proposed again without the personal data."
        case Clause.customerRequest:
            return
                "Nothing: who wishes for a person gets one. The person may give the conversation back."
        case Clause.selfHarm:
            return
                "Nothing: this is never left to an AI. The person may give the conversation back."
        case Clause.trustFloor: return "A person of the staff says yes to exactly this."
        case Clause.lowConfidence, Clause.trigger:
            return "A person takes it from here, and may give the conversation back."
        case Clause.context: return "The card grants the agent what it wants to see\(owner)."
        case Clause.unknownTool: return "The card gets a contract for the tool."
        case Clause.ungranted: return "The card grants the tool to the agent\(owner)."
        case Clause.argument: return "The arguments are as the contract asks for\(owner)."
        case Clause.lineage: return "The value comes from where the contract says\(owner)."
        case Clause.ownership: return "The argument is the customer's own."
        case Clause.requires: return "The fact is looked up anew, and the call is made after that."
        case Clause.once: return "Nothing in this conversation: the call was made already."
        case Clause.limit: return "There is room in the limit again\(owner)."
        case Clause.standing: return "The call that stands already comes to its end."
        case Clause.stepUp: return "The channel or a tool says who the customer is."
        case Clause.edited: return "Another person of the staff says yes to exactly this."
        case Clause.autonomy, Clause.irreversible: return "A person does it."
        case Clause.fallback: return "A clause or a rule of the card speaks of it."
        default:
            return reason.clauses.isEmpty
                ? "The rule `\(reason.rule)` is changed: it speaks of everything of this kind."
                : "What the rule `\(reason.rule)` says is not so any more."
        }
    }
}

extension Explanation.Aftermath {
    /// What came of it: handed over, expired, and what was decided next of the same turn.
    func sentences(after decision: Decision, at now: Timestamp) -> [String] {
        var sentences: [String] = []
        var isLed = false
        var isOver = false
        for entry in entries {
            switch entry.event {
            case .handedOver(let handover) where handover.decision == decision.id:
                isLed = true
                sentences.append(
                    "The conversation was handed over to a person (\(handover.reason?.rawValue ?? "a person took over"))."
                )
            case .handedBack where isLed:
                isLed = false
                sentences.append(
                    "`\(entry.principal)` gave it back to the AI on \(entry.at.inWords).")
            case .holdClosed(let closed) where closed.decision == decision.id:
                isOver = true
                sentences.append(Self.sentence(closed, entry))
            case .holdConfirmed(let confirmed) where confirmed.decision == decision.id:
                sentences.append("The customer said yes on \(entry.at.inWords).")
            case .holdApproved(let approved) where approved.decision == decision.id:
                let role = approved.role.map { " as `\($0)`" } ?? ""
                sentences.append(
                    "`\(entry.principal)` approved it\(role) on \(entry.at.inWords)"
                        + (approved.breaksGlass ? ", breaking the glass." : "."))
            case .actionReleased(let released) where released.decision == decision.id:
                isOver = true
                sentences.append("The bot was given the call on \(entry.at.inWords).")
            case .actionDispatched(let sent) where sent.decision == decision.id:
                isOver = true
                sentences.append(
                    "It left through `\(sent.connector)` on \(entry.at.inWords).")
            case .actionSettled(let settled) where settled.decision == decision.id:
                let cause = settled.cause.map { " (`\($0)`)" } ?? ""
                sentences.append(
                    "Its outcome is `\(settled.outcome.rawValue)`\(cause), on \(entry.at.inWords).")
            case .actionCompensated(let undone) where undone.decision == decision.id:
                sentences.append(
                    "It was taken back by `\(undone.by)` on \(entry.at.inWords).")
            case .replyInterrupted(let interrupted) where interrupted.decision == decision.id:
                sentences.append(
                    interrupted.isUnsent
                        ? "It was called off before any of it left."
                        : "It was cut off on \(entry.at.inWords).")
            default: continue
            }
        }
        if isLed { sentences.append("A person still leads it.") }
        if let until = decision.heldUntil, !isOver {
            sentences.append(
                until > now
                    ? "It still waits for an answer."
                    : "Its time was over on \(until.inWords); that nobody answered is not on record yet."
            )
        }
        return sentences + following(decision)
    }

    /// The decisions of the same turn; of an input those of the answer to it.
    private func following(_ decision: Decision) -> [String] {
        let turns =
            decision.kind == .input
            ? decision.turn...(decision.turn + 1) : decision.turn...decision.turn
        return entries.compactMap { entry in
            guard case .decided(let next) = entry.event, turns.contains(next.turn) else {
                return nil
            }
            let what = next.tool.map { "the call of `\($0)`" } ?? "the \(next.kind.rawValue)"
            return "Then \(what) of turn \(next.turn): \(next.effect.inWords), see \(next.id)."
        }
    }

    private static func sentence(_ closed: HoldClosed, _ entry: Entry) -> String {
        let cause = closed.cause.map { " (`\($0)`)" } ?? ""
        let on = entry.at.inWords
        return switch closed.end {
        case .expired: "Nobody answered in time: it expired on \(on)."
        case .denied: "`\(entry.principal)` denied it\(cause) on \(on)."
        case .withdrawn: "It was withdrawn\(cause) on \(on)."
        case .superseded:
            "It was superseded\(cause)" + (closed.successor.map { " by \($0)" } ?? "")
                + " on \(on)."
        case .approvedWithEdits:
            "`\(entry.principal)` approved something else in its place"
                + (closed.successor.map { ", \($0)," } ?? "") + " on \(on)."
        }
    }
}
