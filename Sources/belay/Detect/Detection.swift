// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Detectors
import Policy
import Vocabulary

/// What `belay detect` does with each text.
struct Detection {
    var detectors: DetectorSet
    var profile: DetectorProfile
    /// What counts as known besides the evidence of an item.
    var knowledge: [String]
    /// Names of signals or of their families; all where there are none.
    let only: [String]
    let isRedacting: Bool

    /// Looks for what a workspace describes, and by what one of its cards says.
    mutating func follow(_ rules: Workspace, _ useCase: String?, in folder: String) throws {
        detectors = detectors.reading(for: rules)
        guard let useCase else { return }
        guard let card = rules.useCase(named: useCase) else {
            throw Failure(
                "there is no use case `\(useCase)` in `\(folder)`: there are "
                    + rules.useCases.keys.sorted().joined(separator: ", "))
        }
        let plan = DetectorPlan(of: card, detectors)
        profile = plan.profile
        knowledge = plan.knowledge
    }

    /// The findings of a text, as one line of JSON.
    func line(of item: DetectionItem) -> String {
        let found = detectors.signals(for: item.scene(under: profile, knowing: knowledge)).filter(
            isWanted)
        let offsets = ScalarOffsets(item.text)
        let signals = found.flatMap { signal -> [JSON] in
            guard !signal.spans.isEmpty else { return [Self.json(signal, nil, offsets)] }
            return signal.spans.map { Self.json(signal, $0, offsets) }
        }
        var members: [JSON.Member] = [
            .init("id", .string(item.id)), .init("signals", .array(signals)),
        ]
        if isRedacting {
            members.append(.init("redacted", .string(redacted(item.text, found))))
        }
        return JSON.object(members).line
    }

    private func isWanted(_ signal: Signal) -> Bool {
        only.isEmpty
            || only.contains { signal.name == $0 || signal.name.hasPrefix($0 + ".") }
    }

    private static func json(_ signal: Signal, _ span: SignalSpan?, _ offsets: ScalarOffsets)
        -> JSON
    {
        var members: [JSON.Member] = [
            .init("name", .string(signal.name)), .init("score", .number(signal.score)),
        ]
        if let span {
            members.append(.init("start", .integer(Int64(offsets[span.bytes.lowerBound]))))
            members.append(.init("end", .integer(Int64(offsets[span.bytes.upperBound]))))
            if let value = span.value { members.append(.init("value", .string(value))) }
        }
        return .object(members)
    }

    private func redacted(_ text: String, _ found: [Signal]) -> String {
        redacting(
            text,
            found.flatMap { signal in
                signal.isPersonalData
                    ? signal.spans.map { ($0.bytes, signal.placeholder) } : []
            })
    }
}

extension Signal {
    /// Whether it is about data that may be taken out of a text.
    fileprivate var isPersonalData: Bool { kind?.isRedactedByDefault ?? false }

    private var kind: PersonalDataClass? {
        PersonalDataClass.allCases.first { $0.signalName == name }
    }

    fileprivate var placeholder: String {
        kind?.placeholder ?? "[withheld]"
    }
}

/// Unicode scalars before each byte of a text.
private struct ScalarOffsets {
    private let counts: [Int]

    init(_ text: String) {
        var counts: [Int] = []
        var count = 0
        for byte in text.utf8 {
            counts.append(count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        // Within a character the offset is that of its end: a span is never cut.
        self.counts = counts + [count]
    }

    subscript(byte: Int) -> Int { counts[max(0, min(byte, counts.count - 1))] }
}
