// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension UseCase {
    /// What hands a conversation to a person.
    func add(escalationReasonsOn inquiry: inout Inquiry, to reasons: inout Reasons) {
        let circumstances = inquiry.circumstances
        // A conversation that a person leads already is not handed over once more.
        let handover = circumstances.isHandedOver ? Effect.block : .escalate
        if case .input(let passages) = inquiry.proposal.content,
            isPersonWished(in: passages, inquiry.signals)
        {
            reasons.add(
                handover, .customerRequest, Clause.customerRequest, sources.customerRequest,
                "the customer asks for a person", isAlwaysObeyed: true)
        }
        if inquiry.signals.contains(where: { signal in
            signal.name == Clause.selfHarmSignal && signal.score >= 0.5
                && signal.isNew(in: inquiry.proposal)
        }) {
            reasons.add(
                handover, .vulnerability, Clause.selfHarm, sources.customerRequest,
                "the customer may be about to harm themselves", isAlwaysObeyed: true)
        }
        for code in ReasonCode.allCases {
            guard let trigger = escalation.triggers[code] else { continue }
            guard let because = trigger.because(of: inquiry) else { continue }
            let clause = code == .lowConfidence ? Clause.lowConfidence : Clause.trigger
            reasons.add(handover, code, clause, trigger.source, because)
        }
    }

    /// What was said and decided before is history: it must not call the person again who gave the
    /// conversation back.
    private func isPersonWished(in passages: [Passage], _ signals: [Signal]) -> Bool {
        signals.contains { signal in
            signal.name == "customer-request.person"
                && (signal.spans.isEmpty
                    || signal.spans.contains { span in
                        !passages.indices.contains(span.passage)
                            || passages[span.passage].source == .customer
                                && passages[span.passage].isNew
                    })
        }
    }
}

extension Signal {
    /// Whether it is about something that was not decided before: history must not call the person again
    /// who gave the conversation back.
    fileprivate func isNew(in proposal: Proposal) -> Bool {
        guard case .input(let passages) = proposal.content, !spans.isEmpty else { return true }
        return spans.contains {
            !passages.indices.contains($0.passage) || passages[$0.passage].isNew
        }
    }
}

extension Trigger {
    /// Why it hands over; `nil` where it does not.
    func because(of inquiry: Inquiry) -> String? {
        if let threshold, let because = because(of: inquiry, over: threshold) { return because }
        guard let after else { return nil }
        if code == .toolFailure {
            // What failed before the newest call that worked has been got over.
            let failures = inquiry.circumstances.history.calls.reversed().prefix { !$0.isOk }.count
            return failures >= after ? "\(failures) calls failed one after the other" : nil
        }
        let count = inquiry.circumstances.refusals[code] ?? 0
        return count >= after
            ? "\(count) proposals did not pass for `\(code.rawValue)` before" : nil
    }

    private func because(of inquiry: Inquiry, over threshold: Double) -> String? {
        switch code {
        case .lowConfidence:
            guard inquiry.proposal.kind != .input, let confidence = inquiry.proposal.confidence,
                !(confidence >= threshold)
            else { return nil }
            return "the AI is less sure than \(threshold)"
        case .materialImpact:
            guard let tool = inquiry.tool, tool.effect == .write,
                let amount = tool.arguments.filter({ $0.type == .money })
                    .compactMap({ inquiry.arguments[member: $0.name]?.amount }).max(),
                amount >= threshold
            else { return nil }
            return "it is about \(threshold.short) or more"
        default:
            let isFound = inquiry.signals.contains {
                ($0.name == signal || $0.name.hasPrefix(signal + ".")) && $0.score >= threshold
                    && $0.isNew(in: inquiry.proposal)
            }
            return isFound ? "`\(signal)` reaches \(threshold.short)" : nil
        }
    }
}
