// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Policy
import Vocabulary

/// What a helpdesk is told.
extension Helpdesk {
    /// Does what is due.
    func outcome(
        of job: HelpdeskState.Job, in one: HelpdeskState.Case
    ) async -> HelpdeskState.Outcome {
        do {
            return try await attempt(job, in: one)
        } catch let failure as HelpdeskFailure {
            var failure = failure
            if job.task == .open, failure.isUncertain {
                failure.wait = max(failure.wait ?? .zero, dialect.settling)
            }
            return .failed(failure)
        } catch {
            return .failed(HelpdeskFailure(cause: "unrecorded"))
        }
    }

    private func attempt(
        _ job: HelpdeskState.Job, in one: HelpdeskState.Case
    ) async throws -> HelpdeskState.Outcome {
        guard let handoff = try decisions.handoff(one.handoff) else { return .nothing }
        var one = one
        if !handoff.phase.isOpen, !one.isOver {
            one.isOver = true
            change { $0.over(handoff.id) }
        }
        if job.task == .open { return try await open(handoff, one) }
        guard let reference = one.reference else { return .nothing }
        switch job.task {
        case .open: return .nothing
        case .brief:
            guard !one.isOver else { return .done }
            let opening = try opening(of: handoff)
            if !one.isDisclosed { try await disclose(opening) }
            try await dialect.brief(opening, at: reference, isAgain: job.isAgain)
        case .asked:
            guard !one.isOver else { return .done }
            try await dialect.ask(try opening(of: handoff), at: reference, isAgain: job.isAgain)
        case .said(let position):
            for words in try said(at: position, of: handoff) {
                try await dialect.say(words, at: reference, isAgain: job.isAgain)
            }
        case .told(let position):
            guard let text = try told(at: position, of: handoff) else { return .done }
            let words = HelpdeskWords(id: "\(handoff.id)-\(position)", text: text)
            try await dialect.note(words, at: reference, isAgain: job.isAgain)
        case .close(let position):
            // Where one conversation there has all of a customer's handoffs the next one may stand in it by now.
            guard try decisions.handoff(at: reference, in: name)?.id == handoff.id else {
                return .done
            }
            let words = HelpdeskWords(
                id: "\(handoff.id)-\(position)", text: Self.farewell(of: handoff))
            try await dialect.note(words, at: reference, isAgain: job.isAgain)
            try await dialect.close(reference)
        case .refused(let source, let why):
            let words = HelpdeskWords(
                id: "\(source)-refused", text: Self.refusal(why, handoff))
            try await dialect.note(words, at: reference, isAgain: job.isAgain)
        }
        return .done
    }

    /// Makes a handoff stand there: once, however often it is tried.
    private func open(
        _ handoff: Handoff, _ one: HelpdeskState.Case
    ) async throws -> HelpdeskState.Outcome {
        if let reference = one.reference { return .opened(reference) }
        let opening = try opening(of: handoff)
        if !one.isOver, !one.isDisclosed { try await disclose(opening) }
        var reference = try await dialect.find(opening)
        if reference == nil {
            // What is over before it stood there needs nobody any more.
            guard !one.isOver else { return .nothing }
            reference = try await dialect.open(opening)
        }
        guard let reference else { return .nothing }
        // Told by the helpdesk meanwhile, it is on record already.
        if try decisions.handoff(at: reference, in: name)?.id != handoff.id {
            try await decisions.link(handoff, to: name, at: reference)
        }
        return .opened(reference)
    }

    /// That the people of the helpdesk are shown the conversation is on record before they are.
    private func disclose(_ opening: HelpdeskOpening) async throws {
        try await decisions.disclosed(
            [opening.package.timeline] + opening.package.earlier.timelines, purpose: "helpdesk",
            to: .person(Desk.person("team", in: name)))
        change { $0.disclosed(opening.handoff) }
        keep()
    }

    private func opening(of handoff: Handoff) throws -> HelpdeskOpening {
        HelpdeskOpening(
            package: try desk.package(
                of: handoff,
                for: Approver(
                    name: Desk.person("team", in: name), roles: [], useCases: declared.useCases)),
            subject: handoff.subject?.description ?? handoff.conversation.description)
    }

    /// What the customer said in an entry.
    private func said(at position: Int, of handoff: Handoff) throws -> [HelpdeskWords] {
        let items = try decisions.timeline(of: handoff.conversation).items.filter {
            $0.position == position
        }
        let texts = items.compactMap { item -> String? in
            guard case .said(.customer, let text) = item.what, !text.isEmpty else { return nil }
            return text
        }
        return texts.enumerated().map { index, text in
            let name = "\(handoff.id)-\(position)" + (index == 0 ? "" : "-\(index)")
            return HelpdeskWords(id: name, text: text)
        }
    }

    /// What somebody did with it elsewhere, for those who work there.
    private func told(at position: Int, of handoff: Handoff) throws -> String? {
        guard let fact = try book.facts(position, 1).first else { return nil }
        switch fact.event {
        case .handoffMoved(let moved) where moved.callBackAt != nil:
            for item in try decisions.timeline(of: handoff.conversation).items
            where item.position == position {
                if case .callBack(let contact, let at) = item.what {
                    return HelpdeskNote.callBack(contact, at)
                }
            }
            return nil
        case .handoffMoved(let moved):
            return
                "\(moved.person ?? "Somebody") has taken this conversation in Belay. What you write to the "
                + "customer is not sent while they have it."
        case .personSpoke:
            let items = try decisions.timeline(of: handoff.conversation).items
            guard case .said(_, let text)? = items.first(where: { $0.position == position })?.what
            else { return nil }
            var who = "A colleague"
            if case .person(let name) = fact.by { who = name }
            return "\(who) wrote to the customer in Belay:\n\(text)"
        default: return nil
        }
    }

    private static func farewell(of handoff: Handoff) -> String {
        let how =
            switch handoff.phase {
            case .returned: "was given back to the AI"
            case .cancelled: "was left by the customer"
            case .expired: "has expired"
            case .failed: "has failed"
            default: "was settled"
            }
        let who = handoff.person.map { " by \($0)" } ?? ""
        return
            "This conversation \(how)\(who) in Belay. What you write to the customer is not sent any more."
    }

    private static func refusal(_ why: String, _ handoff: Handoff) -> String {
        let because =
            switch why {
            case "over": "this conversation is over, and the AI leads again"
            case "elsewhere": "\(handoff.person ?? "somebody else") has this conversation in Belay"
            case "offered":
                "it is offered to \(handoff.person ?? "somebody else") in Belay: try again in a minute"
            case "text": "it holds no text, or more than 16 kB"
            default: "it changed hands in that moment: try again"
            }
        return "Not sent to the customer: \(because)."
    }
}
