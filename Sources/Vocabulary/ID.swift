// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A word of the vocabulary whose things have identifiers.
///
/// The prefix shows a reader what an identifier names, and keeps identifiers of different things from
/// being mixed up when they are written down.
public protocol Identified {
    /// Three lower-case letters that begin the written form, such as `dec` for a decision.
    static var idPrefix: String { get }
}

/// A random, time-ordered identifier of one thing: 48 bits of milliseconds since 1970, then 80 random bits.
///
/// Identifiers can be made anywhere without asking anybody, sort by the time they were made, and carry
/// nothing of what they name. The written form is `prefix_` and 26 characters of Crockford's base 32.
public struct ID<Subject: Identified>: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new identifier, made at `now`.
    public init(at now: Timestamp) {
        var generator = SystemRandomNumberGenerator()
        self.init(at: now, using: &generator)
    }

    /// A new identifier with random bits from `generator`, for tests that need the same ones again.
    public init(at now: Timestamp, using generator: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(clamping: now.milliseconds) & 0xFFFF_FFFF_FFFF
        high = milliseconds << 16 | generator.next() & 0xFFFF
        low = generator.next()
    }

    /// Reads the written form; `nil` when it is not one, or names another kind of thing.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let prefix = Array(Subject.idPrefix.utf8)
        guard bytes.count == prefix.count + 27, bytes.starts(with: prefix),
            bytes[prefix.count] == UInt8(ascii: "_")
        else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for (index, byte) in bytes[(prefix.count + 1)...].enumerated() {
            guard let digit = Crockford.value(of: byte) else { return nil }
            // 130 bits are written, 128 are meant: the first digit holds only three.
            if index == 0, digit > 7 { return nil }
            high = high << 5 | low >> 59
            low = low << 5 | UInt64(digit)
        }
        self.init(high: high, low: low)
    }

    public var description: String {
        String(unsafeUninitializedCapacity: Subject.idPrefix.utf8.count + 27) { buffer in
            var count = 0
            for byte in Subject.idPrefix.utf8 {
                buffer[count] = byte
                count += 1
            }
            buffer[count] = UInt8(ascii: "_")
            count += 1
            var high = high
            var low = low
            for index in stride(from: 25, through: 0, by: -1) {
                buffer[count + index] = Crockford.digit(UInt8(low & 31))
                low = low >> 5 | high << 59
                high >>= 5
            }
            return count + 26
        }
    }

    /// The sixteen bytes, most significant first: what storage keeps.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: high.bigEndian) { high in
            withUnsafeBytes(of: low.bigEndian) { low in Array(high) + Array(low) }
        }
    }

    /// Reads the sixteen bytes that ``bytes`` gave.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// When it was made, to the millisecond.
    public var madeAt: Timestamp { Timestamp(milliseconds: Int64(high >> 16)) }

    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

/// Crockford's base 32: no I, L, O or U, so that a number read aloud is heard right.
private enum Crockford {
    static let digits: StaticString = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

    static func digit(_ value: UInt8) -> UInt8 { digits.utf8Start[Int(value & 31)] }

    static func value(of byte: UInt8) -> UInt8? {
        for value in UInt8(0)..<32 where digits.utf8Start[Int(value)] == byte { return value }
        return nil
    }
}
