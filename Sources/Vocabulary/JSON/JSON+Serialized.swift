// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension JSON {
    /// The value as JSON text: no white space, members in their order, numbers as ECMAScript writes
    /// them, integers in full, and no escape that is not needed.
    ///
    /// A number that is not finite becomes `null`, as in ECMAScript's `JSON.stringify`.
    public var serialized: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// The value in the one form that RFC 8785 (JCS) gives it, so that equal values have equal digests.
    ///
    /// - Throws: ``CanonicalFormError`` for values that have no such form.
    public var canonical: [UInt8] {
        get throws(CanonicalFormError) {
            var bytes: [UInt8] = []
            try appendCanonical(to: &bytes)
            return bytes
        }
    }

    /// A text as a JSON string: quotes around it, and only the escapes that must be (RFC 8785,
    /// section 3.2.2.2).
    public static func quoted(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        append(quoted: text, to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.append(quoted: member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): JSONNumber.append(value, to: &bytes)
        case .number(let value) where value.isFinite: JSONNumber.append(value, to: &bytes)
        case .number: bytes += "null".utf8
        case .string(let text): Self.append(quoted: text, to: &bytes)
        }
    }

    private func appendCanonical(to bytes: inout [UInt8]) throws(CanonicalFormError) {
        switch self {
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                try element.appendCanonical(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            var previous: Member?
            for member in members.sorted(by: { $0.key.precedesByUTF16($1.key) }) {
                if let previous {
                    guard previous.key.precedesByUTF16(member.key) else { throw .duplicateKey }
                    bytes.append(UInt8(ascii: ","))
                }
                Self.append(quoted: member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                try member.value.appendCanonical(to: &bytes)
                previous = member
            }
            bytes.append(UInt8(ascii: "}"))
        case .number(let value) where !value.isFinite: throw .notFinite
        case .integer(let value) where JSONNumber.integer(writtenAs: Double(value)) != value:
            throw .tooManyDigits
        default: append(to: &bytes)
        }
    }

    private static func append(quoted text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            bytes.append(UInt8(ascii: "\""))
            var copied = 0
            for (index, byte) in source.enumerated() {
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
                else { continue }
                bytes += source[copied..<index]
                appendEscape(of: byte, to: &bytes)
                copied = index + 1
            }
            bytes += source[copied...]
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x08: bytes += "\\b".utf8
        case 0x09: bytes += "\\t".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0C: bytes += "\\f".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += "\\u00".utf8
            bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes += [UInt8(ascii: "\\"), byte]
        }
    }
}

/// Why a value has no canonical form. None of these can come from a text that was parsed, except
/// the integer with too many digits.
public enum CanonicalFormError: Error, Sendable, Hashable, CustomStringConvertible {
    /// NaN or an infinity.
    case notFinite
    /// An integer beyond ±2⁵³ that ECMAScript's number would change (RFC 8785, appendix D): write it
    /// as a string.
    case tooManyDigits
    /// A key comes twice in one object.
    case duplicateKey

    public var description: String {
        switch self {
        case .notFinite: "a number that is not finite has no canonical form"
        case .tooManyDigits:
            "an integer with too many digits has no canonical form: write it as a string"
        case .duplicateKey: "an object in which a key comes twice has no canonical form"
        }
    }
}

extension String {
    /// The order of RFC 8785, section 3.2.3: by UTF-16 code units.
    ///
    /// That is the order of the UTF-8 bytes, except that characters beyond U+FFFF (which begin with
    /// 0xF0…0xF4) come before U+E000…U+FFFF (which begin with 0xEE and 0xEF).
    fileprivate func precedesByUTF16(_ other: String) -> Bool {
        var others = other.utf8.makeIterator()
        for byte in utf8 {
            guard let otherByte = others.next() else { return false }
            if byte != otherByte {
                let flipped =
                    Swift.min(byte, otherByte) >= 0xEE
                    && (byte >= 0xF0) != (otherByte >= 0xF0)
                return (byte < otherByte) != flipped
            }
        }
        return others.next() != nil
    }
}
