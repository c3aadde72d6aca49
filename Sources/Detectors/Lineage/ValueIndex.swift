// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Every value that entered a conversation, and where it came from.
///
/// Each turn is read once, when it is appended. Words, numbers, days, times, addresses and long numbers are kept by
/// their normal form, so that a value is found again however it is written.
public struct ValueIndex: Sendable {
    /// Finds suspected injected instructions in what a tool answered: stretches of UTF-8 bytes.
    public typealias Suspicion = @Sendable (String) -> [Range<Int>]

    /// One word of all that was read.
    struct Word {
        let key: UInt64
        let start: UInt32
        let end: UInt32
        let stretch: UInt32
    }

    /// A stretch of one text with one source.
    struct Stretch {
        var sources: ValueSources
        let turn: Int32
    }

    private(set) var words: [Word] = []
    private(set) var stretches: [Stretch] = []
    private(set) var wordPlaces = Postings(capacity: 2048)
    private(set) var valuePlaces = Postings(capacity: 1024)
    private(set) var values: [(value: LineageValue, stretch: UInt32)] = []
    /// The amounts that were told, newest last.
    private(set) var amounts: [Int64] = []
    private(set) var days: [Int64] = []
    private(set) var namesRelativeDay = false
    /// What the customer asked to be done, and what others ordered.
    private(set) var asked: ActionKinds = []
    private(set) var ordered: ActionKinds = []
    private(set) var suspected: ActionKinds = []
    /// Whether the customer asked to do what some text says.
    private(set) var isDelegated = false
    /// Whether somebody else's words were handed over, and whether some of them are suspected.
    private(set) var hasProse = false
    private(set) var hasOrder = false
    private(set) var hasSuspect = false
    private(set) var turns = 0

    /// How many values of a call are known again in its answer.
    private static let echoLimit = 32
    private var calls: [String: (tool: String, echo: [UInt64], isPointed: Bool)] = [:]
    private var evidence = 0
    /// Whether the result that is being read is one that the customer pointed to.
    private var isPointed = false
    private let thirdPartyTools: Set<String>
    private let suspicion: Suspicion
    let today: Int64?
    private var fields = ResultFields()
    private var reading: ValueReader

    /// - Parameters:
    ///   - now: The moment of the conversation, for «tomorrow».
    ///   - thirdPartyTools: Tools that hand over what others wrote, beside those whose names say so.
    ///   - suspicion: Finds injected instructions in what tools answer.
    public init(
        now: Timestamp? = nil, thirdPartyTools: Set<String> = [],
        suspicion: @escaping Suspicion = { _ in [] }
    ) {
        today = now.map { Int64((Double($0.milliseconds) / 86_400_000).rounded(.down)) }
        self.thirdPartyTools = thirdPartyTools
        self.suspicion = suspicion
        reading = ValueReader(today: today)
    }

    /// Everything that is known in a setting.
    public init(_ setting: Setting, suspicion: @escaping Suspicion) {
        self.init(
            now: setting.now, thirdPartyTools: setting.profile.thirdPartyTools, suspicion: suspicion
        )
        append(record: setting.record)
        for text in setting.evidence { append(evidence: text) }
        for turn in setting.dialogue.turns { append(turn) }
    }

    /// Reads one more turn.
    public mutating func append(_ turn: Dialogue.Turn) {
        defer { turns += 1 }
        switch turn {
        case .said(let party, let text):
            let source: ValueSources =
                switch party {
                case .customer: .customer
                case .person: .person
                case .system: .house
                case .agent: .agent
                }
            read(text, source)
        case .called(let use):
            var reader = ValueReader(today: nil)
            var text = use.arguments
            text.withUTF8 { bytes in
                reader.reader.read(bytes, 0..<bytes.count, isWritten: true)
                reader.readValues(bytes, 0..<bytes.count, from: 0, sign: 0, point: 0)
            }
            var echo = reader.values.prefix(Self.echoLimit).map(\.key)
            echo += reader.words.lazy.filter { $0.digits > 0 }.prefix(Self.echoLimit).map(\.key)
            calls[use.id] = (use.tool, echo, isPointed(reader.words, ToolKind(use.tool)))
        case .returned(let result):
            let call = calls[result.id]
            isPointed = call?.isPointed ?? false
            read(result: result.text, tool: call?.tool ?? "", echo: call?.echo ?? [])
        }
    }

    /// Whether the customer named what is looked at: by one of the arguments, or by its kind where there are none.
    private func isPointed(_ words: [LineageWord], _ tool: ToolKind) -> Bool {
        let lexicon = LineageLexicon.standard
        func isCustomers(_ key: UInt64) -> Bool {
            wordPlaces.sources(of: key).contains(.customer)
        }
        let named = words.filter {
            $0.letters + $0.digits > 3 && !lexicon[$0.meaning].role.contains(.stop)
        }
        return named.contains { isCustomers($0.key) }
            || named.isEmpty && tool.objects.contains { isCustomers($0) }
    }

    /// Reads what is known beside the dialogue.
    public mutating func append(evidence text: String) {
        evidence += 1
        let turn = turns
        turns = -1 - evidence
        read(text, .evidence)
        turns = turn
    }

