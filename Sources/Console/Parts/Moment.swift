// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension Timestamp {
    /// The moment, in UTC: `2026-11-21 22:17:03`.
    var html: HTML {
        let text = description
        return """
            <time datetime="\(text)">\(String(text.prefix(10))) \(String(text.dropFirst(11).prefix(8)))</time>
            """
    }

    /// How far off it is, and urgent where it is near. Script counts on.
    func due(from now: Timestamp) -> HTML {
        let isNear = milliseconds - now.milliseconds < 300_000
        return """
            <time class="due\(isNear ? " near" : "")" datetime="\(description)" data-due>\(distance(from: now))</time>
            """
    }

    /// `in 12 min`, `in 3 h`, `over`.
    func distance(from now: Timestamp) -> String {
        let seconds = (milliseconds - now.milliseconds) / 1000
        return switch seconds {
        case ..<1: "over"
        case ..<90: "in \(seconds) s"
        case ..<5400: "in \((seconds + 30) / 60) min"
        case ..<129_600: "in \((seconds + 1800) / 3600) h"
        default: "in \((seconds + 43_200) / 86_400) d"
        }
    }

    /// `12 s ago`, `3 h ago`.
    func ago(at now: Timestamp) -> HTML {
        let seconds = max(0, now.milliseconds - milliseconds) / 1000
        let words =
            switch seconds {
            case ..<5: "just now"
            case ..<90: "\(seconds) s ago"
            case ..<5400: "\((seconds + 30) / 60) min ago"
            case ..<129_600: "\((seconds + 1800) / 3600) h ago"
            default: "\((seconds + 43_200) / 86_400) d ago"
            }
        return """
            <time datetime="\(description)" data-since title="\(String(description.prefix(19))) UTC">\(words)</time>
            """
    }
}
