// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A JSON value: what Belay writes itself, such as ledger entries, answers and golden values.
///
/// What others wrote is read through ``JSONDocument``, which keeps their bytes as they came.
///
/// Two values are equal when ``serialized`` writes them alike: `1` and `1.0` are one number, strings
/// are compared byte for byte (not as `String` does, for which a composed and a decomposed é are the
/// same), and the order of an object's members counts.
public enum JSON: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// Any other number. JSON has no word for what is not finite: see ``serialized``, ``canonical``.
    case number(Double)
    case string(String)
    case array([JSON])
    /// Members in the order in which they are written. ``canonical`` refuses a key that comes twice.
    case object([Member])

    /// One name and its value.
    public struct Member: Sendable, Hashable {
        public var key: String
        public var value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }

        public static func == (left: Self, right: Self) -> Bool {
            left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(bytesOf: key)
            hasher.combine(value)
        }
    }

    /// Reads a JSON text by the rules of ``JSONDocument``.
    ///
    /// - Throws: ``JSONError``, with the place and what is wrong there.
    public init(
        parsing bytes: [UInt8], limits: JSONDocument.Limits = .default
    ) throws(JSONError) {
        self = try JSONDocument(parsing: bytes, limits: limits).root.json
    }

    /// The value under a key of an object; `nil` where there is no such member or no object.
    ///
    /// Setting puts the value in the place of the old one, or at the end; `nil` removes the member.
    /// A value that is not an object stays as it is.
    public subscript(key: String) -> JSON? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
        }
        set {
            guard case .object(var members) = self else { return }
            let index = members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key, value))
            case (nil, nil): return
            }
            self = .object(members)
        }
    }

    /// The element of an array, counted from 0; `nil` where there is none or no array.
    public subscript(index: Int) -> JSON? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The text, where this is a string.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

extension JSON: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.integer(let integer), .number(let number)),
            (.number(let number), .integer(let integer)):
            JSONNumber.integer(writtenAs: number) == integer
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .number(let value):
            if let integer = JSONNumber.integer(writtenAs: value) {
                hasher.combine(integer)
            } else {
                hasher.combine(value)
            }
        case .string(let value): hasher.combine(bytesOf: value)
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }
}

extension Hasher {
    fileprivate mutating func combine(bytesOf text: String) {
        var text = text
        text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
        combine(UInt8.max)
    }
}
