// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A value that is known to be personal, and whose it is.
public struct KnownValue: Sendable, Hashable {
    /// As the record has it.
    public let text: String
    /// What a finding is called: `personal-data.name`.
    public let signal: String
    /// Whose it is, as the caller names them; `nil` for the customer of the conversation.
    public let owner: String?
    /// Where it came from, such as `name.first_name`; `nil` where nobody said.
    public let field: String?
    /// How sure a finding of it is: 1 for what is nobody else's, less for a town or a first name.
    public let score: Double

    public init(
        _ text: String, signal: String, owner: String? = nil, field: String? = nil,
        score: Double = 1
    ) {
        self.text = text
        self.signal = signal
        self.owner = owner
        self.field = field
        self.score = score
    }
}

extension KnownValue {
    /// The personal values of a record: each field is what its key says, the whole of a name and of an address
    /// too, and a date of birth in its many spellings. Fields whose key says nothing are left out.
    public static func all(in record: JSON, owner: String? = nil) -> [KnownValue] {
        var collecting = KnownValueCollecting(owner: owner, isRecord: true)
        collecting.visit(record, key: "", path: "", depth: 0)
        return collecting.values
    }

    /// The personal values of what tools answered, where they speak JSON.
    public static func all(in dialogue: Dialogue) -> [KnownValue] {
        var collecting = KnownValueCollecting(owner: nil, isRecord: false)
        for case .returned(let result) in dialogue.turns {
            guard
                result.text.utf8.first == UInt8(ascii: "{")
                    || result.text.utf8.first == UInt8(ascii: "["),
                // What a tool says in no JSON names no fields.
                let json = try? JSON(parsing: Array(result.text.utf8))
            else { continue }
            collecting.visit(json, key: "", path: "", depth: 0)
        }
        return collecting.values
    }
}

/// Walks through a record and keeps what is personal.
private struct KnownValueCollecting {
    let owner: String?
    /// Whether it is one person's record, not just what a tool said.
    let isRecord: Bool
    private(set) var values: [KnownValue] = []
    private var seen: Set<String> = []
    /// What the keys say that were met: objects of one list have the same ones.
    private var kinds: [String: FieldKind?] = [:]

    private mutating func kind(of key: String) -> FieldKind? {
        if let known = kinds[key] { return known }
        let kind = FieldKind(key: key)
        kinds[key] = .some(kind)
        return kind
    }

    /// More values than this are none of one conversation.
    static let limit = 4096

    init(owner: String?, isRecord: Bool) {
        self.owner = owner
        self.isRecord = isRecord
    }

    mutating func visit(_ json: JSON, key: String, path: String, depth: Int) {
        guard depth < 16, values.count < Self.limit else { return }
        switch json {
        case .object(let members):
            let isPerson =
                isRecord && depth == 0 || FieldKind.isPerson(key)
                || members.contains { kind(of: $0.key)?.isOfPerson == true }
            for member in members {
                // A product has a name too.
                if !isPerson, member.key == "name" || member.key == "Name",
                    member.value.string != nil
                {
                    continue
                }
                visit(
                    member.value, key: FieldKind.isGeneric(member.key) ? key : member.key,
                    path: path.isEmpty ? member.key : path + "." + member.key, depth: depth + 1)
            }
            joinNames(members, path)
        case .array(let items):
            for item in items { visit(item, key: key, path: path, depth: depth + 1) }
        case .string(let text): add(text, kind(of: key), path)
        case .integer(let number):
            let kind = kind(of: key)
            if kind?.isNumber == true { add(String(number), kind, path) }
        case .null, .bool, .number: break
        }
    }

    private mutating func joinNames(_ members: [JSON.Member], _ path: String) {
        var first: String?
        var last: String?
        for member in members {
            guard let text = member.value.string else { continue }
            switch kind(of: member.key) {
            case .firstName: first = text
            case .lastName: last = text
            default: break
            }
        }
        guard let first, let last else { return }
        add(first + " " + last, .fullName, path)
        keep(last + " " + first, FieldKind.fullName, path)
    }

    private mutating func add(_ text: String, _ kind: FieldKind?, _ path: String) {
        guard let kind else { return }
        switch kind {
        case .fullName:
            keep(text, kind, path)
            let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
            guard words.count > 1 else { return }
            if words.count > 2, let first = words.first, let last = words.last {
                keep("\(first) \(last)", .fullName, path)
            }
            for word in words where word.count > 2 {
                keep(String(word), .lastName, path)
            }
        case .dateOfBirth:
            for spelling in DateSpellings.all(of: text) { keep(spelling, kind, path) }
        default: keep(text, kind, path)
        }
    }

    private mutating func keep(_ text: String, _ kind: FieldKind, _ path: String) {
        guard text.utf8.count <= 200, values.count < Self.limit,
            text.utf8.count(where: { $0.isLetter || $0.isDigit || $0 >= 0xC0 }) >= kind.least,
            kind.fits(text),
            seen.insert(kind.signal + "\u{0}" + text).inserted
        else { return }
        values.append(
            KnownValue(text, signal: kind.signal, owner: owner, field: path, score: kind.score))
    }
}
