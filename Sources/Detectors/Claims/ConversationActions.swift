// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What was really done in a conversation, and what was said to have been done: what claims rest on.
///
/// Made once for a scene.
public struct ConversationActions: Sendable {
    private struct Action {
        let tool: ToolFamilies
        let isAnswered: Bool
    }

    private var actions: [Action] = []
    /// What tools say was done.
    private var told: ActionFamilies = []
    /// What customers and staff said was done, ever and in the customer's last words.
    private var said: ActionFamilies = []
    private var saidLast: ActionFamilies = []
    /// What the records that tools returned are about.
    private var recorded: ActionFamilies = []
    private var hasKnowledge = false

    public init(_ scene: Scene) {
        hasKnowledge = !scene.evidence.isEmpty
        var open: [(id: String, use: Dialogue.ToolUse)] = []
        for turn in scene.dialogue.turns {
            switch turn {
            case .called(let use): open.append((use.id, use))
            case .returned(let result):
                let use = open.firstIndex { $0.id == result.id }.map { open.remove(at: $0).use }
                guard !ToolAnswer.isFailure(result.text) else { continue }
                if let use {
                    let tool = ToolFamilies(tool: use.tool, arguments: use.arguments)
                    actions.append(Action(tool: tool, isAnswered: true))
                    read(answer: result.text, ofRead: tool.isRead, isRecord: !tool.isSearch)
                } else {
                    read(answer: result.text, ofRead: true)
                }
            case .said(.customer, let text):
                saidLast = stated(in: text)
                said.formUnion(saidLast)
            case .said(.person, let text): told.formUnion(stated(in: text))
            case .said: break
            }
        }
        for (_, use) in open {
            let tool = ToolFamilies(tool: use.tool, arguments: use.arguments)
            actions.append(Action(tool: tool, isAnswered: false))
        }
        for text in scene.evidence {
            let first = text.utf8.first { !$0.isBlank }
            if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                read(answer: text, ofRead: true)
            } else {
                told.formUnion(stated(in: text))
                read(fields: text)
            }
        }
    }

    /// Whether something that was done, or was told to have been done, bears a claim out.
    func support(_ claim: ActionClaim) -> Bool {
        if claim.form == .looked {
            return hasKnowledge || actions.contains { $0.isAnswered }
        }
        let wanted = claim.families.subtracting([.read, .any])
        // What says no more than «processed» or «confirmed» may be about anything that was done.
        let isOpen = wanted.isEmpty
        let widened = wanted.widened
        for action in actions where action.isAnswered || claim.form == .progressive {
            if action.tool.isRead {
                if claim.families.contains(.read) || widened.contains(.read) { return true }
                continue
            }
            guard
                isOpen || !action.tool.families.isDisjoint(with: widened)
                    || (claim.families.contains(.any) && action.tool.families == .any)
            else { continue }
            if Self.fit(claim.objects, action.tool) { return true }
        }
        switch claim.form {
        case .record where !recorded.isDisjoint(with: wanted.intersection([.book, .pay])):
            return true
        case .passive, .elliptic, .record:
            // «has now been booked» is news, whatever the customer told of earlier bookings.
            let people: ActionFamilies =
                claim.isNews ? [] : claim.form == .record ? said : saidLast
            let known = told.union(people)
            return isOpen ? !known.isEmpty : !known.isDisjoint(with: wanted)
        default: return false
        }
    }

    /// Whether a refund, a replacement and so on was really made.
    func succeeded(_ families: ActionFamilies) -> Bool {
        actions.contains {
            $0.isAnswered && !$0.tool.isRead && !$0.tool.families.isDisjoint(with: families)
        }
    }

    /// An address is no phone number: what a claim names must not be something else than the tool names.
    private static func fit(_ claimed: ClaimObjects, _ tool: ToolFamilies) -> Bool {
        guard !claimed.isEmpty, !tool.named.isEmpty else { return true }
        return !claimed.isDisjoint(with: tool.objects)
    }
}

extension ConversationActions {
    /// Words of people: what they state as done.
    private func stated(in text: String) -> ActionFamilies {
        var told: ActionFamilies = []
        for clause in Clause.all(in: text) {
            for words in ClaimWords(clause.text).pieces {
                let sentence = ClaimSentence(words)
                for claim in ActionClaimReading.claims(in: sentence, anySubject: true) {
                    told.formUnion(claim.families.subtracting(.read))
                }
            }
        }
        return told
    }

    /// `status: cancelled` in a text that is no JSON.
    private mutating func read(fields text: String) {
        let words = ClaimWords(text).words
        for index in words.indices where words[index].gap.contains(.colon) {
            told.formUnion(Self.participle(words[index].hash))
        }
    }

    private static func participle(_ word: UInt64) -> ActionFamilies {
        guard let node = ClaimLexicon.everyLanguage.next(0, word) else { return [] }
        let sense = ClaimLexicon.everyLanguage.senses(node)
        return sense.roles.contains(.participle) ? sense.families : []
    }

    /// A tool's answer.
    private mutating func read(answer text: String, ofRead isRead: Bool, isRecord: Bool = true) {
        let statement = ToolStatement(text)
        told.formUnion(statement.done.subtracting(.read))
        if isRecord { recorded.formUnion(statement.about) }
        guard !isRead else { return }
        let also = statement.about.subtracting([ActionFamilies.any, .read])
        told.formUnion(also)
        actions.append(contentsOf: Self.sideEffects(statement.about))
    }

    /// What a successful change tells it did besides, such as the refund of a cancellation.
    private static func sideEffects(_ families: ActionFamilies) -> [Action] {
        let families = families.intersection([.refund, .send, .apply])
        guard !families.isEmpty else { return [] }
        return [Action(tool: ToolFamilies(families), isAnswered: true)]
    }
}
