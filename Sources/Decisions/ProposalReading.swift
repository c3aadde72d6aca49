// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
public import Vocabulary

/// A proposal as detectors read it: tokens of its conversation masked, and the strings of JSON that did not come from
/// the customer without escapes.
struct ProposalReading {
    let proposal: Proposal
    /// As it was written, where that is something else.
    private(set) var written: Proposal?
    /// The passages that are read without escapes.
    private var decoded: [Int: JSONReading] = [:]

    init(_ proposal: Proposal, _ vault: Vault?) {
        var texts: [Int: String] = [:]
        for (index, passage) in proposal.passages.enumerated() {
            var text = passage.text
            if passage.isDocument(in: proposal), let reading = JSONReading(text) {
                decoded[index] = reading
                text = reading.text
                texts[index] = text
            }
            guard let vault else { continue }
            let masked = vault.masked(text)
            if masked != text { texts[index] = masked }
        }
        guard !texts.isEmpty else {
            self.proposal = proposal
            return
        }
        self.proposal = proposal.reading(texts)
        written = proposal
    }

    /// The findings with their places in what was written.
    func placed(_ signals: [Signal]) -> [Signal] {
        guard !decoded.isEmpty else { return signals }
        return signals.map { signal in
            guard signal.spans.contains(where: { decoded[$0.passage] != nil }) else {
                return signal
            }
            let spans = signal.spans.map { span in
                SignalSpan(
                    passage: span.passage,
                    bytes: decoded[span.passage]?.written(span.bytes) ?? span.bytes,
                    value: span.value)
            }
            return Signal(
                signal.name, score: signal.score, spans: spans, detector: signal.detector)
        }
    }
}

extension Passage {
    /// Whether it may be read as JSON: what the customer says is a text, whatever it looks like.
    func isDocument(in proposal: Proposal) -> Bool {
        proposal.kind == .input && source != .customer
    }
}

extension Proposal {
    /// The same with other texts in some of its passages.
    fileprivate func reading(_ texts: [Int: String]) -> Proposal {
        let passages = passages.enumerated().map { index, passage in
            texts[index].map {
                Passage(passage.source, $0, isNew: passage.isNew, origin: passage.origin)
            } ?? passage
        }
        return switch content {
        case .input: with(.input(passages))
        case .reply: with(.reply(passages))
        case .suggestion: with(.suggestion(passages))
        case .action(let call):
            with(
                .action(
                    ActionCall(
                        tool: call.tool, arguments: call.arguments, texts: passages.map(\.text),
                        callID: call.callID)))
        }
    }

    /// The same about something else.
    public func with(_ content: Content) -> Proposal {
        Proposal(
            useCase: useCase, agent: agent, release: release, content: content, turn: turn,
            confidence: confidence, spoken: spoken)
    }
}
