// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Notices that a conversation turns in circles: the customer says the same again in other words, or the AI's
/// reply says what it said before.
///
/// Texts are compared by their words, endings off, and by pairs of words; what every second sentence
/// has («the», «please») does not count. The score is the share that two texts have in common, and one of 0.5 or
/// less is no signal. Short answers («yes», «thank you», a number) are no repetition.
public struct RepetitionDetector: Detector {
    public static let version = "repetition/1"
    public static let repetition = "workflow-exception.repetition"
    public static let loop = "workflow-exception.loop"

    /// How many earlier turns of the party are compared: what was said long ago may be said again.
    public static let memory = 8
    /// Fewer words that count are no request.
    public static let leastWords = 2

    public init() {}

    public var name: String { "repetition" }
    public var signalNames: [String] { [Self.repetition, Self.loop] }
    public var kinds: Set<Proposal.Kind> { [.input, .reply] }
    public var needsDialogue: Bool { true }

    public func signals(for scene: Scene) -> [Signal] {
        switch scene.proposal.content {
        case .input(let passages):
            let new = passages.indices.filter {
                passages[$0].isNew && passages[$0].source == .customer
            }
            guard let last = new.last else { return [] }
            // What is new is in the dialogue already, or not yet: its own first mention is no repetition.
            var earlier = said(by: .customer, in: scene.dialogue)
            for index in new.reversed() where earlier.last == passages[index].text {
                earlier.removeLast()
            }
            earlier += new.dropLast().map { passages[$0].text }
            return signal(Self.repetition, passages[last].text, last, earlier)
        case .reply(let passages):
            guard passages.indices.contains(scene.proposal.spoken) else { return [] }
            let earlier = said(by: .agent, in: scene.dialogue)
            return signal(
                Self.loop, passages[scene.proposal.spoken].text, scene.proposal.spoken, earlier)
        case .action, .suggestion: return []
        }
    }

    private func said(by party: Party, in dialogue: Dialogue) -> [String] {
        dialogue.turns.compactMap { turn in
            if case .said(party, let text) = turn { text } else { nil }
        }
    }

    private func signal(
        _ name: String, _ text: String, _ passage: Int, _ earlier: [String]
    ) -> [Signal] {
        let words = ContentWords(text)
        guard words.count >= Self.leastWords else { return [] }
        let shares = earlier.suffix(Self.memory).map { words.likeness(to: ContentWords($0)) }
        guard let share = shares.max(), share > 0.5 else { return [] }
        let span = SignalSpan(passage: passage, bytes: 0..<text.utf8.count)
        return [Signal(name, score: share, spans: [span], detector: Self.version)]
    }
}
