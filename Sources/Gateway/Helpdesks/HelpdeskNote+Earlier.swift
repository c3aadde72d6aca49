// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Vocabulary

extension HelpdeskNote {
    /// Longer questions are cut: the whole stands in Belay.
    private static let questionLimit = 200

    /// The customer's other conversations, a line each; nothing where there are none.
    static func earlier(_ package: HandoffPackage) -> [String] {
        let earlier = package.earlier
        guard !earlier.isEmpty else { return [] }
        var lines = ["Earlier with this customer, as the channel named them, not proven:"]
        lines += earlier.conversations.map { "- " + line($0) }
        if earlier.leftOut > 0 {
            lines.append("- (\(earlier.leftOut) of use cases that are not yours are left out)")
        }
        if earlier.older > 0 { lines.append("- (\(earlier.older) older ones)") }
        return lines
    }

    private static func line(_ one: EarlierConversation) -> String {
        var parts = [
            "\(one.lastAt.description.prefix(16)), \(one.channel.rawValue), "
                + (one.title ?? one.useCase ?? "no use case")
        ]
        if one.isErased { parts.append("what was said was erased") }
        if let about = one.contents?.about { parts.append("«\(cut(about))»") }
        parts.append(end(of: one.handoff))
        guard let contents = one.contents else { return parts.joined(separator: "; ") }
        func add(_ label: String, _ texts: [String]) {
            if !texts.isEmpty { parts.append("\(label): \(texts.map(cut).joined(separator: " "))") }
        }
        add("promised", contents.promised)
        add("may have been promised", contents.mayHavePromised)
        add("waits for a yes", contents.pending.map { $0.tool ?? "" })
        add("can be taken back", contents.undoable.map(\.tool))
        return parts.joined(separator: "; ")
    }

    private static func end(of handoff: Handoff?) -> String {
        guard let handoff else { return "it stayed with the AI" }
        if handoff.phase.isTaken { return "a person has it" }
        if handoff.phase.isOpen { return "it waits for a person" }
        return "handed over, then \(handoff.phase.rawValue)"
            + (handoff.wrapUp.map { " (\($0))" } ?? "")
    }

    private static func cut(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > questionLimit ? String(line.prefix(questionLimit)) + "…" : line
    }
}
