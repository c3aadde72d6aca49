// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Recognises instructions to the AI: in what the customer newly says, and carried by what others wrote.
///
/// What others wrote is read whether it is new or not: history goes to the model again.
public struct Injection: PassageDetector {
    public static let direct = "injection.direct"
    public static let content = "injection.content"
    public static let hiddenText = "injection.hidden-text"
    public static let encoded = "injection.encoded"
    public static let version = "injection/1"

    private let directInstruction: DirectInstruction?
    private let carriedInstruction: CarriedInstruction?

    public init(
        direct: DirectInstruction? = DirectInstruction(),
        carried: CarriedInstruction? = CarriedInstruction()
    ) {
        directInstruction = direct
        carriedInstruction = carried
    }

    public var name: String { "injection" }
    public var signalNames: [String] {
        [Self.direct, Self.content, Self.hiddenText, Self.encoded]
    }

    public var kinds: Set<Proposal.Kind> { [.input] }

    public func signals(in passage: Passage) throws -> [Signal] {
        guard let directInstruction else { throw MissingModel(name: DirectInstruction.modelName) }
        guard let carriedInstruction else { throw MissingModel(name: CarriedInstruction.modelName) }
        let isThirdParty = passage.isThirdParty
        guard isThirdParty || passage.source == .customer && passage.isNew else { return [] }
        var found = Found()
        if isThirdParty {
            let threshold = CarriedInstruction.threshold(for: passage.source)
            for finding in carriedInstruction.findings(in: passage.text)
            where finding.score >= threshold {
                found.add(Self.content, finding.score, 0, finding.bytes)
            }
        } else {
            let score = directInstruction.score(of: passage.text)
            if score >= DirectInstruction.threshold {
                for bytes in directInstruction.places(in: passage.text) {
                    found.add(Self.direct, score, 0, bytes)
                }
            }
        }
        for hidden in HiddenText.findings(in: passage.text) {
            let instructs = hidden.text.map { directInstruction.instructs($0) } ?? false
            found.add(
                Self.hiddenText, instructs ? 1 : hidden.score, 0, hidden.bytes, hidden.text)
        }
        for candidate in EncodedText.candidates(in: passage.text) {
            let score = candidate.isCertain ? 0.9 : directInstruction.score(of: candidate.text)
            guard score >= DirectInstruction.threshold else { continue }
            found.add(Self.encoded, score, 0, candidate.bytes, candidate.text)
        }
        return found.signals(in: signalNames)
    }

    /// What was found, by signal.
    private struct Found {
        private var scores: [String: Float] = [:]
        private var spans: [String: [SignalSpan]] = [:]

        mutating func add(
            _ name: String, _ score: Float, _ passage: Int, _ bytes: Range<Int>,
            _ value: String? = nil
        ) {
            scores[name] = max(scores[name] ?? 0, score)
            spans[name, default: []].append(
                SignalSpan(passage: passage, bytes: bytes, value: value))
        }

        func signals(in order: [String]) -> [Signal] {
            order.compactMap { name in
                scores[name].map {
                    Signal(
                        name, score: Double($0), spans: spans[name] ?? [],
                        detector: Injection.version)
                }
            }
        }
    }
}

extension Passage {
    /// Whether it was written by someone who is no party to the conversation: a tool's result, an article, a memory.
    public var isThirdParty: Bool {
        switch source {
        case .customer, .agent, .person, .system: false
        case .tool, .knowledge, .memory: true
        }
    }
}

extension DirectInstruction {
    /// Whether a text instructs the AI.
    func instructs(_ text: String) -> Bool { score(of: text) >= Self.threshold }
}

extension CarriedInstruction {
    /// From which score on a sentence of such a text is an instruction. The house's own articles tell people what
    /// to do on every page, and who writes them could do worse elsewhere: they must be surer.
    public static func threshold(for source: Passage.Source) -> Float {
        source == .knowledge ? 0.8 : threshold
    }
}
