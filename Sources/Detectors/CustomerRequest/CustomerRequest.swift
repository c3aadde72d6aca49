// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Recognises that a customer wants a person.
///
/// Nothing is inferred: phrases of some languages are found in the folded text, and a few rules say
/// which of them make a request. The score is
///
/// - 0.95 for a phrase that is a request by itself («please escalate»), for a verb of speaking
///   whose object is a person («put me through to an agent»), and for a sentence that says nothing
///   but «agent, please»;
/// - 0.85 for a wish whose object is a person («I need a supervisor»), for a handing over to nobody
///   in particular («yes, transfer me»), and for the refusal to go on with a machine («I don't want
///   to talk to a bot»);
/// - the same 0.85 for a part of the house after a verb of speaking («transfer me to reception»), and for
///   unease about a machine («I don't trust a bot with my details»);
/// - 0.75 where the object is only «someone», and where nothing is said but that the conversation itself
///   fails («this chat is going nowhere»).
///
/// A negation before it in the same clause («no need to speak to an agent») takes it back, and so
/// does a report of what others said or what was («I was told to speak to an agent»). What is left
/// out has no score at all: there is no signal below 0.75.
public struct CustomerRequest: Detector {
    public static let signalName = "customer-request.person"
    public static let version = "customer-request/2"

    private let lexicon: RequestLexicon

    public init() {
        lexicon = .everyLanguage
    }

    public var name: String { "customer-request" }
    public var signalNames: [String] { [Self.signalName] }
    public var kinds: Set<Proposal.Kind> { [.input] }

    /// Reads what the customer has newly said: an earlier request was decided when it was made.
    public func signals(for scene: Scene) -> [Signal] {
        guard case .input(let passages) = scene.proposal.content else { return [] }
        var spans: [SignalSpan] = []
        var score = 0.0
        for (index, passage) in passages.enumerated()
        where passage.isNew && passage.source == .customer {
            guard let request = request(in: passage.text) else { continue }
            score = max(score, request.score)
            spans.append(SignalSpan(passage: index, bytes: request.bytes))
        }
        guard !spans.isEmpty else { return [] }
        return [Signal(Self.signalName, score: score, spans: spans, detector: Self.version)]
    }

    /// The surest request in a text, and where it stands, in UTF-8 bytes.
    public func request(in text: String) -> (score: Double, bytes: Range<Int>)? {
        var best: (score: Double, bytes: Range<Int>)?
        let sentences = FoldedWords(text).sentences
        for words in sentences {
            let reading = RequestReading(
                words, marks: lexicon.marks(in: words), isOnly: sentences.count == 1)
            guard let found = reading.request else { continue }
            let bytes =
                words[found.words.lowerBound].bytes
                .lowerBound..<words[found.words.upperBound - 1].bytes.upperBound
            if found.score > best?.score ?? 0 { best = (found.score, bytes) }
        }
        return best
    }
}
