// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A path with places for values: `/payments/{payment_id}/refunds`.
///
/// Whatever a value is, it stays where its place is: nothing in it can end a segment, begin a query or lead
/// to another host.
public struct PathTemplate: Sendable, Hashable {
    /// As it was written.
    public let text: String
    private let placed: PlacedText

    /// `nil` where it is not a path that begins with one `/`, or a brace is not part of a `{name}`.
    public init?(_ text: String) {
        guard text.hasPrefix("/"), text.utf8.count <= 1024, let placed = PlacedText(text),
            placed.words.allSatisfy({ $0.utf8.allSatisfy(Self.mayStand) })
        else { return nil }
        self.text = text
        self.placed = placed
        // No empty segments and none that lead upwards, whatever the values are: `//host` is another host.
        guard let sample = filled({ _ in "x" }), !sample.contains("//") else { return nil }
    }

    /// The names of its places, in their order.
    public var places: [String] { placed.places }

    /// The longest value that is put in, in bytes.
    private static let valueLimit = 512

    /// The path with the values in it.
    ///
    /// - Returns: `nil` where a value is missing, empty or too long, or a segment would lead elsewhere.
    public func filled(_ value: (String) -> String?) -> String? {
        let path = placed.filled { name in
            guard let value = value(name), !value.isEmpty, value.utf8.count <= Self.valueLimit
            else { return nil }
            return value.percentEncoded
        }
        guard let path else { return nil }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        return segments.contains { $0 == "." || $0 == ".." } ? nil : path
    }

    /// What may stand in a path as it is.
    private static func mayStand(_ byte: UInt8) -> Bool {
        String.isUnreserved(byte) || "/!$&'()*+,;=:@".utf8.contains(byte)
    }
}

extension String {
    /// The text with everything but letters, digits, `-`, `.`, `_` and `~` as `%XX`: RFC 3986, 2.3.
    public var percentEncoded: String {
        var bytes: [UInt8] = []
        for byte in utf8 {
            if Self.isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes += "%".utf8
                if byte < 16 { bytes += "0".utf8 }
                bytes += String(byte, radix: 16, uppercase: true).utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate static func isUnreserved(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || "-._~".utf8.contains(byte)
    }
}
