// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

@testable import Vocabulary

/// Random numbers that come again with their seed (SplitMix64), and JSON made of them.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    /// A text with what is hard about texts: quotes, escapes, controls and every length of UTF-8.
    mutating func text(length: ClosedRange<Int>) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0x61...0x7A, 0x61...0x7A, 0...0x7F, 0x80...0x7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
        ]
        var text = ""
        for _ in 0..<Int.random(in: length, using: &self) {
            let value = UInt32.random(in: ranges[below(ranges.count)], using: &self)
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    mutating func json(depth: Int) -> JSON {
        switch below(depth > 0 ? 10 : 7) {
        case 0: return .null
        case 1: return .bool(below(2) == 0)
        case 2: return .integer(Int64.random(in: .min ... .max, using: &self) >> below(64))
        case 3, 4:
            let number = Double(bitPattern: next())
            return .number(number.isFinite ? number : Double(below(1000)) / 8)
        case 5, 6: return .string(text(length: 0...12))
        case 7: return .array((0..<below(5)).map { _ in json(depth: depth - 1) })
        default:
            // The number keeps the keys apart.
            return .object(
                (0..<below(6)).map { index in
                    JSON.Member(text(length: 0...4) + "\(index)", json(depth: depth - 1))
                })
        }
    }

    /// The value as text in one of its many forms: white space, escapes, forms of numbers.
    mutating func text(of value: JSON) -> [UInt8] {
        switch value {
        case .array(let elements):
            var bytes = Array("[".utf8) + space()
            for (index, element) in elements.enumerated() {
                bytes += (index > 0 ? Array(",".utf8) + space() : []) + text(of: element) + space()
            }
            return bytes + Array("]".utf8)
        case .object(let members):
            var bytes = Array("{".utf8) + space()
            for (index, member) in members.enumerated() {
                bytes += (index > 0 ? Array(",".utf8) + space() : []) + escaped(member.key)
                bytes += space() + Array(":".utf8) + space() + text(of: member.value) + space()
            }
            return bytes + Array("}".utf8)
        case .string(let text): return escaped(text)
        default: return value.serialized
        }
    }

    private mutating func space() -> [UInt8] {
        (0..<max(0, below(6) - 3)).map { _ in Array(" \t\r\n".utf8)[below(4)] }
    }

    private mutating func escaped(_ text: String) -> [UInt8] {
        var bytes = Array("\"".utf8)
        for scalar in text.unicodeScalars {
            if below(4) == 0 {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16, uppercase: below(2) == 0)
                    bytes += "\\u".utf8
                    bytes += String(repeating: "0", count: 4 - digits.count).utf8
                    bytes += digits.utf8
                }
            } else {
                bytes += JSON.quoted(String(scalar)).dropFirst().dropLast()
            }
        }
        return bytes + Array("\"".utf8)
    }
}
