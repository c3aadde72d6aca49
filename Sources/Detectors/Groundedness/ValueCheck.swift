// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Which values of a reply nothing in the evidence gives.
struct ValueCheck {
    let index: EvidenceIndex

    /// A value that the evidence lacks: where it stands, and its normal form.
    struct Finding: Sendable {
        let kind: String
        let bytes: Range<Int>
        let value: String
        let score: Double
    }

    /// Counts up to this are made of what is seen: «two of your three orders».
    static let countLimit: Int64 = 20

    /// The score of a number that may have been computed from the evidence, though not from what the reply says.
    static let computed = 0.55

    func findings(in text: String) -> [Finding] {
        var text = text
        return text.withUTF8 { bytes in
            var reader = StatedValueReader(bytes: bytes)
            reader.read()
            var known = index.values
            var open = reader.values.filter { isClaim($0, bytes) }
            // What the evidence has may be computed with, wherever it stands in the reply.
            for _ in 0..<4 where !open.isEmpty {
                let before = open.count
                open.removeAll { value in
                    guard known.supports(value) else { return false }
                    known.accept(value)
                    return true
                }
                if open.count == before { break }
            }
            var found = open.filter { !isExample($0, bytes) }.map {
                finding($0, bytes, isComputed: known.mayFollow($0))
            }
            found += NameCheck(index: index).findings(in: bytes)
            return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
        }
    }

    /// Words that say that what follows is only a form: «e.g. `AB1234`».
    private static let examples: [[UInt8]] = [
        "e.g.", "eg ", "for example", "for instance", "such as", "like ", "format", "look", "z.b.",
        "z. b.",
        "zum beispiel", "par exemple", "por ejemplo", "ad esempio", "bijvoorbeeld", "por exemplo",
        "na przyk",
    ].map { Array($0.utf8) }

    private func isExample(_ value: StatedValue, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard
            value.kind == .identifier || value.kind == .email || value.kind == .link
                || value.kind == .number
        else { return false }
        let before = bytes[max(0, value.start - 32)..<value.start].map {
            $0.isLetter ? $0 | 0x20 : $0
        }
        return Self.examples.contains { example in
            before.count >= example.count
                && (0...(before.count - example.count)).contains {
                    before[$0..<($0 + example.count)].elementsEqual(example)
                }
        }
    }

    private func isClaim(_ value: StatedValue, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.kind == .number else { return true }
        if value.isOrdinal { return false }
        if value.unit != .none { return true }
        let isWhole = value.number % StatedValue.scale == 0
        let whole = value.number / StatedValue.scale
        if isWhole, whole <= Self.countLimit { return false }
        // A year by itself.
        if isWhole, (1900...2100).contains(whole), value.end - value.start == 4 { return false }
        return true
    }

    private func finding(
        _ value: StatedValue, _ bytes: UnsafeBufferPointer<UInt8>, isComputed: Bool
    ) -> Finding {
        let written = String(decoding: bytes[value.start..<value.end], as: UTF8.self)
        let (kind, normal, score): (String, String, Double) =
            switch value.kind {
            case .number: ("number", value.plain, value.unit == .none ? 0.7 : 0.8)
            case .amount: ("amount", value.plain, 0.9)
            case .percent: ("percent", value.plain + "%", 0.85)
            case .date: ("date", Self.date(value.number), 0.85)
            case .time: ("time", Self.time(value.number), 0.8)
            case .identifier: ("identifier", written, 0.9)
            case .link: ("link", written, 0.95)
            case .email: ("email", written, 0.95)
            }
        return Finding(
            kind: kind, bytes: value.start..<value.end, value: normal,
            score: isComputed ? Self.computed : score)
    }

    private static func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }

    private static func date(_ packed: Int64) -> String {
        let day = two(packed >> 5 & 15) + "-" + two(packed & 31)
        return packed >> 9 > 0 ? "\(packed >> 9)-\(day)" : "--\(day)"
    }

    private static func time(_ minutes: Int64) -> String {
        two(minutes / 60) + ":" + two(minutes % 60)
    }
}
