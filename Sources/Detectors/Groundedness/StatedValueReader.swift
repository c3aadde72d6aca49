// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Finds the values of a text: numbers, amounts, percentages, dates, times, identifiers, links and addresses.
///
/// One pass over the bytes. A run of letters is looked at only where a digit, an `@` or a colon is next to it.
struct StatedValueReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var values: [StatedValue] = []

    /// The sums of the numbers that stand under one key of a text of JSON, `"price": 12.50`: of all, and of each and the
    /// next, as the parts of a journey have it.
    static func totals(_ bytes: UnsafeBufferPointer<UInt8>, _ values: [StatedValue]) -> [Int64] {
        var sums: [UInt32: (sum: Int64, count: Int, last: Int64)] = [:]
        var totals: [Int64] = []
        for value in values where value.kind == .number || value.kind == .amount {
            var end = value.start - 1
            while end > 0, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\"") {
                end -= 1
            }
            guard end > 1, bytes[end] == UInt8(ascii: ":"), bytes[end - 1] == UInt8(ascii: "\"")
            else {
                continue
            }
            var start = end - 1
            while start > 0, end - start < 40, bytes[start - 1] != UInt8(ascii: "\"") { start -= 1 }
            let key = WordHash.of(UnsafeBufferPointer(rebasing: bytes[start..<(end - 1)]))
            let known = sums[key] ?? (0, 0, 0)
            sums[key] = (known.sum &+ value.number, known.count + 1, value.number)
            if known.count > 0 { totals.append(known.last &+ value.number) }
        }
        return totals + sums.values.filter { $0.count > 2 }.map(\.sum)
    }

    static func values(of text: String) -> [StatedValue] {
        var text = text
        return text.withUTF8 { bytes in
            var reader = StatedValueReader(bytes: bytes)
            reader.read()
            return reader.values
        }
    }

    mutating func read() {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isDigit {
                index = number(at: index, sign: nil, from: index)
            } else if byte.isLetter || byte == UInt8(ascii: "_") {
                index = letters(at: index)
            } else if byte == UInt8(ascii: "@") {
                index = address(around: index)
            } else if byte == UInt8(ascii: "#") {
                index = tag(at: index)
            } else if byte == UInt8(ascii: "\\") {
                index += 2
            } else if byte == UInt8(ascii: "$") || byte == 0xE2 || byte == 0xC2,
                let (currency, length) = Currency.sign(bytes, index)
            {
                index = amount(after: index + length, currency, from: index)
            } else if byte == UInt8(ascii: "/"), at(index - 1) == UInt8(ascii: ":"),
                at(index + 1) == UInt8(ascii: "/")
            {
                index = link(from: startOfWord(before: index - 1))
            } else {
                index += 1
            }
        }
    }

    @inline(__always)
    func at(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

    @inline(__always)
    func isOfWord(_ index: Int) -> Bool {
        let byte = at(index)
        // Quotation marks and dashes (U+2000 and on) begin with 0xE2, a no-break space with 0xC2.
        return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
            || byte >= 0x80 && byte != 0xE2 && byte != 0xC2
    }

    private func startOfWord(before index: Int) -> Int {
        var start = index
        while start > 0, bytes[start - 1].isLetter { start -= 1 }
        return start
    }

    /// A run that begins with a letter: an identifier where digits are in it, or what a date begins with.
    private mutating func letters(at start: Int) -> Int {
        var index = start
        var digits = 0
        var marks = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLetter {
                index += 1
            } else if byte.isDigit {
                digits += 1
                index += 1
            } else if byte == UInt8(ascii: "_") {
                marks += 1
                index += 1
            } else if byte >= 0x80, byte != 0xE2, byte != 0xC2 {
                index += 1
            } else if byte == UInt8(ascii: "-"), digits > 0, isOfWord(index + 1),
                at(index + 1) < 0x80
            {
                index += 1
            } else {
                break
            }
        }
        if index == start { return start + 1 }
        if digits > 0 {
            if isIdentifier(start, index, digits, marks) { identifier(start, index) }
            return index
        }
        let next = at(index)
        if next == UInt8(ascii: " ") || next == UInt8(ascii: "."), marks == 0 {
            if next == UInt8(ascii: "."), isDomain(start, index) { return link(from: start) }
            var digit = index + 1
            if next == UInt8(ascii: "."), at(digit) == UInt8(ascii: " ") { digit += 1 }
            if at(digit).isDigit {
                if index - start <= 12, let month = month(start, index),
                    let end = date(month: month, at: digit, from: start)
                {
                    return end
                }
                if index - start <= 4, next == UInt8(ascii: " "),
                    let currency = Currency.words[folded(start, index)], currency != .krona
                {
                    return amount(after: digit, currency, from: start)
                }
            }
        }
        return index
    }

    /// «Q3», «A4», «IPX4» are too short to be anybody's; «address1», «step_2» are names of fields.
    private func isIdentifier(_ start: Int, _ end: Int, _ digits: Int, _ marks: Int) -> Bool {
        if digits >= 3 { return end - start >= 4 }
        guard marks == 0, end - start >= 5 else { return false }
        let capitals = (start..<end).count { bytes[$0] &- 0x41 < 26 }
        return capitals >= 2
    }

    /// `#W123`: an identifier, if there is a digit in it.
    private mutating func tag(at start: Int) -> Int {
        var index = start + 1
        var digits = 0
        while isOfWord(index) || at(index) == UInt8(ascii: "-") && isOfWord(index + 1) {
            digits += bytes[index].isDigit ? 1 : 0
            index += 1
        }
        // «#1» is the first of a list.
        if digits > 0, index - start > 3 { identifier(start + 1, index, from: start) }
        return index
    }

    mutating func identifier(_ start: Int, _ end: Int, from: Int? = nil) {
        var value = StatedValue(kind: .identifier, start: from ?? start, end: end)
        var hash = WordHash()
        var digits: [UInt8] = []
        for index in start..<end {
            let byte = bytes[index]
            if byte.isDigit {
                digits.append(byte)
                hash.add(byte)
            } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_"),
                byte != UInt8(ascii: " "), byte != UInt8(ascii: "("), byte != UInt8(ascii: ")"),
                byte != UInt8(ascii: "."), byte != UInt8(ascii: "+")
            {
                hash.add(byte.isLetter ? byte | 0x20 : byte)
            }
        }
        value.code = hash.value
        value.digits = digits
        values.append(value)
    }

    /// `name@host.tld`, with what stands before and after the `@`.
    private mutating func address(around mark: Int) -> Int {
        var start = mark
        while start > 0, mark - start < 64, bytes[start - 1].isOfLocalPart { start -= 1 }
        var end = mark + 1
        var dots = 0
        while bytes.indices.contains(end),
            bytes[end].isLetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "-")
                || bytes[end] == UInt8(ascii: ".")
        {
            dots += bytes[end] == UInt8(ascii: ".") ? 1 : 0
            end += 1
        }
        while end > mark + 1, bytes[end - 1] == UInt8(ascii: ".") {
            (end, dots) = (end - 1, dots - 1)
        }
        guard start < mark, dots > 0 else { return mark + 1 }
        while let last = values.last, last.end > start { values.removeLast() }
        values.append(
            StatedValue(kind: .email, start: start, end: end, code: code(start, end)))
        return end
    }

    /// What begins like `https://` or `www.`, up to a space, without the punctuation after it.
    mutating func link(from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "\""),
            bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: ">"),
            bytes[end] != UInt8(ascii: ")"), bytes[end] != UInt8(ascii: "]"),
            bytes[end] != UInt8(ascii: "*"), bytes[end] != UInt8(ascii: "`"),
            bytes[end] != UInt8(ascii: "\\")
        {
            if bytes[end] == UInt8(ascii: "@") { return max(end, start + 1) }
            end += 1
        }
        let rest = max(end, start + 1)
        while end > start,
            [
                UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
                UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"), UInt8(ascii: "'"),
            ].contains(bytes[end - 1])
        { end -= 1 }
        var first = start
        for prefix in ["https://", "http://", "www."] where hasPrefix(prefix, at: first) {
            first += prefix.utf8.count
        }
        guard end > first else { return rest }
        values.append(StatedValue(kind: .link, start: start, end: end, code: code(first, end)))
        return rest
    }

    private func hasPrefix(_ prefix: String, at start: Int) -> Bool {
        prefix.utf8.enumerated().allSatisfy { at(start + $0) | ($1 > 0x60 ? 0x20 : 0) == $1 }
    }

    private func code(_ start: Int, _ end: Int) -> UInt32 {
        var hash = WordHash()
        for index in start..<end {
            hash.add(bytes[index].isLetter ? bytes[index] | 0x20 : bytes[index])
        }
        return hash.value
    }

    private static let domains: Set<String> = [
        "com", "org", "net", "io", "eu", "de", "fr", "es", "it", "nl", "pl", "pt", "uk", "co",
        "info",
        "shop", "app", "gov", "edu", "ai", "ch", "at", "be", "us", "ca",
    ]

    /// Whether `word.` goes on as a host does: `example.com`.
    private func isDomain(_ start: Int, _ dot: Int) -> Bool {
        var end = dot + 1
        var label = end
        while at(end).isLetter || at(end) == UInt8(ascii: "-") || at(end) == UInt8(ascii: ".") {
            if at(end) == UInt8(ascii: "."), at(end + 1).isLetter { label = end + 1 }
            end += 1
        }
        while end > label, at(end - 1) == UInt8(ascii: ".") { end -= 1 }
        guard end - label >= 2, end - label <= 4, at(end) != UInt8(ascii: "@") else { return false }
        return Self.domains.contains(folded(label, end))
    }

    /// A stretch in lower case and without accents.
    func folded(_ start: Int, _ end: Int) -> String {
        var folded = ""
        var index = start
        while index < end {
            let (scalar, length) = GroundReader.scalar(bytes, index)
            if scalar < 0x80 {
                folded.unicodeScalars.append(
                    Unicode.Scalar(UInt8(scalar).isLetter ? UInt8(scalar) | 0x20 : UInt8(scalar)))
            } else if let letter = GroundReader.letter(scalar), let plain = Unicode.Scalar(letter) {
                folded.unicodeScalars.append(plain)
            }
            index += length
        }
        return folded
    }

    func month(_ start: Int, _ end: Int) -> Int64? { ValueWords.months[folded(start, end)] }
}
