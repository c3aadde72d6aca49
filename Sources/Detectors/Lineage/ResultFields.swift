// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a tool answered, in its parts: the short values of fields, and what somebody wrote.
///
/// JSON, YAML, the literals of Python and plain text are read by one tolerant scan that cannot fail. A field tells
/// a value with the authority of the tool; prose tells it with that of whoever wrote the prose.
struct ResultFields {
    struct Field {
        let range: Range<Int>
        /// Whether it is somebody's words.
        let isProse: Bool
        /// Whether escapes stand for characters in it.
        let isWritten: Bool
        let isKey: Bool
    }

    /// From how many words on a value is prose, and in a field whose name says that it is one.
    static let proseWords = 10
    static let shortProseWords = 3

    private(set) var fields: [Field] = []
    /// Where the line begins that is being read.
    private var line = 0

    /// - Parameter isContent: Whether the tool hands over what others wrote, so that all of a plain text is prose.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>, isContent: Bool) {
        fields.removeAll(keepingCapacity: true)
        guard !isPlain(text, isContent) else {
            var start = 0
            // A paragraph is a field; no text is one enormous field.
            var index = 0
            while index < text.count {
                if text[index] == 0x0A, index + 1 < text.count, text[index + 1] == 0x0A {
                    add(start..<index, isProse: true, isWritten: false)
                    start = index
                }
                index += 1
            }
            add(start..<text.count, isProse: true, isWritten: false)
            return
        }
        var isProse = false
        var index = 0
        var depth = 0
        line = 0
        var isAtStart = true
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x20, 0x09, 0x0D: index += 1
            case 0x0A:
                index += 1
                line = index
                isAtStart = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
                isAtStart = true
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth = max(0, depth - 1)
                index += 1
            case UInt8(ascii: ","):
                index += 1
                isAtStart = true
            case UInt8(ascii: ":"):
                index += 1
                isAtStart = true
            case UInt8(ascii: "-")
            where depth == 0 && index + 1 < text.count && text[index + 1].isBlank:
                index += 1
                isAtStart = true
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                guard isAtStart else {
                    index += 1
                    continue
                }
                let end = quoted(text, index)
                let range = (index + 1)..<max(index + 1, end - 1)
                let isKey = isFollowedByColon(text, end)
                if isKey { isProse = isProseName(text, range) }
                add(text, range, isProse: isProse, isWritten: true, isKey: isKey)
                index = end
                isAtStart = false
            default:
                index = plain(text, index, depth, &isProse)
                isAtStart = false
            }
        }
    }

    private mutating func add(_ range: Range<Int>, isProse: Bool, isWritten: Bool) {
        if !range.isEmpty {
            fields.append(Field(range: range, isProse: isProse, isWritten: isWritten, isKey: false))
        }
    }

    private mutating func add(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isProse: Bool, isWritten: Bool,
        isKey: Bool
    ) {
        guard !range.isEmpty else { return }
        let words = words(text, range)
        let prose =
            words >= Self.proseWords || isProse && !isKey && words >= Self.shortProseWords
        fields.append(
            Field(range: range, isProse: prose, isWritten: isWritten, isKey: isKey && !prose))
    }

    /// How many words there are, counted to where it no longer matters.
    private func words(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        var isInWord = false
        for index in range {
            let isBlank = text[index].isBlank
            if !isBlank, !isInWord {
                count += 1
                if count >= Self.proseWords { break }
            }
            isInWord = !isBlank
        }
        return count
    }

    /// Plain text: it begins like no literal, and has a line of several words that is no `name: value`.
    private func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ isContent: Bool) -> Bool {
        var index = 0
        while index < text.count, text[index].isBlank { index += 1 }
        guard index < text.count else { return true }
        switch text[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): return false
        case UInt8(ascii: "-") where index + 1 < text.count && text[index + 1] == 0x20: return false
        default: break
        }
        // The first line decides: `name: value` or a value by itself.
        var end = index
        var colon: Int?
        while end < text.count, text[end] != 0x0A {
            if text[end] == UInt8(ascii: ":"), colon == nil,
                end + 1 == text.count || text[end + 1].isBlank
            {
                colon = end
            }
            end += 1
        }
        if let colon {
            let isName = (index..<colon).allSatisfy { !text[$0].isBlank && text[$0] != 0x22 }
            if isName, colon - index < 40, !isContent { return false }
            if isName, colon - index < 40 { return !isRecord(text, index) }
        }
        if words(text, index..<end) >= 5 { return true }
        return isContent
    }

    /// Whether at least three lines in a row are `name: value` with names of one word.
    private func isRecord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start
        var lines = 0
        while index < text.count, lines < 3 {
            while index < text.count, text[index] == 0x20 { index += 1 }
            let first = index
            while index < text.count, text[index] != UInt8(ascii: ":"), !text[index].isBlank {
                index += 1
            }
            guard index < text.count, index > first, text[index] == UInt8(ascii: ":") else {
                return false
            }
            lines += 1
            while index < text.count, text[index] != 0x0A { index += 1 }
            index += 1
        }
        return lines == 3
    }

    /// The byte behind the quote that closes the one at `start`.
    private func quoted(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let quote = text[start]
        var index = start + 1
        while index < text.count {
            if text[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            guard text[index] == quote else {
                index += 1
                continue
            }
            if quote == UInt8(ascii: "'"), index + 1 < text.count, text[index + 1] == quote {
                index += 2
                continue
            }
            var next = index + 1
            while next < text.count, text[next] == 0x20 { next += 1 }
            guard next < text.count else { return index + 1 }
            switch text[next] {
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x0A,
                0x0D,
                UInt8(ascii: ")"):
                return index + 1
            default: index += 1
            }
        }
        return text.count
    }

    private func isFollowedByColon(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        var next = end
        while next < text.count, text[next] == 0x20 { next += 1 }
        return next < text.count && text[next] == UInt8(ascii: ":")
    }

    private func isProseName(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 40 else { return false }
        let lexicon = LineageLexicon.standard
        let folding = Folding.standard
        var key = WordKey()
        var hasLetters = false
        var found = false
        func end() {
            if hasLetters, lexicon[lexicon.meaning(of: key.value)].role.contains(.prose) {
                found = true
            }
            key = WordKey()
            hasLetters = false
        }
        for index in range {
            let byte = folding.ascii[Int(text[index])]
            if byte > 1 {
                key.append(byte)
                hasLetters = true
            } else {
                end()
            }
        }
        end()
        return found
    }

    /// A value without quotes, with its name before it where there is one; gives back the byte behind it.
    private mutating func plain(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ depth: Int, _ isProse: inout Bool
    ) -> Int {
        var indent = 0
        while depth == 0, line + indent < start,
            text[line + indent] == 0x20 || text[line + indent] == UInt8(ascii: "-")
        {
            indent += 1
        }
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte == 0x0A {
                // An indented line without a name goes on with the value.
                var next = index + 1
                while next < text.count, text[next] == 0x20 { next += 1 }
                guard depth == 0, next - index - 1 > indent, next < text.count,
                    text[next] != UInt8(ascii: "-"),
                    !isName(text, next)
                else { break }
                index = next
                continue
            }
            if depth > 0,
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            {
                break
            }
            if byte == UInt8(ascii: ":"), index + 1 == text.count || text[index + 1].isBlank,
                index - start <= 40
            {
                isProse = isProseName(text, start..<index)
                add(text, start..<index, isProse: false, isWritten: true, isKey: true)
                return index + 1
            }
            index += 1
        }
        var end = index
        while end > start, text[end - 1].isBlank { end -= 1 }
        add(text, start..<end, isProse: isProse, isWritten: true, isKey: false)
        return max(index, start + 1)
    }

    private func isName(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < text.count, index - start < 40, text[index] != 0x0A {
            if text[index] == UInt8(ascii: ":") {
                return index + 1 == text.count || text[index + 1].isBlank
            }
            if text[index].isBlank { return false }
            index += 1
        }
        return false
    }
}
