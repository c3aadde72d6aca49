// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StandardFunction {
    /// What looks for strings in strings.
    static let textSearch: [StandardFunction] = [
        test("contains") { text, other, meter throws(EvaluationError) in
            try meter.charge(search: text.utf8.count, other.utf8.count)
            return firstOffset(of: Array(other.utf8), in: Array(text.utf8), from: 0) != nil
        },
        test("startsWith") { text, other, meter throws(EvaluationError) in
            try meter.charge(bytes: other.utf8.count)
            return text.utf8.starts(with: other.utf8)
        },
        test("endsWith") { text, other, meter throws(EvaluationError) in
            try meter.charge(bytes: other.utf8.count)
            return text.utf8.reversed().starts(with: other.utf8.reversed())
        },
        test("matches", matches),
        StandardFunction(
            "matches", [Signature([.string, .string], .bool)],
            .binary { text, pattern, meter throws(EvaluationError) in
                guard case .string(let text) = text, case .string(let pattern) = pattern else {
                    return nil
                }
                return .bool(try matches(text, pattern, &meter))
            }),
        member("indexOf", [.string, .string], or: [.string, .string, .int], .int) {
            values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0], case .string(let other) = values[1] else {
                return nil
            }
            let (whole, part) = (try scalars(text, &meter), try scalars(other, &meter))
            var start: Int64 = 0
            if values.count == 3 {
                guard case .int(let given) = values[2] else { return nil }
                start = given
                guard start >= 0, start <= whole.count else { throw outOfRange(start) }
            }
            try meter.charge(search: whole.count, part.count)
            return .int(firstOffset(of: part, in: whole, from: Int(start)).map(Int64.init) ?? -1)
        },
        member("lastIndexOf", [.string, .string], or: [.string, .string, .int], .int) {
            values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0], case .string(let other) = values[1] else {
                return nil
            }
            let (whole, part) = (try scalars(text, &meter), try scalars(other, &meter))
            var start = Int64(whole.count)
            if values.count == 3 {
                guard case .int(let given) = values[2] else { return nil }
                start = given
                guard start >= 0, start <= whole.count else { throw outOfRange(start) }
            }
            try meter.charge(search: whole.count, part.count)
            guard part.count <= whole.count else { return -1 }
            for offset in stride(
                from: min(Int(start), whole.count - part.count), through: 0, by: -1)
            where whole[offset..<offset + part.count].elementsEqual(part) {
                return .int(Int64(offset))
            }
            return -1
        },
    ]

    private static func test(
        _ name: String,
        _ body: @escaping @Sendable (String, String, inout Meter) throws(EvaluationError) -> Bool
    ) -> StandardFunction {
        StandardFunction(
            name, isMember: true, [Signature([.string, .string], .bool)],
            .binary { text, other, meter throws(EvaluationError) in
                guard case .string(let text) = text, case .string(let other) = other else {
                    return nil
                }
                return .bool(try body(text, other, &meter))
            })
    }

    /// A pattern that is computed is read each time, and costs more.
    private static let matches:
        @Sendable (String, String, inout Meter) throws(EvaluationError) -> Bool = {
            text, source, meter throws(EvaluationError) in
            try meter.charge(100 + source.utf8.count * 100)
            let pattern: Pattern
            do throws(PatternError) {
                pattern = try Pattern(source, isReused: false)
            } catch {
                throw EvaluationError(error.message)
            }
            return try pattern.matches(text, &meter)
        }

    /// Where a row of elements is first found in another.
    static func firstOffset<Element: Equatable>(
        of part: [Element], in whole: [Element], from start: Int
    ) -> Int? {
        guard part.count <= whole.count - start else { return nil }
        guard let first = part.first else { return start }
        for offset in start...(whole.count - part.count)
        where whole[offset] == first && whole[offset..<offset + part.count].elementsEqual(part) {
            return offset
        }
        return nil
    }

    static func replace(
        _ text: String, _ old: String, _ new: String, _ limit: Int64, _ meter: inout Meter
    ) throws(EvaluationError) -> String {
        let (whole, part) = (try scalars(text, &meter), try scalars(old, &meter))
        try meter.charge(search: whole.count, part.count)
        var result = ""
        var position = 0
        var count: Int64 = 0
        while count < limit, let offset = firstOffset(of: part, in: whole, from: position) {
            try meter.charge(bytes: new.utf8.count)
            result += joined(whole[position..<offset]) + new
            position = offset + part.count
            count += 1
            if part.isEmpty {
                // An empty string is found before each code point and at the end.
                guard position < whole.count else { break }
                result.unicodeScalars.append(whole[position])
                position += 1
            }
        }
        return result + joined(whole[position...])
    }

    static func split(
        _ text: String, _ separator: String, _ limit: Int64, _ meter: inout Meter
    ) throws(EvaluationError) -> [Value] {
        if limit == 0 { return [] }
        let (whole, part) = (try scalars(text, &meter), try scalars(separator, &meter))
        try meter.charge(search: whole.count, part.count)
        var parts: [Value] = []
        var position = 0
        while parts.count < limit - 1 {
            try meter.charge(2)
            let end: Int
            if part.isEmpty {
                guard position + 1 < whole.count else { break }
                end = position + 1
            } else {
                guard let found = firstOffset(of: part, in: whole, from: position) else { break }
                end = found
            }
            parts.append(.string(joined(whole[position..<end])))
            position = end + part.count
        }
        if part.isEmpty, whole.isEmpty { return [] }
        return parts + [.string(joined(whole[position...]))]
    }
}

extension Meter {
    /// Charges for looking for one row in another, by their lengths.
    fileprivate mutating func charge(search whole: Int, _ part: Int) throws(EvaluationError) {
        let (product, overflow) = whole.multipliedReportingOverflow(by: max(1, part))
        try charge(overflow ? Int.max : 1 + whole / 4 + product / 64)
    }
}
