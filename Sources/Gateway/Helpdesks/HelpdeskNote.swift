// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import Policy
import Vocabulary

/// The package as a person reads it in a helpdesk: labelled lines, and the conversation below.
enum HelpdeskNote {
    /// In bytes; what is older is left out.
    private static let limit = 100_000

    static func text(of package: HandoffPackage) -> String {
        var lines = ["The AI hands this conversation over. What you write to the customer is sent."]
        func add(_ label: String, _ texts: [String]) {
            guard let first = texts.first else { return }
            lines.append(texts.count == 1 ? "\(label): \(first)" : "\(label):")
            if texts.count > 1 { lines += texts.map { "- \($0)" } }
        }
        add("About", [package.intent.title ?? package.intent.useCase].compactMap(\.self))
        add("Why", [package.reason.code?.rawValue].compactMap(\.self) + package.reason.because)
        add(
            "Evidence",
            package.reason.evidence.map { evidence in
                let words = evidence.words.map { "«\($0)»" }.joined(separator: ", ")
                return "\(evidence.finding) \(evidence.score)" + (words.isEmpty ? "" : ": \(words)")
            })
        add("Urgency", ["\(package.handoff.priority), where 1 is the most urgent"])
        add("Customer", [customer(package.customer)])
        add("Language", [package.language].compactMap(\.self))
        if package.sentiment != .unknown { add("Sentiment", [package.sentiment.rawValue]) }
        add("Asked", package.summary.asked)
        add("Open questions", package.openQuestions)
        add("Promised to the customer", package.summary.promised)
        add("May have been promised, in a reply that was cut off", package.summary.mayHavePromised)
        add("Actions", package.actions.map(line))
        add("Blocked by", package.summary.blockedBy)
        add("Waits for a yes", package.pending.map { "\($0.tool ?? "") (\($0.phase.rawValue))" })
        add(
            "Withheld by policy",
            package.withheld.map {
                "\($0.what), \($0.count) times, from the \($0.from == .customer ? "customer" : "AI") (\($0.rule))"
            })
        add("Knowledge used", package.knowledge.filter(\.isUsed).map(\.origin))
        add("Knowledge kept out", package.knowledge.filter { !$0.isUsed }.map(\.origin))
        add("Rules that spoke", package.policies.map(\.rule))
        add("Next steps", package.nextSteps)
        if let call = package.callBack { lines.append(callBack(call.contact, call.at)) }
        add("Handoff", [package.handoff.id.description])
        lines += earlier(package)
        lines += ["", "The conversation so far:"]
        return lines.joined(separator: "\n") + "\n"
            + transcript(of: package, limit: limit).joined(separator: "\n")
    }

    /// What was said and done before it, the newest last, as much as there is room for.
    static func transcript(of package: HandoffPackage, limit: Int) -> [String] {
        var lines: [String] = []
        var room = limit
        for item in spoken(package).reversed() {
            let line = "[\(item.at.description.prefix(16))] \(item.words)"
            room -= line.utf8.count
            guard room > 0 else {
                lines.append("(what is older is left out)")
                break
            }
            lines.append(line)
        }
        if package.timeline.isErased { lines.append("(some of it was erased)") }
        return lines.reversed()
    }

    /// The items before the handoff that are somebody's words or deeds.
    static func spoken(_ package: HandoffPackage) -> [(at: Timestamp, party: Party, words: String)]
    {
        let items = package.timeline.items.prefix { item in
            guard case .handedOver(let handover) = item.what else { return true }
            return handover.handoff != package.handoff.id
        }
        return items.compactMap { item in
            switch item.what {
            case .said(let party, let text) where !text.isEmpty:
                (
                    item.at, party,
                    who(party)
                        + (item.isCut ? ", cut off, not all of it may have been delivered" : "")
                        + ": \(text)"
                )
            case .kept(let party, let text) where !text.isEmpty:
                (
                    item.at, .system,
                    item.isCut
                        ? "\(who(party)), cut off, part of it may have been delivered: \(text)"
                        : "\(who(party)), not delivered: \(text)"
                )
            case .cutOff:
                (
                    item.at, .system,
                    "A reply of the AI was cut off. Part of it may have been delivered."
                )
            case .called(let tool, let arguments):
                (item.at, .system, "The AI called \(tool): \(fields(arguments))")
            case .returned(let tool, let text):
                (item.at, .system, "\(tool) answered: \(fields(text))")
            default: nil
            }
        }
    }

    private static func who(_ party: Party) -> String {
        switch party {
        case .customer: "Customer"
        case .agent: "AI"
        case .person: "Colleague"
        default: "System"
        }
    }

    static func customer(_ customer: HandoffPackage.KnownCustomer) -> String {
        let name = customer.id ?? "nobody said who it is"
        return switch customer.verification {
        case .oneTimeCode: "\(name), proven by a code"
        case .namedByChannel: "\(name), named by the channel, not proven"
        case .none: name
        }
    }

    static func callBack(_ contact: String, _ at: Timestamp) -> String {
        "The customer wants to be called back at \(at.description.prefix(16)) UTC: \(contact)"
    }

    private static func line(_ action: HandoffPackage.ActionAccount) -> String {
        let undo =
            switch action.undo {
            case .nothingToUndo: "nothing to take back"
            case .impossible: "it can't be taken back"
            case .tooLate(let since): "it can't be taken back since \(since.description.prefix(16))"
            case .possible(let until):
                "it can be taken back" + (until.map { " until \($0.description.prefix(16))" } ?? "")
            }
        let result = action.result.map { "; answered: \(fields($0))" } ?? ""
        return "\(action.tool) (\(fields(action.arguments))): \(action.status)\(result); \(undo)"
    }

    /// JSON on one line, without its signs.
    static func fields(_ text: String) -> String {
        // Losing the error is the intention: what is no JSON is shown as the text that it is.
        guard let json = try? JSON(parsing: Array(text.utf8)) else { return text }
        let line = pairs(json, "").map { $0.isEmpty ? $1 : "\($0): \($1)" }.joined(separator: "; ")
        return line.count > 500 ? String(line.prefix(500)) + "…" : line
    }

    private static func pairs(_ json: JSON, _ path: String) -> [(String, String)] {
        switch json {
        case .object(let members) where !members.isEmpty:
            members.flatMap { pairs($0.value, path.isEmpty ? $0.key : "\(path).\($0.key)") }
        case .array(let items) where !items.isEmpty:
            items.enumerated().flatMap { pairs($0.element, "\(path)[\($0.offset)]") }
        case .string(let text): [(path, text)]
        case .null: [(path, "nothing")]
        case .bool(let value): [(path, value ? "yes" : "no")]
        default: [(path, String(decoding: json.serialized, as: UTF8.self))]
        }
    }
}
