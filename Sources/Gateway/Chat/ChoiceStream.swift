// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Vocabulary

/// One choice of a streamed chat completion, on its way to the client.
struct ChoiceStream {
    let index: Int
    let open: OpenReply
    private(set) var reply: StreamingReply
    private(set) var calls = StreamedCalls()
    private var confidence = TokenConfidence()
    /// How the provider ended the choice, held until it is decided.
    private var ending: (chunk: ChatChunk, edits: [JSONDocument.Edit])?
    /// The newest chunk: what is said in Belay's own words is said in its form.
    private var latest: ChatChunk?
    /// The texts of the choice by where they stand in a delta, and what goes around each.
    private var fields: [(path: String, number: Int)] = []

    init(index: Int, open: OpenReply) {
        self.index = index
        self.open = open
        reply = StreamingReply(rules: open.rules)
    }

    var isEnded: Bool { ending != nil || reply.isStopped }
    /// Whether no piece of it has come.
    var isSilent: Bool { latest == nil }
    var hasText: Bool { !fields.isEmpty }

    /// Takes the choice's part of a chunk, and returns what may leave of it now.
    ///
    /// - Throws: ``ProviderError/unreadable`` where it can't be taken apart.
    mutating func receive(_ chunk: ChatChunk, at position: Int) throws(ProviderError) -> [UInt8] {
        guard !isEnded else { return [] }
        latest = chunk
        let choice = chunk.choices[position]
        guard choice.kind == .object else { throw .unreadable }
        var edits = chunk.alone(position)
        let isShared = !edits.isEmpty
        edits += around(choice)
        confidence.read(choice["logprobs"])
        if let delta = choice["delta"], !delta.isNull {
            guard delta.kind == .object else { throw .unreadable }
            if delta["tool_calls"]?.isNull == false || delta["function_call"]?.isNull == false {
                var odd: [JSONDocument.Edit] = []
                for call in StreamedCalls.nodes(in: delta) { check(call, &odd) }
                try calls.receive(
                    delta, in: chunk, choice: choice, besides: edits + odd, isOdd: !odd.isEmpty)
            }
            for name in ToolCall.lists where delta[name] != nil {
                edits.append(.remove(name, from: delta))
            }
            takeMembers(of: delta, at: "", skipping: Self.read, &edits)
        }
        guard let finish = choice["finish_reason"], !finish.isNull else {
            return isShared || !isOnlyCalls(choice) ? chunk.event(edits) : []
        }
        return end(with: chunk, choice, finish, edits)
    }

    /// The members of a delta that are read by themselves, or not at all.
    private static let read = ToolCall.lists.union(["role", "type", "id"])

    private func isOnlyCalls(_ choice: JSONDocument.Node) -> Bool {
        guard let delta = choice["delta"],
            delta["tool_calls"] != nil || delta["function_call"] != nil
        else {
            return false
        }
        return delta.members.allSatisfy {
            ToolCall.lists.contains($0.key) || $0.value.isNull
        }
    }

    private mutating func end(
        with chunk: ChatChunk, _ choice: JSONDocument.Node, _ finish: JSONDocument.Node,
        _ edits: [JSONDocument.Edit]
    ) -> [UInt8] {
        let delta = choice["delta"]
        ending = (chunk, edits + (delta.map { [.replace($0, with: Array("{}".utf8))] } ?? []))
        var leaving: [UInt8] = []
        if let delta, delta.kind == .object, delta.count > 0, !isOnlyCalls(choice) {
            var open = edits
            open.append(.replace(finish, with: Array("null".utf8)))
            if let usage = chunk.usage { open.append(.replace(usage, with: Array("null".utf8))) }
            leaving += chunk.event(open)
        }
        return leaving + finishTexts()
    }

    /// Lets go of what was held back at the end of each text.
    mutating func finishTexts() -> [UInt8] {
        var leaving: [UInt8] = []
        reply.know(calls.actions)
        for field in fields {
            switch reply.finish(field.number) {
            case .wait: continue
            case .deliver(let bytes), .stop(let bytes):
                guard let latest, !bytes.isEmpty else { continue }
                leaving += latest.event(
                    choice: index,
                    delta: Self.delta(at: field.path, String(decoding: bytes, as: UTF8.self)))
            }
        }
        return leaving
    }

    /// A delta with one text, at the place where the provider has it.
    private static func delta(at path: String, _ text: String) -> JSON {
        path.split(separator: "/").reversed().reduce(.string(text)) { inner, name in
            if let index = Int(name) {
                var element = inner
                if case .object(let members) = inner {
                    element = .object([.init("index", .integer(Int64(index)))] + members)
                }
                return [element]
            }
            return .object([.init(String(name), inner)])
        }
    }

