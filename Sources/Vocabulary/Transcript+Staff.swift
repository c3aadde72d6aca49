// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Transcript {
    /// What a person of the staff does to an action that waits or was carried out.
    public struct StaffAct: Sendable, Hashable {
        /// The name that they sign in with.
        public var person: String
        public var role: String
        public var deed: Deed
        /// The tool of the action: the newest of it in the conversation.
        public var tool: String
        /// A cause for a denial, arguments for an edit; empty for the others.
        public var detail: String

        public enum Deed: String, Sendable, Hashable, CaseIterable {
            case approves, denies, edits, undoes
        }

        public init(
            person: String, role: String, deed: Deed, tool: String, detail: String = ""
        ) {
            self.person = person
            self.role = role
            self.deed = deed
            self.tool = tool
            self.detail = detail
        }
    }

    /// Where an action must stand after a turn.
    public struct Standing: Sendable, Hashable {
        public var tool: String
        /// A phase of its hold, such as `pending`.
        public var phase: String

        public init(tool: String, phase: String) {
            self.tool = tool
            self.phase = phase
        }
    }

    /// What a system answers to an action that Belay carries out, where the play has no system of its own.
    public struct SystemAnswer: Sendable, Hashable {
        public var tool: String
        public var kind: Kind
        /// JSON text; empty for ``Kind/nothing``.
        public var result: String

        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case does, refuses, nothing
        }

        public init(tool: String, kind: Kind, result: String = "") {
            self.tool = tool
            self.kind = kind
            self.result = result
        }
    }
}

// MARK: The written form

extension Transcript.StaffAct {
    /// `ana / supervisor approves refund_payment`.
    init?(_ words: String) {
        let parts = words.split(
            maxSplits: 5, omittingEmptySubsequences: true, whereSeparator: { $0 == " " })
        guard parts.count >= 5, parts[1] == "/",
            let deed = Deed(rawValue: String(parts[3]))
        else { return nil }
        let detail = parts.count > 5 ? String(parts[5]) : ""
        guard detail.isEmpty == (deed == .approves || deed == .undoes) else { return nil }
        self.init(
            person: String(parts[0]), role: String(parts[2]), deed: deed, tool: String(parts[4]),
            detail: detail)
    }

    var text: String {
        "\(person) / \(role) \(deed.rawValue) \(tool)" + (detail.isEmpty ? "" : " " + detail)
    }
}

extension Transcript.Standing {
    init?(_ words: String) {
        let parts = words.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2 else { return nil }
        self.init(tool: String(parts[0]), phase: String(parts[1]))
    }

    var text: String { tool + " " + phase }
}

extension Transcript.SystemAnswer {
    init?(_ words: String) {
        let parts = words.split(
            maxSplits: 2, omittingEmptySubsequences: true, whereSeparator: { $0 == " " })
        guard parts.count >= 2, let kind = Kind(rawValue: String(parts[1])),
            (kind == .nothing) == (parts.count == 2)
        else { return nil }
        self.init(
            tool: String(parts[0]), kind: kind, result: parts.count > 2 ? String(parts[2]) : "")
    }

    var text: String { "\(tool) \(kind.rawValue)" + (result.isEmpty ? "" : " " + result) }
}

extension Duration {
    /// `90s`, `15m`, `4h`, `2d`.
    init?(transcript words: String) {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let last = words.last, let unit = units[last], let count = Int(words.dropLast()),
            (1...100_000).contains(count)
        else { return nil }
        self = .seconds(count * unit)
    }

    var transcriptText: String {
        let seconds = components.seconds
        for (name, unit) in [("d", 86_400), ("h", 3600), ("m", 60)] as [(String, Int64)]
        where seconds % unit == 0 && seconds > 0 { return "\(seconds / unit)\(name)" }
        return "\(seconds)s"
    }
}
