// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// Where the value of an argument was seen before the model wrote it.
public enum LineageSource: String, Sendable, Hashable, CaseIterable {
    /// The customer said it in this conversation.
    case customer
    /// A tool returned it in this conversation.
    case tool
    /// The verified record of the customer holds it.
    case record
    /// A person of the staff said it.
    case person
    /// The AI said it to the customer before. Nothing by itself: a made-up value stays made up.
    case agent
}

/// Finds where values come from: by the exact value and by its plain form, in which case, spacing
/// and the way a number or a date is written make no difference.
///
/// Deterministic and without a model: a value is known or it is made up.
struct Lineage {
    private let texts: [(source: LineageSource, text: PlainText)]
    private let values: Set<String>
    private let record: Set<String>

    init(_ circumstances: Circumstances) {
        var texts: [(LineageSource, PlainText)] = []
        for case .said(let party, let text) in circumstances.dialogue.turns {
            switch party {
            case .customer: texts.append((.customer, PlainText(text)))
            case .person: texts.append((.person, PlainText(text)))
            case .agent: texts.append((.agent, PlainText(text)))
            case .system: continue
            }
        }
        var values: Set<String> = []
        for call in circumstances.history.calls where call.isOk {
            call.result.visitLeaves { leaf in
                if case .string(let text) = leaf, text.utf8.count > 64 || text.contains(" ") {
                    texts.append((.tool, PlainText(text)))
                }
                if let plain = leaf.plain { values.insert(plain) }
            }
            call.result.visitKeys { values.insert(PlainText.plain($0)) }
        }
        var record: Set<String> = []
        if let customer = circumstances.customer {
            record.insert(PlainText.plain(customer.id))
            Value(customer.record).visitLeaves { leaf in
                if let plain = leaf.plain { record.insert(plain) }
            }
        }
        self.texts = texts
        self.values = values
        self.record = record
    }

    /// The sources that every part of a value is known from.
    ///
    /// What says nothing by itself (true, false, null, an empty text or list) has every source: it
    /// can't be made up.
    func sources(of value: Value) -> Set<LineageSource> {
        var common = Set(LineageSource.allCases)
        value.visitLeaves { leaf in
            guard let plain = leaf.plain else { return }
            common.formIntersection(sources(of: leaf, plain))
        }
        return common
    }

    private func sources(of leaf: Value, _ plain: String) -> Set<LineageSource> {
        var found: Set<LineageSource> = []
        if values.contains(plain) { found.insert(.tool) }
        if record.contains(plain) { found.insert(.record) }
        for (source, text) in texts where !found.contains(source) && text.contains(leaf) {
            found.insert(source)
        }
        return found
    }
}

extension Value {
    /// The plain form of a leaf; `nil` where it says nothing by itself.
    var plain: String? {
        switch self {
        case .string(let text):
            let plain = PlainText.plain(text)
            return plain.isEmpty ? nil : plain
        case .int(let number): return String(number)
        case .uint(let number): return String(number)
        case .double(let number): return Int64(exactly: number).map { String($0) } ?? String(number)
        default: return nil
        }
    }

    /// Every value in it that has no parts.
    func visitLeaves(_ visit: (Value) -> Void) {
        switch self {
        case .list(let items): for item in items { item.visitLeaves(visit) }
        case .map(let members): for (_, value) in members { value.visitLeaves(visit) }
        default: visit(self)
        }
    }

    /// Every key in it: a catalogue is often keyed by what it lists.
    func visitKeys(_ visit: (String) -> Void) {
        switch self {
        case .list(let items): for item in items { item.visitKeys(visit) }
        case .map(let members):
            for (key, value) in members {
                if case .string(let text) = key { visit(text) }
                value.visitKeys(visit)
            }
        default: return
        }
    }

    /// Every map in it that has `value` as one of its values or stands under it as a key.
    func visitMaps(around value: String, under key: String? = nil, _ visit: (MapValue) -> Void) {
        switch self {
        case .list(let items):
            for item in items { item.visitMaps(around: value, visit) }
        case .map(let members):
            if key == value || members.contains(where: { $0.value == .string(value) }) {
                visit(members)
            }
            for (key, inner) in members {
                inner.visitMaps(around: value, under: key.written, visit)
            }
        default: return
        }
    }

    init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .integer(let number): self = .double(Double(number))
        case .number(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .array(let items): self = .list(items.map { Value($0) })
        case .object(let members):
            self = .map(MapValue(strings: members.map { ($0.key, Value($0.value)) }))
        }
    }

    /// Every value at a path such as `flights.date`: lists on the way are gone through. A member
    /// that is missing is null.
    func all(at path: [Substring]) -> [Value] {
        if case .list(let items) = self { return items.flatMap { $0.all(at: path) } }
        guard let name = path.first else { return [self] }
        guard case .map(let members) = self, let next = members[String(name)] else {
            return [.null]
        }
        return next.all(at: path.dropFirst().map { $0 })
    }
}
