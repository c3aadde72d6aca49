// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing
import Vocabulary

@Suite struct BusinessCalendarTests {
    private static func hours(_ texts: String...) -> [BusinessCalendar.Hours] {
        texts.compactMap { BusinessCalendar.Hours($0) }
    }

    private static let office = BusinessCalendar(
        open: [
            .mon: hours("09:00-12:00", "13:00-17:30"), .tue: hours("09:00-17:00"),
            .wed: hours("09:00-17:00"), .thu: hours("09:00-17:00"), .fri: hours("09:00-16:00"),
        ], closed: ["2026-12-25", "2026-12-28"])

    private func end(
        _ calendar: BusinessCalendar, _ length: Duration, from start: String,
        in zone: String = "UTC"
    ) throws -> String {
        let start = try #require(Timestamp(start + ":00.000Z"))
        let zone = try #require(TimeZone(identifier: zone))
        return String("\(calendar.moment(after: length, from: start, in: zone))".prefix(16))
    }

    @Test(arguments: [
        // 2026-11-23 is a Monday.
        ("2026-11-23T09:00", 60, "2026-11-23T10:00"), ("2026-11-23T11:30", 60, "2026-11-23T13:30"),
        ("2026-11-23T12:30", 30, "2026-11-23T13:30"), ("2026-11-23T17:00", 60, "2026-11-24T09:30"),
        ("2026-11-23T23:00", 60, "2026-11-24T10:00"), ("2026-11-23T03:00", 60, "2026-11-23T10:00"),
        ("2026-11-27T15:30", 60, "2026-11-30T09:30"), ("2026-11-28T10:00", 1, "2026-11-30T09:01"),
        // Exactly until the end of a day is still that day.
        ("2026-11-27T15:00", 60, "2026-11-27T16:00"),
        // Christmas is a Friday, and the Monday after it is closed as well.
        ("2026-12-24T16:00", 120, "2026-12-29T10:00"),
    ])
    func `only the hours count in which people are there`(
        start: String, minutes: Int, end: String
    ) throws {
        #expect(try self.end(Self.office, .seconds(minutes * 60), from: start) == end)
    }

    @Test func `hours are those of the wall, when clocks change, too`() throws {
        let daily = BusinessCalendar(
            open: Dictionary(
                BusinessCalendar.Weekday.allCases.map { ($0, Self.hours("09:00-17:00")) },
                uniquingKeysWith: { first, _ in first }))
        // Berlin goes from +01:00 to +02:00 on 2026-03-29, and back on 2026-10-25.
        let zone = "Europe/Berlin"
        #expect(
            try end(daily, .seconds(3600), from: "2026-03-28T15:30", in: zone) == "2026-03-29T07:30"
        )
        #expect(
            try end(daily, .seconds(3600), from: "2026-10-24T14:30", in: zone) == "2026-10-25T08:30"
        )
    }

    @Test func `an hour that clocks leave out is no time, and one that they repeat is two`() throws
    {
        let nightly = BusinessCalendar(open: [.sun: Self.hours("00:00-06:00")])
        // Of six hours on the wall five pass in March, and seven in October.
        let zone = "Europe/Berlin"
        #expect(
            try end(nightly, .seconds(5 * 3600), from: "2026-03-28T23:00", in: zone)
                == "2026-03-29T04:00")
        #expect(
            try end(nightly, .seconds(5 * 3600 + 60), from: "2026-03-28T23:00", in: zone)
                == "2026-04-04T22:01", "the rest is in the next week")
        #expect(
            try end(nightly, .seconds(7 * 3600), from: "2026-10-24T22:00", in: zone)
                == "2026-10-25T05:00")
    }

    @Test func `an opening that clocks leave out is when they have gone on`() throws {
        let odd = BusinessCalendar(open: [.sun: Self.hours("02:30-04:00")])
        #expect(
            try end(odd, .seconds(60), from: "2026-03-28T23:00", in: "Europe/Berlin").hasPrefix(
                "2026-03-29T01:"))
    }

    @Test func `a day may be open to its end, and hours that overlap count once`() throws {
        let all = BusinessCalendar(open: [
            .mon: Self.hours("00:00-24:00"), .tue: Self.hours("00:00-24:00"),
        ])
        #expect(try end(all, .seconds(25 * 3600), from: "2026-11-23T00:00") == "2026-11-24T01:00")
        let double = BusinessCalendar(open: [.mon: Self.hours("09:00-12:00", "10:00-13:00")])
        #expect(try end(double, .seconds(4 * 3600), from: "2026-11-23T00:00") == "2026-11-23T13:00")
    }

    @Test func `where nobody is ever there the wait ends all the same`() throws {
        let empty = BusinessCalendar(open: [:])
        #expect(try end(empty, .seconds(60), from: "2026-11-23T09:00") == "2026-11-23T09:00")
    }

    @Test(arguments: [
        "", "9:00-17:00", "09:00", "09:00-09:00", "17:00-09:00", "09:00-24:01", "09:60-10:00",
        "09:00-17:00-18:00", "-1:00-02:00", "0900-1700", "09:00 - 17:00", "٠٩:٠٠-١٧:٠٠",
    ])
    func `hours that are none are refused`(text: String) {
        #expect(BusinessCalendar.Hours(text) == nil)
    }
}
