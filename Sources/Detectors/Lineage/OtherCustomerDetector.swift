// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Finds another customer's data in what is on its way to this one, or into an action for this one.
///
/// No pattern is looked for: the values themselves are known, because tools told them in this conversation.
public struct OtherCustomerDetector: ClauseDetector {
    public static let signalName = "protected-data.other-customer"
    public static let version = "other-customer/1"

    public init() {}

    public var name: String { "other-customer" }
    public var signalNames: [String] { [Self.signalName] }
    public var kinds: Set<Proposal.Kind> { [.reply, .action] }
    public var needsDialogue: Bool { true }
    public func prepare(_ setting: Setting) {
        setting.prepare([OtherCustomers.self])
    }

    public func signals(in clause: Clause, of scene: Scene) -> [Signal] {
        signal(
            Self.spans(
                of: scene.setting.reading(), in: clause.text, clause.passage,
                clause.bytes.lowerBound)
        )
    }

    /// What is found in what the customer hears, or in the arguments of an action.
    public func signals(for scene: Scene) -> [Signal] {
        let proposal = scene.proposal
        let passages = proposal.passages
        let range: Range<Int>
        switch proposal.kind {
        case .reply:
            guard passages.indices.contains(proposal.spoken) else { return [] }
            range = proposal.spoken..<(proposal.spoken + 1)
        case .action: range = passages.indices
        case .input, .suggestion: return []
        }
        let others: OtherCustomers = scene.setting.reading()
        guard !others.isEmpty else { return [] }
        return signal(range.flatMap { Self.spans(of: others, in: passages[$0].text, $0, 0) })
    }

    private func signal(_ found: [(span: SignalSpan, score: Double)]) -> [Signal] {
        guard let score = found.map(\.score).max() else { return [] }
        return [
            Signal(Self.signalName, score: score, spans: found.map(\.span), detector: Self.version)
        ]
    }

    private static func spans(
        of others: OtherCustomers, in text: String, _ passage: Int, _ offset: Int
    ) -> [(span: SignalSpan, score: Double)] {
        guard !others.isEmpty else { return [] }
        var reading = ValueReader(today: nil)
        var text = text
        text.withUTF8 { bytes in
            reading.reader.read(bytes, 0..<bytes.count)
            reading.readValues(bytes, 0..<bytes.count, from: 0, sign: 0, point: 0)
        }
        var found: [(span: SignalSpan, score: Double)] = []
        func add(_ bytes: Range<Int>, _ value: String, _ score: Double) {
            let bytes = (bytes.lowerBound + offset)..<(bytes.upperBound + offset)
            guard !found.contains(where: { $0.span.bytes.overlaps(bytes) }) else { return }
            found.append((SignalSpan(passage: passage, bytes: bytes, value: value), score))
        }
        // INVARIANT: addresses first: a name within one is no finding of its own.
        for value in reading.values {
            if let known = others.values[value.key] { add(value.bytes, known.value, known.score) }
        }
        let words = reading.words
        for (index, word) in words.enumerated() {
            if let known = others.values[word.key] { add(word.bytes, known.value, known.score) }
            for phrase in others.phrases[word.key] ?? []
            where index + phrase.words.count <= words.count
                && zip(words[index...], phrase.words).allSatisfy({ $0.key == $1 })
            {
                let last = words[index + phrase.words.count - 1]
                add(Int(word.start)..<Int(last.end), phrase.value, phrase.score)
            }
        }
        return found
    }
}