    private mutating func take(
        _ node: JSONDocument.Node, at path: String, _ edits: inout [JSONDocument.Edit]
    ) {
        switch node.kind {
        case .string:
            guard !node.isEmptyString, let text = node.string else { return }
            let step = reply.receive(text.utf8, in: number(of: path))
            let leaving: [UInt8]
            switch step {
            case .wait: leaving = []
            case .deliver(let bytes), .stop(let bytes): leaving = bytes
            }
            guard !leaving.elementsEqual(text.utf8) else { return }
            edits.append(
                .replace(node, with: JSON.quoted(String(decoding: leaving, as: UTF8.self))))
        case .array:
            for (position, element) in node.elements.enumerated() {
                // Pieces of one element come under its own number, wherever they stand in the list.
                let index =
                    element.kind == .object ? element["index"]?.integer.map { Int($0) } : nil
                take(element, at: "\(path)/\(index ?? position)", &edits)
            }
        case .object:
            takeMembers(of: node, at: path, skipping: TextMap.structure, &edits)
        case .number:
            check((node, []), &edits)
        case .null, .bool:
            return
        }
    }

    private mutating func takeMembers(
        of node: JSONDocument.Node, at path: String, skipping: Set<String>,
        _ edits: inout [JSONDocument.Edit]
    ) {
        for member in node.members where !skipping.contains(member.key) {
            // A name that must not be seen takes its member with it: it would come back with the next piece.
            if TextMap.isTelling(member.key), passing(member.key) != member.key {
                edits.append(.remove(member.key, from: node))
            } else {
                take(
                    member.value, at: path.isEmpty ? member.key : "\(path)/\(member.key)", &edits)
            }
        }
    }

    private mutating func number(of path: String) -> Int {
        if let field = fields.first(where: { $0.path == path }) { return field.number }
        let number = reply.addField(isSpoken: path == "content")
        fields.append((path, number))
        return number
    }

    mutating func stop() { reply.stop() }

    /// A text that comes whole, as it may pass.
    mutating func passing(_ text: String) -> String { reply.passing(text) }

    /// The edits of what stands around a delta.
    private mutating func around(_ choice: JSONDocument.Node) -> [JSONDocument.Edit] {
        var edits: [JSONDocument.Edit] = []
        for member in choice.members {
            switch member.key {
            case "index", "delta", "finish_reason": continue
            case "logprobs":
                // The tokens would tell what is held back or taken out.
                if !member.value.isNull {
                    edits.append(.replace(member.value, with: Array("null".utf8)))
                }
            case "message":
                // A copy of what was said. Calls in it would pass beside their decisions.
                for name in ToolCall.lists where member.value[name] != nil {
                    edits.append(.remove(name, from: member.value))
                }
                check((member.value, ToolCall.lists), &edits)
            default:
                if TextMap.isTelling(member.key), passing(member.key) != member.key {
                    edits.append(.remove(member.key, from: choice))
                } else {
                    check((member.value, []), &edits)
                }
            }
        }
        return edits
    }

    /// Decides texts that come whole, such as copies that some providers repeat at the end.
    private mutating func check(
        _ part: (node: JSONDocument.Node, skipping: Set<String>), _ edits: inout [JSONDocument.Edit]
    ) {
        var texts = TextMap()
        texts.read(part.node, from: .agent, isNew: true, skipping: part.skipping)
        guard !texts.passages.isEmpty else { return }
        edits += texts.edits(for: texts.passages.map { Passage(.agent, reply.passing($0.text)) })
    }

    /// What asks to pass at the end: what was said, then each call.
    func submissions(ending: Decision.Ending, call: ModelCall) -> [Submission] {
        let proposal = open.proposal
        func propose(_ content: Proposal.Content) -> Proposal {
            Proposal(
                useCase: proposal.useCase, agent: proposal.agent, release: proposal.release,
                content: content, turn: proposal.turn, confidence: confidence.value)
        }
        let reply = Submission(
            propose(.reply(reply.passages)), id: open.id, signals: reply.signals,
            restores: reply.restores, calls: calls.actions, call: call, ending: ending)
        return [reply] + calls.actions.map { Submission(propose(.action($0)), call: call) }
    }

    /// What leaves once everything is decided: the calls and the ending, or why it does not go on.
    func conclusion(after outcomes: [Outcome]) -> [UInt8] {
        guard let latest else { return [] }
        if let message = outcomes.refused {
            let said = reply.deliveredBytes > 0 ? " " + message : message
            return latest.event(choice: index, delta: ["content": .string(said)])
                + latest.event(choice: index, delta: [:], finish: "content_filter")
        }
        // Stopped, and let pass again before it ended: what was cut off must not look complete.
        if reply.isStopped {
            return latest.event(choice: index, delta: [:], finish: "content_filter")
        }
        return calls.events(after: Array(outcomes.dropFirst()), choice: index)
            + (ending.map { $0.chunk.event($0.edits) }
                ?? latest.event(choice: index, delta: [:], finish: "stop"))
    }
}
