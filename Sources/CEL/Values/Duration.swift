// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Value {
    /// A span of time, to the nanosecond, of up to some 292 years either way.
    public struct Duration: Sendable, Hashable, Comparable {
        public let nanoseconds: Int64

        public init(nanoseconds: Int64) {
            self.nanoseconds = nanoseconds
        }

        /// Reads `1h30m`, `-1.5s`, `100ms`; nil when it is none or too long.
        public init?(_ text: String) {
            var bytes = Array(text.utf8)[...]
            var isNegative = false
            if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                isNegative = sign == UInt8(ascii: "-")
                bytes = bytes.dropFirst()
            }
            if bytes.elementsEqual("0".utf8) {
                nanoseconds = 0
                return
            }
            guard !bytes.isEmpty else { return nil }
            var total: Int64 = 0
            while !bytes.isEmpty {
                guard let part = Duration.part(of: &bytes) else { return nil }
                // Counting downwards reaches the least value as well.
                let (sum, overflow) = total.subtractingReportingOverflow(part)
                guard !overflow else { return nil }
                total = sum
            }
            if isNegative {
                nanoseconds = total
            } else {
                guard total != Int64.min else { return nil }
                nanoseconds = -total
            }
        }

        /// Takes a number and its unit off the front.
        private static func part(of bytes: inout ArraySlice<UInt8>) -> Int64? {
            let whole = digits(of: &bytes)
            var fraction: [UInt8] = []
            if bytes.first == UInt8(ascii: ".") {
                bytes = bytes.dropFirst()
                fraction = digits(of: &bytes)
            }
            guard !whole.isEmpty || !fraction.isEmpty, let unit = unit(of: &bytes) else {
                return nil
            }
            var number: Int64 = 0
            for digit in whole {
                let (tens, first) = number.multipliedReportingOverflow(by: 10)
                let (sum, second) = tens.addingReportingOverflow(Int64(digit))
                guard !first, !second else { return nil }
                number = sum
            }
            let (scaled, overflow) = number.multipliedReportingOverflow(by: unit)
            guard !overflow else { return nil }
            var rest: Int64 = 0
            var place = unit
            for digit in fraction {
                // What is finer than a nanosecond is dropped.
                guard place > 0 else { break }
                if place % 10 == 0 {
                    place /= 10
                    rest += Int64(digit) * place
                } else {
                    rest += Int64(digit) * place / 10
                    place /= 10
                }
            }
            let (sum, carries) = scaled.addingReportingOverflow(rest)
            return carries ? nil : sum
        }

        private static func digits(of bytes: inout ArraySlice<UInt8>) -> [UInt8] {
            let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            bytes = bytes.dropFirst(digits.count)
            return digits.map { $0 - UInt8(ascii: "0") }
        }

        private static func unit(of bytes: inout ArraySlice<UInt8>) -> Int64? {
            let letters = bytes.prefix { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                .prefix { $0 != UInt8(ascii: ".") }
            bytes = bytes.dropFirst(letters.count)
            return switch String(decoding: letters, as: UTF8.self) {
            case "ns": 1
            case "us", "µs", "μs": 1_000
            case "ms": 1_000_000
            case "s": 1_000_000_000
            case "m": 60_000_000_000
            case "h": 3_600_000_000_000
            default: nil
            }
        }

        public static func < (left: Duration, right: Duration) -> Bool {
            left.nanoseconds < right.nanoseconds
        }
    }
}

extension Value.Duration: CustomStringConvertible {
    /// Seconds with as many decimals as are needed: `90s`, `-0.25s`.
    public var description: String {
        let magnitude = nanoseconds.magnitude
        let sign = nanoseconds < 0 ? "-" : ""
        return "\(sign)\(magnitude / 1_000_000_000)\(decimals(magnitude % 1_000_000_000))s"
    }
}

/// The decimals of a second, with their point, without zeros at the end.
func decimals(_ nanoseconds: UInt64) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = String(nanoseconds + 1_000_000_000).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return ".\(digits)"
}
