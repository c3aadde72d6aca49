// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Detectors
public import Vocabulary

/// A reply that arrives in pieces and leaves only as far as it has been decided.
///
/// A reply has several texts side by side: what is said, what the model thinks aloud, a refusal of its own.
/// Each is a field with a state of its own. However a text is cut into pieces, what leaves is the same.
public struct StreamingReply: Sendable {
    /// What the caller does next.
    public enum Step: Sendable, Equatable {
        /// Nothing can leave yet.
        case wait
        /// This may leave now.
        case deliver([UInt8])
        /// This may still leave, and nothing after it: the rules stop the reply.
        case stop([UInt8])
    }

    private struct Field: Sendable {
        /// Whether the customer hears it: then its clauses are judged.
        let isSpoken: Bool
        var watch: TextGuard
        /// The text as it is judged: where there are tokens, as far as none may begin in it, and masked.
        var text: [UInt8] = []
        /// Masks what tokens the conversation has; `nil` where there are none.
        var mask: VaultMask?
        /// The text as it arrived, where it is masked.
        var unmasked: [UInt8] = []
        /// The text as it arrived.
        var written: [UInt8] { mask == nil ? text : unmasked }
        /// How many bytes have come out of `watch`.
        var watched = 0
        var matches: [PersonalDataMatch] = []
        /// How many bytes of the text have been judged as clauses.
        var judged = 0
        /// How many bytes of it are known to end no clause.
        var searched = 0
        var signals: [Signal] = []
        /// Whether a clause waits until it is known what is called.
        var isWaiting = false
        /// Puts back what tokens stand for, last of all.
        var restoring: VaultGuard?
    }

    /// What becomes of a clause.
    private enum Judgement {
        case clear, stop
        /// It announces what must be called in the same turn, and calls come after words.
        case wait
    }

    private let rules: StreamRules
    /// What is called in the same turn; `nil` as long as more calls may come.
    private var calls: [ActionCall]?
    private let scanner: PersonalDataScanner
    private var fields: [Field] = []
    public private(set) var isStopped = false
    /// What became of tokens in it.
    public private(set) var restores: [VaultRestore] = []
    /// How many bytes have left, placeholders included.
    public private(set) var deliveredBytes = 0

    public init(rules: StreamRules) {
        self.rules = rules
        scanner = rules.scanner
    }

    /// Begins another text of the reply.
    ///
    /// - Parameter isSpoken: Whether the customer hears it.
    /// - Returns: The number by which ``receive(_:in:)`` knows it, counted from 0.
    public mutating func addField(isSpoken: Bool = true) -> Int {
        fields.append(
            Field(
                isSpoken: isSpoken, watch: TextGuard(scanner: scanner),
                mask: rules.vault.map { VaultMask($0) },
                restoring: rules.vault.map { VaultGuard($0, sink: .customerReply) }))
        return fields.count - 1
    }

    /// Takes the next piece of a text, in UTF-8; it may begin or end within a character.
    public mutating func receive(_ piece: some Sequence<UInt8>, in field: Int) -> Step {
        guard !isStopped else { return .wait }
        return restoring(guarded(piece, in: field), in: field, isFinal: false)
    }

    /// Tells what is called in the same turn: no more calls come. Before a text is finished.
    public mutating func know(_ calls: [ActionCall]) { self.calls = calls }

    /// Ends a text: what was held back leaves or is taken out.
    public mutating func finish(_ field: Int) -> Step {
        guard !isStopped else { return .wait }
        return restoring(finished(field), in: field, isFinal: true)
    }

    /// What leaves, with what its tokens stand for.
    private mutating func restoring(_ step: Step, in field: Int, isFinal: Bool) -> Step {
        let (bytes, isStop): ([UInt8], Bool) =
            switch step {
            case .wait: ([], false)
            case .deliver(let bytes): (bytes, false)
            case .stop(let bytes): (bytes, true)
            }
        guard fields[field].restoring != nil else {
            deliveredBytes += bytes.count
            return step
        }
        var leaving = fields[field].restoring?.receive(bytes) ?? .init()
        if isFinal || isStop, let rest = fields[field].restoring?.finish() { leaving += rest }
        restores += leaving.restores
        deliveredBytes += leaving.bytes.count
        if isStop { return .stop(leaving.bytes) }
        return leaving.bytes.isEmpty ? .wait : .deliver(leaving.bytes)
    }

    private mutating func guarded(_ piece: some Sequence<UInt8>, in field: Int) -> Step {
        var piece = Array(piece)
        if fields[field].mask != nil {
            fields[field].unmasked += piece
            piece = fields[field].mask?.receive(piece) ?? []
        }
        fields[field].text += piece
        guard rules.clauses != nil else {
            return step(fields[field].watch.receive(piece), in: field)
        }
        return judgeClauses(of: field, isFinal: false)
    }

    private mutating func finished(_ field: Int) -> Step {
        var leaving: [UInt8] = []
        let rest = fields[field].mask?.finish() ?? []
        fields[field].text += rest
        let first =
            rules.clauses == nil
            ? step(fields[field].watch.receive(rest), in: field)
            : judgeClauses(of: field, isFinal: true)
        switch first {
        case .wait: break
        case .deliver(let bytes): leaving = bytes
        case .stop(let bytes): return .stop(bytes)
        }
        switch step(fields[field].watch.finish(), in: field) {
        case .wait: return leaving.isEmpty ? .wait : .deliver(leaving)
        case .deliver(let bytes): return .deliver(leaving + bytes)
        case .stop(let bytes): return .stop(leaving + bytes)
        }
    }

