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
    /// The systems that the play has itself; `nil` where real ones carry actions out.
    var system: PlayedSystem?
    /// The time that the play lets go by; `nil` where it can't.
    var time: PlayedTime?
    /// The keys of people by `name / role`; `nil` where nobody can be played.
    var staff: [String: String]?

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
        /// The newest action of each tool that was held or carried out.
        var actions: [String: String] = [:]
        var answered = 0
        let transcript = named.transcript
        let model =
            transcript.agent.isEmpty
            ? transcript.useCase : transcript.useCase + "/" + transcript.agent
        var pending: Transcript.Turn?
        func differ(_ line: Int, _ message: String) {
            differences.append(Difference(file: named.file, line: line, message: message))
        }
        // What Belay said itself is part of the conversation, as a bot would keep it.
        func keep(_ reply: DoorClient.Reply) {
            guard !reply.text.isEmpty || !reply.calls.isEmpty else { return }
            messages.append(Self.message(saying: reply.text, calling: reply.calls))
            openCalls += reply.calls.map { ($0.tool, $0.id) }
        }
        var standing: Transcript.Turn?
        func compareStandings() async throws {
            guard let turn = standing, !turn.stands.isEmpty else { return }
            if pending != nil { try await ask(for: nil) }
            pending = nil
            for expected in turn.stands {
                guard let id = actions[expected.tool] else {
                    differ(turn.line, "`\(expected.tool)` was not asked for")
                    continue
                }
                let phase = try await phase(of: id, awaiting: expected.phase)
                if phase != expected.phase {
                    differ(
                        turn.line,
                        "stands: expected `\(expected.tool) \(expected.phase)`, was `\(phase)`")
                }
            }
        }
        @discardableResult
        func ask(for agent: Transcript.Turn?) async throws -> Bool {
            let reply = try await door.chat(
                model: model, conversation: named.name + run, channel: transcript.channel,
                messages: messages,
                isStream: isStream)
            if let problem = reply.problem { differ(agent?.line ?? pending?.line ?? 0, problem) }
            var decisions: [JSON] = []
            for id in reply.decisions { decisions.append(try await door.decision(id)) }
            if isStream { decisions += try await door.related(to: decisions) }
            for decision in decisions {
                if let tool = decision["tool"]?.string, let id = decision["id"]?.string {
                    actions[tool] = id
                }
            }
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
                keep(reply)
                return false
            }
            compare(agent, outcome.reply, "reply", agent.reply, differ)
            compareHandover(agent, [outcome.reply] + outcome.actions, differ)
            for (call, decision) in zip(
                calls, outcome.actions + Array(repeating: nil, count: calls.count))
            {
                compare(agent, decision, "action `\(call.tool)`", call.action, differ)
            }
            // What was refused the bot never got; it keeps what it got instead.
            guard reply.finish == "content_filter" else { return true }
            keep(reply)
            return false
        }
        for turn in transcript.turns {
            try await compareStandings()
            standing = turn
            system?.expect(turn.answers)
            switch turn.speech {
            case .customer(let text):
                if pending != nil { try await ask(for: nil) }
                // The code that they were sent is another in each play.
                let said = text.replacing(
                    Transcript.codePlace, with: system?.code ?? Transcript.codePlace)
                messages.append(["role": "user", "content": .string(said)])
                pending = turn
            case .tool(let tool, let result):
                // The call may be one that Belay gave out itself.
                if let turn = pending, case .customer = turn.speech { try await ask(for: nil) }
                let open = openCalls.firstIndex { $0.tool == tool }
                let id = open.map { openCalls.remove(at: $0).id } ?? "call_unknown"
                messages.append([
                    "role": "tool", "tool_call_id": .string(id), "content": .string(result),
                ])
                pending = turn
            case .agent(let text, _, let calls):
                let ids = calls.indices.map { "call_\(answered)_\($0)" }
                let isKept = try await ask(for: turn)
                pending = nil
                if isKept {
                    messages.append(
                        Self.message(
                            saying: text,
                            calling: zip(calls, ids).map {
                                .init(id: $1, tool: $0.tool, arguments: $0.arguments)
                            }))
                    openCalls += zip(calls, ids).map { ($0.tool, $1) }
                }
                answered += 1
            case .staff(let act):
                if pending != nil { try await ask(for: nil) }
                pending = nil
                guard let staff, let key = staff[act.name] else {
                    differ(turn.line, "nobody can be played here: \(act.name)")
                    continue
                }
                guard let id = actions[act.tool] else {
                    differ(turn.line, "`\(act.tool)` was not asked for in this conversation")
                    continue
                }
                do {
                    let next = try await door.decide(act, about: id, with: key)
                    let tool = try await door.decision(next)["tool"]?.string
                    actions[tool ?? act.tool] = next
                } catch let failure as Failure {
                    differ(turn.line, "`\(act.person)` could not: \(failure)")
                }
            case .later(let duration):
                if pending != nil { try await ask(for: nil) }
                pending = nil
                time?.step(by: duration)
            case .handsBack:
                if pending != nil { try await ask(for: nil) }
                pending = nil
                try await door.handBack(named.name + run)
            }
            // What runs in this turn runs before the next one says what is answered then.
            if !turn.answers.isEmpty, pending != nil {
                try await ask(for: nil)
                pending = nil
            }
        }
        if pending != nil { try await ask(for: nil) }
        try await compareStandings()
        // Left as it was found, so that it can be played again.
        try await door.handBack(named.name + run)
        return differences
    }

    /// The phase of an action's hold. The clock of a house ticks each second.
    private func phase(of id: String, awaiting expected: String) async throws -> String {
        for _ in 0..<30 {
            let phase = try await door.decision(id)["status"]?.string ?? ""
            if phase == expected { return phase }
            try await Task.sleep(for: .milliseconds(100))
        }
        return try await door.decision(id)["status"]?.string ?? ""
    }

    private static func message(
        saying text: String?, calling calls: [DoorClient.Call]
    ) -> JSON {
        var message: [JSON.Member] = [
            .init("role", "assistant"),
            .init("content", text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null),
        ]
        if !calls.isEmpty {
            message.append(
                .init(
                    "tool_calls",
                    .array(
                        calls.map { call in
                            [
                                "id": .string(call.id), "type": "function",
                                "function": [
                                    "name": .string(call.tool),
                                    "arguments": .string(call.arguments),
                                ],
                            ]
                        })))
        }
        return .object(message)
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

extension Transcript.StaffAct {
    /// Who does it: what their key is found by.
    var name: String { person + " / " + role }
}

extension [NamedTranscript] {
    /// Everybody of the staff who acts in them, and what is needed to play them.
    var staff: Set<String> {
        Set(
            flatMap(\.transcript.turns).compactMap { turn in
                if case .staff(let act) = turn.speech { act.name } else { nil }
            })
    }
}

extension Transcript {
    /// Stands in what a customer says for the one-time code that they were sent last.
    static let codePlace = "{code}"

    /// Whether it can be played only where the play has the house, its clock and its systems to itself.
    var needsOwnHouse: Bool {
        turns.contains { turn in
            if case .later = turn.speech { return true }
            if case .customer(let text) = turn.speech, text.contains(Self.codePlace) { return true }
            return turn.answers.contains { $0.kind != .does }
        }
    }
}
