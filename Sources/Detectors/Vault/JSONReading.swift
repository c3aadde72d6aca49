// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A text that is JSON, as detectors read it: its strings without escapes, everything else as it was written.
///
/// An escape is no part of a value: `\n` before a name is no letter of it, and `jos\u00e9@example.org` is an
/// address. The names of members stay before what they name, because they tell what it is.
public struct JSONReading: Sendable {
    /// What is read.
    public let text: String
    /// For each byte of it the bytes that it was written as.
    private let starts: [Int32]
    private let ends: [Int32]

    /// How deep JSON in a string of JSON is read.
    static let nesting = 3

    /// - Returns: `nil` where the text isn't JSON, or has no escapes: then it is read as it is.
    public init?(_ text: String) {
        guard Self.mayBeJSON(text.utf8), text.utf8.contains(UInt8(ascii: "\\")),
            text.utf8.count < Int32.max,
            let piece = Piece(Array(text.utf8)).read(depth: 0)
        else { return nil }
        self.text = String(decoding: piece.bytes, as: UTF8.self)
        starts = piece.starts
        ends = piece.ends
    }

    /// Where a stretch of what was read stands in the text as it was written: whole escapes.
    public func written(_ range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<starts.count)
        guard !range.isEmpty else { return 0..<0 }
        return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }

    /// Whether the first character is one that JSON with strings begins with.
    static func mayBeJSON(_ text: some Sequence<UInt8>) -> Bool {
        switch text.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): true
        default: false
        }
    }

    /// Bytes, and for each what it was written as.
    struct Piece {
        var bytes: [UInt8] = []
        var starts: [Int32] = []
        var ends: [Int32] = []

        init() {}

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            starts = bytes.indices.map { Int32($0) }
            ends = starts.map { $0 + 1 }
        }

        mutating func append(_ byte: UInt8, _ start: Int32, _ end: Int32) {
            bytes.append(byte)
            starts.append(start)
            ends.append(end)
        }

        mutating func append(_ piece: Piece, _ range: Range<Int>) {
            bytes += piece.bytes[range]
            starts += piece.starts[range]
            ends += piece.ends[range]
        }

        /// The strings of it without escapes; `nil` where it is no JSON.
        func read(depth: Int) -> Piece? {
            // Losing the error is the intention: what is no JSON is a text.
            guard let document = try? JSONDocument(parsing: bytes) else { return nil }
            var read = Piece()
            var position = 0
            for string in document.root.strings {
                read.append(self, position..<string.lowerBound + 1)
                let inner = unescaped(string)
                let nested =
                    depth + 1 < JSONReading.nesting && JSONReading.mayBeJSON(inner.bytes)
                    ? inner.read(depth: depth + 1) : nil
                let content = nested ?? inner
                read.append(content, content.bytes.indices)
                position = string.upperBound - 1
            }
            read.append(self, position..<bytes.count)
            return read
        }

        /// What a string stands for, without its quotes.
        func unescaped(_ string: Range<Int>) -> Piece {
            var piece = Piece()
            var index = string.lowerBound + 1
            let end = string.upperBound - 1
            while index < end {
                guard bytes[index] == UInt8(ascii: "\\") else {
                    piece.append(bytes[index], starts[index], ends[index])
                    index += 1
                    continue
                }
                let (scalar, next) = escape(at: index)
                for byte in String(scalar).utf8 {
                    piece.append(byte, starts[index], ends[next - 1])
                }
                index = next
            }
            return piece
        }

        /// The character that an escape stands for, and where it ends. The text was parsed: all escapes are whole.
        private func escape(at index: Int) -> (Unicode.Scalar, Int) {
            switch bytes[index + 1] {
            case UInt8(ascii: "b"): return ("\u{8}", index + 2)
            case UInt8(ascii: "f"): return ("\u{C}", index + 2)
            case UInt8(ascii: "n"): return ("\n", index + 2)
            case UInt8(ascii: "r"): return ("\r", index + 2)
            case UInt8(ascii: "t"): return ("\t", index + 2)
            case UInt8(ascii: "u"):
                let high = unit(at: index + 2)
                guard high & 0xFC00 == 0xD800 else {
                    return (Unicode.Scalar(high) ?? "\u{FFFD}", index + 6)
                }
                let low = unit(at: index + 8)
                let value = 0x1_0000 + (high & 0x3FF) << 10 + low & 0x3FF
                return (Unicode.Scalar(value) ?? "\u{FFFD}", index + 12)
            case let byte: return (Unicode.Scalar(byte), index + 2)
            }
        }

        private func unit(at index: Int) -> UInt32 {
            bytes[index..<index + 4].reduce(0) { unit, byte in
                unit << 4 | UInt32(byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x57)
            }
        }
    }
}

extension JSONDocument.Node {
    /// Where strings stand, the names of members too, with their quotes, in the order of the text.
    fileprivate var strings: [Range<Int>] {
        var strings: [Range<Int>] = []
        collect(into: &strings)
        return strings
    }

    private func collect(into strings: inout [Range<Int>]) {
        switch kind {
        case .string: strings.append(range)
        case .array: for element in elements { element.collect(into: &strings) }
        case .object:
            for member in members {
                strings.append(member.name.range)
                member.value.collect(into: &strings)
            }
        case .number, .bool, .null: return
        }
    }
}
