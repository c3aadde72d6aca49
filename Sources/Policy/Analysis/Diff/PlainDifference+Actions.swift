// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension Workspace {
    /// What the workspaces say otherwise of how actions are carried out, approved and told of.
    func differencesOfActions(to new: Workspace) -> [PlainDifference] {
        let list =
            Self.differences(
                "connector", connectors.mapValues(\.words), new.connectors.mapValues(\.words))
            + Self.differences("denial", denials.mapValues(\.words), new.denials.mapValues(\.words))
            + Self.differences(
                "message", messages.words, new.messages.words)
            + Self.differences("calendar", calendar?.words ?? [:], new.calendar?.words ?? [:])
            + Self.differences(
                "break-glass", breakGlass.map { ["by": $0.words] } ?? [:],
                new.breakGlass.map { ["by": $0.words] } ?? [:])
            + Self.differences("handoff rule", handoffs.words, new.handoffs.words)
        return list.map { PlainDifference(useCase: nil, text: $0) }
    }

    private static func differences(
        _ noun: String, _ old: [String: String], _ new: [String: String]
    ) -> [String] {
        Set(old.keys).union(new.keys).sorted().compactMap { name in
            switch (old[name], new[name]) {
            case (let first?, let second?):
                first == second ? nil : "\(noun) `\(name)`: `\(first)` → `\(second)`"
            case (nil, let second?): "\(noun) `\(name)` is new: `\(second)`"
            case (let first?, nil): "\(noun) `\(name)` is gone: it was `\(first)`"
            case (nil, nil): nil
            }
        }
    }
}

extension Tool {
    /// How its calls are carried out, proved, taken back and told of, in parts.
    var actionWords: [String] {
        var parts: [String] = []
        if let run { parts.append("run by \(run.words)") }
        if let undo { parts.append("undo by \(undo.words)") }
        if let stepUp {
            parts.append(
                "step-up by \(stepUp.connector) at \(stepUp.path.text), within \(stepUp.within.short), "
                    + "attempts \(stepUp.attempts)")
        }
        parts += tell.keys.sorted().map { "tell \($0) \(tell[$0]?.words ?? "")" }
        return parts
    }
}

extension Execution {
    fileprivate var words: String {
        switch call {
        case .http(let method, let path, let status):
            "\(connector), \(method.rawValue) \(path.text)"
                + (status.map { ", status \($0.text)" } ?? "")
        case .mcp(let tool): "\(connector), tool \(tool)"
        }
    }
}

extension Undo {
    fileprivate var words: String {
        let given = arguments.sorted { $0.key < $1.key }.map { "\($0.key) from \($0.value.text)" }
        return ([tool, within.map { "within \($0.short)" } ?? "at any time"] + given)
            .joined(separator: ", ")
    }
}

extension Connector {
    /// Where the key is kept is part of it; the key is not known here.
    fileprivate var words: String {
        "\(kind.rawValue) at \(url), key \(key?.environmentVariable ?? "none")"
            + (header.map { " in \($0)" } ?? "")
            + ", timeout \(timeout.short), answer-bytes \(answerBytes)"
    }
}

extension Messages {
    fileprivate var words: [String: String] {
        Dictionary(
            texts.map { ($0.key.rawValue, $0.value.words) }, uniquingKeysWith: { first, _ in first }
        )
    }
}

extension Texts {
    fileprivate var words: String {
        func list(_ texts: [String: String]) -> [String] {
            texts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        }
        let channels = byChannel.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            channel, texts in
            "\(channel.rawValue): " + list(texts).joined(separator: " | ")
        }
        return (list(byLanguage) + channels).joined(separator: " | ")
    }
}

extension BusinessCalendar {
    fileprivate var words: [String: String] {
        var words: [String: String] = [:]
        for (day, hours) in open where !hours.isEmpty {
            words[day.rawValue] = hours.map(\.text).joined(separator: ", ")
        }
        if !closed.isEmpty { words["closed"] = closed.sorted().joined(separator: ", ") }
        return words
    }
}

extension BreakGlass {
    fileprivate var words: String { "\(by), review by \(review) within \(within.short)" }
}

extension Duration {
    /// `90s`, `15m`, `4h`, `2d`: as it is written.
    var short: String {
        let milliseconds = self.milliseconds
        let units: [(Int64, String)] = [
            (86_400_000, "d"), (3_600_000, "h"), (60_000, "m"), (1000, "s"),
        ]
        for (factor, unit) in units where milliseconds > 0 && milliseconds % factor == 0 {
            return "\(milliseconds / factor)\(unit)"
        }
        return "\(milliseconds)ms"
    }
}
