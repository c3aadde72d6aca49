// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
public import Vocabulary

/// What is sealed with a decision: the proposal, and all else of its content that the verdict rests on, so
/// that the same can be asked of other rules.
struct SealedProposal: Sendable {
    let proposal: Proposal
    let signals: [Signal]
    let customer: Customer?
    /// What is new of the dialogue; `nil` where all of it was on record.
    let dialogue: DialoguePart?
    /// The person of the staff who wrote an action's arguments in the AI's place.
    var editor: String?
    /// Its place among the proposals that were decided together, counted from 0: what came of one of them is
    /// not known to the next.
    let place: Int
}

// MARK: Writing

extension SealedProposal {
    var json: JSON {
        var members: [JSON.Member] = []
        members.append(.init("agent", .string(proposal.agent)))
        if case .action(let call) = proposal.content {
            members.append(.init("arguments", .string(call.arguments)))
            members.append(.init("tool", .string(call.tool)))
            if let id = call.callID { members.append(.init("call", .string(id))) }
        }
        if let customer {
            members.append(
                .init("customer", ["id": .string(customer.id), "record": customer.record]))
        }
        if let confidence = proposal.confidence {
            members.append(.init("confidence", .number(confidence)))
        }
        if let dialogue {
            members.append(.init("dialogue", dialogue.dialogue.json))
            if dialogue.start > 0 {
                members.append(.init("dialogue-from", .integer(Int64(dialogue.start))))
            }
            if dialogue.isAnew { members.append(.init("dialogue-anew", true)) }
        }
        if let editor { members.append(.init("editor", .string(editor))) }
        let passages = proposal.passages
        let origins = Self.origins(of: passages)
        if !origins.isEmpty { members.append(.init("origins", .array(origins))) }
        members.append(
            .init(
                "passages",
                .array(
                    passages.enumerated().filter(\.element.isNew).map { index, passage in
                        [
                            "index": .integer(Int64(index)),
                            "origin": passage.origin.map { .string($0) } ?? .null,
                            "source": .string(passage.source.rawValue),
                            "text": .string(passage.text),
                        ]
                    })))
        if place > 0 { members.append(.init("place", .integer(Int64(place)))) }
        if let release = proposal.release { members.append(.init("release", .string(release))) }
        let spans: [JSON] = signals.flatMap { signal in
            signal.spans.map { span in
                [
                    "passage": .integer(Int64(span.passage)),
                    "from": .integer(Int64(span.bytes.lowerBound)),
                    "to": .integer(Int64(span.bytes.upperBound)), "signal": .string(signal.name),
                ]
            }
        }
        if !spans.isEmpty { members.append(.init("spans", .array(spans))) }
        members.append(.init("use-case", .string(proposal.useCase)))
        return .object(members)
    }

    /// Of what was said before only this matters: what it was part of, each once.
    private static func origins(of passages: [Passage]) -> [JSON] {
        var known: [String] = []
        var origins: [JSON] = []
        for (index, passage) in passages.enumerated() {
            guard !passage.isNew, let origin = passage.origin, !known.contains(origin) else {
                continue
            }
            known.append(origin)
            origins.append(["index": .integer(Int64(index)), "origin": .string(origin)])
        }
        return origins
    }
}

// MARK: Reading

extension SealedProposal {
    /// Reads what ``json`` wrote; `nil` where it is something else.
    ///
    /// - Parameters:
    ///   - decision: What was recorded of it.
    ///   - restored: The arguments as the rules read them, where those were others.
    init?(_ json: JSON, of decision: Decision, restored: [UInt8]? = nil) {
        let body = Fields(json)
        guard let useCase = body.string("use-case"), let agent = body.string("agent"),
            let passages = Self.passages(body)
        else { return nil }
        let content: Proposal.Content
        switch decision.kind {
        case .input: content = .input(passages)
        case .reply: content = .reply(passages)
        case .suggestion: content = .suggestion(passages)
        case .action:
            guard let tool = body.string("tool"), let arguments = body.string("arguments") else {
                return nil
            }
            let judged = restored.map { String(decoding: $0, as: UTF8.self) }
            content = .action(
                ActionCall(
                    tool: tool, arguments: judged ?? arguments,
                    texts: judged.map { ArgumentsText($0).texts } ?? passages.map(\.text),
                    callID: body.string("call")))
        }
        proposal = Proposal(
            useCase: useCase, agent: agent, release: body.string("release"), content: content,
            turn: decision.turn, confidence: body.number("confidence"))
        signals = Self.signals(of: decision, body)
        customer = body.fields("customer").flatMap { customer in
            customer.string("id").map { Customer(id: $0, record: customer["record"] ?? [:]) }
        }
        dialogue = body["dialogue"].map { turns in
            DialoguePart(
                start: body.int("dialogue-from") ?? 0, dialogue: Dialogue(turns),
                isAnew: body.bool("dialogue-anew") ?? false)
        }
        editor = body.string("editor")
        place = body.int("place") ?? 0
    }

    /// The passages at their places. Of those that were decided before only the origins are left.
    private static func passages(_ body: Fields) -> [Passage]? {
        var passages: [Passage] = []
        func put(_ passage: Passage, at index: Int) -> Bool {
            // What a proposal can hold: a place beyond is none that was written.
            guard (0..<1 << 20).contains(index) else { return false }
            while passages.count <= index { passages.append(Passage(.system, "", isNew: false)) }
            passages[index] = passage
            return true
        }
        for span in body.list("spans") ?? [] {
            guard let index = span.int("passage"),
                put(Passage(.system, "", isNew: false), at: index)
            else { return nil }
        }
        for origin in body.list("origins") ?? [] {
            guard let index = origin.int("index"), let name = origin.string("origin"),
                put(Passage(.system, "", isNew: false, origin: name), at: index)
            else { return nil }
        }
        for new in body.list("passages") ?? [] {
            guard let index = new.int("index"), let text = new.string("text"),
                let source = new.word("source", Passage.Source.self),
                put(Passage(source, text, origin: new.string("origin")), at: index)
            else { return nil }
        }
        return passages
    }

    /// What was found, with its places. A caller's own findings have none.
    private static func signals(of decision: Decision, _ body: Fields) -> [Signal] {
        var spans: [String: [SignalSpan]] = [:]
        for span in body.list("spans") ?? [] {
            guard let name = span.string("signal"), let passage = span.int("passage"),
                let from = span.int("from"), let to = span.int("to"), from <= to
            else { continue }
            spans[name, default: []].append(SignalSpan(passage: passage, bytes: from..<to))
        }
        return decision.findings.map { finding in
            let isCallers = finding.detector.hasPrefix(Signal.callerPrefix)
            return Signal(
                finding.name, score: finding.score,
                spans: isCallers ? [] : spans[finding.name] ?? [], detector: finding.detector)
        }
    }
}

extension Signal {
    /// How the detector of a finding begins that the caller reported.
    public static let callerPrefix = "caller/"
}