    /// Reads the verified record.
    public mutating func append(record: JSON) {
        if case .object(let members) = record, members.isEmpty { return }
        let turn = turns
        turns = -1
        read(String(decoding: record.serialized, as: UTF8.self), .record, isWritten: true)
        turns = turn
    }

    // MARK: Reading

    private mutating func read(_ text: String, _ source: ValueSources, isWritten: Bool = false) {
        var text = text
        text.withUTF8 { bytes in
            reading.removeAll()
            reading.reader.read(bytes, 0..<bytes.count, isWritten: isWritten)
            reading.readValues(bytes, 0..<bytes.count, from: 0, sign: 0, point: 0)
            stretches.append(Stretch(sources: source, turn: Int32(turns)))
            if source == .customer {
                let lexicon = LineageLexicon.standard
                var previous: LineageLexicon.Roles = .lead
                for word in reading.words {
                    let meaning = lexicon[word.meaning]
                    // «In an email» asks for none; «email her» does.
                    let isNoun =
                        meaning.role.contains(.content) && !word.beginsClause
                        && previous.isDisjoint(with: [.lead, .modal, .please, .you])
                    if !isNoun { asked.formUnion(meaning.verb) }
                    previous = meaning.role
                    if meaning.role.contains(.delegation) { isDelegated = true }
                }
            }
            keepAll([])
        }
    }

    private mutating func read(result: String, tool: String, echo: [UInt64]) {
        let spans = suspicion(result)
        if !spans.isEmpty { hasSuspect = true }
        let isContent = thirdPartyTools.contains(tool) || ToolKind(tool).handsOverContent
        var result = result
        result.withUTF8 { bytes in
            fields.read(bytes, isContent: isContent)
            for field in fields.fields {
                reading.removeAll()
                reading.reader.read(bytes, field.range, isWritten: field.isWritten)
                reading.readValues(bytes, field.range, from: 0, sign: 0, point: 0)
                keep(field, spans, echo)
            }
        }
    }

    /// Keeps a field: as one stretch, or sentence by sentence where it is prose.
    private mutating func keep(
        _ field: ResultFields.Field, _ spans: [Range<Int>], _ echo: [UInt64]
    ) {
        let isSuspect = spans.contains { $0.overlaps(field.range) }
        let isProse = field.isProse || !field.isKey && mentionsDestination()
        guard isProse || isSuspect else {
            stretches.append(Stretch(sources: .field, turn: Int32(turns)))
            return keepAll(echo)
        }
        if isProse { hasProse = true }
        reading.sortValues()
        let all = reading.words
        var first = 0
        var value = 0
        while first < all.count {
            var end = first + 1
            while end < all.count, !all[end].beginsClause { end += 1 }
            let bytes = Int(all[first].start)..<Int(all[end - 1].end)
            var sources: ValueSources = isProse ? .prose : .field
            let order = OrderReading.kinds(of: all[first..<end])
            if isProse, !order.isEmpty {
                sources = .order
                hasOrder = true
                ordered.formUnion(order)
            }
            if isSuspect, spans.contains(where: { $0.overlaps(bytes) }) {
                sources = .suspect
                let lexicon = LineageLexicon.standard
                for word in all[first..<end] { suspected.formUnion(lexicon[word.meaning].verb) }
            }
            if isPointed { sources.insert(.pointed) }
            stretches.append(Stretch(sources: sources, turn: Int32(turns)))
            let from = value
            while value < reading.values.count, Int(reading.values[value].start) < bytes.upperBound
            {
                value += 1
            }
            keep(words: first..<end, values: from..<value, echo)
            first = end
        }
    }

    /// Whether an address or an account stands among other words: then it is not what the field holds.
    private func mentionsDestination() -> Bool {
        let words = reading.words
        guard words.count > 3, words.count < 64 else { return false }
        let address = reading.values.first {
            $0.kind == .email || $0.kind == .host || $0.kind == .link
        }
        let bytes: Range<Int>
        if let address {
            bytes = address.bytes
        } else if let account = words.first(where: {
            $0.digits >= 6 && Int($0.digits) + Int($0.letters) >= 9
        }) {
            bytes = account.bytes
        } else {
            return false
        }
        return words.count { $0.letters > 1 && !bytes.overlaps($0.bytes) } > 3
    }

    private mutating func keepAll(_ echo: [UInt64]) {
        keep(words: 0..<reading.words.count, values: 0..<reading.values.count, echo)
    }

    private mutating func keep(words: Range<Int>, values: Range<Int>, _ echo: [UInt64]) {
        let stretch = UInt32(stretches.count - 1)
        let sources = stretches[Int(stretch)].sources
        let mayEcho = sources == .field && !echo.isEmpty
        for word in reading.words[words] {
            self.words.append(
                Word(key: word.key, start: word.start, end: word.end, stretch: stretch))
            let isEcho = mayEcho && word.digits > 0 && echo.contains(word.key)
            wordPlaces.append(word.key, isEcho ? .echo : sources)
        }
        if reading.namesRelativeDay { namesRelativeDay = true }
        for value in reading.values[values] {
            self.values.append((value, stretch))
            let isEcho = mayEcho && echo.contains(value.key)
            valuePlaces.append(value.key, isEcho ? .echo : sources)
            guard sources != .agent else { continue }
            if value.kind == .number { amounts.append(value.magnitude) }
            if value.kind == .day { days.append(value.magnitude) }
        }
    }
}
