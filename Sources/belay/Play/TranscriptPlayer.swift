// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Vocabulary

/// Plays transcripts through a door, and compares what is decided with what is written.
struct TranscriptPlayer: Sendable {
    let door: DoorClient
    let isStream: Bool
    /// What reached the model, by conversation; `nil` where the door is in another process.
    let seen: SeenBodies?
    /// What is put behind each conversation's name, so that a play at a door that goes on running is not
    /// taken for the play before: `@` and letters, or nothing.
    var run = ""

    /// What a transcript says, and what happened instead.
    struct Difference: Sendable, CustomStringConvertible {
        let file: String
        let line: Int
        let message: String

        var description: String { "\(file):\(line): \(message)" }
    }

    /// Plays one conversation under a name of its own.
    ///
    /// - Parameter name: The recording's name; a run of its own adds to it nothing that a recording knows.
    func play(_ named: NamedTranscript) async throws -> [Difference] {
        var differences: [Difference] = []
        var messages: [JSON] = []
        var openCalls: [(tool: String, id: String)] = []
        var answered = 0
        let transcript = named.transcript
        let model =
            transcript.agent.isEmpty
            ? transcript.useCase : transcript.useCase + "/" + transcript.agent
        var pending: Transcript.Turn?
        func differ(_ line: Int, _ message: String) {
            differences.append(Difference(file: named.file, line: line, message: message))
        }
        func ask(for agent: Transcript.Turn?) async throws {
            let reply = try await door.chat(
                model: model, conversation: named.name + run, channel: transcript.channel,
                messages: messages,
                isStream: isStream)
            if let problem = reply.problem { differ(agent?.line ?? pending?.line ?? 0, problem) }
            var decisions: [JSON] = []
            for id in reply.decisions { decisions.append(try await door.decision(id)) }
            if isStream { decisions += try await door.related(to: decisions) }
            let outcome = Played(reply: reply, decisions: decisions)
            if let turn = pending {
                compare(turn, outcome.input, "input", turn.input, differ)
                compareHandover(turn, [outcome.input], differ)
            }
            if let pending, let sees = pending.modelSees, let seen {
                let was = seen.newest(in: named.name + run) ?? "nothing"
                if was != sees { differ(pending.line, "the model sees `\(was)`, not `\(sees)`") }
            }
            if let hears = (agent ?? pending)?.hears, reply.text != hears {
                differ(
                    (agent ?? pending)?.line ?? 0,
                    "the customer hears `\(reply.text)`, not `\(hears)`")
            }
            guard let agent, case .agent(_, _, let calls) = agent.speech else {
                // What Belay said instead is part of the conversation, as a bot would keep it.
                if !reply.text.isEmpty {
                    messages.append(["role": "assistant", "content": .string(reply.text)])
                }
                return
            }
            compare(agent, outcome.reply, "reply", agent.reply, differ)
            compareHandover(agent, [outcome.reply] + outcome.actions, differ)
            for (call, decision) in zip(
                calls, outcome.actions + Array(repeating: nil, count: calls.count))
            {
                compare(agent, decision, "action `\(call.tool)`", call.action, differ)
            }
        }
        for turn in transcript.turns {
            switch turn.speech {
            case .customer(let text):
                if pending != nil { try await ask(for: nil) }
                messages.append(["role": "user", "content": .string(text)])
                pending = turn
            case .tool(let tool, let result):
                let open = openCalls.firstIndex { $0.tool == tool }
                let id = open.map { openCalls.remove(at: $0).id } ?? "call_unknown"
                messages.append([
                    "role": "tool", "tool_call_id": .string(id), "content": .string(result),
                ])
                pending = turn
            case .agent(let text, _, let calls):
                try await ask(for: turn)
                pending = nil
                var message: [JSON.Member] = [
                    .init("role", "assistant"), .init("content", text.map { .string($0) } ?? .null),
                ]
                let ids = calls.indices.map { "call_\(answered)_\($0)" }
                if !calls.isEmpty {
                    message.append(
                        .init(
                            "tool_calls",
                            .array(
                                zip(calls, ids).map { call, id in
                                    [
                                        "id": .string(id), "type": "function",
                                        "function": [
                                            "name": .string(call.tool),
                                            "arguments": .string(call.arguments),
                                        ],
                                    ]
                                })))
                }
                openCalls += zip(calls, ids).map { ($0.tool, $1) }
                answered += 1
                messages.append(.object(message))
            case .handsBack:
                if pending != nil { try await ask(for: nil) }
                pending = nil
                try await door.handBack(named.name + run)
            }
        }
        if pending != nil { try await ask(for: nil) }
        // Left as it was found, so that it can be played again.
        try await door.handBack(named.name + run)
        return differences
    }

    private func compare(
        _ turn: Transcript.Turn, _ decision: JSON?, _ what: String,
        _ expected: Transcript.Expectation?,
        _ differ: (Int, String) -> Void
    ) {
        guard let expected else { return }
        guard let decision else { return differ(turn.line, "\(what): nothing was decided") }
        let effect = decision["effect"]?.string ?? ""
        var words: Set<String> = []
        if case .array(let reasons)? = decision["reasons"] {
            for reason in reasons {
                words.formUnion(
                    [reason["rule"]?.string, reason["code"]?.string].compactMap(\.self))
            }
        }
        if case .array(let signals)? = decision["signals"] {
            words.formUnion(signals.compactMap { $0["name"]?.string })
        }
        guard effect == expected.effect.rawValue, words.isSuperset(of: expected.reasons) else {
            return differ(
                turn.line,
                "\(what): expected `\(([expected.effect.rawValue] + expected.reasons).joined(separator: " "))`, was `\(([effect] + words.sorted()).joined(separator: " "))`"
            )
        }
    }

    /// A handover has the reason of the decision that made it.
    private func compareHandover(
        _ turn: Transcript.Turn, _ decisions: [JSON?], _ differ: (Int, String) -> Void
    ) {
        guard let expected = turn.handedOver else { return }
        let escalating = decisions.first { $0?["effect"]?.string == Effect.escalate.rawValue }
        guard case .array(let reasons)? = escalating??["reasons"] else {
            return differ(turn.line, "handed over: the AI still leads")
        }
        let code = reasons.first?["code"]?.string ?? ReasonCode.boundary.rawValue
        if code != expected.rawValue {
            differ(turn.line, "handed over: expected `\(expected.rawValue)`, was `\(code)`")
        }
    }

    private struct Played {
        let input: JSON?
        let reply: JSON?
        let actions: [JSON?]

        init(reply: DoorClient.Reply, decisions: [JSON]) {
            func all(_ kind: String) -> [JSON] { decisions.filter { $0["kind"]?.string == kind } }
            input = all("input").first
            self.reply = all("reply").first
            actions = all("action")
        }
    }
}

/// What reached the model, for those who compare: the newest message of each conversation.
final class SeenBodies: Sendable {
    private let newest = Mutex<[String: String]>([:])

    func see(_ conversation: String, _ body: JSONDocument) {
        guard let messages = body.root["messages"], let last = messages[messages.count - 1],
            let text = last["content"]?.string
        else { return }
        newest.withLock { $0[conversation] = text }
    }

    func newest(in conversation: String) -> String? { newest.withLock { $0[conversation] } }
}
