// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CoreMetrics
import Foundation
import Synchronization

/// The measures of this process in the Prometheus text format, version 0.0.4.
///
/// Labels are names of the operator's: use cases, kinds, effects. Nothing that a customer said is one.
final class Exposition: MetricsFactory, Sendable {
    /// Every measure: each has its heading in `docs/reference/metrics.md`.
    static let measures: [(name: String, kind: String, help: String)] = [
        ("belay_decisions_total", "counter", "Decisions by use case, kind and effect."),
        ("belay_requests_total", "counter", "Requests by route and status."),
        ("belay_overhead_seconds", "histogram", "Time that Belay itself took before it answered."),
        (
            "belay_upstream_seconds", "histogram",
            "Time until a model provider's answer began, by upstream."
        ),
        (
            "belay_upstream_failures_total", "counter",
            "Tries at a model provider that failed, by upstream."
        ),
        (
            "belay_scorer_failures_total", "counter",
            "Questions to the external scorer without an answer that can be used, by scorer."
        ),
        ("belay_webhook_delivered_total", "counter", "Messages that a receiver took, by webhook."),
        (
            "belay_webhook_failed_total", "counter",
            "Tries to tell a receiver that failed, by webhook."
        ),
        ("belay_webhook_pending", "gauge", "Messages that are still to be delivered, by webhook."),
        (
            "belay_helpdesk_told_total", "counter",
            "What a helpdesk was told and took, by helpdesk."
        ),
        (
            "belay_helpdesk_failed_total", "counter",
            "Tries to tell a helpdesk that failed, by helpdesk."
        ),
        (
            "belay_helpdesk_given_up_total", "counter",
            "What a helpdesk was never told of handoffs that are over, by helpdesk."
        ),
        (
            "belay_helpdesk_callbacks_total", "counter",
            "What helpdesks told, by helpdesk and result."
        ),
        ("belay_helpdesk_pending", "gauge", "What is still to be told, by helpdesk."),
        ("belay_ledger_entries", "gauge", "Entries that are durable."),
        ("process_resident_memory_bytes", "gauge", "Memory of the process."),
    ]

    /// Upper bounds of the buckets, in seconds.
    private static let bounds = [
        0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
    ]

    private struct Series: Hashable {
        let name: String
        let labels: String
    }

    private final class Count: CounterHandler, FloatingPointCounterHandler, Sendable {
        let value = Mutex(0.0)
        func increment(by amount: Int64) { value.withLock { $0 += Double(amount) } }
        func increment(by amount: Double) { value.withLock { $0 += amount } }
        func reset() { value.withLock { $0 = 0 } }
    }

    private final class Spread: RecorderHandler, TimerHandler, Sendable {
        struct State {
            var counts = [Int](repeating: 0, count: Exposition.bounds.count + 1)
            var sum = 0.0
        }
        let state = Mutex(State())
        func record(_ value: Int64) { record(Double(value)) }
        func record(_ value: Double) {
            let bucket = Exposition.bounds.firstIndex { value <= $0 } ?? Exposition.bounds.count
            state.withLock {
                $0.counts[bucket] += 1
                $0.sum += value
            }
        }
        func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
    }

    private struct State {
        var counts: [Series: Count] = [:]
        var spreads: [Series: Spread] = [:]
    }

    private let state = Mutex(State())

    private static func series(_ label: String, _ dimensions: [(String, String)]) -> Series {
        Series(
            name: label,
            labels: dimensions.map { name, value in
                let escaped = value.replacingOccurrences(of: "\\", with: "\\\\")
                    .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(
                        of: "\n", with: "\\n")
                return "\(name)=\"\(escaped)\""
            }.joined(separator: ","))
    }

    private func count(_ label: String, _ dimensions: [(String, String)]) -> Count {
        let series = Self.series(label, dimensions)
        return state.withLock { state in
            if let count = state.counts[series] { return count }
            let count = Count()
            state.counts[series] = count
            return count
        }
    }

    private func spread(_ label: String, _ dimensions: [(String, String)]) -> Spread {
        let series = Self.series(label, dimensions)
        return state.withLock { state in
            if let spread = state.spreads[series] { return spread }
            let spread = Spread()
            state.spreads[series] = spread
            return spread
        }
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        count(label, dimensions)
    }
    func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        count(label, dimensions)
    }
    func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        spread(label, dimensions)
    }
    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        spread(label, dimensions)
    }
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    /// Everything that is known, measure by measure.
    ///
    /// - Parameter pending: How much each webhook and each helpdesk is still to be told, by what they are.
    func text(
        ledgerSize: Int, pending: [String: [(name: String, count: Int)]] = [:]
    ) -> String {
        let (counts, spreads) = state.withLock { ($0.counts, $0.spreads) }
        var text = ""
        for measure in Self.measures {
            text +=
                "# HELP \(measure.name) \(measure.help)\n# TYPE \(measure.name) \(measure.kind)\n"
            for (series, count) in counts.sorted(by: { $0.key.labels < $1.key.labels })
            where series.name == measure.name {
                text += "\(series.name){\(series.labels)} \(count.value.withLock { $0 })\n"
            }
            for (series, spread) in spreads.sorted(by: { $0.key.labels < $1.key.labels })
            where series.name == measure.name {
                text += Self.histogram(series, spread.state.withLock { $0 })
            }
            for (what, counts) in pending where measure.name == "belay_\(what)_pending" {
                for (name, count) in counts {
                    text += "\(measure.name){\(what)=\"\(name)\"} \(count)\n"
                }
            }
            if measure.name == "belay_ledger_entries" {
                text += "belay_ledger_entries \(ledgerSize)\n"
            }
            if measure.name == "process_resident_memory_bytes" {
                text += "process_resident_memory_bytes \(Self.residentMemory())\n"
            }
        }
        return text
    }

    private static func histogram(_ series: Series, _ state: Spread.State) -> String {
        let separator = series.labels.isEmpty ? "" : ","
        var text = ""
        var total = 0
        for (bound, count) in zip(bounds.map { "\($0)" } + ["+Inf"], state.counts) {
            total += count
            text += "\(series.name)_bucket{\(series.labels)\(separator)le=\"\(bound)\"} \(total)\n"
        }
        text += "\(series.name)_sum{\(series.labels)} \(state.sum)\n"
        return text + "\(series.name)_count{\(series.labels)} \(total)\n"
    }

    /// From `/proc/self/statm`: its second number counts resident pages.
    private static func residentMemory() -> Int {
        guard let data = FileManager.default.contents(atPath: "/proc/self/statm") else { return 0 }
        let words = String(decoding: data, as: UTF8.self).split(separator: " ")
        return words.count > 1 ? (Int(words[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
    }
}
