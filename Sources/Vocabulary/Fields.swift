// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The members of a JSON object, read by name: `nil` for what is missing or of another type.
public struct Fields: Sendable {
    private let json: JSON

    /// No members at all where `json` is no object.
    public init(_ json: JSON) { self.json = json }

    public subscript(_ name: String) -> JSON? { json[name] }

    public func string(_ name: String) -> String? {
        guard case .string(let value)? = self[name] else { return nil }
        return value
    }

    public func bool(_ name: String) -> Bool? {
        guard case .bool(let value)? = self[name] else { return nil }
        return value
    }

    public func int(_ name: String) -> Int? {
        guard case .integer(let value)? = self[name] else { return nil }
        return Int(exactly: value)
    }

    public func number(_ name: String) -> Double? {
        switch self[name] {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    public func fields(_ name: String) -> Fields? {
        guard case .object? = self[name], let value = self[name] else { return nil }
        return Fields(value)
    }

    public func list(_ name: String) -> [Fields]? {
        guard case .array(let values)? = self[name] else { return nil }
        return values.map { Fields($0) }
    }

    public func strings(_ name: String) -> [String]? {
        guard case .array(let values)? = self[name] else { return nil }
        var strings = [String]()
        for value in values {
            guard case .string(let string) = value else { return nil }
            strings.append(string)
        }
        return strings
    }

    public func id<Thing>(_ name: String, of thing: Thing.Type = Thing.self) -> ID<Thing>? {
        string(name).flatMap { ID<Thing>($0) }
    }

    public func digest(_ name: String) -> Digest? { string(name).flatMap { Digest($0) } }

    public func moment(_ name: String) -> Timestamp? { string(name).flatMap { Timestamp($0) } }

    /// One of the words of a closed list.
    public func word<Word: RawRepresentable<String>>(_ name: String, _ list: Word.Type) -> Word? {
        string(name).flatMap { Word(rawValue: $0) }
    }
}

/// An object of the facts that are there, in the order given: that of the canonical form.
func facts(_ members: (String, JSON?)...) -> JSON {
    var object: [JSON.Member] = []
    object.reserveCapacity(members.count)
    for (key, value) in members {
        if let value { object.append(JSON.Member(key, value)) }
    }
    return .object(object)
}

extension JSON {
    /// The written form of an identifier, a digest or a moment.
    static func text(_ value: some CustomStringConvertible) -> JSON { .string(value.description) }

    /// A whole number, within what the canonical form can write.
    static func count(_ value: some BinaryInteger) -> JSON {
        let limit: Int64 = 1 << 53
        return .integer(min(max(Int64(clamping: value), -limit), limit))
    }

    /// A number from 0 to 1. What is not a number counts as certain: doubt is never consent.
    static func score(_ value: Double) -> JSON { .number(value.isFinite ? value : 1) }
}
