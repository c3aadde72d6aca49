// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A text that is JSON, whose strings and numbers are changed and which stays JSON of the same shape.
///
/// What changes is decoded, changed and encoded again; everything else stays byte for byte. A number that
/// changes becomes a string.
public struct JSONRewriting: Sendable {
    /// A stretch of one decoded string or number.
    public struct Place: Sendable, Hashable {
        /// Which of the ranges it is of.
        public let index: Int
        public let bytes: Range<Int>
        /// Whether it is all of that range, and the range of this string alone.
        public let isWhole: Bool
    }

    /// What a string was decoded to, and where its bytes come from.
    public struct Value: Sendable {
        public let text: String
        public let isNumber: Bool
        public let isName: Bool
        let piece: JSONReading.Piece

        /// Where a stretch of it stands in the text as it was written.
        public func written(_ range: Range<Int>) -> Range<Int> {
            let range = range.clamped(to: piece.bytes.indices)
            guard !range.isEmpty else { return 0..<0 }
            return Int(piece.starts[range.lowerBound])..<Int(piece.ends[range.upperBound - 1])
        }
    }

    private let ranges: [Range<Int>]
    /// The ranges by where they begin, so that each value looks at few.
    private let order: [Int]
    /// For each of ``order``, how far it and those before it reach.
    private let reach: [Int]

    /// - Parameter ranges: of the bytes of the text.
    public init(_ ranges: [Range<Int>]) {
        self.ranges = ranges
        order = ranges.indices.sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
        var furthest = 0
        reach = order.map { index in
            furthest = max(furthest, ranges[index].upperBound)
            return furthest
        }
    }

    /// The text with what `change` makes of each string and number; `nil` where it is no JSON.
    ///
    /// - Parameter change: Is asked about every string, and about numbers in which a range lies.
    public func rewriting(
        _ text: String, _ change: (_ value: Value, _ places: [Place]) -> String
    ) -> String? {
        guard JSONReading.mayBeJSON(text.utf8), text.utf8.count < Int32.max,
            let bytes = rewriting(JSONReading.Piece(Array(text.utf8)), depth: 0, change)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func rewriting(
        _ piece: JSONReading.Piece, depth: Int, _ change: (Value, [Place]) -> String
    ) -> [UInt8]? {
        // Losing the error is the intention: what is no JSON is a text.
        guard let document = try? JSONDocument(parsing: piece.bytes) else { return nil }
        var edits: [JSONDocument.Edit] = []
        visit(document.root, piece, depth, &edits, change)
        return edits.isEmpty ? piece.bytes : document.replacing(edits)
    }

    private func visit(
        _ node: JSONDocument.Node, _ piece: JSONReading.Piece, _ depth: Int,
        _ edits: inout [JSONDocument.Edit], _ change: (Value, [Place]) -> String
    ) {
        switch node.kind {
        case .string: rewrite(node, piece, depth, isName: false, &edits, change)
        case .number:
            let bytes = node.range
            let start = Int(piece.starts[bytes.lowerBound])
            let end = Int(piece.ends[bytes.upperBound - 1])
            let found = overlapping(start..<end)
            guard !found.isEmpty else { return }
            var number = JSONReading.Piece()
            number.append(piece, bytes)
            let text = String(decoding: node.raw, as: UTF8.self)
            // Half a number is none: all of it goes.
            let places = found.map { index in
                Place(
                    index: index, bytes: 0..<bytes.count,
                    isWhole: ranges[index] == start..<end)
            }
            let changed = change(
                Value(text: text, isNumber: true, isName: false, piece: number), places)
            guard changed != text else { return }
            edits.append(.replace(node, with: JSON.quoted(changed)))
        case .array:
            for element in node.elements { visit(element, piece, depth, &edits, change) }
        case .object:
            for member in node.members {
                rewrite(member.name, piece, depth, isName: true, &edits, change)
                visit(member.value, piece, depth, &edits, change)
            }
        case .bool, .null: return
        }
    }

    private func rewrite(
        _ node: JSONDocument.Node, _ piece: JSONReading.Piece, _ depth: Int, isName: Bool,
        _ edits: inout [JSONDocument.Edit], _ change: (Value, [Place]) -> String
    ) {
        let inner = piece.unescaped(node.range)
        guard !inner.bytes.isEmpty else { return }
        let rewritten: [UInt8]
        if !isName, depth + 1 < JSONReading.nesting, JSONReading.mayBeJSON(inner.bytes),
            let nested = rewriting(inner, depth: depth + 1, change)
        {
            rewritten = nested
        } else {
            let value = Value(
                text: String(decoding: inner.bytes, as: UTF8.self), isNumber: false,
                isName: isName, piece: inner)
            rewritten = Array(change(value, places(in: inner, isName: isName)).utf8)
        }
        guard rewritten != inner.bytes else { return }
        let quoted = JSON.quoted(String(decoding: rewritten, as: UTF8.self))
        edits.append(.replace(node, with: quoted))
    }

    /// The ranges that a stretch of the text shares bytes with.
    private func overlapping(_ stretch: Range<Int>) -> [Int] {
        var place = order.firstPlace { ranges[$0].lowerBound >= stretch.upperBound }
        var found: [Int] = []
        while place > 0, reach[place - 1] > stretch.lowerBound {
            place -= 1
            if ranges[order[place]].overlaps(stretch) { found.append(order[place]) }
        }
        return found.sorted()
    }

    private func places(in inner: JSONReading.Piece, isName: Bool) -> [Place] {
        let start = Int(inner.starts[0])
        let end = Int(inner.ends[inner.ends.count - 1])
        return overlapping(start..<end).compactMap { index in
            let range = ranges[index]
            let isWithin = range.lowerBound >= start && range.upperBound <= end
            // What goes over several strings covers values, and only by chance the names between them.
            guard isWithin || !isName else { return nil }
            let lower = inner.ends.firstPlace { Int($0) > range.lowerBound }
            let upper = inner.starts.firstPlace { Int($0) >= range.upperBound }
            guard lower < upper else { return nil }
            return Place(index: index, bytes: lower..<upper, isWhole: isWithin)
        }
    }
}
