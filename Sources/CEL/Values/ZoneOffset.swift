// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How far a time zone is from UTC at a point in time.
enum ZoneOffset {
    /// Seconds east of UTC; nil when there is no such zone.
    ///
    /// - Parameter zone: `UTC`, an offset such as `+01:00` or `02:00`, or a name such as
    ///   `Europe/Berlin`.
    static func seconds(in zone: String, at time: Value.Timestamp) -> Int? {
        if zone == "UTC" || zone == "Z" { return 0 }
        guard let first = zone.utf8.first, zone.utf8.count <= 64 else { return nil }
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first.isDigit {
            var scanner = DigitScanner(first.isDigit ? "+" + zone : zone)
            guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
            return offset
        }
        guard let found = TimeZone(identifier: zone) else { return nil }
        return found.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds)))
    }
}
