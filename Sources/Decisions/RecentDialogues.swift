// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Synchronization
import Vocabulary

/// What is sealed of a dialogue together with a decision: what is not on record yet.
///
/// The dialogue of a decision is what is on record of its conversation up to ``start``, then this.
struct DialoguePart: Sendable, Hashable {
    /// How many turns on record come before. What stood behind them is no part of the dialogue any more.
    var start = 0
    var dialogue = Dialogue()
    /// Whether nothing was remembered of the conversation: then no result of a tool was seen before, either.
    var isAnew = false

    /// Nothing was said before, as far as whoever asked told: what is on record stays as it is.
    static let nothing = DialoguePart()
}

/// The dialogue that the ledger has of a conversation: which turns, and what they are recognised by.
struct RecordedDialogue: Sendable, Hashable {
    /// The turns from `start` to `end` are those that `digest` is of.
    let start: Int
    let end: Int
    /// Of this process: it means nothing to another.
    let digest: Int

    /// What must be sealed so that the dialogue of `background` is on record, and what is on record then.
    ///
    /// - Parameter record: What is on record; `nil` where nobody remembers.
    static func comparing(
        _ background: Background, with record: RecordedDialogue?
    ) -> (part: DialoguePart?, after: RecordedDialogue) {
        let start = background.skipped
        let turns = background.dialogue.turns
        var hasher = Hasher()
        var known: Int?
        for (index, turn) in turns.enumerated() {
            if start + index == record?.end { known = hasher.finalize() }
            turn.hashBytes(into: &hasher)
        }
        let after = RecordedDialogue(
            start: start, end: start + turns.count, digest: hasher.finalize())
        guard let record else {
            return (
                DialoguePart(start: start, dialogue: background.dialogue, isAnew: true), after
            )
        }
        if after.end == 0 { return (record.end == 0 ? nil : .nothing, record) }
        if record.end == after.end { known = after.digest }
        if record.start == start, known == record.digest {
            let new = Dialogue(Array(turns[(record.end - start)...]))
            return (new.turns.isEmpty ? nil : DialoguePart(start: record.end, dialogue: new), after)
        }
        return (DialoguePart(start: start, dialogue: background.dialogue), after)
    }
}

/// What is remembered of conversations of late: which part of their dialogue is on record, so that nothing is
/// sealed twice, and when results of tools were seen first, for the age of facts.
///
/// It is memory and nothing else. What a restart forgets is sealed once more, and has no known age from then
/// on: it is fresh for no rule, and must be read anew.
final class RecentDialogues: Sendable {
    private static let capacity = 10_000

    struct Memory: Sendable {
        var record: RecordedDialogue
        var seen: [String: Timestamp]
        /// What detectors found in its texts.
        var read: DetectorMemory
        /// The rules under which they were read.
        var readUnder: Digest
        /// What tokens stand for in it.
        var vault: Vault?
    }

    private let memories = Mutex<[ID<Conversation>: Memory]>([:])
    private let settings = Mutex(RecentSettings())

    subscript(_ conversation: ID<Conversation>) -> Memory? {
        memories.withLock { $0[conversation] }
    }

    /// Forgets everything, as a restart does.
    func forget() {
        memories.withLock { $0.removeAll() }
        settings.withLock { $0 = RecentSettings() }
    }

    /// What detectors made of a conversation as a whole, under these rules.
    func settings(of conversation: ID<Conversation>, under rules: Digest) -> Settings? {
        settings.withLock { $0.settings(of: conversation, under: rules) }
    }

    /// Remembers what a decision has put on record.
    func remember(
        _ record: RecordedDialogue, seen: [String: Timestamp], read: DetectorMemory,
        in settings: Settings, under digest: Digest, vault: Vault? = nil,
        of conversation: ID<Conversation>
    ) {
        self.settings.withLock { $0.keep(settings, of: conversation, under: digest) }
        memories.withLock { memories in
            if memories[conversation] == nil, memories.count >= Self.capacity {
                memories.removeAll()
            }
            let before = memories[conversation]?.seen ?? [:]
            memories[conversation] = Memory(
                record: record, seen: before.merging(seen) { min($0, $1) }, read: read,
                readUnder: digest, vault: vault ?? memories[conversation]?.vault)
        }
    }
}

extension [String: Timestamp] {
    /// Notes the results of tools that came last, where they are not known yet.
    mutating func note(newestOf dialogue: Dialogue, at now: Timestamp) {
        for case .returned(let result) in dialogue.newest.turns where self[result.id] == nil {
            self[result.id] = now
        }
    }
}

extension Dialogue.Turn {
    /// Hashes the bytes as they are: faster than equality of texts demands, and more exact.
    fileprivate func hashBytes(into hasher: inout Hasher) {
        func add(_ text: String) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            hasher.combine(text.utf8.count)
        }
        switch self {
        case .said(let party, let text):
            hasher.combine(0)
            hasher.combine(party)
            add(text)
        case .called(let use):
            hasher.combine(1)
            add(use.id)
            add(use.tool)
            add(use.arguments)
        case .returned(let result):
            hasher.combine(2)
            add(result.id)
            add(result.text)
        }
    }
}