    /// Judges the clauses that are there as a whole, and lets them go on to what looks within words.
    private mutating func judgeClauses(of field: Int, isFinal: Bool) -> Step {
        var leaving: [UInt8] = []
        guard isFinal || !fields[field].isWaiting else { return .wait }
        while let end = endOfClause(in: field, isFinal: isFinal) {
            let start = fields[field].judged
            if fields[field].isSpoken {
                switch judgement(on: start..<end, in: field, isFinal: isFinal) {
                case .clear: break
                case .wait:
                    fields[field].isWaiting = true
                    return leaving.isEmpty ? .wait : .deliver(leaving)
                case .stop:
                    fields[field].judged = end
                    isStopped = true
                    return .stop(leaving)
                }
            }
            let bytes = Array(fields[field].text[start..<end])
            fields[field].judged = end
            fields[field].searched = end
            switch step(fields[field].watch.receive(bytes), in: field) {
            case .wait: continue
            case .deliver(let bytes): leaving += bytes
            case .stop(let bytes): return .stop(leaving + bytes)
            }
        }
        return leaving.isEmpty ? .wait : .deliver(leaving)
    }

    private mutating func endOfClause(in field: Int, isFinal: Bool) -> Int? {
        let start = fields[field].judged
        let text = fields[field].text
        let limit = start + ClauseRules.limit
        let end = Detectors.Clause.end(
            in: text, from: start, searching: fields[field].searched, isFinal: isFinal)
        if let end, end <= limit {
            // The space after a sentence leaves with it: what looks within words then knows that its last word
            // is over. After a line it may not have arrived yet, and what leaves must not depend on that.
            let last = text[end - 1]
            let isSentence =
                last == UInt8(ascii: ".") || last == UInt8(ascii: "!")
                || last == UInt8(ascii: "?") || last == UInt8(ascii: ";")
            return isSentence && end < text.count && text[end] == UInt8(ascii: " ") ? end + 1 : end
        }
        guard text.count >= limit else {
            // The last byte may end a clause once the next is there.
            fields[field].searched = max(start, text.count - 3)
            return end
        }
        var cut = limit
        while cut > start, cut < text.count, text[cut] & 0xC0 == 0x80 { cut -= 1 }
        return cut > start ? cut : limit
    }

    private mutating func judgement(
        on range: Range<Int>, in field: Int, isFinal: Bool
    ) -> Judgement {
        guard let clauses = rules.clauses,
            let clause = Detectors.Clause(fields[field].text, range, passage: field)
        else { return .clear }
        let known = fields[field].signals
        func passes(_ found: [Signal]) -> Bool {
            found.isEmpty || clauses.effect(known + found).passes
        }
        let found = clauses.signals(in: clause, calling: isFinal ? calls ?? [] : [])
        guard !passes(found) else {
            fields[field].signals += found
            return .clear
        }
        // What no call could justify is stopped at once.
        if !isFinal, passes(clauses.signals(in: clause, calling: nil)) { return .wait }
        fields[field].signals += found
        return .stop
    }

    /// Lets nothing more leave.
    public mutating func stop() { isStopped = true }

    /// A text that came whole, as it may pass; empty where the rules stop the reply over it.
    public mutating func passing(_ text: String) -> String {
        guard !isStopped else { return "" }
        guard rules.vault != nil || !scanner.matches(in: text).isEmpty else { return text }
        let field = addField()
        var passing: [UInt8] = []
        for step in [receive(text.utf8, in: field), finish(field)] {
            switch step {
            case .wait: continue
            case .deliver(let bytes), .stop(let bytes): passing += bytes
            }
        }
        return String(decoding: passing, as: UTF8.self)
    }

    /// How many bytes of a text are held back now.
    public func heldBytes(in field: Int) -> Int { fields[field].watch.heldBytes }

    private mutating func step(_ segments: [TextGuard.Segment], in field: Int) -> Step {
        var leaving: [UInt8] = []
        for segment in segments {
            switch segment {
            case .text(let bytes):
                leaving += written(bytes.count, in: field)
            case .match(let match, let raw):
                fields[field].matches.append(match)
                let raw = written(raw.count, in: field)
                switch rules.effect(of: match.kind.signalName) {
                case .allow: leaving += raw
                case .redact: leaving += match.placeholder.utf8
                case .confirm, .approve, .block, .escalate:
                    isStopped = true
                    return .stop(leaving)
                }
            }
        }
        return leaving.isEmpty ? .wait : .deliver(leaving)
    }

    /// The next bytes of a text as they arrived: what was masked is as long as what it was.
    private mutating func written(_ count: Int, in field: Int) -> ArraySlice<UInt8> {
        let start = fields[field].watched
        fields[field].watched += count
        return fields[field].written[start..<start + count]
    }

    /// The texts as they arrived, one passage for each field.
    public var passages: [Passage] {
        fields.map { Passage(.agent, String(decoding: $0.written, as: UTF8.self)) }
    }

    /// What has been found in all of them, as the detectors would have said of the whole.
    public var signals: [Signal] {
        var merged = PersonalDataDetector.signals(of: fields.map { ($0.text, $0.matches) })
        for signal in fields.flatMap(\.signals) { merged.merge(signal) }
        return merged
    }
}
