// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Why a text is not JSON that Belay accepts, and where. Nothing of the text itself is in it: it may
/// be a customer's.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Problem: Sendable, Hashable {
        /// The text ends before the value does.
        case unexpectedEnd
        case byteOrderMark
        case expectedValue
        /// Where a member's name in quotes must stand.
        case expectedKey
        case expectedColon
        /// Where a comma or the closing bracket must stand.
        case expectedComma
        /// Something follows the value.
        case trailingContent
        /// A control character inside a string; RFC 8259 wants it escaped.
        case controlCharacter
        case unknownEscape
        /// Half of a surrogate pair, which stands for no character (RFC 7493, section 2.1).
        case loneSurrogate
        case notUTF8
        case malformedNumber
        /// A number that a double cannot hold, such as `1e400`.
        case numberOutOfRange
        /// Parsers differ in which of two equal keys they believe: what Belay checked must be what
        /// the next one reads (RFC 7493, section 2.3).
        case duplicateKey
        case tooDeep(limit: Int)
        case tooManyValues(limit: Int)
        case tooLong(limit: Int)
    }

    public let problem: Problem
    /// The byte, counted from 0, at which the text stops being acceptable.
    public let offset: Int

    public init(_ problem: Problem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    public var description: String { "byte \(offset): \(problem)" }
}

extension JSONError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unexpectedEnd: "the text ends too early"
        case .byteOrderMark: "a byte order mark is not part of JSON: send the text without it"
        case .expectedValue: "expected a value"
        case .expectedKey: "expected a key in double quotes"
        case .expectedColon: "expected a colon"
        case .expectedComma: "expected a comma or the closing bracket"
        case .trailingContent: "something follows the value"
        case .controlCharacter: "a control character in a string: write it as an escape"
        case .unknownEscape: "unknown escape"
        case .loneSurrogate: "half of a surrogate pair: send both halves or neither"
        case .notUTF8: "not UTF-8"
        case .malformedNumber: "malformed number"
        case .numberOutOfRange: "the number is too large"
        case .duplicateKey: "the key comes twice in one object"
        case .tooDeep(let limit): "nested more than \(limit) deep"
        case .tooManyValues(let limit): "more than \(limit) values"
        case .tooLong(let limit): "longer than \(limit) bytes"
        }
    }
}
