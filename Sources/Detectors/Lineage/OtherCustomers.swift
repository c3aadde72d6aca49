// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What tools told of customers who are not the one in this conversation.
///
/// An object belongs to whom its owner's field names, or else to whom the call asked about, or to the person that it
/// describes. Who the customer is, the verified record says; where there is none, it is whom the customer's own words
/// identify. Where neither does, nobody is another customer.
struct OtherCustomers: SettingReading {
    struct Phrase {
        let words: [UInt64]
        let value: String
        let score: Double
    }

    /// Addresses and numbers by their normal form.
    private(set) var values: [UInt64: (value: String, score: Double)] = [:]
    /// Names and postal addresses by their first word.
    private(set) var phrases: [UInt64: [Phrase]] = [:]

    var isEmpty: Bool { values.isEmpty && phrases.isEmpty }

    /// How many results are read, the newest.
    static let resultLimit = 64
    /// How many fields of one conversation are kept.
    static let fieldLimit = 4096

    init(_ setting: Setting) {
        var collector = Collector()
        var calls: [String: String] = [:]
        for case .called(let use) in setting.dialogue.turns { calls[use.id] = use.arguments }
        let results = setting.dialogue.turns.compactMap {
            if case .returned(let result) = $0 { result } else { nil }
        }
        for result in results.suffix(Self.resultLimit) {
            guard let document = Self.document(result.text) else { continue }
            let asked = calls[result.id].flatMap { Self.document($0) }
            let owner = asked.flatMap { collector.owner(of: $0.root) }
            collector.visit(document.root, owner, nil)
        }
        guard let first = collector.fields.first,
            setting.record != [:] || collector.fields.contains(where: { $0.owner != first.owner })
        else { return }
        keep(collector.fields, setting)
    }

    private static func document(_ text: String) -> JSONDocument? {
        // What is no JSON has no owner; losing the error is the intention.
        guard let first = text.utf8.first(where: { !$0.isBlank }), first == 0x7B || first == 0x5B
        else { return nil }
        return try? JSONDocument(parsing: Array(text.utf8))
    }

    // MARK: Whose is what

    private struct Field {
        let owner: String
        let kind: PersonalField
        let text: String
    }

    private struct Collector {
        private(set) var fields: [Field] = []
        /// The keys that were met: objects of one list have the same ones.
        private var keys: [String: PersonalKey] = [:]

        private mutating func key(_ written: String) -> PersonalKey {
            if let known = keys[written] { return known }
            let key = PersonalKey(written)
            keys[written] = key
            return key
        }

        mutating func visit(_ node: JSONDocument.Node, _ owner: String?, _ kind: PersonalField?) {
            switch node.kind {
            case .array: for element in node.elements { visit(element, owner, kind) }
            case .object:
                let owner = self.owner(of: node) ?? owner
                var first = ""
                var last = ""
                for member in node.members {
                    let key = key(member.key)
                    if member.value.kind == .string {
                        if key.role == .firstName { first = member.value.string ?? "" }
                        if key.role == .lastName { last = member.value.string ?? "" }
                    }
                    visit(member.value, owner, key.field)
                }
                if let owner, !first.isEmpty, !last.isEmpty {
                    add(Field(owner: owner, kind: .name, text: "\(first) \(last)"))
                }
            case .string:
                guard let owner, let kind, let text = node.string else { return }
                add(Field(owner: owner, kind: kind, text: text))
            case .number:
                guard let owner, let kind, kind == .number else { return }
                add(
                    Field(owner: owner, kind: kind, text: String(decoding: node.raw, as: UTF8.self))
                )
            case .null, .bool: return
            }
        }

        mutating func add(_ field: Field) {
            if fields.count < OtherCustomers.fieldLimit { fields.append(field) }
        }

        /// Whom an object belongs to.
        mutating func owner(of node: JSONDocument.Node) -> String? {
            guard node.kind == .object else { return nil }
            var id: String?
            var isReachable = false
            var isNamed = false
            for member in node.members {
                let role = key(member.key).role
                let isScalar = member.value.kind == .string || member.value.kind == .number
                switch role {
                case .owner where isScalar: return Self.scalar(member.value)
                case .id where isScalar: id = Self.scalar(member.value)
                case .contact: isReachable = true
                case .name, .firstName: isNamed = true
                default: break
                }
            }
            return isReachable && isNamed ? id : nil
        }

        private static func scalar(_ node: JSONDocument.Node) -> String {
            (node.string ?? String(decoding: node.raw, as: UTF8.self)).lowercased()
        }
    }

    // MARK: What is kept

    private mutating func keep(_ fields: [Field], _ setting: Setting) {
        var index = ValueIndex(now: nil)
        for case .said(.customer, let text) in setting.dialogue.turns {
            index.append(.said(.customer, text))
        }
        let hasRecord = setting.record != [:]
        if hasRecord { index.append(record: setting.record) }
        // The record is the channel's word; what the customer says of themselves counts where there is none.
        let proof: ValueSources = hasRecord ? .record : .customer
        let owners = Set(fields.map(\.owner))
        var own = owners.filter { index.isKnown($0, from: proof) }
        for field in fields where field.kind == .email && !own.contains(field.owner) {
            if index.isKnown(field.text, from: proof) { own.insert(field.owner) }
        }
        guard hasRecord || !own.isEmpty, own.count < owners.count else { return }
        // What also stands in an object of the customer's own is no secret from them.
        for field in fields where own.contains(field.owner) {
            index.append(.said(.person, field.text))
        }
        for field in fields where !own.contains(field.owner) {
            guard !index.isKnown(field.text, from: [.customer, .person, .record]) else { continue }
            add(field)
        }
    }

    private mutating func add(_ field: Field) {
        var reading = ValueReader(today: nil)
        var text = field.text
        text.withUTF8 { bytes in
            reading.reader.read(bytes, 0..<bytes.count)
            reading.readValues(bytes, 0..<bytes.count, from: 0, sign: 0, point: 0)
        }
        switch field.kind {
        case .email, .number:
            for value in reading.values
            where value.kind == .email || value.kind == .phone || value.kind == .compact {
                values[value.key] = (field.text, 0.95)
            }
            // A number in one piece may be written with gaps.
            if let word = reading.words.first, reading.words.count == 1, word.digits >= 6 {
                values[word.key] = (field.text, 0.95)
                values[word.key.tagged(.compact)] = (field.text, 0.95)
            }
        case .name, .address:
            let words = reading.words.map(\.key)
            guard words.count >= 2, words.count <= 12,
                field.kind == .name || reading.words.contains(where: { $0.digits > 0 })
            else { return }
            phrases[words[0], default: []].append(
                Phrase(words: words, value: field.text, score: field.kind == .name ? 0.8 : 0.9))
        }
    }
}

extension ValueIndex {
    /// Whether a text was seen in such a source, by its normal form.
    func isKnown(_ text: String, from sources: ValueSources) -> Bool {
        places(of: text).contains { !$0.sources.isDisjoint(with: sources) }
    }
}
