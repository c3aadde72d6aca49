// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Value {
    /// A point in time, to the nanosecond, from the year 1 to the year 9999.
    public struct Timestamp: Sendable, Hashable, Comparable {
        /// Seconds since 1970-01-01T00:00:00Z.
        public let seconds: Int64
        /// Nanoseconds after that second, less than a milliard.
        public let nanoseconds: Int32

        static let epoch = Timestamp(uncheckedSeconds: 0, nanoseconds: 0)
        private static let secondsRange: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

        private init(uncheckedSeconds: Int64, nanoseconds: Int32) {
            seconds = uncheckedSeconds
            self.nanoseconds = nanoseconds
        }

        /// Makes a point in time; nil outside the years 1 to 9999.
        public init?(seconds: Int64, nanoseconds: Int32 = 0) {
            guard Timestamp.secondsRange.contains(seconds),
                (0..<1_000_000_000).contains(nanoseconds)
            else { return nil }
            self.init(uncheckedSeconds: seconds, nanoseconds: nanoseconds)
        }

        /// Reads a date and time of RFC 3339: `2026-03-01T12:30:00.5+01:00`.
        public init?(_ text: String) {
            var scanner = DigitScanner(text)
            guard let year = scanner.number(4), scanner.take("-"),
                let month = scanner.number(2), scanner.take("-"),
                let day = scanner.number(2), scanner.take("T") || scanner.take("t"),
                let hour = scanner.number(2), scanner.take(":"),
                let minute = scanner.number(2), scanner.take(":"),
                let second = scanner.number(2),
                (1...12).contains(month), hour < 24, minute < 60, second < 60,
                day >= 1, day <= CivilDate.days(ofMonth: month, in: year)
            else { return nil }
            var nanoseconds: Int32 = 0
            if scanner.take(".") {
                guard let fraction = scanner.fraction() else { return nil }
                nanoseconds = fraction
            }
            guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
            let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
            let time = hour * 3600 + minute * 60 + second
            self.init(seconds: Int64(days * 86_400 + time - offset), nanoseconds: nanoseconds)
        }

        public static func < (left: Timestamp, right: Timestamp) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }

        /// The point in time so much later; nil outside the range.
        func advanced(by duration: Duration) -> Timestamp? {
            let sum = Int64(nanoseconds) + duration.nanoseconds % 1_000_000_000
            let carry: Int64 = sum < 0 ? -1 : sum >= 1_000_000_000 ? 1 : 0
            return Timestamp(
                seconds: seconds + duration.nanoseconds / 1_000_000_000 + carry,
                nanoseconds: Int32(sum - carry * 1_000_000_000))
        }

        /// The time since another point; nil when it is longer than a duration can be.
        func duration(since other: Timestamp) -> Duration? {
            let (scaled, first) = (seconds - other.seconds)
                .multipliedReportingOverflow(by: 1_000_000_000)
            let (sum, second) = scaled.addingReportingOverflow(
                Int64(nanoseconds) - Int64(other.nanoseconds))
            return first || second ? nil : Duration(nanoseconds: sum)
        }
    }
}

extension Value.Timestamp: CustomStringConvertible {
    /// The date and time of RFC 3339, in UTC, with as many decimals as are needed.
    public var description: String {
        let (date, time) = CivilDate.split(seconds: seconds)
        func padded(_ number: Int64, _ width: Int = 2) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(Int64(date.year), 4) + "-" + padded(Int64(date.month)) + "-"
            + padded(Int64(date.day)) + "T" + padded(time / 3600) + ":" + padded(time / 60 % 60)
            + ":" + padded(time % 60) + decimals(UInt64(nanoseconds)) + "Z"
    }
}
