// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

extension Cell {
    /// The cells of an axis: at least one value of each kind that its conditions can tell apart.
    static func all(on axis: Space.Axis) -> [Cell] {
        switch axis.kind {
        case .opaque: return [.answer(.yes), .answer(.no), .answer(.unknown)]
        case .relation: return Relation.allCases.map { .relation($0) } + [.unknown]
        case .term(let term):
            let worst: [Cell] =
                term.isComputed && [.double, .dyn].contains(term.type)
                ? [.value(.double(.nan))] : []
            return values(of: term.type, landmarks: axis.landmarks).map { .value($0) } + worst
                + (term.canBeAbsent ? [.absent] : []) + (term.canBeUnknown ? [.unknown] : [])
        }
    }

    private static func values(of type: ValueType, landmarks: [Value]) -> [Value] {
        switch type {
        case .bool: return [true, false]
        case .string: return texts(landmarks)
        case .int, .uint: return numbers(landmarks, isWhole: true).map { .int(Int64($0)) }
        case .double: return numbers(landmarks, isWhole: false).map { .double($0) }
        case .duration: return durations(landmarks)
        case .timestamp: return moments(landmarks)
        case .list: return [.list([])]
        case .map, .record: return [.map(MapValue())]
        default:
            // The empty list also stands for what no comparison knows.
            let words = texts(landmarks)
            let values: [Value] =
                numbers(landmarks, isWhole: false).map { .double($0) } + words + [true, false]
                + [.map(MapValue()), .list([]), .null]
            let times = landmarks.contains { if case .timestamp = $0 { true } else { false } }
            let spans = landmarks.contains { if case .duration = $0 { true } else { false } }
            return values + (times ? moments(landmarks) : []) + (spans ? durations(landmarks) : [])
        }
    }

    // MARK: Numbers

    /// Each landmark, and a number before, between and behind them, whole where there is one.
    private static func numbers(_ landmarks: [Value], isWhole: Bool) -> [Double] {
        let marks = Set(landmarks.compactMap(\.number)).filter(\.isFinite).sorted()
        guard let first = marks.first, let last = marks.last else { return [1] }
        var numbers = [below(first)]
        for (index, mark) in marks.enumerated() {
            numbers.append(mark)
            if index + 1 < marks.count { numbers += between(mark, marks[index + 1]) }
        }
        numbers.append(above(last))
        guard isWhole else { return numbers }
        return numbers.filter { Int64(exactly: $0) != nil }
    }

    private static func below(_ mark: Double) -> Double {
        let whole = mark.rounded(.up) - 1
        return whole < mark ? whole : mark.nextDown
    }

    private static func above(_ mark: Double) -> Double {
        let whole = mark.rounded(.down) + 1
        return whole > mark ? whole : mark.nextUp
    }

    private static func between(_ low: Double, _ high: Double) -> [Double] {
        let whole = low.rounded(.down) + 1
        if whole > low, whole < high { return [whole] }
        let middle = low / 2 + high / 2
        return middle > low && middle < high ? [middle] : []
    }

    // MARK: Texts

    /// Each landmark, a text that is none of them, and one in each gap of their order.
    private static func texts(_ landmarks: [Value]) -> [Value] {
        let marks = Set(landmarks.compactMap(\.string)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        var other = "other"
        while marks.contains(other) { other += "s" }
        var texts = marks + [other]
        if marks.first != "" { texts.append("") }
        for (index, mark) in marks.enumerated() {
            let next = index + 1 < marks.count ? marks[index + 1] : nil
            // What is behind a text by a zero is the very next one: if nothing is nearer, that is.
            let near = [mark + "0", mark + " ", mark + "\0"].first { candidate in
                next.map { candidate.utf8.lexicographicallyPrecedes($0.utf8) } ?? true
            }
            if let near { texts.append(near) }
        }
        return texts.map { .string($0) }
    }

    // MARK: Times

    private static func moments(_ landmarks: [Value]) -> [Value] {
        let marks = Set(landmarks.compactMap(\.moment)).sorted()
        guard let first = marks.first, let last = marks.last else {
            return Value.Timestamp(seconds: 1_800_000_000).map { [.timestamp($0)] } ?? []
        }
        func moved(_ moment: Value.Timestamp, by seconds: Int64) -> Value.Timestamp? {
            Value.Timestamp(seconds: moment.seconds + seconds, nanoseconds: moment.nanoseconds)
        }
        var moments: [Value.Timestamp?] = [moved(first, by: -1), moved(last, by: 1)] + marks
        for (low, high) in zip(marks, marks.dropFirst()) {
            let middle = low.seconds + (high.seconds - low.seconds) / 2
            moments.append(
                [
                    Value.Timestamp(seconds: middle, nanoseconds: 0),
                    low.nanoseconds < 999_999_999
                        ? Value.Timestamp(
                            seconds: low.seconds, nanoseconds: low.nanoseconds + 1)
                        : Value.Timestamp(seconds: low.seconds + 1),
                ].lazy.compactMap { $0 }.first { low < $0 && $0 < high })
        }
        return moments.compactMap { $0 }.map { .timestamp($0) }
    }

    private static func durations(_ landmarks: [Value]) -> [Value] {
        let marks = Set(landmarks.compactMap(\.span)).sorted()
        guard let first = marks.first, let last = marks.last else {
            return [.duration(.init(nanoseconds: 60_000_000_000))]
        }
        var spans = marks
        if first > .min + 1_000_000_000 { spans.append(first - 1_000_000_000) }
        if last < .max - 1_000_000_000 { spans.append(last + 1_000_000_000) }
        for (low, high) in zip(marks, marks.dropFirst()) {
            let middle = low / 2 + high / 2
            spans.append(middle > low && middle < high ? middle : low + 1)
        }
        return spans.map { .duration(.init(nanoseconds: $0)) }
    }
}

extension Value {
    /// A number as a double; `nil` for what is none.
    var number: Double? {
        switch self {
        case .double(let number): number
        case .int(let number): Double(number)
        case .uint(let number): Double(number)
        default: nil
        }
    }

    fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }

    fileprivate var moment: Value.Timestamp? {
        if case .timestamp(let moment) = self { moment } else { nil }
    }

    fileprivate var span: Int64? {
        if case .duration(let span) = self { span.nanoseconds } else { nil }
    }
}
