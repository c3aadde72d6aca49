// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads a text into the entries of a ``JSONDocument``, without recursion: the container around an
/// open one is kept in the open one's own entry.
///
/// The text is handed to each function as a `Span`, whose bounds are checked: this is the code that
/// meets hostile bytes first.
struct JSONParser {
    private(set) var entries: [JSONEntry] = []
    var position = 0
    private let limits: JSONDocument.Limits
    private var depth = 0
    /// The innermost container that is open, `none` outside of all.
    private var open = JSONParser.none

    private static let none = UInt32.max

    init(limits: JSONDocument.Limits) {
        self.limits = limits
    }

    mutating func parse(_ text: Span<UInt8>) throws(JSONError) {
        guard text.count < Int(UInt32.max) else {
            throw JSONError(.tooLong(limit: Int(UInt32.max) - 1), at: Int(UInt32.max) - 1)
        }
        if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
            throw JSONError(.byteOrderMark, at: 0)
        }
        // Small texts grow the index once at most; a long text is mostly a few long strings.
        entries.reserveCapacity(min(text.count / 10 + 4, 1024))
        var expectsValue = true
        while true {
            if expectsValue {
                expectsValue = try value(in: text)
            } else if open != Self.none {
                expectsValue = try separator(in: text)
            } else {
                guard skipSpace(in: text) == nil else {
                    throw JSONError(.trailingContent, at: position)
                }
                return
            }
        }
    }

    /// Reads a scalar, an empty container, or the beginning of a container up to its first value.
    ///
    /// - Returns: whether a value comes next, as it does behind the beginning of a container.
    private mutating func value(in text: Span<UInt8>) throws(JSONError) -> Bool {
        guard let byte = skipSpace(in: text) else { throw failure(.expectedValue, in: text) }
        let start = position
        switch byte {
        case UInt8(ascii: "\""):
            let isEscaped = try string(in: text)
            try add(.string, from: start, isMarked: isEscaped)
        case UInt8(ascii: "{"):
            try enter(.object)
            if skipSpace(in: text) != UInt8(ascii: "}") {
                try key(in: text)
                return true
            }
            try leave(in: text)
        case UInt8(ascii: "["):
            try enter(.array)
            guard skipSpace(in: text) == UInt8(ascii: "]") else { return true }
            try leave(in: text)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let isMarked = try number(in: text)
            try add(.number, from: start, isMarked: isMarked)
        case UInt8(ascii: "t"):
            try word("true", in: text)
            try add(.bool, from: start, isMarked: true)
        case UInt8(ascii: "f"):
            try word("false", in: text)
            try add(.bool, from: start, isMarked: false)
        case UInt8(ascii: "n"):
            try word("null", in: text)
            try add(.null, from: start, isMarked: false)
        default: throw JSONError(.expectedValue, at: position)
        }
        return false
    }

    /// Reads what stands behind a value in a container.
    ///
    /// - Returns: whether a value comes next, as it does behind a comma.
    private mutating func separator(in text: Span<UInt8>) throws(JSONError) -> Bool {
        let isObject = entries[Int(open)].kind == .object
        switch skipSpace(in: text) {
        case UInt8(ascii: ","):
            position += 1
            if isObject { try key(in: text) }
            return true
        case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
            try leave(in: text)
            return false
        default: throw failure(.expectedComma, in: text)
        }
    }

    /// Reads a member's key and its colon.
    private mutating func key(in text: Span<UInt8>) throws(JSONError) {
        guard skipSpace(in: text) == UInt8(ascii: "\"") else {
            throw failure(.expectedKey, in: text)
        }
        let start = position
        let isEscaped = try string(in: text)
        try add(.string, from: start, isMarked: isEscaped)
        guard skipSpace(in: text) == UInt8(ascii: ":") else {
            throw failure(.expectedColon, in: text)
        }
        position += 1
    }

    private mutating func enter(_ kind: JSONDocument.Kind) throws(JSONError) {
        guard depth < limits.depth else {
            throw JSONError(.tooDeep(limit: limits.depth), at: position)
        }
        let index = UInt32(entries.count)
        position += 1
        try add(kind, from: position - 1, isMarked: false)
        entries[Int(index)].next = open
        open = index
        depth += 1
    }

    private mutating func leave(in text: Span<UInt8>) throws(JSONError) {
        position += 1
        let index = Int(open)
        if entries[index].kind == .object { try refuseDuplicateKeys(ofObjectAt: index, in: text) }
        open = entries[index].next
        entries[index].end = UInt32(position)
        entries[index].next = UInt32(entries.count)
        depth -= 1
    }

    /// Adds an entry that ends at the position.
    private mutating func add(
        _ kind: JSONDocument.Kind, from start: Int, isMarked: Bool
    ) throws(JSONError) {
        let count = entries.count
        guard count < limits.nodes else {
            throw JSONError(.tooManyValues(limit: limits.nodes), at: start)
        }
        // INVARIANT: positions fit, because the length of the text was checked first.
        entries.append(
            JSONEntry(
                start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: position),
                next: UInt32(truncatingIfNeeded: count + 1), kind: kind, isMarked: isMarked))
    }

    /// Moves to the next byte that is not white space, and gives it; `nil` at the end.
    private mutating func skipSpace(in text: Span<UInt8>) -> UInt8? {
        while position < text.count {
            let byte = text[position]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return byte
            }
        }
        return nil
    }

    private mutating func word(
        _ word: StaticString, in text: Span<UInt8>
    ) throws(JSONError) {
        let start = position
        for index in 0..<word.utf8CodeUnitCount {
            guard position < text.count else { throw failure(.expectedValue, in: text) }
            guard text[position] == word.utf8Start[index] else {
                throw JSONError(.expectedValue, at: start)
            }
            position += 1
        }
    }

    /// What is wrong at the position; at the end of the text that is always the end itself.
    func failure(_ problem: JSONError.Problem, in text: Span<UInt8>) -> JSONError {
        JSONError(position < text.count ? problem : .unexpectedEnd, at: position)
    }
}
