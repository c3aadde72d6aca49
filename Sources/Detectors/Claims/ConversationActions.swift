// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What was really done in a conversation, and what was said to have been done: what claims rest on.
///
/// Made once for a setting, and growing with it.
struct ConversationActions: SettingReading {
    /// What tools did and answered, without an error.
    private var actions: [ToolFamilies] = []
    /// What tools say was done.
    private var told: ActionFamilies = []
    /// What customers and staff said was done, ever and in the customer's last words.
    private var said: ActionFamilies = []
    private var saidLast: ActionFamilies = []
    /// What the records that tools returned are about.
    private var recorded: ActionFamilies = []
    private var hasKnowledge = false
    /// Calls that nothing has answered yet.
    private var open: [Dialogue.ToolUse] = []

    init(_ setting: Setting) {
        hasKnowledge = !setting.evidence.isEmpty
        for text in setting.evidence {
            let first = text.utf8.first { !$0.isBlank }
            if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                read(answer: text, ofRead: true)
            }
        }
        _ = grow(by: setting.dialogue.turns[...])
    }

    mutating func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool {
        for turn in turns { add(turn) }
        return true
    }

    private mutating func add(_ turn: Dialogue.Turn) {
        switch turn {
        case .called(let use): open.append(use)
        case .returned(let result):
            let use = open.firstIndex { $0.id == result.id }.map { open.remove(at: $0) }
            guard !ToolAnswer.isFailure(result.text) else { return }
            if let use {
                let tool = ToolFamilies(tool: use.tool, arguments: use.arguments)
                actions.append(tool)
                read(answer: result.text, ofRead: tool.isRead, isRecord: !tool.isSearch)
            } else {
                read(answer: result.text, ofRead: true)
            }
        case .said(.customer, let text):
            saidLast = ActionFamilies(statedIn: text)
            said.formUnion(saidLast)
        case .said(.person, let text): told.formUnion(ActionFamilies(statedIn: text))
        case .said: break
        }
    }

    /// Whether something that was done, or was told to have been done, bears a claim out.
    ///
    /// - Parameters:
    ///   - calls: What is called with the words that claim it; `nil` where anything may be.
    ///   - knowledge: What passages state; asked only where nothing nearer says it.
    func support(
        _ claim: ActionClaim, calling calls: [ActionCall]?, knowledge: () -> ActionFamilies
    ) -> Bool {
        if claim.form == .looked {
            return hasKnowledge || !actions.isEmpty
        }
        var actions = actions
        if claim.form == .progressive {
            guard let calls else { return true }
            actions += open.map { ToolFamilies(tool: $0.tool, arguments: $0.arguments) }
            actions += calls.map { ToolFamilies(tool: $0.tool, arguments: $0.arguments) }
        }
        let wanted = claim.families.subtracting([.read, .any])
        // What says no more than «processed» or «confirmed» may be about anything that was done.
        let isOpen = wanted.isEmpty
        let widened = wanted.widened
        for action in actions {
            if action.isRead {
                if claim.families.contains(.read) || widened.contains(.read) { return true }
                continue
            }
            guard
                isOpen || !action.families.isDisjoint(with: widened)
                    || (claim.families.contains(.any) && action.families == .any)
            else { continue }
            if Self.fit(claim.objects, action) { return true }
        }
        switch claim.form {
        case .record where !recorded.isDisjoint(with: wanted.intersection([.book, .pay])):
            return true
        case .passive, .elliptic, .record:
            // «has now been booked» is news, whatever the customer told of earlier bookings.
            let people: ActionFamilies =
                claim.isNews ? [] : claim.form == .record ? said : saidLast
            func says(_ known: ActionFamilies) -> Bool {
                isOpen ? !known.isEmpty : !known.isDisjoint(with: wanted)
            }
            return says(told.union(people)) || hasKnowledge && says(knowledge())
        default: return false
        }
    }

    /// Whether a refund, a replacement and so on was really made.
    func succeeded(_ families: ActionFamilies) -> Bool {
        actions.contains {
            !$0.isRead && !$0.families.isDisjoint(with: families)
        }
    }

    /// An address is no phone number: what a claim names must not be something else than the tool names.
    private static func fit(_ claimed: ClaimObjects, _ tool: ToolFamilies) -> Bool {
        guard !claimed.isEmpty, !tool.named.isEmpty else { return true }
        return !claimed.isDisjoint(with: tool.objects)
    }
}

extension ConversationActions {
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
    private static func sideEffects(_ families: ActionFamilies) -> [ToolFamilies] {
        let families = families.intersection([.refund, .send, .apply])
        guard !families.isEmpty else { return [] }
        return [ToolFamilies(families)]
    }
}
