// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Foundation
public import Vocabulary

/// When people are there: the hours of each weekday, and the days on which nobody is.
public struct BusinessCalendar: Sendable, Hashable {
    /// The hours of each weekday, in their order.
    public let open: [Weekday: [Hours]]
    /// Days on which nobody is there, as `2026-12-25`.
    public let closed: Set<String>

    public enum Weekday: String, Sendable, Hashable, CaseIterable {
        case mon, tue, wed, thu, fri, sat, sun
    }

    /// A part of a day, by the clock on the wall, in minutes from midnight.
    public struct Hours: Sendable, Hashable, Comparable {
        public let from: Int
        /// At most 1440, which is the end of the day.
        public let to: Int

        public static func < (left: Self, right: Self) -> Bool {
            (left.from, left.to) < (right.from, right.to)
        }

        /// Reads `09:00-12:30`; `nil` where it is not that, or would end before it begins.
        public init?(_ text: String) {
            let ends = text.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let from = Self.minute(ends[0]), let to = Self.minute(ends[1]),
                from < to
            else { return nil }
            self.from = from
            self.to = to
        }

        var text: String { "\(Self.clock(from))-\(Self.clock(to))" }

        private static func clock(_ minute: Int) -> String {
            let parts = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }
            return parts.joined(separator: ":")
        }

        private static func minute(_ text: Substring) -> Int? {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2,
                parts.allSatisfy({
                    $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) }
                }),
                let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
                hour * 60 + minute <= 1440
            else { return nil }
            return hour * 60 + minute
        }
    }

    public init(open: [Weekday: [Hours]], closed: Set<String> = []) {
        self.open = open.mapValues { $0.sorted() }
        self.closed = closed
    }

    /// How far ahead is looked, in days: nobody waits longer for an answer.
    private static let horizon = 3660

    /// When so much open time has gone by.
    ///
    /// Only time that really passes counts: an hour that the clocks leave out is no time, and one that they
    /// repeat is two.
    ///
    /// - Parameters:
    ///   - start: From when on; where nobody is there then, from the next opening on.
    ///   - zone: Where the hours and days are those of the wall.
    public func moment(after length: Duration, from start: Timestamp, in zone: TimeZone)
        -> Timestamp
    {
        var calendar = Foundation.Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        var left = length.milliseconds
        var day = Self.civil(start, in: calendar)
        var last = start
        for _ in 0..<Self.horizon {
            for hours in isClosed(day) ? [] : open[Self.weekday(day, in: calendar)] ?? [] {
                let opening = max(Self.moment(hours.from, of: day, in: calendar), start, last)
                let closing = Self.moment(hours.to, of: day, in: calendar)
                guard opening < closing else { continue }
                let span = closing.milliseconds - opening.milliseconds
                if left <= span { return Timestamp(milliseconds: opening.milliseconds + left) }
                left -= span
                // Hours that overlap count once.
                last = closing
            }
            day = Self.following(day)
        }
        return last
    }

    private func isClosed(_ day: DateComponents) -> Bool {
        closed.contains(Self.text(of: day))
    }

    private static func text(of day: DateComponents) -> String {
        func digits(_ number: Int?, _ width: Int) -> String {
            let text = String(number ?? 0)
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        return "\(digits(day.year, 4))-\(digits(day.month, 2))-\(digits(day.day, 2))"
    }

    private static func civil(_ moment: Timestamp, in calendar: Foundation.Calendar)
        -> DateComponents
    {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
        return calendar.dateComponents([.year, .month, .day], from: date)
    }

    /// Days are counted without a zone: no change of the clocks leaves one out.
    private static let plain: Foundation.Calendar = {
        var calendar = Foundation.Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    private static func following(_ day: DateComponents) -> DateComponents {
        guard let date = plain.date(from: day),
            let next = plain.date(byAdding: .day, value: 1, to: date)
        else { return day }
        return plain.dateComponents([.year, .month, .day], from: next)
    }

    private static func weekday(_ day: DateComponents, in calendar: Foundation.Calendar) -> Weekday
    {
        // Sunday is 1.
        let number = plain.date(from: day).map { plain.component(.weekday, from: $0) } ?? 1
        return Weekday.allCases[(number + 5) % 7]
    }

    /// When the clock on the wall shows that minute; where the clocks leave it out, when they have gone on.
    private static func moment(
        _ minute: Int, of day: DateComponents, in calendar: Foundation.Calendar
    ) -> Timestamp {
        var parts = minute == 1440 ? following(day) : day
        parts.hour = minute == 1440 ? 0 : minute / 60
        parts.minute = minute % 60
        let date = calendar.date(from: parts) ?? Date(timeIntervalSince1970: 0)
        return Timestamp(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }

    /// Whether a text is a day that there is, as `2026-12-25`.
    static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard text.utf8.count == 10, parts.count == 3 else { return false }
        let day = DateComponents(year: parts[0], month: parts[1], day: parts[2])
        guard let date = plain.date(from: day) else { return false }
        return self.text(of: plain.dateComponents([.year, .month, .day], from: date)) == text
    }
}
