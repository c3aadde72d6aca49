// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

// MARK: On disk

extension HelpdeskState {
    var json: JSON {
        var json: JSON = [
            "position": .integer(Int64(position)), "cases": .array(cases.map(\.json)),
            "refused": .array(refused.map { .string($0) }),
        ]
        if let notBefore { json["not-before"] = .string(notBefore.description) }
        return json
    }

    init?(_ json: JSON) {
        let fields = Fields(json)
        guard let position = fields.int("position"), position >= 0,
            let rows = fields.list("cases"), let refused = fields.strings("refused")
        else { return nil }
        var cases: [Case] = []
        for row in rows {
            guard let one = Case(row) else { return nil }
            cases.append(one)
        }
        self.init(
            position: position, cases: cases, refused: refused,
            notBefore: fields.moment("not-before"))
    }
}

extension HelpdeskState.Case {
    fileprivate var json: JSON {
        var json: JSON = [
            "handoff": .string(handoff.description),
            "conversation": .string(conversation.description), "disclosed": .bool(isDisclosed),
            "over": .bool(isOver), "jobs": .array(jobs.map(\.json)),
        ]
        if let reference { json["reference"] = .string(reference) }
        return json
    }

    fileprivate init?(_ fields: Fields) {
        guard let handoff = fields.id("handoff", of: HandedOver.self),
            let conversation = fields.id("conversation", of: Conversation.self),
            let isDisclosed = fields.bool("disclosed"), let isOver = fields.bool("over"),
            let rows = fields.list("jobs")
        else { return nil }
        var jobs: [HelpdeskState.Job] = []
        for row in rows {
            guard let job = HelpdeskState.Job(row) else { return nil }
            jobs.append(job)
        }
        self.init(
            handoff: handoff, conversation: conversation, reference: fields.string("reference"),
            isDisclosed: isDisclosed, isOver: isOver, jobs: jobs)
    }
}

extension HelpdeskState.Job {
    fileprivate var json: JSON {
        var json: JSON = [
            "task": .string(task.word), "attempts": .integer(Int64(attempts)),
            "next": .string(next.description),
        ]
        switch task {
        case .open, .brief, .asked: break
        case .said(let position), .told(let position), .close(let position):
            json["position"] = .integer(Int64(position))
        case .refused(let source, let why):
            json["source"] = .string(source)
            json["why"] = .string(why)
        }
        return json
    }

    fileprivate init?(_ fields: Fields) {
        guard let word = fields.string("task"), let attempts = fields.int("attempts"),
            let next = fields.moment("next")
        else { return nil }
        let position = fields.int("position")
        let task: HelpdeskState.Task? =
            switch word {
            case "open": .open
            case "brief": .brief
            case "asked": .asked
            case "said": position.map { .said($0) }
            case "told": position.map { .told($0) }
            case "close": position.map { .close($0) }
            case "refused":
                fields.string("source").flatMap { source in
                    fields.string("why").map { .refused(source, $0) }
                }
            default: nil
            }
        guard let task else { return nil }
        // Whoever kept it may have died while it was under way.
        self.init(task: task, attempts: attempts, next: next, isAgain: true)
    }
}

extension HelpdeskState.Task {
    fileprivate var word: String {
        switch self {
        case .open: "open"
        case .brief: "brief"
        case .asked: "asked"
        case .said: "said"
        case .told: "told"
        case .close: "close"
        case .refused: "refused"
        }
    }
}

/// What a helpdesk has kept can't be read.
struct HelpdeskStateProblem: Error, CustomStringConvertible {
    let helpdesk: String

    var description: String {
        "helpdesk `\(helpdesk)`: what it has kept in the data folder can't be read: restore its file from your "
            + "copy, or take the file away: then it begins with what is new"
    }
}
