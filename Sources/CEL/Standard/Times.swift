// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StandardFunction {
    /// The parts of times, in UTC or in a time zone, and of durations.
    static let times: [StandardFunction] = [
        part("getFullYear") { date, _, _ in date.year },
        part("getMonth") { date, _, _ in date.month - 1 },
        part("getDate") { date, _, _ in date.day },
        part("getDayOfMonth") { date, _, _ in date.day - 1 },
        part("getDayOfWeek") { date, _, _ in date.dayOfWeek },
        part("getDayOfYear") { date, _, _ in date.dayOfYear },
        part("getHours", ofDuration: { $0 / 3_600_000_000_000 }) { _, seconds, _ in seconds / 3600
        },
        part("getMinutes", ofDuration: { $0 / 60_000_000_000 }) { _, seconds, _ in seconds / 60 % 60
        },
        part("getSeconds", ofDuration: { $0 / 1_000_000_000 }) { _, seconds, _ in seconds % 60 },
        part("getMilliseconds", ofDuration: { $0 / 1_000_000 % 1_000 }) { _, _, nanoseconds in
            nanoseconds / 1_000_000
        },
    ]

    private static func part(
        _ name: String, ofDuration: (@Sendable (Int64) -> Int64)? = nil,
        _ ofTime: @escaping @Sendable (CivilDate, Int, Int) -> Int
    ) -> StandardFunction {
        let ofTimes = [Signature([.timestamp], .int), Signature([.timestamp, .string], .int)]
        let ofDurations = ofDuration == nil ? [] : [Signature([.duration], .int)]
        return StandardFunction(
            name, isMember: true, ofTimes + ofDurations,
            .variadic { values, meter throws(EvaluationError) in
                switch values.first {
                case .duration(let duration) where values.count == 1:
                    return ofDuration.map { .int($0(duration.nanoseconds)) }
                case .timestamp(let time) where values.count <= 2:
                    var offset = 0
                    if values.count == 2 {
                        guard case .string(let zone) = values[1] else { return nil }
                        try meter.charge(200)
                        guard let found = ZoneOffset.seconds(in: zone, at: time) else {
                            throw EvaluationError(
                                "there is no such time zone: write `Europe/Berlin` or `+01:00`")
                        }
                        offset = found
                    }
                    let (date, seconds) = CivilDate.split(seconds: time.seconds + Int64(offset))
                    return .int(Int64(ofTime(date, Int(seconds), Int(time.nanoseconds))))
                default: return nil
                }
            })
    }
}
