// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StandardFunction {
    static let encoders: [StandardFunction] = [
        StandardFunction(
            "base64.encode", [Signature([.bytes], .string)],
            .unary { value, meter throws(EvaluationError) in
                guard case .bytes(let bytes) = value else { return nil }
                try meter.charge(bytes: bytes.count * 2)
                return .string(Base64.encode(bytes))
            }),
        StandardFunction(
            "base64.decode", [Signature([.string], .bytes)],
            .unary { value, meter throws(EvaluationError) in
                guard case .string(let text) = value else { return nil }
                try meter.charge(bytes: text.utf8.count)
                guard let bytes = Base64.decode(text) else {
                    throw EvaluationError("the string is no base64")
                }
                return .bytes(bytes)
            }),
    ]
}

/// RFC 4648, section 4. Padding may be left out.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for byte in group { bits = bits << 8 | UInt32(byte) }
            bits <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let isPadding = place > group.count
                text.append(
                    isPadding
                        ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(_ text: String) -> [UInt8]? {
        var letters = Array(text.utf8)[...]
        if letters.count % 4 == 0 {
            if letters.last == UInt8(ascii: "=") { letters = letters.dropLast() }
            if letters.last == UInt8(ascii: "=") { letters = letters.dropLast() }
        }
        guard letters.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for letter in letters {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits = (bits << 6 | UInt32(value)) & 0xff_ffff
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
